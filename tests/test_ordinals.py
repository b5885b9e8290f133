"""Ordinals: text in, values out; and what looks like one and is none."""

from __future__ import annotations

import pytest

from toolkit.arabic import Text
from toolkit.numbers import find_numbers
from toolkit.ordinals import find_ordinals

CASES: list[tuple[str, list[tuple[str, int]]]] = [
    ("في الغارة الثامنة على البلدة", [("الثامنة", 8)]),
    ("وثامن غارة", [("ثامن", 8)]),
    ("لرابع مرة", [("رابع", 4)]),
    ("في اليوم السادس والثلاثين", [("السادس والثلاثين", 36)]),
    ("المعركة التاسعة عشرة", [("التاسعة عشرة", 19)]),
    ("قذيفة ثانية وثالثة", [("ثانية", 2), ("ثالثة", 3)]),
    ("الضحية الخامسة بعد المئة", [("الخامسة بعد المئة", 105)]),
    ("الدورة المئة والثالثة", [("المئة والثالثة", 103)]),
    ("الذكرى الأربعون", [("الأربعون", 40)]),
    ("القرن الواحد والعشرين", [("الواحد والعشرين", 21)]),
    ("الضباط الأربعون", []),
    ("قتل الأربعون مسلحا", []),
    ("عشرون ثانية", []),
    ("الساعة الخامسة", []),
    ("الحادي", []),
    ("جمادى الثانية", []),
    ("آل ثاني", []),
    ("التقرير الأوّلي", []),
    ("أول أمس", []),
]


@pytest.mark.parametrize(("raw", "expected"), CASES)
def test_values(raw: str, expected: list[tuple[str, int]]) -> None:
    text = Text(raw)
    assert [(raw[slice(*text.span(m.start, m.end))], m.value) for m in find_ordinals(text)] == expected


def test_dates_keep_their_ordinals() -> None:
    text = Text("الهجوم الثاني في الثالث من آذار")
    assert [m.value for m in find_ordinals(text)] == [2, 3]
    assert [m.value for m in find_ordinals(text, [(text.folded.index("الثالث"), len(text.folded))])] == [2]


@pytest.mark.parametrize("raw", ["الذكرى الخامسة عشرة", "الفوج الثالث عشر", "هجوم ثالث وعشرون"])
def test_the_end_of_an_ordinal_is_no_number(raw: str) -> None:
    assert [m for m in find_numbers(Text(raw)) if not m.excluded] == []


def test_a_number_after_a_whole_ordinal_counts() -> None:
    [mention] = find_numbers(Text("أول عشرة هجمات"))
    assert (mention.quantity.low, mention.unit) == (10, "events")
