"""Places of what happened meanwhile, of the morgue, of who tells, and roads called after two towns."""

import pytest
from coding_rows import events, only


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("وبالتزامن مع قصف مخيم مخمور، قصفت طائرات تركية جبل سنجار الأحد.", "Sinjar Mountains"),
        ("وبالتزامن مع الهجوم في داقوق، هاجم مسلحون نقطة للشرطة في الحويجة فقتلوا شرطيا.", "Hawija"),
        # What heads the sentence holds for it.
        ("وفي الموصل، قتل جندي بنيران قناص قرب جامع النوري.", "Great Mosque of al-Nuri (Mosul)"),
    ],
)
def test_what_happened_meanwhile_gives_no_place(text, place):
    assert only(text)["location"] == place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (
            "وصلت إلى دائرة الطب العدلي الواقعة في منطقة الباب المعظم وسط بغداد أمس ثلاث جثث عثر عليها في أبو غريب.",
            "Abu Ghraib",
        ),
        ("تسلم الطب العدلي في بعقوبة جثتي شرطيين قتلا في ناحية جلولاء أمس.", "Jalawla"),
        ("قتل حارس بانفجار عبوة قرب دائرة الطب العدلي في بعقوبة أمس.", "Baqubah"),
    ],
)
def test_the_dead_were_not_killed_where_the_morgue_lies(text, place):
    assert only(text)["location"] == place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        # Two towns without a dash; the quarter of that name needs its word.
        ("حاول مسلحون أمس قطع طريق خانقين مندلي فقتلوا سائقا.", "Khanaqin"),
        ("انفجرت عبوة على طريق بغداد كركوك قرب العظيم فقتل جندي.", "Al-Udhaim"),
        ("انفجرت عبوة على طريق بغداد كركوك فقتل جندي.", "Baghdad-Kirkuk road"),
        ("انفجرت عبوة في حي طريق بغداد بكركوك فقتل جندي.", "Baghdad Road (Kirkuk)"),
    ],
)
def test_a_road_is_called_after_two_towns(text, place):
    assert only(text)["location"] == place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("علمت الصحيفة من مصدر محلي في البصرة أن شخصين قتلا باشتباك عشائري في ناحية الهارثة.", "Al-Haritha"),
        ("وعلمت «القدس العربي» من مصدر محلي أن شخصين قتلا باشتباك عشائري في ناحية الهارثة.", "Al-Haritha"),
        (
            "شهد قضاء القرنة شمال البصرة اشتباكات عشائرية أدت إلى مقتل خمسة أشخاص وعزل البصرة عن سائر المحافظات.",
            "Al Qurnah District",
        ),
        ("شهدت الموصل أمس ثلاثة تفجيرات قتل فيها سبعة.", "Mosul"),
    ],
)
def test_who_tells_and_what_suffers_beside_is_not_where_it_happened(text, place):
    assert only(text)["location"] == place


@pytest.mark.parametrize(
    "text",
    [
        "كشف مصدر أمني، اليوم، تفاصيل الهجوم المسلح، الذي وقع مساء الثلاثاء في الهارثة وقتل فيه شخصان.",
        "كشف مصدر اليوم تفاصيل النزاع العشائري، الذي اندلع مساء الثلاثاء في كرمة علي وقتل فيه شخص.",
        "أعلنت الشرطة اليوم تفاصيل الهجوم الذي وقع الثلاثاء في الهارثة وقتل فيه شخصان.",
    ],
)
def test_details_told_today_are_of_the_day_said_of_the_event(text):
    assert only(text)["date_from"] == "2020-06-16"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("وقبل استهداف مطار بغداد من اليوم نفسه، تعرض رتل للتحالف لهجوم بعبوة ناسفة قرب الديوانية.", "Diwaniyah"),
        ("وبعد الهجوم على قاعدة بلد، قصفت طائرات مواقع للمسلحين في الطارمية الأحد.", "Tarmiyah"),
        # No other place is named.
        ("وبعد هجوم في الرمادي بساعة، قتل شرطي برصاص مسلحين الأحد.", "Ramadi"),
    ],
)
def test_what_happened_before_or_after_gives_no_place(text, place):
    assert only(text)["location"] == place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("قتل 32 زائرا في هجوم انتحاري جنوب بغداد. ووفقا للشرطة، وقع الهجوم في الإسكندرية.", "Iskandariyah"),
        ("قتل جنديان بانفجار عبوة شمال بغداد. وأضاف المصدر أن الانفجار وقع في الدجيل.", "Dujail"),
        ("قتل جنديان بانفجار عبوة غرب كركوك. ووقع الهجوم في ناحية الرياض.", "Ar-Riyadh (Kirkuk)"),
        # Too far off, or no event.
        ("قتل جنديان بانفجار عبوة شمال بغداد. ووقع الانفجار في الموصل بعد يوم من انفجار مماثل.", "Baghdad"),
        ("قتل جنديان بانفجار عبوة شمال بغداد. ووقع الوزير اتفاقا في الدجيل.", "Baghdad"),
    ],
)
def test_near_a_town_gives_way_to_where_it_is_said_to_have_taken_place(text, place):
    assert events(text)[0]["location"] == place
