"""Tell whether what a "meanwhile" opens is another event than the one told last in its sentence."""

from __future__ import annotations

from ._elsewhere import elsewhere
from ._neighbours import Neighbours
from ._openers import at_a_time_when, sets_apart
from .arabic import word_cache
from .clauses import past_verb
from .vocabulary import plays, word_set

# Acts that another subject does elsewhere, where "while" sets them off.
_APART = frozenset({"assassinate", "abduct", "explosion", "shelling"})
# How far behind "found" the bodies may stand.
_BODIES = 8


def while_another_did(n: Neighbours) -> bool:
    """As in "بينما اغتال مجهولون موظفًا"."""
    while_he = (n.trigger.verb is not None or past_verb(n.word)) and sets_apart(n.words, n.trigger.at - 1)
    return while_he and (n.trigger.kind in _APART - n.told.kinds or n.elsewhere)


def meanwhile_elsewhere(n: Neighbours) -> bool:
    """As in "فيما خرج طلبة بمسيرة في ساحة البحرية", "فيما نجا القائممقام من انفجار عبوة": somebody else."""
    opened = n.opened_meanwhile
    if opened is None or n.trigger.definite:
        return opened is not None and n.elsewhere
    return n.elsewhere or elsewhere(n.mentions, n.sentence, opened) or plays(n.words[opened + 1], "survived")


def struck_meanwhile(n: Neighbours) -> bool:
    """As in "سقطت خمسة صواريخ على قاعدة حرير، فيما استهدفت قاعدة بلد بصاروخين": another site behind "meanwhile"."""
    if n.trigger.kind != "target" or n.trigger.verb is None or n.opened_meanwhile is None:
        return False
    before = n.own(range(n.sentence.start, n.trigger.at))[0]
    sites = [{p.place.place_id for p in places if p.kind == "site"} for places in (n.its_own[0], before)]
    # "سبق للقاعدة أن تعرضت إلى قصف، فيما استهدفت قاعدة بلد"
    known = (n.words[i] for i in range(n.sentence.start, n.trigger.at))
    return bool(sites[0]) and sites[0].isdisjoint(sites[1]) and (bool(sites[1]) or any(map(_of_a_known_site, known)))


def others_meanwhile(n: Neighbours) -> bool:
    """As in "فيما عثرت الشرطة على 33 جثة", "فيما شهد الشهر الماضي 11 هجوما": bodies or a count behind "meanwhile"."""
    # "فيما عثر على جثة أحدهم" is of those told of.
    found = n.mentions.tolls_by_word.within(range(n.trigger.at, n.trigger.at + _BODIES))
    bodies = n.trigger.kind == "bodies" and "bodies" not in n.told.kinds and any(not t.part_of_total for t in found)
    attacks = n.trigger.kind == "attack" and n.trigger.verb is None and n.trigger.count is not None
    return (bodies or attacks) and not n.trigger.definite and n.opened_meanwhile is not None


def harmed_meanwhile(n: Neighbours) -> bool:
    """
    Whether a clause that "meanwhile" or "for in" opens has dead of its own, where dead were told before.

    "مقتل جنديين، فيما أعلنت الشرطة أن انتحاريا فجر نفسه فقتل 30", "مقتل جنديين، ففي هيت انفجرت عبوة قتلت أربعة".
    """
    known = {t.status for t in n.told.tolls if not t.part_of_total}
    if not known or n.trigger.definite:
        return False
    opener = next((i for i in n.gap if _opens_meanwhile(n, i)), None)
    if opener is None:
        return False
    theirs = n.mentions.tolls_by_word.within(range(opener, n.sentence.stop))
    first = next((t for t in theirs if t.status in known and not t.part_of_total), None)
    return first is not None and first.at >= n.trigger.at


@word_cache
def _of_a_known_site(word: str) -> bool:
    """Whether a word speaks of a site told of before: "القاعدة", "للقاعدة"."""
    return ("ال" + word[2:] if word[:2] == "لل" else word.lstrip("بلو")) in word_set("known target")


def _opens_meanwhile(n: Neighbours, at: int) -> bool:
    if n.words[at - 1] not in "،؛":
        # "أصيب ثمانية بجروح في حين انفجرت سيارة": its verb stands right behind it.
        return sets_apart(n.words, at) and n.trigger.verb is not None and n.trigger.at == at + 1
    return sets_apart(n.words, at) or at_a_time_when(n.words, at) or n.words[at] in word_set("fronts a scene")
