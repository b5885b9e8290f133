"""Hold a stretch of text beside an event told before: which places and days they share."""

from __future__ import annotations

from ._alike import began_before, perhaps_there, same_day, same_place
from ._cached import cached_property
from ._notthere import of_other_deeds
from ._officeplaces import town_of_the_source
from ._stretch import Stretch, not_of_saying
from .dates import DateMention
from .frames import Frame, names_another, own_places_and_dates
from .places import PlaceMention

# How far behind its first word of an event a stretch may still call it another.
_OPENING = 3
# From how many days on two days are not of one report.
_OTHER_YEARS = 60


class Beside:
    """A stretch of text beside an event told before; ``latest`` where no other event was told since."""

    def __init__(self, stretch: Stretch, event: Frame, latest: bool) -> None:
        self.mentions, self.frame = stretch.mentions, stretch.frame
        self.stretch, self.event, self.latest = stretch, event, latest
        self.words, self.places, self.dates = stretch.words, stretch.places, stretch.dates

    @property
    def fronted(self) -> bool:
        """Whether the stretch opens a scene of its own."""
        return self.stretch.fronted

    @property
    def definite(self) -> bool:
        """Whether it speaks of what is known already."""
        return self.stretch.definite

    @cached_property
    def known(self) -> list[tuple[list[PlaceMention], list[DateMention]]]:
        """Places and days of each stretch of the event's words."""
        return [own_places_and_dates(self.mentions, span) for span in self.event.spans]

    @cached_property
    def opens_with_another(self) -> bool:
        """Whether the stretch opens by calling what it tells another: "وفي هجوم آخر"."""
        span = self.frame.spans[0]
        return names_another(self.mentions, range(span.start, min(span.stop, self.frame.first + _OPENING)))

    @property
    def both_single(self) -> bool:
        """Whether neither is a total, a count of events, or only named on the way to another."""
        return not any(f.total or f.counted is not None or f.background for f in (self.event, self.frame))

    @cached_property
    def known_places(self) -> list[PlaceMention]:
        """Places that the event was told with."""
        places = [p for places, _ in self.known for p in places]
        return [p for p in places if not of_other_deeds(self.mentions, self.event, p)]

    @cached_property
    def known_dates(self) -> list[DateMention]:
        """Days that the event was told with, without those on which it was only said."""
        dates = [d for _, dates in self.known for d in dates]
        if not dates:
            return []
        # "The explosion", or one whose toll has risen, may be dated anew; what is no such reference and of another day
        # than the report is another.
        known = self.definite or all(t.definite for t in self.event.triggers) or self.has_risen
        return not_of_saying(self.mentions, dates) or ([] if known else dates)

    @property
    def has_risen(self) -> bool:
        """Whether the report opens with the toll of what it knows: "ارتفعت حصيلة تفجير الكرادة إلى 213"."""
        named = any(t.verb is None for t in self.event.triggers[:1])
        return named and self.event.says(self.mentions.words, "raises a total")

    @property
    def placed(self) -> bool:
        """Whether both name a place."""
        return bool(self.places and self.known_places)

    @cached_property
    def several(self) -> bool:
        """Whether the event is several."""
        return self.event.several

    @cached_property
    def same_place(self) -> bool:
        """Whether the stretch names no place, or one of the event; a source of another town tells of none there."""
        if not self.places:
            source = town_of_the_source(self.mentions, range(self.frame.spans[0].start, self.frame.first))
            known = {p.place.admin1 for p in self.known_places}
            return source is None or not known or source.place.admin1 in known
        return same_place(self.places, self.known_places)

    @cached_property
    def perhaps_there(self) -> bool:
        """Whether a place of the stretch may be that of the event: one is only said to be near a town there."""
        return bool(self.places) and perhaps_there(self.places, self.known_places)

    @cached_property
    def elsewhere(self) -> bool:
        """Whether the stretch names a place that the event's words do not."""
        known = {p.place.place_id for p in self.known_places}
        return self.placed and known.isdisjoint(p.place.place_id for p in self.places)

    @cached_property
    def same_day(self) -> bool:
        """Whether the stretch names no day, or one of the event, or that on which what goes on began."""
        if self.frame.triggers and self.stretch.began and began_before(self.dates, self.known_dates):
            return True
        if not self.dates:
            return True
        return same_day(self.dates, self.known_dates) and not self._of_other_years()

    @property
    def told_the_day_after(self) -> bool:
        """Whether the event has no day but that on which it was told, and the stretch is of the night or day before."""
        # "خلال الأشهر الماضية" is no day.
        told = [d for _, dates in self.known for d in dates if d.kind != "vague"]
        if not told or not_of_saying(self.mentions, told):
            return False
        ends = [d.date_to for d in self.dates if d.date_to]
        return any(d.date_from and 0 <= (d.date_from - end).days <= 1 for d in told for end in ends)

    def _of_other_years(self) -> bool:
        """Whether a day of the stretch is months from all those known: "ذكرى القصف يوم 16 مارس 1988"."""
        known = [d.date_from for d in self.known_dates if d.date_from]
        own = [d.date_from for d in self.dates if d.date_from and d.kind == "day"]
        return bool(known) and any(all(abs((day - k).days) > _OTHER_YEARS for k in known) for day in own)
