"""`wow list`: the ways that fit."""

import json
from pathlib import Path

import pytest
from click.shell_completion import ShellComplete
from click.testing import CliRunner, Result

from tests.factories import page_text, write_site
from wow.cli import main
from wow.feeds.told import told
from wow.loading import load

BETS = page_text(title="Small bets", audience=["engineer"], review={"by": "2026-11-01"})
LETTER = page_text(title="Weekly letter", owner="product-operations", level="guideline")
ENDED = page_text(
    title="Status mail",
    status="retired",
    retired={"on": "2026-06-30", "because": "Nobody read it."},
)
PAGES = {
    "ways/deciding/small-bets.md": BETS,
    "ways/weekly-letter.md": LETTER,
    "ways/status-mail.md": ENDED,
}


def wow_list(root: Path, *arguments: str) -> Result:
    """Run the command on 20 November 2026."""
    given = ["list", "-C", str(root), "--today", "2026-11-20", *arguments]
    return CliRunner().invoke(main, given)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A knowledge base of two ways, and one that ended."""
    return write_site(tmp_path, PAGES)


def test_everything_is_listed_as_a_table(root: Path) -> None:
    """With what one needs to name a way, and to know whom to ask."""
    result = wow_list(root)

    assert (0, "") == (result.exit_code, result.stderr)
    assert [
        "Way            Id             Area      Owner               Status  Review",
        "Weekly letter  weekly-letter            Product operations  Active  2027-03-01",
        "Small bets     small-bets     deciding  Head of product     Active  2026-11-01, overdue",
        "Status mail    status-mail              Head of product     Ended   ended 2026-06-30",
        "",
        "3 of 3 ways",
    ] == result.stdout.splitlines()


FILTERED = [
    pytest.param(["--role", "engineer"], ["small-bets"], id="role"),
    pytest.param(["--area", "deciding"], ["small-bets"], id="area"),
    pytest.param(["--owner", "product-operations"], ["weekly-letter"], id="owner"),
    pytest.param(["--status", "retired"], ["status-mail"], id="status"),
    pytest.param(["--level", "guideline"], ["weekly-letter"], id="level"),
    pytest.param(["--trigger", "when"], ["weekly-letter", "small-bets"], id="trigger"),
    pytest.param(["--review", "overdue"], ["small-bets"], id="review"),
    pytest.param(["--review", "overdue", "--today", "2026-11-01"], [], id="review, on a day"),
    pytest.param(["--find", "small engineer"], ["small-bets"], id="words"),
    pytest.param(
        ["--role", "engineer", "--role", "product-manager"],
        ["weekly-letter", "small-bets"],
        id="two of one filter",
    ),
    pytest.param(["--role", "engineer", "--level", "guideline"], [], id="two filters"),
]


@pytest.mark.parametrize(("arguments", "expected"), FILTERED)
def test_filters_narrow(root: Path, arguments: list[str], expected: list[str]) -> None:
    """Each facet of the site's list has its option."""
    result = wow_list(root, "--format", "json", *arguments)

    assert expected == [way["id"] for way in json.loads(result.stdout)["ways"]]
    assert 0 == result.exit_code


def test_json_tells_a_way_as_ways_json_does(root: Path) -> None:
    """One shape for machines, wherever it comes from."""
    result = wow_list(root, "--format", "json", "--owner", "product-operations")
    catalogue = load(root).catalogue
    assert catalogue
    letter = catalogue.by_id["weekly-letter"]

    assert {
        "version": 1,
        "today": "2026-11-20",
        "of": 3,
        "nearest": False,
        "ways": [json.loads(json.dumps(told(catalogue, letter), default=str))],
        "unread": [],
    } == json.loads(result.stdout)


def test_addresses_are_those_of_the_site(root: Path) -> None:
    """Also where mkdocs.yml wants no folders in them."""
    (root / "mkdocs.yml").write_text("use_directory_urls: false\n")

    listed = json.loads(wow_list(root, "--format", "json", "--find", "small").stdout)

    assert ["ways/deciding/small-bets.html"] == [way["url"] for way in listed["ways"]]


def test_markdown_shows_what_was_declared_and_nothing_more(tmp_path: Path) -> None:
    """A title cannot end the table, nor link anywhere."""
    write_site(tmp_path, {"ways/a.md": page_text(title="[Bets](x) | <b>odds</b>")})

    listed = wow_list(tmp_path, "--format", "markdown").stdout

    assert r"| \[Bets\](x) \| \<b\>odds\</b\> | a |" in listed


def test_text_obeys_no_title(tmp_path: Path) -> None:
    """A title cannot colour the terminal, nor begin a line."""
    write_site(tmp_path, {"ways/a.md": page_text(title="Bets\x1b[31m\nand odds")})

    assert "Bets·[31m and odds" in wow_list(tmp_path).stdout


def test_nothing_that_fits_is_an_answer(root: Path) -> None:
    """Told beside it; the exit status says that it went well."""
    result = wow_list(root, "--role", "engineer", "--level", "guideline")

    assert (0, "0 of 3 ways\n") == (result.exit_code, result.stdout)
    assert "wow list: no way fits all of this; leave something out.\n" == result.stderr


def test_the_nearest_are_told_apart_from_what_was_asked(root: Path) -> None:
    """Words that no way has are passed over, and that is said."""
    result = wow_list(root, "--find", "small bets zebra")

    assert "small-bets" in result.stdout
    assert "wow list: no way has all of these words; these have the most.\n" == result.stderr


UNKNOWN = [
    pytest.param(
        ["--role", "enginer"],
        "for --role: `enginer` is none here. Did you mean `engineer`? "
        "There are: product-manager, engineer.",
        id="role",
    ),
    pytest.param(["--area", "decidng"], "Did you mean `deciding`? ", id="area"),
    pytest.param(
        ["--owner", "Pia Novak"],
        "Did you mean `product-operations` (Pia Novak)? ",
        id="an owner by the name of a person",
    ),
    pytest.param(["--status", "ended"], "proposed, trial, active, retiring, retired.", id="status"),
    pytest.param(["--review", "late"], "Did you mean `later`? ", id="review"),
    pytest.param(["--trigger", "alarm"], "There are: when, time, status,", id="trigger"),
    pytest.param(["--trigger", "event"], "Did you mean `when`? ", id="a trigger by its kind"),
]


@pytest.mark.parametrize(("arguments", "message"), UNKNOWN)
def test_a_value_that_there_is_not_is_told(root: Path, arguments: list[str], message: str) -> None:
    """As a wrong call, with what may be meant: an empty list would look like an answer."""
    result = wow_list(root, *arguments)

    assert (2, "") == (result.exit_code, result.stdout)
    assert message in " ".join(result.stderr.split())


def test_a_role_that_nobody_needs_is_no_slip(root: Path) -> None:
    """wow.yml has it, so that an empty list is the answer."""
    roles = {"engineer": {"name": "Engineer"}, "product-manager": {"name": "PM"}}
    write_site(root, {}, roles={**roles, "researcher": {"name": "Researcher"}})

    assert 0 == wow_list(root, "--role", "researcher").exit_code


def test_pages_that_cannot_be_read_are_named(root: Path) -> None:
    """A list that is not whole says so, to scripts by its status."""
    write_site(root, {"ways/broken.md": page_text(frame=None)})

    result = wow_list(root, "--format", "json")

    assert (1, ["ways/broken.md"]) == (result.exit_code, json.loads(result.stdout)["unread"])
    assert "wow list: 1 page has to be mended first" in result.stderr


def test_without_a_knowledge_base_it_could_not_run(tmp_path: Path) -> None:
    """Exit status 2, not an empty list."""
    result = wow_list(tmp_path)

    assert (2, "") == (result.exit_code, result.stdout)
    assert result.stderr.startswith("wow list: there is no wow.yml in")


def completed(root: Path, *arguments: str) -> list[tuple[str, str | None]]:
    """What a shell offers for the last word, with the words beside it."""
    before = ["list", "-C", str(root), *arguments[:-1]]
    shell = ShellComplete(main, {}, "wow", "_WOW_COMPLETE")
    return [(each.value, each.help) for each in shell.get_completions(before, arguments[-1])]


@pytest.mark.parametrize(
    ("arguments", "offered"),
    [
        pytest.param(
            ["--owner", "prod"], [("product-operations", "Product operations")], id="owner"
        ),
        pytest.param(["--area", ""], [("deciding", "Deciding")], id="area"),
        pytest.param(["--review", "s"], [("soon", "Due soon")], id="review"),
        pytest.param(["--role", "x"], [], id="nothing"),
    ],
)
def test_a_shell_completes_values(
    root: Path, arguments: list[str], offered: list[tuple[str, str]]
) -> None:
    """Those of this knowledge base."""
    assert offered == completed(root, *arguments)


def test_a_shell_gets_no_error_where_nothing_can_be_completed(tmp_path: Path) -> None:
    """It would stand in the middle of what somebody types."""
    assert [] == completed(tmp_path, "--owner", "")
    assert [("trial", "On trial")] == completed(tmp_path, "--status", "t")
