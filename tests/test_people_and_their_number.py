"""Who is counted: some of those told of, quoted nouns, limbs, tolls of two sources or that rise. Text in, rows out."""

from __future__ import annotations

import pytest
from coding_rows import coded
from reading import tolls

HARMED = [
    # Some of those named are of their force, not only fighters.
    ("فجر انتحاري نفسه وسط عناصر من الصحوة يتسلمون رواتبهم، فقتل ستة منهم.", "killed 6 security forces"),
    ("هاجموا نقطة لعناصر من الشرطة وقتلوا اثنين منهم.", "killed 2 police"),
    ("هاجموا أفراد عائلة في بيتهم وقتلوا ثلاثة منهم.", "killed 3 civilians"),
    # A noun in quotation marks is counted too.
    ('إن القوة قتلت ثلاثة "إرهابيين" في الدجيل.', "killed 3 militants"),
    ("أصيب أربعة «مدنيين» في الغارة.", "wounded 4 civilians"),
    # Who loses a leg is wounded, also where a mine goes off "at" him.
    ("انفجر لغم بعتال قرب الحدود فبترت ساقه.", "wounded 1 civilians"),
    ("انفجرت عبوة في سيارة موظف في دائرة الماء فبترت ساقه.", "wounded 1 civilians"),
    ("انفجرت عبوة برتل عسكري.", ""),
    # One toll by two sources is a range.
    ("أوقع التفجير 22 قتيلا بحسب الشرطة و23 بحسب الجيش.", "killed 22-23 anyone"),
    ("وخلف القصف سبعة جرحى وفق مصدر طبي وتسعة وفق الشرطة.", "wounded 7-9 anyone"),
    ("أوقع التفجير 22 قتيلا و23 جريحا بحسب الجيش.", "killed 22 anyone; wounded 23 anyone"),
    # The nationality of the dead is that of the wounded counted with them.
    ("كلف الهجوم 51 قتيلا أميركيا و425 جريحا.", "killed 51 anyone American; wounded 425 anyone American"),
    # Whom gas chokes.
    ("استهدفت العبوة مقاتلي الحشد الشعبي وتسببت باختناق 17 منهم.", "wounded 17 PMF"),
    ("أدى القصف إلى اختناق ثلاثة أطفال.", "wounded 3 children"),
    ("عانى الأهالي من الاختناق.", ""),
    # An unknown fate, unless a verb tells what befell him.
    ("ولا يزال مصير صحفية كردية من مخيم قرب البلدة مجهولا.", "missing 1 journalists Kurdish"),
    ("ولا يزال مصير محام خطفه ملثمون مجهولا.", "abducted 1 civilians"),
    ("ولا يزال مصير الاتفاق مجهولا.", ""),
    # Found dead, whoever found them.
    ("عثر جنود من الفرقة السابعة مساء أمس على ثلاثة مترجمين مقتولين بالرصاص.", "killed 3 civilians"),
    ("خطف مسلحون تسعة من رجال الشرطة ثم عثر عليهم مقتولين.", "killed 9 police"),
    ("مسلحون يخطفون طبيبا ثم يعثر عليه مقتولا.", "killed 1 medics"),
    ("خطف مسلحون طبيبا ثم عثر عليه حيا.", "abducted 1 medics"),
    # Those who fell, by their number.
    ("يرتفع إلى 64 عدد الجنود الأميركيين الذين سقطوا في هجمات.", "killed 64 soldiers American"),
    ("بلغ عدد المقاتلين الذين سقطوا في المعارك 30.", "killed 30 militants"),
    ("زار القائد الجنود الذين سقطوا في الامتحان.", ""),
    # A part may have a verb of its own.
    (
        "مقتل 34 شخصا وإصابة العشرات في أعمال عنف، بينهم 12 عاملا قتلوا بأيدي مسلحين.",
        "killed 34 people; wounded tens people; killed 12 civilians part",
    ),
    ("مقتل 34 شخصا وإصابة 12، بينهم أربع نساء.", "killed 34 people; wounded 12 people; wounded 4 women part"),
    # One of his, behind the council that he sits on; who sat on it once.
    ("اغتالوا عضوا في مجلس محافظة ديالى وأحد أفراد حمايته.", "killed 1 officials; killed 1 security forces"),
    ("قتل عضو سابق في مجلس محافظة نينوى.", "killed 1 officials"),
    ("قتل ضابط سابق في الجيش.", "killed 1 civilians"),
    # Another of another nation; two of whom "wounded" is an adjective.
    ("قتل جندي أميركي وآخر عراقي برصاص مسلحين.", "killed 1 soldiers American; killed 1 soldiers Iraqi"),
    ("قتل جندي أميركي وآخر في الرمادي.", "killed 1 soldiers American"),
    ("رأوا جنديين جريحين ينقلان بطائرة.", "wounded 2 soldiers"),
    ("نقلوا جنديين وجريحين إلى المستشفى.", "wounded 2 anyone"),
    # By one verb, of two causes.
    ("قتل إمام مسجد برصاص مجهولين، وثلاثة مصلين بانفجار عبوة.", "killed 1 civilians; killed 3 civilians"),
    ("أصيب طفل بقصف على القرية وامرأتان بانفجار لغم.", "wounded 1 children; wounded 2 women"),
    ("قتل شرطي بانفجار عبوة، وثلاثة مسلحين هاجموا نقطة.", "killed 1 police"),
    # Who is made to flee.
    ("وأجبر القصف عشرات العائلات على النزوح.", "displaced tens civilians"),
    ("وقصفت المدفعية التلال ما دفع سكان أربع قرى إلى المغادرة.", "displaced several civilians"),
    ("ما دفع المئات إلى النزوح باتجاه السهل.", "displaced hundreds anyone"),
    ("ودفع الخلاف الوزير إلى الرحيل.", ""),
    # Of those of a nation, a part is of it too.
    ("قتل 11 مدنيا عراقيا بينهم امرأتان.", "killed 11 civilians Iraqi; killed 2 women Iraqi part"),
    ("قتل 11 مدنيا عراقيا على الأقل.", "killed 11- civilians Iraqi"),
    ("قتل 11 مدنيا بينهم بريطانيان.", "killed 11 civilians; killed 2 civilians British part"),
    # Eyes are limbs.
    ("وفقد صبي بصره بانفجار مقذوف.", "wounded 1 children"),
    ("وفقد صبي وعيه.", ""),
]


@pytest.mark.parametrize(("sentence", "expected"), HARMED)
def test_who_was_harmed(sentence: str, expected: str) -> None:
    assert tolls(sentence) == expected


NUMBERS = [
    ("واعتقلت الشرطة بعضهم مساء أمس.", ["بعضهم"]),
    ("عاد النازحون وبعضهن بلا مأوى.", ["بعضهن"]),
    ("انفجرت ثلاث عبوات، بعضها لم ينفجر.", ["ثلاث"]),
    ("وقف الجيران مع بعضهم البعض.", []),
    # Adjectives, and names of groups, are no people.
    ("ورشحته كتلتان سياسيتان للمنصب.", []),
    ("قتلت معلمتان عراقيتان.", ["معلمتان"]),
    ("قالت كتيبة الثائرين إنها ترفض القرار.", []),
    ("وتظاهر المئات إلى جانب الجسر.", ["المئات"]),
    ("وشارك مئتا متسابق وثلاثون مفاوضا.", ["مئتا", "ثلاثون"]),
    # Who is only pointed at is no number.
    ("انفجر لغم براعيين فقتل أحدهما.", ["راعيين"]),
    ("هاجم مسلحون ثلاثة أشقاء وقتلوا أحدهم.", ["ثلاثة"]),
]


@pytest.mark.parametrize(("sentence", "expected"), NUMBERS)
def test_what_is_a_number_of_people(sentence: str, expected: list[str]) -> None:
    assert [row["text"] for row in coded(sentence).rows["numbers"]] == expected


@pytest.mark.parametrize(
    ("sentence", "group"),
    [
        ("قتل متظاهران في الناصرية أمس. وارتفعت الحصيلة لاحقا إلى أربعة قتلى.", "protesters"),
        ("قتل شرطيان بهجوم في بعقوبة أمس. وارتفعت الحصيلة لاحقا إلى أربعة قتلى.", "police"),
        ("قتل شرطيان بهجوم في بعقوبة أمس. وارتفعت الحصيلة لاحقا إلى أربعة قتلى من المدنيين.", "civilians"),
    ],
)
def test_a_toll_that_rises_is_of_those_told_before(sentence: str, group: str) -> None:
    assert coded(sentence).rows["casualties"][-1]["group"] == group


@pytest.mark.parametrize(
    ("denial", "low"),
    [
        ("إلا أن الحزب نفى مقتل أي من عناصره", 0),
        ("لكن الحزب نفى سقوط أي قتيل", 0),
        ("لكن الحزب نفى مقتل أي مدني", 2),
        ("لكن الحزب لم يعلق على مقتل أي منهم", 2),
    ],
)
def test_a_toll_of_whom_anybody_is_denied_begins_at_nought(denial: str, low: int) -> None:
    text = f"استهدفت طائرة مسيرة تركية سيارة في العمادية أمس وقتل فيها مقاتلان من حزب العمال، {denial}."
    assert [(row["low"], row["high"]) for row in coded(text).rows["casualties"]] == [(low, 2)]


def test_those_killed_by_another_cause_are_of_its_event() -> None:
    text = "قتل إمام مسجد برصاص مجهولين في الزبير أمس، وثلاثة مصلين بانفجار عبوة عند جامع في المحمودية."
    assert [event["killed_low"] for event in coded(text).rows["events"]] == [1, 3]


def test_houses_burnt_by_raiders_are_no_riot() -> None:
    text = "هاجم مسلحون قرية المخيسة أمس وأحرقوا دورا وقتلوا ثمانية مدنيين."
    assert [event["killed_low"] for event in coded(text).rows["events"]] == [8]


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("أسقط مسلحون مروحية قرب التاجي أمس ما أدى إلى مقتل طاقمها المؤلف من شخصين.", 2, 2),
        ("سقطت مروحية في بيجي أمس بنيران مسلحي داعش وقتل طاقمها المكون من أربعة أشخاص.", 4, 4),
        ("قتل أفراد عائلة مؤلفة من سبعة أشخاص بقصف في الفلوجة أمس.", 7, 7),
        # One word for several people, and no number.
        ("أسقط مسلحون مروحية قرب التاجي أمس ما أدى إلى مقتل طاقمها.", 3, None),
        ("قتل أفراد عائلة بقصف في الفلوجة أمس.", 3, None),
    ],
)
def test_a_crew_and_a_family_are_several(text: str, low: int, high: int | None) -> None:
    assert [(event["killed_low"], event["killed_high"]) for event in coded(text).rows["events"]] == [(low, high)]
