"""Places: text in, mentions out, each resolved to the place meant and the role it plays."""

from __future__ import annotations

from dataclasses import replace

import pytest
from reading import places

from toolkit.arabic import Text
from toolkit.gazetteer import Gazetteer, Place
from toolkit.places import candidates, choose, context_of, find_mentions, find_places


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Clitics stay outside the mention.
        ("وبالموصل قتل جندي.", "الموصل = mosul at"),
        ("الطريق لبغداد مقطوع.", "بغداد = baghdad to"),
        ("في العراق وسوريا", "العراق = iraq at; سوريا = syria at"),
        # Class words: in the mention for governorates, districts, quarters and sites, outside for towns.
        ("قصف التحالف محافظة نينوى.", "محافظة نينوى = nineveh bare"),
        ("قذيفة على حي سكني في الدورة فقتلت امرأة", "الدورة = dora at"),
        ("أقر القانون في الدورة الحالية", ""),
        ("غارة في قضاء الحويجة", "قضاء الحويجة = hawija-district at"),
        ("انفجار بناحية الكرمة", "ناحية الكرمة = karmah at"),
        ("قصف على منطقة الرمانة غرب الأنبار", "الرمانة = rummana at; الأنبار = anbar near"),
        ("مقتل مقرب من المجرم البغدادي في الأنبار", "الأنبار = anbar at"),
        ("قتل 37 من داعش شرق الكرمة", "الكرمة = karmah near"),
        ("فجر نفسه عند المدخل الشرقي لبلدة بلدروز", "بلدروز = baladruz at"),
        ("قصف الأطراف الغربية للموصل", "لموصل = mosul at"),
        ("توجهت القوة لبلدة بلدروز", "بلدروز = baladruz to"),
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
        # A quarter of another city than the one told of is one that the gazetteer lacks, in the city told of.
        ("في حي الكرامة في تكريت", "حي الكرامة = tikrit at; تكريت = tikrit at"),
        ("انفجار في منطقة العباسية، وسط الكوت", "العباسية = kut at; الكوت = kut at"),
        ("في ناحية العباسية قرب الكوفة", "ناحية العباسية = abbasiya-najaf at; الكوفة = kufa near"),
        ("توفي في أحد مستشفيات أربيل. وفي بابل قتل شرطي.", "أربيل = erbil at; بابل = babil at"),
        # Names that the gazetteer lacks, behind a word for their kind, are where they are said to be.
        (
            "في قرية الزنكوك بناحية القيارة جنوب الموصل",
            "الزنكوك = qayyarah at; ناحية القيارة = qayyarah at; الموصل = mosul near",
        ),
        ("في قرية بانوش التابعة لقضاء المدائن", "بانوش = madain-district at; قضاء المدائن = madain-district to"),
        ("في قرية بعيدة عن قضاء المدائن", "قضاء المدائن = madain-district bare"),
        ("في حي زنكور وسط الحلة", "حي زنكور = hilla at; الحلة = hilla at"),
        ("في السوق المركزي في الكوت", "السوق المركزي = kut at; الكوت = kut at"),
        ("في قرية (زنكور القديمة) قرب سنجار", "زنكور القديمة = sinjar bare; سنجار = sinjar near"),
        ("في قرية صغيرة قرب الحلة", "الحلة = hilla near"),
        ("في قرية يقع فيها مسلحون قرب الحلة", "الحلة = hilla near"),
        ("في سوق لبيع الخضر في الكوت", "الكوت = kut at"),
        ("في السوق في الكوت", "الكوت = kut at"),
        ("في منطقة الحادث قرب الكوت", "الكوت = kut near"),
        ("وأدى إلى مقتل جندي في الكوت", "الكوت = kut at"),
        ("في قرية زنكور", ""),
        ("تعرضت قاعدة «حرير» شمالي أربيل", "قاعدة «حرير» = harir-base bare; أربيل = erbil near"),
        # Common words that are names of places too.
        ("تقدم الجيش في الموصل", "الموصل = mosul at"),
        ("قتل تسعين مسلحا في الموصل", "الموصل = mosul at"),
        ("في قاعدة تقدم في الأنبار", "قاعدة تقدم = taqaddum at; الأنبار = anbar at"),
        ("انفجار في الدورة جنوبي بغداد", "الدورة = dora at; بغداد = baghdad near"),
        ("أعلن البرلمان في الدورة الحالية في بغداد", "بغداد = baghdad at"),
        # One mention of the name, not of its description beside it; the dateline; the institution of a town.
        ("في العاصمة العراقية بغداد", "بغداد = baghdad at"),
        ("دبي - عثرت الشرطة على جثة.", "دبي = dubai bare"),
        ("دبي اليوم", ""),
        ("قال مصدر في شرطة مدينة الرمادي إن الطريق مغلق", ""),
        ("شيوخ عشيرة البونمر", ""),
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
        ("مجلس محافظة كركوك", ""),
        ("قال مدير ناحية العلم إن الطريق مغلق.", ""),
        ("في ناحية العلم", "ناحية العلم = alam at"),
        # Persons whose last name is that of a place.
        ("الشيخ رافع الرفاعي دان القصف.", ""),
        ("قال محمد الحويجة", ""),
        ("قال عبد الكريم الزبير", ""),
        ("مدينة الرفاعي", "الرفاعي = rifai bare"),
        ("قصفوا الرفاعي", "الرفاعي = rifai bare"),
        ("هاجموا على الرمادي", "الرمادي = ramadi at"),
        # One class word for several names.
        ("في محافظتي البصرة وميسان", "محافظتي البصرة = basra-gov at; ميسان = maysan at"),
        (
            "في محافظات بغداد والبصرة وكركوك",
            "محافظات بغداد = baghdad-gov at; البصرة = basra-gov at; كركوك = kirkuk-gov at",
        ),
        ("جسري الجمهورية والسنك", "جسري الجمهورية = jumhuriya-bridge bare; السنك = sinak-bridge bare"),
        ("حيي الجهاد والعامل", "حيي الجهاد = jihad bare; العامل = amil bare"),
        ("في محافظة البصرة والناصرية", "محافظة البصرة = basra-gov at; الناصرية = nasiriyah at"),
        ("في أحد أحياء بغداد", "بغداد = baghdad at"),
        ("مستشفيات الموصل", "الموصل = mosul bare"),
        ("إلى مقار للحشد الشعبي في بغداد", "بغداد = baghdad at"),
        # A site or district named for a town that the gazetteer has, where it lacks the site.
        ("في مستشفى الحلة العام", "مستشفى الحلة العام = hilla at"),
        ("في محافظة دير الزور", "محافظة دير الزور = deir-ez-zor at"),
        ("في مطار دمشق الدولي", "مطار دمشق الدولي = damascus at"),
        ("في قضاء سفوان", "قضاء سفوان = safwan-town at"),
        ("في جامعة الحلة", ""),
        # Relations: a distance, a direction, a stretch between two.
        ("على بعد 15 كم من الموصل", "الموصل = mosul near"),
        ("تبعد 15 كيلومترا عن كركوك", "كركوك = kirkuk near"),
        ("إلى الشمال من تكريت", "تكريت = tikrit near"),
        ("بالقرب من سنجار", "سنجار = sinjar near"),
        ("عاد 15 جنديا من الموصل", "الموصل = mosul from"),
        ("على الطريق بين تكريت وبيجي", "تكريت = tikrit near; بيجي = baiji near"),
        ("بين مدينتي الرمادي وهيت", "الرمادي = ramadi near; هيت = hit near"),
        ("بين الرمادي، وقتل جندي في هيت", "الرمادي = ramadi bare; هيت = hit at"),
        ("صواريخ على قاعدة K1 في كركوك", "قاعدة K1 = k1-base at; كركوك = kirkuk at"),
        ("صواريخ على قاعدة (K1) في كركوك", "قاعدة (K1) = k1-base at; كركوك = kirkuk at"),
        ("صواريخ على قاعدة كي-1 في كركوك", "قاعدة كي-1 = k1-base at; كركوك = kirkuk at"),
        ("على الشريط الحدودي بين العراق وتركيا", "العراق = iraq near; تركيا = turkey near"),
        ("العلاقات بين العراق وتركيا", ""),
        ("قصف القنصلية الأميركية في أربيل", "القنصلية الأميركية = us-consulate-erbil bare; أربيل = erbil at"),
        # Towns abroad that are named without a preposition, and ties to governments.
        ("قصفوا مدينة البوكمال", "البوكمال = abu-kamal bare"),
        ("قصفوا البوكمال السورية", "البوكمال = abu-kamal bare"),
        ("في العاصمة الإيرانية طهران", "طهران = tehran at"),
        ("غادر أنقرة أمس", "أنقرة = ankara bare"),
        ("عاد من طهران", "طهران = tehran from"),
        ("بدعم من طهران", ""),
        ("فصائل موالية لإيران", ""),
        ("ضغط على واشنطن", ""),
        ("قصف على دمشق", "دمشق = damascus at"),
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
        ("في ناحية الكرمة", "district", 2),
        ("في بلدة الكرمة", "town", 1),
        ("في محافظة دير الزور", "governorate", 3),
        ("في دير الزور", "city", 1),
        ("في مستشفى الحلة", "site", 2),
        ("على بعد 20 كلم من الرطبة", "city", 2),
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
    assert mentions[0].reason == "called حي (quarter); in Mosul, named in the sentence"
    assert mentions[0].runner_up is not None
    assert mentions[0].runner_up.name_ar == "حي السلام"


@pytest.mark.parametrize(
    ("text", "reason", "runner_up"),
    [
        ("في محافظة كركوك", "called محافظة (governorate)", "kirkuk"),
        ("في كركوك", "the usual meaning of the name", "kirkuk-gov"),
        ("في محافظات كركوك وبابل", "called محافظة (governorate)", "kirkuk"),
        ("في تلعفر", "the only place of that name", None),
        ("في مستشفى الحلة", "مستشفى of that name, which the gazetteer lacks, taken to be there", None),
    ],
)
def test_reasons_in_words(text: str, reason: str, runner_up: str | None) -> None:
    mention = find_places(Text(text))[0]
    assert mention.reason == reason
    assert (mention.runner_up and mention.runner_up.place_id) == runner_up


def test_the_three_stages_by_hand() -> None:
    text = Text("قال محافظ ديالى إن جنديا قتل في بلد قرب تكريت.")
    mentions = find_mentions(text)
    assert [(m.stands_for, m.role) for m in mentions] == [("institution", "bare"), ("place", "at"), ("place", "near")]
    context = context_of(text, mentions)
    assert context.near(0) == ("diyala", "tikrit")
    found = candidates(mentions[1], context)
    assert (found[0].place.place_id, found[0].fits) == ("balad", True)
    assert found[0].reason.endswith("named in the article; in the same governorate as Tikrit, named in the sentence")
    assert {c.place.place_id for c in found if not c.fits} >= {"balad-airbase", "balad-district"}
    chosen = choose(mentions[1], found, context)
    assert chosen is not None
    assert (chosen.place, chosen.reason, chosen.runner_up) == (found[0].place, found[0].reason, found[1].place)
    assert choose(mentions[0], candidates(mentions[0], context), context) is None


def test_without_context_a_name_that_is_mostly_a_common_word_is_no_place() -> None:
    [mention] = find_mentions(Text("في بلد"))
    found = candidates(mention)
    assert found
    assert not any(candidate.fits for candidate in found)
    assert choose(mention, found) is None


def test_the_nearest_of_several() -> None:
    index = Gazetteer(
        [
            _place("far", "زهرون", "village", "", (30.0, 47.0)),
            _place("close", "زهرون", "village", "", (36.0, 43.0)),
            _place("town", "سحرون", "town", "", (36.1, 43.1)),
        ]
    )
    mention = find_places(Text("في زهرون قرب سحرون"), index=index)[0]
    assert mention.place.place_id == "close"
    assert mention.reason == "nearest to town, named in the sentence"
    assert mention.runner_up == index.places["far"]
    assert find_places(Text("في زهرون"), index=index)[0].reason.startswith("the best known of several")


def test_a_place_that_needs_a_class_word_is_found_behind_one_only() -> None:
    index = Gazetteer([replace(_place("salam", "زهرون", "village", "", (36.0, 43.0)), only_classed=True)])
    assert [m.place.place_id for m in find_places(Text("في قرية زهرون"), index=index)] == ["salam"]
    assert find_places(Text("قال زهرون إن الطريق مغلق"), index=index) == []
    assert find_places(Text("في مستشفى زهرون"), index=index)[0].kind == "site"


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


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        # "About him", and the town behind a preposition or a word for its kind.
        ("ثم أفرجوا عنه أمس.", ""),
        ("انفجرت عبوة في عنه أمس.", "عنه = anah at"),
        # A building, and the city.
        ("سكان العمارة السكنية", ""),
        ("انفجرت عبوة في العمارة أمس.", "العمارة = amara at"),
    ],
)
def test_names_that_are_mostly_other_words(sentence: str, expected: str) -> None:
    assert places(sentence) == expected
