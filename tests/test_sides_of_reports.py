"""Who did it and to whom where reports put something between: whose men, who only helps; text in, sides out."""

from datetime import date

import pytest
from coding_rows import events, only

GUNMEN = "Unidentified Armed Group (Iraq)"
IS = "Islamic State"
ARMY = "Military Forces of Iraq"
POLICE = "Police Forces of Iraq"
SECURITY = "Security Forces of Iraq"
PMF = "Popular Mobilization Forces"
CIVILIANS = "Civilians (Iraq)"
PROTESTERS = "Protesters (Iraq)"
RIOTERS = "Rioters (Iraq)"
GOVERNMENT = "Government of Iraq"
US = "Military Forces of the United States"
TURKEY = "Military Forces of Turkey"
PKK = "Kurdistan Workers' Party (PKK)"
COALITION = "Global Coalition Against Daesh"


def sides(text, published=date(2020, 6, 18)):
    event = only(text, published)
    return event["actor1"], event["actor2"]


@pytest.mark.parametrize(
    ("text", "actor1", "actor2"),
    [
        ("قال مصدر في الشرطة إن مسلحين كانوا يستقلون سيارتين هاجموا أمس حاجزا للجيش في السعدية.", GUNMEN, ARMY),
        ("ذكرت الشرطة أن مسلحين في شاحنة صغيرة هاجموا أمس مركزا للشرطة في الحويجة فقتلوا شرطيين.", GUNMEN, POLICE),
        ("أفاد ضابط بأن عناصر من تنظيم داعش يرتدون زي الجيش هاجموا أمس نقطة للشرطة في الدبس.", IS, POLICE),
        ("قتل جنديان أمس في هجوم لمسلحين هاجموا حاجزا للجيش في الشرقاط.", GUNMEN, ARMY),
        ("أفاد مصدر بأن عددا من مسلحي داعش دخلوا أمس قرية قرب داقوق، ثم خطفوا راعيين.", IS, CIVILIANS),
        ("ذكر مصدر أن أربعة من عناصر التنظيم دخلوا أمس قرية قرب داقوق ثم هاجموا نقطة للشرطة.", IS, POLICE),
        # A verb in the singular has its subject behind it.
        ("ذكرت الشرطة أن سيارة مسرعة كانت قريبة حين هاجم مسلحون أمس حاجزا للجيش في السعدية.", GUNMEN, ARMY),
    ],
)
def test_a_plural_verb_has_its_subject_before_it(text, actor1, actor2):
    assert sides(text) == (actor1, actor2)


def test_those_right_before_a_plural_verb_are_its_subject_whoever_else_was_named():
    text = "أضاف ضابط في الجيش أن الأهالي صدوا أمس هجوما لداعش على قرية قرب طوزخورماتو."
    assert sides(text)[1] != ARMY


@pytest.mark.parametrize(
    ("text", "actor1", "actor2"),
    [
        ("استهدفت مسيرة تركية أمس سيارة تقل عناصر من حزب العمال الكردستاني قرب سيدكان.", TURKEY, PKK),
        ("قصفت طائرات تركية أمس شاحنة لحزب العمال الكردستاني قرب العمادية.", TURKEY, PKK),
        ("قصفت مقاتلات تركية أمس ما يعتقد أنها كهوف لمسلحي حزب العمال الكردستاني قرب العمادية.", TURKEY, PKK),
        ("شنت مروحيات الجيش غارات قرب الحويجة أمس دمرت خلالها عددا من عجلات داعش.", ARMY, IS),
        ("قتل تسعة من عناصر الجيش والحشد الشعبي أمس بانفجار عبوة في هيت.", None, ARMY),
        # Drones "without a pilot", and two of them; who attacks with a number before him; whose two attacks were.
        ("أطلقت طائرة بدون طيار أميركية أمس صاروخين على سيارة في حي المشتل.", US, None),
        ("قصفت طائرتان تركيتان مسيرتان أمس مواقع لحزب العمال الكردستاني في سنوني.", TURKEY, PKK),
        ("هاجم نحو 40 مسلحا أمس مخفر شرطة في الضلوعية وقتلوا تسعة.", GUNMEN, POLICE),
        ("أسفر هجومان منفصلان لتنظيم داعش أمس قرب هيت عن مقتل ستة جنود.", IS, ARMY),
        # Who commits a massacre is the doer.
        ("ارتكبت القوات الأميركية أمس مجزرة في حديثة قتل فيها تسعة مدنيين.", US, CIVILIANS),
        ("وقعت أمس مجزرة في حديثة قتل فيها تسعة مدنيين.", None, CIVILIANS),
        # Who kills the attackers did not begin it.
        (
            "استشهد شرطيان وأصيب ضابط أمس بهجوم مسلح على سيطرة في ناحية العظيم، وتمكنت القوة من قتل أحد المهاجمين.",
            None,
            "Police Forces of Iraq",
        ),
        ("تمكنت قوة من الجيش أمس من قتل ثلاثة من داعش قرب هيت.", ARMY, IS),
        # What is struck stands behind the strike; aircraft of a plural are somebody's.
        ("استهدفت غارة أمس مسلحين قرب هيت.", None, None),
        ("استهدفت طائرة مسيرة حزب العمال الكردستاني أمس قرب سنوني.", None, PKK),
        ("قصفت طائرات التحالف أمس مواقع داعش قرب هيت.", COALITION, IS),
        ("دمرت مدفعية الجيش التركي أمس مواقع لحزب العمال الكردستاني في باطوفة.", TURKEY, PKK),
        ("استهدفت عبوة ناسفة أمس رتلا للدعم اللوجستي تابعا للتحالف الدولي قرب الديوانية.", None, COALITION),
        ("انفجرت عبوة ناسفة أمس بأرتال الدعم اللوجستي لقوات التحالف قرب السماوة.", None, COALITION),
        ("قصفت طائرات أمريكية أمس مستودعا تستخدمه كتائب حزب الله في جرف الصخر.", US, "Kata'ib Hezbollah"),
        # Whose soldiers fell, by whose ministry tells; nobody storms two bases at once.
        (
            "أعلنت وزارة الدفاع التركية مقتل عسكريين اثنين أمس في اشتباكات مع مسلحي حزب العمال قرب العمادية.",
            TURKEY,
            PKK,
        ),
        ("هاجمت فصائل عراقية أمس قاعدتين تستضيفان قوات أمريكية.", GUNMEN, US),
        # A comma in the wrong place, and whose the seat is that was hit; no embassy strikes.
        (
            "جاء في بيان أن الطائرات التركية، قصفت أمس مقر وحدات حماية سنجار قرب سنوني.",
            TURKEY,
            "Sinjar Resistance Units (YBS)",
        ),
        (
            "تعرضت المنطقة الخضراء أمس إلى قصف بثلاثة صواريخ، استهدف السفارة الأمريكية.",
            None,
            "Government of the United States",
        ),
        # A car near a post is not of the post, and a car bomb is nobody's car.
        ("انفجرت عبوة ناسفة أمس بسيارة مدنية قرب مخفر للشرطة في العمادية.", None, None),
        ("انفجرت سيارة مفخخة أمس قرب سوق في الشعلة فقتلت ستة أشخاص.", None, None),
    ],
)
def test_a_struck_thing_is_of_the_group_that_uses_it(text, actor1, actor2):
    assert sides(text) == (actor1, actor2)


@pytest.mark.parametrize(
    ("text", "actor2"),
    [
        ("قتل مسلحون أمس مترجما يعمل مع القوات الأمريكية في بعقوبة.", CIVILIANS),
        ("قتل 17 عاملا عراقيا يعملون لدى الجيش الأمريكي برصاص مسلحين قرب تكريت أمس.", CIVILIANS),
        ("استعادت البيشمركة أمس بلدة زمار من داعش بغطاء من طيران التحالف الدولي.", IS),
        ("استعاد الجيش أمس ناحية الرشاد بإسناد من مقاتلات أمريكية بعد معارك مع داعش.", IS),
        # In a fight whoever stands behind "with" is the other side.
        ("اشتبك مسلحون أمس مع القوات الأمريكية في بعقوبة.", US),
    ],
)
def test_whom_somebody_works_for_and_who_only_helps_is_on_no_side(text, actor2):
    assert sides(text)[1] == actor2


@pytest.mark.parametrize(
    ("text", "actor1"),
    [
        ("تمكنت قوة من الجيش أمس من ضبط كدس للعتاد في الطارمية وتفكيك سبع عبوات ناسفة.", ARMY),
        ("نجحت الشرطة أمس في ضبط أسلحة في الكوت، فضلا عن إلقاء القبض على ستة مطلوبين.", POLICE),
        ("تمكنت مفارز المعالجة في شرطة ميسان فجر أمس من تفكيك عبوة ناسفة في المجر الكبير.", POLICE),
        ("ذكر بيان أن مفارز الجهد الهندسي باشرت تمشيط الحي، وتمكنت أمس من تفكيك 40 عبوة ناسفة في الرمادي.", ARMY),
        ("ألقت مفارز الاستخبارات أمس القبض على أربعة مطلوبين في الطارمية.", ARMY),
    ],
)
def test_what_was_managed_beside_something_else_has_the_same_doer(text, actor1):
    assert {event["actor1"] for event in events(text)} == {actor1}


def test_what_a_force_has_done_in_its_operation_is_its_own():
    text = "وتنفذ الشرطة منذ أيام حملة تفتيش في الكوت، وقد اعتقلت خلالها 40 مطلوبا."
    assert sides(text) == (POLICE, None)


def test_a_verb_that_begins_with_a_conjunction_of_its_own_goes_on_from_nobody():
    text = "طالب المجلس الحكومة بإرسال ثلاثة ألوية على وجه السرعة، مشيرا إلى مقتل 87 مدنيا بقصف مدفعي طال الفلوجة أمس."
    assert sides(text) == (None, CIVILIANS)


@pytest.mark.parametrize(
    ("text", "actor1", "actor2"),
    [
        ("اعتقلت الشرطة أمس ستة أشخاص بينهم قيادي في جيش المهدي في الحلة.", POLICE, "Mahdi Army"),
        ("ألقى الجيش القبض أمس على اثنين من مسؤولي التمويل في تنظيم داعش في الموصل.", ARMY, IS),
        ("قالت الشرطة إن قوة بريطانية دهمت أمس منازل في البصرة واعتقلت خمسة أشخاص.",
         "Military Forces of the United Kingdom", None),
        # Who is only charged with it is no member.
        ("اعتقلت الشرطة أمس سبعة أشخاص بتهمة الانتماء إلى تنظيم القاعدة في كركوك.", POLICE, None),
        ("اغتال مسلحون أمس قياديا في أحد فصائل الحشد الشعبي في البلديات.", GUNMEN, PMF),
        ("قتل مسلحون أمس سبعة من «حزب العمال الكردستاني» في دهوك.", GUNMEN, PKK),
        ("قتل مسلحون أمس مهندسا في شركة نفط في كركوك.", GUNMEN, CIVILIANS),
    ],
)  # fmt: skip
def test_whose_men_the_held_and_the_dead_are(text, actor1, actor2):
    assert sides(text) == (actor1, actor2)


@pytest.mark.parametrize(
    ("text", "actor1", "actor2"),
    [
        ("فجر انتحاري حزامه أمس في حشد من العمال في الكوفة فقتل ثلاثين شخصا.", GUNMEN, CIVILIANS),
        ("انفجرت عبوة ناسفة أمس في مسيرة للزوار قرب المسيب فقتلت ثمانية.", None, CIVILIANS),
        ("انفجرت سيارة مفخخة قرب حافلة تقل زوارا إيرانيين في بلد أمس فقتلت ثمانية منهم.", None, "Civilians (Iran)"),
        ("قتل 70 زائرا، غالبيتهم إيرانيون، بتفجير انتحاري في الحلة أمس.", GUNMEN, "Civilians (Iran)"),
        ("أفرج خاطفون مجهولون أمس عن مهندس مصري كان قد اختطف قبل أسبوعين في بيجي.", None, "Civilians (Egypt)"),
        # Of contractors whose country nobody tells nothing is known.
        ("أصيب متعاقد بسقوط ثلاثة صواريخ على قاعدة بلد الجوية أمس.", None, None),
        ("أصيب متعاقد عراقي بسقوط ثلاثة صواريخ على قاعدة بلد الجوية أمس.", None, CIVILIANS),
    ],
)
def test_unarmed_people_by_what_they_were_part_of(text, actor1, actor2):
    assert sides(text) == (actor1, actor2)


@pytest.mark.parametrize(
    ("text", "actor2"),
    [
        ("انفجرت سيارة مفخخة يقودها انتحاري أمس عند حاجز مشترك للجيش والشرطة في التاجي.", SECURITY),
        ("هاجم مسلحون أمس نقاطا للشرطة والجيش في الموصل.", SECURITY),
        ("هاجم مسلحون أمس نقطة للجيش في الموصل.", ARMY),
        # The dead tell whose a checkpoint was.
        ("قتل ثلاثة جنود أمس بهجوم لمسلحين على حاجز أمني في الموصل.", ARMY),
        # Past the day, too, whoever stands behind the verb of aiming was meant.
        ("استهدف انتحاري صباح أمس الأربعاء متطوعين للجيش في بعقوبة.", ARMY),
    ],
)
def test_army_and_police_side_by_side(text, actor2):
    assert sides(text)[1] == actor2


@pytest.mark.parametrize(
    ("text", "actor1", "actor2"),
    [
        ("رشق عشرات المتظاهرين أمس منزل المحافظ في البصرة بالحجارة.", RIOTERS, GOVERNMENT),
        ("أحرق متظاهرون أمس مكتب أحد النواب في الكوت وأصيب ثلاثة شرطيين.", RIOTERS, GOVERNMENT),
        ("هاجم مسلحون مجهولون متظاهرين في ساحة الخلاني أمس فقتلوا عشرين متظاهرا.", GUNMEN, PROTESTERS),
        ("قتل متظاهر من أنصار الحشد خلال مواجهات مع القوات الأمنية في بغداد أمس.", SECURITY, PROTESTERS),
        ("قتل متظاهران أمس برصاص الأسايش في جمجمال.", "Asayish", PROTESTERS),
    ],
)
def test_crowds_and_those_they_face(text, actor1, actor2):
    assert sides(text) == (actor1, actor2)


def test_forces_that_broke_into_a_square_killed_those_who_died_there():
    found = events("حين اقتحمت قوات الجيش ساحة اعتصام في الحويجة أمس، ما أوقع عشرات القتلى بين المعتصمين.")
    force = [e for e in found if e["sub_event_type"] == "Excessive force against protesters"]
    assert [(e["actor1"], e["actor2"]) for e in force] == [(ARMY, PROTESTERS)]


@pytest.mark.parametrize(
    ("text", "actor1", "actor2"),
    [
        ("استشهد ستة من مقاتلي الحشد الشعبي أمس بكمين لعناصر داعش في الحويجة.", IS, PMF),
        ("قتل جنديان أمس بقصف صاروخي لتنظيم داعش على معسكر للجيش قرب مخمور.", IS, ARMY),
        ("قتل جنديان أمس في هجوم واسع لتنظيم داعش على معسكر للجيش قرب مخمور.", IS, ARMY),
        ("خطف عناصر من تنظيم داعش أمس سبعة من رعاة الأغنام قرب النخيب.", IS, CIVILIANS),
        # Of which force a unit is, past its command; the centre that tells the news is no force.
        ("فككت مفرزة تابعة لهيئة الحشد الشعبي أمس تسع عبوات ناسفة في سنجار.", PMF, None),
        ("تمكنت قوة من اللواء 40 التابع لعمليات الحشد الشعبي أمس من تفكيك ست عبوات في تلعفر.", PMF, None),
        ("أعلن الناطق باسم مركز الإعلام الأمني أن قوة من الجيش عثرت أمس على خمس عبوات في تلعفر.", ARMY, None),
        ("عثرت قوة من قيادة عمليات نينوى أمس على تسع عبوات ناسفة في تلعفر.", ARMY, None),
        # Whom an ambush is laid for stands behind it as well.
        ("قتل جندي أمس بكمين لدورية للجيش في الحويجة.", None, ARMY),
        ("سيطر مسلحو العشائر أمس على مركز للشرطة في الفلوجة.", "Unidentified Tribal Militia (Iraq)", POLICE),
    ],
)
def test_whose_an_act_is_behind_its_noun(text, actor1, actor2):
    assert sides(text) == (actor1, actor2)


@pytest.mark.parametrize(
    ("text", "actor1", "actor2"),
    [
        ("نجا صحفي أمس من انفجار عبوة لاصقة تحت سيارته في كربلاء.", None, CIVILIANS),
        ("نجا آمر فوج في الحشد العشائري أمس من انفجار عبوة ناسفة في الحويجة.", None, PMF),
        ("قضى شرطي أمس في اشتباك بين دوريته ومسلحين في الموصل.", POLICE, GUNMEN),
        ("قتل عشرات من الأهالي أمس في اشتباكات مع ميليشيا مسلحة في الضلوعية.", GUNMEN, CIVILIANS),
        ("داهمت قوة من الجيش أمس وكرا لداعش قرب سامراء، وبعد تبادل لإطلاق النار مع عناصره قتل إرهابيان.", ARMY, IS),
    ],
)
def test_the_side_that_has_no_name_in_the_sentence(text, actor1, actor2):
    assert sides(text) == (actor1, actor2)


@pytest.mark.parametrize(
    ("text", "actor2"),
    [
        ("قال التحالف الدولي إن طائراته شنت تسع غارات قرب الرمادي أمس. وكان داعش سيطر على المدينة.", IS),
        ("قال التحالف الدولي إن طائراته قصفت جسرا في الموصل أمس. وكان داعش سيطر على المدينة.", None),
        ("قال التحالف الدولي إن طائراته شنت تسع غارات قرب الرمادي أمس.", None),
    ],
)
def test_strikes_of_the_coalition_are_against_islamic_state_where_it_is_named(text, actor2):
    found = [e for e in events(text) if e["actor1"] == COALITION]
    assert [e["actor2"] for e in found] == [actor2]


def test_what_was_taken_back_was_held_by_the_only_group_that_the_article_names():
    text = "استعاد الجيش أمس حي التأميم في الرمادي بعد معارك. وقال ضابط إن داعش خسر عشرين من مسلحيه في الأيام الماضية."
    assert events(text)[0]["actor2"] == IS


@pytest.mark.parametrize(
    ("text", "actor2"),
    [
        ("أحرق عناصر داعش أمس محاصيل في قرى مخمور.", CIVILIANS),
        ("أحرق مسلحون أمس مضخات للماء في العظيم.", CIVILIANS),
    ],
)
def test_what_civilians_live_on(text, actor2):
    assert sides(text)[1] == actor2


def test_a_group_so_called_claims_an_attack_and_is_not_its_target():
    text = 'تبنت ما تسمى بـ"المقاومة الإسلامية في العراق" استهداف قاعدة حرير أمس بطائرتين مسيرتين.'
    assert sides(text, date(2024, 1, 20)) == ("Islamic Resistance in Iraq", None)


def test_the_embassy_that_a_battery_protects_is_not_what_was_hit():
    text = "سقط صاروخ أمس في الكرادة، وقالت الشرطة إن المنظومة التي تحمي السفارة الأمريكية اعترضت صاروخا ثانيا."
    assert events(text)[0]["actor2"] is None


@pytest.mark.parametrize(
    ("text", "actor1", "actor2"),
    [
        ("قصفت طائرات تركية أمس كهفا يختبئ فيه عناصر من حزب العمال الكردستاني في الزاب.", TURKEY, PKK),
        ("قصفت مروحيات أمريكية مسلحين من جيش المهدي في مدينة الصدر أمس.", US, "Mahdi Army"),
        ("نفذت قوات خاصة تركية إنزالا في حفتانين أمس واشتبكت مع مسلحي حزب العمال.", TURKEY, PKK),
        ("تعرضت دورية للشرطة لنيران قناص تابع لداعش في المقدادية أمس فاستشهد شرطي.", None, POLICE),
        ("استشهد شرطي برصاص قناص داعشي في جلولاء أمس.", IS, POLICE),
        # Shells of an unknown source have no source of news.
        ("سقطت قذيفتا هاون مجهولتا المصدر على معسكر تابع للجيش في التاجي أمس.", None, ARMY),
        # Whose sheikh lives there: no militia.
        ("فجر مسلحون منزل شيخ عشيرة في الفلوجة أمس.", GUNMEN, CIVILIANS),
    ],
)
def test_opponents_and_owners(text, actor1, actor2):
    assert sides(text) == (actor1, actor2)


@pytest.mark.parametrize(
    ("text", "actor1", "actor2"),
    [
        # "It killed four terrorists": of the group that the sentence before names.
        ("قال الجيش إن قواته اقتحمت وكرا لداعش في جبال حمرين أمس. وأضاف أنها قتلت أربعة إرهابيين.", ARMY, IS),
        ("قال الجيش إن قواته اقتحمت قرية في جبال حمرين أمس. وأضاف أنها قتلت أربعة إرهابيين.", ARMY, GUNMEN),
        ("دهمت قوة أمريكية منزلا في الكرمة أمس. وقال شهود إن الجنود قتلوا رجلا هناك.", US, CIVILIANS),
    ],
)
def test_whom_the_sentence_before_told_of(text, actor1, actor2):
    event = events(text)[0]
    assert (event["actor1"], event["actor2"]) == (actor1, actor2)


def test_shelling_that_goes_on_is_of_those_who_began_it():
    text = "قصفت المدفعية الإيرانية قرى في سيدكان صباح أمس. وتجدد القصف مساء اليوم فأصيب مزارع."
    assert [event["actor1"] for event in events(text)] == ["Military Forces of Iran"] * 2


def test_a_fight_that_followed_an_attack_is_with_those_who_made_it():
    text = "شن تنظيم داعش أمس هجوما على تل قرب الحويجة، أعقبته اشتباكات قتل خلالها خمسة من مقاتلي الحشد الشعبي."
    clashes = [e for e in events(text) if e["sub_event_type"] == "Armed clash"]
    assert [(e["actor1"], e["actor2"]) for e in clashes] == [(IS, PMF)]
