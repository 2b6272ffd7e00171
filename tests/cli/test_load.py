"""`wow load`: what all ways together take from each role."""

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from tests.factories import page_text, write_site
from wow.cli import main

HOURS = {"time": "60 min", "times": "1 to 2 per month"}
PAGES = {
    "ways/told.md": page_text(title="Told *way*", effort=HOURS),
    "ways/help.md": page_text(
        level="guideline",
        effort={"time": "30 min"},
        triggers=[{"kind": "schedule", "every": "month"}],
    ),
    "ways/untold.md": page_text(),
}


def load(root: Path, *arguments: str) -> Result:
    """Run the command."""
    return CliRunner().invoke(main, ["load", "-C", str(root), *arguments])


def site(folder: Path, budget: str | None) -> Path:
    """A knowledge base with three ways of product managers, and none of engineers."""
    role: dict[str, Any] = {"name": "Product manager"} | ({"budget": budget} if budget else {})
    roles = {"product-manager": role, "engineer": {"name": "Engineer"}}
    return write_site(folder, PAGES, roles=roles)


def test_a_table_has_each_role_beside_its_budget(tmp_path: Path) -> None:
    """A range where how often varies; what is not known is counted apart."""
    result = load(site(tmp_path, "4 hours"))
    _, manager, engineer, *_ = result.stdout.splitlines()

    assert "product-manager 1.5 to 2.5 hours 4 hours within 3 1" == " ".join(manager.split())
    assert "engineer no ways 0" == " ".join(engineer.split())
    assert "Nobody is over their budget." in result.stdout
    assert 0 == result.exit_code


def test_a_role_has_its_ways_the_largest_first(tmp_path: Path) -> None:
    """Those that say nothing come last, and are no zero."""
    result = load(site(tmp_path, "4 hours"), "product-manager")

    assert [
        ["told", "1 to 2 hours", "60 min · 1 to 2 per month"],
        ["help", "30 min", "30 min · every month", "guideline"],
        ["untold", "not known"],
    ] == [
        [cell.strip() for cell in line.split("  ") if cell]
        for line in result.stdout.splitlines()[1:4]
    ]
    assert (
        "Product managers: 1.5 to 2.5 hours a month of 4 hours, of which 30 min by guidelines."
        in result.stdout
    )


STATUS = [
    pytest.param("4 hours", 0, "Nobody is over their budget.", id="within"),
    pytest.param("2 hours", 0, "In a busy month perhaps over: Product managers.", id="perhaps"),
    pytest.param("1 hour", 1, "Over their budget: Product managers.", id="over"),
    pytest.param(None, 0, "Only what pages say is counted", id="no budget"),
]


@pytest.mark.parametrize(("budget", "status", "told"), STATUS)
def test_the_status_says_whether_a_role_is_over_for_certain(
    budget: str | None, status: int, told: str, tmp_path: Path
) -> None:
    """What may be so in a busy month is said, and fails nothing."""
    result = load(site(tmp_path, budget))

    assert status == result.exit_code
    assert told in result.stdout


def test_a_role_that_is_not_asked_for_fails_nothing(tmp_path: Path) -> None:
    """The status is that of what is shown."""
    assert 0 == load(site(tmp_path, "1 hour"), "engineer").exit_code


def test_json_names_everything(tmp_path: Path) -> None:
    """With stable keys; hours that are not known are null."""
    told = json.loads(load(site(tmp_path, "4 hours"), "--format", "json").stdout)
    manager, engineer = told["roles"]
    way, _ = manager.pop("ways")

    assert 1 == told["version"]
    assert manager == {
        "role": "product-manager",
        "name": "Product manager",
        "hours": {"least": 1.5, "most": 2.5},
        "guidelines": {"least": 0.5, "most": 0.5},
        "budget": 4.0,
        "standing": "within",
        "untold": ["untold"],
    }
    assert way == {
        "way": "told",
        "title": "Told *way*",
        "path": "docs/ways/told.md",
        "level": "expected",
        "status": "active",
        "time": "60 min",
        "times": "1 to 2 per month",
        "schedule": None,
        "hours": {"least": 1.0, "most": 2.0},
    }
    assert ({"least": 0, "most": 0}, None) == (engineer["hours"], engineer["standing"])


def test_markdown_shows_the_same_table(tmp_path: Path) -> None:
    """For a message, or the letter that carries the count."""
    text = load(site(tmp_path, "4 hours"), "--format", "markdown").stdout

    assert "| product-manager | 1.5 to 2.5 hours | 4 hours | within | 3 | 1 |\n" in text


def test_a_page_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    """A sum that lacks a page is not told as if it were whole."""
    root = site(tmp_path, "4 hours")
    (root / "docs/ways/broken.md").write_text("No front matter.")
    result = load(root)

    assert 1 == result.exit_code
    assert "is left out here (ways/broken.md)" in result.stderr


def test_an_unknown_role_is_told(tmp_path: Path) -> None:
    """With what was probably meant."""
    result = load(site(tmp_path, None), "enginer")

    assert 2 == result.exit_code
    assert "wow.yml has no role `enginer`. Did you mean `engineer`?" in result.output
