"""Who arrests behind the noun of it, whose members are taken, soldiers by nation and number, patrols, checkpoints."""

from __future__ import annotations

import pytest
from coding_rows import coded, events, only


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("أكد مصدر اعتقال القوات الأميركية أربعة من أعضاء الحزب في الحلة.", "Military Forces of the United States"),
        ("أكد مصدر قيام الجيش البريطاني باعتقال أربعة أشخاص في البصرة.", "Military Forces of the United Kingdom"),
        ("أعلنت الوزارة اعتقال الشرطة سبعة مطلوبين في الكوت.", "Police Forces of Iraq"),
    ],
)
def test_forces_behind_the_noun_of_an_arrest_made_it(text: str, doer: str) -> None:
    row = only(text)
    assert (row["sub_event_type"], row["actor1"]) == ("Arrests", doer)


def test_soldiers_who_are_put_to_death_did_not_do_it() -> None:
    row = only("أعلن داعش إعدام الجنود الأربعة في هيت.")
    assert (row["actor1"], row["actor2"]) == ("Islamic State", "Military Forces of Iraq")


def test_members_of_a_party_are_none_of_the_forces_that_take_them() -> None:
    groups = [
        row["group"] for row in coded("دان الحزب اعتقال قوات الاحتلال أربعة من أعضائه في الحلة.").rows["casualties"]
    ]
    assert groups == ["people"]


@pytest.mark.parametrize(
    ("text", "harmed"),
    [
        ("قتل الجنود الأميركيون الخمسة بانفجار لغم في هيت.", ("soldiers", "American", 5)),
        ("وقال إن الجنود البريطانيين الثلاثة قتلوا بانفجار لغم في البصرة.", ("soldiers", "British", 3)),
        ("قتل الأميركيون الخمسة بانفجار لغم في هيت.", ("people", "American", 5)),
    ],
)
def test_soldiers_may_be_told_with_their_nation_before_their_number(text: str, harmed: tuple[str, str, int]) -> None:
    row = coded(text).rows["casualties"][0]
    assert (row["group"], row["nationality"], row["low"]) == harmed


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("قتل أربعة بهجوم استهدف دورية في هيت.", "Armed clash"),
        ("قتل أربعة بهجوم استهدف قاعدة أميركية في هيت.", "Shelling/artillery/missile attack"),
    ],
)
def test_an_attack_on_a_patrol_is_no_shelling(text: str, kind: str) -> None:
    assert only(text)["sub_event_type"] == kind


def test_forces_do_not_attack_their_own_checkpoint() -> None:
    row = only("فتح جنود أميركيون النار على سيارة عند حاجز في بلد فقتلوا امرأة وطفلا.")
    assert row["actor2"] == "Civilians (Iraq)"
    assert only("هاجم مسلحون حاجزا في بلد فقتلوا امرأة وطفلا.")["actor2"] == "Security Forces of Iraq"


def test_separate_incidents_are_several() -> None:
    row = events("أعلن الجيش مقتل أربعة من جنوده في حوادث منفصلة في ديالى.")[0]
    assert (row["level"], row["n_events"], row["killed_low"]) == ("aggregate", None, 4)
    assert only("أعلن الجيش مقتل أربعة من جنوده في حادث منفصل في ديالى.")["level"] == "incident"
