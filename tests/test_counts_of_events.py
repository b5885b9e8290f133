"""Counts of events told from one event: several places, incidents apart, totals over months, and what is only named."""

import pytest
from coding_rows import events, only

CLASH, AIR, SHELLING, IED = (
    "Armed clash", "Air/drone strike", "Shelling/artillery/missile attack", "Remote explosive/landmine/IED",
)  # fmt: skip


@pytest.mark.parametrize(
    ("text", "sub_type", "level"),
    [
        # Over months, though no date says which.
        ("أسفرت التظاهرات عن مقتل أكثر من 80 شخصا وجرح 900 خلال ثلاثة أشهر.", "Excessive force against protesters",
         "aggregate"),
        ("قتل متظاهران خلال اشتباكات بعد أشهر من الهدوء في البصرة أمس.", "Excessive force against protesters",
         "incident"),
        # Attacks at places of their own.
        ("شن مسلحون سلسلة هجمات في قرى متفرقة من ديالى أمس وقتلوا ثلاثة جنود.", CLASH, "aggregate"),
        ("قتل مدني وأصيب أربعة بانفجار عبوتين ناسفتين في منطقتين منفصلتين ببغداد أمس.", IED, "aggregate"),
        ("قتل مدني وأصيب أربعة بانفجار عبوتين ناسفتين في منطقة الدورة ببغداد أمس.", IED, "incident"),
        ("شن مسلحون هجوما في منطقة زراعية من ديالى أمس وقتلوا ثلاثة جنود.", CLASH, "incident"),
        # Operations in general are no clash.
        ("قتل 210 جنود أمريكيين في عمليات قتالية بالعراق منذ آذار 2019.", None, "aggregate"),
        ("قتل 31 شرطيا في اشتباكات في ديالى منذ مطلع العام.", CLASH, "aggregate"),
        # Incidents that are counted.
        ("قتل مسلحون سبعة مزارعين في حادثين منفصلين في الطارمية أمس.", "Attack", "aggregate"),
        ("سجلت المفوضية 33 حالة اغتيال في بغداد خلال آذار.", "Attack", "aggregate"),
        ("وثقت منظمة 12 حالة خطف في ديالى منذ مطلع العام.", "Abduction/forced disappearance", "aggregate"),
        ("سجلت الشرطة حالة اغتيال في بغداد أمس.", "Attack", "incident"),
        # More than can be taken in a day.
        ("تقول تقديرات المكتب إن التنظيم خطف 6417 إيزيديا.", "Abduction/forced disappearance", "aggregate"),
        ("اعتقلت السلطات 2400 مواطن في محافظة الأنبار.", "Arrests", "aggregate"),
        ("خطف التنظيم 1500 إيزيدي من قرية كوجو أمس.", "Abduction/forced disappearance", "incident"),
        ("خطف التنظيم 40 إيزيديا من قرية كوجو.", "Abduction/forced disappearance", "incident"),
        # Rockets and drones alike.
        ("تعرضت القواعد الأميركية لعشرين هجوما بالصواريخ والمسيرات منذ أيار.", SHELLING, "aggregate"),
        ("قصفت طائرة مسيرة مقرا في دهوك بصاروخين أمس.", AIR, "incident"),
        # Gunmen who came for people.
        ("اقتحم مسلحون قرية في داقوق وخطفوا أربعة رعاة أمس.", "Abduction/forced disappearance", "incident"),
        ("هاجم مسلحون نقطة للشرطة في داقوق وخطفوا شرطيين اثنين أمس.", CLASH, "incident"),
    ],
)  # fmt: skip
def test_one_event_or_a_count(text, sub_type, level):
    event = only(text)
    assert (event["sub_event_type"], event["level"]) == (sub_type, level)


@pytest.mark.parametrize(
    ("text", "killed", "wounded"),
    [
        # What a toll had been before it rose is no more dead.
        ("ارتفعت حصيلة تفجير الكرادة إلى 20 قتيلا بعد أن كانت 12 قتيلا.", 20, 0),
        ("أصيب ثلاثة مدنيين في الموصل بعد أن كانت سيارة مفخخة انفجرت وقتلت شرطيين اثنين.", 2, 3),
        # A numeric date with spaces is no number of dead.
        ("بلغ عدد الشهداء في التظاهرات منذ ١ / ٥ أكثر من ٧٠ شهيدا.", 71, 0),
    ],
)
def test_the_toll_is_the_last_one(text, killed, wounded):
    found = events(text)
    assert (sum(e["killed_low"] for e in found), sum(e["wounded_low"] for e in found)) == (killed, wounded)


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        # A running total is no toll of the day, of its place or of its type.
        ("قتل جندي أمريكي بانفجار قنبلة شمالي بغداد الاثنين، وبهذا يرتفع عدد القتلى الأميركيين إلى 1340 منذ الغزو.",
         [(IED, "incident", 1), (None, "aggregate", 1340)]),
        # Marches in several towns, and clashes at one of them.
        ("تظاهر الآلاف في محافظات البصرة وميسان وواسط أمس، ووقعت صدامات في الناصرية قتل فيها ثلاثة متظاهرين.",
         [("Peaceful protest", "aggregate", 0), ("Excessive force against protesters", "incident", 3)]),
        ("خرج الآلاف للمطالبة بالخدمات في البصرة أمس ووقعت صدامات أدت إلى مقتل متظاهر.",
         [("Excessive force against protesters", "incident", 1)]),
        # An attack like the one before, where nothing says with what.
        ("قتل خمسة من الحشد الشعبي في كمين لداعش غربي الرطبة أمس. وكان الحشد خسر سبعة من عناصره بهجوم مماثل في عكاشات.",
         [(CLASH, "incident", 5), (CLASH, "incident", 7)]),
    ],
)  # fmt: skip
def test_totals_and_events_beside_each_other(text, rows):
    assert [(e["sub_event_type"], e["level"], e["killed_low"]) for e in events(text)] == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        # Cylinders that burst and people who drown are no attacks; a bomb in a cylinder is one.
        ("نشب حريق في مستشفى ببغداد ليلة السبت أدى إلى مصرع 82 شخصا نتيجة انفجار أسطوانات أوكسجين.", []),
        ("أصيب ثلاثة أشخاص بانفجار قنينة غاز في مطعم بالكرادة وسط بغداد أمس.", []),
        ("انفجرت عبوة ناسفة داخل أسطوانة غاز قرب دورية للجيش في بيجي أمس وقتلت جنديا.", [(IED, 1)]),
        ("ارتفعت حصيلة ضحايا العبارة في الموصل إلى 120 غريقا بعد انتشال جثث جديدة.", []),
        # Whose body it is, told by what befell him before.
        ("عثر على جثة مختار قرية في ناحية أبي صيدا أمس بعد يوم من اختطافه.", [("Attack", 1)]),
    ],
)  # fmt: skip
def test_accidents_and_bodies(text, rows):
    assert [(e["sub_event_type"], e["killed_low"]) for e in events(text)] == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("قتل 23 شخصا في سلسلة هجمات في العراق الاثنين، بينهم ثمانية في انفجار سيارة مفخخة في الحلة.",
         [(None, 23, "Iraq"), (IED, 8, "Hillah")]),
        ("قتل 12 شخصا في هجمات متفرقة في بغداد أمس، بينهم ثلاثة من الشرطة.", [(None, 12, "Baghdad")]),
    ],
)  # fmt: skip
def test_part_of_a_total_told_with_its_own_attack(text, rows):
    assert [(e["sub_event_type"], e["killed_low"], e["location"]) for e in events(text)] == rows


COUNTED = "منذ 28 تشرين الأول، سجل 11 هجوما على قواعد تضم أمريكيين. "


@pytest.mark.parametrize(
    ("told", "rows"),
    [
        ("وأسفرت الهجمات العشر الأولى عن سقوط قتيل.", [("aggregate", 10, "06-18", 1)]),
        ("وأسفرت أول 10 هجمات عن سقوط قتيل.", [("aggregate", 10, "06-18", 1)]),
        ("وأسفرت الهجمات العشر الأولى عن قتيل، لكن الهجوم الأخير الجمعة في كركوك أودى بحياة متعاقد أمريكي.",
         [("aggregate", 10, "06-12", 1), ("incident", 1, "06-12", 1)]),
        # All of them, and not the first.
        ("وأدت هذه الهجمات إلى مقتل متعاقد.", []),
    ],
)  # fmt: skip
def test_the_first_and_the_last_of_those_counted_are_of_their_type(told, rows):
    found = [e for e in events(COUNTED + told) if e["n_events"] != 11]
    assert [(e["level"], e["n_events"], e["date_to"][5:], e["killed_low"]) for e in found] == rows
    assert {e["sub_event_type"] for e in found} <= {"Shelling/artillery/missile attack"}


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("وكانت عشرة صواريخ قد سقطت في كانون الثاني على قاعدة بلد، ما أدى إلى جرح أربعة جنود.", "incident"),
        ("سقطت على معسكر التاجي في آذار خمسة صواريخ أصابت ثلاثة جنود.", "incident"),
        ("سقطت على معسكر التاجي منذ مطلع العام خمسون صاروخا أصابت ثلاثين جنديا.", "aggregate"),
        ("سقطت في آذار على أحياء الفلوجة قذائف قتلت ثلاثين مدنيا.", "aggregate"),
    ],
)  # fmt: skip
def test_rockets_at_one_site_in_a_month_are_one_attack(text, level):
    assert [e["level"] for e in events(text)] == [level]


@pytest.mark.parametrize(
    ("text", "number", "location", "target"),
    [
        ("بلغ عدد الهجمات التي استهدفت السفارة والقواعد 19 هجوما منذ تشرين الأول.", 19, None, None),
        # Whose the bases are tells on whom the attacks were, and not where.
        ("استهدفت القواعد الأمريكية 19 مرة منذ تشرين الأول.", 19, None, "Military Forces of the United States"),
        ("تعرضت القواعد الأمريكية في العراق لأكثر من 160 هجوما منذ تشرين الأول.", 161, "Iraq",
         "Military Forces of the United States"),
        ("تعرضت القواعد الأمريكية للهجمات 17 مرة منذ تشرين الأول.", 17, None, "Military Forces of the United States"),
        # A number without a noun of its own, said of those that are counted.
        ("أعلنت الخلية أن عدد الهجمات على المصالح الأمريكية ارتفع إلى 33 مرة.", 33, None,
         "Military Forces of the United States"),
        ("وبذلك يصل عدد الهجمات على القواعد الأمريكية إلى 14 منذ آذار.", 14, None,
         "Military Forces of the United States"),
        ("تعرضت قواعد عراقية لـ25 هجوما منذ تشرين الأول.", 25, "Iraq", None),
    ],
)  # fmt: skip
def test_the_number_of_attacks_on_bases_is_one_count(text, number, location, target):
    event = only(text)
    told = (event["level"], event["n_events"], event["sub_event_type"], event["location"], event["actor2"])
    assert told == ("aggregate", number, "Shelling/artillery/missile attack", location, target)


@pytest.mark.parametrize(
    "text",
    [
        "ارتفع عدد الهجمات في العراق إلى 40 في المئة من هجمات المنطقة.",
        "وصل عدد المعتصمين قرب ساحة الطيران إلى 300 هذا الأسبوع.",
        # The toll is the number of the dead.
        "حصيلة الهجمات ارتفعت إلى 32 حتى الآن.",
    ],
)
def test_what_else_rises_to_a_number_counts_no_attacks(text):
    assert all(e["n_events"] == 1 for e in events(text))
