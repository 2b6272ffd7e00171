"""Roles, stages and prerequisites exist, and can be put in order."""

from datetime import date
from typing import Any

import pytest

from tests.factories import catalogue_of, tombstone, way
from wow.diagnostics import Diagnostic
from wow.model import Way
from wow.onboarding.checks import check
from wow.reading import Unread

OTHERS = (
    way("interviews"),
    tombstone("status-mail"),
    tombstone("letter", retired={"on": "2026-06-30", "because": "Merged.", "replaced_by": "news"}),
    Unread("broken", "ways/broken.md", ""),
)


def found_for(**page: Any) -> list[Diagnostic]:
    """What is found for a page among others."""
    return list(check(catalogue_of(way(**page), *OTHERS), today=date(2026, 11, 20)))


RULES = [
    pytest.param({}, [], id="all known"),
    pytest.param({"audience": ["engineer", "nobody"]}, ["ON101"], id="unknown role"),
    pytest.param({"onboarding": "first-day"}, [], id="known stage"),
    pytest.param({"onboarding": "first-year"}, ["ON102"], id="unknown stage"),
    pytest.param({"onboarding": {"product-manager": "first-week"}}, [], id="stage of a role"),
    pytest.param(
        {"onboarding": {"product-manager": "first-year"}}, ["ON102"], id="unknown stage of a role"
    ),
    pytest.param(
        {"onboarding": {"engineer": "first-day"}}, ["ON105"], id="stage outside the audience"
    ),
    pytest.param({"onboarding": {"nobody": "first-day"}}, ["ON101"], id="stage of an unknown role"),
    pytest.param(
        {"onboarding": {"engineer": "first-year"}}, ["ON102", "ON105"], id="everything at once"
    ),
    pytest.param({"requires": ["interviews"]}, [], id="known prerequisite"),
    pytest.param({"requires": ["interview"]}, ["ON103"], id="unknown prerequisite"),
    pytest.param({"requires": ["status-mail"]}, ["ON106"], id="retired prerequisite"),
    pytest.param({"requires": ["broken"]}, [], id="its own findings tell of a broken page"),
    pytest.param({"requires": ["prd-review"]}, ["ON104"], id="itself"),
]


@pytest.mark.parametrize(("page", "expected"), RULES)
def test_what_a_path_refers_to_exists(page: dict[str, Any], expected: list[str]) -> None:
    """One finding for each reference that leads nowhere."""
    assert expected == [found.code for found in found_for(**page)]


HINTS = [
    pytest.param({"audience": ["enginer"]}, "Did you mean `engineer`?", id="role"),
    pytest.param({"onboarding": "first-wek"}, "Did you mean `first-week`?", id="stage"),
    pytest.param({"requires": ["interview"]}, "Did you mean `interviews`?", id="prerequisite"),
    pytest.param({"requires": ["letter"]}, "Name `news` instead", id="replaced"),
    pytest.param({"requires": ["status-mail"]}, "Nothing replaced it", id="not replaced"),
]


@pytest.mark.parametrize(("page", "hint"), HINTS)
def test_a_hint_says_what_to_write(page: dict[str, Any], hint: str) -> None:
    """The nearest name, or what took over."""
    (found,) = found_for(**page)

    assert found.hint.startswith(hint)


PLACES = [
    pytest.param({"audience": ["engineer", "nobody"]}, ("audience", 1), id="role"),
    pytest.param({"onboarding": "no-stage"}, ("onboarding",), id="stage"),
    pytest.param(
        {"onboarding": {"product-manager": "no-stage"}},
        ("onboarding", "product-manager"),
        id="stage of a role",
    ),
    pytest.param({"requires": ["interviews", "nothing"]}, ("requires", 1), id="prerequisite"),
]


@pytest.mark.parametrize(("page", "keys"), PLACES)
def test_a_finding_points_at_the_name(page: dict[str, Any], keys: tuple[str | int, ...]) -> None:
    """The line and the column of the word that is wrong."""
    (found,) = found_for(**page)

    assert way(**page).at(*keys) == found.location


def test_a_stage_outside_the_audience_is_found_at_its_role() -> None:
    """The role is what is wrong there, not its stage."""
    page: dict[str, Any] = {"onboarding": {"engineer": "first-day"}}

    (found,) = found_for(**page)

    assert way(**page).at_key("onboarding", "engineer") == found.location


def test_a_circle_is_told_as_a_circle() -> None:
    """Whoever reads it sees which `requires:` to remove."""
    ways: tuple[Way, ...] = (
        way("c", requires=["a"]),
        way("b", requires=["c"]),
        way("a", requires=["b"]),
    )

    (found,) = check(catalogue_of(*ways), today=date(2026, 11, 20))

    assert "these ways require each other in a circle: `a` → `b` → `c` → `a`" == found.message
    assert ("docs/ways/a.md", "ON104") == (found.location.path, found.code)


def test_an_unknown_role_with_a_stage_is_found_where_it_stands() -> None:
    """The place is that of the role, not of its stage."""
    (found,) = found_for(onboarding={"nobody": "first-day"})

    assert "  nobody: first-day".index("nobody") + 1 == found.location.column
