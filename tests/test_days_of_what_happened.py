"""Days of angry crowds, and periods that have not ended when the report was published."""

import pytest
from coding_rows import coded


def _days(text):
    return [(e["date_from"], e["date_to"]) for e in coded(text).rows["events"]]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("شهدت الحلة تظاهرة غاضبة أمس.", "2020-06-17"),
        ("خرجت مسيرة غاضبة بالحلة أمس.", "2020-06-17"),
        ("خرج مئات في تظاهرة غاضبة وسط بعقوبة الثلاثاء.", "2020-06-16"),
        # What they protest against has the day.
        ("خرجت تظاهرة منددة بالقصف التركي الأحد على دهوك.", None),
        ("تظاهر مئات في بغداد تنديدا بهجوم الأحد على الكنيسة.", None),
    ],
)
def test_the_day_of_an_angry_crowd(text, day):
    assert [begin for begin, _ in _days(text)] == [day]


@pytest.mark.parametrize(
    ("period", "days"),
    [
        ("هذا الأسبوع", ("2020-06-15", "2020-06-18")),
        ("هذا الشهر", ("2020-06-01", "2020-06-18")),
        ("هذا العام", ("2020-01-01", "2020-06-18")),
        ("الأسبوع الماضي", ("2020-06-08", "2020-06-14")),
        ("الشهر الماضي", ("2020-05-01", "2020-05-31")),
    ],
)
def test_what_happened_was_no_later_than_the_report(period, days):
    assert _days(f"قتل شرطي بانفجار عبوة ناسفة في الحلة {period}.") == [days]
