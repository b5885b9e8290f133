"""What an attack calls to mind, what others did elsewhere meanwhile, and what is only told beside an event."""

import pytest
from coding_rows import events, only

BOMB, SHELLING, AIR, CLASH, ATTACK = (
    "Remote explosive/landmine/IED", "Shelling/artillery/missile attack", "Air/drone strike", "Armed clash", "Attack",
)  # fmt: skip


def _told(text):
    return [(e["sub_event_type"], e["killed_low"], e["date_from"]) for e in events(text)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "انفجرت سيارة مفخخة في البياع أمس، ما أعاد إلى الأذهان تفجيرات آب 2009 التي قتل فيها 95 شخصا.",
            [(BOMB, 0, "2020-06-17"), (BOMB, 95, "2009-08-01")],
        ),
        (
            "سقط صاروخ على معسكر التاجي أمس في حادثة تعيد للأذهان القصف الذي قتل جنديين هناك في آذار الماضي.",
            [(SHELLING, 0, "2020-06-17"), (SHELLING, 2, "2020-03-01")],
        ),
        (
            "انفجرت عبوة قرب حسينية في كركوك أمس في هجوم يذكر بتفجير الحسينية في تموز 2013 الذي قتل 21 شخصا.",
            [(BOMB, 0, "2020-06-17"), (BOMB, 21, "2013-07-01")],
        ),
        # No attack is recalled.
        ("انفجرت عبوة في كركوك أمس فقتلت شرطيا، ولم يذكر المصدر مزيدا من التفاصيل.", [(BOMB, 1, "2020-06-17")]),
    ],
)
def test_what_an_attack_calls_to_mind_was_before(text, told):
    assert _told(text) == told


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (
            "هاجم مسلحون نقطة تفتيش في تلعفر وقتلوا جنديا، في حين قتل مسلحون معلمين اثنين في بلدة ربيعة.",
            [("Tal Afar", 1), ("Rabia", 2)],
        ),
        (
            "قتل رجل وأصيب ابنه بانفجار عبوة في جلولاء، في حين قتل ضابط في هجوم منفصل في بلدة السعدية.",
            [("Jalawla", 1), ("As-Sadiyah (Diyala)", 1)],
        ),
        # One and the same town, named again.
        ("هاجم مسلحون نقطة تفتيش في بلدة ربيعة وقتلوا جنديا، في حين قتل مدني في البلدة خلال الاشتباك.", [("Rabia", 2)]),
    ],
)
def test_who_was_killed_meanwhile_in_another_town_is_of_another_event(text, places):
    assert [(e["location"], e["killed_low"]) for e in events(text)] == places


def test_a_separate_attack_is_another_of_whatever_kind():
    first, second = events("قتل شرطي بانفجار عبوة في الحلة أمس. وقتل جندي في هجوم منفصل في المسيب.")
    assert (first["sub_event_type"], first["killed_low"]) == (BOMB, 1)
    assert (second["sub_event_type"], second["location"]) == (CLASH, "Al-Musayyib")


@pytest.mark.parametrize(
    ("text", "place", "precision"),
    [
        ("قتل شخصان بهجوم في بلدة الطارمية.", "Tarmiyah", 1),
        ("قتل شخصان بهجوم قرب بلدة الطارمية.", "Tarmiyah", 2),
        ("وغير بعيد عن كركوك، قتل شخصان بهجوم في بلدة طوزخورماتو.", "Tuz Khurmatu", 1),
        ("قتل شخصان بهجوم غير بعيد عن كركوك.", "Kirkuk", 2),
    ],
)
def test_a_town_called_so_is_a_place_like_any_other(text, place, precision):
    event = only(text)
    assert (event["location"], event["geo_precision"]) == (place, precision)


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("قتل شرطي بانفجار في بعقوبة أمس، في استمرار لأعمال عنف حصدت 220 قتيلا هذا الشهر.", [1, 220]),
        ("قتل وجرح عشرات في تفجيرات ببغداد أمس، ضمن موجة عنف أودت بحياة 900 شخص منذ بداية العام.", [12, 900]),
        # One toll.
        ("قتل 900 شخص في أعمال عنف شهدها العراق هذا الشهر.", [900]),
    ],
)
def test_the_dead_of_weeks_of_violence_are_not_those_of_the_last_attack(text, killed):
    assert [e["killed_low"] for e in events(text)] == killed


@pytest.mark.parametrize(
    ("text", "kind", "level"),
    [
        ("قتل 30 شخصا أمس في موجة جديدة من الهجمات والتفجيرات ضربت بغداد والموصل.", None, "aggregate"),
        ("قتل 30 شخصا أمس في سلسلة هجمات، بينهم ستة قتلوا في مفخختين استهدفتا كركوك.", None, "aggregate"),
        ("قتل 30 شخصا أمس في سلسلة من الهجمات في بغداد، واستهدف معظمها الشرطة.", None, "aggregate"),
        ("تجددت أعمال العنف في تلعفر أمس إذ قتل مسلحون مدنيين اثنين في حي الوحدة.", ATTACK, "incident"),
        ("قتل مدنيان أمس في أعمال عنف متفرقة في تلعفر.", None, "aggregate"),
    ],
)
def test_a_series_is_counted_together_and_one_deed_is_one(text, kind, level):
    event = only(text)
    assert (event["sub_event_type"], event["level"]) == (kind, level)


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        # What the coalition did to it.
        ("شن التحالف الدولي ضربة ضد تنظيم داعش في كركوك.", ("Global Coalition Against Daesh", "Islamic State")),
    ],
)
def test_whom_a_coalition_is_against_was_not_hit_by_others(text, sides):
    event = only(text)
    assert event["actor1"] == sides[0]
    assert event["actor2"] in {sides[1], "Civilians (Iraq)"}


def test_whom_a_state_accuses_did_not_make_its_strikes():
    text = (
        "أصيب جندي بقصف صاروخي على قاعدة بلد الجمعة. واتهمت واشنطن كتائب حزب الله بتنفيذ الهجوم، ونفذت قواتها "
        "الأحد غارة في جرف الصخر قتلت ستة مسلحين."
    )
    first, second = events(text)
    assert (first["actor1_alleged"], first["alleged_by"]) == ("Kata'ib Hezbollah", "Government of the United States")
    assert (second["sub_event_type"], second["actor1"]) == (AIR, "Military Forces of the United States")
    assert second["actor1_alleged"] is None


def test_attacks_claimed_behind_one_are_others():
    text = (
        "قتل أربعة جنود في هجوم على حاجز للجيش في بهرز أمس. وكان تنظيم القاعدة قد تبنى الأسبوع الماضي سلسلة من الهجمات "
        "على مراكز الشرطة في محافظة ديالى."
    )
    first, second = events(text)
    assert (first["killed_low"], first["level"], first["date_from"]) == (4, "incident", "2020-06-17")
    assert (second["killed_low"], second["actor1"]) == (0, "Al Qaeda in Iraq")


def test_leaving_another_town_is_no_part_of_taking_one():
    text = "بسط داعش سيطرته على بلدة العياضية أمس. وبعد ساعات انسحبت البيشمركة من بلدة ربيعة."
    assert [e["location"] for e in events(text)] == ["Al-Iyadiyah", "Rabia"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "بعد يومين على مقتل عقيد بانفجار عبوة في الحلة، قصفت إيران قاعدة عين الأسد.",
            [("Hillah", 1), ("Ain al-Asad Air Base", 0)],
        ),
        (
            "وبعد أيام من مقتل متظاهرين اثنين في الكوت، أحرق محتجون مقر حزب في العمارة أمس.",
            [("Kut", 2), ("Amarah", 0)],
        ),
        ("بعد أسبوع على مقتل قاض في الموصل، قتل أربعة شرطيين بانفجار في الحويجة.", [("Mosul", 1), ("Hawija", 4)]),
        # What is told on of the one event.
        ("بعد أيام على هجوم قتل فيه جنديان، وأصيب ستة في الحويجة، تبناه داعش.", [("Hawija", 2)]),
    ],
)
def test_what_came_so_long_after_another_has_its_own_place_and_dead(text, told):
    assert [(e["location"], e["killed_low"]) for e in events(text)] == told


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("جاء ذلك بعد توقيف سفينة في الخليج الأحد.", 0),
        ("تم احتجاز ناقلة نفط قبالة البصرة أمس.", 0),
        ("تم توقيف سيارة تقل أربعة مطلوبين في الحويجة أمس.", 1),
        ("تم توقيف أربعة مطلوبين في الحويجة أمس.", 1),
    ],
)
def test_a_ship_or_a_car_is_not_arrested(text, number):
    assert len(events(text)) == number


def test_one_whom_everybody_knows_by_his_surname_is_counted():
    event = only("نفذت القوات الأميركية ضربة قرب مطار بغداد الدولي أودت بحياة سليماني وأبو مهدي المهندس.")
    assert (event["killed_low"], event["actor2"]) == (2, "Military Forces of Iran")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # Troops brought by air fight on the ground; aircraft that strike do not.
        ("نفذت قوة من جهاز مكافحة الإرهاب إنزالا جويا في وادي الشاي وقتلت ستة إرهابيين.", [(CLASH, 6)]),
        ("قتل ستة إرهابيين بضربة جوية رافقت إنزالا جويا في وادي الشاي.", [(AIR, 6)]),
        # What a court orders; what a group does.
        ("قررت محكمة جنايات الكرخ إعدام أربعة مدانين بتفجير في المنصور عام 2016.", []),
        ("شهدت تلعفر أمس إعدام أربعة مدنيين على يد داعش.", [(ATTACK, 4)]),
        # The bomb is of the clause before.
        ("بعد يومين على مقتل عقيد بعبوة في الحلة، أطلقت إيران صواريخ على قاعدة عين الأسد.", [(BOMB, 1), (SHELLING, 0)]),
    ],
)
def test_landings_courts_and_bombs_of_another_clause(text, told):
    assert [(e["sub_event_type"], e["killed_low"]) for e in events(text)] == told
