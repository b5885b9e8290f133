"""
Kill a run with kill -9 at twenty random moments, let it go on each time, and compare the result byte for byte.

    python -m benchmarks.kill_and_resume --kills 20 --articles 1200     one run, killed twenty times
    python -m benchmarks.kill_and_resume --kills 20 --articles 100 --each     twenty runs, each killed once
"""

from __future__ import annotations

import argparse
import json
import os
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import psutil

from benchmarks.madeup import made_up
from toolkit.articles import Article

_CHUNK = 16 << 10


def _write(folder: Path, articles: int) -> None:
    def content(article: Article) -> dict[str, str | None]:
        day = article.published.isoformat() if article.published else None
        return {"id": article.article_id, "text": article.text, "published": day, "source": article.source}

    folder.mkdir()
    for article in made_up(articles):
        (folder / f"{article.article_id}.json").write_text(json.dumps(content(article), ensure_ascii=False), "utf-8")


def _start(inputs: Path, out: Path) -> subprocess.Popen[bytes]:
    code = (
        "import sys; from toolkit.corpus import extract_corpus\n"
        f"if __name__ == '__main__': extract_corpus([sys.argv[1]], sys.argv[2], workers=2, chunk_bytes={_CHUNK})"
    )
    return subprocess.Popen([sys.executable, "-c", code, str(inputs), str(out)])


def _lines(out: Path) -> int:
    journal = out / "journal.jsonl"
    return max(journal.read_bytes().count(b"\n") - 1, 0) if journal.exists() else 0


def _content(out: Path) -> dict[str, bytes]:
    return {str(path.relative_to(out)): path.read_bytes() for path in out.rglob("*") if path.is_file()}


def _is_worker(process: psutil.Process) -> bool:
    try:
        return "spawn_main" in " ".join(process.cmdline())
    except psutil.Error:
        return False  # It has just ended.


def _kill_one(process: subprocess.Popen[bytes], rng: random.Random) -> str:
    """Kill the run itself three times in four, else one of its workers, which it has to survive."""
    workers = [child for child in psutil.Process(process.pid).children() if _is_worker(child)]
    if workers and rng.random() < 0.25:
        rng.choice(workers).kill()
        return "a worker"
    process.kill()
    process.wait()
    return "the run"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--articles", type=int, default=1200)
    parser.add_argument("--seed", type=int, default=time.time_ns() % 10_000)
    parser.add_argument(
        "--each", action="store_true", help="let each run that was killed come to its end, and compare it"
    )
    parser.add_argument("--longest", type=float, default=3.0, help="seconds of the random wait before a kill, at most")
    args = parser.parse_args()
    rng = random.Random(args.seed)
    with tempfile.TemporaryDirectory() as room:
        inputs, out, reference = Path(room, "in"), Path(room, "out"), Path(room, "reference")
        _write(inputs, args.articles)
        assert _start(inputs, reference).wait() == 0
        expected = _content(reference)
        print(f"{args.articles} articles, {len(expected)} files; seed {args.seed}; {os.cpu_count()} cores")
        process, killed, complete = _start(inputs, out), 0, 0
        while killed < args.kills:
            pause, before = rng.uniform(0, args.longest), _lines(out)
            # One kill in four may come while the run starts; the others come when it writes.
            if rng.random() > 0.25:
                while process.poll() is None and _lines(out) == before:
                    time.sleep(0.01)
            time.sleep(pause)
            if process.poll() is not None:
                # It came to its end: compare, and begin a new one.
                complete += 1
                same = _content(out) == expected
                print(f"   at its end, status {process.returncode}: {'the same' if same else 'DIFFERENT'}", flush=True)
                if process.returncode or not same:
                    return 1
                out = Path(room, f"out{complete}")
                process = _start(inputs, out)
                continue
            what = _kill_one(process, rng)
            killed += 1
            left = sum(path.name.endswith(".tmp") for path in out.rglob("*")) if out.exists() else 0
            print(f"{killed:2} killed {what:8} {pause:4.2f} s later, {_lines(out)} chunks done, {left} half files")
            if what == "the run":
                process = _start(inputs, out)
            if args.each:
                process.wait()
        status = process.wait()
        same = _content(out) == expected
        print(f"at the end: status {status}, {len(_content(out))} files, {'the same' if same else 'DIFFERENT'}")
        return 0 if same and status == 0 else 1


if __name__ == "__main__":
    sys.exit(main())
