"""Attacks counted as operations of an armed group, and two cases of something."""

from datetime import date

import pytest
from coding_rows import events

PUBLISHED = date(2016, 5, 18)  # a Wednesday


def _counts(text):
    return [(e["level"], e["n_events"]) for e in events(text, published=PUBLISHED)]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("نفذ التنظيم أربع عمليات في ديالى الأسبوع الماضي.", 4),
        ("شن مسلحو التنظيم 16 عملية ضد القوات الأمنية خلال نيسان.", 16),
        ("وتبنى داعش سبع عمليات في كركوك منذ مطلع الشهر.", 7),
        ("أعلن تنظيم القاعدة تنفيذ ثلاث عمليات في الفلوجة أمس.", 3),
        ("وأعلنت كتائب حزب الله أنها نفذت 12 عملية في الأنبار خلال نيسان.", 12),
        ("نفذ التنظيم عمليتين في بيجي أمس.", 2),
        # Whoever carried them out.
        ("شهدت المحافظة خمس عمليات إرهابية خلال الشهر الماضي.", 5),
        ("سجلت الشرطة تسع عمليات مسلحة في البصرة منذ بداية العام.", 9),
    ],
)
def test_operations_of_an_armed_group_are_attacks(text, number):
    assert _counts(text) == [("aggregate", number)]


@pytest.mark.parametrize(
    "text",
    [
        "نفذت القوات الأمنية أربع عمليات في ديالى الأسبوع الماضي.",
        "نفذ الجيش ثلاث عمليات ضد داعش في الموصل أمس.",
        "أجرى الأطباء في مستشفى بعقوبة أربع عمليات جراحية أمس.",
        "نفذت المديرية سبع عمليات نقل للنازحين خلال نيسان.",
    ],
)
def test_operations_of_forces_and_doctors_count_no_attacks(text):
    assert _counts(text) == []


def test_a_force_that_goes_on_to_operations_does_not_carry_out_attacks():
    assert _counts("قتلت الشرطة ثلاثة مسلحين ونفذت أربع عمليات في ديالى أمس.") == [("incident", 1)]


@pytest.mark.parametrize(
    "text",
    [
        "شهدت ديالى الشهر الماضي عمليتي اغتيال.",
        "سجلت المحافظة حالتي خطف خلال نيسان.",
        "شهدت العاصمة أمس حادثتي اغتيال استهدفتا ضابطا وموظفا.",
    ],
)
def test_two_cases_are_counted(text):
    assert _counts(text) == [("aggregate", 2)]


def test_one_case_is_one_event():
    assert _counts("شهدت ديالى أمس عملية اغتيال استهدفت موظفا.") == [("incident", 1)]
