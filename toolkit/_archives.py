"""Open zip archives member by member, and refuse those that are made to do harm."""

from __future__ import annotations

import os
import zipfile
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import BinaryIO, cast

from ._article import ArticleError
from ._sources import FREE, KINDS, RATIO, Source, bomb, is_wanted, unpacked_name

# Bytes of the list of members, which has to be read whole: some 600,000 names.
_LONGEST_LIST = 64 << 20
_END, _END64 = b"PK\x05\x06", b"PK\x06\x06"


def open_zip(file: BinaryIO, where: str) -> zipfile.ZipFile:
    """
    Open an archive whose list of members is not too long, and whose members are not larger than they can be.

    Parameters
    ----------
    file
        The archive, open.
    where
        Its name, for errors.

    Raises
    ------
    ArticleError
        It is broken or made to do harm.
    """
    size = file.seek(0, os.SEEK_END)
    if _list_size(file, size) > _LONGEST_LIST:
        raise ArticleError(
            where, "holds more files than can be listed; put the articles into JSON lines, or into several archives."
        )
    file.seek(0)
    try:
        archive = zipfile.ZipFile(file)
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError) as error:
        raise ArticleError(where, f"is no whole zip archive ({error}); copy or make it anew.") from None
    members = archive.infolist()
    # Members that share their bytes would be unpacked many times over.
    if sum(member.compress_size for member in members) > size:
        raise bomb(where)
    return archive


def _list_size(file: BinaryIO, size: int) -> int:
    """Bytes that the list of members takes, as the archive's end says; 0 where it says nothing."""
    file.seek(max(0, size - (1 << 16) - 200))
    tail = file.read()
    at = tail.rfind(_END)
    if at < 0 or len(tail) < at + 20:
        return 0
    told = int.from_bytes(tail[at + 12 : at + 16], "little")
    wide = tail.rfind(_END64, 0, at)
    if wide >= 0 and len(tail) >= wide + 48:
        told = max(told if told != 0xFFFFFFFF else 0, int.from_bytes(tail[wide + 40 : wide + 48], "little"))
    # It cannot be longer than the file: Python itself refuses that.
    return told if told <= size else 0


def is_bomb(member: zipfile.ZipInfo) -> bool:
    """
    Whether a member unpacks to far more than its bytes can hold of text.

    Parameters
    ----------
    member
        A member of an archive.
    """
    return member.file_size > FREE and member.file_size > member.compress_size * RATIO


def members(archive: zipfile.ZipFile, where: str) -> Iterator[Source | ArticleError]:
    """
    Files in an archive, in order of their names; other files, hidden ones and metadata are left out.

    Parameters
    ----------
    archive
        The archive.
    where
        Its name.

    Yields
    ------
    Source | ArticleError
        A file, or what is wrong with one.
    """
    listed = {member.filename: member for member in archive.infolist() if not member.is_dir()}
    wanted = []
    for name in listed:
        parts = PurePosixPath(name.replace("\\", "/")).parts
        if parts and parts[0] != "__MACOSX" and not any(part.startswith(".") and part != ".." for part in parts):
            wanted.append((parts[-1], name, parts))
    wanted = [entry for entry in wanted if is_wanted(entry[0])]
    if not wanted:
        raise ArticleError(where, f"no article in this archive; articles are read from {KINDS}.")
    for own, name, parts in sorted(wanted):
        shown_name = f"{where}: {name}"
        if ".." in parts or parts[0] == "/" or parts[0].endswith(":"):
            yield ArticleError(shown_name, "its name leads out of the archive; make the archive anew from a folder.")
        elif own.lower().endswith((".zip", ".zip.gz")):
            yield ArticleError(shown_name, "is an archive in an archive; unpack the outer one first.")
        else:
            yield _member(archive, listed, name, own, shown_name)


def _member(
    archive: zipfile.ZipFile, listed: dict[str, zipfile.ZipInfo], name: str, own: str, where: str
) -> Source | ArticleError:
    info = listed[name]
    if info.flag_bits & 1:
        return ArticleError(where, "is locked with a password; unpack it yourself.")
    if is_bomb(info):
        return bomb(where)
    folder = name[: len(name) - len(own)]

    def beside(other: str) -> Source | None:
        if folder + other not in listed:
            return None
        found = _member(archive, listed, folder + other, other, f"{where[: len(where) - len(own)]}{other}")
        return found if isinstance(found, Source) else None

    bare, packed = unpacked_name(own)

    def opener() -> BinaryIO:
        return cast(BinaryIO, archive.open(info))

    return Source(where, bare, opener, info.file_size, beside, packed, member=True)
