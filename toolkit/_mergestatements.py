"""Find statements about several events that other articles tell one by one, so that no sum counts them twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._mergekeys import UNSAID, keys_of

if TYPE_CHECKING:
    import pandas as pd

NOTE = "its events are told one by one elsewhere"


def told_one_by_one(events: pd.DataFrame) -> pd.DataFrame:
    """
    Take the mark ``standalone`` from statements whose events are all told by other articles.

    "Four car bombs killed 16 in Baghdad today" counts as four events as long as no article tells of the four. Where at
    least so many incidents of its day, place and kind stand in the table, it counts them: they become its ``includes``.

    Parameters
    ----------
    events
        Events of several articles, each once.
    """
    marked = events["standalone"].fillna(False).astype(bool) & (events["level"] == "aggregate")
    if not marked.any():
        return events
    keys = keys_of(events)
    on_day: dict[int, list[int]] = {}
    for n in ((~keys.aggregate) & (keys.first == keys.last)).nonzero()[0].tolist():
        on_day.setdefault(int(keys.first[n]), []).append(n)
    standalone, includes, notes = (events[name].tolist() for name in ("standalone", "includes", "note"))
    for n in marked.to_numpy().nonzero()[0].tolist():
        if keys.place[n] == UNSAID or keys.first[n] != keys.last[n] or not keys.count[n] > 1:
            continue
        found = [
            keys.ids[m]
            for m in on_day.get(int(keys.first[n]), ())
            if (keys.place[m] == keys.place[n] or keys.place[n] in keys.lines[keys.place[m]])
            and (keys.kind[m] == keys.kind[n] or (keys.kind[n] == UNSAID and keys.violent[m]))
        ]
        if len(found) >= keys.count[n]:
            standalone[n] = False
            includes[n] = list(dict.fromkeys([*includes[n], *found]))
            notes[n] = NOTE if notes[n] is None or notes[n] != notes[n] else f"{notes[n]}; {NOTE}"
    types = {name: events[name].dtype for name in ("standalone", "note")}
    return events.assign(standalone=standalone, includes=includes, note=notes).astype(types)
