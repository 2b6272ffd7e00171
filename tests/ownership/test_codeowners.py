"""Who is asked about a change of which page."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pathspec import GitIgnoreSpec

from tests.factories import ORGANISATION, catalogue_of, page_text, read_page, tombstone, way
from wow.catalogue import Catalogue
from wow.loading import load
from wow.model import Way
from wow.ownership.codeowners import Gap, codeowners

REPOSITORY = Path(__file__).parent.parent.parent


def owners(**handles: str | None) -> dict[str, Any]:
    """The owners of the small organisation with these accounts."""
    given: dict[str, dict[str, Any]] = ORGANISATION["owners"]
    told = {key.replace("_", "-"): handle for key, handle in handles.items()}
    return {
        key: {**owner, **({"handle": told[key]} if told.get(key) else {})}
        for key, owner in given.items()
    }


BOTH = owners(head_of_product="@jonas", product_operations="@tallowmere/operations")


def asked(lines: tuple[str, ...], path: str) -> list[str]:
    """Whom a host asks about a file: what the last line that fits says."""
    held: list[str] = []
    for line in lines:
        pattern, *accounts = line.split(" ")
        if GitIgnoreSpec.from_lines([pattern]).match_file(path):
            held = accounts
    return held


def test_the_owner_of_each_page_of_the_starter_is_asked() -> None:
    """Of those that ended as well; nobody else is."""
    catalogue = load(REPOSITORY).catalogue
    assert catalogue
    made = codeowners(catalogue, "docs")

    assert () == made.gaps
    assert {
        page.path: [catalogue.owner(page.owner or "").handle] for page in _owned(catalogue)
    } == {page.path: asked(made.lines, page.path) for page in _owned(catalogue)}
    assert [] == asked(made.lines, "docs/ways/deciding/index.md")


def _owned(catalogue: Catalogue) -> list[Any]:
    return [*catalogue.ways, *catalogue.tombstones]


def test_lines_come_by_path_from_the_top_of_the_repository() -> None:
    """So that a change of one page changes one line."""
    catalogue = catalogue_of(way("b", area="x", owner="product-operations"), way("a"), owners=BOTH)

    assert (
        "/handbook/docs/ways/a.md @jonas",
        "/handbook/docs/ways/x/b.md @tallowmere/operations",
    ) == (codeowners(catalogue, "handbook/docs").lines)


def test_pages_may_lie_at_the_top_itself() -> None:
    """Where `docs_dir` is the folder of the repository."""
    assert ("/ways/a.md @jonas",) == codeowners(catalogue_of(way("a"), owners=BOTH), ".").lines


DEPUTIES = [
    pytest.param({}, {"head-of-product": "product-operations"}, "@jonas @tallowmere/operations"),
    pytest.param({"deputy": "product-operations"}, {}, "@jonas @tallowmere/operations"),
    pytest.param({"deputy": "head-of-product"}, {}, "@jonas"),
    pytest.param({}, {}, "@jonas"),
]


@pytest.mark.parametrize(("keys", "of_owner", "accounts"), DEPUTIES)
def test_deputies_are_asked_as_well_where_that_is_wanted(
    keys: dict[str, Any], of_owner: dict[str, str], accounts: str
) -> None:
    """That of the way, or else that of its owner; nobody is named twice."""
    held = {
        key: {**owner, **({"deputy": of_owner[key]} if key in of_owner else {})}
        for key, owner in BOTH.items()
    }
    catalogue = catalogue_of(way("a", **keys), owners=held)

    assert (f"/docs/ways/a.md {accounts}",) == codeowners(catalogue, "docs", deputies=True).lines
    assert ("/docs/ways/a.md @jonas",) == codeowners(catalogue, "docs").lines


HANDLES = [
    pytest.param("@jonas-albrecht", "@jonas-albrecht", id="an account"),
    pytest.param("jonas.albrecht", "@jonas.albrecht", id="without its sign"),
    pytest.param("@tallowmere/product/ops", "@tallowmere/product/ops", id="a team in a group"),
    pytest.param("jonas@tallowmere.example", "jonas@tallowmere.example", id="a mail address"),
    pytest.param("@jonas @everybody", None, id="two accounts"),
    pytest.param("@jonas\n* @everybody", None, id="a line of its own"),
    pytest.param("https://code.example/jonas", None, id="an address"),
    pytest.param("@", None, id="a sign alone"),
    pytest.param("@jonas # nobody", None, id="a comment"),
]


@pytest.mark.parametrize(("handle", "account"), HANDLES)
def test_an_account_is_written_as_hosts_read_it(handle: str, account: str | None) -> None:
    """What is none names nobody, and can end no line."""
    made = codeowners(catalogue_of(way("a"), owners=owners(head_of_product=handle)), "docs")

    why = "the `handle:` of `head-of-product` in wow.yml is no account: write it as `@name`"
    assert ((f"/docs/ways/a.md {account}",) if account else ()) == made.lines
    assert (() if account else (Gap("ways/a.md", why),)) == made.gaps


def test_pages_without_a_line_are_told_with_the_reason() -> None:
    """A more general line holds for them; of an ended way nobody needs to answer."""
    broken, _ = read_page("No front matter.", "ways/broken.md")
    pages = (way("b"), way("a", owner="nobody"), tombstone("mail"), broken)

    made = codeowners(catalogue_of(*pages, owners=owners()), "docs")

    assert () == made.lines
    assert (
        Gap("ways/a.md", "nobody in wow.yml is called `nobody`"),
        Gap("ways/b.md", "`head-of-product` has no `handle:` in wow.yml"),
        Gap("ways/broken.md", "its owner cannot be read; `wow check` says why", unread=True),
    ) == made.gaps


def test_a_page_that_has_to_be_mended_keeps_its_line() -> None:
    """Its owner is the one to ask about the mending."""
    broken, _ = read_page(page_text(frame=None), "ways/broken.md")

    made = codeowners(catalogue_of(broken, owners=BOTH), "docs")

    assert (("/docs/ways/broken.md @jonas",), ()) == (made.lines, made.gaps)


def of_name(name: str, owner: str) -> Way:
    """A page whose file may be called anything, since it has an id of its own."""
    page, found = read_page(page_text(id="a", owner=owner), f"ways/{name}.md")
    assert isinstance(page, Way), found
    return page


NAMES = st.text(
    st.sampled_from("ab ?*[]!#\\é-.") | st.characters(exclude_characters="/\0\r\n"),
    min_size=1,
    max_size=6,
)


@given(st.dictionaries(NAMES, st.sampled_from(sorted(BOTH)), min_size=1, max_size=6))
def test_whatever_a_file_is_called_its_owner_is_asked(names: dict[str, str]) -> None:
    """Names that a host cannot tell apart have the owners of all of them, and no other has."""
    pages = [of_name(name, owner) for name, owner in names.items()]
    made = codeowners(catalogue_of(*pages, owners=BOTH), "docs")

    assert all(line.count(" ") <= len(BOTH) for line in made.lines)
    for page in pages:
        accounts = asked(made.lines, f"docs/{page.src_uri}")
        assert BOTH[page.owner]["handle"] in accounts
        alike = {line.split(" ")[0] for line in made.lines if line.split(" ")[1:] == accounts}
        assert len(accounts) == 1 or any("?" in pattern for pattern in alike)
