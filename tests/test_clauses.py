"""What a sentence states as having happened, and what it denies, threatens, fears, plans or only says."""

from __future__ import annotations

import pytest
from reading import why_unstated

from toolkit.arabic import Text
from toolkit.clauses import is_punctuation, past_verb
from toolkit.factuality import stated

CLAUSES = [
    ("نفت وزارة الدفاع مقتل جنود في الهجوم.", "مقتل", "denied"),
    ("ونفى المتحدث تعرض القاعدة للقصف.", "تعرض", "denied"),
    ("كذّبت القيادة أنباء سقوط قتلى.", "قتلى", "denied"),
    ("لم يُقتل أحد في الانفجار.", "يقتل", "negated"),
    ("وقع الانفجار من دون خسائر.", "خسائر", "negated"),
    ("لا صحة لأنباء عن مقتل القائد.", "مقتل", "negated"),
    ("لن نهاجم المدينة اليوم.", "نهاجم", "negated"),
    ("لم يتبن أحد الهجوم.", "الهجوم", "negated"),
    ("هدد التنظيم بقتل الرهائن.", "بقتل", "threatened"),
    ("توعد الفصيل باستهداف السفارة.", "باستهداف", "threatened"),
    ("بينما هدد الحزب بالرد، قصفت الطائرات القرية.", "بالرد", "threatened"),
    ("حذرت السفارة من هجوم وشيك.", "هجوم", "feared"),
    ("أثار الخبر مخاوف من تفجير جديد.", "تفجير", "feared"),
    ("وسط خشية من وقوع هجوم.", "هجوم", "feared"),
    ("تعتزم القوات اقتحام المدينة.", "اقتحام", "planned"),
    ("من المقرر أن تهاجم القوات البلدة.", "تهاجم", "planned"),
    ("دعا ناشطون إلى تظاهرة في ساحة التحرير.", "تظاهرة", "planned"),
    ("كانت السيارة معدة للتفجير.", "للتفجير", "planned"),
    ("سيقصف التحالف مواقع التنظيم.", "سيقصف", "planned"),
    ("كانت القذائف معدة للإطلاق على القاعدة.", "للإطلاق", "planned"),
    ("أكد أن القوات ستقتحم البلدة فجرا.", "ستقتحم", "planned"),
    ("أحبطت الشرطة هجوماً على مركز انتخابي.", "هجوما", "foiled"),
    ("إحباط محاولة تفجير في الكاظمية", "تفجير", "foiled"),
    ("بعد إحباط الهجوم، قتل جندي بنيران قناص.", "الهجوم", "foiled"),
    ("إذا قُتل جندي فسيكون الرد قاسيا.", "قتل", "hypothetical"),
    ("قد يشن التنظيم هجوما جديدا.", "هجوما", "hypothetical"),
    ("ربما استهدف القصف مخزنا.", "استهدف", "hypothetical"),
    ("اعتقل شاب بتهمة تفجير سيارة.", "تفجير", "accused"),
    ("محاكمة متهم بقتل متظاهرين.", "بقتل", "accused"),
    ("ضبط عبوات في مخزن، واعتقل متهمين بزرع عبوات.", "بزرع", "accused"),
    ("نفذت القوة تمرينا على صد هجوم.", "هجوم", "exercise"),
    ("أحدث القرار «زلزالا سياسيا».", "زلزالا", "quoted"),
    ("قال المتحدث إن الهجوم أسفر عن مقتل جنديين.", "مقتل", "stated"),
    ("نفى الوزير الخبر، لكن مصدرا أكد مقتل جندي.", "مقتل", "stated"),
    # What it did is told of it, so it has happened, whatever is demanded.
    ("طالب نائب بالتحقيق في قصف البلدة الذي أدى إلى مقتل مدنيين.", "قصف", "stated"),
    ("حذر الحزب من تكرار التفجير الذي أودى بحياة جنديين.", "التفجير", "stated"),
    ("طالب نائب بقصف البلدة التي سيطر عليها التنظيم.", "بقصف", "planned"),
    ("حذر الحزب من تفجير قد يؤدي إلى مقتل مدنيين.", "تفجير", "feared"),
    ("هدد التنظيم بالرد، وقتل مسلحوه أمس شرطيا.", "وقتل", "stated"),
    ("قتل ما لا يقل عن سبعة جنود.", "جنود", "stated"),
    ("لا يزال الحريق مشتعلا بعد انفجار السيارة.", "انفجار", "stated"),
    ("لم تعترف الوزارة سوى بمقتل جندي.", "بمقتل", "stated"),
    ("قد قُتل الرجل في الهجوم.", "قتل", "stated"),
    ("تعرض الرتل لهجوم بعبوة.", "لهجوم", "stated"),
    ("تسلل المسلحون لشن هجوم على القرية.", "هجوم", "stated"),
    ("أطلقوا النار لتفريق المتظاهرين.", "لتفريق", "stated"),
    ("طالب المحتجون بمحاكمة قتلة المتظاهرين، وأصيب ثلاثة منهم.", "وأصيب", "stated"),
    ("حذر الوزير من هجمات، فيما قتل جندي في بيجي.", "قتل", "stated"),
    ("قتل متهم بالإرهاب في اشتباك.", "قتل", "stated"),
    ("نددت الحكومة بمقتل المتظاهرين.", "بمقتل", "stated"),
    ("قال بعد «سقوط سبعة قتلى من المدنيين في غارة ليلية» إن الرد قريب.", "قتلى", "stated"),
    ("نفى المصدر ذلك. وقتل جندي.", "وقتل", "stated"),
    ("لم يتبن أحد الهجوم، وأسفر التفجير عن مقتل شرطي.", "مقتل", "stated"),
]


@pytest.mark.parametrize(("sentence", "word", "expected"), CLAUSES)
def test_why_a_word_is_not_stated(sentence: str, word: str, expected: str) -> None:
    assert why_unstated(sentence, word) == expected


def test_every_word_of_every_sentence_is_told() -> None:
    text = Text("قتل جندي.\nنفت الوزارة ذلك. لا قتلى")
    assert len(stated(text)) == len(text.words)
    assert stated(Text("")) == []


@pytest.mark.parametrize(("word", "expected"), [("وقتل", True), ("وقال", True), ("انفجرت", True), ("يقتل", False)])
def test_past_verbs(word: str, expected: bool) -> None:
    assert past_verb(word) is expected


@pytest.mark.parametrize(("word", "expected"), [("،", True), ("»", True), ("و", False), ("12", False), ("", False)])
def test_punctuation(word: str, expected: bool) -> None:
    assert is_punctuation(word) is expected
