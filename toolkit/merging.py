"""Merge what several articles tell of the same event into one row with all its sources; undo a merge by its id."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING, Any

from ._errors import InputError, SyntheticError
from ._memory import give_back
from ._mergeassembly import assembled_events
from ._mergegroups import Groups, group
from ._mergekeys import Keys, keys_of
from ._mergerows import copies, in_order
from ._mergerules import Weigher
from ._mergetolls import merged_casualties, told
from ._selection import require
from .articles import SYNTHETIC
from .provenance import sha256
from .tables import Tables

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd
    from numpy.typing import NDArray

# Merges that are listed at a time: the reasons of a million in Python's own texts would take a gigabyte.
_GROUPS = 5_000
MERGES = ("merge_id", "event_id", "article_id", "published", "joined_to", "points", "reasons", "copy_of", "undone")
# Reasons are long, and always the same few hundred.
_KINDS = {"points": "Float64", "reasons": "category", "undone": "bool"}


@dataclass(frozen=True)
class Merged:
    """
    Events of several articles, one row per event.

    ``tables`` has the merged events and casualties (and the mentions as they came); ``merges`` says, for every report
    in a merge, which report it was joined to and why; ``given`` holds the tables as they came, so that every merge can
    be undone.
    """

    tables: Tables
    merges: pd.DataFrame
    given: Tables
    synthetic: bool = False

    @cached_property
    def told(self) -> pd.DataFrame:
        """Who told which toll and when, a row each; put together when it is first asked for."""
        return told(self.given, _standing(self.given, self.merges))

    @property
    def events(self) -> pd.DataFrame:
        """The events table, one row per event."""
        return self.tables.events

    def sentence(self) -> str:
        """How many rows became how many, in a sentence."""
        standing = self.merges[~self.merges["undone"]]
        before, after = len(self.given.events), len(self.tables.events)
        rows, merges = "row" if before == 1 else "rows", standing["merge_id"].nunique()
        return f"{before} {rows} became {after}: {merges} merge{'' if merges == 1 else 's'} of {len(standing)} reports."

    def remember(self, earlier: pd.DataFrame) -> Merged:
        """
        Keep the merges that an earlier list says were undone in the list.

        Parameters
        ----------
        earlier
            A list of merges; only reports that are still there are kept.
        """
        import pandas as pd

        undone = earlier[earlier["undone"] & earlier["event_id"].isin(self.given.events["event_id"])]
        rows = pd.concat([self.merges, undone], ignore_index=True) if len(undone) else self.merges
        return replace(self, merges=typed_merges(rows.itertuples(index=False, name=None)))

    def undo(self, *merge_ids: str) -> Merged:
        """
        Take merges apart again, for good: their reports are kept apart when the tables are merged anew.

        Parameters
        ----------
        *merge_ids
            From the column ``merge_id`` of ``merges``.

        Raises
        ------
        InputError
            There is no such merge.
        """
        standing = self.merges[~self.merges["undone"]]
        unknown = [name for name in merge_ids if name not in set(standing["merge_id"])]
        if unknown:
            raise InputError(f"There is no merge {', '.join(unknown)} to undo: take an id from the column merge_id.")
        undone = self.merges["undone"] | self.merges["merge_id"].isin(merge_ids)
        return assembled(self.given, self.merges.assign(undone=undone), self.synthetic)


def merge(tables: Tables, *, allow_synthetic: bool = False, apart: Iterable[Collection[str]] = ()) -> Merged:
    """
    Merge the events that several articles tell of.

    Two rows are one event where the rules of ``data/merging/rules.csv`` give the pair enough points: the day, the place
    and the kind within their precision, who did it to whom, tolls, munitions, words. Rows of one article never merge,
    nor an incident with a statement about several. The result does not depend on the order of the rows.

    Parameters
    ----------
    tables
        Coded articles. Rows of an earlier merge may be among them; what it left apart stays apart.
    allow_synthetic
        Take made-up articles too; what is written from the result is then marked.
    apart
        Sets of event_ids of which no two may be merged, e.g. those of a merge that was undone.

    Raises
    ------
    SyntheticError
        Rows of made-up articles, not allowed.
    InputError
        A column is missing, or an event_id is empty or occurs twice.
    """
    if not isinstance(tables, Tables):
        has = " (it has them: add .tables)" if isinstance(getattr(tables, "tables", None), Tables) else ""
        raise InputError(f"The five tables are needed here, not {type(tables).__name__}{has}.")
    events = tables.events
    require(events, "event_id", "article_id", "level", "event_type", "sub_event_type", "date_from", "date_to")
    ids = events["event_id"]
    if ids.isna().any() or ids.duplicated().any():
        twice = sorted({str(name) for name in ids[ids.duplicated() | ids.isna()]})[:5]
        raise InputError(f"The event_id {', '.join(twice)} is empty or occurs twice: every event needs one of its own.")
    synthetic = bool(_synthetic(events["sources"]).any()) if "sources" in events else False
    if synthetic and not allow_synthetic:
        names = sorted(set(events.loc[_synthetic(events["sources"]), "article_id"].astype(str)))
        more = f" and {len(names) - 5} more" if len(names) > 5 else ""
        raise SyntheticError(
            f"Made-up articles ({', '.join(names[:5])}{more}) do not belong among real ones: give --synthetic "
            "(allow_synthetic=True) to have everything marked."
        )
    # In an order of their own, so that nothing hangs on that of the articles.
    given = replace(
        tables, events=_sorted(events, "article_id", "event_id"),
        casualties=_sorted(tables.casualties, "event_id", "start", "status", "group"),
    )  # fmt: skip
    return assembled(given, _merges(given, [list(names) for names in apart]), synthetic)


def _sorted(table: pd.DataFrame, *columns: str) -> pd.DataFrame:
    """The table by these columns; itself where it is in order, as ``extract`` writes it, and not once more."""
    import pandas as pd

    order = in_order(table, columns)
    if (order[1:] > order[:-1]).all():
        return table if isinstance(table.index, pd.RangeIndex) else table.reset_index(drop=True)
    return table.take(order).reset_index(drop=True)


def _merges(given: Tables, apart: list[list[str]]) -> pd.DataFrame:
    """The list of merges; what compares the events is given up with it."""
    keys = keys_of(given.events, given.places)
    weigher = Weigher(keys)
    asked = given.events["event_id"].isin({name for names in apart for name in names}).to_numpy().nonzero()[0].tolist()
    position = {keys.ids[n]: n for n in asked}
    split = [[position[name] for name in names if name in position] for names in apart]
    return _listed(keys, weigher, group(keys, weigher, split))


def _synthetic(sources: pd.Series[Any]) -> pd.Series[bool]:
    return sources.map(
        lambda names: any(
            str(n).strip().lower().startswith(SYNTHETIC) for n in (names if isinstance(names, list) else ())
        )
    ).astype(bool)


def merge_id(event_ids: Iterable[str]) -> str:
    """The id of a merge, which depends on nothing but the reports in it."""
    return f"m-{sha256(chr(10).join(sorted(event_ids)))[:12]}"


def _listed(keys: Keys, weigher: Weigher, groups: Groups) -> pd.DataFrame:
    """The table of merges: a row per report, the leading one without a reason, the others with theirs."""
    import numpy as np

    ids = sorted((name, n) for n, name in enumerate(_merge_ids(keys, groups.members)))
    of_group = np.full(keys.n, -1)
    for place, (_, n) in enumerate(ids):
        of_group[groups.members[n]] = place
    # Links by group, in each the surest first.
    links = np.argsort(of_group[groups.one], kind="stable")
    ends = np.searchsorted(of_group[groups.one][links], np.arange(len(ids) + 1))
    parts = []
    for begin in range(0, len(ids), _GROUPS):
        chosen = ids[begin : begin + _GROUPS]
        parts.append(_listed_part(
            keys, weigher, groups, chosen, links[ends[begin] : ends[begin + len(chosen)]]
        ))  # fmt: skip
    return _below_each_other(parts) if parts else typed_merges(())


def _merge_ids(keys: Keys, groups: list[list[int]]) -> Iterator[str]:
    for begin in range(0, len(groups), _GROUPS):
        some = groups[begin : begin + _GROUPS]
        name = keys.names_of(list(chain(*some)))
        yield from (merge_id(name[m] for m in members) for members in some)


def _listed_part(
    keys: Keys, weigher: Weigher, groups: Groups, ids: list[tuple[str, int]], links: NDArray[np.int64]
) -> pd.DataFrame:
    one, other = groups.one[links].astype("int64"), groups.other[links].astype("int64")
    reasons = weigher.reasons(one, other)
    beside: dict[int, list[tuple[int, float, str]]] = {}
    for a, b, points, why in zip(one.tolist(), other.tolist(), groups.points[links].tolist(), reasons, strict=True):
        beside.setdefault(a, []).append((b, points, why))
        beside.setdefault(b, []).append((a, points, why))
    together = [groups.members[n] for _, n in ids]
    copied, id_of = copies(keys, together), keys.names_of(list(chain(*together)))
    articles, rows = keys.names["article_id"], []
    for (name, _), members in zip(ids, together, strict=True):
        towards = _rooted(members, beside)
        for member in members:
            to, *link = towards.get(member, (None, None, None))
            rows.append((
                name, id_of[member], articles[keys.article[member]], keys.day(member),
                None if to is None else id_of[to], *link,
                articles[keys.article[copied[member]]] if member in copied else None, False,
            ))  # fmt: skip
    return typed_merges(rows)


def _below_each_other(parts: list[pd.DataFrame]) -> pd.DataFrame:
    """Parts of the list of merges as one, with one set of reasons."""
    import pandas as pd
    from pandas.api.types import union_categoricals

    reasons = union_categoricals([part.pop("reasons") for part in parts], sort_categories=True)
    table = pd.concat(parts, ignore_index=True)
    table.insert(MERGES.index("reasons"), "reasons", pd.Series(reasons))
    return table


def typed_merges(rows: Iterable[tuple[Any, ...]]) -> pd.DataFrame:
    """Rows of the list of merges as a table with its types, in order of merge, the leading report first."""
    import pandas as pd

    table = pd.DataFrame(list(rows), columns=list(MERGES))
    table = table.astype({name: _KINDS.get(name, "str") for name in MERGES})
    return table.sort_values(["merge_id", "points", "event_id"], na_position="first", ignore_index=True)


def _rooted(members: list[int], beside: dict[int, list[tuple[int, float, str]]]) -> dict[int, tuple[int, float, str]]:
    """Every member of a group but the first with the link towards it."""
    towards: dict[int, tuple[int, float, str]] = {}
    reached, waiting = {members[0]}, [members[0]]
    while waiting:
        here = waiting.pop()
        for there, points, why in beside[here]:
            if there not in reached:
                reached.add(there)
                waiting.append(there)
                towards[there] = (here, points, why)
    return towards


def assembled(given: Tables, merges: pd.DataFrame, synthetic: bool) -> Merged:
    """
    Make the merged tables that a list of merges asks for.

    Parameters
    ----------
    given
        The tables as they came.
    merges
        The list; merges that are undone have no effect.
    synthetic
        Whether made-up articles are among them.
    """
    give_back()
    of = _standing(given, merges)
    casualties = merged_casualties(given, of)
    name, copied = of["merge_id"], of["copy_of"].notna().to_numpy(dtype=bool)
    del of
    events = assembled_events(given, name, copied)
    return Merged(replace(given, events=events, casualties=casualties), merges, given, synthetic)


def _standing(given: Tables, merges: pd.DataFrame) -> pd.DataFrame:
    """For each event as it came the merge that it is in, and the article whose words it repeats; null where none."""
    standing = merges.loc[~merges["undone"], ["event_id", "merge_id", "copy_of"]].set_index("event_id")
    return standing.reindex(given.events["event_id"]).reset_index(drop=True)
