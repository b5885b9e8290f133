"""Reports of a day with many attacks: the series that opens them, deeds told behind, scenes kept apart, leaders."""

from datetime import date

import pytest
from coding_rows import coded, events

_THEN = date(2013, 10, 17)


def _rows(text, *keys):
    return [tuple(e[key] for key in keys) for e in events(text, _THEN)]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            "شن مسلحون في العراق سلسلة من الهجمات اليوم الخميس أوقعت عشرات القتلى. وقال ضابط إن شرطيا قتل في كمين "
            "قرب الموصل. وفي القائم قتل أربعة جنود في هجوم مسلح.",
            [
                ("aggregate", "2013-10-17", "Iraq"),
                ("incident", "2013-10-17", "Mosul"),
                ("incident", "2013-10-17", "Al Qaim (Husaybah)"),
            ],
        ),
        (
            "قتل 25 شخصا اليوم الخميس في سلسلة دامية من التفجيرات والهجمات المسلحة، واستهدف بعضها قوات الأمن. "
            "وفي كركوك انفجرت سيارة مفخخة فقتل شرطي.",
            [("aggregate", "2013-10-17", None), ("incident", "2013-10-17", "Kirkuk")],
        ),
        # A series of strikes in one town may be one operation.
        ("نفذ مسلحون سلسلة هجمات في بغداد اليوم قتلت 12 شخصا.", [("incident", "2013-10-17", "Baghdad")]),
    ],
)
def test_a_series_over_the_country_counts_several_and_dates_what_follows(text, rows):
    assert _rows(text, "level", "date_from", "location") == rows


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("وفي أعمال عنف أخرى في الموصل، قتل شرطي داخل منزله.", ("incident", "Attack")),
        ("وتجددت أعمال العنف في بعقوبة حيث قتل مسلحون شخصين وخطفوا ثالثا.", ("incident", "Attack")),
        ("وفي أعمال عنف متفرقة في الموصل قتل أربعة أشخاص.", ("aggregate", None)),
    ],
)
def test_one_deed_told_behind_violence_is_one_event(text, row):
    assert _rows(text, "level", "sub_event_type") == [row]


@pytest.mark.parametrize(
    ("text", "killed", "group"),
    [
        ("قتل انتحاريان تسعة أشخاص في سامراء اليوم.", 9, "people"),
        ("قتل مسلحان ثلاثة مدنيين في بيجي.", 3, "civilians"),
        # They fell themselves.
        ("قتل انتحاريان وأصيب ستة جنود في بيجي.", 2, "militants"),
        ("قتل مسلحان في بيجي.", 2, "militants"),
    ],
)
def test_two_gunmen_before_those_they_killed_are_the_doers(text, killed, group):
    found = [c for c in coded(text, _THEN).rows["casualties"] if c["status"] == "killed"]
    assert [(c["low"], c["group"]) for c in found] == [(killed, group)]


@pytest.mark.parametrize(
    "text",
    [
        "قتل مساعد القائد العسكري لتنظيم القاعدة في سامراء بضربة جوية.",
        "قتل قائد مقاتلي التنظيم في سامراء بضربة جوية، وكان تنظيم القاعدة قد عينه.",
        "أعلنت القيادة مقتل المسؤول العسكري لتنظيم القاعدة في سامراء.",
        "قتل القيادي في تنظيم القاعدة أبو عمر في سامراء بضربة جوية.",
        "قتل القيادي البارز بتنظيم القاعدة ماجد الجبوري بقصف في بلد.",
    ],
)
def test_commanders_of_a_group_are_its_men(text):
    assert [c["group"] for c in coded(text, _THEN).rows["casualties"]] == ["militants"]


def test_a_commander_of_an_army_is_a_soldier():
    found = coded("قتل مساعد القائد العسكري للجيش في سامراء بهجوم.", _THEN).rows["casualties"]
    assert [c["group"] for c in found] == ["soldiers"]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        # Others by another cause, behind a noun of death as behind its verb.
        (
            "أفادت الشرطة بمقتل ستة جنود في تفجير عبوة قرب الفلوجة، وأربعة آخرين في هجوم على مواقع تنظيم القاعدة.",
            [("Remote explosive/landmine/IED", 6), ("Armed clash", 4)],
        ),
        # As many hurt by another bomb elsewhere.
        (
            "وفي هجوم آخر، قتل ثلاثة وأصيب خمسة في انفجار سيارة مفخخة. وفي الغزالية قتل اثنان جراء انفجار عبوة. "
            "وأصيب خمسة أشخاص جراء انفجار عبوة في حي العامل.",
            [("Remote explosive/landmine/IED", 3), ("Remote explosive/landmine/IED", 2), (
                "Remote explosive/landmine/IED", 0)],
        ),
        # Houses that are blown up.
        ("فجر مسلحون منزلي شرطيين في أبو غريب فقتل اثنان.", [("Remote explosive/landmine/IED", 2)]),
    ],
)  # fmt: skip
def test_scenes_are_kept_apart(text, rows):
    assert _rows(text, "sub_event_type", "killed_low") == rows


def test_those_in_a_grave_did_not_die_on_the_day_it_was_found():
    text = "عثرت الشرطة، اليوم الخميس، على مقبرة جماعية في الشورة تضم رفات ثلاثين شخصا قتلهم تنظيم القاعدة."
    assert _rows(text, "sub_event_type", "date_from") == [("Other", "2013-10-17"), ("Attack", None)]
    text = "أعلن مصدر، اليوم الخميس، العثور على مقبرة جماعية في الشورة. وقال إن الشرطة عثرت على مقبرة جماعية أمس هناك."
    assert _rows(text, "sub_event_type", "date_from") == [("Other", "2013-10-16")]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        # The sign behind the city that a report was sent from is lost.
        ("بغداد أصيب تسعة أشخاص في تفجير استهدف منزل نائب في مدينة كركوك.", ["Kirkuk"]),
        ("الموصل تمكنت قوات البيشمركة من اعتقال ستة عناصر من تنظيم القاعدة في سنجار.", ["Sinjar"]),
        # The city is what is spoken of.
        ("بغداد شهدت انفجار سيارة قتل فيه ثلاثة، كما قتل شرطي في كركوك.", ["Baghdad", "Kirkuk"]),
        ("بعقوبة قتل فيها ثلاثة أشخاص اليوم.", ["Baqubah"]),
    ],
)
def test_a_city_before_the_report_is_no_place_of_it(text, places):
    assert [place for (place,) in _rows(text, "location")] == places


@pytest.mark.parametrize(
    ("text", "hit"),
    [
        ("انفجرت عبوة ناسفة على رتل تابع لشركة أمنية أجنبية في بغداد.", "Private Security Forces (International)"),
        ("قتل أربعة في انفجار استهدف قافلة للشركات الأمنية المحلية في البصرة.", "Private Security Forces (Iraq)"),
        ("أصيب ضابطان وجنديان من قوات الأمن الكردية بانفجار عبوة في كركوك.", "Peshmerga"),
        ("انفجرت عبوة ناسفة قرب شركة اتصالات في بغداد.", None),
    ],
)
def test_companies_that_guard_and_kurdish_soldiers_are_named(text, hit):
    assert _rows(text, "actor2") == [(hit,)]


def test_some_of_the_wounded_are_no_other_number_of_them():
    text = "أصيب 30 شخصا في تفجير بكركوك. وأكد طبيب حصيلة الجرحى مشيرا إلى أن أربعة منهم جروحهم خطيرة."
    assert _rows(text, "wounded_low", "wounded_high") == [(30, 30)]
    text = "أصيب 30 شخصا في تفجير بكركوك. وأكد طبيب أن عدد الجرحى أربعة وثلاثون."
    assert _rows(text, "wounded_low", "wounded_high") == [(30, 34)]


def test_an_offensive_begun_before_is_not_the_battle_told():
    text = "قال الضابط إن تسعة مقاتلين قتلوا في معركة استمرت ساعتين. وبدأت القوات العراقية هجوما على الرمادي قبل أسبوع."
    assert _rows(text, "location", "killed_low") == [(None, 9), ("Ramadi", 0)]


@pytest.mark.parametrize(
    ("text", "place", "killed"),
    [
        # How people were put to death, joined to how others were.
        ("أعدم تنظيم القاعدة ستة مدنيين حرقا وغرقا وذبحا بتهمة التخابر وسط الموصل.", "Mosul", 6),
        ("أعدم تنظيم القاعدة ثلاثة رعاة شنقا ونحرا بالسكين في بيجي.", "Baiji", 3),
    ],
)
def test_ways_of_killing_joined_are_of_one_deed(text, place, killed):
    assert _rows(text, "location", "killed_low") == [(place, killed)]


def test_what_an_operation_is_for_has_not_happened_by_its_result():
    assert _rows("سقط قتلى نتيجة العملية المستمرة في سامراء لتحرير القضاء من المسلحين.", "sub_event_type") != [
        ("Government regains territory",)
    ]
    assert _rows("قتل خمسة مدنيين نتيجة لقصف على الرمادي.", "killed_low", "location") == [(5, "Ramadi")]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        # Parts of a town are there, and keep it apart from the next.
        (
            "قتل ثلاثة في قصف على أحياء متفرقة من مدينة هيت، فيما قتل شرطي في الرمادي.",
            [("Hit", 3), ("Ramadi", 1)],
        ),
        ("قتل تسعة جنود في اشتباكات في أجزاء واسعة من الكرمة جنوبي بعقوبة.", [("Baqubah", 9)]),
        ("انفجرت عبوتان في مناطق مختلفة من سامراء فقتل جنديان.", [("Samarra", 2)]),
        # Whence somebody came is not where it was.
        ("هاجم مسلحون قدموا من سامراء نقطة تفتيش في بلد فقتل جنديان.", [("Balad", 2)]),
    ],
)
def test_parts_of_a_town_are_in_it(text, rows):
    assert _rows(text, "location", "killed_low") == rows


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("سجلت الشرطة انفجار 14 عبوة ناسفة خلال شهر أيلول الماضي في ديالى.", ("aggregate", 14)),
        ("انفجرت عشرون عبوة ناسفة في بغداد خلال الشهر الماضي.", ("aggregate", 20)),
        # Two that went off in a month may be of one attack, and many on a day are told of as one.
        ("انفجرت عبوتان ناسفتان أمام مقر للشرطة في ديالى خلال شهر أيلول الماضي.", ("incident", 1)),
        ("انفجرت أربع عبوات ناسفة في رتل للجيش ببغداد اليوم.", ("incident", 1)),
    ],
)
def test_many_bombs_of_a_month_are_counted(text, row):
    assert _rows(text, "level", "n_events") == [row]


def test_arms_that_are_struck_strike_nobody():
    text = "نفذت طائرات التحالف ضربات قرب القائم استهدفت صواريخ لتنظيم القاعدة ومخازن أسلحة."
    assert [weapon for (weapon,) in _rows(text, "weapon")] == [None]
    assert _rows("استهدفت صواريخ مقرا للجيش قرب القائم.", "weapon") == [("rocket",)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        # A place named for a force, and a force.
        ("قتل قاض في هجوم شنه مسلحون عليه بأسلحة كاتمة في منطقة نفق الشرطة ببغداد.", "Attack"),
        ("قتل محام في هجوم شنه مسلحون عليه بأسلحة كاتمة قرب جسر الجيش ببغداد.", "Attack"),
        ("قتل قاض في هجوم شنه مسلحون بأسلحة رشاشة على نقطة للشرطة ببغداد.", "Armed clash"),
    ],
)
def test_a_place_named_for_a_force_is_none(text, kind):
    assert _rows(text, "sub_event_type") == [(kind,)]


def test_a_grave_told_again_is_one_whatever_is_said_of_the_months_before():
    text = (
        "كشفت مصادر، اليوم الخميس، عن العثور على مقبرة جماعية تضم ست جثث لضحايا قضوا على يد تنظيم القاعدة خلال الأشهر "
        "الماضية. "
        "وقال مسؤول إن قوات البيشمركة عثرت على مقبرة جماعية أمس الأربعاء."
    )
    assert [kind for (kind,) in _rows(text, "sub_event_type")].count("Other") == 1


def test_hatra_is_a_place_behind_a_direction_and_no_ban():
    assert _rows("قتل سبعة مسلحين غرب الحضر.", "location") == [("Al-Hadar",)]
    assert _rows("قتل شرطي قرب حاجز بعد فرض الحظر في البصرة.", "location") == [("Basra",)]
