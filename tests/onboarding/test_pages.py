"""The index of roles, and the path of each."""

from datetime import date

from tests.factories import catalogue_of, way
from wow.model import Way
from wow.onboarding.pages import generate
from wow.reading import Unread
from wow.site.rendering import Renderer

TODAY = date(2026, 11, 20)


def test_there_is_an_index_and_a_path_for_each_role() -> None:
    """Also for a role without a way."""
    pages = generate(catalogue_of(way()), Renderer(), today=TODAY)

    assert [
        "onboarding/index.md",
        "onboarding/product-manager.md",
        "onboarding/engineer.md",
    ] == [page.src_uri for page in pages]


def test_an_empty_path_says_so() -> None:
    """A new hire is not left with an empty page."""
    index, _, engineer = generate(catalogue_of(way()), Renderer(), today=TODAY)

    assert "No way names this role as its audience yet." in engineer.content
    assert "nothing yet" in index.content


def test_a_path_tells_what_it_takes() -> None:
    """How many ways and how long, stage by stage; more than an hour in hours."""
    catalogue = catalogue_of(
        way("a", onboarding="first-day"),
        way("b", onboarding="first-week", body="word " * 220 * 75),
        way("c"),
    )

    index, manager, _ = generate(catalogue, Renderer(), today=TODAY)

    assert "3 ways, in the order" in manager.content
    assert "<span>1 way · 1 min</span>" in manager.content
    assert "<span>1 way · 1 h 15 min</span>" in manager.content
    assert "<span>3 ways · first day: 1 min</span>" in index.content


def test_a_path_tells_what_following_it_takes() -> None:
    """A month, as far as it is known; nothing is said where nothing is."""
    effort = {"time": "60 min", "times": "1 to 2 per month"}
    told, untold = way("a", effort=effort), way("b")

    def lead(*ways: Way) -> str:
        _, manager, _ = generate(catalogue_of(*ways), Renderer(), today=TODAY)
        return manager.content.partition("ask its owner.")[2].partition("</p>")[0]

    assert " To follow them takes about 1 to 2 hours a month." == lead(told)
    assert lead(told, untold).endswith("a month, as far as their pages say it.")
    assert "" == lead(untold)


def test_an_item_says_what_starts_the_way() -> None:
    """Situation first: the trigger stands with each item."""
    _, manager, _ = generate(catalogue_of(way()), Renderer(), today=TODAY)

    _, _, item = manager.content.partition(">When<")
    assert "A bet is about to start" in item


def test_an_unread_prerequisite_is_named_on_the_path() -> None:
    """The page could not be read, and is still to be known first."""
    broken = Unread("broken", "ways/broken.md", "")
    _, manager, _ = generate(
        catalogue_of(way(requires=["broken"]), broken), Renderer(), today=TODAY
    )

    assert "Know first: broken (its page could not be read)." in manager.content


def test_stages_can_be_linked_to() -> None:
    """The line of stages leads to the headings below it."""
    _, manager, _ = generate(
        catalogue_of(way(onboarding="first-day"), way("b")), Renderer(), today=TODAY
    )

    assert '<a href="#first-day">' in manager.content
    assert "## First day {: #first-day }" in manager.content
    assert '<a href="#when-you-need-it">' in manager.content
    assert "## When you need it {: #when-you-need-it }" in manager.content
