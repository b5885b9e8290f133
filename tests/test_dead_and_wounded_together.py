"""One number for dead and wounded, numbers that rose, and a toll told in a sentence of its own."""

from __future__ import annotations

import pytest
from coding_rows import coded
from reading import tolls

OF_BOTH = [
    ("سقط 25 شخصا بين شهيد وجريح، بينهم خمسة شهداء.", "wounded 20 people; killed 5 people"),
    ("مقتل وإصابة 14 جنديا بينهم ستة قتلى.", "wounded 8 soldiers; killed 6 soldiers"),
    ("سقط 40 ضحية، بينهم 30 جريحا.", "killed 10 anyone; wounded 30 anyone"),
    ("سقوط العشرات بينهم 90 جريحا.", "killed tens anyone; wounded 90 anyone"),
    ("سقوط أكثر من 60 شخصا بينهم 20 قتيلا.", "wounded 41- people; killed 20 people"),
    ("سقط العشرات من الجنود قتلى وجرحى.", "killed tens soldiers; wounded tens soldiers"),
    ("وبلغ عدد الضحايا 18 بين قتيل وجريح.", "killed several people; wounded several people"),
    ("وسقط 18 شخصا مابين قتيل وجريح.", "killed several people; wounded several people"),
    ("عدد القتلى والجرحى بلغ 35.", "killed several anyone; wounded several anyone"),
    # Parts of the dead alone.
    ("قتل 40 شخصا بينهم ستة أطفال.", "killed 40 people; killed 6 children part"),
    ("وبلغ عدد الضحايا 18 شهيدا.", "killed 18 anyone"),
    ("وصل عدد القتلى إلى 15 والجرحى إلى 30.", "killed 15 anyone; wounded 30 anyone"),
]
RISEN = [
    ("ارتفعت حصيلة التفجير من ستة قتلى إلى ثمانية قتلى و30 جريحا.", "killed 8 anyone; wounded 30 anyone"),
    ("ارتفاع الحصيلة من 3 شهداء و9 جرحى إلى 7 شهداء و14 جريحا.", "killed 7 anyone; wounded 14 anyone"),
    ("لترتفع حصيلة الهجوم من أربعة جرحى إلى عشرة جرحى.", "wounded 10 anyone"),
    # Nothing rose.
    ("نقل ستة جرحى من الفلوجة إلى بغداد.", "wounded 6 anyone"),
    ("ونقل الجرحى وعددهم سبعة إلى المستشفى.", "wounded 7 anyone"),
    ("ونقل الجرحى وذووهم إلى المستشفى.", ""),
]


@pytest.mark.parametrize(("sentence", "expected"), [*OF_BOTH, *RISEN])
def test_numbers_of_both_and_numbers_that_rose(sentence: str, expected: str) -> None:
    assert tolls(sentence) == expected


@pytest.mark.parametrize(
    "toll",
    [
        "وكانت الحصيلة الأولية ستة قتلى و15 جريحا.",
        "والحصيلة هي ستة قتلى و15 جريحا.",
        "وخلف الانفجار ستة قتلى و15 جريحا.",
        "واستقبل مستشفى الكندي ست جثث و15 جريحا.",
        "وقال طبيب إن مستشفى الكندي تسلم ست جثث و15 جريحا.",
    ],
)
def test_a_toll_in_the_sentence_behind_is_of_the_event(toll: str) -> None:
    rows = coded(f"انفجرت سيارة مفخخة قرب سوق في الكرادة أمس. {toll}").rows
    assert [e["location"] for e in rows["events"]] == ["Karrada"]
    assert [(r["status"], r["low"]) for r in rows["casualties"]] == [("killed", 6), ("wounded", 15)]


def test_a_preliminary_toll_gives_way_to_a_later_one() -> None:
    text = (
        "قتل 12 شخصا بانفجار سيارة مفخخة قرب سوق في الكرادة أمس. وكانت الحصيلة الأولية ستة قتلى. وأغلقت الشرطة الطريق."
    )
    assert [(r["status"], r["low"], r["high"]) for r in coded(text).rows["casualties"]] == [("killed", 12, 12)]


def test_harm_only_named_is_not_coded_again() -> None:
    text = (
        "قتل جندي أمريكي بانفجار عبوة ناسفة في هيت أمس. "
        "وبمقتل الجندي في هيت يرتفع إلى 51 عدد الجنود الأمريكيين الذين قتلوا منذ أيار الماضي."
    )
    rows = coded(text).rows
    assert [(r["low"], r["nationality"]) for r in rows["casualties"]] == [(1, "American"), (51, "American")]
    assert [(e["level"], e["location"]) for e in rows["events"]] == [("incident", "Hit"), ("aggregate", None)]


def test_an_arrest_that_a_crowd_protests_against_is_only_named() -> None:
    rows = coded("أغلق محتجون الطريق قرب هيت أمس احتجاجا على اعتقال إمام مسجد.").rows
    assert rows["casualties"] == []
    rows = coded("اعتقلت الشرطة إمام مسجد قرب هيت أمس.").rows
    assert [(r["status"], r["low"]) for r in rows["casualties"]] == [("arrested", 1)]
