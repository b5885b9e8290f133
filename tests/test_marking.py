from __future__ import annotations

import html
import re
from datetime import date

import pytest
from reportcases import HOSTILE

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
    why = "in the same governorate as Baghdad, named in the sentence"
    assert f"Place: US Embassy, Baghdad / السفارة الأمريكية; 33.2990, 44.3960; {why} [49:66]" in page
    assert "not Baghdad Governorate (governorate)" in page
    assert "Date: 27 Dec 2019" in page
    assert "Number: 11 events" in page
    assert "Harmed: Killed: 1 contractor (American)" in page


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
    assert "تاريخ: 27 كانون الأول 2019" in page
    assert "عدد: 11 حدثًا" in page


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


def test_a_mention_over_a_line_end_is_marked_on_both_lines() -> None:
    rows = {**EMPTY, "numbers": [number(2, 8)]}
    coded = CodedArticle(Article("x", "واحد\nاثنان", None), rows)  # type: ignore[arg-type]
    assert characters(marked(coded)) == "واحد\nاثنان"
    assert marked(coded).count("<mark") == 2
