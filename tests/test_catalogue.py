"""The frozen whole, with its look-ups."""

from dataclasses import FrozenInstanceError

import pytest

from tests.factories import catalogue_of, tombstone, way
from wow.catalogue import area_name, area_of, areas
from wow.reading import Unread

BROKEN = Unread("broken", "ways/broken.md", "")


def test_a_way_is_found_by_its_id() -> None:
    """The living only."""
    living = way("a")
    catalogue = catalogue_of(living, tombstone("b"), BROKEN)

    assert {"a": living} == catalogue.by_id


def test_of_two_ways_with_one_id_the_first_counts() -> None:
    """The check reports the second."""
    first, second = way("a", area="x"), way("a", area="y")

    assert {"a": first} == catalogue_of(first, second).by_id


def test_a_page_is_found_by_its_path() -> None:
    """Whatever it is."""
    living, stone = way("a", area="x"), tombstone("b")

    assert {"ways/x/a.md": living, "ways/b.md": stone, "ways/broken.md": BROKEN} == dict(
        catalogue_of(living, stone, BROKEN).by_src_uri
    )


def test_every_id_may_be_referred_to() -> None:
    """Of ended and broken pages too: what is wrong with them is told once."""
    assert {"a", "b", "broken"} == catalogue_of(way("a"), tombstone("b"), BROKEN).ids


def test_a_role_is_followed_by_its_ways() -> None:
    """In the order of the catalogue, each once; none for a role that nobody knows."""
    one = way("a", audience=["engineer", "engineer"])
    two = way("b", audience=["product-manager", "engineer"])
    catalogue = catalogue_of(one, two)

    assert ((one, two), (two,), ()) == (
        catalogue.followed_by("engineer"),
        catalogue.followed_by("product-manager"),
        catalogue.followed_by("nobody"),
    )


def test_a_way_knows_what_requires_it() -> None:
    """Each once."""
    base, one = way("a"), way("b", requires=["a", "a"])

    assert ((one,), ()) == (
        catalogue_of(base, one).requiring("a"),
        catalogue_of(base, one).requiring("b"),
    )


def test_an_owner_that_nobody_knows_is_refused() -> None:
    """Callers look first."""
    with pytest.raises(KeyError):
        catalogue_of().owner("nobody")


AREAS = [
    pytest.param("", "", id="directly below ways"),
    pytest.param("deciding", "deciding", id="in a folder"),
    pytest.param("deciding/bets", "deciding", id="deeper: the outermost folder"),
]


@pytest.mark.parametrize(("folder", "area"), AREAS)
def test_the_area_of_a_page_is_its_folder(folder: str, area: str) -> None:
    """Below `ways/`."""
    assert area == area_of(way("a", area=folder))


@pytest.mark.parametrize(
    ("key", "name"),
    [
        pytest.param("deciding", "Deciding what to build", id="named in wow.yml"),
        pytest.param("the-ways", "The ways", id="made from the folder"),
    ],
)
def test_an_area_has_a_name(key: str, name: str) -> None:
    """The one that people use."""
    catalogue = catalogue_of(areas={"deciding": {"name": "Deciding what to build"}})

    assert name == area_name(catalogue.organisation, key)


def test_areas_are_ordered_by_the_organisation_then_by_name() -> None:
    """Those without a way are left out."""
    catalogue = catalogue_of(
        *(way(f"in-{area or 'none'}", area=area) for area in ("c", "", "b", "z")),
        areas={"z": {"name": "Z"}, "empty": {"name": "Empty"}},
    )

    assert ["z", "", "b", "c"] == list(areas(catalogue))


def test_a_catalogue_is_frozen() -> None:
    """Facts are computed once and shown many times."""
    catalogue = catalogue_of()

    with pytest.raises(FrozenInstanceError):
        catalogue.ways = ()  # type: ignore[misc] # the point of the test
