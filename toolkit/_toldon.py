"""Find the day on which a text was told, where it names it and its outlet published it later: "اليوم (الأحد)"."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import compress

from ._phrases import finder
from .arabic import Text, word_cache

_find_relative = finder("date_words", "role", "relative")
_find_weekday = finder("weekdays")
# What may stand between "today" and the name of the day.
_BETWEEN = frozenset({"(", "يوم", "،", '"', "«", "“"})
# How many days after it was told a text may have been published.
_LATER = 3


def day_of_telling(text: Text, published: date) -> date:
    """
    The day that "today" means in a text.

    An outlet may publish on Monday what an agency told "today, Sunday". Where each "today" or "yesterday" with the name
    of a day beside it says that the text is as many days older, up to three, it is; where one fits, or two of them
    contradict each other, it was told on the day of publication.

    Parameters
    ----------
    text
        The text.
    published
        Day of publication.
    """
    earlier: set[int] = set()
    read = 0
    for at in compress(range(len(text.spelled)), map(_may_be_relative, text.spelled)):
        # "أول أمس" is no "أمس".
        relative = _find_relative(text.spelled, at) if at >= read else None
        if relative is None or int(relative.row["value"]) > 0:
            continue
        read = relative.last
        behind = relative.last
        while behind < len(text.spelled) and text.spelled[behind] in _BETWEEN:
            behind += 1
        weekday = _find_weekday(text.spelled, behind)
        if weekday is not None and not weekday.cut:
            meant = published + timedelta(int(relative.row["value"]))
            earlier.add((meant.weekday() - int(weekday.row["weekday"])) % 7)
    days = earlier.pop() if len(earlier) == 1 else 0
    return published - timedelta(days) if days <= _LATER else published


@word_cache
def _may_be_relative(word: str) -> bool:
    """Whether "today" or "yesterday" may begin at a word."""
    return _find_relative([word], 0) is not None or word.endswith(("اول", "قبل"))
