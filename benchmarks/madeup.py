"""Make any number of articles by varying those of the evaluation, so that no two texts are the same."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from toolkit._paths import data_path
from toolkit.articles import SYNTHETIC, Article, read_article
from toolkit.provenance import sha256

_TOWNS = (
    "بغداد", "كركوك", "الموصل", "أربيل", "البصرة", "تكريت", "الرمادي", "سامراء", "بعقوبة", "الفلوجة", "النجف", "كربلاء",
    "الناصرية", "السليمانية", "دهوك", "الحويجة", "بيجي", "تلعفر", "سنجار", "هيت",
)  # fmt: skip
_TOWN = re.compile(rf"(?<!\w)(?:{'|'.join(_TOWNS)})(?!\w)")
_NUMBER = re.compile(r"(?<![\w.,/:-])\d{1,2}(?![\w.,/:-])")


def made_up(count: int) -> Iterator[Article]:
    """
    Articles with other towns, numbers and days than those they are made from; the same ones each time.

    Parameters
    ----------
    count
        How many.
    """
    folders = (data_path("evaluation", name) for name in ("training", "development"))
    originals = [read_article(path) for folder in folders for path in sorted(folder.glob("*.json"))]
    for number in range(count):
        rng = random.Random(number)
        original = originals[number % len(originals)]
        text = _TOWN.sub(lambda _, rng=rng: rng.choice(_TOWNS), original.text)
        text = _NUMBER.sub(lambda _, rng=rng: str(rng.randint(2, 90)), text)
        # A line of its own, so that texts without a town or a number differ, too.
        text += f"\n(التقرير رقم {number})"
        day = original.published and original.published + timedelta(days=rng.randint(-300, 300))
        yield replace(
            original, article_id=f"m{number:07d}", text=text, published=day, source=SYNTHETIC, digest=sha256(text)
        )
