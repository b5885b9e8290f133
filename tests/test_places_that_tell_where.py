"""Places that only tell where another lies are not where it happened, however the distance is worded."""

import pytest
from coding_rows import events, only


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("قتل مسلحون شرطيا في قضاء بيجي (210 كلم الى الشمال من بغداد) الاربعاء.", "Baiji District"),
        ("سقطت قذيفة هاون في ناحية جلولاء التي تبعد ثلاثين كلم الى الغرب من خانقين فجرح خمسة.", "Jalawla"),
        ("قتل جنديان في ناحية العظيم التي تقع على مسافة نحو 120 كلم شمال بغداد.", "Al-Udhaim"),
        ("أصيب جندي بانفجار عبوة في قضاء الطارمية القريب من بغداد.", "Tarmiyah District"),
        ("هاجم مسلحون دورية في ناحية الرشاد الواقعة إلى الجنوب الغربي من مدينة كركوك وقتلوا شرطيا.", "Ar-Rashad"),
        ("قتل جندي في قضاء هيت على بعد 70 كيلومترا غربي الرمادي.", "Hit District"),
    ],
)
def test_a_distance_does_not_move_what_happened(text, place):
    assert only(text)["location"] == place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        # Nothing else says where: near the town.
        ("قتل مدني في قرية تبعد نحو 10 كم إلى الجنوب من كركوك.", "Kirkuk"),
        ("وقع انفجار إلى الغرب من بغداد أدى إلى مقتل جندي.", "Baghdad"),
        # The second place is one of two, not a measure of the first.
        ("انفجرت عبوة بين ناحية العظيم ومدينة الخالص فقتل جندي.", "Al-Udhaim"),
    ],
)
def test_a_place_that_is_the_only_one_or_one_of_two_stays(text, place):
    assert only(text)["location"] == place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (
            "استهدفت المنطقة الخضراء بثلاثة صواريخ. وأضاف البيان أن الأول سقط قرب مقر حكومي والثاني في ساحة "
            "الاحتفالات فيما "
            "سقط الآخر قرب جسر الجمهورية.",
            "Green Zone (International Zone)",
        ),
        ("سقطت ثلاث قذائف على بعقوبة. وقال مصدر إن الأولى سقطت في حي التحرير والثانية في حي المعلمين.", "Baqubah"),
        # One alone is where it was.
        ("سقطت قذيفة على بعقوبة. وقال مصدر إن القذيفة سقطت في حي التحرير.", "Al-Tahrir (Baqubah)"),
    ],
)
def test_what_came_down_at_several_places_is_where_the_lead_says(text, place):
    assert only(text)["location"] == place


def test_the_airport_is_the_one_named_so_not_the_base_named_since():
    told = events(
        "تعرض مطار أربيل لهجوم بطائرة مسيرة. وسقطت ثلاثة صواريخ على قاعدة زليكان فقتل جندي. واستهدف مسلحون المطار في "
        "آذار "
        "الماضي بعشرة صواريخ."
    )
    assert next(e["place_id"] for e in told) == [e["place_id"] for e in told][2]


def test_aircraft_that_answer_an_attack_strike_somebody_else():
    told = events(
        "تعرضت قاعدة عين الأسد لهجوم بصاروخ فأصيب ثمانية، وردت طائرة أميركية بضربة على عجلة وقتلت ثلاثة مسلحين."
    )
    assert [(e["killed_low"], e["wounded_low"]) for e in told] == [(0, 8), (3, 0)]
    one = events("هاجم مسلحون دورية في الرمادي فردت القوات بإطلاق النار وقتلت اثنين منهم.")
    assert len(one) == 1
