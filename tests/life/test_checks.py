"""Trials end, retirements have a day, ended ways stay ended."""

from datetime import date
from typing import Any

import pytest

from tests.factories import catalogue_of, tombstone, way
from wow.diagnostics import Diagnostic
from wow.life.checks import check
from wow.reading import Unread

TODAY = date(2026, 11, 20)
YESTERDAY, ON_THE_DAY, TOMORROW = "2026-11-19", "2026-11-20", "2026-11-21"


def found_for(**page: Any) -> list[Diagnostic]:
    """What is found for a living way among others."""
    others = (way("letter"), tombstone("mail"), Unread("broken", "ways/broken.md", ""))
    return list(check(catalogue_of(way(**page), *others), today=TODAY))


def trial(until: str) -> dict[str, Any]:
    """A test that ends then."""
    return {"until": until, "success": "Half of new bets use it"}


def retired(on: str, **keys: str) -> dict[str, Any]:
    """An end on that day."""
    return {"on": on, "because": "The letter covers it.", **keys}


LIVES = [
    pytest.param({}, [], id="active"),
    pytest.param({"status": "proposed"}, [], id="proposed"),
    pytest.param({"status": "trial"}, ["LF101"], id="trial without an end"),
    pytest.param({"status": "trial", "trial": trial(TOMORROW)}, [], id="trial"),
    pytest.param({"status": "trial", "trial": trial(ON_THE_DAY)}, [], id="the last day of a trial"),
    pytest.param({"status": "trial", "trial": trial(YESTERDAY)}, ["LF201"], id="trial over"),
    pytest.param({"status": "active", "trial": trial(TOMORROW)}, ["LF102"], id="trial left over"),
    pytest.param(
        {"status": "active", "retired": retired(TOMORROW)}, ["LF103"], id="end, no status"
    ),
    pytest.param({"status": "retiring"}, ["LF104"], id="retiring without an end"),
    pytest.param({"status": "retiring", "retired": retired(TOMORROW)}, [], id="retiring"),
    pytest.param({"status": "retiring", "retired": retired(ON_THE_DAY)}, [], id="its last day"),
    pytest.param({"status": "retiring", "retired": retired(YESTERDAY)}, ["LF202"], id="was to end"),
    pytest.param(
        {"status": "retiring", "retired": retired(TOMORROW, replaced_by="letter")},
        [],
        id="known successor",
    ),
    pytest.param(
        {"status": "retiring", "retired": retired(TOMORROW, replaced_by="leter")},
        ["LF105"],
        id="unknown successor",
    ),
    pytest.param(
        {"status": "retiring", "retired": retired(TOMORROW, replaced_by="broken")},
        [],
        id="a successor whose page cannot be read",
    ),
]


@pytest.mark.parametrize(("page", "expected"), LIVES)
def test_a_status_comes_with_what_belongs_to_it(page: dict[str, Any], expected: list[str]) -> None:
    """And nothing goes on quietly past its end."""
    assert expected == [found.code for found in found_for(**page)]


TOMBSTONES = [
    pytest.param(retired(YESTERDAY), [], id="ended"),
    pytest.param(retired(ON_THE_DAY), [], id="ends today"),
    pytest.param(retired(TOMORROW), ["LF203"], id="retired too early"),
    pytest.param(retired(YESTERDAY, replaced_by="letter"), [], id="successor"),
    pytest.param(retired(YESTERDAY, replaced_by="mail"), [], id="a successor that ended too"),
    pytest.param(retired(YESTERDAY, replaced_by="leter"), ["LF105"], id="unknown successor"),
]


@pytest.mark.parametrize(("declared", "expected"), TOMBSTONES)
def test_a_tombstone_says_when_and_what_replaced_it(
    declared: dict[str, Any], expected: list[str]
) -> None:
    """An ended way ended, and sends readers somewhere."""
    catalogue = catalogue_of(way("letter"), tombstone("mail"), tombstone("old", retired=declared))

    assert expected == [found.code for found in check(catalogue, today=TODAY)]


EXCEPTIONS = [
    pytest.param(TOMORROW, [], id="holds"),
    pytest.param(ON_THE_DAY, [], id="its last day"),
    pytest.param(YESTERDAY, ["LF204"], id="over"),
]


@pytest.mark.parametrize(("until", "expected"), EXCEPTIONS)
def test_an_exception_ends_when_it_said(until: str, expected: list[str]) -> None:
    """An exception that outlives its end is a second way that nobody decided on."""
    exceptions = [{"who": "Growth team", "until": until, "what": "Briefs"}]

    assert expected == [found.code for found in found_for(exceptions=exceptions)]


def test_of_several_exceptions_the_one_that_is_over_is_named() -> None:
    """Who, and since when."""
    exceptions = [
        {"who": "Sales", "until": TOMORROW, "what": "Decks"},
        {"who": "Growth team", "until": YESTERDAY, "what": "Briefs"},
    ]

    (found,) = found_for(exceptions=exceptions)

    assert "the exception for Growth team ended on 2026-11-19" == found.message
    assert way(exceptions=exceptions).at("exceptions", 1, "until") == found.location


def test_a_trial_that_is_over_is_told_with_what_it_was_to_show() -> None:
    """The decision can be taken from the finding."""
    (found,) = found_for(status="trial", trial=trial(YESTERDAY))

    assert found.hint.endswith("It was to succeed if: Half of new bets use it")


def test_the_hint_for_a_missing_trial_can_be_copied() -> None:
    """Braces in hints are braces."""
    (found,) = found_for(status="trial")

    assert "`trial: {until: 2027-01-15, success: how you will know that it worked}`" in found.hint


def test_an_unknown_successor_is_told_with_the_nearest_name() -> None:
    """A slip of the keyboard is mended by reading the hint."""
    (found,) = found_for(status="retiring", retired=retired(TOMORROW, replaced_by="leter"))

    assert found.hint.startswith("Did you mean `letter`?")


def test_a_link_to_an_ended_way_is_found_where_it_stands() -> None:
    """A living page does not send people to what is over."""
    (found,) = found_for(body="\nFirst.\n\nSee the [mail](mail.md).\n")

    living = way(body="\nFirst.\n\nSee the [mail](mail.md).\n")
    assert ("LF106", living.at_body(living.body.index("mail.md"))) == (found.code, found.location)
    assert "this links to `mail`, which is retired" == found.message
