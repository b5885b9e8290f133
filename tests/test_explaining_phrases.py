"""A reason quotes whole phrases, and says why a name, a day or a number in the words of an event was not taken."""

import pytest
from test_explaining_quotes import quoted, why

from toolkit._quoting import Reason
from toolkit.explaining import why as wording


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("أضرم مسلحون النار في حقول الحنطة بقرية زغلولة أمس.", ["بقرية زغلولة"]),
        ("قتل مسلحون ثلاثة رعاة في الكرمة أمس.", ["الكرمة"]),
        ("هاجم مسلحون مزارعين في قرية زغلولة أمس.", ["قرية زغلولة"]),
        # Inside the name of a group, and where no name follows.
        ("قتل ثلاثة من الدولة الإسلامية في العراق بانفجار عبوة أمس.", []),
        ("قتل ثلاثة رعاة بانفجار عبوة في منطقة زراعية أمس.", []),
        ("انفجرت عبوة أمس.", []),
    ],
)
def test_a_name_that_no_rule_reads_as_a_place_is_shown(text, words):
    line = why(text, "place")
    assert (line.value, quoted(text, "place")) == ("not found", words)


@pytest.mark.parametrize(
    ("text", "field", "words"),
    [
        # A number with what it counts, be it the second word or the third.
        ("أتلفت القوات العراقية 38 عبوة ناسفة في الحويجة أمس.", "event_type", ["أتلفت القوات العراقية 38 عبوة ناسفة"]),
        ("ضبط فوج مغاوير سبعة أحزمة ناسفة في بيجي أمس.", "event_type", ["ضبط فوج مغاوير سبعة أحزمة ناسفة"]),
        ("خطف مسلحون خمسة رعاة قرب الرطبة أمس.", "event_type", ["خطف مسلحون خمسة رعاة"]),
        # No word that something has to follow.
        ("اغتال مجهولون محاميا داخل مكتبه في البصرة أمس.", "event_type", ["اغتال مجهولون محاميا"]),
        ("اندلعت اشتباكات عنيفة شمالي تلعفر أمس.", "event_type", ["اشتباكات عنيفة"]),
        ("قتل أربعة مزارعين أثناء عملهم في بلدة بهرز أمس.", "killed", ["قتل أربعة مزارعين"]),
        # The adjective of a name, "one", and the sign that closes a quotation.
        ("هاجم مقاتلو حزب العمال الكردستاني ثكنة في زاخو أمس.", "actor1", ["حزب العمال الكردستاني"]),
        ("قتل مسلحون خمسة من عائلة واحدة في المقدادية أمس.", "killed", ["قتل مسلحون خمسة من عائلة واحدة"]),
        ('قتل سبعة من "البيشمركة" بانفجار عبوة في الكوير أمس.', "killed", ['قتل سبعة من "البيشمركة"']),
        # How they were hit, who else was, and the next clause are no part of it.
        ("أصيب أربعة بعبوة انفجرت في كركوك أمس.", "wounded", ["أصيب أربعة"]),
        ("استهدف مسلحون صيادا فأصيب بجروح في الفاو أمس.", "actor2", ["صيادا"]),
    ],
)
def test_a_quote_ends_where_its_phrase_ends(text, field, words):
    assert quoted(text, field) == words


@pytest.mark.parametrize(
    ("text", "field", "said"),
    [
        (
            "قتل مسلحون جنديا في هيت أمس، وفق قيادة العمليات. وقال مصدر طبي إن جنديين قتلا.",
            "killed",
            "قيادة العمليات",
        ),
        ("قتل جندي في هيت أمس بحسب الشرطة. وذكرت وزارة الدفاع أن جنديين قتلا.", "killed", "الشرطة"),
        ("أكد الحزب مقتل ثلاثة جنود أتراك في زاخو أمس، وقال إن 12 جنديا تركيا قتلوا.", "killed", "أكد الحزب"),
    ],
)
def test_who_gave_a_number_is_found_before_it_and_behind_it(text, field, said):
    assert said in quoted(text, field)


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("انفجرت عبوة قرب الرطبة أمس وقتل راع، حسبما قال ضابط في الشرطة الأربعاء.", "beside the words"),
        ("انفجرت عبوة قرب الرطبة وقتل راع، حسبما قال ضابط في الشرطة الأربعاء.", "the day on which it was said"),
        ("اعتقلت الشرطة عشرة مطلوبين في الكوت، وفق ما أعلن الناطق باسمها الثلاثاء.", "the day on which it was said"),
        ("قتل راع في الرطبة بحسب ما أفاد مصدر أمني اليوم.", "the day on which it was said"),
        # The day of the deed, whoever tells of it before.
        ("قال ضابط في الشرطة إن راعيا قتل قرب الرطبة الأربعاء.", "beside the words"),
        ("قتل راع قرب الرطبة مساء الأربعاء، وفق ما ذكر قائد الشرطة.", "beside the words"),
    ],
)
def test_a_day_behind_who_tells_of_it_is_that_of_telling(text, rule):
    assert rule in why(text, "date").why


@pytest.mark.parametrize(
    ("text", "value", "rule"),
    [
        ("ألقى مجهولون قنبلة يدوية على دار مقاول في الديوانية أمس.", "said, but nobody by name", "nothing shows"),
        ("أضرم مجهولون النار في مكتب لحزب في الكوت أمس.", "said, but nobody by name", "nothing shows"),
        ("قالت الشرطة إن عبوة انفجرت في كركوك أمس وقتلت راعيا.", "not said", "no doer was found"),
        ("انفجرت عبوة استهدفت قوات للتحالف الدولي في التاجي أمس.", "not said", "no doer was found"),
    ],
)
def test_why_somebody_is_no_doer_is_said(text, value, rule):
    line = why(text, "actor1")
    assert (line.value, rule in line.why) == (value, True)


@pytest.mark.parametrize(
    ("text", "number", "rule"),
    [
        ("قتل راعيان في الحضر أمس، واتهم شيخ عشيرة تنظيم داعش بذلك.", 0, "somebody is accused"),
        (
            "قصف حزب العمال الكردستاني ثكنة في زاخو السبت، وفي دهوك قتل تاجر بانفجار عبوة ناسفة الأحد.",
            1,
            "words that no rule reads as telling of this event",
        ),
        ("قال متحدث باسم التحالف إن عبوة انفجرت في التاجي أمس وجرحت سائقا.", 0, "only tells of it"),
        ("أصيب سائق في كركوك أمس بانفجار عبوة على رتل للتحالف الدولي.", 0, None),
        ("قتل سائق في كركوك أمس بانفجار عبوة.", 0, None),
    ],
)
def test_a_group_in_the_sentence_that_is_no_doer_is_told_of(text, number, rule):
    said = why(text, "actor1", number=number).why
    assert (rule in said) if rule else said == "no doer was found in its words"


@pytest.mark.parametrize(
    ("text", "words", "more"),
    [
        ("انفجرت عبوتان في الكوت الأحد والاثنين.", ["الأحد", "والاثنين"], "its last day is"),
        ("اندلعت اشتباكات في تلعفر استمرت حتى فجر أمس.", ["فجر أمس"], "is the day on which it ended"),
        (
            "انفجرت عبوة في هيت مساء الأحد. وفي اليوم التالي قتل مسلحون شرطيا في الكوت.",
            ["اليوم التالي", "مساء الأحد"],
            "counted from",
        ),
        (
            "انفجرت عبوة في هيت مساء الأحد. وقبل ذلك بيومين قتل مسلحون شرطيا في الكوت.",
            ["وقبل ذلك بيومين", "مساء الأحد"],
            "counted from",
        ),
        ("انفجرت عبوة في هيت الأحد. وفي اليوم نفسه قتل مسلحون شرطيا في الكوت.", ["اليوم نفسه", "الأحد"], "the same"),
        ("انفجرت عبوة في هيت الأحد. وقتل مسلحون شرطيا في الكوت الاثنين.", ["الاثنين"], "beside the words"),
    ],
)
def test_a_day_that_speaks_of_another_quotes_it(text, words, more):
    number = text.count(". ")
    assert quoted(text, "date", number) == words
    assert more in why(text, "date", number=number).why


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("قصف تنظيم داعش مخمور الأحد. وأعلن الجيش استعادة قرية الخباز أمس.", "is taken to have held it"),
        ("هاجم داعش مخمور الأحد. وقصف الجيش كهفا في حمرين أمس وقتل ثلاثة مسلحين.", "are fighters of no group"),
        ("هاجم تنظيم داعش مخمور الأحد. وشن التحالف الدولي غارة قرب الشرقاط أمس.", "that of the coalition"),
    ],
)
def test_how_a_group_is_the_target_that_no_word_names_is_said(text, rule):
    line = why(text, "actor2", number=1)
    assert (line.value, rule in line.why) == ("Islamic State", True)


def test_numbers_that_no_weapon_gives_are_quoted():
    assert "as many as in" in why("هاجم أربعة انتحاريين يرتدون أحزمة ناسفة مركزا في هيت أمس.", "weapon").why
    assert "as many as in" in why("انفجرت 12 سيارة مفخخة في أحياء متفرقة من بغداد أمس.", "level").why
    assert "counts from its lowest" in why("سقطت عشرات القذائف على ربيعة أمس.", "weapon").why
    assert "as many as in" not in why("انفجرت ثلاث عبوات ناسفة في هيت أمس.", "weapon").why


def test_what_speaks_against_a_row_is_quoted():
    text = "أصاب الهجوم الذي وقع قرب سوق للخضر يرتاده المئات من سكان المنطقة كل يوم عددا من المارة غربي الموصل أمس."
    said = why(text, "confidence")
    assert "known already" in said.why
    assert "الهجوم" in [quote.text for quote in said.quotes]


def test_an_attack_by_a_bomber_is_not_said_to_count_as_shelling():
    text = "قتل شرطي في الهجوم الذي نفذه انتحاري أمس عند حاجز للشرطة في تازة."
    assert "shelling" not in why(text, "event_type").why


@pytest.mark.parametrize(
    ("text", "field", "words"),
    [
        # A name in its signs, brackets around a number, and no clause in quotation marks.
        ("اغتال مسلحون مصورا لقناة «الفرات» في الحلة أمس.", "actor2", ["مصورا لقناة «الفرات»"]),
        ("ضبطت الشرطة (9) صواريخ في الحلة أمس.", "weapon", ["(9) صواريخ"]),
        ("ضبطت الشرطة في الحلة أمس كدسا يضم (28) عبوة ناسفة.", "weapon", ["(28) عبوة ناسفة"]),
        ("انفجرت عبوة على دورية للجيش «لم تتوقف» في هيت أمس.", "actor2", ["دورية للجيش"]),
        # Whom it befell rather than who tells of it.
        ("قال ضابط في الشرطة إن مسلحين هاجموا مركزا للشرطة في هيت أمس.", "actor2", ["مركزا للشرطة"]),
        # Who makes a protest one that was put down by force.
        (
            "قتل ثلاثة متظاهرين منذ بدء الاحتجاجات في الأول من أيار.",
            "event_type",
            ["قتل ثلاثة متظاهرين", "الاحتجاجات"],
        ),
    ],
)
def test_a_quote_holds_a_name_a_number_and_a_side_in_full(text, field, words):
    assert quoted(text, field) == words


def test_dead_of_another_event_of_the_sentence_are_told_of():
    text = "أصيب سائق بانفجار عبوة في هيت أمس، فيما قتل مسلحون أربعة رعاة في راوة."
    line = why(text, "killed")
    assert (line.value, "no rule counts them for this event" in line.why) == ("not said", True)
    assert quoted(text, "killed") == ["قتل مسلحون أربعة رعاة"]
    assert why("أصيب سائق بانفجار عبوة في هيت أمس.", "killed").quotes == ()


def test_a_count_since_a_day_is_said_to_begin_then():
    said = why("قتل 41 متظاهرا منذ بدء الاحتجاجات في الأول من أيار.", "date").why
    assert "is the time from which on it counts" in said
    assert said.endswith("goes on to the day of publication")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("انفجرت عبوة في بعقوبة الأحد. وقتل مسلحون راعيا في المحافظة أمس.", "which lies in Diyala"),
        ("انفجرت عبوة في الرمادي الأحد. وقتل مسلحون راعيا في المحافظة أمس.", "which lies in Al Anbar"),
    ],
)
def test_a_word_for_a_wider_place_says_in_what_that_named_lies(text, words):
    assert words in why(text, "place", number=1).why
    assert "lies in" not in why(text, "place", number=0).why


def test_a_force_named_in_full_speaks_of_none_before_it():
    text = "نفت الخلية مهاجمة سيطرة أمنية في هيت. وألقت القوات الأمنية القبض على عشرة مطلوبين في كركوك أمس."
    assert "speaks of" not in why(text, "actor1").why


def test_lists_in_arabic_have_their_commas():
    text = "قصف وخطف وقتل"
    spans = ((0, 3), (4, 8), (9, 13))
    for number, joints in ((2, [" و"]), (3, ["، و", "، و"])):
        parts = wording(Reason("tell of the event", spans[:number]), text, "ar")
        assert [part for part in parts if isinstance(part, str)][1:] == joints


def test_a_number_of_deeds_that_counts_no_events_is_shown():
    text = "نفذ التنظيم الجمعة أربع عمليات متزامنة طالت نقاطا للشرطة في كركوك وخلفت ثلاثة قتلى."
    assert quoted(text, "level") == ["أربع عمليات"]
    assert quoted("نفذ التنظيم الجمعة عملية طالت نقطة للشرطة في كركوك وخلفت ثلاثة قتلى.", "level") == []


def test_a_name_that_the_gazetteer_lacks_is_said_to_lie_where_it_is_put():
    line = why("انفجرت عبوة في ناحية التنمية جنوب شرقي بغداد أمس.", "place")
    assert "the gazetteer lacks a place of that kind and name; it is taken to lie in Baghdad" in line.why
    assert "reading" not in line.why


@pytest.mark.parametrize(
    ("text", "field", "words"),
    [
        (
            "ذكر ضابط في الشرطة أن تسعة من أفرادها جرحوا في مواجهات مع محتجين في الحلة أمس.",
            "actor2",
            ["أفرادها", "الشرطة"],
        ),
        ("هاجم تنظيم داعش ثكنة في تلعفر أمس. وأطلق التنظيم قذائف على ربيعة.", "actor1", ["التنظيم", "تنظيم داعش"]),
        # The police of another town is no force named before.
        ("قتل ضابط في شرطة بيجي أمس. وفي كركوك فككت الشرطة أربع قنابل.", "actor1", ["الشرطة"]),
    ],
)
def test_a_word_for_a_force_speaks_of_that_named_before(text, field, words):
    assert quoted(text, field, text.count(". ")) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("أغارت طائرات فجرا على أطراف قضاء العمادية أمس.", ["أغارت طائرات"]),
        ("قصف الجيش مواقع شمالي بلدة ربيعة أمس.", ["قصف الجيش مواقع"]),
        ("اعتقلت الشرطة يوم أمس قياديا في الكوت.", ["اعتقلت الشرطة"]),
    ],
)
def test_where_and_when_are_no_words_of_the_event(text, words):
    assert quoted(text, "event_type") == words


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("تعرض المعسكر لقصف بعد ثلاثة أيام من مقتل ضابط في هيت.", "counted from the day of publication"),
        ("دام القتال في سامراء حتى العصر.", "it was on the day of publication"),
    ],
)
def test_a_day_without_words_is_said_to_be_that_of_publication(text, rule):
    assert not why(text, "date").quotes
    assert rule in why(text, "date").why
