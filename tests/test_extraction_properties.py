"""Whatever is done to an article, it is coded: no exception, offsets right, the same rows twice, in bounded time."""

from __future__ import annotations

import json
import re
from datetime import date
from functools import cache
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from longrun import cases
from timing import own_seconds

from toolkit._paths import data_path
from toolkit.articles import Article, read_article, sample_article
from toolkit.coding import extract
from toolkit.provenance import sha256
from toolkit.tables import COLUMNS
from toolkit.vocabulary import table

# Seconds of the processor for a text of a few sentences; usually it takes a hundredth of a second.
SECONDS = 2.0
LONGEST = 900
MARKS = (
    "\u064b\u0651\u0640\u200f\u202e\u2066\u2069\u200d\ufeff\u00a0\u0301\0\ud800\U0001f680\r\n\t.،؛:«»\"'()[]<>&%-–…٣3"
)
TABLES = ("harm_words", "member_words", "cues", "say_verbs", "not_conflict", "place_words", "grammar_words")


@cache
def texts() -> tuple[str, ...]:
    """The sample article, and those of the evaluation."""
    sets = ("training", "development", "held_out", "no_events")
    paths = [path for name in sets for path in sorted(data_path("evaluation", name).glob("*.json"))]
    return (sample_article().text, *(read_article(path).text for path in paths))


@cache
def lexicon() -> tuple[str, ...]:
    """Every term of the tables that rules look up."""
    return tuple(sorted({term for name in TABLES for row in table(name) for term in row["term"].split("|") if term}))


def coded(text: str, published: date | None) -> dict[str, Any]:
    digest = sha256(text.encode("utf-8", "surrogatepass"))
    return extract(Article("a", text, published=published, digest=digest)).as_object()


def check(text: str, published: date | None) -> None:
    taken, found = own_seconds(lambda: coded(text, published))
    assert taken < SECONDS
    for name in ("places", "dates", "numbers"):
        for row in found[name]:
            assert text[row["start"] : row["end"]] == row["text"] != ""
    for row in found["casualties"]:
        assert 0 <= row["start"] < row["end"] <= len(text)
        assert row["low"] is None or row["high"] is None or row["low"] <= row["high"]
    ids = [row["event_id"] for row in found["events"]]
    assert len(ids) == len(set(ids))
    assert {row["event_id"] for row in found["casualties"]} <= set(ids)
    for row in found["events"]:
        assert set(row) <= set(COLUMNS["events"])
        assert text[row["evidence_start"] : row["evidence_end"]] == row["evidence"] != ""
        assert not (row["date_from"] and row["date_to"]) or row["date_from"] <= row["date_to"]
        for what in ("killed", "wounded", "munitions"):
            low, high = row[f"{what}_low"], row[f"{what}_high"]
            assert low is None or high is None or 0 <= low <= high
        assert 0 <= row["confidence"] <= 1
    once = json.dumps(found, allow_nan=False)
    assert once == json.dumps(coded(text, published), allow_nan=False)


DAYS = st.none() | st.dates(date(1950, 1, 1), date(2049, 12, 31)) | st.just(date(2019, 12, 31))


def piece(data: st.DataObject) -> str:
    """Some sentences of an article."""
    text = data.draw(st.sampled_from(texts()))
    start = data.draw(st.integers(0, max(0, len(text) - 40)))
    return text[start : start + data.draw(st.integers(1, LONGEST))]


@given(st.data(), DAYS)
@cases(0.25)
def test_articles_whose_characters_were_changed(data: st.DataObject, published: date | None) -> None:
    text = piece(data)
    for _ in range(data.draw(st.integers(1, 6))):
        at = data.draw(st.integers(0, len(text)))
        match data.draw(st.sampled_from(("drop", "mark", "letter", "cut", "double", "turn", "many"))):
            case "drop":
                text = text[:at] + text[at + data.draw(st.integers(1, 30)) :]
            case "mark":
                text = text[:at] + data.draw(st.sampled_from(MARKS)) + text[at:]
            case "letter":
                text = text[:at] + data.draw(st.characters(codec=None)) + text[at + 1 :]
            case "cut":
                text = text[:at]
            case "double":
                text = text[:at] + text[at : at + 60] + text[at:]
            case "turn":
                text = text[:at] + text[at : at + 20][::-1] + text[at + 20 :]
            case _:
                text = text[:at] + data.draw(st.sampled_from(MARKS)) * 200 + text[at:]
    check(text, published)


@given(st.data(), DAYS)
@cases(0.15)
def test_articles_whose_words_were_changed(data: st.DataObject, published: date | None) -> None:
    words = piece(data).split(" ")
    for _ in range(data.draw(st.integers(1, 12))):
        at = data.draw(st.integers(0, len(words)))
        match data.draw(st.sampled_from(("drop", "swap", "put", "move"))):
            case "drop":
                del words[at : at + 1]
            case "swap":
                words[at : at + 2] = words[at : at + 2][::-1]
            case "put":
                words[at : at + 1] = [data.draw(st.sampled_from(lexicon()))]
            case _:
                words.append(" ".join(words[at : at + 5]))
    check(" ".join(words), published)


@cache
def sentences() -> tuple[str, ...]:
    """Sentences of all articles."""
    return tuple(s.strip() for text in texts() for s in re.split(r"(?<=[.\n])", text) if len(s.split()) > 1)


@given(st.lists(st.deferred(lambda: st.sampled_from(sentences())), min_size=1, max_size=4), st.integers(1, 60), DAYS)
@cases(0.1)
def test_sentences_of_several_articles_that_end_anywhere(told: list[str], last: int, published: date | None) -> None:
    words = told[-1].split()
    check(" ".join([*told[:-1], *words[: 1 + last % len(words)]]), published)


WORDS = st.sampled_from(lexicon()) | st.sampled_from(MARKS) | st.integers(0, 10**7).map(str)


@given(st.lists(WORDS, max_size=40), DAYS)
@cases(0.07)
def test_any_words(words: list[str], published: date | None) -> None:
    check(" ".join(words), published)


@given(st.text(st.characters(codec=None), max_size=80), DAYS)
@cases(0.03)
def test_any_text(text: str, published: date | None) -> None:
    check(text, published)


@pytest.mark.parametrize(
    ("published", "days"),
    # What is told has happened: of a month behind the publication nothing is taken.
    [("2006-05-02", ("2004-06-01", "2006-05-02")), ("2001-05-02", (None, "2001-05-02"))],
)
def test_a_count_since_a_month_ends_with_the_publication(published: str, days: tuple[str | None, str]) -> None:
    text = "وبذلك يرتفع إلى 812 على الأقل عدد الجنود الذين قتلوا في هجمات في العراق منذ بدء المعارك في حزيران 2004."
    (row,) = coded(text, date.fromisoformat(published))["events"]
    assert (row["level"], row["date_from"], row["date_to"]) == ("aggregate", *days)


@pytest.mark.parametrize("end", ["", " عن", " عن الهجوم"])
def test_an_accusation_may_be_the_last_word_of_a_text(end: str) -> None:
    check(f"قتل ثلاثة جنود بهجوم على نقطة تفتيش في هيت. وحملت وزارة الدفاع تنظيم داعش المسؤولية{end}", date(2016, 3, 1))


@pytest.mark.parametrize("end", ["في حوادث", "في ثلاث حوادث", "بحوادث متفرقة", "في مناطق"])
def test_incidents_may_be_the_last_word_of_a_text(end: str) -> None:
    check(f"قتل ستة جنود وأصيب عشرة آخرون {end}", date(2013, 2, 1))
