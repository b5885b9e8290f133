"""Words that tell of events, and words that only look so."""

import pytest

from toolkit.arabic import Text
from toolkit.mentions import Mentions


def kinds(text):
    return [trigger.kind for trigger in Mentions(Text(text)).triggers]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("أطلق مسلحون النار على سيارة", ["shoot"]),
        ("أطلقت إيران صواريخ على القاعدة", ["fire"]),
        ("أطلقت الحكومة حملة تشجير", []),
        ("وقف إطلاق النار", []),
        ("ألقى مجهول قنبلة يدوية على منزل", ["grenade"]),
        ("ألقى الوزير كلمة", []),
        ("سقط صاروخ على المطار", ["fire"]),
        ("سقط مطر غزير", []),
        ("انفجرت عبوة ناسفة", ["explosion"]),
        ("انفجر الوضع السياسي", []),
        ("فجر الخميس", []),
        ("عثرنا على سبعة أحزمة ناسفة", ["disrupt"]),
        ("ثم ضبطنا ثلاث عبوات ناسفة", ["disrupt"]),
        ("وهاجمناهم من ثلاث جهات", ["attack"]),
        ("هاجمنا مسلحون في السوق", []),
        ("خرجنا نطالب بحقوقنا", []),
        ("انهال حشد بالضرب على لص", ["mob"]),
        ("انهالت التهاني على الفريق", []),
        ("قطع محتجون طريقا في الناصرية", ["protest"]),
        ("قطعت بغداد علاقاتها", []),
        ("مذكرة احتجاج", []),
        ("تظاهر المئات احتجاجا على الغلاء", ["protest"]),
        ("أحرق محتجون مقر الحزب", ["burn"]),
        ("أحرق محتجون العلم الأمريكي", []),
        ("مذكرة اعتقال بحق النائب", []),
        ("اعتقلت الشرطة ثلاثة مشتبه بهم", ["arrest"]),
        ("عثرت الشرطة على عبوات ناسفة", ["disrupt"]),
        ("عثرت الشرطة على جثة", ["bodies"]),
        ("عثرت الشرطة على الطفل المفقود", []),
        ("تحرير الرهائن في الموصل", []),
        ("استعاد الجيش السيطرة على الموصل", ["regain"]),
        ("يسيطر التنظيم على الموصل", []),
        ("وقعت الحكومتان اتفاقا", ["agree"]),
        ("وقعت الوزارة عقدا لشراء القمح", []),
        ("أسقط الدفاع الجوي طائرة مسيرة", ["shootdown"]),
        ("أسقط البرلمان مشروع القانون", []),
        ("غادر السفير بغداد", ["depart"]),
        ("غادر الطلاب المدرسة", []),
        ("علقت الكتائب عملياتها", ["suspend"]),
        ("علق الوزير على الخبر", []),
        ("اشتبك الجيش مع المسلحين", ["clash"]),
        ("فتحت الشرطة النار على المحتجين", ["shoot"]),
        ("فتحت المدارس أبوابها", []),
        ("نزحت العائلات من مناطق القتال", []),
        ("اندلع القتال في مناطق البلدة", ["clash"]),
        ("عاصفة ترابية اجتاحت بغداد", []),
        ("تقدمت القوات ضمن عملية فجر الحضر", []),
        ("انطلقت عملية «فجر الكوت» أمس", []),
        ("فجر مسلحون الجسر", ["explosion"]),
        ("مسلحون اجتاحوا تلعفر", ["overtake"]),
        ("أعلن مصدر أمني سيطرة عناصر داعش على بلدة الكوير", ["overtake"]),
        ("أفاد مصدر بسيطرة مسلحي داعش على ناحية العظيم", ["overtake"]),
        ("أكدت القيادة سيطرة القوات على قضاء هيت", ["overtake"]),
        ("حذر نائب من خطورة سيطرة داعش على سد حديثة", []),
        ("قال خبير إن سيطرة داعش على سد حديثة تقلقه", []),
        ("أكد الوزير أهمية سيطرة الدولة على الموصل", []),
        ("أعدمهم داعش خلال سيطرته على تلعفر", ["execute"]),
    ],
)
def test_triggers(text, found):
    assert kinds(text) == found


@pytest.mark.parametrize(
    ("text", "low", "definite", "demonym"),
    [
        ("11 هجوما على قواعد", 11, False, None),
        ("هجومان على قاعدتين", 2, False, None),
        ("هجوم على قاعدة", None, False, None),
        ("الهجوم على القاعدة", None, True, None),
        ("غارة أمريكية على موقع", None, False, "American"),
        ("قصف مدفعي تركي على قرية", None, False, "Turkish"),
        ("هجوم استهدف المصالح الأمريكية", None, False, None),
    ],
)
def test_number_article_and_nationality(text, low, definite, demonym):
    trigger = Mentions(Text(text)).triggers[0]
    assert (trigger.number.low if trigger.number else None) == low
    assert (trigger.definite, trigger.demonym) == (definite, demonym)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("ثلاثة صواريخ", [("rocket", 3, True)]),
        ("صاروخان", [("rocket", 2, True)]),
        ("طائرة مسيرة مفخخة", [("drone", 1, True)]),
        ("عبوة ناسفة", [("IED", 1, True)]),
        ("سيارة مفخخة", [("car bomb", 1, True)]),
        ("سيارة بيضاء", []),
    ],
)
def test_weapons(text, found):
    weapons = Mentions(Text(text)).weapons
    assert [(w.weapon, w.quantity.low if w.quantity else None, w.munition) for w in weapons] == found
