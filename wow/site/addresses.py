"""Where pages lie: the paths of generated pages, and links from one page to another. Pure.

The rules are MkDocs' own: `a/b.md` is served as `a/b/`, an index as its folder.
"""

import posixpath
from urllib.parse import quote

HOME = "index.md"
WAYS = "ways/index.md"
ONBOARDING = "onboarding/index.md"
OWNERS = "owners/index.md"
REVIEWS = "reviews/index.md"
CHECKS = "guide/checks.md"

_INDEXES = ("index", "README")


def role_page(role: str) -> str:
    """The path of a role's onboarding path."""
    return f"onboarding/{role}.md"


def owner_page(owner: str) -> str:
    """The path of an owner's page."""
    return f"owners/{owner}.md"


def url_of(src_uri: str, *, directory_urls: bool) -> str:
    """The address of a page or file, relative to the root of the site.

    Args:
        src_uri: the path below the docs folder, with `/`.
        directory_urls: `use_directory_urls` of mkdocs.yml.
    """
    stem, extension = posixpath.splitext(src_uri)
    if extension not in (".md", ".markdown"):
        return quote(src_uri)
    folder, name = posixpath.split(stem)
    if name in _INDEXES:
        index = "" if directory_urls else "index.html"
        return quote(f"{folder}/{index}" if folder else index or "./")
    return quote(f"{stem}/" if directory_urls else f"{stem}.html")


def relative(target: str, source: str, *, directory_urls: bool) -> str:
    """The link from one page to another page or file.

    Args:
        target: path below the docs folder of what is linked.
        source: path below the docs folder of the page that links.
        directory_urls: `use_directory_urls` of mkdocs.yml.
    """
    here = url_of(source, directory_urls=directory_urls)
    there = url_of(target, directory_urls=directory_urls)
    folder = posixpath.dirname(here) or "."
    link = posixpath.relpath(posixpath.normpath(there), folder)
    return f"{link}/" if there.endswith("/") else link
