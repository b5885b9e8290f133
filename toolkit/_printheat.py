"""Draw the heat of a printed map: soft spots, coloured from few to many as on the screen."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from ._mapdata import MapEvents
from ._mapshades import COLOURS

if TYPE_CHECKING:
    from matplotlib.axes import Axes

Point = Callable[[float, float], tuple[float, float]]

# A spot of heat, in points to its rim.
_SPOT = 13


def heat_strength(value: float, most: float) -> float:
    """How strong a spot of heat is: with the root, for one place of thousands must not blot out all others."""
    return max(0.06, min(1.0, math.sqrt(value / most)))


def heat_colours(strength: Any) -> Any:
    """Colours of strengths between 0 and 1, the fainter the more transparent, as an array with one more dimension."""
    import numpy as np
    from matplotlib.colors import LinearSegmentedColormap

    colours = np.asarray(LinearSegmentedColormap.from_list("heat", COLOURS)(strength))
    colours[..., 3] = np.where(strength > 0.004, np.minimum(0.88, 0.24 + 1.6 * strength), 0)
    return colours


def draw_heat(
    axes: Axes,
    shown: MapEvents,
    size_by: str,
    most: int,
    side: float,
    point: Point,
) -> None:
    """
    Draw the spots of all places.

    Parameters
    ----------
    axes
        Square axes.
    shown
        Events as the map shows them.
    size_by
        What colours the spots.
    most
        The figure of the darkest.
    side
        Of the axes, in points.
    point
        Gives latitude and longitude their place, in points.
    """
    import numpy as np

    fine = 2  # dots a point
    dots, spot = round(side * fine), _SPOT * fine
    across = np.hypot(*np.mgrid[-spot : spot + 1, -spot : spot + 1]) / spot
    soft = np.interp(across, [0, 0.5, 1], [1, 0.35, 0])
    light = np.ones((dots + 2 * spot + 1, dots + 2 * spot + 1))
    low = shown.drawn(size_by)[0]
    for place in shown.places:
        value = int(low[place.rows].sum())
        x, y = (round(at * fine) for at in point(place.latitude, place.longitude))
        if value and 0 <= x < dots and 0 <= y < dots:
            light[y : y + 2 * spot + 1, x : x + 2 * spot + 1] *= 1 - heat_strength(value, most) * soft
    picture = heat_colours(1 - light[spot : spot + dots, spot : spot + dots])
    limits = (*axes.get_xlim(), *axes.get_ylim())
    axes.imshow(picture, extent=limits, origin="lower", aspect="auto", zorder=3, interpolation="bilinear")
