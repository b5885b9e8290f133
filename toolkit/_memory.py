"""Give memory that is free again back to the system."""

from __future__ import annotations

import ctypes
import sys


def give_back() -> None:
    """
    Give back what Arrow and the C library have freed, both of which keep it for later.

    After work in blocks that may be as much as the work itself holds, and it grows from block to block.
    """
    try:
        import pyarrow as pa
    except ImportError:
        pass  # Then pandas keeps texts as Python's own.
    else:
        pa.default_memory_pool().release_unused()
    if sys.platform == "linux" and (trim := getattr(ctypes.CDLL(None), "malloc_trim", None)) is not None:
        trim(0)
