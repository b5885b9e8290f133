"""List events page by page, each row a button that opens it, so that keyboard and screen reader reach every row."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from html import escape
from typing import Any

import numpy as np

from ._deskwords import value_words, word
from ._narrowing import Flags, Narrowing
from ._placewords import place_label
from ._selection import records
from ._terminal import plain
from ._words import actor_name
from .phrases import Lang, as_day, known, label, period

PAGE = 10  # rows that stand on the screen at once
ORDERS = ("date", "killed", "confidence")
COLUMNS = ("date", "place", "type", "actors", "killed", "wounded", "confidence")


def cells(row: Mapping[str, Any], lang: Lang) -> dict[str, str]:
    """
    The cells of one event as plain text, by the names of ``COLUMNS``.

    Parameters
    ----------
    row
        The event's row.
    lang
        ``en`` or ``ar``.
    """
    place = place_label(row.get("location"), row.get("location_ar"), lang)
    kind = known(row.get("sub_event_type")) or known(row.get("event_type"))
    actors = [actor_name(str(name), lang) if (name := known(row.get(side))) else "–" for side in ("actor1", "actor2")]
    confidence = known(row.get("confidence"))
    try:
        when = period(as_day(row.get("date_from")), as_day(row.get("date_to")), lang)
    except ValueError:
        # A day that is none is shown as it stands, so that it can be mended.
        when = f"{row.get('date_from')} / {row.get('date_to')}"
    return {
        "date": when or word("none", lang),
        "place": str(place or word("none", lang)),
        "type": (label("sub_event_type", str(kind), lang) if kind else word("none", lang))
        + (f" ({value_words('level', 'aggregate', lang)})" if row.get("level") == "aggregate" else ""),
        "actors": f" {'←' if lang == 'ar' else '→'} ".join(actors),
        "killed": _bounds(row, "killed"),
        "wounded": _bounds(row, "wounded"),
        "confidence": "–" if confidence is None else f"{float(confidence):.2f}",
    }


def _bounds(row: Mapping[str, Any], what: str) -> str:
    low, high = known(row.get(f"{what}_low")), known(row.get(f"{what}_high"))
    # Where no toll is reported the sums are 0 as well: that nobody was hurt is said nowhere.
    silent = known(row.get("fatalities_reported")) is False and not low and not high
    if silent or (low is None and high is None):
        return "–"
    if high is None:
        return f"{int(low):,}+"
    return f"{int(high):,}" if low == high or low is None else f"{int(low):,}–{int(high):,}"


def columns(lang: Lang) -> dict[str, str]:
    """Headings of the table by the names of ``COLUMNS``."""
    return {name: word(f"column_{name}", lang) for name in COLUMNS}


class EventTable:
    """
    A page of events with buttons to turn it; ``on_open`` is called with the row that the reader opens.

    Parameters
    ----------
    lang
        ``en`` or ``ar``.
    on_open
        Takes the place of the opened row in the table.
    """

    def __init__(self, lang: Lang, on_open: Callable[[int], None]) -> None:
        import ipywidgets as widgets

        self.lang, self._open = lang, on_open
        self._table: Narrowing | None = None
        self._keep: Flags = np.zeros(0, dtype=bool)
        self._sorted = np.zeros(0, dtype=np.intp)
        self._first = 0
        self._chosen: str | None = None
        self.caption = widgets.HTML()
        head = "".join(f"<span>{escape(name)}</span>" for name in columns(lang).values())
        # The buttons say every cell, so what is drawn behind them is hidden from a screen reader.
        self._head = widgets.HTML(f'<div class="toolkit-cells toolkit-head" aria-hidden="true">{head}</div>')
        self.order = widgets.Dropdown(
            options=[(word(f"order_{name}", lang), name) for name in ORDERS], value="date",
            description=word("order", lang),
        )  # fmt: skip
        self.previous = widgets.Button(description=word("previous", lang))
        self.next = widgets.Button(description=word("next", lang))
        self._drawn = [widgets.HTML() for _ in range(PAGE)]
        self.buttons = [widgets.Button() for _ in range(PAGE)]
        self._rows = [widgets.Box([drawn, b]) for drawn, b in zip(self._drawn, self.buttons, strict=True)]
        for at, (row, button) in enumerate(zip(self._rows, self.buttons, strict=True)):
            row.add_class("toolkit-row")
            button.on_click(lambda _, at=at: self._choose(at))
        self.previous.on_click(lambda _: self._turn(-PAGE))
        self.next.on_click(lambda _: self._turn(PAGE))
        self.order.observe(lambda _: self._reorder(), names="value")
        bar = widgets.HBox([self.caption, self.order, self.previous, self.next])
        bar.add_class("toolkit-bar")
        self.widget = widgets.VBox([bar, self._head, *self._rows])
        self.widget.add_class("toolkit-table")

    def show(self, table: Narrowing, keep: Flags) -> None:
        """
        List events from the first page on.

        Parameters
        ----------
        table
            The table.
        keep
            Which of its rows.
        """
        self._table, self._keep = table, keep
        self._reorder()

    def mark(self, event_id: str | None) -> None:
        """Say which row is open."""
        self._chosen = event_id
        self._draw()

    def page_rows(self) -> list[dict[str, str]]:
        """The cells of the page."""
        return [cells(row, self.lang) for row in self._page()]

    def _reorder(self) -> None:
        if self._table is not None:
            self._sorted = self._table.sorted(str(self.order.value), self._keep)
            self._first = 0
            self._draw()

    def _turn(self, step: int) -> None:
        self._first = min(max(self._first + step, 0), max(len(self._sorted) - 1, 0) // PAGE * PAGE)
        self._draw()

    def _choose(self, at: int) -> None:
        self._open(int(self._sorted[self._first + at]))

    def _page(self) -> list[dict[str, Any]]:
        if self._table is None:
            return []
        return records(self._table.events.iloc[self._sorted[self._first : self._first + PAGE]])

    def _draw(self) -> None:
        page, n = self._page(), len(self._sorted)
        last = self._first + len(page)
        said = word("table_caption", self.lang, first=self._first + 1, last=last, n=f"{n:,}")
        self.caption.value = f"<p>{escape(said if page else word('table_none', self.lang))}</p>"
        self.previous.disabled, self.next.disabled = self._first == 0, last >= n
        for at, row in enumerate(self._rows):
            row.layout.display = "" if at < len(page) else "none"
            if at < len(page):
                self._fill(at, page[at])

    def _fill(self, at: int, row: Mapping[str, Any]) -> None:
        texts = {name: plain(text) for name, text in cells(row, self.lang).items()}
        spans = "".join(_drawn_cell(name, text) for name, text in texts.items())
        event_id = plain(str(row["event_id"]))
        chosen = str(row["event_id"]) == self._chosen
        look = " toolkit-chosen" if chosen else ""
        self._drawn[at].value = f'<div class="toolkit-cells{look}" aria-hidden="true">{spans}</div>'
        named = "; ".join(f"{columns(self.lang)[name]}: {text}" for name, text in texts.items())
        self.buttons[at].description = word("row_open", self.lang, row=f"{event_id}. {named}")


def _drawn_cell(name: str, text: str) -> str:
    # "3+" and "2–3" would turn round in an Arabic line; "artillery/missile" may break at its stroke.
    direction = "ltr" if name in ("killed", "wounded", "confidence") else "auto"
    safe = escape(text, quote=True).replace("/", "/<wbr>")
    return f'<span><bdi dir="{direction}">{safe}</bdi></span>'
