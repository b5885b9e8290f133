"""Reports of the years of foreign troops, 2003 to 2011; text in, sides and numbers out."""

from datetime import date

import pytest
from coding_rows import coded, events

# A Wednesday.
PUBLISHED = date(2005, 6, 15)
US, UK = "Military Forces of the United States", "Military Forces of the United Kingdom"
MNF, ARMY = "Multinational Forces in Iraq", "Military Forces of Iraq"
POLICE, GUNMEN = "Police Forces of Iraq", "Unidentified Armed Group (Iraq)"
CIVILIANS = "Civilians (Iraq)"


def rows(text):
    """Sides, killed and wounded of each event."""
    return [(e["actor1"], e["actor2"], e["killed_low"], e["wounded_low"]) for e in events(text, PUBLISHED)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("أعلن جيش الاحتلال مقتل جندي من قواته بانفجار عبوة ناسفة جنوب تكريت.", (None, US, 1, 0)),
        ("اعترف جيش الاحتلال الأمريكي بمصرع اثنين من جنوده بانفجار عبوة ناسفة في حديثة.", (None, US, 2, 0)),
        ("هاجم مسلحون رتلا لجيش الاحتلال في الموصل أمس.", (GUNMEN, US, 0, 0)),
        ("قتلت قوات الاحتلال الأمريكية رجلين في حديثة أمس.", (US, CIVILIANS, 2, 0)),
        ("قتل جندي من قوات الاحتلال البريطاني وجرح ثلاثة بانفجار عبوة ناسفة في البصرة.", (None, UK, 1, 3)),
        ("اعترفت لندن بمقتل اثنين من قوات الاحتلال البريطانية بانفجار لغم في العمارة.", (None, UK, 2, 0)),
        ("قتل جندي من جنود الاحتلال وأصيب أربعة بانفجار عبوة ناسفة في بيجي.", (None, MNF, 1, 4)),
        ("قتل أربعة جنود من القوات المتعددة الجنسيات بانفجار عبوة ناسفة في الحبانية.", (None, MNF, 4, 0)),
        ("أصيب خمسة من قوات التحالف بجروح في هجوم غربي الرمادي.", (None, MNF, 0, 5)),
        # Soldiers of whom nothing is said are of the country.
        ("قتل أربعة جنود وأصيب خمسة بانفجار عبوة ناسفة في الحبانية.", (None, ARMY, 4, 5)),
    ],
)
def test_troops_of_other_countries_by_what_they_are_called(text, found):
    assert rows(text) == [found]


def test_an_occupying_army_of_today_is_no_american_one():
    assert events("قتل جيش الاحتلال رجلين في جنين أمس.", date(2022, 6, 15))[0]["actor1"] != US


def test_history_is_no_event():
    assert events("قتل مئات في معارك العشائر أيام الانتداب البريطاني عام 1920 قرب الرميثة.", PUBLISHED) == []


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("فقد قتل ثلاثة شرطيين وستة مدنيين على الأقل في تفجير انتحاري بخانقين.", [("police", 3), ("civilians", 6)]),
        ("فقد لقي شرطيان مصرعهما بانفجار عبوة ناسفة في بهرز.", [("police", 2)]),
        ("فقد ثلاثة شرطيين في هجوم على حاجز قرب بهرز.", []),
    ],
)
def test_a_particle_before_a_verb_is_nobody_missing(text, killed):
    found = coded(text, PUBLISHED).rows["casualties"]
    assert [(r["group"], r["low"]) for r in found if r["status"] == "killed"] == killed
    assert any(r["status"] == "missing" for r in found) == (not killed)


DAY = "قتل جندي أميركي أمس بانفجار عبوة ناسفة غربي سامراء. "


@pytest.mark.parametrize(
    ("text", "group", "nationality", "number"),
    [
        ("وبذلك يرتفع عدد قتلى الجيش الأميركي إلى 1690 قتيلا منذ غزو العراق.", "soldiers", "American", 1690),
        ("وبذلك يرتفع عدد قتلى الجيش الأميركي إلى 1690 منذ الغزو.", "soldiers", "American", 1690),
        ("وبلغ عدد القتلى الأميركيين 1690 قتيلا منذ احتلال العراق.", "people", "American", 1690),
        ("وبلغ عدد قتلى الجيش الأميركي في البلاد 1690 جنديا منذ بدء الاجتياح.", "soldiers", "American", 1690),
        ("ويرتفع بذلك عدد ضحايا الجيش الأميركي منذ عام 2003 إلى 1690 جنديا.", "soldiers", "American", 1690),
        ("وترتفع بذلك خسائر القوات الأميركية لشهر حزيران إلى 37 قتيلا.", "soldiers", "American", 37),
        ("وترتفع الخسائر البشرية للجيش الأميركي إلى 1690 قتيلا منذ الغزو.", "soldiers", "American", 1690),
        ("وترتفع الخسائر الأميركية إلى 1690 قتيلا منذ آذار 2003.", "people", "American", 1690),
        ("وترتفع حصيلة ضحايا الهجمات إلى 1690 قتيلا منذ آذار 2003.", "people", None, 1690),
    ],
)
def test_what_an_army_has_lost_since_the_invasion_is_a_total(text, group, nationality, number):
    found = coded(DAY + text, PUBLISHED).rows
    assert [(e["level"], e["killed_low"]) for e in found["events"]] == [("incident", 1), ("aggregate", number)]
    total = found["casualties"][-1]
    assert (total["group"], total["nationality"]) == (group, nationality)


def test_the_worst_since_the_invasion_is_one_event():
    text = "قتل ثلاثون شخصا بانفجار سيارة مفخخة في الحلة أمس في أعنف هجوم منذ غزو العراق."
    assert [(e["level"], e["killed_low"]) for e in events(text, PUBLISHED)] == [("incident", 30)]


def test_losses_of_a_month_are_not_those_of_the_day():
    text = "لقي جنديان أميركيان مصرعهما أمس في بغداد، لترتفع بذلك خسائر الجيش الأميركي لشهر حزيران إلى 46 قتيلا."
    assert [(e["level"], e["killed_low"]) for e in events(text, PUBLISHED)] == [("incident", 2), ("aggregate", 46)]


SEVEN = "أعلن الجيش الأميركي مقتل سبعة من جنوده في هجمات متفرقة أمس. "


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        ("فقد قتل جنديان بانفجار عبوة ناسفة قرب الضلوعية.", US),
        ("كما قتل ثلاثة جنود في محافظة كركوك.", US),
        ("كما قتل جندي في محافظة كركوك.", US),
        ("ولقي جندي مصرعه وجرح اثنان آخران لدى انفجار عبوة في سامراء.", US),
        ("كما أعلن بيان ثالث مقتل اثنين من الجنود في محافظة كركوك.", US),
        # Whose they are is said, or somebody else speaks.
        ("كما قتل جنديان عراقيان بانفجار عبوة ناسفة قرب الضلوعية.", ARMY),
        ("وفي الضلوعية قتل جنديان بانفجار عبوة ناسفة.", ARMY),
        ("وقالت الشرطة إن جنديين قتلا بانفجار عبوة ناسفة قرب الضلوعية.", ARMY),
    ],
)
def test_soldiers_told_of_one_by_one_are_those_their_army_counted(text, whose):
    assert events(SEVEN + text, PUBLISHED)[-1]["actor2"] == whose


def test_of_a_single_soldier_no_series_follows():
    text = "أعلن الجيش الأميركي مقتل أحد جنوده أمس في حديثة. وقتل جنديان بانفجار عبوة ناسفة قرب الضلوعية."
    assert [e["actor2"] for e in events(text, PUBLISHED)] == [US, ARMY]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("أعلن الجيش الأميركي مقتل جنديين الأحد ما يرفع عدد قتلى الجيش منذ مطلع الشهر الحالي الى 41 جنديا.", 41),
        ("أعلن الجيش الأميركي مقتل جنديين الأحد ما يرفع عدد قتلى الجيش منذ مطلع الشهر إلى 41.", 41),
        ("قتل جنديان أميركيان الأحد في حديثة ليرتفع بذلك عدد قتلى الجيش الأميركي منذ بداية العام إلى 362.", 362),
    ],
)
def test_the_dead_since_the_beginning_of_a_month_or_year_are_a_total(text, number):
    found = events(text, PUBLISHED)
    assert [(e["level"], e["killed_low"], e["actor2"]) for e in found] == [
        ("incident", 2, US), ("aggregate", number, US)
    ]  # fmt: skip


def test_since_the_morning_is_no_total():
    text = "قتل ثلاثة جنود أمس في هجوم قرب المقدادية، ليرتفع عدد القتلى منذ صباح أمس إلى 12."
    assert [(e["level"], e["killed_low"]) for e in events(text, PUBLISHED)] == [("incident", 12)]


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("أعلن الجيش الأميركي مقتل أحد جنوده أمس خلال عملية عسكرية في شمال العراق.", "incident"),
        ("أعلن الجيش الأميركي مقتل اثنين من جنوده خلال عملية قتالية في غرب العراق أمس.", "incident"),
        ("قتل جندي أميركي أمس في العراق.", "incident"),
        ("أعلن الجيش الأميركي مقتل ستة من جنوده في العراق أمس.", "aggregate"),
        ("قتل تسعة جنود أمس في عموم محافظات العراق.", "aggregate"),
    ],
)
def test_a_part_of_the_country_is_where_one_event_was(text, level):
    assert [e["level"] for e in events(text, PUBLISHED)] == [level]


SUICIDE, AIR, CLASH, SHELLS = "Suicide bomb", "Air/drone strike", "Armed clash", "Shelling/artillery/missile attack"


@pytest.mark.parametrize(
    ("text", "kind", "doer"),
    [
        ("هاجم استشهادي يقود سيارة ملغومة قاعدة أمريكية في هيت أمس.", SUICIDE, GUNMEN),
        ("اقتحمت شاحنة يقودها استشهادي بوابة قاعدة أمريكية في هيت وانفجرت.", SUICIDE, GUNMEN),
        ("قال أطباء إن هجمات جوية أميركية قتلت ستة مدنيين في القائم.", AIR, US),
        ("شنت طائرات أميركية هجوما جويا على منزل في القائم فقتلت ستة.", AIR, US),
        ("نفذت القوات الأميركية هجومين جويين على قرية قرب القائم أمس.", AIR, US),
        ("شن مسلحون غارة على نقطة تفتيش في القائم أمس.", CLASH, GUNMEN),
        ("فتحت القوات الأميركية النار على سيارة مدنية قرب القائم فقتلت أربعة عراقيين.", "Attack", US),
        ("قتل أربعة عراقيين عندما أطلق جنود أميركيون النار على حافلة ركاب قرب القائم.", "Attack", US),
        ("أطلق مسلحون النار على سيارة للشرطة في القائم فقتل شرطيان.", CLASH, GUNMEN),
        ("أطلق مسلحون النار على سيارة تابعة للجيش في القائم فقتل ثلاثة.", CLASH, GUNMEN),
        ("قال نواب إن قذيفة مورتر سقطت على مبنى البرلمان أمس.", SHELLS, None),
        ("قتل عشرون شخصا في عمليات قصف لمدينة القائم قامت بها القوات المتعددة الجنسيات.", SHELLS, MNF),
        ("قتل ثلاثة في هجوم قام به مسلحون على نقطة تفتيش في القائم.", CLASH, GUNMEN),
    ],
)
def test_what_it_was_and_who_did_it(text, kind, doer):
    found = events(text, PUBLISHED)
    assert [(e["sub_event_type"], e["actor1"]) for e in found] == [(kind, doer)]


def test_a_war_of_words_on_parliament_is_none():
    assert events("شن النائب هجوما على البرلمان أمس.", PUBLISHED) == []


def places(text):
    return [e["location"] for e in events(text, PUBLISHED)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("قتل ثلاثة جنود بانفجار عبوة ناسفة في محافظة بابل، جنوب العاصمة.", ["Babil"]),
        ("فجر انتحاري نفسه بين مصلين بمحافظة ديالى، شمال شرق العاصمة العراقية بغداد.", ["Diyala"]),
        ("قتل ثلاثة جنود بانفجار عبوة ناسفة في محافظة بابل (جنوب العاصمة).", ["Babil"]),
        # Of another event it is the place.
        ("قتل جندي بانفجار عبوة في محافظة ديالى. وقتل شرطيان بانفجار عبوة شمال العاصمة.", ["Diyala", "Baghdad"]),
    ],
)
def test_where_a_governorate_lies_is_no_place_of_the_event(text, found):
    assert places(text) == found


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("أسفر التفجير في بيجي عن مقتل 4 أشخاص شرطيان ومدنيان.",
         [("people", 4, False), ("police", 2, True), ("civilians", 2, True)]),
        ("قتل ستة أشخاص أربعة شرطيين ومدنيان بانفجار عبوة ناسفة في بيجي.",
         [("people", 6, False), ("police", 4, True), ("civilians", 2, True)]),
        # They do not make up the whole; or the second word only describes the first.
        ("قتل شرطيان وأربعة مدنيين بانفجار عبوة ناسفة في بيجي.", [("police", 2, False), ("civilians", 4, False)]),
        ("قتل متعاقد كندي وجنديان أميركيان بانفجار عبوة ناسفة في بيجي.",
         [("contractors", 1, False), ("soldiers", 2, False)]),
    ],
)  # fmt: skip
def test_parts_of_a_total_need_no_sign_before_them(text, told):
    found = coded(text, PUBLISHED).rows["casualties"]
    assert [(r["group"], r["low"], r["part_of_total"]) for r in found] == told


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("قال المصدر إن جنديين قتلا", [2]),
        ("قتل أربعة أشخاص بانفجار سيارة في بهرز بينهم اثنان", [4, 2]),
        ("قال الجيش إنها أودت بحياة ثلاثة جنود وأصابت 11 عسكريا، خمسة منهم", [3]),
    ],
)
def test_a_text_may_end_anywhere(text, killed):
    found = coded(text, PUBLISHED).rows["casualties"]
    assert [r["low"] for r in found if r["status"] == "killed"] == killed


@pytest.mark.parametrize(
    "text",
    [
        "ألغى التيار الصدري مظاهرة كبيرة في الكوت.",
        "قرر الحزب تأجيل تظاهرة كانت مقررة اليوم في الكوت.",
        "بدأ الجيش الشهر الماضي عملية أمنية في تلعفر هدفها تطهير المدينة من المسلحين.",
        "وهذه هي المرة الثانية التي يقتل فيها جنود في هجوم مسلح بجنوب العراق.",
    ],
)
def test_what_was_called_off_aimed_at_or_only_counted_is_no_event(text):
    assert events(text, PUBLISHED) == []


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("تظاهر المئات في الكوت احتجاجا على إلغاء عقودهم.", 1),
        ("طهر الجيش مدينة تلعفر من المسلحين أمس.", 1),
        ("قتل جنديان بانفجار عبوة في البصرة، وهي المرة الثالثة التي تستهدف فيها دورية هذا الأسبوع.", 1),
        ("انفجرت عبوة ناسفة بدورية في البصرة للمرة الثانية خلال يومين.", 1),
    ],
)
def test_what_happened_beside_it_is_coded(text, number):
    assert len(events(text, PUBLISHED)) == number


def test_a_truce_only_named_as_the_time_before_is_no_agreement():
    text = "خطف مسلحون مهندسا في بغداد أمس بعد هدنة قصيرة في عمليات الخطف."
    assert [e["sub_event_type"] for e in events(text, PUBLISHED)] == ["Abduction/forced disappearance"]


def test_soldiers_killed_where_the_police_were_attacked_did_not_attack():
    assert rows("قتل ستة جنود بريطانيين في هجوم على مركز للشرطة في البصرة.") == [(None, POLICE, 6, 0)]
    assert rows("قتل جنديان بريطانيان في اشتباكات مع الشرطة في البصرة.") == [(UK, POLICE, 2, 0)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("اعتقلت قوات الأمن 12 مطلوبا في محافظة ديالى المضطربة شمال شرق بغداد.", ["Diyala"]),
        ("قتل جنديان بانفجار عبوة ناسفة في محافظة الأنبار السنية غرب بغداد.", ["Al Anbar"]),
        ("قتل خمسة جنود بينهم ضابط في بعقوبة أمس.", ["Baqubah"]),
        (
            "قتل ستة في غارة على الفلوجة. وقال الطبيب عامر كاظم مدير عام مستشفى الفلوجة إن الغارة قتلت ستة.",
            ["Fallujah"],
        ),
        # Where an officer who is quoted serves is no place of the event.
        ("قال ضابط في شرطة بعقوبة إن عبوة ناسفة انفجرت في بهرز وقتلت جنديا.", ["Buhriz"]),
    ],
)
def test_where_it_was_by_what_stands_around_the_name(text, found):
    assert places(text) == found


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("أسفر التفجير في بيجي عن مقتل خمسة جنود بينهم ضابطان وشرطي وثلاثة مدنيين.",
         [("soldiers", 5, False), ("soldiers", 2, True), ("police", 1, False), ("civilians", 3, False)]),
        ("قتل خمسة أشخاص بينهم ضابط وشرطي بانفجار عبوة ناسفة في بيجي.",
         [("people", 5, False), ("police", 2, True)]),
        ("قتل خمسة جنود إضافة إلى ثلاثة مدنيين بانفجار عبوة ناسفة في بيجي.",
         [("soldiers", 5, False), ("civilians", 3, False)]),
        ("قتل خمسة جنود إضافة إلى ثلاثة جرحى بانفجار عبوة ناسفة في بيجي.", [("soldiers", 5, False)]),
        # Families are no captives, a vehicle is no Arab.
        ("استهدف هجوم شرطيين وأسرهم في بيجي وقتل ستة أشخاص.", [("civilians", 6, False)]),
    ],
)  # fmt: skip
def test_who_is_of_a_total_and_who_is_one_more(text, killed):
    found = coded(text, PUBLISHED).rows["casualties"]
    assert [(r["group"], r["low"], r["part_of_total"]) for r in found if r["status"] == "killed"] == killed
    assert not any(r["status"] in {"arrested", "abducted"} for r in found)


def test_those_in_a_vehicle_are_not_said_to_be_arabs():
    found = coded("فتحت الدورية النار فقتل ركاب العربة في بيجي أمس.", PUBLISHED).rows["casualties"]
    assert [r["nationality"] for r in found] == [None]


def test_a_raised_dot_ends_a_sentence():
    text = "قتل 17 شخصا في تفجير انتحاري بخانقين أمس· وقتلت قوات الأمن مسلحا في الديوانية·"
    assert [(e["location"], e["killed_low"]) for e in events(text, PUBLISHED)] == [("Khanaqin", 17), ("Diwaniyah", 1)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("أصيب ستة مدنيين بانفجار عبوة في بيجي 0 وفي هيت قتل شرطيان برصاص مسلحين0", [("Baiji", 0), ("Hit", 2)]),
        ("قتل جندي بانفجار عبوة في هيت0 كما قتل ثلاثة مدنيين بانفجار لغم في مندلي", [("Hit", 1), ("Mandali", 3)]),
        ("أصيب 10 مدنيين بانفجار عبوة في بيجي بنسبة 0 من العجز.", [("Baiji", 0)]),
    ],
)
def test_a_nought_behind_a_word_ends_a_sentence(text, found):
    assert [(e["location"], e["killed_low"]) for e in events(text, PUBLISHED)] == found


def test_other_news_besides_is_not_at_the_place_told_before():
    text = "قتل شرطيان برصاص مسلحين في هيت أمس. إلى ذلك أعلن الجيش الأميركي مقتل أحد جنوده بقذائف هاون أمس."
    assert [e["location"] for e in events(text, PUBLISHED)] == ["Hit", None]
    text = "قتل شرطيان برصاص مسلحين في هيت أمس. وأعقب ذلك سقوط قذائف هاون قتلت جنديا."
    assert [e["location"] for e in events(text, PUBLISHED)] == ["Hit", "Hit"]


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("قال الجيش إن سائقا أوقف سيارته قرب نقطة تفتيش في الدورة وفجر نفسه فأصاب جنديين.", 0),
        ("أوقف انتحاري شاحنته أمام مقر الشرطة في هيت وفجرها فقتل شرطيا.", 0),
        ("أوقفت السلطات في هيت ناشطا أوقف سيارته قرب المجلس.", 1),
    ],
)
def test_who_stops_what_he_drives_is_not_arrested(text, held):
    assert sum(r["status"] == "arrested" for r in coded(text, PUBLISHED).rows["casualties"]) == held


@pytest.mark.parametrize(
    ("text", "killed", "wounded"),
    [
        ("ذكرت مصادر أن 35 من عناصر داعش قتلوا وأصيب 12 آخرون في غارات غرب كركوك.", 35, 12),
        ("قالت الشرطة إن سبعة من مسلحي التنظيم (داعش) قتلوا وجرح اثنان في هيت.", 7, 2),
        ("قالت الشرطة إن مسلحين قتلوا خمسة مدنيين في هيت.", 5, 0),
    ],
)
def test_of_militants_killed_others_were_wounded(text, killed, wounded):
    assert [(e["killed_low"], e["wounded_low"]) for e in events(text, PUBLISHED)] == [(killed, wounded)]


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("شهد العراق أمس مقتل جنديين بريطانيين، ففي هيت انفجرت قنبلة وقتلت أربعة مدنيين.", [2, 4]),
        ("أعلن الجيش الأميركي مقتل جنديين، في وقت قالت فيه الشرطة إن انتحاريا فجر نفسه وقتل 30 مدنيا.", [2, 30]),
        ("أعلن الجيش الأميركي مقتل اثنين من جنوده، فيما أعلنت الشرطة أن سيارة مفخخة انفجرت فقتلت ستة مدنيين.", [2, 6]),
        # The cause of what was told before.
        ("أعلن الجيش الأميركي مقتل اثنين من جنوده، فيما قالت الشرطة إن عبوة ناسفة انفجرت في هيت.", [2]),
        ("قتل جنديان في هيت، فيما قالت الشرطة إن الهجوم أدى إلى مقتل ثلاثة جنود.", [2]),
    ],
)
def test_who_died_meanwhile_died_elsewhere(text, killed):
    assert [e["killed_low"] for e in events(text, PUBLISHED)] == killed


@pytest.mark.parametrize(
    ("text", "place"),
    [
        # Brackets and "near" that only say where a town lies.
        ("أكد مصدر في شرطة كركوك (240 كلم شمال بغداد) أن خمسة أشخاص أصيبوا في هجوم انتحاري.", "Kirkuk"),
        ("قال مصدر في شرطة الحلة (100 كم جنوب بغداد) إن شرطيا قتل برصاص مسلحين.", "Hillah"),
        ("وفي تلعفر قرب الموصل قتل سبعة مدنيين بانفجار سيارة مفخخة.", "Tal Afar"),
        ("أعلنت السفارة البريطانية في بغداد مقتل أحد مواطنيها في هجوم مسلح في كركوك.", "Kirkuk"),
        ("قصف مسلحون السفارة البريطانية في بغداد بقذائف هاون.", "British Embassy, Baghdad"),
        # A place of its own, in brackets or near the town that heads the sentence.
        ("قتل شرطيان برصاص مسلحين (شمال بغداد).", "Baghdad"),
        ("وفي البصرة قتل شرطي بانفجار عبوة قرب الزبير.", "Az-Zubair"),
    ],
)
def test_where_a_town_lies_is_not_where_it_happened(text, place):
    assert [e["location"] for e in events(text, PUBLISHED)] == [place]


def test_others_who_died_meanwhile_are_not_of_the_group_before():
    text = "أعلن الجيش الأميركي مقتل جنديين أميركيين، بينما فجر انتحاري نفسه في مسجد فقتل 30."
    assert [r["group"] for r in coded(text, PUBLISHED).rows["casualties"]] == ["soldiers", "people"]
    text = "قتل جنديان بانفجار عبوة في هيت، فيما أصيب ثلاثة."
    assert [r["group"] for r in coded(text, PUBLISHED).rows["casualties"]] == ["soldiers", "soldiers"]


@pytest.mark.parametrize(
    ("text", "wounded"),
    [
        ("عثرت الشرطة على 60 جثة في مناطق متفرقة من بغداد بها إصابات بأعيرة نارية في الرأس.", 0),
        ("سقطت قذائف على هيت وأوقعت إصابات بأعيرة نارية.", 3),
    ],
)
def test_wounds_of_the_dead_are_no_wounded(text, wounded):
    assert sum(e["wounded_low"] for e in events(text, PUBLISHED)) == wounded


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("ارتفع الى 1412 عدد الجنود الأميركيين الذين قتلوا منذ غزو العراق، قتل منهم 1030 في معارك.", [1412, 1030]),
        ("قتل 40 مسلحا في معارك الرمادي، قتل منهم 12 في ساعة واحدة.", [40, 12]),
        ("أصيب 40 مدنيا بانفجار عبوة في هيت، قتل منهم اثنان.", [2]),
    ],
)
def test_those_of_them_who_were_killed_are_a_part(text, killed):
    found = [r for r in coded(text, PUBLISHED).rows["casualties"] if r["status"] == "killed"]
    assert [r["low"] for r in found] == killed
    assert [r["part_of_total"] for r in found] == [False, True][: len(found)]


@pytest.mark.parametrize(
    "text",
    [
        "قتل مهاجم انتحاري شرطيين وستة متطوعين في شمال العراق أمس. وذكرت الشرطة أن المهاجم فجر سترته في سنجار.",
        "قتل انتحاري شرطيين وستة متطوعين في سنجار أمس.",
        "فجر انتحاري صدرية محملة بالمتفجرات في سنجار أمس فقتل ثمانية.",
    ],
)
def test_a_bomber_is_no_policeman_and_told_once(text):
    found = events(text, PUBLISHED)
    assert [(e["sub_event_type"], e["actor1"], e["location"], e["killed_low"]) for e in found] == [
        (SUICIDE, GUNMEN, "Sinjar", 8)
    ]


def test_a_day_beside_in_a_statement_is_that_of_the_statement():
    text = (
        "أعلن الجيش الأميركي الثلاثاء في بيان، مقتل خمسة من جنوده بانفجار عبوة ناسفة. "
        "وأوضح أن الجنود قتلوا الاثنين عندما انفجرت عبوة ناسفة قرب المسيب."
    )
    assert [(e["date_from"], e["killed_low"]) for e in events(text, PUBLISHED)] == [("2005-06-13", 5)]


def test_who_supports_a_force_is_no_side_of_the_fight():
    text = "دارت معارك في الكوفة أمس بين القوات العراقية تدعمها القوات الأميركية وجيش المهدي."
    assert rows(text) == [(ARMY, "Mahdi Army", 0, 0)]


@pytest.mark.parametrize(
    "text",
    [
        "وتتعرض المنطقة الخضراء بشكل شبه مستمر لقصف بالصواريخ وقذائف الهاون.",
        "وتشهد العمارة مواجهات منتظمة بين الميليشيات وجنود بريطانيين.",
        "وتشهد بعقوبة شبه يوميا أعمال عنف وهجمات بعبوات ناسفة.",
        "وتشهد البصرة ارتفاعا في وتيرة الهجمات التي تستهدف القوات البريطانية.",
    ],
)
def test_what_happens_again_and_again_is_no_event(text):
    assert events(text, PUBLISHED) == []


@pytest.mark.parametrize(
    "text",
    [
        "قتل جندي بانفجار عبوة ناسفة في بعقوبة التي تشهد هجمات شبه يومية.",
        "قتل جندي بانفجار عبوة ناسفة في بعقوبة التي تشهد بين الحين والآخر هجمات بعبوات.",
        "قتل جندي بانفجار عبوة ناسفة في بعقوبة أمس، وتشهد المدينة هجمات شبه يومية.",
    ],
)
def test_what_happens_there_again_and_again_leaves_the_event(text):
    assert [(e["location"], e["killed_low"]) for e in events(text, PUBLISHED)] == [("Baqubah", 1)]


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("قال مصدر إن مسلحين قتلوا الصحافي نبراس الورد أمام منزله في تكريت أمس.", [("journalists", 1)]),
        ("قال مصدر إن مسلحين قتلوا صحافيا أمام منزله في تكريت أمس.", [("journalists", 1)]),
        ("قال مصدر إن مسلحين قتلوا في اشتباك قرب تكريت أمس.", [("militants", None)]),
    ],
)
def test_gunmen_before_the_verb_kill_whoever_stands_behind_it(text, killed):
    assert [(r["group"], r["low"]) for r in coded(text, PUBLISHED).rows["casualties"]] == killed


def test_some_of_a_total_who_met_their_death_are_a_part():
    text = DAY + "وارتفع عدد قتلى الجيش الأميركي منذ عام 2003 إلى 1690 بينهم 141 جنديا لقوا حتفهم خلال العام الحالي."
    found = coded(text, PUBLISHED).rows
    assert [(e["level"], e["killed_low"]) for e in found["events"]] == [("incident", 1), ("aggregate", 1690)]
    assert [(r["low"], r["part_of_total"]) for r in found["casualties"]] == [(1, False), (1690, False), (141, True)]
