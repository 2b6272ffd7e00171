"""What machines read is whole, and of the shape that its schema says."""

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from tests.factories import catalogue_of, tombstone, way
from wow.catalogue import Catalogue
from wow.feeds.pages import generate
from wow.feeds.shape import schema
from wow.loading import load
from wow.site.rendering import Renderer

REPOSITORY = Path(__file__).parent.parent.parent


def made(catalogue: Catalogue, site: str = "") -> dict[str, str]:
    """The files by their names."""
    return {each.src_uri: each.content for each in generate(catalogue, Renderer(), site)}


def ways(catalogue: Catalogue) -> list[dict[str, Any]]:
    """What ways.json tells of each way."""
    found: list[dict[str, Any]] = json.loads(made(catalogue)["ways.json"])["ways"]
    return found


def starter() -> Catalogue:
    """The knowledge base of this repository."""
    catalogue = load(REPOSITORY).catalogue
    assert catalogue
    return catalogue


def test_the_schema_is_a_schema() -> None:
    """Whoever reads ways.json may rely on it."""
    Draft202012Validator.check_schema(schema())


@pytest.mark.parametrize("site", ["", "https://ways.example/"])
def test_the_starter_is_of_that_shape(site: str) -> None:
    """Every key and every kind of trigger is in it."""
    files = made(starter(), site)

    errors = Draft202012Validator(json.loads(files["ways.schema.json"])).iter_errors(
        json.loads(files["ways.json"])
    )

    assert [] == [error.message for error in errors]


def test_every_way_is_told_once_by_its_path() -> None:
    """Also those that ended."""
    catalogue = catalogue_of(way("b"), way("a", area="z"), tombstone("c"))

    assert ["ways/b.md", "ways/c.md", "ways/z/a.md"] == [
        each["markdown"] for each in ways(catalogue)
    ]


def test_a_way_is_told_as_it_was_declared() -> None:
    """With days as days, and without what belongs to the theme."""
    page = way("a", tags=["x"], summary="It *helps* <you>.", review={"by": "2027-03-01"})

    (told,) = ways(catalogue_of(page))

    assert "2027-03-01" == told["declares"]["review"]["by"]
    assert "It *helps* <you>." == told["declares"]["summary"]
    assert "tags" not in told["declares"]


def test_owner_and_triggers_are_told_in_words() -> None:
    """So that nobody has to look keys up in wow.yml."""
    (told,) = ways(catalogue_of(way("a")))

    assert ("Jonas Albrecht", "#product-help") == (
        told["owner"]["answers"],
        told["owner"]["contact"],
    )
    assert ["A bet is about to start"] == told["starts"]


def test_a_way_of_an_unknown_owner_is_told_all_the_same() -> None:
    """Without an owner."""
    (told,) = ways(catalogue_of(way("a", owner="nobody")))

    assert "owner" not in told


def test_the_index_links_to_the_markdown_of_each_living_way() -> None:
    """By area, with its sentence; signs that would end a link are gone."""
    catalogue = catalogue_of(way("c-d", title="Bets [all] & odds", summary="It's *good*."))

    text = made(catalogue, "https://ways.example/")["llms.txt"]

    link = "- [Bets (all) & odds](https://ways.example/ways/c-d.md): It's good.\n"
    assert link in text


def test_two_builds_give_the_same_bytes() -> None:
    """What did not change need not be fetched again."""
    assert made(starter()) == made(starter())
