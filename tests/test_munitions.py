"""Which weapon, and how many munitions: a sentence in, ``weapon`` and the bounds of ``munitions`` out."""

import pytest
from coding_rows import only
from reading import Mentions, Text

from toolkit.vocabulary import table


@pytest.mark.parametrize(
    ("text", "weapon", "low", "high"),
    [
        # One bomb for each bomber, by the belt or the car where they are named.
        ("فجر ثلاثة انتحاريين أنفسهم عند نقطة تفتيش في عين التمر أمس.", None, 3, 3),
        ("فجرت امرأة نفسها في سوق في خانقين أمس.", None, 1, 1),
        ("فجر انتحاري حزامه داخل مجلس عزاء في بعقوبة أمس.", "suicide vest", 1, 1),
        ("قتل جنديان بهجوم بشاحنة يقودها انتحاري في الرمادي أمس.", "car bomb", 1, 1),
        # What was hit may stand before the shells.
        ("سقطت على المنطقة الخضراء أمس ست قذائف هاون.", "mortar", 6, 6),
        ("أطلقت باتجاه قاعدة بلد أربعة صواريخ كاتيوشا مساء أمس.", "rocket", 4, 4),
        ("سقط قرب مطار بغداد الدولي فجر اليوم صاروخان.", "rocket", 2, 2),
        ("أطلق الحرس الثوري الإيراني 22 صاروخا على قاعدة عين الأسد أمس.", "rocket", 22, 22),
        # Munitions that "and" joins add up; a number from eleven on counts both of its nouns.
        ("قتل مدنيان بتفجيرين بسيارة مفخخة وعبوة ناسفة في بغداد أمس.", "car bomb", 2, 2),
        ("ضبطت الشرطة أربعة صواريخ وعشرين قذيفة هاون في الزبير أمس.", "rocket", 24, 24),
        ("ضبطت الشرطة 200 صاروخ وقذيفة في الزبير أمس.", "rocket", 200, 200),
        # Lists of what was seized have the number behind the noun.
        ("ضبطت قوة من الجيش عبوات ناسفة محلية الصنع عدد 6 في قضاء هيت أمس.", "IED", 6, 6),
        ("عثرت قوة أمنية على صواريخ كاتيوشا عدد (4) وقنابر هاون عيار 82 ملم عدد 12 في الطارمية أمس.", "rocket", 16, 16),
        # Explosions of something that is not named.
        ("قتل ستة أشخاص بانفجارين في ديالى أمس.", None, 2, 2),
        # One known munition went off once.
        ("انفجر اللغم قرب راع في صفوان أمس فقتله.", "landmine", 1, 1),
        # Aircraft make an air strike; a raid alone names no weapon.
        ("قصفت طائرة حربية عراقية مقرا لداعش في الموصل أمس.", "air strike", None, None),
        ("قتل مدنيان بغارة أمريكية على الفلوجة أمس.", None, None, None),
        # A drone is a munition where it is the attack, not where it drops bombs.
        ("استهدف هجوم بطائرة مسيرة قاعدة حرير أمس.", "drone", 1, 1),
        ("قتل مدنيان بضربة نفذتها طائرة مسيرة تركية في سنجار أمس.", "drone", None, None),
        # The guns of a fight.
        ("قتل شخصان بنزاع عشائري استخدمت فيه أسلحة متوسطة في الهارثة أمس.", "small arms", None, None),
        ("قتل جنديان باشتباكات مع داعش في بيجي أمس.", None, None, None),
        # Shells of the gun that is named; sound bombs at a crowd are no grenades.
        ("أصيب طفل بقصف مدفعي تركي على زاخو أمس، وسقطت عشر قذائف على البساتين.", "artillery", 10, 10),
        ("فرقت الشرطة متظاهرين بالقنابل الصوتية في ساحة التحرير أمس.", None, None, None),
        # Fire that is set is no gunfire.
        ("أضرم متظاهرون النار في مقر حزب في الناصرية أمس.", "fire", None, None),
        ("أحرق محتجون مقر حزب في العمارة أمس.", "fire", None, None),
        # Nor does a truce fire, a car bomb strike from the air, or a rocket that somebody only made.
        ("قصفت المدفعية قرية قرب سنجار أمس بعد انهيار وقف إطلاق النار.", "artillery", None, None),
        ("قصفت طائرات التحالف رتلا من ثلاث عجلات مفخخة قرب راوة أمس.", None, None, None),
        ("قصفت طائرات التحالف عجلتين مزودتين برشاشات قرب راوة أمس.", None, None, None),
        ("قتل خبير تطوير الصواريخ في تنظيم داعش بضربة جوية في القائم أمس.", "air strike", None, None),
        ("استهدفت عجلة مفخخة يقودها انتحاري نقطة للجيش في راوة أمس.", "car bomb", 1, 1),
        # Suicide attacks are as many as they are counted.
        ("قتل تسعة جنود في هجمات انتحارية شنها داعش في حديثة أمس.", None, None, None),
    ],
)
def test_weapon_and_munitions(text, weapon, low, high):
    event = only(text)
    assert (event["weapon"], event["munitions_low"], event["munitions_high"]) == (weapon, low, high)


@pytest.mark.parametrize(
    ("sentence", "weapons"),
    [
        ("خرج مئات الطلبة في مسيرة جابت شوارع المدينة.", []),
        ("شارك الآلاف في مسيرة سلمية وسط بغداد.", []),
        ("استهدفت مسيرة تركية سيارة قرب سنجار.", ["drone"]),
        ("أسقطت الدفاعات الجوية مسيرة فوق القاعدة.", ["drone"]),
        # "His way", in a text that tells the two letters apart; elsewhere hurried writers mean a drone.
        ("واصل الرتل مسيره إلى القاعدة.", []),
        ("استهدفت مسيره مجهوله منزلا قرب كلار.", ["drone"]),
        ("سقطت ثلاث قنابر هاون على الحي.", ["mortar"]),
        ("ضبطت شاحنة محملة بالمتفجرات.", ["car bomb"]),
        ("أصيب بإطلاقات نارية من بندقية صيد.", ["small arms", "small arms"]),
    ],
)
def test_weapons_of_a_sentence(sentence, weapons):
    assert [w.weapon for w in Mentions(Text(sentence)).weapons] == weapons


def test_every_weapon_is_found_by_its_own_name():
    for row in table("weapons"):
        term = row["term"].split("|")[0]
        found = Mentions(Text(f"عثر على {term} هناك.")).weapons
        marked = row["note"].startswith(("only after", "not before", "also"))
        assert marked or [w.weapon for w in found] == [row["weapon"]], row
