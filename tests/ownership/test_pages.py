"""The index of owners, and the page of each."""

import pytest

from tests.factories import catalogue_of, way
from tests.ownership.test_facts import AWAY, TODAY, owners
from wow.changes.change import Change, Kind
from wow.changes.facts import Entry
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


@pytest.mark.parametrize(
    ("pages", "told"),
    [
        pytest.param(("a",), "nobody would stand in<", id="the only way"),
        pytest.param(("a", "covered"), "nobody would stand in for 1 way", id="one of two"),
        pytest.param(("a", "b", "covered"), "nobody would stand in for 2 ways", id="two of three"),
        pytest.param(("covered",), None, id="none"),
    ],
)
def test_where_nobody_would_stand_in_is_seen_beside_the_deputy(
    pages: tuple[str, ...], told: str | None
) -> None:
    """Before somebody is away."""
    ways = (way(each, deputy="product-operations" if each == "covered" else None) for each in pages)
    index, *_ = generate(catalogue_of(*ways), Renderer(), today=TODAY)

    assert (told or "") in index.content
    assert (told is None) is ("would stand in" not in index.content)


def test_what_is_due_next_comes_first() -> None:
    """An owner sees the most urgent way on top."""
    catalogue = catalogue_of(
        way("later", review={"by": "2027-03-01"}), way("sooner", review={"by": "2026-12-01"})
    )

    _, desk, _ = generate(catalogue, Renderer(), today=TODAY)

    assert desk.content.index(">sooner<") < desk.content.index(">later<")


def test_a_desk_holds_whatever_has_a_day() -> None:
    """What has a day beside reviews; it is told as late from the day after, whenever it is read."""
    exceptions = [{"who": "Growth & *co*", "until": "2026-11-25", "what": "Nothing"}]
    page = way("granted", exceptions=exceptions)

    _, desk, other = generate(catalogue_of(page), Renderer(), today=TODAY)
    coming = desk.content.partition("## Coming up")[2]

    assert "End or renew the exception of Growth &amp; <em>co</em>" in coming
    assert ' data-until="2026-11-25">by </span>' in coming
    assert ' class="wow-time" data-since="2026-11-26" hidden>was due </span>' in coming
    assert "Coming up" not in other.content


def test_a_desk_tells_what_changed_in_its_ways() -> None:
    """The newest first, and nothing of ways of others."""
    change = Change(Kind.CHANGED, "owner", "Growth", "Head of product")
    told = [
        Entry(page, page, f"ways/{page}.md", (), TODAY, 0, "r", (change, change))
        for page in ("mine", "theirs")
    ]
    catalogue = catalogue_of(way("mine"), way("theirs", owner="product-operations"))

    _, desk, other = generate(catalogue, Renderer(), today=TODAY, news=told)
    changed = [each.content.partition("## What changed last")[2] for each in (desk, other)]

    assert [True, False] == [">mine<" in each for each in changed]
    assert [False, True] == [">theirs<" in each for each in changed]
    assert "Owner: now Head of product, was Growth; and 1 more" in changed[0]


SAID = [
    pytest.param("https://code.example/ways/issues/new?title={title}", True, id="a list of issues"),
    pytest.param("https://code.example/form?title={title}", False, id="a form of one's own"),
]


@pytest.mark.parametrize(("issue", "linked"), SAID)
def test_a_desk_leads_to_what_readers_said(issue: str, linked: bool) -> None:
    """Way by way, where the host's list can be narrowed to one."""
    _, desk, _ = generate(
        catalogue_of(way("a"), feedback={"issue": issue}), Renderer(), today=TODAY
    )

    assert linked is ('<a href="https://code.example/ways/issues?q=a">' in desk.content)
