"""Turn Arabic news of the war in Iraq into events, charts and maps."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .desk import explore

__version__ = "0.1.0"
__all__ = ["explore"]


def __getattr__(name: str) -> Any:
    # Loaded when it is asked for: the desk needs pandas, matplotlib and widgets, the command line does not.
    if name == "explore":
        from .desk import explore

        return explore
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
