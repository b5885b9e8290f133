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


def told(text):
    """Level, place, and the dead and wounded of each event."""
    return [(e["level"], e["location"], e["killed_low"], e["wounded_low"]) for e in events(text)]


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        (
            "انفجرت عبوة ناسفة في بعقوبة، وبعد ساعة انفجرت عبوة ناسفة في الحلة. "
            "وأدى الانفجار الأول إلى مقتل شخصين وإصابة سبعة، فيما أسفر الانفجار الثاني عن مقتل 12 شخصا وجرح 16.",
            ("incident", "Baqubah", 2, 7),
            ("incident", "Hillah", 12, 16),
        ),
        (
            "فجر انتحاري نفسه في تكريت، ثم فجر انتحاري نفسه في بيجي. "
            "وأوقع الهجوم الأول أربعة قتلى وتسعة جرحى، بينما أدى الثاني إلى مقتل شرطيين وإصابة ستة.",
            ("incident", "Tikrit", 4, 9),
            ("incident", "Baiji", 2, 6),
        ),
    ],
)
def test_the_first_and_the_second_attack_are_those_told_one_by_one(text, one, other):
    assert told(text) == [one, other]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            "انفجرت سيارتان مفخختان في كركوك والحويجة. "
            "وأدى التفجير الأول إلى مقتل 21 شخصا وإصابة 33، فيما أسفر الثاني عن مقتل ثلاثة وإصابة 11.",
            [("aggregate", "Kirkuk", 0, 0), ("incident", "Kirkuk", 21, 33), ("incident", "Hawija", 3, 11)],
        ),
        (
            "وقع هجومان انتحاريان في بيجي والفلوجة، وأسفر الهجوم الأول عن مقتل ستة وجرح تسعة، والثاني عن مقتل شرطيين.",
            [("aggregate", "Baiji", 0, 0), ("incident", "Baiji", 6, 9), ("incident", "Fallujah", 2, 0)],
        ),
        (
            "انفجرت ثلاث عبوات ناسفة في بغداد اليوم الخميس. الأولى في الدورة وأدت إلى مقتل سبعة وإصابة ثمانية، "
            "والثانية في الغزالية وأسفرت عن مقتل شخصين، والثالثة في المنصور وأوقعت 12 جريحا.",
            [
                ("aggregate", "Baghdad", 0, 0),
                ("incident", "Dora", 7, 8),
                ("incident", "Al-Ghazaliya", 2, 0),
                ("incident", "Al-Mansour", 0, 12),
            ],
        ),
        (
            "انفجرت سيارتان مفخختان قرب سوق في سامراء، الأولى أدت إلى مقتل 12 شخصا والثانية أوقعت سبعة قتلى.",
            [("aggregate", "Samarra", 0, 0), ("incident", "Samarra", 12, 0), ("incident", "Samarra", 7, 0)],
        ),
        (
            "أعلنت الشرطة أن سيارتين مفخختين انفجرتا مساء السبت، ما أدى إلى مقتل 11 شخصا. ووقع أحد التفجيرين في "
            "الكرادة وأدى إلى مقتل ثمانية أشخاص. ووقع التفجير الآخر في الدورة فقتل ثلاثة أشخاص.",
            [("aggregate", None, 11, 0), ("incident", "Karrada", 8, 0), ("incident", "Dora", 3, 0)],
        ),
    ],
)
def test_each_of_several_counted_has_its_own_toll_and_place(text, rows):
    assert told(text) == rows
    whole, *parts = events(text)
    assert whole["n_events"] == max(len(parts), 2)
    assert {p["sub_event_type"] for p in parts} == {whole["sub_event_type"]}
    assert whole["includes"] == [p["event_id"] for p in parts]
    assert not whole["standalone"]


@pytest.mark.parametrize(
    "text",
    [
        # One toll for both: where each was, and no event of its own.
        "انفجرت سيارتان مفخختان في بغداد، الأولى في الكرادة والثانية في الدورة، ما أدى إلى مقتل 12 شخصا.",
        "أطلق مسلحون النار على متجر في الموصل، فقتل شخصان، وهو الهجوم الثاني خلال أسبوع.",
        "انفجرت عبوة ناسفة في الحلة، ما أدى إلى مقتل شخصين. والهجوم هو الأول من نوعه في المدينة.",
        "اغتال مسلحون ضابطين في الموصل، الأول برتبة عقيد والثاني برتبة نقيب.",
    ],
)
def test_which_of_many_it_was_tells_of_no_other_event(text):
    assert len(events(text)) == 1


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("ارتفع عدد القتلى في بعقوبة إلى 32، وفي النجف إلى 12.", [("Baqubah", 32), ("Najaf", 12)]),
        ("بلغ عدد القتلى في تكريت 14، وفي الخالص خمسة.", [("Tikrit", 14), ("Al-Khalis", 5)]),
        (
            "ارتفعت حصيلة قتلى الاحتجاجات في الناصرية إلى 29، وفي محافظة النجف إلى 11، وفي كربلاء إلى سبعة.",
            [("Nasiriyah", 29), ("Najaf Governorate", 11), ("Karbala", 7)],
        ),
    ],
)
def test_the_dead_of_several_places_are_told_without_their_noun(text, rows):
    assert [(e["location"], e["killed_low"]) for e in events(text)] == rows


@pytest.mark.parametrize(
    "text",
    [
        "ارتفع عدد القتلى في بعقوبة إلى 32، وفي المستشفى 12 جريحا.",
        "بلغ عدد القتلى في تكريت 14، وفي الساعة 12 رفع الحظر.",
        "ارتفع عدد القتلى في بعقوبة إلى 32، وفي النجف انتشر 12 حاجزا للشرطة.",
    ],
)
def test_another_number_behind_a_place_counts_no_dead(text):
    assert [e["killed_low"] for e in events(text)] == [32 if "32" in text else 14]


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        (
            "أصيب اثنان من الرعاة بانفجار عبوة ناسفة قرب بلدروز، فيما قتل شرطي وأصيب ثلاثة بهجوم مسلح شمال بعقوبة.",
            [(0, 2), (1, 3)],
        ),
        (
            "أصيب خمسة مدنيين بانفجار سيارة مفخخة قرب تكريت، فيما قتل جنديان وأصيب سبعة بهجوم مسلح جنوب بيجي.",
            [(0, 5), (2, 7)],
        ),
        (
            "أعلنت الشرطة مقتل خمسة من عناصر القاعدة في ديالى، في وقت لقي فيه شرطي مصرعه وأصيب عشرة في تفجير انتحاري "
            "في الموصل.",
            [(5, 0), (1, 10)],
        ),
        (
            "قتل أربعة جنود في هجوم في الرمادي، وذلك في وقت لقي فيه ثلاثة مدنيين حتفهم في انفجار عبوة في هيت.",
            [(4, 0), (3, 0)],
        ),
        # One attack: nothing else is named.
        ("أصيب مدنيان بانفجار عبوة ناسفة قرب بلدروز، فيما قتل شرطي وأصيب ثلاثة آخرون.", [(1, 5)]),
    ],
)
def test_dead_and_wounded_behind_meanwhile_are_of_one_other_attack(text, tolls):
    assert [(e["killed_low"], e["wounded_low"]) for e in events(text)] == tolls


@pytest.mark.parametrize("badly", ["إصابة أربعة منهم خطيرة", "إصابات أربعة منهم حرجة", "إصابة ثلاثة منهم خطرة"])
def test_those_badly_hurt_are_some_of_the_wounded(badly):
    event = only(f"قتل شخصان وأصيب 15 في هجوم انتحاري في الخالص. وأكد مصدر طبي تلقي جثتين و15 جريحا {badly}.")
    assert (event["wounded_low"], event["wounded_high"]) == (15, 15)


@pytest.mark.parametrize(
    ("whole", "one", "toll"),
    [
        ("قتل وأصيب 15 شخصا في انفجار سيارتين مفخختين في بغداد", "سيارة مفخخة انفجرت في الكرادة", (1, 5)),
        ("سقط قتلى وجرحى في انفجار ثلاث عبوات ناسفة في بعقوبة", "عبوة ناسفة انفجرت في حي المعلمين", (1, 5)),
    ],
)
def test_the_numbers_of_one_bomb_are_not_those_of_all(whole, one, toll):
    found = events(f"{whole}. وقال مصدر أمني إن {one}، ما أسفر عن مقتل مدني وإصابة خمسة.")
    assert [(e["killed_low"], e["wounded_low"]) for e in found] == [(3, 3), toll]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("سقطت مسيرة ثالثة ليل الثلاثاء في محيط مطار أربيل، فأصيب حارس بشظايا.", 1),
        ("انفجرت مسيرة قرب سياج مطار السليمانية من دون خسائر.", 1),
        ("قصف مسلحون بطائرة مسيرة قاعدة حرير في أربيل.", 1),
        ("أعلن فصيل أنه استهدف بطائرة مسيرة مطار أربيل.", 1),
        # A drone that drops bombs is none.
        ("قصفت طائرة مسيرة تركية سيارة في بنجوين فقتل ثلاثة مسلحين.", None),
        ("أسفر قصف بطائرة مسيرة استهدف عجلة في سنوني عن مقتل مقاتلين.", None),
    ],
)
def test_a_drone_that_comes_down_or_hits_a_base_is_a_munition(text, number):
    assert only(text)["munitions_low"] == number


def test_one_of_two_cars_is_one_munition():
    found = events(
        "انفجرت سيارتان مفخختان السبت، ما أدى إلى مقتل 11 شخصا. ووقع أحد التفجيرين في الكرادة وأدى إلى مقتل ثمانية."
    )
    assert [e["munitions_low"] for e in found] == [2, 1]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            "ارتفع عدد الضحايا في احتجاجات العراق إلى 46 شخصا، إذ قتل 13 شخصا في النجف، بينما قتل 32 في ذي قار.",
            [("Iraq", 46), ("Najaf", 13), ("Dhi Qar", 32)],
        ),
        ("قتل 30 شخصا في هجمات في العراق، إذ قتل 11 في الحلة.", [("Iraq", 30), ("Hillah", 11)]),
        (
            "قتل 20 شخصا في هجمات متفرقة في العراق، إذ قتل تسعة أشخاص في تفجير سيارة مفخخة في الرمادي.",
            [("Iraq", 20), ("Ramadi", 9)],
        ),
    ],
)
def test_some_of_a_total_at_a_place_of_their_own_are_not_added_to_it(text, rows):
    assert [(e["location"], e["killed_low"]) for e in events(text)] == rows


def test_some_of_a_total_at_no_other_place_are_of_the_same_event():
    assert only("قتل 12 شخصا في انفجار سيارة في الكرادة، إذ قتل ثمانية على الفور.")["location"] == "Karrada"


@pytest.mark.parametrize("opener", ["وفي السياق", "وفي سياق متصل", "وفي الأثناء", "وإلى ذلك"])
@pytest.mark.parametrize(("hurt", "wounded"), [("فأصيب ثلاثة", 3), ("ما أدى إلى إصابة سبعة من عناصرها", 7)])
def test_a_sentence_that_goes_over_to_another_place_has_its_own_wounded(opener, hurt, wounded):
    found = events(
        "هاجم عناصر التنظيم قوات الحشد في حمرين ما أسفر عن مقتل 11 وإصابة عشرة. "
        f"{opener} هاجم مسلحون نقطة للشرطة في قضاء بيجي، {hurt}."
    )
    assert [(e["killed_low"], e["wounded_low"]) for e in found] == [(11, 10), (0, wounded)]


@pytest.mark.parametrize("nth", ["ثان", "ثالث", "رابع", "خامس"])
@pytest.mark.parametrize("joint", [" في حين", "، في حين", " بينما", "، فيما"])
def test_one_more_explosion_and_another_meanwhile_have_each_their_wounded(nth, joint):
    found = events(
        "فجر انتحاري نفسه وسط دورية في كركوك، ما أسفر عن مقتل خمسة وإصابة عشرة. "
        f"وأسفر انفجار {nth} استهدف دورية للشرطة عن إصابة ثمانية أشخاص بجروح{joint} انفجرت سيارة مفخخة قرب السوق "
        "ما أدى إلى إصابة شخصين."
    )
    assert [e["wounded_low"] for e in found] == [10, 8, 2]


@pytest.mark.parametrize("opener", ["وفي حادث منفصل", "وفي هجوم آخر", "ومن جهة أخرى"])
@pytest.mark.parametrize("shot", ["قتل ثلاثة جنود برصاص مسلحين", "قتل شرطي برصاص قناص"])
def test_who_was_shot_in_another_incident_was_at_no_place_told_before(opener, shot):
    found = events(f"فجر انتحاري نفسه في كركوك، ما أدى إلى مقتل ستة أشخاص. {opener}، {shot}.")
    assert [e["location"] for e in found] == ["Kirkuk", None]
