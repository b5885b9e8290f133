"""
Find in which encoding Arabic text is written, and replace what no encoding can write.

Two encodings with one byte a character are in use for Arabic, and general detectors confuse them on pages, where most
bytes are markup: here the letters decide, for they are not equally frequent.
"""

from __future__ import annotations

import codecs
import math
import re
from collections import Counter
from functools import cache

# Of a thousand letters of Arabic news, as counted in the hand-coded articles of data/evaluation.
_PER_MILLE = {
    "ا": 145, "ل": 97, "ي": 73, "م": 64, "ن": 57, "ر": 52, "و": 50, "ت": 44, "ب": 35, "ة": 33, "ع": 33, "ف": 31,
    "د": 31, "ق": 30, "أ": 24, "س": 24, "ح": 22, "ه": 18, "ج": 17, "ك": 14, "ص": 13, "ش": 12, "ط": 11, "ى": 10,
    "خ": 9, "ث": 9, "إ": 7, "ز": 6, "ء": 5, "ض": 5, "غ": 5, "ذ": 4, "ئ": 4, "ظ": 3, "آ": 2, "ؤ": 1,
}  # fmt: skip
_ALSO = dict.fromkeys("ًٌٍَُِّْـ،؛؟«»“”‘’–—…\xa0\u200c\u200d\u200e\u200f", 3)  # vowel signs and punctuation
_RARE = 0.05
_ONE_BYTE = ("cp1256", "iso8859_6")
# Mean of the logarithms: Arabic has -3.3, other text and chance -5 and less; see tests/test_encodings.py.
_ARABIC_ENOUGH = -4.3
_FEW = 20
_SAMPLE = 1 << 20
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF32_LE, "utf-32-le"), (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"),
)  # fmt: skip
# Upper halves of characters: Latin, Arabic, punctuation, Arabic presentation forms.
_HALVES = frozenset((0x00, 0x06, 0x20, 0xFB, 0xFC, 0xFD, 0xFE))
# Arabic letters in UTF-8.
_UTF8_LETTERS = re.compile(rb"(?:[\xd8-\xdb][\x80-\xbf]){3}")
# Characters that no text file holds.
_BINARY = re.compile(rb"[\x00-\x08\x0e-\x19\x1c-\x1f]")
_ADVICE = "save it as plain text in UTF-8"
# Half of a surrogate pair can stand in JSON but in no file; its replacement keeps every offset.
_HALF = re.compile("[\ud800-\udfff]")


class EncodingError(ValueError):
    """Bytes that are no text in a known encoding; its text is the middle of a sentence."""


def find_encoding(head: bytes) -> str:
    """
    Encoding of bytes, or of the first of them.

    Parameters
    ----------
    head
        The beginning of a file, or all of it.

    Returns
    -------
    str
        Python's name of the encoding; a byte order mark is a character of the text in it.

    Raises
    ------
    EncodingError
        They are no text, or in no known encoding.
    """
    head = head[:_SAMPLE]
    for mark, encoding in _MARKS:
        if head.startswith(mark):
            return encoding
    # Before UTF-8: Arabic letters in UTF-16 are two bytes below 128 each, which UTF-8 allows.
    for first, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
        if _is_utf16(head[: len(head) // 2 * 2], first):
            return encoding
    try:
        # The last character may be cut.
        codecs.getincrementaldecoder("utf-8")().decode(head)
    except UnicodeDecodeError as error:
        return _one_byte(head, error.start)
    return "utf-8"


def _is_utf16(head: bytes, first: int) -> bool:
    upper, lower = head[first::2], head[1 - first :: 2]
    if not upper or not (upper.count(6) or upper.count(0)):
        return False
    ruled = sum(count for half, count in Counter(upper).items() if half in _HALVES)
    # Latin text with a NUL now and then is none: the lower halves of real text are hardly ever empty.
    return ruled >= 0.95 * len(upper) and 0 not in lower and upper.count(0) + upper.count(6) > 0.5 * len(upper)


def _one_byte(head: bytes, at: int) -> str:
    if _BINARY.search(head):
        raise EncodingError(f"is not text (byte {at + 1}); {_ADVICE}.")
    counted = {byte: count for byte, count in Counter(head).items() if byte >= 0x80}
    total = sum(counted.values())
    scores = {
        encoding: sum(count * weights[byte] for byte, count in counted.items()) / total
        for encoding in _ONE_BYTE
        if (weights := _weights(encoding)).keys() >= counted.keys()
    }
    best = max(scores, key=lambda encoding: scores[encoding], default="")
    mixed = sum(map(len, _UTF8_LETTERS.findall(head)))
    if mixed > 0.2 * total and mixed > 12:
        raise EncodingError(f"is partly in UTF-8 and partly not (byte {at + 1}); {_ADVICE}.")
    if not best or scores[best] < _ARABIC_ENOUGH:
        raise EncodingError(
            f"is not text in UTF-8 (byte {at + 1}), nor Arabic in UTF-16, Windows-1256 or ISO-8859-6; {_ADVICE}."
        )
    return best


@cache
def _weights(encoding: str) -> dict[int, float]:
    """Logarithm of how frequent each of the upper 128 bytes is in Arabic; without those that mean nothing."""
    weights = {}
    for byte in range(0x80, 0x100):
        try:
            character = bytes((byte,)).decode(encoding)
        except UnicodeDecodeError:
            continue
        weights[byte] = math.log((_PER_MILLE | _ALSO).get(character, _RARE) / 1000)
    return weights


def decode(raw: bytes, declared: str | None = None) -> str:
    """
    Bytes as text, character by character.

    Parameters
    ----------
    raw
        All bytes of a file.
    declared
        Encoding that the file itself names: believed where the bytes leave it open.

    Raises
    ------
    EncodingError
        They are no text, or in no known encoding.
    """
    named = _known(declared)
    try:
        encoding = find_encoding(raw)
    except EncodingError:
        if named is None:
            raise
        encoding = named
    # So few letters that they may be those of the other encoding.
    if named is not None and encoding in _ONE_BYTE and sum(byte >= 0x80 for byte in raw[:_SAMPLE]) < _FEW:
        encoding = named
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError as error:
        if encoding.startswith("utf-16") or encoding.startswith("utf-32"):
            raise EncodingError(
                f"is not text in {encoding[:6].upper()} (byte {error.start + 1}), as its first bytes say; {_ADVICE}."
            ) from None
        raise EncodingError(f"is partly in UTF-8 and partly not (byte {error.start + 1}); {_ADVICE}.") from None


def _known(declared: str | None) -> str | None:
    """An encoding by its name, where it is one of Arabic with one byte a character."""
    try:
        name = codecs.lookup(declared or "").name
    except (LookupError, ValueError):
        return None
    return {"cp1256": "cp1256", "iso8859-6": "iso8859_6", "mac-arabic": "mac_arabic"}.get(name)


def whole(text: str) -> str:
    """Text without halves of characters, each replaced: they can stand in JSON but in no file."""
    return _HALF.sub("\ufffd", text)
