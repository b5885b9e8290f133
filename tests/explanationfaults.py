"""Find in an explanation what cannot be: quotes cut or told twice, numbers from nowhere, lines that contradict."""

import re
from collections import Counter

# Rules by which a number is not that of a quote but follows from it.
DERIVED = {
    "tell of them, one by one", "munitions of several kinds are added", "one bomb for each bomber", "as many as",
    "a vague number counts from its lowest", "is like the one before", "tell of them in different numbers",
    "died since",
}  # fmt: skip
REFUSED = {
    "is not its place", "more exact", "is not its day", "is not its weapon", "counted already",
    "is the place of an office", "are not counted for it",
}  # fmt: skip
_ARABIC = re.compile("[\u0621-\u064a]")
PAIRS = ("()", "«»", '""', "“”")


def _flat(reason):
    yield reason
    for more in reason.more:
        yield from _flat(more)


def _own_numbers(answer, spans):
    """Numbers that stand in some quotes, and those that follow from "more than" and "less than"."""
    rows = answer.rows["numbers"]
    inside = [n for n in rows if any(start <= n["start"] and n["end"] <= end for start, end in spans)]
    return {number for n in inside for number in (n["low"], n["high"]) if number is not None}


def quote_faults(line, text):
    """Quotes that do not stand there, are empty, or end in the middle of brackets or of a word."""
    for quote in line.quotes:
        before, behind = text[quote.start - 1 : quote.start], text[quote.end : quote.end + 1]
        if text[quote.start : quote.end] != quote.text or not quote.text.strip():
            yield "not at its offsets", quote
        if any(
            _ARABIC.match(outer) and _ARABIC.match(inner)
            for outer, inner in ((before, quote.text[0]), (behind, quote.text[-1]))
        ):
            yield "inside a word", quote
        if any(quote.text.count(o) != quote.text.count(c) if o != c else quote.text.count(o) % 2 for o, c in PAIRS):
            yield "inside brackets", quote


def line_faults(answer, line, reason):
    """Numbers that stand in no quote and are not said to be derived, and words taken and refused in one line."""
    if line.field == "confidence":
        return
    if line.why.startswith(" "):
        yield "quotes nothing", line
    reasons = list(_flat(reason))
    spans = [span for one in reasons for span in one.spans]
    if line.field in {"killed", "wounded"} and not DERIVED & {one.rule for one in reasons}:
        said = {int(number) for number in re.findall(r"\d+", line.value.replace(",", ""))} - {0, 1, 2}
        written = {int(digits) for quote in line.quotes for digits in re.findall(r"\d+", quote.text)}
        if said - written - _own_numbers(answer, spans):
            yield "a number from nowhere", said
    if reasons[0].rule != "tell of them in different numbers":
        twice = [span for span, times in Counter(spans).items() if times > 1]
        if twice:
            yield "quoted twice", twice
    taken = set(reasons[0].spans) if reasons[0].rule not in REFUSED else set()
    refused = {span for one in reasons for span in one.spans if one.rule in REFUSED}
    if any(a[0] < b[1] and b[0] < a[1] for a in taken for b in refused):
        yield "taken and refused", line


def event_faults(row, lines, reasons):
    """Lines of one event of which not both can be."""
    if "counts as shelling" in lines["event_type"].why and not row["sub_event_type"].startswith("Shelling"):
        yield "told as shelling", lines["event_type"]
    if "its weapon among them" in lines["event_type"].why and reasons["weapon"].rule == "no weapon is named":
        yield "a weapon and none", lines["weapon"]
    facts = reasons["confidence"].values
    if "no_place" in facts and row["place_id"]:
        yield "a place and none", lines["place"]
    if "no_day" in facts and reasons["date"].rule not in {"date_bound", "date_open"}:
        yield "a day and none", lines["date"]
    taken = {"names it before", "names it elsewhere", "held it before", "its fighters fell"}
    for field in ("actor1", "actor2"):
        if row[field] is None and reasons[field].rule in taken:
            yield "somebody and nobody", lines[field]
    if "own_day_and_place" in facts and reasons["date"].rule in {"date_context", "date_bound", "date_part"}:
        yield "its own day and another's", lines["date"]
