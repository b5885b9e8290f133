"""Tell how far a long run is: a bar with rate and time left on a screen, a line now and then in a log."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import TextIO

_WIDTH = 24
_ON_SCREEN, _IN_LOG = 0.5, 60.0  # seconds between two


@dataclass(frozen=True, slots=True)
class Progress:
    """
    State of a run; ``share`` is how much of the input is done (0 to 1), null where nobody can say.

    ``rate`` is articles a second since this run began to code; what an earlier run had done is not in it.
    """

    articles: int
    refused: int
    share: float | None
    rate: float
    seconds_left: float | None

    def __str__(self) -> str:
        count = f"{self.articles:,} articles, {self.rate:,.0f} a second"
        if self.refused:
            count += f", {self.refused:,} set aside"
        if self.share is None:
            return count
        filled = int(self.share * _WIDTH)
        left = "" if self.seconds_left is None else f", about {_duration(self.seconds_left)} left"
        return f"[{'#' * filled}{'.' * (_WIDTH - filled)}] {self.share:4.0%} {count}{left}"


def _duration(seconds: float) -> str:
    minutes, rest = divmod(int(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours} h {minutes:02d} min" if hours else f"{minutes} min {rest:02d} s" if minutes else f"{rest} s"


class Clock:
    """Measure the progress of a run."""

    def __init__(self, share: Callable[[], float | None], now: Callable[[], float] = time.monotonic) -> None:
        self._share, self._now = share, now
        self._began = now()
        self._articles = self._refused = self._fresh = 0
        self._share_before = 0.0

    def skip(self, articles: int) -> None:
        """Count articles that an earlier run has done; the rate begins after them."""
        self._articles += articles
        self._began = self._now()
        self._share_before = self._share() or 0.0

    def add(self, articles: int, refused: int) -> Progress:
        """Count articles that are done now."""
        self._articles += articles
        self._refused += refused
        self._fresh += articles
        elapsed = max(self._now() - self._began, 1e-9)
        share = self._share()
        gained = (share or 0.0) - self._share_before
        left = None if share is None or gained <= 0 else elapsed * (1 - share) / gained
        return Progress(self._articles, self._refused, share, self._fresh / elapsed, left)


def show_on(stream: TextIO, now: Callable[[], float] = time.monotonic) -> Callable[[Progress], None]:
    """
    A function that shows progress on a stream.

    Parameters
    ----------
    stream
        Where to, normally ``sys.stderr``; a screen has one line that changes, a log gets a line a minute.
    now
        The clock.
    """
    screen = stream.isatty()
    last = now() - (_ON_SCREEN if screen else 0)

    def show(progress: Progress) -> None:
        nonlocal last
        if now() - last < (_ON_SCREEN if screen else _IN_LOG):
            return
        last = now()
        print(f"\r\x1b[K{progress}" if screen else str(progress), end="" if screen else "\n", file=stream, flush=True)

    return show
