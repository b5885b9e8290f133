"""What a vague count adds to a sum, and which side a group of people belongs to."""

from __future__ import annotations

from collections.abc import Mapping

# What a vague count adds to a sum at the least (ACLED's figures); a setting, and a chart that used it says so.
FLOORS: Mapping[str, int] = {"several": 3, "tens": 12, "hundreds": 100, "thousands": 1000}

SIDES: Mapping[str, str] = {
    **dict.fromkeys(("civilians", "children", "women", "journalists", "medics"), "civilians"),
    **dict.fromkeys(("pilgrims", "protesters", "contractors", "officials"), "civilians"),
    **dict.fromkeys(("soldiers", "police", "security forces", "PMF", "peshmerga"), "state forces"),
    "militants": "militants",
    "people": "not said",
}  # fmt: skip
# Groups that hold the others of their side.
WIDE = frozenset({"civilians", "security forces"})


def holds_other(a: str | None, b: str | None) -> bool:
    """Whether one of two groups holds the other: an "officer" may be a soldier, a "civilian" a child."""
    return a != b and bool({a, b} & WIDE) and SIDES.get(a or "") == SIDES.get(b or "")
