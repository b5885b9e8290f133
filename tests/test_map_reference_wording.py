"""The mark of a place named for orientation does not deny the events that a heat map shows there."""

from __future__ import annotations

from toolkit._mapwords import word


def test_reference_says_nothing_about_events() -> None:
    assert word("reference", "en") == "place for orientation"
    assert word("reference", "ar") == "مكان للاستدلال"


def test_credit_does_not_claim_that_the_toolkit_coded_the_events() -> None:
    assert "coded" not in word("source_default", "en")
    assert "مرمّزة" not in word("source_default", "ar")
