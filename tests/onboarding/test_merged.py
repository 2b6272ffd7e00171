"""One path for all roles of a person."""

from collections.abc import Iterator

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.factories import catalogue_of, way
from tests.onboarding.drawn import ROLES, STAGES, catalogues
from wow.catalogue import Catalogue
from wow.model import Way
from wow.onboarding.facts import Route, merged, path

BOTH = ["product-manager", "engineer"]
SOME_ROLES = st.lists(st.sampled_from(ROLES), max_size=4)


def ids(route: Route) -> list[str]:
    """The ways of a path, in order."""
    return [item.way.id for item in route.items]


def stages(route: Route) -> dict[str, str | None]:
    """The stage of each way of a path."""
    staged = {item.way.id: stretch.key for stretch in route.stretches for item in stretch.items}
    return {item.way.id: staged.get(item.way.id) for item in route.items}


def test_what_two_roles_share_is_there_once_at_its_earliest_stage() -> None:
    """Nobody meets the same item on two checklists."""
    stage = {"product-manager": "first-week", "engineer": "first-day"}
    catalogue = catalogue_of(way("a", audience=BOTH, onboarding=stage))

    assert {"a": "first-day"} == stages(merged(catalogue, BOTH))


def test_the_stage_of_a_role_that_was_not_picked_does_not_count() -> None:
    """The other role's first day is nobody's business."""
    stage = {"product-manager": "first-week", "engineer": "first-day"}
    catalogue = catalogue_of(way("a", audience=BOTH, onboarding=stage))

    assert {"a": "first-week"} == stages(merged(catalogue, ["product-manager"]))


def test_a_prerequisite_that_only_one_role_follows_is_pulled_for_both() -> None:
    """What one hat needs on the first day, the other hat's way needs before it."""
    catalogue = catalogue_of(
        way("a", requires=["b"], onboarding="first-day"),
        way("b", audience=["engineer"], onboarding="first-week"),
    )
    found = merged(catalogue, BOTH)

    assert {"b": "first-day", "a": "first-day"} == stages(found)
    assert ["b", "a"] == ids(found)
    assert [(), ()] == [item.outside for item in found.items]


def test_no_role_has_an_empty_path() -> None:
    """Nor has a role that wow.yml does not know."""
    assert () == merged(catalogue_of(way()), []).items == merged(catalogue_of(way()), ["no"]).items


@settings(max_examples=60)
@given(catalogues(circles=True), st.sampled_from(ROLES))
def test_the_path_of_one_role_is_that_of_its_page(catalogue: Catalogue, role: str) -> None:
    """One rule, whether one role is picked or several."""
    found = path(catalogue, role)

    assert merged(catalogue, [role, role]) == Route(found.stretches, found.when_needed)


@settings(max_examples=60)
@given(catalogues(circles=True), SOME_ROLES)
def test_each_way_of_the_roles_is_there_once(catalogue: Catalogue, roles: list[str]) -> None:
    """Nothing is lost and nothing is doubled, whatever is declared."""
    followed = {each.id for role in roles for each in catalogue.followed_by(role)}

    assert sorted(followed) == sorted(ids(merged(catalogue, roles)))


@settings(max_examples=100)
@given(catalogues(), SOME_ROLES)
def test_prerequisites_come_first_and_stages_are_the_earliest(
    catalogue: Catalogue, roles: list[str]
) -> None:
    """The stage is the earliest that the way, or anything that waits for it, has for a role."""
    found = merged(catalogue, roles)
    order = ids(found)

    for item in found.items:
        before = [key for key in item.way.requires if key in order]
        assert all(order.index(key) < order.index(item.way.id) for key in before)
    assert stages(found) == {
        item.way.id: _earliest(catalogue, item.way, roles, frozenset(order)) for item in found.items
    }


def _earliest(
    catalogue: Catalogue, way: Way, roles: list[str], order: frozenset[str]
) -> str | None:
    declared = {
        each.stage_for(role)
        for each in _waiting(catalogue, way, order)
        for role in roles
        if role in each.audience
    }
    return next((stage for stage in STAGES if stage in declared), None)


def _waiting(catalogue: Catalogue, way: Way, order: frozenset[str]) -> Iterator[Way]:
    """The way, and what requires it by way of others on the path."""
    yield way
    for each in catalogue.requiring(way.id):
        if each.id in order:
            yield from _waiting(catalogue, each, order)
