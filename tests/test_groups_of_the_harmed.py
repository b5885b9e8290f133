"""Of which group those harmed are, where their noun alone does not say: sentence in, groups out."""

from __future__ import annotations

import pytest
from coding_rows import coded
from reading import tolls

SIDES = [
    # A part of another side tells that all of them are not of the group told before.
    (
        "قتل محتج وأصيب تسعة، بينهم ثلاثة من أفراد الشرطة.",
        "killed 1 protesters; wounded 9 people; wounded 3 police part",
    ),
    ("قتل شرطي وأصيب سبعة آخرون بينهم طفلان.", "killed 1 police; wounded 7 people; wounded 2 children part"),
    ("قتل متظاهران وأصيب ثمانية بينهم امرأة.", "killed 2 protesters; wounded 8 protesters; wounded 1 women part"),
    ("قتل جندي وأصيب ستة بينهم ضابط.", "killed 1 soldiers; wounded 6 soldiers; wounded 1 soldiers part"),
    # The dead of two armed sides, none of them a state.
    ("نزاع عشائري أوقع أربعة قتلى من الطرفين.", "killed 4 militants"),
    ("أوقعت الاشتباكات مع الجيش العراقي أربعة قتلى من الطرفين.", "killed 4 anyone"),
]
WHOSE = [
    ("أطلقوا النار على حراسه فقتلوا ثلاثة منهم.", "killed 3 security forces"),
    ("قتل ثلاثة من أعضاء المجلس وصحفي.", "killed 3 officials; killed 1 journalists"),
    ("اغتيل قيادي في أحد ألوية الحشد الشعبي.", "killed 1 PMF"),
    ("قتل خمسة من عناصر داعش بينهم مسؤول التجهيز.", "killed 5 militants; killed 1 militants part"),
    ("قتل 14 من مسلحي داعش بينهم ثلاثة أجانب.", "killed 14 militants; killed 3 militants part"),
    ("قتل 14 شخصا بينهم ثلاثة أجانب.", "killed 14 people; killed 3 civilians part"),
    ("احتجز تنظيم داعش 12 مدنيا بعد مقتل ثلاثة من عناصره.", "abducted 12 civilians; killed 3 militants"),
    ("انسحب المسلحون تاركين أربع جثث.", "killed 4 militants"),
    ("اعتقلت القوة تسعة أشخاص من أبناء العشيرتين.", "arrested 9 people"),
    ("اعتقلت القوة تسعة أشخاص من أبناء المدينة.", "arrested 9 civilians"),
    ("مقتل مقاتلين اثنين من داعش.", "killed 2 militants"),
    # Hits are no wounded.
    ("أصابت الطائرتان أهدافهما وحققتا إصابات مباشرة.", ""),
    ("أوقع القصف إصابات بين الجنود.", "wounded several soldiers"),
    # What somebody does says nothing of women and men.
    ("اغتيلت ناشطة مدنية أمام منزلها.", "killed 1 civilians"),
    ("إصابة ثلاث ناشطات.", "wounded 3 civilians"),
    ("مقتل ثلاثة من المهاجمين وشرطي.", "killed 3 militants; killed 1 police"),
    ("قتلت الطائرات ستة من «حزب العمال الكردستاني».", "killed 6 militants"),
    ("عثر على جثة الصحفي المخطوف.", "killed 1 journalists"),
    ("سقوط ثمانية قتلى مدنيين وتسعة جرحى.", "killed 8 civilians; wounded 9 civilians"),
    (
        "سقوط 40 قتيلا و60 جريحا، بينهم 12 قتيلا من المدنيين.",
        "killed 40 anyone; wounded 60 anyone; killed 12 civilians part",
    ),
    ("نجا طبيب بيطري وقتل شقيقه.", "killed 1 civilians"),
    # A unit is of the force behind it.
    ("استشهد ثلاثة من مقاتلي اللواء 17 في الحشد الشعبي.", "killed 3 PMF"),
    ("استشهاد آمر الفوج الثاني باللواء 40 في الحشد الشعبي.", "killed 1 PMF"),
    ("مقتل قائد اللواء السابع في البيشمركة.", "killed 1 peshmerga"),
    ("مقتل أحد عناصر قوة النخبة بالحشد العشائري.", "killed 1 PMF"),
    ("مقتل جندي من اللواء 60 في الموصل.", "killed 1 soldiers"),
    # Signs before the name of a force.
    ("مقتل ثلاثة من مقاتلي «البيشمركة».", "killed 3 peshmerga"),
    ("مقتل تسعة من مسلحي (داعش).", "killed 9 militants"),
    # What the Islamic State calls its governors.
    ("مقتل والي كركوك في تنظيم داعش.", "killed 1 militants"),
]
MINORS = [
    ("قتل مزارع وأصيب ابنه وهو في الحادية عشرة من عمره.", "killed 1 civilians; wounded 1 children"),
    ("أصيب شقيقه (7 أعوام) بجروح.", "wounded 1 children"),
    ("أصيبت فتاة في العاشرة من عمرها.", "wounded 1 children"),
    ("قتلت امرأة وابنتها الرضيعة.", "killed 1 women; killed 1 children"),
    # Who is eighteen or more is no child, nor does every ordinal tell an age.
    ("قتل شاب في الثامنة عشرة من عمره.", "killed 1 people"),
    ("قتلت سيدة (40 عاما).", "killed 1 women"),
    ("قتل موظف في الساعة العاشرة صباحا.", "killed 1 civilians"),
]


@pytest.mark.parametrize(("sentence", "expected"), [*SIDES, *WHOSE, *MINORS])
def test_the_group_of_those_harmed(sentence: str, expected: str) -> None:
    assert tolls(sentence) == expected


@pytest.mark.parametrize(
    ("text", "group"),
    [
        # Who bears a title in an armed group is one of its men.
        ("قتل مسؤول التجنيد في تنظيم داعش بضربة جوية في تلعفر أمس.", "militants"),
        ("أعلنت القيادة مقتل وزير النفط في داعش بقصف استهدف موقعا للتنظيم في الحضر أمس.", "militants"),
        ("قتل قائد ميداني في داعش باشتباكات في الحويجة أمس.", "militants"),
        # Who is only killed by it is none.
        ("قتل وزير النفط في هجوم لتنظيم داعش في الحضر أمس.", "officials"),
        ("قتل مسؤول محلي في تلعفر أمس بيد داعش.", "officials"),
        ("اعتقلت القوات ثلاثة أشخاص من المنتمين لداعش في الحضر أمس.", "people"),
    ],
)
def test_titles_in_an_armed_group(text: str, group: str) -> None:
    assert [row["group"] for row in coded(text).rows["casualties"]] == [group]
