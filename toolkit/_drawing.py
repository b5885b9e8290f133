"""Put a chart together: title, subtitle, notes and sources around a plot, with its alt text and caption."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypedDict

import numpy as np

from ._arrays import Flags, belongs, events_n, flags, ids_of, numbers, ordinals, texts
from ._chart import Chart, check_synthetic, source_names
from ._errors import InputError
from ._figure import BODY, GREY, HATCHED, OPEN, SOLID, SUBTITLE, TITLE, Fill, Page, Size
from ._placewords import place_label
from ._selection import Category, Choice, records
from ._words import Lang, actor_name, as_day, check_lang, day, known, label, period
from .incidents import incident_ids
from .phrases import count, quantity, say
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
MOST_PROBLEMS = 4  # rows that cannot be right named below a chart; its ``problems`` has all of them
MOST_SIDES = 3  # perpetrators named above a chart; the others are counted together
NOUNS = {"attacks": "attack", "political violence": "attack", "demonstrations": "demonstration", "all": "event"}


@dataclass
class Draft:
    """A chart in the making: what it shows and every word on it, before anything is drawn."""

    choice: Choice
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
    deaths: bool = False  # whether the chart is about people killed
    more_sources: set[str] = field(default_factory=set)
    problems: list[pd.DataFrame] = field(default_factory=list)
    _found: dict[str, dict[str, Any]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.lang = check_lang(self.options.get("lang", "en"))
        self.comma, self.semicolon = (", ", "; ") if self.lang == "en" else ("، ", "؛ ")
        self.events = self.choice.events
        self.noun = NOUNS[self.category]
        self.plural = label("counted_noun", self.category, self.lang)
        self.total = int(np.nansum(events_n(self.events)))
        self.problems.append(self.choice.problems)

    def look_up(self, ids: Iterable[str]) -> None:
        """Find events that ``event`` will be asked for, all in one pass."""
        at = np.flatnonzero(belongs(self.events["event_id"], ids))
        self._found.update({str(row["event_id"]): row for row in records(self.events.iloc[at])})

    def event(self, event_id: str) -> dict[str, Any]:
        """One of the events, as a mapping from column to value."""
        if event_id not in self._found:
            self.look_up([event_id])
        return self._found[event_id]

    @cached_property
    def _source_names(self) -> set[str]:
        return source_names(self.events)

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
        countries = texts(self.events["country"])[1] if "country" in self.events else []
        return self.comma.join(label("country", name, self.lang) for name in countries if name)

    @cached_property
    def days(self) -> tuple[date | None, date | None]:
        """First and last day of the events."""
        start, end = ordinals(self.events["date_from"]), ordinals(self.events["date_to"])
        starts, ends = np.where(start > 0, start, end), np.where(end > 0, end, start)
        if not (starts > 0).any():
            return None, None
        return date.fromordinal(int(starts[starts > 0].min())), date.fromordinal(int(ends.max()))

    def set_subtitle(self, what: str, since: date | None = None, until: date | None = None) -> None:
        """What, where and when in one line."""
        first, last = self.days
        parts = (what, self.place(), period(since or first, until or last, self.lang))
        self.subtitle = " · ".join(part for part in parts if part)

    def location(self, row: dict[str, Any]) -> str | None:
        """Name of an event's place in the chart's language."""
        return place_label(row.get("location"), row.get("location_ar"), self.lang)

    @cached_property
    def splits(self) -> bool:
        """Whether the data knows which events an article counts."""
        return "in_article_count" in self.events and bool(self.events["in_article_count"].notna().any())

    @cached_property
    def _statuses(self) -> dict[str, tuple[str, int]]:
        """Of each event whether the article counts it, and how many it counts for."""
        said = self.events["in_article_count"].fillna("yes").tolist()
        n = np.nan_to_num(events_n(self.events)).astype(int).tolist()
        return {i: (status or "yes", k) for i, status, k in zip(ids_of(self.events).tolist(), said, n, strict=True)}

    def status(self, event_id: str) -> str:
        """Whether the article counts an event; ``yes`` where nothing is said about it."""
        return self._statuses[event_id][0] if self.splits else "yes"

    def split(self, ids: Sequence[str], n: int) -> list[tuple[int, Fill]]:
        """A number of events by whether the article counts them, for a stacked bar."""
        if not self.splits:
            return [(n, SOLID)]
        found = dict.fromkeys((name for name, _ in STATUSES), 0)
        for event_id in ids:
            status, k = self._statuses[event_id]
            found[status] += k
        return [(found[name], fill) for name, fill in STATUSES]

    def add_split(self) -> None:
        """Say and show in the key how many of the events the article counts, where the data knows it."""
        if not self.splits:
            return
        drawn = list(dict.fromkeys(event_id for ids in self.data["event_ids"] for event_id in ids))
        for (name, fill), (n, _) in zip(STATUSES, self.split(drawn, self.total), strict=True):
            if n:
                self.key.append((fill, f"{label('in_count', name, self.lang)}: {n}"))
        self.notes.append(self.split_sentence("split"))
        for index, column in enumerate(("in_count", "uncertain", "not_in_count")):
            self.data[column] = [self.split(ids, 0)[index][0] for ids in self.data["event_ids"]]

    def dropped(self) -> list[dict[str, Any]]:
        """The events that the article does not count."""
        return [self.event(i) for i, (status, _) in self._statuses.items() if status == "no"] if self.splits else []

    def split_sentence(self, key: str) -> str:
        """How many are documented, and how many without those that the article does not count."""
        dropped = self.dropped()
        rest = self.total - sum(int(known(row["n"]) or 0) for row in dropped)
        total = self.counted(self.total)
        if not dropped:
            return self.say("found_total", total=total)
        if len(dropped) == 1 and (when := as_day(dropped[0]["date_from"])):
            place = self.location(dropped[0])
            told = f"{day(when, self.lang)} ({place})" if place else day(when, self.lang)
            return self.say(f"{key}_one", total=total, rest=rest, day=told)
        return self.say(f"{key}_many", total=total, rest=rest)

    def largest_title(self, by: str, name: str, n: int) -> str:
        """The finding of counts by a column: its largest group."""
        if by in {"actor2", "weapon"}:  # "Most attacks: US forces" would read as theirs
            return self.say(f"title_{by}", place=name, n=n, of=self.total)
        if n == self.total == 1:
            return f"{self.counted(1)}: {name}"
        key = "title_all" if n == self.total else "title_place"
        if by in {"location", "admin1", "admin2"}:  # where Arabic says "in"
            key += "_in"
        return self.say(key, noun=self.plural.lower(), place=name, n=n, of=self.total)

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
        sources = self._source_names | self.more_sources
        return self.say("sources", n=len(sources)) if sources else ""

    def _collected(self) -> bool:
        """Whether only the toolkit's own incidents are drawn, whose scope no subtitle says."""
        ids = self.events["event_id"]
        return (
            0 < len(ids) <= len(incident_ids()) and not self.choice.values.get("series") and set(ids) <= incident_ids()
        )

    def _sides(self) -> str | None:
        """Whose attacks are counted together, where perpetrators are stated and are not what the chart is about."""
        if (
            self.category == "demonstrations"
            or self.kind == "kind_table"
            or "actor1" not in self.events
            or "actor1" in self.choice.values["need"]
        ):
            return None
        codes, names = texts(self.events["actor1"])
        n = np.bincount(codes + 1, weights=np.nan_to_num(events_n(self.events)), minlength=len(names) + 1).astype(int)
        order = [
            code for code in sorted(range(len(names)), key=lambda code: (-n[code + 1], names[code])) if n[code + 1]
        ]
        if not order:
            return None
        told = [self._side(actor_name(str(names[code]), self.lang), codes == code) for code in order[:MOST_SIDES]]
        if len(order) > MOST_SIDES:
            told.append(self._side(self.say("group_other"), np.isin(codes, order[MOST_SIDES:])))
        listed = self.comma.join(told)
        return self.say("sides" if n[0] else "sides_all", noun=self.plural, listed=listed, n=int(n[0]))

    def _side(self, name: str, of: Flags) -> str:
        """A perpetrator with the number of events, on charts of deaths also with the people killed in them."""
        n = int(np.nansum(events_n(self.events)[of]))
        low, high = numbers(self.events, "killed_low")[of], numbers(self.events, "killed_high")[of]
        if not self.deaths or not np.nansum(low):
            return self.say("side", name=name, n=n)
        top = None if (np.isnan(high) & ~np.isnan(low)).any() else int(np.nansum(high))
        return self.say(
            "side_killed", name=name, n=n, killed=str(quantity(int(np.nansum(low)), top, "killed", self.lang))
        )

    def dates_of(self, row: Mapping[str, Any], *, year: bool = True) -> str:
        """When an event was: the day it began, or all the days it may have been where the day is not known."""
        first, last = as_day(row["date_from"]) or as_day(row["date_to"]), as_day(row["date_to"])
        if first is None:
            return ""
        if last and last > first and known(row.get("time_precision")) != 1:
            text = str(period(first, last, self.lang))
            return text if year or first.year != last.year else text.removesuffix(f" {last.year}")
        return day(first, self.lang, year=year)

    def why_empty(self) -> str:
        """Why there is nothing to draw: the filter that left no event, or what the events lack."""
        before = 0
        for step, left in self.choice.steps:
            if not left:
                values = {
                    **self.choice.values, "n": before, "counted": self.plural[:1].lower() + self.plural[1:],
                    "series": label("series", str(self.choice.values.get("series")), self.lang),
                }  # fmt: skip
                return self.say(f"empty_{step}", **values)
            before = left
        return self.say("nothing_placed", counted=self.counted(len(self.events), after=True))

    def _add_problems(self) -> pd.DataFrame:
        """Name the rows that cannot be right."""
        import pandas as pd

        found = [table for table in self.problems if len(table)]
        if not found:
            return self.choice.problems
        wrong = pd.concat(found, ignore_index=True)
        named = [
            self.say("problem", **{**row, "event_id": row["event_id"] or "?",
                     "table": label("table", row["table"], self.lang), "why": label("problem", row["why"], self.lang)})
            for row in records(wrong.head(MOST_PROBLEMS))
        ]  # fmt: skip
        more = len(wrong) - len(named)
        listed = self.semicolon.join(named)
        self.footnotes.append(
            self.say("problems_more", listed=listed, more=more) if more else self.say("problems", listed=listed)
        )
        return wrong

    def finish(self, draw: Callable[[Page], None]) -> Chart:
        """
        Draw everything.

        Parameters
        ----------
        draw
            Draws the plot on the page; not called where the data is empty: then a sentence says so.
        """
        provenance = self.options.get("provenance") or Provenance()
        synthetic = check_synthetic(
            self.events, provenance, self.options.get("allow_synthetic", False), self._source_names
        )
        empty = self.data.empty
        if empty:
            self.title, self.key, self.notes = self.say("title_none", noun=self.plural.lower()), [], []
            self.numbers = self.why_empty()
        problems = self._add_problems()
        corrected = int(flags(self.events, "corrected").sum())
        if corrected:
            self.footnotes.append(self.say("corrected", n=corrected))
        if self.choice.values.get("accused_grouped"):
            self.footnotes.append(self.say("accused_grouped"))
        if (sides := self._sides()) and not empty:
            self.notes.append(sides)
        if self._collected():
            self.footnotes.append(self.say("collected"))
        self.title = self.options.get("title") or self.title[:1].upper() + self.title[1:]
        footnotes = [*self.footnotes, " ".join(part for part in (self.say("lower_bound"), self._source()) if part)]
        drawn_on = as_day(made_on())
        made = provenance.line(digits=12) + (f"; {drawn_on.isoformat()}" if drawn_on else "")
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
            page.foot(made)
            if empty:
                _write_empty(page, self.numbers)
            else:
                draw(page)
            figure = page.finish()
        alt = self.say("alt", kind=self.say(self.kind), title=self.title, subtitle=self.subtitle, numbers=self.numbers)
        badge = [self.say("synthetic_badge")] if synthetic else []
        caption = "\n".join([*badge, self.title, self.subtitle, *self.notes, *footnotes])
        return Chart(
            figure, self.data, self.title, alt, caption, self.lang, self.events, provenance, problems,
            self.choice.source,
        )  # fmt: skip


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
