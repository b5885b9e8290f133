"""Lay out a figure in inches: words wrapped by measure, blocks stacked, nothing over anything else."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Any, Literal

from ._errors import InputError
from ._words import Lang, digits
from .rtl import ar, bind, is_arabic, same_digits, wrap

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure
    from matplotlib.patches import Rectangle
    from matplotlib.text import Text

# Width in inches, and how much larger the type is than in print: one place for all figures.
SIZES: dict[str, tuple[float, float]] = {"one-column": (3.5, 1.0), "two-columns": (6.9, 1.0), "slide": (10.0, 1.5)}
Size = Literal["one-column", "two-columns", "slide"]

INK, GREY, LIGHT = "#1a1a1a", "#595959", "#d9d9d9"
BLUE, ORANGE = "#0072B2", "#D55E00"  # Okabe and Ito's, apart for colour-blind eyes and, with the hatches, in grey
PALE = "#BFDDF0"

# Behind a number, for the grid not to cross it.
OVER_GRID = {"facecolor": "white", "edgecolor": "none", "pad": 0.5}
MARGIN = 0.16
TITLE, SUBTITLE, BODY, SMALL = 11.0, 8.5, 8.0, 6.8
_PITCH = 1.4  # from one line to the next, as a multiple of the size of the type
_RISE = 0.33  # a line's middle above its baseline, alike: between letters that rise and letters that go down
_LATIN = re.compile("[A-Za-z]")


def checked_size(size: Size) -> Size:
    """
    The size of a figure, when it is known.

    Raises
    ------
    InputError
        There is no such size.
    """
    if size not in SIZES:
        raise InputError(f"The size {size!r} is not known: give one of {', '.join(SIZES)}.")
    return size


@dataclass(frozen=True)
class Fill:
    """How a bar is filled, or a line drawn: told apart by hatch and edge as well as by colour."""

    face: str
    hatch: str | None = None
    edge: str = BLUE
    line: bool = False  # shown in the key as a line

    def settings(self) -> dict[str, Any]:
        """Keywords for a matplotlib patch."""
        return {"facecolor": self.face, "hatch": self.hatch, "edgecolor": self.edge, "linewidth": 0.7}


SOLID = Fill(BLUE)
HATCHED = Fill(PALE, "//////")
OPEN = Fill("white", "......", INK)
PARTIAL = Fill(PALE, "\\\\\\\\")  # of a time that is covered only in part
# Groups in one bar, from the axis outwards: neighbours differ in hue, in how dark they are and most in hatch, so that
# they stay apart for colour-blind eyes and in grey print. Two more are for all other groups and for those not said.
SERIES = (
    SOLID,
    Fill("#E69F00", None, "#7a5400"),
    Fill("#1a1a1a", None, "#1a1a1a"),
    Fill("#F3D9E7", "////", "#8f4a70"),
    Fill("#56B4E9", "....", "#14506f"),
)
# One colour for the killed and one for the wounded on every chart of them; events have that of all bars.
KILLED, WOUNDED = Fill("#4d4d4d", None, INK), Fill("#E69F00", None, "#7a5400")
KILLED_VAGUE, WOUNDED_VAGUE = Fill("#dcdcdc", "//////", INK), Fill("#fbe8bf", "//////", "#7a5400")
OTHERS, UNSAID = Fill("#b8b8b8", None, "#6b6b6b"), Fill("#ececec", "xxxx", "#8a8a8a")


@dataclass(frozen=True)
class Block:
    """Lines of drawn text, how far each baseline is below the top of all, and the height of all, in inches."""

    lines: list[Text]
    below: list[float]
    height: float

    def put(self, top: float) -> None:
        """Move the text so that it begins at a height on the page."""
        for line, below in zip(self.lines, self.below, strict=True):
            line.set_y(top - below)

    def set_bbox(self, box: dict[str, Any]) -> None:
        """Put a box behind each line."""
        for line in self.lines:
            line.set_bbox(box)


@dataclass
class Page:
    """
    A figure under construction: header blocks, one plot, footer blocks.

    Blocks are measured when they are added; ``plot`` gives the figure the height that all of them need, so that no
    text can lie over another or leave the page. Text is logical; it is shaped here and nowhere else.
    """

    lang: Lang
    size: Size = "two-columns"
    digits: str = "western"
    figure: Figure = field(init=False)
    width: float = field(init=False)
    _head: list[tuple[float, Callable[[float], None]]] = field(default_factory=list)
    _foot: list[tuple[float, Callable[[float], None]]] = field(default_factory=list)

    def __post_init__(self) -> None:
        from matplotlib.backends.backend_agg import FigureCanvasAgg
        from matplotlib.figure import Figure

        self.width, self.scale = SIZES[checked_size(self.size)]
        self.figure = Figure(figsize=(self.width, 4.0))
        FigureCanvasAgg(self.figure)
        self.rtl = self.lang == "ar"
        self.start = "right" if self.rtl else "left"
        self.end = "left" if self.rtl else "right"
        self.margin = MARGIN * self.scale
        self.inner = self.width - 2 * self.margin

    def words(self, text: str) -> str:
        """Text as it is drawn: digits of the page's system, Arabic shaped. The last thing done to a text."""
        if not self.rtl:
            return ar(text, direction="ltr")
        if _LATIN.search(text) and not is_arabic(text):
            return text  # a version or an address keeps its digits and its direction
        return ar(digits(text, self.digits), always=True)

    def measure(self, text: str, size: float = BODY, *, bold: bool = False) -> float:
        """Width in inches of the widest line of a text."""
        return max(_width(self.words(line), size * self.scale, bold) for line in text.split("\n"))

    def wrap(self, text: str, width: float, size: float = BODY, *, bold: bool = False, most: int | None = None) -> str:
        """
        Logical text broken to a width in inches.

        A word that is wider than a line is cut into pieces; lines above ``most`` are cut off with an ellipsis.
        """
        text = bind(text)
        if "\n" not in text and self.measure(text, size, bold=bold) <= width:
            return text
        pieces = [self._cut(word, width, size, bold) for word in text.split(" ")]
        space = self.measure("a a", size, bold=bold) - self.measure("aa", size, bold=bold)

        def length(line: str) -> float:
            # Word by word, so that each is measured once: a line of a paragraph has too many beginnings.
            words = line.split(" ")
            return sum(self.measure(word, size, bold=bold) for word in words) + (len(words) - 1) * space

        lines = wrap(" ".join(pieces), width, length).split("\n")
        if "/ " not in text:
            # Parts of a word that came to stand on one line after all.
            lines = [line.replace("/ ", "/") for line in lines]
        if most is not None and len(lines) > most:
            lines = lines[:most]
            while len(lines[-1]) > 1 and self.measure(lines[-1] + "…", size, bold=bold) > width:
                lines[-1] = lines[-1][:-1].rstrip()
            lines[-1] += "…"
        return "\n".join(lines)

    def _cut(self, word: str, width: float, size: float, bold: bool) -> str:
        if self.measure(word, size, bold=bold) <= width:
            return word
        if "/" in word.strip("/"):
            # A word of several joined by strokes breaks after one of them.
            parts = [f"{part}/" for part in word.split("/")[:-1]] + [word.rsplit("/", 1)[1]]
            return " ".join(self._cut(part, width, size, bold) for part in parts if part)
        if "\u00a0" in word:
            # What had better stay together parts where it must: a period behind its dash, anything else at its end.
            before, dash, after = word.partition("–")
            if after and "\u00a0" in before:
                first, last = before + dash, after.removeprefix("\u00a0")
            else:
                first, _, last = word.rpartition("\u00a0")
            return f"{self._cut(first, width, size, bold)} {self._cut(last, width, size, bold)}"
        pieces, piece = [], ""
        for char in word:
            if piece and self.measure(piece + char, size, bold=bold) > width:
                pieces.append(piece)
                piece = ""
            piece += char
        return " ".join([*pieces, piece])

    def text(
        self,
        x: float,
        y: float,
        text: str,
        size: float = BODY,
        *,
        bold: bool = False,
        colour: str = INK,
        ha: str | None = None,
        va: str = "top",
    ) -> Block:
        """
        Draw logical text at a point in inches from the lower left corner of the page; start-aligned by default.

        Line by line, each by its baseline: matplotlib spaces the lines of one text by their letters, so that two lines
        of Arabic stand apart as much as a mark above or below them says.
        """
        ha = ha or self.start
        lines = text.split("\n")
        pitch = self.line_height(size)
        tall = len(lines) * pitch
        above = (0.5 + _RISE / _PITCH) * pitch  # from the top of a line to its baseline
        block = Block([
            self.figure.text(
                x, 0, self.words(line), transform=self.figure.dpi_scale_trans, fontsize=size * self.scale,
                fontweight="bold" if bold else "normal", color=colour, ha=ha, va="baseline",
                linespacing=0.8,  # the box of a line, for what is put behind it, reaches into no other line
            )
            for line in lines
        ], [above + at * pitch for at in range(len(lines))], tall)  # fmt: skip
        block.put(y + {"top": 0.0, "center": tall / 2, "bottom": tall, "baseline": above}[va])
        return block

    @property
    def x_start(self) -> float:
        """Where lines begin: the left margin, or the right one in Arabic."""
        return self.width - self.margin if self.rtl else self.margin

    def line_height(self, size: float = BODY) -> float:
        """Height in inches from one line of type to the next."""
        return size * self.scale * _PITCH / 72

    def block_height(self, lines: int, size: float = BODY) -> float:
        """Height in inches of so many lines of type, with what stands above the first and below the last."""
        return (lines + 0.25) * self.line_height(size)

    def head(
        self, text: str, size: float = BODY, *, bold: bool = False, colour: str = INK, boxed: bool = False
    ) -> None:
        """Add a block of text above the plot."""
        text = self.balance(text, size) if bold else self.wrap(text, self.inner, size)
        pad = 0.06 * self.scale if boxed else 0.0
        drawn = self.text(self.x_start + (-pad if self.rtl else pad), 0, text, size, bold=bold, colour=colour)
        frame = self._box(text, size, pad, colour, bold=bold) if boxed else None

        def place(top: float) -> None:
            drawn.put(top - pad)
            if frame is not None:
                frame.set_y(top - 2 * pad - drawn.height)

        self._head.append((drawn.height + (3.2 * pad or 0.02 * self.scale), place))

    def _box(self, text: str, size: float, pad: float, colour: str, *, bold: bool) -> Rectangle:
        """A frame for a block of text that begins at the margin, so far around it; its height is still to be set."""
        from matplotlib.patches import Rectangle

        wide = self.measure(text, size, bold=bold) + 2 * pad
        tall = (text.count("\n") + 1) * self.line_height(size) + 2 * pad
        x = self.x_start - wide if self.rtl else self.x_start
        inches = self.figure.dpi_scale_trans
        frame = Rectangle((x, 0), wide, tall, transform=inches, facecolor="white", edgecolor=colour)
        self.figure.add_artist(frame)
        return frame

    def balance(self, text: str, size: float) -> str:
        """Bold text over as few lines as it needs, all about as long, so that no word is left alone."""
        best = self.wrap(text, self.inner, size, bold=True)
        lines, width = best.count("\n"), self.inner
        while lines:
            width -= 0.1 * self.scale
            narrower = self.wrap(text, width, size, bold=True)
            if narrower.count("\n") > lines or self.measure(narrower, size, bold=True) > width:
                break
            best = narrower
        return best

    def foot(self, text: str, size: float = SMALL, *, colour: str = GREY) -> None:
        """Add a block of text below the plot."""
        drawn = self.text(self.x_start, 0, self.wrap(text, self.inner, size), size, colour=colour)
        self._foot.append((drawn.height + 0.01 * self.scale, drawn.put))

    def key(self, items: Sequence[tuple[Fill, str]]) -> None:
        """Add a line of filled boxes and what they mean, above the plot; lines break between boxes."""
        from matplotlib.patches import Rectangle

        box, gap, line = 0.13 * self.scale, 0.07 * self.scale, self.line_height() + 0.05 * self.scale
        used, row, placed = 0.0, 0, []
        for fill, text in items:
            text = self.wrap(text, self.inner - box - gap, most=1)
            width = box + gap + self.measure(text)
            if used and used + width > self.inner:
                used, row = 0.0, row + 1
            x = self.x_start - used - box if self.rtl else self.x_start + used
            tall = box * (0.16 if fill.line else 0.8)
            patch = Rectangle((x, 0), box, tall, transform=self.figure.dpi_scale_trans, **fill.settings())
            self.figure.add_artist(patch)
            drawn = self.text(x - gap if self.rtl else x + box + gap, 0, text, va="center")
            placed.append((row, patch, drawn))
            used += width + 0.22 * self.scale

        def place(top: float) -> None:
            for row, patch, drawn in placed:
                middle = top - (row + 0.5) * line
                patch.set_y(middle - patch.get_height() / 2)
                drawn.put(middle + drawn.height / 2)

        self._head.append(((row + 1) * line + 0.03 * self.scale, place))

    def plot(
        self, height: float, *, left: float = 0.0, right: float = 0.0, above: float = 0.0, below: float = 0.0
    ) -> Axes:
        """
        Give the page its height and draw the plot's empty axes between header and footer.

        Parameters
        ----------
        height
            Of the axes, in inches.
        left, right, above, below
            Room to keep free around the axes for labels, in inches.
        """
        self.room(height, above=above, below=below)
        return self.frame(self.margin + left, self.y0, self.inner - left - right, height)

    def room(self, height: float, *, above: float = 0.0, below: float = 0.0) -> None:
        """Give the page its height, so many inches free between header and footer for plots to be framed in."""
        gap = 0.1 * self.scale
        top, bottom = sum(h for h, _ in self._head), sum(h for h, _ in self._foot)
        total = 2 * self.margin + top + gap + above + height + below + gap + bottom
        self.figure.set_size_inches(self.width, total)
        y = total - self.margin
        for block, place in self._head:
            place(y)
            y -= block
        y0 = self.margin + bottom + gap + below
        y = self.margin + bottom
        for block, place in self._foot:
            place(y)
            y -= block
        self.x0, self.y0, self.plot_width, self.plot_height = self.margin, y0, self.inner, height

    def frame(self, x0: float, y0: float, width: float, height: float) -> Axes:
        """
        Draw axes at a place in inches and make it the one that labels are put around (``x0``, ``plot_width``, …).

        Of several plots on a page each is framed in turn, inside the ``room`` that was made.
        """
        self.x0, self.y0, self.plot_width, self.plot_height = x0, y0, width, height
        total = float(self.figure.get_figheight())
        return self.figure.add_axes((x0 / self.width, y0 / total, width / self.width, height / total))

    def finish(self) -> Figure:
        """The figure, its digits alike everywhere."""
        same_digits(self.figure)
        return self.figure


@cache
def _width(shaped: str, points: float, bold: bool) -> float:
    from matplotlib.backends.backend_agg import RendererAgg
    from matplotlib.font_manager import FontProperties

    # Measured large and scaled down, so that hinting at a low resolution does not matter. The 2 % more are for the
    # digits, which are drawn without the font's own wider forms on one matplotlib and have none on the other.
    renderer = RendererAgg(10, 10, 720)  # type: ignore[no-untyped-call]
    font = FontProperties(size=points, weight="bold" if bold else "normal")
    width: float = renderer.get_text_width_height_descent(shaped, font, False)[0]  # type: ignore[no-untyped-call]
    return width / 720 * 1.02
