"""`wow diff`: what a change means for people, from real repositories."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from tests.factories import ORGANISATION, page_text, to_yaml, write_site
from tests.repository import Repository
from wow.cli import main

PRD = "docs/ways/prd-review.md"
LONG = "".join(f"Sentence number {number} of a long text.\n" for number in range(40))


def diff(root: Path, *arguments: str) -> Result:
    """Run the command on a knowledge base."""
    return CliRunner().invoke(main, ["diff", "-C", str(root), *arguments])


def told(repository: Repository, *arguments: str) -> dict[str, str]:
    """What became of each way that differs, by its page."""
    result = diff(repository.folder, "--format", "json", *arguments)
    assert (0, "") == (result.exit_code, result.stderr), result.output
    return {way["path"]: way["fate"] for way in json.loads(result.stdout)["ways"]}


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    """A repository with two ways, committed on its main branch."""
    made = Repository(tmp_path / "work")
    pages = {
        "ways/prd-review.md": page_text(),
        "ways/hiring.md": page_text(LONG, title="Hiring"),
    }
    write_site(made.folder, pages)
    made.commit()
    return made


def test_what_is_as_it_was_is_told_in_two_words(repository: Repository) -> None:
    """Exit status 0, with or without the option of git."""
    for arguments in (["main"], ["main", "--exit-code"], ["main", "HEAD"]):
        result = diff(repository.folder, *arguments)

        assert (0, "Nothing changed.\n", "") == (result.exit_code, result.stdout, result.stderr)


def test_the_files_as_they_are_count_committed_or_not(repository: Repository) -> None:
    """Whoever edits a page sees what it means before anybody else does."""
    repository.write(PRD, page_text(level="guideline"))
    repository.write("docs/ways/new.md", page_text(title="New"))

    expected = {PRD: "changed", "docs/ways/new.md": "new"}
    assert expected == told(repository, "main")
    assert {} == told(repository, "main", "HEAD")


def test_up_to_a_revision_only_what_was_committed_counts(repository: Repository) -> None:
    """In CI, and for changes of the past."""
    repository.write(PRD, page_text(level="guideline"))
    repository.commit()
    repository.write("docs/ways/hiring.md", page_text("\nShort.\n", title="Hiring"))
    repository.commit()

    assert {PRD: "changed", "docs/ways/hiring.md": "text"} == told(repository, "HEAD~2", "HEAD")
    assert {PRD: "changed"} == told(repository, "HEAD~2", "HEAD~1")


@pytest.mark.parametrize("head", [[], ["work"]])
def test_what_others_did_meanwhile_is_theirs(repository: Repository, head: list[str]) -> None:
    """A change counts from where the work left its base, whatever happened there since."""
    repository.git("checkout", "--quiet", "-b", "work")
    repository.write("docs/ways/ours.md", page_text(title="Ours"))
    repository.commit()
    repository.git("checkout", "--quiet", "main")
    repository.write("docs/ways/theirs.md", page_text(title="Theirs"))
    repository.commit()
    if not head:
        repository.git("checkout", "--quiet", "work")

    assert {"docs/ways/ours.md": "new"} == told(repository, "main", *head)


def test_a_page_that_moves_or_changes_its_name_is_the_same_way(repository: Repository) -> None:
    """Nothing is told as gone and new that went on."""
    (repository.folder / "docs/ways/people").mkdir()
    (repository.folder / PRD).rename(repository.folder / "docs/ways/people/prd-review.md")
    (repository.folder / "docs/ways/hiring.md").rename(repository.folder / "docs/ways/loop.md")

    expected = {"docs/ways/people/prd-review.md": "moved", "docs/ways/loop.md": "renamed"}
    assert expected == told(repository, "HEAD")


def test_a_page_that_went_is_told(repository: Repository) -> None:
    """No tombstone tells of it."""
    (repository.folder / PRD).unlink()

    assert {PRD: "removed"} == told(repository, "HEAD")


def test_a_date_that_moved_alone_is_said_plainly(repository: Repository) -> None:
    """Beside the words for a review that was recorded."""
    record = {"on": "2026-09-01", "by": "head-of-product", "verdict": "keep", "finding": "It fell."}
    repository.write(PRD, page_text(review={"by": "2027-09-01"}))
    moved = diff(repository.folder, "HEAD").stdout
    repository.write(PRD, page_text(review={"by": "2027-09-01", "log": [record]}))
    reviewed = diff(repository.folder, "HEAD").stdout

    assert moved.startswith("PRD review: only the review date moved, without a review.\n")
    assert reviewed.startswith("PRD review: reviewed, nothing else changed.\n")
    assert "verdict keep, finding “It fell.”" in reviewed


def test_where_there_was_no_knowledge_base_everything_is_new(tmp_path: Path) -> None:
    """Also below a folder that was not there."""
    made = Repository(tmp_path / "work")
    made.write("README.md")
    made.commit()
    (made.folder / "site").mkdir()
    write_site(made.folder / "site", {"ways/a.md": page_text()})
    made.commit()

    result = diff(made.folder / "site", "HEAD~1", "HEAD")

    assert result.stdout.startswith("PRD review: new.\n")
    assert "There was no knowledge base before: everything is new." in result.stdout


def test_a_page_that_cannot_be_read_is_named(repository: Repository) -> None:
    """And the others are compared all the same."""
    repository.write("docs/ways/hiring.md", "no front matter\n")
    repository.write(PRD, page_text(level="guideline"))

    result = diff(repository.folder, "HEAD")

    assert 0 == result.exit_code
    assert "docs/ways/hiring.md cannot be read" in result.stdout
    assert "Level: now guideline, was expected" in result.stdout


def test_a_page_that_is_too_large_is_named_by_its_path(repository: Repository) -> None:
    """Nobody can read it either."""
    repository.write("docs/ways/hiring.md", "x" * 2_000_000)

    assert "docs/ways/hiring.md cannot be read" in diff(repository.folder, "HEAD").stdout


@pytest.mark.parametrize("form", ["text", "markdown", "json"])
def test_a_name_that_no_encoding_can_say_ends_nothing(repository: Repository, form: str) -> None:
    """Files from another system may have such names; others have none that makes an id."""
    name = os.fsdecode(b"docs/ways/caf\xe9.md")
    try:
        repository.write(name, "no front matter\n")
    except OSError:
        pytest.skip("this system refuses such names")
    repository.write("docs/ways/日本.md", "no front matter\n")

    command = [sys.executable, "-c", "from wow.cli import main; main()", "diff", "HEAD"]
    command += ["-C", str(repository.folder), "--format", form]
    done = subprocess.run(
        command, env={**os.environ, "PYTHONIOENCODING": "utf-8"}, capture_output=True, check=False
    )

    assert (0, b"") == (done.returncode, done.stderr)
    assert "日本.md" in done.stdout.decode("utf-8")


def test_a_change_of_the_organisation_is_told(repository: Repository) -> None:
    """It lies beside the pages."""
    leaving = {**ORGANISATION["owners"]["head-of-product"], "left": "2027-04-01"}
    owners = {**ORGANISATION["owners"], "head-of-product": leaving}
    write_site(repository.folder, {}, owners=owners)

    result = diff(repository.folder, "HEAD", "--exit-code")

    assert 1 == result.exit_code
    assert "Head of product leaves: no longer answers from 2027-04-01 on" in result.stdout


def test_an_organisation_that_is_mended_hides_no_way(repository: Repository) -> None:
    """A proposal that mends wow.yml is told like any other."""
    settings = to_yaml(ORGANISATION)
    repository.write("wow.yml", "name: Tallowmere\n")
    repository.commit()
    repository.write("wow.yml", settings)
    repository.write(PRD, page_text(level="guideline"))

    result = diff(repository.folder, "HEAD")

    assert "Level: now guideline, was expected" in result.stdout
    assert "wow.yml could not be used before" in result.stdout


def test_markdown_links_lead_to_the_files_on_the_code_host(repository: Repository) -> None:
    """With or without a slash at the end of the address."""
    repository.write(PRD, page_text(level="guideline"))
    address = "https://code.example/ways/blob/main"

    for links in (address, f"{address}/"):
        shown = diff(repository.folder, "HEAD", "--format", "markdown", "--links", links).stdout

        assert f"### [PRD review]({address}/{PRD}): changed\n" in shown


@pytest.mark.parametrize("links", ["javascript:alert(1)", "code.example", "https://a b", "/ways"])
def test_an_address_that_is_none_is_refused(repository: Repository, links: str) -> None:
    """As a wrong call."""
    result = diff(repository.folder, "HEAD", "--links", links)

    assert 2 == result.exit_code
    assert "is not an address that begins with https://" in result.stderr


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        pytest.param([], 0, id="by itself"),
        pytest.param(["--exit-code"], 1, id="when asked"),
    ],
)
def test_a_change_is_no_failure_unless_asked(
    repository: Repository, arguments: list[str], status: int
) -> None:
    """It could compare."""
    repository.write(PRD, page_text(level="guideline"))

    assert status == diff(repository.folder, "HEAD", *arguments).exit_code


COULD_NOT_RUN: list[Any] = [
    pytest.param(["origin/main"], "git does not know the revision `origin/main`", id="no base"),
    pytest.param(["main", "nowhere"], "git does not know the revision `nowhere`", id="no head"),
    pytest.param(["main", "bare"], "there is no knowledge base at `bare`", id="nothing there"),
    pytest.param(["main", "broken"], "wow.yml cannot be used at `broken`", id="broken there"),
    pytest.param(
        ["main", "apart"], "git does not know the revision `main` here, or nothing that", id="apart"
    ),
    pytest.param(["--", "-x"], "`-x` is no git revision", id="an option"),
]


@pytest.mark.parametrize(("arguments", "said"), COULD_NOT_RUN)
def test_what_cannot_be_compared_is_said(
    repository: Repository, arguments: list[str], said: str
) -> None:
    """Exit status 2, in a sentence on standard error."""
    repository.git("checkout", "--quiet", "-b", "broken")
    repository.write("wow.yml", "name: Tallowmere\n")
    repository.commit()
    repository.git("rm", "-r", "--quiet", "docs", "wow.yml")
    repository.git("checkout", "--quiet", "-b", "bare")
    repository.commit()
    repository.git("checkout", "--quiet", "--orphan", "apart")
    repository.commit()
    repository.git("checkout", "--quiet", "main")

    result = diff(repository.folder, *arguments)

    assert (2, "") == (result.exit_code, result.stdout)
    assert result.stderr.startswith(f"wow diff: {said}")


def test_a_broken_organisation_now_could_not_run(repository: Repository) -> None:
    """The names of all roles and owners stand in it."""
    repository.write("wow.yml", "name: Tallowmere\n")

    result = diff(repository.folder, "HEAD")

    assert (2, "") == (result.exit_code, result.stdout)
    assert "wow diff: wow.yml cannot be used now; `wow check` says why." in result.stderr


def test_a_folder_without_a_repository_could_not_run(tmp_path: Path) -> None:
    """Exit status 2, not a change of nothing."""
    write_site(tmp_path, {"ways/a.md": page_text()})

    result = diff(tmp_path, "HEAD")

    assert (2, "") == (result.exit_code, result.stdout)
    assert "is not in a git repository" in result.stderr
