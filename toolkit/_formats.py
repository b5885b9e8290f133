"""Name the columns, codes and spellings of other people's formats, from ``data/formats``."""

from __future__ import annotations

import csv
from functools import cache

from ._errors import DataError
from ._paths import data_path
from ._words import Lang, keys
from .vocabulary import table as lexicon

# The 31 columns in ACLED's order: ACLED Codebook, "ACLED Data Columns at a Glance"
# (acleddata.com/knowledge-base/codebook), since the change of columns of 20 March 2023.
ACLED_COLUMNS = (
    "event_id_cnty", "event_date", "year", "time_precision", "disorder_type", "event_type", "sub_event_type",
    "actor1", "assoc_actor_1", "inter1", "actor2", "assoc_actor_2", "inter2", "interaction", "civilian_targeting",
    "iso", "region", "country", "admin1", "admin2", "admin3", "location", "latitude", "longitude", "geo_precision",
    "source", "source_scale", "notes", "fatalities", "tags", "timestamp",
)  # fmt: skip

# The 49 columns of the Georeferenced Event Dataset since version 19.1 (UCDP GED Codebook, ucdp.uu.se/downloads).
# Releases with fewer columns lack some of the identifiers.
UCDP_COLUMNS = (
    "id", "relid", "year", "active_year", "code_status", "type_of_violence", "conflict_dset_id", "conflict_new_id",
    "conflict_name", "dyad_dset_id", "dyad_new_id", "dyad_name", "side_a_dset_id", "side_a_new_id", "side_a",
    "side_b_dset_id", "side_b_new_id", "side_b", "number_of_sources", "source_article", "source_office",
    "source_date", "source_headline", "source_original", "where_prec", "where_coordinates", "where_description",
    "adm_1", "adm_2", "latitude", "longitude", "geom_wkt", "priogrid_gid", "country", "country_id", "region",
    "event_clarity", "date_prec", "date_start", "date_end", "deaths_a", "deaths_b", "deaths_civilians",
    "deaths_unknown", "best", "high", "low", "gwnoa", "gwnob",
)  # fmt: skip

# What stands before the identifier of every row that this toolkit writes in another project's format.
MARK = "toolkit:"

ACTOR_TYPES = (
    "State forces", "Rebel group", "Political militia", "Identity militia", "Rioters", "Protesters", "Civilians",
    "External/Other forces",
)  # fmt: skip
# Where two types meet, ACLED puts the lower code first, but for this pair ("78: External/Other forces-Civilians").
_OUT_OF_ORDER = {("Civilians", "External/Other forces"): ("External/Other forces", "Civilians")}


@cache
def rows(name: str) -> tuple[dict[str, str], ...]:
    """
    Rows of a table of ``data/formats``.

    Raises
    ------
    DataError
        The table is missing or no CSV in UTF-8.
    """
    path = data_path("formats", f"{name}.csv")
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            return tuple(csv.DictReader(file))
    except (UnicodeDecodeError, csv.Error) as error:
        raise DataError(f"{path} is no CSV file in UTF-8 ({error}): save it as such.") from error


def _folded(name: str) -> str:
    """A name without capitals, hyphens and apostrophes, so that its spellings meet: "Al-Anbar", "Al Anbar"."""
    return " ".join(name.casefold().replace("-", " ").replace("'", "").replace("’", "").split())


@cache
def _spellings(kind: str) -> dict[str, str]:
    return {_folded(row["written"]): row["code"] for row in rows("spellings") if row["kind"] == kind}


@cache
def _codes(kind: str) -> dict[str, str]:
    if kind == "actor_type":
        return {_folded(name): name for name in ACTOR_TYPES}
    if kind == "disorder_type":
        named = ("Political violence", "Demonstrations", "Strategic developments", "Political violence; Demonstrations")
        return {_folded(name): name for name in named}
    return {_folded(name): name for name in keys(kind)}


def code(kind: str, written: str) -> str | None:
    """
    A code as the codebook spells it, whatever way the file did; None where it is not known.

    Parameters
    ----------
    kind
        ``disorder_type, event_type, sub_event_type, implied_sub_event_type, actor_type, status, group`` or ``vague``.
    written
        What the file says: "Demostrations", "Explosions/Remote Violence", a number for a type of actor.
    """
    # A spreadsheet with gaps turns the code 1 into 1.0.
    spelled = _folded(written.removesuffix(".0"))
    if kind == "implied_sub_event_type":
        return _spellings(kind).get(spelled)
    return _spellings(kind).get(spelled) or _codes(kind).get(spelled)


def disorder_type(event_type: str | None, sub_event_type: str | None) -> str | None:
    """ACLED's category of disorder (Codebook, Table 2)."""
    if event_type is None:
        return None
    if sub_event_type == "Excessive force against protesters":
        return "Political violence; Demonstrations"
    if event_type == "Protests" or sub_event_type == "Violent demonstration":
        return "Demonstrations"
    return "Strategic developments" if event_type == "Strategic developments" else "Political violence"


def interaction(one: str | None, other: str | None) -> str:
    """Two types of actors as ACLED joins them: "State forces-Civilians", "Rebel group only"."""
    given = sorted((kind for kind in (one, other) if kind), key=ACTOR_TYPES.index)
    if len(given) < 2:
        return f"{given[0]} only" if given else ""
    return "-".join(_OUT_OF_ORDER.get((given[0], given[1]), tuple(given)))


@cache
def _admin1_names() -> dict[str, str]:
    found = {}
    for row in rows("governorates"):
        for name in (row["admin1"], row["acled"], *row["also"].split("|")):
            if name:
                found[_folded(name)] = row["admin1"]
    return found


def admin1_of(written: str) -> str:
    """A governorate of Iraq as the codebook spells it; any other name as it is."""
    spelled = _folded(written)
    for ending in (" governorate", " province", " muhafazah"):
        spelled = spelled.removesuffix(ending)
    return _admin1_names().get(spelled, written)


def acled_admin1(admin1: str) -> str:
    """A governorate of Iraq as ACLED spells it; any other name as it is."""
    return next((row["acled"] for row in rows("governorates") if row["admin1"] == admin1), admin1)


def country(name: str | None) -> dict[str, str] | None:
    """Codes and regions of a country, by either project's name."""
    return next((row for row in rows("countries") if name and name in (row["country"], row["ucdp_name"])), None)


@cache
def _typed_actors() -> dict[str, str]:
    return {row["actor"]: row["acled_type"] for row in rows("actor_types")}


@cache
def _lexicon_actors() -> dict[str, tuple[str, str]]:
    found: dict[str, tuple[str, str]] = {}
    for row in lexicon("actors"):
        found.setdefault(row["name"], (row["side"], row["kind"]))
    return found


def _of_state(actor: str) -> str | None:
    """The state that an actor belongs to by its name: "Military Forces of Iraq (2014-2018)"."""
    for head in ("Military Forces of ", "Police Forces of ", "Security Forces of ", "Government of "):
        if actor.startswith(head):
            return actor.removeprefix(head).split(" (")[0].removeprefix("the ")
    return None


def actor_type(actor: str | None, where: str | None) -> str | None:
    """
    ACLED's type of an actor (Codebook, "Actor names, types and Inter codes").

    Parameters
    ----------
    actor
        A name as the codebook writes it.
    where
        Country of the event: forces of a state abroad are External/Other forces.
    """
    if actor is None:
        return None
    state = _of_state(actor)
    if state is not None:
        return "State forces" if state == (where or "Iraq") else "External/Other forces"
    known = _typed_actors().get(actor) or _typed_actors().get(actor.split(" (")[0])
    if known:
        return known
    side, kind = _lexicon_actors().get(actor, ("militants", "group"))
    if side in ("international", "external forces"):
        return "External/Other forces"
    if side in ("state forces", "government"):
        return "State forces" if where in (None, "Iraq") else "External/Other forces"
    # Parties, and groups that serve one or a neighbour: militias "for the furtherance of a political goal".
    return "Civilians" if side == "civilians" or kind == "organisation" else "Political militia"


@cache
def _ucdp_actors() -> dict[str, str]:
    return {row["actor"]: row["ucdp_name"] for row in rows("actor_types") if row["ucdp_name"]}


def ucdp_actor(actor: str) -> str:
    """An actor as UCDP names it; any other name as it is."""
    if actor.startswith("Civilians ("):
        return "Civilians"
    state = _of_state(actor)
    if state is not None and "(" not in actor:
        row = country(state)
        return f"Government of {row['ucdp_name'] if row and row['ucdp_name'] else state}"
    return _ucdp_actors().get(actor, actor)


def actor_of_ucdp(side: str, where: str | None) -> str:
    """A side of UCDP's as the codebook names it; any other name as it is."""
    if side == "Civilians":
        return f"Civilians ({where or 'Iraq'})"
    state = _of_state(side)
    row = next((row for row in rows("countries") if state and row["ucdp_name"] == state), None)
    if row is not None:
        return f"Government of {'the ' if row['country'] == 'United States' else ''}{row['country']}"
    return next((name for name, ucdp in _ucdp_actors().items() if ucdp == side), side)


@cache
def meanings(form: str, lang: Lang = "en") -> dict[str, str]:
    """What each column of a table or format holds, in its order, for a data dictionary; Arabic for our own tables."""
    key = "meaning" if lang == "en" else "meaning_ar"
    return {row["column"]: row[key] for row in rows("columns") if row["format"] == form}
