"""The desk worked from Python: what follows a filter, what a row shows, how a review is written, both languages."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from deskcases import HOSTILE, ROWS, events

import toolkit
from toolkit import corrections
from toolkit._desklayout import _LIVE
from toolkit._desktable import cells
from toolkit._deskviews import Shown, counts_html, snapshot_html
from toolkit._errors import InputError, SyntheticError
from toolkit._evidencepane import Articles, evidence_html
from toolkit._narrowing import Filters, Narrowing
from toolkit._reviewing import queue, with_followers
from toolkit._words import rows
from toolkit.articles import Article
from toolkit.coding import extract
from toolkit.desk import Desk
from toolkit.incidents import load_incidents


class Tags(HTMLParser):
    """The tags of a page with their attributes."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))

    def harmless(self) -> bool:
        """Nothing that runs, loads or sends."""
        bad = [tag for tag, _ in self.found if tag in {"script", "img", "iframe", "object", "embed", "form", "link"}]
        on = [name for tag, attrs in self.found for name in attrs if name.startswith("on") and tag != "style"]
        to = [attrs["href"] for _, attrs in self.found if "href" in attrs]
        return not bad and not on and all(str(address).startswith(("http://", "https://")) for address in to)


TEXT = (
    "قال مصدر أمني إن مسلحين هاجموا نقطة تفتيش في كركوك يوم الأحد.\n"
    "وأضاف أن انفجار عبوة ناسفة في بغداد أمس أسفر عن مقتل جنديين وإصابة ثلاثة.\n" + HOSTILE
)


@pytest.fixture(scope="module")
def coded() -> Any:
    from datetime import date

    return extract(Article("t", TEXT, date(2020, 2, 3), HOSTILE, HOSTILE))


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    # A note on those harmed, as the incidents collected by hand have it.
    desk = toolkit.explore(events().assign(victims="somebody's name"), exports=tmp_path_factory.mktemp("desk"))
    _ = desk.widget  # as a notebook shows it; nothing is drawn before
    return desk


def test_everything_follows_a_filter(opened: Desk) -> None:
    opened.restore({})
    assert opened.widget is opened._root
    whole = opened.map_box.value
    opened.panel.controls["admin1"].value = ("Kirkuk",)
    assert list(opened.events["event_id"]) == ["a-1"]
    assert "1 of 4 rows shown" in opened.counts.value
    assert opened.chart is not None
    assert list(opened.chart.data["n"]) == [1]
    assert opened.map is not None
    assert list(opened.map.data["name_en"]) == ["Kirkuk"]
    assert opened.map_box.value != whole
    assert [row.layout.display for row in opened.table._rows][:2] == ["", "none"]
    assert opened.state == {"admin1": ["Kirkuk"]}
    for picture in (opened.chart, opened.map):
        assert picture.caption.endswith("Shown: 1 of 4 rows; Governorate: Kirkuk.")


def test_a_state_is_kept_and_shown_again(opened: Desk) -> None:
    state = {"killed": 1, "level": ["incident"], "chart": "total", "area": "kirkuk", "order": "killed"}
    opened.restore(json.loads(json.dumps(state)))
    assert opened.state == state
    assert opened.panel.controls["killed"].value == 1
    assert opened.views["area"].value == "kirkuk"
    again = toolkit.explore(events(), state=state, lang="ar")
    assert (again.state, list(again.events["event_id"])) == (state, ["a-1"])
    with pytest.raises(InputError, match="area cannot be 'mars'"):
        opened.restore({"area": "mars"})
    with pytest.raises(InputError, match="no filter 'moon'"):
        opened.restore({"moon": 1})
    assert opened.state == state


def test_a_state_may_ask_for_what_the_table_lacks(opened: Desk) -> None:
    opened.restore({"admin1": ["Wasit"]})
    assert "Governorate: Wasit" in opened.counts.value
    assert "Governorate: Wasit" in opened.chart_box.value
    assert opened.chart is None
    assert opened.export() == []
    opened.panel.reset.click()
    assert opened.state == {}


def test_a_reviewer_who_turns_the_language_stays_in_the_review(opened: Desk) -> None:
    opened.tabs.selected_index = 1
    opened.language("ar")
    assert opened.tabs.selected_index == 1
    opened.tabs.selected_index = 0
    opened.language("en")


def test_the_language_turns_round_and_choices_stay(opened: Desk) -> None:
    opened.restore({"admin1": ["Kirkuk"]})
    opened.choose("a-1")
    opened.switch.click()
    assert (opened.lang, opened.state) == ("ar", {"admin1": ["Kirkuk"]})
    assert "toolkit-rtl" in opened._root._dom_classes
    assert 'dir="rtl" lang="ar"' in opened.counts.value
    assert "كركوك" in opened.panel.controls["admin1"].options[1][0]
    assert opened.panel.controls["admin1"].description == "المحافظة"
    assert "a-1" in opened.evidence.value
    opened.switch.click()
    assert "toolkit-rtl" not in opened._root._dom_classes


def test_every_control_has_a_name(opened: Desk) -> None:
    import ipywidgets as widgets

    named, nameless = 0, []
    todo: list[Any] = [opened._root]
    while todo:
        widget = todo.pop()
        todo += list(getattr(widget, "children", ()))
        if widget is opened.picks.widget:
            continue  # hidden from everybody: only the pictures write into it
        if isinstance(widget, widgets.Button | widgets.Text | widgets.Dropdown | widgets.SelectMultiple):
            named += 1
            # Rows that the page does not fill have nothing to say and are not drawn.
            if not widget.description and widget not in opened.table.buttons:
                nameless.append(widget)
    assert (nameless, named > 40) == ([], True)


def test_a_row_says_all_its_cells_and_opens(opened: Desk) -> None:
    opened.restore({})
    first = opened.table.buttons[0].description
    assert first.startswith("Open b-1. Date: 28 Oct–31 Dec 2019; Place: Iraq; Kind: Shelling")
    opened.table.buttons[1].click()
    assert "a-1" in opened.evidence.value
    assert "toolkit-chosen" in opened.table._drawn[1].value
    opened.table.order.value = "confidence"
    assert opened.table.buttons[0].description.startswith("Open b-2.")
    opened.table.order.value = "killed"
    assert opened.table.buttons[0].description.startswith("Open a-1.")


@pytest.mark.parametrize(
    ("reported", "killed", "wounded", "seen"),
    [
        (False, (0, 0), (0, 0), ("–", "–")),  # nothing is said of anybody hurt: no claim that nobody was
        (True, (0, 0), (0, 0), ("0", "0")),  # the report says that nobody was
        (None, (0, 0), (0, 0), ("0", "0")),  # a table of other makers, which has the number alone
        (True, (1, 1), (0, 0), ("1", "0")),
        (True, (0, 0), (3, None), ("0", "3+")),
        (False, (2, 3), (0, 0), ("2–3", "–")),  # at odds with itself: the number is shown
    ],
)
def test_a_toll_that_nobody_reports_is_no_nought(
    reported: bool | None, killed: Any, wounded: Any, seen: tuple[str, str]
) -> None:
    bounds = {f"{name}_{end}": n for name, pair in (("killed", killed), ("wounded", wounded))
              for end, n in zip(("low", "high"), pair, strict=True)}  # fmt: skip
    said = cells({**ROWS[0], **bounds, "fatalities_reported": reported}, "en")
    assert (said["killed"], said["wounded"]) == seen


def test_what_is_clicked_comes_into_view_and_what_follows_a_filter_does_not() -> None:
    desk = toolkit.explore(events())
    desk.table.buttons[0].click()
    assert "scrollIntoView" in desk.evidence.value
    desk.panel.controls["killed"].value = 1
    assert "toolkit-evidence-pane" in desk.evidence.value
    assert "scrollIntoView" not in desk.evidence.value


def test_pages_turn(opened: Desk) -> None:
    desk = toolkit.explore(events(*({"event_id": f"c-{n}"} for n in range(20))))
    assert "Events 1–10 of 24" in desk.table.caption.value
    desk.table.next.click()
    desk.table.next.click()
    assert "Events 21–24 of 24" in desk.table.caption.value
    assert desk.table.next.disabled
    desk.table.previous.click()
    assert "Events 11–20 of 24" in desk.table.caption.value
    desk.panel.controls["killed"].value = 1
    assert "Events 1–10 of 22" in desk.table.caption.value


def test_export_writes_rows_figures_and_state(opened: Desk, tmp_path: Path) -> None:
    opened.restore({"admin1": ["Kirkuk"]})
    made = {path.name for path in opened.export(tmp_path / "out")}
    assert {"events.csv", "state.json", "chart.png", "chart.svg", "chart.pdf", "map.html", "map_print.png"} <= made
    assert json.loads((tmp_path / "out" / "state.json").read_text("utf-8")) == opened.state
    assert "Governorate: Kirkuk" in (tmp_path / "out" / "chart.txt").read_text("utf-8")
    rows_written = pd.read_csv(tmp_path / "out" / "events.csv")
    assert list(rows_written["event_id"]) == ["a-1"]
    # What is said of victims stays behind.
    assert b"somebody's name" not in b"".join(path.read_bytes() for path in (tmp_path / "out").iterdir())


def test_an_exported_table_begins_where_reading_begins(opened: Desk) -> None:
    """In a notebook that was run and exported, the words of every column stood at its right."""
    page = opened._repr_mimebundle_()["text/html"]
    assert '<th scope="col" style="text-align:start">' in page
    assert page.count("text-align:end") == 3 * (1 + len(opened.table.page_rows()))


def test_the_desk_speaks_of_no_article_that_is_not_there() -> None:
    """Over all incidents its chart said that 40 of 51 events were not in "the article's count"."""
    desk = toolkit.explore(load_incidents().events)
    assert desk.chart is not None
    assert "article" not in desk.chart.caption


def test_hostile_text_is_shown_and_never_run(coded: Any) -> None:
    table = coded.events.copy()
    table["actor1"] = table["location"] = table["location_ar"] = HOSTILE
    table["sources"] = [[HOSTILE, "javascript:alert(1)", 'https://example.org/"onmouseover="alert(1)']] * len(table)
    for lang in ("en", "ar"):
        desk = toolkit.explore(table, coded, lang=lang, state={"actor": HOSTILE})
        for at in range(len(table)):
            desk.choose(table["event_id"].iloc[at])
            drawn = desk.evidence.value
            assert Tags(drawn).harmless()
            assert "&lt;script&gt;" in drawn
        page = desk.counts.value + "".join(row.value for row in desk.table._drawn)
        assert Tags(page).harmless()
        # The one script is the desk's own.
        assert [attrs for tag, attrs in Tags(page).found if tag == "style"] == [{"onload": _LIVE}]
        without = evidence_html({**desk.events.iloc[0].to_dict(), "article_id": "elsewhere"}, Articles(None), "en")
        assert Tags(without).harmless()
    done = corrections.apply(table, [])
    shown = Shown(Narrowing(done.events), Filters(text=HOSTILE), "en", done)
    assert Tags(counts_html(shown) + snapshot_html(shown, "", [{"a": HOSTILE}], {"a": HOSTILE})).harmless()


def test_the_sentence_stands_framed_in_its_article(coded: Any) -> None:
    row = coded.events.iloc[-1].to_dict()
    drawn = evidence_html(row, Articles(coded), "en")
    text = re.sub(r"<sup.*?</sup>|<[^>]*>", "", drawn[drawn.index('class="toolkit-evidence"') :].split(">", 1)[1])
    assert text.startswith(row["evidence"])
    assert "مسلحين" in re.sub(r"<[^>]*>", "", drawn)  # the paragraph before it is there too


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_the_letters_behind_marked_words_are_explained_once(coded: Any, lang: str) -> None:
    desk = Desk(coded.events, Articles(coded), None, "en", "", Path("."), True)
    desk.language(lang)
    word = {"en": "Event word", "ar": "كلمة حدث"}[lang]
    ids = list(coded.events["event_id"])
    for chosen in (ids[:1], ids):
        desk.open(chosen)
        assert desk.evidence.value.count(f">{word}</mark>") == 1
    assert ">1</span>" not in desk.evidence.value  # no numbers of sentences: none is marked so here
    without = Desk(events(), Articles(None), None, "en", "", Path("."), True)
    without.choose("a-1")
    assert "Event word" not in without.evidence.value


def test_an_article_whose_text_changed_is_said_to_have(coded: Any) -> None:
    row = {**coded.events.iloc[-1].to_dict(), "evidence": "جملة لم تعد هنا"}
    drawn = evidence_html(row, Articles(coded), "en")
    assert "no longer the one that was coded" in drawn
    assert 'toolkit-evidence"' not in drawn
    assert "جملة لم تعد هنا" in drawn


def test_the_queue_begins_with_what_is_trusted_least() -> None:
    table = Narrowing(events())
    assert [table.events["event_id"].iloc[at] for at in queue(table, table.keep(Filters()))] == [
        "b-2", "a-1", "a-2", "b-1",
    ]  # fmt: skip


def review(tmp_path: Path, **more: Any) -> Desk:
    return toolkit.explore(events(), corrections=tmp_path / "c.csv", reviewer="AB", **more)


def test_the_other_language_goes_on_with_the_review_where_it_was(tmp_path: Path) -> None:
    desk = review(tmp_path)
    for name in ("accept", "skip"):
        desk.review.buttons[name].click()
    at = desk.review.event_id
    desk.review.fields["place_id"].value = "Baghdad · city · Baghdad"
    desk.review.fields["wounded_low"].value, desk.review.why.value = "7", "the later report"
    edited = desk.review.edited()
    desk.language("ar")
    assert (desk.review.event_id, desk.review.edited()) == (at, edited)
    assert (desk.review.who.value, desk.review.why.value) == ("AB", "the later report")
    # What was passed over comes last, and what was written can be undone, as before.
    desk.review.buttons["change"].click()
    assert desk.review.event_id not in (at, "b-2")
    desk.review.buttons["undo"].click()
    assert desk.review.event_id == at
    # A row taken out of turn stays too.
    desk.choose("b-2")
    desk.review_button.click()
    desk.language("en")
    assert desk.review.event_id == "b-2"


def test_a_state_shown_again_goes_on_with_the_review(tmp_path: Path) -> None:
    desk = review(tmp_path)
    for name in ("accept", "skip"):
        desk.review.buttons[name].click()
    desk.tabs.selected_index = 1
    desk.restore({"chart": "month"})
    assert (desk.tabs.selected_index, desk.review.who.value) == (1, "AB")
    assert desk.review.event_id == "a-2"  # a-1 was passed over and comes last
    desk.review.buttons["undo"].click()
    assert desk.review.event_id == "b-2"


def test_nothing_is_drawn_for_a_tab_that_nobody_sees(tmp_path: Path) -> None:
    desk = review(tmp_path)
    assert desk.widget is not None
    desk.tabs.selected_index = 1
    desk.language("ar")
    assert desk.chart_box.value == ""
    desk.tabs.selected_index = 0
    assert "<img" in desk.chart_box.value


def test_a_review_is_written_and_everything_follows(tmp_path: Path) -> None:
    desk = review(tmp_path)
    form = desk.review
    assert form.event_id == "b-2"
    form.buttons["accept"].click()
    assert form.event_id == "a-1"
    form.fields["killed_low"].value = "3"
    form.why.value = "the later report"
    form.buttons["change"].click()
    assert "killed_low, fatalities" in form.said.value
    assert "rows corrected by a reviewer: 1" in desk.counts.value
    assert desk.chart is not None
    assert [line for line in desk.chart.caption.split("\n") if "corrected" in line] == ["Rows corrected by hand: 1."]
    assert form.event_id == "a-2"
    form.buttons["reject"].click()
    assert list(desk.events["event_id"]) == ["a-1", "b-1", "b-2"]
    assert "rows rejected by a reviewer, left out: 1" in desk.counts.value
    kept = [(c.event_id, c.column, c.was, c.becomes, c.who, c.why) for c in corrections.read(tmp_path / "c.csv")]
    assert kept == [
        ("b-2", "review", "", "accepted", "AB", ""),
        ("a-1", "killed_low", "2", "3", "AB", "the later report"),
        ("a-1", "fatalities", "2", "3", "AB", "the later report"),
        ("a-2", "review", "", "rejected", "AB", ""),
    ]
    for _ in range(3):
        form.buttons["undo"].click()
    assert form.event_id == "b-2"
    assert form.buttons["undo"].disabled
    pd.testing.assert_frame_equal(desk.events, events())
    assert desk.state == {}


def test_a_review_opened_again_goes_on_where_it_was(tmp_path: Path) -> None:
    review(tmp_path).review.buttons["accept"].click()
    again = review(tmp_path)
    assert again.review.event_id == "a-1"
    assert "3 left of 4" in again.review.state.value


def test_skipped_events_come_back_at_the_end(tmp_path: Path) -> None:
    form = review(tmp_path).review
    seen = []
    for _ in range(5):
        seen.append(form.event_id)
        form.buttons["skip"].click()
    assert seen == ["b-2", "a-1", "a-2", "b-1", "b-2"]
    assert not (tmp_path / "c.csv").exists()


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("killed_low", "9", "killed_low 9 is above killed_high 3"),
        ("killed_low", "lots", "give a whole number"),
        ("date_from", "2019-12-01", "after the last day"),
        ("place_id", "Atlantis", "no place Atlantis"),
        ("level", "incident", "Nothing was changed"),
    ],
)
def test_a_change_that_cannot_be_is_refused_in_a_sentence(tmp_path: Path, field: str, value: str, said: str) -> None:
    desk = review(tmp_path, state={"admin1": ["Kirkuk"]})
    desk.review.fields[field].value = value
    desk.review.buttons["change"].click()
    assert said in desk.review.said.value
    assert 'role="alert"' in desk.review.said.value
    assert not (tmp_path / "c.csv").exists()


def test_nobody_reviews_without_a_name_or_a_file(tmp_path: Path) -> None:
    nameless = toolkit.explore(events(), corrections=tmp_path / "c.csv")
    nameless.review.buttons["accept"].click()
    assert "needs a name" in nameless.review.said.value
    homeless = toolkit.explore(events(), reviewer="AB")
    homeless.review.buttons["accept"].click()
    assert "corrections.csv" in homeless.review.said.value


def test_a_place_brings_its_point_and_a_kind_its_type() -> None:
    row = ROWS[0]
    new = with_followers(row, {"place_id": "basra", "sub_event_type": "Air/drone strike", "actor1": "Islamic State"})
    assert (new["admin1"], new["location_ar"], new["event_type"]) == ("Basra", "البصرة", "Explosions/Remote violence")
    assert "actor1" not in new
    nowhere = with_followers(row, {"place_id": None})
    assert {nowhere[name] for name in ("location", "latitude", "admin1", "geo_precision")} == {None}


def test_the_form_speaks_arabic_and_writes_codes(tmp_path: Path) -> None:
    desk = review(tmp_path, lang="ar", state={"admin1": ["Kirkuk"]})
    field = desk.review.fields["actor1"]
    assert field.value == "تنظيم داعش" or re.search("[\u0600-\u06ff]", field.value)
    arabic = next(said for said, code in desk.review._codes["actor1"].items() if code == "Kata'ib Hezbollah")
    field.value = arabic
    desk.review.buttons["change"].click()
    assert [c.becomes for c in corrections.read(tmp_path / "c.csv")] == ["Kata'ib Hezbollah"]


def test_corrections_not_applied_are_named_on_the_desk(tmp_path: Path) -> None:
    review(tmp_path, state={"admin1": ["Kirkuk"]}).review.buttons["accept"].click()
    other = events()
    other["evidence"] = "جملة أخرى"
    said = toolkit.explore(other, corrections=tmp_path / "c.csv").counts.value
    assert "corrections not applied: 1 (its sentence has changed since: a-1)" in said


def test_an_exported_notebook_shows_a_picture_of_the_desk(opened: Desk) -> None:
    opened.restore({})
    bundle = opened._repr_mimebundle_()
    assert "application/vnd.jupyter.widget-view+json" in bundle
    assert "<table>" in bundle["text/html"]
    assert 'alt="' in bundle["text/html"]
    assert bundle["text/plain"] == "Shown: all 4 rows."


def test_made_up_articles_are_refused_unless_allowed() -> None:
    table = events()
    table["sources"] = [["synthetic"]] * len(table)
    with pytest.raises(SyntheticError):
        toolkit.explore(table)
    assert toolkit.explore(table, allow_synthetic=True).chart is not None


def test_phrases_have_the_same_gaps_in_both_languages() -> None:
    for row in rows("desk.csv"):
        assert row["en"], row["key"]
        assert row["ar"], row["key"]
        gaps = [set(re.findall(r"{(\w+)", row[lang])) for lang in ("en", "ar")]
        assert gaps[0] == gaps[1], row["key"]


def _pick(desk: Desk, *said: object) -> None:
    """Write into the field that the pictures write into."""
    desk.picks.widget.value = json.dumps([*said, len(desk.picks.widget.value) + 1])


def test_a_bar_opens_the_events_behind_it_each_in_its_article(coded: Any) -> None:
    desk = Desk(coded.events, Articles(coded), None, "en", "", Path("."), True)
    chart = desk.chart
    assert chart is not None
    strips = re.findall(r'toolkit-strip" data-first="(\d+)" data-last="(\d+)"', desk.chart_box.value)
    assert strips
    opened = 0
    for first, last in strips:
        _pick(desk, "bar", int(first), int(last))
        ids = {name for row in chart.data["event_ids"].iloc[int(first) : int(last)] for name in row}
        assert desk.evidence.value.count("toolkit-evidence-pane") == len(ids)
        assert desk.evidence.value.count('class="toolkit-evidence"') >= len(ids)
        opened += len(ids)
    assert opened == len({name for row in chart.data["event_ids"] for name in row})


def test_what_is_exported_has_no_buttons_that_nobody_hears(coded: Any) -> None:
    desk = Desk(coded.events, Articles(coded), None, "en", "", Path("."), True)
    page = desk._repr_mimebundle_()["text/html"]
    assert "toolkit-strip" in desk.chart_box.value
    assert "<img" in page
    assert "<button" not in page


def test_a_symbol_opens_its_events_and_the_slider_leaves_out_those_of_other_days() -> None:
    table = events({"event_id": "a-3", "date_from": "2019-12-01", "date_to": "2019-12-01"})
    desk = Desk(table, Articles(None), None, "en", "", Path("."), True)
    assert desk.map is not None
    at = next(i for i, ids in enumerate(desk.map.data["event_ids"]) if "a-1" in ids)
    _pick(desk, "place", at, None)
    assert "2 events" in desk.evidence.value
    assert "a-3" in desk.evidence.value
    assert desk.review_button.disabled
    _pick(desk, "place", at, ["2019-11-01", "2019-11-30"])
    assert "a-1" in desk.evidence.value
    assert "a-3" not in desk.evidence.value
    assert not desk.review_button.disabled


def test_a_bar_of_very_many_events_lists_the_first_and_counts_the_rest() -> None:
    same = [{"event_id": f"a-{n}"} for n in range(20, 40)]
    desk = Desk(events(*same), Articles(None), None, "ar", "", Path("."), True)
    assert desk.chart is not None
    desk.open(desk.chart.rows("2019-W44")["event_id"])
    assert desk.evidence.value.count("<details") == 10
    assert "وغيرها 11" in desk.evidence.value


@pytest.mark.parametrize("kind", ["day", "week", "month", "year", "total", "place"])
@pytest.mark.parametrize("lang", ["en", "ar"])
def test_every_bar_of_every_chart_has_a_strip_inside_the_picture(kind: str, lang: str) -> None:
    desk = Desk(events(), Articles(None), None, "en", "", Path("."), True)
    desk.restore({"chart": kind})
    desk.language(lang)
    chart = desk.chart
    assert chart is not None
    strips = Tags(desk.chart_box.value.replace("<img", "<i")).found
    boxes = [attrs for tag, attrs in strips if tag == "button"]
    covered = [at for box in boxes for at in range(int(str(box["data-first"])), int(str(box["data-last"])))]
    assert set(covered) >= {at for at, n in enumerate(chart.data["n"]) if n}
    assert len(covered) == len(set(covered))
    for box in boxes:
        left, top, width, height = map(float, re.findall(r":(-?[\d.]+)%", str(box["style"])))
        assert min(left, top, width, height) >= 0
        assert left + width <= 100.001
        assert top + height <= 100.001
        assert str(box["aria-label"]).strip()
    assert [box["tabindex"] for box in boxes].count("0") == 1
