"""Line breaks: those of a narrow column do not end sentences, those behind headings and by-lines do."""

from __future__ import annotations

import textwrap
from dataclasses import replace
from typing import Any

import pytest

from toolkit import articles, coding
from toolkit._linebreaks import wraps
from toolkit.arabic import Text

PROSE = (
    "قتل ثلاثة جنود وأصيب خمسة آخرون يوم الاثنين في انفجار عبوة ناسفة استهدفت دوريتهم في ناحية العظيم شمال محافظة "
    "ديالى.\n\n"
    "وقال مصدر أمني إن مسلحين هاجموا نقطة تفتيش قرب قرية الجيزاني مساء الأحد وقتلوا شرطيين اثنين. وفي كركوك أصيب "
    "مدنيان بسقوط "
    "قذيفة هاون على سوق شعبية في حي النصر صباح اليوم نفسه، حسبما ذكرت الشرطة."
)


def _told(article: articles.Article) -> list[tuple[Any, ...]]:
    fields = ("sub_event_type", "date_from", "date_to", "location", "killed_low", "wounded_low")
    return [tuple(event[name] for name in fields) for event in coding.extract(article).rows["events"]]


@pytest.mark.parametrize("width", [50, 72, 100])
def test_a_text_in_a_column_is_coded_like_one_with_a_line_for_each_paragraph(width: int) -> None:
    article = articles.sample_article()
    for text in (article.text, PROSE):
        whole = replace(article, text=text)
        column = "\n".join(textwrap.fill(line, width, break_on_hyphens=False) for line in text.split("\n"))
        assert column != text
        assert _told(replace(article, text=column)) == _told(whole)


def test_a_quotation_goes_on_over_a_line_break() -> None:
    text = 'وقال المصدر إن "قوة من الجيش\nداهمت منزلا واعتقلت مشتبها به". وأضاف أنها انسحبت.'
    assert len(Text(text).sentences) == 2


@pytest.mark.parametrize(
    "text",
    [
        # Headlines one below the other, with no full stop: each is one.
        "مقتل ثلاثة جنود في انفجار شرقي الرمادي\nإصابة خمسة مدنيين بسقوط قذائف في الموصل\nاعتقال أربعة مطلوبين في "
        "عملية دهم بكركوك"
        "\nمتظاهرون يغلقون طريق الميناء في البصرة",
        # A by-line above the text.
        "بغداد - وكالات\nقتل شرطي في انفجار عبوة ناسفة في حي الجامعة غربي بغداد. وأصيب اثنان من المارة في الحادث.",
        # Lines that end as sentences do.
        "انفجرت عبوة في الدورة.\nوأصيب مدني.\nثم انفجرت أخرى.",
        # An unpaired quotation mark.
        'اعتقلت قوة "سوات مشتبها به في الكوت\nوفي العمارة فتح مسلحون النار على دورية',
        "",
        "\n\n",
    ],
)  # fmt: skip
def test_line_breaks_that_end_something_stay(text: str) -> None:
    assert not wraps(text)


def test_a_by_line_above_a_column_stays_a_line_by_itself() -> None:
    column = "كركوك - مراسلنا\n" + textwrap.fill(PROSE.replace("\n\n", " "), 60, break_on_hyphens=False)
    assert column.index("\n") not in wraps(column)
    assert len(wraps(column)) >= 4
