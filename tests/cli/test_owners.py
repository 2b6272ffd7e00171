"""`wow owners`: who carries how much, what nobody answers for, and where nobody would stand in."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tests.factories import ORGANISATION, page_text, write_site
from wow.cli import main

KNOWN = ORGANISATION["owners"]
OWNERS = {
    "head-of-product": KNOWN["head-of-product"] | {"deputy": "product-operations"},
    "product-operations": KNOWN["product-operations"],
    "growth": {"name": "Growth | *lead*", "person": "Kenji", "contact": "x", "left": "2026-10-01"},
    "data": {"name": "Data", "person": "Farid", "contact": "x", "deputy": "data"}
    | {"away": {"since": "2026-12-01", "until": "2026-12-09"}},
}
PAGES = {
    "ways/a.md": page_text(title="A", review={"by": "2026-10-01"}),
    "ways/b.md": page_text(title="B", owner="product-operations"),
    "ways/c.md": page_text(title="C", owner="product-operations", review={"by": "2026-12-01"}),
    "ways/d.md": page_text(title="[D](x)", owner="growth"),
    "ways/e.md": page_text(title="E", owner="data"),
}


def told(root: Path, *arguments: str) -> Result:
    """Run the command on 20 November 2026."""
    given = ["owners", "-C", str(root), "--today", "2026-11-20", *arguments]
    return CliRunner().invoke(main, given)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A knowledge base with every kind of gap."""
    return write_site(tmp_path, PAGES, owners=OWNERS)


TABLE = """\
Owner               Key                 Who             Ways  Overdue  Due soon  Reviews a year  Deputy
Product operations  product-operations  Pia Novak       2     0        1         4               none                many ways
Head of product     head-of-product     Jonas Albrecht  1     1        0         2               Product operations
Growth | *lead*     growth              Kenji           1     0        0         2               none                left on 2026-10-01
Data                data                Farid           1     0        0         2               Data                away from 2026-12-01 until 2026-12-09

Nobody answers for these
  [D](x) (d): Growth | *lead* left on 2026-10-01.

Nobody would stand in for these
  Product operations, 2 ways (b, c): no deputy is named.
  Data, 1 way (e): Data is named as their own deputy.

5 ways, 4 owners; nobody answers for 1; nobody would stand in for 3; 1 owner with 2 or more.
"""  # noqa: E501 - as wide as a terminal may be


def test_a_table_tells_who_carries_how_much_and_what_is_missing(root: Path) -> None:
    """Orphans make the exit status 1."""
    result = told(root, "--many", "2")

    assert (1, TABLE, "") == (result.exit_code, result.stdout, result.stderr)


def test_nobody_has_to_act_where_somebody_answers_for_all(tmp_path: Path) -> None:
    """A gap behind somebody who is there is no finding yet."""
    write_site(tmp_path, {"ways/b.md": PAGES["ways/b.md"]}, owners=OWNERS)
    result = told(tmp_path)

    assert 0 == result.exit_code
    assert result.stdout.endswith(
        "\n1 way, 4 owners; somebody answers for all; nobody would stand in for 1; "
        "no owner with 7 or more.\n"
    )


def test_json_is_for_machines(root: Path) -> None:
    """All that the table tells, and more."""
    data = json.loads(told(root, "--format", "json").stdout)

    assert (1, "2026-11-20") == (data["version"], data["today"])
    assert {
        "key": "data",
        "name": "Data",
        "answers": "Farid",
        "ways": ["e"],
        "many": False,
        "overdue": 0,
        "soon": 0,
        "reviews_a_year": 2.0,
        "deputy": "data",
        "deputises": ["e"],
        "there": True,
        "presence": "away from 2026-12-01 until 2026-12-09",
        "alone": [{"way": "e", "lack": "self", "because": "Data is named as their own deputy"}],
    } == data["owners"][-1]
    assert [
        {
            "way": "d",
            "title": "[D](x)",
            "path": "docs/ways/d.md",
            "owner": "growth",
            "gap": "left",
            "because": "Growth | *lead* left on 2026-10-01",
        }
    ] == data["orphans"]


def test_markdown_shows_names_as_they_are(root: Path) -> None:
    """Whatever signs stand in them."""
    lines = told(root, "--format", "markdown").stdout.splitlines()

    assert lines[0].startswith("**5 ways, 4 owners; nobody answers for 1;")
    assert "- \\[D\\](x) (d): Growth \\| \\*lead\\* left on 2026-10-01." in lines
    assert "### Nobody would stand in for these" in lines


def test_what_cannot_be_read_is_told(tmp_path: Path) -> None:
    """A page that is left out of the counts is no clean run."""
    write_site(tmp_path, {"ways/b.md": PAGES["ways/b.md"], "ways/x.md": "no front matter"})
    result = told(tmp_path)

    assert 1 == result.exit_code
    assert "1 page has to be mended first and is left out here (ways/x.md)" in result.stderr


def test_an_owner_that_nobody_knows_makes_an_orphan(tmp_path: Path) -> None:
    """The way is named, since no row has it."""
    write_site(tmp_path, {"ways/b.md": page_text(title="B", owner="nobody")})
    result = told(tmp_path)

    assert 1 == result.exit_code
    assert "  B (b): nobody in wow.yml is called `nobody`.\n" in result.stdout
