"""Run the command ``convert``: one file in, the same events in another format out."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import Any

from ._errors import InputError, OutputError

FORMATS = ("acled", "ucdp", "excel", "parquet", "geojson", "csv")


def add_parser(commands: Any) -> None:
    """Add the command's arguments to the command line."""
    convert = commands.add_parser("convert", help="events of ACLED, UCDP GED or this toolkit into another format")
    convert.add_argument("file", type=Path, metavar="IN", help="CSV, Excel, Parquet, JSON lines, or a folder of tables")
    convert.add_argument("--to", choices=FORMATS, required=True, help="the format wanted")
    convert.add_argument("--out", type=Path, metavar="FILE", required=True, help="file to write")
    convert.add_argument("--force", action="store_true", help="replace the file if it is there")
    convert.add_argument("--bom", action="store_true", help="begin CSV with the mark by which Excel knows UTF-8")
    convert.add_argument("--allow-synthetic", action="store_true", help="take made-up articles too, all marked")


def rejected_beside(path: Path) -> Path:
    """Where the rows that break a rule are listed: ``NAME.rejected.csv`` beside the file written."""
    return path.with_name(f"{path.stem}.rejected.csv")


def convert(args: argparse.Namespace, say: Callable[[str], None]) -> int:
    """
    Convert a file.

    Parameters
    ----------
    args
        Arguments of the command.
    say
        Takes each sentence for the user.

    Returns
    -------
    int
        0; what goes wrong is raised.

    Raises
    ------
    ToolkitError
        The file cannot be read, or the result not written.
    """
    from .tables import read_tables, save_tables, to_csv, write_text

    if args.out.name in {"", ".."} or args.out.is_dir():
        raise OutputError(f"--out {str(args.out)!r} is a folder: give the name of the file to write.")
    aside = rejected_beside(args.out)
    if args.out.exists() and args.file.exists() and args.out.samefile(args.file):
        raise OutputError(f"{args.out} is the file that is read: choose another name with --out.")
    if aside.exists() and not args.force:
        raise OutputError(f"{aside} is there already: choose another name with --out, or replace it with --force.")
    loaded = read_tables(args.file)
    for line in str(loaded).splitlines():
        say(line)
    if len(loaded.tables.events) == 0 and len(loaded.rejected):
        write_text(aside, to_csv(loaded.rejected))
        raise InputError(f"Not one row of {args.file} could be used: {aside} says why for each.")
    saved = save_tables(
        loaded.tables, args.out, args.to, provenance=loaded.provenance, allow_synthetic=args.allow_synthetic,
        bom=args.bom, force=args.force,
    )  # fmt: skip
    for line in saved.remarks:
        say(line)
    if len(loaded.rejected):
        write_text(aside, to_csv(loaded.rejected))
        say(f"wrote {aside}")
    else:
        # An older list would speak of rows that are not set aside any more.
        aside.unlink(missing_ok=True)
    for file in saved.files:
        say(f"wrote {file}")
    return 0
