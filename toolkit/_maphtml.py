"""Write the HTML of a map: popups, legend, time control, what is not on the map. Every text is escaped here."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from html import escape
from typing import Any

from ._mapdata import MapEvents, PlaceOnMap
from ._mapsymbols import rim, shape_points, slice_edges
from ._mapwords import place_name, reason_text, when, word
from .phrases import Lang, day, known, summary
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


def may_name_a_victim(event: dict[str, Any]) -> bool:
    """Whether the sentence behind an event may name a private person: someone was hurt, taken or arrested in it."""
    kinds = known(event.get("event_type")), known(event.get("sub_event_type"))
    if kinds[0] == "Violence against civilians" or kinds[1] == "Arrests":
        return True
    low_high = [(known(event.get(f"{name}_low")), known(event.get(f"{name}_high"))) for name in ("killed", "wounded")]
    unbounded = any(low is not None and high is None for low, high in low_high)
    return unbounded or bool(known(event.get("fatalities"))) or any(low or high for low, high in low_high)


def event_html(event: dict[str, Any], lang: Lang, place: PlaceOnMap | None = None, quotes: bool | None = None) -> str:
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
    quotes
        Whether the sentence behind it is quoted; None for only where nobody was hurt, who might be named in it.
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
    if event.get("evidence") and quotes is not False and (quotes or not may_name_a_victim(event)):
        parts.append(f'<blockquote lang="ar" dir="rtl">«{isolated(event["evidence"], "ar")}»</blockquote>')
    elif event.get("evidence") and quotes is None:
        # The reader can still walk back to it through the tables.
        said = plain(word("no_quote", lang, id="\0")).replace("\0", f'<bdi dir="ltr">{plain(event["event_id"])}</bdi>')
        parts.append(f'<p class="toolkit-reason">{said}</p>')
    sources = event.get("sources") or []
    sources = [sources] if isinstance(sources, str) else sources
    if sources:
        # The same site twice says nothing more.
        links = dict.fromkeys(source_html(str(source)) for source in sources)
        listed = ("، " if lang == "ar" else ", ").join(links)
        parts.append(f'<p class="toolkit-sources">{plain(word("sources", lang))}: {listed}</p>')
    return "".join(parts)


def place_head(place: PlaceOnMap, lang: Lang) -> str:
    """Head of a popup: the place in both languages and how well it is known."""
    names = [place_name(place, lang), place_name(place, "en" if lang == "ar" else "ar")]
    known = "" if place.precision == "exact" else f"<p>{plain(word(place.precision, lang))}</p>"
    both = " · ".join(text(name) for name in dict.fromkeys(names) if name)
    return f"<h3>{both}</h3>{known}"


def symbol_svg(
    shape: str, colour: str, radius: float, *, dash: str = "", outer: float = 0.0, slices: Sequence[str] = ()
) -> str:
    """A symbol for the legend, drawn as on the map; radii in pixels; ``slices`` are colours of equal slices."""
    half = max(radius, outer) * 1.3 + 2

    def drawn(r: float, attributes: str) -> str:
        points = shape_points(shape)
        if not points:
            return f'<circle r="{r:.1f}" {attributes}/>'
        corners = " ".join(f"{x * r:.1f},{y * r:.1f}" for x, y in points)
        return f'<polygon points="{corners}" {attributes}/>'

    look = f'fill="#fff" stroke="{colour}" stroke-width="2" stroke-dasharray="{dash}"' if dash else f'fill="{colour}"'
    inside = drawn(radius, look)
    if slices:
        inside = drawn(radius, f'fill="none" stroke="{colour}" stroke-width="1.4"')
        for face, edge in reversed(list(zip(slices, slice_edges([1] * len(slices)), strict=True))):
            corners = " ".join(f"{x * radius:.1f},{y * radius:.1f}" for x, y in ((0, 0), *rim(shape, *edge)))
            inside = f'<polygon points="{corners}" fill="{face}" stroke="#fff" stroke-width=".7"/>{inside}'
    ring = drawn(outer, f'fill="none" stroke="{colour}" stroke-width="1.2"') if outer else ""
    size = 2 * half
    return (
        f'<svg width="{size:.0f}" height="{size:.0f}" viewBox="{-half:.1f} {-half:.1f} {size:.1f} {size:.1f}" '
        f'aria-hidden="true">{ring}{inside}</svg>'
    )


def unplaced_html(shown: MapEvents, lang: Lang, quotes: bool | None = None) -> str:
    """The box of events that cannot be drawn, each with its reason, and the counts of what is left out."""
    parts = []
    count = len(shown.unplaced)
    if count:
        rows = []
        for event, reason in shown.listed(_LISTED):
            why = f'<span class="toolkit-reason">{isolated(reason_text(event, reason, lang), lang)}</span>'
            # Of a row that cannot be right nothing else is believed either.
            said = "" if reason == "fault" else event_html(event, lang, quotes=quotes)
            rows.append(f"<li>{said}{why}</li>")
        if count > _LISTED:
            rows.append(f"<li>{plain(word('more', lang, n=f'{count - _LISTED:,}'))}</li>")
        head = plain(word("not_on_map", lang, n=f"{count:,}"))
        parts.append(f'<details class="toolkit-unplaced"><summary>{head}</summary><ul>{"".join(rows)}</ul></details>')
    for key, number in (("outside", shown.outside), ("statements", shown.statements)):
        if number:
            parts.append(f"<p>{plain(word(key, lang, n=f'{number:,}'))}</p>")
    return "".join(parts)


def time_html(steps: int, shown: MapEvents, lang: Lang) -> str:
    """The time control: before and after, play, a slider whose first position is all dates, the date in words."""
    undated = shown.undated
    said = plain(word("undated_note", lang, n=f"{undated:,}"))
    note = f'<span class="toolkit-reason">{said}</span>' if undated else ""
    parts = []
    if shown.split is not None:
        counts = [half.count() for half in shown.halves()]
        sides = [word(key, lang, day=day(shown.split, lang)) for key in ("before", "after")]
        names = [word("all_dates", lang), *(f"{side} ({n:,})" for side, n in zip(sides, counts, strict=True))]
        buttons = "".join(
            f'<label><input type="radio" name="toolkit-side" value="{value}"{" checked" if value < 0 else ""}> '
            f"{plain(name)}</label>"
            for value, name in zip((-1, 0, 1), names, strict=True)
        )
        parts.append(
            f'<div class="toolkit-split" role="radiogroup" aria-label="{plain(word("compare", lang))}">{buttons}</div>'
        )
    if steps > 1:
        parts.append(
            f'<button type="button" aria-pressed="false">{plain(word("play", lang))}</button>'
            f'<input type="range" min="0" max="{steps}" value="0" step="1" aria-label="{plain(word("time", lang))}">'
            f'<output aria-live="polite">{plain(word("all_dates", lang))}</output>'
            f'<label><input type="checkbox"> {plain(word("earlier", lang))}</label>{note}'
        )
    elif parts:
        parts.append(f'<output aria-live="polite"></output>{note}')
    if not parts:
        return ""
    return f'<div class="toolkit-time" role="group" aria-label="{plain(word("time", lang))}">{"".join(parts)}</div>'


def search_html(lang: Lang) -> str:
    """The field in which a place is looked for; its list is filled by the page's script."""
    name = plain(word("search", lang))
    return (
        f'<form class="toolkit-search" role="search"><label for="toolkit-find">{name}</label>'
        '<input type="search" id="toolkit-find" list="toolkit-places" autocomplete="off" dir="auto">'
        '<datalist id="toolkit-places"></datalist><output aria-live="polite"></output></form>'
    )


def top_html(shown: MapEvents, lang: Lang, most: int = 8) -> str:
    """The places with the most events as a table; where a day parts the events, before and after it."""
    import numpy as np

    if len(shown.places) < 2:
        return ""
    # A place and what is only known to be near it share a name: one line.
    rows_of: dict[str, list[int]] = {}
    for place in shown.places:
        rows_of.setdefault(place_name(place, lang), []).extend(place.rows.tolist())
    named = sorted(rows_of.items(), key=lambda pair: -shown.count(np.array(pair[1])))[:most]
    heads = [word("place", lang), word("events", lang)]
    if shown.split is not None:
        said = day(shown.split, lang)
        heads = [word("place", lang), word("before", lang, day=said), word("after", lang, day=said)]
    rows = []
    for name, found in named:
        parts = shown.after(np.array(found)) if shown.split is not None else (np.array(found),)
        cells = "".join(f"<td>{shown.count(part):,}</td>" for part in parts)
        rows.append(f"<tr><th scope=row>{text(name)}</th>{cells}</tr>")
    head = "".join(f"<th scope=col>{plain(name)}</th>" for name in heads)
    return (
        f'<h2>{plain(word("most", lang))}</h2><table class="toolkit-top"><thead><tr>{head}</tr></thead>'
        f"<tbody>{''.join(rows)}</tbody></table>"
    )
