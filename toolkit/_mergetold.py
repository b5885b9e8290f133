"""Count how many like events the reports tell of at one place on one day."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ._mergekeys import NO_DAY, PROVINCE, UNSAID, Keys, coded_pairs

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Ints = NDArray[np.integer]


class Most(NamedTuple):
    """The most like events that a report tells of: of any weapon, and of the event's own or one that is not said."""

    any: Ints
    own: Ints


def told_of(keys: Keys) -> Most:
    """
    How many events of its kind, town and day the report that tells most of them tells of, for each event.

    Parameters
    ----------
    keys
        The events.
    """
    import numpy as np

    return _most_told(keys, np.arange(keys.n), keys.town)


def told_inside(keys: Keys) -> Most:
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
    return Most(*(most[: keys.n] for most in _most_told(keys, event, where.T[depth, event])))


def _most_told(keys: Keys, event: Ints, place: Ints) -> Most:
    """For each entry, an event at one of its places, the most events of its kind and day that a report tells there."""
    import numpy as np

    last = np.where(keys.last == NO_DAY, keys.first, keys.last)[event]
    scene = coded_pairs(coded_pairs(last, place), keys.kind[event])
    report = coded_pairs(scene, keys.article[event])
    counted = keys.aggregate[event]
    many = np.where(counted, np.nan_to_num(keys.count[event], nan=2.0), np.bincount(report)[report])
    total = _most(scene, many)
    # A car bomb is not taken for a mine told beside it; who does not say what it was may mean either.
    weapon = keys.weapon[event]
    unsaid = np.bincount(report, weights=weapon == UNSAID)[report]
    armed = coded_pairs(report, weapon)
    like = np.where(weapon == UNSAID, unsaid, unsaid + np.bincount(armed)[armed])
    like = np.where(counted, many, like)
    own = np.maximum(_most(coded_pairs(scene, weapon), like), _most(scene, np.where(weapon == UNSAID, like, 0)))
    return Most(total, np.where(weapon == UNSAID, total, own))


def _most(scene: Ints, many: NDArray[np.floating]) -> Ints:
    """The largest number of each scene, for each entry."""
    import numpy as np

    most = np.zeros(int(scene.max(initial=-1)) + 1)
    np.maximum.at(most, scene, many)
    return np.asarray(most[scene].astype(np.int32))
