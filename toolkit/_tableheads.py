"""Write the names of a table's columns: across, in as many lines as they need, or on steps over narrow columns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ._figure import GREY, SMALL, Page

_MOST = 5  # lines of a name above its column
_STEP_LINES = 4  # and on a step
_GAP = 0.04  # inches between a name and the line down to its column


@dataclass(frozen=True)
class Head:
    """A name over its column: its lines, and for a name on a step where it stands."""

    text: str
    bold: bool
    lifted: float = 0.0  # inches of its foot above the table
    shifted: bool = False  # at the end of the page, for it has no room beyond its line


@dataclass(frozen=True)
class Heads:
    """The names of all columns and the room that they take above the table, in inches."""

    heads: list[Head]
    above: float
    stepped: bool


@dataclass(frozen=True)
class Columns:
    """Where columns stand, in inches from where lines begin: ``room``, then so many of a width, then their totals."""

    room: float
    width: float
    number: int
    total: float  # width of the last

    @property
    def table(self) -> float:
        """Width of all columns."""
        return self.width * self.number + self.total

    def middle(self, at: int) -> float:
        """Middle of a column from the first one's edge."""
        return (at + 0.5) * self.width if at < self.number else self.width * self.number + self.total / 2


def columns_of(page: Page, room: float, number: int, total: str) -> Columns:
    """
    Part what is beside the names of the rows among the columns; that of the totals has room for its own name.

    Parameters
    ----------
    page
        The page.
    room
        That the names of the rows take, in inches.
    number
        Of columns without that of the totals.
    total
        The name of the totals.
    """
    free, most = page.inner - room, 1.2 * page.scale
    width = min(free / (number + 1), most)
    own = page.measure(total, SMALL, bold=True) + 0.06 * page.scale
    if own > width:
        width = min((free - own) / number, most)
    return Columns(room, width, number, max(own, width))


def heads_of(page: Page, names: Sequence[str], columns: Columns) -> Heads:
    """
    Break the names of columns.

    Type turned upright is hard to read, and Arabic more than others. Where a name has no room across its column, each
    stands on a step of its own, the first highest, with a line down to its column: no line crosses a name.

    Parameters
    ----------
    page
        The page.
    names
        Of the columns in order; the last is that of the totals, in bold.
    columns
        Where they stand.
    """
    bold = [at == columns.number for at in range(len(names))]
    inside = [(columns.total if b else columns.width) - 0.06 * page.scale for b in bold]
    each = list(zip(names, inside, bold, strict=True))
    if all(_longest(page, name, b) <= wide for name, wide, b in each):
        heads = [Head(page.wrap(name, wide, SMALL, bold=b), b) for name, wide, b in each]
        if max(head.text.count("\n") for head in heads) < _MOST:
            lines = max(head.text.count("\n") for head in heads) + 1.5
            return Heads(heads, lines * page.line_height(SMALL), stepped=False)
    stepped: list[Head] = []
    foot = 0.08 * page.scale
    for at in reversed(range(len(names))):
        # From its own line to the edge of the page; else from the line of the name before it.
        beyond = page.inner - columns.room - columns.middle(at) - _GAP * page.scale
        shifted = _longest(page, names[at], bold[at]) > beyond
        before = columns.middle(at) - columns.middle(at - 1) - _GAP * page.scale
        free = beyond + (before if shifted and at else 0.0)
        text = page.wrap(names[at], free, SMALL, bold=bold[at], most=_STEP_LINES)
        stepped.append(Head(text, bold[at], foot, shifted))
        foot += (text.count("\n") + 1.15) * page.line_height(SMALL)
    return Heads(stepped[::-1], foot, stepped=True)


def draw_heads(page: Page, heads: Heads, columns: Columns) -> None:
    """
    Write the names above a table that has been drawn.

    Parameters
    ----------
    page, columns
        As for ``heads_of``.
    heads
        What it returned.
    """
    from matplotlib.lines import Line2D

    top = page.y0 + page.plot_height
    away = -1 if page.rtl else 1
    for at, head in enumerate(heads.heads):
        x = page.x_start + away * (columns.room + columns.middle(at))
        if not heads.stepped:
            page.text(x, top + 0.05 * page.scale, head.text, SMALL, ha="center", va="bottom", bold=head.bold)
            continue
        line, foot = page.line_height(SMALL), top + head.lifted
        tall = foot + (0.0 if head.shifted else (head.text.count("\n") + 1) * line)
        page.figure.add_artist(
            Line2D(
                [x, x], [top + 0.02 * page.scale, tall], color=GREY, linewidth=0.5 * page.scale,
                transform=page.figure.dpi_scale_trans,
            )
        )  # fmt: skip
        start = page.x_start + away * page.inner if head.shifted else x + away * _GAP * page.scale
        page.text(
            start, foot, head.text, SMALL, ha=page.end if head.shifted else page.start, va="bottom", bold=head.bold
        )


def _longest(page: Page, name: str, bold: bool) -> float:
    """Width of the widest word, in inches; words joined by strokes may be parted."""
    return max(page.measure(word, SMALL, bold=bold) for word in name.replace("/", "/ ").split())
