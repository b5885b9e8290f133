"""Numbers, nouns, dates and events in words."""

import csv
import re
from datetime import date

import pandas as pd
import pytest

from toolkit import _words
from toolkit._errors import InputError
from toolkit._paths import data_path
from toolkit.phrases import (
    count,
    day,
    digits,
    keys,
    label,
    month,
    period,
    plural_class,
    quantity,
    summarise,
    summary,
)

NUMBERS = (0, 1, 2, 3, 10, 11, 99, 100, 103)
FORMS = {
    "attack": "لا هجمات|هجوم واحد|هجومان|3 هجمات|10 هجمات|11 هجومًا|99 هجومًا|100 هجوم|103 هجمات",
    "event": "لا أحداث|حدث واحد|حدثان|3 أحداث|10 أحداث|11 حدثًا|99 حدثًا|100 حدث|103 أحداث",
    "demonstration": "لا مظاهرات|مظاهرة واحدة|مظاهرتان|3 مظاهرات|10 مظاهرات|11 مظاهرة|99 مظاهرة|100 مظاهرة|103 مظاهرات",
    "killed": "لا قتلى|قتيل واحد|قتيلان|3 قتلى|10 قتلى|11 قتيلًا|99 قتيلًا|100 قتيل|103 قتلى",
    "wounded": "لا جرحى|جريح واحد|جريحان|3 جرحى|10 جرحى|11 جريحًا|99 جريحًا|100 جريح|103 جرحى",
    "rocket": "لا صواريخ|صاروخ واحد|صاروخان|3 صواريخ|10 صواريخ|11 صاروخًا|99 صاروخًا|100 صاروخ|103 صواريخ",
    "shell": "لا قذائف|قذيفة واحدة|قذيفتان|3 قذائف|10 قذائف|11 قذيفة|99 قذيفة|100 قذيفة|103 قذائف",
    "soldiers": "لا جنود|جندي واحد|جنديان|3 جنود|10 جنود|11 جنديًا|99 جنديًا|100 جندي|103 جنود",
    "civilians": "لا مدنيين|مدني واحد|مدنيان|3 مدنيين|10 مدنيين|11 مدنيًا|99 مدنيًا|100 مدني|103 مدنيين",
    "women": "لا نساء|امرأة واحدة|امرأتان|3 نساء|10 نساء|11 امرأة|99 امرأة|100 امرأة|103 نساء",
    "PMF": (
        "لا عناصر من الحشد الشعبي|عنصر واحد من الحشد الشعبي|عنصران من الحشد الشعبي|3 عناصر من الحشد الشعبي|"
        "10 عناصر من الحشد الشعبي|11 عنصرًا من الحشد الشعبي|99 عنصرًا من الحشد الشعبي|100 عنصر من الحشد الشعبي|"
        "103 عناصر من الحشد الشعبي"
    ),
    "day": "لا أيام|يوم واحد|يومان|3 أيام|10 أيام|11 يومًا|99 يومًا|100 يوم|103 أيام",
}


@pytest.mark.parametrize("noun", FORMS)
def test_the_noun_agrees_with_its_number(noun):
    assert [count(n, noun, "ar") for n in NUMBERS] == FORMS[noun].split("|")


@pytest.mark.parametrize(
    ("n", "expected"),
    [(0, "zero"), (1, "one"), (2, "two"), (3, "few"), (10, "few"), (11, "many"), (99, "many"), (100, "other"),
     (101, "other"), (102, "other"), (103, "few"), (110, "few"), (111, "many"), (200, "other"), (1003, "few")],
)  # fmt: skip
def test_plural_classes_are_those_of_cldr(n, expected):
    assert plural_class(n) == expected


def test_only_the_dual_changes_after_a_preposition():
    assert count(2, "attack", "ar", after_preposition=True) == "هجومين"
    assert count(2, "IED", "ar", after_preposition=True) == "عبوتين ناسفتين"
    for n in (1, 3, 11, 100):
        assert count(n, "attack", "ar", after_preposition=True) == count(n, "attack", "ar")


def test_english_counts():
    assert [count(n, "attack", "en") for n in (0, 1, 2, 1500)] == [
        "0 attacks",
        "1 attack",
        "2 attacks",
        "1,500 attacks",
    ]


def test_every_noun_has_every_form():
    for noun, forms in _words.nouns().items():
        assert all(forms[name] for name in forms if name != "gloss"), noun
        for n in range(3, 200):
            assert count(n, noun, "ar").startswith(f"{n} "), noun
        assert "{n}" not in forms["one"] + forms["two"] + forms["zero"]


def test_unknown_noun_says_where_to_add_it():
    with pytest.raises(InputError, match=r"nouns\.csv"):
        count(3, "unicorn", "en")


@pytest.mark.parametrize(
    ("low", "high", "more", "english", "arabic"),
    [
        (11, 36, {}, "11–36 rockets", "11–36 صاروخًا"),
        (4, 6, {}, "4–6 rockets", "4–6 صواريخ"),
        (1, 2, {}, "1–2 rockets", "صاروخ واحد أو صاروخان"),
        (0, 1, {}, "0–1 rocket", "صاروخ واحد على الأكثر"),
        (0, 2, {}, "0–2 rockets", "صاروخان على الأكثر"),
        (0, 3, {}, "0–3 rockets", "0–3 صواريخ"),
        (99, 100, {}, "99–100 rockets", "99–100 صاروخ"),
        (0, None, {}, "an unknown number of rockets", "عدد غير محدد من الصواريخ"),
        (36, 36, {}, "36 rockets", "36 صاروخًا"),
        (2, 2, {"approx": True}, "about 2 rockets", "نحو صاروخين"),
        (3, None, {}, "at least 3 rockets", "3 صواريخ على الأقل"),
        (None, 2, {}, "up to 2 rockets", "حتى صاروخين"),
        (None, None, {"vague": "several"}, "several rockets", "عدة صواريخ"),
        (None, None, {"vague": "tens"}, "dozens of rockets", "عشرات الصواريخ"),
        (None, None, {"vague": "hundreds"}, "hundreds of rockets", "مئات الصواريخ"),
    ],
)
def test_quantities_keep_their_open_ends(low, high, more, english, arabic):
    assert quantity(low, high, "rocket", "en", **more) == english
    assert quantity(low, high, "rocket", "ar", **more) == arabic


def test_nothing_known_is_nothing_said():
    assert quantity(None, None, "rocket", "en") is None


def test_days_and_periods_with_iraqi_months():
    first, last = date(2019, 10, 28), date(2019, 12, 31)
    assert day(last, "ar") == "31 كانون الأول 2019"
    assert month(first, "en") == "Oct 2019"
    assert period(first, last, "en") == "28 Oct–31 Dec 2019"
    assert period(first, last, "ar") == "28 تشرين الأول – 31 كانون الأول 2019"
    assert period(date(2019, 12, 3), date(2019, 12, 9), "en") == "3–9 Dec 2019"
    assert period(last, date(2020, 1, 3), "en") == "31 Dec 2019–3 Jan 2020"
    assert period(last, last, "en") == "31 Dec 2019"
    assert period(None, last, "ar") == "حتى 31 كانون الأول 2019"
    assert period(first, None, "en") == "since 28 Oct 2019"
    assert period(None, None, "en") is None


def test_digits_of_names_stay():
    assert digits("36 صاروخًا على K1، 27/12", "arabic-indic") == "٣٦ صاروخًا على K1، ٢٧/١٢"
    assert digits("36", "western") == "36"
    with pytest.raises(InputError, match="western"):
        digits("36", "roman")


def test_labels_cover_the_codebook_in_both_languages():
    assert len(keys("sub_event_type")) == 25
    assert len(keys("event_type")) == 6
    assert len(keys("group")) == 16
    for (kind, key), row in _words.labels().items():
        assert row["en"], (kind, key)
        assert row["ar"], (kind, key)
    assert label("actor", "Some New Brigade", "ar") == "Some New Brigade"


def test_sentences_have_the_same_gaps_in_both_languages():
    import re

    for key, row in _words.sentences().items():
        names = [set(re.findall(r"{(\w+)", row[lang])) for lang in ("en", "ar")]
        assert names[0] == names[1], key


EVENT = {
    "level": "incident",
    "n_events": 1,
    "event_type": "Explosions/Remote violence",
    "sub_event_type": "Shelling/artillery/missile attack",
    "date_from": "2019-12-27",
    "date_to": "2019-12-27",
    "location": "Kirkuk",
    "location_ar": "كركوك",
    "geo_precision": 1,
    "actor1": None,
    "actor2": "Military Forces of the United States",
    "weapon": "shell",
    "munitions_low": 36,
    "munitions_high": 36,
    "killed_low": 1,
    "killed_high": 1,
    "wounded_low": 0,
    "wounded_high": 0,
}


def test_a_summary_says_what_where_when_whom_and_how_many():
    assert summary(EVENT, "en") == (
        "Shelling/artillery/missile attack; Kirkuk; 27 Dec 2019; against: Military Forces of the United States; "
        "36 shells; 1 killed (as reported)"
    )
    assert summary(EVENT, "ar") == (
        "قصف صاروخي أو مدفعي؛ كركوك؛ 27 كانون الأول 2019؛ المستهدَف: القوات الأمريكية؛ 36 قذيفة؛ قتيل واحد (وفق ما ورد)"
    )


def test_a_summary_of_an_aggregate_counts_its_events():
    event = {**EVENT, "level": "aggregate", "n_events": 11, "date_from": "2019-10-28", "date_to": "2019-12-31",
             "munitions_low": None, "munitions_high": None, "weapon": None}  # fmt: skip
    assert summary(event, "en").startswith(
        "11 attacks (Shelling/artillery/missile attack); Kirkuk; 28 Oct–31 Dec 2019;"
    )
    assert summary(event, "ar").startswith(
        "11 هجومًا (قصف صاروخي أو مدفعي)؛ كركوك؛ 28 تشرين الأول – 31 كانون الأول 2019؛"
    )
    assert "how many is not said" in summary({**event, "n_events": pd.NA}, "en")


def test_a_summary_names_vague_counts_groups_and_ranges():
    rows = [
        {"status": "killed", "group": "soldiers", "nationality": "Iraqi", "low": 1, "high": 1},
        {"status": "wounded", "group": "soldiers", "nationality": "Iraqi", "low": None, "vague": "several"},
        {"status": "wounded", "group": "children", "low": 2, "high": 2, "part_of_total": True},
    ]
    text = summary(EVENT, "en", rows)
    assert "Killed: 1 soldier (Iraqi); Wounded: several soldiers (Iraqi) (as reported)" in text
    assert "children" not in text
    assert "11–36 shells" in summary({**EVENT, "munitions_low": 11}, "en")
    assert "at least 3 wounded" in summary({**EVENT, "wounded_low": 3, "wounded_high": pd.NA}, "en")


def test_a_summary_invents_nothing():
    assert summary({"level": "incident"}, "en") == "1 event"
    empty = dict.fromkeys(EVENT, float("nan")) | {"level": "incident"}
    assert summary(empty, "ar") == "حدث واحد"
    silent = {"level": "incident", "killed_low": 0, "killed_high": 0, "wounded_low": 0, "wounded_high": 0}
    assert "toll" not in summary(silent, "en")
    assert summary({**silent, "fatalities_reported": False}, "en").endswith("no toll given")
    assert summary({**silent, "fatalities_reported": True}, "en").endswith("no casualties (as reported)")


def test_inexact_places_are_said_to_be_so():
    assert "Kirkuk (area)" in summary({**EVENT, "geo_precision": 2}, "en")
    assert "كركوك (المحافظة فقط)" in summary({**EVENT, "geo_precision": 3}, "ar")


def test_summarise_fills_both_columns_and_leaves_its_input_alone():
    events = pd.DataFrame([{**EVENT, "event_id": "a-1"}, {**EVENT, "event_id": "a-2", "location": "Balad"}])
    casualties = pd.DataFrame([{"event_id": "a-2", "status": "killed", "group": "police", "low": 2, "high": 2}])
    out = summarise(events, casualties)
    assert "summary_en" not in events
    assert out["summary_en"][0].endswith("1 killed (as reported)")
    assert "Killed: 2 police officers" in out["summary_en"][1]
    assert "القتلى: شرطيان" in out["summary_ar"][1]
    assert list(summarise(events.iloc[:0])["summary_ar"]) == []


def arabic_wordings():
    """Every wording of charts, maps, desk and report: the file, the key and the Arabic."""
    from toolkit._mapareas import csv_rows

    files = [("phrases", name) for name in ("sentences.csv", "labels.csv", "desk.csv", "reasons.csv", "readings.csv")]
    for place in (*files, ("style", "map_labels.csv"), ("style", "report_words.csv"), ("style", "map_areas.csv")):
        for row in csv_rows(*place):
            yield (
                place[1],
                row.get("key") or row.get("area") or row["en"],
                row.get("ar", row.get("title_ar")),
            )


def test_no_arabic_wording_sets_a_bare_number_before_what_it_counts():
    """The noun changes with the number, so the two are written by one rule: ``{n:attack}``."""
    forms = {
        form.replace("{n}", "").split()[0]
        for row in _words.nouns().values()
        for name, form in row.items()
        if name in ("one", "two", "few", "many", "other")
    }
    counted = re.compile(r"\{\w+\}[ \u00a0](\w+)")
    found = [(*where, noun) for *where, text in arabic_wordings() for noun in counted.findall(text) if noun in forms]
    assert found == []


def test_arabic_wording_has_arabic_punctuation():
    """Latin commas and question marks only inside code or between digits."""
    wrong = re.compile(r"[\u0621-\u064a\u064b-\u0652][ ]?[,;?]|[,;?][ ]?[\u0621-\u064a]")
    assert [where for *where, text in arabic_wordings() if wrong.search(text)] == []
    # A mark of the end follows its word without a space; an alif bears its hamza in the commonest small words.
    assert [where for *where, text in arabic_wordings() if re.search(r" [،؛؟.](?!\w)", text)] == []
    bare = re.compile(r"(?<!\w)(?:الى|او|ان|اي|اقل|اكثر)(?!\w)")
    assert [where for *where, text in arabic_wordings() if bare.search(text)] == []


def test_months_are_named_as_in_iraq():
    # October is not among these: the report quotes it from the sample article.
    foreign = ("يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "نوفمبر", "ديسمبر")
    assert [where for *where, text in arabic_wordings() if any(name in text for name in foreign)] == []


@pytest.mark.parametrize("table", ["reasons.csv", "readings.csv"])
def test_a_reason_has_one_wording(table):
    with (data_path("phrases") / table).open(encoding="utf-8") as lines:
        rules = [row[0] for row in csv.reader(lines)]
    assert len(rules) == len(set(rules)), sorted(rule for rule in set(rules) if rules.count(rule) > 1)
