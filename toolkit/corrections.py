"""Keep a reviewer's corrections beside the coded tables, apply them on reading, and take them back."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ._correctionfile import COLUMNS, Correction, append_corrections, read_corrections
from ._errors import InputError
from ._selection import require
from .phrases import known, summary
from .provenance import sha256
from .tables import COLUMNS as TABLES
from .tables import frame

if TYPE_CHECKING:
    import pandas as pd

__all__ = [
    "COLUMNS", "CORRECTABLE", "REVIEW", "VERDICTS", "Corrected", "Correction", "apply", "correct", "read", "record",
    "text_digest", "undo", "written",
]  # fmt: skip

# A verdict on a whole row is kept as a correction of this column, which no coded table has.
REVIEW = "review"
VERDICTS = ("accepted", "rejected")
# What identifies a row, or quotes the article, is not a reviewer's to change.
_FIXED = frozenset({
    "event_id", "article_id", "published", "sources", "includes", "evidence_start", "evidence_end", "evidence",
    "confidence", "summary_en", "summary_ar",
})  # fmt: skip
CORRECTABLE: Mapping[str, str] = {name: kind for name, kind in TABLES["events"].items() if name not in _FIXED}
_RANGES = ("munitions", "killed", "wounded")
_DIGITS = 12  # of a digest: enough to tell one sentence from what it was before


@dataclass(frozen=True, eq=False)
class Corrected:
    """
    Events with corrections applied.

    ``events`` has two columns more where there are corrections: ``corrected`` (true where a value is not as coded) and
    ``review`` (``accepted`` or ``rejected``). ``corrected``, ``accepted`` and ``rejected`` count events. ``unused``
    holds the corrections that were not applied, each with ``reason``: ``event`` (no such event any more), ``text`` (its
    sentence is another than the one reviewed), ``value`` (the coded value is no longer the one corrected), ``conflict``
    (somebody else had changed the same value otherwise).
    """

    events: pd.DataFrame
    corrected: int
    accepted: int
    rejected: int
    unused: pd.DataFrame


def text_digest(event: Mapping[str, Any]) -> str:
    """Short digest of the sentence that an event rests on; empty where the event quotes none."""
    evidence = known(event.get("evidence"))
    return sha256(str(evidence))[:_DIGITS] if evidence is not None else ""


def written(value: object) -> str:
    """A value as a file of corrections writes it: null is empty, flags are ``true`` and ``false``, lists JSON."""
    if isinstance(value, list):
        return json.dumps(value, ensure_ascii=False)
    value = known(value)
    if value is None:
        return ""
    if type(value).__name__ in ("bool", "bool_"):
        return "true" if value else "false"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else repr(float(value))
    return str(value)


def _value(text: str, column: str) -> Any:
    """The value that a file of corrections writes so, for a column of the events."""
    kind = CORRECTABLE.get(column, "text")
    text = text.strip()
    if not text:
        return None
    try:
        if kind == "count":
            number = int(text)
            if number < 0:
                raise ValueError(text)
            return number
        if kind == "number":
            return float(text)
        if kind == "flag":
            return {"true": True, "false": False}[text.lower()]
        if kind == "day":
            return date.fromisoformat(text).isoformat()
    except (ValueError, KeyError):
        wanted = {"count": "a whole number", "number": "a number", "flag": "true or false", "day": "a day, 2019-12-31"}
        raise InputError(f"{text!r} cannot stand in the column {column}: give {wanted[kind]}, or nothing.") from None
    return text


def correct(
    event: Mapping[str, Any], column: str, value: object, *, who: str, why: str = "", when: str | None = None
) -> Correction:
    """
    A correction of one value of an event, checked but not yet recorded.

    Parameters
    ----------
    event
        The event's row as it stands now.
    column
        One of ``CORRECTABLE``, or ``review`` with ``accepted`` or ``rejected``.
    value
        What it should be; None for null.
    who
        Who says so: initials are enough.
    why
        In a few words.
    when
        Time in UTC as ISO text; now by default.

    Raises
    ------
    InputError
        The column may not be corrected, the value cannot stand in it, or nobody is named.
    """
    if not who.strip():
        raise InputError("A correction needs a name: say who reviews (initials are enough).")
    if column != REVIEW and column not in CORRECTABLE:
        raise InputError(f"The column {column!r} is not corrected here: give one of {', '.join(CORRECTABLE)}.")
    text = written(value)
    if column == REVIEW:
        if text not in ("", *VERDICTS):
            raise InputError(f"The verdict {text!r} is not known: give {' or '.join(VERDICTS)}.")
    else:
        text = written(_value(text, column))
    when = when or datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    was = written(event.get(column))
    return Correction(str(event["event_id"]), column, was, text, who.strip(), when, why.strip(), text_digest(event))


def check_row(event: Mapping[str, Any], changes: Mapping[str, object]) -> None:
    """
    Refuse changes that would leave a row that cannot be right.

    Parameters
    ----------
    event
        The row as it stands now.
    changes
        New values by column.

    Raises
    ------
    InputError
        A day, a number or a point is the wrong way round or out of range; the sentence says which.
    """
    row = {**event, **{name: _value(written(value), name) for name, value in changes.items()}}
    start, end = known(row.get("date_from")), known(row.get("date_to"))
    if start and end and str(start) > str(end):
        raise InputError(f"The first day {start} is after the last day {end}: mend one of them.")
    for what in _RANGES:
        low, high = known(row.get(f"{what}_low")), known(row.get(f"{what}_high"))
        if low is not None and high is not None and int(low) > int(high):
            raise InputError(f"{what}_low {low} is above {what}_high {high}: mend one of them.")
    for name, most in (("latitude", 90), ("longitude", 180)):
        value = known(row.get(name))
        if value is not None and abs(float(value)) > most:
            raise InputError(f"{name} {value} is not on the globe: give degrees between -{most} and {most}.")


def read(path: str | Path) -> list[Correction]:
    """
    The corrections of a file in the order in which they were made; none where there is no file yet.

    Parameters
    ----------
    path
        A file as ``record`` writes it, also after a spreadsheet has saved it as CSV.

    Raises
    ------
    InputError
        It is no such file, or lacks a column; the line is named.
    """
    return read_corrections(Path(path))


def record(path: str | Path, corrections: Iterable[Correction]) -> Path:
    """
    Add corrections to a file; what others added meanwhile stays.

    Parameters
    ----------
    path
        The file; made, with its folder, if it is missing.
    corrections
        What ``correct`` makes.

    Raises
    ------
    OutputError
        It cannot be written, or somebody else holds it for longer than ten seconds.
    InputError
        What stands there is no file of corrections; it is left as it is.
    """
    return append_corrections(Path(path), list(corrections))


def undo(
    path: str | Path, event_id: str, column: str, *, who: str, why: str = "", when: str | None = None,
    shown: object = None,
) -> bool:  # fmt: skip
    """
    Take back the last correction of a value that still stands, by a line that says so; no line is ever removed.

    Parameters
    ----------
    path
        The file of corrections.
    event_id, column
        Which value; ``review`` for a verdict.
    who, why, when
        As for ``correct``.
    shown
        The value as it stands in the corrected table, where reviewers have changed one value differently.

    Returns
    -------
    bool
        False where nothing stands to be taken back.
    """
    own = [c for c in read(path) if (c.event_id, c.column) == (event_id, column)]
    chains = _chains(own)
    if not chains:
        return False
    standing = [chain for chain in chains if shown is not None and chain.links[-1].becomes == written(shown)]
    # The one that counts is the first of the latest sentence; see _settle.
    latest = [chain for chain in chains if chain.text == chains[-1].text]
    last = (standing or latest)[0].links[-1]
    event = {"event_id": event_id, column: last.becomes}
    back = correct(event, column, last.was, who=who, why=why, when=when)
    record(path, [Correction(**{**back.__dict__, "text": last.text})])
    return True


@dataclass
class _Chain:
    """Corrections of one value that follow from each other: X to Y, Y to Z; one taken back is gone from it."""

    text: str
    links: list[Correction]


def _chains(corrections: Iterable[Correction]) -> list[_Chain]:
    """What still stands of the corrections of one value, in the order in which its chains began."""
    chains: list[_Chain] = []
    for c in corrections:
        if c.was == c.becomes:
            continue
        same = [chain for chain in chains if chain.text == c.text]
        following = [chain for chain in same if chain.links[-1].becomes == c.was]
        undone = next((chain for chain in following if chain.links[-1].was == c.becomes), None)
        if undone is not None:
            undone.links.pop()
            if not undone.links:
                chains.remove(undone)
        elif following:
            following[0].links.append(c)
        elif not any(chain.links[0].was == c.was and chain.links[-1].becomes == c.becomes for chain in same):
            # Two who say the same are one correction; two who differ are two chains from one value.
            chains.append(_Chain(c.text, [c]))
    return chains


def _settle(chains: list[_Chain], coded: str, digest: str) -> tuple[str, list[tuple[Correction, str]]]:
    """The value after correction, and the corrections not used with the reason."""
    value, unused, taken = coded, [], False
    for chain in chains:
        base, end = chain.links[0].was, chain.links[-1].becomes
        if chain.text and digest and chain.text != digest:
            unused += [(c, "text") for c in chain.links]
        elif base == coded and not taken:
            value, taken = end, True
        elif end != value and end != coded:
            unused += [(c, "conflict" if base == coded else "value") for c in chain.links]
    return value, unused


def apply(
    events: pd.DataFrame, corrections: str | Path | Iterable[Correction], *, keep_rejected: bool = False
) -> Corrected:
    """
    Apply corrections to a copy of the events; the coded table stays as it is.

    Parameters
    ----------
    events
        Events as coded, in the codebook's format.
    corrections
        A file of corrections, or what ``read`` gives.
    keep_rejected
        Whether rejected events stay in the table. By default they are left out, so that they enter no count.

    Returns
    -------
    Corrected
        The events in their order, and what was and was not applied. Without corrections that stand, ``events`` is the
        table as it was.

    Raises
    ------
    InputError
        The file cannot be used, or a value in it cannot stand in its column.
    """
    import pandas as pd

    require(events, "event_id")
    given = read(corrections) if isinstance(corrections, str | Path) else list(corrections)
    by_value: dict[tuple[str, str], list[Correction]] = {}
    for c in given:
        by_value.setdefault((c.event_id, c.column), []).append(c)
    wanted = {event_id for event_id, _ in by_value}
    inside = events["event_id"].isin(wanted)
    rows = {str(row["event_id"]): row for row in events[inside].to_dict("records")}
    values: dict[str, dict[str, str]] = {}
    unused: list[tuple[Correction, str]] = []
    for (event_id, column), own in by_value.items():
        row, chains = rows.get(event_id), _chains(own)
        if row is None or (column != REVIEW and column not in events):
            unused += [(c, "event") for chain in chains for c in chain.links]
            continue
        coded = written(row.get(column))
        value, left = _settle(chains, coded, text_digest({str(k): v for k, v in row.items()}))
        unused += left
        if value != coded:
            values.setdefault(event_id, {})[column] = value
    out = _with_values(events, values) if values else events
    verdicts = {event_id: new[REVIEW] for event_id, new in values.items() if REVIEW in new}
    rejected = {event_id for event_id, verdict in verdicts.items() if verdict == "rejected"}
    changed = {event_id for event_id, new in values.items() if set(new) - {REVIEW}}
    if rejected and not keep_rejected:
        out = out[~out["event_id"].isin(rejected)]
    listed = [{**c.row(), "reason": reason} for c, reason in unused]
    return Corrected(
        out,
        len(changed - (set() if keep_rejected else rejected)),
        len(verdicts) - len(rejected),
        len(rejected),
        pd.DataFrame(listed, columns=[*COLUMNS, "reason"], dtype="object"),
    )


@cache
def _types() -> dict[str, Any]:
    """The codebook's type of each column, which has nulls."""
    return dict(frame("events", []).dtypes)


def _with_values(events: pd.DataFrame, values: Mapping[str, Mapping[str, str]]) -> pd.DataFrame:
    """A copy with corrected values, flags that say so, and summaries that say what the row now says."""
    import pandas as pd

    # No column is written into, only replaced: the table that was given keeps its own.
    out = events.copy(deep=False)
    places = out["event_id"].isin(list(values)).to_numpy(dtype=bool).nonzero()[0]
    at = {str(out["event_id"].iloc[place]): int(place) for place in places}
    changed: dict[str, list[tuple[int, Any]]] = {}
    for event_id, new in values.items():
        for column, text in new.items():
            if column != REVIEW:
                changed.setdefault(column, []).append((at[event_id], _value(text, column)))
    for column, cells in changed.items():
        # A table read from elsewhere may keep numbers in a type without nulls.
        kind = _types()[column]
        column_values = out[column].astype(kind) if out[column].dtype != kind else out[column].copy()
        for place, value in cells:
            column_values.iloc[place] = pd.NA if value is None else value
        out[column] = column_values
    touched = sorted({place for cells in changed.values() for place, _ in cells})
    for lang in ("en", "ar"):
        if f"summary_{lang}" in out and touched:
            texts = out[f"summary_{lang}"].copy()
            for place in touched:
                row = {str(k): v for k, v in out.iloc[place].to_dict().items()}
                texts.iloc[place] = summary(row, "en" if lang == "en" else "ar")
            out[f"summary_{lang}"] = texts
    corrected = pd.Series(False, index=out.index, dtype="boolean")
    corrected.iloc[touched] = True
    out["corrected"] = corrected
    verdicts: list[str | None] = [None] * len(out)
    for event_id, new in values.items():
        verdicts[at[event_id]] = new.get(REVIEW) or None
    out[REVIEW] = pd.Series(verdicts, index=out.index, dtype="str")
    return out
