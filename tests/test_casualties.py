"""Who was harmed: sentence in, tolls out, in the codebook's terms."""

from __future__ import annotations

import pytest
from reading import tolls

from toolkit.harm import harm_masdar, harm_noun, harm_verb, harmed_pronoun, is_harm, is_harm_form

VERBS = [
    ("قُتل جنديان في انفجار عبوة ناسفة شرقي بعقوبة.", "killed 2 soldiers"),
    ("أصيب أربعة من عناصر الشرطة بجروح في هيت.", "wounded 4 police"),
    ("قتل مسلحون مجهولون أستاذاً جامعياً وسط البصرة.", "killed 1 civilians"),
    ("خطف مسلحون سائقا في الكرخ.", "abducted 1 civilians"),
    ("اغتال مسلحون ضابطاً في الشرطة أمام منزله.", "killed 1 police"),
    ("اغتيل محام بنيران مسلحين في الزعفرانية.", "killed 1 civilians"),
    ("أصابت الشظايا ثلاث نساء.", "wounded 3 women"),
    ("قتلت امرأة وأصيبت طفلتاها.", "killed 1 women; wounded 2 children"),
    ("هاجم مسلحون دورية للشرطة وقتلوا ثلاثة من عناصرها.", "killed 3 police"),
    ("خطف مسلحون ثلاثة سائقين أتراك على طريق كركوك.", "abducted 3 civilians Turkish"),
    ("أسر مقاتلو التنظيم 18 جنديا.", "abducted 18 soldiers"),
    ("احتجز المسلحون ستة موظفين رهائن.", "abducted 6 civilians"),
    ("أوقفت السلطات سبعة ناشطين.", "arrested 7 civilians"),
    ("نزح آلاف المدنيين من الموصل.", "displaced thousands civilians"),
    ("فُقد أربعة صيادين في الصحراء.", "missing 4 civilians"),
    # What is counted by a number is a noun: families, not somebody captured.
    ("نزحت 300 أسرة من القرية.", "displaced 300 civilians"),
    # "At least" behind the verb bounds the number before it.
    ("وأضاف أن سبعة جنود قتلوا على الأقل.", "killed 7- soldiers"),
    ("إن ثلاثة شرطيين قتلوا وأصيب عشرة على الأقل.", "killed 3 police; wounded 10- police"),
    ("سيقتل التحالف قادة التنظيم.", ""),
    ("قصفت الطائرات مواقع في الصحراء.", ""),
]
SUBJECT_FIRST = [
    ("إن ثلاثة مدنيين قتلوا وأصيب خمسة آخرون بسقوط قذائف هاون.", "killed 3 civilians; wounded 5 civilians"),
    ("قالت الشرطة إن طفلين قُتلا في القصف.", "killed 2 children"),
    ("وكان جنديان أمريكيان قد قتلا في هجوم مماثل.", "killed 2 soldiers American"),
    ("قال إن مسلحين خطفوا أربعة عمال.", "abducted 4 civilians"),
    ("وأضاف أن الانتحاري قتل على الفور.", "killed 1 militants"),
    ("وأضاف أن الانتحاري قتل ثلاثة جنود.", "killed 3 soldiers"),
    ("قال ثلاثة شهود إن القصف وقع ليلا وقتل جندي.", "killed 1 soldiers"),
    ("قال إن سبعة مدنيين قتلوا وأكثر من ثلاثين أصيبوا.", "killed 7 civilians; wounded 31- civilians"),
    ("قال إن رجلين على دراجة قتلا مختار القرية.", "killed 1 officials"),
]
WHOM_SOLDIERS_KILLED = [
    ("قتل جنود أمريكيون مسلحا قرب الجسر.", "killed 1 militants"),
    ("قتل جنود بريطانيون ثلاثة مدنيين عند الحاجز.", "killed 3 civilians"),
    ("قتل شرطيان خمسة مسلحين في الكرخ.", "killed 5 militants"),
    ("قتل شرطي مسلحا في الكرخ.", "killed 1 militants"),
    ("قتل جنود أمريكيون وعراقيون في انفجار.", "killed several soldiers American"),
    ("قتل ضابط شرطة وأصيب ثلاثة مدنيين.", "killed 1 police; wounded 3 civilians"),
    ("أصيب جنود أمريكيون خمسة منهم بحال خطرة.", "wounded several soldiers American; wounded 5 soldiers American part"),
    ("قتل مسلحون محافظ ديالى.", "killed 1 officials"),
    ("قتل مسلحون رئيس بلدية الخالص.", "killed 1 officials"),
]
CREWS = [
    ("قتل طاقم المروحية المكون من أربعة جنود أمريكيين.", "killed 4 soldiers American"),
    ("قتل طاقمها المؤلف من خمسة أفراد.", "killed 5 people"),
    ("مقتل طاقم الطائرة", "killed several people"),
]
NOBODY_HIT = [
    ("أطلقوا صاروخين أصاب أحدهما جدار مدرسة فيما أصاب الآخر فندقا.", ""),
    ("أطلق قناص النار على شرطيين فأصاب أحدهما بجروح.", "wounded 1 police"),
    ("قتل اثنان من قوات مشاة البحرية في الأنبار.", "killed 2 soldiers American"),
]
ONLY_TRIED = [
    ("حاول مسلحون اغتيال قاض بعبوة، لكنه نجا.", ""),
    ("حاول مسلحون خطف طبيب فقتلوا حارسه.", "killed 1 security forces"),
    ("حاول مسلحون اغتيال قاض ما أدى إلى مقتل اثنين من حراسه.", "killed 2 security forces"),
    ("اغتال مسلحون قاضيا حاول الهرب.", "killed 1 officials"),
    ("فجر انتحاري نفسه وسط المعزين بوفاة والد المختار، فقتل عشرة.", "killed 10 anyone"),
    ("أعلنت المستشفى وفاة جندي أصيب في الانفجار.", "killed 1 soldiers"),
]
BEHIND_A_PHRASE = [
    ("وقتل في الهجوم شرطيان ومدني، وجرح ستة.", "killed 2 police; killed 1 civilians; wounded 6 civilians"),
    ("وأصيب بالانفجار ثلاثة مدنيين.", "wounded 3 civilians"),
    ("قتل جراء القصف طفل.", "killed 1 children"),
    ("قتل مساء أمس، قرب البوابة، حارس.", ""),
    ("وقتل في اشتباك مع مسلحين مجهولين.", ""),
]
MASDARS = [
    ("أسفر الهجوم عن مقتل خمسة جنود عراقيين وإصابة سبعة.", "killed 5 soldiers Iraqi; wounded 7 soldiers Iraqi"),
    ("مصرع متعاقد تركي قرب القاعدة", "killed 1 contractors Turkish"),
    ("استشهاد ثلاثة زوار وإصابة العشرات", "killed 3 pilgrims; wounded tens pilgrims"),
    ("إعدام تنظيم الدولة عشرات الرجال في الموصل", "killed tens civilians"),
    ("نتج عنه قتل ثلاثة حراس.", "killed 3 security forces"),
    ("القبض في الرمادي على إرهابيين اثنين", "arrested 2 militants"),
    ("أدى الانفجار إلى مقتل وإصابة 15 شخصاً.", "killed several people; wounded several people"),
    ("قال إن القتل جريمة.", ""),
    ("إصابة أهداف للتنظيم بدقة", ""),
]
COUNTED_NOUNS = [
    ("خلف التفجير 18 قتيلا و43 جريحا.", "killed 18 anyone; wounded 43 anyone"),
    ("قتيلان وثلاثة جرحى بانفجار عبوة جنوبي بغداد", "killed 2 anyone; wounded 3 anyone"),
    ("سقط 19 قتيلاً وأكثر من أربعين جريحاً في صفوف الجيش.", "killed 19 soldiers Iraqi; wounded 41- soldiers Iraqi"),
    ("سقط قتلى وجرحى في صفوف الجيش.", "killed several soldiers Iraqi; wounded several soldiers Iraqi"),
    ("خلف التفجير 20 قتيلاً وجريحاً بين المدنيين.", "killed several civilians; wounded several civilians"),
    ("سقط 30 شخصا بين قتيل وجريح.", "killed several people; wounded several people"),
    ("سقوط قتيل في تظاهرة", "killed 1 anyone"),
    ("نقل قتيل إلى الطب العدلي", ""),
    ("شيع المئات جثامين الضحايا.", ""),
    ("زار الوزير الجرحى في المستشفى.", ""),
    ("التقى ذوي الشهداء.", ""),
    ("احتجز المسلحون رهائن في المصرف.", "abducted several people"),
    ("تحدث عن رهائن.", ""),
]
BODIES = [
    ("عثرت الشرطة على جثتين لرجلين مجهولي الهوية.", "killed 2 people"),
    ("العثور على جثة تعود لامرأة في الكرخ", "killed 1 women"),
    ("العثور على جثة شاب مصاب بطلقات نارية.", "killed 1 people"),
    ("عثر على ست جثث مجهولة الهوية في دجلة.", "killed 6 anyone"),
    ("نقلوا الجثث الست إلى المشرحة.", ""),
]
TOTALS = [
    ("ارتفعت حصيلة قتلى التفجير إلى 31 قتيلاً.", "killed 31 anyone"),
    ("ارتفع عدد القتلى إلى 31.", "killed 31 anyone"),
    ("ارتفع عدد قتلى الاحتجاجات إلى 29.", "killed 29 anyone"),
    ("وبلغ عدد الجرحى 52 بحسب مصدر طبي.", "wounded 52 anyone"),
    ("يرتفع إلى 170 عدد الجنود الأمريكيين الذين قتلوا في المعارك.", "killed 170 soldiers American"),
    ("ارتفع عدد الحواجز إلى 31.", ""),
    ("كتب عن القتلى وزار 12 مدينة.", ""),
]
PARTS = [
    (
        "قتل 12 شخصاً بينهم ثلاثة أطفال وامرأتان في القصف.",
        "killed 12 people; killed 3 children part; killed 2 women part",
    ),
    ("أصيب تسعة أشخاص، بينهم ضابط في الشرطة الاتحادية.", "wounded 9 people; wounded 1 police Iraqi part"),
    ("كان بين القتلى ثلاثة من رجال الشرطة.", "killed 3 police part"),
    ("ستة أطفال كانوا بين القتلى", "killed 6 children part"),
    ("قتل أربعة أشخاص، اثنان منهم من الشرطة.", "killed 4 people; killed 2 police part"),
    ("اجتمع عشرة نواب، بينهم ثلاثة وزراء.", ""),
    ("قتل ثلاثة أشخاص هم شرطيان ومدني.", "killed 3 people; killed 2 police part; killed 1 civilians part"),
    (
        "كان بين القتلى تسعة إيطاليين هم ستة جنود وثلاثة من رجال الشرطة.",
        "killed 9 people Italian part; killed 6 soldiers Italian part; killed 3 police Italian part",
    ),
    ("بين الضحايا 40 مدنيا و12 من أفراد الشرطة.", "killed 40 civilians part; killed 12 police part"),
    ("قتل الجنود وهم نائمون.", ""),
]
FIGURES = [
    ("قتل ما لا يقل عن ستة مدنيين.", "killed 6- civilians"),
    ("قتل أكثر من عشرين مسلحاً.", "killed 21- militants"),
    ("أصيب نحو أربعين متظاهراً بالاختناق.", "wounded ~40 protesters"),
    ("قتل ما بين خمسة وسبعة مسلحين.", "killed 5-7 militants"),
    ("وأصيب عشرة أشخاص آخرين على الأقل.", "wounded 10- people"),
    ("قتل عشرات المدنيين في قصف على الفلوجة.", "killed tens civilians"),
    ("قتل عدد من الجنود في الكمين.", "killed several soldiers"),
    ("قتل العشرات، ثم أكد مصدر طبي أن 43 شخصاً قتلوا.", "killed tens anyone; killed 43 people"),
    # The zero is told by the clause: the toll is found, and unstated.
    ("لم يسقط قتلى أو جرحى في الهجوم.", "killed several anyone; wounded several anyone"),
]
PHRASES = [
    ("فقد سبعة أشخاص حياتهم في التفجير.", "killed 7 people"),
    ("لقي ثمانية جنود مصرعهم في الكمين.", "killed 8 soldiers"),
    ("لقيت امرأة وطفلها حتفهما في القصف.", "killed 1 women; killed 1 children"),
    ("لقي القرار ترحيبا.", ""),
    ("اضطرت 300 أسرة إلى ترك منازلها.", "displaced 300 civilians"),
    ("أغلق 300 تاجر منازلهم.", ""),
    ("لا يزال مصير أربعة عمال مجهولاً.", "missing 4 civilians"),
    ("يقرر مصير أربعة عمال غدا.", ""),
    ("أصيب جندي ببتر ساقه.", "wounded 1 soldiers"),
    ("أردى مسلحون شرطيا قتيلا في الموصل.", "killed 1 police"),
    ("توفي اثنان من الجرحى متأثرين بجراحهم.", "killed 2 anyone"),
    ("ارتفع إلى 26 عدد القتلى بعد وفاة اثنين من المصابين.", "killed 26 anyone"),
]
POINTING_BACK = [
    ("أطلق مسلحون النار على موظف ما أسفر عن مقتله في الحال.", "killed 1 civilians"),
    ("فتح مسلحون النار على مدير ناحية فأردوه قتيلا.", "killed 1 officials"),
    ("خطف مسلحون طبيبا واقتادوه إلى جهة مجهولة.", "abducted 1 medics"),
    ("توفي متأثرا بجراحه متظاهر في المستشفى.", "killed 1 protesters"),
    ("تحرير ثلاثة مختطفين من قبضة التنظيم", ""),
    ("وأطلقوا سراح 20 معتقلا", ""),
    ("إطلاق سراح 20 معتقلا", ""),
    ("فك أسر جنديين", ""),
    ("هاجموا شرطيين ما أدى إلى إصابتهما.", "wounded 2 police"),
    ("نفى التنظيم مسؤوليته عن إصابته أهدافا.", ""),
    ("استشهد مقاتل من الحشد الشعبي وأصيب آخر.", "killed 1 PMF; wounded 1 PMF"),
    ("قتل جندي وجرح آخران.", "killed 1 soldiers; wounded 2 soldiers"),
    ("أصيب المحافظ واثنان من أفراد حمايته.", "wounded 1 officials; wounded 2 security forces"),
    ("نجا الضابط، وأصيب هو واثنان من حراسه.", "wounded 1 security forces; wounded 2 security forces"),
]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        *VERBS,
        *SUBJECT_FIRST,
        *WHOM_SOLDIERS_KILLED,
        *CREWS,
        *ONLY_TRIED,
        *NOBODY_HIT,
        *BEHIND_A_PHRASE,
        *MASDARS,
        *COUNTED_NOUNS,
        *BODIES,
        *TOTALS,
        *PARTS,
        *FIGURES,
        *PHRASES,
        *POINTING_BACK,
    ],
)
def test_tolls_of_a_sentence(sentence: str, expected: str) -> None:
    assert tolls(sentence) == expected


@pytest.mark.parametrize(
    ("word", "status", "number", "definite"),
    [
        ("قتيلا", "killed", "singular", False),
        ("قتيلين", "killed", "dual", False),
        ("والجرحي", "wounded", "plural", True),
        ("للضحايا", "killed", "plural", True),
        ("جثتان", "killed", "dual", False),
    ],
)
def test_nouns_of_the_harmed_in_every_form(word: str, status: str, number: str, definite: bool) -> None:
    assert harm_noun(word) == (status, number, definite)


@pytest.mark.parametrize("word", ["جندي", "انفجار", "كقتيل", "رصاص"])
def test_other_nouns_count_no_harmed(word: str) -> None:
    assert harm_noun(word) is None


def test_verbs_and_masdars_of_harm() -> None:
    assert harm_verb("وقتل") == ("killed", "verb", "قتل", "قتل", False)
    assert harm_verb("وقتلنا") == ("killed", "active", "قتلنا", "قتل", True)
    assert harm_verb("اصيبت") == ("wounded", "passive", "اصيبت", "اصيب", False)
    assert harm_verb("سيقتل") is None
    assert harm_masdar("بمقتل") == "killed"
    assert harm_masdar("المقتل") is None
    assert harmed_pronoun("مقتله") == ("killed", 1)
    assert harmed_pronoun("واصابتهما") == ("wounded", 2)
    assert harmed_pronoun("مقتل") is None
    assert is_harm("وجرح")
    assert not is_harm("وصل")
    assert is_harm_form("قتلي")
    assert not is_harm_form("القتلي")
