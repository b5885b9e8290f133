"""Made-up files in other projects' formats, as their downloads look."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import Any

from toolkit._formats import ACLED_COLUMNS, UCDP_COLUMNS
from toolkit.tables import frame

ACLED_ROW = {
    "event_id_cnty": "IRQ99001", "event_date": "2022-12-28", "year": "2022", "time_precision": "1",
    "disorder_type": "Political violence", "event_type": "Explosions/Remote violence",
    "sub_event_type": "Remote explosive/landmine/IED", "actor1": "Unidentified Armed Group (Iraq)",
    "assoc_actor_1": "", "inter1": "Political militia", "actor2": "Civilians (Iraq)",
    "assoc_actor_2": "Farmers (Iraq); Women (Iraq)", "inter2": "Civilians",
    "interaction": "Political militia-Civilians", "civilian_targeting": "Civilian targeting", "iso": "368",
    "region": "Middle East", "country": "Iraq", "admin1": "Ninewa", "admin2": "Sinjar", "admin3": "Qayrawan",
    "location": "Made-up Village", "latitude": "36.3000", "longitude": "41.9000", "geo_precision": "2",
    "source": "Made-up Agency; Made-up Radio", "source_scale": "National", "notes": "A bomb went off by a road.",
    "fatalities": "2", "tags": "", "timestamp": "1672700000",
}  # fmt: skip

UCDP_ROW = {
    "id": "990001", "relid": "IRQ-2016-1-524-1", "year": "2016", "active_year": "1", "code_status": "Clear",
    "type_of_violence": "1", "conflict_dset_id": "259", "conflict_new_id": "259",
    "conflict_name": "Iraq: Government", "dyad_dset_id": "524", "dyad_new_id": "524",
    "dyad_name": "Government of Iraq - IS", "side_a_dset_id": "116", "side_a_new_id": "116",
    "side_a": "Government of Iraq", "side_b_dset_id": "234", "side_b_new_id": "234", "side_b": "IS",
    "number_of_sources": "2", "source_article": '"Made-up Agency,2016-10-20,Clash; two sides";"Made-up Radio"',
    "source_office": "Made-up Agency;Made-up Radio", "source_date": "2016-10-20", "source_headline": "Clash",
    "source_original": "army", "where_prec": "3", "where_coordinates": "Made-up district",
    "where_description": "a village of the district", "adm_1": "Ninewa province", "adm_2": "Mosul district",
    "latitude": "36.35", "longitude": "43.15", "geom_wkt": "POINT (43.15 36.35)", "priogrid_gid": "181887",
    "country": "Iraq", "country_id": "645", "region": "Middle East", "event_clarity": "1", "date_prec": "2",
    "date_start": "2016-10-18 00:00:00.000", "date_end": "2016-10-20 00:00:00.000", "deaths_a": "3", "deaths_b": "4",
    "deaths_civilians": "1", "deaths_unknown": "0", "best": "8", "high": "10", "low": "8", "gwnoa": "645",
    "gwnob": "",
}  # fmt: skip

# The 41 columns of releases that lack the identifiers of older data sets.
UCDP_41 = [
    name for name in UCDP_COLUMNS
    if name not in {
        "relid", "code_status", "conflict_dset_id", "dyad_dset_id", "side_a_dset_id", "side_b_dset_id", "gwnoa",
        "gwnob",
    }
]  # fmt: skip


def csv_file(
    path: Path, columns: list[str], rows: list[dict[str, str]], *, encoding: str = "utf-8", delimiter: str = ","
) -> Path:
    text = io.StringIO()
    writer = csv.writer(text, delimiter=delimiter, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([[row.get(name, "") for name in columns] for row in rows])
    path.write_bytes(text.getvalue().encode(encoding))
    return path


def acled_file(path: Path, *changes: dict[str, str], columns: list[str] | None = None, **options: Any) -> Path:
    rows = [{**ACLED_ROW, "event_id_cnty": f"IRQ9900{n}", **change} for n, change in enumerate(changes or ({},), 1)]
    return csv_file(path, columns or list(ACLED_COLUMNS), rows, **options)


def ucdp_file(path: Path, *changes: dict[str, str], columns: list[str] | None = None, **options: Any) -> Path:
    rows = [{**UCDP_ROW, "id": f"99000{n}", **change} for n, change in enumerate(changes or ({},), 1)]
    return csv_file(path, columns or list(UCDP_COLUMNS), rows, **options)


EVENT = {
    "event_id": "a-1", "article_id": "a", "published": "2020-01-05", "sources": ["Made-up Agency"],
    "level": "incident", "n_events": 1, "standalone": False, "includes": [],
    "event_type": "Explosions/Remote violence", "sub_event_type": "Shelling/artillery/missile attack",
    "date_from": "2020-01-03", "date_to": "2020-01-03", "time_precision": 1, "place_id": "kirkuk",
    "location": "Kirkuk", "admin1": "Kirkuk", "country": "Iraq", "latitude": 35.46806, "longitude": 44.39222,
    "geo_precision": 1, "actor1": "Islamic State", "actor2": "Military Forces of Iraq", "confidence": 0.9,
    "killed_low": 2, "killed_high": 2, "wounded_low": 0, "wounded_high": 0, "fatalities": 2,
    "fatalities_reported": True, "evidence_start": 0, "evidence_end": 10, "summary_en": "Shelling; Kirkuk",
}  # fmt: skip


def events(*changes: dict[str, Any]) -> Any:
    """An events table with a row for each set of changed cells."""
    return frame("events", [{**EVENT, "event_id": f"a-{n}", **change} for n, change in enumerate(changes or ({},), 1)])


def cells(table: Any) -> list[dict[str, Any]]:
    """Rows with None for every null."""
    from toolkit._exports import event_rows

    return event_rows(table)
