"""What a strict reader asks of a reason: whence a day, place or number is, who is meant, what is left open."""

import pytest
from coding_rows import coded

from toolkit._quoting import Reason
from toolkit._words import rows

WORDINGS = {row["key"] for row in rows("reasons.csv")}


def line(text, field, number=0, **when):
    """The line of a field of one event of a text."""
    return next(one for one in coded(text, **when).explain().events[number].lines if one.field == field)


def rules(text, field, number=0, **when):
    """The rule of a field and those that go on from it."""
    article = coded(text, **when)
    reason = article.reasons[article.rows["events"][number]["event_id"]][field]
    return [reason.rule, *(further.rule for further in reason.more)]


def quoted(one):
    return [quote.text for quote in one.quotes]


# Days


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("أعلنت قيادة العمليات، مساء الأحد، مقتل مدنيين اثنين بانفجار عبوة ناسفة في كركوك.", "date_said"),
        ("قال ناطق باسم الجيش الأحد إن عبوة ناسفة انفجرت في كركوك.", "date_said"),
        ("وردت الولايات المتحدة فجر الأحد بغارات على مواقع داعش قرب الحويجة.", "date_own"),
        ("انفجرت عبوة ناسفة في كركوك الأحد، وقال ناطق إن مدنيين قتلا.", "date_own"),
        ("قال ناطق باسم الجيش إن عبوة ناسفة انفجرت الأحد في كركوك.", "date_own"),
    ],
)
def test_a_day_of_saying_is_told_from_a_day_of_the_event(text, rule):
    assert rules(text, "date")[0] == rule


def test_a_day_taken_from_what_is_told_before_quotes_it_and_its_date():
    text = "قتل تسعة أشخاص الاثنين في هجمات متفرقة في بغداد. وقال شرطي إن عبوة ناسفة انفجرت في الدورة."
    said = line(text, "date", 1)
    assert quoted(said)[1] == "الاثنين"
    assert "قتل تسعة أشخاص" in quoted(said)[0]
    assert quoted(line(text, "date")) == ["الاثنين"]


def test_a_day_that_cannot_be_resolved_is_said_to_be_in_the_text():
    assert line("انفجرت عبوة ناسفة مساء أمس في تكريت.", "date", published=None).value == "said, but not resolved"
    assert quoted(line("انفجرت عبوة ناسفة مساء أمس في تكريت.", "date", published=None)) == ["مساء أمس"]
    assert line("انفجرت عبوة ناسفة في تكريت.", "date", published=None).value == "not said"


def test_a_period_taken_from_a_count_may_be_unresolved_too():
    text = "قتل 75 مدنيا في أعمال عنف خلال أيلول الماضي. وبلغ عدد القتلى في محافظة الأنبار 15 قتيلا و37 جريحا."
    article = coded(text, published=None)
    values = [one.value for event in article.explain().events for one in event.lines if one.field == "date"]
    assert values == ["said, but not resolved"] * 2


def test_two_days_are_both_quoted():
    said = line("اشتبك الجيش ومسلحو داعش في كركوك مساء أمس وامتدت حتى فجر اليوم.", "date")
    assert quoted(said) == ["مساء أمس", "فجر اليوم"]


def test_the_next_day_quotes_the_day_that_it_follows():
    text = "سيطر تنظيم داعش على البلدة في 11 حزيران 2014. وقتل التنظيم في اليوم التالي سبعة مدنيين في تكريت."
    dates = [line(text, "date", number) for number in range(len(coded(text).rows["events"]))]
    assert ["اليوم التالي", "11 حزيران 2014"] in [quoted(one) for one in dates]


# Places


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("انفجرت عبوة ناسفة في ناحية الرشاد بمحافظة كركوك أمس.", "sub-district"),
        ("انفجرت عبوة ناسفة في قضاء الحويجة بمحافظة كركوك أمس.", "district"),
        ("انفجرت عبوة ناسفة في محافظة كركوك أمس.", "governorate"),
    ],
)
def test_the_kind_is_that_of_the_word_before_the_name(text, kind):
    assert f"({kind})" in line(text, "place").why.partition("read so: called ")[2]


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("انفجرت عبوة ناسفة في قضاء الحويجة أمس.", "area_district"),
        ("انفجرت عبوة ناسفة في محافظة ديالى أمس.", "area_governorate"),
        ("انفجرت عبوة ناسفة قرب بيجي أمس.", "area_near"),
        ("انفجرت عبوة ناسفة في جبال حمرين أمس.", "area_mountain"),
    ],
)
def test_why_only_the_area_is_known_is_said(text, rule):
    assert rules(text, "place")[-1] == rule
    assert rule in WORDINGS


def test_the_words_for_near_are_quoted_whole():
    assert "بالقرب من بيجي" in quoted(line("انفجرت عبوة ناسفة بالقرب من بيجي أمس.", "place"))


def test_a_region_is_no_country():
    said = line("قصفت مدفعية الجيش مواقع داعش في جزيرة سامراء فجر اليوم.", "place")
    assert "only a region" in said.value
    assert "country" not in str(said)


def test_a_town_needs_no_word_on_its_area():
    assert not any(rule.startswith("area") for rule in rules("انفجرت عبوة ناسفة في بيجي أمس.", "place"))


def test_a_place_spoken_of_again_quotes_the_word_and_where_it_is_named():
    text = "زار وزير قضاء طوزخورماتو أمس لافتتاح مدرسة. وانفجرت عبوة ناسفة في القضاء فجر اليوم."
    said = line(text, "place")
    assert [part.split()[-1] for part in quoted(said)] == ["القضاء", "طوزخورماتو"]


# Who


def test_a_word_that_points_back_quotes_what_it_speaks_of():
    text = "قتل تنظيم داعش أربعة مدنيين في ديالى الأحد. واختطف التنظيم ثلاثة صحفيين في كركوك أمس."
    assert quoted(line(text, "actor1", 1)) == ["التنظيم", "تنظيم داعش"]
    assert quoted(line(text, "actor1")) == ["تنظيم داعش"]


def test_an_army_without_a_country_is_not_said_to_speak_of_another_force():
    text = "صد جهاز مكافحة الإرهاب هجوما لداعش قرب بيجي الأحد. وفي تكريت قتل ثلاثة من عناصر الجيش بانفجار عبوة أمس."
    assert all("جهاز" not in part for part in quoted(line(text, "actor2", 1)))


def test_a_pronoun_of_those_harmed_quotes_whom_it_speaks_of():
    text = "قصفت طائرات أمريكية مقرا لكتائب حزب الله في القائم أمس وقتلت ثلاثة من مقاتليها."
    assert quoted(line(text, "actor2")) == ["لكتائب حزب الله", "مقاتليها"]
    kin = "قتل مسلحون عنصرا في الشرطة ونجله في كركوك أمس."
    assert not any("نجله" in part for part in quoted(line(kin, "actor2")))
    # "جندي" is no "my troops".
    assert len(quoted(line("اشتبك الجيش مع تنظيم داعش في كركوك أمس وقتل جندي.", "actor2"))) == 1


def test_somebody_who_is_no_actor_is_said_to_be_named():
    said = line("قتل أربعة أشخاص بانفجار سيارة مفخخة في بعقوبة أمس.", "actor2")
    assert (said.value, quoted(said)) == ("said, but nobody by name", ["أربعة أشخاص"])
    assert quoted(line("اغتال مسلحون رئيس حزب محلي في البصرة أمس.", "actor2")) == ["رئيس حزب محلي"]
    assert line("انفجرت سيارة مفخخة في بعقوبة أمس.", "actor2").value == "not said"


def test_a_group_that_is_named_otherwise_is_not_said_to_be_unnamed():
    text = "دمرت طائرات التحالف جسرا في القائم أمس لمنع داعش من عبور النهر."
    said = line(text, "actor2")
    assert (said.value, rules(text, "actor2")) == ("not found", ["is not said to be whom"])
    assert quoted(said) == ["داعش"]


def test_a_group_that_is_named_only_later_is_quoted_from_there():
    text = "استعاد الجيش أمس حي التأميم في الرمادي بعد معارك. وقال ضابط إن داعش خسر عشرين من مسلحيه الأسبوع الماضي."
    assert (rules(text, "actor2"), quoted(line(text, "actor2"))) == (["held it before"], ["داعش"])


def test_the_verb_of_killing_tells_an_attack():
    text = "اغتيل ناشط مدني الجمعة بنيران مسلحين أمام داره في الناصرية."
    assert quoted(line(text, "event_type"))[0] == "اغتيل"
    found = line("عثرت الشرطة على جثتين عليهما آثار تعذيب في الموصل أمس.", "actor2")
    assert all("آثار" not in part for part in quoted(found))


def test_a_state_of_two_words_is_quoted():
    text = "وردت الولايات المتحدة فجر الأحد بغارات على مواقع داعش قرب الحويجة."
    assert quoted(line(text, "actor1")) == ["الولايات المتحدة"]


def test_who_is_quoted_is_not_said_to_be_named_otherwise():
    text = "قال مصدر في الشرطة إن عبوة ناسفة انفجرت في كركوك أمس."
    assert rules(text, "actor1") == ["no doer is named"]


def test_those_harmed_tell_the_force_that_was_attacked():
    text = "قتل ضابط برتبة رائد في هجوم نفذه مجهولون في الطارمية أمس."
    assert rules(text, "actor2") == ["are those harmed"]


def test_what_a_bomber_drove_tells_his_bomb():
    text = "فجر انتحاري سترته وسط حشد في كربلاء أمس وقتل ستة مدنيين."
    assert quoted(line(text, "weapon")) == ["انتحاري", "سترته"]


def test_whoever_is_arrested_is_said_to_be_named():
    text = "ألقت الشرطة القبض على إرهابي خطير في الرصافة أمس."
    assert quoted(line(text, "actor2")) == ["إرهابي خطير"]


def test_an_event_that_is_like_another_quotes_that():
    text = "انفجرت عبوة ناسفة في الكرادة أمس وقتل مدنيان. وأصيب ثلاثة آخرون بانفجار مماثل في الدورة."
    assert "انفجرت عبوة ناسفة في الكرادة" in quoted(line(text, "weapon", 1))[0]
    assert "انفجرت عبوة ناسفة في الكرادة" in quoted(line(text, "event_type", 1))[-1]


def test_a_word_of_a_name_is_no_weapon():
    assert quoted(line("انفجرت قنبلة قرب ساحة الطيران في بغداد أمس.", "event_type")) == ["انفجرت قنبلة"]
    struck = line("أغار الطيران على مواقع لداعش قرب الحويجة أمس.", "event_type")
    assert "أغار الطيران" in quoted(struck)


# Tolls


def test_each_number_has_its_source_where_they_differ():
    text = "قتل خمسة مدنيين في قصف على الفلوجة أمس بحسب الشرطة، فيما أكد مدير المستشفى أن ستة مدنيين قتلوا."
    said = line(text, "killed")
    assert quoted(said) == ["قتل خمسة مدنيين", "الشرطة", "ستة مدنيين قتلوا", "أكد مدير المستشفى"]
    assert rules(text, "killed") == ["tell of them in different numbers", "number_by", "number_by"]


@pytest.mark.parametrize(
    ("said", "source"),
    [
        ("وأفاد مصدر طبي بمقتل ستة مدنيين", "وأفاد مصدر طبي"),
        ("لكن وزارة الصحة أعلنت مقتل ستة مدنيين", "وزارة الصحة أعلنت"),
    ],
)
def test_who_speaks_is_named_before_the_verb_or_behind_it(said, source):
    text = f"قتل أربعة مدنيين في قصف على الفلوجة أمس، {said}."
    assert quoted(line(text, "killed"))[-1].removeprefix("لكن ") == source


def test_one_number_told_with_a_hedge_and_without_is_no_range():
    text = "قتل تسعة مدنيين على الأقل في قصف على الفلوجة أمس. وقال طبيب إن تسعة مدنيين قتلوا في القصف."
    assert "number_by" not in rules(text, "killed")


def test_an_earlier_number_is_told_but_not_added():
    text = "انفجرت سيارة ملغمة في الفلوجة أمس وقتل شخصان. ثم ارتفع عدد القتلى إلى سبعة."
    assert line(text, "killed").value == "7 people"
    assert quoted(line(text, "killed")) == ["عدد القتلى إلى سبعة", "وقتل شخصان"]
    assert rules(text, "killed") == ["tell of them", "counted already"]


def test_parts_and_people_named_one_by_one_are_told_apart():
    parts = "قتل 12 شخصا بينهم ثلاثة أطفال في قصف على الموصل أمس."
    assert rules(parts, "killed") == ["tell of them", "part of them"]
    assert rules("هاجم مسلحون منزلا أمس وقتلوا شيخ عشيرة وابنه.", "killed") == ["tell of them, one by one"]


def test_a_denial_of_a_toll_is_quoted():
    text = "قتل مدنيان في قصف على الفلوجة أمس، فيما نفى ناطق سقوط أي ضحايا."
    assert rules(text, "killed")[-1] == "denied"
    assert quoted(line(text, "killed"))[-1] == "فيما نفى ناطق سقوط أي ضحايا"


# What they cost


def test_reasons_are_read_when_asked_for_and_say_the_same_again():
    one, other = (coded("انفجرت عبوة ناسفة في كركوك أمس وقتل جنديان.") for _ in range(2))
    assert "reasons" not in vars(one)
    assert one.reasons == other.reasons
    assert all(isinstance(reason, Reason) for reason in one.reasons["t-1"].values())
