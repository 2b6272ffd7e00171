"""Who waits is promised something, and who makes something is waited for."""

from datetime import date
from typing import Any

import pytest

from tests.factories import catalogue_of, tombstone, way
from wow.flow.checks import check
from wow.model import Tombstone, Way

TODAY = date(2026, 11, 20)
RESULT = {"kind": "follow-through", "artefact": "Result", "to": "b"}
EVENT = {"kind": "event", "when": "Now"}
TAKES = [{"artefact": "Result", "way": "a"}]


def every(period: str) -> dict[str, Any]:
    """A trigger that comes round."""
    return {"kind": "schedule", "every": period}


def found(*pages: Way | Tombstone) -> list[str]:
    """The file and the code of each finding."""
    named = check(catalogue_of(*pages), today=TODAY)
    return [f"{each.location.path.rpartition('/')[2]} {each.code}" for each in named]


SOUND = way("a", triggers=[RESULT])
CASES = [
    pytest.param([SOUND, way("b")], [], id="one side says it"),
    pytest.param([SOUND, way("b", waits_for=TAKES)], [], id="both sides say it"),
    pytest.param([way("b", waits_for=TAKES)], ["b.md FL101"], id="no such way"),
    pytest.param([tombstone("a"), way("b", waits_for=TAKES)], ["b.md FL102"], id="it ended"),
    pytest.param([way("a"), way("b", waits_for=TAKES)], ["b.md FL103"], id="not promised"),
    pytest.param(
        [
            way("a", triggers=[RESULT, {**RESULT, "artefact": "Report"}]),
            way("b", waits_for=TAKES),
        ],
        ["a.md FL104"],
        id="not waited for",
    ),
    pytest.param(
        [way("a", status="proposed", triggers=[RESULT]), way("b")],
        ["a.md FL201"],
        id="only proposed",
    ),
    pytest.param(
        [way("a", status="proposed", triggers=[RESULT]), way("b", status="proposed")],
        [],
        id="both proposed",
    ),
    pytest.param(
        [SOUND, way("b", triggers=[{**RESULT, "to": "a"}])], ["b.md FL202"], id="in a circle"
    ),
    pytest.param(
        [
            way("a", triggers=[RESULT], waits_for=[{"artefact": "Result", "way": "b"}]),
            way("b", triggers=[{**RESULT, "to": "a"}], waits_for=TAKES),
        ],
        [],
        id="in a circle that is declared",
    ),
    pytest.param(
        [way("a", triggers=[RESULT, every("month")]), way("b", triggers=[every("week")])],
        ["a.md FL203"],
        id="slower than what it feeds",
    ),
    pytest.param(
        [way("a", triggers=[RESULT, every("week")]), way("b", triggers=[every("week")])],
        [],
        id="in step",
    ),
    pytest.param(
        [way("a", triggers=[RESULT, every("month")]), way("b", triggers=[every("week"), EVENT])],
        [],
        id="what it feeds has other occasions, too",
    ),
]


@pytest.mark.parametrize(("pages", "expected"), CASES)
def test_flow(pages: list[Way | Tombstone], expected: list[str]) -> None:
    """What is wrong with a hand-over is told where it can be mended."""
    assert expected == found(*pages)
