"""Read months and years where they surely are such: "في آذار 2016", "عام 2014"; not "مارس" (practised)."""

from __future__ import annotations

from ._counting import free
from ._numerals import adjoining, read_cardinal, word_at
from ._phrases import is_term
from ._resolving import Found, Scene, resolve, resolve_year
from ._written_dates import is_month_word, read_written
from .arabic import Text
from .vocabulary import word_set, words_of


def read_ordinary(scene: Scene, index: int) -> Found | None:
    """
    A month or year that begins at a word, where it surely is one.

    Parameters
    ----------
    scene
        Text, publication and the day before.
    index
        Word at which it begins.

    Returns
    -------
    Found | None
        The month or year.
    """
    text = scene.text
    written = read_written(text, index)
    if written is not None and written.day is None:
        if written.month is None:
            return resolve(scene, written)
        if written.year is None and _ends_a_name(text, index):
            return None
        cue = scene.sure or is_term("date_words", "role", "month_cue", word_at(text, index - 1))
        glued = text.spelled[index][: written.cut].endswith(("ب", "ل")) if written.cut else False
        named = written.year or written.direction is not None or written.year_step is not None or written.same
        spelled = word_at(text, index)[written.cut :] != "اب" or _begins_with_madda(text, index, written.cut)
        called = is_month_word(text, index)  # "قتلى شهر نيسان"
        if named or called or (written.sure and (cue or glued or written.last - index > 2)):
            return resolve(scene, written)
        if cue and spelled and (scene.sure or _not_a_verb(text, index)):
            return resolve(scene, written)
    return _bare_year(scene, index)


def _ends_a_name(text: Text, index: int) -> bool:
    """Whether a month ends the name of a place called by a day: "حي الأول من حزيران"."""
    if word_at(text, index - 1) != "من":
        return False
    day, head = read_written(text, index - 2), word_at(text, index - 3)
    dated = day is not None and day.day is not None and day.last > index
    return dated and is_term("date_words", "role", "name_head", head) and not head.startswith("ال")


def _begins_with_madda(text: Text, index: int, cut: int) -> bool:
    return text.raw[text.span(text.words[index].start + cut, text.words[index].end)[0]] == "آ"


def _not_a_verb(text: Text, index: int) -> bool:
    """Keep verbs out: "مارس" and other homographs need "في", "منذ" or the like directly before them."""
    return word_at(text, index - 1) in word_set("before a month")


def _bare_year(scene: Scene, index: int) -> Found | None:
    """A year after "في" or "منذ" with no word for it: "في 2015"; not "في 2015 قتيلا"."""
    text = scene.text
    word = text.spelled[index]
    if not (word.isdecimal() and len(word) == 4 and 1900 <= int(word) < 2100):
        return None
    before = word_at(text, index - 1)
    if not scene.sure and before not in words_of("before a year, surely", "before a year"):
        return None
    if before == "من" and word_at(text, index - 2) in word_set("more or fewer"):
        return None  # "أكثر من 2000 من الطلاب"
    number = read_cardinal(text, index)
    following = word_at(text, index + 1) if adjoining(text, index + 1) else ""
    counts = following.isalpha() and not free(following) and not following.startswith(("و", "ال"))
    sure = before in word_set("before a year, surely") and not (following.endswith("ا") and len(following) > 3)
    if number is None or number.last > index + 1 or (counts and not sure and not scene.sure):
        return None
    found = Found(index, index + 1, 0, kind="year", year=int(word))
    return resolve_year(found, int(word))
