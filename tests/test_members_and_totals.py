"""Who was harmed where only a total, a force or a pronoun says so, and who did it across what is put in between."""

from __future__ import annotations

import pytest
from coding_rows import coded, events, only
from reading import tolls, why_unstated

from toolkit.arabic import Text
from toolkit.mentions import Mentions

ARMY, POLICE, IS = "Military Forces of Iraq", "Police Forces of Iraq", "Islamic State"
GUNMEN, CIVILIANS = "Unidentified Armed Group (Iraq)", "Civilians (Iraq)"
COALITION = "Global Coalition Against Daesh"


def casualties(text):
    return coded(text).rows["casualties"]


def sides(text):
    event = only(text)
    return event["actor1"], event["actor2"]


TOTALS = [
    ("وصل عدد الجنود الأمريكيين الذين قتلوا منذ بدء الحرب إلى 1865.", "killed 1865 soldiers American"),
    ("ارتفع عدد الصحفيين الذين اغتيلوا في المدينة منذ مطلع العام إلى 12.", "killed 12 journalists"),
    ("بلغ عدد الأمريكيين الذين قتلوا في هجمات خلال العام نحو 300.", "killed ~300 people American"),
    ("وقدر عدد قتلى داعش منذ اندلاع القتال بنحو 360.", "killed ~360 militants"),
    ("إن قتلى التنظيم بلغوا 22.", "killed 22 militants"),
    ("وصل عدد المطلوبين في القائمة إلى 1865.", ""),
    ("بلغ مجموع الضحايا المدنيين فيها 298 قتيلا و744 جريحا.", "killed 298 civilians; wounded 744 civilians"),
    (
        "بلغ مجموع الضحايا المدنيين فيها 60 شخصا (40 قتيلا و20 جريحا)، تلتها بابل (3 قتلى).",
        "killed 40 civilians; wounded 20 civilians; killed 3 civilians",
    ),
    ("بلغ مجموع الضحايا فيها 298 قتيلا.", "killed 298 anyone"),
    ("بلغ مجموع الضحايا فيها 60 شخصا (40 قتيلا و20 جريحا).", "killed 40 people; wounded 20 people"),
    ("مقتل 302 من العراقيين في أيار.", "killed 302 people Iraqi"),
    ("مقتل ما مجموعه 702 من السوريين.", "killed 702 people Syrian"),
    ("مقتل سبعة من مقاتلي العشائر.", "killed 7 militants"),
]
JOINED = [
    ("هاجم مسلحون حاجزا وقتلوا أربعة من عناصره وأصابوا آخر.", "killed 4 security forces; wounded 1 security forces"),
    ("دهموا القرية فقتلوا راعيا وخطفوا آخرين.", "killed 1 civilians; abducted several civilians"),
    ("قتلوا مختار القرية وأصابوا مدنيا.", "killed 1 officials; wounded 1 civilians"),
    ("قتل مسلحون خمسة من الشرطة وأمين صندوق المصرف.", "killed 5 police; killed 1 civilians"),
    ("اغتيل أمين عام حزب في كركوك.", "killed 1 officials"),
    ("أصيب في القصف رجل وزوجته.", "wounded 1 civilians; wounded 1 women"),
    ("أصيب رجل وامرأة.", "wounded 1 people; wounded 1 women"),
    ("إعدام 15 من شيوخ العشائر ومنتسبي الشرطة.", "killed 15 people"),
    ("مقتل 15 من الجنود ومدني.", "killed 15 soldiers; killed 1 civilians"),
    ("خطف مسلحون فجر اليوم 18 تركيا من ورشة.", "abducted 18 people Turkish"),
    ("اختطف مسلحون، فجر الاثنين، ثلاثة مهندسين.", "abducted 3 civilians"),
    ("مقتل 14 مسلحا بينهم ثلاثة سعوديين.", "killed 14 militants; killed 3 militants Saudi part"),
    ("مقتل 14 شخصا بينهم ثلاثة سعوديين.", "killed 14 people; killed 3 people Saudi part"),
    ("قتل 22 شخصا جميعهم من الزوار الإيرانيين.", "killed 22 pilgrims Iranian"),
    ("عثرت الشرطة على جثث 16 شخصا مقيدي الأيدي ومصابين بطلقات في الرأس.", "killed 16 people"),
    ("عثرت الشرطة على جثة رجل ومصابين بجروح خطرة.", "killed 1 people; wounded several people"),
    ("ترك المهاجمون خلفهم ست جثث.", "killed 6 militants"),
    ("ترك السيل خلفه ست جثث.", "killed 6 anyone"),
    ("عثر الأهالي على شرطي مقتولا قرب منزله.", "killed 1 police"),
    ("عثر على ثلاثة مدنيين من أهالي القرية مقتولين بالرصاص.", "killed 3 civilians"),
    ("كان الرجل مقتولا في الفيلم.", ""),
    ("أسفر القصف عن ارتقاء شهيد في القائم.", "killed 1 anyone"),
    ("جرح 33 عاملا، وذكر طبيب أن خمسة من الجرحى في حال الخطر.", "wounded 33 civilians; wounded 5 civilians part"),
    ("أصيب عشرة جنود وإن ثلاثة من المصابين حالتهم حرجة.", "wounded 10 soldiers; wounded 3 soldiers part"),
    ("غادر ثلاثة من الجرحى المستشفى.", ""),
    ("خطف مسلحون ضابطا كبيرا متقاعدا.", "abducted 1 civilians"),
    ("خطف مسلحون ضابطا كبيرا في الجيش.", "abducted 1 security forces"),
    ("قال الجيش إنه قتل 12 مسلحا وأسر خمسة.", "killed 12 militants; arrested 5 militants"),
    ("قال التنظيم إنه قتل 12 جنديا وأسر خمسة.", "killed 12 soldiers; abducted 5 soldiers"),
    ("انفجر لغم بأفراد عائلة فقتل ستة منهم.", "killed 6 civilians"),
    ("انفجر لغم بأفراد دورية فقتل ستة منهم.", "killed 6 people"),
]


@pytest.mark.parametrize(("sentence", "expected"), TOTALS + JOINED)
def test_who_was_harmed(sentence: str, expected: str) -> None:
    assert tolls(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("انفجرت عبوة أمس على عجلة للحشد الشعبي في العبارة، ما أدى إلى استشهاد مقاتل وإصابة اثنين.",
         {("killed", "PMF", 1), ("wounded", "PMF", 2)}),
        ("هاجم داعش، الاثنين الماضي، قوات البيشمركة في كفري، فقتل عنصر وأصيب ثلاثة.",
         {("killed", "peshmerga", 1), ("wounded", "peshmerga", 3)}),
        ("استهدفت قذائف أمس مواضع البيشمركة في مكتب خالد فأصيب 17 مقاتلا.", {("wounded", "peshmerga", 17)}),
        # Nor fighters whose group is named, nor anybody but a fighter.
        ("هاجم الجيش أمس مقرا للحشد الشعبي في كركوك فقتل ثلاثة مقاتلين من داعش.", {("killed", "militants", 3)}),
        ("انفجرت عبوة أمس على عجلة للحشد الشعبي في العبارة فأصيب رجل.", {("wounded", "people", 1)}),
    ],
)  # fmt: skip
def test_a_fighter_is_of_the_force_that_was_attacked(sentence, expected):
    assert {(row["status"], row["group"], row["low"]) for row in casualties(sentence)} == expected


@pytest.mark.parametrize(
    ("sentence", "nationality"),
    [
        ("هاجم مسلحون أمس نقطة للجيش التركي في جبل متين وقتلوا أربعة جنود.", "Turkish"),
        ("سقطت قذائف أمس على قاعدة للقوات البريطانية في البصرة فأصيب جندي.", "British"),
        ("هاجم مسلحون أمس نقطة للشرطة في الحويجة وقتلوا جنديين.", None),
    ],
)
def test_unnamed_soldiers_are_of_the_army_that_was_attacked(sentence, nationality):
    assert {row["nationality"] for row in casualties(sentence)} == {nationality}


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("فجر انتحاري حزامه أمس بين زوار في السعدية فقتل 35 شخصا.", "pilgrims"),
        ("فجر انتحاري نفسه أمس وسط متسوقين في الكرادة فقتل ستة أشخاص.", "civilians"),
        ("اندلعت أمس اشتباكات بين زوار ومسلحين في السعدية فقتل ستة أشخاص.", "people"),
    ],
)
def test_a_bomb_among_people_kills_people_of_their_group(text, group):
    assert {row["group"] for row in casualties(text)} == {group}


def test_whom_police_arrest_of_demonstrators_are_protesters():
    text = "رشق شبان أمس مبنى المحافظة في كربلاء بالحجارة احتجاجا على الفساد، واعتقلت الشرطة ستة منهم."
    assert [(row["status"], row["group"]) for row in casualties(text)] == [("arrested", "protesters")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("تمكنت قوات البيشمركة، بحسب مصدر محلي، من استعادة بلدة مخمور أمس.", ("Peshmerga", None)),
        ("تمكنت قطعات الجيش، صباح أمس، من تحرير الرشيدية.", (ARMY, None)),
        ("أكملت قوات الجيش تطهير بلدة الصينية أمس.", (ARMY, None)),
        ("نفذت القوة الجوية ضربة على موقع غرب تلعفر أمس.", (ARMY, None)),
        ("إن قصفا مدفعيا إيرانيا طال قرية في سيدكان أمس وجرح راعيا.", ("Military Forces of Iran", CIVILIANS)),
        ("قال التحالف الدولي بقيادة واشنطن إن طائراته قصفت أمس موقعا قرب هيت.", (COALITION, None)),
        ("هاجم مسلحون، مساء أمس، قوات الشرطة في كركوك.", (GUNMEN, POLICE)),
        ("اقتحم مسلحون أمس منزل ضابط سابق في الجيش في الديوانية وقتلوه.", (GUNMEN, CIVILIANS)),
        ("اقتحم مسلحون أمس منزل ضابط في الجيش في الديوانية وقتلوه.", (GUNMEN, ARMY)),
    ],
)
def test_who_did_it_to_whom_across_what_is_put_in(text, expected):
    assert sides(text) == expected


@pytest.mark.parametrize(
    ("text", "actor1"),
    [
        ("فجر مجهولون أمس أنبوبا للنفط قرب الزبير.", None),
        ("خطف مجهولون أمس أربعة عمال في الرياض جنوب كركوك.", None),
        ("نسف مجهولون أمس ثلاثة أبراج للكهرباء قرب المشاهدة.", None),
        ("قتل مقاول أمس برصاص مجهولين في الحي العسكري بالبصرة.", GUNMEN),
        ("ألقى مجهولون يستقلون دراجة أمس رمانة يدوية على منزل في الشطرة.", GUNMEN),
        ("خطف مسلحون مجهولون أمس أربعة عمال في الرياض جنوب كركوك.", GUNMEN),
    ],
)
def test_unknown_men_are_gunmen_only_where_they_shoot_or_drive_up(text, actor1):
    assert {event["actor1"] for event in events(text)} == {actor1}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قاتلت قواتنا داعش في الحي. وأطلق العدو أمس 12 صاروخا على مواضع البيشمركة في سنجار.", (IS, "Peshmerga")),
        ("قاتلت قواتنا داعش في الحي. ووجه طيران الجيش أمس ضربة إلى رتل للعدو غرب تلعفر.", (ARMY, IS)),
    ],
)
def test_the_enemy_of_an_army_is_the_group_that_it_fights(text, expected):
    assert (events(text)[-1]["actor1"], events(text)[-1]["actor2"]) == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("نفت الوزارة سقوط قتلى في صفوفها، مؤكدة إصابة جندي واحد.", "إصابة", "stated"),
        ("نفى الجيش انسحابه من البلدة، معترفا بمقتل جنديين.", "بمقتل", "stated"),
        ("نفى الجيش مقتل ضابط، مؤكدا أن ما قيل عن إصابة جنوده كذب.", "إصابة", "denied"),
    ],
)
def test_harm_that_is_owned_up_to_is_not_denied(text, word, expected):
    assert why_unstated(text, word) == expected


@pytest.mark.parametrize("text", ["أطلق العدو صواريخ على البيشمركة.", "قاتلوا داعش. وقصف العدو الصهيوني بلدة."])
def test_an_enemy_who_is_not_told_of_has_no_name(text):
    assert all(m.actor.name != IS for m in Mentions(Text(text)).actors[-2:] if m.first > 1)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وصل عدد النازحين الذين غادروا المدينة منذ بدء القتال إلى 1865.", (1865, 1865)),
        ("إن عدد من اغتيل من الأئمة منذ بداية الاحتلال قد تجاوز الستين.", (61, None)),
        ("لا يزال ما بين 50 ألفا و90 ألفا عالقين.", (50000, 90000)),
        ("إن القتلى لم يتجاوزوا 36 شهيدا.", (None, 36)),
        ("كانت حصيلة أولى تحدثت عن سبعة.", (7, 7)),
        ("مقتل ما مجموعه 702 شخصا.", (702, 702)),
    ],
)
def test_a_number_far_from_what_it_counts(text, expected):
    numbers = [n.quantity for n in Mentions(Text(text)).numbers if n.unit == "people" and not n.excluded]
    assert [(q.low, q.high) for q in numbers] == [expected]


@pytest.mark.parametrize("text", ["وصل سعر البرميل إلى 65.", "تحدث عن سبعة.", "ارتفعت الحرارة في المدينة إلى 50."])
def test_a_number_without_a_total_of_people_counts_nobody(text):
    assert not [n for n in Mentions(Text(text)).numbers if n.unit == "people" and not n.excluded]
