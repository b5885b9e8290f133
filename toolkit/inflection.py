"""Write the forms of Arabic nouns and verbs: numbers, endings, attached pronouns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

_PRONOUNS = ("ه", "ها", "هم", "هن", "هما", "نا", "ك", "كم", "ي")


def noun_forms(singular: str, plurals: Iterable[str]) -> Iterator[tuple[str, str, bool, str]]:
    """
    Written forms of a noun: (form, number, construct, pronoun).

    Parameters
    ----------
    singular
        Folded singular; may be empty for words without one.
    plurals
        Folded plurals; ``+ون`` and ``+ات`` stand for the sound ones.
    """
    if singular:
        feminine = singular.endswith("ه")
        # Ta marbuta opens before an ending: "امرأة", "امرأتان", "امرأتها".
        base = singular[:-1] + "ت" if feminine else singular
        yield singular, "singular", False, ""
        if not feminine:
            yield singular + "ا", "singular", False, ""
        for ending in ("ان", "ين"):
            yield base + ending, "dual", False, ""
        for ending in ("ا", "ي"):
            yield base + ending, "dual", True, ""
        for pronoun in _PRONOUNS:
            yield base + pronoun, "singular", True, pronoun
            for ending in ("ا", "ي"):
                yield base + ending + pronoun, "dual", True, pronoun
    for plural in plurals:
        if plural == "+ون":
            yield from ((singular + ending, "plural", False, "") for ending in ("ون", "ين"))
            yield from ((singular + ending, "plural", True, "") for ending in ("و", "ي"))
            yield from ((singular + e + p, "plural", True, p) for e in ("و", "ي") for p in _PRONOUNS)
            continue
        if plural == "+ات":
            plural = (singular[:-1] if singular.endswith("ه") else singular) + "ات"
        yield plural, "plural", False, ""
        if not plural.endswith("ات"):
            yield plural + "ا", "plural", False, ""
        open_plural = plural[:-1] + "ت" if plural.endswith("ه") else plural
        # A final hamza takes a seat before a pronoun: "أبناء" gives "أبنائه", "أبناؤه".
        # Hurried writers leave it as it is: "أبناءه".
        stems = (plural[:-1] + "ي", plural[:-1] + "و", plural) if plural.endswith("ء") else (open_plural,)
        yield from ((stem + pronoun, "plural", True, pronoun) for stem in stems for pronoun in _PRONOUNS)


def verb_forms(past: str, present: str) -> Iterator[tuple[str, str]]:
    """
    Written third-person forms of a verb: (form, tense).

    Parameters
    ----------
    past
        Folded past, masculine singular ("قتل").
    present
        Folded present, masculine singular ("يقتل"); may be empty.
    """
    # A past that ends in a weak letter loses it before the endings: "نفي" (نفى), "نفت", "نفوا"; "القي", "القت".
    weak = past[-1] in "اي" and len(past) > 2
    stem = past[:-1] if weak else past
    dual = past if not weak else stem + "ي"
    # Hurried writers leave out the silent alef of the plural: "فتحو", "قتلو".
    yield from (
        (form, "past") for form in (past, stem + "ت", dual + "ا", stem + "تا", stem + "وا", stem + "و", dual + "ن")
    )
    if weak and past[-1] == "ا":
        # "أنشأ" is folded like "دعا", and keeps its hamza: "أنشأت", "أنشأوا".
        yield from ((past + ending, "past") for ending in ("ت", "تا", "وا"))
    if weak:
        # The passive keeps the weak letter: "ألقيت قنبلة".
        yield from ((dual + ending, "past") for ending in ("ت", "تا"))
    yield from ((past + pronoun, "past") for pronoun in ("ه", "ها", "هم", "هما"))
    yield from ((stem + "ت" + pronoun, "past") for pronoun in ("ه", "ها", "هم", "هما"))
    yield from ((stem + "و" + pronoun, "past") for pronoun in ("ه", "ها", "هم", "هما"))
    if present:
        body = present[1:]
        short = body[:-1] if body[-1] in "ايو" and len(body) > 2 else body
        yield from (("ي" + e, "present") for e in (body, body + "ان", short + "ون", short + "ن", short + "وا", short))
        yield from (("ت" + e, "present") for e in (body, body + "ان", short))
        yield from ((prefix + body + p, "present") for prefix in "يت" for p in ("ه", "ها", "هم"))


def deed_forms(past: str) -> Iterator[tuple[str, str]]:
    """
    Written forms of a past verb that tell of doing harm: (form, tense).

    Parameters
    ----------
    past
        Folded past, masculine singular: "أردى" gives "أرداه", "أردياه" and "أردينا", "أصاب" "أصبنا".
    """
    weak = past[-1] in "اي" and len(past) > 2
    stem = past[:-1] + "ي" if weak else past
    if weak:
        yield from ((past[:-1] + "ا" + pronoun, "past") for pronoun in ("ه", "ها", "هم", "هما"))
    # "قتلاه" did two; "قتلاهم" are their dead.
    yield from ((stem + "ا" + pronoun, "past") for pronoun in ("ه", "هما"))
    # A long vowel before the last letter is lost: "أصاب", "أصبنا"; two letters that are one part: "صد", "صددنا".
    stem = stem[:-2] + stem[-1] if len(stem) > 3 and stem[-2] == "ا" else stem + stem[-1] if len(stem) == 2 else stem
    yield from ((stem + "نا" + pronoun, "our past") for pronoun in ("", "ه", "ها", "هم", "هما"))
