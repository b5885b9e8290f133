"""Which incidents of an article a count includes, and when it stands for events told nowhere else."""

import pytest
from coding_rows import events


def _linked(text):
    """Level, number of events, numbers of the rows included, and the mark ``standalone``, of each count."""
    rows = events(text)
    number = {row["event_id"]: n for n, row in enumerate(rows, start=1)}
    counts = [row for row in rows if row["level"] == "aggregate"]
    return [(row["n_events"], [number[i] for i in row["includes"]], row["standalone"]) for row in counts]


@pytest.mark.parametrize(
    ("text", "linked"),
    [
        # Violence of every kind, told one by one behind its sum.
        (
            "قتل خمسة أشخاص وأصيب ثلاثة في حادثين منفصلين في بعقوبة أمس. وقالت مصادر إن مسلحين أطلقوا النار على سيارة "
            "في حي التحرير أمس فقتل ثلاثة مدنيين. كما انفجرت عبوة ناسفة أمس في بهرز فقتل شرطيان وأصيب ثلاثة.",
            [(2, [2, 3], False)],
        ),
        (
            "أفادت الشرطة بمقتل أربعة أشخاص أمس في أعمال عنف متفرقة في الموصل. واغتال مسلحون تاجرا أمس في حي الزهور. "
            "وانفجرت عبوة لاصقة أمس في حي النور فقتل ثلاثة جنود.",
            [(None, [2, 3], False)],
        ),
        # A bomber is one of the explosions, whatever they are called; the capital and another part of the country.
        (
            "قتل تسعة أشخاص في تفجيرين في كركوك أمس. وفجر انتحاري سيارة أمس قرب مقر في كركوك فقتل سبعة. وانفجرت عبوة "
            "ناسفة أمس في كركوك فقتل شخصان.",
            [(2, [2, 3], False)],
        ),
        (
            "قتل 17 شخصا في سلسلة اعتداءات وقعت أمس في بغداد وشمال العراق. وفجر انتحاري سيارة أمس في كركوك فقتل عشرة.",
            [(None, [2], False)],
        ),
        # No more of them, nor of their dead, than the count has; those of another governorate or day are of none.
        (
            "قتل خمسة أشخاص في تفجيرين في بغداد أمس. وانفجرت عبوة أمس في الكرادة فقتل ثلاثة. وانفجرت سيارة أمس في "
            "الشعلة فقتل شخصان. وانفجرت عبوة لاصقة أمس في الدورة فأصيب أربعة.",
            [(2, [2, 3], False)],
        ),
        (
            "قتل ثلاثة أشخاص في تفجيرين في بغداد أمس. وانفجرت عبوة أمس في هيت فقتل جنديان. وانفجرت سيارة يوم الاثنين "
            "في الشعلة فقتل شخص.",
            [(2, [], True)],
        ),
        ("وقعت أربعة تفجيرات في بغداد أمس وأسفرت عن مقتل 16 شخصا. واعتقلت الشرطة مطلوبا أمس في بغداد.", [(4, [], True)]),
    ],
)  # fmt: skip
def test_a_count_includes_what_is_told_of_its_days_and_places_up_to_its_numbers(text, linked):
    assert _linked(text) == linked
