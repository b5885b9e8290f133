"""Arabic is read in whatever encoding it comes; what is none is said, never guessed."""

import json

import pytest
from pages import SECOND, TEXT, page

from toolkit._encodings import EncodingError, decode, find_encoding
from toolkit._paths import data_path

LONG = f"{TEXT}\n{SECOND}"
ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be", "cp1256", "iso8859_6")


@pytest.mark.parametrize("encoding", [*ENCODINGS, "utf-8-sig", "utf-16", "utf-32"])
@pytest.mark.parametrize("text", [TEXT, LONG, page(), f'{{"text": "{TEXT}"}}'], ids=["short", "long", "page", "json"])
def test_text_comes_back_as_it_was(text, encoding):
    assert decode(text.encode(encoding)).removeprefix("\ufeff") == text


@pytest.mark.parametrize("encoding", ["cp1256", "iso8859_6"])
@pytest.mark.parametrize(("letters", "right"), [(30, 0.99), (60, 1)])
def test_a_few_words_are_enough(encoding, letters, right):
    wrong = total = 0
    for path in sorted(data_path("evaluation", "training").glob("*.json")):
        text = json.loads(path.read_text("utf-8"))["text"]
        for start in range(0, len(text) - letters, 97):
            total += 1
            wrong += find_encoding(text[start : start + letters].encode(encoding, "ignore")) != encoding
    assert total > 150
    assert 1 - wrong / total >= right


def test_vowel_signs_and_punctuation_are_arabic_too():
    text = "قُتِلَ «ثلاثةُ» مدنيين – بحسب “المصدر” – فهل من مزيد؟ نعم؛ كما قال، ولكن…"
    assert decode(text.encode("cp1256")) == text


def test_an_encoding_that_the_file_names_is_believed_where_the_bytes_leave_it_open():
    few = "قتل اثنان".encode("iso8859_6")
    assert decode(few, "iso-8859-6") == "قتل اثنان"
    persian = "گچ پژ ژ".encode("cp1256")
    for named in (None, "no-such-encoding", "gbk"):
        with pytest.raises(EncodingError):
            decode(persian, named)
    assert decode(persian, "windows-1256") == "گچ پژ ژ"
    assert decode(TEXT.encode(), "windows-1256") == TEXT


OTHERS = {
    "russian": "Трое мирных жителей погибли при взрыве автомобиля".encode("cp1251"),
    "french": "Trois tués à Mossoul, où une voiture piégée a explosé".encode("cp1252"),
    "hebrew": "שלושה אזרחים נהרגו בפיצוץ מכונית תופת".encode("cp1255"),
    "chinese": "摩苏尔汽车炸弹爆炸造成三名平民死亡".encode("gbk"),
    "arabic of macs": TEXT.encode("mac_arabic"),
    "bytes": bytes(range(128, 256)) * 20,
    "two encodings": TEXT.encode() + TEXT.encode("cp1256"),
    "a picture": b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\xff\xd8",
    "cut": TEXT.encode("utf-16")[:-1],
    "half a character": b"\xff\xfe\x00\xd8\x27\x06",
}


@pytest.mark.parametrize("raw", OTHERS.values(), ids=OTHERS)
def test_what_is_no_arabic_text_is_said_in_a_sentence(raw):
    with pytest.raises(EncodingError, match=r"^is (partly|not).*\(byte \d+\).*save it as plain text in UTF-8\.$"):
        decode(raw)
