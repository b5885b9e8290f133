"""Counts in a row, days of a charge and of a list, totals, and who was harmed, as reports tell them."""

from datetime import date

import pytest
from coding_rows import coded, events, only


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        (
            "نفذ التحالف سبع غارات قرب الموصل وأربعا قرب الرمادي واثنتين قرب هيت أمس.",
            [(7, "Mosul"), (4, "Ramadi"), (2, "Hit")],
        ),
        (
            "نفذ التحالف سبع غارات قرب الموصل، وأربع غارات قرب الرمادي، وغارتين قرب هيت أمس.",
            [(7, "Mosul"), (4, "Ramadi"), (2, "Hit")],
        ),
    ],
)
def test_counts_in_a_row_share_who_made_them_and_their_day(text, counts):
    found = events(text)
    assert [(e["n_events"], e["location"]) for e in found] == counts
    assert {e["actor1"] for e in found} == {"Global Coalition Against Daesh"}
    assert {e["date_from"] for e in found} == {"2020-06-17"}


def test_a_day_or_a_doer_of_its_own_is_not_shared():
    first, second = events("نفذ التحالف سبع غارات قرب الموصل الثلاثاء وأربعا قرب الرمادي أمس.")
    assert (first["date_from"], second["date_from"]) == ("2020-06-16", "2020-06-17")
    first, second = events("نفذ التحالف سبع غارات قرب الموصل وأربع غارات للطيران العراقي قرب الرمادي أمس.")
    assert (first["actor1"], second["actor1"]) == ("Global Coalition Against Daesh", "Military Forces of Iraq")


def test_counts_without_their_noun_have_a_period_each():
    found = events("أحصت المنظمة 12 هجوما في 2013 و31 في 2014 ثم 90 خلال العام الماضي.")
    assert [(e["n_events"], e["date_from"]) for e in found] == [
        (12, "2013-01-01"),
        (31, "2014-01-01"),
        (90, "2019-01-01"),
    ]
    # "31" are wounded, and no attacks.
    assert [e["n_events"] for e in events("أحصت المنظمة 12 هجوما في 2013 وأصيب 31 في 2014.")] == [12]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("اعتقلت الشرطة في الحلة شخصا متهما بقتل ضابط في الموصل العام الماضي.", None),
        ("اعتقلت الشرطة في الحلة رجلا متورطا في خطف طبيب في حزيران 2013.", None),
        ("اعتقلت الشرطة في الكوت أمس مطلوبا بتهمة تفجير سوق عام 2009.", "2020-06-17"),
        # When they were arrested.
        ("اعتقلت الشرطة في الحلة ثلاثة متهمين بالقتل في أيار 2019.", "2019-05-01"),
    ],
)
def test_the_month_or_year_of_a_charge_dates_no_arrest(text, day):
    assert only(text)["date_from"] == day


@pytest.mark.parametrize(
    ("text", "dead", "wounded"),
    [
        ("قتل تسعة مدنيين، فضلا عن 14 مسلحا في الحويجة أمس.", 23, 0),
        ("قتل ثلاثة جنود إضافة إلى ضابط في انفجار عبوة في هيت أمس.", 4, 0),
        ("قتل خمسة وأصيب عدد مماثل بانفجار عبوة في الزعفرانية أمس.", 5, 5),
        ("سقط في صفوف داعش 27 قتيلا في معارك الفلوجة أمس.", 27, 0),
        ("سقط ثلاثة شرطة وخمسة مدنيين قتلى بانفجار سيارة في سامراء أمس.", 8, 0),
        ("قتل 85 شخصا في أعمال العنف في بغداد خلال نيسان. كما جرح في الشهر ذاته 210.", 85, 210),
        ("وبهذين التفجيرين يرتفع عدد من قتلوا هذا الأسبوع في بغداد إلى 63 قتيلا.", 63, 0),
        ("اقترب عدد قتلى الجيش الأميركي في العراق من ثلاثة آلاف.", 3000, 0),
        ("قتل مسلحون مجهولون أميركيا وبريطانيا في البصرة أمس.", 2, 0),
        ("لقي حتفه في الحويجة أمس ثلاثة جنود بعبوة.", 3, 0),
        # One man, told of twice.
        ("مقتل القيادي أبو سياف الذي لقي حتفه في غارة على الحويجة أمس.", 1, 0),
        ("مقتل الضابط أحمد علي الذي قتل بعبوة في الحويجة أمس.", 1, 0),
    ],
)
def test_who_was_harmed(text, dead, wounded):
    row = only(text)
    assert (row["killed_low"], row["wounded_low"]) == (dead, wounded)


@pytest.mark.parametrize(
    ("text", "doer", "target"),
    [
        ("قتل مسلحون مجهولون أميركيا في البصرة أمس.", "Unidentified Armed Group (Iraq)", "Civilians (United States)"),
        # Of which country they were nobody says.
        ("خطف مسلحون ثلاثة أجانب في بغداد أمس.", "Unidentified Armed Group (Iraq)", None),
        ("قتل مسلحو القاعدة خمسة من الشرطة في بعقوبة أمس.", "Al Qaeda in Iraq", "Police Forces of Iraq"),
        ("قتل جنود أميركيون امرأة في سامراء أمس.", "Military Forces of the United States", "Civilians (Iraq)"),
        (
            "قتل مسلحون جنودا أميركيين في سامراء أمس.",
            "Unidentified Armed Group (Iraq)",
            "Military Forces of the United States",
        ),
        ("قصفت مدرعات بريطانية مقرا في البصرة أمس.", "Military Forces of the United Kingdom", None),
        (
            "قتل مقدم برامج في إذاعة محلية برصاص مسلحين في أربيل أمس.",
            "Unidentified Armed Group (Iraq)",
            "Civilians (Iraq)",
        ),
    ],
)
def test_who_did_it_and_to_whom(text, doer, target):
    row = only(text)
    assert (row["actor1"], row["actor2"]) == (doer, target)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("ضبطت الشرطة في الناصرية شاحنة محملة بالعتاد كانت متجهة إلى البصرة أمس.", "Nasiriyah"),
        ("اعتقلت القوات الأمنية في الرمادي أربعة متهمين بتفخيخ سيارات كانت معدة للتفجير في كربلاء أمس.", "Ramadi"),
        ("قال شرطي لمراسلنا في أربيل إن عبوة انفجرت في الموصل أمس فقتلت ثلاثة.", "Mosul"),
        ("شهدت القادسية أمس مقتل شرطي بعبوة.", "Al Qadisiyyah"),
        ("دخلت القوات تلعفر أمس وسيطرت عليها بعد معارك.", "Tal Afar"),
    ],
)
def test_where_it_was(text, place):
    assert only(text)["location"] == place


def test_today_is_the_day_on_which_it_was_told():
    text = "أعلن مصدر أن مسلحين قتلوا اليوم (الأحد) شرطيا في كركوك."
    assert only(text, date(2020, 6, 15))["date_from"] == "2020-06-14"
    assert only("أعلن مصدر أن مسلحين قتلوا اليوم شرطيا في كركوك.", date(2020, 6, 15))["date_from"] == "2020-06-15"


def test_a_statement_dates_what_it_goes_on_to_tell():
    text = "جاء في بيان اليوم أن قوة أبطلت عبوتين في هيت. وتابع البيان أن مفرزة ضبطت صواريخ في الكوت."
    assert [e["date_from"] for e in events(text)] == ["2020-06-18", "2020-06-18"]


def test_another_source_with_nearly_the_same_numbers_tells_of_one_attack():
    text = (
        "قتل سبعة أشخاص وأصيب 18 بقصف مدفعي على جومان أمس. "
        "وجاء في بيان أن قذائف سقطت على قرية كلالة في قضاء جومان فقتل ستة وأصيب 18."
    )
    row = only(text)
    assert (row["killed_low"], row["killed_high"], row["wounded_low"]) == (6, 7, 18)


def test_every_row_leads_back_to_its_characters():
    article = coded("انفجرت عبوة في الحلة أمس، ثم انفجرت أخرى بعد دقائق، وشنت طائرات غارة على موقع لداعش في بعقوبة.")
    for row in article.rows["events"]:
        assert article.article.text[row["evidence_start"] : row["evidence_end"]] == row["evidence"]


def test_a_day_behind_who_told_it_is_that_of_telling():
    text = "قتل جنديان بهجوم في هيت مساء السبت، وفق ما أعلنت القيادة ومصدر في الشرطة، الاثنين."
    assert only(text)["date_from"] == "2020-06-13"
    # The only day that is told.
    assert only("قتل جنديان بهجوم في هيت، بحسب مصدر في الشرطة، الاثنين.")["date_from"] == "2020-06-15"


@pytest.mark.parametrize(
    "text",
    [
        "نشرت صفحات مجهولة أخبارا ملفقة عن هجوم استهدف نقاطا للشرطة في بشير أمس.",
        "أوقفت الشرطة سيارة عند حاجز في العمارة أمس.",
    ],
)
def test_false_reports_and_cars_that_are_stopped_are_no_events(text):
    assert events(text) == []


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        ("اعتقل مسلحون مجهولون ثلاثة من الشرطة في الحويجة أمس.", "Abduction/forced disappearance", "abducted"),
        ("اعتقل تنظيم داعش 15 مدنيا في الحويجة أمس.", "Abduction/forced disappearance", "abducted"),
        ("اعتقل مسلحون خلال عملية دهم في الحويجة أمس.", "Arrests", "arrested"),
        ("اعتقل الحشد الشعبي خمسة من داعش في تلعفر أمس.", "Arrests", "arrested"),
    ],
)
def test_whom_gunmen_or_a_group_arrest_is_abducted(text, kind, status):
    article = coded(text)
    assert [e["sub_event_type"] for e in article.rows["events"]] == [kind]
    assert {c["status"] for c in article.rows["casualties"]} == {status}
