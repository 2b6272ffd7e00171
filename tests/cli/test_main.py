"""The command as a whole."""

import os
import subprocess
import sys
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from click.testing import CliRunner

from tests.factories import page_text, write_site
from wow import __version__
from wow.cli import VERBS, main

WOW = [sys.executable, "-c", "from wow.cli import main; main()"]


def test_the_version_is_told() -> None:
    """For whoever reports a bug."""
    result = CliRunner().invoke(main, ["--version"])

    assert (0, f"wow, version {__version__}\n") == (result.exit_code, result.output)


@pytest.mark.parametrize("option", ["-h", "--help"])
def test_help_lists_every_verb_with_its_sentence(option: str) -> None:
    """And what the exit status means."""
    result = CliRunner().invoke(main, [option], terminal_width=100)

    assert 0 == result.exit_code
    assert [] == [word for verb in VERBS.items() for word in verb if word not in result.output]
    assert "Exit status: 0 when all is well" in result.output


@pytest.mark.parametrize("verb", list(VERBS))
def test_every_verb_has_help_of_its_own(verb: str) -> None:
    """Which begins with the sentence of the list."""
    result = CliRunner().invoke(main, [verb, "--help"], terminal_width=100)

    assert 0 == result.exit_code
    assert VERBS[verb] in result.output
    assert "\\b" not in result.output  # the sign that keeps lines apart, taken for text


def test_a_verb_that_does_not_exist_is_told() -> None:
    """As a wrong call, not as a finding."""
    result = CliRunner().invoke(main, ["chekc"])

    assert 2 == result.exit_code
    assert "No such command 'chekc'" in result.output


WRONG = [
    pytest.param(["--today", "soon"], "'soon' is not a day such as 2027-03-01.", id="no day"),
    pytest.param(["--today", "2027-02-30"], "is not a day", id="no such day"),
    pytest.param(["--format", "xml"], "'xml' is not one of", id="no such format"),
    pytest.param(["--fail-on", "nothing"], "'nothing' is not one of", id="no such severity"),
    pytest.param(["nowhere.md"], "does not exist", id="no such page"),
    pytest.param(["-C", "nowhere-at-all"], "does not exist", id="no such folder"),
    pytest.param(["--chnaged-since", "x"], "No such option", id="no such option"),
]


@pytest.mark.parametrize(("arguments", "told"), WRONG)
def test_a_wrong_call_is_told_apart_from_findings(arguments: list[str], told: str) -> None:
    """Exit status 2, and what is expected."""
    result = CliRunner().invoke(main, ["check", *arguments])

    assert 2 == result.exit_code
    assert told in result.output


def run(*arguments: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """Run the command as a shell does."""
    return subprocess.run(
        [*WOW, *arguments], env={**os.environ, **environment}, capture_output=True, check=False
    )


def test_today_is_the_day_where_the_organisation_is(tmp_path: Path) -> None:
    """Not where the machine is: the two places below never share a day."""
    there = datetime.now(ZoneInfo("Pacific/Kiritimati")).date()
    page = page_text(review={"by": there.isoformat()})
    write_site(tmp_path, {"ways/a.md": page}, timezone="Pacific/Kiritimati")

    done = run("check", "-C", str(tmp_path), TZ="Etc/GMT+12")

    assert b", today; Head of product answers" in done.stdout


@pytest.mark.parametrize("form", ["text", "json", "github", "gitlab", "sarif", "junit"])
def test_a_name_that_no_encoding_can_say_ends_nothing(tmp_path: Path, form: str) -> None:
    """Files from another system may have such names."""
    write_site(tmp_path, {"ways/a.md": page_text()})
    try:
        (tmp_path / os.fsdecode(b"docs/ways/caf\xe9.md")).write_text("Nothing declared.")
    except OSError:
        pytest.skip("this system refuses such names")

    done = run("check", "-C", str(tmp_path), "--format", form, PYTHONIOENCODING="utf-8:strict")

    assert (1, b"") == (done.returncode, done.stderr)
    assert b"FM101" in done.stdout


def test_colours_are_for_terminals(tmp_path: Path) -> None:
    """A log or a pipe gets plain text."""
    pty = pytest.importorskip("pty")
    write_site(tmp_path, {"ways/a.md": page_text(owner="nobody")})
    command = [*WOW, "check", "-C", str(tmp_path), "--today", "2026-11-20"]

    leader, follower = pty.openpty()
    with os.fdopen(leader, "rb", buffering=0) as terminal:
        subprocess.run(command, stdout=follower, check=False)
        os.close(follower)
        shown = terminal.read(100_000)
    piped = subprocess.run(command, capture_output=True, check=False).stdout

    assert b"\x1b[31m" in shown
    assert b"OW101" in shown
    assert b"\x1b" not in piped
    assert b"OW101" in piped


def test_what_cannot_be_said_is_no_finding(tmp_path: Path) -> None:
    """A full disk ends with exit status 2, in a sentence."""
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("this system has no disk that is always full")
    write_site(tmp_path, {"ways/a.md": page_text()})
    with full.open("wb") as disk:
        done = subprocess.run(
            [sys.executable, "-c", "from wow.cli import run; run()", "list", "-C", str(tmp_path)],
            stdout=disk,
            stderr=subprocess.PIPE,
            check=False,
        )

    assert 2 == done.returncode
    assert done.stderr.startswith(b"wow: it could not be said: ")
