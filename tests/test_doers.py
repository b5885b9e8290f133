"""Who did it and to whom: a sentence in, ``actor1`` and ``actor2`` out."""

import pytest
from coding_rows import events, only

GUNMEN = "Unidentified Armed Group (Iraq)"
IS = "Islamic State"
ARMY = "Military Forces of Iraq"
POLICE = "Police Forces of Iraq"
CIVILIANS = "Civilians (Iraq)"
US = "Military Forces of the United States"
TURKEY = "Military Forces of Turkey"


@pytest.mark.parametrize(
    ("text", "actor1", "actor2"),
    [
        # The subject of an active verb, behind it or before it.
        ("هاجم تنظيم داعش نقطة للجيش العراقي في مخمور أمس.", IS, ARMY),
        ("قال مصدر إن مسلحين مجهولين خطفوا يوم الأحد سائقين تركيين قرب بيجي.", GUNMEN, "Civilians (Turkey)"),
        ("خطف مسلحون من تنظيم داعش ثلاثة رعاة في الحضر أمس.", IS, CIVILIANS),
        ("أطلق مسلحون النار على دورية للشرطة في بعقوبة أمس.", GUNMEN, POLICE),
        ("قتل مسلحون بالرصاص رئيس بلدية أمام منزله في الموصل أمس.", GUNMEN, CIVILIANS),
        ("قصفت طائرات تركية مواقع لحزب العمال الكردستاني في جبل قنديل أمس.", TURKEY,
         "Kurdistan Workers' Party (PKK)"),
        # A noun of attack with its doer.
        ("قتل جنديان في هجوم لتنظيم داعش على ثكنة للجيش في الطارمية أمس.", IS, ARMY),
        ("قتل شرطي في هجوم شنه مسلحون على مركز للشرطة في تكريت أمس.", GUNMEN, POLICE),
        ("قتل ثلاثة جنود في هجوم نفذه عناصر من تنظيم داعش في كركوك أمس.", IS, ARMY),
        ("شن تنظيم داعش أمس هجوما على الجيش العراقي في حديثة.", IS, ARMY),
        ("قتل مدني على يد عناصر تنظيم داعش في الحويجة أمس.", IS, CIVILIANS),
        # The nationality on a strike, the owner of the aircraft, a state by its capital.
        ("استهدفت غارة أمريكية مقرا لكتائب حزب الله في جرف الصخر أمس.", US, "Kata'ib Hezbollah"),
        ("قتل مدنيان بقصف مدفعي تركي على قرية في زاخو أمس.", TURKEY, CIVILIANS),
        ("شنت واشنطن ضربات جوية على مواقع للحشد الشعبي في القائم أمس.", US, "Popular Mobilization Forces"),
        ("قتل عنصران من حزب العمال الكردستاني بضربة نفذتها طائرة مسيرة تركية في سنجار أمس.", TURKEY,
         "Kurdistan Workers' Party (PKK)"),
        # The passive leaves the doer open; a base is its own force's.
        ("أطلقت صواريخ على قاعدة تضم جنودا أمريكيين في التاجي أمس.", None, US),
        ("انفجرت عبوة ناسفة على رتل للجيش العراقي في أبو غريب أمس.", None, ARMY),
        ("قتل ثلاثة أشخاص بانفجار عبوة ناسفة في بغداد أمس.", None, None),
        ("قتل ثلاثة مدنيين بانفجار عبوة ناسفة في بغداد أمس.", None, CIVILIANS),
        ("استهدف هجوم بطائرة مسيرة السفارة الأمريكية في بغداد أمس.", None, "Government of the United States"),
        # Two sides of a fight.
        ("اندلعت اشتباكات بين الجيش العراقي ومسلحين من تنظيم داعش في الشرقاط أمس.", ARMY, IS),
        # Finding and arresting.
        ("أعلنت الشرطة إلقاء القبض على أربعة مطلوبين في الكوت أمس.", POLICE, None),
        ("عثرت قوة من الجيش على عشرة صواريخ في هيت أمس.", ARMY, None),
        ("عثرت الشرطة على جثتين مجهولتي الهوية في الدورة أمس.", None, None),
        # Crowds.
        ("تظاهر المئات في ساحة التحرير ببغداد أمس.", "Protesters (Iraq)", None),
        ("قتل متظاهران برصاص قوات الأمن في الناصرية أمس.", "Security Forces of Iraq", "Protesters (Iraq)"),
        ("أضرم محتجون النار في القنصلية الإيرانية بالنجف أمس.", "Rioters (Iraq)", "Government of Iran"),
        # Handing over.
        ("تسلم الجيش العراقي قاعدة القيارة من الجيش الأمريكي أمس.", ARMY, US),
    ],
)  # fmt: skip
def test_doer_and_target(text, actor1, actor2):
    event = only(text)
    assert (event["actor1"], event["actor2"]) == (actor1, actor2)


@pytest.mark.parametrize(
    ("text", "actor1", "alleged", "by"),
    [
        ("سقطت صواريخ على قاعدة بلد أمس. واتهمت واشنطن كتائب حزب الله بالوقوف وراء الهجوم.",
         None, "Kata'ib Hezbollah", "Government of the United States"),
        ("انفجرت سيارة مفخخة في الكاظمية أمس. وحملت الحكومة العراقية تنظيم داعش مسؤولية التفجير.",
         None, IS, "Government of Iraq"),
        # An accusation of something else, or of other attacks, fills nothing.
        ("سقطت صواريخ على قاعدة بلد أمس. واتهمت واشنطن الحكومة العراقية بأنها لا تحمي قواتها.", None, None, None),
        ("سقطت صواريخ على قاعدة بلد أمس. وتحمل واشنطن كتائب حزب الله مسؤولية هجمات مماثلة.", None, None, None),
        # A claim names the doer, a denial of it does not.
        ("انفجرت سيارة مفخخة في الكاظمية أمس. وتبنى تنظيم داعش الهجوم.", IS, None, None),
        ("فجر انتحاري نفسه في الرمادي أمس. وأعلن تنظيم داعش مسؤوليته عن الهجوم.", IS, None, None),
        ("سقطت صواريخ على قاعدة بلد أمس. ولم تعلن أي جهة مسؤوليتها.", None, None, None),
    ],
)  # fmt: skip
def test_accusations_and_claims(text, actor1, alleged, by):
    event = only(text)
    assert (event["actor1"], event["actor1_alleged"], event["alleged_by"]) == (actor1, alleged, by)


def test_a_claim_speaks_of_the_event_told_last():
    first, second = events(
        "انفجرت عبوة ناسفة في كركوك يوم الأحد. "
        "وفي حادث منفصل، فجر انتحاري نفسه في الرمادي أمس وتبنى تنظيم داعش التفجير."
    )
    assert (first["actor1"], second["actor1"]) == (None, IS)
