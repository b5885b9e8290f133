"""Make frozen dataclasses whose instances are made fast: a text holds hundreds of mentions."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import MISSING, dataclass, fields
from typing import TYPE_CHECKING, Any

__all__ = ["record"]

if TYPE_CHECKING:
    from dataclasses import dataclass as record
else:

    def record(*, frozen: bool, slots: bool) -> Callable[[type], type]:
        """
        Make a class a dataclass, as ``dataclass`` does, for classes whose fields are all given or have plain defaults.

        Parameters
        ----------
        frozen, slots
            Both true: with them the standard library's instances take three times as long to make.
        """

        def make(cls: type) -> type:
            made = dataclass(frozen=frozen, slots=slots)(cls)
            made.__init__ = _init(made)
            return made

        return make


def _init(cls: Any) -> Callable[..., None]:
    """Build what fills the slots of a new instance, past ``__setattr__``, which the class forbids."""
    # As the standard library does: no loop over the fields when an instance is made.
    known: dict[str, Any] = {}
    heads, lines = [], []
    for field in fields(cls):
        known[f"set_{field.name}"] = getattr(cls, field.name).__set__
        known[f"default_{field.name}"] = field.default
        heads.append(field.name + ("" if field.default is MISSING else f"=default_{field.name}"))
        lines.append(f"    set_{field.name}(self, {field.name})\n")
    exec(f"def __init__(self, {', '.join(heads)}):\n{''.join(lines)}", known)
    made: Callable[..., None] = known["__init__"]
    made.__qualname__ = f"{cls.__qualname__}.__init__"
    return made
