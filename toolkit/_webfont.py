"""Put the typeface of the charts into a page, so that text and pictures look alike on any machine."""

from __future__ import annotations

import base64
import io
from functools import cache

from .rtl import FONT

_WEIGHTS = (400, 700)


@cache
def font_faces() -> str:
    """
    Rules of a style sheet that bring the typeface along, regular and bold; empty where it is not installed.

    The fonts are whole, only packed: they keep their letters for every Arabic text, their name and their licence (SIL
    OFL 1.1, in the fonts' own tables).
    """
    import fontpkg

    try:
        packed = {weight: _packed(str(fontpkg.path(FONT, weight=weight))) for weight in _WEIGHTS}
    except fontpkg.FontpkgError:
        return ""
    return "".join(
        f'@font-face{{font-family:"{FONT}";font-weight:{weight};'
        f'src:url(data:font/woff;base64,{font}) format("woff")}}\n'
        for weight, font in packed.items()
    )


def _packed(path: str) -> str:
    """A font file as WOFF, in base64; fontTools comes with matplotlib."""
    from fontTools.ttLib import TTFont

    font, file = TTFont(path, recalcTimestamp=False), io.BytesIO()
    font.flavor = "woff"
    font.save(file)
    return base64.b64encode(file.getvalue()).decode("ascii")
