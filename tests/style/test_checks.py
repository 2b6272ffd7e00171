"""Wording is advised on where it stands, and settings are heeded."""

from datetime import date
from typing import Any

import pytest

from tests.factories import catalogue_of, organisation, tombstone, way
from wow.diagnostics import Diagnostic, Severity
from wow.model import Tombstone, Way
from wow.style.checks import check

EMPTY = {"on": "2026-09-01", "by": "head-of-product", "verdict": "keep", "finding": "No change."}
SAID = {**EMPTY, "finding": "Decisions got faster."}


def found_for(*pages: Way | Tombstone, **keys: Any) -> list[Diagnostic]:
    """What is found for these pages."""
    return list(check(catalogue_of(*pages, **keys), today=date(2026, 11, 20)))


def reviewed(name: str, *log: dict[str, str]) -> Way:
    """A way with these reviews."""
    return way(name, review={"by": "2027-03-01", "log": list(log)})


RULES = [
    pytest.param({}, [], id="plain words"),
    pytest.param({"frame": ["Two reviewers.", "Be proactive."]}, ["ST101"], id="a vague frame"),
    pytest.param({"freedom": ["As described above."]}, ["ST102"], id="no choice"),
    pytest.param({"body": "\nIt recently changed.\n"}, ["ST106"], id="a word that ages"),
    pytest.param({"body": "\n" + 701 * "word "}, ["ST103"], id="a long text"),
    pytest.param({"body": "\n" + 700 * "word "}, [], id="a text that just fits"),
    pytest.param({"review": {"by": "2027-03-01", "log": [EMPTY]}}, ["ST104"], id="no finding"),
    pytest.param({"review": {"by": "2027-03-01", "log": [SAID]}}, [], id="a finding"),
    pytest.param({"title": "PRDs", "body": "# Documents\n"}, ["ST107"], id="two names"),
    pytest.param({"title": "The *PRD*", "body": "# The `PRD`\n"}, [], id="one name"),
    pytest.param({"title": "PRDs", "body": "## Why\n"}, [], id="no heading of the page"),
]


@pytest.mark.parametrize(("page", "expected"), RULES)
def test_what_is_advised(page: dict[str, Any], expected: list[str]) -> None:
    """Each way of writing has its own code, and none fails a build."""
    found = found_for(way(**page))

    assert expected == [each.code for each in found]
    assert {each.severity for each in found} <= {Severity.ADVICE}


def test_the_place_is_the_line_that_is_meant() -> None:
    """Of several expectations the one that is vague."""
    page = way(frame=["Two reviewers.", "Be proactive."])

    assert [page.at("frame", 1)] == [each.location for each in found_for(page)]


def test_the_length_is_set_in_wow_yml() -> None:
    """A company may want shorter pages, or allow longer ones."""
    page = way(body="\nFour words of text.\n")

    assert ["ST103"] == [each.code for each in found_for(page, style={"words": 3})]
    assert [] == found_for(page, style={"words": 4})


def test_the_same_finding_for_several_ways_is_shown_on_each() -> None:
    """Signs and capitals make no difference."""
    other = {**SAID, "finding": "decisions got faster"}
    found = found_for(reviewed("a", SAID), reviewed("b", other), reviewed("c"))

    assert ["ST105", "ST105"] == [each.code for each in found]
    assert "for 2 ways: `a`, `b`" in found[0].message


def test_of_many_with_the_same_finding_a_few_are_named() -> None:
    """Each of them has the finding on its own page."""
    found = found_for(*(reviewed(f"way-{number}", SAID) for number in range(7)))

    assert 7 == len(found)
    assert found[0].message.endswith("`way-4` and 2 more")


@pytest.mark.parametrize(
    "other",
    [
        pytest.param({**SAID, "by": "product-operations"}, id="by somebody else"),
        pytest.param({**SAID, "on": "2026-09-02"}, id="on another day"),
        pytest.param({**SAID, "finding": "Nobody uses it."}, id="another finding"),
    ],
)
def test_findings_that_differ_are_no_batch(other: dict[str, str]) -> None:
    """Each way was looked at by itself."""
    assert [] == found_for(reviewed("a", SAID), reviewed("b", other))


def test_a_tombstone_is_left_in_peace() -> None:
    """What ended needs no better words."""
    assert [] == found_for(tombstone("old", frame=["Be proactive."]))


def test_the_limit_has_a_default() -> None:
    """A company need not set anything."""
    assert organisation().style.words == 700
