"""Why each field has its value: the words quoted, the rule named, in both languages, and nothing that commands."""

import ast
import html
import json
import re
from datetime import date
from pathlib import Path

import pytest
from coding_rows import coded
from command import call
from explanationfaults import event_faults, line_faults, quote_faults
from reportcases import HOSTILE

import toolkit
from toolkit._errors import InputError
from toolkit._paths import data_path
from toolkit._readingwords import known_cause, reading
from toolkit._terminal import plain
from toolkit._words import rows
from toolkit.articles import Article, read_article, sample_article
from toolkit.coding import extract
from toolkit.explaining import explain

WORDINGS = {row["key"]: row for row in rows("reasons.csv")}
ATTACK = "سقطت سبعة صواريخ كاتيوشا على قاعدة بلد أمس، وأصيب جندي عراقي بجروح."
NOTHING = Article("calm", "افتتح وزير التربية مدرسة جديدة في كربلاء.", date(2020, 6, 18))
MODULES = sorted(Path(toolkit.__file__).parent.glob("*.py"))
# Not the articles held out: nobody should see of them even what a failing test prints.
KNOWN = [path for name in ("training", "development") for path in sorted(data_path("evaluation", name).glob("*.json"))]
ARABIC = re.compile("[\u0600-\u06ff]")


def lines(text, lang="en", number=0):
    """The lines of one event of a text, by field."""
    return {line.field: line for line in coded(text).explain(lang=lang).events[number].lines}


def quoted(line):
    return [quote.text for quote in line.quotes]


# What the sentences say


def test_every_field_quotes_the_words_that_gave_it():
    said = lines(ATTACK)
    assert set(said) == {
        "event_type", "level", "date", "place", "actor1", "actor2", "weapon", "killed", "wounded", "confidence",
    }  # fmt: skip
    assert quoted(said["event_type"])[:1] == ["سقطت سبعة صواريخ كاتيوشا"]
    assert quoted(said["date"]) == ["أمس"]
    assert quoted(said["place"]) == ["قاعدة بلد"]
    assert quoted(said["weapon"]) == ["سبعة صواريخ كاتيوشا"]
    assert quoted(said["wounded"]) == ["وأصيب جندي عراقي"]
    assert quoted(said["killed"]) == []
    assert str(said["date"]) == (
        'Date: 17 Jun 2020 (the day is known) – [39:42] "أمس" stands beside the words of the event.'
    )


@pytest.mark.parametrize("path", [None, *KNOWN])
def test_quotes_stand_in_the_text_lines_agree_and_every_rule_has_its_wording(path):
    article = sample_article() if path is None else read_article(path)
    answer = extract(article)
    for lang in ("en", "ar"):
        explained = answer.explain(lang=lang)
        assert [event.event_id for event in explained.events] == [row["event_id"] for row in answer.rows["events"]]
        for event in explained.events:
            for line in event.lines:
                assert not list(quote_faults(line, article.text))
                assert not re.search(r"[{}]", str(line))
    for reasons in answer.reasons.values():
        assert {reason.rule for reason in reasons.values()} <= set(WORDINGS)
    # No line says more than it quotes, and no two of an event contradict.
    for event, row in zip(answer.explain().events, answer.rows["events"], strict=True):
        lines, reasons = {line.field: line for line in event.lines}, answer.reasons[event.event_id]
        for line in event.lines:
            assert list(line_faults(answer, line, reasons[line.field])) == [], str(line)
        assert list(event_faults(row, lines, reasons)) == []


def test_every_rule_that_the_grammar_can_give_has_its_wording():
    rules = set()
    for path in MODULES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in {"Where", "Count", "Reason", "Munitions"}:
                texts = [a.value for a in node.args if isinstance(a, ast.Constant) and isinstance(a.value, str)]
                rules |= {text for text in texts if " " in text}
                # Words of the article come with their characters; a rule has one name.
                made_up = any(isinstance(a, ast.JoinedStr) for a in node.args) and node.func.id != "Reason"
                assert not made_up, f"{path.name}:{node.lineno}"
    assert len(rules) > 30
    assert rules <= set(WORDINGS), "say these in data/phrases/reasons.csv, in English and Arabic"


@pytest.mark.parametrize("path", KNOWN)
def test_why_a_name_is_read_so_can_be_said_in_arabic(path):
    for mention in extract(read_article(path)).places:
        for cause in mention.reason.split("; "):
            assert known_cause(cause), f"say this in data/phrases/readings.csv: {cause}"
        for said in reading(mention.reason, "", "ar"):
            assert ARABIC.search(said)


@pytest.mark.parametrize("key", WORDINGS)
def test_wordings_agree_in_their_gaps(key):
    gaps = [sorted(re.findall(r"{(\w+)", WORDINGS[key][lang])) for lang in ("en", "ar")]
    assert gaps[0] == gaps[1]
    assert ARABIC.search(WORDINGS[key]["ar"]) or key == "line"


def test_the_next_best_reading_of_a_name_is_told():
    said = lines("اقتحم متظاهرون القنصلية الإيرانية في مدينة النجف أمس وأحرقوا جزءا منها.")
    assert "the next best reading of the name is Iranian Consulate" in said["place"].why
    assert "وثاني احتمالات الاسم" in lines(
        "اقتحم متظاهرون القنصلية الإيرانية في مدينة النجف أمس وأحرقوا جزءا منها.", "ar"
    )["place"].why  # fmt: skip
    # A name with one reading has nothing to be told of.
    assert "reading" not in lines("انفجرت عبوة ناسفة في تلعفر أمس.")["place"].why


def test_incidents_that_are_counted_quote_their_word():
    said = lines("قتل خمسة مدنيين في حادثين منفصلين في بغداد أمس.")
    assert (said["level"].value, quoted(said["level"])) == ("2 events", ["حادثين"])


def test_an_accusation_and_a_claim_are_told_apart():
    accused = lines("سقطت صواريخ على قاعدة بلد أمس. واتهمت واشنطن كتائب حزب الله بالوقوف وراء الهجوم.")
    assert accused["alleged"].value == "Kata'ib Hezbollah, by Government of the United States"
    assert quoted(accused["alleged"]) == ["واتهمت واشنطن كتائب حزب الله"]
    claimed = lines("انفجرت سيارة مفخخة في بغداد أمس. وتبنى تنظيم داعش التفجير.")
    assert quoted(claimed["actor1"]) == ["وتبنى تنظيم داعش"]
    assert "alleged" not in claimed


def test_two_sources_of_a_toll_are_both_quoted():
    said = lines("قتل 12 جنديا في هجوم مسلح على حاجز للجيش في كركوك أمس، فيما قالت الشرطة إن 14 جنديا قتلوا.")
    assert said["killed"].value == "12–14 soldiers (Iraqi)"
    assert [text.split()[0] for text in quoted(said["killed"])] == ["قتل", "14", "قالت"]
    assert "different numbers" in said["killed"].why


def test_what_the_text_says_of_nobody_is_not_said_to_be_nobody():
    assert lines("سقط صاروخ على قاعدة بلد أمس.")["killed"].value == "not said"
    assert lines("سقط صاروخ على قاعدة بلد أمس دون وقوع خسائر بشرية.")["killed"].value == "nobody"


def test_the_confidence_says_what_speaks_for_it_and_against():
    sure = lines("انفجرت عبوة ناسفة في كركوك أمس وقتل جنديان.")["confidence"]
    assert re.match(r"of rows like it about \d+ in 100 are right", sure.why)
    assert "for it: a day and a place both stand in the sentences that tell of it" in sure.why
    assert "against it: no day is named" in lines("انفجرت عبوة ناسفة في كركوك وقتل جنديان.")["confidence"].why


def test_arabic_sentences_hold_no_english():
    for line in lines(ATTACK, "ar").values():
        assert not re.search("[a-z]{2}", str(line)), str(line)


# Which events


def test_one_event_is_explained_when_asked_for():
    article = coded("انفجرت عبوة ناسفة في كركوك أمس.\nواختطف مسلحون صحفيا في البصرة الاثنين.")
    assert [event.event_id for event in article.explain("t-2").events] == ["t-2"]
    with pytest.raises(InputError, match="No event has the id 't-9': those found are t-1, t-2"):
        article.explain("t-9")


def test_an_article_without_events_has_one_sentence():
    for lang, words in (("en", "no event was found"), ("ar", "لم يُعثر على حدث")):
        said = str(extract(NOTHING).explain(lang=lang))
        assert words in said
        assert "\n" not in said
    with pytest.raises(InputError, match="no event was found"):
        extract(NOTHING).explain("calm-1")


def test_articles_of_a_folder_are_explained_together():
    both = [coded(ATTACK), extract(NOTHING)]
    assert [event.event_id for event in explain(both).events] == ["t-1"]
    assert len(explain(both).nothing) == 1
    assert explain(both, "t-1").nothing == ()


def test_a_language_that_is_not_spoken_is_refused():
    with pytest.raises(InputError, match="'fr'"):
        coded(ATTACK).explain(lang="fr")


# Text that would command a page or a terminal


def test_a_page_escapes_the_article():
    page = extract(HOSTILE).explain().html
    assert "<script" not in page
    assert "<img" not in page
    assert "<script>" in html.unescape(page)


def test_quotes_run_from_right_to_left_on_a_page():
    page = coded(ATTACK).explain()._repr_mimebundle_()["text/html"]
    assert re.search('<q dir="rtl" lang="ar"[^>]*>أمس</q>', page)
    assert '<section class="toolkit-explained" dir="rtl" lang="ar"' in coded(ATTACK).explain(lang="ar").html


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\x1b[2Jb", "a\\u001b[2Jb"),
        ("a\u202eb\u2066c\u200fd", "a\\u202eb\\u2066c\\u200fd"),
        ("a\nb\tc", "a b c"),
        ("a\x9bb\u2028c\ufeff", "a\\u009bb\\u2028c\\ufeff"),
        ("می\u200cخواهم", "می\u200cخواهم"),
    ],
)
def test_unseen_characters_are_printed_by_their_number(text, shown):
    assert plain(text) == shown


def test_an_article_cannot_command_the_terminal(tmp_path, capsys):
    text = "قتل \u202eثلاثة\u202c جنود في انفجار عبوة \x1b[31mناسفة في كركوك\u2067 أمس."
    article = {"id": "x\u202e\x1b]0;t\x07", "published": "2020-06-18", "text": text}
    (tmp_path / "a.json").write_text(json.dumps(article), encoding="utf-8")
    done = call("explain", tmp_path / "a.json")
    assert done.returncode == 0
    assert "Killed:" in done.stdout
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]", done.stdout)


# The command


def test_the_command_explains_an_event_in_both_languages(tmp_path):
    (tmp_path / "a.json").write_text(
        json.dumps({"id": "a", "published": "2020-06-18", "text": ATTACK}), encoding="utf-8"
    )
    done = call("explain", tmp_path / "a.json", "--event", "a-1")
    assert (done.returncode, done.stderr) == (0, "")
    assert "Place: Balad Air Base" in done.stdout
    arabic = call("explain", tmp_path / "a.json", "--lang", "ar")
    assert "المكان: " in arabic.stdout


def test_the_command_refuses_what_it_cannot_explain_in_one_sentence(tmp_path):
    (tmp_path / "a.txt").write_text(NOTHING.text, encoding="utf-8")
    calm = call("explain", tmp_path / "a.txt", "--published", "2020-06-18")
    assert calm.returncode == 0
    assert calm.stdout.count("\n") == 1
    for arguments in (["--event", "a-1"], ["--event", "\x1b[2J"]):
        bad = call("explain", tmp_path / "a.txt", *arguments)
        assert (bad.returncode, bad.stdout, bad.stderr.count("\n")) == (2, "", 1)
        assert "\x1b" not in bad.stderr
    missing = call("explain", tmp_path / "none.txt")
    assert (missing.returncode, missing.stdout, missing.stderr.count("\n")) == (2, "", 1)
