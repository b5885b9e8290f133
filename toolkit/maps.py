"""Draw events on a map that opens without a network: one symbol a place, its events in a popup, a time slider."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ._chart import check_synthetic
from ._mapareas import credits_of
from ._mapdata import MapEvents, place_table
from ._maphtml import plain, search_html, time_html, top_html, unplaced_html
from ._mapjson import TILES, map_json
from ._mapkinds import checked_kind, checked_size, checked_split, look_of, shown_events
from ._maplegend import legend_html
from ._mapshades import Shades
from ._mapsteps import time_steps
from ._mapsymbols import Scale
from ._mapwords import alt_text, caption, finding, source_line, subtitle, word
from ._paths import data_path
from ._selection import require
from ._selfcontained import inline, licences
from ._webfont import small_font_faces
from .phrases import Lang, check_lang
from .provenance import Provenance
from .tables import write_text

if TYPE_CHECKING:
    import folium
    import pandas as pd


_SCRIPTS = ("map_heat.js", "map_search.js", "map.js")
# What the frame in Jupyter may do: run the map's script and open sources in a tab of their own.
_SANDBOX = "allow-scripts allow-popups allow-popups-to-escape-sandbox"


@dataclass(frozen=True)
class Map:
    """
    A map of events that needs no network.

    ``data`` holds one row per symbol with its ``event_ids``, ``caption`` definitions and caveats, ``alt`` what a
    reader who cannot see it is told; ``folium`` is the map itself, to which layers can be added before saving.
    """

    title: str
    data: pd.DataFrame
    caption: str
    alt: str
    lang: Lang
    folium: folium.Map
    parts: dict[str, str] = field(repr=False)
    tiles: bool = False

    def html(self) -> str:
        """
        The whole page.

        Raises
        ------
        OutputError
            A layer that was added needs the network.
        """
        page = str(self.folium.get_root().render())
        direction = "rtl" if self.lang == "ar" else "ltr"
        # The licences' text holds no "--", so it may stand in a comment.
        # Whatever slips into the page one day, the browser itself refuses to fetch anything for it.
        pictures = f"data: {TILES}" if self.tiles else "data:"
        own = "script-src 'unsafe-inline'; style-src 'unsafe-inline'; font-src data:"
        policy = f"default-src 'none'; {own}; img-src {pictures}"
        guard = f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
        fonts = f"<style>\n{small_font_faces()}</style>\n"
        head = f"<!--\n{licences()}-->\n<title>{plain(self.title)}</title>\n" + self.parts["meta"] + fonts
        page = inline(page, allowed=(TILES,) if self.tiles else ())
        page = page.replace("<html>", f'<html lang="{self.lang}" dir="{direction}">', 1)
        page = page.replace("<head>", f"<head>\n{guard}\n{head}", 1)
        return page.replace("<body>", f"<body>\n{self.parts['before']}", 1).replace(
            "</body>", f"{self.parts['after']}\n</body>", 1
        )

    def save(self, path: str | Path) -> Path:
        """
        Write the map as one HTML file, whole or not at all.

        Parameters
        ----------
        path
            The file; ``.html`` is added where it has no ending.

        Raises
        ------
        OutputError
            The file cannot be written, or a layer that was added needs the network.
        """
        path = Path(path)
        return write_text(path if path.suffix else path.with_suffix(".html"), self.html())

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> dict[str, str]:
        """What Jupyter shows: the page in a frame, the text for readers of text."""
        return {"text/html": self._repr_html_(), "text/plain": self.alt}

    def _repr_html_(self) -> str:
        # Jupyter takes frames and styles out of an untrusted notebook: then the sentence is no longer hidden.
        hidden = "<style>.toolkit-untrusted{display:none}</style>"
        said = f'{hidden}<p class="toolkit-untrusted">{plain(word("untrusted", self.lang))}</p>'
        direction = "rtl" if self.lang == "ar" else "ltr"
        return (
            f'<figure style="margin:0" dir="{direction}" lang="{self.lang}">'
            f'<iframe class="toolkit-map" title="{plain(self.alt)}" srcdoc="{escape(self.html(), quote=True)}" '
            f'style="width:100%;height:640px;box-sizing:border-box;border:1px solid #ccc" sandbox="{_SANDBOX}" '
            f'loading="lazy"></iframe>{said}'
            f"<figcaption><small>{plain(self.caption)}</small></figcaption></figure>"
        )


def event_map(
    events: pd.DataFrame,
    area: str = "iraq",
    *,
    kind: str = "circles",
    lang: str = "en",
    size_by: str | None = None,
    radius_km: float | None = None,
    split: str | date | None = None,
    quotes: bool | None = None,
    boundaries: Path | None = None,
    title: str | None = None,
    source: str | None = None,
    tiles: bool = False,
    provenance: Provenance | None = None,
    allow_synthetic: bool = False,
) -> Map:
    """
    Draw events on a map of Iraq, Baghdad, the Green Zone, Kirkuk, or around any place of the gazetteer.

    One symbol a place: its number counts the events there, its popup lists them; where they are of several types, each
    has a slice. Aggregates that are not ``standalone`` are not drawn. An event whose place is known only roughly is a
    dashed ring, never a dot, in a circle or the shaded outline that it was somewhere in; one without a place stands in
    a list beside the map, as do rows that cannot be right, with their values. Where places are too many to be told
    apart, those of one cell are one symbol.

    Parameters
    ----------
    events
        Events in the codebook's format, coordinates in degrees (WGS 84).
    area
        ``iraq``, ``baghdad``, ``green-zone`` or ``kirkuk`` (``data/style/map_areas.csv``), or a place of the gazetteer
        by its id or name.
    kind
        ``circles``, one symbol a place; ``heat``; ``governorates`` or ``districts``, shaded.
    lang
        ``en`` or ``ar``: language and direction of the page; popups name places and give summaries in both.
    size_by
        ``casualties`` (killed and wounded), ``munitions`` or ``events``; by default casualties for circles, else
        events. The area of a symbol grows with the low figure, a thin line shows the high one.
    radius_km
        How far the map reaches around a place.
    split
        A day, e.g. ``2019-12-27``: the reader switches between the events before it and those from it on.
    quotes
        Whether popups quote the sentence behind an event; by default only where nobody was hurt, for it may name a
        victim.
    boundaries
        Folder with ``geoBoundaries-IRQ-ADM1*.geojson`` or ``ADM2`` of your own, or with any ``districts.geojson``.
    title
        In place of the finding made from the data.
    source
        Who reported, for the source line.
    tiles
        Lay OpenStreetMap's online tiles under the outlines; such a map needs the network.
    provenance
        What the events were made from; stands in the footer.
    allow_synthetic
        Draw made-up articles too; the map is then marked.

    Returns
    -------
    Map
        Shows itself in Jupyter; ``save`` writes it as one HTML file.

    Raises
    ------
    InputError
        Unknown area, kind, language, size or day, or columns are missing.
    DataError
        A file of boundaries of your own cannot be read.
    SyntheticError
        Made-up articles, not allowed.
    """
    lang = check_lang(lang)
    kind = checked_kind(kind)
    size_by = checked_size(size_by, kind)
    provenance = provenance or Provenance()
    require(events)
    synthetic = check_synthetic(events, provenance, allow_synthetic)
    shown = shown_events(events, area, kind, radius_km, checked_split(split), boundaries)
    look = look_of(shown, size_by, kind)
    heading = title or finding(shown, lang, kind, size_by)
    return Map(
        title=heading,
        data=place_table(shown),
        caption=caption(shown, size_by, lang, kind),
        alt=alt_text(shown, size_by, lang, kind),
        lang=lang,
        folium=_folium_map(shown, map_json(shown, look, size_by, lang, kind=kind, tiles=tiles, quotes=quotes)),
        parts=_page_parts(_Page(shown, look, size_by, lang, kind, heading, source, provenance, synthetic, quotes)),
        tiles=tiles,
    )


@dataclass(frozen=True)
class _Page:
    """What the page around a map speaks of."""

    shown: MapEvents
    look: Scale | Shades
    size_by: str
    lang: Lang
    kind: str
    heading: str
    source: str | None
    provenance: Provenance
    synthetic: bool
    quotes: bool | None


def _page_parts(page: _Page) -> dict[str, str]:
    """The page around the map: heading before it; legend, time control and footer after it."""
    shown, lang, kind = page.shown, page.lang, page.kind
    mark = f'<p class="toolkit-synthetic">{plain(word("synthetic", lang))}</p>' if page.synthetic else ""
    said = source_line(shown, page.source, lang)
    alt = plain(alt_text(shown, page.size_by, lang, kind))
    versions = plain(page.provenance.line())
    side = [
        search_html(lang),
        top_html(shown, lang) if kind == "heat" or shown.split is not None else "",
        legend_html(shown, page.look, page.size_by, lang, kind),
        unplaced_html(shown, lang, page.quotes),
    ]
    return {
        "meta": f'<meta name="description" content="{alt}">\n<meta name="provenance" content="{versions}">\n',
        "before": f'<header class="toolkit-head">{mark}<h1>{plain(page.heading)}</h1>'
        f"<p>{plain(subtitle(shown, lang, kind))}</p></header>",
        "after": f'<aside class="toolkit-side">{"".join(side)}</aside>'
        f"{time_html(len(time_steps(shown.span, lang)), shown, lang)}"
        f'<footer class="toolkit-foot"><p>{plain(said)} {plain(word("boundaries", lang))}</p>'
        # The versions are Latin on an Arabic page too: on a line of their own, their marks stay between them.
        f'<p class="toolkit-provenance">{plain(credits_of(shown.area, lang))}</p>'
        f'<p class="toolkit-provenance" dir="ltr">{versions}</p>'
        f"<p>{plain(word('libraries', lang))}</p></footer>",
    }


def _folium_map(shown: MapEvents, data: str) -> folium.Map:
    import folium
    from branca.element import MacroElement
    from jinja2 import Template

    area = shown.area
    chart = folium.Map(
        location=[(area.south + area.north) / 2, (area.west + area.east) / 2],
        zoom_start=6,
        tiles=None,
        max_zoom=17,
        zoom_snap=0.25,
        zoom_delta=0.5,
    )
    # folium numbers elements at random; the same events shall give the same bytes.
    chart._id = re.sub(r"\W", "_", area.name)
    chart.get_root()._id = f"figure_{chart._id}"

    class Layers(MacroElement):
        """The toolkit's own drawing: its data as JSON, its script and style sheet inline."""

        # The data is a value of the template, not part of it: braces in an article mean nothing to Jinja.
        _template = Template(
            "{% macro header(this, kwargs) %}<style>{{ this.css }}</style><script>{{ this.js }}</script>{% endmacro %}"
            '{% macro html(this, kwargs) %}<script type="application/json" id="toolkit-data">{{ this.data }}</script>'
            "{% endmacro %}"
            "{% macro script(this, kwargs) %}toolkitMap({{ this._parent.get_name() }}, "
            'JSON.parse(document.getElementById("toolkit-data").textContent));{% endmacro %}'
        )

        def __init__(self) -> None:
            super().__init__()  # type: ignore[no-untyped-call]
            self._name = "ToolkitLayers"
            self._id = chart._id
            self.css = data_path("style", "map.css").read_text("utf-8")
            self.js = "".join(data_path("style", name).read_text("utf-8") for name in _SCRIPTS)
            self.data = data

    chart.add_child(Layers())
    return chart
