"""What holds for people, actors, places and clauses on any mix of the lexicon's words."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from toolkit.arabic import Text
from toolkit.mentions import Mentions
from toolkit.vocabulary import table

TABLES = ("harm_words", "member_words", "cues", "say_verbs", "not_conflict", "place_words", "grammar_words")
WORDS = sorted({term for name in TABLES for row in table(name) for term in row["term"].split("|") if term})
NOUNS = """
جندي جنديان جنود ثلاثة 12 عشرات أكثر من لا يقل عن مسلحون شرطيين مدنيا قتيلا وجريحا والجرحى بينهم منهم آخرون وآخر أحد
عناصره الجيش العراقي تنظيم القاعدة داعش حي السلام الموصل بغداد وأربيل محافظة المطار الدولي في قرب من إلى
هو وقتل وأصيب ، . « » : -
"""
TEXTS = st.lists(st.sampled_from([*WORDS, *NOUNS.split() * 4, "\n"]), max_size=14).map(" ".join)


@given(st.one_of(TEXTS, st.text(max_size=40)))
@settings(max_examples=400, deadline=None, derandomize=True)
def test_spans_are_valid_and_the_same_each_time(raw: str) -> None:
    text, mentions, again = Text(raw), Mentions(Text(raw)), Mentions(Text(raw))
    assert mentions.tolls == again.tolls
    assert mentions.places == again.places
    assert len(mentions.stated) == len(text.words)
    for toll in mentions.tolls:
        assert 0 <= toll.people.first < toll.people.last <= len(text.words)
        low, high = toll.people.quantity.low, toll.people.quantity.high
        assert low is None or high is None or low <= high
    for found in (mentions.places, mentions.actors):
        last = 0
        for mention in found:
            assert last <= mention.start < mention.end <= len(text.folded)
            assert 0 <= mention.first < mention.last <= len(text.words)
            start, end = text.span(mention.start, mention.end)
            assert raw[start:end].strip() == raw[start:end]
            last = mention.end
    for place in mentions.places:
        assert (place.latitude is None) == (place.longitude is None)
