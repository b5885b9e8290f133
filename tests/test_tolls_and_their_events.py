"""Each event of a text has its own dead and wounded: risen since, of the attackers, of another day, of another kind."""

import pytest
from coding_rows import events, only

RISEN = (
    "انفجرت سيارة مفخخة في بعقوبة، ما أدى إلى مقتل {a} وإصابة 12 شخصا. {rise} {b}.",
    "أدى انفجار عبوة ناسفة في الحلة إلى مقتل {a} وإصابة تسعة أشخاص. {rise} {b}.",
)


@pytest.mark.parametrize("text", RISEN)
@pytest.mark.parametrize(
    "rise",
    ["ثم ارتفعت حصيلة الضحايا إلى", "وقال مصدر طبي إن الحصيلة ارتفعت إلى", "وارتفعت الحصيلة لاحقا إلى"],
)
@pytest.mark.parametrize(("told", "killed", "wounded"), [("ستة قتلى و15 جريحا", 6, 15), ("14 قتيلا و33 جريحا", 14, 33)])
def test_both_numbers_of_a_toll_have_risen(text, rise, told, killed, wounded):
    event = only(text.format(a="شخصين", rise=rise, b=told))
    assert (event["killed_low"], event["killed_high"]) == (killed, killed)
    assert (event["wounded_low"], event["wounded_high"]) == (wounded, wounded)


def test_a_second_source_still_makes_a_range_of_the_wounded():
    event = only("انفجرت عبوة في الحلة، ما أدى إلى مقتل شخص وإصابة 11 شخصا. وقال مصدر طبي إن عدد الجرحى 15.")
    assert (event["wounded_low"], event["wounded_high"]) == (11, 15)


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("هاجم مسلحون مركزا للشرطة في الخالص، ما أدى إلى مقتل خمسة جنود، كما قتل ثلاثة مسلحين.", 8),
        ("هاجم مسلحون نقطة تفتيش في بيجي فقتلوا أربعة من الشرطة، كما قتل مهاجمان في تبادل لإطلاق النار.", 6),
        ("اندلعت اشتباكات في تلعفر أدت إلى مقتل ستة جنود، كما قتل 11 مسلحا خلال الاشتباكات.", 17),
        ("اقتحم مسلحون مخفرا للشرطة في الحويجة وقتلوا شرطيين، كما قتل أربعة من المهاجمين.", 6),
    ],
)
def test_attackers_who_fell_too_are_dead_of_the_same_fight(text, killed):
    assert only(text)["killed_low"] == killed


@pytest.mark.parametrize(
    "text",
    [
        "هاجم مسلحون مركزا للشرطة في الخالص، ما أدى إلى مقتل جندي، كما قتل ثلاثة مسلحين في الرمادي.",
        "انفجرت عبوة ناسفة في الخالص، ما أدى إلى مقتل جندي، كما قتل ثلاثة مسلحين في تبادل لإطلاق النار.",
    ],
)
def test_gunmen_who_fell_elsewhere_or_by_no_bomb_are_apart(text):
    assert [e["killed_low"] for e in events(text)] == [1, 3]


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        (
            "قتل 14 شخصا وأصيب 17 اليوم الخميس في هجوم انتحاري في الحويجة، "
            "وقتل سبعة أشخاص وجرح اثنان أمس الأربعاء في قصف بالهاون في بيجي.",
            [(14, 17), (7, 2)],
        ),
        (
            "قتل شخصان وأصيب أربعة الثلاثاء في هجوم لمسلحين على نقطة تفتيش في سامراء، "
            "فيما قتل خمسة جنود وأصيب 12 أمس الأربعاء في تفجير عبوة ناسفة في كركوك.",
            [(2, 4), (5, 12)],
        ),
        (
            "قتل ثلاثة جنود وأصيب ستة الاثنين في هجوم انتحاري في الرمادي، "
            "بينما قتل 21 شخصا وجرح تسعة أمس الأربعاء في تفجير سيارة مفخخة في الحلة.",
            [(3, 6), (21, 9)],
        ),
    ],
)
def test_the_dead_and_wounded_before_a_day_are_both_of_that_day(text, tolls):
    assert [(e["killed_low"], e["wounded_low"]) for e in events(text)] == tolls


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("انفجرت عبوة ناسفة في بعقوبة. وفي هجوم آخر، هاجم مسلحون نقطة تفتيش للجيش في الحلة.", "Armed clash"),
        ("انفجرت سيارة مفخخة في تكريت. وفي هجوم آخر، قتل سبعة جنود في هجوم انتحاري في بيجي.", "Suicide bomb"),
        ("قصفت طائرات منازل في هيت. وفي هجوم آخر، قتل خمسة جنود في هجوم لمسلحين على مقرهم.", "Armed clash"),
        # Nothing says how it was done.
        ("انفجرت عبوة ناسفة في بعقوبة. وفي هجوم آخر، قتل شخصان في الخالص.", "Remote explosive/landmine/IED"),
    ],
)
def test_another_attack_that_says_who_did_it_is_of_its_own_kind(text, kind):
    assert events(text)[-1]["sub_event_type"] == kind
