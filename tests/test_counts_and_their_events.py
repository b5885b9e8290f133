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
        ("وقعت أربعة تفجيرات في بغداد أمس وقتل 16 شخصا. واعتقلت الشرطة مطلوبا أمس في بغداد.", [(4, [], True)]),
    ],
)  # fmt: skip
def test_a_count_includes_what_is_told_of_its_days_and_places_up_to_its_numbers(text, linked):
    assert _linked(text) == linked


LEADS = [
    "قتل سبعة أشخاص وأصيب 12 بانفجار سيارة مفخخة في بعقوبة أمس.",
    "أعلنت الشرطة مقتل سبعة أشخاص وإصابة 12 في هجوم استهدف دورية للشرطة في بعقوبة أمس.",
    "سقط سبعة قتلى و12 جريحا أمس في انفجار هز مدينة بعقوبة.",
    "قتل سبعة مدنيين وأصيب 12 في محافظة ديالى أمس.",
    "قتل سبعة أشخاص وأصيب 12 بجروح في تفجير مزدوج في بعقوبة أمس.",
]
PARTS = [
    "وقال مصدر أمني إن سيارة مفخخة انفجرت في حي المعلمين ما أدى إلى مقتل أربعة وإصابة سبعة. "
    "وأضاف أن مسلحين أطلقوا النار على سيارة في حي التحرير فقتل ثلاثة وأصيب خمسة.",
    "وانفجرت سيارة مفخخة قرب سوق وسط المدينة فقتل أربعة مدنيين وأصيب سبعة. "
    "كما انفجرت عبوة ناسفة في الخالص ما أسفر عن مقتل ثلاثة وإصابة خمسة.",
    "وذكرت الشرطة أن انتحاريا فجر سيارته عند نقطة تفتيش في بعقوبة فقتل أربعة شرطيين وأصيب سبعة. "
    "وفي حادث آخر قتل ثلاثة وأصيب خمسة بسقوط قذائف هاون على بهرز.",
]


@pytest.mark.parametrize("lead", LEADS)
@pytest.mark.parametrize("parts", PARTS)
def test_a_lead_is_the_sum_of_what_adds_up_to_it(lead, parts):
    rows = events(f"{lead} {parts}")
    assert [(e["level"], e["killed_low"], e["wounded_low"]) for e in rows] == [
        ("aggregate", 7, 12), ("incident", 4, 7), ("incident", 3, 5),
    ]  # fmt: skip
    assert _linked(f"{lead} {parts}") == [(None, [2, 3], False)]


def test_a_sum_of_attacks_of_several_kinds_has_no_type():
    (mixed, *_), (blasts, *_) = (events(f"{LEADS[0]} {parts}") for parts in PARTS[:2])
    assert mixed["sub_event_type"] is None
    assert blasts["sub_event_type"] == "Remote explosive/landmine/IED"


@pytest.mark.parametrize(
    "text",
    [
        # Few dead, that are a sum by chance; other towns; another day; a larger number.
        "قتل ثلاثة جنود بانفجار عبوة في بعقوبة أمس. وقتل شرطي في الخالص. وقتل شخصان في بهرز.",
        "قتل سبعة وأصيب 12 بانفجار سيارة في الموصل أمس. وقتل أربعة وأصيب سبعة بانفجار عبوة في هيت. "
        "وقتل ثلاثة وأصيب خمسة بانفجار عبوة في الكوت.",
        "قتل سبعة وأصيب 12 بانفجار سيارة في الكرادة أمس. وانفجرت عبوة في الدورة فقتل أربعة وأصيب سبعة. "
        "وانفجرت عبوة في الشعلة فقتل ثلاثة وأصيب خمسة.",
        "قتل سبعة وأصيب 12 بانفجار سيارة في بعقوبة أمس. وقتل أربعة وأصيب تسعة بانفجار عبوة في الخالص. "
        "وقتل ثلاثة وأصيب خمسة بانفجار عبوة في بهرز.",
    ],
)
def test_numbers_equal_by_chance_or_of_other_towns_make_no_sum(text):
    assert [(e["level"], e["includes"]) for e in events(text)] == [("incident", [])] * 3


OVER_TOWNS = [
    "ارتفعت حصيلة ضحايا التفجيرات التي ضربت ثلاث محافظات عراقية أمس إلى 51 قتيلا و92 جريحا.",
    "ارتفعت حصيلة التفجيرات في بغداد والخالص أمس إلى 51 قتيلا و92 جريحا.",
    "بلغت حصيلة الهجمات التي استهدفت مدن بعقوبة والخالص والمقدادية أمس 51 قتيلا و92 جريحا.",
    "قتل 51 شخصا وأصيب 92 أمس في بغداد والخالص بانفجار سيارات مفخخة.",
]


@pytest.mark.parametrize("lead", OVER_TOWNS)
@pytest.mark.parametrize(
    "one",
    [
        "وقال المصدر إن حصيلة السيارة المفخخة التي انفجرت قرب سوق في الخالص بلغت 37 قتيلا و54 جريحا.",
        "وأسفر الهجوم في الخالص عن مقتل 37 شخصا وإصابة 54.",
        "وذكر مصدر أن انتحاريا فجر سيارته وسط الخالص ما أدى إلى مقتل 37 وإصابة 54.",
    ],
)
def test_the_toll_of_several_towns_is_not_that_of_the_first(lead, one):
    rows = events(f"{lead} {one}")
    told = [(e["level"], e["location"], e["killed_low"], e["killed_high"], e["wounded_low"]) for e in rows]
    assert told[0][0] == "aggregate"
    assert told[0][2:] == (51, 51, 92)
    assert told[1:] == [("incident", "Al-Khalis", 37, 37, 54)]


@pytest.mark.parametrize(
    "text",
    [
        # Fewer by another source, of one attack; and the attack known, told on.
        "قتل 51 شخصا وأصيب 92 أمس بانفجار سيارة مفخخة في الخالص. وأسفر الهجوم عن مقتل 37 شخصا وإصابة 54، وفق الشرطة.",
        "قتل 51 شخصا وأصيب 92 أمس في تفجير استهدف سوقا في الخالص. وقال طبيب إن التفجير أوقع 51 قتيلا.",
    ],
)
def test_one_attack_told_on_is_no_part_of_several(text):
    assert [e["level"] for e in events(text)] == ["incident"]


SUICIDE = (
    "أعلنت مصادر أمنية مقتل ثلاثة وجرح عشرة أمس في هجوم انتحاري بحزام ناسف في تلعفر. وقال الرائد إن هجوما انتحاريا "
)
GUNMEN = "قتل ثلاثة وأصيب عشرة أمس في هجوم لمسلحين على نقطة تفتيش في تلعفر. وقال الرائد إن مسلحين هاجموا النقطة "


@pytest.mark.parametrize(
    "attack",
    [f"{SUICIDE}استهدف موكب القائممقام ما أدى إلى مقتله.", f"{GUNMEN}ما أدى إلى مقتل شرطي."],
)
@pytest.mark.parametrize(
    "more",
    [
        "كما أدى الهجوم إلى مقتل اثنين من الحراس وإصابة عشرة آخرين.",
        "وأضاف أن الهجوم أدى أيضا إلى مقتل مدنيين اثنين وإصابة عشرة.",
        "كما قتل في الهجوم مدنيان وأصيب عشرة.",
    ],
)
def test_the_dead_of_one_attack_told_one_by_one_are_those_of_the_lead(attack, more):
    rows = events(f"{attack} {more}")
    assert [(e["level"], e["killed_low"], e["killed_high"], e["wounded_low"]) for e in rows] == [("incident", 3, 3, 10)]


@pytest.mark.parametrize(
    "more",
    [
        # An attack of its own, or other numbers.
        "وفي هجوم آخر في تلعفر قتل مدنيان وأصيب عشرة.",
        "وانفجرت عبوة ناسفة في تلعفر فقتلت مدنيين اثنين وأصابت عشرة.",
    ],
)
def test_another_attack_that_adds_up_to_the_lead_is_one_of_two(more):
    rows = events(f"{GUNMEN}ما أدى إلى مقتل شرطي. {more}")
    assert [(e["level"], e["killed_low"]) for e in rows] == [("aggregate", 3), ("incident", 1), ("incident", 2)]
