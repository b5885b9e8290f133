"""Sentences of agencies that tell of two events: left-out verbs, gunmen behind a blast, days between."""

import pytest
from coding_rows import events


def _told(text):
    return [(e["sub_event_type"], e["location"], e["killed_low"], e["wounded_low"]) for e in events(text)]


FORCE = "Excessive force against protesters"
IED, CLASH, SHELLS = "Remote explosive/landmine/IED", "Armed clash", "Shelling/artillery/missile attack"


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        # The verb is left out.
        (
            "قتل خمسة أشخاص بانفجار عبوة في بعقوبة وشرطيان بهجوم مسلح في الخالص.",
            [(IED, "Baqubah", 5, 0), (CLASH, "Al-Khalis", 2, 0)],
        ),
        (
            "قتل 11 شخصا في انفجار سيارة مفخخة في حي الأمين، وثلاثة في انفجار عبوة في حي الحرية.",
            [(IED, "Al-Amin", 11, 0), (IED, "Al-Hurriya (Baghdad)", 3, 0)],
        ),
        # What gunmen do elsewhere is no part of the blast.
        (
            "قتل شرطيان بانفجار عبوة في بعقوبة، وهاجم مسلحون نقطة تفتيش قرب الخالص وقتلوا جنديا.",
            [(IED, "Baqubah", 2, 0), (CLASH, "Al-Khalis", 1, 0)],
        ),
        # No bomb killed the militants, and the operation hurt no civilian.
        (
            "قتل أربعة وأصيب سبعة بتفجير انتحاري في الكاظمية أمس، فيما أعلنت القيادة مقتل ستة إرهابيين في الطارمية، في "
            "حين أصيب مدني بانفجار عبوة في الدورة.",
            [("Suicide bomb", "Kadhimiya", 4, 7), (CLASH, "Tarmiyah", 6, 0), (IED, "Dora", 0, 1)],
        ),
        (
            "قتل أربعة مدنيين بانفجار عبوة في بغداد أمس، فيما أعلنت القيادة مقتل ستة إرهابيين في المدينة.",
            [(IED, "Baghdad", 4, 0), (CLASH, "Baghdad", 6, 0)],
        ),
        # Days before, and how many is not said.
        (
            "انفجرت عبوة في هيت فأصيب شرطي. ويأتي الهجوم بعد أيام من مقتل جندي وإصابة اثنين بهجوم مماثل في قضاء "
            "الطارمية.",
            [(IED, "Hit", 0, 1), (IED, "Tarmiyah District", 1, 2)],
        ),
        # One more, at a place of his or of its own.
        ("قتل شرطي في الدورة وآخر في الكرادة.", [("Attack", "Dora", 1, 0), ("Attack", "Karrada", 1, 0)]),
        (
            "قتل مسلحون شرطيا في حي الجهاد أمس وآخر في حي العامل.",
            [(CLASH, "Hayy al-Jihad", 1, 0), (CLASH, "Hayy al-Amil", 1, 0)],
        ),
        (
            "اغتال مسلحون طبيبا في حي العامل وقاضيا في الأعظمية.",
            [("Attack", "Hayy al-Amil", 1, 0), ("Attack", "Adhamiyah", 1, 0)],
        ),
        ("قتل شرطي وموظف في الكرادة.", [("Attack", "Karrada", 2, 0)]),
        ("قتل شرطي في الموصل، وقال ضابط في بعقوبة إن التحقيق جار.", [("Attack", "Mosul", 1, 0)]),
        # Nobody hurt by the shells, one by a bomb in another town, where the quarter of the shells is not.
        (
            "سقطت قذيفتا هاون على حي الكرادة دون إصابات، وأصيب شخص بانفجار عبوة في المقدادية.",
            [(SHELLS, "Karrada", 0, 0), (IED, "Al-Muqdadiyah", 0, 1)],
        ),
        # The town before the dead is that of their funeral.
        (
            "شيعت النجف جثامين تسعة من مقاتلي سرايا السلام سقطوا في معارك سامراء.",
            [("Other", "Najaf", 0, 0), (CLASH, "Samarra", 9, 0)],
        ),
        # Where and when it was what those held are accused of says nothing of the arrest.
        ("اعتقلت الشرطة في الموصل ثلاثة متهمين بتفجير سوق في الكاظمية.", [("Arrests", "Mosul", 0, 0)]),
        ("أعلنت الشرطة القبض على المتهم بتفجير ساحة الواثق.", [("Arrests", None, 0, 0)]),
        ("اعتقلت الشرطة متهما بالإرهاب في كركوك.", [("Arrests", "Kirkuk", 0, 0)]),
        # Where those held are taken is no abduction; a store that blew up did so once.
        (
            "اقتحمت قوة من الجيش منزلا في الصدرية واعتقلت أربعة أشخاص واقتادتهم إلى جهة مجهولة.",
            [("Arrests", "Sadriya", 0, 0)],
        ),
        ("انفجر كدس عتاد للحشد في معسكر الصقر، ما أدى إلى مقتل شخص.", [(IED, "Camp Falcon (Al-Saqr)", 1, 0)]),
        # Whom operations were after is of the arrests.
        ("اعتقلت القوات تسعة مشتبه بهم في عملية استهدفت خلية لداعش في كركوك.", [("Arrests", "Kirkuk", 0, 0)]),
        (
            "سقط صاروخ قرب مطار بغداد وآخر في معسكر التاجي.",
            [(SHELLS, "Baghdad International Airport", 0, 0), (SHELLS, "Camp Taji", 0, 0)],
        ),
        ("قتل شرطي وأصيب آخر في الدورة.", [("Attack", "Dora", 1, 1)]),
        # As many at each place of a list, all on the day behind it.
        (
            "قتل ثلاثة جنود في الرمادي وخمسة مدنيين في بعقوبة.",
            [("Attack", "Ramadi", 3, 0), ("Attack", "Baqubah", 5, 0)],
        ),
        (
            "بلغت حصيلة الاحتجاجات 14 قتيلا في ميسان و20 في ذي قار و5 في البصرة.",
            [(FORCE, "Maysan", 14, 0), (FORCE, "Dhi Qar", 20, 0), (FORCE, "Basra", 5, 0)],
        ),
        (
            "ارتفعت حصيلة قتلى التظاهرات في ذي قار إلى 32، وفي النجف إلى 12، وفي بغداد إلى 9.",
            [(FORCE, "Dhi Qar", 32, 0), (FORCE, "Najaf", 12, 0), (FORCE, "Baghdad", 9, 0)],
        ),
        ("قتل 14 في الموصل، وعلى بعد 20 كيلومترا في تلعفر انتشرت القوات.", [("Attack", "Mosul", 14, 0)]),
        # Bombs in a row at one place, with one toll.
        (
            "انفجرت سيارتان مفخختان في سوق بحي الأمين، تلاهما انفجار ثالث بعبوة ناسفة، ما أدى إلى مقتل تسعة.",
            [(IED, "Al-Amin", 9, 0)],
        ),
        # One rocket was brought down, another fell.
        (
            "اعترضت الدفاعات صاروخا استهدف السفارة الأميركية في المنطقة الخضراء، فيما سقط آخر في متنزه الزوراء.",
            [("Disrupted weapons use", "US Embassy, Baghdad", 0, 0), (SHELLS, "Al-Zawra", 0, 0)],
        ),
        (
            "تصدت الدفاعات لصاروخين أطلقا على المنطقة الخضراء، سقط أحدهما في حي القادسية وأدى إلى إصابة طفلة.",
            [
                ("Disrupted weapons use", "Green Zone (International Zone)", 0, 0),
                (SHELLS, "Al-Qadisiya (Baghdad)", 0, 1),
            ],
        ),
    ],
)
def test_two_events_of_a_sentence(text, rows):
    assert _told(text) == rows


@pytest.mark.parametrize(
    "text",
    [
        "قتل خمسة أشخاص وشرطيان بانفجار عبوة في بعقوبة.",
        "انفجرت عبوة في هيت ثم أطلق مسلحون النار على من هرعوا إلى المكان فقتل ثلاثة.",
        "قتل شرطيان في بعقوبة وأصيب أربعة بهجوم مسلح.",
        "اشتبكت الشرطة مع مسلحين في بعقوبة فقتل شرطي، فيما قتل ثلاثة إرهابيين.",
    ],
)
def test_one_event_of_a_sentence(text):
    assert len(_told(text)) == 1


def test_bodies_found_hours_later_are_those_of_the_abducted():
    assert len(_told("خطف مسلحون ثمانية صيادين في ديالى أمس وعثر بعد ساعات على جثث خمسة منهم.")) == 1


def test_dead_and_wounded_of_one_cause_are_one_event():
    assert len(_told("أفاد مصدر بسقوط قتلى وجرحى بانفجار سيارة مفخخة وسط الحلة اليوم.")) == 1


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            "قتلت القوات الأمريكية ثلاثة مسلحين واعتقلت خمسة في مداهمة نفذتها مع الجيش العراقي فجر الأحد في تلعفر.",
            [(CLASH, "Tal Afar", 3, 0)],
        ),
        ("مقتل مسلحين اثنين في مداهمات نفذها الجيش فجر الأحد في بهرز.", [(CLASH, "Buhriz", 2, 0)]),
        ("قتل مدنيان خلال مداهمة نفذتها قوة أمريكية فجر الأحد في تلعفر.", [("Attack", "Tal Afar", 2, 0)]),
        # Arrested elsewhere, and not where the bomb went off.
        (
            "قتل خمسة بانفجار عبوة في كركوك أمس، واعتقل ستة مطلوبين في مداهمة نفذها الجيش فجر الأحد في تلعفر.",
            [(IED, "Kirkuk", 5, 0), ("Arrests", "Tal Afar", 0, 0)],
        ),
    ],
)
def test_those_killed_in_a_raid_have_its_place_and_day(text, rows):
    assert _told(text) == rows
    assert all(e["date_from"] == e["date_to"] for e in events(text))


def test_whom_it_was_done_with_did_not_do_it_alone():
    (row,) = events("قتلت القوات الأمريكية ثلاثة مسلحين في عملية نفذتها مع الجيش العراقي فجر الأحد في تلعفر.")
    assert row["actor1"] == "Military Forces of the United States"


GRENADE = "Grenade"


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        # Dead and wounded of one blow behind what gunmen did.
        (
            "قتل قاض وسائقه حين أمطر مسلحون سيارته بالرصاص في الخالص، في حين قتل ثلاثة جنود وأصيب خمسة في انفجار عبوة "
            "في خانقين.",
            [("Attack", "Al-Khalis", 2, 0), (IED, "Khanaqin", 3, 5)],
        ),
        (
            "قتل ثلاثة بانفجار عبوة في الدورة، فيما قتل ستة وأصيب تسعة بقصف بقذائف الهاون على الشعلة.",
            [(IED, "Dora", 3, 0), ("Shelling/artillery/missile attack", "Al-Shu'la", 6, 9)],
        ),
        (
            "قتل جندي برصاص قناص في الخالص أمس، وقتل شرطيان وأصيبت امرأة كانت تمر هناك بإلقاء قنبلة يدوية في خانقين.",
            [(CLASH, "Al-Khalis", 1, 0), (GRENADE, "Khanaqin", 2, 1)],
        ),
        # The explosion known, and one in the course of a fight.
        (
            "قتل ثلاثة في انفجار عبوة في الدورة أمس، وأصيب خمسة في الانفجار.",
            [(IED, "Dora", 3, 5)],
        ),
        # Thrown, though nobody was hurt; arrested and no more.
        ("أفاد مصدر بإلقاء رمانة يدوية على دار ضابط في الخالص من دون إصابات.", [(GRENADE, "Al-Khalis", 0, 0)]),
        ("تمكنت الشرطة من إلقاء القبض على خمسة مطلوبين في الخالص.", [("Arrests", "Al-Khalis", 0, 0)]),
        ("اتهم نائب الحكومة بإلقاء اللوم على أهالي الخالص.", []),
        # A bomb like the one of the sentence before.
        (
            "انفجرت عبوة ناسفة في بعقوبة فقتلت شرطيين. كما انفجرت أخرى في الخالص فأصابت أربعة أشخاص.",
            [(IED, "Baqubah", 2, 0), (IED, "Al-Khalis", 0, 4)],
        ),
        ("انفجرت الأوضاع مرة أخرى في الخالص.", []),
    ],
)
def test_a_blow_with_its_own_toll_is_another_event(text, rows):
    assert _told(text) == rows


def test_who_was_killed_beside_a_wounded_did_not_wound():
    (row,) = events("قتل شرطيان وأصيبت طفلة بإلقاء قنبلة يدوية على دوريتهما في الخالص.")
    assert row["actor1"] is None


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            "انفجرت سيارة مفخخة في الكوت فقتلت تسعة وأصابت 22، فيما سقط سبعة قتلى وعشرون جريحا بانفجار مماثل في النجف.",
            [(IED, "Kut", 9, 22), (IED, "Najaf", 7, 20)],
        ),
        (
            "انفجرت سيارة مفخخة في الكاظمية فقتلت خمسة أشخاص. وقتل أربعة آخرون وجرح 11 في المحمودية.",
            [(IED, "Kadhimiya", 5, 0), (IED, "Mahmudiyah", 4, 11)],
        ),
        (
            "قصفت مروحيات سوقا في القائم فقتلت خمسة أشخاص، فيما قتل أربعة آخرون في هيت.",
            [("Air/drone strike", "Al Qaim (Husaybah)", 5, 0), ("Air/drone strike", "Hit", 4, 0)],
        ),
        # By gunmen, and by what is not said.
        (
            "انفجرت سيارة مفخخة في الكاظمية فقتلت خمسة أشخاص. وقتل أربعة آخرون برصاص مسلحين في المحمودية.",
            [(IED, "Kadhimiya", 5, 0), ("Attack", "Mahmudiyah", 4, 0)],
        ),
        (
            "انفجرت سيارة مفخخة في الكاظمية فقتلت خمسة أشخاص. وقتل مختار قرية في المحمودية.",
            [(IED, "Kadhimiya", 5, 0), ("Attack", "Mahmudiyah", 1, 0)],
        ),
    ],
)
def test_others_harmed_elsewhere_by_the_like(text, rows):
    assert _told(text) == rows


def test_the_day_behind_a_list_is_of_all_its_places():
    rows = events("قتل شرطي في الموصل وآخر في تكريت أمس.")
    assert [(e["location"], e["date_from"]) for e in rows] == [("Mosul", "2020-06-17"), ("Tikrit", "2020-06-17")]


def test_a_day_before_another_event_is_of_that_alone():
    rows = events("قتل شرطي في الموصل. وقتل جندي في تكريت أمس.")
    assert [e["date_from"] for e in rows] == [None, "2020-06-17"]


BOMB = "عبوة ناسفة انفجرت في حي المعلمين وسط بعقوبة ما أدى إلى مقتل ثلاثة مدنيين وإصابة خمسة"
SHOTS = "مسلحين أطلقوا النار على سيارة في حي التحرير جنوب بعقوبة ما أسفر عن مقتل ثلاثة وإصابة خمسة"
SHELL = "قذيفة هاون سقطت على منزل في بهرز ما أوقع ثلاثة قتلى وخمسة جرحى"


@pytest.mark.parametrize("first", [BOMB, SHOTS, SHELL])
@pytest.mark.parametrize("joined", [" وإن ", " وأن ", "، وأن ", "، كما أن ", "، مبينا أن "])
@pytest.mark.parametrize(
    ("second", "toll"),
    [
        ("عبوتين ناسفتين انفجرتا على دورية للشرطة في الخالص أسفرتا عن مقتل شرطيين وإصابة ستة", (2, 6)),
        ("مسلحين مجهولين هاجموا نقطة تفتيش في الخالص ما أسفر عن مقتل شرطيين وإصابة ستة", (2, 6)),
        ("مسلحين اغتالوا موظفا قرب منزله في الخالص", (1, 0)),
        ("انتحاريا فجر نفسه عند مدخل مقر في الخالص فقتل شرطيين وأصاب ستة", (2, 6)),
    ],
)
def test_and_that_opens_another_attack_with_a_place_of_its_own(first, joined, second, toll):
    rows = events(f"وقالت مصادر في الشرطة إن {first}{joined}{second}.")
    assert [(e["killed_low"], e["wounded_low"]) for e in rows] == [(3, 5), toll]


@pytest.mark.parametrize("joined", [" وإن ", " وأن ", "، مشيرا إلى أن "])
@pytest.mark.parametrize(
    "more",
    [
        "الهجوم أدى إلى مقتل شرطيين وإصابة ستة",
        "شرطيين قتلا وأصيب ستة آخرون بجروح",
        "الحادث أسفر عن مقتل شرطيين وإصابة ستة بجروح في حي العصري",
    ],
)
def test_and_that_goes_on_with_the_attack_just_told(joined, more):
    rows = events(f"وأفاد مصدر أمني بأن عبوة ناسفة انفجرت على دورية للشرطة في الخالص{joined}{more}.")
    assert [(e["killed_low"], e["wounded_low"]) for e in rows] == [(2, 6)]


@pytest.mark.parametrize(
    ("text", "wounded"),
    [
        ("أصيب ثلاثة جنود بانفجار عبوة في حي الزهور، فيما أصيب شرطيان جراء انفجار عبوة جنوب القيارة.", [3, 2]),
        ("هز تفجير حي النور شرق الموصل أسفر عن إصابة ثلاثة، بينما جرح اثنان بسقوط قذيفة شمال تلعفر.", [3, 2]),
        ("قصفت طائرات قرية قرب تلعفر ما أوقع ثلاثة جرحى، فيما أصيب شرطيان إثر تفجير استهدف دورية غرب هيت.", [3, 2]),
        # Of one bomb, or near one town.
        ("أصيب ثلاثة جنود بانفجار عبوة في القيارة، فيما أصيب شرطيان في الانفجار الذي وقع جنوب الموصل.", [5]),
        ("قتل جندي بانفجار عبوة في القيارة، فيما أصيب شرطيان وصلا إلى المكان.", [2]),
    ],
)  # fmt: skip
def test_more_of_them_harmed_meanwhile_by_a_new_blow_near_another_town(text, wounded):
    assert [e["wounded_low"] for e in events(text)] == wounded
