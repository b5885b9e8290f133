"""Write the figures of the report's page: picture, caption, files, and in print the picture's own lines."""

from __future__ import annotations

import base64
import html
from collections.abc import Sequence
from dataclasses import dataclass, field

from ._reportwords import LANGS, word
from .phrases import Lang

# Notes that stand under a picture: what is in it, then what its marks mean.
_NOTES = 2


@dataclass(frozen=True)
class Plate:
    """A figure on the page: its picture, its words, its files (below the report's folder)."""

    name: str
    title: str
    alt: str
    caption: str
    picture: bytes = field(repr=False)
    files: tuple[str, ...]
    interactive: str | None = None
    place: str | None = None
    narrow: str | None = None  # the same for one column of a printed page, below the report's folder
    slim: bytes = field(default=b"", repr=False)  # the same for one column, on a telephone
    note: str = ""  # what the report has to say of it, below its own notes


def called(section: str, n: int, plate: Plate, lang: Lang) -> str:
    """What a figure is called: "Figure 3", "Map 1 · Iraq"; escaped."""
    said = word("figure" if section == "charts" else "map", lang, n=n)
    return html.escape(f"{said} · {plate.place}" if plate.place else said)


def figure(plate: Plate, name: str, lang: Lang, printed: bool, narrow: bool = False) -> str:
    """
    A figure as HTML.

    Parameters
    ----------
    plate
        The figure.
    name
        What it is called, escaped.
    lang
        Language of the page around it.
    printed
        For a printer: the picture is drawn from its file beside the page, in lines, and nothing can be opened. Its
        notes, which it bears as drawn letters, stand in its description.
    narrow
        Whether it stands in one column of a printed page.
    """
    notes = _lines(plate)
    # What the picture bears as its title is not said again; below a map that bears no more, its first note is.
    shown = [*notes[:_NOTES], *(note for note in notes[_NOTES:] if note == plate.note)]
    said = f"<b>{name}.</b> <span>{html.escape(' '.join(shown) or plate.title)}</span>"
    if printed and not narrow:
        # As large as it is, the picture's own lines are read with it.
        said = f"<b>{name}.</b> <span>{html.escape(plate.note)}</span>"
    if printed:
        rest, alt = _names(plate, lang), " ".join((plate.alt, *notes))
    else:
        rest, alt = _opened(plate, lang) + _links(plate) + _folded(plate, notes, lang), plate.alt
    # A figure that holds a picture would be two figures to a screen reader, one of them without a description.
    return (
        f'<figure class="plate" role="group" id="{lang}-{plate.name}"><div class="picture">'
        f"{_picture(plate, alt, _source(plate, printed, narrow), printed)}</div>"
        f"<figcaption>{said}{rest}</figcaption></figure>"
    )


def paired(figures: Sequence[tuple[Plate, str]], lang: Lang) -> list[str]:
    """
    Figures two beside each other on a printed page, each drawn for its column, so that none is made smaller.

    Parameters
    ----------
    figures
        Each with what it is called, escaped. Of an odd number the first stands alone, across the page.
    lang
        Language of the page around them.
    """
    alone = len(figures) % 2
    out = [figure(plate, name, lang, True) for plate, name in figures[:alone]]
    for at in range(alone, len(figures), 2):
        both = "".join(figure(plate, name, lang, True, narrow=True) for plate, name in figures[at : at + 2])
        out.append(f'<div class="pair">{both}</div>')
    return out


def _source(plate: Plate, printed: bool, narrow: bool) -> str:
    lines = next((name for name in plate.files if name.endswith(".svg")), None)
    if narrow and plate.narrow:
        lines = plate.narrow
    if printed and lines:
        return html.escape(lines, quote=True)
    return _inside(plate.picture)


def _picture(plate: Plate, alt: str, source: str, printed: bool) -> str:
    image = f'<img alt="{html.escape(alt, quote=True)}" src="{source}">'
    if printed or not plate.slim:
        return image
    # On a telephone a wide picture would be pushed aside to be read, or too small.
    return f'<picture><source media="(max-width:44rem)" srcset="{_inside(plate.slim)}">{image}</picture>'


def _inside(picture: bytes) -> str:
    return "data:image/png;base64," + base64.b64encode(picture).decode("ascii")


def _lines(plate: Plate) -> list[str]:
    """The notes of a picture, without its title and what stands under it."""
    lines = [line for line in plate.caption.split("\n") if line]
    # A chart's words begin with its title, behind a mark where articles are made up; a map's with what is under it.
    at = lines.index(plate.title) if plate.title in lines else -1
    return lines[: max(at, 0)] + lines[at + 2 :] + [note for note in (plate.note,) if note]


def _names(plate: Plate, lang: Lang) -> str:
    names = [name.rpartition(".") for name in plate.files]
    endings = ", ".join(name[2] for name in names)
    return f'<p class="note">{word("files", lang)}: <bdi dir="ltr">{html.escape(names[0][0])} ({endings})</bdi></p>'


def _folded(plate: Plate, notes: list[str], lang: Lang) -> str:
    said = "".join(f"<p>{html.escape(line)}</p>" for line in (*notes, plate.alt))
    return f"<details><summary>{word('figure_text', lang)}</summary>{said}</details>"


def _links(plate: Plate) -> str:
    links = "".join(
        f'<li><a href="{html.escape(name, quote=True)}">{name.rpartition(".")[2].upper()}</a></li>'
        for name in plate.files
    )
    return f'<ul class="links">{links}</ul>'


def _opened(plate: Plate, lang: Lang) -> str:
    if not plate.interactive:
        return ""
    other = LANGS[1 - LANGS.index(lang)]
    twin = plate.interactive.replace(f"_{lang}.html", f"_{other}.html")
    return (
        f'<p><a class="button" href="{html.escape(plate.interactive, quote=True)}">{word("open_map", lang)}</a> '
        f'<a href="{html.escape(twin, quote=True)}" lang="{other}">{word("in_other", other)}</a></p>'
    )
