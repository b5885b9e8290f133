"""Rules that political news needs: protests only spoken of, what is to be done, sides of strikes and of guards."""

import pytest
from coding_rows import events, only

IED, SHELLING, STRIKE = "Remote explosive/landmine/IED", "Shelling/artillery/missile attack", "Air/drone strike"
PROTEST, FORCE, ATTACK, ARREST = "Peaceful protest", "Excessive force against protesters", "Attack", "Arrests"
DAESH, FORCES = "Islamic State", "Security Forces of Iraq"


def _kinds(text):
    return [event["sub_event_type"] for event in events(text)]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        # Protests that are spoken of, and those that are told.
        ("يعقد مجلس النواب جلسة اليوم لبحث الاحتجاجات المتواصلة في البصرة.", []),
        ("وعبر المرجع عن تأييده للتظاهرات في الناصرية.", []),
        ("وجاء القرار بعد أيام من المظاهرات في الكوت.", []),
        ("وكان الشاعر من مؤيدي المظاهرات التي نظمت في البصرة.", []),
        ("تجددت الاحتجاجات أمس في البصرة.", [PROTEST]),
        ("وتظاهر العشرات أمس في الكوت.", [PROTEST]),
        ("قتل ستة أشخاص أمس في الاحتجاجات التي تشهدها البصرة.", [FORCE]),
        # What a town is known for, beside what the sentence tells.
        ("رفعت السلطات حظر التجول في مدينة البصرة التي عصفت بها احتجاجات واسعة.", []),
        ("قتل صحفي بإطلاق نار أمس في مدينة البصرة التي شهدت مؤخرا احتجاجات.", [ATTACK]),
        ("وشهدت البصرة أمس احتجاجات واسعة.", [PROTEST]),
        # Rockets are none of a crowd's; shots at it are.
        ("خرجت مظاهرات في البصرة الجمعة. وسقطت ثلاثة صواريخ على مطار البصرة.", [PROTEST, SHELLING]),
        ("خرجت مظاهرة في البصرة الجمعة. وأطلقت الشرطة النار على المتظاهرين وقتلت اثنين.", [FORCE]),
        # What moved people to demand something has happened; what they fear has not.
        ("طالب وجهاء الحويجة بنشر الجيش بعد مقتل خمسة مزارعين بهجوم لداعش أمس.", [ATTACK]),
        ("دعا النائب إلى نشر الجيش خشية مقتل مزارعين بهجوم لداعش.", []),
        # What brought a crowd together is an event of its own.
        ("احتشد محتجون في الكوت أمس إثر مقتل ناشطين اثنين في هجوم لمسلحين على خيمتهم.", [PROTEST, ATTACK]),
        ("احتشد محتجون في الكوت أمس وقتل اثنان منهم في هجوم لمسلحين.", [FORCE]),
        # What is to be done, and what was.
        ("أمر الوزير بإغلاق القنصلية، على أن تسلم القوات السيطرة الأمنية في بابل إلى الشرطة.", []),
        (
            "سلمت القوات الأمريكية السيطرة الأمنية في بابل إلى الشرطة العراقية أمس.",
            ["Non-violent transfer of territory"],
        ),
        # Who leaves a treaty gives up no ground; who loses his post is not arrested.
        ("وتصاعد التوتر بعد انسحاب واشنطن من الاتفاق النووي في مايو.", []),
        ("انسحبت القوات الأمريكية من الموصل أمس.", ["Change to group/activity"]),
        ("أوقف رئيس الوزراء مدير الشرطة عن العمل أمس في البصرة.", []),
        ("أوقفت الشرطة مدير شركة أمس في البصرة.", [ARREST]),
    ],
)
def test_kinds(text, kinds):
    assert _kinds(text) == kinds


@pytest.mark.parametrize(
    ("text", "side"),
    [
        # Only fighters die of a strike of forces: those of the group that the article names.
        ("هاجم داعش قرية في كركوك أمس. ونفذت طائرات عراقية ضربة قرب وادي الشاي أسفرت عن مقتل أربعة إرهابيين.", DAESH),
        (
            "هاجم داعش قرية في كركوك أمس. ونفذت طائرات عراقية ضربة قرب وادي الشاي أسفرت عن مقتل مدني.",
            "Civilians (Iraq)",
        ),
        # Its guns and posts are its own.
        ("يسيطر تنظيم داعش على الكوير. وقصفت طائرات أمريكية أمس مدفعا للتنظيم قرب مخمور.", DAESH),
        # Whose force a guard is nobody says.
        ("سقطت طائرة مسيرة أمس قرب حقل كورمور وأصيب حارس محلي.", None),
        ("سقطت قذيفة هاون أمس على نقطة تفتيش في بعقوبة وأصيب ثلاثة من عناصر الأمن.", FORCES),
    ],
)
def test_who_is_hit(text, side):
    assert events(text)[-1]["actor2"] == side


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("نفذ التنظيم 33 هجوما في ديالى خلال تشرين الأول أسفرت عن مقتل 46 شخصا من المدنيين والقوات الأمنية.", None),
        ("نفذ التنظيم 33 هجوما في ديالى خلال تشرين الأول أسفرت عن مقتل 46 من القوات الأمنية.", FORCES),
    ],
)
def test_people_of_both_sides(text, side):
    assert only(text)["actor2"] == side


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        (
            "تمكنت قطعات الفرقة المدرعة التاسعة في الجيش العراقي، صباح اليوم، من تحرير حي السماح.",
            "Military Forces of Iraq",
        ),
        ("تمكنت الشرطة، بحسب بيان، من اعتقال ثلاثة مطلوبين أمس في بعقوبة.", "Police Forces of Iraq"),
    ],
)
def test_who_managed(text, doer):
    assert only(text)["actor1"] == doer


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        # Told again in general, nobody is added; more people of another kind in the same sentence are.
        (
            "أسفر القصف على كويسنجق أمس عن مقتل تسعة. وقال الرئيس إنه يأسف لسقوط عدد كبير من القتلى بين المدنيين.",
            (9, 9),
        ),
        ("أسفر القصف على كويسنجق أمس عن مقتل تسعة مقاتلين وعدد من المدنيين.", (12, None)),
    ],
)
def test_told_again_in_general(text, killed):
    event = only(text)
    assert (event["killed_low"], event["killed_high"]) == killed


@pytest.mark.parametrize(
    ("text", "place"),
    [
        # A city that only says in which governorate a town lies.
        ("انفجرت عبوة ناسفة أمس في قضاء الحويجة في كركوك.", "Hawija District"),
        ("انفجرت عبوة ناسفة أمس في ناحية المشخاب في النجف.", "Al-Mishkhab"),
        ("انفجرت عبوة ناسفة أمس قرب جامع في كركوك.", "Kirkuk"),
    ],
)
def test_town_in_a_governorate(text, place):
    assert only(text)["location"] == place


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        # A raid in which people are arrested is one on the ground.
        ("قتلت القوات الأمريكية ثلاثة مسلحين واعتقلت سبعة في غارة على مزرعة في الدجيل أمس.", ["Armed clash"]),
        ("اعتقلت القوات الأمريكية سبعة مشتبه بهم في غارة على منزل في بلد أمس.", [ARREST]),
        ("قتل ستة من داعش في غارة للتحالف قرب الموصل أمس، فيما اعتقلت الشرطة اثنين في كركوك.", [STRIKE, ARREST]),
        # What forces repel may be told by the army's word for an attack.
        ("صدت قطعات الفرقة 15 أمس تعرضا لداعش على قرية خربردان وقتلت عشرة إرهابيين.", ["Armed clash"]),
    ],
)
def test_raids_and_attacks_repelled(text, kinds):
    assert _kinds(text) == kinds


def test_who_repels_was_attacked():
    event = only("صدت قطعات الفرقة 15 أمس تعرضا لداعش على قرية خربردان وقتلت عشرة إرهابيين.")
    assert (event["actor1"], event["actor2"]) == (DAESH, "Military Forces of Iraq")


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        # A team is no division, a charge no deed of those who hold the accused.
        ("أبطلت فرق المتفجرات أمس أربع عبوات ناسفة في النعمانية.", None),
        ("أبطلت الفرقة الثامنة أمس أربع عبوات ناسفة في النعمانية.", "Military Forces of Iraq"),
        ("ألقت الشرطة القبض على 26 مطلوبا في كربلاء، بينهم اثنان متهمان باغتيال تاجر في كانون الثاني الماضي.", None),
        ("اغتالت عناصر من داعش تاجرا في كربلاء أمس.", DAESH),
    ],
)
def test_no_doer(text, doer):
    assert events(text)[-1]["actor1"] == doer


@pytest.mark.parametrize(
    ("text", "place"),
    [
        # Where one of those counted took place is not where all did.
        ("شهدت محافظة ديالى 14 هجوما خلال أيار أوقعت 31 قتيلا، من بينها هجوم جلولاء.", "Diyala"),
        ("شهدت جلولاء 14 هجوما خلال أيار أوقعت 31 قتيلا.", "Jalawla"),
    ],
)
def test_place_of_a_count(text, place):
    assert only(text)["location"] == place


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        # Peace that somebody made, and one that a paper proposes.
        ("وقال دبلوماسي إن مسودة القرار تقترح هدنة في الموصل.", []),
        ("توصلت عشيرتان في البصرة أمس إلى هدنة مدتها شهر.", ["Agreement"]),
        # Who stands in protest, and what shall stop.
        ("وقف عشرات المحتجين أمام دائرة الكهرباء في العمارة صباح اليوم ورددوا هتافات.", [PROTEST]),
        ("دعت الأمم المتحدة أمس إلى وقف العنف ضد المتظاهرين في البصرة.", []),
        # A battle whose verb says that it will begin.
        ("وأعلن الوزير أن معركة تحرير الموصل ستنطلق خلال العام الجاري.", []),
        ("اندلعت معركة أمس بين الجيش وداعش في الموصل.", ["Armed clash"]),
        # Shots in salute, crime of a family, what stops by itself.
        ("أطلق حرس الشرف النار في الهواء تحية للراحل أمس في النجف.", []),
        ("أطلق مسلحون النار على تاجر أمس في النجف.", [ATTACK]),
        ("أوقفت الشرطة ثلاثة أشقاء قتلوا عمهم أمس في بابل خلافا على إرث.", []),
        ("وقال إن الضخ توقف منذ الجمعة حين فجر مسلحون الأنبوب بعبوات ناسفة قرب الشورة.", [IED]),
        # News that the next sentence takes back.
        ("ورد خبر عن سقوط قذيفتي هاون أمس قرب بيجي. وقد تأكد لنا أن الخبر غير صحيح.", []),
        ("ورد خبر عن سقوط قذيفتي هاون أمس قرب بيجي. وقال مسؤول إن المصفى لم يتضرر.", [SHELLING]),
    ],
)
def test_talk_and_news(text, kinds):
    assert _kinds(text) == kinds


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("خطف فريق الميناء فوزا قاتلا من ضيفه أربيل أمس في البصرة.", []),
        ("خطف مسلحون لاعبا من فريق الميناء أمس في البصرة.", ["Abduction/forced disappearance"]),
        # "بيد" is "in the hands of" before a name, "however" before أن.
        ("نفت القيادة ما قيل عن سقوط ناحية الوليد بيد تنظيم داعش وأسر 30 من عناصر الحدود فيها.", []),
        ("نفت القيادة سقوط الناحية بيد أن عبوة ناسفة انفجرت أمس في بعقوبة.", [IED]),
        ("تضرر السد في الزلزال الذي أودى بحياة تسعة أشخاص في دربندخان عام 2017.", []),
    ],
)
def test_other_subjects_and_denials(text, kinds):
    assert _kinds(text) == kinds


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        # Operations of a day at two places are several; at one, one.
        ("قضت القوات العراقية اليوم على 19 عنصرا من داعش في عمليات بمحافظتي صلاح الدين والأنبار.", [("aggregate", 19)]),
        ("قضت القوات العراقية اليوم على 19 عنصرا من داعش في عملية بمحافظة الأنبار.", [("incident", 19)]),
        # What a witness saw of the dead is no other toll, what a source says is.
        ("قتل 12 شخصا في انفجار في بغداد أمس. ونقلت وكالة عن مصورها أنه شاهد خمس جثث.", [("incident", 12)]),
        ("شاهد مراسلنا خمس جثث بعد انفجار في بغداد أمس.", [("incident", 5)]),
        # Grenades before their verb.
        ("وقال ضابط إن قنابل يدوية ألقيت الاثنين على منزل في الرصافة.", [("incident", 0)]),
    ],
)
def test_counts_of_the_day(text, rows):
    assert [(event["level"], event["killed_low"]) for event in events(text)] == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        # What an event brings a total of days to is no toll of its own.
        (
            "قتل جندي أميركي بانفجار عبوة أمس في الأنبار. وبذلك يكون 12 جنديا قتلوا خلال الساعات الـ48 الماضية.",
            [("incident", 1), ("aggregate", 12)],
        ),
        (
            "قتل متظاهر بالرصاص أمس في البصرة، ليرتفع إلى 12 عدد قتلى الاحتجاجات خلال ثلاثة أيام.",
            [("incident", 1), ("aggregate", 12)],
        ),
        # Nor is that of weeks of protests, even without a period.
        (
            "قتل محتج برصاص أمس في الكوت، ما يرفع حصيلة ضحايا الاحتجاجات إلى أكثر من 310 قتلى.",
            [("incident", 1), ("aggregate", 311)],
        ),
        (
            "أعلن مصدر طبي مقتل متظاهرين اثنين أمس في الحلة، لترتفع حصيلة قتلى التظاهرات إلى 290.",
            [("incident", 2), ("aggregate", 290)],
        ),
        (
            "قتل محتج أمس في الكوت، ما يرفع حصيلة الاحتجاجات إلى 310 قتلى. وقالت مصادر إنه قتل محتج وأصيب 12 في الكوت.",
            [("incident", 1), ("aggregate", 310)],
        ),
        # Nor is that of a war, since it began or in the whole country.
        (
            "قتل جندي وأصيب اثنان بانفجار عبوة جنوب هيت، ليرتفع بذلك عدد قتلى الجيش الأميركي منذ الغزو إلى 2100.",
            [("incident", 1), ("aggregate", 2100)],
        ),
        (
            "أعلن الجيش مقتل جندي في الرمادي. وبذلك يرتفع إلى 2100 عدد الجنود الأميركيين الذين قتلوا منذ سقوط النظام.",
            [("incident", 1), ("aggregate", 2100)],
        ),
        (
            "قتل جنديان بريطانيان في القرنة بانفجار عبوة، ليرتفع عدد قتلى القوات البريطانية في العراق إلى 140.",
            [("incident", 2), ("aggregate", 140)],
        ),
        (
            "قتل راع بانفجار لغم في مندلي، وبهذا ارتفع عدد ضحايا الألغام في المحافظة خلال هذا العام إلى 14 قتيلا.",
            [("incident", 1), ("aggregate", 14)],
        ),
        # Nor that of all soldiers whom a country has lost.
        (
            "قتل جندي أمريكي بانفجار عبوة أمس في هيت ليصل عدد الجنود الأمريكيين الذين قتلوا إلى 212 جنديا.",
            [("incident", 1), ("aggregate", 212)],
        ),
        (
            "قتل جندي بريطاني في القرنة برصاص قناص ليصل إلى 96 عدد الجنود البريطانيين الذين قتلوا منذ الغزو.",
            [("incident", 1), ("aggregate", 96)],
        ),
        (
            "قتل جندي أمريكي بانفجار عبوة في هيت، وارتفع عدد الجنود الأمريكيين الذين قتلوا في الانفجار إلى 42 جنديا.",
            [("incident", 42)],
        ),
        ("قتل خمسة بانفجار سيارة في الكرادة أمس، ثم ارتفع عدد القتلى في بغداد إلى 12.", [("incident", 12)]),
        ("قتل ثلاثة متظاهرين أمس في الكوت، ثم ارتفعت حصيلة قتلى التظاهرات إلى خمسة.", [("incident", 5)]),
        # One that has risen since is.
        ("أصيب عشرة بانفجار عبوة أمس في هيت. وارتفع عدد القتلى إلى ثلاثة.", [("incident", 3)]),
    ],
)
def test_totals_of_days(text, rows):
    assert [(event["level"], event["killed_low"]) for event in events(text)] == rows


@pytest.mark.parametrize(
    ("text", "kind", "killed"),
    [
        # A plural with its number behind it is no dual; police killed in an attack of unstated kind fought.
        ("وأوضح مصدر أن الشرطيين الثلاثة قتلوا بعبوة ناسفة أمس في بعقوبة.", IED, 3),
        ("وأوضح مصدر أن الشرطيين قتلا بعبوة ناسفة أمس في بعقوبة.", IED, 2),
        ("قتل ثلاثة شرطيين بهجوم أمس في الموصل.", "Armed clash", 3),
        ("قتل ثلاثة مدنيين بهجوم أمس في الموصل.", ATTACK, 3),
        # Those assassinated in months of protests fell to no force used against a crowd; those killed there did.
        ("ذكر مرصد أن 21 ناشطا اغتيلوا في العراق منذ بدء التظاهرات في تشرين الأول 2019.", ATTACK, 21),
        ("قالت المنظمة إن قوات الأمن قتلت 21 متظاهرا أمس في الكوت، وإن القناصة استهدفوا المحتجين.", FORCE, 21),
        ("ذكر مرصد أن 21 متظاهرا قتلوا في العراق منذ بدء التظاهرات في تشرين الأول 2019.", FORCE, 21),
    ],
)
def test_police_and_their_number(text, kind, killed):
    event = only(text)
    assert (event["sub_event_type"], event["killed_low"]) == (kind, killed)


def test_a_mission_is_burnt_in_a_riot_where_the_news_is_of_protests():
    burnt = "وأدانت الوزارة إحراق القنصلية التركية في البصرة الثلاثاء."
    protests = "تظاهر المئات في الكوت أمس. وتظاهر العشرات في العمارة أمس. وتظاهر العشرات في الحلة أمس. "
    assert _kinds(protests + burnt)[-1] == "Violent demonstration"
    assert _kinds(burnt) == ["Looting/property destruction"]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("أغلق محتجون جسر الأئمة في بغداد أمس.", ["Peaceful protest"]),
        ("قطع العشرات طريق ميناء أم قصر أمس.", ["Peaceful protest"]),
        ("أغلق أهالي الحي جسر الأئمة في بغداد أمس.", ["Peaceful protest"]),
        # People in the name of a place demonstrate nowhere, nor forces that keep order.
        ("أغلق جسر الأئمة في بغداد أمس.", []),
        ("أغلقت القوات الأمنية جسر الشهداء في بغداد أمس.", []),
        ("أغلق جسر الأئمة أمس بعد انفجار سيارة مفخخة بقربه.", ["Remote explosive/landmine/IED"]),
    ],
)
def test_people_close_a_bridge_and_none_by_its_name(text, kinds):
    assert [e["sub_event_type"] for e in events(text)] == kinds
