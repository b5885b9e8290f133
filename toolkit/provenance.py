"""Say what a result was made from: versions of toolkit, codebook and data, and the hashes of the inputs."""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache

from . import __version__
from ._paths import data_path
from .gazetteer import user_files

CODEBOOK_VERSION = "1.0"


@cache
def data_version() -> str:
    """First twelve hex digits of a sha256 over the lexicon, gazetteer, incidents, formats and rules of merging."""
    digest = hashlib.sha256()
    for room in ("lexicon", "gazetteer", "incidents", "formats", "merging"):
        for path in sorted(data_path(room).rglob("*")):
            if path.is_file():
                # Line ends differ between systems; the data does not.
                digest.update(path.name.encode() + b"\0" + path.read_bytes().replace(b"\r\n", b"\n") + b"\0")
    return digest.hexdigest()[:12]


def sha256(data: bytes | str) -> str:
    """Hex digest of bytes, or of text as UTF-8."""
    return hashlib.sha256(data.encode("utf-8") if isinstance(data, str) else data).hexdigest()


@dataclass(frozen=True)
class Provenance:
    """What a result was made from; ``inputs`` holds (name, sha256) pairs in order of name."""

    inputs: tuple[tuple[str, str], ...] = ()
    synthetic: bool = False
    toolkit: str = __version__
    codebook: str = CODEBOOK_VERSION

    def inputs_digest(self) -> str:
        """One sha256 over all inputs."""
        if len(self.inputs) == 1:
            return self.inputs[0][1]
        return sha256("".join(f"{name}\0{digest}\n" for name, digest in self.inputs))

    def line(self, digits: int | None = None) -> str:
        """
        One line for a table's last column or a figure's metadata.

        Parameters
        ----------
        digits
            So many of the digest's digits, for the foot of a picture, whose files have them all.
        """
        parts = [f"iraq-news-toolkit {self.toolkit}", f"codebook {self.codebook}", f"data {data_version()}"]
        if self.inputs:
            parts.append(
                f"{len(self.inputs)} input{'s' if len(self.inputs) > 1 else ''} sha256 {self.inputs_digest()[:digits]}"
            )
        parts += [f"places {path.name} sha256 {sha256(path.read_bytes())[:12]}" for path in user_files()]
        if self.synthetic:
            parts.insert(0, "SYNTHETIC")
        return "; ".join(parts)


def made_on() -> str | None:
    """Day to print on a result: ``SOURCE_DATE_EPOCH`` where it is set, else none; never the clock."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    return datetime.fromtimestamp(int(epoch), UTC).date().isoformat() if epoch.isdigit() else None
