"""Articles are cut into chunks by their bytes, always at the same places, and ids are told apart."""

import dataclasses

import pytest
from corpuscases import article, articles
from hypothesis import given
from hypothesis import strategies as st

from toolkit._chunks import Refused, admitted, cut
from toolkit._seenids import SeenIds
from toolkit.articles import ArticleError

TEXTS = st.lists(st.text(alphabet="ابت a1\n", max_size=40), max_size=60)


def made(texts):
    return [article(number, text=text) for number, text in enumerate(texts)]


def size(entries):
    return sum(len(entry.text.encode()) for entry in entries)


@given(TEXTS, st.integers(1, 300))
def test_chunks_hold_every_article_once_and_in_order(texts, chunk_bytes):
    chunks = list(cut(made(texts), chunk_bytes))
    assert [entry for chunk in chunks for entry in chunk.entries] == made(texts)
    assert [chunk.number for chunk in chunks] == list(range(len(chunks)))
    assert [i for chunk in chunks for i in range(chunk.first, chunk.last + 1)] == list(range(len(texts)))


@given(TEXTS, st.integers(1, 300))
def test_a_chunk_ends_with_the_article_that_fills_it(texts, chunk_bytes):
    chunks = list(cut(made(texts), chunk_bytes))
    for chunk in chunks:
        assert size(chunk.entries[:-1]) < chunk_bytes
    for chunk in chunks[:-1]:
        assert size(chunk.entries) >= chunk_bytes


@given(TEXTS, st.integers(1, 300))
def test_a_longer_input_changes_only_the_last_chunk(texts, chunk_bytes):
    before = list(cut(made(texts), chunk_bytes))
    after = list(cut(made([*texts, "ا" * 400]), chunk_bytes))
    assert before[:-1] == after[: max(len(before) - 1, 0)]


@pytest.mark.parametrize("change", ["text", "published", "source", "title"])
def test_all_that_rows_depend_on_is_in_the_hash(change):
    (before,) = cut([article(1)])
    (after,) = cut([dataclasses.replace(article(1), **{change: None if change == "published" else "آخر"})])
    assert before.digest != after.digest
    assert before.digest == next(cut([article(1)])).digest


def test_the_stream_is_read_no_further_than_needed():
    def stream():
        yield from articles(3)
        pytest.fail("read too far")

    assert next(cut(stream(), 1)).entries == (article(0),)


def test_a_million_refused_files_do_not_make_one_chunk():
    chunks = cut(Refused(None, f"{n}.txt", "empty") for n in range(1_000_000))
    assert len(next(chunks).entries) < 10_000


def test_an_id_that_comes_again_is_refused_and_the_first_one_kept():
    first, second = admitted([article(1), article(1, text="نص آخر")])
    assert first == article(1)
    assert "'a00001' is also that of an earlier article" in second.reason


def test_what_cannot_be_read_or_written_is_refused():
    broken = article(3, title="\ud800")
    unreadable, half = admitted([ArticleError("x.txt", "is empty."), broken])
    assert (unreadable.article_id, unreadable.where, unreadable.reason) == (None, "x.txt", "x.txt: is empty.")
    assert "half of a character" in half.reason


@given(st.lists(st.text(max_size=3)))
def test_ids_are_told_apart_as_a_set_would(ids):
    seen, known = SeenIds(), []
    for one in ids:
        assert seen.add(one) == (known.index(one) if one in known else None)
        known += [one] if one not in known else []
    assert len(seen) == len(known)


def test_many_ids_take_little_room():
    seen = SeenIds()
    assert all(seen.add(str(n)) is None for n in range(20_000))
    assert all(seen.add(str(n)) == n for n in range(20_000))
    assert sum(part.itemsize * len(part) for part in (seen._slots, seen._keys)) <= 24 * 20_000
