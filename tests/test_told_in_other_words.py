"""Places taken told by a noun, groups that announce their own deeds, and wounded who died."""

import pytest
from coding_rows import events

TAKEN, OVERTAKEN = "Government regains territory", "Non-state actor overtakes territory"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("تمكنت القوات الأمنية من السيطرة على ناحية العلم.", [(TAKEN, "Security Forces of Iraq")]),
        ("تمكن الجيش فجر اليوم من السيطرة على حي الشهداء جنوبي الفلوجة.", [(TAKEN, "Military Forces of Iraq")]),
        ("أعلنت القوات العراقية السيطرة الكاملة على مدينة تلعفر.", [(TAKEN, "Military Forces of Iraq")]),
        ("نجح مسلحو داعش في السيطرة على مصفاة بيجي.", [(OVERTAKEN, "Islamic State")]),
        ("تمكن تنظيم داعش من السيطرة على ناحية العلم بعد معارك مع الجيش.", [(OVERTAKEN, "Islamic State")]),
        # A fire is no place, and what was tried is not done.
        ("تمكنت فرق الدفاع المدني من السيطرة على حريق في بغداد.", []),
        ("تحاول القوات السيطرة على مدينة تكريت.", []),
        ("فشل التنظيم في السيطرة على قضاء حديثة.", []),
        ("لم يتمكن التنظيم من السيطرة على مدينة حديثة.", []),
    ],
)
def test_control_of_a_place_that_somebody_managed_or_announced(text, told):
    assert [(e["sub_event_type"], e["actor1"]) for e in events(text)] == told


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("أعلن تنظيم داعش إعدام عشرة جنود قرب تكريت.", "Islamic State"),
        ("أعلن تنظيم داعش تفجير جسر في سامراء.", "Islamic State"),
        ("أعلن تنظيم داعش مهاجمة ثكنة قرب سامراء.", "Islamic State"),
        ("وأعلن تنظيم القاعدة تفجير عبوة برتل أمريكي في سامراء.", "Al Qaeda in Iraq"),
        # Police tell of it, and a blast by itself is claimed by nobody; their own dead are not their deed.
        ("أعلنت الشرطة تفجير جسر في سامراء.", None),
        ("أعلن داعش انفجار عبوة في سامراء.", None),
        ("أعلنت عصائب أهل الحق اغتيال أحد قادتها في سامراء.", None),
    ],
)
def test_a_group_did_what_it_announces(text, doer):
    assert [e["actor1"] for e in events(text)] == [doer]


@pytest.mark.parametrize(
    ("text", "killed", "wounded"),
    [
        ("أصيب شرطي بجروح في انفجار عبوة في كركوك ثم توفي متأثرا بجراحه في المستشفى.", 1, 0),
        ("أصيب شرطي بجروح خطيرة في انفجار عبوة في كركوك وتوفي في المستشفى.", 1, 0),
        ("أصيبت امرأة في قصف على الفلوجة، ثم توفيت متأثرة بجراحها.", 1, 0),
        # Somebody else died, or of several one.
        ("أصيب شرطي في انفجار عبوة في كركوك، وتوفي مدني في حادث سير.", 0, 1),
        ("أصيب ثلاثة جنود في انفجار عبوة في كركوك، وتوفي أحدهم لاحقا.", 1, 2),
        ("قتل جندي وأصيب آخر برصاص قناص في الرمادي، وتوفي بعد ساعات.", 1, 1),
    ],
)
def test_the_one_wounded_who_died_is_killed(text, killed, wounded):
    assert [(e["killed_low"], e["wounded_low"]) for e in events(text)] == [(killed, wounded)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("أكد مصدر أمني سقوط مدينة الرمادي بالكامل بيد تنظيم داعش.", [("Ramadi", "Islamic State", None)]),
        ("أعلن مسؤول سقوط الرمادي بيد داعش.", [("Ramadi", "Islamic State", None)]),
        (
            "أكد مصدر في الشرطة مقتل قائد في الحشد الشعبي في الفلوجة.",
            [("Fallujah", None, "Popular Mobilization Forces")],
        ),
        # Where the source works is still no place of the event.
        ("قال مصدر في شرطة الحلة إن قنبلة انفجرت في كركوك.", [("Kirkuk", None, None)]),
    ],
)
def test_what_a_source_tells_by_a_noun_is_no_part_of_its_name(text, told):
    assert [(e["location"], e["actor1"], e["actor2"]) for e in events(text)] == told


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("بدأت القوات الأمريكية هجوما واسعا على الفلوجة.", "Military Forces of the United States"),
        ("واصلت طائرات أمريكية قصف مواقع داعش في الفلوجة.", "Military Forces of the United States"),
        ("بدأ تحقيق في هجوم على الجيش في الفلوجة.", None),
    ],
)
def test_who_begins_or_goes_on_with_an_attack_makes_it(text, doer):
    assert all(e["actor1"] == doer for e in events(text))
    assert doer is None or events(text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "سقط 27 قتيلا في اقتحام ساحة الاعتصام في الحويجة من قبل الجيش فجر الثلاثاء.",
            [("Excessive force against protesters", "Military Forces of Iraq", "Protesters (Iraq)")],
        ),
        (
            "اقتحم الجيش ساحة الاعتصام في الحويجة وقتل 27 متظاهرا.",
            [("Excessive force against protesters", "Military Forces of Iraq", "Protesters (Iraq)")],
        ),
        (
            "اقتحمت قوات مكافحة الشغب خيم المعتصمين في الناصرية وأحرقتها.",
            [("Protest with intervention", "Police Forces of Iraq", "Protesters (Iraq)")],
        ),
        # Protesters who storm and burn an office are a violent demonstration.
        ("اقتحم محتجون مبنى المحافظة في كربلاء.", [("Violent demonstration", "Rioters (Iraq)", None)]),
        (
            "اقتحم متظاهرون مقر حزب الدعوة في الناصرية وأحرقوه.",
            [("Violent demonstration", "Rioters (Iraq)", "Islamic Dawa Party")],
        ),
    ],
)
def test_who_storms_a_sit_in_breaks_it_up(text, told):
    assert [(e["sub_event_type"], e["actor1"], e["actor2"]) for e in events(text)] == told


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        (
            "نفذ جنود أميركيون عملية دهم في الموصل أسفرت عن اعتقال ثلاثين مشتبها به وضبط 12 قذيفة هاون.",
            ["Military Forces of the United States"] * 2,
        ),
        # Others who seize something seize it themselves.
        ("ألقى الجيش القبض على خمسة إرهابيين، وضبط مدنيون عبوة في الموصل.", ["Military Forces of Iraq", None]),
    ],
)
def test_who_arrests_seizes_what_is_told_in_the_same_breath(text, doers):
    assert [e["actor1"] for e in events(text)] == doers


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("وعزت القيادة انفجار كدس عتاد في معسكر الصقر اليوم إلى سوء الخزن، نافية تعرضه لقصف.", []),
        ("قصفت طائرة مسيرة كدسا للعتاد في معسكر الصقر جنوب بغداد.", ["Air/drone strike"]),
    ],
)
def test_badly_stored_ammunition_is_an_accident(text, kinds):
    assert [e["sub_event_type"] for e in events(text)] == kinds
