"""People killed, wounded or taken who are told of by name, and by the title behind it. No name enters a table."""

import pytest
from coding_rows import coded, events


def _tolls(text):
    return [(t["status"], t["group"], t["low"]) for t in coded(text).rows["casualties"]]


@pytest.mark.parametrize(
    ("text", "toll"),
    [
        ("اغتيل أحمد سالم في البصرة مساء أمس.", ("killed", "people", 1)),
        ("إن مجهولين قتلوا سهيل غانم الجبوري، المسؤول في ديوان الوقف، شرقي الموصل.", ("killed", "officials", 1)),
        ("اغتال مسلحون جاسم محمد، عضو مجلس المحافظة، في بعقوبة اليوم.", ("killed", "officials", 1)),
        ("قتل علي حسين وهو ضابط في الشرطة بنيران مسلحين في بعقوبة.", ("killed", "police", 1)),
        ("وأكد المصدر أن المختار عبد الستار حمادي قتل بعيارات نارية في قضاء بيجي.", ("killed", "officials", 1)),
        ("خطف مسلحون كريم جبار من منزله في الدورة.", ("abducted", "people", 1)),
        ("إن رجلين على دراجة نارية قتلا مختار القرية في قضاء بيجي.", ("killed", "officials", 1)),
    ],
)  # fmt: skip
def test_somebody_by_name_is_one(text, toll):
    assert toll in _tolls(text)
    assert all(t["status"] == toll[0] for t in coded(text).rows["casualties"])


@pytest.mark.parametrize(
    "text",
    [
        # Everyday words that are names too.
        "اغتال مسلحون صباح الثلاثاء ضابطا في الكوت.",
        "خطف ملثمون على الطريق الدولي ثلاثة موظفين.",
        "قتل على الفور جندي في انفجار لغم قرب بيجي.",
    ],
)
def test_everyday_words_are_no_names(text):
    assert [t[2] for t in _tolls(text)] in ([1], [3])
    assert "people" not in [t[1] for t in _tolls(text)]


@pytest.mark.parametrize(
    "text",
    [
        "وصل محمد سالم إلى البصرة وعقد مؤتمرا صحفيا.",
        "توفي الفنان كريم جاسم في بغداد بعد صراع مع المرض.",
    ],
)
def test_names_that_nobody_harmed(text):
    assert not events(text)


def test_people_killed_stay_people_killed():
    assert ("killed", "civilians", 2) in _tolls("وقال مصدر إن رجلين على دراجة نارية قتلا برصاص مجهولين في الزبير.")
