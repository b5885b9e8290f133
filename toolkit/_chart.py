"""A finished chart: its picture, its numbers, its words, and the events behind it."""

from __future__ import annotations

import base64
import html
import io
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ._errors import InputError, SyntheticError
from ._selection import records
from ._words import Lang, known
from .phrases import summary
from .provenance import Provenance, made_on
from .rtl import chart_style, is_arabic
from .tables import to_csv, write_text

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.figure import Figure


@dataclass(frozen=True, eq=False)
class Chart:
    """
    A chart that shows itself in a notebook with its alt text, and saves itself with its numbers.

    Attributes
    ----------
    figure
        The matplotlib figure.
    data
        The plotted numbers, one row per mark, with ``key`` and ``event_ids``.
    title, alt, caption
        The finding; what a reader who cannot see it needs; definitions and caveats. In ``lang``.
    events
        The events drawn, with the columns that the chart uses; ``rows`` gives them whole.
    problems
        Rows of the tables that cannot be right and are drawn nowhere: ``table, row`` (from 1), ``event_id, column,
        value, why``. None where they were not looked for.
    source
        The table that the events were chosen from, where ``events`` has not all its columns.
    """

    figure: Figure = field(repr=False)
    data: pd.DataFrame = field(repr=False)
    title: str
    alt: str
    caption: str = field(repr=False)
    lang: Lang
    events: pd.DataFrame = field(repr=False)
    provenance: Provenance = field(repr=False)
    problems: pd.DataFrame | None = field(default=None, repr=False)
    source: pd.DataFrame | None = field(default=None, repr=False)

    def rows(self, key: str) -> pd.DataFrame:
        """
        The events behind a mark, each with its sentence.

        Parameters
        ----------
        key
            Value of ``data["key"]``: ``2019-W48``, a place, ``killed/soldiers``, an event_id; or the part of it before
            a slash, for all that it is divided into.

        Returns
        -------
        pd.DataFrame
            Rows of the events table with a column ``sentence``: the words of the article that state the event
            (``evidence``), or what the row says in words where no article stands behind it.

        Raises
        ------
        InputError
            The chart has no such key.
        """
        keys = self.data["key"].astype("str")
        found = self.data[(keys == key) | keys.str.startswith(f"{key}/")]
        if found.empty:
            some = ", ".join(str(name) for name in list(self.data["key"])[:5])
            raise InputError(f"The chart has no bar {key!r}: give one of .data['key'] ({some or 'it is empty'}).")
        ids = {event_id for row in found["event_ids"] for event_id in row}
        table = self.events if self.source is None else self.source
        rows = table[table["event_id"].isin(ids)]
        sentences = [known(row.get("evidence")) or summary(row, self.lang) for row in records(rows)]
        return rows.assign(sentence=sentences)

    def _metadata(self) -> dict[str, str]:
        return {"Title": self.title, "Description": self.alt, "Source": self.provenance.line()}

    def png(self, dpi: int = 300) -> bytes:
        """The picture as PNG, alt text and provenance in its metadata."""
        return self._render("png", {**self._metadata(), "Software": "iraq-news-toolkit"}, dpi=dpi)

    def svg(self) -> bytes:
        """The picture as SVG, letters as paths, so that it looks the same everywhere."""
        metadata: dict[str, Any] = {**self._metadata(), "Language": self.lang, "Date": made_on()}
        drawn = self._render("svg", metadata).decode("utf-8")
        # Screen readers take an SVG's name and description from these elements, not from its metadata.
        words = f"<title>{html.escape(self.title)}</title><desc>{html.escape(self.alt)}</desc>"
        start = drawn.index(">", drawn.index("<svg")) + 1
        return f'{drawn[: start - 1]} role="img" xml:lang="{self.lang}">\n {words}{drawn[start:]}'.encode()

    def pdf(self) -> bytes:
        """The picture as PDF with its fonts embedded as TrueType."""
        metadata: dict[str, Any] = {
            "Title": self.title, "Subject": self.alt, "Keywords": self.provenance.line(),
            "Creator": "iraq-news-toolkit",
        }  # fmt: skip
        if made_on() is None:
            metadata["CreationDate"] = None
        return self._render("pdf", metadata)

    def _render(self, kind: str, metadata: dict[str, Any], **more: Any) -> bytes:
        file = io.BytesIO()
        with chart_style():
            self.figure.savefig(file, format=kind, metadata=metadata, **more)
        return file.getvalue()

    def save(self, path: str | Path) -> list[Path]:
        """
        Write PNG (300 dpi), SVG, PDF, the plotted numbers as CSV and the caption as text.

        Parameters
        ----------
        path
            Name without an ending; its folder is made if it is missing.

        Returns
        -------
        list[Path]
            The five files. The same chart gives the same bytes.

        Raises
        ------
        OutputError
            They cannot be written there.
        """
        path = Path(path)
        alt = f"{self.caption}\n\nAlt: {self.alt}\n{self.provenance.line()}\n"
        files: dict[str, str | bytes] = {
            "png": self.png(), "svg": self.svg(), "pdf": self.pdf(),
            "csv": to_csv(self.data, self.provenance), "txt": alt,
        }  # fmt: skip
        return [write_text(path.with_name(f"{path.name}.{ending}"), content) for ending, content in files.items()]

    def _repr_mimebundle_(self, include: object = None, exclude: object = None) -> dict[str, str]:
        # The notebook's own PNG output carries no alt text; HTML does, also in an untrusted notebook.
        picture = base64.b64encode(self.png(dpi=144)).decode("ascii")
        direction = ' dir="rtl" lang="ar"' if is_arabic(self.alt) else ""
        return {
            "text/html": f'<figure{direction} style="margin:0"><img style="max-width:100%" '
            f'alt="{html.escape(self.alt, quote=True)}" src="data:image/png;base64,{picture}"></figure>',
            "text/plain": f"{self.title}\n{self.alt}",
        }


def is_synthetic(events: pd.DataFrame, provenance: Provenance | None = None, sources: set[str] | None = None) -> bool:
    """
    Whether made-up articles are among the events.

    They are where the provenance says so, where a column ``synthetic`` is true, or where a source is ``synthetic``.
    ``sources`` are those of the events, where they have been gathered already.
    """
    if provenance is not None and provenance.synthetic:
        return True
    if "synthetic" in events and bool(events["synthetic"].fillna(False).any()):
        return True
    return any(name.lower().startswith("synthetic") for name in (source_names(events) if sources is None else sources))


def source_names(events: pd.DataFrame) -> set[str]:
    """Every source that the events name, each once."""
    cells = events["sources"].tolist() if "sources" in events else []
    if set(map(type, cells)) == {list}:
        return set(map(str, set(chain.from_iterable(cells))))
    lists = [cell if isinstance(cell, list) else [cell] for cell in cells if known(cell) is not None]
    return set(map(str, set(chain.from_iterable(lists))))


def check_synthetic(
    events: pd.DataFrame, provenance: Provenance | None, allow_synthetic: bool, sources: set[str] | None = None
) -> bool:
    """
    Whether the figure must be marked as synthetic.

    Raises
    ------
    SyntheticError
        Made-up articles are among the events and that is not allowed.
    """
    made_up = is_synthetic(events, provenance, sources)
    if made_up and not allow_synthetic:
        raise SyntheticError(
            "The events come from made-up articles: give real reports, or allow_synthetic=True for a chart that is "
            "marked as synthetic."
        )
    return made_up
