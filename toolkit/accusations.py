"""Find who claims an event, who is accused of it, and by whom; an accusation alone names no doer."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from ._carriers import told_by
from ._clashsides import TRIBES
from ._named import actor_before, actor_near, actors_by_word, party_at
from ._tellers import verb_of_saying
from .actors import ActorMention
from .arabic import word_cache
from .frames import Frame
from .mentions import Mentions
from .nationalities import civilians_of
from .vocabulary import any_of, first_of, has_article, holds_stem, nouns, plays, verbs, word_set

# Words between an accusation and what it is about, and between a claim and the attack.
_REACH = 16
# Words between a claim and "calling itself".
_NAMED = 6
# How far behind a claim the attacks claimed may stand.
_CLAIMS = 9
# How far behind the charge the accused may stand.
_ACCUSED = 6
_STATE = "Government of "
_CLAIMED = frozenset({"violence", "harm", "abduct", "shootdown"})


@dataclass(frozen=True, slots=True)
class Claim:
    """Somebody said to have done something; ``by`` is the accuser, none where the doer claims it himself."""

    at: int
    doer: str
    by: str | None


def _parties(mentions: Mentions, span: range) -> list[str]:
    """Those named in a stretch of text, each once, in order."""
    inside = (at for at in span if at not in mentions.dated)
    return list(dict.fromkeys(name for at in inside if (name := _party(mentions, at))))


def _party(mentions: Mentions, at: int) -> str | None:
    """Whoever is named at a word; of "فصائل موالية لإيران", "مدعومة من طهران" groups that a government backs."""
    name = party_at(mentions, at)
    tied = name is not None and any_of(mentions.words[max(0, at - 2) : at], "backed by")
    return f"Groups backed by {name[len(_STATE) :]}" if tied and name and name.startswith(_STATE) else name


@word_cache
def _kinds(word: str) -> frozenset[str]:
    """What a verb may say of a doer: ``accuse``, ``claim``, ``say``; nothing for most words."""
    told = {v.row["kind"] for v in verbs("claim_verbs", word) if v.tense != "future"}
    # "سلسلة هجمات بينها هجوم انتحاري" makes nothing clear.
    return frozenset(told | ({"say"} if verb_of_saying(word) else set()))


def _accusation(mentions: Mentions, at: int, sentence: range) -> Claim | None:
    """As in "اتهمت واشنطن كتائب حزب الله بالوقوف وراء الهجوم", "حمّلت … مسؤولية القصف", "ألقت باللوم … على"."""
    kinds, stop = _kinds(mentions.words[at]), min(sentence.stop, at + _REACH)
    if kinds.isdisjoint({"accuse", "blame"}):
        return None
    if "blame" in kinds:
        blame = first_of(mentions.words, range(at + 1, stop), "blame")
        # "باللوم في هذا الهجوم على ميليشيات"
        charge = blame and first_of(mentions.words, range(blame + 1, stop), "aimed at")
    else:
        charge = first_of(mentions.words, range(at + 1, stop), "charge")
    if charge is None or any_of(mentions.words[charge : charge + 4], "alike"):
        # "اتهمت السلطات بأنها لم تبذل الجهود" accuses of no attack, "مسؤولية هجمات مماثلة" of others.
        return None
    # "باستهداف القوات الأميركية" is done to them; behind "مسؤولية الهجوم" and "باللوم" stand the accused.
    behind = "blame" in kinds or plays(mentions.words[charge], "responsibility, a charge")
    named = _parties(mentions, range(at + 1, min(sentence.stop, charge + _ACCUSED) if behind else charge))
    # "… قرب السفارة في بغداد، وتتهم واشنطن": Baghdad is where it happened.
    signs = (i for i in range(at - 1, sentence.start, -1) if mentions.words[i] in "،؛" or i in mentions.placed)
    before = _parties(mentions, range(max(sentence.start, at - 4, next(signs, -1) + 1), at))
    accusers = before[-1:] or _people_who_accuse(mentions, at) or named[:1]
    accused = [name for name in named if name not in accusers]
    return Claim(at, accused[0], accusers[0]) if accusers and accused else None


def _people_who_accuse(mentions: Mentions, at: int) -> list[str]:
    """Civilians who accuse, behind the verb: "اتهم الأهالي القوات الأميركية بقتل ثلاثة", "اتهم ذوو الضحية الشرطة"."""
    after = mentions.words[at + 1 : at + 2]
    civil = any(n.row["group"] == "civilians" and not n.reading.preposition for w in after for n in nouns("people", w))
    return [civilians_of(None)] if civil and party_at(mentions, at + 1) is None else []


def _said_to_be_behind(mentions: Mentions, at: int, sentence: range) -> Claim | None:
    """As in "قالت وزارة الدفاع إن تنظيم داعش يقف وراء الهجوم"; not "إن القوات تلاحق من يقف وراء الهجوم"."""
    words = mentions.words
    if "say" not in _kinds(words[at]):
        return None
    behind = first_of(words, range(at + 1, min(sentence.stop - 1, at + _REACH)), "behind it")
    if behind is None or any_of(words[behind : behind + 4], "alike"):
        return None
    opens = first_of(words, range(at + 1, behind), "opens a clause")
    known = any(n.reading.article for n in nouns("event_nouns", words[behind + 1]))
    if opens is None or not known:
        return None
    accused = _ending_at(mentions, opens + 1, behind - (words[behind - 1] in word_set("stands")))
    accusers = _parties(mentions, range(at + 1, opens)) or _parties(mentions, range(max(sentence.start, at - 4), at))
    return Claim(at, accused, accusers[0]) if accused and accusers and accused != accusers[0] else None


def _ending_at(mentions: Mentions, start: int, end: int) -> str | None:
    """Whoever is named last before a word, with an adjective or not: "تنظيم داعش الإرهابي"."""
    starts = actors_by_word(mentions)
    for at in range(end - 1, start - 1, -1):
        name, mention = party_at(mentions, at), starts.get(at)
        if name is not None:
            last = at + 1 if mention is None else mention.last
            return name if all(word.startswith("ال") for word in mentions.words[last:end]) else None
    return None


def _own_claim(mentions: Mentions, at: int, sentence: range) -> Claim | None:
    """As in "تبنى التنظيم الهجوم", "أعلن التنظيم مسؤوليته عن", "زعم التنظيم أن انتحاريين"."""
    kinds = _kinds(mentions.words[at])
    following = mentions.words[at + 1 : min(sentence.stop, at + _REACH)]
    told = "claim" in kinds or ("say" in kinds and any_of(following, "own responsibility"))
    if not told and ("say" not in kinds or not any(holds_stem(w, "suicide bomber, any form") for w in following[:5])):
        return None
    found = actor_near(mentions, at + 1, sentence.stop, 2) or actor_before(mentions, at, sentence.start)
    if found is None and "claim" in kinds:
        found = _calling_itself(mentions, at, sentence)
    # "وتبنت الجماعة نفسها": no tribe named on the way claims anything.
    militant = found is not None and found.actor.group == "militants" and found.actor.name != TRIBES
    # "تبنى الحرس الثوري الإيراني إطلاق 12 صاروخا"
    foreign = found is not None and found.actor.kind == "force" and found.actor.nationality not in {None, "Iraqi"}
    militant = militant or (foreign and "claim" in kinds)
    return Claim(at, found.actor.name, None) if found is not None and militant else None


def _is_who_did_it(mentions: Mentions, at: int, sentence: range) -> Claim | None:
    """As in "فإن سرية «أصحاب الكهف» هي التي نفذت العملية", "داعش هو من شن الهجوم": told as a fact."""
    words = mentions.words
    who = words[at] in word_set("it is he") and at + 2 < sentence.stop
    if not who or words[at + 1] not in word_set("who, which") | {"من"} or "launch" not in told_by(words[at + 2]):
        return None
    known = any(n.reading.article for w in words[at + 3 : at + 4] for n in nouns("event_nouns", w))
    known = known or any(plays(w.removeprefix("ال"), "operation") and has_article(w) for w in words[at + 3 : at + 4])
    known = known or any_of(words[at + 3 : at + 4], "the two operations")
    before = range(sentence.start, at)
    group = next((m for m in reversed(mentions.actors_by_word.within(before)) if m.actor.kind == "group"), None)
    near = group is not None and not any(words[i].isalnum() for i in range(group.last, at))
    return Claim(at, group.actor.name, None) if group is not None and known and near else None


def _calling_itself(mentions: Mentions, at: int, sentence: range) -> ActorMention | None:
    """The group of "تبنت جماعة تطلق على نفسها «أصحاب الكهف» تفجيرا"."""
    itself = first_of(mentions.words, range(at + 1, min(sentence.stop, at + _NAMED)), "itself")
    return None if itself is None else actor_near(mentions, itself + 1, sentence.stop, 2)


def find_claims(mentions: Mentions) -> list[Claim]:
    """
    Accusations and claims of responsibility, in order of the text.

    Parameters
    ----------
    mentions
        The article.
    """
    found = []
    words, stated = mentions.words, mentions.stated
    may = [at for at, word in enumerate(words) if _kinds(word) or word in word_set("it is he")]
    for at in may:
        if stated[at] in {"denied", "negated", "hypothetical"}:
            continue
        sentence = mentions.text.sentence_at(at)
        stretch = mentions, at, sentence
        claim = _accusation(*stretch) or _said_to_be_behind(*stretch)
        claim = claim or _own_claim(*stretch) or _is_who_did_it(*stretch)
        if claim is not None:
            found.append(claim)
    return found


def claimed(mentions: Mentions, frames: Sequence[Frame]) -> dict[int, list[Claim]]:
    """
    Claims by the index of the event that they speak of: that of the same sentence, else the one told last.

    Parameters
    ----------
    mentions
        The article.
    frames
        Its events in order.
    """
    of_one = _Told(mentions, frames, [i for i, f in enumerate(frames) if f.family in _CLAIMED and f.counted is None])
    of_any = _Told(mentions, frames, [i for i, f in enumerate(frames) if f.family in _CLAIMED])
    result: dict[int, list[Claim]] = {}
    for claim in find_claims(mentions):
        several = claim.by is None and _of_several(mentions, claim.at)
        told = of_any if several else of_one
        index = told.at(claim.at)
        if index is not None:
            result.setdefault(index, []).append(claim)
        other = told.before(index) if index is not None and claim.by is None and _of_two(mentions, claim.at) else None
        if other is not None:
            result.setdefault(other, []).append(claim)
    return result


class _Told:
    """The events of which something may be said, by where the text tells of them."""

    def __init__(self, mentions: Mentions, frames: Sequence[Frame], may: Sequence[int]) -> None:
        self.mentions, self.frames = mentions, frames
        self.beside: dict[range, tuple[int, int]] = {}
        for i in may:
            for span in frames[i].spans:
                self.beside.setdefault(mentions.text.sentence_at(span.start), (span.start, i))
        self.starts = sorted((frames[i].spans[0].start, i) for i in may)
        self.told_last = list(accumulate((i for _, i in self.starts), max))

    def before(self, index: int) -> int | None:
        """Index of the event told before one."""
        earlier = [i for _, i in self.starts if i < index]
        return max(earlier, default=None)

    def at(self, at: int) -> int | None:
        """Index of the event of the sentence of a word, else of that told last before it."""
        before = bisect_right(self.starts, (at, len(self.frames)))
        last = self.told_last[before - 1] if before else None
        start, beside = self.beside.get(self.mentions.text.sentence_at(at), (0, last))
        # "اتهمت واشنطن الكتائب بالهجوم، ونفذت قواتها غارات": what was done then is not what somebody is accused of.
        return beside if start <= at else last


def _of_two(mentions: Mentions, at: int) -> bool:
    """Whether the two attacks told of are claimed: "تبنى الفصيل الهجومين", "هي التي نفذت العمليتين"."""
    sentence = mentions.text.sentence_at(at)
    behind = mentions.words[at + 1 : min(sentence.stop, at + _CLAIMS)]
    two = any(n.form.number == "dual" and n.reading.article for w in behind for n in nouns("event_nouns", w))
    return two or any_of(behind, "the two operations")


def _of_several(mentions: Mentions, at: int) -> bool:
    """Whether several attacks known are claimed: "تبنى التنظيم تلك التفجيرات", "مسؤوليته عن الهجمات"."""
    sentence = mentions.text.sentence_at(at)
    behind = mentions.words[at + 1 : min(sentence.stop, at + _CLAIMS)]
    return any(n.form.number == "plural" and n.reading.article for w in behind for n in nouns("event_nouns", w))
