"""Walk coded rows back to the characters of the article, and say why each row is as it is."""

from __future__ import annotations

import html
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from .coding import CodedArticle
from .explaining import explain
from .rtl import html as safe

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["ShownTable", "check_spans", "reasons", "shown", "statements"]

_SHORT = 24  # characters


@dataclass(frozen=True, eq=False)
class ShownTable:
    """A table that shows itself in Jupyter with every Arabic cell from right to left; ``table`` is the DataFrame."""

    table: pd.DataFrame

    def _repr_mimebundle_(self, include: object = None, exclude: object = None) -> dict[str, str]:
        import pandas as pd

        # "start" is inherited as such: left in Latin cells, right in Arabic ones.
        start = "text-align:start;vertical-align:top"
        head = "".join(f'<th style="{start}">{html.escape(str(name))}</th>' for name in self.table.columns)
        rows = []
        for row in self.table.itertuples(index=False):
            cells = ["" if pd.api.types.is_scalar(cell) and pd.isna(cell) else cell for cell in row]
            said = "".join(f'<td style="{start}{_unbroken(cell)}">{_cell(cell)}</td>' for cell in cells)
            rows.append(f"<tr>{said}</tr>")
        page = f"<table><thead><tr>{head}</tr></thead><tbody>{''.join(rows)}</tbody></table>"
        return {"text/html": page, "text/plain": self.table.to_string()}


def _unbroken(cell: object) -> str:
    """Days, codes and numbers stay on one line."""
    return ";white-space:nowrap" if isinstance(cell, str) and len(cell) <= _SHORT and " " not in cell else ""


def _cell(cell: object) -> str:
    """A value as HTML: Arabic from right to left, addresses as links named by their site, anything else as text."""
    if isinstance(cell, list):
        return "<br>".join(_cell(part) for part in cell)
    text = str(cell)
    # Only web addresses become links: an article may name any source, "javascript:" included.
    if text.startswith(("https://", "http://")):
        site = urlsplit(text).netloc.removeprefix("www.")
        return f'<a href="{html.escape(text, quote=True)}" rel="noreferrer">{html.escape(site)}</a>'
    return safe(text, "div")


def shown(table: pd.DataFrame, *columns: str) -> ShownTable:
    """
    A table for a notebook, Arabic cells from right to left.

    Parameters
    ----------
    table
        Any table; it is not changed.
    *columns
        Columns to show, in this order; all by default.
    """
    return ShownTable(table[list(columns)] if columns else table)


def statements(coded: CodedArticle) -> pd.DataFrame:
    """
    Each event of an article beside the sentence that states it.

    Parameters
    ----------
    coded
        The coded article.

    Returns
    -------
    pd.DataFrame
        Columns ``event_id, level, summary_en, summary_ar, sentence, characters``; ``sentence`` is cut from the
        article's text by the offsets in ``characters``, not copied from the table.
    """
    import pandas as pd

    text = coded.article.text
    rows = []
    for row in coded.rows["events"]:
        start, end = row["evidence_start"], row["evidence_end"]
        rows.append({
            "event_id": row["event_id"], "level": row["level"], "summary_en": row["summary_en"],
            "summary_ar": row["summary_ar"], "sentence": text[start:end], "characters": f"{start}:{end}",
        })  # fmt: skip
    columns = ["event_id", "level", "summary_en", "summary_ar", "sentence", "characters"]
    return pd.DataFrame(rows, columns=columns)


def reasons(coded: CodedArticle, *, lang: str = "en") -> pd.DataFrame:
    """
    Why each event is coded as it is: the words that decided and the rule, one row per event and field.

    Parameters
    ----------
    coded
        The coded article.
    lang
        Language of the reasons: ``en`` or ``ar``.

    Returns
    -------
    pd.DataFrame
        Columns ``event_id, decision, value, reason``.
    """
    import pandas as pd

    explained = explain(coded, lang=lang).events
    rows = [
        {"event_id": event.event_id, "decision": line.field, "value": line.value, "reason": line.why}
        for event in explained
        for line in event.lines
    ]
    return pd.DataFrame(rows, columns=["event_id", "decision", "value", "reason"])


def check_spans(coded: CodedArticle) -> pd.DataFrame:
    """
    Compare what every row says that it read with the characters that it points to.

    Parameters
    ----------
    coded
        The coded article.

    Returns
    -------
    pd.DataFrame
        One row per table: ``rows`` with a span, how many ``agree``, and the ``first_difference``, if any.
    """
    import pandas as pd

    text = coded.article.text
    out = []
    for name, (start, end, said) in {
        "places": ("start", "end", "text"), "dates": ("start", "end", "text"), "numbers": ("start", "end", "text"),
        "casualties": ("start", "end", None), "events": ("evidence_start", "evidence_end", "evidence"),
    }.items():  # fmt: skip
        rows = [row for row in coded.rows[name] if row[start] is not None]
        # A casualty row keeps no copy of its words: that its span lies in the text is what can be checked.
        agree = [
            0 <= row[start] < row[end] <= len(text) and (said is None or text[row[start] : row[end]] == row[said])
            for row in rows
        ]
        first = next((f"{row[start]}:{row[end]}" for row, good in zip(rows, agree, strict=True) if not good), None)
        out.append({"table": name, "rows": len(rows), "agree": sum(agree), "first_difference": first})
    return pd.DataFrame(out)
