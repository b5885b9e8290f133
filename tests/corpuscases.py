"""Articles for the tests of a corpus, some of which kill the process that codes them, and what a run has left."""

import json
import os
from datetime import date
from pathlib import Path

from toolkit._codechunk import code_chunk
from toolkit.articles import Article
from toolkit.provenance import sha256

_PLACES = ("بغداد", "كركوك", "الموصل", "أربيل", "البصرة", "تكريت", "الرمادي", "سامراء")


def article(number, **changes):
    """A short article that differs from the others in its place and its number."""
    text = (
        f"أطلق مسلحون {number % 90 + 11} صاروخا على قاعدة قرب مدينة {_PLACES[number % 8]} يوم الجمعة، ما أسفر عن مقتل "
        f"{number % 7 + 3} جنود وإصابة عدد من المدنيين."
    )
    values = {"text": text, "published": date(2019, 12, 31), "source": "synthetic", **changes}
    return Article(f"a{number:05d}", digest=sha256(values["text"].encode("utf-8", "replace")), **values)


def articles(count):
    """So many articles, always the same."""
    return [article(number) for number in range(count)]


def write_articles(folder, count):
    """The same as JSON files in a folder."""
    folder.mkdir(parents=True)
    for one in articles(count):
        content = {"id": one.article_id, "text": one.text, "published": "2019-12-31", "source": "synthetic"}
        (folder / f"{one.article_id}.json").write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")
    return folder


class Deadly(str):
    """A source that ends the process that looks at it, as a fault in a library would."""

    def strip(self, *_):
        """End at once."""
        os._exit(9)


class DeadlyOnce(str):
    """A source that ends only the first process that looks at it; its text is the name of the file that says so."""

    def strip(self, *_):
        """End at once, the first time."""
        try:
            os.close(os.open(self, os.O_CREAT | os.O_EXCL))
        except FileExistsError:
            return ""
        os._exit(9)


def content(folder):
    """All files below a folder with their bytes."""
    return {
        str(path.relative_to(folder)): path.read_bytes() for path in sorted(Path(folder).rglob("*")) if path.is_file()
    }


class InlinePool:
    """Code chunks in this process: quicker than starting others, and the tests can change what it finds."""

    capacity, patience = 2, 3

    def __init__(self):
        self.jobs = []

    def submit(self, job):
        """Take a job."""
        self.jobs.append(job)

    def results(self):
        """Code the oldest job."""
        job = self.jobs.pop(0)
        return [(job, code_chunk(job.chunk, job.deadly))]

    def close(self):
        """Nothing to stop."""
