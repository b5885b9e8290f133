"""Country files of GeoNames: which lines become places, what is left out and why, and what is told of bad lines."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from command import call, sentences

from toolkit._errors import InputError, OutputError
from toolkit.arabic import Text
from toolkit.gazetteer import PLACES_VARIABLE, gazetteer, read_places, use_places, user_files
from toolkit.geonames import import_geonames, user_folder
from toolkit.places import find_places


@pytest.fixture(autouse=True)
def _own_places_only(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(PLACES_VARIABLE, "")


def line(number: int, name: str, others: str, north: float | str, east: float, code: str, **more: str) -> str:
    """A line of a country file: 19 columns."""
    country, admin1, people = more.get("country", "IQ"), more.get("admin1", "15"), more.get("people", "0")
    cells = [str(number), name, name, others, str(north), str(east), code[0], code, country, "", admin1]
    return "\t".join([*cells, "", "", "", people, "", "200", "Asia/Baghdad", "2020-01-01"])


ZAHRUN = line(11, "Zahrun", "Zahrun,قرية زهرون,زهرون,زەهروون", 36.1, 43.0, "PPL")


def _dump(folder: Path, *lines: str) -> Path:
    path = folder / "IQ.txt"
    path.write_text("".join(f"{text}\n" for text in lines), encoding="utf-8")
    return path


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        next(file)
        return list(csv.DictReader(file))


def test_a_line_becomes_a_row_with_its_licence(tmp_path: Path) -> None:
    done = import_geonames(_dump(tmp_path, ZAHRUN), tmp_path / "own.csv")
    assert (done.written, done.left_out, done.bad) == (1, {}, [])
    first, head = (tmp_path / "own.csv").read_text(encoding="utf-8").splitlines()[:2]
    assert "CC BY 4.0" in first
    assert head.startswith("place_id,name_en,name_ar")
    [row] = _rows(tmp_path / "own.csv")
    assert row == {
        "place_id": "geonames-11", "name_en": "Zahrun", "name_ar": "قرية زهرون", "alt_ar": "زهرون", "kind": "village",
        "parent": "nineveh", "admin1": "Nineveh", "country": "Iraq", "latitude": "36.1", "longitude": "43.0",
        "radius_km": "", "only_classed": "yes", "source": "GeoNames 11 (CC BY 4.0)",
    }  # fmt: skip
    assert [place.place_id for place in read_places(tmp_path / "own.csv")] == ["geonames-11"]


@pytest.mark.parametrize(
    ("code", "people", "kind", "only_classed"),
    [
        ("PPL", "120", "village", "yes"),
        ("PPL", "20000", "town", ""),
        ("PPLA2", "0", "town", ""),
        ("PPLA", "0", "city", ""),
        ("PPLX", "90000", "neighbourhood", "yes"),
        ("AIRB", "0", "military base", "yes"),
        ("BDG", "0", "bridge", "yes"),
        ("ADM2", "0", "district", ""),
    ],
)
def test_kinds_of_geonames(tmp_path: Path, code: str, people: str, kind: str, only_classed: str) -> None:
    dump = _dump(tmp_path, line(1, "Zahrun", "زهرون", 36.1, 43.0, code, people=people))
    import_geonames(dump, tmp_path / "own.csv")
    [row] = _rows(tmp_path / "own.csv")
    assert (row["kind"], row["only_classed"]) == (kind, only_classed)


def test_what_is_left_out_is_counted_by_reason(tmp_path: Path) -> None:
    dump = _dump(
        tmp_path,
        line(1, "Latin", "Zahrun,Sahrun", 36.1, 43.0, "PPL"),
        line(2, "Kurdish", "زەهروون", 36.1, 43.0, "PPL"),
        line(3, "School", "مدرسة زهرون", 36.1, 43.0, "SCH"),
        line(4, "Cairo", "زهرون", 30.0, 31.2, "PPL", country="EG"),
        # Known already: in its place, 3 km away, without the article; the last of that name is another, far away.
        line(5, "Mosul", "الموصل", 36.335, 43.119, "PPLA"),
        line(6, "Tall Afar", "تلعفر", 36.40, 42.46, "PPL"),
        line(7, "Huwayjah", "حويجة", 35.325, 43.771, "PPL", admin1="13"),
        line(8, "Tall Afar", "تلعفر", 33.0, 44.0, "PPL", admin1="16"),
    )
    done = import_geonames(dump, tmp_path / "own.csv")
    assert done.left_out == {
        "without an Arabic name": 2,
        "of kinds that news does not name": 1,
        "of other countries": 1,
        "that the toolkit has already": 3,
    }
    assert [row["place_id"] for row in _rows(tmp_path / "own.csv")] == ["geonames-8"]
    assert str(done).startswith(f"1 places written to {tmp_path / 'own.csv'}; left out: 1 of kinds")


def test_bad_lines_are_told_with_their_number_and_the_others_written(tmp_path: Path) -> None:
    dump = _dump(
        tmp_path, ZAHRUN, "5\tbroken", line(6, "Zahrun", "زهرون", 99, 43.0, "PPL"), ZAHRUN.replace("11", "x", 1)
    )
    done = import_geonames(dump, tmp_path / "own.csv")
    assert done.bad == [
        "IQ.txt, line 2: 2 columns where a country file of GeoNames has 19.",
        "IQ.txt, line 3: latitude 99 is not on the globe.",
        "IQ.txt, line 4: geonameid is 'x', not a number.",
    ]
    assert len(_rows(tmp_path / "own.csv")) == 1


def test_a_file_that_is_no_country_file_leaves_nothing_behind(tmp_path: Path) -> None:
    path = tmp_path / "places.csv"
    path.write_text("a,b\n1,2\n", encoding="utf-8")
    with pytest.raises(InputError, match=r"no country file of GeoNames: places.csv, line 1: 1 columns"):
        import_geonames(path, tmp_path / "own.csv")
    (tmp_path / "IQ.zip").write_bytes(b"PK\x03\x04\xff\xfe")
    with pytest.raises(InputError, match="give the text file"):
        import_geonames(tmp_path / "IQ.zip", tmp_path / "own.csv")
    with pytest.raises(InputError, match="cannot be read"):
        import_geonames(tmp_path / "missing.txt", tmp_path / "own.csv")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["IQ.zip", "places.csv"]


def test_an_old_file_stays_until_the_new_one_is_whole(tmp_path: Path) -> None:
    out = tmp_path / "own.csv"
    out.write_text("old", encoding="utf-8")
    with pytest.raises(InputError):
        import_geonames(_dump(tmp_path, "broken"), out)
    assert out.read_text(encoding="utf-8") == "old"


def test_a_place_where_nothing_can_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(OutputError, match="choose another file with --out"):
        import_geonames(_dump(tmp_path, ZAHRUN), tmp_path / "file" / "own.csv")


def test_by_default_the_users_own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    done = import_geonames(_dump(tmp_path, ZAHRUN))
    assert done.path == user_folder() / "geonames-IQ.csv"
    assert done.path.parent == tmp_path / "data" / "iraq-news-toolkit"


def test_the_file_of_other_names_tells_which_are_arabic(tmp_path: Path) -> None:
    names = tmp_path / "alternateNamesV2.txt"
    told = ["1\t11\tar\tتل زهرون\t\t\t\t", "2\t11\tar\tزهرون\t1\t\t\t", "3\t11\tfa\tزهران\t\t\t\t"]
    told += ["4\t11\tar\tزهرون القديم\t\t\t\t1\t1900\t1950", "5\t99\tar\tغيرها\t\t\t\t", "broken"]
    names.write_text("".join(f"{text}\n" for text in told), encoding="utf-8")
    import_geonames(_dump(tmp_path, ZAHRUN), tmp_path / "own.csv", names)
    [row] = _rows(tmp_path / "own.csv")
    assert (row["name_ar"], row["alt_ar"]) == ("زهرون", "تل زهرون")
    names.write_text("a\tb\tc\td\n", encoding="utf-8")
    with pytest.raises(InputError, match="no file of alternate names"):
        import_geonames(_dump(tmp_path, ZAHRUN), tmp_path / "own.csv", names)


def test_imported_villages_are_found_behind_their_class_word(tmp_path: Path) -> None:
    import_geonames(_dump(tmp_path, line(1, "Sahrun", "سحرون", 36.1, 43.0, "PPL")), tmp_path / "own.csv")
    use_places(tmp_path / "own.csv")
    assert user_files() == [tmp_path / "own.csv"]
    found = find_places(Text("قتل جندي في قرية سحرون، وقال سحرون إن الطريق مغلق."))
    assert [(m.place.place_id, m.place.admin1, m.geo_precision) for m in found] == [("geonames-1", "Nineveh", 1)]


def _own(folder: Path, row: str, head: str = "place_id,name_ar,kind,parent,admin1") -> Path:
    path = folder / "own.csv"
    path.write_text(f"# remarks\n{head}\n{row}\n", encoding="utf-8")
    return path


def test_own_places_take_governorate_and_country_from_their_parent(tmp_path: Path) -> None:
    use_places(_own(tmp_path, "zahrun,زهرون,village,sinjar,"))
    place = gazetteer().places["zahrun"]
    assert (place.admin1, place.country) == ("Nineveh", "Iraq")
    [mention] = find_places(Text("في زهرون"))
    assert (mention.place.place_id, mention.geo_precision) == ("zahrun", 2)
    use_places()
    assert "zahrun" not in gazetteer().places


def test_own_places_with_the_id_of_one_of_ours_replace_it(tmp_path: Path) -> None:
    use_places(_own(tmp_path, "mosul,زهرون,city,nineveh,Nineveh"))
    assert gazetteer().places["mosul"].name_ar == "زهرون"


@pytest.mark.parametrize(
    ("row", "sentence"),
    [
        ("a,زهرون,hamlet,,", "own.csv, place 'a': kind 'hamlet' is none of "),
        ("a,زهرون,village,nowhere,", "own.csv, place 'a': parent 'nowhere' is the place_id of no place."),
        ("a,زهرون,village,,Ninawa", "own.csv, place 'a': admin1 'Ninawa' is none of "),
        (",زهرون,village,,", "own.csv, row 3: place_id and name_ar must not be empty."),
    ],
)
def test_own_places_that_cannot_be_used(tmp_path: Path, row: str, sentence: str) -> None:
    with pytest.raises(InputError) as caught:
        use_places(_own(tmp_path, row))
    assert str(caught.value).startswith(sentence)
    assert not user_files()


def test_the_command_imports_and_codes_with_the_places(tmp_path: Path) -> None:
    done = call("gazetteer", "import", _dump(tmp_path, ZAHRUN), "--out", tmp_path / "own.csv")
    assert (done.returncode, done.stdout) == (0, "")
    assert done.stderr.endswith(f"use it with --places {tmp_path / 'own.csv'}\n")
    (tmp_path / "a.txt").write_text("قتل جندي في قرية زهرون.", encoding="utf-8")
    coded = call("extract", tmp_path / "a.txt", "--published", "2019-01-01", "--places", tmp_path / "own.csv")
    assert (coded.returncode, '"place_id": "geonames-11"' in coded.stdout) == (0, True)


def test_the_command_tells_errors_in_a_sentence_each(tmp_path: Path) -> None:
    bad = call("gazetteer", "import", _dump(tmp_path, ZAHRUN, "broken"), "--out", tmp_path / "own.csv")
    assert bad.returncode == 2
    assert sentences(bad) == ["error: IQ.txt, line 2: 1 columns where a country file of GeoNames has 19."]
    missing = call("extract", tmp_path, "--places", tmp_path / "missing.csv")
    assert missing.returncode == 2
    assert sentences(missing) == [
        f"error: {tmp_path / 'missing.csv'} cannot be read (No such file or directory); give the path of a CSV file."
    ]
