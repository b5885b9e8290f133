"""Tell whether a quarter or a site is of another town than the one that the gazetteer has of its name."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

from ._headwords import behind_another_word, head_of, kind_lacking
from ._placecontext import Context
from ._surface import Surface
from ._weighing import Named
from .arabic import fold
from .clauses import past_verb
from .gazetteer import Gazetteer, Place, distance_km
from .vocabulary import word_set

# How near behind a quarter the city may stand that it is of.
_BEHIND = 2
# Kinds whose names are found in many towns.
_FOUND_IN_MANY = frozenset({"neighbourhood", "square", "mosque", "hotel", "hospital"})
# Kinds of which one government or mission has several.
_SEATS = frozenset({"embassy", "government site"})
# Kinds of places in which quarters lie.
_TOWNS = frozenset({"city", "town"})
# Kinds of places said to lie in a district or a governorate; how near behind them, and how far off that cannot be.
_SETTLED = frozenset({"town", "village", "neighbourhood"})
_LIES_IN, _FAR = 3, 80


def _said_to_be_in(index: Gazetteer, mention: Surface, place: Place, context: Context) -> bool:
    """Whether another city follows behind "in": "مقر بعثة الأمم المتحدة في أربيل", "السفارة الأميركية في عمان"."""
    if place.kind not in _SEATS or mention.sentence >= len(context.sure):
        return False
    words, last = context.words, mention.last
    at = last + (last < len(words) and words[last] == "في")
    city = next((index.places[p] for first, p in context.sure[mention.sentence] if first == at), None)
    said = at > last or (at < len(words) and words[at][:1] == "ب")
    return said and city is not None and city.kind == "city" and (city.admin1, city.country) != (
        place.admin1, place.country
    )  # fmt: skip


def _far_from_where_it_lies(index: Gazetteer, mention: Surface, place: Place, context: Context) -> bool:
    """As in "قرية المنصورية في ناحية ملا عبد الله", which is no part of Diyala; "قضاء مخمور بمحافظة نينوى" is near."""
    if place.codebook_kind not in _SETTLED or mention.sentence >= len(context.sure):
        return False
    words, last = context.words, mention.last
    behind = {first: index.places[p] for first, p in context.sure[mention.sentence]}
    inside = (words[last : last + 1] == ("في",), last < len(words) and words[last][:1] == "ب")
    at = next((at for at in range(last, last + _LIES_IN) if at in behind), None)
    if at is None or not any(inside) or behind[at].country != "Iraq" or behind[at].admin1 == place.admin1:
        return False
    here, there = index.position(place.place_id), index.position(behind[at].place_id)
    return here is not None and there is not None and distance_km(here, there) > _FAR


def _inside_another(index: Gazetteer, mention: Surface, place: Place, context: Context) -> bool:
    """Whether a quarter is said to be inside a town in which that of the gazetteer is not: "حي السلام وسط الدجيل"."""
    words, last = context.words, mention.last
    behind = (s for s in context.sure[mention.sentence] if 0 <= s[0] - last <= _BEHIND)
    first, town = next(((first, index.places[p]) for first, p in behind), (last, place))
    inside = last < len(words) and (words[last] in word_set("inside") or (first == last and words[last][:1] == "ب"))
    if not inside or town.kind not in _TOWNS | {"district"} or town.country != "Iraq":
        return False
    above = index.ancestors(place.place_id)
    if town in above:
        return False
    capital = town.kind == "city" and town.admin1 == place.admin1 and index.places[town.parent].kind == "governorate"
    # Of a quarter that stands below a district nobody knows in which town of it.
    unknown = not any(p.kind in _TOWNS for p in above[1:]) and town.parent in {p.place_id for p in above}
    return not capital and not unknown


def _names_its_town(index: Gazetteer, mention: Surface, place: Place) -> bool:
    """Whether the name itself says in which town it is, whatever town was told of: "ساحة التحرير وسط بغداد"."""
    return any(fold(p.name_ar.split()[-1]) in mention.name[1:] for p in index.ancestors(place.place_id)[1:])


def _later_clause(words: Sequence[str], last: int, stop: int) -> int:
    """Where a verb behind a sign and "and" opens another clause behind a place, else where to stop."""
    behind = range(last + 1, min(stop, len(words)))
    opens = (i for i in behind if words[i][:1] == "و" and words[i - 1] in "،؛" and past_verb(words[i]))
    return next(opens, stop)


def of_another_town(index: Gazetteer, mention: Surface, place: Place, context: Context) -> bool:
    """
    Whether a quarter or a square is of another city than the one told of: names like "حي الكرامة" are found in many.

    So is a town behind a word for something smaller: "منطقة العباسية، وسط الكوت".
    """
    # "جسر فلسطين شمالي الرمادي": called after a place that only a word for its kind tells from others.
    called_after = place.only_classed and kind_lacking(index, mention, place.place_id) is not None
    # "منطقة جرف الصخر" is the one that there is; quarters are called by one word of a town's name.
    # "منطقة بغداد" is the city.
    smaller = len(mention.name) == 1 and (place.kind, place.country) != ("city", "Iraq")
    smaller = smaller and behind_another_word(index, mention, place, context.words)
    # "منطقة سنجار" is what lies around the seat of its district.
    smaller = smaller and f"{place.place_id}-district" not in index.places
    elsewhere = place.kind in _FOUND_IN_MANY or smaller
    if _said_to_be_in(index, mention, place, context) or _far_from_where_it_lies(index, mention, place, context):
        return True
    # "منطقة المشاهدة وسط الموصل" is no town of that name.
    part = "neighbourhood" in {place.kind, kind_lacking(index, mention, place.place_id)}
    if part and mention.sentence < len(context.sure) and _inside_another(index, mention, place, context):
        return True
    if _names_its_town(index, mention, place):
        return False
    if not elsewhere and not called_after:
        return False
    of_sentence = context.sure[mention.sentence] if mention.sentence < len(context.sure) else ()
    behind = (index.places[p] for first, p in of_sentence if 0 <= first - mention.last <= _BEHIND)
    city = next((p for p in behind if p.country == "Iraq" and p.kind == "city"), None)
    if city is not None and (place.kind == "neighbourhood" or called_after) and city.admin1 != place.admin1:
        # "حي الوحدة بشرق الموصل، على بعد 390 كيلومترا شمالي بغداد"
        return True
    # "على حي الكرادة، وأصيب شخص بانفجار عبوة في المقدادية": what a later clause tells was elsewhere.
    opened = _later_clause(context.words, mention.last, max((first for first, _ in of_sentence), default=0))
    later = {p for first, p in of_sentence if first > opened}
    beside = [p for p in context.inside(mention.sentence) if p not in later]
    here = {index.places[p].admin1 for p in beside if p != place.place_id} - {None}
    if smaller and place.kind == "town" and place.admin1 in here:
        # "وقال مراسلنا في بغداد إن … في منطقة الكرمة بين الرمادي والفلوجة"
        return False
    scene = next((index.places[p] for first, p in of_sentence if context.fronted(first) and p not in later), None)
    # "في كربلاء والكاظمية": the second of a row is a scene of its own.
    in_row = context.words[mention.first][:1] == "و" if mention.first < len(context.words) else False
    if scene is not None and scene.kind in _TOWNS and scene.place_id != place.place_id and not in_row:
        # "وفي الفلوجة، قال ضابط إن ثلاثة جنود قتلوا في حي الضباط", whatever else the article tells of Baghdad.
        return scene.admin1 != place.admin1
    if not here and (head_of(index, mention) or place.kind != "neighbourhood"):
        inside = chain.from_iterable(map(context.inside, range(len(context.sure))))
        here = Named(index, tuple(p for p in dict.fromkeys(inside) if p not in later)).areas_but(place)
    return bool(here) and place.admin1 not in context.named_in(index).areas_but(place)
