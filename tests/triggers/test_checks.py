"""What triggers name exists."""

from datetime import date
from typing import Any

import pytest

from tests.factories import catalogue_of, tombstone, way
from wow.diagnostics import Diagnostic
from wow.reading import Unread
from wow.triggers.checks import check

OTHERS = (
    way("launch-plan"),
    tombstone("status-mail"),
    tombstone("letter", retired={"on": "2026-06-30", "because": "Merged.", "replaced_by": "news"}),
    Unread("broken", "ways/broken.md", ""),
)


def found_for(**page: Any) -> list[Diagnostic]:
    """What is found for a page among others."""
    return list(check(catalogue_of(way(**page), *OTHERS), today=date(2026, 11, 20)))


def schedule(channel: str) -> dict[str, str]:
    """A weekly reminder in that channel."""
    return {"kind": "schedule", "every": "week", "channel": channel}


def gate(kind: str, approver: str) -> dict[str, str]:
    """A gate that waits for that approver."""
    return {"kind": kind, "gate": "Building starts", "approver": approver}


def feeds(to: str) -> dict[str, str]:
    """A follow-through to that way."""
    return {"kind": "follow-through", "artefact": "PRD", "to": to}


RULES = [
    pytest.param({"kind": "event", "when": "A bet starts"}, [], id="event"),
    pytest.param({"kind": "schedule", "every": "week"}, [], id="no channel"),
    pytest.param(schedule("product-help"), [], id="known channel"),
    pytest.param(schedule("product"), ["TR101"], id="unknown channel"),
    pytest.param(gate("soft-approval", "head-of-product"), [], id="an owner approves"),
    pytest.param(gate("hard-approval", "engineer"), [], id="a role approves"),
    pytest.param(gate("soft-approval", "nobody"), ["OW101"], id="nobody approves softly"),
    pytest.param(gate("hard-approval", "nobody"), ["OW101"], id="nobody approves hard"),
    pytest.param(feeds("launch-plan"), [], id="somebody waits"),
    pytest.param(feeds("launch-plans"), ["TR102"], id="nobody waits"),
    pytest.param(feeds("status-mail"), ["TR103"], id="an ended way waits"),
    pytest.param(feeds("broken"), [], id="a page that cannot be read waits"),
]


@pytest.mark.parametrize(("trigger", "expected"), RULES)
def test_what_a_trigger_names_exists(trigger: dict[str, Any], expected: list[str]) -> None:
    """One finding for each name that leads nowhere."""
    assert expected == [found.code for found in found_for(triggers=[trigger])]


HINTS = [
    pytest.param(schedule("product-hepl"), "Did you mean `product-help`?", id="channel"),
    pytest.param(gate("soft-approval", "enginer"), "Did you mean `engineer`?", id="approver"),
    pytest.param(feeds("launch-plans"), "Did you mean `launch-plan`?", id="target"),
    pytest.param(feeds("letter"), "Name `news` instead", id="replaced"),
    pytest.param(feeds("status-mail"), "Nothing replaced it", id="not replaced"),
]


@pytest.mark.parametrize(("trigger", "hint"), HINTS)
def test_a_hint_says_what_to_write(trigger: dict[str, Any], hint: str) -> None:
    """The nearest name, or what took over."""
    (found,) = found_for(triggers=[trigger])

    assert found.hint.startswith(hint)


PLACES = [
    pytest.param(schedule("product"), "channel", id="channel"),
    pytest.param(gate("soft-approval", "nobody"), "approver", id="approver"),
    pytest.param(feeds("launch-plans"), "to", id="target"),
]


@pytest.mark.parametrize(("trigger", "key"), PLACES)
def test_a_finding_points_at_the_name(trigger: dict[str, Any], key: str) -> None:
    """Of several triggers, at the one that is wrong."""
    triggers = [{"kind": "event", "when": "A bet starts"}, trigger]

    (found,) = found_for(triggers=triggers)

    assert way(triggers=triggers).at("triggers", 1, key) == found.location


def test_the_channel_of_enablement_exists() -> None:
    """Whoever wants to learn the way has somewhere to ask."""
    enablement = {"how": "A session", "join": "office-hours"}

    (found,) = found_for(enablement=enablement)

    assert ("TR101", way(enablement=enablement).at("enablement", "join")) == (
        found.code,
        found.location,
    )
