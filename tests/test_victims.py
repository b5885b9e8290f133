"""Whom a verb or masdar of harm speaks of: behind a thing that kills, by name, by pronoun, one more of them."""

from __future__ import annotations

import pytest
from reading import tolls

THINGS = [
    ("قتلت مخلفات الحرب 40 شخصا وأصابت عشرات آخرين في البصرة.", "killed 40 people; wounded tens people"),
    ("قتلت قذيفة هاون ثلاثة أطفال وجرحت أمهم.", "killed 3 children; wounded 1 women"),
    ("قتل الانفجار أربعة مدنيين وأصاب سبعة آخرين.", "killed 4 civilians; wounded 7 civilians"),
    ("قتلت غارة أمريكية 12 مسلحا في القائم.", "killed 12 militants"),
    ('قتل تنظيم "داعش" 30 فردا من عشيرة عراقية.', "killed 30 people"),
    ("قتل مسلحون من القاعدة أربعة من عناصر الصحوة.", "killed 4 security forces"),
    ("انفجار يقتل 5 ويصيب 12 في بغداد", "killed 5 anyone; wounded 12 anyone"),
    ("قتل الوقت.", ""),
    ("قتل في الغارة وزير سابق.", "killed 1 officials"),
    ("أصاب الصاروخ هدفه بدقة.", ""),
    ("أصابتا هدفهما بدقة.", ""),
]
KNOWN = [
    ("اغتال مسلحون الصحفي سامي في البصرة.", "killed 1 journalists"),
    ("قتل القيادي في التنظيم أبو سيف بغارة جوية.", "killed 1 militants"),
    ("مقتل أبو سيف في غارة جوية", "killed 1 militants"),
    ("وقتل الانتحاري وأصيب شرطي.", "killed 1 militants; wounded 1 police"),
    ("وقتل المهاجمون الأربعة.", "killed 4 militants"),
    ("اغتالوا الوقت.", ""),
    ("في أبو غريب قتل جندي.", "killed 1 soldiers"),
]
MORE_OF_THEM = [
    ("قتل ثلاثة جنود وجرح عدد آخر.", "killed 3 soldiers; wounded several soldiers"),
    ("ما أدى إلى مقتل جنديين وفقدان ثالث.", "killed 2 soldiers; missing 1 soldiers"),
    ("وجرح ثالث حين انفجرت قذيفة.", "wounded 1 anyone"),
    ("انفجر لغم على أربعة أشقاء ما أدى إلى بتر ساق أحدهم وإصابة الآخرين.", "wounded 1 civilians; wounded 3 civilians"),
    ("واعتقلت الشرطة بعضهم.", "arrested several anyone"),
    ("أصيب ثالث جندي.", ""),
]
PRONOUNS = [
    ("إن خمسة بريطانيين خطفهم مسلحون ما زالوا مفقودين.", "abducted 5 people British"),
    ("هاجم انتحاري المبنى قبل أن يقتله الحراس.", "killed 1 militants"),
    ("هاجم مسلحون منزل ضابط وقتلوا زوجته وابنيه.", "killed 1 women; killed 2 civilians"),
    ("رمى مسلحون قنبلة على محل فجرحوا صاحبه.", "wounded 1 civilians"),
    ("استهدف سيارة وزير ما أسفر عن مقتله على الفور و3 حراس.", "killed 1 officials; killed 3 security forces"),
    ("أطلقوا النار على ضابط ما أدى إلى إصابته ووصلت الشرطة.", "wounded 1 security forces"),
    ("نقلوا إلى المستشفى إثر إصابتهم.", ""),
    ("انفجرت بسيارة ضابط شرطة برتبة رائد ما أسفر عن إصابته.", "wounded 1 police"),
    ("أسفر القصف عن مقتل طفلة وإصابة أبويها.", "killed 1 children; wounded 2 civilians"),
]
HOMOGRAPHS = [
    ("يضم المعتقل قاعات يحتجز فيها مئات السجناء.", ""),
    ("احتجز مسلحون مئات الموظفين.", "abducted hundreds civilians"),
    ("أسرة الضحية تطالب بالتحقيق.", ""),
    ("تفقد الوزير مصابي التفجير.", ""),
    ("زار الوزير جرحى التفجير.", ""),
    ("أصابه الملل.", ""),
    ("جرح مشاعر الشعب.", ""),
    ("أوقف البرلمان جلسته.", ""),
]

BOTH = [
    ("انتحاري يقتحم مركزا للشرطة ويقتل ويصيب 24 شخصا", "killed several people; wounded several people"),
    ("إن جنديين قتلا وأصيب ثلاثة.", "killed 2 soldiers; wounded 3 soldiers"),
    ("قتلت مفجرة انتحارية أربعة أشخاص منهم شرطيان.", "killed 4 people; killed 2 police part"),
    ("وأصيب اثنان آخران منهم.", "wounded 2 anyone"),
    ("ارتفعت أعداد قتلى وجرحى الحشد الشعبي إلى 23 عنصرا.", "killed several PMF; wounded several PMF"),
    ("إن ستة من متطوعي الحشد الشعبي سقطوا بين قتيل وجريح.", "killed several PMF; wounded several PMF"),
    ("لقي 12 شخصا، على الأقل، حتفهم.", "killed 12- people"),
    # The first letter of "والد" is its own.
    ("أصيبت فتاتان بجروح في حين نجا والدهما.", "wounded 2 women"),
    ("قتلت فتاة ووالدها.", "killed 1 women; killed 1 civilians"),
]

# Somebody by a word that no table knows: never are those counted as dead who killed him.
UNLISTED = [
    ("قتل مدقق حسابات برصاص ثلاثة مسلحين وسط الموصل.", ""),
    ("قتل عالم آثار على يد مسلحين مجهولين في بابل.", "killed 1 civilians"),
    ("قتل فلكي بنيران جنود أميركيين قرب بلد.", ""),
    ("قتل جيولوجي بهجوم شنه مسلحون في كركوك.", ""),
    ("قتلت عبوة ناسفة بسوق شعبي أربعة مدنيين.", "killed 4 civilians"),
    ("قتل مسلحون مجهولون جغرافيا في قرية شمال بعقوبة.", "killed 1 people"),
    ("إن مسلحين قتلوا جيولوجيا كان في طريقه إلى عمله.", "killed 1 people"),
    ("قتل جنود أميركيون لغويا عند حاجز.", "killed 1 people"),
    ("قتل عناصر من داعش مؤرشفا في الموصل.", "killed 1 people"),
    ("قتل مسلحون من داعش لاحقا في الموصل.", "killed several militants"),
    ("قتل جنود حرقا في الموصل.", "killed several soldiers"),
    ("قتل مسلحون اختناقا في نفق.", "killed several militants"),
    ("إن مسلحين قتلوا غربي الموصل.", "killed several militants"),
]


@pytest.mark.parametrize(
    ("sentence", "expected"), [*UNLISTED, *THINGS, *KNOWN, *MORE_OF_THEM, *PRONOUNS, *HOMOGRAPHS, *BOTH]
)
def test_whom_a_word_of_harm_speaks_of(sentence: str, expected: str) -> None:
    assert tolls(sentence) == expected
