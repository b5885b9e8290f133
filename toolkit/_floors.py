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
