"""The index of owners, and the page of each."""

import pytest

from tests.factories import catalogue_of, way
from tests.ownership.test_facts import AWAY, TODAY, owners
from wow.ownership.pages import generate
from wow.site.rendering import Renderer


def test_there_is_an_index_and_a_page_for_each_owner() -> None:
    """Also for an owner without a way."""
    pages = generate(catalogue_of(way()), Renderer(), today=TODAY)

    assert [
        "owners/index.md",
        "owners/head-of-product.md",
        "owners/product-operations.md",
    ] == [page.src_uri for page in pages]


@pytest.mark.parametrize(
    ("left", "told", "listed"),
    [
        pytest.param("2026-11-20", "Left on", "left", id="today"),
        pytest.param("2026-11-21", "Leaves on", "leaves", id="tomorrow"),
    ],
)
def test_whoever_leaves_has_not_left_yet(left: str, told: str, listed: str) -> None:
    """A day to come is told as one."""
    people = owners(head_of_product={"left": left})

    index, desk, _ = generate(catalogue_of(way(), owners=people), Renderer(), today=TODAY)

    assert f"<b>{told} <time" in desk.content
    assert f"{listed} <time" in index.content


def test_orphans_come_first_on_the_index() -> None:
    """What nobody answers for is seen before who answers."""
    people = owners(head_of_product={"away": AWAY})

    index, *_ = generate(catalogue_of(way("lost"), owners=people), Renderer(), today=TODAY)

    order = ["## Nobody answers for these", ">lost<", "is away until", "## Everyone who answers"]
    assert order == sorted(order, key=index.content.index)


def test_without_orphans_nothing_is_said_of_them() -> None:
    """An empty list frightens people."""
    index, *_ = generate(catalogue_of(way()), Renderer(), today=TODAY)

    assert "Nobody answers" not in index.content


def test_what_is_due_next_comes_first() -> None:
    """An owner sees the most urgent way on top."""
    catalogue = catalogue_of(
        way("later", review={"by": "2027-03-01"}), way("sooner", review={"by": "2026-12-01"})
    )

    _, desk, _ = generate(catalogue, Renderer(), today=TODAY)

    assert desk.content.index(">sooner<") < desk.content.index(">later<")
