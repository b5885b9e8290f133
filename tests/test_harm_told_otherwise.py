"""Harm that commanders tell of themselves, that a pronoun tells of, or that ends in death: sentence in, groups out."""

from __future__ import annotations

import pytest
from coding_rows import coded
from reading import tolls

OURS = [
    ("قال القائد: قتلنا ثمانية من داعش قرب الشرقاط.", "killed 8 militants"),
    ("إننا خسرنا ملازما وثلاثة جنود في المعركة.", "killed 1 soldiers; killed 3 soldiers"),
    ("لقد اعتقلنا تسعة مطلوبين في الدورة.", "arrested 9 people"),
    ("هاجمناهم في الحويجة وقتلنا منهم سبعة وأسرنا ثلاثة.", "killed 7 anyone; arrested 3 anyone"),
    ("دخلنا البلدة أمس، وفقدنا أربعة.", "killed 4 anyone"),
    # Nor are things people, nor what others do to us.
    ("فقدنا ثلاث دبابات.", ""),
    ("فقدنا الاتصال بأربعة جنود.", ""),
    ("يريدون قتلنا وتهجيرنا.", ""),
    ("أسرنا تعيش في المخيم.", ""),
    ("خطفنا مسلحون من القرية.", ""),
]
BY_PRONOUN = [
    ("انفجر لغم بين يديه فقتله وبتر ساق شقيقه.", "killed 1 civilians; wounded 1 civilians"),
    ("أطلق مسلح النار على طبيب فأرداه قتيلا.", "killed 1 medics"),
    ("أطلق مسلحان النار على معلم فأردياه قتيلا.", "killed 1 civilians"),
    ("أطلق مسلحان النار على معلم وزوجته فأردياهما قتيلين.", "killed 2 civilians"),
    ("أوقفوا السيارة وأنزلوا من فيها فقتلوهم.", "killed several anyone"),
    ("أطلق قناص النار فقتله.", "killed 1 anyone"),
    ("اقترب انتحاري من الحاجز فقتله الجنود.", "killed 1 militants"),
    ("سحب المسلحون قتلاهم.", ""),
    ("وفقد شقيقه إحدى ساقيه.", "wounded 1 civilians"),
    ("وفقد ثلاثة جنود أطرافهم.", "wounded 3 soldiers"),
    ("أصيب جندي وفقد ساقه.", "wounded 1 soldiers"),
    ("وفقد شقيقه وظيفته.", ""),
]
AS_MANY = [
    ("قتل أربعة مزارعين وأصيب مثلهم بجروح.", "killed 4 civilians; wounded 4 civilians"),
    ("أدى الانفجار إلى مقتل شرطيين وإصابة مثلهما.", "killed 2 police; wounded 2 police"),
    ("قتل أربعة مزارعين كانوا مثلهم في البستان.", "killed 4 civilians"),
]
ENDED_IN_DEATH = [
    ("انهال حشد بالضرب على شابين حتى فارقا الحياة.", "killed 2 people"),
    ("انهالوا بالضرب على عامل ففارق الحياة.", "killed 1 civilians"),
    ("أصيب جندي بانفجار عبوة وفارق الحياة.", "killed 1 soldiers"),
    ("خطف مسلحون طبيبا وعثرت الشرطة على جثته.", "killed 1 medics"),
    ("خطف مسلحون شقيقين وعثر على جثتيهما.", "killed 2 civilians"),
    ("اختطاف رئيس مجلس بلدي وثلاثة من حراسه والعثور على جثثهم.", "killed 1 officials; killed 3 security forces"),
    ("فقد ثلاثة صيادين وعثر على جثثهم أمس.", "killed 3 civilians"),
    ("خطف مسلحون تسعة من المصلين، وعثر على خمسة منهم جثثا هامدة.", "abducted 9 civilians; killed 5 civilians"),
    ("خطف مسلحون طبيبا وعثر على سيارته.", "abducted 1 medics"),
    ("سلمت الجثث إلى ذويهم وشيعت جثامينهم.", ""),
]
OF_NATURE = [
    ("وفاة أحد عشر طفلا وأربعة مسنين على الجبل من العطش.", ""),
    ("قضى خمسة أطفال جوعا.", ""),
    ("توفي نازحان بسبب البرد في المخيم.", ""),
    ("قتل 12 مدنيا بقصف وتوفي ثلاثة من الجوع.", "killed 12 civilians"),
    ("قتل ثلاثة جنود في هجوم رغم شدة المعارك في الحرارة المرتفعة.", "killed 3 soldiers"),
]
FELL = [
    ("سقط فتى في الثالثة عشرة برصاص مجهولين.", "killed 1 children"),
    ("سقطت امرأة بنيران قناص.", "killed 1 women"),
    ("وسقط ثلاثة متظاهرين بالرصاص.", "killed 3 protesters"),
    ("سقط شاب جريحا برصاص القناصة.", "wounded 1 people"),
    ("سقط شاب من سطح منزله.", ""),
    ("إن قتيلا واحدا سقط.", "killed 1 anyone"),
    ("وسقط جريح واحد.", "wounded 1 anyone"),
    ("شقيق قتيل يطالب بالتحقيق.", ""),
]
BY_GAS = [
    ("إن 30 من مقاتليها ظهرت عليهم أعراض اختناق.", "wounded 30 militants"),
    ("إن سبعة جنود عولجوا من حالات اختناق.", "wounded 7 soldiers"),
    ("وأصيب 12 متظاهرا بحالات اختناق.", "wounded 12 protesters"),
    ("سجلت الوزارة 200 حالة اختناق.", ""),
    ("عولج ثلاثة أطفال من الحمى.", ""),
]
WHOSE = [
    # An officer is of the force of those harmed beside him; a bodyguard is of none.
    ("أصيب ضابط برتبة ملازم وقتل أربعة جنود.", "wounded 1 soldiers; killed 4 soldiers"),
    ("قتل ثلاثة من الشرطة وأصيب ضابط.", "killed 3 police; wounded 1 police"),
    ("قتل جندي وشرطي وأصيب ضابط.", "killed 1 soldiers; killed 1 police; wounded 1 security forces"),
    ("قتل شرطي وأصيب مرافقان له.", "killed 1 police; wounded 2 security forces"),
    # Men whom an armed group took or killed.
    ("أعدم التنظيم 38 رجلا في القرية.", "killed 38 civilians"),
    ("اقتاد مسلحو داعش 30 شابا.", "abducted 30 civilians"),
    ("قتل رجلان بانفجار عبوة.", "killed 2 people"),
    # Those whom a force gave.
    ("احتسب الحشد في المعركة 23 شهيدا.", "killed 23 PMF"),
    ("قدمت البيشمركة ستة شهداء و27 جريحا.", "killed 6 peshmerga; wounded 27 peshmerga"),
    ("قدمت الحكومة تعويضات عن 20 شهيدا.", "killed 20 anyone"),
    ("اغتال مسلحون المحافظ ومرافقه.", "killed 1 officials; killed 1 security forces"),
]
FINISHED_OFF = [
    ("سقطت قذيفة على منزل وقضت على أسرة من تسعة أفراد.", "killed 9 civilians"),
    ("قضى القصف على عائلة من ستة أشخاص.", "killed 6 civilians"),
    ("قضت القوات على 15 إرهابيا.", "killed 15 militants"),
    ("قتل مسلحون عائلة مؤلفة من خمسة أفراد.", "killed 5 civilians"),
    ("قضت المحكمة على ثلاثة متهمين بالسجن.", ""),
    ("قضى الهدف على آمال الفريق.", ""),
]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [*OURS, *BY_PRONOUN, *AS_MANY, *ENDED_IN_DEATH, *OF_NATURE, *FELL, *BY_GAS, *WHOSE, *FINISHED_OFF],
)
def test_harm_told_otherwise(sentence: str, expected: str) -> None:
    assert tolls(sentence) == expected


@pytest.mark.parametrize(
    ("text", "status", "number"),
    [
        ("أزهق انفجار عبوة أرواح ثلاثة عمال في بعقوبة أمس.", "killed", 3),
        ("أزهقت شظايا قذيفة روح طفلة في هيت أمس.", "killed", 1),
        ("أشاد مدرب الشرطة بروح لاعبيه الثلاثة في بغداد أمس.", None, None),
        ("راح أربعة عمال ضحية تفجير في الكوت أمس.", "killed", 4),
        ("ذهب ستة مدنيين ضحايا قصف على هيت أمس.", "killed", 6),
        ("راح تاجران ضحية عملية احتيال في بغداد أمس.", None, None),
        ("طالت يد الغدر محاميا في الموصل أمس.", "killed", 1),
        ("امتدت يد الإرهاب إلى ثلاثة معلمين في تلعفر أمس.", "killed", 3),
        ("طالت يد العدالة مسؤولا فاسدا في بغداد أمس.", None, None),
        ("رمى عناصر داعش رجلين من أعلى بناية في الموصل أمس.", "killed", 2),
        ("ألقى عمال نفايات من سطح بناية في الموصل أمس.", None, None),
        ("احتجز مسلحون ثمانية موظفين رهائن في كركوك أمس.", "abducted", 8),
        ("أخذ مسلحون أربعة أطباء رهائن في تكريت أمس.", "abducted", 4),
        ("أفرج مسلحون عن أربعة رهائن في تكريت أمس.", None, None),
        ("زجت الشرطة بخمسة ناشطين في السجن في الناصرية أمس.", "arrested", 5),
        ("سلمت الشرطة ثلاثة مسروقين إلى أصحابهم في الناصرية أمس.", None, None),
        ("أحرق داعش أربعة جنود أحياء في الحويجة أمس.", "killed", 4),
    ],
)
def test_figures_of_speech_in_other_words(text, status, number):
    found = [(c["status"], c["low"]) for c in coded(text).rows["casualties"]]
    assert found == ([(status, number)] if status else [])
