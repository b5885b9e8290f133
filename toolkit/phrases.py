"""Word numbers, dates and events in English and Arabic, every Arabic noun agreeing with its number."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from ._errors import InputError
from ._words import Lang, as_day, check_lang, day, digits, keys, known, label, month, nouns, period, sentences

if TYPE_CHECKING:
    import pandas as pd

__all__ = [
    "Lang", "as_day", "check_lang", "count", "day", "digits", "event_noun", "fill", "keys", "known", "label", "month",
    "of_nation", "period", "plural_class", "quantity", "say", "summarise", "summary",
]  # fmt: skip

_SUMS = ("killed_low", "killed_high", "wounded_low", "wounded_high")
_SEPARATOR = {"en": "; ", "ar": "؛ "}


def plural_class(n: int) -> str:
    """
    CLDR's plural class of a whole number in Arabic: zero, one, two, few, many or other.

    The rule is CLDR's (supplemental data, plurals, locale ``ar``): 3 to 10 of each hundred are few, 11 to 99 many.
    """
    if n in (0, 1, 2):
        return ("zero", "one", "two")[n]
    last = n % 100
    return "few" if 3 <= last <= 10 else "many" if last >= 11 else "other"


def _noun(noun: str) -> dict[str, str]:
    try:
        return nouns()[noun]
    except KeyError:
        raise InputError(f"The noun {noun!r} has no forms: add a row to data/phrases/nouns.csv.") from None


def count(n: int, noun: str, lang: Lang, *, after_preposition: bool = False) -> str:
    """
    A number with its noun: ``11 attacks``, ``11 هجومًا``, ``هجومان``.

    Parameters
    ----------
    n
        A whole number, not negative.
    noun
        Key of ``data/phrases/nouns.csv``.
    lang
        ``en`` or ``ar``.
    after_preposition
        Whether an Arabic preposition stands before it, which changes the dual (``هجومين``).
    """
    forms = _noun(noun)
    if lang == "en":
        return f"{n:,} {forms['en_one' if n == 1 else 'en_other']}"
    kind = plural_class(n)
    return forms["two_after_preposition" if kind == "two" and after_preposition else kind].format(n=f"{n:,}")


def quantity(
    low: int | None,
    high: int | None,
    noun: str,
    lang: Lang,
    *,
    vague: str | None = None,
    approx: bool = False,
) -> str | None:
    """
    A count as reported, open ends and vague words kept.

    Parameters
    ----------
    low, high
        Bounds; None is an open end.
    noun
        Key of ``data/phrases/nouns.csv``.
    lang
        ``en`` or ``ar``.
    vague
        ``several``, ``tens``, ``hundreds`` or ``thousands``, used where no number is given.
    approx
        Whether the report hedges the number ("about").

    Returns
    -------
    str or None
        ``11–36 rockets``, ``at least 3 killed``, ``several wounded``; None where nothing is known.
    """
    forms = _noun(noun)
    if low is None and high is None:
        if vague is None:
            return None
        word = label("vague", vague, lang)
        if lang == "en":
            return f"{word}{'' if vague == 'several' else ' of'} {forms['en_other']}"
        plural = forms["few"].replace("{n} ", "") if vague == "several" else forms["definite_plural"]
        return f"{word} {plural}"
    if low is not None and low == high:
        if approx:
            return f"about {count(low, noun, lang)}" if lang == "en" else _after("نحو", low, noun)
        return count(low, noun, lang)
    if high is None and not low:
        # "At least none" says nothing.
        unknown = {"en": ("an unknown number of", "en_other"), "ar": ("عدد غير محدد من", "definite_plural")}[lang]
        return f"{unknown[0]} {forms[unknown[1]]}"
    if high is None:
        assert low is not None
        return f"at least {count(low, noun, lang)}" if lang == "en" else f"{count(low, noun, lang)} على الأقل"
    if low is None:
        return f"up to {count(high, noun, lang)}" if lang == "en" else _after("حتى", high, noun)
    # The noun follows the last number spoken.
    if lang == "en":
        return f"{low:,}–{high:,} {forms['en_one' if high == 1 else 'en_other']}"
    if high <= 2:
        # No numeral stands before one or two of a thing: "قتيل واحد أو قتيلان", never "1–2 قتيل".
        most = count(high, noun, lang)
        return f"{count(low, noun, lang)} أو {most}" if low else f"{most} على الأكثر"
    kind = plural_class(high)
    form = forms[kind if kind in ("few", "many") else "other"]
    return form.format(n=f"{low:,}–{high:,}")


def _after(word: str, n: int, noun: str) -> str:
    return f"{word} {count(n, noun, 'ar', after_preposition=True)}"


class _Filling(NamedTuple):
    """What fills a gap: ``{total:attack}`` with a number and its noun, ``{total:attack after}`` after a preposition."""

    value: object
    lang: Lang

    def __format__(self, spec: str) -> str:
        value, lang = self
        if value is None:
            return ""
        if isinstance(value, date):
            return day(value, lang, year=spec != "short")
        if isinstance(value, int) and spec:
            noun = spec.removesuffix(" after")
            return count(value, noun, lang, after_preposition=spec != noun)
        return f"{value:,}" if isinstance(value, int) else str(value)


def say(key: str, lang: Lang, **values: object) -> str:
    """
    A sentence of ``data/phrases/sentences.csv`` with its gaps filled.

    Parameters
    ----------
    key
        Row of the table.
    lang
        ``en`` or ``ar``.
    **values
        Whole numbers (``{n:attack}`` adds the noun in its right form), days, or text.
    """
    return fill(sentences()[key][lang], lang, **values)


def fill(template: str, lang: Lang, **values: object) -> str:
    """
    A sentence with its gaps filled, every number in agreement with its noun.

    Parameters
    ----------
    template
        Words with gaps: ``{n}``, ``{n:attack}`` (the number and its noun), ``{n:attack after}`` after a preposition.
    lang
        ``en`` or ``ar``.
    **values
        As for ``say``.
    """
    # A text stands as it is.
    filled = {name: value if type(value) is str else _Filling(value, lang) for name, value in values.items()}
    return template.format(**filled)


def of_nation(nationality: object, lang: Lang) -> str:
    """
    A nationality in brackets, to stand behind people; empty where none is said.

    Parameters
    ----------
    nationality
        As in the table of casualties, null where it is not said.
    lang
        ``en`` or ``ar``.
    """
    name = known(nationality)
    return f" ({say('nationality', lang, name=label('nationality', name, lang))})" if name else ""


def _place(event: Mapping[str, Any], lang: Lang) -> str | None:
    """Where, in the language asked for; how exact, where it is not a site or town."""
    name = known(event.get("location_ar")) if lang == "ar" else None
    name = name or known(event.get("location"))
    if name is None:
        return None
    inexact = {2: "area", 3: "governorate_only"}.get(known(event.get("geo_precision")) or 1)
    return f"{name} ({label('word', inexact, lang)})" if inexact else str(name)


def event_noun(event: Mapping[str, Any]) -> str:
    """The noun that counts events of this kind: attack, demonstration or event."""
    kind, sub = known(event.get("event_type")), known(event.get("sub_event_type"))
    if (kind == "Protests" and sub != "Excessive force against protesters") or sub == "Violent demonstration":
        return "demonstration"
    return "event" if kind in (None, "Strategic developments") else "attack"


def _what(event: Mapping[str, Any], lang: Lang) -> str:
    code = known(event.get("sub_event_type"))
    kind = label("sub_event_type", code, lang) if code else None
    if known(event.get("level")) != "aggregate":
        return kind or count(1, "event", lang)
    n, noun = known(event.get("n_events")), event_noun(event)
    counted = count(int(n), noun, lang) if n is not None else say(f"unknown_number_{noun}", lang)
    return f"{counted} ({kind})" if kind else counted


def _number(event: Mapping[str, Any], column: str) -> int | None:
    value = event.get(column)
    if value is None or type(value) is int:
        return value
    value = known(value)
    return None if value is None else int(value)


def _toll(event: Mapping[str, Any], casualties: Iterable[Mapping[str, Any]], lang: Lang) -> str | None:
    """Who was harmed: from the casualty rows where they are given, else from the event's sums."""
    rows = [row for row in casualties if not known(row.get("part_of_total"))] if casualties else []
    parts = []
    for row in rows:
        group = known(row.get("group")) or "people"
        vague, approx = known(row.get("vague")), bool(known(row.get("approx")))
        text = quantity(_number(row, "low"), _number(row, "high"), group, lang, vague=vague, approx=approx)
        if text is not None:
            parts.append(f"{label('status', row['status'], lang)}: {text}" + of_nation(row.get("nationality"), lang))
    if not rows:
        for status in ("killed", "wounded"):
            low, high = _number(event, f"{status}_low"), _number(event, f"{status}_high")
            if low is not None and (low, high) != (0, 0):
                # A null high end of a sum is open: at least so many.
                parts.append(str(quantity(low, high, status, lang)))
        if not parts and all(_number(event, column) == 0 for column in _SUMS):
            reported = known(event.get("fatalities_reported"))
            if reported is not None:
                return say("no_casualties" if reported else "no_toll", lang)
    return f"{_SEPARATOR[lang].join(parts)} ({label('word', 'as_reported', lang)})" if parts else None


def munitions_of(event: Mapping[str, Any], lang: Lang) -> str | None:
    """How many munitions an event has, by their name: "3 IEDs"; nothing where that is not known."""
    weapon = known(event.get("weapon"))
    noun = weapon if weapon in nouns() else "munition"
    return quantity(_number(event, "munitions_low"), _number(event, "munitions_high"), noun, lang)


def summary(event: Mapping[str, Any], lang: Lang, casualties: Iterable[Mapping[str, Any]] = ()) -> str:
    """
    One line that says what an event row holds, so that it can be checked against its sentence.

    Parameters
    ----------
    event
        A row of the events table; what is null is left out, never guessed.
    lang
        ``en`` or ``ar``.
    casualties
        The event's rows of the casualties table. With them the line names groups and vague counts; without them it
        has the event's sums.
    """
    check_lang(lang)
    weapon = known(event.get("weapon"))
    munitions = munitions_of(event, lang)
    if munitions is None and weapon is not None:
        munitions = say("weapon", lang, weapon=label("weapon", weapon, lang))
    parts = [
        _what(event, lang),
        _place(event, lang),
        period(as_day(event.get("date_from")), as_day(event.get("date_to")), lang),
    ]
    for column in ("actor1", "actor2"):
        name = known(event.get(column))
        parts.append(say(column, lang, name=label("actor", name, lang)) if name else None)
    alleged = known(event.get("actor1_alleged"))
    if alleged:
        by = known(event.get("alleged_by"))
        names = {"name": label("actor", alleged, lang), "by": label("actor", by, lang) if by else None}
        parts.append(say("alleged_by" if by else "alleged", lang, **names))
    parts += [munitions, _toll(event, list(casualties), lang)]
    return _SEPARATOR[lang].join(filter(None, parts))


def summarise(events: pd.DataFrame, casualties: pd.DataFrame | None = None) -> pd.DataFrame:
    """
    The events with ``summary_en`` and ``summary_ar`` filled.

    Parameters
    ----------
    events
        Events in the codebook's format; not changed.
    casualties
        Their casualty rows, which let the summaries name groups and vague counts.

    Returns
    -------
    pd.DataFrame
        A copy, with the same rows in the same order.
    """
    harmed: dict[str, list[Mapping[str, Any]]] = {}
    if casualties is not None:
        for row in casualties.to_dict("records"):
            harmed.setdefault(str(row["event_id"]), []).append({str(k): v for k, v in row.items()})
    rows = [{str(k): v for k, v in row.items()} for row in events.to_dict("records")]
    out = events.copy()
    for lang in ("en", "ar"):
        texts = [summary(row, check_lang(lang), harmed.get(str(row["event_id"]), ())) for row in rows]
        out[f"summary_{lang}"] = texts
        out[f"summary_{lang}"] = out[f"summary_{lang}"].astype("str")
    return out
