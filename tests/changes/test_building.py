"""Real builds of repositories: what the site says of changes, and what it does where it cannot."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.building import build, write_settings
from tests.factories import page_text, write_site
from tests.repository import Repository

pytestmark = pytest.mark.site

PRD = page_text(title="PRD review", onboarding="first-day")
MORE = page_text(title="PRD review", onboarding="first-day", frame=["Nobody waits."])
UNKNOWN = "What changed is not known here."


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    """A knowledge base whose one way has changed once."""
    made = Repository(tmp_path / "work")
    write_site(made.folder, {"index.md": "# Home\n", "ways/prd-review.md": PRD})
    write_settings(made.folder, site_url="https://ways.tallowmere.example/")
    made.write(".gitignore", "/site/\n")
    for day, text in (("2026-03-03", PRD), ("2026-06-06", MORE)):
        monkeypatch.setenv("GIT_COMMITTER_DATE", f"{day}T12:00:00Z")
        made.write("docs/ways/prd-review.md", text)
        made.commit()
    return made


def built(root: Path) -> Path:
    """The folder of the site, which must build in strict mode."""
    done = build(root, "--strict")
    assert done.returncode == 0, done.stderr
    return root / "site"


def contents(site: Path) -> dict[str, bytes]:
    """Every file of a site; those that MkDocs packs hold the time at which it did so."""
    return {
        file.relative_to(site).as_posix(): file.read_bytes()
        for file in site.rglob("*")
        if file.is_file() and file.suffix != ".gz"
    }


def test_a_site_tells_what_changed(repository: Repository) -> None:
    """On a page, on the page of the way, in a feed, and for browsers on paths."""
    site = built(repository.folder)
    (newest, first) = json.loads((site / "assets/wow/changes.json").read_text(encoding="utf-8"))[
        "prd-review"
    ]

    assert ["2026-06-06", "2026-03-03"] == [newest[1], first[1]]
    assert "Nobody waits." in (site / "changes/index.html").read_text(encoding="utf-8")
    assert "Last on" in (site / "ways/prd-review/index.html").read_text(encoding="utf-8")
    assert "<entry>" in (site / "changes.xml").read_text(encoding="utf-8")
    path = (site / "onboarding/product-manager/index.html").read_text(encoding="utf-8")
    assert f'data-revision="{newest[0]}"' in path
    feed = 'type="application/atom+xml" title="What changed" href="{}changes.xml"'
    assert feed.format("../../") in path
    assert feed.format("") in (site / "index.html").read_text(encoding="utf-8")
    record = (site / "assets/wow/paths/product-manager.json").read_text(encoding="utf-8")
    assert f'"{newest[0]}"' in record


def test_what_is_kept_between_builds_changes_nothing(repository: Repository) -> None:
    """Absent, at hand or damaged: the site is the same, and git sees no new file."""
    kept = repository.folder / ".cache" / "wow" / "history.json"
    cold = contents(built(repository.folder))
    assert kept.is_file()
    warm = contents(built(repository.folder))
    kept.write_bytes(kept.read_bytes()[:-9])
    mended = contents(built(repository.folder))

    assert cold == warm == mended
    assert "" == repository.git("status", "--porcelain")
    assert [] == [name for name in cold if "history.json" in name]


def unknown(root: Path) -> str:
    """The page of changes of a site that knows of none, which is otherwise whole."""
    site = built(root)
    assert not (site / "changes.xml").exists()
    assert "atom+xml" not in (site / "index.html").read_text(encoding="utf-8")
    assert not (site / "assets/wow/changes.json").exists()
    assert "<dt>Changed" not in (site / "ways/prd-review/index.html").read_text(encoding="utf-8")
    path = (site / "onboarding/product-manager/index.html").read_text(encoding="utf-8")
    assert 'data-revision="' in path
    return (site / "changes/index.html").read_text(encoding="utf-8")


def test_without_a_repository_the_site_says_so(repository: Repository) -> None:
    """Paths know the revision all the same, and can tell that something changed."""
    shutil.rmtree(repository.folder / ".git")
    text = unknown(repository.folder)

    assert UNKNOWN in text
    assert "is not in a git repository" in text


def test_a_shallow_copy_says_so(repository: Repository, tmp_path: Path) -> None:
    """With what to do about it."""
    copy = tmp_path / "ci"
    subprocess.run(
        ["git", "clone", "--quiet", "--depth=1", repository.folder.as_uri(), copy], check=True
    )
    text = unknown(copy)

    assert UNKNOWN in text
    assert "fetch-depth: 0" in text


def test_a_company_may_leave_the_hook_out(repository: Repository) -> None:
    """Then nothing speaks of changes, and all else is there."""
    settings = repository.folder / "mkdocs.yml"
    text = settings.read_text(encoding="utf-8")
    kept = [line for line in text.splitlines() if not line.endswith("hooks/changes.py")]
    settings.write_text("\n".join(kept), encoding="utf-8")
    site = built(repository.folder)
    path = (site / "onboarding/product-manager/index.html").read_text(encoding="utf-8")

    assert not (site / "changes").exists()
    assert not (repository.folder / ".cache").exists()
    assert "data-way=" in path
    assert "data-revision=" not in path


def test_a_page_that_is_being_written_builds(repository: Repository) -> None:
    """New or broken, and not committed."""
    repository.write("docs/ways/new.md", page_text(title="New"))
    repository.write("docs/ways/broken.md", "---\ntitle: [\n---\n")
    done = build(repository.folder)

    assert 0 == done.returncode, done.stderr
    text = (repository.folder / "site/changes/index.html").read_text(encoding="utf-8")
    assert "This way is new." in text
