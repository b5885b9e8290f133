"""Victims with a title or a rank, joined to others: each is counted, and whoever was with them."""

from __future__ import annotations

import pytest
from reading import tolls

TITLES = [
    ("استشهد قائد عمليات نينوى ونائب قائد الشرطة بقصف.", "killed 1 soldiers; killed 1 police"),
    ("اغتال مسلحون مدير الناحية ورئيس المجلس المحلي.", "killed 1 officials; killed 1 officials"),
    ("مقتل رئيس مجلس القضاء وأمين سر المجلس بانفجار.", "killed 1 officials; killed 1 officials"),
    ("قتل معاون آمر الفوج وضابط استخبارات اللواء.", "killed 1 soldiers; killed 1 soldiers"),
    ("قتل العقيد سعد والنقيب علي والملازم حسن.", "killed 1 soldiers; killed 1 soldiers; killed 1 soldiers"),
    ("أصيب قائد شرطة كركوك ومعاون مدير شرطة الحويجة.", "wounded 1 police; wounded 1 police"),
    # Whose house it is, and of whom a verb of his own tells.
    ("قتل حارس قرب منزل مدير الناحية ورئيس المجلس المحلي.", "killed 1 security forces"),
    ("مقتل قائد عمليات نينوى ورئيس الوزراء يعلن الحداد.", "killed 1 soldiers"),
    ("قتل عميد كلية الطب أمام منزله.", "killed 1 civilians"),
]
WITH_THEM = [
    ("قتل مدير الناحية برفقة اثنين من أفراد حمايته.", "killed 1 officials; killed 2 security forces"),
    ("قتل قائد في الصحوة ومعه ثلاثة من حراسه.", "killed 1 security forces; killed 3 security forces"),
    ("أصيب قائممقام القضاء رفقة أربعة من مرافقيه.", "wounded 1 officials; wounded 4 security forces"),
    ("قتل آمر الفوج بمعية سائقه.", "killed 1 soldiers; killed 1 civilians"),
    ("اغتيل عضو في مجلس المحافظة مع حارسيه.", "killed 1 officials; killed 2 security forces"),
    ("قتل قاض مع نجله.", "killed 1 officials; killed 1 civilians"),
    # Those in whose company he was only seen.
    ("قتل مدير الناحية برفقة لجنة من الوزارة.", "killed 1 officials"),
]


@pytest.mark.parametrize(("sentence", "expected"), [*TITLES, *WITH_THEM])
def test_each_with_a_title_and_those_with_him(sentence: str, expected: str) -> None:
    assert tolls(sentence) == expected
