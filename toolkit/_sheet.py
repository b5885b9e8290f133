"""A figure that can be enlarged as a whole: a slide is a small page with everything on it half as large again."""

from __future__ import annotations

from typing import Any

from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import Patch
from matplotlib.text import Annotation, Text
from matplotlib.transforms import Affine2D


class Sheet(Figure):
    """
    A page whose type, lines and distances in points grow with it.

    Attributes
    ----------
    points
        From the points in which its parts are drawn to inches.
    """

    def __init__(self, width: float, height: float) -> None:
        super().__init__(figsize=(width, height))
        self.points = Affine2D().scale(1 / 72)

    def enlarge(self, factor: float) -> None:
        """Make everything larger by a factor, once it is drawn and in its place."""
        width, height = (float(inches) * factor for inches in self.get_size_inches())
        self.set_size_inches(width, height)
        self.points.scale(factor)
        artist: Any
        for artist in self.findobj(lambda one: isinstance(one, (Patch, Line2D))):
            artist.set_linewidth(artist.get_linewidth() * factor)
        for artist in self.findobj(Text):  # annotations too
            artist.set_fontsize(artist.get_fontsize() * factor)
            if isinstance(artist, Annotation):
                if artist.anncoords == "offset points":
                    artist.xyann = (artist.xyann[0] * factor, artist.xyann[1] * factor)
                if artist.arrow_patch is not None:
                    artist.arrow_patch.set_linewidth(artist.arrow_patch.get_linewidth() * factor)
