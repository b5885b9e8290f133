"""Which place a name means beside a word for its kind, and what kind of event a sentence tells: text in, rows out."""

import pytest
from coding_rows import events, only
from reading import places

GUNMEN = "Unidentified Armed Group (Iraq)"
CLASH, ATTACK, DISRUPTED = "Armed clash", "Attack", "Disrupted weapons use"
FORCE, INTERVENTION, PEACEFUL = (
    "Excessive force against protesters",
    "Protest with intervention",
    "Peaceful protest",
)
SHELLING, IED, SUICIDE = "Shelling/artillery/missile attack", "Remote explosive/landmine/IED", "Suicide bomb"
BASE, CHANGE, HANDED = (
    "Headquarters or base established",
    "Change to group/activity",
    "Non-violent transfer of territory",
)


def types(text):
    return [event["sub_event_type"] for event in events(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # A quarter or site of a name that another town has is of the town named behind it.
        ("في حي المعلمين بالعمارة", "حي المعلمين = amara at; العمارة = amara at"),
        ("على جسر فلسطين شمالي الرمادي", "جسر فلسطين = ramadi at; الرمادي = ramadi near"),
        ("قرب مستشفى الصدر في العمارة", "مستشفى الصدر = amara near; العمارة = amara at"),
        ("في مستشفى الصدر في النجف", "مستشفى الصدر = najaf at; النجف = najaf at"),
        # Where a report was filed tells least of where a place lies.
        (
            "بغداد – «الوكالة»: وصل الوزير إلى الكوت. وقتل قاض عند تقاطع البتيرة.",
            "بغداد = baghdad bare; الكوت = kut to; تقاطع البتيرة = kut at",
        ),
        ("انفجرت عبوة في الكوفة. وقال مصدر في مستشفى الفرات الأوسط", "الكوفة = kufa at; مستشفى الفرات = kufa at"),
        (
            "قرب ضريح الإمام موسى الكاظم شمالي بغداد",
            "ضريح الإمام موسى الكاظم = kadhimiya-shrine near; بغداد = baghdad near",
        ),
        # The second of a row does not hold the first.
        (
            "على حيي الجغيفي والعسكري في الفلوجة",
            "حيي الجغيفي = fallujah at; العسكري = fallujah at; الفلوجة = fallujah at",
        ),
        # Of two names behind a word for two there is a second.
        (
            "بين قريتي ميسكا ودركلي في ناحية كاني ماسي",
            "ميسكا = kani-masi near; دركلي = kani-masi near; ناحية كاني ماسي = kani-masi at",
        ),
        # Quarters called after people, and areas that are described.
        ("على حي العربي في الموصل", "حي العربي = mosul at; الموصل = mosul at"),
        ("في منطقة كردية قرب الموصل", "الموصل = mosul near"),
        # Sites told by their kind and an adjective.
        ("انتزعت القوات المجمع الحكومي وسط الرمادي", "المجمع الحكومي = ramadi bare; الرمادي = ramadi at"),
        ("في المجمع السكني وسط الرمادي", "الرمادي = ramadi at"),
        ("من مستشفى المدينة في الرمادي", "الرمادي = ramadi at"),
        # The banks of Mosul.
        ("في الجانب الغربي من الموصل", "الجانب الغربي = west-mosul at; الموصل = mosul near"),
        ("في الجانب الغربي من الطريق في الكوت", "الكوت = kut at"),
        # Names that are mostly words.
        ("توقفت خطوات المشروع في كربلاء", "كربلاء = karbala at"),
        ("في ناحية المشروع بمحافظة بابل", "ناحية المشروع = mashru at; محافظة بابل = babil at"),
        ("قصف قرية قرب القائم", "القائم = qaim near"),
        ("قتل شرطي في الخالص أمس.", "الخالص = khalis at"),
        ("انفجرت عبوة قرب الزبير.", "الزبير = zubair near"),
        ("قال الزبير إن الطريق مغلق.", ""),
        ("استدعت الوزارة القائم بالأعمال الأمريكي", ""),
    ],
)
def test_which_place_a_name_beside_a_word_for_its_kind_means(text, expected):
    assert places(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("انطلقت عمليات قادمون يا نينوى.", ""),
        ("انطلقت العمليات في نينوى.", "نينوى = nineveh at"),
        ("ويعد العراق من أكثر البلدان تلوثا بالألغام.", "العراق = iraq bare"),
        ("ويعتبر العراق أن القصف انتهاك لسيادته.", ""),
        ("وكانت بغداد وأنقرة قد بحثتا الملف.", ""),
        ("وألقت السلطات باللائمة على أنقرة.", ""),
        ("وألقت السلطات باللائمة فيها على أنقرة.", ""),
        ("غارة على مخزن تابع لإيران.", ""),
        ("قرب قرية تابعة لقضاء سنجار.", "قضاء سنجار = sinjar-district at"),
        ("نفته فصائل قريبة من إيران.", ""),
        ("نفاه التشكيل القريب من طهران.", ""),
        ("نفاه فصيل مقرب من إيران.", ""),
        ("قصفت قرية قريبة من إيران.", "إيران = iran near"),
        ("من المؤمل أن يزور الكاظمي واشنطن قريبا.", "واشنطن = washington bare"),
        ("زار وزير الخارجية طهران أمس.", "طهران = tehran bare"),
        ("وتتهم واشنطن الكتائب بالهجوم.", ""),
    ],
)
def test_what_is_a_place_and_what_a_government(text, expected):
    assert places(text) == expected


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("باشر الجيش التركي، بحسب شهود، نصب ثكنة جديدة قرب باتيفا الأسبوع الماضي.", [BASE]),
        ("وشرعت القوات الأمريكية بإنشاء قاعدة جديدة قرب ربيعة أمس.", [BASE]),
        ("وأكملت قوات الحشد بناء معسكر قرب سامراء الأحد.", [BASE]),
        ("بدأت الشركة بناء مقر لها في البصرة.", []),
        ("انتقدت المنظمة بناء قاعدة عسكرية في الموقع.", []),
        ("وأعلنت سرايا السلام، مساء السبت، إخلاء جميع مقراتها في محافظة ميسان.", [CHANGE]),
        ("أكملت البيشمركة أمس إخلاء مواقعها في كركوك.", [CHANGE]),
        ("أعلنت الوزارة أمس إخلاء الجرحى من الفلوجة.", []),
        ("وتسلم الجيش العراقي مواقعه في خانصور في الأول من نيسان.", [HANDED]),
    ],
)
def test_bases_built_and_posts_cleared_out(text, kinds):
    assert types(text) == kinds


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("قتل ستة من الشرطة البريطانية على يد حشد غاضب في المجر الكبير.", "Mob violence"),
        ("وفي كركوك أدت صدامات بين أكراد وتركمان، اندلعت الجمعة، إلى مقتل ثمانية أشخاص.", "Mob violence"),
        ("أدت اشتباكات بين الجيش ومسلحين في كركوك إلى مقتل ثمانية أشخاص.", CLASH),
        # Who is killed with somebody whom he guards is no target of his own.
        ("قتل عضو مجلس بلدي وشرطي يرافقه بنيران مسلحين هاجموا سيارتهما قرب الحلة.", ATTACK),
        ("قتل قاض وشرطي كان برفقته بنيران مسلحين في الموصل.", ATTACK),
        ("قتل مسلحون شرطيا ومدنيا في هجوم على نقطة تفتيش في بعقوبة.", CLASH),
        # Bombers who come with car bombs.
        (
            "تصدت القوات لهجوم بأربع عجلات مفخخة يقودها انتحاريون غرب الرمادي، وانفجرت الرابعة فقتل جنديان.",
            SUICIDE,
        ),
        ("تصدى الجيش لهجوم شنه مسلحون غرب الرمادي، وانفجرت عبوة بآلية فقتل جنديان.", CLASH),
        # An attack on forces, with no word for how.
        ("هاجم التنظيم، الاثنين الماضي، قوات البيشمركة في قضاء كفري، فقتل عنصر وأصيب ثلاثة.", CLASH),
        ("قصفت الطائرات البلدة بالغازات السامة وقتلت 20 شخصا في حلبجة.", "Chemical weapon"),
        ("وأعلن الجيش الأميركي مقتل اثنين من جنوده في الأنبار أول أمس نتيجة عمل معاد.", CLASH),
        ("تعرضت مئات النساء للاستعباد الجنسي في تلعفر.", "Sexual violence"),
        ("عثر على شاب ينتمي إلى سرايا السلام مقتولا بالرصاص قرب قلعة صالح.", ATTACK),
        ("نجا ضابط من عبوة وضعت أسفل سيارته وأبطلت قبل انفجارها في كويسنجق.", DISRUPTED),
        ("عثرت القوات على حزام ناسف جاهز للتفجير قرب الرطبة.", DISRUPTED),
        ("أحرق محتجون إطارات في العمارة مطالبين بإقالة قائد الشرطة.", PEACEFUL),
        ("أحرق محتجون مقر حزب في العمارة مطالبين بإقالة المحافظ.", "Violent demonstration"),
        ("انفجرت دراجة نارية محملة بالمتفجرات وسط بعقوبة.", IED),
        ("أطلقت قوات مكافحة الشغب قنابل الغاز المسيل للدموع على متظاهرين في كربلاء.", INTERVENTION),
        ("ألقي القبض على انتحاري قبل تفجير نفسه في الكاظمية.", "Arrests"),
        ("أغلق محتجون حقل نفط في البصرة.", PEACEFUL),
        # Gunmen raid a post, forces a house.
        ("لقي جنديان حتفهما بعد أن داهم مسلحون نقطتهما قرب الحويجة.", CLASH),
        ("داهمت الشرطة منزلا في الكوت واعتقلت رجلا.", "Arrests"),
        ("عثر على مقبرة تضم رفات 12 شخصا في سنجار.", "Other"),
        ("أحبطت القوات محاولة تسلل لعناصر داعش في جبال حمرين وقتلت اثنين منهم.", CLASH),
        ("نظم خريجون وقفة أمام وزارة النفط في بغداد.", PEACEFUL),
        ("نزع الجيش فتيل عبوة لاصقة أسفل سيارة قاض في بعقوبة.", DISRUPTED),
        ("استهدفت طائرة تركية بدون طيار عجلة في مخمور.", "Air/drone strike"),
        ("خرج المئات أمس في تشييع الشهداء في النجف مرددين هتافات.", "Other"),
    ],
)
def test_what_kind_of_event_it_is(text, kind):
    assert types(text) == [kind]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        # One in a row is only compared with those before it.
        ("قصفت طائرات أمريكية مواقع التنظيم قرب الكوير. وهي أول ضربة من نوعها منذ 2011.", ["Air/drone strike"]),
        ("شهدت بعقوبة أمس أول هجوم بسيارة مفخخة قتل فيه مدنيان.", [IED]),
        ("قتل جنديان في هجوم قرب بيجي. وهذا ثاني هجوم في المنطقة خلال أسبوع.", ["Armed clash"]),
        ("أحبطت القوات هجوما لداعش في جبال حمرين.", []),
        ("نزع الرئيس فتيل الأزمة بين أربيل وبغداد.", []),
        ("استولى مسلحون على سيارة تابعة للشرطة في كركوك.", []),
        # What a robbed man lost is no property destroyed.
        ("وسلب المهاجمون أموالا في بعقوبة.", []),
        ("نهب مسلحون مصرفا في الموصل.", ["Looting/property destruction"]),
    ],
)
def test_what_is_no_event_of_its_own(text, kinds):
    assert types(text) == kinds


def test_one_kind_is_counted_whatever_else_is_told_beside_it():
    text = "شهدت محافظة ميسان 21 عملية اغتيال منذ مطلع 2020، إضافة إلى نزاعات عشائرية متكررة."
    event = only(text)
    assert (event["level"], event["n_events"], event["sub_event_type"]) == ("aggregate", 21, ATTACK)


def test_a_rocket_grenade_may_stand_in_quotation_marks():
    event = only("أطلق مسلحون قذيفة «آر بي جي» على منزل في الكوت.")
    assert (event["weapon"], event["munitions_low"], event["actor1"]) == ("rocket", 1, GUNMEN)
