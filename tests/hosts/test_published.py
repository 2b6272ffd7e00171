"""Where people read a page of the site."""

import pytest

from wow.hosts.published import published

ADDRESSES = [
    pytest.param("https://ways.example/", True, "https://ways.example/ways/a%20b/", id="root"),
    pytest.param("https://x.example/ways", True, "https://x.example/ways/ways/a%20b/", id="folder"),
    pytest.param("http://x.example", False, "http://x.example/ways/a%20b.html", id="files"),
    pytest.param("", True, None, id="no address"),
    pytest.param("SITE_URL", True, None, id="a variable"),
    pytest.param("javascript:alert(1)", True, None, id="a script"),
    pytest.param("https://x.example/>) @all", True, None, id="more than an address"),
]


@pytest.mark.parametrize(("site", "directory_urls", "expected"), ADDRESSES)
def test_a_page_lies_below_the_address_of_the_site(
    site: str, directory_urls: bool, expected: str | None
) -> None:
    """As MkDocs builds it; without an address nothing is made up."""
    assert expected == published(site, directory_urls=directory_urls)("ways/a b.md")
