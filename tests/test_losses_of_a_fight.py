"""Fights as communiqués tell them: attacks repelled and foiled, the losses of a group in a list, who fought."""

from datetime import date

import pytest
from coding_rows import coded, events

_THEN = date(2016, 10, 24)
_ARMY = "Military Forces of Iraq"


def _rows(text, *keys, published=_THEN):
    return [tuple(e[key] for key in keys) for e in events(text, published)]


@pytest.mark.parametrize(
    ("text", "group"),
    [
        # Who repels an attack kills those who came.
        ("صدت القوات العراقية هجوما لداعش قرب الحويجة وقتلت ستة عناصر.", "militants"),
        ("تصدت قوات الحشد الشعبي لهجوم لداعش على بيجي فقتلت عنصرين وأحرقت عجلة.", "militants"),
        ("قتلت قوات البيشمركة سبعة عناصر خلال صدها هجوما لداعش قرب مخمور.", "militants"),
        # Who attacks a force kills its men.
        ("هاجم داعش نقطة للحشد الشعبي في بيجي فقتل سبعة عناصر.", "PMF"),
        ("هاجم داعش البيشمركة قرب مخمور وأسفر الهجوم عن مقتل سبعة عناصر.", "peshmerga"),
    ],
)
def test_members_killed_are_of_the_side_that_was_hit(text, group):
    assert [c["group"] for c in coded(text, _THEN).rows["casualties"]] == [group]


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("أحبط الجيش العراقي هجوما لداعش على بيجي وقتل أربعة.", ("Islamic State", "Military Forces of Iraq")),
        ("أفشلت البيشمركة هجوما لتنظيم داعش قرب سنجار وقتلت عشرة.", ("Islamic State", "Peshmerga")),
        # On whom it was is said.
        (
            "أحبط الجيش العراقي هجوما لداعش على نقطة للشرطة في بيجي وقتل أربعة.",
            ("Islamic State", "Police Forces of Iraq"),
        ),
    ],
)
def test_who_foils_an_attack_is_attacked_where_nobody_else_is_named(text, sides):
    assert _rows(text, "actor1", "actor2") == [sides]


@pytest.mark.parametrize(
    ("text", "published", "row"),
    [
        ("استعاد مقاتلون أكراد بلدة زمار أمس.", _THEN, ("Government regains territory", "Peshmerga")),
        ("سيطر المقاتلون الأكراد على جلولاء أمس.", _THEN, ("Government regains territory", "Peshmerga")),
        # Before that war, those of the mountains were meant.
        (
            "سيطر المقاتلون الأكراد على قرية في قنديل أمس.",
            date(2008, 3, 2),
            ("Non-state actor overtakes territory", "Unidentified Armed Group (Iraq)"),
        ),
    ],
)
def test_kurdish_fighters_against_the_islamic_state_are_peshmerga(text, published, row):
    assert _rows(text, "sub_event_type", "actor1", published=published) == [row]


def test_fighters_of_a_force_are_of_its_group():
    found = coded("قتل ثلاثة مقاتلين أكراد في قصف لداعش على سنجار.", _THEN).rows["casualties"]
    assert [(c["low"], c["group"]) for c in found] == [(3, "peshmerga")]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        # Bombs that forces blow up are what they found.
        (
            "أعلن القائد قتل 12 داعشيا في القائم وتفجير 30 عبوة ناسفة.",
            [("Armed clash", None, 12), ("Disrupted weapons use", 30, 0)],
        ),
        (
            "تمكنت القوات من إبطال وتفجير أكثر من 60 عبوة وقتل سبعة إرهابيين في راوة.",
            [("Disrupted weapons use", 61, 0), ("Armed clash", None, 7)],
        ),
        # Cars that come at them are of the fight.
        (
            "حررت القوات حي الزهور في الموصل وتمكنت من قتل 20 إرهابيا وتفجير ثلاث عجلات مفخخة قبل وصولها إليها.",
            [("Government regains territory", 3, 20)],
        ),
        # What a group lost beside its men is no property.
        ("أسفرت العملية عن قتل 20 إرهابيا وتدمير عشر سيارات وحرق ثماني دراجات في راوة.", [("Armed clash", None, 20)]),
        # Bombs that killed others went off.
        (
            "شهدت المدينة مقتل خمسة مدنيين وتفجير سيارة مفخخة قرب السوق في تلعفر.",
            [("Remote explosive/landmine/IED", 1, 5)],
        ),
        (
            "أدى الهجوم إلى مقتل ستة مدنيين في راوة. وقام عناصر داعش بتدمير عشرة منازل في عنه.",
            [("Attack", None, 6), ("Looting/property destruction", None, 0)],
        ),
        # All of several acts.
        ("تمكنت القوات من تدمير أربع عجلات مفخخة وتفكيك 30 عبوة في تلعفر.", [("Disrupted weapons use", 34, 0)]),
        ("ضبطت الشرطة ستة صواريخ وأبطلت 12 عبوة في تلعفر.", [("Disrupted weapons use", 18, 0)]),
        ("فككت الشرطة 12 عبوة في تلعفر، وقال مصدر إنها أبطلت 12 عبوة.", [("Disrupted weapons use", 12, 0)]),
    ],
)
def test_losses_listed_by_forces(text, rows):
    assert _rows(text, "sub_event_type", "munitions_low", "killed_low") == rows


def test_a_command_named_in_quotation_marks_is_an_army():
    assert _rows("أعلنت قيادة «عمليات تطهير الجزيرة» أمس تحرير قرية في هيت.", "actor1") == [(_ARMY,)]


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("هاجمت قوة من العشائر تجمعا لتنظيم داعش في هيت وقتلت ستة منهم.", "militants"),
        ("اشتبكت قوة من الشرطة مع مسلحي داعش في هيت وقتلت أربعة منهم.", "militants"),
        ("هاجم داعش قرية لعشيرة البو نمر وقتل ستة منهم.", "people"),
        ("خطف داعش عشرة من السكان في هيت أمس، وقتل ثلاثة منهم.", "civilians"),
    ],
)
def test_some_of_them_are_of_those_who_were_fought(text, group):
    found = [c for c in coded(text, _THEN).rows["casualties"] if c["status"] == "killed"]
    assert [c["group"] for c in found] == [group]


def test_raids_told_on_are_by_those_who_made_the_first():
    text = "شنت طائرات التحالف الدولي 15 غارة على داعش في سوريا. ونفذت 17 ضربة في العراق استهدفت مخابئ للتنظيم."
    assert _rows(text, "n_events", "actor1") == [
        (15, "Global Coalition Against Daesh"), (17, "Global Coalition Against Daesh"),
    ]  # fmt: skip
    text = "شنت طائرات التحالف الدولي 15 غارة على داعش في سوريا. وشنت تركيا ضربة على قنديل."
    assert [doer for (doer,) in _rows(text, "actor1")][1:] == ["Military Forces of Turkey"]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            "قتل 15 من مسلحي داعش أمس، حيث قتل ستة في اشتباكات شرقي الرمادي، كما قتل تسعة من عناصر التنظيم في حديثة "
            "نتيجة قصف نفذته طائرات.",
            [("Ramadi", 6), ("Haditha", 9)],
        ),
        (
            "قتل 12 شخصا في ديالى أمس، حيث قتل سبعة في انفجار في بعقوبة، فيما قتل خمسة في هجوم في المقدادية.",
            [("Baqubah", 7), ("Al-Muqdadiyah", 5)],
        ),
        # Who they are, of one event.
        ("قتل سبعة أشخاص في انفجار في هيت، أربعة جنود وثلاثة مدنيين.", [("Hit", 7)]),
    ],
)
def test_a_total_of_deeds_told_apart_behind_it_is_theirs(text, rows):
    assert _rows(text, "location", "killed_low") == rows


@pytest.mark.parametrize(
    ("text", "row"),
    [
        # Who is only named as whose support they had.
        ("قوات الجيش مدعومة بالعشائر حررت قرية قرب هيت.", ("Government regains territory", _ARMY, None)),
        ("أفاد مصدر بأن القوات العراقية، بإسناد من طيران التحالف الدولي، استعادت ناحية العلم.",
         ("Government regains territory", _ARMY, None)),
        ("إن قوة من الجيش يرافقها الحشد العشائري هاجمت مقرا لداعش في هيت.", ("Armed clash", _ARMY, "Islamic State")),
        # Whom an ambush is laid for, and whose it is.
        ("نصب عناصر داعش كمينا لدورية للشرطة شرق الموصل.", ("Armed clash", "Islamic State", "Police Forces of Iraq")),
        ("قتل جنديان بكمين لعناصر داعش قرب بيجي.", ("Armed clash", "Islamic State", _ARMY)),
    ],
)  # fmt: skip
def test_support_and_ambushes_have_their_sides(text, row):
    assert _rows(text, "sub_event_type", "actor1", "actor2") == [row]


def test_a_patrol_is_not_of_the_gunmen_who_wait_for_it():
    text = "أعلن مصدر في الشرطة أن مسلحين نصبوا كمينا لدورية في حي الوحدة شرق الموصل فقتل اثنان."
    assert _rows(text, "actor1") == [("Unidentified Armed Group (Iraq)",)]
    assert _rows(text, "actor2") != [("Unidentified Armed Group (Iraq)",)]


@pytest.mark.parametrize(
    ("text", "hit"),
    [
        ("أعلن مصدر في الشرطة أن مسلحين هاجموا دورية في الموصل وقتلوا اثنين.", "Police Forces of Iraq"),
        ("قال ضابط في الشرطة إن عبوة انفجرت على دورية في الموصل فأصيب ثلاثة من عناصرها.", "Police Forces of Iraq"),
        # Whose it is is said, or tells somebody else.
        ("قال مصدر في الشرطة إن عبوة انفجرت على دورية للجيش في الموصل فأصيب ثلاثة.", _ARMY),
        ("قال مصدر في الجيش إن عبوة انفجرت على دورية في الموصل فأصيب ثلاثة من عناصرها.", _ARMY),
    ],
)
def test_a_patrol_that_the_police_tell_of_is_theirs(text, hit):
    assert _rows(text, "actor2") == [(hit,)]
