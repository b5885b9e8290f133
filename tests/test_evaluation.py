"""What the evaluation counts, on answers whose errors are known; and the codes it counts against."""

import copy
import csv
import json
import re
import subprocess
import sys
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from toolkit.__main__ import main
from toolkit._calibration import calibration
from toolkit._errors import InputError
from toolkit._handcoded import read_coded, read_sets
from toolkit._matching import pair, same_mention
from toolkit._paths import data_path
from toolkit._scoring import SCORED, Tally
from toolkit._words import labels
from toolkit.articles import sample_article
from toolkit.evaluation import agreement, evaluate
from toolkit.tables import EVENT_TYPES

FOLDER = data_path("evaluation")
# The sets of reports in merging/ have a format of their own.
FILES = sorted(path for path in FOLDER.rglob("*.json") if "merging" not in path.parts)
TRAINING = FOLDER / "training"
# The article with an attack, parts of totals and vague counts that the tests spoil.
SPOILED = "05"


def scored(spoil=lambda answer: None, folder=TRAINING):
    """The score of the hand codes themselves, after ``spoil`` has changed those of one article."""

    def coder(article):
        answer = copy.deepcopy(codes[article.article_id].as_answer())
        if article.article_id == SPOILED:
            spoil(answer)
        return answer

    codes = {one.article.article_id: one for coded in read_sets(folder).values() for one in coded}
    return evaluate(folder, coder=coder).sets[0]


@pytest.fixture(scope="module")
def perfect():
    return scored()


def measures(score, table):
    return tuple(score.estimate(table, name).value for name in ("precision", "recall"))


# The articles and their codes


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_codes_keep_to_the_codebook(path):
    coded = read_coded(path)  # refuses quotes that do not stand in the text, event indexes and unknown words
    text = coded.article.text
    assert coded.article.article_id == path.stem
    assert coded.article.synthetic != (path.stem == "00")
    kinds = {"country", "region", "governorate", "district", "city", "town", "village", "neighbourhood", "site"}
    for place in coded.rows["places"]:
        assert place["kind"] in kinds | {"river", "road", "mountain"}
        assert -90 <= place["latitude"] <= 90
        assert -180 <= place["longitude"] <= 180
        assert place["tolerance_km"] > 0
    for row in coded.rows["dates"] + coded.rows["events"]:
        days = [date.fromisoformat(row[name]) for name in ("date_from", "date_to") if row[name]]
        assert days == sorted(days)
    for row in coded.rows["numbers"]:
        assert row["unit"] in {"people", "munitions", "events", "days"}
    for row in coded.rows["numbers"] + coded.rows["casualties"]:
        assert row["low"] is None or row["high"] is None or row["low"] <= row["high"]
        assert row["low"] is not None or row["high"] is not None or row["vague"]
    for event in coded.rows["events"]:
        assert event["level"] in {"incident", "aggregate"}
        assert event["level"] == "aggregate" or event["n_events"] == 1
        assert event["sub_event_type"] in EVENT_TYPES.get(event["event_type"], (None,))
        assert event["weapon"] is None or ("weapon", event["weapon"]) in labels()
        assert event["place_text"] is None or event["place_text"] in text


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_coded_sums_are_those_of_the_casualty_rows(path):
    as_coded = json.loads(path.read_text(encoding="utf-8"))["events"]
    summed = read_coded(path).rows["events"]
    for name in ("killed_low", "killed_high", "wounded_low", "wounded_high"):
        assert [event[name] for event in as_coded] == [event[name] for event in summed]


def test_governorates_are_spelled_as_in_the_gazetteer():
    with data_path("gazetteer", "places.csv").open(encoding="utf-8", newline="") as file:
        known = {row["admin1"] for row in csv.DictReader(file)}
    coded = {place["admin1"] for path in FILES for place in read_coded(path).rows["places"]}
    assert coded - {None} <= known


def test_ids_are_unique_and_no_text_is_in_two_sets():
    coded = [one for articles in read_sets().values() for one in articles]
    assert max(Counter(one.article.article_id for one in coded).values()) == 1
    assert max(Counter(one.article.text for one in coded).values()) == 1


def test_article_00_is_the_sample_article():
    assert read_coded(TRAINING / "00.json").article.text == sample_article().text


# What is right and what is wrong


def test_perfect_answers_score_one(perfect):
    assert {measures(perfect, table) for table in SCORED} == {(1.0, 1.0)}
    assert perfect.mean_f1 == (1.0, 1.0, 1.0)
    assert all(value.value == 1.0 for name, value in perfect.estimates.items() if name.startswith("field"))
    assert perfect.misses == []
    assert perfect.geocoding.right_admin1 == 1.0
    assert perfect.geocoding.p95_km == 0.0


@pytest.mark.parametrize("table", ["places", "dates", "numbers", "casualties", "events"])
def test_a_dropped_row_lowers_recall_only(perfect, table):
    score = scored(lambda answer: answer[table].pop())
    precision, recall = measures(score, table)
    assert precision == 1.0
    assert recall == 1 - 1 / perfect.tallies[table].coded
    assert score.errors_by_kind()[table]["missed"] == 1


@pytest.mark.parametrize("table", ["places", "dates", "numbers", "casualties", "events"])
def test_an_invented_row_lowers_precision_only(perfect, table):
    invented = {
        "places": {"text": "في", "start": 0, "end": 2, "latitude": 30.0, "longitude": 47.0},
        "dates": {"text": "في", "start": 0, "end": 2, "date_from": None, "date_to": None},
        "numbers": {"text": "في", "start": 0, "end": 2, "low": 7, "high": 7, "vague": None},
        "casualties": {"status": "killed", "low": 777, "high": 777, "vague": None, "event_id": f"{SPOILED}-1"},
        "events": {"event_id": "x", "event_type": "Battles", "sub_event_type": "Armed clash", "level": "incident"},
    }[table]
    score = scored(lambda answer: answer[table].append(invented))
    precision, recall = measures(score, table)
    found = perfect.tallies[table].found
    assert precision == pytest.approx(found / (found + 1))
    assert recall == 1.0
    assert score.errors_by_kind()[table] == {"invented": 1}


def test_a_wrong_date_loses_the_event_and_keeps_its_type(perfect):
    score = scored(lambda answer: answer["events"][0].update(date_from="1999-01-01", date_to="1999-01-01"))
    assert score.tallies["events"].right == perfect.tallies["events"].right - 1
    assert score.matched_events == perfect.matched_events
    assert score.field("type").value == 1.0
    assert score.field("date").value == pytest.approx(1 - 1 / perfect.matched_events)
    assert [(miss.kind, miss.fields) for miss in score.misses] == [("wrong", ("date",))]


@pytest.mark.parametrize(
    ("change", "field", "needed_by"),
    [
        ({"munitions_low": 99}, "munitions", {"events with figures"}),
        ({"killed_high": 999}, "killed", {"events with figures"}),
        ({"sub_event_type": "Sexual violence"}, "type", {"events", "events with figures"}),
        ({"latitude": 30.5, "longitude": 47.8}, "place", {"events", "events with figures"}),
        ({"n_events": 5}, "level and count", {"events", "events with figures"}),
        ({"actor1": "Nobody"}, "actor1", set()),
    ],
)
def test_which_fields_an_event_needs(perfect, change, field, needed_by):
    score = scored(lambda answer: answer["events"][0].update(change))
    assert {table for table in SCORED if score.tallies[table] != perfect.tallies[table]} == needed_by
    assert score.field(field).value < 1.0
    assert score.wrong_fields("events") == {field: 1}


def test_an_event_six_kilometres_off_is_in_place(perfect):
    # Coded at the quarter of al-Noor, found at the centre of Mosul.
    score = scored(lambda answer: answer["events"][0].update(latitude=36.335, longitude=43.1189))
    assert score.tallies["events"] == perfect.tallies["events"]


def test_casualties_of_the_wrong_event_count_but_are_not_tied():
    score = scored(lambda answer: answer["casualties"][0].update(event_id=f"{SPOILED}-6"))
    assert measures(score, "casualties") == (1.0, 1.0)
    assert score.tallies["casualties with event"].right == score.tallies["casualties with event"].coded - 1
    assert score.wrong_fields("casualties") == {"event": 1}


def test_a_wrong_group_is_an_error_of_its_own():
    score = scored(lambda answer: answer["casualties"][0].update(group="pilgrims"))
    assert measures(score, "casualties with event") == (1.0, 1.0)
    assert score.tallies["casualties with group"].right == score.tallies["casualties with group"].coded - 1
    assert score.wrong_fields("casualties") == {"group": 1}


def test_a_place_put_elsewhere_is_wrong_not_missed():
    score = scored(lambda answer: answer["places"][0].update(latitude=30.5, longitude=47.8, admin1="Basra"))
    assert score.errors_by_kind()["places"] == {"wrong": 1}
    assert score.geocoding.right_admin1 < 1.0


@pytest.mark.parametrize(
    ("start", "end", "same"),
    [
        (5, 10, True),  # the coded words
        (0, 10, True),  # with the word before
        (17, 22, True),  # where they stand again
        (0, 4, False),  # beside them
        (11, 16, False),
    ],
)
def test_a_mention_counts_where_its_words_stand(start, end, same):
    text = "هجوم بغداد وقبله بغداد"
    found = {"text": text[start:end], "start": start, "end": end}
    assert same_mention(text, {"text": "بغداد"}, found) is same


@pytest.mark.parametrize("found", [{"text": "كركوك", "start": 5, "end": 10}, {"text": "بغداد"}])
def test_a_mention_must_stand_where_it_says(found):
    assert not same_mention("هجوم بغداد", {"text": "بغداد"}, found)


def test_rows_are_matched_once_and_the_likest_first():
    coded, found = [{"n": 1}, {"n": 2}], [{"n": 2}, {"n": 2}, {"n": 1}]
    assert pair(coded, found, lambda c, f: 2 if c == f else 1) == [(0, 2), (1, 0)]


@pytest.mark.parametrize(
    ("tally", "precision", "recall", "f1"),
    [
        (Tally(0, 0, 0), 1.0, 1.0, 1.0),  # nothing to find, nothing found
        (Tally(0, 3, 0), 0.0, 0.0, 0.0),
        (Tally(0, 0, 3), 0.0, 0.0, 0.0),
        (Tally(1, 2, 1), 1.0, 0.5, 2 / 3),
    ],
)
def test_precision_and_recall_of_little(tally, precision, recall, f1):
    assert (tally.precision, tally.recall, tally.f1) == (precision, recall, pytest.approx(f1))


# Intervals and confidence


def test_intervals_hold_the_estimate_and_stay_the_same():
    def spoil(answer):
        for table in ("places", "dates", "numbers", "casualties", "events"):
            del answer[table][::2]

    first, second = scored(spoil), scored(spoil)
    assert first.estimates == second.estimates
    assert all(low <= value <= high for value, low, high in first.estimates.values())
    assert first.estimate("places", "recall").low < first.estimate("places", "recall").value


def test_confidence_is_set_beside_the_share_right(perfect):
    assert perfect.calibration.bands == ()
    assert perfect.calibration.brier is None

    def spoil(answer):
        for event, sure in zip(answer["events"], (0.95, 0.9, 0.9, 0.5, 0.4, 0.4), strict=True):
            event["confidence"] = sure
        answer["events"][4]["n_events"] = 9

    found = scored(spoil).calibration
    bands = [(band.lowest, band.highest, band.events, band.right) for band in found.bands]
    assert bands == [(0.9, 1.0, 3, 3), (0.5, 0.6, 1, 1), (0.0, 0.5, 2, 1)]
    assert found.bands[0].mean == pytest.approx((0.95 + 0.9 + 0.9) / 3)
    assert (found.events, found.right) == (6, 5)
    assert found.brier == pytest.approx((0.05**2 + 2 * 0.1**2 + 0.5**2 + 0.4**2 + 0.6**2) / 6)
    assert found.uninformed == pytest.approx(5 / 36)
    # The wrong row stands below four right ones and level with a fifth.
    assert found.ordering == pytest.approx(4.5 / 5)


def test_a_ranking_needs_right_and_wrong_rows():
    assert calibration([(0.9, True), (0.3, True)]).ordering is None
    assert calibration([(1.0, True), (0.0, False)]).ordering == 1.0
    assert calibration([(0.0, True), (1.0, False)]).ordering == 0.0


# Fields


@pytest.mark.parametrize(
    ("change", "precision", "recall"),
    [
        ({"actor1": "Nobody"}, -1, -1),  # said, and wrong
        ({"actor1": None}, 0, -1),  # not said
    ],
)
def test_a_field_is_right_among_the_rows_that_say_anything_in_it(perfect, change, precision, recall):
    whole = perfect.tallies["field actor1"]
    assert whole.right == whole.coded == whole.found > 0

    def spoil(answer):
        event = next(event for event in answer["events"] if event["actor1"])
        event.update(change)

    score = scored(spoil)
    tally = score.tallies["field actor1"]
    assert tally.right == whole.right - 1
    assert score.estimate("field actor1", "precision").value == pytest.approx(1 + precision / whole.found)
    assert score.estimate("field actor1", "recall").value == pytest.approx(1 + recall / whole.coded)


def test_an_invented_actor_costs_precision_alone(perfect):
    score = scored(lambda answer: next(e for e in answer["events"] if e["actor1"] is None).update(actor1="Somebody"))
    assert score.tallies["field actor1"] == perfect.tallies["field actor1"]._replace(
        found=perfect.tallies["field actor1"].found + 1
    )


# Articles without an event


def calm(folder: Path, *names: str, **more):
    folder.mkdir(exist_ok=True)
    for name in names:
        codes = {"id": name, "published": "2020-06-18", "source": "synthetic", "text": "نص", "events": [], **more}
        (folder / f"{name}.json").write_text(json.dumps(codes), encoding="utf-8")


def test_of_articles_without_events_only_invented_rows_are_told(tmp_path, capsys):
    calm(tmp_path / "no_events", "c1", "c2", "c3")

    def coder(article):
        return {
            "events": [{"sub_event_type": "Attack", "evidence": "x"}] * {"c1": 2, "c2": 1, "c3": 0}[article.article_id]
        }

    result = evaluate(tmp_path, coder=coder, list_errors=True)
    assert result.sets == ()
    (none,) = result.no_events
    assert (none.name, none.articles, none.events, none.invented) == ("no_events", 3, 3, {"c1": 2, "c2": 1})
    assert "3 rows of events invented, in 2 articles: c1 2, c2 1" in str(result)
    assert str(result).count("c1 events invented") == 2
    assert "| no_events | 3 | 3 | 2 |" in result.markdown()


def test_articles_without_codes_need_not_stand_in_a_folder_of_that_name(tmp_path):
    calm(tmp_path / "calm", "c1")
    assert [none.name for none in evaluate(tmp_path / "calm").no_events] == ["calm"]


def test_a_set_without_events_that_has_one_is_refused(tmp_path):
    (tmp_path / "no_events").mkdir()
    write(tmp_path / "no_events", "a.json")
    with pytest.raises(InputError, match="no_events is for articles without events"):
        evaluate(tmp_path)


# Sets side by side


def sets_in(folder: Path):
    for name in ("development", "held_out", "second_coder"):
        (folder / name).mkdir()
    write(folder / "development", "a.json", id="dev")
    write(folder / "held_out", "a.json", id="held")
    codes = json.loads((folder / "held_out" / "a.json").read_text(encoding="utf-8"))
    codes["dates"].pop()
    (folder / "second_coder" / "a.json").write_text(json.dumps(codes), encoding="utf-8")
    calm(folder / "no_events", "c1")


def test_two_coders_and_the_gap_to_unseen_articles_are_told(tmp_path):
    sets_in(tmp_path)
    codes = {one.article.article_id: one for name in ("development", "held_out") for one in read_sets(tmp_path)[name]}

    def coder(article):
        if article.article_id not in codes:
            return {}
        answer = copy.deepcopy(codes[article.article_id].as_answer())
        if article.article_id == "held":
            answer["dates"] = []
        return answer

    result = evaluate(tmp_path, coder=coder)
    # The second coder's articles are no set of their own, and nobody is scored on them.
    assert [score.name for score in result.sets] == ["development", "held_out"]
    assert result.gap == pytest.approx(0.2)
    assert "mean F1 of development less that of held_out: +0.200" in str(result)
    score = result.second_coder.sets[0]
    assert measures(score, "dates") == (1.0, 5 / 6)
    assert "two coders of held_out: 1 article" in str(result)


def test_markdown_holds_every_measure(tmp_path):
    sets_in(tmp_path)
    page = evaluate(tmp_path).markdown()
    for words in (
        "| set | articles |", "### held_out", "| what | precision | recall | F1 |", "| field of an event |",
        "| confidence | events | share right |", "| right governorate |", "| errors | missed | invented | wrong |",
        "### Articles without an event", "### Two coders of 1 articles of held_out", "Brier score", "less that of",
    ):  # fmt: skip
        assert words in page
    for table in re.findall(r"(?:^\|.*\n?)+", page, re.MULTILINE):
        assert len({line.count("|") for line in table.strip().splitlines()}) == 1
    assert main(["evaluate", str(tmp_path), "--markdown"]) == 0


def test_two_coders_are_compared_by_the_same_rules(tmp_path):
    codes = json.loads((TRAINING / f"{SPOILED}.json").read_text(encoding="utf-8"))
    codes["dates"].pop()
    (tmp_path / "again.json").write_text(json.dumps(codes), encoding="utf-8")
    score = agreement(TRAINING, tmp_path).sets[0]
    assert score.articles == 1
    assert measures(score, "dates") == (1.0, 5 / 6)
    assert measures(score, "events") == (1.0, 1.0)


# Folders and files


def write(folder: Path, name: str, **changes):
    codes = json.loads((TRAINING / f"{SPOILED}.json").read_text(encoding="utf-8"))
    codes.update(changes)
    (folder / name).write_text(json.dumps(codes), encoding="utf-8")


@pytest.mark.parametrize(
    ("changes", "part"),
    [
        ({"places": None}, "places is no list of rows"),
        ({"dates": [{"text": "غير موجود هنا"}]}, "does not stand in the article's text"),
        ({"casualties": [{"event": 6, "status": "killed"}]}, "event 6 in casualties"),
        ({"casualties": [{"event": 0, "status": "hurt"}]}, "'hurt' in casualties is no word of the codebook"),
        ({"casualties": [{"event": 0, "status": "killed", "low": "2"}]}, "low '2' in casualties is no whole number"),
    ],
)
def test_codes_that_cannot_be_compared_are_refused(tmp_path, changes, part):
    write(tmp_path, "a.json", **changes)
    with pytest.raises(InputError, match=r"a\.json") as error:
        evaluate(tmp_path)
    assert part in str(error.value)
    assert "\n" not in str(error.value)


def test_bad_folders_give_one_sentence(tmp_path):
    with pytest.raises(InputError, match="there is no such folder"):
        evaluate(tmp_path / "nowhere")
    with pytest.raises(InputError, match="no coded article"):
        evaluate(tmp_path)
    write(tmp_path, "a.json")
    write(tmp_path, "b.json")
    with pytest.raises(InputError, match="is also that of another article"):
        evaluate(tmp_path)
    (tmp_path / "b.json").unlink()
    write(tmp_path, "a.json", id="other")
    with pytest.raises(InputError, match="no article has the id"):
        agreement(TRAINING, tmp_path)


def test_sets_are_shown_with_the_held_out_one_last(tmp_path):
    for name in ("held_out", "training", "development", "mine"):
        (tmp_path / name).mkdir()
        write(tmp_path / name, "a.json")
    assert list(read_sets(tmp_path)) == ["mine", "training", "development", "held_out"]


def test_the_command_prints_a_table(tmp_path, capsys):
    write(tmp_path, "a.json")
    assert main(["evaluate", str(tmp_path)]) == 0
    printed = capsys.readouterr().out
    assert f"{tmp_path.name}: 1 article\n" in printed
    for words in ("precision", "casualties with event", "mean F1", "actor1", "right governorate", "errors by kind"):
        assert words in printed
    assert "every error" not in printed
    assert max(map(len, printed.splitlines())) <= 120


def test_the_command_lists_errors_when_asked(tmp_path, capsys):
    write(tmp_path, "a.json", dates=[])
    assert main(["evaluate", str(tmp_path), "--errors"]) == 0
    printed = capsys.readouterr().out
    assert f"{SPOILED} dates invented\n    coded: –\n    found: text=" in printed
    assert main(["evaluate", str(TRAINING), "--against", str(tmp_path), "--errors"]) == 0
    assert f"{SPOILED} dates missed\n    coded: text=" in capsys.readouterr().out


def test_the_command_refuses_a_bad_folder_in_one_sentence(tmp_path, capsys):
    assert main(["evaluate", str(tmp_path / "nowhere")]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.count("\n") == 1


def test_scoring_loads_no_heavy_library():
    code = (
        "import sys; from toolkit.evaluation import evaluate; from pathlib import Path;"
        f"str(evaluate(Path({str(TRAINING)!r}), coder=lambda article: {{}}));"
        "print(sorted({'pandas', 'numpy', 'matplotlib'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
