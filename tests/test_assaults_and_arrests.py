"""Assaults on towns, men led away, aircraft shot down, and who did it: text in, types, doers and places out."""

from datetime import date

import pytest
from coding_rows import events, only

CLASH, SHELLING, STRIKE = "Armed clash", "Shelling/artillery/missile attack", "Air/drone strike"
ABDUCTION, ARRESTS = "Abduction/forced disappearance", "Arrests"


def types(text, published=date(2020, 6, 18)):
    return [event["sub_event_type"] for event in events(text, published)]


@pytest.mark.parametrize(
    ("published", "text", "kind"),
    [
        (date(2004, 8, 12), "شنت قوات المارينز فجر أمس هجوما واسعا على مدينة النجف.", CLASH),
        (date(2003, 4, 5), "بدأت القوات البريطانية، صباح السبت، هجوما على البصرة من ثلاث جهات.", CLASH),
        (date(2015, 10, 14), "بدأ الجيش العراقي هجوما على قضاء بيجي بمساندة الحشد الشعبي أمس.", CLASH),
        (date(2016, 8, 20), "شنت قوات البيشمركة هجوما من محورين على بلدة الكوير أمس.", CLASH),
        (date(2014, 7, 20), "هاجم عناصر تنظيم داعش، مساء السبت، ناحية العلم شرق تكريت.", CLASH),
        (date(2014, 12, 20), "شن التنظيم هجوما عنيفا على ناحية البغدادي من ثلاثة محاور أمس.", CLASH),
        (date(2019, 6, 11), "شنت القوات التركية هجوما بريا على قرى في ناحية كاني ماسي أمس.", CLASH),
        # After they left, forces from abroad attack from the air, and bases are shelled.
        (date(2024, 2, 3), "شنت القوات الأميركية هجوما على مدينة القائم أمس.", SHELLING),
        (date(2020, 3, 12), "تعرضت قاعدة التاجي لهجوم أدى إلى مقتل جنديين بريطانيين أمس.", SHELLING),
        (date(2021, 7, 6), "شن مسلحون هجوما بالصواريخ على مدينة بعقوبة أمس.", SHELLING),
        # Those who only fire from afar.
        (date(2024, 1, 25), "شنت المقاومة الإسلامية في العراق أكثر من 140 هجوما على القوات الأميركية منذ تشرين الأول.",
         SHELLING),
        (date(2023, 11, 25), "أحصت القيادة 66 هجوما على قواعد تضم قوات أميركية في العراق منذ منتصف الشهر الماضي.",
         SHELLING),
        (date(2024, 1, 5), "قالت وزارة الدفاع الأميركية إن 84 هجوما شنت على قواتها في العراق منذ تشرين الأول.",
         SHELLING),
        (date(2015, 1, 5), "قالت وزارة البيشمركة إن التنظيم شن 43 هجوما على قواتها منذ بداية الشهر الحالي.", CLASH),
        (date(2006, 11, 25), "قتل ثلاثة جنود أميركيين في هجوم شنه مسلحون على دوريتهم في الرمادي أمس.", CLASH),
    ],
)  # fmt: skip
def test_who_attacks_a_town_on_the_ground_fights(published, text, kind):
    assert types(text, published) == [kind]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("ساق مسلحو التنظيم عشرين رجلا من قرية في مخمور إلى جهة مجهولة أمس.", ABDUCTION),
        ("قال شاهد إن ملثمين ساقوا ثلاثة موظفين في الحويجة إلى جهة غير معلومة أمس.", ABDUCTION),
        ("اقتاد مسلحون صيدليا من بيته في بهرز أمس.", ABDUCTION),
        ("اقتيد أربعة مصلين من جامع في الدورة إلى جهة مجهولة أمس.", ABDUCTION),
        # A force that takes people where nobody knows has not arrested them.
        ("دهمت قوة من المغاوير منزلا في الغزالية واقتادت خمسة من سكانه إلى جهة مجهولة أمس.", ABDUCTION),
        ("داهمت الشرطة منزلا في الكوت واقتادت اثنين من المشتبه بهم إلى المركز أمس.", ARRESTS),
        ("اقتادت قوة أمنية المتهم إلى مركز الشرطة في برطلة أمس.", ARRESTS),
        ("اقتيد المشتبه به إلى مركز شرطة السيدية للتحقيق معه أمس.", ARRESTS),
        ("اقتادت الأسايش خمسة محتجين في السليمانية مساء أمس.", ARRESTS),
    ],
)
def test_who_leads_people_away_and_where_tells_an_arrest_from_an_abduction(text, kind):
    assert types(text) == [kind]


def test_a_leg_is_nobody_led_away():
    assert events("أصيب الطفل بجروح في ساقه ونقل إلى جهة مجهولة.") == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("أخلت سرايا السلام مقراتها في البصرة أمس.", ["Change to group/activity"]),
        ("أخلت القوات الأميركية، الأحد، قاعدة كي وان في كركوك.", ["Change to group/activity"]),
        ("أخلى مسلحو الحزب مواقعهم في سنجار أمس.", ["Change to group/activity"]),
        ("أخلت الشرطة مدرسة في حي الزهور بالموصل بعد بلاغ عن قنبلة أمس.", []),
        ("وقال مدير الناحية إن المدارس والدوائر أخليت في كويسنجق أمس.", []),
        ("أخلت فرق الدفاع المدني سكان البناية في الكرادة أمس.", []),
        ("أُخليت قرى في ناحية سيدكان من سكانها أمس.", []),
    ],
)
def test_posts_are_given_up_and_buildings_only_emptied(text, found):
    assert types(text) == found


ARMY, POLICE, SECURITY = "Military Forces of Iraq", "Police Forces of Iraq", "Security Forces of Iraq"
PMF, IS, TURKEY = "Popular Mobilization Forces", "Islamic State", "Military Forces of Turkey"
GUNMEN = "Unidentified Armed Group (Iraq)"


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        # Whom a verb was done to did it not.
        ("اعتقل أربعة إرهابيين من قبل الشرطة الاتحادية في كركوك أمس.", (POLICE, None)),
        ("اعتقل قيادي في داعش بعملية نفذتها الاستخبارات العسكرية في هيت أمس.", (ARMY, IS)),
        ("اعتقل مسلحان على يد قوة من الجيش في الطارمية أمس.", (ARMY, None)),
        ("اعتقل تنظيم داعش عشرين مدنيا في الشرقاط أمس.", (IS, "Civilians (Iraq)")),
        # Whose operation it was.
        ("أسفرت عملية للجيش في الطارمية عن اعتقال خمسة مطلوبين أمس.", (ARMY, None)),
        ("أدت حملة أمنية للشرطة الاتحادية في الحويجة إلى اعتقال عشرة مطلوبين أمس.", (POLICE, None)),
        ("أسفرت عملية استباقية للحشد الشعبي في الحضر عن ضبط عشرين عبوة ناسفة أمس.", (PMF, None)),
        ("اعتقل ثلاثة مطلوبين في عمليتين للشرطة في البصرة أمس.", (POLICE, None)),
        # An operation that is a group's is none that arrests.
        ("اعتقل ثلاثة أشخاص بعد عملية لتنظيم داعش في هيت أمس.", (None, None)),
        ("أعلن جهاز المخابرات الإطاحة بخلية لداعش في كركوك أمس.", (SECURITY, IS)),
    ],
)
def test_who_arrests_and_whose_the_operation_was(text, sides):
    event = only(text)
    assert (event["actor1"], event["actor2"]) == sides


@pytest.mark.parametrize(
    ("text", "actor2"),
    [
        ("قتل مسؤول عسكري في داعش بضربة للتحالف في تلعفر أمس.", IS),
        ("قتل قيادي ميداني في تنظيم القاعدة برصاص الشرطة في الدورة أمس.", "Al Qaeda in Iraq"),
        ("قتل عنصران ميدانيان من حركة عصائب أهل الحق بهجوم مسلح في ديالى أمس.", "Asa'ib Ahl al-Haq"),
        ("ألقت الشرطة القبض على المدعو أبو عمر، أمير ما يسمى ديوان الحسبة، في مخيم السلامية أمس.", IS),
        ("أعلنت الاستخبارات الإطاحة بشبكة إرهابية تابعة لتنظيم داعش في الأنبار أمس.", IS),
        ("ألقي القبض على ناقل انتحاريين في داعش بناحية الكرمة أمس.", IS),
        # Forces named behind are not those of who was caught or killed.
        ("ألقي القبض على قيادي بارز في عملية للجيش في هيت أمس.", None),
        ("ألقي القبض على مسؤول كبير في بلدة تسيطر عليها البيشمركة أمس.", "Civilians (Iraq)"),
    ],
)
def test_the_group_of_those_caught_or_killed(text, actor2):
    assert events(text)[0]["actor2"] == actor2


US = "Military Forces of the United States"
DISRUPTED = "Disrupted weapons use"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("أسقط مسلحون مروحية أميركية قرب بعقوبة أمس.", [(CLASH, GUNMEN, US)]),
        ("أسقط تنظيم داعش مروحية للجيش العراقي قرب بيجي أمس وقتل طياراها.", [(CLASH, IS, ARMY)]),
        ("تبنى تنظيم داعش إسقاط مروحية للجيش في سامراء أمس.", [(CLASH, IS, ARMY)]),
        ("أسقطت مروحية أميركية بصاروخ أرض جو قرب الكرمة أمس فقتل سبعة جنود.", [(SHELLING, None, US)]),
        ("تحطمت مروحية أميركية بعد إصابتها بصاروخ قرب الفلوجة أمس.", [(SHELLING, None, US)]),
        # Drones have no crew; what falls by itself nobody attacked.
        ("أسقطت الدفاعات الجوية طائرة مسيرة قرب مطار بغداد أمس.", [(DISRUPTED, None, None)]),
        ("أسقط مقاتلو الحزب طائرة مسيرة تركية فوق قنديل أمس.", [(DISRUPTED, GUNMEN, TURKEY)]),
        ("قالت الشرطة إن طائرة مروحية أميركية أسقطت أمس في هيت.", [(CLASH, None, US)]),
        ("قال شهود إن مروحية أميركية أسقطت بقذيفة قرب التاجي أمس.", [(SHELLING, None, US)]),
        ("أسقطت مروحية أميركية غرب بغداد أمس. وقال متحدث إن المروحية أسقطت في ضواحي الرمادي.", [(CLASH, None, US)]),
        (
            "أسقطت مروحية أميركية غرب بغداد أمس. وأسقطت مروحية أخرى في ضواحي الرمادي.",
            [(CLASH, None, US), (CLASH, None, US)],
        ),
        (
            "أسقطت مروحية أميركية في التاجي أمس. وفي هيت أسقط مسلحون مروحية أميركية أمس.",
            [(CLASH, None, US), (CLASH, GUNMEN, US)],
        ),
        # What a helicopter drops itself is a strike, by whom is not said.
        ("قال بيان إن المروحية أسقطت قنابل على بستان قرب هيت أمس.", [("Air/drone strike", None, None)]),
        ("سقطت مروحية أميركية في بحيرة الحبانية بسبب عطل فني أمس.", []),
        ("نفى متحدث أميركي أن تكون مروحية قد أسقطت فوق النجف أمس.", []),
    ],
)
def test_a_helicopter_brought_down_is_an_attack_on_its_crew(text, found):
    assert [(e["sub_event_type"], e["actor1"], e["actor2"]) for e in events(text)] == found


@pytest.mark.parametrize(
    ("text", "weapon"),
    [
        ("استهدفت طائرات التحالف عجلة تحمل رشاشا أحادية قرب القائم أمس.", None),
        ("قصفت المدفعية سيارة مزودة برشاش ثقيل في أطراف الرمادي أمس.", "artillery"),
        ("استهدفت طائرات حربية معملا لتصنيع العبوات الناسفة ومخزنا للصواريخ في هيت أمس.", "air strike"),
        ("قصفت مقاتلات حربية نفقا فيه أحزمة ناسفة في حمرين أمس.", "air strike"),
        # The arms of those who strike.
        ("استهدفت طائرة مسيرة تحمل قنبلتين مقرا للحزب في سنجار أمس.", "drone"),
        ("هاجم مسلحون بعجلات تحمل رشاشات نقطة تفتيش في العظيم أمس.", "small arms"),
        ("عثرت قوة من الجيش على مخزن للصواريخ في هيت أمس.", "rocket"),
    ],
)
def test_arms_of_what_is_struck_are_not_those_that_strike(text, weapon):
    assert only(text)["weapon"] == weapon


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("زعم تنظيم داعش أنه أسقط مروحية قرب بيجي، لكن وزارة الدفاع نفت ذلك.", 0),
        ("وادعت جماعة مسلحة أنها قصفت قاعدة عين الأسد بأربعة صواريخ، إلا أن متحدثا أميركيا نفى الخبر.", 0),
        ("زعم التنظيم أن مقاتليه قتلوا عشرة جنود في هجوم قرب راوة، وهو ما نفته قيادة العمليات.", 0),
        # Another toll, or the denial of something else, leaves the claim as it is.
        ("زعم التنظيم أن مقاتليه قتلوا عشرة جنود قرب راوة، لكن مصدرا طبيا قال إن القتلى ثلاثة.", 1),
        ("أعلن التنظيم أنه قصف قاعدة بلد بأربعة صواريخ أمس، ونفت الشرطة سقوط قتلى.", 1),
    ],
)
def test_a_claim_that_is_denied_at_once_is_no_event(text, number):
    assert len(events(text)) == number


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("انطلقت ثلاثة صواريخ من موقع في سهل نينوى وسقطت قرب مطار أربيل أمس.",
         "Erbil International Airport (and air base)"),
        ("وقال مصدر إن الصواريخ انطلقت من ناحية بعشيقة وسقطت في محيط قاعدة زليكان.", "Zilkan base (Turkish, Bashiqa)"),
        ("انطلق 14 صاروخا من شاحنة في ناحية البغدادي وسقط على قاعدة عين الأسد أمس.", "Ain al-Asad Air Base"),
        ("سقطت ثلاثة صواريخ داخل المنطقة الخضراء أمس. وانطلقت الصواريخ من حي الأمين شرقي بغداد.",
         "Green Zone (International Zone)"),
    ],
)  # fmt: skip
def test_rockets_are_coded_where_they_fell_and_not_where_they_set_off(text, place):
    assert only(text)["location"] == place


@pytest.mark.parametrize(
    "text", ["انطلقت حملة لجمع القذائف في الكوت أمس.", "انطلقت صفارات الإنذار في السفارة الأمريكية أمس."]
)
def test_what_sets_off_without_munitions_is_no_attack(text):
    assert events(text) == []


@pytest.mark.parametrize(
    ("text", "actor2"),
    [
        # What this group attacks is American, where the news speaks of Americans.
        ("أعلنت المقاومة الإسلامية في العراق استهداف قاعدة حرير بطائرتين مسيرتين. ولم تعلق القوات الأميركية.", US),
        ("تبنت المقاومة الإسلامية في العراق قصف حقل كونيكو بالصواريخ أمس. وقال مسؤول أميركي إن لا إصابات.", US),
        ("أعلنت المقاومة الإسلامية في العراق استهداف ميناء حيفا بطائرة مسيرة أمس. ولم تعلق القوات الأميركية.", None),
        ("أعلنت المقاومة الإسلامية في العراق استهداف قاعدة حرير بطائرتين مسيرتين.", None),
        # Where a community lives it was meant.
        ("فجر انتحاري شاحنة مفخخة في قرية تقطنها أقلية الشبك شرق الموصل أمس.", "Civilians (Iraq)"),
        ("قتل عشرة بانفجار سيارة مفخخة في سوق يرتادها التركمان في طوزخورماتو أمس.", "Civilians (Iraq)"),
        ("قتل سبعة بهجوم انتحاري استهدف بلدة يسكنها تركمان شيعة قرب كركوك أمس.", "Civilians (Iraq)"),
        ("قتل عشرة بانفجار سيارة مفخخة في سوق شعبية في طوزخورماتو أمس.", None),
    ],
)
def test_who_was_meant_where_only_the_place_is_named(text, actor2):
    assert events(text)[0]["actor2"] == actor2


@pytest.mark.parametrize(
    ("text", "actor1"),
    [
        # A name in signs of quotation behind its verb or noun.
        ("أطلق «الحرس الثوري» ليل 15 - 16 يناير عشرة صواريخ على أربيل.", "Military Forces of Iran"),
        ('قصف "الحرس الثوري" الإيراني قرى في ناحية سيدكان أمس.', "Military Forces of Iran"),
        ("قتل جنديان في هجوم «داعش» على نقطة في مخمور أمس.", IS),
        # Who uses arms in an attack attacks.
        ("استخدم تنظيم داعش طائرات مسيرة في هجوم على نقطة للبيشمركة قرب مخمور أمس.", IS),
        ("وقال إن مسلحي داعش استعملوا الكلور في تفجير عبوتين قرب تكريت أمس.", IS),
        # Far behind "rained" the bullets may stand.
        ("أمطر مسلحون يستقلون سيارة من نوع أوبل سيارة مدير عام بالرصاص في المنصور أمس.", GUNMEN),
        ("أمطرت المدفعية الإيرانية قرى في سيدكان بالقذائف أمس.", "Military Forces of Iran"),
        # What the police uses against a crowd makes it no doer of a bombing.
        ("استخدمت الشرطة الغاز. وانفجرت عبوة ناسفة في بعقوبة أمس.", None),
    ],
)
def test_who_did_it_by_name_in_quotes_or_by_what_he_used(text, actor1):
    assert events(text)[-1]["actor1"] == actor1


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("قتل جنديان أميركيان في حادث غير قتالي في الأنبار أمس.", 0),
        ("قتل جندي أميركي لأسباب لا علاقة لها بالقتال قرب بلد أمس.", 0),
        ("لقي جندي مصرعه إثر سقوطه من سطح مبنى في الحلة أمس.", 0),
        ("وتوفي جندي بريطاني في حادث لا صلة له بالعمليات القتالية في البصرة أمس.", 0),
        # One of two who died of a bomb.
        ("قتل جندي أميركي بانفجار عبوة في بلد أمس، فيما توفي آخر في حادث غير قتالي.", 1),
        ("قتل جنديان في معارك قرب الرمادي أمس.", 1),
        ("قتل مدنيان في العمليات القتالية قرب الرمادي أمس.", 1),
    ],
)
def test_who_dies_out_of_combat_is_no_event(text, number):
    assert len(events(text)) == number


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("قتل مسلحون خمسة من أسرة واحدة في هيت، أمس الأربعاء، حين اقتحموا منزل قاض.", [("Attack", 5)]),
        ("سرق ملثمون مصرفا في الديوانية أمس بعدما قيدوا حراسه ثم اقتحموا المبنى.", [("Attack", 0)]),
        ("وصل مسلحون إلى بلدة يثرب ليلا بعد ساعة من رحيل دوريات الحراسة عنها، واقتحموا دار مختار.", [("Attack", 0)]),
        ("قتل مسلحون ثلاثة جنود في هيت حين اقتحموا نقطة تفتيش.", [(CLASH, 3)]),
        # Who only tells of it stormed nothing.
        ("قالت الشرطة إن مسلحين اقتحموا منزل تاجر في جرف الصخر وقتلوه.", [("Attack", 1)]),
        ("وأعلن الجيش بأن ملثمين اقتحموا مقهى في الخالص وقتلوا ثلاثة مدنيين.", [("Attack", 3)]),
        ("أفاد ضابط في الشرطة أن مسلحين مجهولين اقتحموا دار معلم في الكرمة فقتلوا اثنين من أبنائه.", [("Attack", 2)]),
        ("قال مسلحون إن جنودا طوقوا دارا في هيت ثم اقتحموا الدار.", []),
        # Soldiers and police who storm where gunmen are attack nobody, and a crowd demonstrates.
        ("طوق الجنود دارا تحصن فيها مسلحون في هيت ثم اقتحموا الدار.", []),
        ("حاصر رجال الشرطة منزلا يختبئ فيه مسلحان في كركوك، ثم اقتحموه.", []),
        ("طوق عناصر الشرطة دارا تحصن فيها مسلحون في هيت ثم اقتحموا الدار.", []),
        ("أحاط جنود بمزرعة لجأ إليها ملثمون في الضلوعية واقتحموها.", []),
        ("تظاهر العشرات في الكوت على مسلحين ثم اقتحموا مبنى البلدية.", [("Violent demonstration", 0)]),
    ],
)
def test_who_stormed_are_those_named_first(text, found):
    assert [(e["sub_event_type"], e["killed_low"]) for e in events(text)] == found
