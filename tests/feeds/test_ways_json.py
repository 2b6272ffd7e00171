"""`ways.json` holds what pages declare, and its schema describes it."""

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from tests.factories import catalogue_of, tombstone, way
from tests.test_sites import SITES
from wow.catalogue import Catalogue
from wow.feeds.ways_json import schema, ways_json
from wow.loading import load

ROOT = Path(__file__).parent.parent.parent


def told(catalogue: Catalogue, *, directory_urls: bool = True) -> dict[str, Any]:
    """The document, read back."""
    document: dict[str, Any] = json.loads(ways_json(catalogue, directory_urls=directory_urls))
    return document


@pytest.fixture(scope="module")
def validator() -> Draft202012Validator:
    """What judges by the schema."""
    Draft202012Validator.check_schema(json.loads(schema()))
    return Draft202012Validator(json.loads(schema()))


@pytest.mark.parametrize(
    "root",
    [
        pytest.param(ROOT, id="starter"),
        *(
            pytest.param(SITES / name, id=name)
            for name in (
                "every-trigger",
                "hostile-text",
                "orphans-and-absences",
                "reviews-of-every-kind",
                "trial-and-tombstone",
                "two-roles-with-prerequisites",
            )
        ),
    ],
)
def test_the_schema_describes_the_document(root: Path, validator: Draft202012Validator) -> None:
    """Whoever writes a program against the schema is not surprised."""
    catalogue = load(root).catalogue
    assert catalogue is not None

    assert [] == [each.message for each in validator.iter_errors(told(catalogue))]


@pytest.mark.parametrize(
    "damage",
    [
        pytest.param({"status": "live"}, id="a word that is none of the choices"),
        pytest.param({"frame": []}, id="an empty frame"),
        pytest.param({"adress": "x/"}, id="an unknown key"),
        pytest.param({"address": None}, id="no address"),
    ],
)
def test_the_schema_refuses_what_is_none(
    damage: dict[str, Any], validator: Draft202012Validator
) -> None:
    """A schema that takes everything would describe nothing."""
    document = told(catalogue_of(way()))
    document["ways"][0] |= damage

    assert not validator.is_valid(document)


def test_a_way_is_told_as_it_was_written() -> None:
    """Days, times and durations keep their form; what nobody declared is left out."""
    schedule = {"kind": "schedule", "every": "2 weeks", "on": "friday", "at": "09:30"}
    page = way(
        area="deciding",
        triggers=[schedule],
        effort={"time": "90 min", "times": "1 to 2 per month"},
        review={"by": "2027-03-01"},
    )

    (found,) = told(catalogue_of(page))["ways"]

    assert [schedule] == found["triggers"]
    assert {"time": "90 min", "times": "1 to 2 per month"} == found["effort"]
    assert {"by": "2027-03-01"} == found["review"]
    assert ("ways/deciding/prd-review/", "docs/ways/deciding/prd-review.md", "deciding") == (
        found["address"],
        found["source"],
        found["area"],
    )
    assert not {"outcome", "templates", "trial"} & found.keys()


def test_addresses_are_those_of_the_site() -> None:
    """Also where pages are files rather than folders."""
    (found,) = told(catalogue_of(way()), directory_urls=False)["ways"]

    assert "ways/prd-review.html" == found["address"]


def test_what_ended_is_apart() -> None:
    """No program takes a tombstone for something that holds."""
    document = told(catalogue_of(way("living"), tombstone("old")))

    assert (["living"], ["old"]) == tuple(
        [each["id"] for each in document[key]] for key in ("ways", "ended")
    )


def test_the_document_is_the_same_each_time() -> None:
    """So that a difference means that something changed."""
    catalogue = catalogue_of(way("a"), way("b"), tombstone("c"))

    assert ways_json(catalogue, directory_urls=True) == ways_json(catalogue, directory_urls=True)
