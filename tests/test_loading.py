"""A knowledge base is read from disk whole: one bad file never hides the next."""

import os
from collections.abc import Iterable
from functools import cache
from pathlib import Path

import pytest

from tests.factories import page_text, to_yaml, write_site
from wow.loading import (
    LARGEST,
    CannotLoadError,
    Loaded,
    directory_urls,
    docs_folder,
    load,
    site_url,
)
from wow.reading import read_way

RETIRED = {"status": "retired", "retired": {"on": "2026-06-30", "because": "It was replaced."}}
TOMBSTONE = f"---\n{to_yaml(RETIRED)}---\n# Mail\n"


def codes(loaded: Loaded) -> list[tuple[str, str]]:
    """The path and the code of each finding."""
    return [(each.location.path, each.code) for each in loaded.diagnostics]


def test_pages_become_a_catalogue(tmp_path: Path) -> None:
    """Ways, tombstones and pages that cannot be read are told apart."""
    write_site(
        tmp_path,
        {
            "index.md": "# Home",
            "templates/prd.md": "# PRD",
            "ways/product/prd-review.md": page_text(),
            "ways/mail.md": TOMBSTONE,
            "ways/broken.md": "no front matter",
        },
    )

    loaded = load(tmp_path)

    assert loaded.catalogue
    assert (["prd-review"], ["mail"], ["broken"], 3) == (
        [way.id for way in loaded.catalogue.ways],
        [stone.id for stone in loaded.catalogue.tombstones],
        [page.id for page in loaded.catalogue.unread],
        loaded.pages,
    )
    assert [("docs/ways/broken.md", "FM101")] == codes(loaded)
    assert {"index.md", "templates/prd.md"} < loaded.catalogue.files


def test_pages_come_by_path(tmp_path: Path) -> None:
    """Two runs read in the same order, whatever the disk gives first."""
    names = ("b", "a-b", "a", "c")
    write_site(tmp_path, {f"ways/{name}.md": page_text() for name in names})

    catalogue = load(tmp_path).catalogue

    assert catalogue
    assert ["a-b", "a", "b", "c"] == [way.id for way in catalogue.ways]


def test_only_markdown_below_the_ways_is_read(tmp_path: Path) -> None:
    """Other files, hidden files and introductions of folders are no ways."""
    write_site(
        tmp_path,
        {
            "ways/a.md": page_text(),
            "ways/b.markdown": page_text(),
            "ways/notes.txt": "x",
            "ways/.hidden.md": "x",
            "ways/.trash/c.md": "x",
            "ways/index.md": "# Ways",
            "ways/product/README.md": "# Product",
            "guide/d.md": "x",
        },
    )

    loaded = load(tmp_path)

    assert not loaded.diagnostics
    assert loaded.catalogue
    assert ["a", "b"] == [way.id for way in loaded.catalogue.ways]


@pytest.mark.parametrize("name", ["index.md", "README.md"])
def test_a_way_in_an_introduction_is_told(tmp_path: Path, name: str) -> None:
    """A way that would be missed, because of its file's name, is found out."""
    write_site(tmp_path, {"ways/a.md": page_text(), f"ways/product/{name}": page_text()})

    assert [(f"docs/ways/product/{name}", "PG110")] == codes(load(tmp_path))


def test_a_broken_wow_yml_hides_no_page(tmp_path: Path) -> None:
    """Pages are read all the same, and a run that could not look things up says so."""
    write_site(tmp_path, {"ways/a.md": page_text(status="live")}, name="")

    loaded = load(tmp_path)

    assert loaded.catalogue is None
    assert [("wow.yml", "PG105"), ("docs/ways/a.md", "PG104"), ("wow.yml", "WY102")] == codes(
        loaded
    )


def test_pages_are_held_beside_a_broken_wow_yml(tmp_path: Path) -> None:
    """Whoever compares needs no organisation for them."""
    write_site(tmp_path, {"ways/a.md": page_text(), "ways/b.md": "x" * (LARGEST + 1)})
    (tmp_path / "wow.yml").write_text("name: Tallowmere\n", encoding="utf-8")

    loaded = load(tmp_path)

    assert loaded.catalogue is None
    assert ["a", "b"] == [page.id for page in loaded.held]


def test_what_two_versions_have_in_common_is_read_once(tmp_path: Path) -> None:
    """By a reader that remembers what it read."""
    for name in ("before", "after"):
        (tmp_path / name).mkdir()
        pages = {"ways/same.md": page_text(), "ways/other.md": page_text(title=name)}
        write_site(tmp_path / name, pages)
    read = cache(read_way)

    before, after = (load(tmp_path / name, read=read).held for name in ("before", "after"))

    assert [False, True] == [old is new for old, new in zip(before, after, strict=True)]


def test_a_page_that_is_too_large_is_told(tmp_path: Path) -> None:
    """A file that nobody reads is not read, and not passed over."""
    write_site(tmp_path, {"ways/a.md": page_text(body="x" * LARGEST), "ways/b.md": page_text()})

    loaded = load(tmp_path)

    assert [("docs/ways/a.md", "FM116")] == codes(loaded)
    assert loaded.catalogue
    assert ["a"] == [page.id for page in loaded.catalogue.unread]


@pytest.mark.skipif(os.name == "nt", reason="making links takes special rights on Windows")
def test_a_link_that_leads_nowhere_is_told(tmp_path: Path) -> None:
    """A page that cannot be opened is an error, never a page less."""
    write_site(tmp_path, {"ways/a.md": page_text()})
    (tmp_path / "docs/ways/b.md").symlink_to(tmp_path / "nowhere.md")

    assert [("docs/ways/b.md", "FM116")] == codes(load(tmp_path))


def test_a_folder_where_wow_yml_is_expected_is_told(tmp_path: Path) -> None:
    """wow.yml that cannot be opened is an error of its own."""
    write_site(tmp_path, {"ways/a.md": page_text()})
    (tmp_path / "wow.yml").unlink()
    (tmp_path / "wow.yml").mkdir()

    assert [("wow.yml", "FM116"), ("wow.yml", "WY102")] == codes(load(tmp_path))


def test_without_wow_yml_nothing_is_loaded(tmp_path: Path) -> None:
    """The message names the folder that was looked in."""
    (tmp_path / "docs/ways").mkdir(parents=True)

    with pytest.raises(CannotLoadError, match=f"no wow.yml in .*{tmp_path.name}"):
        load(tmp_path)


@pytest.mark.parametrize(
    "pages",
    [
        pytest.param({}, id="no docs folder"),
        pytest.param({"index.md": "# Home"}, id="no folder of ways"),
        pytest.param({"ways/index.md": "# Ways"}, id="no way in it"),
    ],
)
def test_without_a_way_nothing_is_loaded(tmp_path: Path, pages: dict[str, str]) -> None:
    """A run that saw nothing must not look like a clean one."""
    write_site(tmp_path, pages)

    with pytest.raises(CannotLoadError, match="no ways of working found"):
        load(tmp_path)


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        pytest.param(None, "docs", id="no mkdocs.yml"),
        pytest.param("site_name: x\n", "docs", id="not named"),
        pytest.param("docs_dir: pages\n", "pages", id="named"),
        pytest.param("plugins: [!ENV x]\ndocs_dir: pages\n", "pages", id="tags of MkDocs"),
        pytest.param("a: &a [x]\nb: *a\ndocs_dir: pages\n", "pages", id="anchors are MkDocs' own"),
        pytest.param("docs_dir:\n", "docs", id="named without a value"),
        pytest.param("docs_dir: [\n", "docs", id="broken"),
        pytest.param("[" * 5_000, "docs", id="too deep"),
        pytest.param("- docs_dir\n", "docs", id="a list"),
    ],
)
def test_mkdocs_names_the_docs_folder(tmp_path: Path, settings: str | None, expected: str) -> None:
    """Only that key is read; what else is wrong with mkdocs.yml, MkDocs says."""
    if settings is not None:
        (tmp_path / "mkdocs.yml").write_text(settings, encoding="utf-8")

    assert tmp_path / expected == docs_folder(tmp_path)


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        pytest.param("site_name: x\n", True, id="not said"),
        pytest.param("use_directory_urls: false\n", False, id="false"),
        pytest.param("use_directory_urls: No\n", False, id="no"),
        pytest.param("use_directory_urls: true\n", True, id="true"),
        pytest.param("use_directory_urls:\n", True, id="without a value"),
    ],
)
def test_mkdocs_says_how_pages_are_served(tmp_path: Path, settings: str, *, expected: bool) -> None:
    """So that the command gives the addresses that the site has."""
    (tmp_path / "mkdocs.yml").write_text(settings, encoding="utf-8")

    assert expected == directory_urls(tmp_path)


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        pytest.param("site_url: https://ways.example/\n", "https://ways.example/", id="said"),
        pytest.param("site_name: x\n", "", id="not said"),
        pytest.param("site_url: !ENV SITE\n", "", id="known to the environment only"),
    ],
)
def test_mkdocs_says_where_the_site_will_be(tmp_path: Path, settings: str, expected: str) -> None:
    """Where the file itself has it."""
    (tmp_path / "mkdocs.yml").write_text(settings, encoding="utf-8")

    assert expected == site_url(tmp_path)


def test_a_docs_folder_may_stand_elsewhere(tmp_path: Path) -> None:
    """Pages outside of the folder with wow.yml are named by their path below the docs folder."""
    site = write_site(tmp_path, {"ways/a.md": page_text(status="live")})
    root = tmp_path / "root"
    root.mkdir()
    (site / "wow.yml").rename(root / "wow.yml")

    assert [("ways/a.md", "PG104")] == codes(load(root, docs=site / "docs"))


def test_reading_can_be_followed(tmp_path: Path) -> None:
    """Whoever waits can be shown how far the reading is."""
    write_site(tmp_path, {"ways/a.md": page_text(), "ways/b.md": page_text()})
    seen: list[str] = []

    def track(files: tuple[Path, ...]) -> Iterable[Path]:
        for file in files:
            seen.append(file.name)
            yield file

    load(tmp_path, track=track)

    assert ["a.md", "b.md"] == seen
