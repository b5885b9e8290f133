"""Reports of the years of foreign troops, 2003 to 2011; text in, sides and numbers out."""

from datetime import date

import pytest
from coding_rows import coded, events

# A Wednesday.
PUBLISHED = date(2005, 6, 15)
US, UK = "Military Forces of the United States", "Military Forces of the United Kingdom"
MNF, ARMY = "Multinational Forces in Iraq", "Military Forces of Iraq"
POLICE, GUNMEN = "Police Forces of Iraq", "Unidentified Armed Group (Iraq)"
CIVILIANS = "Civilians (Iraq)"


def rows(text):
    """Sides, killed and wounded of each event."""
    return [(e["actor1"], e["actor2"], e["killed_low"], e["wounded_low"]) for e in events(text, PUBLISHED)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("أعلن جيش الاحتلال مقتل جندي من قواته بانفجار عبوة ناسفة جنوب تكريت.", (None, US, 1, 0)),
        ("اعترف جيش الاحتلال الأمريكي بمصرع اثنين من جنوده بانفجار عبوة ناسفة في حديثة.", (None, US, 2, 0)),
        ("هاجم مسلحون رتلا لجيش الاحتلال في الموصل أمس.", (GUNMEN, US, 0, 0)),
        ("قتلت قوات الاحتلال الأمريكية رجلين في حديثة أمس.", (US, CIVILIANS, 2, 0)),
        ("قتل جندي من قوات الاحتلال البريطاني وجرح ثلاثة بانفجار عبوة ناسفة في البصرة.", (None, UK, 1, 3)),
        ("اعترفت لندن بمقتل اثنين من قوات الاحتلال البريطانية بانفجار لغم في العمارة.", (None, UK, 2, 0)),
        ("قتل جندي من جنود الاحتلال وأصيب أربعة بانفجار عبوة ناسفة في بيجي.", (None, MNF, 1, 4)),
        ("قتل أربعة جنود من القوات المتعددة الجنسيات بانفجار عبوة ناسفة في الحبانية.", (None, MNF, 4, 0)),
        ("أصيب خمسة من قوات التحالف بجروح في هجوم غربي الرمادي.", (None, MNF, 0, 5)),
        # Soldiers of whom nothing is said are of the country.
        ("قتل أربعة جنود وأصيب خمسة بانفجار عبوة ناسفة في الحبانية.", (None, ARMY, 4, 5)),
    ],
)
def test_troops_of_other_countries_by_what_they_are_called(text, found):
    assert rows(text) == [found]


def test_an_occupying_army_of_today_is_no_american_one():
    assert events("قتل جيش الاحتلال رجلين في جنين أمس.", date(2022, 6, 15))[0]["actor1"] != US


def test_history_is_no_event():
    assert events("قتل مئات في معارك العشائر أيام الانتداب البريطاني عام 1920 قرب الرميثة.", PUBLISHED) == []


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("فقد قتل ثلاثة شرطيين وستة مدنيين على الأقل في تفجير انتحاري بخانقين.", [("police", 3), ("civilians", 6)]),
        ("فقد لقي شرطيان مصرعهما بانفجار عبوة ناسفة في بهرز.", [("police", 2)]),
        ("فقد ثلاثة شرطيين في هجوم على حاجز قرب بهرز.", []),
    ],
)
def test_a_particle_before_a_verb_is_nobody_missing(text, killed):
    found = coded(text, PUBLISHED).rows["casualties"]
    assert [(r["group"], r["low"]) for r in found if r["status"] == "killed"] == killed
    assert any(r["status"] == "missing" for r in found) == (not killed)


DAY = "قتل جندي أميركي أمس بانفجار عبوة ناسفة غربي سامراء. "


@pytest.mark.parametrize(
    ("text", "group", "nationality", "number"),
    [
        ("وبذلك يرتفع عدد قتلى الجيش الأميركي إلى 1690 قتيلا منذ غزو العراق.", "soldiers", "American", 1690),
        ("وبذلك يرتفع عدد قتلى الجيش الأميركي إلى 1690 منذ الغزو.", "soldiers", "American", 1690),
        ("وبلغ عدد القتلى الأميركيين 1690 قتيلا منذ احتلال العراق.", "people", "American", 1690),
        ("وبلغ عدد قتلى الجيش الأميركي في البلاد 1690 جنديا منذ بدء الاجتياح.", "soldiers", "American", 1690),
        ("ويرتفع بذلك عدد ضحايا الجيش الأميركي منذ عام 2003 إلى 1690 جنديا.", "soldiers", "American", 1690),
        ("وترتفع بذلك خسائر القوات الأميركية لشهر حزيران إلى 37 قتيلا.", "soldiers", "American", 37),
        ("وترتفع الخسائر البشرية للجيش الأميركي إلى 1690 قتيلا منذ الغزو.", "soldiers", "American", 1690),
        ("وترتفع الخسائر الأميركية إلى 1690 قتيلا منذ آذار 2003.", "people", "American", 1690),
        ("وترتفع حصيلة ضحايا الهجمات إلى 1690 قتيلا منذ آذار 2003.", "people", None, 1690),
    ],
)
def test_what_an_army_has_lost_since_the_invasion_is_a_total(text, group, nationality, number):
    found = coded(DAY + text, PUBLISHED).rows
    assert [(e["level"], e["killed_low"]) for e in found["events"]] == [("incident", 1), ("aggregate", number)]
    total = found["casualties"][-1]
    assert (total["group"], total["nationality"]) == (group, nationality)


def test_the_worst_since_the_invasion_is_one_event():
    text = "قتل ثلاثون شخصا بانفجار سيارة مفخخة في الحلة أمس في أعنف هجوم منذ غزو العراق."
    assert [(e["level"], e["killed_low"]) for e in events(text, PUBLISHED)] == [("incident", 30)]


def test_losses_of_a_month_are_not_those_of_the_day():
    text = "لقي جنديان أميركيان مصرعهما أمس في بغداد، لترتفع بذلك خسائر الجيش الأميركي لشهر حزيران إلى 46 قتيلا."
    assert [(e["level"], e["killed_low"]) for e in events(text, PUBLISHED)] == [("incident", 2), ("aggregate", 46)]
