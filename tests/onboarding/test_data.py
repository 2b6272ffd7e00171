"""What the browser makes one path of."""

import json
from datetime import date
from typing import Any

import pytest

from tests.factories import catalogue_of, way
from wow.catalogue import Catalogue
from wow.onboarding.data import generate
from wow.site.rendering import Renderer


def held(catalogue: Catalogue, *, directory_urls: bool = True) -> dict[str, dict[str, Any]]:
    """What the files hold, by their names."""
    renderer = Renderer(directory_urls=directory_urls)
    made = generate(catalogue, renderer, today=date(2026, 11, 20))
    files = {each.src_uri: json.loads(each.content) for each in made}
    for file in files.values():
        rows = [zip(file["keys"], row, strict=True) for row in file["ways"]]
        file["ways"] = [{key: value for key, value in row if value != ""} for row in rows]
    return files


def test_there_is_a_file_for_each_role() -> None:
    """Also for a role without a way."""
    assert {
        "assets/wow/paths/product-manager.json": 1,
        "assets/wow/paths/engineer.json": 0,
    } == {name: len(each["ways"]) for name, each in held(catalogue_of(way())).items()}


def test_a_record_holds_what_a_path_shows_and_what_orders_it() -> None:
    """What is empty is left out, for the file is fetched by readers."""
    catalogue = catalogue_of(
        way(
            "b",
            area="product",
            title="Bets & <odds>",
            summary="A *bold* line.",
            onboarding="first-day",
            requires=["a", "nowhere"],
            status="trial",
            trial={"until": "2027-01-31", "success": "It helps."},
            triggers=[
                {"kind": "event", "when": "A [bet](https://a.example) is `due` & big"},
                {"kind": "follow-through", "artefact": "PRD", "to": "a"},
            ],
        ),
        way("a", audience=["engineer"]),
    )
    file = held(catalogue)["assets/wow/paths/product-manager.json"]
    (record,) = file["ways"]

    assert file["owners"] == {"head-of-product": ["Head of product", "owners/head-of-product/"]}
    assert file["outside"] == {"a": ["a", "ways/a/"]}
    assert record == {
        "rank": 1,
        "id": "b",
        "title": "Bets & <odds>",
        "url": "ways/product/b/",
        "summary": "A bold line.",
        "minutes": 1,
        "owner": "head-of-product",
        "stage": "first-day",
        "requires": ["a"],
        "feeds": ["a"],
        "marks": [
            {"words": "On trial until 31 January 2027", "until": "2027-01-31"},
            {"words": "Was on trial until 31 January 2027", "since": "2027-02-01"},
        ],
        "kind": "When",
        "starts": "A bet is due & big",
    }


def test_what_is_proposed_is_marked_as_such_on_any_day() -> None:
    """It waits for no date."""
    (record,) = held(catalogue_of(way(status="proposed")))["assets/wow/paths/product-manager.json"][
        "ways"
    ]

    assert ([{"words": "Proposed"}], False) == (record["proposed"], "marks" in record)


def test_unknown_stages_owners_and_roles_do_no_harm() -> None:
    """The check reports them; the rest of the path is there."""
    catalogue = catalogue_of(way(owner="nobody", onboarding="never"))
    file = held(catalogue)["assets/wow/paths/product-manager.json"]

    assert {} == file["owners"]
    assert not {"owner", "stage"} & file["ways"][0].keys()


@pytest.mark.parametrize(("directory_urls", "url"), [(True, "ways/a/"), (False, "ways/a.html")])
def test_addresses_are_those_of_the_site(url: str, *, directory_urls: bool) -> None:
    """As `use_directory_urls` has them."""
    found = held(catalogue_of(way("a")), directory_urls=directory_urls)

    assert url == found["assets/wow/paths/product-manager.json"]["ways"][0]["url"]
