"""Cut a folded text into its tokens: words, numbers and signs, as outlets and agencies set them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from sys import intern

# Signs by themselves, from keyboards that lack the Arabic ones; in "1,200" they are of the number. Some outlets write
# "{25} شخصا".
_SIGNS = {",": "،", ";": "؛", "{": "(", "}": ")"}
# A run of letters, a number with its separators, or one other sign: "والشرطة", "1,200", "،". Nearly all words are of
# the plain Arabic letters, which a range tells faster than what is no digit.
_WORD = re.compile(r"([\u0621-\u063a\u0641-\u064a]+(?![^\W\d_])|[^\W\d_]+|\d+(?:[.,]\d+)*|[^\w\s]|_)")
# Signs that mostly stand behind a word, with a space behind them.
_BEHIND_WORDS = frozenset("،.:؛,;")
# How a sentence begins behind a nought between spaces that closes the one before.
_NEXT_SENTENCE = ("و", "ف")
_NEXT_WORDS = frozenset({"كما", "الي"})


def cut_into_tokens(folded: str) -> tuple[list[str], list[int], list[int]]:
    """
    Spellings, starts and ends of the words, numbers and signs of a folded text.

    Parameters
    ----------
    folded
        The folded text, with its line breaks.
    """
    spelled: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    begin = 0
    for part in folded.replace("\n", " ").split(" "):
        end = begin + len(part)
        if part.isalpha():
            # Most of what stands between two spaces is one word of letters, and asks for no pattern.
            spelled.append(part)
            starts.append(begin)
            ends.append(end)
        elif part[:-1].isalpha() and part[-1] in _BEHIND_WORDS:
            spelled += part[:-1], part[-1]
            starts += begin, end - 1
            ends += end - 1, end
        elif part:
            # "/5/ ضباط": signs that only frame a number.
            framed = part[0] == part[-1] == "/" and part[1:-1].isdecimal()
            unread = "/" if framed else "#_&" if len(part) > 1 else "&"
            for match in _WORD.finditer(part):
                if match.group() in unread:
                    # "#حرس_الحدود" is read as "حرس الحدود"; old pages left "&" of what were signs: "مصرع& 12 شخصا".
                    continue
                spelled.append(match.group())
                starts.append(begin + match.start())
                ends.append(begin + match.end())
        begin = end + 1
    if not _SIGNS.keys().isdisjoint(spelled):
        spelled = [_SIGNS.get(word, word) for word in spelled]
    if "0" in spelled:
        for index in _noughts_for_stops(spelled, starts, ends):
            spelled[index] = "."
    return list(map(intern, spelled)), starts, ends


def _noughts_for_stops(spelled: Sequence[str], starts: Sequence[int], ends: Sequence[int]) -> Iterator[int]:
    """Noughts that agencies type for a full stop: "أصيب جنديان بجروح0 وفي هيت", "في المدينة 0 كما قتل"."""
    for index, word in enumerate(spelled):
        if word != "0" or not index or not spelled[index - 1].isalpha() or len(spelled[index - 1]) == 1:
            continue
        following = spelled[index + 1] if index + 1 < len(spelled) else "و"
        glued = starts[index] == ends[index - 1]
        if (glued and following.isalpha()) or following.startswith(_NEXT_SENTENCE) or following in _NEXT_WORDS:
            yield index
