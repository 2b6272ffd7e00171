"""Which way feeds which."""

import pytest

from tests.factories import catalogue_of, way
from wow.flow.facts import circles, flow, inputs
from wow.model import Way


def feeding(name: str, *targets: str, artefact: str = "Result") -> Way:
    """A way that hands something to others."""
    given = [{"kind": "follow-through", "artefact": artefact, "to": each} for each in targets]
    return way(name, triggers=given or [{"kind": "event", "when": "Now"}])


def told(*pages: Way) -> list[tuple[str, str, str, bool]]:
    """Every hand-over: from which way, what, to which, and whether that one says so."""
    return [
        (each.source.id, each.artefact, each.target.id, each.declared_by_target)
        for each in flow(catalogue_of(*pages)).feeds
    ]


def test_what_is_handed_on_is_waited_for() -> None:
    """Seen from either side."""
    pages = feeding("a", "b"), way("b")
    held = flow(catalogue_of(*pages))

    assert [("a", "Result", "b", False)] == told(*pages)
    assert {"b": held.feeds} == held.into
    assert {"a": held.feeds} == held.out_of
    assert ["a", "b"] == [each.id for each in held.ways]


WAITING = [
    pytest.param("result", [("a", "Result", "b", True)], id="the same, however it is written"),
    pytest.param(
        "Report",
        [("a", "Result", "b", False), ("a", "Report", "b", True)],
        id="something that the other does not name",
    ),
]


@pytest.mark.parametrize(("artefact", "expected"), WAITING)
def test_both_sides_may_say_it(artefact: str, expected: list[tuple[str, str, str, bool]]) -> None:
    """What both name is one thing."""
    waiting = way("b", waits_for=[{"artefact": artefact, "way": "a"}])

    assert expected == told(feeding("a", "b"), waiting)


def test_what_nobody_makes_or_takes_is_no_flow() -> None:
    """An unknown way, and a way that would feed itself."""
    waiting = way("b", waits_for=[{"artefact": "Report", "way": "gone"}])

    assert [] == told(feeding("a", "gone", "a"), waiting)
    assert () == inputs(catalogue_of(waiting), waiting)


def test_a_circle_is_found_once() -> None:
    """Whatever else hangs on it."""
    pages = (
        feeding("a", "b"),
        feeding("b", "c", "e"),
        feeding("c", "d"),
        feeding("d", "b"),
        way("e"),
    )

    found = circles(flow(catalogue_of(*pages)))

    assert [["b", "c", "d"]] == [[feed.source.id for feed in circle] for circle in found]


def test_where_ways_only_flow_on_there_is_no_circle() -> None:
    """Two ways to the same place are none."""
    pages = feeding("a", "b", "c"), feeding("b", "d"), feeding("c", "d"), way("d")

    assert () == circles(flow(catalogue_of(*pages)))
