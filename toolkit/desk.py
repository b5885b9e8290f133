"""Explore events in a notebook: filters that counts, chart, map and table follow at once, and a review of rows."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any

from . import corrections as review
from ._chart import Chart, check_synthetic
from ._desklayout import START, beside, explore_view, heading, into_view, live, tabs, view_controls, views_of
from ._desklinks import Picks, bars, without_bars
from ._desktable import EventTable, columns
from ._deskviews import Shown, counts_html, exported, picture_html, snapshot_html
from ._deskwords import word
from ._errors import InputError
from ._evidencepane import Articles, evidence_html, several_html
from ._filterpanel import FilterPanel
from ._narrowing import Filters, Narrowing, shown_columns
from ._reviewing import queue
from ._reviewpanel import ReviewPanel
from ._selection import records, require
from .articles import Article
from .coding import CodedArticle
from .maps import Map
from .phrases import Lang, check_lang
from .provenance import Provenance
from .tables import to_csv, write_text

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["Desk", "explore"]


class Desk:
    """
    What ``explore`` opens; it shows itself in Jupyter.

    Whatever is on the screen can be had in Python too: ``events`` (the rows that pass the filters), ``chart``, ``map``,
    ``caption``, ``state``.

    Parameters
    ----------
    events
        Events as coded, in the codebook's format.
    articles
        The articles at hand.
    corrections
        File that corrections are read from and written to; None for none.
    lang
        ``en`` or ``ar``.
    reviewer
        Initials that stand in the review form to begin with.
    exports
        Folder for what is exported.
    allow_synthetic
        Whether made-up articles are drawn too, marked so.
    """

    def __init__(
        self,
        events: pd.DataFrame,
        articles: Articles,
        corrections: Path | None,
        lang: Lang,
        reviewer: str,
        exports: Path,
        allow_synthetic: bool,
    ) -> None:
        import ipywidgets as widgets

        require(events)
        check_synthetic(events, None, allow_synthetic)
        self._coded, self._articles, self._path = events, articles, corrections
        self._before = Narrowing(events)
        self._before.texts  # noqa: B018  folded now, so that the first search is as quick as the others
        self._reviewer, self._exports, self._synthetic = reviewer, exports, allow_synthetic
        self._filters, self._views = Filters(), dict(START)
        self._chosen: str | None = None
        self._stale = True  # whether chart and map are of another choice of events than the one on the screen
        self.lang: Lang = lang
        self._seen = False  # pictures are drawn when somebody looks
        self.picks = Picks(self.open)
        self._root = widgets.VBox()
        self._root.add_class("toolkit-desk")
        self._read()
        self._build()

    @property
    def widget(self) -> Any:
        """The desk as a widget, to be laid out among others."""
        self._seen = True
        self._draw_pictures()
        return self._root

    @property
    def chart(self) -> Chart | None:
        """The chart of what is shown; None where nothing is."""
        self._draw_pictures(asked=True)
        return self.picks.chart

    @property
    def map(self) -> Map | None:
        """The map of what is shown; None where nothing is."""
        self._draw_pictures(asked=True)
        return self.picks.map

    @property
    def events(self) -> pd.DataFrame:
        """The rows that pass the filters, with corrections applied."""
        return self._shown.events

    @property
    def caption(self) -> str:
        """What is on the screen in one sentence, as the captions of chart and map have it."""
        return self._shown.words()

    @property
    def state(self) -> dict[str, Any]:
        """Filters and views that are not as at the start, as a small mapping that JSON can hold."""
        views = {name: value for name, value in self._views.items() if value != START[name]}
        return {**self._filters.state(), **views}

    def restore(self, state: Mapping[str, Any]) -> None:
        """
        Show again what a state says.

        Parameters
        ----------
        state
            What ``state`` gave, now or in another session.

        Raises
        ------
        InputError
            It holds a filter or a view that the desk does not have; nothing is changed then.
        """
        views = views_of(state)
        filters = Filters.of({name: value for name, value in state.items() if name not in START})
        self._filters, self._views = filters, views
        self._rebuild()

    def language(self, lang: str) -> None:
        """Turn the whole desk to English (``en``) or Arabic (``ar``); filters, choices, tab and review stay."""
        self.lang, before = check_lang(lang), self.review
        self._rebuild()
        self.review.resume(before)

    def choose(self, event_id: str) -> None:
        """
        Open an event: its sentence is shown in its article.

        Parameters
        ----------
        event_id
            The event; it need not pass the filters.
        """
        self._open_one(event_id, asked=True)

    def _open_one(self, event_id: str, *, asked: bool = False) -> None:
        table = self._narrowing.events
        rows = records(table[table["event_id"] == event_id])
        if not rows:
            raise InputError(f"There is no event {event_id!r} in the table.")
        self._chosen = event_id
        self._show_evidence(evidence_html(rows[0], self._articles, self.lang), asked)
        self.review_button.disabled = False
        self.table.mark(event_id)

    def open(self, event_ids: Iterable[str], days: Sequence[str] | None = None) -> None:
        """
        Open the events behind a bar or a symbol, as a click on it does.

        Parameters
        ----------
        event_ids
            The events; ``chart.rows(key)["event_id"]`` and ``map.data["event_ids"]`` hold them.
        days
            First and last day (ISO text): only those of the events that may have been in that time.
        """
        found = self._narrowing.events[self._narrowing.events["event_id"].isin(list(event_ids))]
        found = found if days is None else found[(found["date_to"] >= days[0]) & (found["date_from"] <= days[1])]
        if len(found) == 1:
            self.choose(str(found["event_id"].iloc[0]))
        elif len(found):
            self._chosen, self.review_button.disabled = None, True
            self.table.mark(None)
            self._show_evidence(several_html(found, self._articles, self.lang), asked=True)

    def export(self, folder: str | Path | None = None) -> list[Path]:
        """
        Write what is on the screen: rows as CSV, chart and map as pictures and pages, the state as JSON.

        Parameters
        ----------
        folder
            By default the one that the desk was opened with.

        Returns
        -------
        list[Path]
            The files; none where nothing is shown.

        Raises
        ------
        OutputError
            They cannot be written.
        """
        if not self._shown.size:
            return []
        folder = Path(folder) if folder is not None else self._exports
        rows = self.events[shown_columns(self.events)]
        made = [
            write_text(folder / "events.csv", to_csv(rows, Provenance())),
            write_text(folder / "state.json", json.dumps(self.state, ensure_ascii=False, indent=1) + "\n"),
        ]
        if self.chart is not None:
            made += self._shown.chart(self._views["chart"], "two-columns").save(folder / "chart")
        if self.map is not None:
            made.append(self.map.save(folder / "map.html"))
            made += self._shown.print(self._views["area"]).save(folder / "map_print")
        return made

    def _repr_mimebundle_(self, include: object = None, exclude: object = None) -> dict[str, Any]:
        bundle: dict[str, Any] = dict(self.widget._repr_mimebundle_() or {})
        # For a notebook that was run and exported: there the widgets have no kernel.
        picture = without_bars(self.chart_box.value)
        page = snapshot_html(self._shown, picture, self.table.page_rows(), columns(self.lang))
        return {**bundle, "text/html": page, "text/plain": self.caption}

    def _show_evidence(self, html: str, asked: bool = False) -> None:
        page = self._page(f"<h3>{escape(word('evidence', self.lang))}</h3>{html}")
        self.evidence.value = into_view(page) if asked else page

    def _page(self, html: str) -> str:
        """Words with their language, which a screen reader asks for."""
        return f'<div dir="{"rtl" if self.lang == "ar" else "ltr"}" lang="{self.lang}">{html}</div>'

    def _read(self) -> None:
        """Read the corrections and apply them to the events as coded."""
        given = [] if self._path is None else review.read(self._path)
        self._corrected = review.apply(self._coded, given)
        unchanged = self._corrected.events is self._coded
        self._narrowing = self._before if unchanged else Narrowing(self._corrected.events, self._before)

    def _rebuild(self) -> None:
        """Make every control anew; the tab stays open, and of the review what was passed over and can be undone."""
        self._build(self.tabs.selected_index, self.review)

    def _build(self, tab: int = 0, before: ReviewPanel | None = None) -> None:
        """Make every control, in the language of the moment."""
        import ipywidgets as widgets

        lang = self.lang
        self.switch = widgets.Button(description=word("other_language", lang))
        self.switch.on_click(lambda _: self.language("en" if self.lang == "ar" else "ar"))
        self.panel = FilterPanel(self._narrowing, lang, self._on_filter)
        self.panel.restore(self._filters)
        self.counts, self.evidence, self.said = widgets.HTML(), widgets.HTML(), widgets.HTML()
        self.chart_box, self.map_box = widgets.HTML(), widgets.HTML()
        self.views = view_controls(lang, self._views)
        for name, control in self.views.items():
            control.observe(lambda change, name=name: self._on_view(name, change["new"]), names="value")
        self.export_button = widgets.Button(description=word("export", lang))
        self.export_button.on_click(lambda _: self._on_export())
        self.review_button = widgets.Button(description=word("review_row", lang), disabled=True)
        self.review_button.on_click(lambda _: self._on_review_row())
        self.table = EventTable(lang, lambda at: self.choose(str(self._narrowing.events["event_id"].iloc[at])))
        self.table.order.value = self._views["order"]
        self.table.order.observe(lambda change: self._views.update(order=change["new"]), names="value")
        self.review = ReviewPanel(self._path, self._articles, lang, self._reviewer, self._on_review, before)
        views = explore_view(
            self.counts, (self.views["chart"], self.chart_box), (self.views["area"], self.map_box), self.table.widget,
            (self.evidence, self.review_button), (self.export_button, self.said),
        )  # fmt: skip
        self.tabs = tabs(lang, beside(self.panel.widget, views), self.review.widget, tab)
        self.tabs.observe(lambda _: self._draw_pictures(), names="selected_index")
        self._root.children = [*heading(lang, self.switch), self.tabs, self.picks.widget]
        (self._root.add_class if lang == "ar" else self._root.remove_class)("toolkit-rtl")
        self._refresh()

    def _refresh(self) -> None:
        """Let everything follow the filters."""
        self._shown = Shown(self._narrowing, self._filters, self.lang, self._corrected, self._synthetic)
        self._stale = True
        self.counts.value = live(self._page(counts_html(self._shown)))
        self.table.show(self._narrowing, self._shown.keep)
        if self._chosen is not None and self._chosen in set(self._narrowing.events["event_id"]):
            self._open_one(self._chosen)
        else:
            self._chosen, self.review_button.disabled = None, True
            self._show_evidence(f"<p>{escape(word('evidence_none', self.lang))}</p>")
        self._draw_pictures()
        places = queue(self._narrowing, self._shown.keep)
        # As many rows as were passed over, and one more.
        upcoming = self._narrowing.events.iloc[places[: self.review.skipped() + 1]]
        self.review.show(records(upcoming), self._shown.size, len(places))

    def _draw_pictures(self, asked: bool = False) -> None:
        """Draw chart and map, unless they are right or nobody sees them."""
        seen = self._seen and self.tabs.selected_index == 0
        if not self._stale or not (seen or asked):
            return
        self._stale = False
        self._draw_chart()
        self._draw_map()

    def _draw_chart(self) -> None:
        drawn = self._draw(self.chart_box, lambda: self._shown.chart(self._views["chart"]), "no_chart")
        self.picks.chart = drawn if isinstance(drawn, Chart) else None

    def _draw_map(self) -> None:
        drawn = self._draw(self.map_box, lambda: self._shown.map(self._views["area"]), "no_map")
        self.picks.map = drawn if isinstance(drawn, Map) else None

    def _draw(self, box: Any, make: Callable[[], Chart | Map], failed: str) -> Chart | Map | None:
        """Put a picture into its box, or why nothing is left."""
        if not self._shown.size:
            box.value = self._page(f'<p class="toolkit-none">{escape(self._shown.why_none())}</p>')
            return None
        drawn, picture = picture_html(make, failed, self.lang, bars)
        box.value = self._page(picture)
        return drawn

    def _on_filter(self, filters: Filters) -> None:
        if filters != self._filters:
            self._filters = filters
            self._refresh()

    def _on_view(self, name: str, value: str) -> None:
        self._views[name] = value
        if not self._stale:
            (self._draw_chart if name == "chart" else self._draw_map)()

    def _on_review_row(self) -> None:
        table = self._narrowing.events
        self.review.take(records(table[table["event_id"] == self._chosen])[0])
        self.tabs.selected_index = 1

    def _on_review(self) -> None:
        self._reviewer = str(self.review.who.value)
        self._read()
        self._refresh()

    def _on_export(self) -> None:
        self.said.value = live(self._page(f"<p>{escape(word('export_begun', self.lang))}</p>"))
        said = exported(self.export, self._exports, self.lang)
        self.said.value = live(self._page(f"<p>{escape(said)}</p>"))


def explore(
    events: pd.DataFrame,
    articles: Iterable[Article | CodedArticle] | Article | CodedArticle | None = None,
    *,
    lang: str = "en",
    state: Mapping[str, Any] | None = None,
    corrections: str | Path | None = None,
    reviewer: str = "",
    exports: str | Path = "exports/desk",
    allow_synthetic: bool = False,
) -> Desk:
    """
    Open a desk in a notebook to explore events and to review them.

    Parameters
    ----------
    events
        Events in the codebook's format: of coded articles, of ``load_incidents``, or of a table read in.
    articles
        The articles that the events come from, coded or not; a row then shows its sentence where it stands.
    lang
        Language to begin with, ``en`` or ``ar``; a button turns the whole desk to the other.
    state
        What ``Desk.state`` gave: filters and views to begin with.
    corrections
        File of corrections (``corrections.csv``): those in it are applied, and reviews are added to it. The events
        themselves are never changed.
    reviewer
        Initials of who reviews.
    exports
        Folder for what is exported.
    allow_synthetic
        Whether events of made-up articles are drawn too; figures are then marked.

    Returns
    -------
    Desk
        Shows itself in Jupyter.

    Raises
    ------
    InputError
        The table lacks columns, the state or the file of corrections cannot be used.
    SyntheticError
        Made-up articles, not allowed.
    """
    path = None if corrections is None else Path(corrections)
    desk = Desk(events, Articles(articles), path, check_lang(lang), reviewer, Path(exports), allow_synthetic)
    if state:
        desk.restore(state)
    return desk
