"""`wow codeowners`: whom the code host asks about a change."""

from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from tests.factories import ORGANISATION, page_text, write_site
from tests.repository import Repository
from wow.cli import main
from wow.cli.codeowners import PLACES
from wow.ownership.marked_block import BEGIN, END

OWNERS: dict[str, Any] = {
    **ORGANISATION["owners"],
    "head-of-product": {**ORGANISATION["owners"]["head-of-product"], "handle": "@jonas"},
}
LINE = "/docs/ways/a.md @jonas"
BLOCK = f"{BEGIN}\n{LINE}\n{END}\n"


def wow_codeowners(root: Path, *arguments: str) -> Result:
    """Run the command."""
    return CliRunner().invoke(main, ["codeowners", "-C", str(root), *arguments])


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A knowledge base of one way, in no repository."""
    return write_site(tmp_path, {"ways/a.md": page_text()}, owners=OWNERS)


def write(root: Path, place: str, text: str = "* @all\n") -> Path:
    """Write a file of that kind."""
    file = root / place
    file.parent.mkdir(exist_ok=True)
    file.write_text(text, encoding="utf-8", newline="")
    return file


def read(file: Path) -> str:
    """The text of a file, line endings as they are."""
    return file.read_bytes().decode()


def test_a_new_file_lies_where_every_host_looks(root: Path) -> None:
    """And what was done is told, line by line."""
    result = wow_codeowners(root)

    assert (0, "") == (result.exit_code, result.stderr)
    assert BLOCK == read(root / "CODEOWNERS")
    assert f"Wrote {root / 'CODEOWNERS'}: 1 line.\n+ {LINE}\n" == result.stdout


@pytest.mark.parametrize("place", PLACES)
def test_a_file_that_is_there_is_kept_up(root: Path, place: str) -> None:
    """Wherever hosts look; its own lines stay."""
    file = write(root, place)

    assert 0 == wow_codeowners(root).exit_code
    assert f"* @all\n\n{BLOCK}" == read(file)
    assert [file] == [root / each for each in PLACES if (root / each).is_file()]


def test_of_several_files_one_is_taken_and_told(root: Path) -> None:
    """A host reads one of them only."""
    write(root, "CODEOWNERS")
    file = write(root, ".github/CODEOWNERS")

    result = wow_codeowners(root)

    assert LINE in read(file)
    assert "there are .github/CODEOWNERS and CODEOWNERS, of which your host" in result.stderr


def test_another_file_may_be_named(root: Path) -> None:
    """Whether or not it is there."""
    result = wow_codeowners(root, "--file", str(root / "made" / "OWNERS"))

    assert 0 == result.exit_code
    assert BLOCK == read(root / "made" / "OWNERS")


def test_who_runs_it_again_changes_nothing(root: Path) -> None:
    """Not even the time of the file."""
    wow_codeowners(root)
    before = (root / "CODEOWNERS").stat()

    result = wow_codeowners(root)

    assert f"{root / 'CODEOWNERS'} is up to date: 1 line.\n" == result.stdout
    assert before.st_mtime_ns == (root / "CODEOWNERS").stat().st_mtime_ns


def test_paths_begin_at_the_top_of_the_repository(tmp_path: Path) -> None:
    """That is where hosts read the file; the knowledge base may lie below."""
    repository = Repository(tmp_path)
    (tmp_path / "handbook").mkdir()
    write_site(tmp_path / "handbook", {"ways/a.md": page_text()}, owners=OWNERS)
    repository.commit()

    assert 0 == wow_codeowners(tmp_path / "handbook").exit_code
    assert "/handbook/docs/ways/a.md @jonas" in read(tmp_path / "CODEOWNERS")


def test_the_check_fails_when_the_file_is_out_of_date(root: Path) -> None:
    """It says what differs, and writes nothing."""
    file = write(root, "CODEOWNERS", f"{BEGIN}\n/docs/ways/gone.md @pia\n{END}\n")
    before = read(file)

    result = wow_codeowners(root, "--check")

    assert (1, before) == (result.exit_code, read(file))
    assert [
        f"{file} is out of date: run this without `--check`, and commit the file.",
        "- /docs/ways/gone.md @pia",
        f"+ {LINE}",
    ] == result.stdout.splitlines()


def test_the_check_fails_where_there_is_no_file(root: Path) -> None:
    """Nobody would be asked."""
    result = wow_codeowners(root, "--check")

    assert (1, False) == (result.exit_code, (root / "CODEOWNERS").exists())


def test_the_check_is_content_with_what_was_written(root: Path) -> None:
    """With the same options, whatever else stands in the file."""
    write(root, "CODEOWNERS", "* @all\r\n")
    wow_codeowners(root)

    assert 0 == wow_codeowners(root, "--check").exit_code


def test_marks_of_another_wording_are_out_of_date(root: Path) -> None:
    """Though no line differs."""
    write(root, "CODEOWNERS", BLOCK.replace(BEGIN, "# wow codeowners: begin"))

    result = wow_codeowners(root, "--check")

    assert 1 == result.exit_code
    assert "is out of date" in result.stdout


def test_what_would_be_written_can_be_seen(root: Path) -> None:
    """The whole file and nothing else; none is written."""
    file = write(root, "CODEOWNERS")

    result = wow_codeowners(root, "--stdout")

    assert (0, f"* @all\n\n{BLOCK}") == (result.exit_code, result.stdout)
    assert "* @all\n" == read(file)


def test_pages_without_a_line_are_told(root: Path) -> None:
    """With what to do; that is no failure, since a more general line holds."""
    write_site(root, {"ways/b.md": page_text(owner="product-operations")}, owners=OWNERS)

    result = wow_codeowners(root)

    assert 0 == result.exit_code
    assert (
        "wow codeowners: no line for ways/b.md: "
        "`product-operations` has no `handle:` in wow.yml.\n" == result.stderr
    )


def test_a_page_whose_owner_cannot_be_read_is_no_clean_run(root: Path) -> None:
    """Its line would be gone without a word."""
    write_site(root, {"ways/b.md": "No front matter."}, owners=OWNERS)

    result = wow_codeowners(root)

    assert 1 == result.exit_code
    assert "no line for ways/b.md: its owner cannot be read; `wow check` says why." in result.stderr


def test_marks_that_do_not_go_together_are_left_alone(root: Path) -> None:
    """Nobody knows what is whose: nothing is written."""
    file = write(root, "CODEOWNERS", f"{BEGIN}\n* @all\n")

    result = wow_codeowners(root)

    assert (2, f"{BEGIN}\n* @all\n") == (result.exit_code, read(file))
    assert f"wow codeowners: {file}: the lines `# wow codeowners: begin`" in result.stderr


def test_pages_outside_of_the_repository_have_no_owner_in_it(tmp_path: Path) -> None:
    """Exit status 2, and nothing is written."""
    repository = Repository(tmp_path / "work")
    write_site(tmp_path, {"ways/a.md": page_text()}, owners=OWNERS)
    (tmp_path / "wow.yml").rename(repository.folder / "wow.yml")
    repository.write("mkdocs.yml", "docs_dir: ../docs\n")

    result = wow_codeowners(repository.folder)

    assert 2 == result.exit_code
    assert "lie outside of the repository" in result.stderr
    assert not (repository.folder / "CODEOWNERS").exists()


def test_one_cannot_check_and_print_at_once(root: Path) -> None:
    """Both write nothing, and each prints something else."""
    assert 2 == wow_codeowners(root, "--check", "--stdout").exit_code


def test_a_file_that_cannot_be_written_is_told(root: Path) -> None:
    """In a sentence."""
    (root / "taken").write_text("")

    result = wow_codeowners(root, "--file", str(root / "taken" / "OWNERS"))

    assert (2, "") == (result.exit_code, result.stdout)
    assert result.stderr.startswith("wow codeowners: ")
