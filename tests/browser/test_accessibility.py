"""Nobody is kept out: what axe can tell, on every kind of page."""

from collections.abc import Iterator
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.kinds import KINDS
from wow.catalogue import Catalogue

pytestmark = pytest.mark.site

Scheme = Literal["light", "dark"]

AXE = Axe()
OPTIONS = {
    "resultTypes": ["violations"],
    "rules": {"target-size": {"enabled": True}},  # WCAG 2.2 AA 2.5.8, off unless asked for
}


@pytest.fixture(scope="module", params=["light", "dark"])
def scheme(request: pytest.FixtureRequest) -> Scheme:
    """What the reader's system prefers."""
    preferred: Scheme = request.param
    return preferred


@pytest.fixture(scope="module", params=[1280, 390])
def reader(
    request: pytest.FixtureRequest, browser: Browser, server: str, scheme: Scheme
) -> Iterator[BrowserContext]:
    """A reader at a desk, and one with a phone."""
    context = browser.new_context(
        base_url=server,
        color_scheme=scheme,
        reduced_motion="reduce",
        viewport={"width": request.param, "height": 900},
    )
    yield context
    context.close()


def violations(page: Page) -> list[str]:
    """What axe finds: the rule, the element, and what is wrong with it."""
    return [
        f"{rule['id']}: {node['html']}\n{node['failureSummary']}"
        for rule in AXE.run(page, options=OPTIONS).response["violations"]
        for node in rule["nodes"]
    ]


@pytest.mark.parametrize("kind", KINDS)
def test_page(kind: str, reader: BrowserContext, catalogue: Catalogue, scheme: Scheme) -> None:
    """A page has no violation, in either scheme and at either width."""
    with reader.new_page() as page:
        page.goto(KINDS[kind](catalogue))
        expect(page.locator("body")).to_have_attribute(
            "data-md-color-scheme", "slate" if scheme == "dark" else "default"
        )

        assert violations(page) == []


def test_search(reader: BrowserContext) -> None:
    """The search dialog has no violation while it shows results."""
    with reader.new_page() as page:
        page.goto("?q=review")
        expect(page.locator(".md-search-result__item").first).to_be_visible()

        assert violations(page) == []
