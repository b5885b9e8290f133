"""What several sentences and clauses tell is grouped into events: one told twice, two told in one sentence."""

import pytest
from coding_rows import events

IED, CLASH, SHELLING = "Remote explosive/landmine/IED", "Armed clash", "Shelling/artillery/missile attack"


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        # Told again with the article, in the next sentence or later.
        ("انفجرت عبوة ناسفة في كركوك أمس. وأسفر الانفجار عن مقتل مدني.", [(IED, 1)]),
        ("انفجرت عبوة ناسفة في كركوك أمس وقتلت مدنيا. وقال شاهد إن الانفجار كان قويا.", [(IED, 1)]),
        # The toll comes in the next sentence.
        ("سقطت قذائف هاون على بلدة العظيم أمس. وقتل مدنيان وأصيب ثلاثة.", [(SHELLING, 2)]),
        # The attackers are those of the attack told before.
        ("هاجم مسلحون نقطة للجيش في مخمور أمس. وقتل المهاجمون ثلاثة جنود.", [(CLASH, 3)]),
        # Another scene.
        ("انفجرت عبوة ناسفة في كركوك أمس. كما انفجرت عبوة ناسفة في تكريت أمس.", [(IED, 0), (IED, 0)]),
        ("قتل مدني بانفجار عبوة ناسفة في كركوك أمس. وفي حادث منفصل، قتل جندي بانفجار عبوة في بيجي.",
         [(IED, 1), (IED, 1)]),
        ("قتل جندي بهجوم مسلح في الطارمية أمس. وفي بعقوبة، انفجرت عبوة ناسفة وقتلت مدنيين اثنين.",
         [(CLASH, 1), (IED, 2)]),
        # Several in one sentence.
        ("انفجرت عبوة ناسفة في كركوك، فيما سقطت قذائف هاون في بيجي أمس.", [(IED, 0), (SHELLING, 0)]),
        ("انفجرت عبوة ناسفة في كركوك يوم الأحد، وانفجرت عبوة ناسفة في تكريت يوم الاثنين.", [(IED, 0), (IED, 0)]),
        # One more victim is no other event.
        ("انفجرت عبوة ناسفة في كركوك أمس فقتل مدني وأصيب آخر.", [(IED, 1)]),
        # An event that is only referred to.
        ("تظاهر المئات في البصرة أمس عقب مقتل متظاهر برصاص قوات الأمن يوم الأحد.",
         [("Peaceful protest", 0), ("Excessive force against protesters", 1)]),
        # Attacks that are only named are none of their own.
        ("قال المتحدث إن الهجمات الأخيرة مرفوضة.", []),
    ],
)  # fmt: skip
def test_grouping(text, rows):
    assert [(e["sub_event_type"], e["killed_low"]) for e in events(text)] == rows


def test_an_arrest_in_the_course_of_an_event_is_a_casualty_row():
    found = events("فرقت قوات الأمن متظاهرين في كربلاء أمس واعتقلت خمسة منهم.")
    assert [e["sub_event_type"] for e in found] == ["Protest with intervention"]


def test_what_only_ends_a_count_is_no_event():
    found = events("سجل 12 هجوما على قواعد عراقية منذ مطلع العام، آخرها قصف قاعدة بلد.")
    assert [(e["level"], e["n_events"]) for e in found] == [("aggregate", 12)]


def test_the_place_at_the_head_holds_for_all_clauses():
    found = events("في الموصل، قتل جندي بانفجار عبوة ناسفة أمس، كما انفجرت سيارة مفخخة دون إصابات.")
    assert [e["location"] for e in found] == ["Mosul", "Mosul"]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        # What only says where a quarter lies makes two quarters no one place.
        ("قتل مدني بانفجار عبوة ناسفة في الكاظمية شمال بغداد أمس. وأصيب اثنان بانفجار عبوة في الكرادة وسط بغداد.",
         ["Kadhimiya", "Karrada"]),
        ("قتل مدني بانفجار عبوة ناسفة في الكاظمية شمال بغداد أمس. وقال إن الانفجار وقع شمال بغداد.", ["Kadhimiya"]),
        # A given name that is spelled like a clash.
        ("أطاحت القوات الأميركية بنظام صدام حسين في 2003.", []),
        ("اندلع صدام مسلح بين فصيلين في البصرة أمس.", ["Basra"]),
    ],
)  # fmt: skip
def test_places_and_names_that_hold_events_apart(text, places):
    assert [e["location"] for e in events(text)] == places


LOOTED, ATTACK, AIR = "Looting/property destruction", "Attack", "Air/drone strike"


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        # An answer that hits another place is another event; one that does not belongs to the fight.
        ("أصاب صاروخ معسكرا قرب التاجي أمس، لترد طائرة بعد ساعة بقصف سيارة قرب أبو غريب وتقتل مسلحين اثنين.",
         [(SHELLING, 0), (SHELLING, 2)]),
        ("هاجم مسلحون نقطة للجيش في مخمور أمس، لترد القوات بإطلاق النار وتقتل مسلحين اثنين.", [(CLASH, 2)]),
        # Another day, behind who said so.
        ("أحرق مجهولون منازل في كنعان مساء الأحد، وقال مصدر إن قذائف هاون كانت قد سقطت هناك صباح الجمعة وقتلت طفلين.",
         [(LOOTED, 0), (SHELLING, 2)]),
        # The dead of all the violence, and one event among it.
        ("قتل 47 شخصا في أعمال عنف منذ الثلاثاء حين فجر مسلحون مرقدا في سامراء.", [(None, 47), (IED, 0)]),
        ("قتل تسعة أشخاص أمس حين فجر مسلحون مرقدا في سامراء.", [(IED, 9)]),
        # A noise is what the explosions told of by themselves made, and alone no event.
        ("سمع دوي انفجارين في بغداد أمس. وانفجرت عبوة في الدورة، كما انفجرت عبوة في الكرادة.", [(IED, 0), (IED, 0)]),
        ("سمع دوي انفجار في أربيل أمس.", []),
        # Who the dead were is no event besides.
        ("عثر أمس في المقدادية على جثث ستة مزارعين خطفوا قبل ثلاثة أيام.", [(ATTACK, 6)]),
        ("عثر أمس في المقدادية على جثة مزارع. كما خطف مسلحون سائقا في الخالص.",
         [(ATTACK, 1), ("Abduction/forced disappearance", 0)]),
        # Bodies found behind a strike are its dead.
        ("نفذت طائرات ضربة على وكر لداعش في حمرين فجر اليوم، وعثرت قوة لاحقا على أربع جثث لإرهابيين.", [(AIR, 4)]),
        # By air and by missile, on two days, at one place.
        ("تعرضت قاعدة بلد لهجوم بطائرة مسيرة أمس. وكان صاروخ باليستي أصاب قاعدة بلد مساء الأحد وقتل جنديا.",
         [(AIR, 0), (SHELLING, 1)]),
    ],
)  # fmt: skip
def test_what_holds_events_apart(text, rows):
    assert [(e["sub_event_type"], e["killed_low"]) for e in events(text)] == rows


@pytest.mark.parametrize(
    ("text", "last"),
    [
        # Like the one before: its weapon. Other attacks: its type.
        ("قتل شرطي بانفجار عبوة ناسفة في تكريت أمس. وأصيب ثلاثة جنود بانفجار مماثل في بيجي.", (IED, "IED", "incident")),
        ("قتل شرطي بانفجار عبوة ناسفة في تكريت أمس. وأصيب ثلاثة جنود بانفجار في بيجي.", (IED, None, "incident")),
        ("انفجرت سيارة مفخخة في الكرادة أمس. وقتل اثنان في هجومين آخرين في الدورة.", (IED, None, "aggregate")),
        ("قتل اثنان في هجومين في الدورة أمس.", (None, None, "aggregate")),
        # One scene, or several.
        ("وقعت ثلاثة انفجارات متتالية أمام محكمة كركوك أمس.", (IED, None, "incident")),
        ("وقعت ثلاثة انفجارات متتالية في الدورة والبياع أمس.", (IED, None, "aggregate")),
    ],
)
def test_explosions_like_others_and_one_after_another(text, last):
    event = events(text)[-1]
    assert (event["sub_event_type"], event["weapon"], event["level"]) == last


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ('وقال المصدر لـ "بغداد اليوم" إن قذيفة انفجرت في ناحية ديرلوك.', ["Deraluk"]),
        ("وأبلغ ضابط لبغداد اليوم أن عبوة انفجرت في حي الجامعة.", ["Hayy al-Jami'a"]),
        ("انفجرت عبوة في بغداد اليوم.", ["Baghdad"]),
    ],
)
def test_an_outlet_named_like_a_city_is_no_place(text, places):
    assert [e["location"] for e in events(text)] == places


VIOLENT, PEACEFUL, REGAINED = "Violent demonstration", "Peaceful protest", "Government regains territory"


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        # A crowd that attacks is a riot, gunmen who attack are none.
        ("هاجم محتجون مقرات أحزاب في الناصرية أمس وأضرموا فيها النار.", [(VIOLENT, "Nasiriyah")]),
        ("هاجم مسلحون مقرات أحزاب في الناصرية أمس وقتلوا حارسا.", [(CLASH, "Nasiriyah")]),
        # "While" with a verb and a place of its own.
        ("فرقت الشرطة محتجين أمام ميناء أم قصر أمس، فيما خرج طلبة الجامعة بمسيرة سلمية في القرنة.",
         [("Protest with intervention", "Umm Qasr port"), (PEACEFUL, "Al-Qurnah")]),
        ("فرقت الشرطة محتجين في القرنة أمس، فيما أصيب ثلاثة منهم.", [("Protest with intervention", "Al-Qurnah")]),
        # What a march protests against is no event besides.
        ("خرج الآلاف في النجف أمس في مسيرة منددة بالتفجير.", [(PEACEFUL, "Najaf")]),
        # What followed an attack.
        ("فجر انتحاري نفسه في ملعب بالموصل أمس أعقبه هجوم بحزام ناسف في تلعفر.",
         [("Suicide bomb", "Mosul"), ("Suicide bomb", "Tal Afar")]),
        # How a place was taken.
        ("استعادت القوات العراقية ناحية الرشاد أمس. وقالت مصادر إن المسلحين انسحبوا من الناحية بعد اشتباكات.",
         [(REGAINED, "Ar-Rashad")]),
        # The next sentence adds the day.
        ("تعرض منزل في الناصرية لاستهداف بقنبلة يدوية. وقال المصدر إن منزلا تعرض لقنبلة يدوية مساء الجمعة.",
         [("Grenade", "Nasiriyah")]),
        # Gunmen did not do what a bomb did; the gunmen of an attack go on with it.
        ("انفجرت عبوة ناسفة صباح أمس فأصابت مدنيا. وقتل مسلحون شرطيا في حي العامل ببغداد.",
         [(IED, None), (CLASH, "Hayy al-Amil")]),
        ("انفجرت عبوة ناسفة في الحويجة أمس. وأصيب جندي بقذيفة هاون.", [(IED, "Hawija"), (SHELLING, "Hawija")]),
        ("انفجرت قذائف هاون في الحويجة أمس. وأصيب جندي بالقذائف.", [(SHELLING, "Hawija")]),
        ("هاجم مسلحون نقطة تفتيش أمس فأصابوا جنديا. وقتل المسلحون شرطيا في حي العامل ببغداد.",
         [(CLASH, "Hayy al-Amil")]),
        ("انفجرت عبوة ناسفة صباح أمس فأصابت مدنيا. وقتلت العبوة شرطيا في حي العامل ببغداد.",
         [(IED, "Hayy al-Amil")]),
        # Somebody killed of whom a protest speaks.
        ("تظاهر المئات في الكوت أمس للكشف عن قتلة ناشط، اغتيل الجمعة الماضية في الناصرية.",
         [(PEACEFUL, "Kut"), (ATTACK, "Nasiriyah")]),
    ],
)  # fmt: skip
def test_scenes_of_one_sentence_and_the_next(text, rows):
    assert [(e["sub_event_type"], e["location"]) for e in events(text)] == rows


def test_the_worst_of_a_count_is_told_in_the_next_sentence():
    text = (
        "قتل 18 شخصا الثلاثاء في هجمات متفرقة أعنفها تفجير انتحاري شمال بغداد. "
        "وذكرت الشرطة أن انتحاريا استهدف بسيارة ملغومة نقطة تفتيش في الطارمية فقتل سبعة جنود."
    )
    rows = [(e["sub_event_type"], e["killed_low"], e["location"]) for e in events(text)]
    assert rows == [(None, 18, None), ("Suicide bomb", 7, "Tarmiyah")]
    text = "قتل 18 شخصا الثلاثاء في هجمات متفرقة. وفي الطارمية، قتل سبعة جنود بتفجير انتحاري."
    assert [e["killed_low"] for e in events(text)] == [18, 7]


def test_whose_aircraft_it_was():
    (strike,) = events("قتل ثلاثة من حزب العمال بقصف طائرة مسيرة تابعة للجيش التركي في جمجمال أمس.")
    assert strike["actor1"] == "Military Forces of Turkey"
    (strike,) = events("قتل ثلاثة من حزب العمال بقصف طائرة مسيرة في منطقة تابعة لجمجمال أمس.")
    assert strike["actor1"] is None


SUICIDE, DISARMED = "Suicide bomb", "Disrupted weapons use"


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        # A clause behind a comma that opens with another day or place.
        ("في 28 شباط 2015 فجر انتحاري سيارته في الحلة فأوقع 25 قتيلا، وفي الأول من آذار 2017 فجر انتحاريان "
         "حزاميهما في سوق وسط المدينة ما أسفر عن مقتل ستة.", [(SUICIDE, 25), (SUICIDE, 6)]),
        ("انفجرت سيارتان مفخختان في الطوز يوم السبت الماضي وقتلتا سبعة، وكانت اشتباكات قد اندلعت في القضاء مساء "
         "الجمعة قتل فيها مدني.", [(IED, 7), (CLASH, 1)]),
        ("هاجم مسلحون نقطة للشرطة في داقوق أمس فقتلوا شرطيا، وفي أثناء انسحابهم أصيب ثلاثة.", [(CLASH, 1)]),
        # The dead of all violence are not those of the fight told before.
        ("قتل جندي أمريكي السبت في معارك بالأنبار. وقالت الأمم المتحدة إن 6500 مدني قتلوا في أعمال العنف خلال أيار.",
         [(CLASH, 1), (None, 6500)]),
        # A toll of attacks told as known, at scattered places, and each of them.
        ("ارتفعت حصيلة الهجمات التي وقعت الثلاثاء في مناطق متفرقة من العراق إلى 27 قتيلا. "
         "وفي الحلة، انفجرت سيارة مفخخة فقتلت ستة.", [(None, 27), (IED, 6)]),
        # A date between the verb and what it speaks of; a number in brackets.
        ("سقطت صباح أمس الأربعاء (3) قذائف كاتيوشا في محيط مطار البصرة الدولي.", [(SHELLING, 0)]),
        ("سقطت الحكومة صباح أمس الأربعاء بعد تصويت البرلمان.", []),
        ("رفعت مفارز الهندسة العسكرية بتاريخ 15 / 3 / 2020 عبوتين ناسفتين من طريق سامراء.", [(DISARMED, 0)]),
        ("تفقد القائد مفارز المعالجة في ديالى واطلع على عبوات ناسفة قديمة.", []),
    ],
)  # fmt: skip
def test_clauses_with_a_day_of_their_own(text, rows):
    assert [(e["sub_event_type"], e["killed_low"]) for e in events(text)] == rows


def test_who_went_ahead_with_a_killing():
    (event,) = events("أقدمت عناصر من عصابات داعش على قتل مختار قرية في ناحية يثرب أمس.")
    assert event["actor1"] == "Islamic State"
    (event,) = events("عثرت عناصر من الشرطة على قتيل في ناحية يثرب أمس وعليه آثار إطلاقات.")
    assert event["actor1"] is None


def test_numbers_in_brackets_count_munitions():
    (event,) = events("عثرت قوة من الشرطة أمس على (12) عبوة ناسفة و(5) صواريخ وحزامين ناسفين في قضاء الدبس.")
    assert (event["munitions_low"], event["munitions_high"]) == (19, 19)
    (event,) = events("تعرضت أبراج الطاقة في ديالى خلال شهر شباط إلى (14) هجوما بعبوات ناسفة.")
    assert (event["level"], event["n_events"]) == ("aggregate", 14)
    (event,) = events("وقع 41 انفجارا لألغام في محافظة البصرة منذ مطلع العام أسفرت عن مقتل 33 مدنيا.")
    assert (event["n_events"], event["munitions_low"]) == (41, 41)
