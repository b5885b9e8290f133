"""Run a corpus in a process of its own, to be killed: python corpusrun.py COUNT OUT BYTES WORKERS."""

import sys

from corpuscases import articles

from toolkit.corpus import extract_articles

if __name__ == "__main__":
    count, out, chunk_bytes, workers = sys.argv[1:]
    extract_articles(articles(int(count)), out, workers=int(workers), chunk_bytes=int(chunk_bytes))
