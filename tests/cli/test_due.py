"""`wow due`: what is due when, and who is asked for it."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tests.factories import ORGANISATION, page_text, write_site
from wow.cli import main

KNOWN = ORGANISATION["owners"]
OWNERS = {
    "head-of-product": KNOWN["head-of-product"]
    | {"away": {"since": "2026-11-01", "until": "2026-12-11"}, "deputy": "product-operations"},
    "product-operations": KNOWN["product-operations"],
    "cpo": {"name": "Chief | of *all*", "person": "Ines Varga", "contact": "c@tallowmere.example"},
}
PAGES = {
    "ways/late.md": page_text(title="Late *way*", sponsor="cpo", review={"by": "2026-10-01"}),
    "ways/soon.md": page_text(owner="cpo", review={"by": "2026-12-10"}),
    "ways/later.md": page_text(owner="cpo", review={"by": "2027-03-01"}),
}


def due(root: Path, *arguments: str) -> Result:
    """Run the command on 20 November 2026."""
    given = ["due", "-C", str(root), "--today", "2026-11-20", *arguments]
    return CliRunner().invoke(main, given)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A knowledge base with something late, something soon and something later."""
    return write_site(tmp_path, PAGES, owners=OWNERS)


def ways(result: Result) -> list[str]:
    """The ways of a JSON report."""
    return [each["way"] for each in json.loads(result.stdout)["due"]]


def test_a_table_says_who_is_asked_and_why(root: Path) -> None:
    """The deputy of whoever is away, and the sponsor when it is long overdue."""
    result = due(root)
    _, late, soon, _, summary = result.stdout.splitlines()

    assert late.split("  ")[0:2] == ["2026-10-01", "50 days late"]
    assert "Product operations (Pia Novak)" in late
    assert late.endswith(
        "for Head of product, away until 2026-12-11; "
        "so late that the sponsor is told: Chief | of *all* (Ines Varga)"
    )
    assert soon.endswith("Chief | of *all* (Ines Varga)")
    assert "1 late, 1 more to come until 2026-12-20." == summary
    assert 1 == result.exit_code


CHOSEN = [
    pytest.param([], ["late", "soon"], id="within the notice"),
    pytest.param(["--within", "1 week"], ["late"], id="within a week"),
    pytest.param(["--within", "all"], ["late", "soon", "later"], id="all"),
    pytest.param(["--owner", "head-of-product"], ["late"], id="what an owner answers for"),
    pytest.param(["--owner", "product-operations"], ["late"], id="what a deputy is asked for"),
    pytest.param(["--only", "trial"], [], id="no trial"),
    pytest.param(["--only", "trial", "--only", "review"], ["late", "soon"], id="two kinds"),
]


@pytest.mark.parametrize(("arguments", "expected"), CHOSEN)
def test_what_is_shown_can_be_chosen(root: Path, arguments: list[str], expected: list[str]) -> None:
    """By time, by person, by kind."""
    assert expected == ways(due(root, "--format", "json", *arguments))


def test_nothing_late_is_status_0(root: Path) -> None:
    """And said in words."""
    result = due(root, "--only", "trial")

    assert (0, "Nothing is due until 2026-12-20.\n") == (result.exit_code, result.stdout)


def test_markdown_has_a_section_for_each_person(root: Path) -> None:
    """For a message or an issue; what an author wrote is shown as it is."""
    text = due(root, "--format", "markdown").stdout

    assert text.startswith("**1 late, 1 more to come until 2026-12-20.**\n")
    assert "### Product operations (Pia Novak) · pia.novak@tallowmere.example\n" in text
    assert "### Chief \\| of \\*all\\* (Ines Varga)" in text
    assert "- [ ] 2026-10-01 (50 days late): Review: Late \\*way\\* (`late`)" in text


def test_json_names_everything(root: Path) -> None:
    """With stable keys."""
    late, _ = json.loads(due(root, "--format", "json").stdout)["due"]

    assert late == {
        "on": "2026-10-01",
        "days": -50,
        "late": True,
        "matter": "review",
        "way": "late",
        "title": "Late *way*",
        "path": "docs/ways/late.md",
        "owner": "head-of-product",
        "asked": "product-operations",
        "person": "Pia Novak",
        "contact": "pia.novak@tallowmere.example",
        "sponsor": "cpo",
        "whom": None,
    }


def test_a_page_that_cannot_be_read_is_no_page_without_a_review(root: Path) -> None:
    """It is named, and the status is 1."""
    (root / "docs/ways/broken.md").write_text("No front matter.")
    result = due(root, "--only", "trial")

    assert 1 == result.exit_code
    assert "1 page has to be mended first and is left out here (ways/broken.md)" in result.stderr


WRONG = [
    pytest.param(["--owner", "head-of-prodcut"], "Did you mean `head-of-product`?", id="owner"),
    pytest.param(["--within", "soon"], "such as `6 weeks`", id="no time"),
    pytest.param(["--within", "5 min"], "such as `6 weeks`", id="minutes"),
]


@pytest.mark.parametrize(("arguments", "told"), WRONG)
def test_a_wrong_call_is_told(root: Path, arguments: list[str], told: str) -> None:
    """Exit status 2, and what is expected."""
    result = due(root, *arguments)

    assert 2 == result.exit_code
    assert told in result.output


def test_a_broken_organisation_is_no_empty_list(root: Path) -> None:
    """Nothing is known then, and that is said."""
    (root / "wow.yml").write_text("name: Tallowmere\n")
    result = due(root)

    assert (2, "") == (result.exit_code, result.stdout)
    assert "wow due: wow.yml cannot be used; `wow check` says why." in result.stderr
