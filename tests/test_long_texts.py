"""Texts that nobody wrote to be read, of any length, are coded, and every row lies in the text."""

from __future__ import annotations

from datetime import date

import pytest

from benchmarks.growth import TEXTS, of_length
from toolkit._lookup import Lookup
from toolkit.arabic import Text
from toolkit.articles import Article
from toolkit.coding import CodedArticle, extract


def coded(text: str) -> CodedArticle:
    return extract(Article("long", text, date(2019, 12, 31)))


def test_a_sentence_of_200_000_characters_is_coded() -> None:
    text = of_length(TEXTS["one sentence without any sign"](), 200_000)
    rows = coded(text).rows
    assert rows["events"]
    assert all(text[row["evidence_start"] : row["evidence_end"]] == row["evidence"] for row in rows["events"])
    assert all(text[row["start"] : row["end"]] == row["text"] for row in rows["places"])


@pytest.mark.parametrize("name", list(TEXTS))
def test_texts_meant_to_be_slow_are_coded(name: str) -> None:
    text = of_length(TEXTS[name](), 3_000)
    found = coded(text)
    assert found.rows == coded(text).rows
    for table in ("places", "dates", "numbers"):
        assert all(text[row["start"] : row["end"]] == row["text"] for row in found.rows[table])


@pytest.mark.parametrize("number", ["7" * 5_000, "1" + ",000" * 2_000, "7" * 400 + ".5", "9" * 4_400 + " ألف"])
def test_more_digits_than_any_report_counts_in_are_no_number(number: str) -> None:
    rows = coded(f"قتل {number} شخصًا في بغداد.").rows
    assert not rows["numbers"]
    assert [place["place_id"] for place in rows["places"]] == ["baghdad"]


def test_a_sentence_without_end_is_cut_at_a_comma_if_it_has_one() -> None:
    clause = "قتل شرطي في بغداد، "
    plain, commas = Text("قتل شرطي في بغداد " * 200), Text(clause * 200)
    for text in (plain, commas):
        assert len(text.sentences) > 1
        assert [i for sentence in text.sentences for i in sentence] == list(range(len(text.words)))
    assert all(commas.words[sentence.stop - 1].text == "،" for sentence in commas.sentences)


def test_a_sentence_as_long_as_people_write_them_stays_whole() -> None:
    assert len(Text("قتل شرطي في بغداد، " * 30).sentences) == 1


@pytest.mark.parametrize(
    ("spans", "found"),
    [
        ((range(2, 5),), ["b", "c"]),
        ((range(0, 1), range(4, 9)), ["a", "c", "d"]),
        ((range(3, 9), range(0, 5)), ["a", "b", "c", "d"]),
        ((range(5, 5),), []),
        ((), []),
    ],
)
def test_mentions_within_stretches_of_words(spans: tuple[range, ...], found: list[str]) -> None:
    lookup = Lookup([("c", 4), ("a", 0), ("b", 3), ("d", 7)], lambda mention: mention[1])
    assert [name for name, _ in lookup.within(*spans)] == found


def test_mentions_before_and_behind_a_word() -> None:
    lookup = Lookup([("a", 0), ("b", 3), ("c", 4)], lambda mention: mention[1])
    assert [name for name, _ in lookup.back_from(4)] == ["b", "a"]
    assert [name for name, _ in lookup.on_from(3)] == ["b", "c"]


def test_the_sentence_of_a_word() -> None:
    text = Text("قتل شرطي. انفجرت عبوة في بغداد.\nنفى.")
    assert [text.sentence_at(i) for i in range(len(text.words))] == [s for s in text.sentences for _ in s]


def test_words_that_hold_a_letter_as_read() -> None:
    text = Text("قُتِلَ إثر أمر، إلى الإمام")
    assert [text.words[i].text for i in sorted(text.words_with("إ"))] == ["اثر", "الي", "الامام"]
