"""What a confidence rests on, and how its weights are learned."""

import csv
import json
import shutil

import pytest
from coding_rows import coded

from toolkit._calibration import calibration
from toolkit._errors import DataError, InputError
from toolkit._fitting import Example, fit, fit_confidence, learned
from toolkit._handcoded import read_sets
from toolkit._paths import data_path
from toolkit.confidence import (
    ALWAYS,
    COLUMNS,
    FACTS,
    UNSEEN,
    confidence,
    probability,
    read_weights,
    signed_facts,
    weights,
)

TABLE = data_path("confidence", "weights.csv")
TRAINING = data_path("evaluation", "training")


def facts(text, number=0):
    article = coded(text)
    return set(article.reasons[article.rows["events"][number]["event_id"]]["confidence"].values)


# Facts


@pytest.mark.parametrize(
    ("fact", "holds", "fails"),
    [
        ("own_day_and_place", "انفجرت عبوة ناسفة في كركوك أمس.", "انفجرت عبوة ناسفة في كركوك."),
        ("no_day", "انفجرت عبوة ناسفة في كركوك.", "انفجرت عبوة ناسفة في كركوك أمس."),
        ("no_place", "انفجرت عبوة ناسفة أمس.", "انفجرت عبوة ناسفة في كركوك أمس."),
        ("no_weapon", "هاجم تنظيم داعش حاجزا للجيش في كركوك أمس.", "سقط صاروخ في كركوك أمس."),
        (
            "place_far",
            "انفجرت عبوة ناسفة أمس لدى مرور دورية كانت عائدة من مهمة طويلة استغرقت عدة أيام في كركوك.",
            "انفجرت عبوة ناسفة في كركوك أمس.",
        ),
        ("period", "قتل 90 شخصا في هجمات في ديالى خلال أيار الماضي.", "قتل شخصان في هجوم في ديالى أمس."),
        ("others_beside", "انفجرت عبوة في كركوك أمس واختطف مسلحون صحفيا.", "انفجرت عبوة ناسفة في كركوك أمس."),
        ("known_already", "أسفر الهجوم في كركوك أمس عن مقتل جندي.", "أسفر هجوم في كركوك أمس عن مقتل جندي."),
        ("no_toll", "انفجرت عبوة ناسفة في كركوك أمس.", "انفجرت عبوة ناسفة في كركوك أمس وقتل جنديان."),
        ("quotation", "انفجرت عبوة «ناسفة» في كركوك أمس.", "انفجرت عبوة ناسفة في كركوك أمس."),
    ],
)
def test_facts(fact, holds, fails):
    assert fact in facts(holds)
    assert fact not in facts(fails)


def test_a_day_taken_from_what_is_told_before_is_a_fact():
    inherited = "قتل أربعة أشخاص الثلاثاء في هجمات متفرقة في بغداد. وقال ضابط إن عبوة ناسفة انفجرت في الدورة."
    assert "day_from_before" in facts(inherited, 1)
    assert "day_from_before" not in facts(inherited, 0)


def test_what_three_sentences_tell_is_a_fact():
    told = "انفجرت عبوة ناسفة في كركوك أمس. وأسفر الانفجار عن مقتل جنديين."
    assert "told_often" not in facts(told)
    assert "told_often" in facts(f"{told} وأصيب ثلاثة مدنيين في الانفجار نفسه.")


def test_less_is_trusted_where_less_is_said():
    sure = coded("انفجرت عبوة ناسفة في كركوك أمس وقتل جنديان.").rows["events"][0]["confidence"]
    unsure = coded("انفجرت عبوة ناسفة وقتل شرطي.").rows["events"][0]["confidence"]
    assert 0 < unsure < sure < 1


def test_a_row_says_what_its_facts_weigh():
    article = coded("انفجرت عبوة ناسفة في كركوك أمس وقتل جنديان.")
    for row in article.rows["events"]:
        assert row["confidence"] == confidence(article.reasons[row["event_id"]]["confidence"].values)


def test_what_speaks_for_a_row_and_against_it_is_told_the_weightiest_first():
    sure, raising, lowering = signed_facts(FACTS)
    assert sure == confidence(FACTS)
    order = weights()
    assert [order[fact] for fact in raising] == sorted((order[f] for f in raising), reverse=True)
    assert [order[fact] for fact in lowering] == sorted(order[f] for f in lowering)
    assert all(order[fact] > 0 for fact in raising)
    assert all(order[fact] < 0 for fact in lowering)


# The table


def test_every_weight_is_glossed_in_both_languages():
    rows = read_weights(TABLE)
    assert list(rows) == [ALWAYS, UNSEEN, *FACTS]
    assert all(row["gloss"] and row["gloss_ar"] for row in rows.values())
    assert float(rows[UNSEEN]["weight"]) < 0
    assert set(weights()) == set(rows)


@pytest.mark.parametrize(
    ("change", "part"),
    [
        (lambda lines: lines[:-1], "lacks these facts"),
        (lambda lines: [*lines, "stars,1,a,b"], "stars"),
        (lambda lines: [line.replace("unseen,-", "unseen,much") for line in lines], "is no table of weights"),
        (lambda lines: [line.replace("always,", "always,nan;") for line in lines], "is no table of weights"),
        (lambda lines: [lines[0].replace("weight", "w"), *lines[1:]], "is no table of weights"),
    ],
)
def test_a_table_that_cannot_be_used_is_refused(tmp_path, change, part):
    path = tmp_path / "weights.csv"
    path.write_text("\n".join(change(TABLE.read_text(encoding="utf-8").splitlines())), encoding="utf-8")
    with pytest.raises(DataError, match=part):
        read_weights(path)


# Learning


def made_up(per_kind=60):
    """Rows of which those without a day are right once in four, the others nine times in ten."""
    return [
        Example(f"a{n}", frozenset({"no_day"} if lacking else ()), right)
        for n in range(per_kind)
        for lacking, right in ((True, n % 4 == 0), (False, n % 10 != 0))
    ]


def test_a_weight_learned_gives_the_share_right():
    by = learned(made_up(600))
    assert probability((), by) == pytest.approx(0.9, abs=0.03)
    assert probability({"no_day"}, by) == pytest.approx(0.25, abs=0.06)
    # A fact that never holds says nothing.
    assert by["period"] == 0
    assert by == learned(made_up(600))


def test_a_fact_of_few_rows_is_held_near_nought():
    few = [*made_up(), Example("b", frozenset({"period"}), False)]
    many = [*made_up(), *(Example(f"b{n}", frozenset({"period"}), False) for n in range(30))]
    assert learned(many)["period"] < learned(few)["period"] < 0


def test_nothing_is_learned_from_rows_that_are_all_right(tmp_path):
    coded_by_hand = read_sets(TRAINING)["training"][:1]
    with pytest.raises(InputError, match="all right or all wrong"):
        fit([one.__class__(one.article, {table: [] for table in one.rows}) for one in coded_by_hand])


def test_learning_writes_the_table_and_leaves_the_rest(tmp_path):
    table = tmp_path / "weights.csv"
    shutil.copy(TABLE, table)
    folder = tmp_path / "sets"
    for name in ("training", "held_out", "no_events", "second_coder"):
        (folder / name).mkdir(parents=True)
    for path in sorted(TRAINING.glob("*.json"))[:12]:
        shutil.copy(path, folder / "training")
        codes = json.loads(path.read_text(encoding="utf-8"))
        # Whatever stands in the sets that only measure must change nothing.
        (folder / "held_out" / path.name).write_text(json.dumps({**codes, "events": [], "casualties": []}))
    result = fit_confidence(folder, to=table)
    assert result == fit(read_sets(folder)["training"])
    before, after = read_weights(TABLE), read_weights(table)
    assert after[UNSEEN] == before[UNSEEN]
    assert {fact: float(row["weight"]) for fact, row in after.items() if fact != UNSEEN} == result.weights
    assert [row["gloss"] for row in after.values()] == [row["gloss"] for row in before.values()]
    with table.open(encoding="utf-8", newline="") as file:
        assert tuple(next(csv.reader(file))) == COLUMNS


def test_rows_left_out_while_learning_are_measured():
    left_out = fit(read_sets(TRAINING)["training"]).left_out
    assert left_out.events == sum(band.events for band in left_out.bands)
    assert left_out == calibration([]) or 0 <= left_out.brier <= 1
