"""What just happened: every trigger as a sentence, and the ways that it starts."""

from datetime import date
from typing import Any

import pytest

from tests.factories import catalogue_of, tombstone, way
from wow.site.rendering import Renderer
from wow.triggers.facts import LABELS, starters
from wow.triggers.pages import generate
from wow.triggers.situations import HEADINGS, by_label, sentence

FEEDS = {"kind": "follow-through", "artefact": "PRD"}
SENTENCES = [
    pytest.param({"kind": "event", "when": "A bet  starts"}, "A bet starts", id="event"),
    pytest.param(
        {"kind": "schedule", "every": "week", "on": "friday", "at": "10:00"},
        "Every Friday at 10:00",
        id="schedule",
    ),
    pytest.param(
        {"kind": "status", "where": "the table", "status": "Needs review"},
        "The table shows: Needs review",
        id="status",
    ),
    pytest.param(
        {"kind": "soft-approval", "gate": "Building starts"}, "Building starts", id="soft approval"
    ),
    pytest.param(
        {"kind": "hard-approval", "gate": "A meeting takes place"},
        "A meeting takes place",
        id="hard approval",
    ),
    pytest.param({**FEEDS, "to": "launch"}, "Launch plan waits for: PRD", id="follow-through"),
    pytest.param({**FEEDS, "to": "mail"}, "mail waits for: PRD", id="what waits has ended"),
    pytest.param({**FEEDS, "to": "nothing"}, "nothing waits for: PRD", id="what waits is unknown"),
]


@pytest.mark.parametrize(("trigger", "told"), SENTENCES)
def test_a_trigger_is_a_sentence(trigger: dict[str, Any], told: str) -> None:
    """As somebody in the situation would think it."""
    only = way(triggers=[trigger])
    catalogue = catalogue_of(only, way("launch", title="Launch plan"), tombstone("mail"))

    assert [told] == [sentence(each) for each in starters(catalogue, only)]


def test_each_label_has_a_heading() -> None:
    """So no kind of trigger is left out of the page."""
    assert set(LABELS.values()) == set(HEADINGS)


def event(when: str) -> dict[str, Any]:
    """Declare one event as what starts a way."""
    return {"triggers": [{"kind": "event", "when": when}]}


def test_a_situation_that_starts_several_ways_stands_once() -> None:
    """Its ways by title, however it is capitalised."""
    catalogue = catalogue_of(way("b", **event("A bet starts")), way("a", **event("a bet starts")))

    (situation,) = by_label(catalogue)["When"]

    assert ["a", "b"] == [each.id for each in situation.ways]


def test_situations_stand_by_kind_and_by_sentence() -> None:
    """Kinds without any have no heading."""
    weekly: dict[str, Any] = {"triggers": [{"kind": "schedule", "every": "week"}]}
    catalogue = catalogue_of(
        way("a", **weekly), way("b", **event("Zeal")), way("c", **event("a bet"))
    )

    found = {label: [each.sentence for each in held] for label, held in by_label(catalogue).items()}

    assert [("When", ["a bet", "Zeal"]), ("Time", ["Every week"])] == list(found.items())


def test_a_situation_leads_to_what_starts_the_way() -> None:
    """One step from what happened to what helps."""
    (page,) = generate(
        catalogue_of(way("a", **event("A *bet* starts"))), Renderer(), today=date(2026, 11, 20)
    )

    assert '<a href="../ways/a/#what-starts-it">A bet starts</a>' in page.content


def test_an_ended_way_is_no_answer() -> None:
    """Nobody must be led to follow it."""
    ended = tombstone("mail", **event("A bet starts"))

    (page,) = generate(catalogue_of(ended), Renderer(), today=date(2026, 11, 20))

    assert "A bet starts" not in page.content
