"""What one printed map shows, and how large."""

from __future__ import annotations

from dataclasses import dataclass, field

from ._mapdata import MapEvents
from ._mapshades import Shades
from ._mapsymbols import Scale
from ._printparts import Drawn
from .phrases import Lang

# Half the width, in kilometres, from which on an area is drawn as the country; the side of a map, in points, from
# which on its names are large.
_COUNTRY_KM, _LARGE = 300.0, 280.0


@dataclass(frozen=True)
class Panel:
    """What one map of a page shows, and how: ``side`` is its width and height in points."""

    shown: MapEvents
    look: Scale | Shades
    size_by: str
    lang: Lang
    kind: str
    side: float
    inset: bool = False  # whether it is itself an inset: no scale bar, no arrow
    apart: bool = False  # whether the enlarged city stands beside it: in a corner of a small map it would be too small
    drawn: Drawn = field(default_factory=Drawn)  # filled as the map is drawn; an inset shares it

    @property
    def has_inset(self) -> bool:
        """Whether Baghdad is shown enlarged: for maps of the country, where its sites or districts are too small."""
        large = self.shown.area.half_width_km >= _COUNTRY_KM
        return large and self.kind in ("circles", "districts") and not self.inset

    @property
    def number_size(self) -> float:
        """Size of numbers: never so small that they are specks."""
        return 6.5

    @property
    def type_size(self) -> float:
        """Size of names."""
        return 7.0 if self.side > _LARGE else 6.5
