"""Days of events by others beside them: counted from them, ended, compared, heading a list; and events apart."""

import pytest
from coding_rows import events
from daycases import PUBLISHED, day, days_of


@pytest.mark.parametrize(
    ("text", "days"),
    [
        # Before the attack that "comes", not before the arrests told last.
        (
            "قتل 58 شخصا مساء الثلاثاء بانفجار دراجة نارية في مدينة الصدر، واعتقلت قوة من الجيش أربعة أمس. "
            "ويأتي الهجوم بعد ثلاثة أيام من تفجير شاحنة مفخخة في تازة أوقع أكثر من 70 قتيلا.",
            [day(23), day(24), day(20)],
        ),
        (
            "قتل ثلاثة جنود أمس بانفجار عبوة في الفلوجة بعد يومين على مقتل ضابط في هجوم انتحاري في الرمادي.",
            [day(24), day(22)],
        ),
        ("سيطر التنظيم على بيجي الأحد بعد أسبوعين من سيطرته على الموصل.", [day(21), day(7)]),
        (
            "قتل سبعة بانفجار في الكرادة الأحد. وقال الطبيب إن الانفجار وقع بعد أسبوع من انفجار مماثل.",
            [day(21), day(14)],
        ),
        # The attack known already is no other; a few days are no number of them.
        (
            "هاجم مسلحون السبت قرية قرب داقوق وقتلوا خمسة. وبعد ثلاثة أيام من الهجوم، عاد الأهالي.",
            [day(20)],
        ),
        ("توفي شرطي أمس بعد يومين من إصابته بانفجار في الموصل.", [day(24)]),
        ("قتل عشرة في الموصل بعد عدة أيام من سيطرة التنظيم عليها.", [(None, "2009-06-25")]),
    ],
)
def test_so_many_days_after_another_event_give_the_day_of_that_one(text, days):
    assert days_of(text) == days


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("اغتيل قاض مساء السبت في العمارة، وبعد أقل من يوم اغتيل ضابط وسط المدينة.", [day(20), day(21)]),
        (
            "قتل تسعة السبت في كركوك، وبعد يومين انفجرت سيارة مفخخة في الحويجة فقتلت أربعة.",
            [day(20), day(22)],
        ),
        (
            "فجر انتحاري نفسه في كركوك السبت فقتل تسعة. وبعد يومين، قتل جندي بانفجار عبوة في داقوق.",
            [day(20), day(22)],
        ),
        # Longer than until the report; hours later is the same day.
        ("اغتيل قاض الثلاثاء في العمارة. وبعد أسبوع اغتيل ضابط في الكوت.", [day(23), (None, "2009-06-25")]),
        ("اغتيل قاض الثلاثاء في العمارة. وبعد ساعات اغتيل ضابط في الكوت.", [day(23), day(23)]),
    ],
)
def test_so_many_days_later_are_counted_from_the_event_told_before(text, days):
    assert days_of(text) == days


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (
            "قتل 12 شخصا أمس في الموصل، في هجوم هو الأعنف منذ أيار حين فجر انتحاري نفسه في تلعفر فقتل 30.",
            [day(24), ("2009-05-01", "2009-05-31")],
        ),
        (
            "قتل جندي السبت في البصرة، وهو الحادث «الأخطر منذ أيار» حين قتل ستة من الشرطة في المجر الكبير.",
            [day(20), ("2009-05-01", "2009-05-31")],
        ),
        ("وهذا اليوم الاكثر دموية منذ 2 حزيران حين قتل 38 زائرا في سلسلة تفجيرات في بغداد.", [day(2)]),
        ("وكان التفجير الأسوأ منذ الثالث من أيار عندما انفجرت شاحنة في الكرادة فقتلت 300.", [day(3, 5)]),
        # Without "when" the day is nobody's.
        ("سيطرت القوات أمس على حي الشهداء بعد مواجهات هي الأعنف منذ انطلاق العملية في 23 أيار.", [day(24)]),
        (
            "اندلعت النيران في خط أنابيب قرب كركوك إثر تفجير هو الرابع منذ إعادة تشغيله في 13 أيار.",
            [(None, "2009-06-25")],
        ),
        # What began it has a day of its own.
        ("فر الآلاف من سنجار منذ أن سيطر المسلحون على البلدة الأحد الماضي.", [day(21)]),
    ],
)
def test_a_day_since_when_something_is_the_worst_is_only_that_of_what_happened_then(text, days):
    assert days_of(text) == days


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (
            "قتل جندي وجرح خمسة في تبادل لإطلاق النار استمر حتى فجر الخميس قرب الكوت.",
            [(None, "2009-06-25")],
        ),
        (
            "رد مسلحون ليل الثلاثاء بإطلاق النار على منزل قيادي في العمارة، واندلعت اشتباكات بين الطرفين "
            "استمرت حتى فجر الأربعاء وأوقعت ثلاثة قتلى.",
            [day(23), ("2009-06-23", "2009-06-24")],
        ),
        ("اندلعت اشتباكات الاثنين في الموصل وتواصلت حتى مساء الثلاثاء وقتل فيها تسعة.", [("2009-06-22", "2009-06-23")]),
        # Neither a closure nor a search that goes on is the event.
        ("قتل جندي بانفجار عبوة في الموصل الاثنين، ويستمر حظر التجول حتى مساء الأربعاء.", [day(22)]),
    ],
)
def test_until_when_something_went_on_is_its_end(text, days):
    assert days_of(text) == days


@pytest.mark.parametrize(
    ("head", "days"),
    [
        ("شهد العراق يوم أمس الأربعاء خروقات أمنية ندرجها لكم حسب المصادر :", day(24)),
        ("التقرير الأمني ليوم الثلاثاء 23/6/2009:", day(23)),
        ("تعلن خلية الإعلام الأمني موقفها خلال اليومين الماضيين:", ("2009-06-23", "2009-06-24")),
        # No colon, and nothing of a list: the day is that of what the sentence tells.
        ("زار الوزير كربلاء أمس الأربعاء.", (None, "2009-06-25")),
        ("وفيما يأتي حصيلة الحوادث منذ مطلع العام:", (None, "2009-06-25")),
    ],
)
def test_a_line_above_a_list_gives_its_day_to_each_line(head, days):
    lines = "1- استشهاد 4 أشخاص بانفجار سيارة مفخخة في الحسينية .\n2- بعقوبة / اغتيال صاحب محل بأسلحة كاتمة ."
    assert days_of(f"{head}\n{lines}") == [days, days]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # Another cause at another place, a verb of causing behind "while", and strikes besides.
        (
            "وفي بغداد، اغتيل موظف في وزارة التجارة وضابط في الجيش في حادثين منفصلين، "
            "وقتل شخص وأصيب خمسة بانفجار عبوة في الحلة.",
            [("Baghdad", 2, 0), ("Hillah", 1, 5)],
        ),
        (
            "قتل شرطي بنيران مسلحين في الموصل، وأصيب ثلاثة جنود بانفجار عبوة في الحويجة.",
            [("Mosul", 1, 0), ("Hawija", 0, 3)],
        ),
        (
            "هاجم انتحاري سوقا في أبي صيدا فقتل تسعة، في حين أودت عبوة انفجرت وسط بعقوبة بحياة اثنين وجرحت سبعة.",
            [("Abu Sayda", 9, 0), ("Baqubah", 2, 7)],
        ),
        (
            "شنت طائرات التحالف الثلاثاء خمس غارات قرب الفلوجة وثلاث غارات قرب القيارة، إلى جانب غارة على معمل في هيت.",
            [("Fallujah", 0, 0), ("Qayyarah", 0, 0), ("Hit", 0, 0)],
        ),
        ("نفذ الطيران ضربتين في الرمادي أمس، فضلا عن ضربة في حديثة.", [("Ramadi", 0, 0), ("Haditha", 0, 0)]),
        # One cause, one place, or a town in the province of the one named.
        ("قتل جندي بانفجار عبوة في الدورة، وأصيب اثنان في الانفجار الذي وقع قرب جسر ديالى.", [("Dora", 1, 2)]),
        ("انفجرت عبوة ناسفة في الموصل أمس، وقتل جنديان وأصيب ثلاثة بالانفجار.", [("Mosul", 2, 3)]),
        ("وفي كركوك، قتل جندي، وأصيب ثلاثة بانفجار عبوة ناسفة في الحويجة.", [("Kirkuk", 1, 3)]),
    ],
)
def test_harm_by_another_cause_elsewhere_is_another_event(text, told):
    found = events(text, published=PUBLISHED)
    assert [(e["location"], e["killed_low"], e["wounded_low"]) for e in found] == told


@pytest.mark.parametrize(
    ("text", "level", "days"),
    [
        (
            "وبذلك يصل عدد القتلى الأمريكيين بنيران معادية منذ انتهاء العمليات في الأول من أيار إلى 64 قتيلا.",
            "aggregate",
            ("2009-05-01", "2009-06-25"),
        ),
        (
            "وبلغت خسائر العدو منذ انطلاق العمليات في 17 أيار ولغاية اليوم أكثر من 3300 قتيل.",
            "aggregate",
            ("2009-05-17", "2009-06-25"),
        ),
        ("وقتل 40 شخصا منذ بدء الهجوم على المدينة في الأول من حزيران.", "aggregate", ("2009-06-01", "2009-06-25")),
        # The worst day, and a new event that is only compared.
        ("وقتل اثنان أمس في أعنف يوم منذ بدء الاحتجاجات في 2 حزيران.", "incident", day(24)),
        (
            "انفجرت عبوة أمس فقتلت ثلاثة جنود في هجوم هو الأول منذ بدء العملية في 2 حزيران.",
            "incident",
            day(24),
        ),
    ],
)
def test_the_dead_since_a_day_are_a_total(text, level, days):
    (found,) = events(text, published=PUBLISHED)
    assert (found["level"], found["date_from"], found["date_to"]) == (level, *days)


@pytest.mark.parametrize(
    ("told", "place"),
    [
        ("وفر الآلاف من سنجار منذ أن سيطر المسلحون على البلدة الأحد.", "Sinjar"),
        ("ووصلت قوة إلى تلعفر، وقتل جندي بانفجار عبوة في البلدة أمس.", "Tal Afar"),
        # Several places are not the one told of before; nor is one that only says where another lies.
        ("وقتل جندي في ناحية تازة أمس قبل انسحاب القوات من المدن.", "Taza Khurmatu"),
        ("وفي الشرقاط شمال تكريت، قتل جندي بانفجار عبوة في البلدة.", "Shirqat"),
    ],
)
def test_the_town_is_the_one_named_last(told, place):
    found = events("استعاد الجيش بيجي السبت. " + told, published=PUBLISHED)
    assert found[1]["location"] == place


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (
            "وهذا الهجوم هو الثالث، بعد عبوتين انفجرتا الأحد والاثنين في الديوانية والحلة.",
            ("2009-06-21", "2009-06-22"),
        ),
        ("شهدت كركوك ثلاثة هجمات مساء الثلاثاء وفجر الأربعاء أسفرت عن مقتل ستة.", ("2009-06-23", "2009-06-24")),
        ("قتل خمسة جنود في هجمات الاثنين والثلاثاء في الموصل.", ("2009-06-22", "2009-06-23")),
        # One event has one day.
        ("قتل شرطي بانفجار عبوة الاثنين في الموصل، والثلاثاء شيع جثمانه.", ("2009-06-22", "2009-06-22")),
    ],
)
def test_several_events_on_two_days_have_both(text, days):
    assert days_of(text)[0] == days


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (
            "سيطرت القوات على حي الشهداء في الفلوجة أمس. وقال ضابط إن القوات قتلت 45 من داعش، وفككت 80 عبوة ناسفة.",
            [day(24), day(24)],
        ),
        # What goes on and is taken up again is of both days.
        ("قتل ثمانية في قصف مدفعي على أحياء في الفلوجة مساء الثلاثاء وفجر الأربعاء.", [(day(23)[0], day(24)[1])]),
        ("قتل ثمانية بانفجار عبوة في الفلوجة مساء الثلاثاء وزارها المحافظ الأربعاء.", [day(23)]),
        # Hours lie between two of one day.
        ("انفجرت سيارتان في الشعلة أمس فقتل 20. وبعد ساعتين سقطت قذائف هاون على الأعظمية.", [day(24), day(24)]),
        ("انفجرت سيارة في الشعلة أمس فقتل 20. وبعد نحو ثلاث ساعات هاجم مسلحون مركزا للشرطة.", [day(24), day(24)]),
        ("انفجرت سيارة في الشعلة أمس فقتل 20. وأعقبتها ثلاث قذائف هاون سقطت على الأعظمية.", [day(24), day(24)]),
        (
            "انفجرت سيارة في الشعلة أمس فقتل 20. وسقطت قذائف هاون على الأعظمية.",
            [day(24), (None, "2009-06-25")],
        ),
        # A sentence of its own says nothing of the day before it.
        (
            "سيطرت القوات على حي الشهداء في الفلوجة أمس. وفكك خبراء 80 عبوة ناسفة في الرمادي.",
            [day(24), (None, "2009-06-25")],
        ),
    ],
)
def test_what_goes_on_in_a_sentence_about_an_event_is_of_itsday(text, days):
    assert days_of(text) == days
