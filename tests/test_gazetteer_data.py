"""What the code that finds places relies on in the gazetteer's tables."""

from __future__ import annotations

import csv
import re

import pytest

from toolkit._paths import data_path
from toolkit.arabic import Text
from toolkit.incidents import load_incidents
from toolkit.places import find_places

ADMIN1 = {
    "Anbar", "Babil", "Baghdad", "Basra", "Dhi Qar", "Diyala", "Dohuk", "Erbil", "Halabja", "Karbala", "Kirkuk",
    "Maysan", "Muthanna", "Najaf", "Nineveh", "Qadisiyyah", "Salah al-Din", "Sulaymaniyah", "Wasit",
}  # fmt: skip
ARABIC = re.compile(r"[\u0621-\u064a]")


def read(name: str) -> list[dict[str, str]]:
    with data_path("gazetteer", name).open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert all(None not in row and None not in row.values() for row in rows), "a row has too many or too few cells"
    return rows


PLACES = read("places.csv")
BY_ID = {row["place_id"]: row for row in PLACES}
READINGS = read("ambiguous_names.csv")
CLASS_WORDS = read("class_words.csv")


def parents(row: dict[str, str]) -> list[str]:
    """Places above a row, nearest first; fails on a circle."""
    chain: list[str] = []
    while row["parent"]:
        assert row["parent"] not in chain, f"{chain} run in a circle"
        chain.append(row["parent"])
        row = BY_ID[row["parent"]]
    return chain


def test_ids_are_unique_and_names_are_given() -> None:
    assert len(BY_ID) == len(PLACES) > 2000
    for row in PLACES:
        assert row["name_en"], row["place_id"]
        assert ARABIC.search(row["name_ar"]), row["place_id"]


def test_parents_exist_and_never_run_in_a_circle() -> None:
    for row in PLACES:
        chain = parents(row)
        if row["country"]:
            assert BY_ID[chain[-1] if chain else row["place_id"]]["name_en"] == row["country"]


def test_every_place_in_iraq_stands_somewhere() -> None:
    """A place without coordinates takes those of the nearest parent that has some."""
    for row in PLACES:
        if row["country"] == "Iraq":
            assert any(place["latitude"] for place in (row, *(BY_ID[p] for p in parents(row)))), row["place_id"]


def test_coordinates_are_pairs_inside_their_country() -> None:
    for row in PLACES:
        assert bool(row["latitude"]) == bool(row["longitude"]), row["place_id"]
        if not row["latitude"]:
            continue
        latitude, longitude = float(row["latitude"]), float(row["longitude"])
        assert -90 <= latitude <= 90
        assert -180 <= longitude <= 180
        if row["country"] == "Iraq":
            assert 29.05 <= latitude <= 37.4, row["place_id"]
            # The oil terminals lie off the coast.
            assert 38.7 <= longitude <= 48.9, row["place_id"]


def test_every_row_has_a_source_and_none_an_unsourced_list() -> None:
    for row in PLACES:
        assert row["source"], row["place_id"]
        assert "unsourced" not in row["source"], row["place_id"]
        if row["latitude"]:
            assert not row["source"].startswith("name:"), row["place_id"]
        assert row["cross_checked"] in {"y", "n"}
        assert row["only_classed"] in {"yes", ""}


def test_governorates_are_nineteen_and_named_in_one_spelling() -> None:
    assert {row["admin1"] for row in PLACES if row["kind"] == "governorate"} == ADMIN1
    assert {row["admin1"] for row in PLACES} <= {*ADMIN1, ""}


def test_radii_are_positive_where_given() -> None:
    assert all(float(row["radius_km"]) > 0 for row in PLACES if row["radius_km"])


@pytest.mark.parametrize(
    ("place", "near", "within_km"),
    [
        ("k1-base", (35.513, 44.284), 2),
        ("kirkuk-airbase", (35.470, 44.349), 2),
        ("us-embassy", (33.299, 44.396), 1),
        ("q-west", (35.767, 43.125), 2),
        ("ain-al-asad", (33.786, 42.441), 2),
        ("rasheed-hotel", (33.316, 44.389), 0.5),
        ("baghdad", (33.34, 44.40), 3),
    ],
)
def test_known_sites_stand_where_they_are(place: str, near: tuple[float, float], within_km: float) -> None:
    row = BY_ID[place]
    north, east = float(row["latitude"]) - near[0], float(row["longitude"]) - near[1]
    assert ((north * 111) ** 2 + (east * 92) ** 2) ** 0.5 < within_km


@pytest.mark.parametrize(
    "name",
    [
        "المنطقة الخضراء", "السفارة الأمريكية", "كركوك", "قاعدة سبايكر", "مخيم الخازر", "منفذ القائم", "ساحة التحرير",
        "جسر السنك", "مستشفى اليرموك", "قضاء الحويجة", "محافظة نينوى", "سد الموصل", "سجن الحوت", "ساحة الحبوبي",
    ],
)  # fmt: skip
def test_names_frequent_in_the_news_are_there(name: str) -> None:
    assert any(name == row["name_ar"] or name in row["alt_ar"].split("|") for row in PLACES)


def test_no_alternative_name_repeats_the_name() -> None:
    for row in PLACES:
        others = [name for name in row["alt_ar"].split("|") if name]
        assert row["name_ar"] not in others
        assert len(others) == len(set(others)), row["place_id"]


def test_places_of_the_incidents_are_in_the_gazetteer() -> None:
    assert set(load_incidents().events["place_id"]) <= set(BY_ID)


def test_readings_mean_places_that_exist() -> None:
    assert {row["place_id"] for row in READINGS} - {""} <= set(BY_ID)


def test_a_reading_with_a_place_says_when_it_holds() -> None:
    for row in READINGS:
        assert row["default"] in {"", "yes"}
        hinted = bool(row["needs"] or row["context"] or row["default"])
        assert hinted == bool(row["place_id"]), row


def test_context_in_latin_letters_is_a_place() -> None:
    for row in READINGS:
        for hint in filter(None, row["context"].split("|")):
            assert ARABIC.search(hint) or hint in BY_ID, row


def test_a_default_ends_the_readings_of_its_surface() -> None:
    """The first reading that holds wins, so nothing may follow one that always holds."""
    ended: set[str] = set()
    for row in READINGS:
        assert row["surface"] not in ended, row
        if row["default"] and not row["needs"] and not row["context"]:
            ended.add(row["surface"])


@pytest.mark.parametrize("surface", ["القائم بالأعمال", "الحدود", "الشام", "الضاحية"])
def test_some_surfaces_are_never_a_place(surface: str) -> None:
    assert [row["place_id"] for row in READINGS if row["surface"] == surface] == [""]


def test_common_words_need_a_hint() -> None:
    for surface in (
        "بلد",
        "القائم",
        "الدور",
        "العلم",
        "الحي",
        "المدينة",
        "الصدر",
        "الشعب",
        "الجهاد",
        "تازة",
        "الخضراء",
    ):
        rows = [row for row in READINGS if row["surface"] == surface]
        assert rows
        assert not any(row["default"] for row in rows), surface


def test_hints_are_single_words() -> None:
    for row in READINGS:
        for column in ("needs", "context", "never_before", "never_after"):
            parts = row[column].split("|") if row[column] else []
            assert all(part and " " not in part for part in parts), row


# Spellings of the nineteen governorates as news writes them.
GOVERNORATES = """
Anbar محافظة الأنبار|محافظة الانبار|الأنبار
Babil محافظة بابل|بابل
Baghdad محافظة بغداد|العاصمة بغداد|بغداد
Basra محافظة البصرة|محافظة البصره|البصرة
Dhi Qar محافظة ذي قار|محافظة ذيقار|ذي قار
Diyala محافظة ديالى|محافظة ديالي|ديالى
Dohuk محافظة دهوك|محافظة دوهوك|دهوك
Erbil محافظة أربيل|محافظة اربيل|أربيل
Halabja محافظة حلبجة|حلبجة
Karbala محافظة كربلاء|محافظة كربلاء المقدسة|كربلاء
Kirkuk محافظة كركوك|محافظة التأميم|كركوك
Maysan محافظة ميسان|ميسان
Muthanna محافظة المثنى|المثنى
Najaf محافظة النجف|محافظة النجف الأشرف|النجف
Nineveh محافظة نينوى|محافظة نينوي|نينوى
Qadisiyyah محافظة القادسية|محافظة الديوانية|الديوانية
Salah al-Din محافظة صلاح الدين|صلاح الدين
Sulaymaniyah محافظة السليمانية|محافظة السليمانيه|السليمانية
Wasit محافظة واسط|محافظة الكوت|واسط
"""
# Districts by the name of their town, as of 2003 to 2024.
DISTRICTS = """
Anbar الرمادي|الفلوجة|هيت|حديثة|عنه|راوة|القائم|الرطبة|الكرمة
Babil الحلة|المحاويل|المسيب|الهاشمية|الإسكندرية
Baghdad الرصافة|الأعظمية|الكرخ|الكاظمية|المحمودية|أبي غريب|الطارمية|المدائن|التاجي
Basra البصرة|الزبير|القرنة|شط العرب|أبي الخصيب|الفاو|المدينة|الدير|سفوان
Dhi Qar الناصرية|الشطرة|الرفاعي|سوق الشيوخ|الجبايش|قلعة سكر|الغراف|سيد دخيل|الفهود|كرمة بني سعيد
Diyala بعقوبة|الخالص|المقدادية|خانقين|بلدروز|كفري|جلولاء
Dohuk دهوك|العمادية|سميل|زاخو
Erbil أربيل|مخمور|كويسنجق|سوران|شقلاوة|جومان|ميركسور|راوندوز|خبات
Halabja حلبجة|خورمال|سيروان|بيارة
Karbala كربلاء|الهندية|عين التمر|الحسينية
Kirkuk كركوك|الدبس|الحويجة|داقوق
Maysan العمارة|علي الغربي|قلعة صالح|الكحلاء|الميمونة|المجر الكبير|كميت
Muthanna السماوة|الرميثة|السلمان|الخضر|الوركاء
Najaf النجف|الكوفة|المناذرة|المشخاب
Nineveh الموصل|الحمدانية|تلكيف|سنجار|تلعفر|البعاج|الحضر|الشيخان|عقرة|بردرش
Qadisiyyah الديوانية|عفك|الشامية|الحمزة|البدير
Salah al-Din تكريت|سامراء|بلد|بيجي|الشرقاط|طوز خورماتو|الدور|الثرثار|الدجيل|الضلوعية|العلم|آمرلي
Sulaymaniyah السليمانية|دربنديخان|بنجوين|شاربازير|دوكان|رانية|بشدر|جمجمال|كلار|سيد صادق|قرداغ|ماوت
Wasit الكوت|النعمانية|بدرة|الحي|الصويرة|العزيزية|الزبيدية
"""
# Sub-districts, most of them without a point of their own.
SUBDISTRICTS = """
Anbar الحبانية|الوفاء|البغدادي|كبيسة|الفرات|العامرية|الصقلاوية|الحقلانية|بروانة|الوليد|النخيب|العبيدي|الرمانة
Babil الكفل|أبي غرق|المشروع|الإمام|النيل|القاسم|المدحتية|الشوملي|الطليعة|سدة الهندية|جرف الصخر
Baghdad بغداد الجديدة|فلسطين|الراشدية|الفحامة|المنصور|المأمون|اليوسفية|اللطيفية|الرشيد|الوحدة|المشاهدة|العبايجي
Basra السيبة|الهارثة|النشوة|الثغر|عز الدين سليم|أم قصر
Dhi Qar الإصلاح|البطحاء|أور|النصر|الفجر|العكيكة|الفضلية|الطار|الحمار|الدواية
Diyala كنعان|بهرز|بني سعد|العبارة|هبهب|العظيم|المنصورية|السلام|أبي صيدا|الوجيهية|مندلي|قزانية|السعدية|قره تبه
Halabja خورمال|سيروان|بيارة
Karbala الحسينية|الحر|الجدول الغربي|الخيرات
Kirkuk تازة خورماتو|ليلان|شوان|قره هنجير|يايجي|الملتقى|العباسي|الزاب|الرياض|الرشاد
Maysan علي الشرقي|العزير|المشرح|بني هاشم|السلام|العدل|الخير
Muthanna السوير|المجد|النجمي|الهلال|البصية|الدراجي
Najaf الحيدرية|الشبكة|العباسية|الحرية|الحيرة|القادسية
Nineveh القيارة|حمام العليل|الشورة|بعشيقة|المحلبية|حميدات|النمرود|برطلة|القوش|وانة|سنوني|القيروان|زمار|ربيعة|تل عبطة
Qadisiyyah السنية|الشافعية|الدغارة|نفر|سومر|غماس|المهناوية|الصلاحية|السدير|الشنافية
Salah al-Din العلم|سليمان بيك|المعتصم|دجلة|الإسحاقي|يثرب|الصينية
Sulaymaniyah بازيان|عربت|بكرجو|سورداش|بيرمكرون|تكية|آغجلر|سنكاو
Wasit واسط|شيخ سعد|الأحرار|الموفقية|البشائر|جصان|زرباطية|الشحيمية|الحفرية|الدبوني|تاج الدين
"""
# Capitals and towns abroad: place_id, name.
ABROAD = """
tehran طهران|damascus دمشق|deir-ez-zor دير الزور|abu-kamal البوكمال|riyadh الرياض|washington واشنطن|ankara أنقرة
amman عمان
kuwait-city مدينة الكويت|istanbul إسطنبول|doha الدوحة|cairo القاهرة|beirut بيروت|aleppo حلب|raqqa الرقة|hasakah الحسكة
qamishli القامشلي|kermanshah كرمانشاه|dubai دبي|moscow موسكو|london لندن|paris باريس|manbij منبج
dara درعا|nusaybin نصيبين
"""


def _cases(table: str) -> list[tuple[str, str]]:
    """(governorate, name) of every name in a table."""
    lines = [re.split(r" (?=[\u0621-\u064a])", line, maxsplit=1) for line in table.strip().splitlines()]
    return [(admin1, name) for admin1, names in lines for name in names.split("|")]


def _governorate(admin1: str) -> str:
    """What the news calls a governorate, for a sentence."""
    return next(name for known, name in _cases(GOVERNORATES) if known == admin1)


@pytest.mark.parametrize(("admin1", "name"), _cases(GOVERNORATES))
def test_every_governorate_in_its_spellings(admin1: str, name: str) -> None:
    [mention] = find_places(Text(f"في {name}"))
    assert mention.place.admin1 == admin1
    assert mention.kind == "governorate" or not name.startswith("محافظة")


@pytest.mark.parametrize(
    ("head", "admin1", "name"),
    [(head, *case) for head, table in (("قضاء", DISTRICTS), ("ناحية", SUBDISTRICTS)) for case in _cases(table)],
)
def test_every_district_and_subdistrict(head: str, admin1: str, name: str) -> None:
    text = Text(f"انفجرت عبوة في {head} {name} في {_governorate(admin1)}.")
    mention = find_places(text)[0]
    assert text.raw[slice(*text.span(mention.start, mention.end))] == f"{head} {name}"
    assert (mention.place.admin1, mention.kind) == (admin1, "district")


@pytest.mark.parametrize(
    ("place", "name"), [case.split(" ", 1) for line in ABROAD.split("\n") for case in line.split("|") if case]
)
def test_capitals_and_towns_abroad(place: str, name: str) -> None:
    assert [m.place.place_id for m in find_places(Text(f"قتل رجل في {name} أمس."))] == [place]


def test_class_words_go_with_kinds_of_the_gazetteer() -> None:
    kinds = {row["kind"] for row in PLACES}
    for row in CLASS_WORDS:
        assert set(row["kinds"].split("|")) <= kinds, row
        assert row["in_mention"] in {"yes", "no"}
        assert row["unlisted"] in {"any", "definite", ""}
        assert row["gloss"]
    words = [row["word"] for row in CLASS_WORDS]
    assert len(words) == len(set(words))


def test_words_for_city_town_and_village_stay_outside_the_mention() -> None:
    outside = {row["word"] for row in CLASS_WORDS if row["in_mention"] == "no"}
    assert {"مدينة", "بلدة", "قرية", "العاصمة"} <= outside
    assert not outside & {"محافظة", "قضاء", "ناحية", "حي", "قاعدة", "مطار", "جسر", "ساحة"}
