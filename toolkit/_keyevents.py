"""Mark key events on a chart along time: over their bar those that it counts, on a line of their own all others."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from ._drawing import Draft
from ._figure import GREY, LIGHT, SMALL, Page
from ._selection import records
from ._words import as_day, day, known, label

if TYPE_CHECKING:
    import pandas as pd

_LETTERS = {"en": "ABCDEFGHIJKL", "ar": "أبجدهوزحطيكل"}
ROOM = 0.2  # inches above the plot for the letters


@dataclass(frozen=True)
class KeyEvent:
    """An event marked by a letter; ``counted`` says whether it is in a bar of the chart."""

    letter: str
    when: date | None
    counted: bool
    text: str


def key_events(draft: Draft, mark: pd.DataFrame | None) -> list[KeyEvent]:
    """The events to mark by the order of their days, as many as there are letters."""
    rows = sorted(records(mark) if mark is not None else [], key=lambda row: str(row["date_from"]))
    drawn = set(draft.events["event_id"])
    return [
        KeyEvent(letter, as_day(row["date_from"]) or as_day(row["date_to"]), row.get("event_id") in drawn,
                 _described(draft, row))
        for letter, row in zip(_LETTERS[draft.lang], rows, strict=False)
    ]  # fmt: skip


def explained(draft: Draft, events: Sequence[KeyEvent]) -> str:
    """The note that says what each letter stands for."""
    listed = draft.semicolon.join(f"({event.letter}) {event.text}" for event in events)
    apart = "" if any(event.counted for event in events) else f". {draft.say('key_events_apart')}"
    return f"{draft.say('key_events')} {listed}{apart}"


def _described(draft: Draft, row: Mapping[str, Any]) -> str:
    first = as_day(row["date_from"]) or as_day(row["date_to"])
    what = label("sub_event_type", known(row.get("sub_event_type")) or "Other", draft.lang)
    said = draft.comma.join(part for part in (what[:1].lower() + what[1:], draft.location(dict(row))) if part)
    return f"{day(first, draft.lang)}: {said}" if first else said


def draw_key_events(page: Page, axes: Any, draft: Draft, table: pd.DataFrame, events: Sequence[KeyEvent]) -> None:
    """
    Write the letters above the plot.

    Over a bar a letter speaks of what the bar counts. So an event that no bar counts stands on a line that parts it
    from the bars, on its own day; it would else seem to be the other event of that day.

    Parameters
    ----------
    page, axes, draft
        Where; the axes show time from left to right in both languages.
    table
        The bars: ``start``, ``end``, ``n``.
    events
        What to mark; those outside the time drawn are left out.
    """
    low, high = axes.get_xlim()

    def x_of(at: float) -> float:
        return page.x0 + float((at - low) / (high - low)) * page.plot_width

    over, apart = [], []
    for event in events:
        bar = next((bar for bar in zip(table["start"], table["end"], table["n"].tolist(), strict=True)
                    if event.when is not None and bar[0] <= event.when <= bar[1]), None)  # fmt: skip
        if bar is None or event.when is None:
            continue
        if event.counted:
            middle = (bar[0].toordinal() + bar[1].toordinal() + 1) / 2
            # From the bar upwards: through it, the line could not be seen.
            axes.plot([middle] * 2, [bar[2], axes.get_ylim()[1]], color=GREY, linewidth=0.9, linestyle=(0, (2, 2)),
                      zorder=1)  # fmt: skip
            over.append((x_of(middle), event.letter))
        else:
            apart.append((x_of(event.when.toordinal() + 0.5), event.letter))
    floor = page.y0 + page.plot_height
    for x, text, _ in _placed(page, over):
        page.text(x, floor + 0.03 * page.scale, text, bold=True, ha="center", va="bottom")
    if apart:
        _draw_apart(page, draft, apart, floor + (1.5 if over else 0.4) * ROOM * page.scale)


def rooms(events: Sequence[KeyEvent]) -> float:
    """Inches above the plot that the letters need, in print."""
    kinds = {event.counted for event in events}
    return ROOM * (len(kinds) + (1.3 if False in kinds else 0.0))


def _draw_apart(page: Page, draft: Draft, letters: Sequence[tuple[float, str]], y: float) -> None:
    """
    Letters above a line of their own, which says at the side with more room that no bar counts them.

    Each is led to a tick at its true day, from which a dotted line drops through the plot; the letters themselves are
    moved apart where they would touch.
    """
    from matplotlib.lines import Line2D

    def draw(xs: Sequence[float], ys: Sequence[float], colour: str, **style: Any) -> None:
        line = Line2D(xs, ys, color=colour, linewidth=0.9, transform=page.figure.dpi_scale_trans, **style)
        page.figure.add_artist(line)

    lifted = y + 1.1 * ROOM * page.scale
    placed = _spread(page, letters)
    left, right = page.x0, page.x0 + page.plot_width
    said = draft.say("key_apart")
    wide = page.measure(said, SMALL) + 0.08 * page.scale
    half = 0.12 * page.scale
    first, last = min(x for x, *_ in placed) - half, max(x for x, *_ in placed) + half
    if max(first - left, right - last) > wide:
        before = first - left >= right - last
        page.text(left if before else right, lifted, said, SMALL, colour=GREY, ha="left" if before else "right",
                  va="center")  # fmt: skip
    draw([left, right], [y, y], LIGHT, zorder=1)
    for x, text, day_x in placed:
        draw([day_x, day_x], [page.y0, y], GREY, linestyle=(0, (1, 2)), zorder=0.5)
        draw([day_x, day_x, x], [y - 0.03 * page.scale, y + 0.03 * page.scale, lifted - 0.08 * page.scale], GREY)
        drawn = page.text(x, lifted, text, bold=True, ha="center", va="center")
        drawn.set_bbox({"facecolor": "white", "edgecolor": GREY, "linewidth": 0.7, "boxstyle": "round,pad=0.2"})


def _spread(page: Page, letters: Sequence[tuple[float, str]]) -> list[tuple[float, str, float]]:
    """Letters from left to right with room between them: where each stands, its text, where its day is."""
    apart = 0.24 * page.scale
    middles: list[float] = []
    for x, _ in letters:
        middles.append(max(x, middles[-1] + apart) if middles else x)
    limit = page.width - page.margin - apart / 2
    for index in reversed(range(len(middles))):
        middles[index] = min(middles[index], limit)
        limit = middles[index] - apart
    return [(middle, text, x) for middle, (x, text) in zip(middles, letters, strict=True)]


def _placed(page: Page, letters: Sequence[tuple[float, str]]) -> list[tuple[float, str, float]]:
    """Middle, text and half the width of letters from left to right; those too close for two share one place."""
    groups: list[tuple[list[float], list[str]]] = []
    for x, letter in letters:
        if groups and x - groups[-1][0][0] < 0.26 * page.scale * len(groups[-1][1]):
            groups[-1][0].append(x)
            groups[-1][1].append(letter)
        else:
            groups.append(([x], [letter]))
    found = []
    for xs, together in groups:
        # Letters that share a place stand in the order of their days, from left to right.
        text = " ".join(reversed(together) if page.rtl else together)
        half = page.measure(text, bold=True) / 2 + 0.05 * page.scale
        found.append((min(max(sum(xs) / len(xs), page.margin + half), page.width - page.margin - half), text, half))
    return found
