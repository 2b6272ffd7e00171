"""`wow review`, asked by somebody who is there: what is asked, and that stopping is safe."""

import os
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from tests.cli.reviewing import FINDING, PAGE, review, write
from tests.factories import ORGANISATION


@pytest.fixture(autouse=True)
def page(tmp_path: Path) -> Path:
    """The page that is reviewed, in a knowledge base."""
    return write(tmp_path)


def typed(*lines: str) -> str:
    """What somebody types."""
    return "".join(f"{line}\n" for line in lines)


def test_the_facts_come_first_and_then_three_questions(tmp_path: Path, page: Path) -> None:
    """Verdict, finding and who it was; Enter takes what is offered, and writes."""
    result = review(tmp_path, answers=typed("keep", FINDING, "", ""))

    assert 0 == result.exit_code, result.output
    order = ["1. Does it help?", "Verdict (keep", "Finding:", "[head-of-product]", "+    - on: 2"]
    assert sorted(order, key=result.output.index) == order
    assert "Write this? [Y/n]:" in result.output
    assert f'      finding: "{FINDING}"\n' in page.read_text()


def test_what_the_options_say_is_not_asked(tmp_path: Path, page: Path) -> None:
    """One last look remains."""
    result = review(tmp_path, "--verdict", "keep", "--finding", FINDING, answers=typed(""))

    assert 0 == result.exit_code, result.output
    assert "Does it help?" not in result.output
    assert "Verdict" not in result.output
    assert FINDING in page.read_text()


def test_the_last_look_can_be_skipped(tmp_path: Path, page: Path) -> None:
    """By `--yes`, so that nothing at all is asked."""
    result = review(tmp_path, "--verdict", "keep", "--finding", FINDING, "--yes", answers="")

    assert 0 == result.exit_code, result.output
    assert FINDING in page.read_text()


def test_whoever_says_no_in_the_end_has_changed_nothing(tmp_path: Path, page: Path) -> None:
    """In a plain line."""
    result = review(tmp_path, answers=typed("keep", FINDING, "", "n"))

    assert 2 == result.exit_code
    assert result.stderr.endswith("wow review: stopped; nothing is written.\n")
    assert PAGE == page.read_text()


@pytest.mark.parametrize("answered", range(4))
def test_stopping_at_any_question_leaves_everything_as_it_was(
    tmp_path: Path, page: Path, answered: int
) -> None:
    """Here by the end of what is typed, which is what Ctrl-D is."""
    lines = ("keep", FINDING, "head-of-product", "y")[:answered]
    result = review(tmp_path, answers=typed(*lines))

    assert 2 == result.exit_code
    assert result.stderr.endswith("\nwow review: stopped; nothing is written.\n")
    assert PAGE == page.read_text()


def test_a_finding_that_says_nothing_gets_advice_first(tmp_path: Path, page: Path) -> None:
    """And is asked for again, unless somebody stands by it."""
    again = review(tmp_path, answers=typed("keep", "fine", "n", "  ", FINDING, "", "y"))

    assert "this finding says nothing: “fine”. Say what you looked at" in again.output
    assert FINDING in page.read_text()


def test_a_finding_that_says_nothing_may_be_stood_by(tmp_path: Path, page: Path) -> None:
    """It is advice."""
    review(tmp_path, answers=typed("keep", "fine", "y", "", "y"))

    assert "finding: fine\n" in page.read_text()


def test_a_slip_is_told_and_asked_again(tmp_path: Path, page: Path) -> None:
    """Nothing that was typed before is lost."""
    result = review(
        tmp_path,
        answers=typed("kepe", "keep", "It\ufeff helps.", FINDING, "head-of-prodct", "", "y"),
    )

    assert FINDING in page.read_text()
    assert "There is no verdict `kepe`. Did you mean `keep`?" in result.output
    assert "holds a sign that front matter cannot hold" in result.output
    assert "Did you mean `head-of-product`?" in result.output


def test_where_nobody_is_asked_somebody_has_to_be_named(tmp_path: Path) -> None:
    """The owner has left, and nobody stands in: there is nothing to offer."""
    owners = {**ORGANISATION["owners"]}
    owners["head-of-product"] = owners["head-of-product"] | {"left": "2026-01-01"}
    page = write(tmp_path, PAGE.replace("deputy: product-operations\n", ""), owners=owners)
    said = ("keep", FINDING, "", "head-of-product", "product-operations", "y")
    result = review(tmp_path, answers=typed(*said))

    assert "Nobody who could answer is there" in result.output
    assert "Head of product left on 2026-01-01." in result.output
    assert "by: product-operations" in page.read_text()


def test_an_end_is_asked_for(tmp_path: Path, page: Path) -> None:
    """What replaces the way, the day, and the reason for its readers; each slip is asked again."""
    said = ("retire", FINDING, "", "status-mail", "prd-review", "weekly-letter")
    result = review(tmp_path, answers=typed(*said, "2026-01-01", "soon", "2027-02-28", "", "y"))

    assert 0 == result.exit_code, result.output
    assert "has ended itself" in result.output
    assert "a way cannot replace itself" in result.output
    assert "2026-01-01 has passed" in result.output
    assert "`soon` is not a day" in result.output
    assert page.read_text().endswith(
        f'retired:\n  on: 2027-02-28\n  because: "{FINDING}"\n  replaced_by: weekly-letter\n---\n'
        "\n# PRD review\n"
    )


def test_an_end_in_a_month_without_a_successor_is_offered(tmp_path: Path, page: Path) -> None:
    """Enter, Enter, and a reason."""
    review(tmp_path, answers=typed("retire", FINDING, "", "", "", "It is in the letter.", "y"))

    assert "retired:\n  on: 2026-12-25\n  because: It is in the letter.\n---\n" in page.read_text()


def test_an_end_on_the_page_is_not_asked_again(tmp_path: Path) -> None:
    """Nor is a verdict, of which there is only one."""
    result = review(tmp_path, "ending", answers=typed(FINDING, "", "y"))

    assert 0 == result.exit_code, result.output
    assert "This way is about to end, which this review confirms" in result.output
    assert "verdict: retire" in (tmp_path / "docs/ways/ending.md").read_text()


@pytest.mark.parametrize(("answer", "status"), [("", "trial"), ("y", "active")])
def test_whether_a_trial_is_over_is_asked(tmp_path: Path, answer: str, status: str) -> None:
    """Enter leaves it as it is."""
    result = review(tmp_path, "tried", answers=typed("keep", FINDING, "", answer, "y"))

    assert "It is on trial until 2027-01-15. Adopt it now? [y/N]:" in result.output
    assert f"status: {status}\n" in (tmp_path / "docs/ways/tried.md").read_text()


@pytest.mark.parametrize(("answer", "every"), [("", None), ("y", "every: 3 months")])
def test_another_interval_is_asked_for(tmp_path: Path, answer: str, every: str | None) -> None:
    """With the reason; Enter leaves it as it is."""
    result = review(tmp_path, "weekly-letter", answers=typed("change", FINDING, "", answer, "y"))
    after = (tmp_path / "docs/ways/weekly-letter.md").read_text()

    assert (
        "It was changed twice in a row. Review it every 3 months from now on, instead of every 6 "
        "months? [y/N]:"
    ) in result.output
    assert (every in after) if every else ("every" not in after)
    assert "Think of" not in result.output


def test_a_page_that_cannot_be_changed_is_told_before_anything_is_asked(tmp_path: Path) -> None:
    """Here its date is written in a way that no command changes safely."""
    date = "review:\n  ? by\n  : 2026-12-01\n"
    write(tmp_path, PAGE.replace("review: {by: 2026-12-01}   # by its owner\n", date))
    result = review(tmp_path, answers=typed("keep"))

    assert 2 == result.exit_code
    assert "Change it by hand; the file is as it was." in result.stderr
    assert "Verdict" not in result.output


PROGRAM = """
import signal
signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell may have it ignored
from wow.cli import main
main()
"""
WOW = [sys.executable, "-c", PROGRAM]


def test_where_nobody_can_answer_nobody_is_waited_for(tmp_path: Path) -> None:
    """A pipe that stays silent and open, as in CI, holds nothing up."""
    command = [*WOW, "review", "-C", str(tmp_path), "prd-review"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stderr
        said = process.stderr.read()

    assert 2 == process.returncode
    assert b"nobody is there to be asked, so give --verdict and --finding." in said


def test_ctrl_c_at_a_real_terminal_leaves_everything_as_it_was(tmp_path: Path, page: Path) -> None:
    """And says so in a plain line."""
    pty = pytest.importorskip("pty")
    leader, follower = pty.openpty()
    command = [*WOW, "review", "-C", str(tmp_path), "prd-review"]
    with (
        os.fdopen(leader, "rb", buffering=0) as terminal,
        subprocess.Popen(command, stdin=follower, stdout=follower, stderr=follower) as process,
    ):
        os.close(follower)
        shown = b""
        while b"Verdict (keep, change, retire): " not in shown and process.poll() is None:
            shown += terminal.read(10_000)
        while process.poll() is None:  # one that comes just before it listens is not heard
            process.send_signal(signal.SIGINT)
            with suppress(subprocess.TimeoutExpired):
                process.wait(timeout=5)
        shown += terminal.read(10_000)

    assert 2 == process.returncode
    assert b"\x1b[1m1. Does it help?" in shown
    assert shown.endswith(b"\r\nwow review: stopped; nothing is written.\r\n")
    assert PAGE == page.read_text()
