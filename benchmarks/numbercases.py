"""Cases for numbers, ordinals and ranges: spelled by CLDR, by a library and by the grammar, and made by hand."""

from __future__ import annotations

import csv
import random
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from benchmarks.spelling import cardinal, noun_form, ordinal

_CASES = Path(__file__).parent / "cases"
_SCRIPTS = ("0123456789", "٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹")
# (plural, accusative, singular), feminine, unit
_NOUNS = (
    (("جنود", "جنديا", "جندي"), False, "people"),
    (("مدنيين", "مدنياً", "مدني"), False, "people"),
    (("نساء", "امرأة", "امرأة"), True, "people"),
    (("صواريخ", "صاروخا", "صاروخ"), False, "munitions"),
    (("قذائف", "قذيفة", "قذيفة"), True, "munitions"),
    (("عبوات ناسفة", "عبوة ناسفة", "عبوة ناسفة"), True, "munitions"),
    (("هجمات", "هجوما", "هجوم"), False, "events"),
    (("غارات", "غارة", "غارة"), True, "events"),
    (("أيام", "يوما", "يوم"), False, "days"),
)  # fmt: skip


class NumberCase(NamedTuple):
    """A text, and each quantity in it as "36 people", "41.. -", "10..15 people", "~20 munitions", "tens people"."""

    text: str
    expected: tuple[str, ...]


class OrdinalCase(NamedTuple):
    """A text, and the value of each ordinal in it."""

    text: str
    expected: tuple[int, ...]


def sample_of_numbers() -> list[int]:
    """Every number up to a hundred, then fewer the larger they are, always the same."""
    chosen = random.Random(28)
    found = [*range(3, 101), *range(200, 1000, 100), 1000, 2000, 3000, 10_000, 11_000, 100_000, 200_000]
    found += [1_000_000, 2_000_000, 3_000_000]
    for low, high, count in ((101, 999, 120), (1001, 9999, 120), (10_001, 99_999, 60), (100_001, 999_999, 50)):
        found += sorted(chosen.sample(range(low, high), count))
    return found + sorted(chosen.sample(range(1_000_001, 40_000_000), 30))


def by_grammar() -> Iterator[NumberCase]:
    """Spelled in every gender and case before a noun of people, munitions, events or days."""
    for at, n in enumerate(sample_of_numbers()):
        if n % 100 in (1, 2):
            continue  # "مئة جندي وجندي": the noun takes the place of one and two
        forms, feminine, unit = _NOUNS[at % len(_NOUNS)]
        hundred = ("مئة", "مائة")[at % 2]
        for oblique, opening in ((False, "وقع"), (True, "بعد")):
            spelled = cardinal(n, feminine, oblique, before_noun=True, hundred=hundred)
            yield NumberCase(f"{opening} {spelled} {noun_form(n, forms)} في المدينة", (f"{n} {unit}",))


def by_library() -> Iterator[NumberCase]:
    """Spelled by tafqit in both genders and all cases, standing alone."""
    from tafqit import number_ar

    for n in sample_of_numbers():
        spelled = {
            number_ar(n, feminine=feminine, case=case)
            for feminine in (False, True)
            for case in ("nominative", "accusative", "genitive")
        }
        yield from (NumberCase(f"كان العدد {words}.", (f"{n} -",)) for words in sorted(spelled))


def by_cldr() -> Iterator[NumberCase]:
    """Spelled by CLDR's rules for Arabic, standing alone."""
    from unicode_rbnf import RbnfEngine

    engine = RbnfEngine.for_language("ar")
    for n in sample_of_numbers():
        for words in sorted(set(engine.format_number(n).text_by_ruleset.values())):
            yield NumberCase(f"كان العدد {words}.", (f"{n} -",))


def in_digits() -> Iterator[NumberCase]:
    """Digits of three scripts, with and without separators, glued to clitics, the article and the noun."""
    chosen = random.Random(7)
    for at, n in enumerate([*range(3, 40), *sorted(chosen.sample(range(40, 400_000), 80))]):
        forms, _, unit = _NOUNS[at % len(_NOUNS)]
        noun = noun_form(n, forms)
        if n % 100 in (1, 2) or 1900 <= n < 2100:
            continue
        for script, thousands in zip(_SCRIPTS, (",", "٬", "."), strict=True):
            plain = str(n).translate(str.maketrans("0123456789", script))
            separated = f"{n:,}".replace(",", thousands).translate(str.maketrans("0123456789", script))
            for digits in sorted({plain, separated}):
                yield NumberCase(f"سقط {digits} {noun} في المدينة", (f"{n} {unit}",))
            yield NumberCase(f"تسبب بـ{plain} {noun}", (f"{n} {unit}",))
            yield NumberCase(f"بعد الـ{plain} {noun} تلك", (f"{n} {unit}",))
            yield NumberCase(f"و{plain}{noun} أخرى" if at % 2 else f"سجل {plain}{noun}", (f"{n} {unit}",))
        if n < 1000:
            yield NumberCase(f"أكثر من {n} ألف نازح", (f"{n * 1000 + 1}.. people",))


def _table(name: str) -> Iterator[NumberCase]:
    with (_CASES / name).open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            yield NumberCase(row["text"], tuple(filter(None, row["expected"].split("; "))))


def number_cases() -> dict[str, list[NumberCase]]:
    """Every case of the numbers suite, by where it comes from."""
    return {
        "spelled by grammar": list(by_grammar()),
        "spelled by tafqit": list(by_library()),
        "spelled by CLDR": list(by_cldr()),
        "in digits": list(in_digits()),
        "made by hand": by_hand(),
    }


def by_hand() -> list[NumberCase]:
    """Bounds, vague counts, duals, clitics, lists, and what is no count: money, distances, ages, shares, scores."""
    return list(_table("quantities.csv"))


def range_cases() -> dict[str, list[NumberCase]]:
    """Ranges in digits and words, made by hand and from pairs of numbers."""
    chosen = random.Random(11)
    pairs = [(5, 7), (10, 15), (3, 4), (20, 30), (25, 30), (100, 150), (200, 300), (1000, 2000), (40, 45)]
    pairs += [tuple(sorted(chosen.sample(range(3, 90), 2))) for _ in range(12)]
    found = []
    for low, high in pairs:
        if high % 100 in (1, 2):
            continue
        noun = noun_form(high, ("جنود", "جنديا", "جندي"))
        words = cardinal(low, False, True), cardinal(high, False, True, before_noun=True)
        for text in (
            f"قتل بين {low} و{high} {noun}",
            f"قتل ما بين {low} و{high} {noun}",
            f"قتل {low}-{high} {noun}",
            f"قتل من {low} إلى {high} {noun}",
            f"قتل بين {words[0]} و{words[1]} {noun}",
            f"قتل ما بين {words[0]} و{words[1]} {noun}",
            f"قتل من {words[0]} إلى {words[1]} {noun}",
        ):
            found.append(NumberCase(text, (f"{low}..{high} people",)))
    return {"from pairs": found, "made by hand": list(_table("ranges.csv"))}


def ordinal_cases() -> dict[str, list[OrdinalCase]]:
    """Ordinals to the two hundredth in both genders and cases, and those made by hand."""
    found = []
    for n in [*range(1, 101), 101, 105, 111, 120, 125, 150, 199]:
        for oblique in (False, True):
            found.append(OrdinalCase(f"كان الهجوم {ordinal(n, False, oblique)} في المدينة", (n,)))
            found.append(OrdinalCase(f"وقعت المعركة {ordinal(n, True, oblique)} في المدينة", (n,)))
    with (_CASES / "ordinals.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    hand = [OrdinalCase(row["text"], tuple(map(int, row["expected"].split()))) for row in rows]
    return {"spelled by grammar": found, "made by hand": hand}
