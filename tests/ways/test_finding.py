"""Which ways fit, by the rule of the list on the site."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.factories import catalogue_of, tombstone, way
from wow.loading import load
from wow.ways.facets import FACETS, facets, filters
from wow.ways.finding import find

TODAY = date(2026, 11, 20)
REPOSITORY = Path(__file__).parent.parent.parent

BETS = way("bets", area="deciding", title="Small bets", audience=["engineer", "product-manager"])
LETTER = way(
    "letter",
    area="informing",
    owner="product-operations",
    level="guideline",
    status="trial",
    trial={"until": "2027-01-15", "success": "It is read."},
    summary="What *moved*, in one page.",
    triggers=[{"kind": "schedule", "every": "week", "on": "friday"}],
    review={"by": "2026-12-01"},
)
LATE = way("late", review={"by": "2026-11-01"})
ENDING = way(
    "ending", status="retiring", retired={"on": "2026-12-31", "because": "Nobody reads it."}
)
MAIL = tombstone("mail", audience=["engineer"])
ALL = catalogue_of(MAIL, LATE, LETTER, BETS, ENDING)


def found(words: str = "", **chosen: list[str]) -> list[str]:
    """The ids of what fits."""
    return [page.id for page in find(ALL, chosen, words, TODAY).pages]


def test_without_a_wish_everything_fits_in_the_order_of_the_site() -> None:
    """By area and title; what ended comes last."""
    assert ["ending", "late", "bets", "letter", "mail"] == found()


FITTING: list[Any] = [
    pytest.param({"role": ["engineer"]}, ["bets"], id="role"),
    pytest.param({"area": ["informing"]}, ["letter"], id="area"),
    pytest.param({"owner": ["product-operations"]}, ["letter"], id="owner"),
    pytest.param({"status": ["retired"]}, ["mail"], id="what ended"),
    pytest.param({"level": ["guideline"]}, ["letter"], id="level"),
    pytest.param({"trigger": ["time"]}, ["letter"], id="trigger"),
    pytest.param({"review": ["overdue"]}, ["late"], id="past its review"),
    pytest.param({"review": ["soon"]}, ["letter"], id="due soon"),
    pytest.param({"review": ["later"]}, ["bets"], id="later; what ends before has no review"),
    pytest.param({"status": ["trial", "retiring"]}, ["ending", "letter"], id="one filter: or"),
    pytest.param({"role": ["product-manager"], "level": ["guideline"]}, ["letter"], id="two: and"),
    pytest.param({"role": ["engineer"], "level": ["guideline"]}, [], id="nothing"),
    pytest.param({"role": [], "level": ["guideline"]}, ["letter"], id="a filter without a value"),
]


@pytest.mark.parametrize(("chosen", "expected"), FITTING)
def test_filters_narrow(chosen: dict[str, Any], expected: list[str]) -> None:
    """Values of one filter widen, several filters narrow."""
    assert expected == found(**chosen)


WORDS = [
    pytest.param("SMALL bets", ["bets"], id="title, in any case"),
    pytest.param("page moved", ["letter"], id="summary, in any order, without its marks"),
    pytest.param("novak", ["letter"], id="who answers"),
    pytest.param("every fri", ["letter"], id="what starts it, by parts of words"),
    pytest.param("guideline", ["letter"], id="the level"),
    pytest.param("mail", ["mail"], id="an id"),
    pytest.param("xylophone", [], id="nothing has it"),
    pytest.param("bets xylophone-quartet", [], id="most of it is missing"),
]


@pytest.mark.parametrize(("words", "expected"), WORDS)
def test_words_narrow(words: str, expected: list[str]) -> None:
    """They are looked for in what lists tell of a way."""
    assert expected == found(words)


def test_where_no_way_has_all_words_the_nearest_are_found() -> None:
    """And that is told, so that nobody takes them for what was asked."""
    near = find(ALL, {}, "small bets zebra", TODAY)

    assert ([BETS], True) == (list(near.pages), near.nearest)
    assert not find(ALL, {}, "small bets", TODAY).nearest


def test_filters_hold_for_the_nearest_too() -> None:
    """Nothing is put in its place: what has the words is of another owner."""
    assert [] == found("small bets zebra", owner=["product-operations"])


def test_every_facet_of_the_site_is_there_with_every_value_of_its_items() -> None:
    """One source: whatever an item of the site's list is, a filter can ask for."""
    catalogue = load(REPOSITORY).catalogue
    assert catalogue
    offered = {facet.name: {value for value, _ in facet.options} for facet in facets(catalogue)}

    for facet in filters(catalogue).facets:
        assert {value for value, _ in facet.options} <= offered[facet.name]
    assert [facet.name for facet in FACETS] == list(offered)


def test_each_option_of_the_site_finds_what_the_site_shows() -> None:
    """Option by option, of the whole starter; reviews apart, which the browser judges."""
    catalogue = load(REPOSITORY).catalogue
    assert catalogue
    held = filters(catalogue)

    for at, facet in enumerate(held.facets[:-1]):
        for place, (value, _) in enumerate(facet.options, start=1):
            shown = {
                uri for uri, mark in held.marks.items() if str(place) in mark.split("|")[at].split()
            }
            listed = find(catalogue, {facet.name: [value]}, "", TODAY).pages
            assert shown == {page.src_uri for page in listed}, (facet.name, value)
