"""Names of places and actors in pictures: one for one place, short, in the reader's language."""

from __future__ import annotations

from typing import Any

import pytest
from mapcases import event, table

from toolkit import charts
from toolkit._placewords import place_label
from toolkit._words import actor_name
from toolkit.maps import event_map


@pytest.mark.parametrize(
    ("name", "arabic", "lang", "said"),
    [
        ("Green Zone (International Zone)", "المنطقة الخضراء", "en", "Green Zone"),
        ("US Embassy, Baghdad", "السفارة الأمريكية", "en", "US Embassy"),
        ("US Embassy, Baghdad", None, "ar", "السفارة الأمريكية"),
        ("Mosul", None, "ar", "الموصل"),
        ("Salah al-Din", None, "ar", "صلاح الدين"),
        ("Road near Mosul", None, "ar", "Road near Mosul"),
        (None, "كركوك", "en", "كركوك"),
        (None, None, "ar", None),
    ],
)
def test_a_place_has_its_short_name_in_the_language_of_the_picture(name: Any, arabic: Any, lang: Any, said: Any):
    assert place_label(name, arabic, lang) == said


def test_chart_and_map_of_one_table_call_a_place_alike():
    """A table as another project publishes it: no ids, no Arabic names."""
    rows = table(
        *(event(n, None, location="Tikrit", latitude=34.607, longitude=43.679, geo_precision=1) for n in (1, 2))
    )
    chart, drawn = charts.attacks_by(rows, "location", lang="ar"), event_map(rows, lang="ar")
    assert "تكريت" in chart.title
    assert "تكريت" in drawn.title


@pytest.mark.parametrize(
    ("name", "lang", "said"),
    [
        ("Military Forces of the United States", "en", "US forces"),
        ("Military Forces of the United States", "ar", "القوات الأمريكية"),
        ("Kata'ib Hezbollah", "en", "Kata'ib Hezbollah"),
        ("Militia of somebody", "en", "Militia of somebody"),
    ],
)
def test_pictures_call_forces_by_short_names_and_tables_keep_theirs(name: str, lang: Any, said: str):
    assert actor_name(name, lang) == said
    chart = charts.attacks_by(table(event(1, "k1-base", actor1=name)), "actor1", lang=lang)
    assert said in chart.title
    assert chart.data["key"].tolist() == [name]
