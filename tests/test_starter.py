"""The starter knowledge base is worth copying: what a company takes over is as it should be."""

from datetime import date
from functools import cache
from pathlib import Path

import pytest

from wow import checking, loading
from wow.catalogue import Catalogue
from wow.kinds import Event
from wow.loading import Loaded
from wow.model import Way
from wow.onboarding.facts import path

ROOT = Path(__file__).parent.parent
TODAY = date(2026, 11, 21)
"""The day on which it is read; later more of its reviews are due."""


@cache
def loaded() -> Loaded:
    """The starter, read once."""
    return loading.load(ROOT)


def catalogue() -> Catalogue:
    """Its ways."""
    found = loaded().catalogue
    assert found is not None
    return found


def living() -> list[object]:
    """Each living way, as a case of its own."""
    return [pytest.param(way, id=way.id) for way in catalogue().ways]


def test_only_what_is_meant_to_be_found_is_found() -> None:
    """One review is late and one is due soon, so that both can be seen; nothing else is wrong."""
    found = checking.findings(loaded(), TODAY)

    assert [
        ("RV202", "docs/ways/deciding/discovery-interviews.md"),
        ("RV201", "docs/ways/informing/initiative-table.md"),
    ] == [(each.code, each.location.path) for each in found]


def test_every_part_of_a_life_can_be_seen() -> None:
    """Two on trial, one ending, and two that ended: one replaced, one simply over."""
    ways, stones = catalogue().ways, catalogue().tombstones

    assert 2 == sum(way.status == "trial" for way in ways)
    assert 1 == sum(way.status == "retiring" for way in ways)
    assert {True, False} == {stone.retired.replaced_by is not None for stone in stones}


@pytest.mark.parametrize("way", living())
def test_a_way_says_what_it_is_for_and_how_anyone_could_tell(way: Way) -> None:
    """With a summary, an outcome, and a signal of each kind."""
    assert all((way.summary, way.outcome, way.signals.followed, way.signals.works))


@pytest.mark.parametrize("way", living())
def test_a_way_does_not_rest_on_memory_alone(way: Way) -> None:
    """Something other than the person in it sets it off."""
    assert not all(isinstance(trigger, Event) for trigger in way.triggers)


@pytest.mark.parametrize("way", living())
def test_a_way_is_short_and_says_enough(way: Way) -> None:
    """Two hundred words at least; `style: words:` of wow.yml holds the most."""
    assert len(way.body.split()) >= 200


def test_no_two_ways_are_reviewed_on_one_day() -> None:
    """Nobody finds twenty reviews in one morning."""
    days = [way.review.by for way in catalogue().ways]

    assert sorted(set(days)) == sorted(days)


@pytest.mark.parametrize(
    "role", [pytest.param(role, id=role) for role in catalogue().organisation.roles]
)
def test_a_new_colleague_can_read_their_path_beside_their_work(role: str) -> None:
    """Half an hour on the first day, two hours in the first week."""
    minutes = {stretch.key: stretch.minutes for stretch in path(catalogue(), role).stretches}

    assert minutes.get("first-day", 0) < 30
    assert minutes.get("first-week", 0) < 120
