"""The many ways in which reports tell of fights, ground taken, crowds and moves among states, and what is none."""

import pytest
from coding_rows import events

# Text, type, place, killed and wounded at least.
_FIGHTS = [
    (
        "أغار مسلحون ملثمون على مخفر للشرطة في القائم أمس وقتلوا ثلاثة من عناصره.",
        "Armed clash",
        "Al Qaim (Husaybah)",
        3,
        0,
    ),
    ("شن مسلحون غارة على نقطة تفتيش في بيجي أمس وقتلوا شرطيين.", "Armed clash", "Baiji", 2, 0),
    ("أغارت جماعة أنصار السنة على مركز للشرطة في الموصل أمس وقتلت أربعة شرطيين.", "Armed clash", "Mosul", 4, 0),
    ("أغارت طائرات التحالف على مقر لداعش في الموصل أمس وقتلت خمسة.", "Air/drone strike", "Mosul", 5, 0),
    ("شنت مقاتلات غارة على وكر للتنظيم في تلعفر أمس فقتل ثلاثة مسلحين.", "Air/drone strike", "Tal Afar", 3, 0),
    ("أحبطت قوات الحشد هجوما لداعش على سامراء أمس وقتلت ستة من عناصره.", "Armed clash", "Samarra", 6, 0),
    ("إحباط تعرض لداعش في تلعفر ومقتل أربعة إرهابيين", "Armed clash", "Tal Afar", 4, 0),
    ("دحرت القوات هجوما لداعش على تكريت أمس وقتلت سبعة من مسلحيه.", "Armed clash", "Tikrit", 7, 0),
    ("أردى قناص جنديا في الرمادي أمس.", "Armed clash", "Ramadi", 1, 0),
    ("اغتال قناص شرطيا على سطح مركز للشرطة في الفلوجة أمس.", "Armed clash", "Fallujah", 1, 0),
    ("أردى قناص امرأة في الرمادي أمس.", "Attack", "Ramadi", 1, 0),
    ("نشب شجار عشائري مسلح في قضاء القرنة أمس وأصيب ثلاثة أشخاص.", "Armed clash", "Al Qurnah District", 0, 3),
    ("مشاجرة مسلحة بين عشيرتين في العمارة أمس تخلف قتيلين.", "Armed clash", "Amarah", 2, 0),
    ("اندلع عراك بالأسلحة بين عشيرتين في الناصرية أمس وقتل شخص واحد.", "Armed clash", "Nasiriyah", 1, 0),
    ("دارت حرب شوارع بين الجيش ومسلحي التنظيم في الفلوجة أمس.", "Armed clash", "Fallujah", 0, 0),
    ("اقتحمت مجموعة مسلحة مركز الشرطة في الشرقاط أمس وقتلت شرطيا.", "Armed clash", "Shirqat", 1, 0),
    ("البصرة / اغتيال محام وسط المدينة", "Attack", "Basra", 1, 0),
    ("كركوك.. كمين لداعش يودي بحياة ثلاثة شرطيين", "Armed clash", "Kirkuk", 3, 0),
    ("اشتبكت الشرطة مع عصابة خطف في الموصل أمس.", "Armed clash", "Mosul", 0, 0),
]
_GROUND = [
    ("طردت البيشمركة مسلحي داعش من سنجار أمس.", "Government regains territory", "Sinjar", 0, 0),
    ("طهر الحشد الشعبي قضاء بلد من فلول داعش أمس.", "Government regains territory", "Balad District", 0, 0),
    ("دخلت القوات مدينة هيت وحررتها أمس.", "Government regains territory", "Hit", 0, 0),
    ("اقتحمت الفرقة التاسعة قرية علي رش وأتمت تحريرها أمس.", "Government regains territory", "Ali Rash", 0, 0),
    (
        "رفعت القوات الأمنية العلم العراقي فوق مبنى المحافظة في تكريت أمس.",
        "Government regains territory",
        "Tikrit",
        0,
        0,
    ),
    ("رفع داعش رايته فوق المجمع الحكومي في الرمادي أمس.", "Non-state actor overtakes territory", "Ramadi", 0, 0),
    ("أصبحت الفلوجة تحت سيطرة المسلحين منذ أمس.", "Non-state actor overtakes territory", "Fallujah", 0, 0),
    ("باتت ناحية البغدادي في قبضة داعش أمس.", "Non-state actor overtakes territory", "Khan al-Baghdadi", 0, 0),
    ("أحكم المسلحون قبضتهم على الشرقاط أمس.", "Non-state actor overtakes territory", "Shirqat", 0, 0),
    ("بسط التنظيم نفوذه على ناحية العلم أمس.", "Non-state actor overtakes territory", "Al-Alam", 0, 0),
    ("انسحبت قوات التحالف من قاعدة التقدم أمس.", "Change to group/activity", "Al-Taqaddum Air Base", 0, 0),
    ("سحبت أوكرانيا جنودها من الكوت أمس.", "Change to group/activity", "Kut", 0, 0),
    ("أتمت القوات الإيطالية سحب قواتها من الناصرية أمس.", "Change to group/activity", "Nasiriyah", 0, 0),
    ("غادرت القوات الدنماركية قاعدتها في البصرة أمس.", "Change to group/activity", "Basra", 0, 0),
    ("أنشأت القوات التركية قاعدة في قضاء زاخو أمس.", "Headquarters or base established", "Zakho District", 0, 0),
    ("الفرقة السابعة: السيطرة على قرية الخالدية", "Government regains territory", "Al-Khalidiya (Hawija)", 0, 0),
]
_CROWDS = [
    ("أضرب المعلمون في السليمانية عن الدوام أمس.", "Peaceful protest", "Sulaymaniyah", 0, 0),
    ("نفذ موظفو الصحة في كركوك إضرابا عن العمل أمس.", "Peaceful protest", "Kirkuk", 0, 0),
    ("غصت ساحة الحبوبي بالمتظاهرين أمس.", "Peaceful protest", "Habboubi Square (Nasiriyah)", 0, 0),
    ("اكتظت شوارع الكوت بالمحتجين مساء أمس.", "Peaceful protest", "Kut", 0, 0),
    ("هتف متظاهرون ضد المحافظ في السماوة أمس.", "Peaceful protest", "Samawah", 0, 0),
    ("حمل محتجون في الحلة لافتات تندد بالفساد أمس.", "Peaceful protest", "Hillah", 0, 0),
    ("نصب محتجون خياما قرب حقل الرميلة أمس.", "Peaceful protest", "Rumaila oil field", 0, 0),
    ("طالب المئات بصرف رواتبهم في مسيرة حاشدة وسط النجف أمس.", "Peaceful protest", "Najaf", 0, 0),
    ("توافد آلاف المحتجين إلى ساحة التحرير أمس.", "Peaceful protest", "Tahrir Square, Baghdad", 0, 0),
    ("حاصر متظاهرون مبنى مجلس محافظة واسط أمس.", "Peaceful protest", "Wasit", 0, 0),
    (
        "أزالت القوات الأمنية خيم المعتصمين من ساحة التحرير أمس.",
        "Protest with intervention",
        "Tahrir Square, Baghdad",
        0,
        0,
    ),
    ("هدمت القوات خيام المتظاهرين في الناصرية أمس.", "Protest with intervention", "Nasiriyah", 0, 0),
    ("أحرقت قوات مكافحة الشغب خيم المعتصمين في البصرة أمس.", "Protest with intervention", "Basra", 0, 0),
    ("قذف متظاهرون قوات مكافحة الشغب بالحجارة في الكوت أمس.", "Violent demonstration", "Kut", 0, 0),
    ("أحرق أنصار الحزب مقر حزب آخر في البصرة أمس.", "Violent demonstration", "Basra", 0, 0),
    ("أحرق محتجون إطارات السيارات عند مدخل الكوت أمس.", "Peaceful protest", "Kut", 0, 0),
    ("حطم متظاهرون محتويات مبنى المحافظة في الكوت أمس.", "Violent demonstration", "Kut", 0, 0),
    ("جرف مسلحون بساتين في المقدادية أمس.", "Looting/property destruction", "Al-Muqdadiyah", 0, 0),
    ("أربيل - اعتصام لموظفي الصحة", "Peaceful protest", "Erbil", 0, 0),
    ("عشرات الخريجين يتظاهرون أمام مديرية تربية المثنى", "Peaceful protest", "Al Muthanna", 0, 0),
]
_STATES = [
    ("سحبت أنقرة سفيرها من بغداد أمس.", "Other", "Baghdad", 0, 0),
    ("طردت بغداد السفير التركي أمس.", "Other", "Baghdad", 0, 0),
    ("أغلقت الإمارات سفارتها في بغداد أمس.", "Other", "Baghdad", 0, 0),
    ("عقدت عشيرتان صلحا في قضاء القرنة أمس.", "Agreement", "Al Qurnah District", 0, 0),
    ("دخلت هدنة بين الجيش والعشائر في الفلوجة حيز التنفيذ أمس.", "Agreement", "Fallujah", 0, 0),
    ("شيع أهالي كربلاء أربعة من شهداء الحشد سقطوا في سامراء.", "Other", "Karbala", 0, 0),
    ("شيعت الناصرية شهداء قاعدة سبايكر أمس.", "Other", "Nasiriyah", 0, 0),
    ("الكوت: انفجار سيارة مفخخة ومقتل خمسة", "Remote explosive/landmine/IED", "Kut", 5, 0),
]


@pytest.mark.parametrize(("text", "kind", "place", "killed", "wounded"), [*_FIGHTS, *_GROUND, *_CROWDS, *_STATES])
def test_wording_is_understood(text, kind, place, killed, wounded):
    (event,) = events(text)
    told = (event["sub_event_type"], event["location"], event["killed_low"], event["wounded_low"])
    assert told == (kind, place, killed, wounded)


@pytest.mark.parametrize(
    "text",
    [
        "أحبطت الشرطة هجوما بسيارة مفخخة في كربلاء أمس.",
        "أحبطت القوات هجوما على مركز انتخابي في بعقوبة أمس.",
        "قتل شاب بشجار مع جاره على موقف سيارة في الحلة أمس.",
        "وقعت مشاجرة بين طلبة في جامعة الكوفة أمس.",
        "طهرت الفرق الهندسية حي الأندلس في الرمادي من العبوات أمس.",
        "بسط الحزب نفوذه على مفاصل الوزارة.",
        "فرضت الحكومة سلطة القانون في البصرة.",
        "السيطرة على حريق في معمل بالزعفرانية",
        "استرد العراق 300 قطعة أثرية من لندن أمس.",
        "طرد النادي مدربه بعد خسارته أمس.",
        "طردت الشركة عمالها من حقل الرميلة أمس.",
        "غادر رتل عسكري قاعدة سبايكر باتجاه بيجي أمس.",
        "سحب المصرف المركزي العملة القديمة من أسواق بغداد أمس.",
        "أغلقت الشركة مكاتبها في أربيل أمس.",
        "أضرب سجناء في التاجي عن الطعام أمس.",
        "هدد المعلمون في أربيل بالإضراب عن الدوام.",
        "بحث الوزير حق الإضراب مع النقابات في بغداد أمس.",
        "اكتظت شوارع الكوت بالمتسوقين مساء أمس.",
        "هتف المشجعون لفريقهم في ملعب كربلاء أمس.",
        "حمل المتظاهرون الحكومة مسؤولية ما يجري في البصرة.",
        "نصب نازحون خيامهم قرب دهوك أمس.",
        "طالب النائب أنصاره بالمشاركة في تظاهرة وسط النجف.",
        "توافد آلاف الزائرين إلى كربلاء أمس.",
        "أزالت البلدية بسطات الباعة من سوق الكوت أمس.",
        "أحرق محتجون نسخة من المصحف في ستوكهولم.",
        "عقد الوزراء اجتماعا في أربيل أمس.",
        "دخل قانون الضمان الاجتماعي حيز التنفيذ في بغداد أمس.",
        "أنشأت البلدية حديقة في قضاء زاخو أمس.",
        "أقامت المفوضية قاعدة بيانات للناخبين في أربيل أمس.",
    ],
)
def test_harmless_sense_is_no_event(text):
    assert events(text) == []
