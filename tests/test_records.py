"""Records are what the standard library's frozen dataclasses are, and only made faster."""

from __future__ import annotations

from dataclasses import FrozenInstanceError, fields, replace

import pytest

from toolkit._records import record


@record(frozen=True, slots=True)
class Mention:
    """Words of a text that say something."""

    first: int
    last: int
    kind: str = "day"
    places: tuple[str, ...] = ()


def test_a_record_holds_what_it_was_given_and_its_defaults() -> None:
    one = Mention(3, last=5)
    assert (one.first, one.last, one.kind, one.places) == (3, 5, "day", ())
    assert repr(one) == "Mention(first=3, last=5, kind='day', places=())"
    assert [field.name for field in fields(one)] == ["first", "last", "kind", "places"]


def test_records_of_the_same_values_are_one() -> None:
    assert Mention(3, 5) == Mention(3, 5, "day")
    assert Mention(3, 5) != Mention(3, 5, "night")
    assert len({Mention(3, 5), Mention(3, 5), Mention(3, 6)}) == 2


def test_a_record_stays_as_it_was_made() -> None:
    one = Mention(3, 5)
    with pytest.raises(FrozenInstanceError):
        one.kind = "night"  # type: ignore[misc]
    assert replace(one, kind="night") == Mention(3, 5, "night")
    assert one.kind == "day"


@pytest.mark.parametrize("given", [(), (1,), (1, 2, "day", (), 5)])
def test_a_record_needs_as_many_values_as_it_has_fields(given: tuple[int, ...]) -> None:
    with pytest.raises(TypeError):
        Mention(*given)  # type: ignore[arg-type]
