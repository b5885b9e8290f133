"""Tell line breaks that only a narrow column made from those that end a sentence."""

from __future__ import annotations

import re

# What a line ends with where its sentence, or a heading that announces the next line, is over.
_ENDED = re.compile(r"""[.!?؟…:؛»”"')\]][\s»”"')\]]*$""")
# A full stop in prose that is broken into lines of one width; lists of headlines have none.
_STOP = re.compile(r"""[.!?؟…][»”"')\]]?\s""")
_OPENING = {'"': '"', "«": "»", "“": "”"}
# Columns are at most so wide, and are filled up to here before a word goes to the next line.
_WIDEST, _FILLED = 140, 0.8
# How many broken lines make a column, and which share of them at least is filled: a by-line is not.
_FEWEST, _MOSTLY = 3, 0.75
# How many lines later a quotation must be closed.
_CLOSED_WITHIN = 2


def wraps(text: str) -> frozenset[int]:
    """
    Offsets of the line breaks that stand within a sentence.

    These are all breaks of a text in a column, where every line is filled, and those within a quotation that was opened
    in the line and is closed soon behind.

    Parameters
    ----------
    text
        The text; its lines end with the line feed.
    """
    lines = text.split("\n")
    if len(lines) == 1:
        return frozenset()
    open_ended = [
        i for i in range(len(lines) - 1) if lines[i].strip() and lines[i + 1].strip() and not _ENDED.search(lines[i])
    ]
    if not open_ended:
        return frozenset()
    column = max(len(line.strip()) for line in lines)
    of_column = column <= _WIDEST and bool(_STOP.search(text))
    full = [i for i in open_ended if _fills(lines, i, column)] if of_column else []
    if len(full) < max(_FEWEST, _MOSTLY * len(open_ended)):
        full = []
    within = {*full, *(i for i in open_ended if _in_quotation(lines, i))}
    ends, offset = [], -1
    for line in lines:
        offset += len(line) + 1
        ends.append(offset)
    return frozenset(ends[i] for i in within)


def _fills(lines: list[str], index: int, column: int) -> bool:
    """Whether the first word of the next line would not have fitted into a line."""
    return len(lines[index].strip()) + 1 + len(lines[index + 1].split(maxsplit=1)[0]) > column * _FILLED


def _in_quotation(lines: list[str], index: int) -> bool:
    """Whether a line opens a quotation that one of the next lines closes."""
    line, behind = lines[index], "\n".join(lines[index + 1 : index + 1 + _CLOSED_WITHIN])
    for opening, closing in _OPENING.items():
        unclosed = line.count(opening) % 2 if opening == closing else line.count(opening) > line.count(closing)
        if unclosed and closing in behind:
            return True
    return False
