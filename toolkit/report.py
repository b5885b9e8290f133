"""Build the report: articles in, a folder with a page, tables, charts, maps and run notebooks out."""

from __future__ import annotations

import io
import json
import os
import platform
import shutil
import sys
import tempfile
from dataclasses import dataclass, field
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ._errors import OutputError, SyntheticError
from ._figure import Size
from ._paths import data_path
from ._printing import pages_of, print_pdf
from ._reportpage import Content, Finding, page, printed_page
from ._reportplates import Plate
from ._reportwords import LANGS
from .articles import Article, sample_article
from .coding import CodedArticle, extract
from .incidents import load_incidents
from .phrases import Lang, known
from .provenance import Provenance, data_version, made_on, sha256
from .tables import Tables, tables_of, to_csv, write_tables, write_text

if TYPE_CHECKING:
    import pandas as pd

_LIBRARIES = ("matplotlib", "pandas", "folium", "nbconvert")
PDF = "report.pdf"
_FOR_PDF = "for-pdf"  # folder of pictures that only the PDF shows; gone when it is made
_PRINT: tuple[Size, Size] = ("two-columns", "one-column")  # sizes of each picture: on the page, in print
_PAGE_DPI, _SLIM_DPI = 160, 210  # of the pictures on the page, wide and for a telephone; the files beside it have 300


@dataclass
class _Progress:
    """A line on stderr for every step, for a report takes a minute or two."""

    steps: int
    done: int = field(default=0)

    def say(self, what: str) -> None:
        self.done += 1
        print(f"report [{self.done}/{self.steps}] {what}", file=sys.stderr, flush=True)


def build(
    articles: list[Article] | None,
    out: Path,
    *,
    allow_synthetic: bool = False,
    notebooks: bool = True,
) -> Path:
    """
    Make a report in a folder.

    Everything is made in a hidden folder inside it first and then moved, the page last: a run that fails leaves what
    was there before.

    Parameters
    ----------
    articles
        Articles to report on; None for the one that ships with the toolkit, beside the incidents it counts.
    out
        Folder; made if it is missing. Files of an earlier report that this one does not make are removed, any
        other file stays.
    allow_synthetic
        Take made-up articles too; everything is then marked.
    notebooks
        Whether to run the notebooks, which tell of the article that ships with the toolkit.

    Returns
    -------
    Path
        The page, ``index.html``.

    Raises
    ------
    SyntheticError
        Made-up articles, not allowed.
    OutputError
        The folder cannot be written.
    ToolkitError
        A notebook failed.
    """
    sample = sample_article()
    given = [sample] if articles is None else articles
    synthetic = any(article.synthetic for article in given)
    if synthetic and not allow_synthetic:
        names = ", ".join(article.article_id for article in given if article.synthetic)
        raise SyntheticError(
            f"Made-up articles ({names}) do not belong into a report: give --allow-synthetic to have everything marked."
        )
    out = Path(out)
    fresh = not out.exists()
    staging = _staging(out)
    try:
        # The sample is told with its incidents; any other article, made up or not, for itself.
        if [article.digest for article in given] == [sample.digest]:
            _sample_report(given, staging, notebooks)
        else:
            _own_report(given, staging, synthetic)
        _publish(staging, out)
    finally:
        shutil.rmtree(staging, ignore_errors=True)
        if fresh and out.is_dir() and not any(out.iterdir()):
            out.rmdir()
    return out / "index.html"


def _staging(out: Path) -> Path:
    try:
        out.mkdir(parents=True, exist_ok=True)
        return Path(tempfile.mkdtemp(dir=out, prefix=".report-"))
    except OSError as error:
        reason = error.strerror or str(error)
        raise OutputError(f"{out} cannot be written ({reason}): choose another folder with --out.") from error


def _inputs(coded: list[CodedArticle], incidents: bool) -> tuple[tuple[str, str], ...]:
    found = [(c.article.article_id, c.article.digest) for c in coded]
    if incidents:
        for name in ("events.csv", "casualties.csv"):
            # Line ends differ between systems; the data does not.
            content = data_path("incidents", name).read_bytes().replace(b"\r\n", b"\n")
            found.append((f"incidents/{name}", sha256(content)))
    return tuple(sorted(found))


def _sample_report(given: list[Article], folder: Path, notebooks: bool) -> None:
    from ._reportfigures import SERIES, beyond_charts, sample_charts, sample_map_events
    from ._runnotebooks import notebook_files

    files = notebook_files() if notebooks else []
    progress = _Progress(4 + len(LANGS) + len(files))
    progress.say("coding the article")
    coded = [extract(article) for article in given]
    incidents = load_incidents()
    content = Content(coded, Provenance(_inputs(coded, True)), incidents=len(incidents.events))
    content.finding = _finding(coded[0].tables, incidents)
    _write_all_tables(content, incidents, folder)
    for lang in LANGS:
        progress.say(f"drawing the charts ({lang})")
        both = [sample_charts(coded[0].tables, incidents, lang, content.provenance, size) for size in _PRINT]
        mapped = sample_map_events(coded[0].tables, incidents)
        content.beyond[lang], note = beyond_charts(mapped[mapped["series"] == SERIES], mapped, lang)
        content.charts[lang] = [
            _chart_plate(name, chart, both[1][name], folder, note=note if name == "casualties" else "")
            for name, chart in both[0].items()
        ]
    progress.say("drawing the maps")
    _draw_maps(content, sample_map_events(coded[0].tables, incidents), folder)
    for path in files:
        progress.say(f"running the notebook {path.name}")
        content.notebooks.append(_run(path, folder))
    _print(content, folder, progress)
    progress.say("writing the page")
    _write_page(content, folder)


def _own_report(given: list[Article], folder: Path, synthetic: bool) -> None:
    from ._reportfigures import beyond_charts, comparisons, own_charts, told_together
    from ._selection import select

    progress = _Progress(4 + len(LANGS))
    progress.say("coding the articles")
    coded = [extract(article) for article in given]
    tables = tables_of([c.as_object() for c in coded])
    # Made-up claims are never set beside what happened.
    incidents = None if synthetic else load_incidents()
    # Each chart twice: for the page, and for one column of a printed one.
    compared: dict[Lang, list[list[tuple[str, Any, str]]]] = {lang: [[], []] for lang in LANGS}
    content = Content(coded, Provenance(_inputs(coded, False), synthetic))
    if incidents is not None:
        with_incidents = Provenance(_inputs(coded, True))
        compared = {
            lang: [list(comparisons(coded, incidents, lang, with_incidents, size)) for size in _PRINT] for lang in LANGS
        }
    content.compared = bool(compared["en"][0])
    if content.compared and incidents is not None:
        content.incidents = len(incidents.events)
        content.provenance = Provenance(_inputs(coded, True))
    _write_all_tables(content, incidents if content.compared else None, folder)
    if len(coded) > 1:
        # Several articles tell of the same events: each is drawn once.
        tables = _merged(tables, content, folder)
        for lang in LANGS:
            for drawn, size in zip(compared[lang], _PRINT, strict=True):
                drawn += told_together(coded, tables, lang, content.provenance, size)
        content.compared = bool(compared["en"][0])
    for lang in LANGS:
        progress.say(f"drawing the charts ({lang})")
        both = [own_charts(tables, lang, content.provenance, size) for size in _PRINT]
        attacks = select(tables.events)
        content.beyond[lang], note = beyond_charts(attacks, tables.events, lang)
        content.charts[lang] = [
            _chart_plate(name, chart, both[1][name], folder, note=note if name == "casualties" else "")
            for name, chart in both[0].items()
        ]
        # Of several articles, the one whose count is compared stands beside the figure's number.
        content.charts[lang] += [
            _chart_plate(name, chart, narrow, folder, article if len(coded) > 1 else None)
            for (name, chart, article), (_, narrow, _) in zip(*compared[lang], strict=True)
        ]
    progress.say("drawing the maps")
    _draw_maps(content, tables.events, folder)
    _print(content, folder, progress)
    progress.say("writing the page")
    _write_page(content, folder)


def _merged(tables: Tables, content: Content, folder: Path) -> Tables:
    """The tables with every event once; the merge is written beside the articles' own tables."""
    from .merging import merge

    merged = merge(tables, allow_synthetic=content.provenance.synthetic)
    content.merged = (len(tables.events), len(merged.events))
    for name, table in (
        ("merged_events", merged.events), ("merged_casualties", merged.tables.casualties),
        ("merges", merged.merges), ("casualties_by_source", merged.told),
    ):  # fmt: skip
        text = to_csv(table, content.provenance)
        content.tables.append(write_text(folder / "tables" / f"{name}.csv", text).stem)
    return merged.tables


def _finding(article: Tables, incidents: Tables) -> Finding | None:
    """The article's count against the documented attacks; None where it makes no count."""
    from ._reportfigures import SERIES
    from ._selection import records, select
    from .claims import claimed_total

    claim = claimed_total(article.events)
    if claim is None or known(claim["date_from"]) is None or known(claim["date_to"]) is None:
        return None
    inside = records(select(incidents.events, series=SERIES, since=claim["date_from"], until=claim["date_to"]))
    status = [known(row.get("in_article_count")) or "yes" for row in inside]
    outside = tuple(str(row["date_from"]) for row, said in zip(inside, status, strict=True) if said == "no")
    return Finding(
        int(claim["n_events"]), len(inside), len(inside) - len(outside), status.count("uncertain"),
        str(claim["date_from"]), str(claim["date_to"]), outside,
    )  # fmt: skip


def _write_all_tables(content: Content, incidents: Tables | None, folder: Path) -> None:
    tables = tables_of([coded.as_object() for coded in content.coded])
    paths = write_tables(tables, folder / "tables", content.provenance)
    content.tables = [path.stem for path in paths]
    if incidents is not None:
        for name in ("events", "casualties"):
            text = to_csv(getattr(incidents, name), content.provenance)
            content.tables.append(write_text(folder / "tables" / f"incidents_{name}.csv", text).stem)


def _chart_plate(name: str, chart: Any, narrow: Any, folder: Path, article: str | None = None, note: str = "") -> Plate:
    paths = chart.save(folder / "charts" / f"{name}_{chart.lang}")
    files = tuple(f"charts/{path.name}" for path in paths)
    return Plate(
        name, chart.title, chart.alt, chart.caption, _packed(chart.png(dpi=_PAGE_DPI)), files, place=article,
        note=note, slim=_packed(narrow.png(dpi=_SLIM_DPI)),
    )  # fmt: skip


def _draw_maps(content: Content, events: pd.DataFrame, folder: Path) -> None:
    from ._mapareas import area_named
    from ._reportfigures import areas_with
    from .maps import event_map
    from .printmaps import print_map

    made = content.provenance
    for lang in LANGS:
        content.maps[lang] = []
        options: dict[str, Any] = {"lang": lang, "provenance": made, "allow_synthetic": made.synthetic}
        for area in areas_with(events):
            page_file = event_map(events, area, **options).save(folder / "maps" / f"{area}_{lang}.html")
            printed = print_map(events, area, **options)
            paths = printed.save(folder / "maps" / f"{area}_{lang}")
            files = tuple(f"maps/{path.name}" for path in paths)
            narrow = print_map(events, area, size="one-column", **options)
            for_pdf = write_text(folder / _FOR_PDF / f"{area}_{lang}.svg", narrow.svg())
            plate = Plate(
                f"map-{area}", printed.title, printed.alt, printed.caption, _packed(printed.png(dpi=_PAGE_DPI)), files,
                f"maps/{page_file.name}", area_named(area).title(lang), f"{_FOR_PDF}/{for_pdf.name}",
                slim=_packed(narrow.png(dpi=_SLIM_DPI)),
            )  # fmt: skip
            content.maps[lang].append(plate)


def _packed(png: bytes) -> bytes:
    """A picture of the page in 256 colours: charts have few, and it takes a third of the room."""
    from PIL import Image

    file = io.BytesIO()
    with Image.open(io.BytesIO(png)) as picture:
        picture.convert("RGB").quantize(256, dither=Image.Dither.NONE).save(file, "PNG", optimize=True)
    return file.getvalue()


def _run(path: Path, folder: Path) -> tuple[str, str]:
    from ._runnotebooks import notebook_page, run_notebook

    notebook = run_notebook(path)
    first = next((cell.source for cell in notebook.cells if cell.cell_type == "markdown"), path.stem)
    title = first.splitlines()[0].lstrip("# ").strip()
    write_text(folder / "notebooks" / f"{path.stem}.html", notebook_page(notebook, title))
    return f"{path.stem}.html", title


def _print(content: Content, folder: Path, progress: _Progress) -> None:
    """The page as a PDF, where a browser can print it; else one line says why there is none."""
    progress.say("printing the page as PDF")
    source = write_text(folder / "print.html", printed_page(content))
    missing = print_pdf(source, folder / PDF)
    if not missing:
        # Only a printed page knows where its parts stand: once more, with their pages in the contents.
        content.pages = pages_of((folder / PDF).read_bytes())
        missing = print_pdf(write_text(source, printed_page(content)), folder / PDF)
    source.unlink()
    shutil.rmtree(folder / _FOR_PDF, ignore_errors=True)
    if missing:
        print(f"report {missing}", file=sys.stderr, flush=True)
    else:
        content.pdf = PDF


def _write_page(content: Content, folder: Path) -> None:
    write_text(folder / "index.html", page(content))
    made = content.provenance
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    write_text(
        folder / "provenance.json",
        json.dumps(
            {
                "toolkit": made.toolkit, "codebook": made.codebook, "data": data_version(),
                "synthetic": made.synthetic, "made_on": made_on(),
                "inputs": [{"name": name, "sha256": digest} for name, digest in made.inputs],
                "python": platform.python_version(), "libraries": {name: _version(name) for name in _LIBRARIES},
                "files": {path.relative_to(folder).as_posix(): sha256(path.read_bytes()) for path in files},
            },
            ensure_ascii=False, indent=1,
        ) + "\n",
    )  # fmt: skip


def _version(name: str) -> str | None:
    try:
        return version(name)
    except PackageNotFoundError:
        return None


def _publish(staging: Path, out: Path) -> None:
    """Move the finished files to where they shall stand, the page last, and remove what an earlier report left."""
    made = {path.relative_to(staging) for path in staging.rglob("*") if path.is_file()}
    stale = _earlier(out) - made
    try:
        for relative in sorted(made, key=lambda path: (path.name == "index.html", path.as_posix())):
            target = out / relative
            target.parent.mkdir(parents=True, exist_ok=True)
            os.replace(staging / relative, target)
        for relative in stale:
            (out / relative).unlink(missing_ok=True)
    except OSError as error:
        reason = error.strerror or str(error)
        where = error.filename2 or error.filename
        raise OutputError(f"{where} cannot be written ({reason}): choose another folder with --out.") from error


def _earlier(out: Path) -> set[Path]:
    """Files that an earlier report made here and nobody changed since, as its own list says."""
    try:
        listed = json.loads((out / "provenance.json").read_text("utf-8"))["files"]
        found = {Path(name): digest for name, digest in listed.items()}
    except (OSError, ValueError, KeyError, AttributeError, TypeError):
        return set()
    # Only below the folder, and only with the content listed: a file of the user's own is never touched.
    return {
        path for path, digest in found.items()
        if not path.is_absolute() and ".." not in path.parts and (out / path).is_file()
        and sha256((out / path).read_bytes()) == digest
    }  # fmt: skip
