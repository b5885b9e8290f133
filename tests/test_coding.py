"""Tables of an article: their columns, types, offsets and order, on any text."""

import json

import pytest
from coding_rows import coded, events
from hypothesis import given, settings
from hypothesis import strategies as st

from toolkit.articles import Article
from toolkit.coding import extract
from toolkit.tables import COLUMNS
from toolkit.vocabulary import table

TEXT = (
    "انفجرت عبوة ناسفة في كركوك أمس وقتل ثلاثة مدنيين وأصيب نحو 12 شخصا. وفي بعقوبة، هاجم مسلحون نقطة للشرطة يوم "
    "الأحد، ما أسفر عن مقتل شرطيين. وسجل 14 هجوما في ديالى منذ مطلع العام."
)
KINDS = {"text": str, "day": str, "count": int, "number": float, "flag": bool, "list": list}


def assert_spans(article):
    text, rows = article.article.text, article.rows
    for name in ("places", "dates", "numbers"):
        for row in rows[name]:
            assert text[row["start"] : row["end"]] == row["text"]
    for row in rows["casualties"]:
        assert 0 <= row["start"] < row["end"] <= len(text)
    for row in rows["events"]:
        assert text[row["evidence_start"] : row["evidence_end"]] == row["evidence"]


def test_columns_and_types():
    for name, rows in coded(TEXT).rows.items():
        assert rows
        columns = {c: kind for c, kind in COLUMNS[name].items() if name == "events" or c != "article_id"}
        for row in rows:
            assert list(row) == list(columns)
            for column, kind in columns.items():
                # A whole number is no flag and a flag no number.
                assert row[column] is None or type(row[column]) is KINDS[kind], (name, column, row[column])


@pytest.mark.parametrize(
    "column", ["event_id", "level", "standalone", "fatalities", "killed_low", "wounded_low", "confidence"]
)
def test_never_null(column):
    assert all(row[column] is not None for row in coded(TEXT).rows["events"])


def test_ids_follow_the_evidence():
    rows = coded(TEXT).rows["events"]
    assert [row["event_id"] for row in rows] == [f"t-{n}" for n in range(1, len(rows) + 1)]
    starts = [row["evidence_start"] for row in rows]
    assert starts == sorted(starts)


def test_casualties_point_to_events():
    rows = coded(TEXT).rows
    assert {row["event_id"] for row in rows["casualties"]} <= {row["event_id"] for row in rows["events"]}


def test_every_event_has_its_reasons():
    article = coded(TEXT)
    assert list(article.reasons) == [row["event_id"] for row in article.rows["events"]]
    assert all(reason for found in article.reasons.values() for reason in found.values())


def test_offsets():
    assert_spans(coded(TEXT))


def test_offsets_with_marks_that_are_not_seen():
    assert_spans(coded(TEXT.replace("ناسفة", "ناسـفَةٌ\u200f").replace("14", "١٤")))


@pytest.mark.parametrize("text", ["", " ", ".", "عقد مجلس الوزراء جلسته.", "Nothing here", "\u200f\u200e"])
def test_an_article_without_events(text):
    assert events(text) == []


def test_an_article_without_a_date():
    rows = coded(TEXT, None).rows["events"]
    assert rows
    assert all(row["published"] is None for row in rows)
    assert json.dumps(rows, allow_nan=False)


def test_the_source_is_named_else_the_article():
    assert extract(Article("a", TEXT, None, "وكالة")).rows["events"][0]["sources"] == ["وكالة"]
    assert extract(Article("a", TEXT)).rows["events"][0]["sources"] == ["a"]


def _words():
    names = ("event_nouns", "event_verbs", "weapons", "harm_words", "people", "cues", "grammar_words", "number_words")
    cells = (row["term"] for name in names for row in table(name))
    return sorted({term for cell in cells for term in cell.split("|") if term})


OTHERS = ["بغداد", "الموصل", "أمس", "يوم الأحد", "منذ", "12", "٣٦", "اليوم", "داعش", "و", "\n"]
WORDS = [*_words(), *"،.؛:!؟«»()-", *OTHERS]


@settings(max_examples=150, deadline=None, derandomize=True, database=None)
@given(st.lists(st.sampled_from(WORDS), max_size=30))
def test_any_words_are_coded_and_coded_alike(words):
    first = coded(" ".join(words))
    assert_spans(first)
    assert json.dumps(first.as_object(), allow_nan=False) == json.dumps(coded(" ".join(words)).as_object())
