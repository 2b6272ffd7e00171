"""Small whole knowledge bases in `sites/`, with the pages that must come of them.

`WOW_UPDATE=1 pytest` writes what comes of them now; such a run fails, so that it is never taken for
one that compared. Read the difference before it is committed.
"""

import json
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.building import TODAY, Tags, build, shape, write_settings
from wow.catalogue import Catalogue
from wow.loading import load
from wow.onboarding import data
from wow.onboarding import pages as onboarding
from wow.ownership import pages as ownership
from wow.reviews import pages as reviews
from wow.site.rendering import GeneratedPage, Renderer
from wow.triggers import pages as triggers
from wow.ways import pages as ways

SITES = Path(__file__).parent / "sites"
CASES = [
    "every-trigger",
    "hostile-text",
    "orphans-and-absences",
    "reviews-of-every-kind",
    "trial-and-tombstone",
    "two-roles-with-prerequisites",
]


def catalogue_of(case: str) -> Catalogue:
    """The catalogue of a case; its wow.yml must be sound."""
    catalogue = load(SITES / case).catalogue
    assert catalogue is not None
    return catalogue


def generated(catalogue: Catalogue) -> Iterator[GeneratedPage]:
    """Every page that the rooms make, and what they make of each way's page."""
    renderer = Renderer()
    yield from onboarding.generate(catalogue, renderer, today=TODAY)
    yield from data.generate(catalogue, renderer, today=TODAY)
    yield from triggers.generate(catalogue, renderer, today=TODAY)
    yield from ownership.generate(catalogue, renderer, today=TODAY)
    yield from reviews.generate(catalogue, renderer, today=TODAY)
    yield from ways.generate(catalogue, renderer, today=TODAY)
    for src_uri, page in catalogue.by_src_uri.items():
        yield GeneratedPage(src_uri, ways.render(catalogue, page, renderer, today=TODAY))


def files(folder: Path, pattern: str = "*") -> dict[str, str]:
    """The texts below a folder by path."""
    return {
        file.relative_to(folder).as_posix(): file.read_bytes().decode("utf-8")
        for file in sorted(folder.rglob(pattern))
        if file.is_file()
    }


@pytest.mark.parametrize("case", CASES)
def test_a_knowledge_base_generates_what_is_expected_of_it(case: str) -> None:
    """Page by page, to the byte."""
    made = {page.src_uri: page.content for page in generated(catalogue_of(case))}
    expected = SITES / case / "expected"

    if os.environ.get("WOW_UPDATE"):
        shutil.rmtree(expected, ignore_errors=True)
        for src_uri, content in made.items():
            file = expected / src_uri
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content.encode("utf-8"))
        pytest.fail(
            f"{expected} was written anew: read the difference, then run without WOW_UPDATE"
        )

    told = files(expected)
    assert sorted(told) == sorted(made)
    for src_uri, content in told.items():
        assert content == made[src_uri], src_uri


ATTACK = json.loads(
    (SITES / "hostile-text" / "wow.yml")
    .read_text(encoding="utf-8")
    .splitlines()[1][len("name: ") :]
)
"""The text that stands in every free text of the case."""


@pytest.fixture(scope="module")
def hostile_and_harmless(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The hostile case as a built site, and the same with a harmless word instead."""
    sites = []
    for name in ("hostile", "harmless"):
        root = tmp_path_factory.mktemp(name)
        shutil.copytree(SITES / "hostile-text" / "docs", root / "docs")
        shutil.copy(SITES / "hostile-text" / "wow.yml", root)
        if name == "harmless":
            attack = json.dumps(ATTACK, ensure_ascii=False)
            for file in (root / "wow.yml", *(root / "docs").rglob("*.md")):
                text = file.read_text(encoding="utf-8")
                file.write_text(text.replace(attack, "harmless"), encoding="utf-8", newline="")
        done = build(write_settings(root, markdown_extensions=HUNGRY))
        assert done.returncode == 0, done.stderr
        sites.append(root / "site")
    return sites[0], sites[1]


HUNGRY = [
    "admonition",
    "attr_list",
    "def_list",
    "footnotes",
    "md_in_html",
    "tables",
    "pymdownx.details",
    "pymdownx.highlight",
    "pymdownx.snippets",
    "pymdownx.superfences",
    {"toc": {"permalink": True}},
]
"""Extensions that look for something to act on in every line."""


def html_files(site: Path) -> dict[str, str]:
    """The pages of a built site."""
    return files(site, "*.html")


@pytest.mark.site
def test_nothing_of_a_hostile_text_comes_out_as_markup(
    hostile_and_harmless: tuple[Path, Path],
) -> None:
    """Page by page, the tags are those of the same site with harmless words."""
    hostile, harmless = (html_files(site) for site in hostile_and_harmless)

    assert sorted(harmless) == sorted(hostile)
    assert [] == [name for name in harmless if shape(harmless[name]) != shape(hostile[name])]


@pytest.mark.site
def test_a_hostile_text_is_shown_as_it_was_written(
    hostile_and_harmless: tuple[Path, Path],
) -> None:
    """Readers see what was meant to stay hidden; braces are no template."""
    page = (hostile_and_harmless[0] / "ways/area/first/index.html").read_text(encoding="utf-8")

    assert page.count("{{ 7*7 }}{% raw %}") > 20
    assert page.count("&lt;script&gt;pwned()&lt;/script&gt;") > 20
    assert "timezone: Europe/Berlin" not in page


@pytest.mark.site
def test_no_link_of_a_hostile_text_can_be_followed(
    hostile_and_harmless: tuple[Path, Path],
) -> None:
    """Only its words are shown."""
    addresses = [
        (name, value)
        for name, html in html_files(hostile_and_harmless[0]).items()
        for _, attributes in Tags(html).found
        for key, value in attributes.items()
        if key in ("href", "src", "action", "srcset")
    ]

    assert len(addresses) > 100
    assert [] == [each for each in addresses if "pwned" in each[1] and each[1][0] != "#"]


@pytest.mark.site
def test_a_hostile_text_is_text_in_the_search(hostile_and_harmless: tuple[Path, Path]) -> None:
    """The search shows titles and texts as HTML."""
    shapes = []
    for site in hostile_and_harmless:
        index = json.loads((site / "search/search_index.json").read_text(encoding="utf-8"))
        shapes.append([shape(each[key]) for each in index["docs"] for key in ("title", "text")])

    hostile, harmless = shapes
    assert len(harmless) > 20
    assert harmless == hostile
