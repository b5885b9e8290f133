from __future__ import annotations

import html
import re
from datetime import date

import pytest
from reportcases import HOSTILE

from toolkit._quoting import Reason
from toolkit.articles import Article, sample_article
from toolkit.coding import CodedArticle, extract
from toolkit.marking import KINDS, legend, marked, show

TABLES = ("places", "dates", "numbers", "casualties", "events")
EMPTY: dict[str, list[dict[str, object]]] = {name: [] for name in TABLES}


def characters(page: str) -> str:
    """The article's own characters in a marked page."""
    lines = re.findall(r"<p [^>]*>(.*?)</p>", page, re.DOTALL)
    return html.unescape("\n".join(re.sub(r"<[^>]*>", "", re.sub(r"<sup.*?</sup>", "", line)) for line in lines))


def number(start: int, end: int) -> dict[str, object]:
    return {"start": start, "end": end, "low": 3, "high": 3, "vague": None, "approx": False, "unit": "people"}


def test_the_marked_text_is_the_text() -> None:
    coded = extract(sample_article())
    assert characters(marked(coded)) == coded.article.text
    for row in coded.rows["events"]:
        start, end = row["evidence_start"], row["evidence_end"]
        assert characters(marked(coded, start, end)) == coded.article.text[start:end]


def test_every_mention_is_marked_with_its_kind_letter_and_value() -> None:
    coded = extract(sample_article())
    page = marked(coded)
    for kind in ("places", "dates", "numbers"):
        assert page.count(f'class="toolkit-{kind}"') == len({(r["start"], r["end"]) for r in coded.rows[kind]})
    why = "the name is read so: in the same governorate as Baghdad, named in the sentence"
    assert f"Place [49:66]: US Embassy, Baghdad; 33.2990, 44.3960; {why}; السفارة الأمريكية" in page
    assert "Date [1895:1901]: 27 Dec 2019" in page
    assert "Number [1630:1632]: 11 events" in page
    assert "Harmed [1939:1952]: Killed: 1 contractor (American)" in page


def test_words_that_events_rest_on_are_marked() -> None:
    page = marked(extract(sample_article()))
    assert "Event word [1890:1894]: Shelling/artillery/missile attack; event 7" in page
    assert "Who [191:199]: Mourners (Iraq); event 3" in page


def test_a_name_that_has_part_in_several_events_says_so_once_for_each() -> None:
    text = "انفجرت عبوة ناسفة في كركوك أمس. وقتل جنديان في هجوم على الجيش في الحويجة أمس."
    coded = extract(Article("x", text, date(2020, 6, 18)))
    span = (text.index("الجيش"), text.index("الجيش") + 5)
    for reasons, row in zip(coded.reasons.values(), coded.rows["events"], strict=True):
        reasons["actor2"] = Reason("names it", (span,))
        row["actor2"] = "Military Forces of Iraq"
    assert "Military Forces of Iraq; event 1; Military Forces of Iraq; event 2" in marked(coded)


def test_people_without_a_name_among_the_actors_are_not_marked_as_actors() -> None:
    text = "قتل أربعة أشخاص بانفجار سيارة مفخخة في بعقوبة أمس."
    page = marked(extract(Article("x", text, date(2020, 6, 18))))
    assert "toolkit-actors" not in page
    assert "toolkit-casualties" in page


def test_a_place_says_what_else_its_name_might_have_been() -> None:
    article = Article("x", "اقتحم متظاهرون القنصلية الإيرانية في مدينة النجف أمس.", date(2020, 6, 18))
    page = marked(extract(article))
    assert "the next best reading of the name is Iranian Consulate" in page
    assert "reading" not in marked(extract(Article("x", "انفجرت عبوة ناسفة في تلعفر أمس.", date(2020, 6, 18))))


def test_each_event_has_a_mark_where_its_sentence_begins_and_ends_and_its_reasons_below() -> None:
    coded = extract(sample_article())
    page = show(coded).html
    n = len(coded.rows["events"])
    assert (
        page.count('class="toolkit-event"') == page.count('class="toolkit-event-end"') == page.count("<details>") == n
    )
    text = re.sub(r"<sup class=.toolkit-event. [^>]*>(\d+)</sup>", r"⟦\1 ", marked(coded))
    text = re.sub(r"<sup class=.toolkit-event-end. [^>]*>(\d+)</sup>", r" \1⟧", text)
    text = html.unescape(re.sub("<[^>]*>", "", re.sub("<sup.*?</sup>", "", text)))
    for number, row in enumerate(coded.rows["events"], start=1):
        between = text.partition(f"⟦{number} ")[2].partition(f" {number}⟧")[0]
        assert re.sub(r"⟦\d+ | \d+⟧", "", between) == row["evidence"]
    assert '<li><b>Type</b>: Violent demonstration (Riots) – told by <bdi dir="ltr">[42:48]</bdi>' in page


def test_the_keyboard_reaches_every_mark_of_the_article_and_none_of_a_quoted_sentence() -> None:
    coded = extract(sample_article())
    page = marked(coded)
    assert page.count('tabindex="0"') == page.count("<mark") + page.count('class="toolkit-event"')
    row = coded.rows["events"][0]
    assert "tabindex" not in marked(coded, row["evidence_start"], row["evidence_end"])
    assert ":focus-visible" in show(coded).html


def test_marks_are_dark_on_light_whatever_the_theme() -> None:
    page = marked(extract(sample_article()))
    assert all("color:#111" in look for look in re.findall(r'<mark[^>]*style="([^"]*)"', page))


def test_an_article_without_events_says_so() -> None:
    calm = Article("calm", "افتتح وزير التربية مدرسة جديدة في كربلاء.", date(2020, 6, 18))
    assert "no event was found" in show(calm).html
    assert "لم يُعثر على حدث" in show(calm, lang="ar").html


def test_no_kind_rests_on_colour_alone() -> None:
    lines = [re.search(r"border-bottom:(\d+px \w+)", style) for style in KINDS.values()]
    assert len({found[1] for found in lines if found}) == len(KINDS)
    for lang in ("en", "ar"):
        letters = re.findall(r"&zwnj;(\w)&zwnj;", legend(lang))
        assert len(set(letters)) == len(KINDS)


def test_it_runs_from_right_to_left() -> None:
    page = show(sample_article()).html
    assert '<article dir="rtl" lang="ar"' in page
    assert "<script" not in page
    assert '<p dir="rtl" lang="ar"' in show(sample_article(), lang="ar").html


def test_in_arabic_the_values_are_arabic() -> None:
    page = marked(extract(sample_article()), lang="ar")
    assert "تاريخ [1895:1901]: 27 كانون الأول 2019" in page
    assert "عدد [1630:1632]: 11 حدثًا" in page


def test_an_article_cannot_take_over_the_page() -> None:
    page = show(HOSTILE).html
    assert "<script" not in page
    assert "<img" not in page
    assert 'onmouseover="' not in page
    assert characters(marked(extract(HOSTILE))) == HOSTILE.text


@pytest.mark.parametrize(
    ("spans", "marks"),
    [
        ([(0, 4), (5, 9)], 2),  # side by side
        ([(0, 9), (2, 4)], 2),  # one inside the other
        ([(0, 6), (4, 9)], 3),  # over each other's end: the second is cut in two
        ([(0, 9), (0, 9)], 1),  # twice the same
    ],
)
def test_mentions_may_overlap(spans: list[tuple[int, int]], marks: int) -> None:
    rows = {**EMPTY, "numbers": [number(*span) for span in spans]}
    coded = CodedArticle(Article("x", "واحد اثنان ثلاثة", date(2020, 1, 1)), rows)  # type: ignore[arg-type]
    page = marked(coded)
    assert characters(page) == "واحد اثنان ثلاثة"
    assert page.count("<mark") == page.count("</mark>") == marks
    # The line of a mark that holds another lies below the other's.
    nested = re.search(r"<mark[^>]*><mark|<mark[^>]*>[^<]*<mark", page) is not None
    assert ("padding-bottom" in page) is nested


def test_a_mention_over_a_line_end_is_marked_on_both_lines() -> None:
    rows = {**EMPTY, "numbers": [number(2, 8)]}
    coded = CodedArticle(Article("x", "واحد\nاثنان", None), rows)  # type: ignore[arg-type]
    assert characters(marked(coded)) == "واحد\nاثنان"
    assert marked(coded).count("<mark") == 2
