"""Cars that blow up by no other name, aircraft named alone, counts behind their events; and what must not match."""

from datetime import date

import pytest
from coding_rows import events, only

IED, STRIKE, SHELLING = "Remote explosive/landmine/IED", "Air/drone strike", "Shelling/artillery/missile attack"


@pytest.mark.parametrize(
    ("text", "weapon", "munitions"),
    [
        ("انفجرت سيارتان قرب مرآب وسط الديوانية أمس.", "car bomb", 2),
        ("أوقع انفجار شاحنتين في الحلة خمسة قتلى أمس.", "car bomb", 2),
        ("انفجرت أربع سيارات في الكوت أمس.", "car bomb", 4),
        ("قال إن سيارتين انفجرتا في الكوت أمس.", "car bomb", 2),
        # Which of several it was.
        ("قال إن السيارة الثانية انفجرت في الكوت أمس.", "car bomb", 1),
        ("انفجرت السيارتان الثالثة والرابعة في الصويرة أمس.", "car bomb", 2),
        ("انفجرت عبوة أمس في الكوت قرب السيارة الأولى.", "IED", 1),
        # What stood near, or burnt later, was not the bomb.
        ("انفجرت عبوة قرب أربع سيارات في الكوت أمس.", "IED", 1),
        ("انفجرت عبوة أمس في الكوت واحترقت سيارتان.", "IED", 1),
    ],
)
def test_cars_that_blow_up(text, weapon, munitions):
    event = only(text)
    assert (event["sub_event_type"], event["weapon"], event["munitions_low"]) == (IED, weapon, munitions)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "قال إن السيارة الأولى انفجرت في بعقوبة أمس فقتلت ثلاثة، والثانية في الخالص وأسفرت عن إصابة ستة.",
            [("Baqubah", 1, 3, 0), ("Al-Khalis", 1, 0, 6)],
        ),
        ("قال إن العبوة الأولى انفجرت في هيت أمس، والثانية في الرمادي.", [("Hit", 1, 0, 0), ("Ramadi", 1, 0, 0)]),
        ("انفجرت عبوة في هيت أمس، وأخرى في الرمادي.", [("Hit", 1, 0, 0), ("Ramadi", 1, 0, 0)]),
        # One salvo; the first for long; of people.
        ("سقطت قذيفتان أمس، وقال إن الأولى سقطت في هيت والثانية في الرمادي.", [("Hit", 2, 0, 0)]),
        ("انفجرت عبوة في هيت أمس للمرة الأولى منذ شهر، والثانية في عام.", [("Hit", 1, 0, 0)]),
    ],
)
def test_the_second_bomb_at_its_own_place(text, told):
    found = [(e["location"], e["munitions_low"], e["killed_low"], e["wounded_low"]) for e in events(text)]
    assert found == told


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("قصفت طائرة أمريكية مركبة في القائم أمس.", STRIKE),
        ("قال إن الطائرة قصفت منزلا في هيت أمس.", STRIKE),
        ("استهدفت مروحية عجلة لداعش في الحضر أمس.", STRIKE),
        # It only crashed, or was struck itself.
        ("تحطمت طائرة أمس قرب بلد التي قصفت بقذائف الهاون.", SHELLING),
        ("استهدف صاروخ طائرة في مطار بغداد أمس.", SHELLING),
    ],
)
def test_an_aircraft_strikes(text, kind):
    assert only(text)["sub_event_type"] == kind


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("تتعرض القوات الأمريكية في العراق منذ منتصف أيار لهجمات بالصواريخ، بلغ عددها 40 على الأقل.", 40),
        ("شهدت ديالى في أيار هجمات لداعش وبلغ عددها 12.", 12),
        ("تعرضت قوات التحالف للهجوم 38 مرة على الأقل منذ 17 أيار.", 38),
        # The number is that of what was fired.
        ("تتعرض القاعدة منذ منتصف أيار لهجمات بصواريخ عددها عشرة.", None),
    ],
)
def test_the_number_behind_attacks(text, count):
    event = only(text)
    assert (event["level"], event["n_events"]) == ("aggregate", count)


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        ("قتل شخصان بقنبلة زرعت قرب الكاظمية، وجرح خمسة بقنبلة أخرى في سوق.", [(2, 0), (0, 5)]),
        ("قتل جنديان بانفجار عبوة قرب هيت وأصيب ثلاثة بانفجار آخر في حديثة.", [(2, 0), (0, 3)]),
        ("انفجرت عبوة في البياع أمس، وقتل شرطيان بعبوة أخرى في الدورة.", [(0, 0), (2, 0)]),
        # "Another" right behind the verb only says which it was.
        ("وفي الخالدية القريبة انفجرت سيارة ثانية يقودها انتحاري ما أدى إلى مقتل شرطيين.", [(2, 0)]),
        # "Others" are more of the same bomb's harmed.
        ("قتل شخصان بقنبلة زرعت قرب الكاظمية، وجرح خمسة آخرون في سوق.", [(2, 5)]),
    ],
)
def test_another_bomb_is_another_event(text, tolls):
    assert [(event["killed_low"], event["wounded_low"]) for event in events(text)] == tolls


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        (
            'اشتبك مسلحون من عصائب «أهل الحق» مع سرايا "السلام" في العمارة أمس.',
            {"Asa'ib Ahl al-Haq", "Saraya al-Salam"},
        ),
        (
            "قصفت تركيا مواقع حزب «العمال الكردستاني» في بامرني أمس.",
            {"Military Forces of Turkey", "Kurdistan Workers' Party (PKK)"},
        ),
        # Another name in the quotation is not that of the table.
        (
            "هاجم مسلحون من حزب «جديد» قرية في بلدروز أمس وقتلوا رجلا.",
            {"Unidentified Armed Group (Iraq)", "Civilians (Iraq)"},
        ),
    ],
)
def test_names_partly_in_quotation_marks(text, actors):
    event = events(text)[0]
    assert {event["actor1"], event["actor2"]} - {None} == actors


def test_the_third_of_three():
    event = only("قتل اثنان وجرح الثالث بانفجار عبوة في الكوت.", published=date(2020, 6, 18))
    assert (event["killed_low"], event["wounded_low"]) == (2, 1)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("ففي شارع السعدون وبغداد الجديدة انفجرت سيارتان مفخختان أمس.", ("aggregate", 2)),
        ("وفي الكرادة والبياع انفجرت ثلاث عبوات ناسفة أمس.", ("aggregate", 3)),
        # One place, and two others of something else; one bomb between two places.
        ("وفي الكرادة انفجرت سيارتان مفخختان أمس، فيما فرضت الشرطة حظرا في البياع والكاظمية.", ("incident", 1)),
        ("وفي الكرادة والبياع انفجرت عبوة ناسفة أمس.", ("incident", 1)),
    ],
)
def test_bombs_in_a_row_of_places(text, count):
    event = only(text)
    assert (event["level"], event["n_events"]) == count


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("قتل جندي عندما اصطدمت سيارته بلغم أرضي قرب هيت أمس.", [IED]),
        ("ارتطمت دورية للجيش بعبوة ناسفة أمس في الرطبة فقتل جنديان.", [IED]),
        ("داس راع على لغم قرب بدرة أمس فأصيب بجروح.", [IED]),
        # A collision of cars is an accident; what was thwarted did not happen.
        ("قتل جندي عندما اصطدمت سيارته بشاحنة قرب هيت أمس.", []),
        ("أفشلت القوات أمس هجوما انتحاريا كان داعش يعتزم تنفيذه في الرطبة.", []),
    ],
)
def test_driven_onto_a_mine(text, kinds):
    assert [event["sub_event_type"] for event in events(text)] == kinds


def test_a_toll_of_two_explosions():
    event = only("الحصيلة النهائية لتفجيري الحلة أمس بلغت 12 قتيلا.")
    assert (event["level"], event["n_events"], event["killed_low"]) == ("aggregate", 2, 12)
    # "For blowing up" is what somebody wants.
    assert events("خطط المسلحون لتفجير جسر في الحلة أمس.") == []
