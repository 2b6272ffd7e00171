"""How pages were, as git knows it; every repository is a real one."""

import os
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.factories import page_text
from tests.repository import Repository
from wow.changes.facts import History
from wow.history import history

LONG = "\nA text that is long enough to be known again.\n" * 9


@dataclass
class Base:
    """A knowledge base in a repository, with a clock that goes on by a day with each commit."""

    repository: Repository
    docs: str = "docs"
    days: int = 0

    @property
    def folder(self) -> Path:
        """The docs folder."""
        return self.repository.folder / self.docs

    def write(self, name: str, **keys: object) -> None:
        """Write a page below the docs folder."""
        self.repository.write(f"{self.docs}/{name}", page_text(LONG, **keys))

    def commit(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Commit everything, a day later."""
        self.days += 1
        monkeypatch.setenv("GIT_COMMITTER_DATE", f"@{self.days * 86_400} +0000")
        monkeypatch.setenv("GIT_AUTHOR_DATE", "@1 +0000")
        self.repository.commit()

    def history(self) -> History:
        """Ask git."""
        return history(self.folder, self.repository.folder / ".cache" / "history.json")

    def owners(self) -> Mapping[str, list[tuple[int, str]]]:
        """Day and owner of each version of each page, the newest first."""
        pages = self.history().pages
        return {
            path: [(each.at // 86_400, each.terms.owner if each.terms else "") for each in versions]
            for path, versions in pages.items()
        }


@pytest.fixture
def base(tmp_path: Path) -> Base:
    """A knowledge base in an empty repository."""
    return Base(Repository(tmp_path / "work"))


def test_only_the_pages_that_are_asked_for_are_told(
    base: Base, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Under the names they have today, and nothing is kept on disk."""
    base.write("ways/a.md", owner="ann")
    base.write("ways/gone.md", owner="eve")
    base.commit(monkeypatch)
    base.repository.git("mv", "docs/ways/a.md", "docs/ways/b.md")
    base.write("ways/c.md", owner="zoe")
    (base.folder / "ways/gone.md").unlink()
    base.commit(monkeypatch)

    found = history(base.folder, only={"ways/b.md", "ways/nowhere.md"})

    assert {"ways/b.md": 2} == {path: len(versions) for path, versions in found.pages.items()}
    assert [] == [*found.removed]
    assert not (base.repository.folder / ".cache").exists()


def test_each_commit_of_a_page_is_a_version(base: Base, monkeypatch: pytest.MonkeyPatch) -> None:
    """With the day on which it was committed, not the one on which it was written."""
    base.write("ways/a.md", owner="ann")
    base.commit(monkeypatch)
    base.write("ways/deciding/b.md", owner="bea")
    base.commit(monkeypatch)
    base.write("ways/a.md", owner="zoe")
    base.commit(monkeypatch)

    assert {
        "ways/a.md": [(3, "zoe"), (1, "ann")],
        "ways/deciding/b.md": [(2, "bea")],
    } == base.owners()


def test_only_pages_of_ways_have_a_history(base: Base, monkeypatch: pytest.MonkeyPatch) -> None:
    """Indexes, pictures and other pages have none, nor do ways of another folder."""
    for name in ("ways/index.md", "ways/picture.png", "guide/a.md", "ways/a.md"):
        base.write(name)
    base.repository.write("other/docs/ways/b.md")
    base.commit(monkeypatch)

    assert ["ways/a.md"] == [*base.history().pages]


@pytest.mark.parametrize("docs", ["docs", "kb/site/docs", "."])
def test_the_docs_folder_lies_anywhere(
    docs: str, base: Base, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A knowledge base may live in a folder of a larger repository."""
    base.docs = docs
    base.write("ways/a.md", owner="ann")
    base.commit(monkeypatch)

    assert {"ways/a.md": [(1, "ann")]} == base.owners()


def test_a_page_is_followed_through_its_names(base: Base, monkeypatch: pytest.MonkeyPatch) -> None:
    """Also where the old name was taken again."""
    base.write("ways/a.md", owner="ann")
    base.commit(monkeypatch)
    (base.folder / "ways/people").mkdir()
    base.repository.git("mv", "docs/ways/a.md", "docs/ways/people/b.md")
    base.commit(monkeypatch)
    base.write("ways/people/b.md", owner="bea")
    base.commit(monkeypatch)
    base.write("ways/a.md", owner="new")
    base.commit(monkeypatch)

    assert {
        "ways/people/b.md": [(3, "bea"), (2, "ann"), (1, "ann")],
        "ways/a.md": [(4, "new")],
    } == base.owners()


def test_a_removed_page_stays_known(base: Base, monkeypatch: pytest.MonkeyPatch) -> None:
    """Until when it was there, and what it was."""
    base.write("ways/a.md", owner="ann")
    base.write("ways/b.md", owner="bea", frame=["Something else."], freedom=["All of it."])
    base.commit(monkeypatch)
    (base.folder / "ways/a.md").unlink()
    base.commit(monkeypatch)
    found = base.history()

    assert ["ways/b.md"] == [*found.pages]
    ((removal, before),) = found.removed
    assert (removal.at, removal.src_uri, removal.terms) == (2 * 86_400, "ways/a.md", None)
    assert before.terms
    assert before.terms.owner == "ann"


def test_a_page_that_becomes_an_index_is_removed(
    base: Base, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And an index that becomes a way is new."""
    base.write("ways/a.md")
    base.repository.write("docs/ways/x/index.md", "Another text.\n" * 9)
    base.commit(monkeypatch)
    base.repository.git("mv", "docs/ways/a.md", "docs/ways/index.md")
    base.repository.git("mv", "docs/ways/x/index.md", "docs/ways/x/b.md")
    base.commit(monkeypatch)
    found = base.history()

    assert {"ways/x/b.md": [2]} == {
        path: [each.at // 86_400 for each in versions] for path, versions in found.pages.items()
    }
    assert ["ways/a.md"] == [versions[0].src_uri for versions in found.removed]


def test_a_merge_is_one_change_of_the_day_on_which_it_came(
    base: Base, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What happened on the branch before, readers never saw."""
    base.write("ways/a.md", owner="ann")
    base.commit(monkeypatch)
    base.repository.git("checkout", "--quiet", "-b", "work")
    for owner in ("bea", "zoe"):
        base.write("ways/a.md", owner=owner)
        base.commit(monkeypatch)
    base.repository.git("checkout", "--quiet", "main")
    base.write("ways/b.md")
    base.commit(monkeypatch)
    monkeypatch.setenv("GIT_COMMITTER_DATE", f"@{9 * 86_400} +0000")
    base.repository.git("merge", "--quiet", "--no-edit", "work")

    assert [(9, "zoe"), (1, "ann")] == base.owners()["ways/a.md"]


def test_versions_that_are_no_way_have_no_terms(
    base: Base, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Half-written pages, old formats, links to elsewhere, bytes of any kind."""
    base.repository.write("docs/ways/a.md", "Only a thought.\n")
    base.commit(monkeypatch)
    base.write("ways/a.md", colour="red")
    base.commit(monkeypatch)
    (base.folder / "ways/a.md").write_bytes(b"---\n\xff\xfe\x00---\n")
    base.commit(monkeypatch)
    (base.folder / "ways/a.md").unlink()
    (base.folder / "ways/a.md").symlink_to("/nowhere.md")
    base.commit(monkeypatch)
    base.write("ways/b.md")
    base.commit(monkeypatch)

    assert [(day, "") for day in (4, 3, 2, 1)] == base.owners()["ways/a.md"]


@pytest.mark.parametrize("name", ["über uns.md", 'a "b".md', "line\nend.md", "\x02.md", ":a.md"])
def test_names_of_any_kind_are_given_as_they_are(
    name: str, base: Base, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Git quotes what it shows to people."""
    base.write(f"ways/{name}", owner="ann")
    base.commit(monkeypatch)

    assert {f"ways/{name}": [(1, "ann")]} == base.owners()


@pytest.mark.skipif(os.name == "nt", reason="paths are text on Windows")
def test_a_name_that_is_no_text_is_survived(base: Base, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is the name that the loader sees, too."""
    base.write("ways/a.md")
    folder = os.fsencode(base.folder / "ways")
    Path(os.fsdecode(folder + b"/\xff.md")).write_text(page_text(), encoding="utf-8")
    base.commit(monkeypatch)

    assert {"ways/a.md", os.fsdecode(b"ways/\xff.md")} == {*base.history().pages}


def test_settings_of_whoever_builds_change_nothing(
    base: Base, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Git can be told to show logs otherwise."""
    base.write("ways/a.md", owner="ann")
    base.commit(monkeypatch)
    base.repository.git("checkout", "--quiet", "-b", "work")
    base.write("ways/a.md", owner="bea")
    base.commit(monkeypatch)
    base.repository.git("checkout", "--quiet", "main")
    base.repository.git("merge", "--quiet", "--no-ff", "--no-edit", "work")
    for key, value in {
        "log.showSignature": "true",
        "log.showRoot": "false",
        "log.diffMerges": "combined",
        "diff.renames": "false",
        "diff.noprefix": "true",
        "core.quotePath": "true",
        "color.ui": "always",
        "format.pretty": "fuller",
    }.items():
        base.repository.git("config", key, value)

    assert {"ways/a.md": [(2, "bea"), (1, "ann")]} == base.owners()


def test_what_is_not_committed_has_no_version(base: Base, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither new pages nor changes."""
    base.write("ways/a.md", owner="ann")
    base.commit(monkeypatch)
    base.write("ways/a.md", owner="zoe")
    base.write("ways/b.md")

    assert {"ways/a.md": [(1, "ann")]} == base.owners()


def test_without_a_repository_it_says_so(tmp_path: Path) -> None:
    """A folder that was copied."""
    assert "is not in a git repository" in history(tmp_path, tmp_path / "cache").missing


def test_without_git_it_says_so(
    base: Base, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """On a small machine."""
    base.write("ways/a.md")
    base.commit(monkeypatch)
    monkeypatch.setenv("PATH", str(tmp_path))

    assert "git is not installed" in base.history().missing


def test_without_a_commit_it_says_so(base: Base) -> None:
    """The repository was made a minute ago."""
    base.write("ways/a.md")

    assert "does not have any commits yet" in base.history().missing


def test_a_folder_that_another_repository_only_surrounds_has_no_history(
    base: Base, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A build folder, which that repository ignores."""
    base.write("ways/a.md")
    base.commit(monkeypatch)
    base.docs = "build/docs"
    base.write("ways/a.md")

    assert "None of the pages is in the repository" in base.history().missing


def test_a_shallow_copy_has_no_history(
    base: Base, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Its oldest commit looks as if everything began with it."""
    for owner in ("ann", "bea"):
        base.write("ways/a.md", owner=owner)
        base.commit(monkeypatch)
    subprocess.run(
        ["git", "clone", "--quiet", "--depth=1", base.repository.folder.as_uri(), tmp_path / "ci"],
        check=True,
    )

    assert "`fetch-depth: 0`" in history(tmp_path / "ci/docs", tmp_path / "cache").missing
