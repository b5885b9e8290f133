"""Run the command ``merge``: articles or tables in, one row per event out; or undo a merge in a folder."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ._errors import InputError
from .articles import Article, ArticleError

if TYPE_CHECKING:
    from .coding import CodedArticle
    from .tables import Tables

_TABLE_ENDINGS = (".csv", ".xlsx", ".parquet", ".geojson", ".jsonl")

Reader = Callable[[argparse.Namespace], Iterator[Article | ArticleError]]
Coder = Callable[[Article], "CodedArticle | None"]
Say = Callable[[str], None]


def add_parser(commands: Any) -> argparse.ArgumentParser:
    """Add the command's arguments to the command line, and give its parser back."""
    merge = commands.add_parser("merge", help="bring what several articles tell of one event into one row")
    merge.add_argument(
        "inputs", nargs="*", type=Path, metavar="ARTICLES_OR_TABLES",
        help="articles or folders of them; tables (ACLED, UCDP GED, the toolkit's), or folders with an events.csv",
    )  # fmt: skip
    merge.add_argument("--out", type=Path, default=Path("merged"), metavar="DIR", help="by default merged")
    merge.add_argument("--synthetic", action="store_true", help="take made-up articles too, all marked")
    merge.add_argument(
        "--undo", nargs="+", metavar="MERGE_ID", help="take these merges in --out apart again, for good (no inputs)"
    )
    return merge  # type: ignore[no-any-return]


def run(args: argparse.Namespace, read: Reader, code: Coder, say: Say) -> int:
    """
    Merge, or undo merges.

    Parameters
    ----------
    args
        Arguments of the command.
    read, code
        Read articles from files, and code one.
    say
        Takes each sentence for the user.

    Returns
    -------
    int
        0, or 2 where an input was refused.

    Raises
    ------
    ToolkitError
        Nothing can be merged, or the result not written.
    """
    if bool(args.undo) == bool(args.inputs):
        raise InputError("Give articles or tables to merge, or --undo MERGE_ID for a folder that is merged already.")
    return _undo(args.out, args.undo, say) if args.undo else _merge(args, read, code, say)


def _undo(folder: Path, merge_ids: Sequence[str], say: Say) -> int:
    from ._mergefiles import read_merged, write_merged

    merged, provenance = read_merged(folder)
    for path in write_merged(merged.undo(*merge_ids), folder, provenance):
        say(f"wrote {path}")
    say(f"Undone: {', '.join(merge_ids)}. The reports stay apart when you merge into {folder} again.")
    return 0


def _merge(args: argparse.Namespace, read: Reader, code: Coder, say: Say) -> int:
    from ._mergefiles import concatenated, kept_apart, read_merges, write_merged
    from .merging import merge
    from .provenance import Provenance
    from .tables import read_tables, tables_of

    earlier = read_merges(args.out)
    if earlier is None and (args.out / "events.csv").exists():
        raise InputError(f"{args.out} holds tables that are not of a merge: choose another folder with --out.")
    parts: list[Tables] = []
    # Pairs, for two folders of tables may both have an events.csv.
    inputs: set[tuple[str, str]] = set()
    synthetic, refused = False, 0
    for path in filter(_is_table, args.inputs):
        loaded = read_tables(path)
        for line in str(loaded).splitlines():
            say(line)
        refused += len(loaded.rejected)
        if len(loaded.rejected):
            say(f"error: {path}: {len(loaded.rejected)} rows break a rule and are left out; see them with convert.")
        parts.append(loaded.tables)
        inputs.update(loaded.provenance.inputs)
        synthetic |= loaded.provenance.synthetic
    articles = argparse.Namespace(**{**vars(args), "inputs": [path for path in args.inputs if not _is_table(path)]})
    coded, failed = _coded(read(articles) if articles.inputs else (), code, say)
    refused += failed
    if coded:
        parts.append(tables_of([one.as_object() for one in coded]))
        inputs.update((one.article.article_id, one.article.digest) for one in coded)
        synthetic |= any(one.article.synthetic for one in coded)
    if not parts:
        raise InputError("Nothing could be read, so there is nothing to merge (see above).")
    apart = [] if earlier is None else kept_apart(earlier)
    merged = merge(concatenated(parts), allow_synthetic=args.synthetic, apart=apart)
    if earlier is not None:
        merged = merged.remember(earlier)
    provenance = Provenance(tuple(sorted(inputs)), synthetic or merged.synthetic)
    for path in write_merged(merged, args.out, provenance):
        say(f"wrote {path}")
    say(merged.sentence())
    return 2 if refused else 0


def _is_table(path: Path) -> bool:
    return path.suffix.lower() in _TABLE_ENDINGS or (path / "events.csv").is_file()


def _coded(articles: Iterable[Article | ArticleError], code: Coder, say: Say) -> tuple[list[CodedArticle], int]:
    coded, refused = [], 0
    for item in articles:
        if isinstance(item, ArticleError):
            say(f"error: {item}")
        elif (result := code(item)) is not None:
            coded.append(result)
            continue
        refused += 1
    return coded, refused
