"""Put the events table of a merge together, some thousand rows at a time, so that a million fit into a laptop."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any

from ._memory import give_back
from ._mergerows import ADDED, blocks, finished, fused, gathered, in_order
from ._mergestatements import told_one_by_one
from ._mergetolls import said_columns
from .tables import COLUMNS, Tables

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd
    from numpy.typing import NDArray

    Ints = NDArray[np.int64]
    Flags = NDArray[np.bool_]


def assembled_events(given: Tables, name: pd.Series[str], copied: Flags) -> pd.DataFrame:
    """
    One row per event: those of one report as they came, those of several brought together.

    Parameters
    ----------
    given
        The tables as they came.
    name
        The merge that each row of the events is in, null where it is in none.
    copied
        Whether each repeats the words of another.
    """
    import pandas as pd

    events = given.events
    said = {**said_columns(events, given.casualties), "copied": copied}
    give_back()
    parts = []
    for rows in blocks(name):
        part = events.iloc[rows].reset_index(drop=True)
        part = part.assign(**{what: flags[rows] for what, flags in said.items()})
        parts.append(_merged_part(part, name.iloc[rows].reset_index(drop=True)))
        del part
        give_back()
    alone = name.isna().to_numpy().nonzero()[0]
    extra = [n for n in events.columns if n not in COLUMNS["events"] and n not in ADDED]
    columns = [*COLUMNS["events"], *extra, *ADDED]
    by = ["date_to", "date_from", "event_id"]
    order = pd.DataFrame({n: _whole(n, events, alone, parts) for n in by})
    at = in_order(order, by)
    whole: dict[str, Any] = {"made_in": _digest(events["event_id"]), **{n: order.pop(n).array.take(at) for n in by}}
    # A column at a time, which leaves the parts for the whole.
    for n in columns:
        if n not in whole:
            whole[n] = _whole(n, events, alone, parts).take(at)
            give_back()
    out = pd.DataFrame({n: whole.pop(n) for n in columns}, index=pd.RangeIndex(len(at)), copy=False)
    out["includes"] = _moved(out["includes"], events["event_id"], name)
    return told_one_by_one(out)


def _merged_part(events: pd.DataFrame, name: pd.Series[str]) -> pd.DataFrame:
    import pandas as pd

    rows = fused(events, name)
    includes = gathered(name, events["includes"])
    rows = rows.assign(
        event_id=rows.index, merge_id=rows.index,
        members=pd.Series(gathered(name, events["event_id"]), dtype="object"),
        includes=pd.Series({g: sorted({i for ids in lists for i in ids}) for g, lists in includes.items()}),
    ).reset_index(drop=True)  # fmt: skip
    rows = rows.astype({n: events[n].dtype for n in COLUMNS["events"]})
    return finished(rows, rows.index)


def _whole(column: str, events: pd.DataFrame, alone: Ints, parts: list[pd.DataFrame]) -> Any:
    """A column of the rows that stand alone, and, taken out of the parts, of those that were brought together below."""
    import pandas as pd

    kept: pd.Series[Any]
    if column == "members":
        kept = pd.Series([[name] for name in events["event_id"].array[alone]], dtype="object")
    elif column in ("reports", "independent_reports"):
        kept = pd.Series(1, index=range(len(alone)), dtype="Int64")
    elif column in events and column not in ADDED:
        kept = events[column].iloc[alone]
    else:
        kind = "Int64" if "_latest_" in column and column != "latest_source" else "str"
        kept = pd.Series(None, index=range(len(alone)), dtype=kind)
    cells = [
        part.pop(column) if column in part else pd.Series(None, index=part.index, dtype=kept.dtype) for part in parts
    ]
    return pd.concat([kept, *(cell.astype(kept.dtype) for cell in cells)], ignore_index=True).array


def _moved(includes: pd.Series[Any], ids: pd.Series[str], name: pd.Series[str]) -> list[list[str]]:
    """What each statement includes, rows that were merged under their new names."""
    wanted = ids.isin({i for included in includes for i in included}) & name.notna()
    moved = dict(zip(ids[wanted], name[wanted], strict=True))
    return [list(dict.fromkeys(moved.get(i, i) for i in included)) if included else included for included in includes]


def _digest(ids: pd.Series[str]) -> str:
    """A mark of all rows compared: rows of one merge keep it, so that a later merge does not compare them again."""
    digest = hashlib.sha256()
    for n, name in enumerate(ids.sort_values()):
        digest.update(("\n" if n else "").encode() + str(name).encode("utf-8"))
    return digest.hexdigest()[:12]
