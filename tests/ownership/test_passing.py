"""Ways that change hands."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest

from tests.factories import ORGANISATION, catalogue_of, way
from wow.editing.operations import Append, Put
from wow.editing.scalars import Value
from wow.ownership.passing import Passing, Post

TODAY = date(2026, 11, 25)
KNOWN = ORGANISATION["owners"]
OWNERS = {
    "head-of-product": KNOWN["head-of-product"],
    "product-operations": KNOWN["product-operations"] | {"deputy": "head-of-product"},
    "cpo": {"name": "CPO", "person": "Ines Varga", "contact": "x", "deputy": "head-of-product"},
}
GATE = {"kind": "soft-approval", "gate": "Building starts", "approver": "head-of-product"}
WAYS = (
    way("mine"),
    way("kept"),
    way("theirs", owner="cpo", deputy="head-of-product", triggers=[GATE]),
    way("sponsored", owner="cpo", sponsor="head-of-product"),
    way("of-the-next", owner="product-operations", deputy="head-of-product"),
)


def passing(*names: str, **keys: Any) -> Passing:
    """The ways of these names go from the head of product to product operations."""
    return Passing(
        catalogue_of(*WAYS, owners=OWNERS),
        "head-of-product",
        "product-operations",
        tuple(each for each in WAYS if each.id in names),
        TODAY,
        **keys,
    )


def test_the_owner_changes_and_a_record_says_so() -> None:
    """With the reason, if there is one; no other page is touched."""
    record: Mapping[str, Value] = {
        "on": TODAY,
        "from": "head-of-product",
        "to": "product-operations",
    }
    told: Mapping[str, Value] = {**record, "because": "It moved."}

    assert [("mine", (Put(("owner",), "product-operations"), Append(("handovers",), record)))] == [
        (each.id, done) for each, done in passing("mine").pages
    ]
    assert [Append(("handovers",), told)] == [
        done for _, both in passing("mine", because="It moved.").pages for done in both[1:]
    ]


def test_other_posts_stay_and_are_told() -> None:
    """Whoever hands ways over may still deputise elsewhere."""
    assert {
        Post.OWNER: ("kept",),
        Post.DEPUTY: ("theirs", "of-the-next"),
        Post.APPROVER: ("theirs",),
        Post.SPONSOR: ("sponsored",),
        Post.STAND_IN: ("product-operations", "cpo"),
    } == passing("mine").left
    assert () == passing("mine").settings


def test_everything_takes_the_other_posts_along() -> None:
    """But for those in which somebody would stand in for themselves, and for approvals."""
    whole = passing("mine", "kept", everything=True)
    posts = {
        each.id: [done for done in both if isinstance(done, Put) and done.keys != ("owner",)]
        for each, both in whole.pages
    }

    assert {
        "mine": [],
        "kept": [],
        "theirs": [Put(("deputy",), "product-operations")],
        "sponsored": [Put(("sponsor",), "product-operations")],
    } == posts
    assert (Put(("owners", "cpo", "deputy"), "product-operations"),) == whole.settings
    assert {
        Post.APPROVER: ("theirs",),
        Post.DEPUTY: ("of-the-next",),
        Post.STAND_IN: ("product-operations",),
    } == whole.left


@pytest.mark.parametrize(
    ("keys", "deputy", "own"),
    [
        pytest.param({"deputy": "product-operations"}, None, ["a"], id="the deputy takes it"),
        pytest.param({}, "product-operations", ["a"], id="whose own deputy is themselves"),
        pytest.param({"deputy": "head-of-product"}, None, [], id="somebody else is the deputy"),
        pytest.param({}, None, [], id="there is no deputy"),
    ],
)
def test_whoever_becomes_their_own_deputy_is_told(
    keys: Mapping[str, Any], deputy: str | None, own: list[str]
) -> None:
    """Nobody would stand in, and it looks as if somebody did."""
    only = way("a", **keys)
    owners = {**KNOWN, "product-operations": KNOWN["product-operations"] | {"deputy": deputy}}
    if deputy is None:
        del owners["product-operations"]["deputy"]
    catalogue = catalogue_of(only, owners=owners)

    done = Passing(catalogue, "head-of-product", "product-operations", (only,), TODAY)

    assert own == [each.id for each in done.own_deputy]
