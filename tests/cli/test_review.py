"""`wow review`, told all by its options: what it writes, and what it refuses."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.cli.reviewing import FINDING, PAGE, RECORD, review, write
from tests.factories import ORGANISATION, page_text
from tests.killing import killed
from tests.repository import Repository
from wow.editing.pages import edited
from wow.files import write_atomically

KEEP = ("--verdict", "keep", "--finding", FINDING)
RETIRE = ("--verdict", "retire", "--finding", FINDING, "--ends", "2027-01-31")
WRITTEN = """review:   # by its owner
  by: 2027-05-25
  log:
    - on: 2026-11-25
      by: head-of-product
      verdict: keep
      finding: "Of 9 bets: two were stopped on paper."
"""


@pytest.fixture(autouse=True)
def page(tmp_path: Path) -> Path:
    """The page that is reviewed, in a knowledge base."""
    return write(tmp_path)


def told(result: Any) -> str:
    """All that was said, each stretch of spaces as one."""
    return " ".join(result.output.split())


def test_a_review_in_one_command(tmp_path: Path, page: Path) -> None:
    """The record and the date are written; comments, quotes and the order of keys stay."""
    result = review(tmp_path, *KEEP)

    assert 0 == result.exit_code, result.output
    assert PAGE.replace("review: {by: 2026-12-01}   # by its owner\n", WRITTEN) == page.read_text()


def test_line_ends_stay(tmp_path: Path) -> None:
    """A page from another system stays one."""
    page = write(tmp_path, PAGE.replace("\n", "\r\n"))
    review(tmp_path, *KEEP)

    after = page.read_bytes()
    assert after.count(b"\n") == after.count(b"\r\n") == PAGE.count("\n") + 6


def test_it_says_what_it_wrote_when_the_next_is_due_and_why(tmp_path: Path, page: Path) -> None:
    """And what to do with it."""
    result = review(tmp_path, *KEEP)

    assert (
        "\n-review: {by: 2026-12-01}   # by its owner\n+review:   # by its owner\n" in result.output
    )
    assert "The next review is due on 2027-05-25, a Tuesday." in result.output
    assert "Head of product has the fewest other reviews on this one: none." in result.output
    assert f"Written to {page}. Commit it, and open a pull request" in result.output


def test_what_it_writes_passes_the_check(tmp_path: Path) -> None:
    """A finding of the check in the page would be told, and make the exit status 1."""
    assert "What the check says" not in review(tmp_path, *KEEP).output


def test_what_the_check_finds_in_the_page_is_told(tmp_path: Path) -> None:
    """At its place in the page as it is then; the review is recorded all the same."""
    ended = [{"who": "Growth", "until": "2026-01-31", "what": "Briefs"}]
    page = write(tmp_path, page_text(exceptions=ended))
    result = review(tmp_path, *KEEP)

    assert 1 == result.exit_code
    assert FINDING in page.read_text()
    assert f"{page}\n  22:10  warning LF204  the exception for Growth ended" in result.output


def test_a_dry_run_says_the_same(tmp_path: Path) -> None:
    """And that nothing was written."""
    wet_and_dry = [review(tmp_path, *KEEP, *dry).output for dry in (("--dry-run",), ())]
    said = [each.split("\n\nThis was")[0].split("\n\nWritten")[0] for each in wet_and_dry]

    assert said[0] == said[1]
    assert wet_and_dry[0].endswith("This was a dry run: nothing was written.\n")


def test_nothing_is_written_in_a_dry_run(tmp_path: Path) -> None:
    """Nor is a file left behind."""
    before = {file: file.read_bytes() for file in tmp_path.rglob("*.*")}
    review(tmp_path, *KEEP, "--dry-run")

    assert before == {file: file.read_bytes() for file in tmp_path.rglob("*.*")}


def test_the_owners_reviews_do_not_all_fall_on_one_day(tmp_path: Path) -> None:
    """Three of one afternoon come due on three days."""
    for way in ("prd-review", "weekly-letter", "bets"):
        assert 0 == review(tmp_path, way, *KEEP[:3], f"{FINDING} So in {way}.").exit_code
    days = {
        line
        for file in (tmp_path / "docs/ways").glob("*.md")
        for line in file.read_text().splitlines()
        if line.startswith("  by: 2027-05")
    }

    assert {"  by: 2027-05-25", "  by: 2027-05-24", "  by: 2027-05-21"} == days


SAID = [
    pytest.param(("--next", "2027-01-10"), "by: 2027-01-10", id="a date"),
    pytest.param(("--every", "3 months"), "by: 2027-02-25\n  every: 3 months", id="an interval"),
    pytest.param(("--on", "2026-11-02"), "- on: 2026-11-02", id="a day that was"),
    pytest.param(("--by", "product-operations"), "by: product-operations", id="a reviewer"),
]


@pytest.mark.parametrize(("options", "line"), SAID)
def test_options_say_it_otherwise(
    tmp_path: Path, page: Path, options: tuple[str, ...], line: str
) -> None:
    """Each in its place."""
    result = review(tmp_path, *KEEP, *options)

    assert (0, "") == (result.exit_code, result.stderr)
    assert line in page.read_text()


def test_a_date_that_has_passed_already_is_told(tmp_path: Path) -> None:
    """A review that was written down a year late does not make the way fresh."""
    result = review(tmp_path, *KEEP, "--on", "2025-11-25")

    assert "is due on 2026-05-25, a Monday." in result.output
    assert "That day has passed: the way has to be reviewed once more." in result.output


def test_the_deputy_is_recorded_while_the_owner_is_away(tmp_path: Path) -> None:
    """Whoever is asked for the review is taken to have done it."""
    owners = {**ORGANISATION["owners"]}
    owners["head-of-product"] = owners["head-of-product"] | {
        "away": {"since": "2026-11-01", "until": "2026-12-31"}
    }
    page = write(tmp_path, owners=owners)
    result = review(tmp_path, *KEEP)

    assert (0, "") == (result.exit_code, result.stderr)
    assert "by: product-operations" in page.read_text()


def test_a_review_by_somebody_else_is_told(tmp_path: Path) -> None:
    """By the check, before anything is written; who it was stays on the page."""
    page = write(tmp_path, PAGE.replace("deputy: product-operations\n", ""))
    result = review(tmp_path, *KEEP, "--by", "product-operations")

    assert 1 == result.exit_code
    assert result.output.index("warning RV105") < result.output.index("Written to")
    assert "by: product-operations" in page.read_text()


REFUSED = [
    pytest.param((), "give --verdict and --finding.", id="nothing is said"),
    pytest.param(("--finding", FINDING), "give --verdict.", id="no verdict"),
    pytest.param(RETIRE[:4], "give --ends.", id="an end without a day"),
    pytest.param(
        (*KEEP[:3], "Reviewed, no change."),
        "says nothing: “Reviewed, no change.”. Say what you looked at and what you saw",
        id="a finding that says nothing",
    ),
    pytest.param((*KEEP[:3], " "), "--finding: Nothing is said here.", id="an empty finding"),
    pytest.param(
        (*KEEP, "--by", "head-of-prodcut"),
        "Nobody in wow.yml is called `head-of-prodcut`. Did you mean `head-of-product`?",
        id="an owner nobody knows",
    ),
    pytest.param((*KEEP, "--on", "2026-11-26"), "--on: 2026-11-26 is still to come", id="a day"),
    pytest.param((*KEEP, "--next", "2028-01-01"), "on 2027-05-25 at the latest", id="a late date"),
    pytest.param(
        (*KEEP, "--every", "soon"),
        "'--every': `soon` is not a time such as `6 months`.",
        id="no interval",
    ),
    pytest.param(
        (*KEEP, "--every", "2 hours"), "`2 hours` is not a time", id="too short an interval"
    ),
    pytest.param((*KEEP, "--ends", "2027-01-31"), "--ends: this belongs to", id="an end too many"),
    pytest.param((*KEEP, "--adopt"), "--adopt: only a way on trial", id="no trial"),
    pytest.param(
        (*RETIRE, "--replaced-by", "weekly-leter"),
        "--replaced-by: there is no way `weekly-leter`. Did you mean `weekly-letter`?",
        id="a successor nobody knows",
    ),
    pytest.param(
        (*RETIRE, "--replaced-by", "status-mail"),
        "`status-mail` has ended itself. Name `prd-review` instead",
        id="a successor that has ended",
    ),
    pytest.param((*RETIRE, "--replaced-by", "prd-review"), "cannot replace itself", id="by itself"),
    pytest.param(
        (*KEEP[:3], "It helps\ufeff most."), "or an invisible character", id="an unwritable finding"
    ),
    pytest.param(("--format", "json", *KEEP), "add `--show`", id="a form for facts alone"),
]


@pytest.mark.parametrize(("options", "message"), REFUSED)
def test_what_is_missing_or_wrong_is_named(
    tmp_path: Path, page: Path, options: tuple[str, ...], message: str
) -> None:
    """Where nobody is there to be asked: exit status 2, and nothing is changed."""
    result = review(tmp_path, *options)

    assert 2 == result.exit_code
    assert message in told(result)
    assert PAGE == page.read_text()


def test_a_finding_that_says_nothing_is_recorded_for_those_who_insist(
    tmp_path: Path, page: Path
) -> None:
    """The check goes on giving its advice."""
    result = review(tmp_path, "--verdict", "keep", "--finding", "All fine.", "--yes")

    assert 0 == result.exit_code
    assert "finding: All fine." in page.read_text()
    assert "advice ST104" in result.output


OTHERWISE = [
    pytest.param("status-mail", "status-mail ended on 2026-06-30", id="a way that ended"),
    pytest.param("broken", "ways/broken.md has to be mended", id="a page with a mistake"),
    pytest.param("ending", "--verdict: this way is about to end", id="keeping what ends"),
    pytest.param("prd-revew", "Did you mean `prd-review`?", id="no way"),
]


@pytest.mark.parametrize(("way", "message"), OTHERWISE)
def test_what_cannot_be_reviewed_is_told(tmp_path: Path, way: str, message: str) -> None:
    """With exit status 2; the page stays."""
    file = tmp_path / f"docs/ways/{way}.md"
    before = file.exists() and file.read_bytes()
    result = review(tmp_path, way, *KEEP)

    assert 2 == result.exit_code
    assert message in told(result)
    assert before == (file.exists() and file.read_bytes())


def test_the_same_review_is_not_recorded_twice(tmp_path: Path, page: Path) -> None:
    """Such as by an arrow key and Enter."""
    review(tmp_path, *KEEP)
    before = page.read_bytes()
    result = review(tmp_path, *KEEP)

    assert 2 == result.exit_code
    assert "this very review is on the page already" in told(result)
    assert before == page.read_bytes()


def test_retiring_begins_with_a_day_and_what_has_to_be_led_elsewhere(
    tmp_path: Path, page: Path
) -> None:
    """Everything that names the way is named with its place, seen from here."""
    result = review(tmp_path, *RETIRE, "--replaced-by", "docs/ways/weekly-letter.md")
    after = page.read_text()

    assert 0 == result.exit_code, result.output
    assert "title: PRD review   # what people call it\nstatus: retiring\n" in after
    assert (
        f'retired:\n  on: 2027-01-31\n  because: "{FINDING}"\n  replaced_by: weekly-letter\n---\n'
    ) in after
    assert "  by: 2027-05-25\n  log:\n" in after
    assert "Nobody is asked to review it again before it ends.\n" in result.output
    assert (
        "It ends on 2027-01-31; from then on, Weekly letter (weekly-letter) holds." in result.output
    )
    bets = tmp_path / "docs/ways/bets.md"
    assert f"  {bets}:16:3  Bets asks people to know it first\n" in result.output
    assert f"  {bets}:19:20  Bets links to it\n" in result.output


def test_a_way_that_nothing_points_to_can_go(tmp_path: Path) -> None:
    """Which is good to know."""
    result = review(tmp_path, "bets", *RETIRE, "--because", "Nobody plans in bets.")

    assert "No page of another way names it or links to it." in result.output
    assert "because: Nobody plans in bets.\n" in (tmp_path / "docs/ways/bets.md").read_text()


def test_an_end_that_is_on_the_page_is_confirmed(tmp_path: Path) -> None:
    """Nobody has to say the day again."""
    result = review(tmp_path, "ending", *RETIRE[:4])

    assert 0 == result.exit_code, result.output
    assert "+status" not in result.output
    assert "It ends on 2027-01-31.\n" in result.output


def test_a_trial_is_not_adopted_by_the_way(tmp_path: Path) -> None:
    """It is told how it would be."""
    file = tmp_path / "docs/ways/tried.md"
    kept = review(tmp_path, "tried", *KEEP)
    was = file.read_text()
    adopted = review(tmp_path, "tried", *KEEP[:3], "Half of it does.", "--adopt")

    assert "It stays on trial, which ends on 2027-01-15. To adopt it is" in kept.output
    assert "status: trial" in was
    assert "The trial is over: the way is active from now on." in adopted.output
    assert "status: active" in file.read_text()
    assert "trial:" not in file.read_text()


def test_another_interval_is_suggested_with_its_reason(tmp_path: Path) -> None:
    """And not written."""
    result = review(tmp_path, "weekly-letter", "--verdict", "change", "--finding", FINDING)

    assert (
        "Think of a review every 3 months, since it was changed twice in a row: "
        '`--every "3 months"` sets that.'
    ) in result.output
    assert "every" not in (tmp_path / "docs/ways/weekly-letter.md").read_text()


def test_a_page_that_changed_meanwhile_is_left_alone(
    tmp_path: Path, page: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was answered is not lost: the command that says it again is told."""

    def edited_by_another(*given: Any, **more: Any) -> bytes:
        after = edited(*given, **more)
        page.write_bytes(b"Another one.")
        return after

    monkeypatch.setattr("wow.cli.review.edited", edited_by_another)
    result = review(tmp_path, *KEEP)

    assert 2 == result.exit_code
    assert b"Another one." == page.read_bytes()
    assert f"{page} was changed by somebody else in the meantime" in result.stderr
    assert (
        "The same review once more:\n  wow review prd-review --verdict keep "
        f"--finding '{FINDING}' --by head-of-product --on 2026-11-25\n"
    ) in result.stderr


def test_whenever_it_is_killed_the_page_is_whole(tmp_path: Path, page: Path) -> None:
    """Old or new, and never half of it."""
    arguments = ["review", "-C", str(tmp_path), "--today", "2026-11-25", "prd-review", *KEEP]
    seen = set()
    for calls in (0, 1, 9):
        write_atomically(page, PAGE.encode())
        imports, names = "from wow.cli import main, review", "fsync replace rename"
        killed(imports, "main()", *arguments, calls=calls, names=names)
        seen.add(page.read_text())

    assert {PAGE, PAGE.replace("review: {by: 2026-12-01}   # by its owner\n", WRITTEN)} == seen


def test_the_questions_and_the_facts_can_be_seen_alone(tmp_path: Path, page: Path) -> None:
    """Nobody is asked anything, and nothing changes."""
    result = review(tmp_path, "--show")

    assert 0 == result.exit_code
    assert "1. Does it help?\n" in result.output
    assert "5. Did the signals move?\n" in result.output
    assert "The review is due on 2026-12-01, in 6 days.\n" in result.output
    assert "Head of product (Jonas Albrecht) is asked.\n" in result.output
    assert "1 page has to be mended first" in result.stderr
    assert PAGE == page.read_text()


def test_what_git_does_not_know_is_told(tmp_path: Path) -> None:
    """Without a repository, nobody says that nothing changed."""
    result = review(tmp_path, "--show")

    assert "   Not known. " in result.output
    assert "is not in a git repository" in result.output


def test_the_facts_are_for_machines_too(tmp_path: Path) -> None:
    """One object, with keys that stay."""
    shown = json.loads(review(tmp_path, "weekly-letter", "--show", "--format", "json").stdout)

    assert [
        *("version", "today", "way", "review", "questions", "changed", "related", "exceptions"),
        *("answers", "effort"),
    ] == list(shown)
    assert {
        "by": "2026-12-01",
        "every": "6 months",
        "state": "soon",
        "days": 6,
        "asked": "head-of-product",
        "sponsor": None,
        "log": [RECORD],
    } == shown["review"]
    assert not shown["changed"]["known"]


def test_what_changed_since_the_last_review_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In the way, and in those that it has to do with."""
    monkeypatch.setenv("GIT_COMMITTER_DATE", "2026-05-01T12:00:00")
    made = Repository(tmp_path)
    reviewed = page_text(title="PRD review", review={"by": "2026-12-01", "log": [RECORD]})
    page = write(made.folder, reviewed)
    made.commit()
    page.write_text(reviewed.replace("Every bet has a PRD.", "Every bet has a short PRD."))
    bets = made.folder / "docs/ways/bets.md"
    bets.write_text(bets.read_text().replace("owner: head-of-product", "owner: product-operations"))
    monkeypatch.setenv("GIT_COMMITTER_DATE", "2026-07-01T12:00:00")
    made.commit()

    result = review(made.folder, "--show")

    assert (
        "Changed since the last review on 2026-06-01\n"
        "   - Frame: one expectation reworded: “Every bet has a short PRD.” instead of “Every bet "
        "has a PRD.”\n"
    ) in result.output
    assert (
        "   - Bets (bets), which asks people to know this first: Owner: now Product operations, "
        "was Head of product\n"
    ) in result.output


def test_a_review_is_a_change_that_the_check_lets_through(tmp_path: Path) -> None:
    """The date was moved with a record, so a pull request with it is green."""
    made = Repository(tmp_path)
    write(made.folder)
    made.commit()
    review(made.folder, *KEEP)

    done = subprocess.run(
        [
            *(sys.executable, "-c", "from wow.cli import main; main()", "check"),
            *("-C", str(made.folder), "--today", "2026-11-25", "--changed-since", "HEAD"),
        ],
        env={**os.environ},
        capture_output=True,
        text=True,
        check=False,
    )

    assert (0, "") == (done.returncode, done.stderr)
    assert "Nothing to mend" in done.stdout
