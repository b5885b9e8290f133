"""Armed attacks aimed at somebody unarmed, and bombs that forces blow up themselves."""

import pytest
from coding_rows import events, only


@pytest.mark.parametrize(
    "text",
    [
        "استهدف هجوم مسلح شيخ عشيرة في المقدادية أمس.",
        "استهدف هجوم مدنيين في الحلة أمس.",
        "شن مسلحون هجوما على صحفي في البصرة أمس.",
        "تعرض طبيب لهجوم مسلح في الناصرية أمس.",
        "وفي بيجي استهدف هجوم يعتقد أن تنظيم داعش يقف وراءه، مختارا واثنين من أبنائه أمس.",
    ],
)
def test_an_attack_on_somebody_unarmed_is_coded_without_a_toll(text):
    row = only(text)
    assert (row["sub_event_type"], row["actor2"], row["killed_low"]) == ("Attack", "Civilians (Iraq)", 0)


@pytest.mark.parametrize(
    "text",
    [
        "شن النائب هجوما على رئيس الوزراء أمس.",
        "شن رجل دين هجوما عنيفا على الوزير أمس في بغداد.",
        "تعرض مدير البلدية لهجوم في وسائل الإعلام أمس.",
    ],
)
def test_who_is_attacked_in_words_is_not(text):
    assert events(text) == []


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("فجرت القوات الأمنية 45 عبوة ناسفة في منطقة السجارية أمس.", 45),
        ("فجر خبراء المتفجرات عبوة ناسفة كانت مزروعة على طريق في الحلة أمس.", 1),
        ("تمكنت مفارز مكافحة المتفجرات من تفجير ثلاث عبوات ناسفة في تكريت أمس.", 3),
        ("تفجير عبوة ناسفة في الحلة أمس من قبل خبراء المتفجرات.", 1),
        ("تم أمس تفجير 83 عبوة ناسفة من مخلفات داعش في هيت.", 83),
        ("تم تفجير سيارة مفخخة عثر عليها في الكرادة أمس.", 1),
    ],
)
def test_bombs_that_forces_blow_up_are_put_out_of_use(text, number):
    row = only(text)
    assert (row["sub_event_type"], row["munitions_low"]) == ("Disrupted weapons use", number)


@pytest.mark.parametrize(
    "text",
    [
        "تمكن مسلحون من تفجير عبوة ناسفة على رتل للجيش في الموصل أمس.",
        "قالت الشرطة إن مسلحين تمكنوا من تفجير عبوة ناسفة أمام منزل ضابط في الموصل أمس.",
        "تم تفجير عبوة ناسفة على دورية أميركية في بعقوبة أمس.",
        "قالت القوات إن التنظيم فجر سيارتين مفخختين في بيجي أمس.",
        "هاجم مسلحون نقطة للجيش وفجروا عبوة ناسفة في الموصل أمس.",
    ],
)
def test_bombs_that_others_set_off_are_not(text):
    assert only(text)["sub_event_type"] == "Remote explosive/landmine/IED"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (
            "أصيب مؤذن بجروح بهجوم مسلح شمال الموصل أمس. وقال مصدر إن مسلحين أطلقوا النار على المؤذن في قرية القوش.",
            "Alqosh",
        ),
        (
            "اغتال مسلحون طبيبا في البصرة أمس. وقال مصدر آخر إن مسلحين أوقفوا سيارة الطبيب وأطلقوا النار عليه.",
            None,
        ),
        (
            "قتل شرطي بهجوم في الكرخ أمس. وقال مصدر إن مسلحين أطلقوا النار على الشرطي قرب منزله في الدورة.",
            "Dora",
        ),
    ],
)
def test_who_was_harmed_is_named_again_with_the_article(text, place):
    row = only(text)
    assert row["sub_event_type"] in {"Attack", "Armed clash"}
    assert place is None or row["location"] == place


@pytest.mark.parametrize(
    "text",
    [
        "قتل ضابط في الشرطة بهجوم في الموصل أمس. وقال الضابط محمد علي إن مسلحين أطلقوا النار على دورية في تلعفر.",
        "اغتال مسلحون طبيبا في البصرة أمس. وقال مصدر إن مسلحين أطلقوا النار على طبيب آخر في الزبير فقتل.",
    ],
)
def test_who_tells_of_it_and_another_are_not(text):
    assert len(events(text)) == 2
