"""The map of what feeds what."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from tests.factories import catalogue_of, way
from tests.flow.test_facts import feeding
from wow.flow.pages import generate
from wow.model import Way
from wow.site.rendering import GeneratedPage, Renderer
from wow.ways.pages import render


def pages(*ways: Way) -> list[GeneratedPage]:
    """The pages of the map."""
    return list(generate(catalogue_of(*ways), Renderer()))


def chain(count: int, area: str) -> Iterator[Way]:
    """Ways of an area, each of which feeds the next."""
    for number in range(count):
        to = f"{area}-{number + 1}"
        given = [{"kind": "follow-through", "artefact": "Result", "to": to}]
        last = [{"kind": "event", "when": "Now"}]
        yield way(f"{area}-{number}", area=area, triggers=given if number + 1 < count else last)


def test_a_picture_links_to_every_way_and_says_what_is_handed_on() -> None:
    """And the same stands below it in words."""
    (page,) = pages(feeding("a", "b", artefact="A <result>"), way("b"), way("apart"))

    assert page.content.count("<rect") == 2
    assert page.content.count('class="wow-map-line"') == 1
    assert "<title>a hands on to b: A &lt;result&gt;</title>" in page.content
    assert 'href="../ways/a/"' in page.content
    assert "Hands on A &lt;result&gt;, to" in page.content
    assert "Waits for A &lt;result&gt;, from" in page.content
    assert "apart" not in page.content


def test_what_does_not_hang_together_is_drawn_apart() -> None:
    """The largest group first."""
    (page,) = pages(*chain(2, "small"), *chain(3, "large"))
    drawn = re.findall(r"<svg.*?</svg>", page.content, re.DOTALL)

    assert [3, 2] == [each.count("<rect") for each in drawn]


def test_where_there_is_much_each_area_has_a_page_of_its_own() -> None:
    """With what it takes from elsewhere, drawn as such."""
    between = way(
        "between",
        area="one",
        triggers=[{"kind": "follow-through", "artefact": "More", "to": "two-0"}],
    )
    index, one, two = pages(*chain(40, "one"), between, *chain(40, "two"))

    assert ["flow/index.md", "flow/one.md", "flow/two.md"] == [
        each.src_uri for each in (index, one, two)
    ]
    assert "<svg" not in index.content
    assert 'href="two/"' in index.content
    assert 1 == two.content.count("wow-map-card--outside")


def test_without_any_flow_the_page_says_how_to_begin() -> None:
    """An empty picture helps nobody."""
    (page,) = pages(way("a"))

    assert "No way says yet" in page.content
    assert "<svg" not in page.content


def test_no_style_or_handler_stands_in_a_picture() -> None:
    """A strict content security policy forbids both."""
    (page,) = pages(*chain(3, "a"))

    assert [] == re.findall(r"\s(?:style|on\w+)=", page.content)


@pytest.mark.parametrize("status", ["trial", "retiring"])
def test_what_may_soon_be_gone_is_drawn_so(status: str) -> None:
    """In the colour of time; its page says the rest."""
    more: dict[str, dict[str, Any]] = {
        "trial": {"trial": {"until": "2027-01-15", "success": "Half."}},
        "retiring": {"retired": {"on": "2027-01-15", "because": "Unread."}},
    }
    given = [{"kind": "follow-through", "artefact": "Result", "to": "b"}]
    (page,) = pages(way("a", triggers=given, status=status, **more[status]), way("b"))

    assert 1 == page.content.count("wow-map-card--time")


def test_the_page_of_a_way_says_what_it_waits_for() -> None:
    """Whichever side declares it."""
    waiting = way("b", waits_for=[{"artefact": "Report", "way": "a"}])
    catalogue = catalogue_of(feeding("a", "b"), waiting)

    text = render(catalogue, waiting, Renderer(), today=date(2026, 11, 20))

    assert 'Waits for</dt> <dd>Result, from <a href="../a/">a</a>; Report, from' in text
