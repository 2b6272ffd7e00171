"""What git knows of changes; every repository is a real one."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.repository import Repository
from wow.revisions import RevisionError, changed_files, checked_out, edited


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    """A repository with one commit."""
    made = Repository(tmp_path / "work")
    made.write("kept.md")
    made.write("changed.md")
    made.write("deleted.md")
    made.write("renamed.md", "A text that is long enough to be known again.\n" * 9)
    made.write(".gitignore", "ignored.md\n")
    made.commit()
    return made


def test_changed_files_are_those_that_differ_in_the_folder_of_work(
    repository: Repository,
) -> None:
    """Committed or not, staged or not, new and deleted ones included; ignored ones are not."""
    repository.write("changed.md", "more\n")
    repository.commit()
    (repository.folder / "deleted.md").unlink()
    (repository.folder / "renamed.md").rename(repository.folder / "other.md")
    repository.git("add", "--all")
    repository.write("new.md")
    repository.write("ignored.md")

    changed = changed_files(repository.folder, "HEAD~1")

    assert {"changed.md", "deleted.md", "other.md", "new.md"} == changed


def test_nothing_changed(repository: Repository) -> None:
    """The folder of work is what was committed."""
    assert frozenset() == changed_files(repository.folder, "HEAD")


def test_what_happened_on_the_other_branch_since_is_not_ours(repository: Repository) -> None:
    """Changes count from where the work left the revision."""
    repository.git("checkout", "--quiet", "-b", "work")
    repository.write("ours.md")
    repository.commit()
    repository.git("checkout", "--quiet", "main")
    repository.write("theirs.md")
    repository.write("kept.md", "theirs\n")
    repository.commit()
    repository.git("checkout", "--quiet", "work")

    assert {"ours.md"} == changed_files(repository.folder, "main")


def test_names_of_any_kind_are_given_as_they_are(repository: Repository) -> None:
    """Git quotes what it shows to people."""
    names = {"über uns.md", 'a "b".md', "tab\there.md", "line\nend.md"}
    for name in names:
        repository.write(name)

    assert names == changed_files(repository.folder, "HEAD")


def test_below_a_folder_of_the_repository_paths_are_its_own(repository: Repository) -> None:
    """A knowledge base may live in a folder of a larger repository."""
    repository.write("site/docs/a.md")
    repository.commit()
    repository.write("site/docs/a.md", "more\n")
    repository.write("site/docs/b.md")
    repository.write("kept.md", "more\n")

    assert {"docs/a.md", "docs/b.md"} == changed_files(repository.folder / "site", "HEAD")


def contents(folder: Path) -> dict[str, str]:
    """The files below a folder with their texts, without git's own."""
    files = {file.relative_to(folder).as_posix(): file for file in folder.rglob("*")}
    return {
        name: file.read_text(encoding="utf-8")
        for name, file in files.items()
        if file.is_file() and not name.startswith(".git/")
    }


def test_a_copy_is_as_it_was(repository: Repository) -> None:
    """And the folder of work stays as it is."""
    before = contents(repository.folder)
    repository.write("changed.md", "more\n")
    repository.write("new.md")
    (repository.folder / "deleted.md").unlink()
    status = repository.git("status", "--porcelain")

    with checked_out(repository.folder, "HEAD") as copy:
        copied = contents(copy)

    assert before == copied
    assert status == repository.git("status", "--porcelain")


def test_a_copy_may_be_of_another_branch(repository: Repository) -> None:
    """As it is there, or where it left its base."""
    repository.git("checkout", "--quiet", "-b", "work")
    repository.write("ours.md")
    repository.commit()
    repository.git("checkout", "--quiet", "main")
    repository.write("theirs.md")
    repository.commit()

    with checked_out(repository.folder, "work", head="work") as copy:
        there = contents(copy)
    with checked_out(repository.folder, "main", head="work") as copy:
        before = contents(copy)

    assert ["ours.md"] == sorted(there.keys() - before.keys())
    assert "theirs.md" not in before


def test_a_copy_goes_away(repository: Repository) -> None:
    """Nothing is left behind."""
    with checked_out(repository.folder, "HEAD") as copy:
        assert copy.exists()

    assert not copy.exists()


def test_a_copy_of_a_folder_holds_that_folder_alone(repository: Repository) -> None:
    """As if it were the whole."""
    repository.write("site/docs/a.md", "a\n")
    repository.commit()

    with checked_out(repository.folder / "site", "HEAD") as copy:
        assert {"docs/a.md": "a\n"} == contents(copy)


def test_a_folder_that_was_not_there_is_empty(repository: Repository) -> None:
    """Then everything in it is new."""
    repository.write("site/docs/a.md")
    repository.commit()

    with checked_out(repository.folder / "site", "HEAD~1") as copy:
        assert {} == contents(copy)


def test_what_an_archive_would_leave_out_is_in_the_copy(repository: Repository) -> None:
    """`export-ignore` is about releases."""
    repository.write(".gitattributes", "docs export-ignore\n")
    repository.write("docs/a.md", "a\n")
    repository.commit()

    with checked_out(repository.folder, "HEAD") as copy:
        assert "a\n" == contents(copy)["docs/a.md"]


def test_a_link_out_of_the_repository_does_no_harm(repository: Repository) -> None:
    """It was committed like any other file."""
    (repository.folder / "elsewhere").symlink_to("/nowhere/at/all")
    repository.commit()

    with checked_out(repository.folder, "HEAD") as copy:
        assert (copy / "elsewhere").is_symlink()


UNKNOWN = [
    pytest.param("nothing", id="no such name"),
    pytest.param("", id="empty"),
    pytest.param("0" * 40, id="no such commit"),
    pytest.param("HEAD~99", id="before the beginning"),
    pytest.param("HEAD:kept.md", id="a file"),
]


@pytest.mark.parametrize("revision", UNKNOWN)
def test_an_unknown_revision_is_told_with_what_helps(repository: Repository, revision: str) -> None:
    """In CI, the history is often cut off."""
    with pytest.raises(RevisionError, match="fetch-depth: 0"):
        changed_files(repository.folder, revision)


def test_a_revision_without_a_common_past_is_unknown_here(repository: Repository) -> None:
    """Nothing can be compared."""
    repository.git("checkout", "--quiet", "--orphan", "other")
    repository.write("unrelated.md")
    repository.commit()

    with pytest.raises(RevisionError, match="nothing that it shares with HEAD"):
        changed_files(repository.folder, "main")


@pytest.mark.parametrize("revision", ["--output=/tmp/x", "-h"])
def test_an_option_is_no_revision(repository: Repository, revision: str) -> None:
    """Whoever gives the revision cannot give git commands."""
    with pytest.raises(RevisionError, match="is no git revision"):
        changed_files(repository.folder, revision)


def test_a_folder_without_a_repository_is_told(tmp_path: Path) -> None:
    """Its name too."""
    with pytest.raises(RevisionError, match="is not in a git repository"):
        changed_files(tmp_path, "HEAD")


def test_a_repository_without_a_commit_is_told(tmp_path: Path) -> None:
    """There is nothing to compare with."""
    empty = Repository(tmp_path / "empty")

    with pytest.raises(RevisionError, match="git does not know the revision `HEAD`"):
        changed_files(empty.folder, "HEAD")


def test_a_reason_of_git_is_passed_on(
    repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A broken repository is not taken for an unknown revision."""
    monkeypatch.setenv("GIT_CONFIG_COUNT", "nonsense")

    with pytest.raises(RevisionError, match=r"git rev-parse failed: .*GIT_CONFIG_COUNT"):
        changed_files(repository.folder, "HEAD")


def test_without_git_nothing_is_known(
    repository: Repository, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """And that is said."""
    monkeypatch.setenv("PATH", str(tmp_path))

    with pytest.raises(RevisionError, match="git is not installed"):
        changed_files(repository.folder, "HEAD")


def test_a_file_was_edited_when_its_last_change_was_committed(
    repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever changed beside it, and whatever it is called."""
    repository.write("ways/[a].md")
    monkeypatch.setenv("GIT_COMMITTER_DATE", "2026-09-01T12:00:00+00:00")
    repository.commit()
    repository.write("ways/a.md")
    monkeypatch.setenv("GIT_COMMITTER_DATE", "2026-10-01T12:00:00+00:00")
    repository.commit()

    assert datetime(2026, 9, 1, 12, tzinfo=UTC) == edited(repository.folder / "ways", "[a].md")


def test_a_merge_counts_when_it_came(
    repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Readers had not seen it before."""
    repository.git("checkout", "--quiet", "-b", "work")
    repository.write("kept.md", "ours\n")
    monkeypatch.setenv("GIT_COMMITTER_DATE", "2026-09-01T12:00:00+00:00")
    repository.commit()
    repository.git("checkout", "--quiet", "main")
    monkeypatch.setenv("GIT_COMMITTER_DATE", "2026-10-01T12:00:00+00:00")
    repository.git("merge", "--quiet", "--no-ff", "work")

    assert datetime(2026, 10, 1, 12, tzinfo=UTC) == edited(repository.folder, "kept.md")


@pytest.mark.parametrize("name", ["kept.md", "new.md"])
def test_what_is_not_committed_was_edited_on_no_day_yet(repository: Repository, name: str) -> None:
    """A changed file, and a new one."""
    repository.write(name, "otherwise\n")

    assert edited(repository.folder, name) is None


def test_a_file_that_git_passes_over_is_in_no_commit(repository: Repository) -> None:
    """Nothing is known of it, and nothing fails."""
    repository.write("ignored.md")

    assert edited(repository.folder, "ignored.md") is None


def test_a_shallow_copy_does_not_know_when_a_file_was_edited(
    repository: Repository, tmp_path: Path
) -> None:
    """Its oldest commit looks as if all had been written with it."""
    copy = tmp_path / "ci"
    repository.git("clone", "--quiet", "--depth=1", repository.folder.as_uri(), str(copy))

    with pytest.raises(RevisionError, match="only its last commits"):
        edited(copy, "kept.md")
