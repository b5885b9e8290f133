"""Put a chart together: title, subtitle, notes and sources around a plot, with its alt text and caption."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any, TypedDict

from ._chart import Chart, check_synthetic
from ._errors import InputError
from ._figure import BODY, GREY, HATCHED, OPEN, SMALL, SOLID, SUBTITLE, TITLE, Fill, Page, Size
from ._selection import Category, records
from ._words import Lang, as_day, check_lang, day, known, label, period
from .phrases import count, say
from .provenance import Provenance, made_on
from .rtl import chart_style

if TYPE_CHECKING:
    import pandas as pd


When = str | date | None


class Options(TypedDict, total=False):
    """
    What every chart can be told.

    ``lang`` is ``en`` or ``ar``; ``size`` ``one-column``, ``two-columns`` or ``slide``; ``digits`` ``western`` or
    ``arabic-indic`` (in Arabic only). ``title``, ``place`` and ``source`` replace what is worked out from the data.
    ``provenance`` says what the data was made from; ``allow_synthetic`` lets made-up articles be drawn, marked so.
    """

    lang: Lang
    size: Size
    digits: str
    title: str
    place: str
    source: str
    provenance: Provenance
    allow_synthetic: bool


# Whether the article counts an incident, drawn from the axis outwards: sure ones first.
STATUSES: tuple[tuple[str, Fill], ...] = (("yes", SOLID), ("uncertain", HATCHED), ("no", OPEN))
NOUNS = {"attacks": "attack", "political violence": "attack", "demonstrations": "demonstration", "all": "event"}


@dataclass
class Draft:
    """A chart in the making: what it shows and every word on it, before anything is drawn."""

    events: pd.DataFrame
    data: pd.DataFrame
    options: Options
    category: Category = "attacks"
    title: str = ""
    subtitle: str = ""
    kind: str = "kind_bars"
    notes: list[str] = field(default_factory=list)
    footnotes: list[str] = field(default_factory=list)
    key: list[tuple[Fill, str]] = field(default_factory=list)
    numbers: str = ""
    series: str | None = None
    sources: list[dict[str, Any]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.lang = check_lang(self.options.get("lang", "en"))
        self.noun = NOUNS[self.category]
        self.plural = label("counted_noun", self.category, self.lang)
        self.rows = records(self.events)
        self.by_id = {str(row["event_id"]): row for row in self.rows}
        self.total = sum(int(row["n"]) for row in self.rows if known(row["n"]) is not None)

    def counted(self, n: int, *, after: bool = False) -> str:
        """A number with the noun of the chart."""
        return count(n, self.noun, self.lang, after_preposition=after)

    def say(self, key: str, **values: object) -> str:
        """A sentence in the chart's language."""
        return say(key, self.lang, **values)

    def what(self, *, inside: bool = False) -> str:
        """What is counted: the name of the series, or the category; inside a phrase without a capital."""
        text = label("series", self.series, self.lang) if self.series else self.plural
        return text[:1].lower() + text[1:] if inside else text

    def place(self) -> str:
        """Where: as told, else the countries of the events."""
        if "place" in self.options:
            return self.options["place"]
        countries = dict.fromkeys(known(row.get("country")) for row in self.rows)
        comma = ", " if self.lang == "en" else "، "
        return comma.join(label("country", name, self.lang) for name in countries if name)

    def days(self) -> tuple[date | None, date | None]:
        """First and last day of the events."""
        starts = [d for row in self.rows if (d := as_day(row["date_from"]) or as_day(row["date_to"]))]
        ends = [d for row in self.rows if (d := as_day(row["date_to"]) or as_day(row["date_from"]))]
        return min(starts, default=None), max(ends, default=None)

    def set_subtitle(self, what: str, since: date | None = None, until: date | None = None) -> None:
        """What, where and when in one line."""
        first, last = self.days()
        parts = (what, self.place(), period(since or first, until or last, self.lang))
        self.subtitle = " · ".join(part for part in parts if part)

    def location(self, row: dict[str, Any]) -> str | None:
        """Name of an event's place in the chart's language."""
        name = (known(row.get("location_ar")) if self.lang == "ar" else None) or known(row.get("location"))
        return str(name) if name else None

    def status(self, event_id: str) -> str:
        """Whether the article counts an event; ``yes`` where nothing is said about it."""
        return known(self.by_id[event_id].get("in_article_count")) or "yes"

    def split(self, ids: Sequence[str]) -> list[tuple[int, Fill]]:
        """Numbers of events by whether the article counts them, for a stacked bar."""
        found = dict.fromkeys((name for name, _ in STATUSES), 0)
        for event_id in ids:
            found[self.status(event_id)] += int(known(self.by_id[event_id]["n"]) or 0)
        return [(found[name], fill) for name, fill in STATUSES]

    def add_split(self) -> None:
        """Say and show in the key how many of the events the article counts, where the data knows it."""
        if "in_article_count" not in self.events or not self.events["in_article_count"].notna().any():
            return
        numbers = self.split(list(self.by_id))
        for (name, fill), (n, _) in zip(STATUSES, numbers, strict=True):
            if n:
                self.key.append((fill, f"{label('in_count', name, self.lang)}: {n}"))
        self.notes.append(self.split_sentence("split"))
        for index, column in enumerate(("in_count", "uncertain", "not_in_count")):
            self.data[column] = [self.split(ids)[index][0] for ids in self.data["event_ids"]]

    def dropped(self) -> list[dict[str, Any]]:
        """The events that the article does not count."""
        return [row for row in self.rows if self.status(str(row["event_id"])) == "no"]

    def split_sentence(self, key: str) -> str:
        """How many are documented, and how many without those that the article does not count."""
        dropped = self.dropped()
        rest = self.total - sum(int(known(row["n"]) or 0) for row in dropped)
        total = self.counted(self.total)
        if not dropped:
            return self.say("found_total", total=total)
        if len(dropped) == 1 and (when := as_day(dropped[0]["date_from"])):
            return self.say(f"{key}_one", total=total, rest=rest, day=day(when, self.lang))
        return self.say(f"{key}_many", total=total, rest=rest)

    def add_remainder(self, remainder: pd.DataFrame, value: str = "remainder_place") -> None:
        """Name the events that could not be drawn, and why."""
        keys = {"date": "remainder_date", "number": "remainder_number", "value": value}
        for why, key in keys.items():
            n = int((remainder["why"] == why).sum())
            if n:
                self.footnotes.append(
                    self.say(key, counted=count(n, "event" if why == "number" else self.noun, self.lang))
                )

    def _source(self) -> str:
        if "source" in self.options:
            return self.say("source", name=self.options["source"])
        rows = self.sources or self.rows
        sources = {str(s) for row in rows if isinstance(row.get("sources"), list) for s in row["sources"]}
        return self.say("sources", n=len(sources)) if sources else ""

    def finish(self, draw: Callable[[Page], None]) -> Chart:
        """
        Draw everything.

        Parameters
        ----------
        draw
            Draws the plot on the page; not called where the data is empty: then a sentence says so.
        """
        provenance = self.options.get("provenance") or Provenance()
        synthetic = check_synthetic(self.events, provenance, self.options.get("allow_synthetic", False))
        empty = self.data.empty
        if empty:
            self.title, self.key, self.notes = self.say("title_none", noun=self.plural.lower()), [], []
            self.numbers = (
                self.say("nothing_placed", counted=self.counted(len(self.events), after=True))
                if len(self.events)
                else self.say("nothing_drawn")
            )
        self.title = self.options.get("title") or self.title[:1].upper() + self.title[1:]
        footnotes = [*self.footnotes, " ".join(part for part in (self.say("lower_bound"), self._source()) if part)]
        drawn_on = as_day(made_on())
        made = provenance.line() + (f"; {drawn_on.isoformat()}" if drawn_on else "")
        with chart_style():
            page = Page(self.lang, self.options.get("size", "two-columns"), self.options.get("digits", "western"))
            if synthetic:
                page.head(self.say("synthetic_badge"), BODY, bold=True, colour="#B00020", boxed=True)
            page.head(self.title, TITLE, bold=True)
            page.head(self.subtitle, SUBTITLE, colour=GREY)
            for note in self.notes:
                page.head(note, BODY)
            if self.key:
                page.key(self.key)
            for note in footnotes:
                page.foot(note)
            page.foot(made, SMALL - 0.8)
            if empty:
                _write_empty(page, self.numbers)
            else:
                draw(page)
            figure = page.finish()
        alt = self.say("alt", kind=self.say(self.kind), title=self.title, subtitle=self.subtitle, numbers=self.numbers)
        badge = [self.say("synthetic_badge")] if synthetic else []
        caption = "\n".join([*badge, self.title, self.subtitle, *self.notes, *footnotes])
        return Chart(figure, self.data, self.title, alt, caption, self.lang, self.events, provenance)


def _write_empty(page: Page, sentence: str) -> None:
    lines = page.wrap(sentence, page.inner)
    axes = page.plot((lines.count("\n") + 2) * page.line_height())
    axes.set_axis_off()
    page.text(page.x_start, page.y0 + page.plot_height - 0.5 * page.line_height(), lines)


def refuse_unknown(options: Options) -> None:
    """
    Refuse an option that no chart has, rather than ignore it.

    Raises
    ------
    InputError
        Names it.
    """
    unknown = sorted(set(options) - set(Options.__annotations__))
    if unknown:
        raise InputError(f"A chart has no option {unknown[0]!r}: give {', '.join(Options.__annotations__)}.")
