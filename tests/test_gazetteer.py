"""The reader of gazetteers: what it takes, and one sentence on what it cannot take."""

from __future__ import annotations

from pathlib import Path

import pytest

from toolkit._errors import InputError
from toolkit.arabic import fold
from toolkit.gazetteer import Gazetteer, Place, gazetteer, read_places

HEAD = "place_id,name_en,name_ar,alt_ar,kind,parent,admin1,country,latitude,longitude,radius_km\n"


def _file(folder: Path, rows: str, head: str = HEAD) -> Path:
    path = folder / "own.csv"
    path.write_text(head + rows, encoding="utf-8")
    return path


def test_a_row_becomes_a_place(tmp_path: Path) -> None:
    row = "zahrun,Zahrun,زهرون,تل زهرون| الزهرون ,village,mosul,Nineveh,Iraq,36.1,43.2,2\n"
    assert read_places(_file(tmp_path, row)) == [
        Place(
            "zahrun", "Zahrun", "زهرون", "village", "mosul", "Nineveh", "Iraq", 36.1, 43.2, 2.0,
            ("زهرون", "تل زهرون", "الزهرون"),
        )
    ]  # fmt: skip


def test_only_an_id_and_a_name_are_needed(tmp_path: Path) -> None:
    [place] = read_places(_file(tmp_path, "zahrun,زهرون\n", "place_id,name_ar\n"))
    assert (place.kind, place.latitude, place.admin1, place.names) == ("town", None, None, ("زهرون",))


def test_a_file_of_a_spreadsheet_with_its_mark(tmp_path: Path) -> None:
    assert read_places(_file(tmp_path, "zahrun,,زهرون,,,,,,,,\n", "\ufeff" + HEAD))[0].place_id == "zahrun"


@pytest.mark.parametrize(
    ("rows", "sentence"),
    [
        ("a,,زهرون,,,,,,north,44,\n", "own.csv, row 2: latitude is 'north', not a number."),
        (
            "a,,زهرون,,,,,,33,,\n",
            "own.csv, row 2: latitude and longitude must be given together or not at all.",
        ),
        ("a,,زهرون,,,,,,44,333,\n", "own.csv, row 2: 44.0, 333.0 is not on the globe."),
        ("a,,زهرون,,,,,,nan,nan,\n", "own.csv, row 2: nan, nan is not on the globe."),
        (",,زهرون,,,,,,,,\n", "own.csv, row 2: place_id and name_ar must not be empty."),
        ("a,,,,,,,,,,\n", "own.csv, row 2: place_id and name_ar must not be empty."),
        ("a,,زهرون,,,,,,,,,more\n", "own.csv, row 2: more cells than the head has columns."),
        ("a,,زهرون,,,,,,,,\na,,سعدون,,,,,,,,\n", "own.csv, row 3: place_id 'a' stands in the file twice."),
    ],
)
def test_a_bad_row_gives_one_sentence(tmp_path: Path, rows: str, sentence: str) -> None:
    with pytest.raises(InputError) as caught:
        read_places(_file(tmp_path, rows))
    assert str(caught.value) == sentence


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be read"):
        read_places(tmp_path / "missing.csv")
    path = tmp_path / "windows.csv"
    path.write_bytes(HEAD.encode() + "a,,زهرون,,,,,,,,\n".encode("cp1256"))
    with pytest.raises(InputError, match="not UTF-8"):
        read_places(path)


@pytest.mark.parametrize(
    ("kind", "codebook_kind"),
    [
        ("city", "city"),
        ("street", "road"),
        ("zone", "neighbourhood"),
        ("embassy", "site"),
        ("bridge", "site"),
        ("governorate", "governorate"),
    ],
)
def test_finer_kinds_are_kinds_of_the_codebook(kind: str, codebook_kind: str) -> None:
    place = Place("a", "", "زهرون", kind, "", None, None, None, None, None, ())
    assert place.codebook_kind == codebook_kind


def test_parents_up_to_the_country_and_no_circle() -> None:
    assert [p.place_id for p in gazetteer().ancestors("mosul")][-1] == "iraq"
    circle = [Place(a, "", a, "town", b, None, None, None, None, None, (a,)) for a, b in ("ab", "ba")]
    assert [p.place_id for p in Gazetteer(circle).ancestors("a")] == ["a", "b"]
    assert Gazetteer(circle).position("a") is None


def test_a_name_with_a_description_is_the_name_inside() -> None:
    names = {" ".join(words) for words, place_id in gazetteer().by_first_word["العاصمه"] if place_id == "baghdad"}
    assert names == {"العاصمه العراقيه"}
    assert any(place_id == "anbar" for _, place_id in gazetteer().by_first_word[fold("محافظة")])
