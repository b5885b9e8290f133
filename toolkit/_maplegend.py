"""Write the legend of a map on the screen: type, size or colour, how well a place is known."""

from __future__ import annotations

from ._mapdata import MapEvents
from ._maphtml import plain, symbol_svg
from ._mapshades import COLOURS, DIVISIONS, NOTHING, UNSURE, Shades, included_note, unsure
from ._mapsymbols import DASHES, SEVERAL, Scale, type_styles
from ._mapwords import gathering_note, sliced_types, type_text, wide_note, word
from .phrases import Lang

_GREY = "#888888"


def legend_html(shown: MapEvents, look: Scale | Shades, size_by: str, lang: Lang, kind: str) -> str:
    """
    Legend of a map; types can be switched off in it.

    Parameters
    ----------
    shown
        Events as the map shows them.
    look
        Sizes of symbols, or classes of colour.
    size_by
        What sizes or colours speak of.
    lang
        ``en`` or ``ar``.
    kind
        ``circles``, ``heat``, ``governorates`` or ``districts``.
    """
    parts = [(word("type", lang), _types(shown, lang, kind))]
    if isinstance(look, Shades):
        parts.append((word(f"shade_{size_by}", lang), _shades(look, lang, bool(unsure(shown, kind)))))
    elif kind == "heat":
        parts.append((word(f"shade_{size_by}", lang), _heat(look, lang)))
    else:
        parts.append((word(f"size_{size_by}", lang), _sizes(look, size_by, lang)))
    parts.append((word("precision", lang), _known(shown, lang, kind)))
    return "".join(f"<h2>{plain(title)}</h2><ul>{''.join(entries)}</ul>" for title, entries in parts if entries)


def _key(picture: str, words: str) -> str:
    return f'<li class="toolkit-key">{picture}<span>{plain(words)}</span></li>'


def _types(shown: MapEvents, lang: Lang, kind: str) -> list[str]:
    present = shown.kinds()
    entries = []
    for name, style in type_styles().items():
        if name in present:
            box = f'<input type="checkbox" checked data-type="{plain(name)}">'
            picture = symbol_svg(style.shape, style.colour, 8) if kind == "circles" else ""
            entries.append(f"<li><label>{box}{picture}<span>{plain(type_text(name, lang))}</span></label></li>")
    mixed = sliced_types(shown) if kind == "circles" else []
    if mixed:
        style = type_styles()[SEVERAL]
        picture = symbol_svg(style.shape, style.colour, 9, slices=[type_styles()[name].colour for name in mixed])
        entries.append(_key(picture, word("several_slices", lang)))
    return entries


def _sizes(scale: Scale, size_by: str, lang: Lang) -> list[str]:
    sizes = [(scale.radius(value), f"{value:,}") for value in scale.steps()]
    if size_by == "events":
        return [_key(symbol_svg("circle", _GREY, radius), label) for radius, label in sizes]
    rows = [
        _key(symbol_svg("circle", _GREY, radius), label)
        for radius, label in [(scale.radius(0), word("size_zero", lang)), *sizes]
    ]
    return [*rows, _key(symbol_svg("circle", _GREY, 9, outer=14), word("size_high", lang))]


def _swatch(colour: str) -> str:
    return (
        '<svg width="28" height="16" aria-hidden="true">'
        f'<rect x=".5" y=".5" width="27" height="15" fill="{colour}" stroke="#777"/></svg>'
    )


def _shades(shades: Shades, lang: Lang, rough: bool) -> list[str]:
    classes = [(NOTHING, word("shade_zero", lang)), *([(UNSURE, word("shade_unsure", lang))] if rough else [])]
    classes += zip(shades.colours, shades.labels(lang), strict=True)
    return [_key(_swatch(colour), label) for colour, label in classes]


def _heat(scale: Scale, lang: Lang) -> list[str]:
    ramp = "".join(f'<rect x="{24 * k}" y="0" width="24" height="14" fill="{c}"/>' for k, c in enumerate(COLOURS))
    if lang == "ar":
        ramp = f'<g transform="translate({24 * len(COLOURS)},0) scale(-1,1)">{ramp}</g>'
    picture = f'<svg width="{24 * len(COLOURS)}" height="14" aria-hidden="true">{ramp}</svg>'
    few, many = "<span>1</span>", f"<span>{plain(word('and_more', lang, n=f'{max(scale.top, 1):,}'))}</span>"
    note = f'<li class="toolkit-reason">{plain(word("heat_alone", lang))}</li>'
    return [f'<li class="toolkit-key">{few}{picture}{many}</li>', note]


def _known(shown: MapEvents, lang: Lang, kind: str) -> list[str]:
    square = '<svg width="24" height="12" aria-hidden="true"><rect x="9" y="3" width="6" height="6" fill="#222"/></svg>'
    note = gathering_note(shown, lang)
    notes = [wide_note(shown, lang) if kind == "circles" else "", included_note(shown, lang, kind), note]
    rows = [f'<li class="toolkit-reason">{plain(said)}</li>' for said in notes if said]
    if kind == "heat":
        rows.append(f'<li class="toolkit-reason">{plain(word("heat_note", lang))}</li>')
    elif kind == "circles":
        drawn = {place.precision for place in shown.places}
        rows[:0] = [
            _key(symbol_svg("circle", _GREY, 8, dash=DASHES[name]), word(name, lang))
            for name in ("exact", "near", "governorate")
            if name in drawn
        ]
    else:
        rows.append(f'<li class="toolkit-reason">{plain(word(f"known_{kind}", lang))}</li>')
    return rows if kind in DIVISIONS else [*rows, _key(square, word("reference", lang))]
