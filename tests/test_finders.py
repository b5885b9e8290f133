"""What holds for the finders of dates and numbers on any text."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from timing import own_seconds

from toolkit.arabic import Text
from toolkit.dates import find_dates
from toolkit.numbers import find_numbers
from toolkit.ordinals import find_ordinals

PUBLISHED = date(2019, 12, 31)
WORDS = """
ثلاثة وأربعة وعشرين مئة ألف آلاف مليون أحد عشر بين ما أكثر من لا يقل عن نحو حتى إلى أو على الأقل عشرات مئات عدد بعض عدة
جنود قتيلان جنديين صاروخي كاتيوشا مفخختين سيارتين الـ 12 1,200 2.5 - – / % $ ( ) ، . و اليوم أمس أول غدا الجمعة الخميس
ليل صباح بعد ظهر منذ قبل أيام يومين الأسبوع الماضي المقبل الشهر نفسه عام 2014 2019/12/27 12/12 5 31 28 شباط آذار تشرين
مساء بعد ذلك بيومين أول الأولى التسعينيات من العمر الأسبوع والأحد الماضيين
الأول أكتوبر رمضان صفر 1441 هـ مطلع 24 ساعة الماضية يوم الجاري هذا عامي آخر صيف نصف
"""
SENTENCES = st.lists(st.sampled_from([*WORDS.split(), "\n"]), max_size=12).map(" ".join)


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("خلال الأعوام 2014-2017", ["2014-2017"]),
        ("خلال النصف الثاني من 2019، بحسب", ["النصف الثاني من 2019"]),
        ("من 2000 مقاتل", ["2000"]),
        ("في الثامن من الجاري", ["الثامن من الجاري"]),
        ("ليلة الخميس على الجمعة الماضية", ["ليلة الخميس على الجمعة الماضية"]),
        ("قبل يوم واحد", ["قبل يوم واحد"]),
        ("يوم 15/تموز/2018", ["15/تموز/2018"]),
        ("أمهلت الحكومة حتى الجمعة", ["الجمعة"]),
        ("قتل 10 على الأقل من المدنيين", ["10 على الأقل"]),
        ("انفجار دراجتين ناريتين مفخختين", ["دراجتين"]),
        ("ارتفاع عدد قتلى التظاهرات إلى 460", ["460"]),
        ("شارك عشرات الآلاف في تشييع", ["عشرات الآلاف"]),
        ("قتل جندي مساء أمس، وأصيب 12 يوم الجمعة 27 ديسمبر", ["مساء أمس", "12", "الجمعة 27 ديسمبر"]),
    ],
)
def test_dates_and_numbers_share_a_sentence(raw: str, expected: list[str]) -> None:
    text = Text(raw)
    dates = [(d.start, d.end) for d in find_dates(text, PUBLISHED)]
    numbers = [(n.start, n.end) for n in find_numbers(text, dates) if not n.excluded]
    assert [raw[slice(*text.span(*span))] for span in sorted(dates + numbers)] == expected


@given(st.one_of(SENTENCES, st.text(max_size=60)), st.one_of(st.none(), st.dates()))
@settings(max_examples=500, deadline=None)
def test_spans_are_valid_in_order_apart_and_the_same_each_time(raw: str, published: date | None) -> None:
    text = Text(raw)
    dates = find_dates(text, published)
    numbers = find_numbers(text, [(d.start, d.end) for d in dates])
    assert dates == find_dates(Text(raw), published)
    assert numbers == find_numbers(Text(raw), [(d.start, d.end) for d in dates])
    for found in (dates, numbers):
        last = 0
        for mention in found:
            assert last <= mention.start < mention.end <= len(text.folded)
            assert 0 <= mention.first < mention.last <= len(text.words)
            start, end = text.span(mention.start, mention.end)
            assert raw[start:end].strip() == raw[start:end]
            last = mention.end
    assert not any(d.start < n.end and n.start < d.end for d in dates for n in numbers)
    for day in dates:
        assert day.date_from is None or day.date_to is None or day.date_from <= day.date_to
    for number in numbers:
        low, high = number.quantity.low, number.quantity.high
        assert low is None or high is None or low <= high


@pytest.mark.parametrize(
    ("sentence", "dates", "numbers"),
    [
        ("قتل جندي مساء أمس الاثنين قرب بعقوبة، بعد هجمات منذ 28 أكتوبر، وفي اليوم نفسه أصيب آخر.\n", 3, 0),
        ("قتل ثلاثة جنود وأصيب أكثر من أربعين مدنيا، وقال مصدر إن بين 10 و15 مسلحا اعتقلوا.\n", 0, 3),
        ("و بين 5 و في 3 / من 2 - ", 0, 3),
    ],
)
def test_time_grows_with_length_only(sentence: str, dates: int, numbers: int) -> None:
    def seconds(times: int) -> float:
        text = Text(sentence * times)
        assert text.words
        taken, (days, counts) = own_seconds(lambda: (find_dates(text, PUBLISHED), find_numbers(text)))
        assert not dates or len(days) == dates * times
        assert not numbers or len(counts) >= numbers
        return taken

    seconds(50)
    assert seconds(800) < 48 * max(seconds(50), 0.002)


@pytest.mark.parametrize(
    "raw",
    [
        "مساء الخميس ",
        "3 و",
        "ألف وألف ",
        "بين ثلاثة وثلاثة ",
        "النصف الأول من ",
        "28 نوفمبر - ",
        "الخميس والجمعة ",
        "أول شهر ",
    ],
)
def test_long_repetitions_are_read_to_their_end(raw: str) -> None:
    text = Text(raw * 2000)
    dates = [(d.start, d.end) for d in find_dates(text, PUBLISHED)]
    find_numbers(text, dates)
    find_ordinals(text, dates)
