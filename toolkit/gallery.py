"""Draw every kind of picture in both languages on contact sheets, to be looked at."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ._figure import SIZES, Size
from ._words import Lang
from .tables import write_text

if TYPE_CHECKING:
    from PIL.Image import Image

    from .charts import Chart

LANGS: tuple[Lang, ...] = ("en", "ar")
_DPI = 150  # of the single pictures; a sheet shows them at half of it
_ACROSS = {"one-column": 5, "two-columns": 3, "slide": 2}
_GAP = 24  # pixels


def chart_pictures(lang: Lang, size: Size) -> Iterator[tuple[str, Callable[[], Chart]]]:
    """
    Every chart of the incidents collected by hand and of the article that ships with the toolkit.

    Parameters
    ----------
    lang
        Language of the charts.
    size
        Size of the figures.

    Yields
    ------
    tuple[str, Callable[[], Chart]]
        Name, and what draws it.
    """
    from . import charts
    from .articles import sample_article
    from .coding import extract
    from .incidents import load_incidents

    incidents, article = load_incidents(), extract(sample_article()).tables
    events, harm = incidents.events.drop(columns="in_article_count"), incidents.casualties
    told: dict[str, Any] = {"lang": lang, "size": size}
    calls: dict[str, Callable[..., Chart]] = {
        "per_day": partial(charts.attacks_over_time, events, "day"),
        "per_week_mean": partial(charts.attacks_over_time, events, "week", average=4),
        "per_month_stacked": partial(charts.attacks_over_time, events, "month", split="admin1"),
        "per_month_panels": partial(charts.attacks_over_time, events, "month", split="admin1", layout="panels"),
        "per_year": partial(charts.attacks_over_time, events, "year", category="all"),
        "baseline": partial(charts.attacks_against_baseline, events, baseline=("2019-05-01", "2019-10-31")),
        "cumulative": partial(charts.cumulative_attacks, events),
        "by_hour": partial(charts.attacks_by_hour, events),
        "by_part_of_day": partial(charts.attacks_by_hour, events, "part"),
        "by_type": partial(charts.attacks_by, events, "sub_event_type", category="all"),
        "by_actor": partial(charts.attacks_by, events, "actor1"),
        "by_target": partial(charts.attacks_by, events, "actor2"),
        "by_blamed": partial(charts.attacks_by, events, "actor1_alleged"),
        "by_weapon": partial(charts.attacks_by, events, "weapon"),
        "by_governorate": partial(charts.attacks_by, events, "admin1"),
        "actor_type": partial(charts.actors_by_type, events, category="all"),
        "actor_target": partial(charts.actors_by_target, events, category="all"),
        "place_weapon": partial(charts.cross_table, events, "admin1", "weapon"),
        "casualties_side": partial(charts.casualties_by_group, events, harm, "side"),
        "casualties_time": partial(charts.casualties_over_time, events),
        "deadly": partial(charts.deadly_attacks, events),
        "deadliest": partial(charts.deadliest_attacks, events),
        "before_after": partial(charts.before_after, events, "2020-01-03", "location"),
        "two_periods": partial(
            charts.compare_periods, events, ("2019-05-01", "2019-12-31"), ("2020-01-01", "2020-03-31"), "weapon"
        ),
        "two_places": partial(charts.compare_places, events, "Baghdad", "Salah al-Din", "weapon"),
        "empty": partial(charts.attacks_by, events, "admin1", since="2021-01-01"),
    }  # fmt: skip
    for name, call in calls.items():
        yield name, partial(call, **told)
    for name, chart in charts.report_charts(article, incidents, **told).items():
        yield f"report_{name}", partial(_same, chart)


def map_pictures(lang: Lang, size: Size) -> Iterator[tuple[str, Callable[[], Chart]]]:
    """
    Every kind of printed map of the incidents collected by hand.

    Parameters
    ----------
    lang, size
        Of the maps.

    Yields
    ------
    tuple[str, Callable[[], Chart]]
        Name, and what draws it.
    """
    from .printmaps import gallery

    for name, chart in gallery(langs=(lang,), size=size):
        yield name.removesuffix(f"_{lang}"), partial(_same, chart)


def _same(chart: Chart) -> Chart:
    return chart


# What goes on the sheets: name of the sheet, and what gives its pictures.
SECTIONS: dict[str, Callable[[Lang, Size], Iterator[tuple[str, Callable[[], Chart]]]]] = {
    "charts": chart_pictures,
    "maps": map_pictures,
}


def make_gallery(out: Path, size: Size = "two-columns") -> list[Path]:
    """
    Draw all pictures in both languages, each as a file, and contact sheets of them.

    Parameters
    ----------
    out
        Folder; made if it is missing.
    size
        Size of the figures.

    Returns
    -------
    list[Path]
        The sheets, ``charts_en.png``, ``maps_ar.png`` and so on; the single pictures stand in a folder beside each.

    Raises
    ------
    OutputError
        The folder cannot be written.
    """
    from PIL import Image

    sheets = []
    for section, pictures in SECTIONS.items():
        for lang in LANGS:
            drawn = []
            for name, draw in pictures(lang, size):
                png = draw().png(dpi=_DPI)
                write_text(out / f"{section}_{lang}" / f"{name}.png", png)
                with Image.open(io.BytesIO(png)) as picture:
                    picture.load()
                    drawn.append(picture.convert("RGB"))
            file = io.BytesIO()
            _sheet(drawn, _ACROSS[size], int(SIZES[size][0] * _DPI / 2)).save(file, "PNG")
            sheets.append(write_text(out / f"{section}_{lang}.png", file.getvalue()))
    return sheets


def _sheet(pictures: list[Image], across: int, width: int) -> Image:
    """Pictures in columns, each put under the shortest."""
    from PIL import Image

    heights = [_GAP] * across
    placed = []
    for picture in pictures:
        small = picture.resize((width, round(picture.height * width / picture.width)), Image.Resampling.LANCZOS)
        column = heights.index(min(heights))
        placed.append((small, (_GAP + column * (width + _GAP), heights[column])))
        heights[column] += small.height + _GAP
    sheet = Image.new("RGB", (_GAP + across * (width + _GAP), max(heights)), "#d0d0d0")
    for small, at in placed:
        sheet.paste(small, at)
    return sheet
