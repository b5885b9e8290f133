"""Order events for review and turn what a reviewer edits into corrections."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._errors import InputError
from ._narrowing import Flags, Narrowing
from .corrections import REVIEW, Correction, check_row, correct, written
from .gazetteer import Place, gazetteer
from .phrases import Lang, known, label
from .tables import event_type_of

# What the review form holds, in its order; a change of one may carry others with it (see ``with_followers``).
FIELDS = (
    "sub_event_type", "level", "date_from", "date_to", "place_id", "actor1", "actor2", "weapon", "munitions_low",
    "munitions_high", "killed_low", "killed_high", "wounded_low", "wounded_high",
)  # fmt: skip
# Precision by kind of place, as the extractor gives it; every other kind is a point where its own point is known.
_WIDE = {"governorate": 3, "district": 2, "river": 2, "mountain": 2, "region": None, "country": None}


def queue(table: Narrowing, shown: Flags) -> list[int]:
    """
    Places of the rows that nobody has reviewed, the least confident first; those without a confidence come last.

    Parameters
    ----------
    table
        Events with corrections applied.
    shown
        The rows that are asked for.
    """
    left = shown.copy()
    for name in (REVIEW, "corrected"):
        if name in table.events:
            column = table.events[name]
            seen = column.notna() if name == REVIEW else column.fillna(False)
            left &= ~seen.to_numpy(dtype=bool)
    return [int(at) for at in table.sorted("confidence", left)]


def place_choices(lang: Lang) -> dict[str, str]:
    """Places of the gazetteer by a name that tells them apart: ``Kirkuk · city · Kirkuk`` → ``kirkuk``."""
    found: dict[str, str] = {}
    for place in gazetteer().places.values():
        name = place.name_ar if lang == "ar" else place.name_en
        above = label("admin1", place.admin1, lang) if place.admin1 else label("country", place.country or "", lang)
        said = " · ".join(part for part in (name, label("place_kind", place.codebook_kind, lang), above) if part)
        found[said if said not in found else f"{said} · {place.place_id}"] = place.place_id
    return found


def _place_columns(place_id: str) -> dict[str, Any]:
    """Every column that says where, for a place of the gazetteer."""
    index = gazetteer()
    place = index.places.get(place_id)
    if place is None:
        raise InputError(f"The gazetteer has no place {place_id!r}: choose one of its places, or add it with --places.")
    latitude, longitude, own = index.position(place_id) or (None, None, False)
    admin2 = next((above.name_en for above in index.ancestors(place_id) if above.kind == "district"), None)
    return {
        "place_id": place_id, "location": place.name_en, "location_ar": place.name_ar, "admin1": place.admin1,
        "admin2": admin2, "country": place.country, "latitude": latitude, "longitude": longitude,
        "geo_precision": _precision(place, own),
    }  # fmt: skip


def _precision(place: Place, own: bool) -> int | None:
    precision = _WIDE.get(place.codebook_kind, 1)
    return 2 if precision == 1 and not own else precision


def with_followers(event: Mapping[str, Any], edited: Mapping[str, Any]) -> dict[str, Any]:
    """
    What a reviewer edited, with what must change along: the type with the kind, the point with the place.

    Parameters
    ----------
    event
        The row as it stands now.
    edited
        New values by column, of ``FIELDS``; those that are as before are left out.

    Returns
    -------
    dict[str, Any]
        New values of every column that changes, in an order in which they can be read.
    """
    new = {name: value for name, value in edited.items() if written(value) != written(event.get(name))}
    if "sub_event_type" in new:
        new["event_type"] = event_type_of(new["sub_event_type"]) if new["sub_event_type"] else None
    if "place_id" in new:
        nowhere = dict.fromkeys(_place_columns(next(iter(gazetteer().places))))
        new.update(_place_columns(str(new["place_id"])) if new["place_id"] else nowhere)
    if "date_from" in new or "date_to" in new:
        first, last = ({**event, **new}.get(name) for name in ("date_from", "date_to"))
        if known(first) is not None and first == last:
            new["time_precision"] = 1
    if "killed_low" in new and written(event.get("fatalities")) == written(event.get("killed_low")):
        # By ACLED's rule one number for charts: the lowest stated; it was that, so it stays that.
        new["fatalities"] = new["killed_low"] or 0
    if new.get("level") == "incident" and known(event.get("n_events")) != 1:
        new["n_events"] = 1
    return {name: value for name, value in new.items() if written(value) != written(event.get(name))}


def corrections_of(event: Mapping[str, Any], edited: Mapping[str, Any], *, who: str, why: str) -> list[Correction]:
    """
    The corrections that an edited row makes, none where nothing is new.

    Raises
    ------
    InputError
        A value cannot stand in its column, the row would be impossible, or nobody is named.
    """
    new = with_followers(event, edited)
    check_row(event, new)
    return [correct(event, column, value, who=who, why=why) for column, value in new.items() if column in event]
