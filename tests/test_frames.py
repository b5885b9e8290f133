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
        ("قتل مدني بانفجار عبوة ناسفة في الكاظمية شمال بغداد أمس. وقال مصدر إن الانفجار وقع شمال بغداد.", ["Kadhimiya"]),
        # A given name that is spelled like a clash.
        ("أطاحت القوات الأميركية بنظام صدام حسين في 2003.", []),
        ("اندلع صدام مسلح بين فصيلين في البصرة أمس.", ["Basra"]),
    ],
)  # fmt: skip
def test_places_and_names_that_hold_events_apart(text, places):
    assert [e["location"] for e in events(text)] == places
