"""The day of a burial, a meeting or a death of wounds is not the day of what it is about."""

import pytest
from coding_rows import events, only

# Published on a Thursday, 18 June 2020.


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("وصل وفد أمني اليوم إلى خانقين للتحقيق في هجوم أدى إلى مقتل خمسة من البيشمركة.", (None, "2020-06-18")),
        ("عقد المحافظ أمس اجتماعاً لبحث تداعيات تفجير أسفر عن مقتل ستة في هيت.", (None, "2020-06-17")),
        ("باشرت لجنة من بغداد الاثنين بالتحقيق في قصف قتل ثلاثة مزارعين في ناحية سيدكان.", (None, "2020-06-15")),
        # Its own day comes first.
        (
            "عقد المحافظ أمس اجتماعاً لبحث تداعيات تفجير وقع الأحد وأسفر عن مقتل ستة في هيت.",
            ("2020-06-14", "2020-06-14"),
        ),
    ],
)
def test_what_a_meeting_is_about_had_happened_by_its_day(text, days):
    assert (only(text)["date_from"], only(text)["date_to"]) == days


@pytest.mark.parametrize(
    ("text", "days"),
    [
        # What happened first, and then the inquiry.
        ("قتل ثلاثة أشخاص أمس بتفجير في هيت، وشكلت الشرطة لجنة للتحقيق في الحادث.", "2020-06-17"),
        ("هاجم مسلحون نقطة للجيش أمس في هيت، وفتحت القيادة لجنة للتحقيق في مقتل جنديين فيها.", "2020-06-17"),
        ("أعلنت الشرطة أمس مقتل ثلاثة أشخاص بتفجير في هيت.", "2020-06-17"),
    ],
)
def test_an_inquiry_that_follows_takes_no_day_away(text, days):
    assert {(e["date_from"], e["date_to"]) for e in events(text)} == {(days, days)}


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("شيع أهالي تلعفر الأحد جثامين ثلاثة شبان قتلوا بانفجار لغم.", (None, "2020-06-14")),
        ("شيعت الناصرية أمس متظاهراً قتل برصاص مسلحين.", (None, "2020-06-17")),
        ("شيع مئات الأهالي في الحلة اليوم جثمان متظاهر قتل الأحد بقنبلة غاز.", ("2020-06-14", "2020-06-14")),
        # At the burial itself.
        ("كان السكان يشيعون أمس قتلاهم في المقدادية حين فجر انتحاري نفسه بينهم فقتل 12.", ("2020-06-17", "2020-06-17")),
        (
            "شيع الأهالي أمس في المقدادية قتيلين، وقتل انتحاري عند المقبرة تسعة منهم.",
            ("2020-06-17", "2020-06-17"),
        ),
    ],
)
def test_the_dead_were_killed_by_the_day_of_their_burial(text, days):
    assert (events(text)[-1]["date_from"], events(text)[-1]["date_to"]) == days


@pytest.mark.parametrize(
    "text",
    [
        "توفي أمس شرطيان متأثرين بجروح أصيبا بها الأحد في هجوم مسلح قرب بلد.",
        "أعلن الجيش الأميركي أن اثنين من جنوده توفيا اليوم متأثرين بجراح أصيبا بها الأحد عندما هاجم مسلحون وحدتهما.",
        "فارقا الحياة اليوم شرطيان أصيبا الأحد في هجوم مسلح قرب بلد.",
    ],
)
def test_two_who_die_of_their_wounds_were_hit_on_the_day_said(text):
    assert (only(text)["date_from"], only(text)["date_to"]) == ("2020-06-14", "2020-06-14")
