"""Places in front of their verbs with no sign before them, and what was some time before the news."""

from __future__ import annotations

import pytest
from coding_rows import events, only


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            "ففي بعقوبة قتل شرطي برصاص مسلحين وفي الحلة قتل ثلاثة مدنيين بانفجار لغم.",
            [("Baqubah", 1, 0), ("Hillah", 3, 0)],
        ),
        ("قتل جندي في الكوت وفي مدينة الحلة أصيب مدنيان بانفجار عبوة.", [("Kut", 1, 0), ("Hillah", 0, 2)]),
        # No verb behind the place.
        ("قتل جندي في بعقوبة وفي الكوت أمس.", [("Baqubah", 1, 0)]),
        ("قتل ثلاثة بانفجار عبوة في الكوت وفي المستشفى توفي اثنان متأثرين بجراحهما.", [("Kut", 3, 0)]),
    ],
)
def test_a_place_with_its_verb_behind_it_opens_another_event(text: str, rows: list[tuple[str, int, int]]) -> None:
    assert [(row["location"], row["killed_low"], row["wounded_low"]) for row in events(text)] == rows


def test_the_next_sentence_tells_on_of_the_news_and_not_of_what_was_before() -> None:
    text = (
        "قتل ثلاثة جنود أمس في الكوت بانفجار عبوة، بعد أيام قليلة على إسقاط مروحية قتل فيها سبعة. "
        "وقال متحدث إن الهجوم أسفر عن مقتل ثلاثة جنود وجرح رابع."
    )
    assert [(row["killed_low"], row["killed_high"], row["wounded_low"]) for row in events(text)] == [
        (3, 3, 1),
        (7, 7, 0),
    ]


def test_fights_that_had_grown_before_are_not_what_killed() -> None:
    first = events("قتل جندي أمس في الكوت بانفجار عبوة، بعد أيام على تصاعد الاشتباكات بين الأهالي والقوات.")[0]
    assert (first["sub_event_type"], first["killed_low"]) == ("Remote explosive/landmine/IED", 1)


def test_a_war_long_past_that_only_says_since_when_hides_no_news() -> None:
    assert only("قتل ضابط بانفجار عبوة في البصرة أمس، وهو أول ضابط يقتل منذ الحرب العالمية الثانية.")["killed_low"] == 1
    assert events("قتل آلاف الجنود الهنود في البصرة في الحرب العالمية الأولى.") == []


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            "قتل جنديان بانفجار لغم في بعقوبة، وقتل ثلاثة مدنيين برصاص مسلحين في الحلة، وقتل شرطي بقذيفة في الكوت.",
            [("Baqubah", 2, 0), ("Hillah", 3, 0), ("Kut", 1, 0)],
        ),
        (
            "قتل شرطيان بانفجار عبوة في الدورة، وأصيب تاجر بجروح برصاص قناص في السيدية.",
            [("Dora", 2, 0), ("Al-Saidiya", 0, 1)],
        ),
        # At one place, or at none.
        ("قتل شرطيان بانفجار عبوة في الكوت، وأصيب ثالث برصاص مسلحين.", [("Kut", 2, 1)]),
        ("قتل شرطيان في هجوم في الكوت، وأصيب ثالث برصاص مسلحين في الكوت.", [("Kut", 2, 1)]),
    ],
)
def test_people_shot_at_another_place_are_of_another_event(text: str, rows: list[tuple[str, int, int]]) -> None:
    assert [(row["location"], row["killed_low"], row["wounded_low"]) for row in events(text)] == rows


def test_people_harmed_by_another_weapon_are_of_another_event_wherever_that_was() -> None:
    text = "قتل شرطيان بانفجار عبوة في الدورة، وقتل ثلاثة مدنيين بقذيفة هاون في الفيافي."
    assert [(row["location"], row["weapon"], row["killed_low"]) for row in events(text)] == [
        ("Dora", "IED", 2),
        (None, "mortar", 3),
    ]
