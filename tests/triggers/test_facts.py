"""What starts a way, with everything it names looked up."""

from typing import Any

import pytest

from tests.factories import catalogue_of, tombstone, way
from wow.triggers.facts import starters

LABELS = [
    pytest.param({"kind": "event", "when": "A bet starts"}, "When", id="event"),
    pytest.param({"kind": "schedule", "every": "week"}, "Time", id="schedule"),
    pytest.param({"kind": "status", "where": "Tracker", "status": "Review"}, "Status", id="status"),
    pytest.param({"kind": "soft-approval", "gate": "Building starts"}, "Gate", id="soft approval"),
    pytest.param({"kind": "hard-approval", "gate": "Building starts"}, "Gate", id="hard approval"),
    pytest.param(
        {"kind": "follow-through", "artefact": "PRD", "to": "launch"}, "Feeds", id="follow-through"
    ),
]


@pytest.mark.parametrize(("trigger", "label"), LABELS)
def test_each_kind_has_a_short_word(trigger: dict[str, Any], label: str) -> None:
    """So that a list of ways can be scanned."""
    only = way(triggers=[trigger])

    assert [label] == [each.label for each in starters(catalogue_of(only), only)]


def test_starters_stand_in_the_order_of_the_page() -> None:
    """The first trigger is the author's choice; paths show it."""
    only = way(
        triggers=[{"kind": "schedule", "every": "week"}, {"kind": "event", "when": "A bet starts"}]
    )

    assert ["Time", "When"] == [each.label for each in starters(catalogue_of(only), only)]


def test_a_channel_is_looked_up() -> None:
    """Readers see its name and can go there."""
    only = way(triggers=[{"kind": "schedule", "every": "week", "channel": "product-help"}])

    (starter,) = starters(catalogue_of(only), only)

    assert starter.channel is not None
    assert "#product-help" == starter.channel.name


APPROVERS = [
    pytest.param("head-of-product", "Head of product", "head-of-product", id="an owner has a page"),
    pytest.param("engineer", "Engineer", "", id="a role has none"),
    pytest.param("nobody", None, "", id="unknown"),
    pytest.param(None, None, "", id="not given"),
]


@pytest.mark.parametrize(("approver", "name", "key"), APPROVERS)
@pytest.mark.parametrize("kind", ["soft-approval", "hard-approval"])
def test_an_approver_is_an_owner_or_a_role(
    kind: str, approver: str | None, name: str | None, key: str
) -> None:
    """Looked up among both, owners first."""
    gate = {"kind": kind, "gate": "Building starts"}
    only = way(triggers=[{**gate, "approver": approver} if approver else gate])

    (starter,) = starters(catalogue_of(only), only)

    assert (name, key) == (
        starter.approver.name if starter.approver else None,
        starter.approver_key,
    )


def test_what_waits_is_looked_up_also_where_it_ended() -> None:
    """A follow-through leads to the way that takes the artefact."""
    only = way(
        triggers=[
            {"kind": "follow-through", "artefact": "PRD", "to": to}
            for to in ("launch", "mail", "nothing")
        ]
    )
    catalogue = catalogue_of(only, way("launch"), tombstone("mail"))

    targets = [each.target.id if each.target else None for each in starters(catalogue, only)]

    assert ["launch", "mail", None] == targets
