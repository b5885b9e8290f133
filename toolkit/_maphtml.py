"""Write the HTML of a map: popups, legend, time control, what is not on the map. Every text is escaped here."""

from __future__ import annotations

import json
import re
from html import escape
from typing import Any

from ._mapdata import MapEvents, PlaceOnMap, type_of
from ._mapsymbols import DASHES, Scale, shape_points, type_styles
from ._mapwords import gathering_note, place_name, reason_text, type_text, when, word
from .phrases import Lang, summary
from .rtl import html as rtl_html

# Only these become links: a javascript: or data: address would run in the reader's browser.
_WEB = re.compile(r"https?://[^\s/?#]+[^\s]*\Z", re.IGNORECASE)
_LISTED = 60

# A stretch of Latin words: "Kata'ib Hezbollah (denied)"; not the digits and marks of the Arabic around it.
_LATIN = re.compile(r"[A-Za-z](?:[A-Za-z0-9 .,;:'’&/()\-]*[A-Za-z0-9)])?")

_ARABIC = re.compile("[\u0600-\u06ff](?:[\u0600-\u06ff ]*[\u0600-\u06ff])?")

# Only inside a string can a brace of JSON be followed by one of these.
_TEMPLATE = re.compile(r"\{(?=[{%#])")

# Directions that a text brings with it would turn what stands beside it.
_CONTROLS = re.compile("[\u202a-\u202e\u2066-\u2069]")


def text(value: object) -> str:
    """Any text as safe HTML, Arabic inside an element that runs from right to left."""
    return rtl_html(str(value))


def plain(value: object) -> str:
    """Any text escaped, for attributes and for text whose surroundings give the direction."""
    return escape(_CONTROLS.sub("", str(value)), quote=True)


def isolated(value: object, lang: Lang) -> str:
    """
    Text escaped, its stretches of the other script held together.

    Without that the brackets, digits and full stops beside an English name in an Arabic line, or an Arabic one in an
    English line, land on its wrong side.
    """
    pattern, direction = (_LATIN, "ltr") if lang == "ar" else (_ARABIC, "rtl")

    def held(found: re.Match[str]) -> str:
        run = found[0]
        # "(بحسب US government)": the last bracket belongs to the Arabic around it.
        while run.endswith(")") and run.count(")") > run.count("("):
            run = run[:-1]
        return f'<bdi dir="{direction}">{plain(run)}</bdi>{plain(found[0][len(run) :])}'

    parts, last = [], 0
    shown = str(value)
    for found in pattern.finditer(shown):
        parts += [plain(shown[last : found.start()]), held(found)]
        last = found.end()
    return "".join(parts) + plain(shown[last:])


def script_json(value: object) -> str:
    """
    A value as JSON that may stand inside ``<script>``.

    ``<``, ``>`` and ``&`` are written as escapes, so that no ``</script>`` or ``<!--`` of an article ends the element;
    U+2028 and U+2029 too, which older browsers take as ends of line. branca reads what it is given as a Jinja template,
    more than once: an article's ``{{ … }}`` would be run in Python, so no brace is left that begins one.
    """
    dumped = json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    for char in "<>&\u2028\u2029":
        dumped = dumped.replace(char, f"\\u{ord(char):04x}")
    return _TEMPLATE.sub(r"\\u007b", dumped)


def source_html(source: str) -> str:
    """A source as a link if it is a web address, else as text."""
    shown = re.sub(r"^https?://(www\.)?", "", source)
    if _WEB.match(source):
        host = shown.split("/")[0].split("?")[0]
        return (
            f'<a href="{plain(source)}" target="_blank" rel="noopener noreferrer nofollow" '
            f'title="{plain(source)}" dir="ltr">{plain(host)}</a>'
        )
    return text(source)


def event_html(event: dict[str, Any], lang: Lang, place: PlaceOnMap | None = None) -> str:
    """
    One event of a popup: date, what happened in both languages, evidence, sources.

    Tolls as reported, accusations as such. Notes and the names of victims stay out.

    Parameters
    ----------
    event
        A row of ``events``; a summary that it lacks is made from its fields.
    lang
        The language that comes first.
    place
        The symbol under which it stands; the event's own place is added where it is another one, drawn there too.
    """
    own = event.get("location_ar" if lang == "ar" else "location") or event.get("location")
    elsewhere = own and place is not None and place.place_id and event.get("place_id") != place.place_id
    where = f" · {text(own)}" if elsewhere else ""
    parts = [f"<p><strong>{plain(when(event, lang))}</strong>{where}</p>"]
    order: tuple[Lang, Lang] = ("ar", "en") if lang == "ar" else ("en", "ar")
    for language in order:
        said = event.get(f"summary_{language}") or summary(event, language)
        direction = "rtl" if language == "ar" else "ltr"
        parts.append(f'<p lang="{language}" dir="{direction}">{isolated(said, language)}</p>')
    if event.get("evidence"):
        parts.append(f'<blockquote lang="ar" dir="rtl">«{isolated(event["evidence"], "ar")}»</blockquote>')
    sources = event.get("sources") or []
    sources = [sources] if isinstance(sources, str) else sources
    if sources:
        # The same site twice says nothing more.
        links = dict.fromkeys(source_html(str(source)) for source in sources)
        parts.append(f'<p class="toolkit-sources">{plain(word("sources", lang))}: {", ".join(links)}</p>')
    return "".join(parts)


def place_head(place: PlaceOnMap, lang: Lang) -> str:
    """Head of a popup: the place in both languages and how well it is known."""
    names = [place_name(place, lang), place_name(place, "en" if lang == "ar" else "ar")]
    known = "" if place.precision == "exact" else f"<p>{plain(word(place.precision, lang))}</p>"
    both = " · ".join(text(name) for name in dict.fromkeys(names) if name)
    return f"<h3>{both}</h3>{known}"


def symbol_svg(shape: str, colour: str, radius: float, *, dash: str = "", outer: float = 0.0) -> str:
    """A symbol for the legend, drawn as on the map; radii in pixels."""
    half = max(radius, outer) * 1.3 + 2

    def drawn(r: float, attributes: str) -> str:
        points = shape_points(shape)
        if not points:
            return f'<circle r="{r:.1f}" {attributes}/>'
        corners = " ".join(f"{x * r:.1f},{y * r:.1f}" for x, y in points)
        return f'<polygon points="{corners}" {attributes}/>'

    look = f'fill="#fff" stroke="{colour}" stroke-width="2" stroke-dasharray="{dash}"' if dash else f'fill="{colour}"'
    ring = drawn(outer, f'fill="none" stroke="{colour}" stroke-width="1.2"') if outer else ""
    size = 2 * half
    return (
        f'<svg width="{size:.0f}" height="{size:.0f}" viewBox="{-half:.1f} {-half:.1f} {size:.1f} {size:.1f}" '
        f'aria-hidden="true">{ring}{drawn(radius, look)}</svg>'
    )


def legend_html(shown: MapEvents, scale: Scale, size_by: str, lang: Lang) -> str:
    """Legend of a map: type (each can be switched off), size, how well a place is known."""
    present = {type_of([event]) for event in shown.events}
    types = []
    for name, style in type_styles().items():
        if name in present:
            box = f'<input type="checkbox" checked data-type="{plain(name)}">'
            label = f"{box}{symbol_svg(style.shape, style.colour, 8)}<span>{plain(type_text(name, lang))}</span>"
            types.append(f"<li><label>{label}</label></li>")
    if any(len({type_of([event]) for event in place.events}) > 1 for place in shown.places):
        style = type_styles()["several"]
        key = f"{symbol_svg(style.shape, style.colour, 8)}<span>{plain(word('several', lang))}</span>"
        types.append(f'<li class="toolkit-key">{key}</li>')

    sizes = [(scale.radius(0), word("size_zero", lang))]
    sizes += [(scale.radius(value), str(value)) for value in scale.steps()]
    if size_by == "events":
        sizes = sizes[1:]
    grey = "#888888"
    rows = [
        f'<li class="toolkit-key">{symbol_svg("circle", grey, radius)}<span>{plain(label)}</span></li>'
        for radius, label in sizes
    ]
    if size_by != "events":
        high = symbol_svg("circle", grey, 9, outer=14)
        rows.append(f'<li class="toolkit-key">{high}<span>{plain(word("size_high", lang))}</span></li>')

    known = [
        f'<li class="toolkit-key">{symbol_svg("circle", grey, 8, dash=DASHES[name])}'
        f"<span>{plain(word(name, lang))}</span></li>"
        for name in ("exact", "near", "governorate")
    ]
    square = '<svg width="24" height="12" aria-hidden="true"><rect x="9" y="3" width="6" height="6" fill="#222"/></svg>'
    note = gathering_note(shown, lang)
    if note:
        known.append(f'<li class="toolkit-reason">{plain(note)}</li>')
    known.append(f'<li class="toolkit-key">{square}<span>{plain(word("reference", lang))}</span></li>')
    return "".join(
        f"<h2>{plain(title)}</h2><ul>{''.join(entries)}</ul>"
        for title, entries in (
            (word("type", lang), types),
            (word(f"size_{size_by}", lang), rows),
            (word("precision", lang), known),
        )
        if entries
    )


def unplaced_html(shown: MapEvents, lang: Lang) -> str:
    """The box of events that cannot be drawn, each with its reason, and the counts of what is left out."""
    parts = []
    if shown.unplaced:
        rows = []
        for event, reason in shown.unplaced[:_LISTED]:
            why = f'<span class="toolkit-reason">{plain(reason_text(event, reason, lang))}</span>'
            rows.append(f"<li>{event_html(event, lang)}{why}</li>")
        if len(shown.unplaced) > _LISTED:
            rows.append(f"<li>{plain(word('more', lang, n=len(shown.unplaced) - _LISTED))}</li>")
        head = plain(word("not_on_map", lang, n=len(shown.unplaced)))
        parts.append(f'<details class="toolkit-unplaced"><summary>{head}</summary><ul>{"".join(rows)}</ul></details>')
    for key, count in (("outside", shown.outside), ("statements", shown.statements)):
        if count:
            parts.append(f"<p>{plain(word(key, lang, n=count))}</p>")
    return "".join(parts)


def time_html(steps: int, undated: int, lang: Lang) -> str:
    """The time control: play, a slider whose first position is all dates, the date in words."""
    if steps < 2:
        return ""
    note = f'<span class="toolkit-reason">{plain(word("undated_note", lang, n=undated))}</span>' if undated else ""
    return (
        f'<div class="toolkit-time" role="group" aria-label="{plain(word("time", lang))}">'
        f'<button type="button" aria-pressed="false">{plain(word("play", lang))}</button>'
        f'<input type="range" min="0" max="{steps}" value="0" step="1" aria-label="{plain(word("time", lang))}">'
        f'<output aria-live="polite">{plain(word("all_dates", lang))}</output>'
        f'<label><input type="checkbox"> {plain(word("earlier", lang))}</label>{note}</div>'
    )
