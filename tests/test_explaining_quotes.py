"""A reason quotes as much as can be judged: numbers with their nouns, who is meant, what says that it is only near."""

import pytest
from coding_rows import coded

from toolkit.explaining import explain


def why(text, field, lang="en", number=0):
    """The line of one field of one event of a text."""
    return next(line for line in explain(coded(text), lang=lang).events[number].lines if line.field == field)


def quoted(text, field, number=0):
    return [quote.text for quote in why(text, field, number=number).quotes]


@pytest.mark.parametrize(
    ("text", "status", "words"),
    [
        ("أعلنت الشرطة مقتل جنديين بانفجار عبوة في كركوك أمس.", "killed", ["مقتل جنديين"]),
        ("قتل 64 شخصا في انفجار سيارة مفخخة في الحلة أمس.", "killed", ["قتل 64 شخصا"]),
        ("أوقع تفجير عبوة في بيجي أمس 27 قتيلا وما يزيد على ثلاثين جريحا.", "wounded", ["وما يزيد على ثلاثين جريحا"]),
        ("هاجم مسلحون قرية في ديالى أمس وقالت الشرطة إن تسعة مزارعين قتلوا.", "killed", ["تسعة مزارعين قتلوا"]),
        ("أعدم تنظيم داعش في الموصل أمس ثلاثة من أهالي المدينة.", "killed", ["أعدم", "ثلاثة من أهالي المدينة"]),
        ("أعدم تنظيم داعش في البعاج أمس ثلاثة من أهالي حردان.", "killed", ["أعدم", "ثلاثة من أهالي حردان"]),
    ],
)
def test_people_are_quoted_with_what_befell_them(text, status, words):
    assert quoted(text, status) == words


def test_parts_of_a_total_are_told_apart_from_it():
    text = "قتل ثمانية أشخاص بينهم امرأة بانفجار عبوة في بغداد أمس."
    assert why(text, "killed").why.endswith('a part of that total, not added: [17:28] "بينهم امرأة"')
    assert "جزء من ذلك المجموع لا يُضاف" in why(text, "killed", "ar").why


def test_a_bare_number_says_who_they_are():
    text = "أعلنت الشرطة مقتل جندي وإصابة اثنين بانفجار عبوة في الموصل أمس."
    assert "who they are is told by" in why(text, "wounded").why
    assert quoted(text, "wounded") == ["وإصابة اثنين", "جندي"]
    assert "who they are" not in why("أصيب ثلاثة جنود بانفجار عبوة في الموصل أمس.", "wounded").why


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("سقط صاروخ على قاعدة بلد أمس دون وقوع خسائر بشرية.", "دون وقوع خسائر بشرية"),
        ("انفجرت عبوة ناسفة في بعقوبة أمس من دون إصابات.", "دون إصابات"),
        ("سقطت قذيفة هاون في الرمادي أمس من دون وقوع أي ضحايا.", "دون وقوع أي ضحايا"),
    ],
)
def test_what_says_that_nobody_was_harmed_is_quoted(text, words):
    assert quoted(text, "killed") == [words]
    assert why(text, "killed").value == "nobody"


def test_no_dead_is_said_of_the_event_rather_than_of_the_text():
    text = "انفجرت عبوة ناسفة في كركوك أمس.\nوقتل خمسة جنود بهجوم مسلح في البصرة الاثنين."
    assert why(text, "killed").why == "no dead were found in its words"
    assert why(text, "wounded", "ar").why == "لم يُعثر في خبره على جرحى"


def test_dead_that_are_not_stated_or_not_read_are_shown():
    unsure = "نفذت مقاتلات التحالف 21 غارة على الحويجة أمس ولم تتوافر معلومات عن الضحايا."
    assert "as stated for a fact" in why(unsure, "killed").why
    for unread in ("وشيّع المئات القتلى في الكرادة أمس.", "نفذت مقاتلات ضربة في الموصل أمس أسفرت عن هلاك من هناك."):
        assert "no rule counts anybody by it" in why(unread, "killed").why
        assert why(unread, "killed").value == "not found"
    assert why("اعتقلت الشرطة في البصرة أمس ثلاثة أشخاص.", "killed").quotes == ()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("ضبطت الشرطة 3 عبوات ناسفة في الموصل أمس.", ["3 عبوات ناسفة"]),
        ("سقط صاروخان على المنطقة الخضراء في بغداد أمس.", ["صاروخان"]),
        ("فككت القوات الأمنية سيارة مفخخة وثلاث عبوات ناسفة في كربلاء أمس.", ["سيارة مفخخة وثلاث عبوات ناسفة"]),
    ],
)
def test_munitions_are_quoted_with_their_number(text, words):
    assert quoted(text, "weapon") == words


def test_munitions_of_several_kinds_are_said_to_be_added():
    text = "فككت القوات الأمنية سيارة مفخخة وثلاث عبوات ناسفة في كربلاء أمس."
    assert "all are counted" in why(text, "weapon").why
    assert "all are counted" not in why("فككت القوات الأمنية ثلاث عبوات ناسفة في كربلاء أمس.", "weapon").why


def test_a_weapon_that_is_not_taken_is_shown():
    text = "استعادت قوات البيشمركة بإسناد من طيران التحالف مركز قضاء سنجار أمس."
    line = why(text, "weapon")
    assert (line.value, line.why) == ("not found", 'its words hold [33:38] "طيران", which no rule takes for its weapon')
    assert why("استعادت قوات البيشمركة سنجار أمس.", "weapon").quotes == ()


def test_events_are_counted_with_their_noun():
    assert quoted("شهدت ديالى خلال تشرين الأول الماضي 14 هجوما أوقعت 31 قتيلا.", "level") == ["14 هجوما"]
    assert quoted("أوقعت أربع هجمات بالكلور في الرمادي الشهر الماضي 30 قتيلا.", "level") == ["أربع هجمات"]
    assert quoted("قتل مدنيان في حادثين منفصلين في بغداد أمس.", "level") == ["حادثين"]


def test_a_total_says_what_makes_it_one():
    assert quoted("قتل 712 شخصا في أعمال عنف في العراق خلال نيسان الماضي.", "level")
    assert quoted("عثرت الشرطة على 27 جثة في مناطق متفرقة من بغداد أمس.", "level") == ["مناطق متفرقة"]
    series = (
        "ارتفعت إلى 34 قتيلا حصيلة سلسلة تفجيرات هزت أمس مدنا في وسط العراق.\n"
        "ففي الكوت انفجرت سيارة مفخخة أمس وقتلت تسعة أشخاص."
    )
    assert "some of which are told one by one after it" in why(series, "level").why
    assert quoted(series, "level") == ["سلسلة تفجيرات"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("انفجرت عبوة ناسفة قرب جامع الملوية في سامراء أمس.", "قرب جامع الملوية"),
        ("هاجم مسلحون حاجزا جنوب بلد أمس.", "جنوب بلد"),
        ("قتل جنديان بانفجار عبوة في قاطع الفلوجة أمس.", "قاطع الفلوجة"),
        ("اندلعت اشتباكات على أطراف مدينة بعقوبة أمس.", "أطراف مدينة بعقوبة"),
        ("قتل خمسة زوار بانفجار سيارة مفخخة على مداخل كربلاء أمس.", "مداخل كربلاء"),
        ("قصفت مقاتلات مواقع التنظيم في محيط الحويجة أمس.", "محيط الحويجة"),
        ("قتل جنديان بانفجار عبوة في صحراء الرطبة أمس.", "صحراء الرطبة"),
        ("قتل ثلاثة أشخاص بغارة على الطريق بين كلار ودربنديخان أمس.", "بين كلار ودربنديخان"),
    ],
)
def test_what_makes_a_place_less_exact_is_quoted(text, words):
    assert words in quoted(text, "place")
    assert "near it or in its area" in why(text, "place").value


@pytest.mark.parametrize("text", ["قتل جنديان بانفجار عبوة في الفلوجة أمس.", "اندلعت اشتباكات في مدينة بعقوبة أمس."])
def test_a_town_alone_is_exact(text):
    assert "a site or town" in why(text, "place").value


def test_a_word_that_points_back_is_quoted_with_what_it_points_to():
    text = "سيطر التنظيم على قاعدة بلد أمس. وقال شهود إن صواريخ سقطت على القاعدة السبت."
    assert why(text, "place", number=1).why.startswith('[61:68] "القاعدة" refers back to [17:26] "قاعدة بلد"')


def test_a_smaller_place_that_is_not_taken_is_shown():
    text = "قُتل طفلان أمس بانفجار عبوة في حي الزنجيلي غربي الموصل عادوا إليه من مخيم حمام العليل."
    assert "smaller places named, but not taken for its place" in why(text, "place").why
    assert quoted(text, "place")[:2] == ["حي الزنجيلي", "مخيم حمام العليل"]
    # A town that only says where a sub-district lies is not meant.
    assert "smaller" not in why("هاجم مسلحون نقطة تفتيش في ناحية كنعان شرق بعقوبة أمس.", "place").why


def test_a_day_that_is_not_taken_is_shown():
    text = "اندلع حريق إثر تفجير أنبوب في كركوك، وهو الرابع منذ إعادة تشغيله في 13 أيار."
    assert why(text, "date").why.endswith('no rule takes [68:75] "13 أيار" for its day')
    assert "no rule takes" not in why("انفجرت عبوة ناسفة في كركوك.", "date").why


def test_the_day_that_heads_a_list_holds_for_each():
    text = (
        "فيما يلي أبرز الحوادث الأمنية ليوم الثلاثاء:\n"
        "- انفجار عبوة ناسفة في الموصل ومقتل جندي.\n- اعتقال ثلاثة مطلوبين في البصرة."
    )
    assert "holds for all that is told here" in why(text, "date").why


def test_who_files_a_report_is_no_victim():
    text = "كربلاء / مراسلون : قتل خمسة زوار بانفجار سيارة مفخخة في كربلاء أمس."
    assert not any("مراسلون" in words for words in quoted(text, "actor2"))
    assert quoted("اغتال مسلحون مراسلا في البصرة أمس.", "actor2") == ["مراسلا"]


def test_how_somebody_was_hurt_is_no_part_of_his_name():
    assert quoted("قتل إمام مسجد برصاص مجهولين في البصرة أمس.", "actor2") == ["إمام مسجد"]
    text = "انفجر مقذوف على جامعي خردة في البصرة أمس وفقد صبي بصره."
    assert not any("بصره" in words for words in quoted(text, "actor2"))


def test_a_name_that_no_rule_takes_is_shown():
    line = why("قتل مدني في البصرة أمس وانتشر الجيش.", "actor1")
    assert (line.value, [quote.text for quote in line.quotes]) == ("not found", ["الجيش"])
    assert "somebody is told of" in line.why
    assert why("قتل مدني في البصرة أمس.", "actor1").why == "no doer was found in its words"


def test_who_only_announces_it_is_said_to():
    text = "أعلنت الاستخبارات العسكرية إلقاء القبض على ثلاثة إرهابيين في الكرمة أمس."
    assert why(text, "actor1").why == '[6:26] "الاستخبارات العسكرية" tells of it and is taken to have done it'
    told = "قالت الشرطة إن مسلحين خطفوا مدنيا في الكرمة أمس."
    assert why(told, "actor1").why == 'named in [15:21] "مسلحين"'


def test_people_without_a_word_are_those_whose_things_were_hit():
    text = "أحرق مسلحون مضختين للماء في قرى العظيم يوم الأحد الماضي."
    assert "those whose things were hit" in why(text, "actor2").why


def test_a_kind_of_place_is_said_by_its_word():
    assert "called جبل (mountain)" in why("قتل جنديان بانفجار عبوة في جبال حمرين أمس.", "place").why
    assert "يصفه النص بأنه «جبل»" in why("قتل جنديان بانفجار عبوة في جبال حمرين أمس.", "place", "ar").why


def test_a_place_that_the_gazetteer_lacks_is_not_said_to_be_unnamed():
    line = why("أضرم مسلحون النار في حقول الحنطة بقرة زغلول أمس.", "place")
    assert (line.value, line.why) == ("not found", "no place was recognised in its words")


def test_time_is_no_count_where_nothing_is_counted():
    text = "تعرض الإيزيديون لتفجيرات دامية بشاحنات مفخخة في آب 2007 راح ضحيتها مئات القتلى."
    assert "a stretch of time, not of one day" in why(text, "level").why
    assert "count" not in why(text, "date").why


def test_to_whom_a_source_spoke_is_no_part_of_it():
    text = (
        "قتل 12 جنديا في هجوم مسلح على حاجز للجيش في كركوك أمس، "
        "فيما قال مصدر في وزارة الداخلية لـ«العرب» إن 14 جنديا قتلوا."
    )
    assert "قال مصدر في وزارة الداخلية" in quoted(text, "killed")


def test_of_which_force_somebody_was_is_quoted():
    text = "استشهد منتسبان في الشرطة الاتحادية وأصيب ضابط بهجوم لداعش في كركوك أمس."
    assert quoted(text, "wounded")[0] == "وأصيب ضابط"
    assert "who they are is told by" in why(text, "wounded").why


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("سجل 14 هجوما بالعبوات خلال الشهر الماضي في محافظات بابل والديوانية والمثنى.", "بابل والديوانية والمثنى"),
        ("عثرت الشرطة أمس على 33 جثة في مناطق متفرقة من جانبي الكرخ والرصافة.", "الكرخ والرصافة"),
    ],
)
def test_the_first_of_several_places_is_said_to_be_that(text, words):
    assert "the first of several" in why(text, "place").why
    assert any(quote.endswith(words) for quote in quoted(text, "place"))
    assert "the first of several" not in why("انفجرت عبوة أمس في كركوك.", "place").why


def test_the_doer_is_quoted_where_it_acts():
    text = "ورد طيران القوة الجوية أمس بضربتين على وادي الشاي أسفرتا، وفق خلية الإعلام الأمني، عن مقتل أربعة إرهابيين."
    assert quoted(text, "actor1") != ["خلية الإعلام الأمني"]
    text = "اتهم نواب «التكفيريين»، فيما أضرم مسلحون ظهر أمس النار في أربعة مساجد في حي الحرية."
    assert quoted(text, "actor1") == ["مسلحون"]
    text = "عثرت قوة من الفرقة السابعة أمس على كدس للعتاد في الرطبة يحتوي على (28) عبوة ناسفة."
    assert quoted(text, "actor1") == ["قوة من الفرقة السابعة"]
    assert any("(28) عبوة ناسفة" in words or "28) عبوة ناسفة" in words for words in quoted(text, "weapon"))


def test_between_two_is_not_said_by_anybody():
    text = "قتل جنديان في قتال تفجر أمس بين قوات أوكرانية وميليشيا جيش المهدي في الكوت."
    assert "tells of it" not in why(text, "actor1").why


def test_people_inside_the_name_of_a_place_are_no_target():
    text = "ألقيت رمانة يدوية أمس على منزل مرشح خاسر في حي المعلمين في بغداد."
    assert quoted(text, "actor2") == ["مرشح خاسر"]


def test_what_is_told_elsewhere_is_not_cut_inside_a_number():
    text = (
        "بغداد (ا ف ب) - قتل 31 شخصا على الاقل واصيب اكثر من 140 بجروح في موجة هجمات في العراق الثلاثاء.\n"
        "وفي الديوانية قتل سبعة اشخاص بانفجار شاحنة مفخخة كانت مركونة امام مطعم."
    )
    told = [words for words in quoted(text, "date", 1) if "31" in words]
    assert told == ["قتل 31 شخصا على الاقل واصيب اكثر من 140"]


def test_numbers_of_others_are_no_different_numbers():
    text = (
        "قالت الشرطة إن 11 مدنيا قتلوا في قتال في الكوت أمس بين الجيش وجيش المهدي، "
        "وقال مصدر طبي إن 14 مدنيا قتلوا وقتل ثلاثة جنود."
    )
    assert why(text, "killed").value == "11–14 civilians and 3 soldiers"
    assert "of others, " in why(text, "killed").why


def test_the_bodies_found_are_quoted():
    assert quoted("عثرت الشرطة أمس على 33 جثة في بغداد.", "event_type") == ["عثرت الشرطة", "33 جثة"]


def test_names_of_all_governorates_are_arabic_in_arabic():
    assert not any("a" <= letter <= "z" for letter in why("انفجرت عبوة في الديوانية أمس.", "place", "ar").value)


def test_others_of_a_kind_are_not_said_to_have_no_weapon():
    text = "أبطلت فرق المتفجرات أمس أربع عبوات ناسفة في النعمانية، وثلاثا أخرى قرب الصويرة."
    line = why(text, "weapon", number=1)
    assert line.value == "3 IEDs"
    assert line.quotes[0].text == "وثلاثا أخرى"
    assert "no weapon" not in line.why
    assert next(quote.text for quote in why(text, "event_type", number=1).quotes) == "وثلاثا أخرى"


def test_who_they_are_is_never_told_by_a_number_alone():
    text = "استهدفت غارة أميركية أمس مقرا للحشد قرب القائم وأدت إلى مقتل عنصرين وإصابة 9 آخرين."
    assert quoted(text, "wounded") == ["وإصابة 9 آخرين", "للحشد"]
    family = "قتل ثلاثة من أفراد عائلة واحدة، هم رجل وزوجته وطفلهما، في سقوط قذيفة هاون في الصويرة أمس."
    assert "who they are" not in why(family, "killed").why


def test_a_weapon_without_a_name_quotes_what_tells_of_it():
    assert quoted("فجر انتحاري نفسه في بغداد أمس وقتل خمسة.", "weapon")[0] == "انتحاري"
    assert quoted("أحرق محتجون مقر حزب في الناصرية أمس.", "weapon") == ["أحرق"]


def test_what_two_words_name_is_quoted_with_both():
    assert "للاستعباد الجنسي" in quoted("تعرضت 900 امرأة للاستعباد الجنسي في تلعفر عام 2014.", "event_type")


def test_whose_base_was_hit_is_said_by_the_pronoun():
    text = "قال متحدث باسم القوات البريطانية إن ثماني قذائف مورتر أطلقت الليلة الماضية على قاعدتها في البصرة."
    assert "the pronoun of" in why(text, "actor2").why
    assert quoted(text, "actor2") == ["القوات البريطانية", "قاعدتها"]


def test_a_number_alone_is_quoted_with_what_it_counts():
    text = "وبمقتل الجندي أمس يرتفع إلى 64 عدد الجنود الأمريكيين الذين سقطوا في هجمات في العراق منذ أيار."
    assert any("64 عدد الجنود الأمريكيين" in words for words in quoted(text, "killed"))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("خطف مسلحون طبيبا في الكوت أمس.", ["خطف مسلحون طبيبا"]),
        ("ضبطت الشرطة أسلحة في بعقوبة أمس.", ["ضبطت الشرطة أسلحة"]),
        ("اعتقلت قوة خاصة تسعة متهمين في الحلة أمس.", ["اعتقلت قوة خاصة تسعة متهمين"]),
    ],
)
def test_one_word_that_tells_of_an_event_is_quoted_with_what_follows(text, words):
    assert quoted(text, "event_type") == words


def test_a_unit_is_quoted_with_its_name():
    assert quoted("أطلقت قوة حماية المحافظة النار على متظاهرين في السماوة أمس.", "actor1") == ["قوة حماية المحافظة"]
    assert quoted("اعتقل الجيش ثلاثة مسلحين في السماوة أمس.", "actor1") == ["الجيش"]


def test_a_month_is_nobody():
    assert "آب" not in quoted("تعرضت 900 امرأة للاستعباد الجنسي في تلعفر بين آب 2014 ونيسان 2016.", "actor2")


def test_the_whole_country_is_quoted():
    assert quoted("قتل أكثر من 690 شخصا في البلاد خلال شهر آب الماضي.", "level") != []


def test_words_side_by_side_for_somebody_are_one_quote():
    text = "ذكر مسؤول أن مسلحين مجهولين اختطفوا مساء أمس مختار قرية في خانقين."
    assert quoted(text, "actor1") == ["مسلحين مجهولين"]


def test_a_number_for_dead_and_wounded_is_said_to_be_that():
    text = "شهد إقليم كردستان منذ مطلع العام الجاري 214 هجوما تركيا راح ضحيتها ستة مدنيين بين قتيل وجريح."
    assert "covers dead and wounded together" in why(text, "killed").why
    assert "together" not in why("قتل ستة مدنيين وأصيب ثلاثة في قصف على دهوك أمس.", "killed").why


def test_numbers_of_two_sources_are_both_quoted_whatever_they_count():
    text = (
        "قال مصدر في الشرطة إن ثمانية أشخاص قتلوا وأصيب 17 آخرون بتفجير نفذته انتحارية في سوق في بعقوبة أمس.\n"
        "من جهته، قال طبيب في المستشفى إن المستشفى استلم تسع جثث و21 جريحا."
    )
    assert any("تسع جثث" in words for words in quoted(text, "killed"))
    assert any("21 جريحا" in words for words in quoted(text, "wounded"))


def test_events_are_no_munitions():
    text = "تعرضت المواقع إلى 39 هجوما صاروخيا منذ تشرين الأول 2019 أدت إلى مقتل ثلاثة عسكريين."
    assert quoted(text, "weapon") == ["هجوما صاروخيا"]


def test_who_a_man_was_is_not_told_by_others():
    text = "أصاب قصف مدفعي إيراني أمس منزلا قرب جبال قنديل وجرح فيه رجل وزوجته، وخلت 14 قرية من أهلها."
    assert "who they are" not in why(text, "wounded").why


def test_a_soldier_of_no_state_is_said_to_be_taken_for_an_iraqi():
    assert "taken to be Iraq's" in why("أصيب جنديان بانفجار عبوة في أبو غريب أمس.", "actor2").why
    for said in ("أصيب جنديان عراقيان بانفجار عبوة في أبو غريب أمس.", "انفجرت عبوة على دورية للجيش في هيت أمس."):
        assert "taken to be" not in why(said, "actor2").why


def test_only_the_country_is_said_of_its_words_alone():
    text = "قتل سبعة أشخاص في بغداد أمس. ونفذت مقاتلات التحالف غارة في العراق الاثنين قتل فيها ثلاثة."
    said = why(text, "place", number=1).why
    assert said.startswith('its words name no more than the country, [59:65] "العراق"')


@pytest.mark.parametrize(
    ("nation", "arabic"), [("بولنديين", "بولندية"), ("إيطاليين", "إيطالية"), ("باكستانيين", "باكستانية")]
)
def test_every_nationality_is_arabic_in_arabic(nation, arabic):
    assert arabic in why(f"أصيب جنود {nation} بقذائف هاون في كربلاء أمس.", "wounded", "ar").value


def test_dates_told_elsewhere_are_not_cut_at_a_stroke():
    text = (
        "استهدفت غارة في 21 أيار/مايو الماضي مقرا للحشد قرب القائم وقتل عنصران.\n"
        "كما انفجرت عبوة ناسفة في المكان وقتل ثالث."
    )
    for number in range(len(coded(text).rows["events"])):
        assert not any(words.endswith("أيار") for words in quoted(text, "date", number))


def test_a_weapon_is_no_part_of_a_name():
    text = "قتل قيادي في بهرز أمس بعبوة لاصقة، وفكك خبراء عبوة ثانية قرب منزل شقيقه."
    assert "خبراء" in quoted(text, "actor1", number=1)


def test_civilians_told_by_their_number_are_said_to_be_whom():
    text = "ارتفعت حصيلة التفجيرات التي استهدفت زوار الأربعين على مداخل كربلاء الخميس الماضي إلى 57 شهيدا."
    assert "زوار" in quoted(text, "actor2")


def test_what_rose_to_a_number_is_quoted_before_it():
    text = "انفجرت سيارة ملغمة في الفلوجة أمس وقتل شخصان. ثم ارتفع عدد القتلى إلى سبعة."
    assert "عدد القتلى إلى سبعة" in quoted(text, "killed")
