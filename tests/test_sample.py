"""The article that ships with the toolkit gives its hand codes; a changed word changes what follows from it."""

import json
from dataclasses import replace
from datetime import date

import pytest

from toolkit._paths import data_path
from toolkit.articles import sample_article
from toolkit.coding import extract

# Offsets move with the text, and these columns are worded from the others.
MOVING = {"start", "end", "evidence_start", "evidence_end", "evidence", "summary_en", "summary_ar", "published"}
HAND = json.loads(data_path("evaluation", "training", "00.json").read_text(encoding="utf-8"))


def rows_of(article):
    return extract(article).rows


def rewritten(*changes, published=None):
    article = sample_article()
    text = article.text
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    return replace(article, text=text, published=published or article.published)


def differences(article):
    """Table, row and column → value before and after, offsets and worded columns left out."""
    before, after = rows_of(sample_article()), rows_of(article)
    found = {}
    for table, rows in before.items():
        assert len(rows) == len(after[table]), table
        for index, (old, new) in enumerate(zip(rows, after[table], strict=True)):
            for column in old.keys() - MOVING:
                if old[column] != new[column]:
                    found[table, index, column] = (old[column], new[column])
    return found


def assert_offsets(article):
    rows = rows_of(article)
    for table in ("places", "dates", "numbers"):
        for row in rows[table]:
            assert article.text[row["start"] : row["end"]] == row["text"]
    for row in rows["events"]:
        assert article.text[row["evidence_start"] : row["evidence_end"]] == row["evidence"]
    for row in rows["casualties"]:
        assert 0 <= row["start"] < row["end"] <= len(article.text)


@pytest.fixture(scope="module")
def rows():
    return rows_of(sample_article())


EVENTS = (
    "level", "n_events", "event_type", "sub_event_type", "date_from", "date_to", "actor1", "actor2", "weapon",
    "munitions_low", "munitions_high", "killed_low", "killed_high", "wounded_low", "wounded_high",
)  # fmt: skip


@pytest.mark.parametrize("column", EVENTS)
def test_events_are_the_hand_codes(rows, column):
    assert [row[column] for row in rows["events"]] == [event[column] for event in HAND["events"]]


def test_places_of_events(rows):
    assert [row["location"] for row in rows["events"]] == [
        "US Embassy, Baghdad", None, "Baghdad", "Baghdad International Airport", "Iraq", "Iraq", "Kirkuk",
    ]  # fmt: skip


def test_dates_are_the_hand_codes(rows):
    coded = [(r["text"], r["date_from"], r["date_to"]) for r in rows["dates"]]
    assert {(d["text"], d["date_from"], d["date_to"]) for d in HAND["dates"]} == set(coded)


def test_numbers_are_the_hand_codes(rows):
    columns = ("text", "low", "high", "vague", "approx", "unit")
    coded = sorted(str([row[c] for c in columns]) for row in rows["numbers"])
    assert coded == sorted(str([row[c] for c in columns]) for row in HAND["numbers"])


def test_places_are_the_hand_codes(rows):
    assert {row["text"] for row in rows["places"]} == {place["text"] for place in HAND["places"]}


def test_casualties_are_the_hand_codes(rows):
    columns = ("status", "group", "nationality", "low", "high", "vague", "approx", "part_of_total")
    coded = [(row["event_id"][-1], *(row[c] for c in columns)) for row in rows["casualties"]]
    assert coded == [(str(row["event"] + 1), *(row[c] for c in columns)) for row in HAND["casualties"]]


def test_the_summons_is_only_announced(rows):
    assert not any("استدعاء" in row["evidence"] for row in rows["events"])


def test_offsets():
    assert_offsets(sample_article())


def test_other_munitions():
    article = rewritten(("36 قذيفة", "41 قذيفة"))
    assert_offsets(article)
    number = [row["text"] for row in rows_of(sample_article())["numbers"]].index("36")
    assert differences(article) == {
        ("numbers", number, "text"): ("36", "41"), ("numbers", number, "low"): (36, 41),
        ("numbers", number, "high"): (36, 41), ("events", 6, "munitions_low"): (36, 41),
        ("events", 6, "munitions_high"): (36, 41),
    }  # fmt: skip


def test_other_number_of_attacks():
    article = rewritten(("سجّل 11 هجومًا", "سجّل 14 هجومًا"))
    assert_offsets(article)
    changed = differences(article)
    assert changed.pop(("events", 4, "n_events")) == (11, 14)
    assert {key[0] for key in changed} == {"numbers"}
    assert set(changed.values()) == {("11", "14"), (11, 14)}
    assert len({key[1] for key in changed}) == 1


def test_another_place():
    article = rewritten(("كركوك", "بلد"))
    assert_offsets(article)
    changed = differences(article)
    assert {key[0] for key in changed} == {"places", "events"}
    assert {key[1] for key in changed if key[0] == "events"} == {6}
    assert changed["events", 6, "location"] == ("Kirkuk", "Balad")
    assert changed["events", 6, "admin1"] == ("Kirkuk", "Salah al-Din")
    of_place = {"place_id", "location", "location_ar", "admin1", "admin2", "latitude", "longitude", "geo_precision"}
    assert {key[2] for key in changed if key[0] == "events"} <= of_place


def test_another_weekday():
    article = rewritten(("هجوم الجمعة", "هجوم الخميس"))
    assert_offsets(article)
    day, other = "2019-12-27", "2019-12-26"
    assert differences(article) == {
        ("dates", 4, "text"): ("الجمعة", "الخميس"), ("dates", 4, "date_from"): (day, other),
        ("dates", 4, "date_to"): (day, other), ("events", 5, "date_to"): (day, other),
        ("events", 6, "date_from"): (day, other), ("events", 6, "date_to"): (day, other),
    }  # fmt: skip


def test_other_victims():
    article = rewritten(("قتل فيه متعاقد أمريكي", "قتل فيه جنديان بريطانيان"))
    assert_offsets(article)
    changed = differences(article)
    assert {(t, c): v for (t, _, c), v in changed.items() if t != "numbers"} == {
        ("casualties", "group"): ("contractors", "soldiers"), ("casualties", "nationality"): ("American", "British"),
        ("casualties", "low"): (1, 2), ("casualties", "high"): (1, 2),
        ("events", "killed_low"): (1, 2), ("events", "killed_high"): (1, 2), ("events", "fatalities"): (1, 2),
    }  # fmt: skip
    assert {c: v for (t, _, c), v in changed.items() if t == "numbers"} == {
        "text": ("متعاقد", "جنديان"), "low": (1, 2), "high": (1, 2),
    }  # fmt: skip


def test_published_a_week_later():
    article = rewritten(published=date(2020, 1, 7))
    assert_offsets(article)
    changed = differences(article)
    assert {key[2] for key in changed} == {"date_from", "date_to"}
    assert set(changed.values()) == {
        ("2019-12-31", "2020-01-07"), ("2019-12-30", "2020-01-06"), ("2019-12-27", "2020-01-03"),
    }  # fmt: skip
    assert {key[1] for key in changed if key[0] == "dates"} == {0, 1, 2, 3, 4}
    assert {key[1] for key in changed if key[0] == "events"} == {0, 1, 2, 3, 4, 5, 6}
