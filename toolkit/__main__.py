"""Run the toolkit from the command line: extract, explain, report, gallery, convert, merge, evaluate."""

from __future__ import annotations

import argparse
import json
import os
import sys
import time
import traceback
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from . import __version__
from ._convert import add_parser as add_convert
from ._convert import convert
from ._errors import InputError, OutputError, ToolkitError, shown
from ._mergecommand import add_parser as add_merge
from ._mergecommand import run as merge_command
from .articles import Article, ArticleError, parse_columns, parse_day, read

if TYPE_CHECKING:
    from .coding import CodedArticle

# Refused inputs that the last line names; each has had its own line before.
_NAMED = 10
_PATIENCE = 2.0  # seconds
_PLACES = "CSV of your own places, used beside the toolkit's; may be given several times"
_INPUTS = "articles: text, HTML, JSON, JSON lines, CSV, Excel, Parquet; also in .zip and .gz"
_PUBLISHED = "date of publication for articles that have none, e.g. 2019-12-31"


def _arguments() -> tuple[argparse.ArgumentParser, dict[str, argparse.ArgumentParser]]:
    """The parser of the command line, and that of each command by its name."""
    parser = argparse.ArgumentParser(
        prog="python -m toolkit", description="Turn Arabic news of the war in Iraq into coded events, charts and maps."
    )
    parser.add_argument("--version", action="version", version=f"iraq-news-toolkit {__version__}")
    commands = parser.add_subparsers(dest="command", required=True)

    code = commands.add_parser(
        "extract",
        help="code articles: JSON to the screen, or tables into a folder",
        description="Code articles. Without --out: JSON lines to the screen. With --out: Parquet files, for any number "
        "of articles; stopped or killed and started again, it goes on. With --out and --format csv: five CSV tables.",
    )
    code.add_argument("inputs", nargs="+", type=Path, metavar="FILE_OR_FOLDER", help=_INPUTS)
    _reading(code)
    code.add_argument(
        "--format", choices=("json", "csv", "parquet"), help="json to the screen; csv, parquet into --out"
    )
    code.add_argument(
        "--out", type=Path, metavar="DIR", help="folder for the tables; new, or that of a run to go on with"
    )
    code.add_argument(
        "--workers", type=int, metavar="N", help="processes for --out with Parquet; by default one a core"
    )

    explain = commands.add_parser("explain", help="say which words of an article gave each field of its events")
    explain.add_argument("inputs", nargs="+", type=Path, metavar="FILE_OR_FOLDER", help=_INPUTS)
    explain.add_argument("--event", metavar="ID", help="only this event; by default all of them")
    explain.add_argument("--lang", choices=("en", "ar"), default="en", help="language of the sentences")
    _reading(explain)

    report = commands.add_parser("report", help="tables, charts, maps and notebooks into a folder")
    report.add_argument(
        "inputs", nargs="*", type=Path, metavar="FILE_OR_FOLDER", help="by default the article that ships with it"
    )
    report.add_argument("--out", type=Path, default=Path("exports"), metavar="DIR", help="by default exports")
    _reading(report)
    report.add_argument("--allow-synthetic", action="store_true", help="take made-up articles too, all marked")
    report.add_argument("--no-notebooks", action="store_true", help="do not run the notebooks (much faster)")

    gallery = commands.add_parser("gallery", help="contact sheets of every kind of chart and map, two languages")
    gallery.add_argument(
        "--out", type=Path, default=Path("exports/gallery"), metavar="DIR", help="by default exports/gallery"
    )
    gallery.add_argument(
        "--size", choices=("one-column", "two-columns", "slide"), default="two-columns", help="size of the figures"
    )

    add_convert(commands)
    _reading(add_merge(commands))

    evaluate = commands.add_parser("evaluate", help="score the extractor against articles coded by hand")
    evaluate.add_argument("folder", nargs="?", type=Path, help="by default the toolkit's own evaluation articles")
    evaluate.add_argument("--errors", action="store_true", help="list every row that was missed, invented or wrong")
    evaluate.add_argument("--against", type=Path, metavar="DIR", help="score a second coder's codes instead")
    evaluate.add_argument("--merging", action="store_true", help="score merging, on sets of reports of one day")
    evaluate.add_argument("--markdown", action="store_true", help="print tables of Markdown")
    evaluate.add_argument(
        "--fit-confidence", action="store_true", help="learn the weights behind the confidence anew, for developers"
    )

    for command in (code, explain, report, evaluate):
        command.add_argument("--places", type=Path, action="append", metavar="FILE", help=_PLACES)
    places = commands.add_parser("gazetteer", help="bring places of your own")
    places.add_argument("action", choices=("import",), help="turn a country file of GeoNames into one for --places")
    places.add_argument("dump", type=Path, metavar="FILE", help="IQ.txt or that of a neighbour, as GeoNames gives it")
    places.add_argument("--alternate-names", type=Path, metavar="FILE", help="GeoNames' alternateNamesV2.txt")
    places.add_argument("--out", type=Path, metavar="FILE", help="CSV to write; by default in your own data folder")
    return parser, commands.choices


def _reading(command: argparse.ArgumentParser) -> None:
    command.add_argument("--published", metavar="DATE", help=_PUBLISHED)
    command.add_argument(
        "--columns", metavar="FIELD=NAME,…", help="columns of tables and keys of JSON, e.g. text=body,published=date"
    )
    command.add_argument("--dates", choices=("dmy", "mdy"), help="how days such as 1/2/2019 are written")


def _say(message: str) -> None:
    # On a screen the line of progress is wiped first.
    print(("\r\x1b[K" if sys.stderr.isatty() else "") + shown(message), file=sys.stderr)


def _show_progress(done: int, since: float) -> None:
    """Count on the screen what is done; not in the first two seconds, and never between the results."""
    if sys.stderr.isatty() and time.monotonic() - since > _PATIENCE:
        print(f"\r\x1b[K{done} articles coded ...", end="", file=sys.stderr, flush=True)


def _read(args: argparse.Namespace) -> Iterator[Article | ArticleError]:
    day = parse_day(args.published, "--published")
    return read(args.inputs, published=day, columns=parse_columns(args.columns), dates=args.dates, tell=_say)


class _Refused:
    """Inputs that were refused: how many, and the first by name."""

    def __init__(self) -> None:
        self.count = 0
        self._names: list[str] = []

    def add(self, name: str) -> None:
        """Note one more."""
        self.count += 1
        if len(self._names) < _NAMED:
            self._names.append(name)

    def summary(self, done: str) -> str:
        """The last line for the user."""
        if not self.count:
            return done
        more = f" and {self.count - _NAMED} more" if self.count > _NAMED else ""
        return f"{done}; {self.count} refused: {', '.join(self._names)}{more}"


def _check_folder(folder: Path) -> None:
    """Find out before the work, not after it, that a folder cannot be made or written to."""
    existing = next(path for path in (folder, *folder.absolute().parents) if path.exists())
    if not existing.is_dir():
        raise OutputError(f"{folder} cannot be made because {existing} is a file: choose another folder with --out.")
    if not os.access(existing, os.W_OK | os.X_OK):
        raise OutputError(f"{folder}: you have no right to write in {existing}: choose another folder with --out.")


def _coded(article: Article) -> CodedArticle | None:
    """An article coded; None where the toolkit itself fails on it, which must not cost the user the other articles."""
    from .coding import extract

    try:
        return extract(article)
    except Exception as error:
        at = traceback.extract_tb(error.__traceback__)[-1]
        _say(
            f"error: {article.article_id}: the toolkit failed on this article ({type(error).__name__}: {error}, "
            f"{Path(at.filename).name} line {at.lineno}); please report it together with the article."
        )
        return None


def _extract(args: argparse.Namespace) -> int:
    if args.format is not None and (args.format == "json") != (args.out is None):
        raise InputError("--format csv (or parquet) and --out DIR go together: give both, or neither.")
    if args.workers is not None and (args.out is None or args.format == "csv"):
        raise InputError("--workers goes with --out DIR and Parquet: give both, or leave it out.")
    if args.out is not None and args.format != "csv":
        return _extract_corpus(args)
    if args.out is not None:
        _check_folder(args.out)
    coded: list[CodedArticle] = []
    refused = _Refused()
    done, since = 0, time.monotonic()
    for item in _read(args):
        if isinstance(item, ArticleError):
            refused.add(item.path)
            _say(f"error: {item}")
            continue
        if item.published is None:
            _say(f"warning: {item.article_id}: no date of publication, so relative dates stay open; give --published.")
        result = _coded(item)
        if result is None:
            refused.add(item.article_id)
            continue
        done += 1
        if args.format == "csv":
            coded.append(result)
        else:
            print(json.dumps(result.as_object(), ensure_ascii=False, allow_nan=False), flush=True)
        if args.format == "csv" or not sys.stdout.isatty():
            _show_progress(done, since)
    if coded:
        from .provenance import Provenance
        from .tables import tables_of, write_tables

        inputs = tuple(sorted((c.article.article_id, c.article.digest) for c in coded))
        provenance = Provenance(inputs, any(c.article.synthetic for c in coded))
        for path in write_tables(tables_of([c.as_object() for c in coded]), args.out, provenance):
            _say(f"wrote {path}")
    _say(refused.summary(f"{done} article{'' if done == 1 else 's'} coded"))
    return 2 if refused.count else 0


def _extract_corpus(args: argparse.Namespace) -> int:
    from ._progress import show_on
    from .corpus import extract_corpus

    run = extract_corpus(
        args.inputs, args.out, workers=args.workers, published=args.published, progress=show_on(sys.stderr),
        columns=parse_columns(args.columns), dates=args.dates, tell=_say,
    )  # fmt: skip
    if run.undated:
        have, their = ("article has", "its") if run.undated == 1 else ("articles have", "their")
        _say(f"warning: {run.undated:,} {have} no date of publication, so {their} relative dates stay open.")
    refused = f"; {run.refused:,} set aside, see {run.errors}" if run.refused else ""
    _say(f"{run.coded:,} article{'' if run.coded == 1 else 's'} coded into {args.out}{refused}")
    return 2 if run.refused else 0


def _explain(args: argparse.Namespace) -> int:
    from .explaining import explain

    coded: list[CodedArticle] = []
    refused = 0
    for item in _read(args):
        if isinstance(item, ArticleError):
            refused += 1
            _say(f"error: {item}")
            continue
        result = _coded(item)
        if result is None:
            refused += 1
        else:
            coded.append(result)
    if coded:
        print(explain(coded, args.event, lang=args.lang))
    return 2 if refused else 0


def _report(args: argparse.Namespace) -> int:
    from .report import build

    articles: list[Article] = []
    refused = _Refused()
    for item in _read(args) if args.inputs else ():
        if isinstance(item, ArticleError):
            refused.add(item.path)
            _say(f"error: {item}")
        else:
            articles.append(item)
    if args.inputs and not articles:
        raise InputError("No article could be read, so there is nothing to report (see above).")
    index = build(articles or None, args.out, allow_synthetic=args.allow_synthetic, notebooks=not args.no_notebooks)
    _say(refused.summary(f"Done: open {index} in a browser"))
    return 2 if refused.count else 0


def _draw_gallery(args: argparse.Namespace) -> int:
    from .gallery import make_gallery

    _check_folder(args.out)
    for path in make_gallery(args.out, args.size):
        _say(f"wrote {path}")
    return 0


def _evaluate(args: argparse.Namespace) -> int:
    from .evaluation import agreement, evaluate

    if args.fit_confidence:
        return _fit(args)
    if args.merging:
        from ._mergescore import evaluate_merging

        print("\n".join(map(str, evaluate_merging(args.folder))))
        return 0
    if args.against is not None:
        result = agreement(args.folder, args.against, list_errors=args.errors)
    else:
        result = evaluate(args.folder, list_errors=args.errors)
    print(result.markdown() if args.markdown else result)
    return 0


def _fit(args: argparse.Namespace) -> int:
    from ._fitting import fit_confidence
    from ._scoretext import calibration_lines

    result = fit_confidence(args.folder)
    print(f"{result.examples} events of {result.articles} articles; on articles left out while learning:")
    print("\n".join(calibration_lines(result.left_out)))
    _say("wrote data/confidence/weights.csv")
    return 0


def _gazetteer(args: argparse.Namespace) -> int:
    from .geonames import import_geonames

    done = import_geonames(args.dump, args.out, args.alternate_names)
    for message in done.bad[:_NAMED]:
        _say(f"error: {message}")
    if len(done.bad) > _NAMED:
        _say(f"error: {len(done.bad) - _NAMED} more lines of {args.dump.name} cannot be read.")
    _say(f"{done}; use it with --places {done.path}")
    return 2 if done.bad else 0


def _convert(args: argparse.Namespace) -> int:
    return convert(args, _say)


def _merge(args: argparse.Namespace) -> int:
    return merge_command(args, _read, _coded, _say)


def _drop_output() -> None:
    # What is still buffered must go somewhere at exit, or Python complains.
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)


def main(argv: Sequence[str] | None = None) -> int:
    """
    Run a command.

    Parameters
    ----------
    argv
        Arguments; those of the process by default.

    Returns
    -------
    int
        0 where all went well, 2 where an input was refused or the call was wrong.
    """
    parser, parsers = _arguments()
    if "" in (sys.argv[1:] if argv is None else argv):
        # As a path it would be the whole folder.
        parser.error("an argument is empty: give the name that belongs there, or . for the folder you are in.")
    args, unknown = parser.parse_known_args(argv)
    if unknown:
        parsers[args.command].error(f"there is no such option: {' '.join(unknown)}")
    # Arabic must reach the screen, a file or a pipe whatever the system's code page is.
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    commands = {
        "extract": _extract, "explain": _explain, "report": _report, "gallery": _draw_gallery, "evaluate": _evaluate,
        "gazetteer": _gazetteer, "convert": _convert, "merge": _merge,
    }  # fmt: skip
    try:
        if getattr(args, "places", None):
            from .gazetteer import use_places

            use_places(*args.places)
        return commands[args.command](args)
    except ToolkitError as error:
        _say(f"error: {error}")
        return 2
    except BrokenPipeError:
        # The reader of the pipe (head, less) went away: not our error.
        _drop_output()
        return 0
    except OSError as error:
        _drop_output()
        _say(f"error: {error}: the result cannot be written; check the disk and your rights, or write elsewhere.")
        return 2
    except KeyboardInterrupt:
        _say("stopped; nothing half-written was left. The same command goes on with a folder that it was filling.")
        return 130


if __name__ == "__main__":
    sys.exit(main())
