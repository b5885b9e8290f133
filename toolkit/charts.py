"""Draw attacks, casualties and munitions from any events table, in English or Arabic, good enough to print."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Unpack

from ._barcharts import attacks_by, attacks_by_place, munitions_per_attack
from ._baseline import attacks_against_baseline
from ._casualtycharts import casualties_by_group
from ._changecharts import before_after, compare_periods, compare_places
from ._chart import Chart, is_synthetic
from ._cumulative import cumulative_attacks
from ._drawing import Options
from ._heatmaps import actors_by_target, actors_by_type, cross_table
from ._hourcharts import attacks_by_hour
from ._statements import article_statements
from ._timecharts import attacks_over_time
from ._tollcharts import casualties_over_time, deadliest_attacks, deadly_attacks
from ._words import known
from .claims import claimed_total

if TYPE_CHECKING:
    from .tables import Tables

__all__ = [
    "Chart", "Options", "actors_by_target", "actors_by_type", "article_statements", "attacks_against_baseline",
    "attacks_by", "attacks_by_hour", "attacks_by_place", "attacks_over_time", "before_after", "casualties_by_group",
    "casualties_over_time", "compare_periods", "compare_places", "cross_table", "cumulative_attacks",
    "deadliest_attacks", "deadly_attacks", "is_synthetic", "munitions_per_attack", "report_charts",
]  # fmt: skip


def report_charts(
    article: Tables, incidents: Tables, *, series: str = "us-sites-2019", **options: Unpack[Options]
) -> dict[str, Chart]:
    """
    The charts of an article that counts a series of attacks, each beside the incidents documented one by one.

    The period drawn is that of the article's own count, so that what is compared is what it speaks of.

    Parameters
    ----------
    article
        Tables of the coded article.
    incidents
        Tables of incidents documented one by one.
    series
        The named set that the article counts.
    **options
        See ``Options``.

    Returns
    -------
    dict[str, Chart]
        By file name: ``attacks_per_day``, ``attacks_per_week``, ``attacks_per_month``, ``cumulative``, ``by_place``,
        ``munitions``, ``casualties``, ``statements``.
    """
    claim = claimed_total(article.events)
    since = known(claim["date_from"]) if claim else None
    until = known(claim["date_to"]) if claim else None
    drawn: dict[str, Any] = {"series": series, "since": since, "until": until, **options}
    events = incidents.events
    others = events[(events["series"].fillna("") != series) & (events["event_type"] != "Strategic developments")]
    inside = (others["date_from"].fillna("") >= (since or "")) & (others["date_to"].fillna("") <= (until or "9999"))
    periods = {
        f"attacks_per_{by}": attacks_over_time(events, by, mark=others[inside], **drawn)
        for by in ("day", "week", "month")
    }  # fmt: skip
    return {
        **periods,
        "cumulative": cumulative_attacks(events, article.events, **drawn),
        "by_place": attacks_by_place(events, **drawn),
        "munitions": munitions_per_attack(events, article.events, **drawn),
        "casualties": casualties_by_group(events, incidents.casualties, **drawn),
        "statements": article_statements(article, incidents, series=series, **options),
    }
