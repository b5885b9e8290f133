"""Several events told in one text, each with its own place: none takes what is of another."""

from itertools import product

import pytest
from coding_rows import events, only

# Said verb first, subject first and as a noun; type, dead and wounded.
CLAUSES = [
    ("قتل شرطي برصاص مسلحين", "شرطيا قتل برصاص مسلحين", "مقتل شرطي برصاص مسلحين", ("Armed clash", 1, 0)),
    (
        "انفجرت عبوة ناسفة",
        "عبوة ناسفة انفجرت",
        "انفجار عبوة ناسفة",
        ("Remote explosive/landmine/IED", 0, 0),
    ),
    (
        "أصيب ثلاثة مدنيين بانفجار سيارة مفخخة",
        "ثلاثة مدنيين أصيبوا بانفجار سيارة مفخخة",
        "إصابة ثلاثة مدنيين بانفجار سيارة مفخخة",
        ("Remote explosive/landmine/IED", 0, 3),
    ),
    ("اعتقلت الشرطة سبعة مطلوبين", "الشرطة اعتقلت سبعة مطلوبين", "اعتقال سبعة مطلوبين", ("Arrests", 0, 0)),
    (
        "قتل جنديان وجرح خمسة في هجوم مسلح",
        "جنديين قتلا وجرح خمسة في هجوم مسلح",
        "مقتل جنديين وجرح خمسة في هجوم مسلح",
        ("Armed clash", 2, 5),
    ),
    ("عثرت الشرطة على خمس جثث", "الشرطة عثرت على خمس جثث", "العثور على خمس جثث", ("Attack", 5, 0)),
]
VERBS, SUBJECTS, NOUNS = 0, 1, 2
JOINED = [
    ("{} في الموصل أمس، و{} في بعقوبة.", VERBS),
    ("{} في الموصل أمس، كما {} في بعقوبة.", VERBS),
    ("{} في الموصل أمس، ثم {} في بعقوبة.", VERBS),
    ("{} في الموصل أمس؛ و{} في بعقوبة.", VERBS),
    ("{} في الموصل أمس، فيما {} في بعقوبة.", VERBS),
    ("{} في الموصل أمس بعدما {} في بعقوبة.", VERBS),
    ("{} في الموصل أمس، بعد أن {} في بعقوبة.", VERBS),
    ("{} في الموصل أمس عقب {} في بعقوبة.", NOUNS),
    ("{} في الموصل أمس، إضافة إلى {} في بعقوبة.", NOUNS),
    ("{} في الموصل أمس فضلا عن {} في بعقوبة.", NOUNS),
    ("{} في الموصل أمس وبعد ساعة {} في بعقوبة.", VERBS),
    ("{} في الموصل أمس، من جانبها أعلنت الشرطة {} في بعقوبة.", NOUNS),
    ("{} في الموصل أمس كما شهدت المحافظة {} في بعقوبة.", NOUNS),
    # Many reports have no commas.
    ("{} في الموصل أمس و{} في بعقوبة.", VERBS),
    ("{} في الموصل أمس كما {} في بعقوبة.", VERBS),
    ("{} في الموصل أمس فيما {} في بعقوبة.", VERBS),
    ("{} في الموصل أمس وفي حادث رابع {} في بعقوبة.", VERBS),
    ("{} في الموصل أمس. وفي بعقوبة {}.", VERBS),
    ("قال مصدر أمني إن {} في الموصل أمس، مضيفا أن {} في بعقوبة.", SUBJECTS),
    ("قال مصدر أمني إن {} في الموصل أمس. وأفاد مصدر في بعقوبة بأن {}.", SUBJECTS),
    ("أعلنت الشرطة أمس {} في الموصل، و{} في بعقوبة.", NOUNS),
    ("{} في الموصل أمس و{} في بعقوبة.", NOUNS),
    ("شهدت الموصل أمس {}، فيما شهدت بعقوبة {}.", NOUNS),
]


@pytest.mark.parametrize(("shape", "way"), JOINED)
def test_two_at_two_places_are_two_events_however_they_are_joined(shape, way):
    for one, other in product(CLAUSES, CLAUSES):
        text = shape.format(one[way], other[way])
        found = sorted((e["location"], e["sub_event_type"], e["killed_low"], e["wounded_low"]) for e in events(text))
        assert found == [("Baqubah", *other[3]), ("Mosul", *one[3])], text


@pytest.mark.parametrize(
    "text",
    [
        "انفجرت عبوة ناسفة في الموصل أمس، وقتل جنديان وأصيب ثلاثة بالانفجار.",
        "انفجرت عبوة ناسفة في الموصل أمس، ثم هرعت سيارات الإسعاف إلى المكان.",
        "قتل خمسة مدنيين في الموصل أمس بعدما انفجرت عبوة ناسفة قرب دورية.",
        "أعلنت الشرطة في بغداد أمس انفجار عبوة ناسفة في الموصل.",
        "انفجرت عبوة ناسفة في الموصل أمس وبعد ساعة وصلت تعزيزات إلى المدينة.",
        "انفجرت عبوة ناسفة في الموصل أمس، فضلا عن أضرار في المباني.",
        "انفجرت عبوة ناسفة في الموصل أمس، مضيفا أن الجرحى نقلوا إلى مستشفى في أربيل.",
        "انفجرت عبوة ناسفة في الموصل أمس تلاها إطلاق نار.",
        "وفي كركوك، قتل جندي، وأصيب ثلاثة بانفجار عبوة ناسفة في الحويجة.",
        "اقتحم مسلحون مكتبا للسفر في الكرادة أمس وخطفوا 12 من موظفيه.",
        "قتل شرطي برصاص مسلحين في الموصل أمس كما قال مصدر أمني في بعقوبة.",
    ],
)
def test_what_belongs_to_it_is_not_another(text):
    only(text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "اغتيل ضابط في الموصل أمس، وسبق ذلك بيومين انفجار عبوة في تلعفر.",
            [("Mosul", "2020-06-17", 1), ("Tal Afar", "2020-06-15", 0)],
        ),
        (
            "قتل شرطي في هيت أمس، وتلاه انفجار عبوة في الرطبة.",
            [("Hit", "2020-06-17", 1), ("Ar Rutbah", "2020-06-17", 0)],
        ),
        (
            "قتل شرطي في الحلة أمس، وسبقه بيوم مقتل ضابط في الكوت.",
            [("Hillah", "2020-06-17", 1), ("Kut", "2020-06-16", 1)],
        ),
        (
            "قتل شرطي في الحلة الأحد، وتلاه بيوم مقتل ضابط في الكوت.",
            [("Hillah", "2020-06-14", 1), ("Kut", "2020-06-15", 1)],
        ),
    ],
)
def test_what_followed_or_came_before_is_another_event_with_its_day(text, told):
    found = [(e["location"], e["date_from"], e["killed_low"]) for e in events(text)]
    assert found == told


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("انفجرت سيارة في الحلة أمس فقتل ستة. وفي السعدونية قتل شرطي بهجوم.", ["Hillah", None]),
        ("أصيب جندي بعبوة في بيجي أمس. وفي التكية، قتل تاجر برصاص مسلحين.", ["Baiji", None]),
        ("انفجرت سيارة في الحلة أمس فقتل ستة. وفي التفاصيل قال مصدر إن السيارة انفجرت قرب سوق.", ["Hillah"]),
    ],
)
def test_a_place_that_the_gazetteer_lacks_is_not_that_of_the_event_before(text, places):
    assert [e["location"] for e in events(text)] == places


@pytest.mark.parametrize(
    ("text", "dead"),
    [
        ("انفجرت سيارة في الحلة أمس فقتل ستة. وقتل شرطي برصاص مسلحين.", [6, 1]),
        ("انفجرت عبوة في الكوت أمس فقتلت اثنين، وقتل تاجر برصاص مسلحين.", [2, 1]),
        ("انفجرت سيارة في الحلة أمس فقتل ستة، وقتل شرطي برصاص المسلحين.", [7]),
    ],
)
def test_whom_gunmen_shot_no_bomb_killed(text, dead):
    assert [e["killed_low"] for e in events(text)] == dead


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        (
            "اغتال مسلحون ضابطا في الموصل أمس، وقتل شرطي بعبوة في بعقوبة.",
            ["Security Forces of Iraq", "Police Forces of Iraq"],
        ),
        ("مقتل ضابط في الموصل أمس ومقتل أربعة جنود في هيت.", ["Security Forces of Iraq", "Military Forces of Iraq"]),
        ("قتل ضابط وأصيب أربعة جنود بانفجار عبوة في هيت أمس.", ["Military Forces of Iraq"]),
    ],
)
def test_an_officer_at_another_place_is_of_no_force_that_is_named_there(text, targets):
    assert [e["actor2"] for e in events(text)] == targets


def test_aircraft_of_nobody_are_not_those_of_the_police_named_before():
    found = events("أبطلت الشرطة عبوتين في الموصل أمس، وشنت طائرات غارة على موقع لداعش في بعقوبة.")
    assert [(e["location"], e["actor1"]) for e in found] == [("Mosul", "Police Forces of Iraq"), ("Baqubah", None)]
    assert only("شنت طائرات التحالف غارة على موقع لداعش في بعقوبة أمس.")["actor1"] == "Global Coalition Against Daesh"


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        (
            "سقطت ستة صواريخ على قاعدة عين الأسد أمس، وقال مصدر إن طائرات أميركية قصفت بعدها منصة في البغدادي.",
            ["Shelling/artillery/missile attack", "Air/drone strike"],
        ),
        (
            "سقطت قذائف على الفلوجة أمس، وقصفت المدينة طائرات أميركية.",
            ["Shelling/artillery/missile attack", "Air/drone strike"],
        ),
        ("قصفت مدافع تركية قرية قرب زاخو أمس، وقال مصدر إن القصف استمر ساعة.", ["Shelling/artillery/missile attack"]),
    ],
)
def test_aircraft_are_not_the_guns_told_before(text, kinds):
    assert [e["sub_event_type"] for e in events(text)] == kinds


@pytest.mark.parametrize(
    "text",
    [
        "مسلحون يغتالون مدير بلدية بالديوانية\nقتل مدير بلدية اليوم عندما فتح مسلحون مجهولون النار عليه في الديوانية.",
        "الشرطة تعثر على خمس جثث غرب بغداد\nعثرت الشرطة اليوم على خمس جثث مجهولة الهوية في الغزالية غرب بغداد.",
        "اختطاف طبيب في كركوك\nاختطف مسلحون مساء الثلاثاء طبيبا في كركوك، بحسب الشرطة.",
        "طائرات التحالف تقصف موقعا لداعش في القائم\nقتل قيادي في داعش بغارة لطيران التحالف في القائم اليوم.",
    ],
)
def test_a_report_tells_of_what_its_headline_names(text):
    only(text)


@pytest.mark.parametrize(
    "text",
    [
        "اختطاف طبيب في كركوك\nاختطف مسلحون اليوم تاجرا في بعقوبة، بحسب الشرطة.",
        "مقتل شرطي في الموصل\nقتل ثلاثة مدنيين اليوم بانفجار عبوة في الموصل.",
    ],
)
def test_another_place_or_number_is_not_that_of_the_headline(text):
    assert len(events(text)) == 2


def test_a_sources_town_is_where_it_was_only_where_nothing_else_is_said():
    assert only("أفاد مصدر أمني في بعقوبة بأن عبوة ناسفة انفجرت أمس فقتلت شرطيا.")["location"] == "Baqubah"
    assert only("أفاد مصدر أمني في بعقوبة بأن عبوة ناسفة انفجرت في خانقين أمس.")["location"] == "Khanaqin"
    # In the capital sources tell of all of Iraq.
    assert only("أفاد مصدر أمني في بغداد بأن عبوة ناسفة انفجرت أمس فقتلت شرطيا.")["location"] is None


@pytest.mark.parametrize(
    ("text", "place", "day"),
    [
        ("اعتقلت الشرطة سبعة مطلوبين في الناصرية أمس. وعثرت بحوزتهم على سبع بنادق.", "Nasiriyah", "2020-06-17"),
        (
            "ألقت قوة القبض على متهم في الكوت أمس. وأضاف المصدر أنها صادرت أسلحة كانت بحوزة المعتقل.",
            "Kut",
            "2020-06-17",
        ),
        ("اعتقلت الشرطة سبعة مطلوبين في الناصرية أمس. وعثرت قوة على سبع بنادق.", None, None),
    ],
)
def test_what_the_arrested_had_is_found_where_they_were_arrested(text, place, day):
    found = events(text)[-1]
    assert (found["sub_event_type"], found["location"], found["date_from"]) == ("Disrupted weapons use", place, day)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("قتل خمسة مدنيين في بعقوبة السبت {} أربعة شرطيين في الخالص الجمعة.", [("Al-Khalis", 4), ("Baqubah", 5)]),
        ("قتل خمسة جنود في تلعفر {} ثلاثة عمال في سنجار.", [("Sinjar", 3), ("Tal Afar", 5)]),
    ],
)
@pytest.mark.parametrize(
    "joined", ["بعدما {}", "، بعد أن {}", "حيث {}", "وكان قد {}", "وكان {}", "لكن {}", "بعد {}", "مع {}"]
)
def test_as_many_more_at_another_town_are_another_event_whatever_joins_them(text, told, joined):
    text = text.format(joined.format("مقتل" if joined in {"بعد {}", "مع {}"} else "قتل"))
    assert sorted((e["location"], e["killed_low"]) for e in events(text)) == told, text


@pytest.mark.parametrize(
    ("text", "dead"),
    [
        ("أوقع انتحاري 125 قتيلا في الحلة في شباط 2005 وفي آذار 2007 فجر انتحاريان حزاميهما فقتل 61 شخصا.", [125, 61]),
        ("انفجرت سيارة في الكاظمية السبت فقتل تسعة وفي صباح الأحد انفجرت عبوة في الكرادة فقتل ثلاثة.", [9, 3]),
        ("اغتيل ضابط في البصرة يوم السبت وفي يوم الأحد اغتيل قاض في العشار.", [1, 1]),
        # No day or place of its own, or no verb behind it: of one event.
        ("وفي كركوك قتل جندي وفي اليوم نفسه أصيب شرطيان.", [1]),
        ("قتل ثلاثة مدنيين في الموصل وفي تلعفر بانفجار عبوتين ناسفتين.", [3]),
        ("قتل ضابط برصاص مسلحين في بعقوبة حيث قتل اثنان من مرافقيه.", [3]),
        ("قتل خمسة في هجوم على سوق في بعقوبة بعدما قتل مهاجم حارسا عند المدخل.", [6]),
    ],
)
def test_a_day_in_front_opens_a_clause_without_a_sign(text, dead):
    assert [e["killed_low"] for e in events(text)] == dead


@pytest.mark.parametrize(
    "headline",
    [
        "العراق: هجوم لداعش في كركوك يوقع قتيلين وثلاثة جرحى",
        "العراق.. قتيلان وثلاثة جرحى في هجوم مسلح بكركوك",
        "كركوك، مقتل شرطيين وإصابة ثلاثة بهجوم",
    ],
)
@pytest.mark.parametrize(
    "report",
    [
        "هاجم تنظيم داعش نقطة تفتيش للشرطة في مدينة داقوق بمحافظة كركوك، ما أدى إلى مقتل شرطيين وإصابة ثلاثة.",
        "أفاد مصدر أمني بأن مسلحين من داعش هاجموا نقطة تفتيش في داقوق فقتلوا شرطيين وأصابوا ثلاثة.",
        "قتل شرطيان وأصيب ثلاثة آخرون بهجوم شنه مسلحون على نقطة تفتيش في الحويجة.",
    ],
)
def test_a_headline_with_signs_names_the_city_for_all_around_it(headline, report):
    event = only(f"{headline}\n{report}")
    assert (event["killed_low"], event["wounded_low"]) == (2, 3)
    assert event["location"] in {"Daquq", "Hawija"}


@pytest.mark.parametrize(
    ("headline", "report"),
    [
        ("العراق: مقتل شرطيين بهجوم في كركوك", "قتل شرطيان اليوم بهجوم شنه مسلحون في هيت."),
        ("العراق: مقتل شرطيين بانفجار في كركوك", "قتل شرطيان اليوم برصاص مسلحين في داقوق."),
        ("العراق: مقتل شرطيين بهجوم في كركوك", "قتل ثلاثة جنود اليوم بهجوم شنه مسلحون في داقوق."),
        ("العراق.. مقتل شرطيين بهجوم في الكرادة", "قتل شرطيان اليوم بهجوم شنه مسلحون في الدورة جنوب بغداد."),
        ("العراق: مقتل شرطيين بهجوم في كركوك", "وفي هجوم آخر قتل شرطيان اليوم في داقوق."),
    ],
)
def test_a_report_of_another_place_means_or_number_is_not_what_the_headline_names(headline, report):
    assert len(events(f"{headline}\n{report}")) == 2


@pytest.mark.parametrize(
    "joined", ["بعدما قتل {}", "حيث قتل {}", "وكان {} قتلوا", "وكان قد قتل {}", "مع مقتل {}", "لكن {} قتلوا", "وقتل {}"]
)
@pytest.mark.parametrize("cause", ["", " بهجوم مسلح"])
@pytest.mark.parametrize(
    ("there", "elsewhere"), [("بعقوبة", " في الخالص"), ("الدورة", " في الكرادة"), ("بعقوبة", " الجمعة")]
)
def test_the_dead_of_a_bomb_are_not_those_of_another_place_or_day(joined, cause, there, elsewhere):
    for told in ("انفجرت سيارة مفخخة في {} السبت فقتل خمسة مدنيين", "قتل خمسة مدنيين بانفجار سيارة مفخخة في {} السبت"):
        text = f"{told.format(there)} {joined.format('أربعة شرطيين')}{cause}{elsewhere}."
        assert [e["killed_low"] for e in events(text)] == [5, 4], text


@pytest.mark.parametrize(
    ("text", "dead"),
    [
        ("قتل خمسة مدنيين بانفجار عبوة في بعقوبة السبت وتوفي أحد الجرحى الأحد.", [6]),
        ("قتل ثلاثة جنود في هجوم في بيجي الجمعة وتوفي جندي رابع أمس متأثرا بجراحه.", [4]),
        ("قتل خمسة متظاهرين في الناصرية يومي السبت والأحد.", [5]),
        ("أعلنت الشرطة اليوم مقتل خمسة أشخاص بانفجار وقع أمس في الحلة.", [5]),
    ],
)
def test_who_died_later_and_two_days_of_one_event_are_no_other_event(text, dead):
    assert [e["killed_low"] for e in events(text)] == dead
