"""Ids are unique; links in front matter lead somewhere safe."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from tests.factories import catalogue_of, tombstone, way
from wow.diagnostics import Diagnostic
from wow.ways.checks import check

FILES = frozenset({"ways/prd-review.md", "ways/deciding/bets.md", "templates/prd.md", "logo.png"})


def found_for(**page: Any) -> list[Diagnostic]:
    """What is found for a page among those files."""
    catalogue = replace(catalogue_of(way(**page)), files=FILES)
    return list(check(catalogue, today=date(2026, 11, 20)))


def template(link: str) -> dict[str, Any]:
    """A page with that template."""
    return {"templates": [{"name": "PRD", "link": link}]}


LINKS = [
    pytest.param(template("../templates/prd.md"), [], id="template"),
    pytest.param(template("../templates/prd.md#parts"), [], id="template with an anchor"),
    pytest.param(template("templates/prd.md"), ["PG113"], id="template that is missing"),
    pytest.param(template("https://x.example/prd.md"), [], id="template elsewhere"),
    pytest.param(template("../templates/prd.xlsx"), [], id="no page: the link checker looks"),
    pytest.param({"summary": "As [it](deciding/bets.md)."}, [], id="text"),
    pytest.param({"summary": "As [it](bets.md)."}, ["PG113"], id="text to a missing page"),
    pytest.param({"frame": ["[a](x.md)", "[b](y.md)"]}, ["PG113"] * 2, id="each of them"),
    pytest.param({"summary": "[x](javascript:alert(1))"}, ["PG107"], id="script"),
    pytest.param({"summary": "[x](JaVaScRiPt:alert(1))"}, ["PG107"], id="script in capitals"),
    pytest.param({"summary": "[x](javascript&colon;alert(1))"}, ["PG107"], id="script in disguise"),
    pytest.param({"summary": "![x](data:text/html,x)"}, ["PG107"], id="image of data"),
    pytest.param({"summary": "[x](//x.example/prd.md)"}, ["PG107"], id="no scheme"),
    pytest.param({"summary": "[x](/templates/prd.md)"}, ["PG107"], id="from the root"),
    pytest.param({"summary": "Say `[x](javascript:alert(1))`."}, [], id="in code"),
    pytest.param({"summary": "[x](mailto:a@x.example)"}, [], id="mail"),
    pytest.param({"summary": "[x](#frame)"}, [], id="within the page"),
    pytest.param({"body": "[x](missing.md)"}, ["PG113"], id="missing, in the text"),
    pytest.param({"body": "[x]\n\n[x]: missing.md"}, ["PG113"], id="missing, as a reference"),
    pytest.param({"body": "Write `[x](missing.md)`."}, [], id="in the text's code"),
    pytest.param({"body": "[x](deciding/bets.md#why)"}, [], id="there, in the text"),
    pytest.param({"body": "[x](../owners/cpo.md)"}, [], id="made by the build"),
]


@pytest.mark.parametrize(("page", "expected"), LINKS)
def test_links_lead_somewhere_safe(page: dict[str, Any], expected: list[str]) -> None:
    """PG107 for what could run code, PG113 for a page that does not exist."""
    assert expected == [found.code for found in found_for(**page)]


OF_THE_ORGANISATION = [
    pytest.param("As [it](ways/deciding/bets.md).", [], id="from the docs folder"),
    pytest.param("As [it](ways/bets.md).", ["PG113"], id="missing"),
    pytest.param("As [it](owners/cpo.md).", [], id="made by the build"),
    pytest.param("As [it](/ways/).", ["PG107"], id="from the root"),
    pytest.param("As [it](javascript:alert(1)).", ["PG107"], id="script"),
]


@pytest.mark.parametrize(("text", "expected"), OF_THE_ORGANISATION)
def test_links_in_texts_of_the_organisation_lead_somewhere_safe(
    text: str, expected: list[str]
) -> None:
    """They start from the docs folder, wherever the text is shown."""
    stages = {"first-day": {"name": "First day", "summary": text}}
    catalogue = replace(catalogue_of(way(), stages=stages), files=FILES)

    found = list(check(catalogue, today=date(2026, 11, 20)))

    assert expected == [each.code for each in found]
    assert {catalogue.organisation.at("stages", "first-day", "summary")} >= {
        each.location for each in found
    }


HINTS = [
    pytest.param("templates/prd.md", "Did you mean `../templates/prd.md`?", id="same name"),
    pytest.param("../templates/prds.md", "Did you mean `../templates/prd.md`?", id="nearly"),
    pytest.param("bets.md", "Did you mean `deciding/bets.md`?", id="moved to a folder below"),
    pytest.param("deciding/index.md", "Links are relative", id="another name in that folder"),
    pytest.param("nothing-like-it.md", "Links are relative", id="nothing near"),
]


@pytest.mark.parametrize(("link", "hint"), HINTS)
def test_a_missing_page_is_told_with_the_nearest_one(link: str, hint: str) -> None:
    """Relative to the page, so that it can be copied."""
    (found,) = found_for(**template(link))

    assert found.hint.startswith(hint)


def test_a_broken_link_is_found_at_its_value() -> None:
    """The line that has to change."""
    page: dict[str, Any] = {"frame": ["Every bet has a PRD.", "As in [it](missing.md)."]}

    (found,) = found_for(**page)

    assert way(**page).at("frame", 1) == found.location


IDS = [
    pytest.param([way("a"), way("b")], [], id="different"),
    pytest.param(
        [way("kick-off", area="people"), way("kick-off", area="product")],
        ["docs/ways/people/kick-off.md", "docs/ways/product/kick-off.md"],
        id="same name in two folders",
    ),
    pytest.param([way("a"), way("b", id="a")], ["docs/ways/a.md", "docs/ways/b.md"], id="given"),
    pytest.param(
        [way("b", id="a"), tombstone("a")],
        ["docs/ways/b.md", "docs/ways/a.md"],
        id="of an ended way",
    ),
    pytest.param(
        [way("a", id="x"), way("b", id="x"), way("c", id="x")],
        ["docs/ways/a.md", "docs/ways/b.md", "docs/ways/c.md"],
        id="three",
    ),
]


@pytest.mark.parametrize(("pages", "expected"), IDS)
def test_an_id_is_taken_once(pages: list[Any], expected: list[str]) -> None:
    """Each page with it is an error: which of them is to change, their authors know."""
    found = list(check(catalogue_of(*pages), today=date(2026, 11, 20)))

    assert expected == [each.location.path for each in found]
    assert {"PG109"} >= {each.code for each in found}


def test_a_taken_id_is_told_with_who_has_it() -> None:
    """Its author can decide which of the two changes."""
    _, found = check(catalogue_of(way("a"), way("b", id="a")), today=date(2026, 11, 20))

    assert "the id `a` is that of docs/ways/a.md, too" == found.message
