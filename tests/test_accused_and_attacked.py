"""People without an office who accuse somebody; crowds, unarmed people and forces as what is attacked."""

import pytest
from coding_rows import coded

US, CIVILIANS = "Military Forces of the United States", "Civilians (Iraq)"


def _events(text):
    return coded(text).rows["events"]


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("اتهم الأهالي القوات الأميركية بقتل ثلاثة مدنيين في الحلة أمس.", CIVILIANS),
        ("اتهم سكان القوات الأميركية بقتل ثلاثة مدنيين في غارة على قرية قرب هيت أمس.", CIVILIANS),
        ("اتهم أهالي الفلوجة الجيش الأميركي بقصف حي الجولان أمس.", None),
    ],
)
def test_whom_people_accuse_is_accused_and_was_not_hit(text, target):
    rows = [(e["actor1"], e["actor2"], e["actor1_alleged"], e["alleged_by"]) for e in _events(text)]
    assert rows == [(None, target, US, CIVILIANS)]


@pytest.mark.parametrize(
    ("text", "accused", "by"),
    [
        ("اتهمت الحكومة العراقية تركيا بقصف قرية قرب زاخو أمس.", "Government of Turkey", "Government of Iraq"),
        ("اتهم متظاهرون قوات مكافحة الشغب بقتل متظاهر في الحلة أمس.", "Police Forces of Iraq", "Protesters (Iraq)"),
        # Nobody is named whom they accuse; nobody accuses here.
        ("اتهم الأهالي مجهولين بقتل ثلاثة مدنيين في الحلة أمس.", None, None),
        ("قتلت القوات الأميركية ثلاثة من الأهالي في الحلة أمس.", None, None),
    ],
)
def test_who_accuses_whom(text, accused, by):
    assert [(e["actor1_alleged"], e["alleged_by"]) for e in _events(text)] == [(accused, by)]


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("شنت قوات البيشمركة هجوما على قرية قرب مخمور أمس.", ("Peshmerga", None)),
        ("شن تنظيم داعش هجوما على قوات البيشمركة قرب مخمور أمس.", ("Islamic State", "Peshmerga")),
    ],
)
def test_forces_do_not_attack_themselves(text, sides):
    assert [(e["actor1"], e["actor2"]) for e in _events(text)] == [sides]


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("هاجم مسلحون صحفيا في الحلة أمس.", ("Attack", "Unidentified Armed Group (Iraq)", CIVILIANS)),
        ("هاجم مسلحون طبيبين في بعقوبة أمس.", ("Attack", "Unidentified Armed Group (Iraq)", CIVILIANS)),
        ("هاجم مسلحون المتظاهرين في الحلة أمس.", ("Attack", "Unidentified Armed Group (Iraq)", "Protesters (Iraq)")),
        (
            "هاجمت الشرطة المتظاهرين في الحلة أمس وأصابت خمسة.",
            ("Protest with intervention", "Police Forces of Iraq", "Protesters (Iraq)"),
        ),
        (
            "هاجمت قوات الأمن المتظاهرين في بغداد أمس وقتلت خمسة.",
            ("Excessive force against protesters", "Security Forces of Iraq", "Protesters (Iraq)"),
        ),
        # The crowd attacks; forces that are attacked fight.
        ("هاجم مئات المتظاهرين مقر الحزب في الحلة أمس.", ("Violent demonstration", "Rioters (Iraq)", None)),
        ("هاجم محتجون مقر الحزب في الحلة أمس.", ("Violent demonstration", "Rioters (Iraq)", None)),
        (
            "هاجم مسلحون دورية للشرطة في الحلة أمس.",
            ("Armed clash", "Unidentified Armed Group (Iraq)", "Police Forces of Iraq"),
        ),
    ],
)
def test_who_attacks_a_crowd_or_somebody_unarmed(text, row):
    assert [(e["sub_event_type"], e["actor1"], e["actor2"]) for e in _events(text)] == [row]
