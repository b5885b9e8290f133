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
]


@pytest.mark.parametrize(("sentence", "expected"), HARMED)
def test_who_was_harmed(sentence: str, expected: str) -> None:
    assert tolls(sentence) == expected


NUMBERS = [
    ("واعتقلت الشرطة بعضهم مساء أمس.", ["بعضهم"]),
    ("عاد النازحون وبعضهن بلا مأوى.", ["بعضهن"]),
    ("انفجرت ثلاث عبوات، بعضها لم ينفجر.", ["ثلاث"]),
    ("وقف الجيران مع بعضهم البعض.", []),
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
