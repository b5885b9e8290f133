"""Check words that people are arrested or abducted by: does what stands around them bear it out?"""

from __future__ import annotations

from ._custody import led_nowhere, led_to_the_law
from ._munition_checks import disarm
from ._surroundings import Surroundings
from .clauses import led_by_gunmen
from .harm import harm_noun
from .taken import caught, wanted_object
from .vocabulary import any_of, plays, word_set

# How far behind "detained" those are named who were.
_DETAINED = 7
# How far behind "seized" the word may stand that leads whom.
_UPON = 8
# How far behind a ship or lorry that is stopped those aboard may be named.
_ABOARD = 4
# How far behind "riding" whom they took may be named.
_RIDING = 7
# How far behind "took" it may be said that nobody knows where.
_NOWHERE = 9


def arrest(s: Surroundings) -> str | None:
    """As in "قبض على"; "مذكرة اعتقال" is paper."""
    if s.verb is not None:
        if s.verb.row["present"] in word_set("stops"):
            # "أوقفت الشركة أعمالها" is no arrest: somebody has to be named.
            led = led_by_gunmen(s.words, s.sentence.start, s.at)
            if s.near("work", 12) or led or any_of(s.after(1), "gunmen"):
                # "أوقف مسلحون حافلة", "إن مسلحين أوقفوا حافلة" are no arrests either.
                return None
            if any(plays(w, "car or convoy") for w in s.after(1)):
                # "أوقفوا سيارة المحامية وأمطروها بالرصاص"
                return None
            # "توقف الضخ منذ الجمعة" is spelled like "she detains".
            reach = range(s.at + 1, min(s.sentence.stop, s.at + (_DETAINED if s.verb.tense == "past" else 2)))
            return "arrest" if any(i in s.people for i in reach) else None
        if _gunmen_took(s):
            return "abduct"
        return "arrest" if s.verb.row["term"] not in word_set("seizes") or "علي" in s.after(_UPON) else None
    if s.previous in word_set("paper of arrest"):
        return None
    # "بعد توقيف سفينة", "احتجاز ناقلة نفط": a ship is stopped, its crew may be arrested.
    stopped = any(plays(w, "stopped, no person") for w in s.after(1))
    behind = range(s.at + 2, min(s.sentence.stop, s.at + 2 + _ABOARD))
    return None if stopped and not any(i in s.people for i in behind) else "arrest"


def _gunmen_took(s: Surroundings) -> bool:
    """Whether gunmen took somebody: "اعتقل مسلحون مجهولون ثلاثة من الشرطة"; in "اعتقل مسلحون في هيت" they are held."""
    at = s.at + 1
    while at < s.sentence.stop and s.words[at].endswith("ون") and any_of([s.words[at]], "gunmen"):
        at += 1
    if at == s.at + 1:
        return False
    if at < s.sentence.stop and s.words[at].startswith("ي") and any_of([s.words[at]], "disguised"):
        # "اعتقل مسلحون يستقلون سيارات حديثة محاميا"
        return any(i in s.people for i in range(at + 1, min(s.sentence.stop, at + _RIDING)))
    return at in s.people


def topple(s: Surroundings) -> str | None:
    """As in "الإطاحة بثلاثة إرهابيين"; a government that is brought down is not arrested."""
    return None if caught(s.words, s.at, s.sentence.stop) is None else "arrest"


def abduct(s: Surroundings) -> str | None:
    """As in "خطف مسلحون موظفًا"; "جثة رهينة خطف قبل أيام" only says who the body is."""
    known = word_set("hostages") | word_set("captive")
    if s.near("snatched, no person", 4):
        # "خطف الأضواء", "خطف فوزا ثمينا"
        return None
    if s.verb is not None and s.verb.row["term"] in word_set("drove, or a leg"):
        return "abduct" if led_nowhere(s.words, s.sentence.stop, s.at) else None
    if s.verb is not None and s.verb.row["term"] in word_set("led away"):
        lawful = led_to_the_law(s.words, s.sentence.start, s.sentence.stop, s.at)
        return "arrest" if lawful else "abduct"
    if s.verb is not None and s.previous in word_set("had") | word_set("being among"):
        # "جثث ثلاثة عمال كانوا خطفوا قبل يومين" says who the dead are.
        before = s.words[s.sentence.start : s.at]
        if any((found := harm_noun(w)) and found[0] == "killed" for w in before):
            return None
    if s.verb is not None and any(w in known for w in s.words[max(s.sentence.start, s.at - 4) : s.at]):
        return None
    return "abduct"


def hostage(s: Surroundings) -> str | None:
    """As in "احتجز مسلحون رهائن", "أخذ ملثمون ثلاثة عمال إلى جهة مجهولة"."""
    if any(w in word_set("hostages") for w in s.around(3, 8)):
        return "abduct"
    armed = any_of(s.after(2), "gunmen") or any_of(s.after(2), "unknown men")
    return "abduct" if armed and s.crowd and s.near("nobody knows where", _NOWHERE) else None


def seize(s: Surroundings) -> str | None:
    """As in "ضبطت المفارز عبوات"; "ضبط إرهابيا مطلوبا" is an arrest."""
    return "arrest" if wanted_object(s.words, s.at, s.sentence.stop) is not None else disarm(s)
