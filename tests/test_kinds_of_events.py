"""What kind of event a sentence tells, who only tells of it, and who was hit: text in, types, sides and places out."""

import pytest
from coding_rows import coded, events, only
from reading import places

GUNMEN = "Unidentified Armed Group (Iraq)"
CIVILIANS = "Civilians (Iraq)"
POLICE = "Police Forces of Iraq"
SECURITY = "Security Forces of Iraq"
PKK = "Kurdistan Workers' Party (PKK)"
TURKEY = "Military Forces of Turkey"
CLASH, ATTACK, DISRUPTED = "Armed clash", "Attack", "Disrupted weapons use"
FORCE, INTERVENTION = "Excessive force against protesters", "Protest with intervention"
PEACEFUL, RIOT, MOB = "Peaceful protest", "Violent demonstration", "Mob violence"
IED, SUICIDE = "Remote explosive/landmine/IED", "Suicide bomb"


def types(text):
    return [event["sub_event_type"] for event in events(text)]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        # Explosives from the air; leaflets are none.
        ("ألقت طائرة مسيرة متفجرات قرب مطار أربيل أمس.", ["Air/drone strike"]),
        ("ألقت طائرات الجيش منشورات على الموصل أمس.", []),
        # Bases attacked together; hits are no wounded, and the war that an attack answers is none of its own.
        ("هاجمت فصائل مسلحة أمس قاعدتين تستضيفان قوات أمريكية.", ["Shelling/artillery/missile attack"]),
        ("استهدف داعش حاجزا للشرطة في هيت أمس ردا على الحرب على الموصل.", ["Armed clash"]),
        # What reporters were at is no event of its own.
        ("اغتال مسلحون مصورا أثناء تغطيته تظاهرات في البصرة أمس.", [ATTACK]),
        ("تظاهر المئات في البصرة أمس وسط تغطية واسعة.", [PEACEFUL]),
        # A fire elsewhere takes nothing from what gunmen did.
        ("أفاد مصدر بمقتل شاب على يد مسلحين في المشرح أمس، فيما اندلع حريق في مخزن قرب السوق.", [ATTACK]),
        ("أصيب اثنان بحريق في مخزن في الكوت أمس، فيما توفي ثلاثة.", []),
    ],
)
def test_explosives_thrown_and_fires_beside(text, kinds):
    assert types(text) == kinds


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        # Who only tells of an attack took no part in it.
        ("وقالت الشرطة في كركوك إن مسلحين قتلوا بالرصاص موظفا في البلدية.", ATTACK),
        ("وأعلنت قوات الأمن في بعقوبة أن مسلحين أطلقوا النار على بائع خضار وقتلوه.", ATTACK),
        ("وذكر الجيش في بيان أن مسلحين قتلوا بالرصاص معلما في الفلوجة.", ATTACK),
        # Who is attacked or acts himself did.
        ("قالت الشرطة إن مسلحين أطلقوا النار على دورية في الموصل.", CLASH),
        ("قال الجيش إن مسلحين أطلقوا النار على قواته في الموصل.", CLASH),
        ("قال الجيش إنه قتل ثلاثة مسلحين بالرصاص في الموصل.", CLASH),
        ("وقالت الشرطة في الموصل إن مسلحين قتلوا بالرصاص شرطيا.", CLASH),
        # Relatives who are waylaid are no forces.
        ("هاجم عناصر داعش قرية في خانقين بعد أن خطفوا راعيين ثم نصبوا كمينا لذويهما وقتلوا خمسة.", ATTACK),
        ("نصب مسلحون كمينا لدورية للشرطة في بعقوبة وقتلوا ثلاثة.", CLASH),
    ],
)
def test_who_only_tells_takes_no_part(text, kind):
    assert types(text) == [kind]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "قتل أربعة عندما فتحت شرطة مكافحة الشغب النار على متظاهرين في الكوت، وأصيب 12 شرطيا بقنابل ألقاها مندسون.",
            FORCE,
        ),
        ("أطلقت القوات النار على تظاهرة في الرمادي فقتلت اثنين.", FORCE),
        ("أطلقت الشرطة النار على اعتصام في السماوة فقتلت ثلاثة.", FORCE),
        # Wounds by bullets are grave, gas and rubber are not.
        ("أصيب متظاهران بطلقات في الصدر عندما فرقت قوات الأمن تظاهرة في حلبجة.", FORCE),
        ("وأصيب ثمانية محتجين بالرصاص الحي خلال تفريق اعتصام في الناصرية.", FORCE),
        ("أصيب سبعة متظاهرين برصاص مطاطي عندما فرقت الشرطة تظاهرة في البصرة.", INTERVENTION),
        ("أصيب سبعة متظاهرين بالاختناق عندما فرقت الشرطة تظاهرة في البصرة بإطلاق النار في الهواء.", INTERVENTION),
        # Gunmen who shoot at the police do not shoot at a crowd.
        ("هاجم مسلحون نقطة تفتيش وأطلقوا النار على الشرطة في الموصل وقتلوا ثلاثة.", CLASH),
        # What the police says of stray bullets does not undo what is told.
        ("قتل متظاهر وجرح اثنان في كفري حين أطلق حراس النار على تجمع، بينما تؤكد الشرطة أنه سقط برصاصة طائشة.", FORCE),
    ],
)
def test_shots_at_protesters(text, kind):
    assert types(text) == [kind]


def test_a_stray_bullet_beside_a_shooting_elsewhere_stays_an_accident():
    event = only("وأصيب طفل في كفري برصاصة طائشة، في حين أطلق مسلحون النار على دورية.")
    assert (event["sub_event_type"], event["wounded_low"]) == (CLASH, 0)


@pytest.mark.parametrize(
    ("text", "weapon", "munitions"),
    [
        ("ضبطت الشرطة سيارة محملة بـ 200 كيلوغرام من المتفجرات عند مدخل كربلاء.", "car bomb", 1),
        ("ضبطت القوات شاحنتين محملتين بنصف طن من نترات الأمونيوم في بعقوبة.", "car bomb", 2),
        ("ضبط الجيش مركبة محملة بنحو 300 كغم من المواد المتفجرة في الرمادي.", "car bomb", 1),
        ("أن عبوة وضعت أسفل حافلة في التاجي أبطل مفعولها قبل أن تنفجر.", "IED", 1),
        ("عثرت الشرطة على عبوتين في بعقوبة وأبطلت مفعولهما قبل انفجارهما.", "IED", 2),
        ("تمكنت القوات من تفكيك سيارة مفخخة في الكاظمية قبل انفجارها.", "car bomb", 1),
        ("وأسقطت الدفاعات الجوية طائرة تجسس فوق سنجار.", "drone", 1),
        ("وأسقط مسلحون طائرة استطلاع أمريكية قرب الموصل.", "drone", 1),
        # How it was destroyed is no other event.
        ("دمرت القوات ثلاث عجلات مفخخة باستهدافها بصواريخ قرب الشرقاط.", "car bomb", 3),
    ],
)
def test_what_was_stopped_before_it_did_harm(text, weapon, munitions):
    event = only(text)
    assert (event["sub_event_type"], event["weapon"], event["munitions_low"]) == (DISRUPTED, weapon, munitions)


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        # It went off all the same; the second bomb did.
        ("انفجرت عبوة قبل أن تتمكن الشرطة من إبطال مفعولها في بعقوبة، ما أدى إلى إصابة شرطيين.", [IED]),
        ("أبطلت الشرطة عبوة في بعقوبة، وقتل شرطي حين انفجرت عبوة ثانية في المدينة.", [DISRUPTED, IED]),
        # A load of anything else is no bomb.
        ("ضبطت الشرطة شاحنة محملة بالخضار في بعقوبة.", []),
    ],
)
def test_what_was_not_stopped_or_is_no_bomb(text, kinds):
    assert types(text) == kinds


@pytest.mark.parametrize(
    ("text", "arrested"),
    [
        ("ضبطت الشرطة سيارة محملة بـ 200 كيلوغرام من المتفجرات في كربلاء واعتقلت ثلاثة أشخاص.", [(1, 3)]),
        ("أعلن قائد الشرطة العثور على 20 قذيفة هاون في بعقوبة واعتقال مطلوبين اثنين.", [(1, 2)]),
        # Held elsewhere: another event.
        ("أبطلت الشرطة مفعول عبوة ناسفة في الفلوجة واعتقلت مطلوبين اثنين في هيت.", [(2, 2)]),
    ],
)
def test_who_is_held_with_arms_is_a_row_of_their_event(text, arrested):
    rows = coded(text).rows["casualties"]
    assert [(int(row["event_id"][-1]), row["low"]) for row in rows if row["status"] == "arrested"] == arrested


@pytest.mark.parametrize(
    ("text", "actor1", "actor2"),
    [
        ("أعلن حزب العمال الكردستاني إسقاط طائرة مسيرة تركية قرب العمادية.", PKK, TURKEY),
        ("أعلن حزب العمال الكردستاني أن مقاتليه أسقطوا طائرة استطلاع تركية قرب العمادية.", PKK, TURKEY),
        ("أسقطت الدفاعات الجوية الأمريكية مسيرة مفخخة قرب قاعدة حرير.", "Military Forces of the United States", None),
        # Brackets set off the name of a group like quotation marks.
        ("اندلعت اشتباكات بين البيشمركة ومسلحي (داعش) في سهل نينوى أمس.", "Peshmerga", "Islamic State"),
        # Who holds people is the subject of the verb.
        ("واحتجزت قوة أمنية في كلار أربعة صحفيين.", SECURITY, CIVILIANS),
        ("احتجزت الشرطة في أربيل ثلاثة ناشطين.", POLICE, CIVILIANS),
        ("احتجز مسلحون أربعة موظفين في كلار.", GUNMEN, CIVILIANS),
        ("احتجز أربعة موظفين في كلار.", None, CIVILIANS),
        # A bridge that leads to a headquarters only says where.
        (
            "قتل جندي بريطاني في اشتباك عند الجسر المؤدي إلى مقر الشرطة في البصرة.",
            None, "Military Forces of the United Kingdom",
        ),
    ],
)  # fmt: skip
def test_doers_and_targets(text, actor1, actor2):
    event = only(text)
    assert (event["actor1"], event["actor2"]) == (actor1, actor2)


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("التفجير الذي استهدف موكب تشييع في المقدادية يوم 10 حزيران خلف 29 قتيلا.", [IED]),
        ("وفجر انتحاري نفسه وسط مشيعين في جنازة ضابط في بعقوبة، ما أدى إلى مقتل 12.", [SUICIDE]),
        ("انفجرت عبوة لدى مرور موكب تشييع في ديالى فقتل أربعة.", [IED]),
        ("استهدفت عبوة تظاهرة في الرمادي فقتل اثنان.", [IED]),
        # Mourners of the dead are an event of their own.
        ("شيع المئات في النجف جثامين الضحايا.", ["Other"]),
    ],
)
def test_mourners_who_are_hit_are_no_event(text, kinds):
    assert types(text) == kinds


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("انتهت وقفة شارك فيها نحو مئتي معلم في كفري من دون حوادث.", [PEACEFUL]),
        ("نظم عشرات الخريجين وقفة أمام مصفى الشنافية للمطالبة بالتعيين.", [PEACEFUL]),
        ("أغلق متظاهرون بوابة حقل القرنة.", [PEACEFUL]),
        ("وأعاد محتجون، فجر الثلاثاء، إغلاق مدخل ميناء أم قصر.", [PEACEFUL]),
        ("واحتشد طلبة الجامعات سلميا في ساحة الحبوبي.", [PEACEFUL]),
        ("ففرقت الشرطة صباح اليوم وقفة لخريجين أمام المصفى في الديوانية.", [INTERVENTION]),
        # In memory of the dead, by forces, of a parked car: no protests.
        ("وفي حلبجة نظم الأهالي وقفة صامتة أمس، ذكرى ضحايا القصف.", []),
        ("أغلقت القوات الأمنية مداخل المدينة في الرمادي.", []),
        # A crowd that leaves has not changed.
        ("أغلق العشرات صباح اليوم الطريق في العمارة ثم انسحبوا بعد حوار مع قائد الشرطة.", [PEACEFUL]),
    ],
)
def test_protests(text, kinds):
    assert types(text) == kinds


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("وانهال حشد غاضب بالضرب على شابين قرب ساحة الطيران حتى الموت.", [MOB]),
        ("وانهال الأهالي على لص في الحلة ضربا حتى الموت.", [MOB]),
        ("اقتحم شبان غاضبون قرية في ديالى وأحرقوا 20 منزلا وقتلوا رجلا مسنا.", [MOB]),
        ("قام غاضبون بإحراق منازل في قرية نهر الإمام وقتل ثمانية من سكانها.", [MOB]),
        ("انهالت القذائف على حي في الفلوجة.", ["Shelling/artillery/missile attack"]),
        ("أحرق محتجون منزل نائب في الشطرة وقتل متظاهران برصاص الحراس.", [RIOT]),
        (
            "أحرق مسلحون مسجدين في حي الحرية، وانهال حشد غاضب بالضرب على شاب قرب ساحة الطيران.",
            ["Looting/property destruction", MOB],
        ),
    ],
)
def test_mobs(text, kinds):
    assert types(text) == kinds


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        (
            "اقتحم مئات من الصدريين القصر الجمهوري الاثنين، ثم تحولت إلى قتال بين سرايا السلام وعصائب أهل الحق.",
            [RIOT, CLASH],
        ),
        (
            "أحرق محتجون مقر حزب في البصرة، ثم اندلع قتال بين كتائب حزب الله وسرايا السلام.",
            [RIOT, CLASH],
        ),
        # A crowd that fights the police is of its demonstration.
        ("اندلعت اشتباكات بين متظاهرين وقوات الأمن والجيش في البصرة.", [RIOT]),
        # A place that the gazetteer lacks heads a scene of its own.
        (
            "وفي خورمال أضرم متظاهرون النار في دائرة البلدية. وفي الزلزلية، قتل متظاهر حين أطلق حراس النار على تجمع.",
            [RIOT, FORCE],
        ),
        # Arrests since protests broke out are of none of them alone.
        (
            "تظاهر المئات في كفري أمس. وقالت شبكة إن قوات الأمن اعتقلت 80 شخصا منذ بداية التظاهرات.",
            [PEACEFUL, "Arrests"],
        ),
    ],
)
def test_other_events_beside_a_demonstration(text, kinds):
    assert types(text) == kinds


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("تسلق متظاهرون جدران البرلمان في بغداد أمس.", [RIOT]),
        ("ألقى محتجون الحجارة على قوات الأمن في البصرة فأصيب ستة.", [RIOT]),
        ("حاول محتجون تسلق سور السفارة في بغداد ورفعوا العلم فوقه وألقوا زجاجات حارقة.", [RIOT]),
        # How it came to the toll that was told.
        (
            "سقط أربعة قتلى من المتظاهرين في مواجهات عند القنصلية الإيرانية في كربلاء. "
            "وكان محتجون تسلقوا سور القنصلية وألقوا زجاجات حارقة.",
            [RIOT],
        ),
        ("تسلق ثلاثة سياح جبل سفين.", []),
        ("ألقت طائرات قنابل على قرية في العمادية.", ["Air/drone strike"]),
    ],
)
def test_walls_climbed_and_bottles_thrown(text, kinds):
    assert types(text) == kinds


def test_alone_is_no_unit_of_an_army():
    event = only("نفذ التنظيم في ديالى 33 هجوما خلال نيسان وحده، وأسفرت عن مقتل 46 شخصا من المدنيين والقوات الأمنية.")
    assert (event["level"], event["n_events"], event["sub_event_type"]) == ("aggregate", 33, None)
    assert only("أطلقت وحدة من الجيش النار على سيارة في الرمادي وقتلت شخصين.")["actor1"] == "Military Forces of Iraq"


def test_a_present_verb_of_saying_tells_anew():
    assert only("تنفي الحكومة مقتل جنود في بغداد وتقول الشرطة إن عبوة انفجرت في الدورة.")["location"] == "Dora"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("الحاكم الاميركي للعراق بول بريمر", ""),
        ("وقال المبعوث الأممي للعراق", ""),
        ("وصل المبعوث الأممي إلى العراق", "العراق = iraq to"),
        ("قال حاكم الموصل العسكري", ""),
        ("افتتحت قيادة عمليات غرب نينوى مقرا", ""),
        ("قصف مواقع غرب نينوى", "نينوى = nineveh near"),
        ("اعتبر ان الحركة الصدرية تلعب بالنار", ""),
        ("انفجرت سيارة في الصدرية", "الصدرية = sadriya at"),
        ("عثر على قطعة الحديد وهو يرعى", ""),
        ("انفجرت عبوة في قرية الحديد", "الحديد = hadid-diyala at"),
    ],
)
def test_titles_movements_and_iron_are_no_places(text, found):
    assert places(text) == found


@pytest.mark.parametrize(
    ("text", "location"),
    [
        ("وأسفرت احتجاجات إقليم كوردستان منذ 17 شباط عن مقتل خمسة أشخاص.", "Kurdistan Region of Iraq"),
        ("وأوقعت تظاهرات كردستان منذ شباط سبعة قتلى.", "Kurdistan Region of Iraq"),
        ("أعلنت حكومة إقليم كردستان مقتل سبعة في تظاهرات.", None),
    ],
)
def test_protests_of_the_region_are_there(text, location):
    assert only(text)["location"] == location


def test_since_the_battle_began_only_says_when():
    told = "قال ناطق باسم الجيش إن 32 هجوما انتحاريا وقعت في الموصل منذ بدء المعركة."
    assert [(e["sub_event_type"], e["n_events"]) for e in events(told)] == [("Suicide bomb", 32)]
    # Where nothing else is told, the fighting is what is told of.
    assert [e["sub_event_type"] for e in events("تدور منذ أمس المعركة في أحياء الموصل القديمة.")] == ["Armed clash"]
