"""Doers told far from their verb, on one side of many, or by who announces it: text in, actors out."""

from datetime import date

import pytest
from coding_rows import events, only

GUNMEN = "Unidentified Armed Group (Iraq)"
IS = "Islamic State"
ARMY = "Military Forces of Iraq"
POLICE = "Police Forces of Iraq"
PMF = "Popular Mobilization Forces"
PKK = "Kurdistan Workers' Party (PKK)"
CIVILIANS = "Civilians (Iraq)"
US = "Military Forces of the United States"
TURKEY = "Military Forces of Turkey"


def sides(text):
    event = only(text)
    return event["actor1"], event["actor2"]


@pytest.mark.parametrize(
    ("text", "actor1", "actor2"),
    [
        # Two who did, told of before their verb.
        ("قالت الشرطة إن مسلحين اثنين على دراجة نارية أطلقا الرصاص على محام في الزبير أمس فأردياه قتيلا.", GUNMEN,
         CIVILIANS),
        ("ذكر مصدر أن ملثمين اثنين يستقلان سيارة أطلقا النار على صاحب متجر في العمارة أمس.", GUNMEN, CIVILIANS),
        # Many, without the silent alef.
        ("قال المصدر إن مسلحين مجهولين هاجمو فجر اليوم نقطة تفتيش للشرطة في قرية شمال بعقوبة.", GUNMEN, POLICE),
        # Whose a unit is, told behind it with a preposition.
        ("اشتبكت قوة من اللواء الأول للحشد الشعبي فجر اليوم مع عناصر من داعش قرب العظيم.", PMF, IS),
        ("عثرت دورية للجيش ظهر أمس على صهريج ملغوم قرب الرزازة.", ARMY, None),
        ("قال مصدر إن جنديا قتل في هجوم من عناصر داعش على نقطة للجيش في الحويجة أمس.", IS, ARMY),
    ],
)  # fmt: skip
def test_doers_of_verbs_far_behind(text, actor1, actor2):
    assert sides(text) == (actor1, actor2)


@pytest.mark.parametrize(
    "text",
    [
        # Two who suffered: the verb is passive.
        "قال مصدر إن جنديين اثنين قتلا بانفجار عبوة في الطارمية أمس.",
        "قال مصدر إن مسلحين اثنين قتلا في بعقوبة أمس.",
    ],
)
def test_two_who_suffer_did_nothing(text):
    assert events(text)[0]["actor1"] is None


def test_a_bomber_past_a_clause_on_what_she_wore():
    assert sides("فجّرت امرأة ترتدي حزاماً ناسفاً نفسها أمس وسط سوق في بعقوبة فقتلت ستة مدنيين.")[0] == GUNMEN
    assert sides("فجّر شاب يحمل حقيبة ملغومة كبيرة نفسه أمس وسط زوار في كربلاء فقتل أربعة منهم.")[0] == GUNMEN
    # "In the same quarter" blows up nobody.
    assert sides("فجر مجهولون عبوة قرب محل لبيع الهواتف في الحي نفسه أمس.")[0] != IS


@pytest.mark.parametrize(
    ("text", "actor1", "actor2"),
    [
        # The first of each side.
        ("اندلعت أمس معارك في النجف بين القوات الأميركية والعراقية من جهة وجيش المهدي من جهة أخرى.", US, "Mahdi Army"),
        ("اندلعت اشتباكات في سنجار أمس بين الجيش العراقي والشرطة الاتحادية من جهة وحزب العمال الكردستاني من جهة ثانية.",
         ARMY, PKK),
        # Two sides only.
        ("اندلعت أمس معارك بين الجيش العراقي وتنظيم داعش في بيجي.", ARMY, IS),
    ],
)  # fmt: skip
def test_fights_of_several_on_one_side(text, actor1, actor2):
    assert sides(text) == (actor1, actor2)


@pytest.mark.parametrize(
    ("text", "actor1"),
    [
        # An army that announces gunmen killed in a strike made it.
        ("أعلنت وزارة الدفاع التركية مقتل سبعة من عناصر حزب العمال الكردستاني بغارات جوية في متين أمس.", TURKEY),
        ('أعلنت وزارة الدفاع التركية، اليوم الاثنين، "تحييد" ستة مسلحين في غارة جوية على الزاب.', TURKEY),
        ("قال الجيش العراقي إن خمسة إرهابيين قتلوا بضربة جوية في حمرين أمس.", ARMY),
        # Who else made it is said; of its own dead it made none; the police make no strikes.
        ("أعلن الجيش العراقي مقتل خمسة إرهابيين بضربة نفذتها طائرات التحالف الدولي في حمرين أمس.",
         "Global Coalition Against Daesh"),
        ("أعلنت وزارة الدفاع التركية مقتل جندي بقصف في الزاب أمس.", None),
        ("أعلنت الشرطة مقتل خمسة مسلحين بقصف في الزاب أمس.", None),
        # The claim of a group, its name in signs of quotation.
        ('أعلنت جماعة "المقاومة الإسلامية في العراق"، الثلاثاء، استهداف قاعدة تضم قوات أمريكية قرب أربيل بصاروخين.',
         "Islamic Resistance in Iraq"),
        # Who tells that drones were shot down leaves open by whom; who shot them down does not.
        ("أعلنت سلطات أربيل أن مسيرة أسقطت قرب المطار أمس.", None),
        ("أسقطت قوات البيشمركة مسيرة مفخخة قرب المطار أمس.", "Peshmerga"),
    ],
)  # fmt: skip
def test_who_announces_a_strike(text, actor1):
    assert sides(text)[0] == actor1


@pytest.mark.parametrize(
    ("text", "actor1"),
    [
        ("عثرت قوة من الجيش على كدس عتاد في هيت أمس. وفكك خبراء عبوة قرب المسجد في الرطبة.", None),
        ("ضبطت الشرطة عبوة في الكوت أمس. وأبطلت فرق المتفجرات عبوتين في النعمانية.", None),
        ("ضبطت الشرطة عبوة في الكوت أمس. وأبطلت عبوتين في النعمانية.", POLICE),
    ],
)
def test_who_defuses_what_forces_told_of_before_did_not(text, actor1):
    assert events(text)[-1]["actor1"] == actor1


@pytest.mark.parametrize(
    ("text", "actor1", "actor2"),
    [
        ("أقام الجيش التركي نقطة عسكرية جديدة قرب العمادية أمس.", TURKEY, None),
        ("سجلت المنظمة حالات عنف جنسي ارتكبها تنظيم داعش بحق نازحات من الحويجة أمس.", IS, CIVILIANS),
        ("عثرت فصائل من الحشد الشعبي أمس على عشرة صواريخ في تلعفر.", PMF, None),
        ("أقدم عناصر تنظيم داعش أمس على احتجاز تسعة صيادين في تلعفر.", IS, CIVILIANS),
        ("قام مسلحون من داعش باحتجاز 12 مزارعا في تلعفر أمس.", IS, CIVILIANS),
        ("أعلن مصدر أمني أمس سيطرة عناصر داعش على مقر للجيش في العظيم.", IS, ARMY),
        ("قتل طيار أمس بعد أن أسقط تنظيم «داعش» طائرته فوق تلعفر.", IS, ARMY),
    ],
)
def test_what_is_set_up_committed_or_found(text, actor1, actor2):
    assert sides(text) == (actor1, actor2)


@pytest.mark.parametrize(
    ("text", "actor1", "actor2"),
    [
        # What a pronoun of the speaker says was done is his.
        ("قال التحالف الدولي في بيان إنه نفذ 17 ضربة جوية قرب بيجي أمس.", "Global Coalition Against Daesh", None),
        ("أعلن الجيش الأمريكي أنه شن أمس غارة على مقر لكتائب حزب الله في القائم.", US, "Kata'ib Hezbollah"),
        # A group left what was entered without a fight.
        ("دخلت القوات العراقية أمس ناحية الرشاد بعد هروب عصابات داعش منها من دون قتال.", ARMY, IS),
        # Gunmen lie in wait for a column: they are not of it.
        ("قتل جنديان أميركيان في كمين نصبه مسلحون لرتل عسكري قرب الفلوجة أمس.", GUNMEN, US),
        ("قتل جنديان في هجوم نفذه مسلحون من تنظيم داعش قرب الشرقاط أمس.", IS, ARMY),
        # Whose members die are not who killed; those of a family are of no force.
        ("سقطت قذيفتا هاون أمس على مركز للشرطة في النجف فقتلتا ستة من أفرادها وجرحتا نحو عشرين.", None, POLICE),
        ("قالت الشرطة إن عائلة فقدت أربعة من أفرادها بانفجار عبوة في الرمادي أمس.", None, CIVILIANS),
        # Who holds a city did not bomb it; where it was taken, he took it.
        ("قال سكان إن ضربة جوية أصابت منزلين في حي لا يزال في قبضة المسلحين غرب الموصل أمس وقتلت ثمانية مدنيين.", None,
         CIVILIANS),
        ("سقطت مدينة هيت في قبضة تنظيم داعش أمس.", IS, None),
    ],
)  # fmt: skip
def test_who_did_and_who_only_holds_or_suffers(text, actor1, actor2):
    assert sides(text) == (actor1, actor2)


@pytest.mark.parametrize(
    ("text", "actor2"),
    [
        # Phrases with "on" that aim at nobody.
        ("بناء على معلومات من جهاز المخابرات قصفت طائرات عراقية كهفا في وادي زغيتون أمس.", None),
        ("وصل الوزير على رأس وفد أمني إلى العمارة بعد هجوم بعبوة ناسفة أمس.", None),
        ("شن مسلحون هجوما على قوات الأمن في العمارة أمس.", "Security Forces of Iraq"),
        # A procession is no official's convoy.
        ("قال مدير الصحة إن تفجيرا استهدف موكب تشييع في المقدادية أمس وقتل 29 شخصا.", None),
        ("استهدف تفجير موكب مدير الصحة في المقدادية أمس.", "Government of Iraq"),
        # Where a border leads says of nobody that he was attacked.
        ("اقتحم محتجون غاضبون منفذ سفوان الحدودي مع الكويت أمس وأحرقوا مكاتبه.", None),
        ("أضرم محتجون النار في القنصلية الإيرانية في كربلاء أمس.", "Government of Iran"),
    ],
)
def test_words_that_aim_at_nobody(text, actor2):
    assert sides(text)[1] == actor2


def test_gunmen_of_a_group_that_no_table_holds_are_no_company_of_the_army():
    text = "قالت جماعة تطلق على نفسها اسم سرايا ثأر الرافدين إنها قتلت أمس ثلاثة شرطيين في بلد."
    assert sides(text)[0] != ARMY


def test_the_organisation_is_no_tribe_told_of_last():
    text = "قال شيخ عشيرة العبيد إن تنظيم داعش هاجم القرية. وقصفت مروحيات الجيش أمس تجمعا للتنظيم عند مدخل الحويجة."
    assert events(text)[-1]["actor2"] == IS


@pytest.mark.parametrize(
    ("text", "actor1", "actor2"),
    [
        # Foreign contractors are civilians of their country, unless a rocket hits them at somebody's base.
        ("قتل أربعة متعاقدين أميركيين أمس عندما انفجرت قنبلة لدى مرور سيارتهم قرب الزبير.", None,
         "Civilians (United States)"),
        ("أصيب متعاقد فلبيني بسقوط صاروخ في محيط مطار أربيل أمس.", None, None),
        ("أصيب متعاقد أجنبي بانفجار عبوة قرب بلد أمس.", None, None),
        # Whose spokesman tells the news was not attacked.
        ("قتل شخصان بانفجار عبوة قرب الزبير أمس، وفق متحدث باسم السفارة الأميركية.", None, None),
        ("سقط صاروخ على السفارة الأميركية في بغداد أمس.", None, "Government of the United States"),
        # Who clears mines, and who speaks for a command.
        ("رفع رجال الهندسة العسكرية أمس 340 عبوة من شوارع الحويجة.", ARMY, None),
        ("أعلن الناطق باسم عمليات بغداد أمس القبض على خمسة مطلوبين في الرصافة.", ARMY, None),
    ],
)  # fmt: skip
def test_contractors_spokesmen_and_sappers(text, actor1, actor2):
    assert sides(text) == (actor1, actor2)


@pytest.mark.parametrize(
    ("day", "text", "actor1"),
    [
        ("2005-01-12", "فجر رجال المقاومة صباح أمس ثلاث عبوات ناسفة في رتل أمريكي قرب حديثة.", GUNMEN),
        ("2024-01-12", "نعت المقاومة الإسلامية في العراق مقاتلا. وشنت المقاومة أمس هجوما بصاروخين على "
                       "قاعدة تضم جنودا أمريكيين قرب أربيل.", "Islamic Resistance in Iraq"),
        # No other group named last is meant.
        ("2024-01-12", "نعت كتائب حزب الله مقاتلا. وقصفت المقاومة أمس بصاروخين قاعدة تضم جنودا أمريكيين قرب أربيل.",
         None),
    ],
)  # fmt: skip
def test_the_resistance_of_its_time(day, text, actor1):
    assert events(text, date.fromisoformat(day))[-1]["actor1"] == actor1


@pytest.mark.parametrize(
    ("text", "actor1", "actor2"),
    [
        # A government announces what its forces took; what it agrees to it does itself.
        ("أعلن رئيس الوزراء العراقي أمس استعادة مدينة تلعفر بالكامل.", ARMY, None),
        ("أعلنت الحكومة أمس استعادة السيطرة على بلدة الكرمة.", ARMY, None),
        ("وقعت الحكومة العراقية والتيار الصدري في النجف أمس اتفاقا لوقف القتال.", "Government of Iraq",
         "Sadrist Movement"),
        # Behind aircraft begins what was hit.
        ("استهدفت هجمات بالطائرات المسيرة المصالح الأمريكية في أربيل أمس.", None, US),
        ("قصفت الطائرات المسيرة التركية قرية في زاخو أمس.", TURKEY, None),
    ],
)  # fmt: skip
def test_governments_that_announce_and_aircraft(text, actor1, actor2):
    assert sides(text) == (actor1, actor2)


@pytest.mark.parametrize(
    ("text", "actor2"),
    [
        ("نفذ تنظيم داعش 88 هجوما خلال الشهر الماضي أسفرت عن مقتل 79 من عناصر الأمن و32 مدنيا.", None),
        ("نفذ تنظيم داعش 88 هجوما خلال الشهر الماضي أسفرت عن مقتل 79 من البيشمركة.", "Peshmerga"),
    ],
)
def test_a_total_of_forces_and_civilians_was_done_to_no_one_side(text, actor2):
    event = only(text)
    assert (event["level"], event["actor2"]) == ("aggregate", actor2)


@pytest.mark.parametrize(
    ("text", "actor1", "actor2"),
    [
        # A count set against the one before it is of the same doer.
        ("نفذت طائرات عراقية 30 ضربة على تنظيم داعش منذ مطلع العام، مقابل أكثر من 50 ضربة في عام 2005.", ARMY, IS),
        ("نفذ تنظيم داعش 63 هجوما خلال الشهر الماضي، مقابل 23 هجوما في كانون الثاني.", IS, None),
        ("قتل 302 من العراقيين في أعمال عنف خلال الشهر الماضي، مقابل 328 قتيلا في كانون الثاني.", None, None),
        # One like that of a group is of the group; one like that of nobody is of nobody.
        ("هاجم تنظيم داعش أمس نقطة للشرطة في الرشاد. وقتل 13 شرطيا في هجوم مماثل في الدبس قبل أسبوع.", IS, POLICE),
        ("انفجرت عبوة ناسفة أمس في بعقوبة فقتلت مدنيين. وقتل شرطي في هجوم مماثل في الخالص قبل أسبوع.", None, POLICE),
        # One more strike beside those told of.
        ("شنت طائرات التحالف الدولي أمس خمس غارات قرب الفلوجة، وغارتين أخريين في هيت دمرتا معملا للتفخيخ.",
         "Global Coalition Against Daesh", None),
    ],
)  # fmt: skip
def test_counts_set_against_others_and_attacks_like_others(text, actor1, actor2):
    event = events(text)[-1]
    assert event["actor1"] == actor1
    assert actor2 is None or event["actor2"] == actor2


@pytest.mark.parametrize(
    ("text", "actor1", "actor2"),
    [
        # An assault is a noun here, "was exposed" a verb.
        ("أصيب جندي في تعرض إرهابي على نقطة تابعة للجيش العراقي في الدبس أمس.", None, ARMY),
        ("أعلنت الخلية تعرضا مسلحا على نقطة للشرطة في الرشاد أمس أسفر عن إصابة شرطيين.", None, POLICE),
        ("تعرضت نقطة للشرطة في الرشاد أمس لهجوم مسلح أسفر عن إصابة شرطيين.", None, POLICE),
        # Who announces that it leaves, leaves what is its own.
        ("أعلنت سرايا السلام مساء أمس إخلاء جميع مقراتها في العمارة.", "Saraya al-Salam", None),
        ("انسحبت القوات الأميركية أمس من مدينة الرمادي.", US, None),
    ],
)  # fmt: skip
def test_assaults_and_withdrawals(text, actor1, actor2):
    assert sides(text) == (actor1, actor2)
