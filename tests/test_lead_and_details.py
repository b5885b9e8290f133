"""Short reports: a lead, and the same source telling it once more with its details. One event, not two."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from coding_rows import events

PUBLISHED = date(2021, 6, 10)  # a Thursday

ONE_EVENT: list[tuple[str, tuple[Any, ...]]] = [
    # Dead and wounded together, then apart; near a city, then in it or in a town of the governorate.
    (
        "أعلنت الشرطة، اليوم الخميس، أن سبعة أشخاص سقطوا بين شهيد وجريح بانفجار عبوة ناسفة جنوب غربي بغداد.\n"
        "وقالت الشرطة إن عبوة ناسفة انفجرت قرب سوق شعبي في منطقة الدورة، مما أسفر عن استشهاد شخصين وإصابة خمسة.",
        ("incident", "dora", "2021-06-10", 2, 5),
    ),
    (
        "أعلن مصدر في الشرطة، الأحد، مقتل وإصابة 9 أشخاص بانفجار سيارة مفخخة جنوبي الحلة.\n"
        "وقال المصدر إن سيارة مفخخة انفجرت قرب مرآب في ناحية القاسم، مما أسفر عن مقتل شخصين وإصابة سبعة بجروح.",
        ("incident", "qasim", "2021-06-06", 2, 7),
    ),
    (
        "مقتل وإصابة 11 من أفراد الجيش في تفجير عبوة شرقي الرمادي اليوم.\n"
        "وذكر المصدر أن عبوة استهدفت رتلا عسكريا في الخالدية، ما أدى إلى مقتل أربعة جنود وجرح سبعة.",
        ("incident", "khalidiya", "2021-06-10", 4, 7),
    ),
    # The day of the lead is only that on which it was told.
    (
        "أفاد مصدر أمني في ديالى اليوم الخميس بأن ثلاثة من عناصر الشرطة قتلوا فيما أصيب ستة بهجوم استهدف نقطة مرابطة "
        "في "
        "قضاء المقدادية.\nوقال المصدر إن مسلحين هاجموا ليلة أمس نقطة المرابطة في أطراف قرية الجيزاني.",
        ("incident", "muqdadiya-district", "2021-06-09", 3, 6),
    ),
    # A lead that names no place, and another source that does; so many harmed again on the part of another.
    (
        "قتل شرطي وأصيب خمسة آخرون، الخميس، إثر انفجار عبوة ناسفة في دوريتهم شمالي العراق.\n"
        "وقال ضابط في الشرطة إن عبوة ناسفة استهدفت دورية في أطراف قضاء الحويجة.",
        ("incident", "hawija-district", "2021-06-10", 1, 5),
    ),
    (
        "تعرضت قاعدة بلد لقصف صاروخي مساء الأربعاء أدى إلى إصابة جنديين.\n"
        "من جانبه، أوضح آمر القاعدة أنه سقط صاروخان داخل القاعدة ما أدى إلى جرح عنصرين من القوات الأمنية.",
        ("incident", "balad-airbase", "2021-06-09", 0, 2),
    ),
    # How the one killed was found.
    (
        "أفاد مصدر أمني، الخميس، بأن مجهولين اغتالوا محاميا قرب منزله في قضاء الشطرة.\n"
        "وقال المصدر إنه تم العثور على جثة مدني، تبين أنه محام تعرض للطعن قرب منزله في الشطرة.",
        ("incident", "shatra", "2021-06-10", 1, 0),
    ),
    # What was carried out, told as a noun with its doer and its object.
    (
        "أعلن جهاز مكافحة الإرهاب، شن الطائرات التركية لقصف جوي على جبل سنجار، مشيرا إلى وقوع ضحايا.\n"
        "وجاء في بيان للجهاز، الخميس، أن الطائرات التركية قصفت موقعا في جبل سنجار، ما أسفر عن سقوط ضحايا.",
        ("incident", "sinjar-mountains", "2021-06-10", 3, 0),
    ),
    # An officer of the police is an officer; who is taken to the morgue is not one more.
    (
        "أصيب ضابط شرطة بجروح بهجوم شنه مسلحون على نقطة تفتيش غربي بغداد أمس.\n"
        "وقال مصدر أمني إن مسلحين أطلقوا النار على نقطة تفتيش في منطقة المنصور، ما أسفر عن إصابة ضابط بجروح.",
        ("incident", "mansour", "2021-06-09", 0, 1),
    ),
    (
        "أفادت الشرطة، اليوم الخميس، بأن مدنيا قتل بانفجار عبوة لاصقة جنوبي بغداد.\n"
        "وقالت الشرطة إن عبوة مثبتة بعجلته انفجرت في منطقة الدورة، ما أسفر عن مقتل صاحب العجلة، فيما نقلت جثة القتيل "
        "إلى الطب العدلي.",
        ("incident", "dora", "2021-06-10", 1, 0),
    ),
    # Clashes, and the shots that opened them; those killed by gunmen, and how.
    (
        "قتل شرطيان ومدني إثر اشتباكات غربي الموصل اليوم الخميس.\n"
        "وقال مصدر أمني إن مسلحين فتحوا النار صباح اليوم على نقطة تفتيش في مدخل قضاء تلعفر واشتبكوا مع عناصرها، مما "
        "أدى إلى مقتل شرطيين ومدني.",
        ("incident", "tal-afar-district", "2021-06-10", 3, 0),
    ),
    (
        "قتل ثلاثة من عناصر الشرطة بنيران مسلحين جنوبي الموصل.\n"
        "وقال مصدر في الشرطة إن مسلحين نصبوا الليلة الماضية سيطرة وهمية في ناحية القيارة وقاموا بقتل ثلاثة من عناصر "
        "الشرطة.",
        ("incident", "qayyarah", "2021-06-09", 3, 0),
    ),
    # Those sources are the ones of the lead.
    (
        "تعرض ضابط في الشرطة لهجوم مسلح شرقي بغداد اليوم الخميس، حسبما ذكرته مصادر أمنية.\n"
        "وأفادت تلك المصادر بأن مسلحين أطلقوا النار على الضابط في ساحة بيروت، ما أسفر عن إصابته.",
        ("incident", "beirut-square", "2021-06-10", 0, 1),
    ),
    # The weapon of the lead again, and only a pronoun for who was hurt.
    (
        "أفاد مصدر أمني، اليوم الخميس، بأن ضابطا أصيب بانفجار عبوة لاصقة شرقي بغداد.\n"
        "وقال المصدر إن عبوة لاصقة كانت مثبتة بسيارة مدنية انفجرت لدى مرورها في ساحة بيروت، ما أسفر عن إصابته بجروح.",
        ("incident", "beirut-square", "2021-06-10", 0, 1),
    ),
    # An attack with a bomb, and the bomb.
    (
        "أكد مصدر أمني، اليوم الخميس، مقتل 3 من عناصر الشرطة إثر هجوم بعبوة ناسفة استهدف موكبهم غربي الموصل.\n"
        "وأوضح المصدر أن عبوة انفجرت، ليل الأربعاء الخميس، في ناحية زمار، ما أدى إلى مقتل 3 من عناصر الشرطة.",
        ("incident", "zumar", "2021-06-09", 3, 0),
    ),
    # A command goes on, of the day before.
    (
        "أعلنت وزارة الدفاع، اليوم الخميس، مقتل 40 من عناصر داعش في قصف جوي بمحافظة الأنبار.\n"
        "وقالت قيادة العمليات المشتركة إن طائرات شنت، أمس الأربعاء، غارات استهدفت مواقع لداعش في قضاء القائم.",
        ("incident", "qaim-district", "2021-06-09", 40, 0),
    ),
    # A bomber, and what he aimed at; what the explosion hit, the worst of the year.
    (
        "فجر انتحاري نفسه في محافظة كربلاء، اليوم الخميس، ما أدى إلى مقتل تسعة أشخاص.\n"
        "وكان الانتحاري يرتدي حزاما ناسفا واستهدف مرآبا للسيارات في كربلاء.",
        ("incident", "karbala", "2021-06-10", 9, 0),
    ),
    (
        "قتل تسعة أشخاص في هجوم انتحاري اليوم الخميس في مدينة الصدر.\n"
        "واستهدف الهجوم وهو الأكثر دموية في بغداد هذا العام شارعا مزدحما.",
        ("incident", "sadr-city", "2021-06-10", 9, 0),
    ),
    # How the dead of a toll fell; which bomb it was, at a place nearer than the lead's.
    (
        "ارتفعت حصيلة ضحايا الهجوم الذي استهدف مجلس عزاء في كركوك أمس إلى 15 قتيلا وثلاثين جريحا.\n"
        "وسقط هؤلاء الضحايا عندما فجر انتحاري نفسه في قاعة وسط المدينة.",
        ("incident", "kirkuk", "2021-06-09", 15, 30),
    ),
    (
        "أعلنت مصادر أمنية مقتل ضابط شرطة وإصابة ستة أشخاص في انفجار في جنوب بغداد صباح اليوم.\n"
        "وأوضحت أن عبوة لاصقة انفجرت لدى مرور سيارة الضابط في منطقة الدورة.\n"
        "من جهته، أكد مصدر طبي في مستشفى قريب أن ستة جرحى نقلوا إلى قسم الطوارئ.",
        ("incident", "dora", "2021-06-10", 1, 6),
    ),
    # An attack, and the bomber by whom it was; one among the worst since.
    (
        "قتل 28 شخصا وأصيب خمسون في هجوم استهدف دورية للشرطة أمس غربي بغداد.\n"
        "وأوضح مصدر أمني أن انتحاريا يرتدي حزاما ناسفا فجر نفسه لدى مرور الدورية في منطقة المنصور.",
        ("incident", "mansour", "2021-06-09", 28, 50),
    ),
    (
        "قتل عشرة جنود الثلاثاء في انفجار قرب الفلوجة.\n"
        "والهجوم هو أحد أعنف الهجمات التي تستهدف القوات الحكومية منذ الثالث من نيسان.",
        ("incident", "fallujah", "2021-06-08", 10, 0),
    ),
    # Whom it hit were on their way to a place of which it is told where it lies.
    (
        "قتل 32 زائرا وجرح 65 في هجوم انتحاري نفذته امرأة في ناحية الإسكندرية جنوب بغداد أمس.\n"
        "وقال مصدر في الوزارة إن 32 شخصا قتلوا وأصيب حوالى 65 آخرون بهجوم انتحاري نفذته امرأة واستهدف زوارا كانوا "
        "يتوجهون إلى كربلاء (110 كلم جنوب بغداد).",
        ("incident", "iskandariya", "2021-06-09", 32, 65),
    ),
    # A count told again.
    (
        "قتل ثمانية من عناصر الحشد الشعبي، اليوم الخميس، إثر أربع هجمات متزامنة على مواقع في محافظة ديالى.\n"
        "وقال المصدر إن المسلحين شنوا أربع هجمات في أوقات متقاربة، ما أوقع ثمانية قتلى و12 جريحا.",
        ("aggregate", "diyala", "2021-06-10", 8, 12),
    ),
]


def _rows(text: str) -> list[tuple[Any, ...]]:
    names = ("level", "place_id", "date_from", "killed_low", "wounded_low")
    return [tuple(e[name] for name in names) for e in events(text, PUBLISHED)]


@pytest.mark.parametrize(("text", "row"), ONE_EVENT)
def test_a_lead_and_its_details_are_one_event(text: str, row: tuple[Any, ...]) -> None:
    assert _rows(text) == [row]


@pytest.mark.parametrize(
    "text",
    [
        # Another place of the governorate, and numbers that do not add up.
        "أعلنت الشرطة، اليوم الخميس، أن سبعة أشخاص سقطوا بين شهيد وجريح بانفجار عبوة ناسفة جنوب غربي بغداد.\n"
        "وقالت الشرطة إن عبوة ناسفة انفجرت في منطقة الشعب، مما أسفر عن استشهاد شخص وإصابة ثلاثة آخرين.",
        # The source adds another, by the like weapon.
        "أفاد مصدر أمني، اليوم الخميس، بأن ضابطا أصيب بانفجار عبوة لاصقة شرقي بغداد.\n"
        "وأضاف المصدر أن عبوة لاصقة انفجرت بسيارة مدنية في ساحة بيروت، دون خسائر.",
        # A soldier is no policeman.
        "أصيب شرطي بجروح بهجوم شنه مسلحون على نقطة تفتيش غربي بغداد أمس.\n"
        "وقال مصدر أمني إن مسلحين أطلقوا النار على نقطة تفتيش في منطقة المنصور، ما أسفر عن إصابة جندي بجروح.",
        # Another day than the one before.
        "أفاد مصدر أمني اليوم الخميس بأن شرطيين قتلا بهجوم استهدف نقطة مرابطة في قضاء المقدادية.\n"
        "وقال المصدر إن مسلحين هاجموا قبل خمسة أيام نقطة تفتيش في المقدادية وأصابوا جنديا.",
        # Another count.
        "قتل ثمانية من عناصر الحشد الشعبي، اليوم الخميس، إثر أربع هجمات على مواقع في محافظة ديالى.\n"
        "وقال المصدر إن المسلحين شنوا ست هجمات في محافظة كركوك الأسبوع الماضي.",
        # Who is put to death, and fights that go on around; a town taken years before.
        "أعدم تنظيم داعش 15 مدنيا في حي النصر بالموصل اليوم الخميس.\n"
        "وكان التنظيم قد استولى على مدينة الموصل في العاشر من حزيران 2014.",
        # "Another" says so.
        "قتل شخصان وأصيب أربعة بانفجار عبوة في الدورة اليوم الخميس.\n"
        "وقال المصدر إن عبوة أخرى انفجرت في الدورة، ما أسفر عن إصابة أربعة مدنيين.",
    ],
)
def test_two_events_of_one_source_stay_two(text: str) -> None:
    assert len(_rows(text)) == 2


def test_the_explosion_of_today_is_the_one_told_before_an_older_one() -> None:
    text = (
        "وقع انفجار في مرقد في مدينة سامراء صباح اليوم. وكان المرقد أصيب بأضرار في شباط 2006 إثر هجوم بالمتفجرات. "
        "وقال شاهد إن انفجار اليوم ألحق أضرارا بالمئذنتين."
    )
    assert [e["date_from"] for e in events(text, PUBLISHED)] == ["2021-06-10", "2006-02-01"]
    assert len(_rows("وقع انفجار في سامراء أمس. وقال شاهد إن انفجارا وقع اليوم في الدجيل.")) == 2


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("خطف مسلحون عشرة عمال خلال هجوم على مصنع في التاجي أمس.", ["Taji"]),
        (
            "خطف مسلحون نحو مئة شخص من مبنى الوزارة خلال هجوم صباح اليوم. وقال مصدر إن المسلحين اقتحموا المبنى في "
            "الكرادة وقاموا بخطف العشرات من الموظفين.",
            ["Karrada"],
        ),
        (
            "خطف مسلحون عشرة عمال في التاجي أمس. وقالت الشرطة إن المسلحين خطفوا ثلاثة آخرين في سامراء.",
            ["Taji", "Samarra"],
        ),
    ],
)
def test_how_people_were_taken_is_of_their_abduction(text: str, places: list[str]) -> None:
    found = events(text, PUBLISHED)
    assert [(e["location"], e["sub_event_type"]) for e in found] == [
        (place, "Abduction/forced disappearance") for place in places
    ]


def test_people_held_are_told_of_once() -> None:
    text = (
        "قال مصدر أمني، اليوم الخميس، إن تنظيم داعش خطف 43 مدنيا من قضاء الحويجة.\n"
        "وقال المصدر إن مسلحي التنظيم خطفوا، اليوم، في قرية قرب الرياض، 43 مدنيا."
    )
    other = text.replace("في قرية قرب الرياض، 43", "في قرية قرب الرياض، 12")
    assert [len(_rows(t)) for t in (text, other)] == [1, 2]


def test_fights_around_are_no_execution() -> None:
    text = "أعدم تنظيم داعش 15 مدنيا في الموصل.\nويسقط مدنيون في المعارك الدائرة بين القوات ومسلحي التنظيم."
    assert [e["sub_event_type"] for e in events(text, PUBLISHED)] == ["Attack"]


def test_bombs_told_together_and_then_one_by_one_are_counted_once() -> None:
    told = events(
        "أفاد مصدر في الشرطة بأن شخصين قتلا وأصيب تسعة آخرون بانفجار عبوتين ناسفتين في مدينة الصدر شرقي بغداد اليوم.\n"
        "وقال المصدر إن عبوة ناسفة انفجرت في قطاع 30 بمدينة الصدر، ما أسفر عن مقتل شخص وإصابة خمسة آخرين، مبينا أن "
        "عبوة "
        "أخرى انفجرت في قطاع 55، ما أسفر عن مقتل شخص وإصابة أربعة بجروح.",
        PUBLISHED,
    )
    assert [(e["level"], e["n_events"], e["killed_low"], e["wounded_low"]) for e in told] == [
        ("aggregate", 2, 2, 9), ("incident", 1, 1, 5), ("incident", 1, 1, 4),
    ]  # fmt: skip
    assert told[0]["includes"] == [e["event_id"] for e in told[1:]]
    assert not told[0]["standalone"]


@pytest.mark.parametrize(
    ("told_after", "killed"),
    [
        ("وقالت مصادر في الشرطة إن سيارة متوقفة انفجرت في حي الكرادة فقتلت أربعة وجرحت تسعة.", [(4, 6)]),
        # More than the lead has; another bomb; not one wounded.
        ("وقالت مصادر في الشرطة إن سيارة متوقفة انفجرت في حي الكرادة فقتلت ثمانية وجرحت تسعة.", [(6, 6), (8, 8)]),
        ("وقالت مصادر في الشرطة إن سيارة أخرى انفجرت في حي الكرادة فقتلت أربعة وجرحت تسعة.", [(6, 6), (4, 4)]),
        ("وقالت مصادر في الشرطة إن عبوة انفجرت في حي الكرادة فقتلت أربعة وجرحت تسعة.", [(6, 6), (4, 4)]),
        ("وقالت مصادر في الشرطة إن سيارة متوقفة انفجرت في الكوت فقتلت أربعة وجرحت تسعة.", [(6, 6), (4, 4)]),
    ],
)
def test_another_source_counts_fewer_of_one_bomb(told_after: str, killed: list[tuple[int, int]]) -> None:
    found = events("قتل ستة أشخاص وأصيب 12 بانفجار سيارة مفخخة وسط بغداد اليوم. " + told_after)
    assert [(e["killed_low"], e["killed_high"]) for e in found] == killed


def test_what_another_source_tells_of_the_attack_on_the_base_is_of_that_attack() -> None:
    lead = "تعرضت قاعدة بلد الجوية اليوم لقصف صاروخي أدى إلى إصابة جنديين. "
    (event,) = events(lead + "وذكر بيان أن استهداف القاعدة جرى بخمسة صواريخ أصابت ثلاثة جنود.")
    assert (event["munitions_low"], event["wounded_low"], event["wounded_high"]) == (5, 2, 3)
    assert len(events(lead + "وذكر بيان أن خمسة صواريخ أصابت معسكر التاجي وجرحت ثلاثة من حراسه.")) == 2


def test_attacks_of_two_kinds_told_together_are_the_sum_of_both() -> None:
    parts = (
        "وقال مصدر إن عبوة انفجرت قرب مقهى فقتلت شخصين وأصابت خمسة. "
        "وأضاف أن مسلحين فتحوا النار على شرطي في منزله فقتلوه."
    )
    found = events("قتل ثلاثة أشخاص وأصيب خمسة بانفجار عبوة وإطلاق نار في بعقوبة اليوم. " + parts)
    assert [(e["level"], e["n_events"], e["location"], e["killed_low"]) for e in found] == [
        ("aggregate", 2, "Baqubah", 3),
        ("incident", 1, "Baqubah", 2),
        ("incident", 1, "Baqubah", 1),
    ]
    assert found[0]["sub_event_type"] is None
    # The tolls do not add up; one attack in whose course a bomb went off.
    assert events("قتل تسعة أشخاص بانفجار عبوة وإطلاق نار في بعقوبة اليوم. " + parts)[0]["level"] == "incident"
    assert events("قتل ثلاثة جنود بانفجار عبوة وهجوم مسلح في بعقوبة اليوم.")[0]["level"] == "incident"


def test_bombs_told_together_whose_parts_do_not_add_up_stay_one_event() -> None:
    told = events(
        "قتل خمسة وأصيب تسعة بانفجار عبوتين ناسفتين في مدينة الصدر شرقي بغداد اليوم.\n"
        "وقال المصدر إن عبوة ناسفة انفجرت في سوق بمدينة الصدر، ما أسفر عن مقتل شخص وإصابة خمسة.",
        PUBLISHED,
    )
    assert "aggregate" not in [e["level"] for e in told]


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        (
            "انفجرت سيارة مفخخة في ساحة الطيران وقتلت ثلاثة أشخاص، فيما انفجرت سيارة مفخخة أخرى في الكاظمية ما أسفر "
            "عن مقتل اثنين.",
            [3, 2],
        ),
        ("استهدفت عبوة لاصقة سيارة موظف فقتل على الفور، كما انفجرت عبوة لاصقة ثانية بسيارة شرطي فقتل.", [1, 1]),
        # "Another" that only describes the bomb of its own clause keeps its toll.
        ("انفجرت سيارة مفخخة أخرى في الكاظمية أسفرت عن مقتل اثنين.", [2]),
    ],
)
def test_another_bomb_has_its_own_dead(text: str, tolls: list[int]) -> None:
    assert [e["killed_low"] for e in events(text, PUBLISHED)] == tolls


@pytest.mark.parametrize(
    ("text", "places"),
    [
        # Which bomb is meant, and which attack of a row it was.
        (
            "انفجرت عبوة ناسفة اليوم في سوق بمدينة الصدر فأصيب سبعة. وقالت الشرطة إن العبوة التي انفجرت كانت مخبأة.",
            ["Sadr City"],
        ),
        (
            "أصيب تسعة بانفجار عبوة ناسفة اليوم في بعقوبة. ويعد هذا الانفجار الثاني هذا العام الذي يستهدف السوق.",
            ["Baqubah"],
        ),
        # One wounded each, years apart.
        (
            "داس راع على لغم قرب سفوان فأصيب. ويقول شقيقه إن الرعاة يعرفون المكان. ويقول إن عاملا أصيب بانفجار لغم في "
            "تموز 2012 قرب الفاو.",
            ["Safwan", "Al-Faw"],
        ),
        # Another bomb, and the first of the row told by itself.
        (
            "انفجرت عبوة ناسفة اليوم في بعقوبة. وفي الأنبار أبطلت الشرطة العبوة التي زرعها داعش في هيت.",
            ["Baqubah", "Hit"],
        ),
        (
            "هاجم مسلحون اليوم حاجزا في بعقوبة. وكان الهجوم الأول قد وقع الأحد في الشعلة وأسفر عن مقتل شرطي.",
            ["Baqubah", "Al-Shu'la"],
        ),
        # Another matter has no place of the first.
        (
            "قتل جندي بعبوة زرعت قرب الرمادي اليوم. وفي تطور آخر اندلع حريق في أنبوب بعد تفجير بعبوتين قرب بيجي.",
            ["Ramadi", "Baiji"],
        ),
    ],
)
def test_what_is_known_is_told_once(text: str, places: list[str]) -> None:
    assert [e["location"] for e in events(text, PUBLISHED)] == places


@pytest.mark.parametrize(
    "opening",
    ["من جهة ثانية،", "على صعيد آخر،", "وفي حادث منفصل،", "من ناحية أخرى", "وفي اعتداء ثالث"],
)
def test_another_matter_is_another_event_at_no_place_of_the_first(opening: str) -> None:
    told = events(f"انفجرت عبوة في هيت اليوم فأصيب شرطي. {opening} قتل مسلحون مختارا وأصابوا نجله.", PUBLISHED)
    assert [(e["location"], e["killed_low"], e["wounded_low"]) for e in told] == [("Hit", 0, 1), (None, 1, 1)]


@pytest.mark.parametrize(
    "text",
    [
        "قتل شرطيان في انفجار عبوة في هيت اليوم. من جهة أخرى قال مصدر طبي إن حصيلة الانفجار ارتفعت إلى أربعة قتلى.",
        "قتل أربعة في انفجار عبوة في هيت اليوم. من جهة أخرى ندد نائب بالتفجير.",
    ],
)
def test_another_speaker_on_the_same_is_no_other_event(text: str) -> None:
    assert [(e["location"], e["killed_low"]) for e in events(text, PUBLISHED)][1:] == []


def test_so_many_dead_and_wounded_told_once_more_are_the_same() -> None:
    told = events(
        "قتل خمسة محتجين وجرح 48 برصاص قوات الأمن في الناصرية ليلة أمس. وأغلق محتجون في النجف ساحة الصدرين اليوم. "
        "وأضاف "
        "المصدر أن مواجهات الناصرية أسفرت عن مقتل خمسة وجرح 48.",
        PUBLISHED,
    )
    assert [e["killed_low"] for e in told] == [5, 0]
