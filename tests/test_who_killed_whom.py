"""Who killed, took or lost whom: the same deed in many word orders, the doer and the harmed never turned round."""

from itertools import product

import pytest
from coding_rows import coded, events, only

IS, ARMY, POLICE = "Islamic State", "Military Forces of Iraq", "Police Forces of Iraq"
GUNMEN = "Unidentified Armed Group (Iraq)"
US, TURKEY = "Military Forces of the United States", "Military Forces of Turkey"
PKK = "Kurdistan Workers' Party (PKK)"


def _told(text):
    """Doer, target, and the harmed as "killed 3 police"."""
    article = coded(text)
    (event,) = article.rows["events"]
    harmed = [f"{c['status']} {c['low']} {c['group']}" for c in article.rows["casualties"]]
    return event["actor1"], event["actor2"], harmed


# Each side: its name in the news, the ending of a feminine verb, its men, their group, and its name in the tables.
_SIDES = {
    "army": ("الجيش", "", "جنوده", "soldiers", ARMY),
    "group": ("تنظيم داعش", "", "عناصره", "militants", IS),
    "peshmerga": ("قوات البيشمركة", "ت", "عناصرها", "peshmerga", "Peshmerga"),
    "party": ("حزب العمال الكردستاني", "", "مسلحيه", "militants", PKK),
    "turks": ("الجيش التركي", "", "جنوده", "soldiers", TURKEY),
}
_PAIRS = [("army", "group"), ("group", "army"), ("peshmerga", "group"), ("group", "peshmerga"), ("party", "turks"),
          ("turks", "party")]  # fmt: skip
_LOST = [
    "قتل{t} {s} عشرة من {o} وفقد{t} ستة من {own} في مخمور أمس.",
    "قتل{t} {s} عشرة من {o} في مخمور أمس فيما فقد{t} ستة من {own}.",
    "قال مصدر إن {s} قتل{t} عشرة من {o} وخسر{t} ستة من {own} في مخمور أمس.",
]


@pytest.mark.parametrize(("pair", "told"), list(product(_PAIRS, _LOST)))
def test_who_kills_and_loses_men_has_both_numbers_apart(pair, told):
    (s, t, own, group, name), (o, _, _, other, fought) = (_SIDES[side] for side in pair)
    harmed = [f"killed 10 {other}", f"killed 6 {group}"]
    assert _told(told.format(s=s, t=t, o=o, own=own)) == (name, fought, harmed)


_SUFFERED = [
    "تكبد{t} {s} ستة قتلى في هجوم شنه {o} قرب مخمور أمس.",
    "خسر{t} {s} ستة عناصر في هجوم شنه {o} قرب مخمور أمس.",
    "كبد {o} {s} ستة قتلى قرب مخمور أمس.",
]


@pytest.mark.parametrize(("pair", "told"), list(product(_PAIRS, _SUFFERED)))
def test_losses_are_of_the_side_that_suffers_them(pair, told):
    (s, t, _, group, name), (o, *_, fought) = (_SIDES[side] for side in pair)
    assert _told(told.format(s=s, t=t, o=o)) == (fought, name, [f"killed 6 {group}"])


@pytest.mark.parametrize(
    ("text", "harmed"),
    [
        ("هاجم داعش موقعا للبيشمركة قرب مخمور أمس وفقد تسعة من مقاتليه.", ["killed 9 militants"]),
        ("هاجم مسلحون نقطة للجيش في بيجي أمس وفقدوا ثلاثة من عناصرهم.", ["killed 3 militants"]),
        ("صدت القوات الأمنية هجوما شنه داعش على بيجي أمس وفقدت اثنين من عناصرها.", ["killed 2 security forces"]),
        ("أعلن الجيش أن داعش هاجم موقعا للبيشمركة قرب مخمور أمس وفقد تسعة من عناصره.", ["killed 9 militants"]),
        ("قتلت الشرطة ثلاثة من داعش في الحويجة أمس، وفقدت شرطيا.", ["killed 3 militants", "killed 1 police"]),
        ("تكبد داعش 15 قتيلا و20 جريحا في معارك بيجي أمس.", ["killed 15 militants", "wounded 20 militants"]),
        # Whom nobody lost as dead.
        ("فقد الجيش الاتصال بستة جنود قرب بيجي أمس.", []),
        ("فقدت الشرطة أثر ثلاثة مسلحين في بعقوبة أمس.", []),
        ("فقد داعش السيطرة على بلدة تضم 300 مقاتل أمس.", []),
        ("فقد الحزب ثلاثة من نوابه أمس.", []),
    ],
)
def test_those_lost_are_of_who_lost_them(text, harmed):
    assert [f"{c['status']} {c['low']} {c['group']}" for c in coded(text).rows["casualties"]] == harmed


# Doers, nominative and genitive, the ending of their verb where they stand first, and their name.
_DOERS = [
    ("مسلحون مجهولون", "مسلحين مجهولين", "وا", GUNMEN), ("مسلحو داعش", "مسلحي داعش", "وا", IS),
    ("قوة أميركية", "قوة أميركية", "ت", US),
    ("عناصر من حزب العمال الكردستاني", "عناصر من حزب العمال الكردستاني", "ت", PKK),
]  # fmt: skip
_HARMED = [("صاحب متجر", 1, "civilians"), ("ثلاثة رعاة", 3, "civilians"), ("شرطيين اثنين", 2, "police")]
_DEEDS = [("قتل", "killed"), ("إعدام", "killed"), ("خطف", "abducted")]
_LIGHT = [
    "أفاد مصدر بقيام {g} ب{deed} {whom} في العظيم أمس.",
    "قام{end} {n} أمس ب{deed} {whom} في العظيم.",
    "قال مصدر إن {g} قام{last} ب{deed} {whom} في العظيم أمس.",
    "أقدم{end} {n} على {deed} {whom} في العظيم أمس.",
]


@pytest.mark.parametrize(("doer", "harmed", "deed"), list(product(_DOERS, _HARMED, _DEEDS)))
def test_who_does_a_deed_of_two_words_is_no_object_of_it(doer, harmed, deed):
    n, g, last, name = doer
    whom, low, group = harmed
    noun, status = deed
    for told in _LIGHT:
        text = told.format(n=n, g=g, last=last, end=last.replace("وا", ""), deed=noun, whom=whom)
        actor1, _, found = _told(text)
        assert (actor1, found) == (name, [f"{status} {low} {group}"]), text


@pytest.mark.parametrize(
    "text",
    [
        # What those held are accused of, what is looked into or threatened: no deed of who is named.
        "قامت الشرطة بالتحقيق بقتل تاجر في الكرادة أمس.",
        "اتهم نائب الجيش بقتل خمسة مدنيين في الحويجة.",
        "هدد مسلحون بقتل المعلمين في بعقوبة أمس.",
    ],
)
def test_who_is_named_beside_a_killing_did_not_do_it(text):
    assert [e["actor1"] for e in events(text)] in ([], [None])


@pytest.mark.parametrize("verb", ["قتل", "اغتال", "خطف"])
@pytest.mark.parametrize("doers", ["مسلحون مجهولون", "مسلحون", "مقاتلو حزب العمال الكردستاني"])
@pytest.mark.parametrize("whom", ["قياديا في داعش", "عنصرا في حركة أنصار الإسلام"])
def test_gunmen_who_hit_one_of_a_group_are_not_those_harmed(verb, doers, whom):
    actor1, _, harmed = _told(f"{verb} {doers} {whom} في سنجار أمس.")
    status = "abducted" if verb == "خطف" else "killed"
    assert (actor1, harmed) == (PKK if "حزب" in doers else GUNMEN, [f"{status} 1 militants"])


@pytest.mark.parametrize("noun", ["اغتيال", "إعدام", "قتل"])
def test_gunmen_whom_a_force_kills_did_nothing(noun):
    event = only(f"أعلن مصدر {noun} مسلحين اثنين على يد قوة من الجيش في العظيم أمس.")
    assert (event["actor1"], event["killed_low"]) == (ARMY, 2)


@pytest.mark.parametrize(
    ("text", "actor1", "actor2"),
    [
        ("هاجم مسلحون نقطة تفتيش للقوات التركية قرب دهوك أمس.", GUNMEN, TURKEY),
        ("تعرضت نقطة تفتيش للقوات الأميركية قرب كركوك أمس لهجوم شنه تنظيم داعش.", IS, US),
        ("هاجم عناصر داعش حاجزا للقوات الأميركية قرب هيت أمس.", IS, US),
        ("استهدف هجوم لمسلحين نقطة تفتيش أميركية في الموصل أمس.", GUNMEN, US),
        ("هاجم الجيش العراقي نقطة تفتيش لعناصر داعش قرب كركوك أمس.", ARMY, IS),
        ("تعرضت مواقع للجيش العراقي لقصف من تنظيم داعش قرب كركوك أمس.", IS, ARMY),
        ("تعرض مقر لحزب العمال الكردستاني لقصف من الجيش التركي في قنديل أمس.", TURKEY, PKK),
        # Police of whom nothing else is said are Iraq's, and a place attacks nobody.
        ("هاجم مسلحون نقطة تفتيش قرب كركوك أمس.", GUNMEN, "Security Forces of Iraq"),
        ("تعرضت قرى لقصف من الأراضي الإيرانية قرب السليمانية أمس.", None, None),
    ],
)
def test_whose_a_checkpoint_is_and_from_whom_fire_comes(text, actor1, actor2):
    event = only(text)
    assert (event["actor1"], event["actor2"]) == (actor1, actor2)


# Names with the pronoun that speaks of them: "عناصره", "عناصرها".
_HIS = {"تنظيم داعش": "militants", "الجيش": "soldiers", "حزب العمال الكردستاني": "militants"}
_HERS = {"الشرطة": "police", "قوات البيشمركة": "peshmerga", "عصابات داعش": "militants"}
_FIGHTS = [
    "اشتبك {a} مع {b} قرب كركوك أمس ما أسفر عن مقتل ثلاثة من عناصر{p}.",
    "قصف {a} موقعا تابعا ل{b} قرب كركوك أمس وقتل ثلاثة من عناصر{p}.",
    "وقعت اشتباكات بين {a} و{b} قرب كركوك أمس، وقتل فيها ثلاثة من عناصر{p}.",
]


@pytest.mark.parametrize("told", _FIGHTS)
@pytest.mark.parametrize(("his", "hers"), [("تنظيم داعش", "الشرطة"), ("حزب العمال الكردستاني", "قوات البيشمركة"),
                                           ("الجيش", "عصابات داعش")])  # fmt: skip
def test_the_gender_of_a_pronoun_says_whose_men_fell(told, his, hers):
    for a, b in ((his, hers), (hers, his)):
        for pronoun, group in (("ه", _HIS[his]), ("ها", _HERS[hers])):
            text = told.format(a=a, b=b, p=pronoun).replace("لال", "لل")
            _, _, harmed = _told(text)
            assert harmed == [f"killed 3 {group}"], text


@pytest.mark.parametrize(
    ("text", "group"),
    [
        # A post and a patrol have men too, and a man has companions.
        ("هاجم تنظيم داعش نقطة للجيش قرب كركوك أمس ما أدى إلى مقتل ثلاثة من عناصرها.", "soldiers"),
        ("هاجمت عصابات داعش دورية للجيش قرب كركوك أمس ما أدى إلى مقتل ثلاثة من عناصرها.", "soldiers"),
        ("وقعت دورية للبيشمركة في كمين نصبه داعش قرب مخمور أمس فقتل ثلاثة من أفرادها.", "peshmerga"),
        ("هاجم داعش نقطة للشرطة قرب كركوك أمس. وقتل في الهجوم ثلاثة من عناصرها.", "police"),
    ],
)
def test_the_men_of_a_post_are_of_the_force_that_holds_it(text, group):
    _, _, harmed = _told(text)
    assert harmed == [f"killed 3 {group}"]


@pytest.mark.parametrize("arrested", ["اعتقلت الشرطة {who}", "ألقت قوة من الجيش القبض على {who}"])
@pytest.mark.parametrize(
    ("who", "deed"),
    [("مسلحين", "قتلوا تاجرا"), ("ثلاثة مسلحين", "قاموا بقتل تاجر"), ("مسلحين", "أقدموا على قتل تاجر")],
)
def test_who_arrests_gunmen_did_not_do_what_they_had_done(arrested, who, deed):
    told = events(arrested.format(who=who) + f" {deed} في الكوت أمس.")
    assert [e["actor1"] for e in told if e["killed_low"]] in ([GUNMEN], [None])


@pytest.mark.parametrize(
    ("text", "harmed"),
    [
        # A pronoun of many speaks of those told of, two or more.
        ("هاجمت عناصر مسلحة اثنين من أفراد الشرطة في الفلوجة أمس، مما أدى إلى مقتلهم.", ["killed 2 police"]),
        ("هاجم مسلحون خمسة رعاة قرب مخمور أمس ما أسفر عن مقتلهم.", ["killed 5 civilians"]),
        ("أخرج مسلحون ستة شبان من منازلهم في الحويجة أمس وقاموا بإعدامهم.", ["killed 6 civilians"]),
        ("استهدفت عبوة ثلاثة جنود في بيجي أمس ما أدى إلى إصابتهم.", ["wounded 3 soldiers"]),
        ("أطلق مسلحون النار على الناشط قاسم والمحامي كرار في العمارة أمس مما أدى إلى مقتلهما.", ["killed 2 civilians"]),
        ("قتل مسلحون إماما كان من أعضاء مجلس القرية في أبو غريب أمس.", ["killed 1 civilians"]),
        # Told before, or of others.
        ("قتل خمسة جنود في بيجي أمس، وأدى الهجوم إلى مقتلهم جميعا.", ["killed 5 soldiers"]),
        ("اعتقلت الشرطة ثلاثة متهمين أقروا بقتلهم تاجرا في الكوت أمس.", ["arrested 3 people"]),
    ],
)
def test_a_pronoun_of_many_tells_who_was_killed(text, harmed):
    assert [f"{c['status']} {c['low']} {c['group']}" for c in coded(text).rows["casualties"]] == harmed


def test_gunmen_of_a_sentence_are_the_subject_of_a_plural_verb():
    assert only("أخرج مسلحون ستة شبان من منازلهم في الحويجة أمس وقاموا بإعدامهم.")["actor1"] == GUNMEN
    assert only("وكان مسلحون بملابس مدنية أقدموا على قتل تاجر في قرية قرب هيت أمس.")["actor1"] == GUNMEN


_HURT = ["{verb} {n} {whom} في العظيم أمس.", "أصيب {subject} على يد {g} في العظيم أمس."]


@pytest.mark.parametrize("doer", _DOERS)
@pytest.mark.parametrize("verb", ["أصاب", "جرح"])
@pytest.mark.parametrize(("whom", "subject", "low", "group"), [("ثلاثة رعاة", "ثلاثة رعاة", 3, "civilians"),
                                                              ("صحفيا", "صحفي", 1, "journalists")])  # fmt: skip
def test_whom_a_side_wounds_it_attacks(doer, verb, whom, subject, low, group):
    n, g, last, name = doer
    verb += "ت" if last == "ت" else ""
    for told in _HURT:
        event = only(told.format(verb=verb, n=n, g=g, whom=whom, subject=subject))
        assert (event["sub_event_type"], event["actor1"], event["wounded_low"]) == ("Attack", name, low)


@pytest.mark.parametrize(
    "text",
    [
        # Nobody did it, or no side.
        "أصيب خمسة أشخاص في الكوت أمس.",
        "أصيب ثلاثة جنود بحادث سير قرب الكوت أمس.",
        "قالت الشرطة إن ثلاثة مدنيين أصيبوا في الكوت أمس.",
        "نقلت الشرطة ثلاثة جرحى إلى مستشفى الكوت أمس.",
    ],
)
def test_people_wounded_by_nobody_are_no_event(text):
    assert events(text) == []
