"""Places: text in, mentions out, each resolved to the place meant and the role it plays."""

from __future__ import annotations

import pytest
from reading import places

from toolkit.arabic import Text
from toolkit.gazetteer import Gazetteer, Place
from toolkit.places import find_places


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Clitics stay outside the mention.
        ("وبالموصل قتل جندي.", "الموصل = mosul at"),
        ("الطريق لبغداد مقطوع.", "بغداد = baghdad to"),
        ("في العراق وسوريا", "العراق = iraq at; سوريا = syria at"),
        # Class words: in the mention for governorates, districts, quarters and sites, outside for towns.
        ("قصف التحالف محافظة نينوى.", "محافظة نينوى = nineveh bare"),
        ("غارة في قضاء الحويجة", "قضاء الحويجة = hawija-district at"),
        ("انفجار بناحية الكرمة", "ناحية الكرمة = karmah at"),
        ("انفجرت عبوة في حي الجهاد جنوب غربي بغداد.", "حي الجهاد = jihad at; بغداد = baghdad near"),
        ("في مدينة الرمادي", "الرمادي = ramadi at"),
        ("وسط العاصمة بغداد", "بغداد = baghdad at"),
        (
            "هاجموا قاعدة عين الأسد الجوية في الأنبار.",
            "قاعدة عين الأسد الجوية = ain-al-asad bare; الأنبار = anbar at",
        ),
        ("معبر طريبيل الحدودي", "معبر طريبيل = trebil bare"),
        # Sites inside the name of a longer one count once.
        ("في السفارة الأمريكية في بغداد", "السفارة الأمريكية = us-embassy at; بغداد = baghdad at"),
        ("وصل إلى مطار بغداد الدولي", "مطار بغداد الدولي = baghdad-airport to"),
        (
            "على جسر الجمهورية وساحة التحرير ببغداد",
            "جسر الجمهورية = jumhuriya-bridge at; ساحة التحرير = tahrir-square at; بغداد = baghdad at",
        ),
        # Sites with a qualifier only are those of the governorate told of.
        ("في المطار الدولي في البصرة", "المطار الدولي = basra-airport at; البصرة = basra at"),
        ("في المطار الدولي", ""),
        # Roles.
        ("عاد من تركيا أمس.", "تركيا = turkey from"),
        ("نهر دجلة قرب تكريت", "نهر دجلة = tigris bare; تكريت = tikrit near"),
        ("في محيط سنجار", "سنجار = sinjar at"),
        ("إلى محيط سنجار", "سنجار = sinjar to"),
        ("على حدود العراق", "العراق = iraq near"),
        # Coordinated places.
        ("وفي البصرة والناصرية خرجت تظاهرات.", "البصرة = basra at; الناصرية = nasiriyah at"),
        # Ambiguous names: with a hint, and without.
        ("قاعدة بلد الجوية", "قاعدة بلد الجوية = balad-airbase bare"),
        ("في بلد آمن", ""),
        ("في مدينة بلد", "بلد = balad at"),
        ("في حي السلام بالموصل", "حي السلام = salam-mosul at; الموصل = mosul at"),
        ("في حي السلام في النجف", "حي السلام = salam-najaf at; النجف = najaf at"),
        ("المدينة القديمة في الموصل", "المدينة القديمة = old-mosul bare; الموصل = mosul at"),
        ("المدينة القديمة في النجف", "المدينة القديمة = old-najaf bare; النجف = najaf at"),
        ("مدينة الصدر شرقي بغداد", "مدينة الصدر = sadr-city bare; بغداد = baghdad near"),
        ("الصدر أعلن انسحابه", ""),
        ("المنطقة الخضراء", "المنطقة الخضراء = green-zone bare"),
        ("أعلام خضراء", ""),
        # A country or capital that stands for its government.
        ("اتهمت واشنطن طهران بتدبير الهجوم.", ""),
        ("واشنطن اتهمت فصيلا.", ""),
        ("جرت محادثات بين بغداد وواشنطن.", ""),
        ("خلاف بين بغداد وأربيل", ""),
        ("الطريق بين بغداد وأربيل", "بغداد = baghdad near; أربيل = erbil near"),
        ("مطالبين بغداد وأربيل بتشكيل لجنة", ""),
        ("المسافة بين بغداد وكربلاء", "بغداد = baghdad near; كربلاء = karbala near"),
        ("في القنصلية الإيرانية في النجف", "القنصلية الإيرانية = iran-consulate-najaf at; النجف = najaf at"),
        ("سجن الحوت في الناصرية", "سجن الحوت = nasiriyah-prison bare; الناصرية = nasiriyah at"),
        # A quarter of another city than the one told of stays out.
        ("في حي الكرامة في تكريت", "تكريت = tikrit at"),
        ("في حي الكرامة في الموصل", "حي الكرامة = karama-mosul at; الموصل = mosul at"),
        ("قتل جندي قرب بلد", "بلد = balad near"),
        ("في نينوى وكركوك وصلاح الدين", "نينوى = nineveh at; كركوك = kirkuk at; صلاح الدين = salah-al-din at"),
        ("قالت وكالة أصوات العراق", ""),
        ("ردع إيران", ""),
        ("قصف مواقع في إيران", "إيران = iran at"),
        # Names inside institutions, titles and teams.
        ("قال محافظ ديالى إن القتلى ثلاثة.", ""),
        ("أعلنت شرطة نينوى اعتقال سبعة.", ""),
        ("مركز شرطة الرطبة", "الرطبة = rutba bare"),
        ("طلاب جامعة بغداد", ""),
        ("فوز منتخب العراق", ""),
        # Adjectives and unknown names.
        ("القوات التركية والعراقية", ""),
        ("في قرية زنكوكة الفلانية", ""),
        ("في حي المجهولين", ""),
        # Offsets lead back to the text as read, with its marks.
        ("في مدينة الرَّمَادِيِّ قُتل شرطي.", "الرَّمَادِيِّ = ramadi at"),
        ("في الفـلـوجـة قُتل شرطي.", "الفـلـوجـة = fallujah at"),
    ],
)
def test_places_of_a_text(text: str, expected: str) -> None:
    assert places(text) == expected


@pytest.mark.parametrize(
    ("text", "kind", "precision"),
    [
        ("في الرمادي", "city", 1),
        ("قرب الرمادي", "city", 2),
        ("في محافظة نينوى", "governorate", 3),
        ("في قضاء الحويجة", "district", 2),
        ("في العراق", "country", None),
        ("على نهر دجلة", "river", 2),
        ("في حي الجهاد", "neighbourhood", 1),
    ],
)
def test_kind_and_precision(text: str, kind: str, precision: int | None) -> None:
    [mention] = find_places(Text(text))
    assert (mention.kind, mention.geo_precision) == (kind, precision)


def test_a_governorate_and_the_city_of_one_name() -> None:
    [governorate] = find_places(Text("في محافظة البصرة"))
    [city] = find_places(Text("في البصرة"))
    assert (governorate.kind, city.kind) == ("governorate", "city")


def test_words_that_are_something_else_name_no_place() -> None:
    text = Text("لواء بغداد")
    assert find_places(text, [(0, len(text.folded))]) == []


def test_the_choice_says_why_and_what_came_second() -> None:
    mentions = find_places(Text("في حي السلام بالموصل"))
    assert mentions[0].reason == "the neighbourhood, since حي stands before it; in Mosul, named in the sentence"
    assert mentions[0].runner_up is not None
    assert mentions[0].runner_up.name_ar == "حي السلام"


def _place(place_id: str, name: str, kind: str, parent: str = "", position: tuple[float, float] | None = None) -> Place:
    latitude, longitude = position or (None, None)
    return Place(place_id, place_id, name, kind, parent, None, "Iraq", latitude, longitude, None, (name,))


def test_a_place_without_coordinates_stands_at_its_parent() -> None:
    index = Gazetteer([_place("city", "كرخة", "city", "", (33.0, 44.0)), _place("quarter", "زهرون", "village", "city")])
    [mention] = find_places(Text("في زهرون"), index=index)
    assert (mention.latitude, mention.longitude, mention.geo_precision) == (33.0, 44.0, 2)


def test_the_longest_name_wins() -> None:
    index = Gazetteer([_place("short", "تل", "village"), _place("long", "تل زهرون الكبير", "village")])
    assert [m.place.place_id for m in find_places(Text("في تل زهرون الكبير وفي تل"), index=index)] == ["long", "short"]
