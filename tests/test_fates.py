"""What became of each of those hit together: who died of his wounds later, the one and the other."""

from __future__ import annotations

import pytest
from coding_rows import coded
from reading import tolls

SENTENCES = [
    # One of several, the other, the first and the second.
    ("أصابت الرصاصات شرطيين، أحدهما قتل والآخر جرح.", "wounded 2 police; killed 1 police; wounded 1 police"),
    ("تعرض مزارعان لهجوم، أحدهما لقي حتفه والثاني أصيب.", "killed 1 civilians; wounded 1 civilians"),
    ("هاجم مسلحون صيادين، فقتل الأول وأصيب الثاني بجروح.", "killed 1 civilians; wounded 1 civilians"),
    ("في اليوم الثاني أصيب جندي.", "wounded 1 soldiers"),
    ("قال إن الطرف الآخر قتل جنديا.", "killed 1 soldiers"),
    # Who was wounded and died is dead, beside others too.
    ("أصيب سائق بجروح فارق على إثرها الحياة.", "killed 1 civilians"),
    ("أصيب طبيب بجروح بليغة أدت إلى وفاته.", "killed 1 medics"),
    ("أصيب طالب ونقل إلى المستشفى حيث توفي.", "killed 1 civilians"),
    ("وأكد أن أحد المصابين فارق الحياة.", "killed 1 anyone"),
    ("توفي ثلاثة من جرحى الانفجار.", "killed 3 anyone"),
    ("وقال إن اثنين من الجرحى توفيا.", "killed 2 anyone"),
    ("وفاة جريح متأثرا بإصابته.", "killed 1 anyone"),
    ("وأضاف أن حالة أحد الجرحى خطرة.", ""),
    ("توفي أحد الضباط بأزمة قلبية أمس.", "killed 1 security forces"),
]


@pytest.mark.parametrize(("sentence", "expected"), SENTENCES)
def test_what_became_of_each(sentence: str, expected: str) -> None:
    assert tolls(sentence) == expected


def harmed(text: str) -> list[tuple[str, str, int | None]]:
    """Status, group and number of each row of the one event of a text; parts left out."""
    found = coded(text).rows
    assert len(found["events"]) == 1
    return [(r["status"], r["group"], r["low"]) for r in found["casualties"] if not r["part_of_total"]]


@pytest.mark.parametrize(
    ("text", "killed", "wounded"),
    [
        ("أصيب شرطيان بانفجار عبوة ناسفة في هيت، توفي أحدهما لاحقا.", 1, 1),
        ("أصيب شرطيان بانفجار عبوة ناسفة في هيت. وتوفي أحدهما في المستشفى.", 1, 1),
        ("أصيب أربعة مزارعين بقصف قرب هيت، فارق اثنان منهم الحياة بعد ساعات.", 2, 2),
        ("قتل شرطي وأصيب آخر بانفجار عبوة ناسفة في هيت، وتوفي متأثرا بجراحه.", 2, 0),
        ("قتل شرطي وأصيب آخر بانفجار عبوة ناسفة في هيت. وتوفي متأثرا بإصابته بعد ساعات.", 2, 0),
        ("قتل عامل وأصيب أربعة بانفجار عبوة ناسفة في هيت، ثم فارق أحد المصابين الحياة.", 2, 3),
        ("قتل عامل وأصيب أربعة بانفجار عبوة في هيت. وتوفي أحد الجرحى ليرتفع عدد القتلى إلى اثنين.", 2, 3),
        # They may be counted already.
        ("قتل ستة وأصيب تسعة بانفجار عبوة ناسفة في هيت. وقال طبيب إن اثنين من الجرحى توفيا متأثرين بجراحهما.", 6, 9),
        ("ارتفع عدد قتلى انفجار عبوة ناسفة في هيت إلى ستة والجرحى إلى تسعة بعد وفاة أحد المصابين.", 6, 9),
        # Of those who died nobody was told of as wounded.
        ("قتل عامل وأصيب أربعة بانفجار عبوة ناسفة في هيت. وتوفي متأثرا بجراحه.", 1, 4),
        # The other is one of the two.
        ("أصيب عاملان بانفجار عبوة في هيت، أحدهما لقي مصرعه والآخر أصيب بجروح خطيرة.", 1, 1),
    ],
)
def test_one_more_is_dead_and_one_less_is_wounded(text: str, killed: int, wounded: int) -> None:
    rows = harmed(text)
    assert sum(low or 0 for status, _, low in rows if status == "killed") == killed
    assert sum(low or 0 for status, _, low in rows if status == "wounded") == wounded


def test_who_died_is_of_the_group_of_those_wounded() -> None:
    text = "أصيب ثلاثة جنود بانفجار لغم قرب هيت. وتوفي أحدهم لاحقا."
    assert harmed(text) == [("wounded", "soldiers", 2), ("killed", "soldiers", 1)]


def test_the_explanation_says_that_the_wounded_died() -> None:
    text = "أصيب شرطي بانفجار عبوة ناسفة في هيت. وتوفي متأثرا بجراحه بعد ساعات."
    event = coded(text).explain().events[0]
    wounded = next(line for line in event.lines if line.field == "wounded")
    assert "died and is counted among the dead" in str(wounded)
