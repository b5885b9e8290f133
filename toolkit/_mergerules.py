"""Weigh pairs of events by the named rules of ``data/merging``: points for what agrees and what does not."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import compress
from typing import TYPE_CHECKING

from rapidfuzz import fuzz, process

from ._errors import DataError
from ._mergeblocks import OPEN_DAYS
from ._mergefigures import compared, killed_rules, munitions_rules, wounded_rules
from ._mergekeys import AREA, CITY, NO_DAY, NOWHERE, PROVINCE, SPOT, TOWN, UNSAID, Keys, distances_km, weeks_of
from ._mergetold import told_inside, told_of
from ._mergewords import SIDES, Sides, naming, sides_differ
from ._paths import data_path
from .arabic import fold

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Ints = NDArray[np.integer]
    Floats = NDArray[np.float64]
    Flags = NDArray[np.bool_]

# Two reports with at least so many points tell of one event; below ``FLOOR`` they may not stand in one merge at all.
ENOUGH = 4.5
FLOOR = 2.0
NEVER = -1000.0

# Kilometres between two places that may be one, by how closely each says where (spot, town, city, area, province).
_REACH = (
    (3.0, 8.0, 20.0, 50.0, 0.0), (8.0, 5.0, 8.0, 50.0, 0.0), (20.0, 8.0, 5.0, 50.0, 0.0),
    (50.0, 50.0, 50.0, 50.0, 0.0), (0.0,) * 5,
)  # fmt: skip
# The same where a village or a site is only said to be near.
_NEAR_KM = 20.0
# Shares of like words, in hundredths, from which sentences count as like, and as copies.
_LIKE, COPY = 62, 88
# What a report falls back to where it does not say with what.
_FALLBACKS = frozenset({"Attack", "Shelling/artillery/missile attack", "Remote explosive/landmine/IED"})
# Kinds that two sides do to each other.
_MUTUAL = frozenset({
    "Armed clash", "Violent demonstration", "Protest with intervention", "Excessive force against protesters",
})  # fmt: skip
# A crowd that one report only tells of, and another with those who drove it away.
_CROWD = "Peaceful protest"
_LATE = frozenset({"evening", "night"})
# Shorter sentences are made of the formulas of the trade: "two killed by a roadside bomb".
COPY_LETTERS = 60
# Folded passages that are held at a time; pairs come by day, so that few are folded again.
_KEPT_WORDS = 50_000


@dataclass(frozen=True)
class Rules:
    """Points and words of each rule, codes that reports mix up, stems of sides and what has none, words for things."""

    points: dict[str, float]
    reasons: dict[str, str]
    alike: dict[str, frozenset[tuple[str, str]]]
    sides: tuple[str, ...]
    wide: frozenset[str]
    objects: dict[str, int]


@cache
def rules() -> Rules:
    """
    The rules of ``data/merging``.

    Raises
    ------
    DataError
        A number of points cannot be read.
    """
    points, reasons = {}, {}
    for row in _rows("rules.csv"):
        try:
            points[row["rule"]] = NEVER if row["points"] == "never" else float(row["points"])
        except ValueError:
            raise DataError(
                f"data/merging/rules.csv: the points of {row['rule']!r} are {row['points']!r}; give a number or never."
            ) from None
        reasons[row["rule"]] = row["reason"]
    alike: dict[str, set[tuple[str, str]]] = {}
    for row in _rows("alike.csv"):
        alike.setdefault(row["column"], set()).update({(row["one"], row["other"]), (row["other"], row["one"])})
    stems = {row["side"]: row["stems"] for row in _rows("sides.csv")}
    wide = frozenset(fold(word) for word in stems.pop("none").split("|"))
    objects: dict[str, int] = {}
    for n, row in enumerate(_rows("objects.csv")):
        # A word may name two things: "شاحنات" are lorries, and a convoy of them.
        for word in map(fold, row["words"].split("|")):
            objects[word] = objects.get(word, 0) | 1 << n
    return Rules(
        points, reasons, {name: frozenset(found) for name, found in alike.items()}, tuple(stems.values()), wide, objects
    )


def _rows(name: str) -> list[dict[str, str]]:
    with data_path("merging", name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


class Weigher:
    """Compare pairs of one set of events."""

    def __init__(self, keys: Keys) -> None:
        import numpy as np

        self.keys = keys
        self.rules = rules()
        columns = ("sub_event_type", "weapon", "time_of_day", "actor")
        self._alike = {name: self._likeness(name, keys.names[name]) for name in columns}
        self._object, self._side = naming(self.rules.objects), Sides(self.rules.sides, self.rules.wide)
        self._words: dict[int, str] = {}
        self._towns = np.zeros((keys.n, SIDES), dtype=np.int32)
        self._sides = np.zeros((keys.n, SIDES), dtype=np.int8)
        self._objects = np.zeros(keys.n, dtype=np.int64)
        self._told, self._inside = told_of(keys), told_inside(keys)
        self._unsure = (keys.weapon == UNSAID) & self._of_kind(_FALLBACKS)
        known = np.asarray((keys.lines >= 0).any(axis=1))[keys.place]
        self._traced = (keys.place != UNSAID) & (known | (keys.rank == NOWHERE))
        self._fights = self._of_kind(frozenset({"Armed clash"}))
        self._mutual, self._crowds = self._of_kind(_MUTUAL), self._of_kind(frozenset({_CROWD}))
        self._weeks = weeks_of(keys)
        anybody = {a for a, b in self.rules.alike.get("actor", ()) if b == "*"}
        self._anybody = np.isin(np.asarray([*keys.names["actor"], ""]), list(anybody))

    def weigh(self, one: Ints, other: Ints) -> Floats:
        """Points of each pair; ``NEVER`` or less where a rule forbids it."""
        import numpy as np

        plain = self.plain(one, other)
        total = self._sum(plain, len(one))
        most = max(0.0, *(self.rules.points[name] for name in ("copy", "like words")))
        # Words are compared last, and only where they can still matter.
        open_ = np.flatnonzero(total + most >= FLOOR)
        worded = self.worded(one[open_], other[open_])
        total[open_] += self._sum(worded, len(open_))
        return total

    def _sum(self, applied: dict[str, Flags], n: int) -> Floats:
        import numpy as np

        total = np.zeros(n)
        for name, flags in applied.items():
            total += flags * self.rules.points[name]
        return total

    def reasons(self, one: Ints, other: Ints) -> list[str]:
        """Which rules gave each pair its points, in words: ``same day +2; same city +1``."""
        import numpy as np

        applied = {**self.plain(one, other), **self.worded(one, other)}
        names = [name for name in applied if self.rules.points[name]]
        said = [f"{self.rules.reasons[name]} {self.rules.points[name]:+g}" for name in names]
        # The same few sets of rules hold again and again: each is put into words once.
        held = np.packbits(np.stack([applied[name] for name in names], axis=1), axis=1)
        sets, at = np.unique(held, axis=0, return_inverse=True)
        texts = ["; ".join(compress(said, row)) for row in np.unpackbits(sets, axis=1).tolist()]
        return [texts[n] for n in at.reshape(-1).tolist()]

    def plain(self, one: Ints, other: Ints) -> dict[str, Flags]:
        """Which rules about codes and numbers hold for each pair."""
        k = self.keys
        time, place, killed = self._time(one, other), self._place(one, other), killed_rules(k, one, other)
        found = {
            **time, **place, **self._kind(one, other),
            **self._two("doer", k.doer, one, other), **self._two("target", k.target, one, other),
            **self._weapon_and_hour(one, other), **killed, **wounded_rules(k, killed, one, other),
            **munitions_rules(k, one, other), **self._statements(one, other),
            **self._others(place, time["day in weeks"], one, other),
        }  # fmt: skip
        swapped, told_of_crowd = self._swapped(one, other)
        for name in ("other doer", "other target", "other weapon"):
            found[name] = found[name] & ~(swapped | told_of_crowd if name == "other doer" else swapped)
        # Each side of a fight has its own toll, no sign of another fight where no other is told of.
        claims = swapped & found["only one"] & (found["killed differ"] | found["killed far apart"])
        for name in ("killed differ", "killed far apart"):
            found[name] = found[name] & ~claims
        found |= {"sides swapped": swapped, "killed by each side": claims}
        fights = self._fights[one] & self._fights[other]
        return {**found, "fight goes on": found["next day"] & fights & found["killed updated"]}

    def _of_kind(self, kinds: frozenset[str]) -> Flags:
        """Which events are of one of these kinds."""
        import numpy as np

        names = self.keys.names["sub_event_type"]
        return np.isin(self.keys.kind, [n for n, name in enumerate(names) if name in kinds])

    def _likeness(self, column: str, names: Sequence[str]) -> Flags:
        """Table of which codes of a column are alike, by their position in ``names``."""
        import numpy as np

        at = {name: n for n, name in enumerate(names)}
        table = np.zeros((len(names) + 1, len(names) + 1), dtype=bool)
        for one, other in self.rules.alike.get(column, ()):
            if other == "*" and one in at:
                table[at[one], :] = table[:, at[one]] = True
            elif one in at and other in at:
                table[at[one], at[other]] = True
        return table

    def _time(self, one: Ints, other: Ints) -> dict[str, Flags]:
        import numpy as np

        k = self.keys
        open_ = (k.first[one] == NO_DAY) | (k.first[other] == NO_DAY) | (k.last[one] == NO_DAY)
        open_ |= k.last[other] == NO_DAY
        exact = (k.first[one] == k.last[one]) & (k.first[other] == k.last[other])
        overlap = (k.first[one] <= k.last[other]) & (k.first[other] <= k.last[one])
        # An open beginning reaches back, some days; it never reaches past its last day.
        reaches = np.where(k.first[one] == NO_DAY, k.last[one] >= k.first[other], k.last[other] >= k.first[one])
        long_ago = (k.last[one] != NO_DAY) & (k.last[other] != NO_DAY) & ~(self._weeks[one] | self._weeks[other])
        reaches &= ~(long_ago & (np.abs(k.last[one].astype(np.int64) - k.last[other]) > OPEN_DAYS))
        apart = (~open_ & ~overlap) | (open_ & ~reaches)
        # What a report gives no day for is mostly of its own day or the one before.
        reported = np.abs(k.last[one] - k.last[other]) <= 1
        earlier = np.where(k.last[one] < k.last[other], k.hour[one], k.hour[other])
        night = apart & ~open_ & np.isin(earlier, [n for n, name in enumerate(k.names["time_of_day"]) if name in _LATE])
        # A night is of two days; a week is seldom the time of one attack.
        long = np.maximum(k.last[one] - k.first[one], k.last[other] - k.first[other]) > 1
        long &= (k.first[one] != k.first[other]) | (k.last[one] != k.last[other])
        weeks = (long | open_) & (self._weeks[one] | self._weeks[other])
        return {
            "same day": ~open_ & exact & overlap, "days overlap": ~open_ & ~exact & ~long & overlap,
            "day in a period": ~open_ & ~exact & long & ~weeks & overlap,
            "day in weeks": weeks & np.where(open_, reaches, ~exact & overlap),
            "day open": open_ & ~weeks & reaches & ~reported, "day reported": open_ & ~weeks & reaches & reported,
            "over night": night, "next day": apart & ~night,
        }  # fmt: skip

    def _place(self, one: Ints, other: Ints) -> dict[str, Flags]:
        import numpy as np

        k = self.keys
        rank = np.maximum(k.rank[one], k.rank[other])
        unsaid = rank == NOWHERE
        same = ~unsaid & (k.place[one] == k.place[other])
        governorate = ~unsaid & (rank == PROVINCE) & (k.admin1[one] == k.admin1[other]) & (k.admin1[one] != UNSAID)
        inside = (k.above(one) == k.place[other][:, None]).any(axis=1)
        inside |= (k.above(other) == k.place[one][:, None]).any(axis=1)
        within, inside = inside, ~unsaid & ~same & (inside | governorate)
        # "South-west of Kirkuk" is an area.
        area = np.where((k.rank == CITY) & ~k.exact, AREA, np.minimum(k.rank, PROVINCE))
        reach = np.asarray(_REACH)[area[one], area[other]]
        km = distances_km(k, one, other)
        # A quarter without a point of its own stands at its town, and would be near every other.
        vague = ~(k.exact[one] & k.exact[other])
        quarters = (rank == SPOT) & vague & ~same & ~inside & (k.town[one] == k.town[other])
        reach = np.where((rank <= TOWN) & vague, _NEAR_KM, reach)
        near = ~unsaid & ~same & ~inside & ~quarters & (km <= reach)
        # A district is not the next one, though their middles lie near each other.
        whole = (k.district != UNSAID) & (k.place == k.district)
        closed = whole | (k.district != UNSAID) & (k.exact | (k.rank == SPOT))
        beside = near & (whole[one] | whole[other]) & closed[one] & closed[other]
        beside &= k.district[one] != k.district[other]
        # "On the road between Sinuni and Khanasor": the passage names the other place too.
        passage = k.names_place(one, other, in_evidence=True) | k.names_place(other, one, in_evidence=True)
        # Two towns are two places, though the one may be told by its way from the other: "في الرميثة شمال السماوة".
        towns = np.isin(k.rank, (TOWN, CITY)) & k.exact
        linked = ~(unsaid | same | inside | (towns[one] & towns[other])) & passage
        # Nor are two quarters one: "في حي الزهور المجاور لحي النصر".
        linked &= ~(k.quarter[one] & k.quarter[other])
        # "In Sinjar" may mean the district, told elsewhere with the name of a village.
        seat = ~(unsaid | same | inside | near | linked) & (k.district[one] == k.district[other])
        seat &= (k.district[one] != UNSAID) & (k.seat[one] | k.seat[other]) & (k.town[one] != k.town[other])
        # "In the south of Iraq" is a place said, wherever the base is that the article names too.
        wide = (k.rank == NOWHERE) & (k.place != UNSAID)
        named = unsaid & ~(wide[one] | wide[other])
        # What is in Jordan is not in Erbil, though neither says more than that.
        abroad = unsaid & (wide[one] | wide[other]) & self._traced[one] & self._traced[other]
        abroad &= (k.place[one] != k.place[other]) & ~within
        named &= k.names_place(one, other, in_evidence=False) | k.names_place(other, one, in_evidence=False)
        return {
            "same spot": same & (rank <= TOWN), "same city": same & (rank == CITY),
            "same area": same & ((rank == AREA) | (rank == PROVINCE)), "one place within the other": inside,
            "places near": near & ~linked & ~beside, "other district": beside & ~linked, "district named": seat,
            "other quarter": quarters & ~linked, "place in passage": linked,
            "place in article": named, "place not said": unsaid & ~abroad,
            "places apart": abroad | ~(unsaid | same | inside | near | quarters | linked | seat),
        }  # fmt: skip

    def _kind(self, one: Ints, other: Ints) -> dict[str, Flags]:
        k = self.keys
        same = k.kind[one] == k.kind[other]
        alike = ~same & self._alike["sub_event_type"][k.kind[one], k.kind[other]]
        violent = k.violent[one] & k.violent[other]
        unsure = ~same & ~alike & violent & (self._unsure[one] | self._unsure[other])
        return {
            "same kind": same, "alike kind": alike, "kind not sure": unsure,
            "other kind": ~same & ~alike & violent & ~unsure,
            "other class": ~same & ~alike & ~violent,
        }  # fmt: skip

    def _two(self, what: str, codes: Ints, one: Ints, other: Ints) -> dict[str, Flags]:
        said = (codes[one] != UNSAID) & (codes[other] != UNSAID)
        same = said & (codes[one] == codes[other])
        alike = self._alike["actor"][codes[one], codes[other]]
        # Who fits everybody (gunmen, civilians) is like himself too, and as little evidence.
        return {f"same {what}": same & ~alike, f"other {what}": said & ~same & ~alike}

    def _swapped(self, one: Ints, other: Ints) -> tuple[Flags, Flags]:
        """Whether each has the other side as its doer: police and crowd; and whether one tells of the crowd alone."""
        k, alike = self.keys, self._alike["actor"]

        def crossed(doer: Ints, target: Ints) -> tuple[Flags, Flags]:
            said = (doer != UNSAID) & (target != UNSAID)
            fits = (doer == target) | alike[doer, target]
            # Gunmen and civilians fit everybody, and say nothing here.
            return said & fits & ~self._anybody[doer] & ~self._anybody[target], said & ~fits

        first, first_not = crossed(k.doer[one], k.target[other])
        second, second_not = crossed(k.doer[other], k.target[one])
        crossing = (first | second) & ~(first_not | second_not)
        mutual = self._mutual[one] & self._mutual[other]
        crowd = (self._mutual[one] & self._crowds[other]) | (self._crowds[one] & self._mutual[other])
        return mutual & crossing, crowd & crossing

    def _weapon_and_hour(self, one: Ints, other: Ints) -> dict[str, Flags]:
        found = {}
        for what, column, codes in (
            ("weapon", "weapon", self.keys.weapon), ("hour", "time_of_day", self.keys.hour),
        ):  # fmt: skip
            said = (codes[one] != UNSAID) & (codes[other] != UNSAID)
            same = said & (codes[one] == codes[other])
            found[f"same {what}"] = same
            found[f"other {what}"] = said & ~same & ~self._alike[column][codes[one], codes[other]]
        return found

    def _others(self, place: dict[str, Flags], weeks: Flags, one: Ints, other: Ints) -> dict[str, Flags]:
        import numpy as np

        k = self.keys
        placed = (k.place[one] != UNSAID) & (k.place[other] != UNSAID) & ~k.aggregate[one]
        placed &= (k.kind[one] == k.kind[other]) | self._alike["sub_event_type"][k.kind[one], k.kind[other]]
        # Of two bombs in a city one may be in a quarter where there was no other.
        shared = place["same spot"] | place["same city"] | place["same area"] | place["one place within the other"]
        wider = np.where(k.rank[one] >= k.rank[other], one, other)
        same = (k.weapon[one] == k.weapon[other]) & (k.weapon[one] != UNSAID)
        inside = np.where(same, self._inside.own[wider], self._inside.any[wider])
        most = np.where(shared, inside, np.maximum(self._told.any[one], self._told.any[other]))
        # What else happened there in the weeks of a period is not counted.
        return {"only one": placed & (most <= 1) & ~weeks, "one of several": placed & (most > 1)}

    def _statements(self, one: Ints, other: Ints) -> dict[str, Flags]:
        """What else must be the same of two statements about several events."""
        k = self.keys
        both = k.aggregate[one] & k.aggregate[other]
        return {
            "other count": both & (k.count[one] != k.count[other]),
            "other period": both & ((k.first[one] != k.first[other]) | (k.last[one] != k.last[other])),
        }

    def worded(self, one: Ints, other: Ints) -> dict[str, Flags]:
        """Which rules about the words of the reports hold for each pair."""
        import numpy as np

        if len(self._words) > _KEPT_WORDS:
            self._words.clear()
        new = [index for index in np.unique(np.concatenate([one, other])).tolist() if index not in self._words]
        for index, words in zip(new, self.keys.words(new), strict=True):
            self._words[index] = words
            for n, of_town in enumerate(self._side(words)):
                self._towns[index, n], self._sides[index, n] = of_town
            self._objects[index] = self._named(words)
        left = [self._words[index] for index in one.tolist()]
        right = [self._words[index] for index in other.tolist()]
        if not left:
            none = np.zeros(0, dtype=bool)
            return dict.fromkeys(("copy", "like words", "other side", "same object", "other object"), none)
        ratio = process.cpdist(left, right, scorer=fuzz.ratio, dtype=np.float32)
        sets = process.cpdist(left, right, scorer=fuzz.token_set_ratio, dtype=np.float32)
        short = np.asarray([min(len(a), len(b)) for a, b in zip(left, right, strict=True)])
        named = (self._objects[one] > 0) & (self._objects[other] > 0)
        shared = (self._objects[one] & self._objects[other]) > 0
        sides = sides_differ(self._towns, self._sides, one, other)
        # Two bombs a day are told in the same formulas; the few words that differ count.
        differ = sides | (named & ~shared)
        tolls = compared(self.keys.killed, one, other).apart | compared(self.keys.wounded, one, other).apart
        copy = (ratio >= COPY) & (short >= COPY_LETTERS) & ~differ & ~tolls
        return {
            "copy": copy, "like words": ~copy & ~differ & (sets >= _LIKE) & (short > 0), "other side": sides,
            "same object": named & shared, "other object": named & ~shared,
        }  # fmt: skip

    def _named(self, words: str) -> int:
        """What is hit, a bit each."""
        found = 0
        for word in words.split():
            found |= self._object(word)
        return found
