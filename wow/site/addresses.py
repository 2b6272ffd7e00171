"""Where pages lie: the paths of generated pages, and links from one page to another. Pure.

The rules are MkDocs' own: `a/b.md` is served as `a/b/`, an index as its folder.
"""

import posixpath
from functools import cache
from urllib.parse import quote

HOME = "index.md"
WAYS = "ways/index.md"
ONBOARDING = "onboarding/index.md"
SITUATIONS = "situations.md"
OWNERS = "owners/index.md"
REVIEWS = "reviews/index.md"
CHANGES = "changes/index.md"
FLOW = "flow/index.md"
LOAD = "load/index.md"
PAGE_FORMAT = "guide/page-format.md"
CHECKS = "guide/checks.md"
REFERENCE = (PAGE_FORMAT, CHECKS)
"""What is looked up rather than read; it stands behind the other pages of its section."""

_INDEXES = ("index", "README")
_MARKDOWN = (".markdown", ".mdown", ".mkdn", ".mkd", ".md")


def role_page(role: str) -> str:
    """The path of a role's onboarding path."""
    return f"onboarding/{role}.md"


def owner_page(owner: str) -> str:
    """The path of an owner's page."""
    return f"owners/{owner}.md"


def flow_page(area: str) -> str:
    """The path of the flow of an area, where all of it is too much for one picture."""
    return f"flow/{area}.md"


def built_file(src_uri: str, *, directory_urls: bool) -> str:
    """The file below the site folder that comes of a page or file.

    Args:
        src_uri: the path below the docs folder, with `/`.
        directory_urls: `use_directory_urls` of mkdocs.yml.
    """
    if not src_uri.endswith(_MARKDOWN):
        return src_uri
    folder, file = posixpath.split(src_uri)
    name = posixpath.splitext(file)[0]
    if name in _INDEXES:
        return posixpath.join(folder, "index.html")
    return posixpath.join(folder, f"{name}/index.html" if directory_urls else f"{name}.html")


@cache
def url_of(src_uri: str, *, directory_urls: bool) -> str:
    """The address of a page or file, relative to the root of the site.

    Args:
        src_uri: the path below the docs folder, with `/`.
        directory_urls: `use_directory_urls` of mkdocs.yml.
    """
    built = built_file(src_uri, directory_urls=directory_urls)
    folder, name = posixpath.split(built)
    if directory_urls and name == "index.html":
        return quote(f"{folder or '.'}/")
    return quote(built)


def relative(target: str, source: str, *, directory_urls: bool) -> str:
    """The link from one page to another page or file.

    Args:
        target: path below the docs folder of what is linked.
        source: path below the docs folder of the page that links.
        directory_urls: `use_directory_urls` of mkdocs.yml.
    """
    there = url_of(target, directory_urls=directory_urls)
    folder = _parts(posixpath.dirname(url_of(source, directory_urls=directory_urls)))
    parts = _parts(there)
    shared = 0
    while folder[shared:] and folder[: shared + 1] == parts[: shared + 1]:
        shared += 1
    link = "/".join([".."] * (len(folder) - shared) + parts[shared:]) or "."
    return f"{link}/" if there.endswith("/") else link


def _parts(path: str) -> list[str]:
    return [part for part in path.split("/") if part not in ("", ".")]
