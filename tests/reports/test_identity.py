"""Findings are known again from run to run."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given

from tests.reports.findings import any_findings, finding
from wow.checking import findings
from wow.codes.reading import FM107
from wow.codes.reviews import RV201
from wow.diagnostics import Diagnostic, Location
from wow.loading import load
from wow.reports.identity import identities

PLACE = Location("docs/ways/a.md", 3)
AGAIN = [
    pytest.param(finding(line=3), finding(line=30), id="lines above it came"),
    pytest.param(finding(hint="Do this."), finding(hint="Do that."), id="the advice got better"),
    pytest.param(
        RV201(PLACE, by="2026-11-01", days="3 days", owner="Research lead", way="a"),
        RV201(PLACE, by="2026-11-01", days="4 days", owner="Head of design", way="a"),
        id="a day went by, and the owner came back",
    ),
    pytest.param(
        FM107(PLACE, key="owner", first=2), FM107(PLACE, key="owner", first=9), id="both moved"
    ),
]


@pytest.mark.parametrize(("before", "after"), AGAIN)
def test_a_finding_keeps_its_name(before: Diagnostic, after: Diagnostic) -> None:
    """Nobody edited what it is about."""
    assert [*identities([before])] == [*identities([after])]


def test_a_finding_is_the_same_tomorrow() -> None:
    """As long as nobody does anything about it."""
    loaded = load(Path(__file__).parent.parent.parent)
    today, tomorrow = (findings(loaded, date(2026, 11, day)) for day in (21, 22))

    assert {"RV201", "RV202"} <= {each.code for each in today}
    assert [*identities(today)] == [*identities(tomorrow)]
    assert [each.message for each in today] != [each.message for each in tomorrow]


ANOTHER = [
    pytest.param(finding(path="docs/ways/b.md"), id="file"),
    pytest.param(finding(code="ON101"), id="code"),
    pytest.param(finding(message="nobody in wow.yml is called `y`"), id="message"),
]


@pytest.mark.parametrize("other", ANOTHER)
def test_another_finding_has_another_name(other: Diagnostic) -> None:
    """Another file, code or message is another finding."""
    assert [*identities([finding()])] != [*identities([other])]


@given(any_findings)
def test_no_two_findings_of_a_run_share_a_name(found: list[Diagnostic]) -> None:
    """The same finding twice in a file is told apart by being the second."""
    assert len(found) == len(set(identities(found)))
    assert 2 == len(set(identities([finding(line=3), finding(line=9)])))
