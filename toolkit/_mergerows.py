"""Make one row of the rows of one event: the most specific words, the range of the tolls, all the sources."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from rapidfuzz import fuzz, process

from ._mergekeys import Keys, closeness
from ._mergerules import COPY, COPY_LETTERS
from .phrases import known, summary
from .tables import COLUMNS

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd
    from numpy.typing import NDArray

    Ints = NDArray[np.int64]

# Rows of reports that are brought together at a time.
_ROWS = 20_000
STATUSES = ("killed", "wounded")
# Columns that a merge adds to the events table.
ADDED = (
    "merge_id", "members", "reports", "independent_reports", "killed_latest_low", "killed_latest_high",
    "wounded_latest_low", "wounded_latest_high", "latest_source", "latest_published", "made_in",
)  # fmt: skip
_ADDED_COUNTS = ("reports", "independent_reports", *(f"{s}_latest_{end}" for s in STATUSES for end in ("low", "high")))
_TOGETHER = {
    "date": ("date_from", "date_to", "time_precision"),
    "place": (
        "place_id", "location", "location_ar", "admin1", "admin2", "country", "latitude", "longitude",
        "geo_precision",
    ),
    "accusation": ("actor1_alleged", "alleged_by"),
    "kind": ("event_type", "sub_event_type"),
}  # fmt: skip
_ALONE = ("actor1", "actor2", "weapon", "time_of_day", "series")


def blocks(name: pd.Series[str]) -> Iterator[Ints]:
    """
    Rows that are in a merge, those of one merge together, some thousand at a time.

    Parameters
    ----------
    name
        The merge that each row is in, null where it is in none.

    Yields
    ------
    Ints
        Positions of the rows, in order of their merges.
    """
    import numpy as np
    import pandas as pd

    code = pd.factorize(name, sort=True)[0]
    order = np.argsort(code, kind="stable")[int((code == -1).sum()) :]
    while len(order):
        end = int(np.searchsorted(code[order], code[order[min(_ROWS, len(order)) - 1]], side="right"))
        yield order[:end]
        order = order[end:]


def in_order(table: pd.DataFrame, by: Sequence[str]) -> Ints:
    """
    Positions of the rows in the order of some columns, nulls last, rows that are alike as they stand.

    ``sort_values`` gives the same, and makes a text of Python of every cell on the way.

    Parameters
    ----------
    table
        Any table.
    by
        Its columns, the first decides first.
    """
    import numpy as np

    ranks = (table[name].rank(method="dense", na_option="bottom") for name in reversed(by))
    return np.lexsort([rank.to_numpy(dtype=np.int32) for rank in ranks])


def copies(keys: Keys, members: list[list[int]]) -> dict[int, int]:
    """
    Reports that repeat another of their event in nearly the same words, each with the first that used them.

    Parameters
    ----------
    keys
        The events.
    members
        Groups of events.
    """
    found: dict[int, int] = {}
    for group in members:
        name = keys.names_of(group)
        group = sorted(group, key=lambda m: (keys.published[m], name[m]))
        words = keys.words(group)
        likeness = process.cdist(words, words, scorer=fuzz.ratio, score_cutoff=COPY)
        for at, index in enumerate(group):
            if len(words[at]) < COPY_LETTERS:
                continue
            first = next((m for m in range(at) if likeness[at, m] and group[m] not in found), None)
            if first is not None:
                found[index] = group[first]
    return found


def fused(events: pd.DataFrame, at: pd.Series[Any]) -> pd.DataFrame:
    """
    One row for each group of events.

    Parameters
    ----------
    events
        Rows of groups of two or more, with the columns ``said_killed``, ``vague_killed`` and so on, and ``copied``
        (such rows have no vote), beside the codebook's.
    at
        Group of each row.

    Returns
    -------
    pd.DataFrame
        Indexed by group, with the codebook's columns but ``includes``, ``event_id`` and the summaries.
    """
    import numpy as np
    import pandas as pd

    place, days = closeness(events)
    work = events.assign(
        _g=at, _vote=1 - events["copied"].astype(int), _place=place, _days=days,
        _told=-(events["said_killed"].astype(int) + events["said_wounded"].astype(int)),
        _sure=-events["confidence"].astype("Float64").fillna(0).to_numpy(dtype="float64"),
    )  # fmt: skip
    work["_days"] = np.where(work["date_from"].isna() | work["date_to"].isna(), 10**9, work["_days"])
    # The leading report: the one that says most closely where, when and how many.
    work = work.sort_values(["_g", "_place", "_days", "_told", "_sure", "published", "event_id"], kind="stable")
    work["_rank"] = range(len(work))
    out = work.groupby("_g", sort=True).first()[[]]
    led = work.drop_duplicates("_g").set_index("_g")
    for name in COLUMNS["events"]:
        out[name] = led[name]
    for what, columns in _TOGETHER.items():
        closest = {"date": "_days", "place": "_place"}.get(what)
        chosen = _voted(work, columns, closest)
        for name in columns:
            out[name] = chosen[name].reindex(out.index)
    for name in _ALONE:
        said = work[work[name].notna()]
        out[name] = _voted(said, (name,), None)[name].reindex(out.index).astype(events[name].dtype)
    groups = work.groupby("_g", sort=True)
    out["confidence"] = groups["confidence"].max()
    out["standalone"] = groups["standalone"].all().astype("boolean")
    out["fatalities_reported"] = groups["fatalities_reported"].any().astype("boolean")
    out["munitions_low"], out["munitions_high"] = groups["munitions_low"].min(), groups["munitions_high"].max()
    for status in STATUSES:
        out = out.assign(**_range(work, status, out.index))
        out = out.assign(**_latest(work, status, out.index))
    newest = work.sort_values(["published", "event_id"], kind="stable", na_position="first")
    newest = newest[newest["said_killed"] | newest["said_wounded"]].drop_duplicates("_g", keep="last").set_index("_g")
    out["latest_source"] = newest["sources"].map(lambda s: s[0] if len(s) else None).reindex(out.index)
    out["latest_published"] = newest["published"].reindex(out.index)
    # ACLED's rule for several figures: the lowest.
    out["fatalities"] = out["killed_low"]
    in_time = work.sort_values(["published", "article_id"], kind="stable")
    out["sources"] = pd.Series(gathered(in_time["_g"], in_time["sources"]), dtype="object").map(_union)
    noted = work[work["note"].notna()]
    notes = {g: "; ".join(dict.fromkeys(said)) for g, said in gathered(noted["_g"], noted["note"]).items()}
    out["note"] = pd.Series(notes, dtype="str").reindex(out.index)
    out["independent_reports"] = groups["_vote"].sum()
    out["reports"] = groups["article_id"].nunique()
    return out


def _voted(work: pd.DataFrame, columns: tuple[str, ...], closest: str | None) -> pd.DataFrame:
    """Values that most reports give, among those that say it most closely; the leading report's where votes tie."""
    if closest is not None:
        work = work[work[closest] == work.groupby("_g")[closest].transform("min")]
    cells = zip(*(work[name].astype("object").fillna("").tolist() for name in columns), strict=True)
    keyed = work[["_g", "_vote", "_rank"]].assign(_value=["\x1f".join(map(str, row)) for row in cells])
    votes = keyed.groupby(["_g", "_value"], sort=False).agg(_n=("_vote", "sum"), _first=("_rank", "min"))
    best = votes.sort_values(["_g", "_n", "_first"], ascending=[True, False, True]).reset_index()
    rank = best.drop_duplicates("_g")["_first"]
    return work[work["_rank"].isin(rank)].set_index("_g")[list(columns)]


def _range(work: pd.DataFrame, status: str, index: pd.Index[Any]) -> dict[str, pd.Series[Any]]:
    """
    Lowest and highest number of those harmed.

    "Several" adds nothing where another report counts, and "at least 12" is closed by a report that counts as many
    or more.
    """
    said = work[work[f"said_{status}"]]
    counted = said[~said[f"vague_{status}"]]
    only_vague = said[~said["_g"].isin(counted["_g"])]
    low = counted.groupby("_g")[f"{status}_low"].min()
    high = counted.groupby("_g")[f"{status}_high"].max()
    top = counted[counted[f"{status}_high"].isna()].groupby("_g")[f"{status}_low"].max().reindex(high.index)
    high = high.mask((top > high).fillna(False))
    low = low.combine_first(only_vague.groupby("_g")[f"{status}_low"].min())
    said_at_all = said.groupby("_g").size().reindex(index).notna()
    low, high = low.reindex(index), high.reindex(index)
    return {
        f"{status}_low": low.where(said_at_all, 0).astype("Int64"),
        f"{status}_high": high.where(said_at_all, 0).astype("Int64"),
    }


def _latest(work: pd.DataFrame, status: str, index: pd.Index[Any]) -> dict[str, pd.Series[Any]]:
    """The toll of the last day of publication, a range where reports of that day differ."""
    said = work[work[f"said_{status}"]]
    last = said[said["published"].fillna("") == said.groupby("_g")["published"].transform("max").fillna("")]
    figures = _range(last, status, index)
    some = last.groupby("_g").size().reindex(index).notna()
    return {f"{status}_latest_{end}": figures[f"{status}_{end}"].where(some).astype("Int64") for end in ("low", "high")}


def gathered(groups: pd.Series[Any], values: pd.Series[Any]) -> dict[Any, list[Any]]:
    """The values of each group, in their order."""
    found: dict[Any, list[Any]] = {}
    for group, value in zip(groups.tolist(), values.tolist(), strict=True):
        found.setdefault(group, []).append(value)
    return found


def _union(lists: Any) -> list[str]:
    return list(dict.fromkeys(source for sources in lists for source in sources))


def finished(events: pd.DataFrame, made: pd.Index[Any]) -> pd.DataFrame:
    """The rows with their types, and with new summaries for those that a merge made."""
    rows = events.loc[made].to_dict("records")
    for lang in ("en", "ar"):
        texts = [summary({str(k): known(v) if not isinstance(v, list) else v for k, v in r.items()}, lang)
                 for r in rows]  # fmt: skip
        events.loc[made, f"summary_{lang}"] = texts
    counts = dict.fromkeys(_ADDED_COUNTS, "Int64")
    return events.astype({name: kind for name, kind in counts.items() if name in events})
