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


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (
            "قال مصدر إن أصعب ما مر بنا هذا الأسبوع هو التفجير الذي وقع مساء الاثنين في بعقوبة وقتل فيه خمسة.",
            ("2020-06-15", "2020-06-15"),
        ),
        ("شهد هذا الشهر في الحلة انفجار عبوة ناسفة في 5 حزيران قتل فيه شرطي.", ("2020-06-05", "2020-06-05")),
        # A count is of the whole period, and a day of saying is no day of what is said.
        ("شهدت الحلة هذا الشهر 12 هجوما آخرها أمس.", ("2020-06-01", "2020-06-18")),
        ("أعلن مدير المستشفى الثلاثاء أن 61 شخصا قتلوا بهجمات في الحلة هذا الشهر.", ("2020-06-01", "2020-06-18")),
    ],
)
def test_a_day_is_better_known_than_the_period_in_which_it_lies(text, days):
    assert _days(text) == [days]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("قتل مسلحون إمام مسجد في الحلة وهو ثالث رجل دين يقتل في المدينة هذا الشهر.", (None, "2020-06-18")),
        ("قتل شرطي بانفجار عبوة ناسفة في الحلة ليكون خامس شرطي يقتل هذا العام.", (None, "2020-06-18")),
        ("قتل شرطي بانفجار عبوة ناسفة في الحلة أمس، وهو الهجوم الثالث هذا الأسبوع.", ("2020-06-17", "2020-06-17")),
        # No others are spoken of: the period is its own.
        ("قتل مسلحون إمام مسجد في الحلة هذا الشهر.", ("2020-06-01", "2020-06-18")),
    ],
)
def test_the_period_of_a_series_is_not_that_of_its_last(text, days):
    assert _days(text) == [days]
