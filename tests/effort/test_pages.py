"""The page of what all ways cost each role."""

import re
from datetime import UTC, date, datetime
from typing import Any

from tests.factories import catalogue_of, way
from wow.changes.facts import History, Version
from wow.changes.terms import terms
from wow.effort.pages import generate
from wow.model import Way
from wow.site.rendering import Renderer

TODAY = date(2026, 11, 20)
MARCH = int(datetime(2026, 3, 3, tzinfo=UTC).timestamp())
HOUR = {"time": "60 min", "times": "1 per month"}


def page(*ways: Way, history: History | None = None, budget: str = "26 hours") -> str:
    """The page, with a budget for product managers."""
    roles: dict[str, Any] = {
        "product-manager": {"name": "Product <manager>", "budget": budget},
        "engineer": {"name": "Engineer"},
    }
    catalogue = catalogue_of(*ways, roles=roles)
    (made,) = generate(catalogue, history or History(), Renderer(), today=TODAY)
    assert "load/index.md" == made.src_uri
    return made.content


def test_the_ways_of_a_role_are_listed_the_largest_first() -> None:
    """Each with a link, what it takes, and how that comes about."""
    text = page(
        way("small", effort=HOUR), way("large", effort={"time": "2 hours", "times": "1 per week"})
    )

    assert ["large", "small"] == re.findall(r'<b><a href="\.\./ways/\w+/">(\w+)</a></b>', text)
    assert "<small>2 hours · 1 per week</small>" in text
    assert '<span class="wow-meta">8.5 hours</span>' in text
    assert "9.5 hours a month of 26 hours, from 2 ways" in text


def test_many_small_ones_are_folded_away_with_their_sum() -> None:
    """Eight are told at once."""
    text = page(*(way(f"w{number}", effort=HOUR) for number in range(12)))

    assert "<summary>4 smaller ones, 4 hours together</summary>" in text
    assert 12 == text.count('<span class="wow-meta">')


def test_one_small_way_is_not_folded_away_alone() -> None:
    """The fold would take as much room."""
    assert "<details" not in page(*(way(f"w{number}", effort=HOUR) for number in range(9)))


def test_what_is_not_known_is_named_and_is_no_zero() -> None:
    """For one way, and for a role of which no page says anything."""
    text = page(way("told", effort=HOUR), way("untold"), way("other", audience=["engineer"]))

    assert "<small>1 not counted</small>" in text
    assert re.search(r'Not counted, since its page does not .*: <a href="[^"]*">untold</a>\.', text)
    assert '<td data-label="Hours a month">not known</td>' in text
    assert ">0 min" not in text


def test_whoever_is_over_is_marked_in_words() -> None:
    """A colour alone says nothing to some."""
    text = page(way(effort={"time": "60 min", "times": "1 to 3 per month"}), budget="2 hours")

    assert '<small class="wow-time">perhaps over budget</small>' in text
    assert '<small class="wow-time">over budget</small>' in page(way(effort=HOUR), budget="30 min")


def test_guidelines_are_told_apart() -> None:
    """Nobody is held to them; they take time all the same."""
    text = page(way(effort=HOUR, level="guideline"))

    assert "of which 1 hour by guidelines" in text
    assert '<span class="wow-mark">Guideline</span>' in text


def test_growth_is_drawn_and_told_in_numbers() -> None:
    """A picture for some, a table for all."""
    old, new = way("a", effort=HOUR), way("a", effort={"time": "2 hours", "times": "1 per month"})
    text = page(new, history=History({old.src_uri: [Version(MARCH, old.src_uri, terms(old))]}))

    assert 1 == text.count('<svg class="wow-steps"')
    assert "3 March 2026</time></th><td>1 hour</td><td>1</td>" in text
    assert "20 November 2026</time></th><td>2 hours</td><td>1</td>" in text


def test_where_the_history_is_not_known_the_page_says_why() -> None:
    """And what helps."""
    assert "is not known. This copy is shallow." in page(
        way(), history=History(missing="This copy is shallow.")
    )


def test_on_the_first_day_the_page_says_that_growth_will_show() -> None:
    """An empty picture would say that nothing grew."""
    text = page(way(effort=HOUR))

    assert "How the load grows will show here" in text
    assert "wow-steps" not in text


def test_no_style_or_handler_stands_in_a_picture() -> None:
    """A strict content security policy forbids both; names are escaped."""
    text = page(way(effort=HOUR))

    assert [] == re.findall(r"\s(?:style|on\w+)=", text)
    assert "<manager>" not in text
