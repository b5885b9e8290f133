"""Draw an article's own statements as a small table beside what the incidents show."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Unpack

from ._chart import Chart, source_names
from ._drawing import Draft, Options, refuse_unknown
from ._figure import BODY, GREY, INK, LIGHT, Page
from ._floors import FLOORS
from ._selection import choose, records
from ._words import as_day, known, label, nouns, period
from .claims import compare
from .phrases import count, event_noun, quantity

if TYPE_CHECKING:
    from .tables import Tables

# Columns that the words of a statement use, where a table has them.
_TOLD = ("location", "location_ar", "weapon")


def article_statements(
    article: Tables, incidents: Tables, *, series: str | None = None, **options: Unpack[Options]
) -> Chart:
    """
    What an article states, what the incidents show, and whether the two fit.

    Parameters
    ----------
    article
        Tables of a coded article.
    incidents
        Tables of incidents documented one by one.
    series
        The named set of incidents that the article's counts speak of; None for all.
    **options
        See ``Options``.

    Returns
    -------
    Chart
        ``data`` as ``claims.compare`` returns it, one row per statement and measure, each a line of the table drawn,
        with ``fit``: the verdict more closely; ``events`` are the incidents.

    Raises
    ------
    InputError
        A column or option is missing or not known.
    SyntheticError
        Made-up articles were not allowed.
    """
    import pandas as pd

    refuse_unknown(options)
    data = compare(article, incidents, series)
    stated = choose(article.events, "all", aggregates=True, wish=_TOLD)
    draft = Draft(stated, data, options, "all", kind="kind_table", series=series)
    draft.subtitle = " \u00b7 ".join(
        part for part in (draft.say("statements"), period(*draft.days, draft.lang)) if part
    )  # fmt: skip
    compared = Draft(choose(incidents.events, "all", wish=_TOLD), pd.DataFrame(), options, "attacks", series=series)
    rows = records(data)
    data["fit"] = [_fit(row) for row in rows]
    # Of a statement that speaks of the number of attacks, and of nothing else, its other measures are of all attacks.
    whole = {row["key"] for row in rows if row["measure"] == "events"}
    lines = [
        (
            _says(draft, draft.event(row["key"]), row, whole=row["key"] in whole),
            _shows(compared, row) if fit != "unmatched" else "\u2013",
            label("verdict", fit, draft.lang),
        )
        for row, fit in zip(rows, data["fit"].tolist(), strict=True)
    ]
    used = {event_id for row in records(data) for event_id in row["event_ids"]}
    draft.more_sources = source_names(compared.events[compared.events["event_id"].isin(used)])
    differing, alone = (sum(row["verdict"] == verdict for row in rows) for verdict in ("differs", "unmatched"))
    key = "some" if differing else "none" if alone < len(rows) else "alone"
    draft.title = draft.say(f"title_statements_{key}", k=differing, of=len(rows) - alone)
    if alone and key != "alone":
        draft.footnotes.append(draft.say("statements_alone", n=alone))
    arrow = "\u2190" if draft.lang == "ar" else "\u2192"
    draft.numbers = " | ".join(f"{says} {arrow} {shows} ({verdict})" for says, shows, verdict in lines)
    if any(known(row["vague"]) for row in records(data)):
        draft.footnotes.append(draft.say("floors", **FLOORS))
    chart = draft.finish(lambda page: _draw_table(page, draft, lines))
    # The rows behind a statement are the incidents it was compared with.
    return replace(chart, events=incidents.events, source=None)


def _fit(row: dict[str, Any]) -> str:
    """How a number fits: within a range it may be its lowest or highest end, and a vague word can hardly be wrong."""
    if row["verdict"] != "within":
        return str(row["verdict"])
    if known(row["vague"]):
        return "vague"
    (low, high), (bottom, top) = _bounds(row, "claimed"), _bounds(row, "found")
    if low is None or low != high or bottom is None:
        return "within"
    return "lowest" if low == bottom else "highest" if low == top else "inside"


def _bounds(row: dict[str, Any], side: str) -> tuple[int | None, int | None]:
    low, high = known(row[f"{side}_low"]), known(row[f"{side}_high"])
    return (None if low is None else int(low)), (None if high is None else int(high))


def _weapon_noun(event: dict[str, Any]) -> str:
    weapon = known(event.get("weapon"))
    return weapon if weapon in nouns() else "munition"


def _says(draft: Draft, event: dict[str, Any], row: dict[str, Any], *, whole: bool) -> str:
    when = period(as_day(event["date_from"]), as_day(event["date_to"]), draft.lang)
    if known(event["level"]) == "aggregate":
        partial = not whole
        counted = count(int(event["n_events"]), event_noun(event), draft.lang, after_preposition=partial)
        head = draft.say("first_of", counted=counted) if partial else counted
        if partial and draft.lang == "en":
            head = head[0].upper() + head[1:]
    else:
        head = draft.location(event) or label("sub_event_type", known(event["sub_event_type"]) or "Other", draft.lang)
    opening = draft.comma.join(part for part in (head, when) if part)
    if row["measure"] == "events":
        return opening
    low, high = _bounds(row, "claimed")
    noun = _weapon_noun(event) if row["measure"] == "munitions" else row["measure"]
    vague = known(row["vague"])
    said = quantity(None if vague else low, None if vague else high, noun, draft.lang, vague=vague)
    return f"{opening}: {said}" if said else opening


def _shows(compared: Draft, row: dict[str, Any]) -> str:
    lang = compared.lang
    if row["measure"] == "events":
        return compared.semicolon.join(_count_found(compared, row))
    event = compared.event(row["event_ids"][0]) if len(row["event_ids"]) == 1 else {}
    noun = _weapon_noun(event) if row["measure"] == "munitions" else row["measure"]
    said = quantity(*_bounds(row, "found"), noun, lang) or "\u2013"
    first = known(row["first"])
    if first is None:
        return said
    counted = count(int(first), "attack", lang, after_preposition=True)
    return f"{said} ({compared.say('first_of', counted=counted)})"


def _count_found(compared: Draft, row: dict[str, Any]) -> list[str]:
    """How many incidents of the period are documented, and how many of them are in doubt."""
    ids = set(row["event_ids"])
    events = compared.events[compared.events["event_id"].isin(ids)]
    inside = Draft(replace(compared.choice, events=events), compared.data, compared.options, "attacks")
    uncertain = sum(inside.status(event_id) == "uncertain" for event_id in ids)
    parts = [inside.split_sentence("found_split")]
    return [*parts, inside.say("found_uncertain", k=uncertain)] if uncertain else parts


def _draw_table(page: Page, draft: Draft, lines: Sequence[tuple[str, str, str]]) -> None:
    """Three columns of wrapped text between rules, in reading order."""
    gap = 0.14 * page.scale
    header = (draft.say("column_says"), draft.say("column_shows"), draft.say("column_verdict"))
    verdict = min(max(page.measure(line[2]) for line in [*lines, header]) + 0.05, 0.26 * page.inner)
    column = (page.inner - verdict - 2 * gap) / 2
    widths = (column, column, verdict)
    offsets = (0.0, column + gap, 2 * (column + gap))
    cells = [[page.wrap(text, width) for text, width in zip(line, widths, strict=True)] for line in lines]
    pad = 0.06 * page.scale
    heights = [page.block_height(max(cell.count("\n") for cell in row) + 1) + 2 * pad for row in cells]
    top = page.block_height(1) + 2 * pad
    axes = page.plot(top + sum(heights))
    axes.set_axis_off()
    axes.set_xlim(0, 1)
    axes.set_ylim(0, page.plot_height)
    y = page.plot_height

    def write(texts: Sequence[str], y: float, colour: str, bold: bool) -> None:
        for text, offset in zip(texts, offsets, strict=True):
            x = page.x_start - offset if page.rtl else page.x_start + offset
            page.text(x, page.y0 + y - pad, text, BODY, bold=bold, colour=colour)

    write(header, y, GREY, True)
    y -= top
    axes.axhline(y, color=INK, linewidth=1.1)
    for row, height in zip(cells, heights, strict=True):
        write(row, y, INK, False)
        y -= height
        axes.axhline(y, color=LIGHT, linewidth=0.8)
