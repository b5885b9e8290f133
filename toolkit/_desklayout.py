"""Arrange the desk's controls: filters beside the views, chart beside map, the sentence by its table."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from typing import Any

from ._desktable import ORDERS
from ._deskviews import CHARTS
from ._deskwords import word
from ._errors import InputError
from ._mapareas import areas
from ._paths import data_path
from .phrases import Lang

Pair = tuple[Any, Any]
START = {"chart": "week", "area": "iraq", "order": "date"}


def classed(widget: Any, name: str) -> Any:
    """A widget with a class of ``data/style/desk.css``."""
    widget.add_class(name)
    return widget


# Said on the part of the page that stays when its words change: only so does a screen reader read out what is new.
# Words that were replaced before they were shown are in no page any more.
_LIVE = "const n = this.closest('.widget-html'); if (n) { n.role = 'status'; n.setAttribute('aria-live', 'polite'); }"


def live(html: str) -> str:
    """Words that a screen reader reads out when they change."""
    return f'<style onload="{escape(_LIVE, quote=True)}">/**/</style>{html}'


# The sentence stands below what was chosen, often out of sight. It comes into view, and no further than that.
_INTO_VIEW = (
    "const n = this.closest('.toolkit-beside'); (n?.querySelector('h3') ?? n)?.scrollIntoView({block: 'nearest'});"
)


def into_view(html: str) -> str:
    """What a reader asked for by a click, brought into view when it is there."""
    return f'<style onload="{escape(_INTO_VIEW, quote=True)}">/**/</style>{html}'


def heading(lang: Lang, switch: Any) -> list[Any]:
    """The style sheet, and the title beside the button that turns the language."""
    import ipywidgets as widgets

    direction = "rtl" if lang == "ar" else "ltr"
    title = f'<div dir="{direction}" lang="{lang}"><h2>{escape(word("title", lang))}</h2></div>'
    sheet, script = (data_path("style", name).read_text("utf-8") for name in ("desk.css", "desk.js"))
    style = f'<style data-lang="{lang}" onload="{escape(script, quote=True)}">{sheet}</style>'
    return [widgets.HTML(style), classed(widgets.HBox([widgets.HTML(title), switch]), "toolkit-top")]


def views_of(state: Mapping[str, Any]) -> dict[str, str]:
    """
    The views that a state names, the others as at the start.

    Raises
    ------
    InputError
        It names one that the desk does not have.
    """
    views = {name: state.get(name, value) for name, value in START.items()}
    for name, allowed in (("chart", CHARTS), ("area", tuple(areas())), ("order", ORDERS)):
        if views[name] not in allowed:
            raise InputError(f"The state's {name} cannot be {views[name]!r}: give one of {', '.join(allowed)}.")
    return views


def view_controls(lang: Lang, chosen: Mapping[str, str]) -> dict[str, Any]:
    """
    What chooses the chart and the map.

    Parameters
    ----------
    lang
        ``en`` or ``ar``.
    chosen
        What is chosen to begin with: a ``chart`` and an ``area``.
    """
    import ipywidgets as widgets

    choices = {
        "chart": [(word(f"chart_{kind}", lang), kind) for kind in CHARTS],
        "area": [(area.title(lang), name) for name, area in areas().items()],
    }
    return {
        name: widgets.Dropdown(
            options=options, value=chosen[name], description=word("chart_kind" if name == "chart" else name, lang)
        )
        for name, options in choices.items()
    }


def explore_view(counts: Any, chart: Pair, area: Pair, table: Any, evidence: Pair, export: Pair) -> Any:
    """
    Counts over chart and map over the table.

    Parameters
    ----------
    counts, table
        The widgets of that name.
    chart, area
        What chooses the picture, and the picture.
    evidence
        The sentence of the open row, and the button that takes the row to the review.
    export
        The button, and what it says when it is done.
    """
    import ipywidgets as widgets

    pictures = widgets.Box([classed(widgets.VBox(pair), "toolkit-picture") for pair in (chart, area)])
    listed = widgets.Box([table, classed(widgets.VBox(evidence), "toolkit-beside")])
    bar = classed(widgets.HBox(export), "toolkit-bar")
    views = [counts, classed(pictures, "toolkit-pictures"), classed(listed, "toolkit-listed"), bar]
    return classed(widgets.VBox(views), "toolkit-views")


def beside(filters: Any, views: Any) -> Any:
    """The filters beside what follows them."""
    import ipywidgets as widgets

    return classed(widgets.Box([filters, views]), "toolkit-explore")


def tabs(lang: Lang, explore: Any, review: Any, selected: int = 0) -> Any:
    """The two tabs, one of them open."""
    import ipywidgets as widgets

    titles = [word(f"tab_{name}", lang) for name in ("explore", "review")]
    return widgets.Tab([explore, review], titles=titles, selected_index=selected)
