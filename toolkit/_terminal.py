"""Print text that came from elsewhere so that it cannot command the terminal or turn the line round."""

from __future__ import annotations

import unicodedata

# Controls, marks of direction and other unseen characters, line and paragraph separators, halves of pairs.
_UNSEEN = frozenset({"Cc", "Cf", "Zl", "Zp", "Cs"})
# What joins letters or keeps them apart is unseen too, but only shapes the word that it stands in.
_JOINERS = frozenset("\u200c\u200d")


def plain(text: str) -> str:
    """
    Text on one line: line breaks and tabs as spaces, every other unseen character by its number.

    Parameters
    ----------
    text
        Any text, also from an article.
    """
    shown = []
    for char in text:
        if char in "\n\r\t":
            shown.append(" ")
        elif unicodedata.category(char) in _UNSEEN and char not in _JOINERS:
            shown.append(f"\\u{ord(char):04x}")
        else:
            shown.append(char)
    return "".join(shown)
