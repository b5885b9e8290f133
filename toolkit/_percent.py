"""Say a change in per cent only where enough events stand behind it: one rule for all charts."""

from __future__ import annotations

# Events to compare with. By chance alone a count of 50 may be 14 more or fewer (1.96 times its root): a change of a
# quarter is then none. Of 20 the same is almost a half.
LEAST_EVENTS = 50


def change(before: float, after: float, events: int) -> int | None:
    """
    Change from one number to another in whole per cent, or None where it would say more than is known.

    Parameters
    ----------
    before, after
        Two counts, rates or means.
    events
        How many events the first rests on.
    """
    if events < LEAST_EVENTS or before <= 0:
        return None
    return round(100 * (after - before) / before)
