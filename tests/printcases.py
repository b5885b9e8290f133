"""What tests of printed maps look at: words, where they stand, whether they overlap."""

from __future__ import annotations

from itertools import combinations
from typing import Any

from matplotlib.text import Text

from toolkit._chart import Chart

EVERY_CHOICE: list[dict[str, Any]] = [
    {}, {"size_by": "munitions"}, {"split": "2019-12-27"}, {"area": "baghdad"}, {"area": "green-zone"}
]  # fmt: skip


def texts(chart: Chart) -> list[str]:
    """Every text of a figure, without direction marks."""
    found = [text.get_text() for text in chart.figure.findobj(Text) if text.get_text()]
    return [bare(text) for text in found]


def bare(text: str) -> str:
    return text.strip("\u202b\u202c")


def boxes(chart: Chart) -> list[tuple[str, Any]]:
    chart.figure.canvas.draw()
    found = [text for text in chart.figure.findobj(Text) if text.get_text().strip() and text.get_visible()]
    # An annotation's own extent covers its arrow too; the words' extent is the text's.
    return [(text.get_text(), Text.get_window_extent(text)) for text in found]


def split_layout(chart: Chart) -> None:
    """No words on others or off the page; where two maps stand side by side, no more can be asked."""
    found = boxes(chart)
    page = chart.figure.bbox
    for text, box in found:
        assert page.x0 <= box.x0, text
        assert box.x1 <= page.x1, text
        assert page.y0 <= box.y0, text
        assert box.y1 <= page.y1, text
    names = [(text, box) for text, box in found if not text.isdigit()]
    for (one, a), (other, b) in combinations(names, 2):
        overlap = min(a.x1, b.x1) - max(a.x0, b.x0) > 1 and min(a.y1, b.y1) - max(a.y0, b.y0) > 2.5
        assert not overlap, (one, other)


def plots(chart: Chart) -> list[Any]:
    """Axes of maps, insets and legends."""
    return [inner for outer in chart.figure.axes for inner in (outer, *outer.child_axes)]


def legend_of(chart: Chart) -> str:
    """Words of the legend in one line, as they were before they were broken."""
    return " ".join(bare(text.get_text()) for text in chart.figure.axes[1].texts)
