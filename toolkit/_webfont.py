"""Put the typeface of the charts into a page, so that text and pictures look alike on any machine."""

from __future__ import annotations

import base64
import io
from collections.abc import Callable
from functools import cache
from typing import Any

from .rtl import FONT

# A part of the typeface must not bear its name: "Plex" is reserved to the whole (SIL OFL 1.1, section 3).
SMALL_FONT = "Toolkit Sans Arabic"

_WEIGHTS = (400, 700)
# Latin and Arabic letters, figures and marks: what names, dates, summaries and sentences of news are written with.
_KEPT = ((0x20, 0x7E), (0x621, 0x652), (0x660, 0x66C))
_OTHERS = "\u00a0«»·×–—‘’“”…،؛؟ٱپچژڤکگیێۆڵڕە\u200c\u200d\u200e\u200f"


@cache
def font_faces() -> str:
    """
    Rules of a style sheet that bring the typeface along, regular and bold; empty where it is not installed.

    The fonts are whole, only packed: they keep their letters for every Arabic text, their name and their licence (SIL
    OFL 1.1, in the fonts' own tables).
    """
    return _rules(FONT, _whole)


@cache
def small_font_faces() -> str:
    """
    The same for pages that are many and small, such as maps: a third of the size, as ``SMALL_FONT``.

    Letters that are left out are drawn in the reader's own typeface. The licence stays in the fonts' own tables.
    """
    return _rules(SMALL_FONT, _part)


def _rules(family: str, read: Callable[[str], Any]) -> str:
    import fontpkg

    try:
        packed = {weight: _packed(read(str(fontpkg.path(FONT, weight=weight)))) for weight in _WEIGHTS}
    except fontpkg.FontpkgError:
        return ""
    return "".join(
        f'@font-face{{font-family:"{family}";font-weight:{weight};'
        f'src:url(data:font/woff;base64,{font}) format("woff")}}\n'
        for weight, font in packed.items()
    )


def _whole(path: str) -> Any:
    """A font file; fontTools comes with matplotlib."""
    from fontTools.ttLib import TTFont

    return TTFont(path, recalcTimestamp=False)


def _part(path: str) -> Any:
    """A font file with the letters that are kept, under a name of its own."""
    from fontTools.subset import Options, Subsetter

    font = _whole(path)
    # Names are kept as they are: looking for those that nothing refers to takes as long as all the rest.
    names = font["name"]
    del font["name"]
    asked = Options(hinting=False, drop_tables=[*Options._drop_tables_default, "meta"], recalc_timestamp=False)
    subsetter = Subsetter(asked)
    kept = [code for first, last in _KEPT for code in range(first, last + 1)]
    subsetter.populate(unicodes=kept, text=_OTHERS)
    subsetter.subset(font)
    font["name"] = names
    for record in names.names:
        # The names that a reader is shown; notes of copyright, trademark and licence stay as they are.
        if record.nameID in (1, 3, 4, 16, 18, 21, 25):
            record.string = SMALL_FONT
        elif record.nameID in (6, 20):
            record.string = SMALL_FONT.replace(" ", "")
    return font


def _packed(font: Any) -> str:
    """A font as WOFF, in base64."""
    file = io.BytesIO()
    font.flavor = "woff"
    font.save(file)
    return base64.b64encode(file.getvalue()).decode("ascii")
