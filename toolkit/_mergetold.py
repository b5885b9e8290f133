"""Count how many like events the reports tell of at one place on one day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._mergekeys import NO_DAY, PROVINCE, UNSAID, Keys, coded_pairs

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Ints = NDArray[np.integer]


def told_of(keys: Keys) -> Ints:
    """
    How many events of its kind, town and day the report that tells most of them tells of, for each event.

    Parameters
    ----------
    keys
        The events.
    """
    import numpy as np

    every = np.arange(keys.n)
    return _most_told(keys, every, keys.town)


def told_inside(keys: Keys) -> Ints:
    """
    The same for the place of each event and what lies in it: in a quarter fewer happen than in its city.

    Parameters
    ----------
    keys
        The events.
    """
    import numpy as np

    where = np.column_stack([keys.place, keys.lines[keys.place]]).astype(np.int64)
    # A place may stand twice in its line, as its town; and nobody asks about places at which no event is coded.
    asked = np.isin(where, np.unique(keys.place[(keys.place != UNSAID) & (keys.rank < PROVINCE)]))
    for level in range(1, where.shape[1]):
        asked[:, level] &= (where[:, level : level + 1] != where[:, :level]).all(axis=1)
    asked[:, 0] = True
    # The own places come first, in the order of the events.
    depth, event = np.nonzero(asked.T)
    return _most_told(keys, event, where.T[depth, event])[: keys.n]


def _most_told(keys: Keys, event: Ints, place: Ints) -> Ints:
    """For each entry, an event at one of its places, the most events of its kind and day that a report tells there."""
    import numpy as np

    last = np.where(keys.last == NO_DAY, keys.first, keys.last)[event]
    scene = coded_pairs(coded_pairs(last, place), keys.kind[event])
    report = coded_pairs(scene, keys.article[event])
    many = np.where(keys.aggregate[event], np.nan_to_num(keys.count[event], nan=2.0), np.bincount(report)[report])
    most = np.zeros(int(scene.max(initial=-1)) + 1)
    np.maximum.at(most, scene, many)
    return most[scene].astype(np.int32)
