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


@pytest.mark.parametrize(
    ("text", "toll"),
    [
        ("وقال متحدث إن نحو 500 شخص بين مدني وعسكري قتلوا خلال يومين.", ("killed", "people", 500)),
        ("قتل 30 شخصا بين رجل وامرأة في قصف الفلوجة.", ("killed", "people", 30)),
        ("أصيب 12 بين جندي وشرطي في انفجار عبوة في بيجي.", ("wounded", "security forces", 12)),
    ],
)
def test_who_the_people_counted_were_counts_nobody(text, toll):
    assert _tolls(text) == [toll]


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        (
            "قتل قيادي في كتائب حزب الله واثنان من مرافقيه بضربة في بغداد.\nوأكدت القيادة أنها قتلت أبا باقر الساعدي "
            "المسؤول عن الهجمات.",
            3,
        ),
        (
            "أعلنت المديرية مقتل قيادي واثنين من مرافقيه بقصف في دهوك.\nوأشار البيان إلى أن القصف أسفر عن مقتل قيادي "
            "بارز واثنين "
            "من مرافقيه.",
            3,
        ),
    ],
)
def test_the_same_dead_told_twice_are_counted_once(text, killed):
    assert [(e["killed_low"], e["killed_high"]) for e in events(text)] == [(killed, killed)]


def test_another_number_of_another_source_is_a_range():
    (event,) = events("قتل ثلاثة جنود في هجوم غربي الرمادي.\nوقال مصدر طبي إن خمسة جنود قتلوا في الهجوم.")
    assert (event["killed_low"], event["killed_high"]) == (3, 5)


@pytest.mark.parametrize(
    ("text", "target", "killed"),
    [
        ("قتل قاسم سليماني وأبو مهدي المهندس بضربة أمريكية قرب مطار بغداد.", "Military Forces of Iran", 2),
        ("أدت ضربة أمريكية قرب مطار بغداد إلى مقتل الجنرال قاسم سليماني.", "Military Forces of Iran", 1),
        ("أدت ضربة أمريكية قرب مطار بغداد إلى مقتل أبو مهدي المهندس.", "Popular Mobilization Forces", 1),
    ],
)
def test_commanders_whom_everybody_knows_are_of_their_forces(text, target, killed):
    assert [(e["actor2"], e["killed_low"]) for e in events(text)] == [(target, killed)]
