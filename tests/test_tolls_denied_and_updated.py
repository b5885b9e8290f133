"""Tolls that the other side denies, that a later toll replaces, or that another source tells otherwise."""

from __future__ import annotations

import pytest
from coding_rows import coded, events

ATTACK = "قتل تسعة جنود في هجوم على حاجز للجيش قرب هيت أمس. "


def killed(text: str) -> list[tuple[int | None, int | None]]:
    """Lowest and highest number of the dead of each event."""
    return [(e["killed_low"], e["killed_high"]) for e in coded(text).rows["events"]]


@pytest.mark.parametrize(
    "denial",
    [
        "ونفت وزارة الدفاع وقوع خسائر في صفوف قواتها.",
        "ونفى المتحدث العسكري سقوط قتلى.",
        "ونفى مصدر في الوزارة مقتل أي جندي.",
    ],
)
def test_what_the_other_side_denies_may_be_nought(denial: str) -> None:
    claim = "أعلن التنظيم أنه قتل 16 جنديا في هجوم على حاجز قرب هيت أمس. "
    assert killed(claim + denial) == [(0, 16)]
    wounded = next(line for line in coded(claim + denial).explain().events[0].lines if line.field == "killed")
    assert "den" in str(wounded)


def test_what_is_denied_of_another_event_says_nothing() -> None:
    assert killed(ATTACK + "ونفت الوزارة وقوع انفجار في بغداد.")[0] == (9, 9)
    assert killed(ATTACK + "ولم تذكر الوزارة خسائر المهاجمين.")[0] == (9, 9)


@pytest.mark.parametrize(
    "later",
    [
        "وأعلن مصدر طبي أن الحصيلة النهائية 12 قتيلا.",
        "وفي حصيلة جديدة قال مصدر إن 12 جنديا قتلوا.",
        "وأفاد مصدر بأن آخر حصيلة هي 12 قتيلا.",
        "ثم ارتفعت الحصيلة إلى 12 قتيلا.",
    ],
)
def test_a_later_toll_takes_the_place_of_the_one_before(later: str) -> None:
    assert killed(ATTACK + later) == [(12, 12)]


@pytest.mark.parametrize(
    "other",
    [
        "وقال مصدر آخر إن عدد القتلى بلغ 12.",
        "فيما ذكرت وكالة أنباء أن 12 جنديا قتلوا.",
        "وتحدث شهود عيان عن سقوط 12 قتيلا.",
    ],
)
def test_another_source_makes_a_range(other: str) -> None:
    assert killed(ATTACK + other) == [(9, 12)]


@pytest.mark.parametrize(
    "other",
    [
        " وقالت الشرطة إن 31 شخصا قتلوا وأصيب خمسون آخرون في التفجير.",
        " وقال مصدر طبي إن التفجير أسفر عن مقتل 31 شخصا وجرح خمسين آخرين.",
        "، فيما قال مصدر طبي إن 31 شخصا قتلوا وأصيب خمسون آخرون.",
    ],
)
def test_others_wounded_by_another_source_are_no_more_of_them(other: str) -> None:
    lead = "قالت الشرطة إن تفجيرا انتحاريا في الحلة أمس أسفر عن مقتل 25 شخصا وإصابة 45 آخرين"
    found = events(lead + (other if other[0] == "،" else "." + other))
    names = ("killed_low", "killed_high", "wounded_low", "wounded_high")
    assert [tuple(e[name] for name in names) for e in found] == [(25, 31, 45, 50)]


def test_about_as_many_are_the_same() -> None:
    lead = "قتل 32 زائرا وجرح 65 في هجوم انتحاري في الإسكندرية أمس. "
    found = events(lead + "وقال ضابط إن 32 شخصا قتلوا وأصيب حوالى 65 آخرون في الهجوم.")
    assert [(e["killed_low"], e["wounded_low"], e["wounded_high"]) for e in found] == [(32, 65, 65)]


def test_more_elsewhere_are_of_another_event() -> None:
    lead = "قتل 12 شخصا وأصيب ثلاثون في انفجار في الكرادة أمس. "
    found = events(lead + "كما قتل خمسة أشخاص وأصيب ثمانية آخرون في حي المنصور.")
    assert [(e["killed_low"], e["wounded_low"]) for e in found] == [(12, 30), (5, 8)]


def test_what_was_said_at_an_earlier_time_has_risen_since() -> None:
    assert killed(ATTACK + "وقالت الشرطة في وقت سابق إن الهجوم أدى إلى مقتل سبعة.") == [(9, 9)]
    assert killed(ATTACK + "وقال ضابط سابق إن الهجوم أدى إلى مقتل سبعة.") == [(7, 9)]


def test_what_has_risen_happened_on_the_day_told_behind_it() -> None:
    lead = "ارتفع عدد ضحايا تفجير المسيب إلى 17 قتيلا و56 جريحا، بحسب ما ذكر مصدر طبي اليوم. "
    found = events(lead + "وكانت سيارة مفخخة قد انفجرت مساء أمس قرب سوق في المسيب.")
    assert [(e["date_from"], e["weapon"], e["killed_low"]) for e in found] == [("2020-06-17", "car bomb", 17)]
    # Elsewhere.
    assert len(events(lead + "وكانت سيارة مفخخة قد انفجرت مساء أمس قرب سوق في الحلة.")) == 2


def test_a_claim_of_the_explosions_makes_none_of_what_was_told_last() -> None:
    found = events(
        "قتل 12 شخصا بانفجار سيارة مفخخة في الكاظمية أمس. وفي التاجي أعدم مسلحون ستة رجال رميا بالرصاص. "
        "وتبنى تنظيم القاعدة التفجيرات."
    )
    assert [e["sub_event_type"] for e in found] == ["Remote explosive/landmine/IED", "Attack"]


@pytest.mark.parametrize(
    ("told", "dead", "hurt"),
    [
        # 15 are not the sum of three and twelve.
        (
            "وأوقعت خمسة قتلى و15 جريحا بحسب الشرطة، بينما قالت القيادة إن الانفجار خلف ثلاثة قتلى و12 جريحا.",
            (3, 5),
            (12, 15),
        ),
        ("وقالت الشرطة إن خمسة قتلوا وأصيب 18، بينما قال مصدر طبي إن ثلاثة قتلوا وأصيب 12.", (3, 5), (12, 18)),
        ("فقتلت خمسة أشخاص، لكن مصدرا في الشرطة قال إن ثلاثة قتلوا.", (3, 5), (0, 0)),
        # More of them, or of another group.
        ("وقالت الشرطة إن خمسة أشخاص قتلوا، فيما قال مصدر طبي إن ثلاثة آخرين قتلوا.", (8, 8), (0, 0)),
        ("وقالت الشرطة إن خمسة جنود قتلوا، بينما قال مصدر طبي إن ثلاثة مدنيين قتلوا.", (8, 8), (0, 0)),
    ],
)
def test_two_sources_of_one_sentence_make_a_range(told, dead, hurt) -> None:
    (row,) = events("انفجرت سيارة مفخخة في الكرادة أمس " + told)
    assert ((row["killed_low"], row["killed_high"]), (row["wounded_low"], row["wounded_high"])) == (dead, hurt)


@pytest.mark.parametrize(
    ("text", "dead"),
    [
        ("ارتفع عدد قتلى التفجير إلى تسعة بعدما قتل خمسة السبت في الموصل.", 9),
        ("ارتفعت حصيلة القتلى في تفجير الموصل إلى تسعة بعد مقتل خمسة أشخاص السبت.", 9),
        ("وصل عدد قتلى الاحتجاجات إلى 40 بعد أن قتل ثلاثة متظاهرين السبت في الناصرية.", 40),
        ("بلغت حصيلة قتلى القصف 12 بعد مقتل طفلين في الرمادي اليوم.", 12),
        # No total, or one that has not risen by them: more of them.
        ("قتل تسعة مدنيين في تفجير في الموصل وقتل خمسة جنود.", 14),
        ("قتل تسعة جنود في هجوم قرب هيت، بعدما قتل مهاجم حارسا عند البوابة.", 10),
    ],
)
def test_those_by_whom_a_total_has_risen_are_in_it(text: str, dead: int) -> None:
    assert killed(text) == [(dead, dead)]
