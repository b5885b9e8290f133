"""Violence that is only spoken of beside violence that is told, and words of protest and attack that must be found."""

import pytest
from coding_rows import events

PROTEST, ATTACK, RIOT = "Peaceful protest", "Attack", "Violent demonstration"
CLASH, IED = "Armed clash", "Remote explosive/landmine/IED"
WITH_FORCE, TAKEN = "Protest with intervention", "Abduction/forced disappearance"


def _kinds(text):
    return [event["sub_event_type"] for event in events(text)]


@pytest.mark.parametrize(
    "text",
    [
        "أدان مجلس الأمن تفجيرات بغداد ودعا إلى محاسبة المسؤولين.",
        "استنكرت نقابة المعلمين خطف الأساتذة، ودعت الحكومة إلى حمايتهم.",
        "أعرب السفير عن قلقه إزاء اغتيال الناشطين.",
        "توالت إدانات دولية لتفجيري بغداد.",
        "شكل البرلمان لجنة للتحقيق في تفجير الكرادة.",
        "بحث الوزير مع المحافظ تداعيات القصف التركي.",
        "حمل النائب الحكومة مسؤولية الهجمات الإرهابية.",
        "صرفت المحافظة تعويضات لضحايا قصف المدن.",
        "عرض في أربيل فيلم عن خطف صحفية في الموصل.",
        "ناقش الجمهور رواية تحكي قصة مقتل جندي في الفلوجة.",
        "فجر النائب قنبلة سياسية في البصرة أمس.",
        "أصيب أربعة بانفجار أنبوبة غاز في الناصرية أمس.",
    ],
)
def test_violence_only_spoken_of_is_no_event(text):
    assert events(text) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        # Its day, its place, its dead or a clause of its own make it told.
        ("أدان مجلس الأمن التفجير الذي استهدف سوقا في الكرادة وقتل عشرين مدنيا.", IED),
        ("أدان المجلس تفجير عبوة في بعقوبة أمس.", IED),
        ("استنكرت النقابة مقتل ثلاثة معلمين في الحويجة برصاص مسلحين.", ATTACK),
        ("بحث الوزير الأوضاع الأمنية. وقتل مسلحون مهندسا في الكوت أمس.", ATTACK),
        ("فجر مسلحون قنبلة قرب مقر حزب سياسي في البصرة أمس.", IED),
    ],
)
def test_what_a_statement_tells_of_is_an_event(text, kind):
    assert _kinds(text) == [kind]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("انطلقت مسيرة في كركوك أمس احتجاجا على البطالة.", [PROTEST]),
        ("خرجت مسيرات في الكوت أمس للمطالبة بالإصلاح.", [PROTEST]),
        ("أقام المعلمون مسيرة في السماوة أمس دعما للمحتجين.", [PROTEST]),
        ("انطلقت مسيرة مفخخة من كركوك أمس وأصابت رتلا للجيش.", ["Air/drone strike"]),
        # Who shuts offices and roads, with his school or trade between.
        ("أغلق طلبة جامعة القادسية صباح أمس مبنى المحافظة في الديوانية.", [PROTEST]),
        ("أغلق موظفو العقود أبواب الدائرة في تكريت أمس.", [PROTEST]),
        ("سد مزارعون الطريق العام قرب بلد أمس.", [PROTEST]),
        ("أغلقت قوات الأمن أبواب المحافظة بوجه المحتجين في الحلة.", []),
        ("قطع الأهالي أشجار البستان في الكوت أمس.", []),
        # Those who shut it stand before the verb, or before "to the shutting of".
        ("إن العشرات من خريجي المعاهد والكليات أغلقوا أمس مبنى الشركة في الكوت.", [PROTEST]),
        ("أقدم العشرات من المحاضرين أمس على غلق مبنى التربية في السماوة.", [PROTEST]),
        ("قطع المحتجون الجسور الثلاثة في الناصرية أمس.", [PROTEST]),
        ("قررت الحكومة غلق مبنى المحافظة في بابل أمس.", []),
        ("أغلقوا أمس باب الجامعة في بابل بسبب العطلة.", []),
        # The word right before the strike says that it came about.
        ("محافظة واسط جنوبي البلاد شهدت إضرابا عاما في المدارس أمس.", [PROTEST]),
        # Tents of a sit-in.
        ("نصب مئات العاطلين خيام الاعتصام أمام الحقل في العمارة أمس.", [PROTEST]),
        ("أقام الخريجون خيمة اعتصام أمام الشركة في الناصرية أمس.", [PROTEST]),
        ("زار الوزير خيام الاعتصام في الناصرية أمس.", []),
        # A crowd counted before it is named.
        ("هاجم العشرات من المحتجين مقر الحزب في الكوت أمس.", [RIOT]),
        ("هاجم المئات من المتظاهرين القنصلية في البصرة أمس.", [RIOT]),
        ("قمعت القوات الأمنية محتجين بخراطيم المياه في الحلة أمس.", [WITH_FORCE]),
        ("رفض النائب قمع المتظاهرين في الحلة.", []),
    ],
)
def test_marches_and_offices_shut(text, kinds):
    assert _kinds(text) == kinds


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("شن مسلحون تعرضا على نقطة للجيش قرب بيجي أمس.", [CLASH]),
        ("نفذ عناصر داعش تعرضا عنيفا على مقر للبيشمركة قرب مخمور أمس.", [CLASH]),
        ("الأفلام تعرض على شاشة كبيرة في أربيل.", []),
        ("تعرض مقر حزبي في الخالص أمس لهجوم مسلح.", [ATTACK]),
        ("تعرض منزل مقاول في الهندية أمس لهجوم بالأسلحة الرشاشة.", [ATTACK]),
        ("تعرض الحزب في بغداد أمس لهجوم إعلامي.", []),
        # Stabbed by unknown men or with a knife; before a court nobody is.
        ("طعن مجهولون شابا في الكوت أمس.", [ATTACK]),
        ("طعن شاب معلما بسكين في الحلة أمس.", [ATTACK]),
        ("طعن ملثمان صيرفيا في بعقوبة أمس.", [ATTACK]),
        ("طعن المرشحون بنتائج الانتخابات في نينوى أمس.", []),
        ("طعن ثلاثة محامين في قرار المحكمة ببغداد أمس.", []),
        # Munitions that beat down are no mob, though the crowd's name is that of a force.
        ("ضربت قذائف هاون مقرا للحشد قرب بيجي أمس.", ["Shelling/artillery/missile attack"]),
        ("ضربت طائرة مسيرة معسكرا للحشد قرب القائم أمس.", ["Air/drone strike"]),
        ("ضرب حشد غاضب سائقا في الكوت أمس حتى الموت.", ["Mob violence"]),
    ],
)
def test_attacks_by_their_nouns(text, kinds):
    assert _kinds(text) == kinds


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        # Gunmen who "arrest" take people, whatever they ride or wear.
        ("اعتقل مسلحون يستقلون سيارات حديثة محاميا في الدورة أمس.", [TAKEN]),
        ("اعتقل مسلحون يرتدون زيا عسكريا ثلاثة موظفين في الحويجة أمس.", [TAKEN]),
        ("أخذ مسلحون خمسة عمال إلى جهة مجهولة في الموصل أمس.", [TAKEN]),
        ("كان الناشط قد تعرض للخطف في الناصرية أمس.", [TAKEN]),
        ("وتعرض ثلاثة صحفيين للاختطاف في الكوت أمس.", [TAKEN]),
        ("أخذ المعلمون أماكنهم في القاعة بجهة مجهولة في الموصل أمس.", []),
        ("حررت القوات رهينتين في الفلوجة أمس.", []),
        # Whom a funeral is for.
        ("شيع المئات ضحايا التفجير في تكريت أمس.", ["Other"]),
        ("شيعت الجماهير شهداء القصف في العمارة أمس.", ["Other"]),
        # Animals are nobody.
        ("قتل مسلحون حصانا في مزرعة قرب بلد أمس.", []),
        ("قتل جنود كلبا قرب بيجي أمس.", []),
        ("قتل مسلحون أستاذا قرب بلد أمس.", [ATTACK]),
    ],
)
def test_whom_gunmen_take_and_whom_a_funeral_is_for(text, kinds):
    assert _kinds(text) == kinds


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        # What fighters died of is nothing that they put out of use.
        ("قتل تسعة من مقاتلي الحشد في تفجير انتحاري بحزام ناسف وسط الرطبة أمس.", ["Suicide bomb"]),
        ("قتل ستة من مقاتلي البيشمركة إثر تفجير سيارة مفخخة قرب مخمور أمس.", [IED]),
        ("قتل أربعة مسلحين جراء تفجير عبوة ناسفة في بعقوبة أمس.", [IED]),
        ("تمكنت القوات من قتل 20 إرهابيا وتفجير ست سيارات مفخخة قرب بيجي أمس.", [CLASH, "Disrupted weapons use"]),
        # What goes on every day is no event.
        ("وزار الوزير الرطبة. وقال إن التنظيم يهاجم الثكنات بشكل يومي.", []),
        ("وزار الوزير سنجار. وأضاف أن الطائرات تقصف الجبل بصورة شبه يومية.", []),
    ],
)
def test_what_men_died_of_and_what_goes_on(text, kinds):
    assert _kinds(text) == kinds


FEUD = "اندلعت اشتباكات بين عشيرتين في البصرة أمس بسبب خلافات شخصية وقتل اثنان."


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        (FEUD, [CLASH]),
        ("قتل أربعة أشخاص في معارك بين العشائر في ميسان أمس إثر خلاف مالي.", [CLASH]),
        ("قتل رجل جاره في البصرة أمس بسبب خلافات شخصية.", []),
        ("قتل شاب والده في ميسان أمس إثر خلاف مالي.", []),
    ],
)
def test_a_feud_of_tribes_is_no_crime(text, kinds):
    assert _kinds(text) == kinds


ANNOUNCED = "أعلنت هيئة الحشد الشعبي مقتل خمسة من مقاتليها في هجوم لداعش بمحافظة ديالى أمس. "


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        # As many of the same side, at a place in the one named first: told again by somebody else.
        (
            ANNOUNCED + "وقال مصدر أمني إن مسلحين نصبوا كمينا لدورية الحشد شمال شرقي ديالى. "
            "وأوضح أن الهجوم أسفر عن مقتل خمسة من مقاتلي الحشد.",
            [CLASH],
        ),
        (ANNOUNCED + "وفي هجوم آخر قتل خمسة من مقاتلي الحشد بكمين قرب خانقين أمس.", [CLASH, CLASH]),
        (ANNOUNCED + "وقتل ستة من مقاتلي الحشد بكمين لمسلحين قرب بلد أمس.", [CLASH, CLASH]),
        (
            "قطع عشرات المواطنين طريق بعقوبة أمس. وأضاف المصدر أن المتظاهرين قطعوا الطريق احتجاجا على نقص الكهرباء.",
            [PROTEST],
        ),
        ("قطع محتجون طريق بعقوبة أمس. وتظاهر العشرات في الكوت أمس.", [PROTEST, PROTEST]),
        # As many of another side are others.
        (
            "هاجم مسلحو داعش حاجزا للشرطة في داقوق أمس ما أدى إلى مقتل شرطي وإصابة اثنين. وقال مصدر إنهم نصبوا بعد ذلك "
            "كمينا للجيش في داقوق ما أدى إلى مقتل جندي وإصابة اثنين.",
            [CLASH, CLASH],
        ),
        # A place taken back is so once a day, whoever says it; another place is another.
        (
            "استعادت البيشمركة زمار أمس. وأكد مصدر عسكري أن القوات استعادت السيطرة على زمار من داعش أمس.",
            ["Government regains territory"],
        ),
        (
            "استعادت البيشمركة زمار أمس. وأكد مصدر عسكري أن القوات استعادت السيطرة على ربيعة من داعش أمس.",
            ["Government regains territory", "Government regains territory"],
        ),
        # By what attack those were killed whose number is told.
        (
            "قالت الشرطة إن سبعة شرطيين قتلوا قرب الرطبة أمس. وقال مصدر أن الهجوم نفذ بسيارتين مفخختين واستهدف مقرا.",
            [IED],
        ),
        (
            "قالت الشرطة إن سبعة شرطيين قتلوا قرب الرطبة أمس. وأوضحت المصادر أن هجوما آخر نفذ بسيارتين مفخختين في هيت.",
            [ATTACK, IED],
        ),
        # Gunmen known from what was just told, and those who are not.
        (
            "وقتل خمسة أفراد من عائلة شرطي في قرية تابعة لقضاء المحمودية أمس. "
            "وأوضح نقيب أن المسلحين اقتحموا المنزل وقتلوا الأب.",
            [ATTACK],
        ),
        (
            "فجر انتحاري نفسه في سوق في بعقوبة أمس وقتل ستة مدنيين. وقال شهود إن الانتحاري أطلق النار على الحراس.",
            ["Suicide bomb"],
        ),
        (
            "وقتل خمسة أفراد من عائلة شرطي في المحمودية أمس. وقال نقيب إن مسلحين اقتحموا منزلا في بلد وقتلوا رجلا.",
            [ATTACK, ATTACK],
        ),
        (
            "قصفت المدفعية التركية أمس قرى في كاني ماسي. وقال مدير الناحية إن المدفعية التركية قصفت أمس كاني ماسي.",
            ["Shelling/artillery/missile attack"],
        ),
    ],
)
def test_an_event_told_twice_is_one(text, kinds):
    assert _kinds(text) == kinds
