"""What was taken is taken back, totals told again or raised, and whom a coalition is only said to be against."""

from __future__ import annotations

import pytest
from coding_rows import events

TAKEN, REGAINED = "Non-state actor overtakes territory", "Government regains territory"


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("سيطر داعش على الرطبة، لكن الجيش استعاد البلدة بعد يومين.", [TAKEN, REGAINED]),
        ("سيطر داعش على الرطبة أمس. واستعادها الجيش اليوم.", [TAKEN, REGAINED]),
        ("استولى مسلحو التنظيم على قرية قرب بيجي، غير أن الحشد استعادها في اليوم التالي.", [TAKEN, REGAINED]),
        ("سيطر داعش على راوة أمس، ثم حررها الجيش اليوم.", [TAKEN, REGAINED]),
        ("سيطر داعش على الرطبة أمس، لكن القوات استعادتها فجر اليوم.", [TAKEN, REGAINED]),
        # What is only meant or tried, and what was taken once.
        ("سيطر داعش على الرطبة أمس، لكن الجيش يحاول استعادتها.", [TAKEN]),
        ("سيطر داعش على الرطبة أمس. وتستعد القوات لاستعادتها.", [TAKEN]),
        ("سيطر داعش على الرطبة أمس. وسرق سيارات الشرطة ثم حررها من لوحاتها.", [TAKEN]),
        ("سيطرت القوات على بيجي أمس بعد تحريرها من داعش.", [REGAINED]),
    ],
)
def test_what_was_taken_is_taken_back_in_an_event_of_its_own(text: str, kinds: list[str]) -> None:
    assert [row["sub_event_type"] for row in events(text)] == kinds


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("قتل متعاقد بقصف صاروخي على قاعدة في كركوك، بحسب التحالف الذي تقوده الولايات المتحدة ضد تنظيم داعش.", None),
        ("أصيب مدنيون بقذائف هاون في هيت أمس، وفق ما ذكر التحالف الذي تقوده واشنطن لقتال داعش.", "Civilians (Iraq)"),
        ("سقط صاروخ في بلد أمس، وفق التحالف الدولي لمحاربة تنظيم الدولة الإسلامية.", None),
        # What it did.
        ("شن التحالف الدولي أمس غارة ضد تنظيم داعش في الموصل.", "Islamic State"),
    ],
)  # fmt: skip
def test_whom_a_coalition_is_against_is_not_who_was_hit(text: str, target: str | None) -> None:
    assert [row["actor2"] for row in events(text)] == [target]


@pytest.mark.parametrize(
    "text",
    [
        "قتل أربعة أشخاص في تفجير بالموصل أمس، وهو الأول منذ أن تم تحرير المدينة قبل عام.",
        "انفجرت سيارة مفخخة في الفلوجة أمس فأصيب ستة، في أول هجوم من نوعه منذ أن استعادتها القوات العراقية.",
        "قتل جنديان بهجوم على حاجز في سنجار الأحد، وهو الأعنف منذ أن سيطرت البيشمركة على المدينة.",
    ],
)
def test_since_when_it_had_not_happened_is_no_event(text: str) -> None:
    (row,) = events(text)
    assert row["sub_event_type"] not in {TAKEN, REGAINED}


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("قتل متظاهر بالرصاص أمس في البصرة، ليرتفع عدد قتلى الاحتجاجات خلال ثلاثة أيام إلى 12 قتيلا.", 12),
        ("توفي محتج متأثرا بجراحه في الناصرية أمس، لترتفع حصيلة ضحايا التظاهرات خلال أسبوع إلى 40 قتيلا.", 40),
    ],
)
def test_what_one_death_raises_over_days_is_a_total(text: str, killed: int) -> None:
    assert [(row["level"], row["killed_low"]) for row in events(text)] == [("incident", 1), ("aggregate", killed)]


@pytest.mark.parametrize(
    ("text", "totals"),
    [
        ("قتل أكثر من 100 إرهابي منذ مطلع العام. وقال إنه منذ مطلع العام قتل 105 إرهابيين أغلبهم بضربات جوية.", [105]),
        ("قتل نحو 300 مدني في بغداد منذ بداية الشهر. وأوضح أن 296 مدنيا قتلوا منذ بداية الشهر في العاصمة.", [296]),
        # Others.
        ("قتل نحو 300 مدني في بغداد منذ بداية الشهر. وقتل 296 مدنيا في نينوى منذ بداية العام.", [300, 296]),
    ],
)  # fmt: skip
def test_the_total_of_a_period_told_more_exactly_is_told_once(text: str, totals: list[int]) -> None:
    assert [row["killed_low"] for row in events(text)] == totals


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("مقتل أربعة جنود، ثلاثة منهم بانفجار عبوة ناسفة في بيجي، فيما قتل الرابع الخميس بنيران أسلحة خفيفة.", [4, 1]),
        ("قتل شرطيان بانفجار قنبلة في بيجي أمس، في حين قتل ثلاثة جنود برصاص مسلحين.", [2, 3]),
        ("قتل مدني بانفجار عبوة في هيت أمس، بينما قتل شرطي بنيران قناص.", [1, 1]),
    ],
)
def test_whom_fire_killed_meanwhile_no_bomb_killed(text: str, killed: list[int]) -> None:
    assert [row["killed_low"] for row in events(text)] == killed


def test_who_died_of_the_bomb_too_is_told_with_it() -> None:
    (row,) = events("قتل شرطيان بانفجار عبوة في بيجي أمس، فيما قتل ثلاثة مدنيين بالانفجار نفسه.")
    assert row["killed_low"] == 5


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        (
            "هاجم مسلحون نقطة تفتيش في بعقوبة أمس فقتل أربعة جنود. "
            "وبعد نحو ساعتين من الهجوم فجر انتحاري نفسه في المفرق فقتل ثلاثة.",
            [4, 3],
        ),
        ("انفجرت سيارة مفخخة في الرمادي الأحد فقتل خمسة. وبعد ثلاث ساعات من التفجير قتل شرطيان في هيت.", [5, 2]),
        # What comes of it hours later is no other.
        ("انفجرت سيارة مفخخة في الرمادي الأحد فقتل خمسة. وبعد ساعتين من التفجير ارتفع عدد القتلى إلى سبعة.", [7]),
    ],
)
def test_what_came_hours_after_it_at_a_place_of_its_own_is_another(text: str, killed: list[int]) -> None:
    assert [row["killed_high"] for row in events(text)] == killed
