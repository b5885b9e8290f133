"""The word tables of people, actors, nations, forces and weapons: whole, consistent, and found when inflected."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

import pytest

from toolkit._paths import data_path
from toolkit.arabic import fold
from toolkit.phrases import label
from toolkit.vocabulary import any_of, first_of, nouns, table, terms

HEADS = {
    "people": "term,plural,group,generic,gloss,note",
    "actors": "term,name,name_ar,side,group,nationality,kind,gloss,note,from,until",
    "nationalities": "term,plural,demonym,country,country_term,capital_term,of,forces,gloss",
    "force_heads": "term,plural,pattern,group,default_country,nationality,kind,gloss",
    "weapons": "term,plural,weapon,munition,loose,gloss,note",
    "common_words": "term,before,after,gloss",
}
GROUPS = {
    "civilians",
    "children",
    "women",
    "protesters",
    "soldiers",
    "police",
    "security forces",
    "contractors",
    "militants",
    "PMF",
    "peshmerga",
    "journalists",
    "officials",
    "medics",
    "pilgrims",
    "people",
}
WEAPONS = {
    "rocket",
    "mortar",
    "shell",
    "artillery",
    "missile",
    "drone",
    "air strike",
    "IED",
    "car bomb",
    "suicide vest",
    "landmine",
    "grenade",
    "chlorine",
    "small arms",
    "knife",
    "fire",
}
SIDES = {
    "state forces",
    "militants",
    "civilians",
    "external forces",
    "government",
    "political party",
    "international",
}
KINDS = {"force", "group", "government", "party", "coalition", "organisation"}

# form as written: singular of the row it must be found in, number
_FORMS = """
جنديان جندي dual
جنديين جندي dual
بجنديين جندي dual
جنديا جندي singular
جنودا جندي plural
الجنود جندي plural
أطفالهم طفل plural
طفلاهما طفل dual
طفلاً طفل singular
طفلين طفل dual
وأطفاله طفل plural
طفلة طفلة singular
طفلتان طفلة dual
زوجته زوجة singular
وزوجها زوج singular
امرأتين امرأة dual
امرأة امرأة singular
والمرأة امرأة singular
نساء امرأة plural
النسوة امرأة plural
راعيي راعي dual
راعيان راعي dual
رعاة راعي plural
صحفيان صحفي dual
صحافيين صحفي plural
للصحفيين صحفي plural
للمدنيين مدني plural
مدنياً مدني singular
مدنيّين مدني plural
سائقين سائق plural
سائقه سائق singular
وسائقه سائق singular
السائق سائق singular
مسلحاً مسلح singular
مسلحون مسلح plural
مسلحو مسلح plural
لمسلحي مسلح plural
مسلحان مسلح dual
انتحارياً انتحاري singular
انتحاريين انتحاري plural
مهاجمين مهاجم plural
متعاقدان متعاقد dual
متعاقد متعاقد singular
بالمتظاهرين متظاهر plural
متظاهرين متظاهر plural
المشيعون مشيع plural
شرطيين شرطي dual
شرطيان شرطي dual
ضباط ضابط plural
ضابطين ضابط dual
عناصره عنصر plural
منتسبيه منتسب plural
أفرادها فرد plural
قياديان قيادي dual
ومرافق مرافق singular
محامياً محام singular
ناشطة ناشطة singular
ناشطات ناشطة plural
إيزيدية إيزيدي|إيزيدية singular
إيزيديات إيزيدية plural
أستاذاً أستاذ singular
بائعاً بائع singular
ممرضَين ممرض dual
طبيباً طبيب singular
أطباء طبيب plural
زوار زائر plural
الطلبة طالب plural
الأهالي أهالي plural
العائلة عائلة singular
السكان ساكن plural
ووالده والد singular
والدتها والدة singular
شقيقين شقيق dual
وشقيقتيه شقيقة dual
القرويين قروي plural
نازح نازح singular
النازحين نازح plural
ملثمون ملثم plural
قضاة قاض plural
وزيرين وزير dual
رهائن رهينة plural
شخصا شخص singular
أشخاص شخص plural
للزائرين زائر plural
مصليًا مصل singular
مصلين مصل plural
تركمانيين تركماني plural
"""
FORMS = [line.split() for line in _FORMS.strip().splitlines()]


@pytest.mark.parametrize("name", HEADS)
def test_table_is_whole(name):
    raw = data_path("lexicon", f"{name}.csv").read_bytes()
    assert raw.decode("utf-8").split("\n", 1)[0] == HEADS[name]
    assert b"\r" not in raw
    assert raw.endswith(b"\n")
    for row in table(name):
        assert row["gloss"], row
        assert row["term"] or row["plural"], row
        for key, cell in row.items():
            assert all(part.strip() for part in cell.split("|")) or not cell, (key, row)
            if key not in ("term", "plural", "country_term", "capital_term", "name_ar", "before", "after", "note"):
                assert not re.search("[\u0600-\u06ff]", cell), (key, row)


@pytest.mark.parametrize("name", [name for name in HEADS if name != "common_words"])
def test_no_term_stands_twice(name):
    # One name may mean two actors in two periods.
    counts = Counter((term, row.get("until")) for row in table(name) for term in terms(row["term"]))
    assert [term for term, count in counts.items() if count > 1] == []


def test_periods_of_one_name_do_not_overlap():
    found = {}
    for row in table("actors"):
        for term in terms(row["term"]):
            found.setdefault(term, []).append((row["from"] or "0000", row["until"] or "9999"))
    for term, periods in found.items():
        ordered = sorted(periods)
        assert all(end < start for (_, end), (start, _) in pairwise(ordered)), term


def test_people_values():
    rows = table("people")
    assert len(rows) >= 250
    assert {row["group"] for row in rows} == GROUPS
    assert {row["generic"] for row in rows} == {"", "yes"}


def test_actor_values():
    rows = table("actors")
    assert len(rows) >= 120
    assert {row["group"] for row in rows} <= GROUPS
    assert {row["side"] for row in rows} <= SIDES
    assert {row["kind"] for row in rows} <= KINDS
    demonyms = {row["demonym"] for row in table("nationalities")}
    assert {row["nationality"] for row in rows} <= demonyms | {""}
    assert all(row["name"] or row["note"].startswith("bare:") for row in rows)


def test_nationality_values():
    rows = table("nationalities")
    assert len(rows) >= 90
    assert all(row["demonym"] for row in rows)
    assert all(row["of"] for row in rows if row["country"])
    countries = [row["country"] for row in rows if row["country"] not in ("", "United Kingdom")]
    assert len(countries) == len(set(countries))
    places = Counter(term for row in rows for key in ("country_term", "capital_term") for term in terms(row[key]))
    assert [term for term, count in places.items() if count > 1] == []


def test_force_values():
    rows = table("force_heads")
    countries = {row["country"] for row in table("nationalities")}
    assert {row["group"] for row in rows} <= GROUPS
    assert {row["default_country"] for row in rows} <= countries | {""}
    assert {row["nationality"] for row in rows} == {"", "yes"}
    for row in rows:
        assert re.sub(r"\{country\}", "", row["pattern"]).count("{") == 0


def test_weapon_values():
    rows = table("weapons")
    assert {row["weapon"] for row in rows} - {""} == WEAPONS
    for row in rows:
        assert row["munition"] in ("", "yes")
        assert row["loose"] in ("", "yes")
        assert not (row["munition"] and row["loose"]), row
        assert row["munition"] or row["loose"] or not row["weapon"], row


@pytest.mark.parametrize(("written", "singulars", "number"), FORMS)
def test_people_are_found_inflected(written, singulars, number):
    wanted = {fold(singular) for singular in singulars.split("|")}
    found = [
        (noun.row["term"], noun.form.number)
        for noun in nouns("people", fold(written))
        if wanted & {*terms(noun.row["term"]), *terms(noun.row["plural"])} and noun.form.number == number
    ]
    assert found, [(noun.row["term"], noun.form) for noun in nouns("people", fold(written))]


@pytest.mark.parametrize(
    ("written", "weapon"),
    [
        ("صواريخ", "rocket"),
        ("قذيفتي", "shell"),
        ("عبوتان", "IED"),
        ("لغما", "landmine"),
        ("القنابل", "IED"),
        ("مفخختين", "car bomb"),
    ],
)
def test_weapons_are_found_inflected(written, weapon):
    assert weapon in {noun.row["weapon"] for noun in nouns("weapons", fold(written))}


@pytest.mark.parametrize(
    ("written", "demonym"), [("تركيين", "Turkish"), ("الأميركيون", "American"), ("أتراك", "Turkish")]
)
def test_nationalities_are_found_inflected(written, demonym):
    assert demonym in {noun.row["demonym"] for noun in nouns("nationalities", fold(written))}


def test_always_common_forms_are_no_people_terms():
    people = {term for row in table("people") for term in terms(row["term"])}
    never = {t for row in table("common_words") if not row["before"] and not row["after"] for t in terms(row["term"])}
    assert people & never == {fold("جدة")}


@pytest.mark.parametrize("name", ["people", "nationalities", "force_heads", "weapons"])
def test_plurals_belong_to_every_term_of_a_row(name):
    """A row's plural is the plural of each of its terms, so phrases and single words share no row that has one."""
    for row in table(name):
        phrases = {" " in term for term in terms(row["term"])}
        assert len(phrases) < 2 or not row["plural"], row


@pytest.mark.parametrize(
    ("written", "group"), [("ناشطة", "civilians"), ("زوجة", "women"), ("والده", "civilians"), ("ابنه", "civilians")]
)
def test_first_reading_of_an_ending_that_spelling_does_not_keep_apart(written, group):
    assert nouns("people", fold(written))[0].row["group"] == group


def test_every_actor_has_a_name_in_arabic():
    names = {row["name"] for row in table("actors")} - {""}
    assert [name for name in names if not re.search("[\u0600-\u06ff]", label("actor", name, "ar"))] == []


@pytest.mark.parametrize(
    ("said", "span", "first"),
    [
        ("وقتل خمسة منذ مطلع العام", range(0, 5), 2),
        ("منذ ايام ومنذ اسبوع", range(1, 4), 2),
        ("منذ ايام", range(1, 2), None),
        ("قتل خمسة", range(0, 2), None),
    ],
)
def test_a_word_of_the_grammar_is_found_where_it_first_stands(said: str, span: range, first: int | None) -> None:
    words = said.split()
    assert first_of(words, span, "since") == first
    assert any_of(words[span.start : span.stop], "since") == (first is not None)
