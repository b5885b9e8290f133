"""How many cases the property tests of reading and of extraction try: 2,000 in all, or as many as are asked for.

The long run, with other cases each time (half an hour or more on one core):

    PROPERTY_CASES=200000 python -m pytest tests/test_reading_properties.py tests/test_extraction_properties.py
"""

from __future__ import annotations

import os

from hypothesis import HealthCheck, settings

ASKED = os.environ.get("PROPERTY_CASES", "")
CASES = int(ASKED or 2000)


def cases(share: float) -> settings:
    """The settings of a test that tries this share of all cases; of a run of 2,000 the same ones each time."""
    return settings(
        max_examples=max(1, round(CASES * share)), deadline=None, derandomize=not ASKED, database=None,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    )  # fmt: skip
