"""Ways of saying that people are arrested, taken or killed, and that arms are found; the same words otherwise."""

import pytest
from coding_rows import coded, events

ARRESTS, ABDUCTION, ATTACK = "Arrests", "Abduction/forced disappearance", "Attack"
DISRUPTED, OTHER = "Disrupted weapons use", "Other"


def _tolls(text, status):
    rows = coded(text).rows["casualties"]
    return [(c["low"], c["vague"]) for c in rows if c["status"] == status and not c["part_of_total"]]


@pytest.mark.parametrize(
    ("text", "place", "arrested"),
    [
        ("أوقعت مفارز الشرطة بأربعة إرهابيين في كركوك.", "Kirkuk", 4),
        ("تمكن الجيش من الإيقاع بأحد قادة داعش في تلعفر.", "Tal Afar", 1),
        ("أمسكت قوات الحشد الشعبي بثلاثة مطلوبين في سامراء.", "Samarra", 3),
        ("وقع في قبضة الشرطة إرهابي خطير في بيجي.", "Baiji", 1),
        ("سقط أربعة دواعش بيد القوات الأمنية في الحويجة.", "Hawija", 4),
        ("قبضت قوات الأسايش مساء أمس على ستة مطلوبين في خانقين.", "Khanaqin", 6),
        ("ضبطت قوة أمنية ثلاثة إرهابيين في الرطبة.", "Ar Rutbah", 3),
        ("زجت قوات الجيش بخمسة مواطنين في السجون في بعقوبة.", "Baqubah", 5),
        ("حملة اعتقالات طالت 14 من عناصر حزب البعث في الحلة.", "Hillah", 14),
        ("طالت الاعتقالات تسعة ناشطين في الناصرية.", "Nasiriyah", 9),
        ("استدراج إرهابيين اثنين والقبض عليهما في الموصل.", "Mosul", 2),
        ("اقتادت قوة من الجيش خمسة رجال من منازلهم في الطارمية.", "Tarmiyah", 5),
        ("أعلنت الشرطة اعتقال مطلوبين اثنين بكمين في هيت.", "Hit", 2),
        ("احتجز جنود من مشاة البحرية الأمريكية ثلاثة مسلحين في حديثة.", "Haditha", 3),
        ("تسليم خمسة من عناصر داعش إلى القوات الأمنية في الشرقاط.", "Shirqat", 5),
    ],
)
def test_ways_to_say_that_people_are_arrested(text, place, arrested):
    assert [(e["sub_event_type"], e["location"]) for e in events(text)] == [(ARRESTS, place)]
    assert _tolls(text, "arrested") == [(arrested, None)]


@pytest.mark.parametrize(
    ("text", "place", "abducted"),
    [
        ("وقع ثلاثة صحفيين في الأسر على يد مسلحين في الموصل.", "Mosul", 3),
        ("تعرض طبيبان للخطف في بعقوبة.", "Baqubah", 2),
        ("تعرضت ناشطة لعملية اختطاف في البصرة.", "Basra", 1),
        ("أخذ مسلحون سائقين اثنين رهائن في الفلوجة.", "Fallujah", 2),
        ("عملية خطف طالت أربعة عمال في كركوك.", "Kirkuk", 4),
    ],
)
def test_ways_to_say_that_people_are_taken(text, place, abducted):
    assert [(e["sub_event_type"], e["location"]) for e in events(text)] == [(ABDUCTION, place)]
    assert _tolls(text, "abducted") == [(abducted, None)]


@pytest.mark.parametrize(
    ("text", "place", "killed"),
    [
        ("أزهق مسلحون أرواح ثلاثة مدنيين في ديالى.", "Diyala", 3),
        ("حصد رصاص مسلحين روحي شقيقين في الموصل.", "Mosul", 2),
        ("طالت يد الغدر محاميا في البصرة.", "Basra", 1),
        ("راح ستة مدنيين ضحية هجوم مسلح في كركوك.", "Kirkuk", 6),
        ("رمى داعش رجلين من سطح مبنى في الموصل.", "Mosul", 2),
        ("ارتقى ناشط شهيدا برصاص مسلحين في كربلاء.", "Karbala", 1),
        ("تصفية جسدية لصحفي في أربيل.", "Erbil", 1),
        ("قطع تنظيم داعش رؤوس ثلاثة مدنيين في الحويجة.", "Hawija", 3),
        ("أحرق تنظيم داعش أربعة مدنيين أحياء في هيت.", "Hit", 4),
        ("أطلق مسلحون النار على مختار قرية في بعقوبة فلقي حتفه.", "Baqubah", 1),
        ("هجوم مسلح على منزل يودي بأربعة مدنيين في الخالص.", "Al-Khalis", 4),
        ("العثور على رأسين مقطوعين في بعقوبة.", "Baqubah", 2),
        ("نفذ داعش حكم الإعدام بخمسة مدنيين في تلعفر.", "Tal Afar", 5),
        ("أصابت رصاصات موظفا في سامراء فأردته في الحال.", "Samarra", 1),
    ],
)
def test_ways_to_say_that_people_are_killed(text, place, killed):
    assert [(e["sub_event_type"], e["location"], e["killed_low"]) for e in events(text)] == [(ATTACK, place, killed)]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("وضعت قوة من الجيش يدها على مخبأ للأسلحة في سامراء.", "Samarra"),
        ("الاستيلاء على 20 لغما في راوة.", "Rawa"),
        ("طهر المهندسون طريقا في هيت من 40 عبوة ناسفة.", "Hit"),
        ("حجزت القوات العراقية كمية من الذخائر في بيجي.", "Baiji"),
        ("الدفاعات الجوية تسقط مسيرتين فوق أربيل.", "Erbil"),
        ("طائرة مسيرة أسقطت بنيران الدفاعات فوق أربيل.", "Erbil"),
        ("تفجير نفق لداعش يحتوي على عبوات ناسفة في الحويجة.", "Hawija"),
        ("ضبط سيارة مفخخة في الموصل وتفجيرها.", "Mosul"),
        ("اكتشفت القوات الأمريكية مخزنا للأسلحة في الفلوجة.", "Fallujah"),
    ],
)
def test_ways_to_say_that_arms_are_found_or_stopped(text, place):
    assert [(e["sub_event_type"], e["location"]) for e in events(text)] == [(DISRUPTED, place)]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("العثور على قبر جماعي في سنجار.", "Sinjar"),
        ("اكتشاف مدفن جماعي قرب البصرة.", "Basra"),
        ("اكتشفت القوات مقبرة كبيرة في الحويجة تحتوي على رفات عشرات المدنيين.", "Hawija"),
    ],
)
def test_ways_to_say_that_mass_graves_are_found(text, place):
    assert [(e["sub_event_type"], e["location"]) for e in events(text)] == [(OTHER, place)]


@pytest.mark.parametrize(
    "text",
    [
        "أطاحت بغداد بمنافسها في أربيل.",
        "أوقعت القرعة المنتخب في مجموعة صعبة في البصرة.",
        "أمسكت الحكومة بزمام المبادرة في بغداد.",
        "أمسك التجار بخيوط السوق في بغداد.",
        "وقع المشروع في قبضة الأزمة المالية في أربيل.",
        "ضبط حركة المرور في بغداد.",
        "حجزت اللجنة مقاعد الوفد إلى أربيل.",
        "وضع المحافظ حجر الأساس لمستشفى في الناصرية.",
        "طالت حملة التلقيح 300 طفل في البصرة.",
        "انقطع الاتصال بالإنترنت في كركوك.",
        "خطفت سيدة الأضواء في مهرجان أربيل.",
        "حكمت المحكمة في الكرخ بحكم الإعدام على ثلاثة مدانين.",
        "قضى محافظ البصرة يومه في متابعة المشاريع.",
        "ارتقى مدرب منصة التتويج في أربيل.",
        "سلم مدير الشركة المشروع إلى البلدية في الكوت.",
        "أخذ المعلمون مستحقاتهم في الكوت.",
        "رحل الشاعر في بغداد بعد صراع مع المرض.",
        "وصفت الوزارة أحد المدرسين في الكوت بالمبدع.",
        "ألقى شاب بنفسه من فوق جسر في بغداد.",
        "رمى مواطنون النفايات من سطح بناية في البصرة.",
        "راح تجار ضحية عملية احتيال في بغداد.",
        "استولى موظف على أسلحة الدائرة في واسط.",
        "روح الفريق حصدت ثلاث ميداليات في بغداد.",
    ],
)
def test_the_same_words_in_other_senses_tell_of_nothing(text):
    assert events(text) == []


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("طالبت المفوضية بالكشف عن مصير ناشط مدني اختطفه مسلحون مجهولون في كربلاء.", "Karbala"),
        ("وطالبت المنظمة بإطلاق سراح ناشط اختطفته جهة مجهولة في محافظة ميسان مساء الأحد.", "Maysan"),
        ("ودعت النقابة إلى الإفراج عن صحفي خطفه مسلحون في البصرة أمس.", "Basra"),
        ("طالبت عائلة الناشط الذي خطفه مسلحون في العمارة أمس بالكشف عن مصيره.", "Amarah"),
        ("دعا نقيب المحامين، بعد لقائه ذوي المحامي الذي اقتاده ملثمون في بعقوبة، إلى الإفراج عنه.", "Baqubah"),
        ("طالب ذوو المهندس بالكشف عن مصيره بعد أن خطفه ملثمون في بغداد يوم الأحد.", "Baghdad"),
        ("طالبت بكشف مصير صحفيين اثنين اقتادتهما قوة مجهولة من منزلهما في الناصرية.", "Nasiriyah"),
    ],
)
def test_somebody_wanted_free_or_found_was_taken(text, place):
    assert [(e["sub_event_type"], e["location"]) for e in events(text)] == [(ABDUCTION, place)]


@pytest.mark.parametrize(
    "text",
    [
        "طالبت المفوضية بالإفراج عن الناشط وهددت بأن يخطفه مسلحون.",
        "طالبت المفوضية بالكشف عن مصير المفقودين.",
        "دعا إلى الإفراج عن الصحفي قبل أن تخطفه المليشيات مجددا.",
        "طالبت النقابة بإطلاق سراح الصحفيين المعتقلين في البصرة.",
    ],
)
def test_to_want_somebody_free_is_no_event(text):
    assert events(text) == []
