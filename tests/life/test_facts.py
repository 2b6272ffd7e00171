"""Links from living ways to those that ended."""

from typing import Any

import pytest

from tests.factories import catalogue_of, tombstone, way
from wow.life.facts import links_to_retired

LINKS = [
    pytest.param({"body": "See [it](mail.md)."}, 1, id="in the text"),
    pytest.param({"body": "See [it](mail.md#end)."}, 1, id="with an anchor"),
    pytest.param({"body": "See [it](./mail.md)."}, 1, id="with a dot"),
    pytest.param({"body": "See [it](../ways/mail.md)."}, 1, id="by way of the parent"),
    pytest.param({"body": "See [it][1].\n\n[1]: mail.md"}, 1, id="by reference"),
    pytest.param({"body": "[a](mail.md) [b](mail.md)"}, 2, id="each of them"),
    pytest.param({"body": "Called `[it](mail.md)`."}, 0, id="not in code"),
    pytest.param({"body": "The file mail.md."}, 0, id="not by name alone"),
    pytest.param({"body": "See [it](other/mail.md)."}, 0, id="not of the same name elsewhere"),
    pytest.param({"body": "See [it](https://x.example/mail.md)."}, 0, id="not on another site"),
    pytest.param({"summary": "Instead of [it](mail.md)."}, 1, id="in the front matter"),
    pytest.param({"frame": ["As in [it](mail.md)."]}, 1, id="in a list of the front matter"),
    pytest.param({"templates": [{"name": "Mail", "link": "mail.md"}]}, 1, id="as a template"),
    pytest.param({"summary": "Not mail.md."}, 0, id="not by name in the front matter"),
]


@pytest.mark.parametrize(("page", "count"), LINKS)
def test_each_link_of_a_living_way_to_a_tombstone_is_found(
    page: dict[str, Any], count: int
) -> None:
    """Wherever it stands on the page."""
    catalogue = catalogue_of(way(**page), tombstone("mail"))

    assert ["mail"] * count == [dead.tombstone.id for dead in links_to_retired(catalogue)]


def test_a_link_in_the_front_matter_is_found_at_its_value() -> None:
    """The line that has to change."""
    only = way(frame=["Every bet has a PRD.", "As in [it](mail.md)."])

    (dead,) = links_to_retired(catalogue_of(only, tombstone("mail")))

    assert only.at("frame", 1) == dead.place


def test_a_tombstone_may_link_to_another() -> None:
    """What is over may tell of what was before."""
    catalogue = catalogue_of(tombstone("mail"), tombstone("older", summary="After [it](mail.md)."))

    assert [] == list(links_to_retired(catalogue))


def test_a_living_way_may_be_linked_to() -> None:
    """Only ended ways are dead ends."""
    catalogue = catalogue_of(way(body="See [it](letter.md)."), way("letter"), tombstone("mail"))

    assert [] == list(links_to_retired(catalogue))


def test_a_file_name_may_be_written_as_addresses_are() -> None:
    """Spaces in links are `%20`."""
    stone = tombstone("Old mail", id="old-mail")
    catalogue = catalogue_of(way(body="See [it](Old%20mail.md)."), stone)

    assert [stone] == [dead.tombstone for dead in links_to_retired(catalogue)]
