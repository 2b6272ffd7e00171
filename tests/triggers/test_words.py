"""Triggers as lines of text."""

import json

import pytest

from tests.factories import catalogue_of, way
from wow.site.inline import plain
from wow.site.rendering import Renderer
from wow.triggers.facts import starters
from wow.triggers.words import in_words

TRIGGERS = [
    pytest.param({"kind": "event", "when": "A *bet* & more"}, "A bet & more", id="event"),
    pytest.param(
        {"kind": "schedule", "every": "week", "on": "friday", "at": "10:00"},
        "Every Friday at 10:00",
        id="schedule",
    ),
    pytest.param(
        {"kind": "schedule", "every": "month", "channel": "product-help", "message": "Do `it`."},
        "Every month in #product-help: “Do it.”",
        id="schedule with a message",
    ),
    pytest.param(
        {"kind": "status", "where": "Table", "status": "Needs it"},
        "Table shows Needs it",
        id="status",
    ),
    pytest.param(
        {"kind": "status", "where": "Table", "status": "Needs it", "due": "2 working days"},
        "Table shows Needs it: act within 2 working days",
        id="status with a date",
    ),
    pytest.param(
        {"kind": "soft-approval", "gate": "Building starts"},
        "Building starts only once this is done",
        id="gate",
    ),
    pytest.param(
        {"kind": "soft-approval", "gate": "Building starts", "needs": ["A", "B"]},
        "Building starts only when this is there: A; B",
        id="gate with needs",
    ),
    pytest.param(
        {"kind": "soft-approval", "gate": "Work", "approver": "head-of-product", "needs": ["A"]},
        "Work only once Head of product has approved. Needed: A",
        id="gate of an owner",
    ),
    pytest.param(
        {"kind": "hard-approval", "gate": "Work", "approver": "engineer", "otherwise": "It ends"},
        "Work only once the engineer has approved. Otherwise: It ends",
        id="hard gate of a role",
    ),
    pytest.param(
        {"kind": "follow-through", "artefact": "A plan", "to": "other"},
        "Another way waits for: A plan",
        id="follow-through",
    ),
    pytest.param(
        {"kind": "follow-through", "artefact": "A plan", "to": "nowhere"},
        "nowhere waits for: A plan",
        id="follow-through to nothing",
    ),
]


@pytest.mark.parametrize(("trigger", "words"), TRIGGERS)
def test_a_trigger_is_told_in_the_words_of_the_pages(
    trigger: dict[str, object], words: str
) -> None:
    """Without the links, and as the template tells it."""
    page = way(triggers=[trigger])
    (starter,) = starters(catalogue_of(page, way("other", title="Another way")), page)
    told = Renderer().text(
        "onboarding/templates/words.json.j2", "index.md", ways=[(page, starter)], lives={}
    )

    assert words == in_words(starter, plain)
    assert words == json.loads(told)[0]["starts"]
