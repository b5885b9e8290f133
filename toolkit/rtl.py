"""Give Arabic text the form that each output needs: matplotlib with or without shaping of its own, and HTML."""

from __future__ import annotations

import html as _html
import re
import unicodedata
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from typing import TYPE_CHECKING, Any, Literal

from ._paths import data_path

if TYPE_CHECKING:
    from matplotlib.figure import Figure

FONT = "IBM Plex Sans Arabic"
FALLBACK_FONT = "DejaVu Sans"  # comes with matplotlib and has every Arabic letter, so no label is ever a row of boxes

LRE, RLE, PDF = "\u202a", "\u202b", "\u202c"
_LRM, _RLM, _ALM = "\u200e", "\u200f", "\u061c"
# Embeddings, overrides and isolates that came with the text would break out of the one put around it.
_CONTROLS = re.compile("[\u202a-\u202e\u2066-\u2069]")
_MARKS = re.compile(f"[{_LRM}{_RLM}{_ALM}]")
_ARABIC = re.compile("[\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufeff]")
# Arabic words with the spaces between them.
_ARABIC_RUN = re.compile(rf"{_ARABIC.pattern}+(?:\s+{_ARABIC.pattern}+)*")
_LATIN = re.compile("[A-Za-z]")
# A mark between a Latin name and a number that is no part of it.
_LATIN_THEN_NUMBER = re.compile(r"(?:(?<=[A-Za-z)])|(?<=[A-Za-z]\d))(?=\s*[,،;؛:·]\s+\d)")
# What a line had better not part, as (before, after) of the space that holds it together: a number and its noun
# ("12 attacks"), the month of two words, a year and its count, a day and its year ("3 Jan 2020"), a share ("17 of 32").
_TOGETHER = tuple(
    (re.compile(before), after)
    for before, after in (
        (r"(\d[\d,.–]*) (?=\w)(?!(?:against|and|at|between|by|from|in|on|or|to|without)\b)", "\\1\u00a0"),
        ("(كانون|تشرين) (?=الأول|الثاني)", "\\1\u00a0"),
        (r"(\d\u00a0[^\W\d]+(?:\u00a0[^\W\d]+)?) (?=(?:19|20)\d\d\b)", "\\1\u00a0"),
        (r"(\d\u00a0of|\d\u00a0من|\d\u00a0من أصل) (?=\d)", "\\1\u00a0"),
        (r"(\d\u00a0من) (?=أصل\u00a0)", "\\1\u00a0"),
        (r"(?<=\d:) (?=\d[\d,.–]*$)", "\u00a0"),
        (r" (?=[–·])|(?<=–) (?=\d)", "\u00a0"),
    )
)
_MIRROR = {a: b for x, y in zip("([{<«‹≤", ")]}>»›≥", strict=True) for a, b in ((x, y), (y, x))}
_OPENING, _CLOSING = "([{", ")]}"


class Shaped(str):
    """A label that ``ar`` has treated already; treating it twice would turn it round."""

    __slots__ = ()


def is_arabic(text: str) -> bool:
    """Whether a text has any Arabic character."""
    return _ARABIC.search(text) is not None


@cache
def matplotlib_shapes() -> bool:
    """
    Whether the installed matplotlib joins Arabic letters and orders lines itself.

    Asked of its behaviour, not its version: three joined letters are narrower than three that stand alone. Builds
    of one version may differ, and versions to come may do it in another way.
    """
    from matplotlib.font_manager import findfont, get_font

    font = get_font(findfont(FALLBACK_FONT))
    font.set_size(100, 72)
    font.set_text("ب", 0)
    alone = font.get_width_height()[0]
    font.set_text("ببب", 0)
    return bool(font.get_width_height()[0] < 2.6 * alone)


def ar(text: str, *, always: bool = False, direction: Literal["rtl", "ltr"] = "rtl") -> str:
    """
    Text as matplotlib must be given it, each line running from right to left.

    For labels only: keep logical text in tables and files. Lines must be broken before (``wrap``), for an order once
    made cannot be broken again.

    Parameters
    ----------
    text
        One or more lines. Without an Arabic character it comes back as it is.
    always
        Treat a text without Arabic letters too: a range like 11–36 runs from right to left in an Arabic chart.
    direction
        ``ltr`` for an English line with Arabic words in it.

    Returns
    -------
    str
        A ``Shaped``; given to ``ar`` again it comes back unchanged. Where matplotlib shapes text itself, the logical
        text with the direction set for each line; else the letters joined and in visual order (without diacritics,
        which such a matplotlib cannot place).
    """
    if isinstance(text, Shaped) or not text or not (always or is_arabic(text)):
        return text
    text = _CONTROLS.sub("", text)
    if direction == "ltr":
        # A number after Arabic words would join them and change sides: "هيت, 6 Apr".
        text = _ARABIC_RUN.sub(lambda run: run.group() + _LRM, text)
    else:
        # And the day of a date after a Latin name: "Erbil, 3 آذار".
        text = _LATIN_THEN_NUMBER.sub(_RLM, text)
    lines = text.split("\n")
    if matplotlib_shapes():
        # The direction of a line would else be that of its first letter: wrong for "ACLED: هجمات".
        opening = RLE if direction == "rtl" else LRE
        return Shaped("\n".join(f"{opening}{line}{PDF}" if line else line for line in lines))
    return Shaped("\n".join(_visual(line, "R" if direction == "rtl" else "L") for line in lines))


def wrap(text: str, width: float, measure: Callable[[str], float] = len) -> str:
    """
    Break logical text into lines at spaces.

    Parameters
    ----------
    text
        Logical text; line breaks that it has are kept.
    width
        Greatest width of a line, in the unit of ``measure``.
    measure
        Width of a piece of text; by default its number of characters. A word wider than ``width`` has a line to itself.
    """
    lines: list[str] = []
    for paragraph in text.split("\n"):
        line = ""
        # No-break spaces hold a number to its noun, so only plain spaces part words.
        for word in paragraph.split(" "):
            longer = f"{line} {word}" if line else word
            if line and measure(longer) > width:
                # A dot between two parts is not needed where a line parts them.
                lines.append(line.removesuffix("\u00a0·"))
                line = word
            else:
                line = longer
        lines.append(line)
    return "\n".join(lines)


def bind(text: str) -> str:
    """
    Text with no-break spaces where a line should not end: in dates, shares, between a number and its noun.

    A dash or a dot ends a line, never begins one.
    """
    for pattern, held in _TOGETHER:
        text = pattern.sub(held, text)
    return text


def balance(text: str, width: float, measure: Callable[[str], float] = len) -> str:
    """
    Break logical text into as few lines as it needs, all about as long, so that no word is left alone.

    Parameters
    ----------
    text, width, measure
        As for ``wrap``.
    """
    best = wrap(text, width, measure)
    lines = best.count("\n")
    while lines:
        width *= 0.97
        narrower = wrap(text, width, measure)
        if narrower.count("\n") > lines or max(map(measure, narrower.split("\n"))) > width:
            break
        best = narrower
    return best


def html(text: str, tag: str = "span") -> str:
    """
    Text as safe HTML, from right to left where it is Arabic.

    Parameters
    ----------
    text
        Any text, also from an article: it is escaped. Line breaks become ``<br>``.
    tag
        Element put around text with Arabic in it, e.g. ``span`` or ``div``; other text stands bare. A sentence in
        Latin letters that quotes Arabic words runs from left to right, each quote kept together.
    """
    text = str(text)
    escaped = _html.escape(_CONTROLS.sub("", text), quote=True).replace("\n", "<br>")
    if not is_arabic(text):
        return escaped
    latin, arabic = _LATIN.findall(text), _ARABIC.findall(text)
    # A sentence that begins with a small letter is English, however long its quotes: 'named in "…"'. One that begins
    # with a name may be Arabic: "ACLED: …".
    english = latin and latin[0].islower() and text.index(latin[0]) < text.index(arabic[0])
    if english or len(latin) > len(arabic):
        # Left alone, the figures behind a quote would join it and change sides.
        escaped = _ARABIC_RUN.sub(lambda run: f'<bdi lang="ar">{run.group()}</bdi>', escaped)
        return f'<{tag} dir="ltr">{escaped}</{tag}>'
    return f'<{tag} dir="rtl" lang="ar">{escaped}</{tag}>'


@cache
def _register_fonts() -> tuple[str, ...]:
    """Tell matplotlib of the text font's regular and bold; the families to ask for, best first."""
    import fontpkg
    from matplotlib import font_manager

    try:
        for weight in (400, 700):
            font_manager.fontManager.addfont(fontpkg.path(FONT, weight=weight))
    except fontpkg.FontpkgError:
        return (FALLBACK_FONT,)
    return (FONT, FALLBACK_FONT)


def style_settings() -> Any:
    """The charts' rcParams as a dict: ``data/style/charts.mplstyle`` and the fonts, which it cannot name by file."""
    from matplotlib import rc_params_from_file

    settings: Any = dict(rc_params_from_file(data_path("style", "charts.mplstyle"), use_default_template=False))
    settings["font.family"] = list(_register_fonts())
    return settings


@contextmanager
def chart_style() -> Iterator[None]:
    """Draw and save in the charts' style inside a ``with``; the user's own settings come back after it."""
    import matplotlib

    with matplotlib.rc_context():
        matplotlib.rcdefaults()
        matplotlib.rcParams.update(style_settings())
        yield


def use_fonts() -> None:
    """Set the charts' fonts and style for the whole session; call it after ``seaborn.set_theme``, which undoes it."""
    import matplotlib

    matplotlib.rcParams.update(style_settings())


def same_digits(figure: Figure) -> None:
    """
    Draw the digits inside Arabic text as those of the axes.

    The font swaps in wider digits beside Arabic letters (its feature ``locl``), which looks like two fonts in one
    chart. Does nothing on a matplotlib that knows no font features, for it never swaps.
    """
    from matplotlib.text import Text

    for text in figure.findobj(Text):
        if hasattr(text, "set_fontfeatures"):
            text.set_fontfeatures(["-locl"])


# --- Visual order, for a matplotlib that draws characters one after another ---


@cache
def _reshaper() -> Any:
    from arabic_reshaper import ArabicReshaper

    # The ligature of "Allah" is a glyph few fonts have; diacritics would stand beside their letters.
    return ArabicReshaper({"delete_harakat": True, "ARABIC LIGATURE ALLAH": False})


def _visual(line: str, base: Literal["R", "L"] = "R") -> str:
    """
    One line, joined and in the order in which it is drawn from left to right.

    python-bidi turns no bracket round, and its older twin mispairs them. So each bracket is resolved here by the rules
    N0 to N2 of the Unicode bidirectional algorithm (UAX #9), turned round where it stands in right-to-left text, and
    held there by invisible marks, which are taken out in the end.
    """
    from bidi import get_display

    joined = _reshaper().reshape(line)
    directions = _directions(joined, base)
    out, last_strong = [], _RLM if base == "R" else _LRM
    for char, direction in zip(joined, directions, strict=True):
        if char in _MIRROR:
            # After Arabic letters digits behave otherwise than after other right-to-left text: keep that (rule W2).
            mark = _LRM if direction == "L" else (_ALM if last_strong == _ALM else _RLM)
            out.append(mark + (char if direction == "L" else _MIRROR[char]) + mark)
            continue
        out.append(char)
        last_strong = {"L": _LRM, "R": _RLM, "AL": _ALM}.get(unicodedata.bidirectional(char), last_strong)
    return _MARKS.sub("", str(get_display("".join(out), base_dir=base)))


def _directions(line: str, base: str = "R") -> list[str | None]:
    """Direction of letters and digits, and of the brackets between them; None for other neutral characters."""
    found: list[str | None] = []
    strong = base
    for char in line:
        kind = unicodedata.bidirectional(char)
        if kind in ("L", "R", "AL"):
            strong = "L" if kind == "L" else "R"
            found.append(strong)
        elif kind == "EN":
            found.append(strong)  # W7: digits after Latin are Latin; N1: else they count as right-to-left
        else:
            found.append("R" if kind == "AN" else None)
    for start, end in _bracket_pairs(line):
        inside = {d for d in found[start + 1 : end] if d}
        before = next((d for d in reversed(found[:start]) if d), base)
        if inside:
            # N0: the line's own direction, unless only the other stands inside and before.
            found[start] = found[end] = base if base in inside or before == base else before
    for index, char in enumerate(line):
        if char in _MIRROR and found[index] is None:
            before = next((d for d in reversed(found[:index]) if d), base)
            after = next((d for d in found[index + 1 :] if d), base)
            found[index] = before if before == after else base  # N1, N2
    return found


def _bracket_pairs(line: str) -> list[tuple[int, int]]:
    """Positions of brackets that belong together, in the order of the opening one."""
    waiting: list[tuple[int, str]] = []
    pairs = []
    for index, char in enumerate(line):
        if char in _OPENING:
            waiting.append((index, _CLOSING[_OPENING.index(char)]))
        elif char in _CLOSING:
            for depth in range(len(waiting) - 1, -1, -1):
                if waiting[depth][1] == char:
                    pairs.append((waiting[depth][0], index))
                    del waiting[depth:]
                    break
    return sorted(pairs)
