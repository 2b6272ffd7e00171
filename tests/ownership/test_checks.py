"""One named person answers, reachable, with somebody who stands in."""

from datetime import date
from typing import Any

import pytest

from tests.factories import catalogue_of, tombstone, way
from tests.ownership.test_facts import AWAY, TODAY, owners
from wow.ownership.checks import check

RECORD = {"on": "2026-09-01", "by": "nobody", "verdict": "keep", "finding": "It helps."}


def codes(*pages: Any, today: date = TODAY, **keys: Any) -> list[str]:
    """What is found for these pages."""
    return [found.code for found in check(catalogue_of(*pages, **keys), today=today)]


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        pytest.param({}, [], id="known"),
        pytest.param({"owner": "nobody"}, ["OW101"], id="owner"),
        pytest.param({"deputy": "nobody"}, ["OW101"], id="deputy"),
        pytest.param({"sponsor": "nobody"}, ["OW101"], id="sponsor"),
        pytest.param(
            {"exceptions": [{"who": "A", "until": "2027-01-01", "what": "B", "agreed": "nobody"}]},
            ["OW101"],
            id="who agreed on an exception",
        ),
        pytest.param({"review": {"by": "2027-01-01", "log": [RECORD]}}, ["OW101"], id="reviewer"),
        pytest.param({"owner": "nobody", "deputy": "no-one"}, ["OW101"] * 2, id="each of them"),
    ],
)
def test_everybody_whom_a_page_names_is_in_the_organisation(
    page: dict[str, Any], expected: list[str]
) -> None:
    """OW101 for each name that wow.yml does not have."""
    assert expected == codes(way(**page))


def test_an_unknown_owner_is_told_with_the_nearest_name() -> None:
    """A slip of the keyboard is mended by reading the hint."""
    (found,) = check(catalogue_of(way(owner="head-of-prodcut")), today=TODAY)

    assert "nobody in wow.yml is called `head-of-prodcut`" == found.message
    assert found.hint.startswith("Did you mean `head-of-product`?")
    assert "docs/ways/prd-review.md:3:8" == str(found.location)


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        pytest.param("jonas-albrecht", "`head-of-product` (Jonas Albrecht)?", id="a person"),
        pytest.param("pia-novak", "`product-operations` (Pia Novak)?", id="who leads a team"),
        pytest.param("chief-of-staff", "`cos` (Chief of staff)?", id="a position"),
    ],
)
def test_an_owner_who_is_named_by_name_is_told_with_the_key(name: str, hint: str) -> None:
    """Who writes the person or the position instead of the key reads which key it is."""
    chief = {"name": "Chief of staff", "person": "Ada Lund", "contact": "ada@tallowmere.example"}
    page = way(owner=name)
    (found,) = check(catalogue_of(page, owners={**owners(), "cos": chief}), today=TODAY)

    assert found.hint.startswith(f"Did you mean {hint}")


def test_a_tombstone_too_names_people_who_are_known() -> None:
    """Whom an ended way names is looked up like everybody."""
    assert ["OW101"] == codes(tombstone("status-mail", owner="nobody"))


@pytest.mark.parametrize(
    ("owner", "deputy", "expected"),
    [
        pytest.param({}, {}, [], id="there"),
        pytest.param({"left": "2026-11-20"}, {}, ["OW201"], id="left today"),
        pytest.param({"left": "2026-11-21"}, {}, [], id="leaves tomorrow"),
        pytest.param({"away": AWAY}, {}, ["OW202"], id="away without a deputy"),
        pytest.param({"away": AWAY, "deputy": "product-operations"}, {}, [], id="with a deputy"),
        pytest.param({"deputy": "nobody"}, {}, ["OW101"], id="a deputy in wow.yml is unknown"),
        pytest.param(
            {"deputy": "product-operations"},
            {"left": "2026-11-01"},
            ["OW203"],
            id="a deputy in wow.yml has left",
        ),
        pytest.param(
            {"left": "2026-11-01", "deputy": "product-operations"},
            {"left": "2026-11-01"},
            ["OW201"],
            id="nobody stands in for somebody who is gone",
        ),
    ],
)
def test_orphans_are_found(
    owner: dict[str, Any], deputy: dict[str, Any], expected: list[str]
) -> None:
    """OW201 where the owner left, OW202 where nobody stands in, OW203 for stand-ins who left."""
    people = owners(head_of_product=owner, product_operations=deputy)

    assert expected == codes(way(), owners=people)


def test_a_deputy_of_the_organisation_who_left_is_found_in_its_file() -> None:
    """The finding points at wow.yml, once, however many ways the owner has."""
    people = owners(
        head_of_product={"deputy": "product-operations"}, product_operations={"left": "2026-11-01"}
    )

    (found,) = check(catalogue_of(way("a"), way("b"), owners=people), today=TODAY)

    assert ("wow.yml", "OW203") == (found.location.path, found.code)
    assert "the deputy, Product operations, left on 2026-11-01" == found.message


@pytest.mark.parametrize("part", ["deputy", "sponsor"])
def test_a_stand_in_who_left_is_found(part: str) -> None:
    """OW203 for a deputy or a sponsor who looks like cover where there is none."""
    people = owners(product_operations={"left": "2026-11-01"})
    only = way(**{part: "product-operations"})

    (found,) = check(catalogue_of(only, owners=people), today=TODAY)

    assert f"the {part}, Product operations, left on 2026-11-01" == found.message
    assert only.at(part) == found.location


def test_an_orphan_is_told_with_who_left_and_when() -> None:
    """The message names the position and the day."""
    people = owners(head_of_product={"left": "2026-11-01"})

    (found,) = check(catalogue_of(way(), owners=people), today=TODAY)

    assert "an orphan: its owner, Head of product, left on 2026-11-01" == found.message


def test_an_orphan_for_now_is_told_with_its_end() -> None:
    """Whoever reads it knows until when."""
    people = owners(head_of_product={"away": AWAY})

    (found,) = check(catalogue_of(way(), owners=people), today=TODAY)

    assert "is away until 2026-11-30, and nobody stands in" in found.message


@pytest.mark.parametrize(
    ("contact", "expected"),
    [
        pytest.param("product-help", [], id="a channel"),
        pytest.param("product-hlep", ["OW102"], id="nearly a channel"),
        pytest.param("product", [], id="a word unlike any"),
        pytest.param("Ask in product help", [], id="words"),
        pytest.param("product-help@tallowmere.example", [], id="a mail address"),
    ],
)
def test_a_contact_that_is_nearly_a_channel_is_told(contact: str, expected: list[str]) -> None:
    """Words are allowed, so a slip in a key would be shown as words that lead nowhere."""
    owner = {"name": "Head of product", "person": "Jonas Albrecht", "contact": contact}

    assert expected == codes(way(), owners={"head-of-product": owner})


OWN_DEPUTY = [
    pytest.param({"deputy": "head-of-product"}, {}, ["OW204"], id="on a page"),
    pytest.param({}, {"deputy": "head-of-product"}, ["OW204"], id="in wow.yml"),
    pytest.param({"deputy": "product-operations"}, {}, [], id="somebody else"),
]


@pytest.mark.parametrize(("keys", "owner", "expected"), OWN_DEPUTY)
def test_nobody_stands_in_for_themselves(
    keys: dict[str, Any], owner: dict[str, Any], expected: list[str]
) -> None:
    """As after a way was handed to its deputy."""
    people = owners(head_of_product=owner)

    found = check(catalogue_of(way(**keys), owners=people), today=TODAY)

    assert expected == [each.code for each in found if each.code == "OW204"]
