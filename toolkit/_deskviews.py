"""Say, draw and list the events that the desk shows: counts, chart, map, and a sentence where nothing is left."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from ._chart import Chart
from ._deskwords import filter_words, state_words, word
from ._errors import ToolkitError
from ._narrowing import Filters, Flags, Narrowing
from ._terminal import plain
from .charts import attacks_by_place, attacks_over_time, cumulative_attacks
from .corrections import Corrected
from .maps import Map, event_map
from .phrases import Lang, count, quantity
from .printmaps import print_map

if TYPE_CHECKING:
    import pandas as pd

CHARTS = ("day", "week", "month", "year", "total", "place")
_NAMED = 5  # rows at fault that are named; the others are counted


@dataclass(frozen=True)
class Shown:
    """
    The events that pass the filters, and every view of them.

    ``events`` are those rows; rows that cannot be right are among them but in no ``drawn``, which charts, maps and sums
    take.
    """

    narrowing: Narrowing
    filters: Filters
    lang: Lang
    corrected: Corrected
    allow_synthetic: bool = False
    keep: Flags = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "keep", self.narrowing.keep(self.filters))

    @cached_property
    def events(self) -> pd.DataFrame:
        """The rows that pass."""
        return self.narrowing.events[self.keep]

    @cached_property
    def drawn(self) -> pd.DataFrame:
        """The rows that pass and can be right."""
        return self.narrowing.events[self.keep & ~self.narrowing.wrong]

    @cached_property
    def size(self) -> int:
        """How many rows pass."""
        return int(self.keep.sum())

    def words(self) -> str:
        """What is on the screen in one sentence."""
        return state_words(self.filters, self.size, self.narrowing.size, self.lang)

    def counts(self) -> list[str]:
        """Counts and sums of what is shown, then what is not in them and why."""
        lang, table = self.lang, self.narrowing
        said = [word("shown", lang, shown=f"{self.size:,}", total=f"{table.size:,}")]
        right = self.keep & ~table.wrong
        summed = right & (table.counting >= 0)
        said.append(word("counted", lang, events=count(int(table.counting[summed].sum()), "event", lang)))
        tolls = [toll for what in ("killed", "wounded") if (toll := self._toll(what, summed))]
        joined = word("list_separator", lang).join(tolls)
        said.append(word("tolls", lang, tolls=joined) if tolls else word("no_tolls", lang))
        statements = int((right & ~summed).sum())
        notes = {"statements": statements, "corrected": self._flagged(), "rejected": self.corrected.rejected}
        return said + [word(key, lang, n=f"{number:,}") for key, number in notes.items() if number]

    def _toll(self, what: str, summed: Flags) -> str | None:
        low, high = (self.narrowing.number(f"{what}_{end}")[summed] for end in ("low", "high"))
        least = int(np.nansum(low))
        # A null high end beside a low one is open, and so is the sum.
        unbounded = bool((np.isnan(high) & ~np.isnan(low)).any())
        most = None if unbounded else int(np.nansum(high))
        return quantity(least, most, what, self.lang) if least or most else None

    def _flagged(self) -> int:
        table = self.narrowing.events
        return int(table["corrected"].fillna(False)[self.keep].sum()) if "corrected" in table else 0

    def warnings(self) -> list[str]:
        """Rows that are drawn nowhere, and corrections that were not applied."""
        said = []
        wrong = self.narrowing.events["event_id"][self.keep & self.narrowing.wrong]
        if len(wrong):
            said.append(word("wrong", self.lang, rows=_listed(list(wrong))))
        unused = self.corrected.unused
        if len(unused):
            reasons = [
                f"{word(f'unused_{reason}', self.lang)}: {_listed(list(dict.fromkeys(rows['event_id'])))}"
                for reason, rows in unused.groupby("reason", sort=True)
            ]
            joined = word("list_separator", self.lang).join(reasons)
            said.append(f"{word('unused', self.lang, n=len(unused))} ({joined})")
        return said

    def why_none(self) -> str:
        """Which filter left nothing."""
        if not self.narrowing.size:
            return word("none_given", self.lang)
        found = self.narrowing.why_none(self.filters)
        join = word("list_separator", self.lang).join
        if found.alone:
            return word("none_alone", self.lang, filters=join(filter_words(self.filters, self.lang, found.alone)))
        if found.without:
            said = zip(filter_words(self.filters, self.lang, found.without), found.without.values(), strict=True)
            arrow = "←" if self.lang == "ar" else "→"
            return word("none_without", self.lang, filters=join(f"{text} {arrow} {n:,}" for text, n in said))
        return word("none_together", self.lang, filters=join(filter_words(self.filters, self.lang)))

    def chart(self, kind: str, size: str = "one-column") -> Chart:
        """
        The chart of what is shown; its caption says which filters made it.

        Parameters
        ----------
        kind
            One of ``CHARTS``.
        size
            As of every chart; on the screen it stands beside the map.
        """
        since, until = self.filters.since, self.filters.until
        options: dict[str, Any] = {"lang": self.lang, "size": size, "allow_synthetic": self.allow_synthetic}
        # No article stands beside the desk whose count could divide the bars.
        events = self.drawn.drop(columns="in_article_count", errors="ignore")
        if kind == "place":
            drawn = attacks_by_place(events, category="all", **options)
        elif kind == "total":
            drawn = cumulative_attacks(events, category="all", since=since, until=until, **options)
        else:
            by: Any = kind
            drawn = attacks_over_time(events, by, category="all", since=since, until=until, **options)
        # Of corrected rows the chart says itself how many it shows.
        return replace(drawn, caption="\n".join([drawn.caption, *self.provenance(corrected=False)]))

    def map(self, area: str) -> Map:
        """The map of what is shown, its caption as the chart's."""
        drawn = event_map(self.drawn, area, lang=self.lang, allow_synthetic=self.allow_synthetic)
        return replace(drawn, caption="\n".join([drawn.caption, *self.provenance()]))

    def print(self, area: str) -> Chart:
        """The printed twin of the map."""
        drawn = print_map(self.drawn, area, lang=self.lang, allow_synthetic=self.allow_synthetic)
        return replace(drawn, caption="\n".join([drawn.caption, *self.provenance()]))

    def provenance(self, *, corrected: bool = True) -> list[str]:
        """What a caption must say: the filters, and what reviewers changed; ``corrected`` whether that is said too."""
        said = [self.words()]
        for key, number in (("corrected", self._flagged()), ("rejected", self.corrected.rejected)):
            if number and (corrected or key == "rejected"):
                said.append(word(key, self.lang, n=f"{number:,}"))
        return said


def _listed(names: list[Any]) -> str:
    more = len(names) - _NAMED
    return ", ".join(plain(str(name)) for name in names[:_NAMED]) + (f" (+{more:,})" if more > 0 else "")


def counts_html(shown: Shown) -> str:
    """Counts and warnings for the screen; where nothing is left, which filter left nothing."""
    first, *rest = map(_safe, shown.counts())
    said = f"<b>{first}</b>" + "".join(f" · {text}" for text in rest)
    lines = [f'<p class="toolkit-counts">{said}</p>'] if shown.size else []
    if not shown.size:
        lines.append(f'<p class="toolkit-none"><b>{_safe(shown.why_none())}</b></p>')
    lines += [f'<p class="toolkit-warning">{_safe(text)}</p>' for text in shown.warnings()]
    return "".join(lines)


def _safe(text: str) -> str:
    return escape(plain(text), quote=True)


def picture_html(
    make: Callable[[], Chart | Map], failed: str, lang: Lang, over: Callable[[Chart, Lang], str]
) -> tuple[Chart | Map | None, str]:
    """
    A chart or map as HTML, or a sentence that says why there is none.

    Parameters
    ----------
    make
        Draws it.
    failed
        Row of ``data/phrases/desk.csv`` for the sentence.
    lang
        ``en`` or ``ar``.
    over
        Gives what is laid over the picture of a chart.
    """
    try:
        drawn = make()
    except ToolkitError as error:
        return None, f'<p class="toolkit-warning">{_safe(word(failed, lang, why=str(error)))}</p>'
    picture = drawn._repr_mimebundle_()["text/html"]
    if isinstance(drawn, Chart):
        lines = "".join(f"<p>{_safe(line)}</p>" for line in drawn.caption.split("\n"))
        caption = f"<details><summary>{_safe(word('caption', lang))}</summary>{lines}</details>"
        return drawn, f'<div class="toolkit-chart">{picture}{over(drawn, lang)}</div>{caption}'
    return drawn, picture


def exported(export: Callable[[], list[Path]], folder: Path, lang: Lang) -> str:
    """Write what is shown, and say which files were made or why none was."""
    try:
        made = export()
    except ToolkitError as error:
        return str(error)
    if not made:
        return word("export_nothing", lang)
    return word("export_done", lang, files=", ".join(path.name for path in made), folder=folder)


def snapshot_html(shown: Shown, chart_html: str, rows: Sequence[Mapping[str, str]], columns: Mapping[str, str]) -> str:
    """What is on the screen as a page without widgets, for a notebook that was run and exported."""
    head = "".join(f'<th scope="col" style="{_look(key)}">{_safe(name)}</th>' for key, name in columns.items())
    body = "".join(
        "<tr>" + "".join(f'<td style="{_look(key)}">{_safe(row[key])}</td>' for key in columns) + "</tr>"
        for row in rows
    )
    direction = "rtl" if shown.lang == "ar" else "ltr"
    return (
        f'<section dir="{direction}" lang="{shown.lang}">{counts_html(shown)}<p>{_safe(shown.words())}</p>{chart_html}'
        f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></section>"
    )


def _look(column: str) -> str:
    """Words begin where reading begins, numbers stand under each other: Jupyter's own style sets all to the right."""
    if column in ("killed", "wounded", "confidence"):
        return "text-align:end"
    return "text-align:start" + (";white-space:nowrap" if column == "date" else "")
