"""Spelling is folded with a way back; words, clitics and sentences are cut as a reader would."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from toolkit.arabic import Text, fold, readings, word_cache


@pytest.mark.parametrize(
    ("written", "same"),
    [
        ("أحمد", "احمد"),
        ("إلى", "الي"),
        ("مستشفى", "مستشفي"),
        ("مدينة", "مدينه"),
        ("مسؤول", "مسوول"),
        ("بغـــداد", "بغداد"),
        ("قُتِلَ", "قتل"),
        ("كركوگ", "كركوك"),
        ("١٢٫٥", "12.5"),
        ("۱۲", "12"),
        ("ﺑﻐﺪاد", "بغداد"),
        ("ﻻ", "لا"),
        ("9\u200f/3", "9/3"),
        ("عراقی", "عراقي"),
    ],
)
def test_spellings_that_a_reader_calls_the_same_are_folded_to_one(written: str, same: str) -> None:
    assert fold(written) == same


def test_words_that_differ_stay_apart() -> None:
    assert fold("الكوت") != fold("الكويت")
    assert fold("قتل") != fold("قاتل")


@pytest.mark.parametrize(
    ("raw", "folded", "at"),
    [
        ("قُتِلَ سَبعةُ مَدَنيّينَ", "سبعه", "سَبعةُ"),
        ("نهر دجـــلة بالزوارق", "دجله", "دجـــلة"),
        ("في \u202bبغداد\u202c أمس", "بغداد", "بغداد"),
        ("سقطت ٣٦ قذيفة", "36", "٣٦"),
    ],
)
def test_a_span_leads_back_to_the_characters_as_read(raw: str, folded: str, at: str) -> None:
    text = Text(raw)
    start = text.folded.index(folded)
    begin, end = text.span(start, start + len(folded))
    assert raw[begin:end] == at


@pytest.mark.parametrize(
    ("word", "cuts"),
    [
        ("وبالمدينه", ("و", "ب", True, "مدينه")),
        ("للشرطه", ("", "ل", True, "شرطه")),
        ("فقتل", ("ف", "", False, "قتل")),
        ("بصاروخين", ("", "ب", False, "صاروخين")),
    ],
)
def test_clitics_are_taken_off(word: str, cuts: tuple[str, str, bool, str]) -> None:
    assert cuts in [(r.conjunction, r.preposition, r.article, r.stem) for r in readings(word)]


def test_a_word_is_first_read_as_it_stands() -> None:
    # "والي" is a governor before it is "and to".
    assert readings("والي")[0].stem == "والي"


@pytest.mark.parametrize(
    ("raw", "count"),
    [
        ("قتل جندي. وأصيب آخر.", 2),
        ("سعر النفط 1.5 دولار.", 1),
        ("قال د. علي إن الوضع هادئ.", 1),
        ("سطر أول\nسطر ثان", 2),
        ("قال موقع العربية.نت إن الهجوم وقع.", 1),
        ("طرد السفير.ومن جانبها نفت الوزارة.", 2),
        ("قال: «لن نرحل.» ثم غادر.", 2),
        ("هل قتل أحد؟ لا!", 2),
        ("", 0),
    ],
)
def test_sentences_end_where_a_reader_ends_them(raw: str, count: int) -> None:
    assert len(Text(raw).sentences) == count


@settings(max_examples=150, deadline=None, derandomize=True)
@given(st.text(alphabet="اأإبةهىيوقتلم ٣٦5.،\n\u064e\u0640\u200f\u202bﻻab«»", max_size=60))
def test_every_word_of_any_text_lies_at_its_span(raw: str) -> None:
    text = Text(raw)
    covered = [i for sentence in text.sentences for i in sentence]
    assert covered == list(range(len(text.words)))
    for word in text.words:
        start, end = text.span(word.start, word.end)
        assert 0 <= start < end <= len(raw)
        # A ligature stands for letters of two words only in broken text; elsewhere the folded span is the word.
        assert word.text in fold(raw[start:end])


@settings(max_examples=150, deadline=None, derandomize=True)
@given(st.text(alphabet="اأإبةهىيوقتلم ٣٦5.،\n\u064e\u0640\u200f\u202bﻻab«»", max_size=60))
def test_every_letter_finds_its_way_back_to_the_one_that_was_read(raw: str) -> None:
    text = Text(raw)
    for at, letter in enumerate(text.folded):
        start, _ = text.span(at, at + 1)
        # Behind the letter that only ends words a missing space is read.
        assert letter in fold(raw[start]) or (letter == " " and raw[start] == "ة")


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        ("قتل جندي، وجرح اثنان.", ["قتل", "جندي", "،", "وجرح", "اثنان", "."]),
        ("قتل, وجرح; أمس", ["قتل", "،", "وجرح", "؛", "امس"]),
        ("  قتل   جندي  ", ["قتل", "جندي"]),
        ("في بغداد.\nوقال", ["في", "بغداد", ".", "وقال"]),
        ("سيارةمفخخة وعبوةٌ ناسفة", ["سياره", "مفخخه", "وعبوه", "ناسفه"]),
        ("قتل\tجندي\u00a0أمس\r\nوجرح\u2029اثنان", ["قتل", "جندي", "امس", "وجرح", "اثنان"]),
        ("لـ«العربية»، أن", ["ل", "«", "العربيه", "»", "،", "ان"]),
        ("1,200 صاروخ و2.5 طن، 24/12", ["1,200", "صاروخ", "و", "2.5", "طن", "،", "24", "/", "12"]),
        ("طائرة F16 وكتائب_سيد", ["طايره", "F", "16", "وكتايب", "سيد"]),
        # Signs of links, and of typists who set numbers apart.
        ("من #حرس_الحدود في #كركوك#", ["من", "حرس", "الحدود", "في", "كركوك"]),
        ("قتل /5/ ضباط و /11/ شخصا", ["قتل", "5", "ضباط", "و", "11", "شخصا"]),
        ("بغداد _ وكالات في 5/11", ["بغداد", "_", "وكالات", "في", "5", "/", "11"]),
        (".، …", [".", "،", "…"]),
    ],
)
def test_words_are_cut_at_spaces_and_signs(raw: str, words: list[str]) -> None:
    text = Text(raw)
    assert text.spelled == [word.text for word in text.words] == words
    for word in text.words:
        assert word.text in {text.folded[word.start : word.end], "،", "؛"}


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        ("إمام أمام إلى", {0, 2}),
        ("إِمَام ﻻ إلى", {0, 2}),
        ("\u200fأمام", set()),
        ("وبإمكانه", {0}),
    ],
)
def test_words_are_known_by_a_letter_that_is_folded_to_another(raw: str, words: set[int]) -> None:
    assert Text(raw).words_with("إ") == words


def test_a_line_begins_behind_each_break() -> None:
    text = Text("قتل جندي\nوجرح اثنان\n\nأمس")
    assert {text.spelled[at] for at in text.line_starts} == {"وجرح", "امس"}


def test_a_word_is_read_once_and_so_many_are_remembered_as_fit() -> None:
    asked: list[str] = []

    @word_cache
    def length(word: str) -> int:
        asked.append(word)
        return len(word)

    assert [length("قتل"), length("انفجار"), length("قتل")] == [3, 6, 3]
    assert asked == ["قتل", "انفجار"]
    found = [length(f"ك{number:06}") for number in range(30_000)]
    assert set(found) == {7}
    assert length("قتل") == 3
    assert asked.count("قتل") == 2, "what was remembered first is given up for new words"


def test_a_word_that_comes_again_stays_remembered_while_others_come_and_go() -> None:
    asked: list[str] = []

    @word_cache
    def length(word: str) -> int:
        asked.append(word)
        return len(word)

    for number in range(40_000):
        length(f"ك{number}")
        if number % 1000 == 0:
            assert length("قتل") == 3
    assert asked.count("قتل") == 1


def test_years_are_remembered_and_longer_numbers_are_not() -> None:
    asked: list[str] = []

    @word_cache
    def length(word: str) -> int:
        asked.append(word)
        return len(word)

    assert [length(word) for word in ("2019", "2019", "120000", "120000")] == [4, 4, 6, 6]
    assert asked == ["2019", "120000", "120000"]
