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
