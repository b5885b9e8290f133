"""Many articles: the same rows as one by one, whatever stops the run; and never a file that is not its own."""

import errno
import json
import os
import socket
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from command import call
from corpuscases import InlinePool, article, articles, content, write_articles

from toolkit import _codechunk, _corpusfolder, coding, corpus
from toolkit._errors import InputError, OutputError, ToolkitError
from toolkit._progress import Clock, show_on
from toolkit.articles import ArticleError
from toolkit.corpus import extract_articles, extract_corpus
from toolkit.tables import COLUMNS

COUNT = 20
SMALL = 1000  # bytes of a chunk: some five of the short articles


@pytest.fixture(autouse=True)
def inline(monkeypatch):
    """No processes in this file; test_corpus_processes.py has them."""
    monkeypatch.setattr(corpus, "_pool", lambda *_: InlinePool())


def run(out, **options):
    return extract_articles(articles(COUNT), out, chunk_bytes=SMALL, **options)


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory):
    out = tmp_path_factory.mktemp("corpus") / "out"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(corpus, "_pool", lambda *_: InlinePool())
        run(out)
    return content(out)


def rows(out, table):
    return pq.read_table(Path(out) / table).to_pylist()


def records(path):
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def test_rows_are_those_of_the_articles_one_by_one(tmp_path):
    done = run(tmp_path / "out")
    for table in COLUMNS:
        expected = [
            {name: {"article_id": one.article_id, **row}[name] for name in COLUMNS[table]}
            for one in articles(COUNT)
            for row in coding.extract(one).rows[table]
        ]
        assert rows(tmp_path / "out", table) == expected
        assert done.rows[table] == len(expected) > 0
    assert (done.articles, done.coded, done.refused, done.undated) == (COUNT, COUNT, 0, 0)


def test_the_manifest_tells_each_chunk_with_its_range_and_hashes(tmp_path, undisturbed):
    run(tmp_path / "out")
    head, *chunks = records(tmp_path / "out" / "manifest.jsonl")
    assert head["size_of_chunks"] == SMALL
    assert [chunk["chunk"] for chunk in chunks] == list(range(len(chunks)))
    assert [n for chunk in chunks for n in range(chunk["first"], chunk["last"] + 1)] == list(range(COUNT))
    assert (chunks[0]["first_id"], chunks[-1]["last_id"]) == ("a00000", "a00019")
    for table in COLUMNS:
        data = undisturbed[f"{table}/part-00000.parquet"]
        assert (chunks[0]["sha256"][table], chunks[0]["bytes"][table]) == (_corpusfolder.sha256(data), len(data))


def test_every_part_says_what_it_was_made_from(tmp_path):
    run(tmp_path / "out")
    said = pq.read_schema(tmp_path / "out" / "events" / "part-00000.parquet").metadata[b"provenance"].decode()
    assert said.startswith("SYNTHETIC; iraq-news-toolkit")


def test_a_complete_run_has_only_its_own_files(undisturbed):
    tops = {name.split(os.sep)[0] for name in undisturbed}
    assert tops == {*COLUMNS, "manifest.jsonl", "errors.jsonl"}
    assert undisturbed["errors.jsonl"] == b""


def test_a_complete_run_started_again_codes_nothing(tmp_path, undisturbed, monkeypatch):
    first = run(tmp_path / "out")
    monkeypatch.setattr(corpus, "_pool", lambda *_: pytest.fail("there is nothing to do"))
    assert run(tmp_path / "out") == first
    assert content(tmp_path / "out") == undisturbed


@pytest.mark.parametrize("writes", [0, 1, 5, 12, 20, 21])
def test_a_full_disk_is_told_and_the_run_goes_on_later(tmp_path, monkeypatch, undisturbed, writes):
    left, real = [writes], os.replace

    def full(source, target):
        if left[0] == 0:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        left[0] -= 1
        real(source, target)

    monkeypatch.setattr(_corpusfolder.os, "replace", full)
    with pytest.raises(OutputError, match=r"No space left on device.*make room.*it goes on where it stopped"):
        run(tmp_path / "out")
    assert not list(tmp_path.rglob("*.tmp"))
    monkeypatch.setattr(_corpusfolder.os, "replace", real)
    run(tmp_path / "out")
    assert content(tmp_path / "out") == undisturbed


def stopped(out, after):
    """A run that is interrupted after so many chunks."""

    class StopError(Exception):
        pass

    left = [after]

    def stop(_):
        left[0] -= 1
        if not left[0]:
            raise StopError

    with pytest.raises(StopError):
        run(out, progress=stop)


@pytest.mark.parametrize("after", [1, 3])
def test_a_run_that_was_stopped_goes_on(tmp_path, undisturbed, after):
    stopped(tmp_path / "out", after)
    assert (tmp_path / "out" / "journal.jsonl").exists()
    run(tmp_path / "out")
    assert content(tmp_path / "out") == undisturbed


@pytest.mark.parametrize("cut_off", [1, 5, 200])
def test_a_line_of_the_journal_that_was_cut_off_is_done_again(tmp_path, undisturbed, cut_off):
    stopped(tmp_path / "out", 2)
    journal = tmp_path / "out" / "journal.jsonl"
    journal.write_bytes(journal.read_bytes()[:-cut_off])
    run(tmp_path / "out")
    assert content(tmp_path / "out") == undisturbed


def test_a_journal_of_which_nothing_was_written_is_begun_anew(tmp_path, undisturbed):
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "journal.jsonl").write_bytes(b'{"toolk')
    run(tmp_path / "out")
    assert content(tmp_path / "out") == undisturbed


def test_a_part_that_is_missing_or_short_is_made_again(tmp_path, undisturbed):
    run(tmp_path / "out")
    (tmp_path / "out" / "events" / "part-00001.parquet").unlink()
    (tmp_path / "out" / "dates" / "part-00002.parquet").write_bytes(b"PAR1")
    run(tmp_path / "out")
    assert content(tmp_path / "out") == undisturbed


def test_what_a_killed_run_left_behind_is_removed(tmp_path, undisturbed):
    stopped(tmp_path / "out", 2)
    (tmp_path / "out" / "events" / ".part-00003.parquet.tmp").write_bytes(b"half")
    (tmp_path / "out" / "events" / "part-00099.parquet").write_bytes(b"of a longer input, without a line")
    run(tmp_path / "out")
    assert content(tmp_path / "out") == undisturbed


@pytest.mark.parametrize("changed", [[article(99), *articles(COUNT)[1:]], articles(8), articles(COUNT)[1:]])
def test_another_input_is_told(tmp_path, changed):
    stopped(tmp_path / "out", 3)
    with pytest.raises(InputError, match=r"begun with.*give the same files again, or choose a new folder"):
        extract_articles(changed, tmp_path / "out", chunk_bytes=SMALL)


def test_other_rules_are_told(tmp_path, monkeypatch):
    stopped(tmp_path / "out", 2)
    monkeypatch.setattr(corpus, "made_by", lambda: "1.0; rules other")
    with pytest.raises(InputError, match=r"was begun with another toolkit .*now 1.0; rules other"):
        run(tmp_path / "out")


def test_workers_with_another_toolkit_are_told(tmp_path, monkeypatch):
    monkeypatch.setattr(_codechunk, "made_by", lambda: "1.0; rules other")
    with pytest.raises(ToolkitError, match="A worker has another toolkit"):
        run(tmp_path / "out")


def test_other_chunks_are_told(tmp_path):
    stopped(tmp_path / "out", 2)
    with pytest.raises(InputError, match=r"another size of chunks \(1000, now 3000\)"):
        extract_articles(articles(COUNT), tmp_path / "out", chunk_bytes=3000)


def test_a_second_run_is_told_who_writes(tmp_path):
    told = []

    def try_too(_):
        with pytest.raises(OutputError) as error:
            run(tmp_path / "out")
        told.append(str(error.value))

    run(tmp_path / "out", progress=try_too)
    assert told[0].startswith(f"{tmp_path / 'out'} is being written by process {os.getpid()} on {socket.gethostname()}")
    assert not (tmp_path / "out" / ".lock").exists()


def test_the_lock_of_a_process_that_is_gone_is_no_hindrance(tmp_path, undisturbed):
    stopped(tmp_path / "out", 1)
    # The number of a process that runs: what counts is that the system holds no lock for it.
    lock = {"host": socket.gethostname(), "pid": os.getppid()}
    (tmp_path / "out" / ".lock").write_text(json.dumps(lock))
    run(tmp_path / "out")
    assert content(tmp_path / "out") == undisturbed


def test_the_lock_of_another_machine_is_believed(tmp_path):
    stopped(tmp_path / "out", 1)
    (tmp_path / "out" / ".lock").write_text('{"host": "node-7", "pid": 12}')
    with pytest.raises(OutputError, match=r"process 12 on node-7: let it end; if it no longer runs, remove .*\.lock"):
        run(tmp_path / "out")


def test_a_folder_of_others_is_not_touched(tmp_path):
    (tmp_path / "events").mkdir()
    (tmp_path / "events" / "part-00009.parquet").write_text("mine")
    with pytest.raises(OutputError, match=r"holds other files \(events\)"):
        run(tmp_path)
    assert content(tmp_path) == {os.path.join("events", "part-00009.parquet"): b"mine"}


def test_a_link_out_of_the_folder_is_not_followed(tmp_path):
    stopped(tmp_path / "out", 1)
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "out" / "errors.jsonl").symlink_to(tmp_path / "elsewhere" / "errors.jsonl")
    with pytest.raises(OutputError, match="is a link"):
        run(tmp_path / "out")
    assert not list((tmp_path / "elsewhere").iterdir())


def test_ids_lead_nowhere(tmp_path):
    names = ["../../x", "/etc/x", "a\\..\\b", "con:", "\x00", "\u202e"]
    given = [article(n).__class__(name, article(n).text) for n, name in enumerate(names)]
    extract_articles(given, tmp_path / "in" / "out", chunk_bytes=SMALL)
    assert {path.name for path in tmp_path.iterdir()} == {"in"}
    assert sorted({row["article_id"] for row in rows(tmp_path / "in" / "out", "events")}) == sorted(names)


@pytest.mark.parametrize("given", [[], [ArticleError("a.txt", "is empty.")], [ArticleError("a", "bad.")] * 5000])
def test_an_input_without_an_article_is_told_and_leaves_nothing(tmp_path, given):
    with pytest.raises(InputError, match=r"no article in the input|No article can be read: a"):
        extract_articles(given, tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_errors_are_set_aside_with_id_and_reason(tmp_path, monkeypatch):
    real = _codechunk.extract

    def fail(one):
        if one.article_id == "a00012":
            raise ZeroDivisionError("by nought")
        return real(one)

    monkeypatch.setattr(_codechunk, "extract", fail)
    given = [*articles(20), ArticleError("x.txt", "is empty."), article(3), article(40, published=None)]
    done = extract_articles(given, tmp_path / "out", chunk_bytes=SMALL)
    assert (done.articles, done.coded, done.refused, done.undated) == (23, 20, 3, 1)
    found = {one["position"]: (one["article_id"], one["reason"]) for one in records(done.errors)}
    assert list(found) == [12, 20, 21]
    assert found[12][0] == "a00012"
    assert "ZeroDivisionError: by nought, test_corpus.py line" in found[12][1]
    assert found[20] == (None, "x.txt: is empty.")
    assert found[21][0] == "a00003"
    assert "a00012" not in {row["article_id"] for row in rows(tmp_path / "out", "events")}


def test_a_count_that_no_table_holds_costs_one_article(tmp_path, monkeypatch):
    real = _codechunk.extract

    def count(one):
        coded = real(one)
        if one.article_id == "a00004":
            coded.rows["numbers"][0]["high"] = 10**30
        return coded

    monkeypatch.setattr(_codechunk, "extract", count)
    done = run(tmp_path / "out")
    assert [one["article_id"] for one in records(done.errors)] == ["a00004"]
    assert "high in numbers has more than 18 digits" in records(done.errors)[0]["reason"]


@pytest.mark.parametrize(("options", "said"), [({"workers": 0}, "workers is 0"), ({"chunk_bytes": 0}, "chunk are 0")])
def test_impossible_numbers_are_told(tmp_path, options, said):
    with pytest.raises(InputError, match=said):
        extract_articles(articles(1), tmp_path / "out", **options)


def test_without_pyarrow_it_is_asked_for_by_name(tmp_path, monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "pyarrow", None)
    monkeypatch.setitem(__import__("sys").modules, "pyarrow.parquet", None)
    with pytest.raises(ToolkitError, match="pip install pyarrow"):
        run(tmp_path / "out")


def test_the_command_writes_parquet(tmp_path, monkeypatch):
    folder = write_articles(tmp_path / "in", 12)
    (folder / "bad.txt").write_text("")
    process = call("extract", folder, "--out", tmp_path / "out", "--workers", 2)
    assert process.returncode == 2
    assert process.stdout == ""
    assert process.stderr.endswith(
        f"12 articles coded into {tmp_path / 'out'}; 1 set aside, see {tmp_path / 'out' / 'errors.jsonl'}\n"
    )
    (error,) = records(tmp_path / "out" / "errors.jsonl")
    assert error["where"] == str(folder / "bad.txt")
    (folder / "bad.txt").unlink()
    assert call("extract", folder, "--out", tmp_path / "out2", "--format", "parquet").returncode == 0
    assert len(rows(tmp_path / "out2", "events")) >= 12


@pytest.mark.parametrize(
    "arguments", [("--workers", 2), ("--format", "parquet"), ("--format", "json", "--out", "o"),
                  ("--format", "csv", "--out", "o", "--workers", 2), ("--out", "o", "--workers", 0)],
)  # fmt: skip
def test_wrong_usage_of_the_command_is_told(tmp_path, monkeypatch, arguments):
    monkeypatch.chdir(tmp_path)
    folder = write_articles(tmp_path / "in", 1)
    process = call("extract", folder, *arguments)
    assert process.returncode == 2
    assert process.stderr.startswith("error: ")
    assert not (tmp_path / "o").exists()


def test_files_are_read_with_the_date_that_is_given(tmp_path):
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.txt").write_text(article(1).text, encoding="utf-8")
    assert extract_corpus([folder], tmp_path / "out", published="2019-12-31").undated == 0
    assert {row["date_from"] for row in rows(tmp_path / "out", "events")} == {"2019-12-27"}


def test_lines_of_json_in_several_files_are_read_and_their_share_is_told(tmp_path):
    for name, start in [("b", 20), ("a", 0)]:
        lines = [json.dumps({"id": one.article_id, "text": one.text}) for one in articles(40)[start : start + 20]]
        (tmp_path / f"{name}.jsonl").write_text("\n".join(lines), encoding="utf-8")
    shares = []
    done = extract_corpus(
        [tmp_path], tmp_path / "out", chunk_bytes=SMALL, progress=lambda progress: shares.append(progress.share)
    )
    assert done.coded == done.undated == 40
    assert shares == sorted(shares)
    assert 0 < shares[0] < 0.5
    assert shares[-1] == 1
    assert rows(tmp_path / "out", "events")[0]["article_id"] == "a00000"


class Screen:
    def __init__(self, screen):
        self.screen, self.text = screen, ""

    def isatty(self):
        return self.screen

    def write(self, text):
        self.text += text

    def flush(self):
        pass


def test_progress_tells_rate_and_time_left():
    now, share = [0.0], [0.0]
    clock = Clock(lambda: share[0], lambda: now[0])
    share[0] = 0.5
    clock.skip(500)
    now[0], share[0] = 10.0, 0.75
    progress = clock.add(100, 2)
    assert (progress.articles, progress.refused, progress.rate, progress.seconds_left) == (600, 2, 10.0, 10.0)
    assert str(progress) == "[##################......]  75% 600 articles, 10 a second, 2 set aside, about 10 s left"


@pytest.mark.parametrize(("screen", "lines"), [(True, 10), (False, 1)])
def test_a_screen_gets_a_bar_and_a_log_a_line_a_minute(screen, lines):
    now = [0.0]
    stream = Screen(screen)
    show, clock = show_on(stream, lambda: now[0]), Clock(lambda: None, lambda: now[0])
    for _ in range(100):
        now[0] += 1.1 if not screen else 0.05
        show(clock.add(1, 0))
    assert stream.text.count("a second") == lines
    assert ("\r" in stream.text) == screen
