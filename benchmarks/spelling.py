"""
Spell numbers in Arabic as the grammars teach it: gender, case and construct of every part.

Written for the suites alone, apart from the toolkit's own tables, so that a gap in one is not hidden by the other.
"""

from __future__ import annotations

# Before masculine nouns the units 3 to 10 are feminine in form, and the other way round.
_UNITS = {
    3: ("ثلاثة", "ثلاث"), 4: ("أربعة", "أربع"), 5: ("خمسة", "خمس"), 6: ("ستة", "ست"),
    7: ("سبعة", "سبع"), 8: ("ثمانية", "ثماني"), 9: ("تسعة", "تسع"), 10: ("عشرة", "عشر"),
}  # fmt: skip
_TENS = {2: "عشر", 3: "ثلاث", 4: "أربع", 5: "خمس", 6: "ست", 7: "سبع", 8: "ثمان", 9: "تسع"}
_HUNDREDS = {3: "ثلاث", 4: "أربع", 5: "خمس", 6: "ست", 7: "سبع", 8: "ثمان", 9: "تسع"}
# one, two (nominative), two (oblique), plural, accusative; the dual loses its ن before a noun.
_SCALES = {
    1_000: ("ألف", "ألفان", "ألفين", "آلاف", "ألفا"),
    1_000_000: ("مليون", "مليونان", "مليونين", "ملايين", "مليونا"),
}
_ORDINALS = {
    1: ("أول", "أولى"), 2: ("ثاني", "ثانية"), 3: ("ثالث", "ثالثة"), 4: ("رابع", "رابعة"), 5: ("خامس", "خامسة"),
    6: ("سادس", "سادسة"), 7: ("سابع", "سابعة"), 8: ("ثامن", "ثامنة"), 9: ("تاسع", "تاسعة"), 10: ("عاشر", "عاشرة"),
    11: ("حادي", "حادية"),
}  # fmt: skip


def _ten(n: int, oblique: bool) -> str:
    return _TENS[n] + ("ين" if oblique else "ون")


def _small(n: int, feminine: bool, oblique: bool, before_noun: bool) -> str:
    """Spell 1 to 99."""
    if n == 1:
        return "واحدة" if feminine else "واحد"
    if n == 2:
        return ("اثنت" if feminine else "اثن") + ("ين" if oblique else "ان")
    if n <= 10:
        return "ثمان" if n == 8 and feminine and not before_noun else _UNITS[n][feminine]
    teen = "عشرة" if feminine else "عشر"
    if n == 11:
        return ("إحدى " if feminine else "أحد ") + teen
    if n == 12:
        return ("اثنت" if feminine else "اثن") + ("ي " if oblique else "ا ") + teen
    if n < 20:
        return f"{_UNITS[n - 10][feminine]} {teen}"
    tens, unit = divmod(n, 10)
    if not unit:
        return _ten(tens, oblique)
    return f"{_small(unit, feminine, oblique, False)} و{_ten(tens, oblique)}"


def _below_thousand(n: int, feminine: bool, oblique: bool, before_noun: bool, hundred: str) -> str:
    hundreds, rest = divmod(n, 100)
    parts = []
    if hundreds == 1:
        parts.append(hundred)
    elif hundreds == 2:
        dual = hundred.removesuffix("ة") + ("تي" if oblique else "تا")
        parts.append(dual if before_noun and not rest else dual + "ن")
    elif hundreds:
        parts.append(_HUNDREDS[hundreds] + hundred)
    if rest:
        parts.append(_small(rest, feminine, oblique, before_noun))
    return " و".join(parts)


def cardinal(
    n: int, feminine: bool = False, oblique: bool = False, before_noun: bool = False, hundred: str = "مئة"
) -> str:
    """
    Spell a whole number below a thousand million.

    Parameters
    ----------
    n
        The number, at least 1.
    feminine, oblique
        Gender of the counted noun; genitive and accusative in place of the nominative.
    before_noun
        The noun follows, so that a last dual stands in the construct ("ألفا جندي").
    hundred
        Spelling of a hundred: "مئة" or "مائة".
    """
    parts = []
    for scale in (1_000_000, 1_000):
        count, n = divmod(n, scale)
        one, two, two_oblique, plural, accusative = _SCALES[scale]
        if count == 1:
            parts.append(one)
        elif count == 2:
            dual = two_oblique if oblique else two
            parts.append(dual[:-1] if before_noun and not n else dual)
        elif count:
            last = count % 100
            noun = plural if 3 <= last <= 10 else accusative if last > 10 else one
            parts.append(f"{_below_thousand(count, False, oblique, True, hundred)} {noun}")
    if n:
        parts.append(_below_thousand(n, feminine, oblique, before_noun, hundred))
    return " و".join(parts)


def ordinal(n: int, feminine: bool = False, oblique: bool = False) -> str:
    """
    Spell the definite ordinal of a number below two hundred.

    Parameters
    ----------
    n
        The number, at least 1.
    feminine, oblique
        Gender of the noun; genitive and accusative in place of the nominative.
    """
    if n > 100:
        return f"{ordinal(n - 100, feminine, oblique)} بعد المئة"
    if n == 100:
        return "المئة"
    tens, unit = divmod(n, 10)
    if n <= 10:
        return "ال" + _ORDINALS[n][feminine]
    first = "ال" + _ORDINALS[11 if unit == 1 else unit][feminine] if unit else ""
    if n < 20:
        return f"{first} {'عشرة' if feminine else 'عشر'}"
    return f"{first} وال{_ten(tens, oblique)}" if unit else f"ال{_ten(tens, oblique)}"


def noun_form(n: int, forms: tuple[str, str, str]) -> str:
    """The counted noun after a number of three and more, from (plural, accusative, singular)."""
    last = n % 100
    return forms[0] if 3 <= last <= 10 else forms[1] if last > 10 else forms[2]
