"""Vehicles of foreign forces, bombers who only tried, tanks that shell on, arrests beside a count of attacks."""

from __future__ import annotations

import pytest
from coding_rows import events, only

AMERICANS = "Military Forces of the United States"


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        ("انفجر لغم بعجلة أميركية في هيت أمس.", AMERICANS),
        ("وقالت الشرطة إن عربتين بريطانيتين تعرضتا لانفجار عبوة في البصرة.", "Military Forces of the United Kingdom"),
        ("قتل أربعة جنود بتفجير آلية أميركية في الدورة.", AMERICANS),
        ("قتل أربعة جنود بتفجير آلية في الدورة.", "Military Forces of Iraq"),
    ],
)
def test_a_vehicle_by_its_nation_is_of_its_forces(text: str, whose: str) -> None:
    assert only(text)["actor2"] == whose


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("قتلت الشرطة انتحاريا حاول تفجير نفسه في الكوت.", ("Armed clash", "Police Forces of Iraq", None)),
        ("قتلت قوات الأمن انتحاريا قبل أن يفجر نفسه في الكوت.", ("Armed clash", "Security Forces of Iraq", None)),
        ("قتل انتحاري بعد أن فجر نفسه قرب الشرطة.", ("Suicide bomb", "Unidentified Armed Group (Iraq)", 1)),
        ("قتل انتحاري شرطيين قبل أن يفجر نفسه.", ("Suicide bomb", "Unidentified Armed Group (Iraq)", 1)),
    ],
)
def test_a_bomber_who_was_killed_first_blew_up_nothing(text: str, row: tuple[str, str, int | None]) -> None:
    found = only(text)
    assert (found["sub_event_type"], found["actor1"], found["munitions_low"]) == row


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("واصلت الدبابات الأميركية قصف المقاتلين في الفلوجة أمس.", AMERICANS),
        ("واصلت المدفعية البريطانية قصف المسلحين في البصرة أمس.", "Military Forces of the United Kingdom"),
        ("واصل داعش قصف المدنيين في حديثة أمس.", "Islamic State"),
    ],
)
def test_whom_somebody_goes_on_shelling_does_not_shell(text: str, doer: str) -> None:
    assert only(text)["actor1"] == doer


def test_an_arrest_beside_a_count_of_attacks_is_an_event() -> None:
    first, second = events("أعلنت كتائب حزب الله تنفيذ 12 هجوما ضد القوات الأميركية، فيما اعتقلت القوات شخصا في الكوت.")
    assert (first["n_events"], first["location"]) == (12, None)
    assert (second["sub_event_type"], second["location"]) == ("Arrests", "Kut")
    assert only("قتل ثلاثة جنود بهجوم في الكوت، فيما اعتقلت القوات شخصا.")["sub_event_type"] == "Armed clash"


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("قتلت القوات انتحاريا قبل أن يفجر نفسه في الكاظمية أمس.", ["Armed clash"]),
        ("تمكن شرطي من قتل انتحاري قبل أن يفجر حزامه في كربلاء أمس.", ["Armed clash"]),
        ("اعتقلت الشرطة انتحاريا قبل أن يفجر نفسه في سوق بالحلة أمس.", ["Arrests"]),
        ("ألقت القوات القبض على انتحارية قبل أن تفجر نفسها في الحلة أمس.", ["Arrests"]),
        # What a bomber did before he went off.
        ("قتل انتحاري سبعة أشخاص أمس قبل أن يفجر نفسه في الكاظمية.", ["Suicide bomb"]),
        ("هاجم انتحاري نقطة للشرطة قبل أن يفجر نفسه في الكاظمية أمس فقتل ثلاثة.", ["Suicide bomb"]),
        ("أطلق مسلحون النار على الحراس قبل أن يفجر انتحاري نفسه عند بوابة المقر في كركوك أمس.", ["Suicide bomb"]),
    ],
)
def test_a_bomber_killed_or_taken_before_blew_nothing_up(text, kinds):
    assert [e["sub_event_type"] for e in events(text)] == kinds
