"""Where pages lie: as MkDocs has it."""

import pytest
from mkdocs.structure.files import File
from mkdocs.utils import is_markdown_file

from wow.site import addresses
from wow.site.addresses import built_file, relative, url_of

SRC_URIS = [
    "index.md",
    "README.md",
    "about.md",
    "ways/index.md",
    "ways/README.md",
    "ways/prd-review.md",
    "ways/deciding/prd-review.md",
    "ways/deciding/readme.md",
    "ways/deciding.v2/prd.review.md",
    "notes.markdown",
    "notes.mdown",
    "notes.mkdn",
    "notes.mkd",
    "NOTES.MD",
    "ways/With spaces & ümlauts.md",
    "ways/50% off?.md",
    "ways/a#b.md",
    "templates/prd.xlsx",
    "assets/index.html",
    "assets/page.html",
    "index.html",
    "no-extension",
    ".well-known/x.txt",
]
STYLES = [pytest.param(True, id="folders"), pytest.param(False, id="files")]


@pytest.mark.parametrize("directory_urls", STYLES)
@pytest.mark.parametrize("src_uri", SRC_URIS)
def test_every_address_is_the_one_that_mkdocs_gives(src_uri: str, *, directory_urls: bool) -> None:
    """With `use_directory_urls` and without."""
    theirs = File(src_uri, "docs", "site", directory_urls)

    assert (theirs.url, theirs.dest_uri) == (
        url_of(src_uri, directory_urls=directory_urls),
        built_file(src_uri, directory_urls=directory_urls),
    )


@pytest.mark.parametrize("directory_urls", STYLES)
@pytest.mark.parametrize("source", [uri for uri in SRC_URIS if is_markdown_file(uri)])
def test_every_link_leads_where_that_of_mkdocs_does(source: str, *, directory_urls: bool) -> None:
    """From any page to any page or file."""
    here = File(source, "docs", "site", directory_urls)
    theirs = {
        target: File(target, "docs", "site", directory_urls).url_relative_to(here)
        for target in SRC_URIS
    }

    assert theirs == {
        target: relative(target, source, directory_urls=directory_urls) for target in SRC_URIS
    }


LINKS = [
    pytest.param("index.md", "index.md", "./", "index.html", id="home to itself"),
    pytest.param("index.md", "a.md", "../", "index.html", id="page to home"),
    pytest.param("a.md", "index.md", "a/", "a.html", id="home to page"),
    pytest.param("a.md", "a.md", "./", "a.html", id="page to itself"),
    pytest.param("ways/b.md", "ways/a.md", "../b/", "b.html", id="beside"),
    pytest.param("ways/index.md", "ways/a.md", "../", "index.html", id="to its index"),
    pytest.param("ways/a.md", "ways/index.md", "a/", "a.html", id="from its index"),
    pytest.param("x/c.png", "ways/a.md", "../../x/c.png", "../x/c.png", id="to a file"),
    pytest.param(
        "owners/x.md", "ways/d/a.md", "../../../owners/x/", "../../owners/x.html", id="up"
    ),
]


@pytest.mark.parametrize(("target", "source", "as_folder", "as_file"), LINKS)
def test_links_are_relative(target: str, source: str, as_folder: str, as_file: str) -> None:
    """So that a site works below any address, and from a disk."""
    assert (as_folder, as_file) == (
        relative(target, source, directory_urls=True),
        relative(target, source, directory_urls=False),
    )


def test_generated_pages_of_people_and_roles_lie_beside_their_index() -> None:
    """One address for each key of wow.yml."""
    assert ("owners/cpo.md", "onboarding/engineer.md") == (
        addresses.owner_page("cpo"),
        addresses.role_page("engineer"),
    )
