"""Find the place of an event: the most specific that its words name, or what they refer back to."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import islice

from ._answers import answer_before
from ._beside import where_an_office_lies
from ._countplaces import of_no_count, of_one_of_them
from ._journeys import a_home, leads_there
from ._mostspecific import inside, most_specific, saw_it
from ._notthere import (
    of_a_clause_behind,
    of_another_scene,
    of_other_deeds,
    people_from,
    risen_by,
    told_beside,
    works_there,
)
from ._officeplaces import office_hit, office_that_tells, town_nearby
from ._roads import linked, listed_behind, on_road, second_end
from ._seizedwith import seized_with
from ._tookplace import SETTLED
from ._unnamed_places import referred, territory, whole_country
from .frames import TAKES, Frame, after_endpoint
from .gazetteer import SPECIFICITY
from .mentions import Mentions
from .places import PlaceMention
from .vocabulary import any_of, each_among, nouns, plays, word_set

_IRAQ = "iraq"
# Kinds of places that are told along a road between two towns.
_ON_A_ROAD = frozenset({"district", "town", "village", "neighbourhood", "site", "mountain"})
# Kinds of places that have the gender of the word they are called by; towns and countries are feminine by any name.
_THINGS = frozenset({"site", "road", "river", "mountain"})
# How far behind the word of taking the town taken may stand.
_TAKEN = 14
# How far behind "carried to the grave" those may be named who do.
_MOURNERS = 4
# Families of events of a crowd: "تظاهر أهالي الرمادي", "وقفة أمام مديرية تربية السليمانية".
_OF_A_CROWD = frozenset({"crowd", "funeral"})


@dataclass(frozen=True, slots=True)
class Where:
    """
    The place of an event, or none; ``inferred`` where its own words do not name it.

    ``at`` is the word of the event that speaks of a place named elsewhere: "المنطقة", "هناك".
    """

    mention: PlaceMention | None
    reason: str
    inferred: bool = False
    at: int | None = None

    @property
    def place_id(self) -> str | None:
        """Id of the place, if any."""
        return self.mention.place.place_id if self.mention else None


def _of_the_clause(mentions: Mentions, frame: Frame, places: list[PlaceMention]) -> list[PlaceMention]:
    """
    Places without those of an earlier clause, where the trigger's own clause and what follows name some.

    "وعقد قادة اجتماعًا في أربيل، لبحث هجوم قرب مخمور" happened near Makhmur. What heads the sentence
    ("وفي حي …، انفجرت") holds for all of it.
    """
    if len(places) < 2:
        return places
    span, dated = frame.spans[0], mentions.dated
    signs = (i for i in range(frame.first - 1, span.start - 1, -1) if mentions.words[i] in "،؛")
    opening = next((i for i in signs if i - 1 not in dated and i + 1 not in dated), None)
    if opening is None:
        return places
    # "وبالتزامن مع قصف مخيم مخمور، قصفت الطائرات جبل سنجار": what is named on the way heads nothing.
    fronted = {p.first for p in places if p.first - span.start <= 4 and p.role != "bare"}
    return [p for p in places if p.first > opening or p.first in fronted or p.first not in span] or places


def _usable(mentions: Mentions, frame: Frame) -> list[PlaceMention]:
    """Places inside the words of an event that may be its place."""
    found = mentions.places_by_word.within(*frame.spans)
    if not found:
        return []
    ends = {i for span in frame.spans for i in after_endpoint(mentions.words, span)}
    found = [p for p in found if p.first not in ends and p.first not in mentions.dateline]
    found = [p for p in found if not p.wide or p.place.place_id == _IRAQ or _happened_in(mentions, p)]
    found = [p for p in found if not told_beside(mentions, p) and not of_another_scene(mentions, p)]
    # "أعلن رئيس الوزراء من باريس استعادة المدينة": who speaks is abroad.
    found = [p for p in found if not (p.role == "from" and p.place.country != "Iraq" and p.first < frame.first)]
    found = [p for p in found if not (p.role == "from" and people_from(mentions, p)) and not a_home(mentions, p)]
    found = [p for p in found if not of_a_clause_behind(mentions, frame, p) and not of_other_deeds(mentions, frame, p)]
    found = [p for p in found if not listed_behind(mentions, p) and not second_end(mentions, p)]
    found = [p for p in found if not works_there(mentions, p)] or found
    apart = [p for p in found if not linked(mentions, p.first)]
    if len(apart) > 1 and any(
        p.role in {"at", "near"} and p.kind in _ON_A_ROAD and not on_road(mentions, p) for p in apart
    ):
        # "في ناحية الحيدرية على الطريق بين كربلاء والنجف", "على طريق كركوك - تكريت قرب ناحية الرشاد"
        apart = [p for p in apart if not on_road(mentions, p)]
    # Where nothing else is named, the first of two ends stands for the road.
    return apart if apart or _heading(mentions, frame) else found[:1]


def _happened_in(mentions: Mentions, mention: PlaceMention) -> bool:
    """As in "في كردستان", "احتجاجات إقليم كردستان", "تعرض إقليم كردستان لقصف": in a country or region."""
    before = mentions.words[mention.first - 1] if mention.first else ""
    subjected = mention.role == "bare" and (plays(before, "is subjected to") or saw_it(mentions, mention))
    marched = mention.kind == "region" and any(n.row["trigger"] == "protest" for n in nouns("event_nouns", before))
    return mention.role in {"at", "near"} or subjected or marched


def _heading(mentions: Mentions, frame: Frame) -> PlaceMention | None:
    """The place that the head of the sentence gives to all its clauses: "وفي الموصل، …"."""
    sentence = mentions.text.sentences[frame.sentence]
    head = range(sentence.start, min(frame.spans[0].start, sentence.start + 5))
    places = mentions.places_by_word.within(head)
    named = (p for p in places if p.role == "at" and p.kind != "country")
    return next((p for p in named if p.first >= risen_by(mentions.words, sentence)), None)


def _taken(mentions: Mentions, frame: Frame, named: list[PlaceMention]) -> PlaceMention | None:
    """The place behind the word of taking: "استعادت السيطرة على مدينة هيت", wherever its wounded lie."""
    if not named or frame.kinds.isdisjoint(TAKES):
        return None
    taking = [t.at for t in frame.triggers if t.kind in TAKES]
    if not taking:
        return None
    at = taking[0]
    if any_of(mentions.words[at + 1 : at + 3], "on it"):
        # "توغلت الدبابات في وسط النجف وسيطرت عليه، فيما تراجع المقاتلون إلى المرقد"
        before = [p for p in named if p.last <= at and p.first in frame.spans[0]]
        return before[-1] if before else None
    towns = [p for p in named if p.kind != "governorate"]
    found, *later = (next((p for p in towns if p.first in range(i, i + _TAKEN)), None) for i in taking)
    if found is None or found.role != "near":
        return found
    # "استعادت قرية جنوب الموصل", and then "تمكنت من تحرير قرية القاهرة".
    exact = (p for p in later if p is not None and p.kind in SETTLED and p.role != "near" and inside(p, found))
    taken = next(exact, None)
    if taken is not None:
        return taken
    # A later sentence names the village.
    again = any(p.kind in SETTLED and p.role in {"at", "bare"} and p.first not in frame.spans[0] for p in named)
    return None if again else found


def _entered(mentions: Mentions, frame: Frame, named: list[PlaceMention]) -> PlaceMention | None:
    """The place named before a verb that points back to it: "انسحبت من سنجار ودخلتها فصائل الحشد"."""
    if named or frame.kinds.isdisjoint(TAKES):
        return None
    taking = (t.at for t in frame.triggers if t.kind in TAKES and t.verb is not None)
    at = next((i for i in taking if mentions.words[i].endswith("ها")), None)
    if at is None:
        return None
    before = range(mentions.text.sentences[frame.sentence].start, at)
    places = mentions.places_by_word.within(before)
    return places[-1] if places and not places[-1].wide else None


def _mourned_in(mentions: Mentions, frame: Frame) -> PlaceMention | None:
    """The town whose people hold a funeral: "شيعت الناصرية خمسة من شهداء قاعدة سبايكر", "شيع أهالي كربلاء"."""
    if frame.family != "funeral":
        return None
    behind = range(frame.first + 1, frame.first + _MOURNERS)
    town = next((p for p in mentions.places_by_word.within(behind) if p.role == "bare"), None)
    return town or next((p for p in mentions.offices.within(behind) if not p.wide), None)


def _at_the_scene(mentions: Mentions, frame: Frame) -> int | None:
    """The word for the scene of what is known already, which is searched."""
    words = mentions.words
    # "شرعت قوة بتفتيش المكان وعثرت على حزامين": where the strike told before was.
    scenes = (i for span in frame.spans for i in each_among(words, span, word_set("the scene")))
    searched = (i for i in scenes if words[i - 1] in word_set("search of") and i not in mentions.placed)
    return next(searched, None)


def _of_the_sentence(mentions: Mentions, frame: Frame) -> PlaceMention | None:
    """The place named last before the words of an event in its sentence: "شيّع آلاف في الناصرية … بعد أن قتل 27"."""
    sentence = mentions.text.sentences[frame.sentence]
    before = range(sentence.start, frame.spans[0].start)
    named = [p for p in mentions.places_by_word.within(before) if p.first not in mentions.dateline]
    usable = [p for p in named if not p.wide and p.role in {"at", "near", "bare"}]
    stop = frame.spans[0].stop
    if not usable and stop < sentence.stop and mentions.words[stop] in word_set("followed it"):
        # "قتل 11 بسيارة مفخخة أعقبها هجوم انتحاري في بغداد": both were there.
        behind = mentions.places_by_word.within(range(stop, sentence.stop))
        usable = [p for p in behind if not p.wide and p.role in {"at", "near"}][:1]
    free = [p for p in usable if not told_beside(mentions, p) and p.first not in mentions.describing]
    return free[-1] if free else None


def _of_the_find(mentions: Mentions, frame: Frame) -> PlaceMention | None:
    """The place behind what was seized with those arrested: "اعتقلت متهما وضبطت بحوزته أسلحة في الحلة"."""
    found = seized_with(mentions, frame)
    places = mentions.places_by_word.within(found) if found is not None else []
    return next((p for p in places if p.role in {"at", "near"} and not p.wide), None)


def _somewhere_in(mentions: Mentions, frame: Frame, place: PlaceMention) -> bool:
    """Whether the words of an event name no more than a part of the country: "في وسط العراق"."""
    part = mentions.words[place.first - 1] in word_set("part of a country") and place.first in frame.spans[0]
    return part and place.kind == "country" and place.first > frame.first and place.first not in mentions.describing


def _since_its_invasion(mentions: Mentions, frame: Frame) -> PlaceMention | None:
    """The country since whose invasion a total is counted: "ليرتفع إلى 2081 عدد القتلى منذ غزو العراق"."""
    named = mentions.places_by_word.within(*frame.spans)
    return next((p for p in named if p.kind == "country" and plays(mentions.words[p.first - 1], "invasion")), None)


def _beside_it(mentions: Mentions, frame: Frame) -> tuple[int, PlaceMention] | None:
    """Where "near it" stands, and near what: "القصف الثاني الذي تتعرض له القاعدة بعد سقوط صاروخ قربها"."""
    at = frame.first_of(mentions.words, "near it")
    if at is None or frame.total:
        return None
    again = referred(mentions, replace(frame, spans=[range(mentions.text.sentence_at(at).start, at)]), False)
    if again is not None:
        return at, replace(again[1], role="near", geo_precision=2)
    named = (p for p in mentions.places_by_word.back_from(at) if not p.wide and _is_meant(mentions, p, at))
    # "قال مصدر في القاعدة إن صاروخا سقط قربها": also what is named of who tells, unless it is a town.
    near = next((p for p in named if p.kind == "site" or not told_beside(mentions, p)), None)
    return None if near is None else (at, replace(near, role="near", geo_precision=2))


def _is_meant(mentions: Mentions, place: PlaceMention, at: int) -> bool:
    """Whether a place agrees with the "it" of "near it": "قربها" of a base or town, "قربه" of an airport."""
    feminine = mentions.words[place.first].endswith("ه")
    if mentions.words[at].endswith("ها"):
        return feminine or place.kind not in _THINGS
    return not feminine and (place.kind in _THINGS or place.kind in {"district", "neighbourhood"})


def where_of(mentions: Mentions, frame: Frame, whole: bool, before: str | None) -> Where:
    """
    The most specific place of the event's own words; else what a definite word refers back to, else the scene.

    Parameters
    ----------
    mentions
        The article.
    frame
        The event.
    whole
        True for a count of events, where a country that is named stands for all of it.
    before
        ``place_id`` of the event told before.
    """
    usable = _usable(mentions, frame)
    if whole:
        usable = [p for p in usable if not of_one_of_them(mentions, frame, p)]
        usable = [p for p in usable if not of_no_count(mentions, frame, p)]
    country = next((p for p in usable if p.kind == "country" and p.role == "at"), None)
    if whole and country is None:
        country = next((p for p in usable if p.kind == "region" and p.role in {"at", "bare"}), None)
    country = country or whole_country(mentions, frame)
    if whole and country is not None:
        inner = [p for p in usable if not p.wide and p.first in frame.spans[0]]
        # "في انفجارين وقعا في ديالى معقل القاعدة بالعراق" is a count of Diyala.
        own = ((p.role == "at" and frame.first < p.first < country.first) or saw_it(mentions, p) for p in inner)
        if not any(own):
            return Where(country, "the count is of the whole country", True)
    named = [p for p in usable if not p.wide and not where_an_office_lies(mentions, p)]
    named = _of_the_clause(mentions, frame, named)
    again = referred(mentions, frame, whole)
    antecedent = _of_the_sentence(mentions, frame) if frame.relative else None
    if antecedent is not None:
        return Where(antecedent, "is what the relative clause speaks of")
    mourned = _mourned_in(mentions, frame)
    if mourned is not None:
        return Where(mourned, "is where those are from who carry the dead to the grave")
    taken = _taken(mentions, frame, named) or _entered(mentions, frame, named)
    if taken is not None:
        return Where(taken, "is what was taken")
    if named:
        best = most_specific(mentions, frame, named)
        less = again is not None and SPECIFICITY[again[1].kind] < SPECIFICITY[best.kind]
        # "وفي كركوك، قتل خمسة جنوب غربي المدينة"
        by_it = again is not None and again[1].place == best.place and again[1].role == "near" and best.role == "at"
        way = best.role in {"to", "from"} and not leads_there(mentions, best)
        weak = way or best.first in mentions.describing
        if again is None or not (weak or less or by_it):
            town = None if frame.background or frame.total or whole else town_nearby(mentions, frame, best)
            if town is not None:
                return Where(town, "is where the office is that tells of it", True)
            return Where(best, "is the most specific place that the clause names")
    if again is not None:
        return Where(again[1], "the place that a word with the article refers back to", True, again[0])
    # "مقتل أحد جنودها في وسط العراق", behind what was in Fallujah.
    part = next((p for p in usable if _somewhere_in(mentions, frame, p)), None)
    heading = None if frame.background or frame.total or frame.elsewhere or part else _heading(mentions, frame)
    if heading is not None:
        return Where(heading, "stands at the head of the sentence", True)
    hit = None if frame.total or whole else office_hit(mentions, frame)
    if hit is not None:
        return Where(hit, "is where the office is at which it was")
    office = None if frame.background or frame.total or whole else office_that_tells(mentions, frame)
    if office is None and frame.family in _OF_A_CROWD and not (frame.background or frame.total or whole):
        theirs = next((p for p in mentions.offices.within(*frame.spans) if not p.wide), None)
        if theirs is not None:
            return Where(theirs, "is where the crowd is from, or the office that it stood before", True)
    if office is not None:
        return Where(office, "is where the office is that tells of it", True)
    scene = _at_the_scene(mentions, frame) if before and not whole else None
    same = mentions.place(before) if before else None
    if same and scene is not None:
        return Where(same, "the scene of what was told before", True, scene)
    beside = _beside_it(mentions, frame)
    if beside is not None:
        return Where(beside[1], "the place named before the words for near it", True, beside[0])
    there = frame.first_of(mentions.words, "there")
    if there is not None:
        places = (p for p in mentions.places_by_word.back_from(there) if p.kind != "country" and p.role != "from")
        named_before = list(islice(places, 2))
        if named_before:
            last, nearer = named_before[0], named_before[1:]
            # "قضاء الصويرة بمحافظة واسط … هناك": in the district.
            last = nearer[0] if nearer and inside(nearer[0], last) else last
            return Where(last, "the place named before the word for there", True, there)
    operation = frame.first_of(mentions.words, "the operation")
    if same and operation is not None:
        return Where(same, "the place of the operation told before", True, operation)
    told = any(t.verb is not None for t in frame.triggers) or any(not t.count_noun for t in frame.tolls)
    # What is only named on the way to another event ("عقب قصف قواعد") may have been anywhere.
    spoken = frame.family in {"summon", "depart"}
    answered = answer_before(mentions.words, frame.first) is not None
    alone = spoken or answered or frame.total or frame.elsewhere or (frame.background and not told)
    # "على كهف في منطقة الزاب": the event's own words name no more than that.
    region = next((p for p in usable if p.kind == "region" and p.role == "at"), None)
    region = region or part
    inherited = (
        None if alone or region is not None else _of_the_sentence(mentions, frame) or _of_the_find(mentions, frame)
    )
    if inherited is not None:
        return Where(inherited, "stands in the same sentence", True)
    wide = region or next((p for p in usable if p.wide), None) or territory(mentions, frame)
    wide = wide or (_since_its_invasion(mentions, frame) if whole or frame.total else None)
    return Where(wide, "only the country is named" if wide else "no place is named", True)
