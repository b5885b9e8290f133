"""Quarters and sites of several towns, ministries as places, and quarters called by a day."""

import pytest
from coding_rows import coded

from toolkit.arabic import Text
from toolkit.gazetteer import gazetteer
from toolkit.places import find_places


def _where(text):
    return [(e["location"], e["date_from"]) for e in coded(text).rows["events"]]


@pytest.mark.parametrize(
    "site", ["القنصلية الإيرانية", "القنصلية الأميركية", "المدينة القديمة", "حي السلام", "القصور الرئاسية"]
)
def test_a_name_of_several_towns_is_no_place_where_none_of_them_is_named(site):
    assert [place for place, _ in _where(f"انفجرت عبوة ناسفة أمس قرب {site} فقتل شرطي.")] == [None]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("سقط صاروخان قرب القنصلية الأميركية في أربيل أمس.", "US Consulate, Erbil"),
        ("النجف: محتجون يحرقون القنصلية الإيرانية أمس.", "Iranian Consulate, Najaf"),
        ("وفي الموصل، قتل شرطي بانفجار عبوة في حي السلام أمس.", "Al-Salam (Mosul)"),
        ("قتل شرطي بانفجار عبوة في المدينة القديمة أمس. وأغلقت القوات مداخل سامراء.", "Old City of Samarra"),
        ("قتل شرطي بانفجار عبوة في القصور الرئاسية في تكريت أمس.", "Presidential palaces, Tikrit"),
    ],
)
def test_the_town_that_is_named_tells_them_apart(text, place):
    assert [found for found, _ in _where(text)] == [place]


def test_no_quarter_or_site_is_chosen_among_namesakes_that_nothing_tells_apart():
    towns = {}
    for place in gazetteer().places.values():
        if place.codebook_kind in {"neighbourhood", "site"}:
            towns.setdefault(place.name_ar, set()).add(place.parent)
    several = [name for name, parents in towns.items() if len(parents) > 1]
    assert len(several) > 5
    for name in several:
        found = find_places(Text(f"انفجرت عبوة ناسفة قرب {name}."))
        assert [p.place.place_id for p in found if "nothing in the text tells apart" in p.reason] == [], name


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("انفجرت سيارة مفخخة أمس أمام وزارة الداخلية فقتل شرطي.", "Ministry of Interior"),
        ("انفجرت سيارة مفخخة أمس قرب وزارة الدفاع فقتل جنديان.", "Ministry of Defence"),
        ("تظاهر مئات أمام وزارة الدفاع أمس.", "Ministry of Defence"),
        # An office that tells of it, or whose officer is killed, is not where it was.
        ("قالت وزارة الداخلية إن شرطيا قتل في الحلة أمس.", "Hillah"),
        ("اغتيل ضابط في وزارة الداخلية أمس.", None),
    ],
)
def test_a_ministry_is_a_place_behind_a_word_of_place(text, place):
    assert [found for found, _ in _where(text)] == [place]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("قتل شرطي بانفجار عبوة ناسفة في حي الأول من حزيران في كركوك أمس.", "2020-06-17"),
        ("قتل شرطي بانفجار عبوة ناسفة في حي الأول من آذار بكركوك أمس.", "2020-06-17"),
        ("قتل شرطي بانفجار عبوة ناسفة قرب جسر 14 تموز ببغداد أمس.", "2020-06-17"),
        ("قتل شرطي بانفجار عبوة ناسفة في كركوك في الأول من حزيران.", "2020-06-01"),
        ("قتل شرطي بانفجار عبوة ناسفة في حي الواسطي في الأول من حزيران.", "2020-06-01"),
    ],
)
def test_a_quarter_called_by_a_day_gives_no_date(text, day):
    assert [found for _, found in _where(text)] == [day]
