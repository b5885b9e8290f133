"""Every word for people of the vocabulary, killed or wounded by itself, is one person of one event."""

import pytest
from coding_rows import coded

from toolkit.vocabulary import table, terms

# Several people in one word, or words that are also something else: "سبية" is "like a lion", "خباز" an oil field.
SEVERAL = {"طاقم", "عايله", "اسره"}
AMBIGUOUS = {"سبيه", "جده", "راعيه", "خباز", "امام وخطيب", "قاضيه", "جامع كما"}
# Somebody accused, who is hurt while he is arrested or tried, and a preacher, spelled like "calling for".
ACCUSED = {"متهم", "مدان", "متورط", "داعيه"}
WORDS = [
    words[0] for row in table("people")
    if row["group"] and (words := terms(row["term"])) and words[0] not in SEVERAL | AMBIGUOUS
]  # fmt: skip


def _harmed(text):
    rows = coded(text).rows
    return [(c["status"], c["low"], c["high"]) for c in rows["casualties"]], len(rows["events"])


@pytest.mark.parametrize(
    ("text", "status", "left_out"),
    [
        ("قتل {} برصاص مسلحين في الحلة أمس.", "killed", frozenset()),
        ("أدى انفجار عبوة في الحلة أمس إلى مقتل {}.", "killed", frozenset()),
        ("إصابة {} بجروح بانفجار عبوة في الحلة أمس.", "wounded", ACCUSED),
    ],
)
def test_one_of_each_is_one(text, status, left_out):
    assert len(WORDS) > 400
    wrong = {
        word: found for word in WORDS
        if word not in left_out and (found := _harmed(text.format(word))) != ([(status, 1, 1)], 1)
    }  # fmt: skip
    assert not wrong


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("قتل قيادي في داعش على يد مجهولين في تلعفر أمس.", 1),
        ("قتل مسلح ثلاثة شرطيين في الحلة أمس.", 3),
        ("قتل مسلحون بالرصاص رئيس بلدية في الحلة أمس.", 1),
        ("قتل إرهابي بنيران الشرطة في الحلة أمس.", 1),
        ("طالب المحافظ بتفجير العبوة عن بعد.", None),
    ],
)
def test_who_was_killed_and_by_whom(text, killed):
    assert [e["killed_low"] for e in coded(text).rows["events"]] == ([] if killed is None else [killed])


# Two words, no state, and those whose soldiers have a name of their own.
OTHERWISE = {"كوري شمالي", "جنوب افريقي", "شيشاني", "كردي"}
NATIONS = {
    nation: row["of"] for row in table("nationalities")
    if row["of"] and (nation := terms(row["term"])[0]) not in OTHERWISE
}  # fmt: skip


@pytest.mark.parametrize(
    ("text", "killed", "soldiers"),
    [
        ("قتل جندي {} بانفجار عبوة في الحلة أمس.", 1, True),
        ("قتل {} برصاص مسلحين في الحلة أمس.", 1, False),
        ("قتل خمسة {}ين بانفجار في الحلة أمس.", 5, False),
    ],
)
def test_people_of_each_nation_are_so_many(text, killed, soldiers):
    assert len(NATIONS) > 100
    found = {nation: coded(text.format(nation)).rows["events"] for nation in NATIONS}
    wrong = {n: dead for n, rows in found.items() if (dead := [e["killed_low"] for e in rows]) != [killed]}
    assert not wrong
    if soldiers:
        sides = {n: rows[0]["actor2"] for n, rows in found.items()}
        assert sides == {n: f"Military Forces of {of}" for n, of in NATIONS.items()}


@pytest.mark.parametrize(
    ("text", "casualties"),
    [
        ("تعرض ثلاثة جنود لجروح في انفجار عبوة في الحلة أمس.", [("wounded", 3)]),
        ("تعرض شرطيان لإصابات بليغة بانفجار عبوة في بعقوبة أمس.", [("wounded", 2)]),
        ("انفجرت عبوة في الحلة أمس، وتعرض أربعة من عناصر الشرطة لجروح متفاوتة.", [("wounded", 4)]),
        # How many were wounded is not said; what a force was subjected to is no number of its people.
        ("تعرضت القوات لهجوم أوقع إصابات في الحلة أمس.", [("wounded", None)]),
        ("تعرض ثلاثة عمال للخطف على يد مسلحين في الحلة أمس.", [("abducted", 3)]),
        ("خلف انفجار عبوة ناسفة في الحلة أمس سبعة جنود قتلى.", [("killed", 7)]),
        ("انفجرت سيارة مفخخة في هيت أمس مخلفة ثلاثة جنود قتلى وخمسة جرحى.", [("killed", 3), ("wounded", 5)]),
        ("هاجم مسلحون حاجزا في الحلة أمس تاركين ثلاثة شرطيين قتلى.", [("killed", 3)]),
        # Soldiers told of before the dead, and not as those left behind.
        ("هاجم سبعة جنود منزلا في الحلة أمس مخلفين قتلى.", [("killed", None)]),
        ("ضبطت القوات الأمنية أربعة من عناصر داعش في الحلة أمس.", [("arrested", 4)]),
        ("ضبطت الشرطة ثلاثة من أخطر المطلوبين في سامراء أمس.", [("arrested", 3)]),
        ("أطاحت القوات الأمنية بـ12 مطلوبا في الحلة أمس.", [("arrested", 12)]),
        ("أطاحت الاستخبارات بـ 7 من عناصر داعش في هيت أمس.", [("arrested", 7)]),
        # Arms taken from members of a group are no people.
        ("ضبطت القوات الأمنية 30 رشاشا من عناصر داعش في الحلة أمس.", []),
        ("ضبطت الشرطة قنابل من عناصر داعش في الحلة أمس.", []),
    ],
)
def test_people_behind_verbs_of_suffering_leaving_and_seizing(text, casualties):
    assert [(c["status"], c["low"]) for c in coded(text).rows["casualties"]] == casualties
