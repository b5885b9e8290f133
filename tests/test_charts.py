"""Charts as a reader and a printer meet them: true numbers, whole words, nothing over anything else."""

import json
import random
import re
import xml.etree.ElementTree as ET
from datetime import date, timedelta
from itertools import pairwise

import pandas as pd
import pytest
from layout import faults, text_boxes
from matplotlib.patches import Rectangle
from matplotlib.text import Text
from PIL import Image
from pypdf import PdfReader

from toolkit import charts, claims
from toolkit._errors import InputError, OutputError, SyntheticError
from toolkit._figure import Page
from toolkit.incidents import load_incidents
from toolkit.provenance import Provenance
from toolkit.rtl import chart_style
from toolkit.tables import frame, tables_of

pytestmark = pytest.mark.long

LANGS = ("en", "ar")
SHELLING = {
    "event_type": "Explosions/Remote violence",
    "sub_event_type": "Shelling/artillery/missile attack",
}


def made(n, places=6, days=200, long=False):
    """A table of n attacks and their casualties: seeded, not news."""
    rng = random.Random(1)
    rows, harm = [], []
    for i in range(n):
        when = (date(2019, 1, 1) + timedelta(days=rng.randrange(days))).isoformat()
        place = rng.randrange(places)
        name, arabic = f"Place {place}", f"موقع {place}"
        if long:
            name += " of the very long name of a brigade headquarters compound near the old bridge over the Tigris"
            arabic += " مقر لواء طويل الاسم جدًا قرب الجسر القديم على نهر دجلة في ناحية بعيدة"
        low = rng.randrange(1, 60)
        rows.append({
            **SHELLING, "event_id": f"e{i}", "level": "incident", "n_events": 1, "date_from": when, "date_to": when,
            "time_precision": 1, "location": name, "location_ar": arabic, "country": "Iraq", "admin1": "Kirkuk",
            "geo_precision": 1 + i % 3, "munitions_low": low, "munitions_high": None if i % 5 == 0 else low + i % 9,
            "weapon": "mortar", "sources": ["a paper"],
        })  # fmt: skip
        for status in ("killed", "wounded"):
            vague = i % 7 == 0
            harm.append({
                "event_id": f"e{i}", "status": status, "group": ("soldiers", "people", "PMF")[i % 3],
                "low": None if vague else low, "high": None if vague else low + 2, "vague": "tens" if vague else None,
                "part_of_total": False,
            })  # fmt: skip
    return frame("events", rows), frame("casualties", harm)


def article():
    """Coded rows of an article that counts eleven attacks, ten before the last, and 36 shells in the last."""
    usual = {**SHELLING, "level": "aggregate", "standalone": False, "country": "Iraq", "sources": ["an article"]}
    rows = [
        {**usual, "event_id": "a-1", "n_events": 11, "date_from": "2019-10-28", "date_to": "2019-12-31"},
        {**usual, "event_id": "a-2", "n_events": 10, "date_from": "2019-10-28", "date_to": "2019-12-27"},
        {**usual, "event_id": "a-3", "level": "incident", "n_events": 1, "date_from": "2019-12-27",
         "date_to": "2019-12-27", "time_precision": 1, "location": "Kirkuk", "location_ar": "كركوك",
         "latitude": 35.4681, "longitude": 44.3922, "geo_precision": 1, "weapon": "shell", "munitions_low": 36,
         "munitions_high": 36},
        {**usual, "event_id": "a-4", "level": "incident", "n_events": 1, "date_from": "2019-12-30",
         "date_to": "2019-12-30", "time_precision": 1, "location": "Basra", "latitude": 30.5, "longitude": 47.8,
         "geo_precision": 1, "munitions_low": 2, "munitions_high": 2},
    ]  # fmt: skip
    harm = [
        {"event_id": "a-2", "status": "killed", "group": "soldiers", "nationality": "Iraqi", "low": 1, "high": 1},
        {"event_id": "a-2", "status": "wounded", "group": "soldiers", "nationality": "Iraqi", "vague": "several"},
        {"event_id": "a-3", "status": "killed", "group": "contractors", "nationality": "American", "low": 1, "high": 1},
    ]
    empty = {"places": [], "dates": [], "numbers": []}
    return tables_of([{"article_id": "a", **empty, "events": rows, "casualties": harm}])


@pytest.fixture(scope="module")
def incidents():
    return load_incidents()


@pytest.fixture(scope="module")
def report(incidents):
    """The report's charts in both languages, drawn once."""
    return {lang: charts.report_charts(article(), incidents, lang=lang) for lang in LANGS}


def every_chart(events, casualties, **options):
    """All charts that need no article, of one table."""
    return {
        **{
            f"per {by}": charts.attacks_over_time(events, by, mark=events.head(5), **options)
            for by in ("day", "week", "month", "year")
        },
        "cumulative": charts.cumulative_attacks(events, article().events, **options),
        "place": charts.attacks_by_place(events, **options),
        "governorate": charts.attacks_by_place(events, "admin1", **options),
        "munitions": charts.munitions_per_attack(events, **options),
        "groups": charts.casualties_by_group(events, casualties, **options),
        "sides": charts.casualties_by_group(events, casualties, "side", **options),
    }


def words_on(chart):
    with chart_style():
        return " ".join(words for words, _ in text_boxes(chart.figure)).replace("\u00a0", " ").replace("\n", " ")


def faults_of(chart):
    with chart_style():
        return faults(chart.figure)


# --- Layout ---


@pytest.mark.parametrize("lang", LANGS)
def test_the_reports_charts_have_no_text_over_text_or_over_the_edge(report, lang):
    assert {name: faults_of(chart) for name, chart in report[lang].items()} == {name: [] for name in report[lang]}


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("size", ["one-column", "slide"])
def test_other_sizes_are_as_clean(incidents, lang, size):
    drawn = charts.report_charts(article(), incidents, lang=lang, size=size, digits="arabic-indic")
    assert {name: faults_of(chart) for name, chart in drawn.items()} == {name: [] for name in drawn}


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize(("n", "places", "days", "long"), [(1, 1, 1, False), (12, 6, 200, True), (400, 90, 2000, True)])
def test_one_twelve_and_four_hundred_bars_with_long_names(lang, n, places, days, long):
    drawn = every_chart(*made(n, places, days, long), lang=lang, size="one-column")
    assert {name: faults_of(chart) for name, chart in drawn.items()} == {name: [] for name in drawn}


def test_the_checker_sees_what_is_wrong(report):
    """A checker that finds nothing proves nothing until it has found something."""
    chart = charts.attacks_by_place(made(3)[0])
    with chart_style():
        chart.figure.text(0.03, 0.93, "over the title", va="top")
        chart.figure.text(0.98, 0.5, "beyond the edge of the page")
    found = " ".join(faults_of(chart))
    assert "overlap" in found
    assert "leaves the page" in found


@pytest.mark.parametrize("lang", LANGS)
def test_an_empty_table_says_so_in_a_sentence(lang):
    drawn = every_chart(frame("events", []), frame("casualties", []), lang=lang)
    sentence = {"en": "no events that this chart could show", "ar": "ليس في الجدول ما يمكن رسمه"}[lang]
    for chart in drawn.values():
        assert chart.data.empty
        assert faults_of(chart) == []
        assert sentence in chart.alt
        assert not [patch for axes in chart.figure.axes for patch in axes.patches]


def test_a_table_whose_events_cannot_be_placed_says_so():
    events = made(3)[0].assign(location=None)
    chart = charts.attacks_by_place(events)
    assert "3 attacks" in chart.alt
    assert "No attacks to draw" in words_on(chart)


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("size", ["one-column", "two-columns"])
def test_the_claims_name_does_not_lie_over_the_running_total(incidents, lang, size):
    chart = charts.report_charts(article(), incidents, lang=lang, size=size)["cumulative"]
    axes = chart.figure.axes[0]
    with chart_style():
        name = next(text for text in chart.figure.findobj(Text) if text.get_color() == "#A34700")
        box = name.get_window_extent()
    total = max(axes.get_lines(), key=lambda line: len(line.get_xdata()))
    for x, y in zip(total.get_xdata(), total.get_ydata(), strict=True):
        across, up = axes.transData.transform((x, y))
        assert not (box.x0 < across < box.x1 and box.y0 < up)


def test_text_stands_at_the_reading_side(report):
    with chart_style():
        for lang, side in (("en", "left"), ("ar", "right")):
            chart = report[lang]["by_place"]
            figure = chart.figure
            width = figure.canvas.get_width_height()[0]
            title = max(figure.findobj(Text), key=lambda text: text.get_fontsize()).get_window_extent()
            assert (title.x0 < 0.05 * width) == (side == "left")
            assert (title.x1 > 0.95 * width) == (side == "right")


def test_horizontal_bars_grow_away_from_their_labels_and_time_runs_from_left_to_right(report):
    assert not report["en"]["by_place"].figure.axes[0].xaxis_inverted()
    assert report["ar"]["by_place"].figure.axes[0].xaxis_inverted()
    assert report["ar"]["munitions"].figure.axes[0].xaxis_inverted()
    for lang in LANGS:
        assert not report[lang]["attacks_per_week"].figure.axes[0].xaxis_inverted()
        assert not report[lang]["cumulative"].figure.axes[0].xaxis_inverted()


# --- Numbers ---


@pytest.mark.parametrize("lang", LANGS)
def test_bars_start_at_zero(report, lang):
    for name in ("attacks_per_day", "attacks_per_week", "attacks_per_month"):
        assert report[lang][name].figure.axes[0].get_ylim()[0] == 0
    for name in ("by_place", "munitions", "casualties"):
        assert 0 in report[lang][name].figure.axes[0].get_xlim()


def test_ticks_are_few_whole_and_begin_at_zero():
    from toolkit._bars import ticks

    for top in range(1, 3000):
        found = ticks(top)
        assert found[0] == 0
        assert found[-1] >= top
        assert len(found) <= 6
        assert len(found) >= (3 if top > 1 else 2)


def test_bars_are_as_long_as_their_numbers(report):
    chart = report["en"]["attacks_per_week"]
    drawn = {}
    for patch in chart.figure.axes[0].patches:
        if isinstance(patch, Rectangle):
            drawn[round(patch.get_x())] = drawn.get(round(patch.get_x()), 0) + patch.get_height()
    assert sorted(drawn.values()) == sorted(n for n in chart.data["n"] if n)


def test_twelve_are_documented_and_eleven_without_the_one_not_in_the_articles_count(report):
    for name in ("attacks_per_week", "cumulative", "by_place", "munitions"):
        chart = report["en"][name]
        assert "12 attacks documented; 11 without that of 29 Dec 2019" in words_on(chart)
        table = chart.data[chart.data["inside"].isna()] if "inside" in chart.data else chart.data
        assert (table["in_count"].sum(), table["uncertain"].sum(), table["not_in_count"].sum()) == (8, 3, 1)
        assert "11" in words_on(report["ar"][name])
    day = report["en"]["attacks_per_day"]
    # The one known within two days is a bar over both.
    assert day.data["n"].sum() == 12
    wide = day.data[day.data["start"] != day.data["end"]]
    assert wide["key"].tolist() == ["2019-11-22--2019-11-23"]
    assert list(day.rows("2019-11-22--2019-11-23")["event_id"]) == ["IQ-20191122-GREENZONE"]
    assert "on one of them, which is not known (22–23 Nov 2019)" in words_on(day)
    for name in ("cumulative", "munitions"):
        assert "22–23 Nov" in words_on(report["en"][name])


def test_the_split_comes_from_the_column_alone(incidents):
    events = incidents.events.assign(in_article_count="yes")
    chart = charts.attacks_by_place(events, series="us-sites-2019", since="2019-10-28", until="2019-12-31")
    assert "12 attacks documented" in words_on(chart)
    assert "without" not in words_on(chart)
    plain = charts.attacks_by_place(events.drop(columns="in_article_count"), series="us-sites-2019")
    assert "documented" not in words_on(plain)
    assert "in_count" not in plain.data


def test_uncertain_ones_are_hatched_and_those_not_counted_marked_otherwise(report):
    patches = report["en"]["attacks_per_week"].figure.axes[0].patches
    hatches = [patch.get_hatch() for patch in patches]
    assert sum(h == "//////" for h in hatches) == 3
    assert sum(h == "......" for h in hatches) == 1
    assert sum(h is None for h in hatches) == 5


def test_the_running_total_meets_the_articles_count(report):
    chart = report["en"]["cumulative"]
    assert chart.title == "12 attacks documented; the article counts 11"
    assert list(chart.data["total"]) == list(range(1, 13))
    lines = [list(line.get_ydata()) for line in chart.figure.axes[0].get_lines()]
    assert [11, 11] in lines
    assert "the article: 11 attacks since 28 Oct 2019" in words_on(chart)


def test_places_are_counted_as_by_hand(report):
    data = report["en"]["by_place"].data.set_index("key")
    assert data["inside"].dropna().to_dict() == {"US Embassy, Baghdad": "Green Zone"}
    assert data["n"][data["inside"].isna()].sum() == 12
    assert data["n"].to_dict() == {
        "Green Zone": 4, "Baghdad airport military side": 2, "Camp Taji": 2, "Ain al-Asad Air Base": 1,
        "Balad Air Base": 1, "K1 Air Base": 1, "Qayyarah Airfield West": 1, "US Embassy, Baghdad": 1,
    }  # fmt: skip


def test_munitions_keep_their_range_and_the_articles_number_beside_it(report):
    row = report["en"]["munitions"].data.set_index("key").loc["IQ-20191227-K1"]
    assert (row["low"], row["high"], row["claimed"]) == (11, 36, 36)
    markers = [line.get_marker() for line in report["en"]["munitions"].figure.axes[0].get_lines()]
    assert markers.count("D") == 1
    assert "11–36 rockets" in report["en"]["munitions"].title
    assert "11–36 صاروخًا" in report["ar"]["munitions"].title


def test_casualties_are_apart_by_status_with_their_range(report):
    chart = report["en"]["casualties"]
    table = chart.data.set_index("key")
    assert table.loc["wounded/soldiers", ["low", "high"]].tolist() == [8, 10]
    assert table.loc["killed/contractors", ["low", "high"]].tolist() == [1, 1]
    assert chart.title == "2 killed and 12–15 wounded in 12 attacks"
    assert report["ar"]["casualties"].title == "قتيلان و12–15 جريحًا في 12 هجومًا"


def test_vague_counts_and_open_tops_are_named():
    events, casualties = made(14)
    text = words_on(charts.casualties_by_group(events, casualties))
    assert "Casualty rows without a number (hatched): 4 of 28 (14%)." in text
    assert "several 3, dozens 12" in text
    assert re.search(r"\d\+", text)


def test_rows_gives_the_events_behind_a_bar(report):
    week = report["en"]["attacks_per_week"].rows("2019-W50")
    assert list(week["event_id"]) == ["IQ-20191209-BIAP", "IQ-20191211-BIAP"]
    assert list(report["ar"]["casualties"].rows("killed/contractors")["event_id"]) == ["IQ-20191227-K1"]
    with pytest.raises(InputError, match="2019-W44"):
        report["en"]["attacks_per_week"].rows("2011-W01")


# --- The article's statements ---


def test_statements_are_compared_with_the_incidents(incidents):
    found = claims.compare(article(), incidents, "us-sites-2019").set_index(["key", "measure"])
    events = found.loc[("a-1", "events")]
    assert (events["claimed_low"], events["found_low"], events["found_high"]) == (11, 11, 12)
    assert events["verdict"] == "within"
    wounded = found.loc[("a-2", "wounded")]
    assert (wounded["found_low"], wounded["found_high"], wounded["first"]) == (8, 9, 10)
    assert found.loc[("a-2", "killed"), "verdict"] == "same"
    munitions = found.loc[("a-3", "munitions")]
    assert (munitions["claimed_low"], munitions["found_low"], munitions["found_high"]) == (36, 11, 36)
    assert found.loc[("a-4", "munitions"), "verdict"] == "unmatched"


def test_a_claim_beyond_the_incidents_differs(incidents):
    said = article()
    said.events.loc[said.events["event_id"] == "a-1", "n_events"] = 30
    found = claims.compare(said, incidents, "us-sites-2019")
    assert found.loc[found["measure"] == "events", "verdict"].tolist() == ["differs"]


def test_the_table_chart_says_what_is_claimed_and_what_is_shown(report):
    text = words_on(report["en"]["statements"])
    assert "The incidents contradict no statement of the article (5 compared)" in text
    assert "Statements without an incident to compare: 1." in text
    # Several wounded cannot be wrong beside 8 or 9; of 11 to 36 rockets 36 is the most that anybody says.
    assert report["en"]["statements"].data["fit"].tolist() == [
        "lowest",
        "same",
        "vague",
        "highest",
        "same",
        "unmatched",
    ]
    assert "The first 10 attacks" in text
    assert "1 killed (the first 10 attacks)" in text
    assert "8–9 wounded (the first 10 attacks)" in text
    assert "no incident to compare" in text
    assert "36 قذيفة" in report["ar"]["statements"].alt


# --- Words ---


def test_titles_agree_with_their_numbers_in_arabic():
    one = charts.cumulative_attacks(made(1)[0], lang="ar")
    assert one.title.startswith("هجوم واحد حتى")
    three = charts.cumulative_attacks(made(3)[0], lang="ar")
    assert three.title.startswith("3 هجمات حتى")
    hundred = charts.cumulative_attacks(made(100)[0], lang="ar")
    assert hundred.title.startswith("100 هجوم حتى")


def test_digits_are_a_setting(incidents):
    chart = charts.attacks_by_place(incidents.events, series="us-sites-2019", lang="ar", digits="arabic-indic")
    assert re.search("[٠-٩]", words_on(chart))
    with pytest.raises(InputError, match="roman"):
        charts.attacks_by_place(incidents.events, lang="ar", digits="roman")


def test_versions_keep_their_digits(incidents):
    chart = charts.attacks_by_place(incidents.events, series="us-sites-2019", lang="ar", digits="arabic-indic")
    assert "codebook 1.0" in words_on(chart)


def test_a_title_of_ones_own_replaces_the_finding(incidents):
    chart = charts.attacks_by_place(incidents.events, title="A $5 title (1)", place="Mesopotamia", source="A Book")
    text = words_on(chart)
    assert "A $5 title (1)" in text
    assert "Mesopotamia" in text
    assert "Source: A Book." in text


def test_key_events_are_lettered_and_explained(report):
    text = words_on(report["en"]["attacks_per_day"])
    assert "Key events: (A) 29 Dec 2019: air/drone strike" in text
    assert "(B) 31 Dec 2019: violent demonstration" in text


@pytest.mark.parametrize(
    ("call", "named"),
    [
        (lambda e: charts.attacks_by_place(e, lang="fr"), "fr"),
        (lambda e: charts.attacks_by_place(e, size="poster"), "poster"),
        (lambda e: charts.attacks_by_place(e, colour="red"), "colour"),
        (lambda e: charts.attacks_over_time(e, "hour"), "hour"),
        (lambda e: charts.attacks_by_place(e.drop(columns="date_from")), "date_from"),
        (lambda e: charts.attacks_by_place(e, category="wars"), "wars"),
    ],
)
def test_wrong_use_is_named(call, named):
    with pytest.raises(InputError, match=named):
        call(made(2)[0])


# --- Synthetic data ---


@pytest.mark.parametrize("how", ["source", "column", "provenance"])
def test_made_up_articles_are_refused_unless_allowed_and_then_marked(how):
    events, _ = made(3)
    options = {}
    if how == "source":
        events["sources"] = [["synthetic"]] * 3
    elif how == "column":
        events["synthetic"] = True
    else:
        options["provenance"] = Provenance(synthetic=True)
    with pytest.raises(SyntheticError, match="allow_synthetic"):
        charts.attacks_by_place(events, **options)
    for lang in LANGS:
        chart = charts.attacks_by_place(events, allow_synthetic=True, lang=lang, **options)
        assert "SYNTHETIC" in words_on(chart)
        assert "SYNTHETIC" in chart.caption
        assert faults_of(chart) == []


# --- Files ---


@pytest.mark.parametrize("lang", LANGS)
def test_saved_files_carry_alt_text_and_provenance_and_are_the_same_twice(incidents, lang, tmp_path, monkeypatch):
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    provenance = Provenance((("incidents.csv", "0" * 64),))
    files = []
    for run in ("one", "two"):
        chart = charts.munitions_per_attack(
            incidents.events, article().events, series="us-sites-2019", until="2019-12-31", lang=lang,
            provenance=provenance,
        )  # fmt: skip
        files.append(chart.save(tmp_path / run / "munitions"))
    assert [path.name for path in files[0]] == [f"munitions.{end}" for end in ("png", "svg", "pdf", "csv", "txt")]
    for first, second in zip(*files, strict=True):
        assert first.read_bytes() == second.read_bytes(), first.name
    png, svg, pdf, csv, txt = files[0]
    with Image.open(png) as picture:
        assert picture.text["Description"] == chart.alt
        assert provenance.line() in picture.text["Source"]
        assert round(picture.info["dpi"][0]) == 300
        assert picture.size[0] == pytest.approx(6.9 * 300, abs=2)
    root = ET.fromstring(svg.read_text(encoding="utf-8"))
    names = {child.tag.rsplit("}")[-1]: child.text for child in root}
    assert (names["title"], names["desc"]) == (chart.title, chart.alt)
    assert "<text" not in svg.read_text(encoding="utf-8")
    with pdf.open("rb") as file:
        about = PdfReader(file).metadata
        assert (about["/Title"], about["/Subject"]) == (chart.title, chart.alt)
        assert "/CreationDate" not in about
    table = pd.read_csv(csv)
    assert json.loads(table["event_ids"][0]) == [table["key"][0]]
    assert table["provenance"][0] == provenance.line()
    assert chart.alt in txt.read_text(encoding="utf-8")
    assert chart.title in txt.read_text(encoding="utf-8")


def test_the_day_printed_is_that_of_source_date_epoch(monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1577836800")
    chart = charts.attacks_by_place(made(2)[0])
    assert "2020-01-01" in words_on(chart)
    assert b"2020-01-01" in chart.svg()
    assert chart.pdf() == chart.pdf()


def test_an_unwritable_folder_is_named(tmp_path):
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(OutputError, match="file"):
        charts.attacks_by_place(made(2)[0]).save(tmp_path / "file" / "chart")


def test_a_notebook_shows_the_chart_with_its_alt_text(report):
    for lang in LANGS:
        bundle = report[lang]["by_place"]._repr_mimebundle_()
        assert '<img style="max-width:100%" alt="' in bundle["text/html"]
        assert ('dir="rtl"' in bundle["text/html"]) == (lang == "ar")
        assert report[lang]["by_place"].title in bundle["text/plain"]


def test_markup_in_the_data_stays_text(incidents):
    events = made(2)[0].assign(location='<script>"x"</script> & $a$')
    chart = charts.attacks_by_place(events)
    assert "<script>" not in chart._repr_mimebundle_()["text/html"]
    assert b"<script>" not in chart.svg()
    ET.fromstring(chart.svg().decode("utf-8"))


def test_drawing_leaves_the_users_settings_alone():
    import matplotlib

    before = dict(matplotlib.rcParams)
    charts.attacks_by_place(made(2)[0]).png(50)
    assert dict(matplotlib.rcParams) == before


@pytest.mark.parametrize("lang", LANGS)
def test_lines_of_a_text_stand_evenly_whatever_marks_their_letters_have(lang):
    page = Page(lang, "one-column")
    text = "المنفّذ غير مذكور\nمستقلًّا بعضها عن بعض\n— 12 —\nهجمات بصواريخ" if lang == "ar" else "Ågypten\nno\ngjpq\nabc"
    for va in ("top", "center", "bottom"):
        heights = [line.get_position()[1] for line in page.text(1, 2, text, 11, bold=True, va=va).lines]
        steps = [upper - lower for upper, lower in pairwise(heights)]
        assert steps == pytest.approx([page.line_height(11)] * 3)
    page.head(text)
    first, last = page._head[0][0], page.text(1, 2, text.split("\n")[0]).height
    assert first == pytest.approx(4 * last + 0.02)
