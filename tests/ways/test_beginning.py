"""The page of a way that begins."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wow.fields import SLUG
from wow.ways.beginning import BODY, Beginning, named

WHOLE = Beginning(
    "prd-review",
    "deciding",
    {
        "review": {"by": date(2027, 5, 25), "every": "1 year"},
        "trial": {"until": date(2027, 1, 15), "success": "Half of it, or more"},
        "onboarding": "first-week",
        "triggers": (
            {"kind": "event", "when": "A bet: it starts"},
            {"kind": "schedule", "every": "week", "at": "10:00"},
        ),
        "freedom": ("Yours.",),
        "frame": ("Every bet has a PRD.", "yes"),
        "audience": ("engineer", "product-manager"),
        "owner": "head-of-product",
        "level": "guideline",
        "status": "trial",
        "summary": "Reasons # first.",
        "title": "PRD: review",
    },
)


def test_a_page_is_written_as_pages_are() -> None:
    """Keys in their order, what is short in a line, quotes only where they are needed."""
    front_matter = """---
title: "PRD: review"
summary: "Reasons # first."
status: trial
level: guideline
owner: head-of-product
audience: [engineer, product-manager]

frame:
  - Every bet has a PRD.
  - "yes"
freedom:
  - Yours.

triggers:
  - {kind: event, when: "A bet: it starts"}
  - {kind: schedule, every: week, at: "10:00"}

onboarding: first-week

review:
  by: 2027-05-25
  every: 1 year
trial: {until: 2027-01-15, success: "Half of it, or more"}
---
"""

    assert front_matter + BODY == WHOLE.text


def test_what_is_not_said_is_not_written() -> None:
    """Nor is a gap left for it."""
    least = Beginning("a", "", {"title": "A", "review": {"by": date(2027, 5, 25)}})

    assert f"---\ntitle: A\n\nreview:\n  by: 2027-05-25\n---\n{BODY}" == least.text


@pytest.mark.parametrize(("area", "uri"), [("", "ways/a.md"), ("deciding", "ways/deciding/a.md")])
def test_a_page_lies_in_its_area(area: str, uri: str) -> None:
    """Or beside the areas."""
    assert uri == Beginning("a", area, {}).src_uri


NAMES = [
    pytest.param("PRD review", "prd-review", id="words"),
    pytest.param("How we *really* decide: 2027?", "how-we-really-decide-2027", id="signs"),
    pytest.param("Größe & Café", "grosse-cafe", id="accents"),
    pytest.param("日本", "", id="no letter of ours"),
    pytest.param("a-" * 40, "a-" * 29 + "a", id="too long for a file"),
    pytest.param("a" * 80, "a" * 60, id="a word too long for a file"),
]


@pytest.mark.parametrize(("title", "name"), NAMES)
def test_a_title_names_the_file(title: str, name: str) -> None:
    """As readers would expect from the address."""
    assert name == named(title)


@given(st.text())
def test_any_title_names_a_file_or_none(title: str) -> None:
    """Nothing that could not be a name, and no more than sixty letters of it."""
    name = named(title)

    assert not name or SLUG.fullmatch(name)
    assert len(name) <= 60
