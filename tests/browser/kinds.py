"""One page of each kind that the site has, found by what the pages declare."""

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

from wow.catalogue import Catalogue
from wow.loading import load
from wow.model import Way
from wow.reviews.facts import State, standing
from wow.site import addresses

ROOT = Path(__file__).parent.parent.parent
"""The repository: its own starter knowledge base is the site under test."""
TODAY = date(2026, 11, 20)
"""The day on which the site is built."""

NOT_FOUND = "404.html"


def address(src_uri: str) -> str:
    """The address of a page, relative to the root of the site."""
    return addresses.url_of(src_uri, directory_urls=True).removeprefix("./")


def starter() -> Catalogue:
    """The starter knowledge base."""
    catalogue = load(ROOT).catalogue
    assert catalogue is not None
    return catalogue


def active_way(catalogue: Catalogue) -> Way:
    """An active way whose review is fine and that says as much as a page can."""
    return max(
        (
            way
            for way in catalogue.ways
            if way.status == "active" and standing(catalogue, way, TODAY).state is State.LATER
        ),
        key=lambda way: (bool(way.exceptions), len(way.triggers), way.id),
    )


def overdue_way(catalogue: Catalogue) -> Way:
    """A way that is past its review date."""
    return next(
        way
        for way in catalogue.ways
        if standing(catalogue, way, TODAY).state is State.OVERDUE and way.status == "active"
    )


def trial_way(catalogue: Catalogue) -> Way:
    """A way on trial."""
    return next(way for way in catalogue.ways if way.status == "trial")


def longest_path(catalogue: Catalogue) -> str:
    """The role that follows most ways."""
    return max(catalogue.organisation.roles, key=lambda role: len(catalogue.followed_by(role)))


def busiest_owner(catalogue: Catalogue) -> str:
    """The owner of most ways."""
    owners = [way.owner for way in catalogue.ways]
    return max(catalogue.organisation.owners, key=owners.count)


KINDS: Mapping[str, Callable[[Catalogue], str]] = {
    "home": lambda _: address(addresses.HOME),
    "onboarding": lambda _: address(addresses.ONBOARDING),
    "path": lambda catalogue: address(addresses.role_page(longest_path(catalogue))),
    "one path": lambda _: f"{address(addresses.ONBOARDING)}?role=product-manager&role=way-owner",
    "situations": lambda _: address(addresses.SITUATIONS),
    "ways": lambda _: address(addresses.WAYS),
    "some ways": lambda _: f"{address(addresses.WAYS)}?role=engineer&find=xylophone",
    "active way": lambda catalogue: address(active_way(catalogue).src_uri),
    "overdue way": lambda catalogue: address(overdue_way(catalogue).src_uri),
    "trial": lambda catalogue: address(trial_way(catalogue).src_uri),
    "tombstone": lambda catalogue: address(catalogue.tombstones[0].src_uri),
    "owners": lambda _: address(addresses.OWNERS),
    "owner": lambda catalogue: address(addresses.owner_page(busiest_owner(catalogue))),
    "reviews": lambda _: address(addresses.REVIEWS),
    "flow": lambda _: address(addresses.FLOW),
    "load": lambda _: address(addresses.LOAD),
    "what changed": lambda _: address(addresses.CHANGES),
    "guide": lambda _: address(addresses.PAGE_FORMAT),
    "checks": lambda _: address(addresses.CHECKS),
    "template": lambda _: address("templates/prd.md"),
    "not found": lambda _: NOT_FOUND,
}
"""The address of a page of each kind."""
