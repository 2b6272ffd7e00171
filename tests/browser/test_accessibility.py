"""Nobody is kept out: what axe can tell, on every kind of page."""

from collections.abc import Iterator
from typing import Any, Literal, NamedTuple

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Browser, Page, expect

from tests.browser.kinds import KINDS
from tests.browser.readers import reader
from wow.catalogue import Catalogue

pytestmark = pytest.mark.site

Scheme = Literal["light", "dark"]

SCHEMES: dict[Scheme, str] = {"light": "default", "dark": "slate"}
"""What the theme calls them."""
OPTIONS = {
    "resultTypes": ["violations"],
    "rules": {"target-size": {"enabled": True}},  # WCAG 2.2 AA 2.5.8, off unless asked for
}


def violations(page: Page) -> list[str]:
    """What axe finds in either scheme: the scheme, the rule, the element, and what is wrong."""
    found = []
    for scheme in SCHEMES:
        switch(page, scheme)
        found += [
            f"{scheme}: {rule['id']}: {node['html']}\n{node['failureSummary']}"
            for rule in _broken_rules(page)
            for node in rule["nodes"]
        ]
    return found


def _broken_rules(page: Page) -> Any:
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    return page.evaluate("options => axe.run(options).then(found => found.violations)", OPTIONS)


def switch(page: Page, scheme: Scheme) -> None:
    """Show a page in a scheme, as the switch in its header does."""
    page.emulate_media(color_scheme=scheme)
    page.locator(f"input[data-md-color-scheme={SCHEMES[scheme]}]").dispatch_event("change")
    expect_scheme(page, scheme)


def expect_scheme(page: Page, scheme: Scheme) -> None:
    """See that a page is shown in a scheme."""
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", SCHEMES[scheme])


class Device(NamedTuple):
    """What somebody reads on."""

    width: int
    prefers: Scheme


DEVICES = {"1280 wide": Device(1280, "light"), "390 wide": Device(390, "dark")}


@pytest.fixture(params=list(DEVICES.values()), ids=list(DEVICES))
def device(request: pytest.FixtureRequest) -> Device:
    """A desk, or a phone."""
    chosen: Device = request.param
    return chosen


@pytest.fixture
def page(browser: Browser, server: str, device: Device) -> Iterator[Page]:
    """A fresh page on it."""
    with (
        reader(
            browser,
            server,
            color_scheme=device.prefers,
            reduced_motion="reduce",
            viewport={"width": device.width, "height": 900},
        ) as context,
        context.new_page() as opened,
    ):
        yield opened


@pytest.mark.parametrize("kind", KINDS)
def test_page(kind: str, device: Device, page: Page, catalogue: Catalogue) -> None:
    """A page shows the scheme that the system prefers, and has no violation in either."""
    page.goto(KINDS[kind](catalogue))
    expect_scheme(page, device.prefers)

    assert violations(page) == []


def test_search(page: Page) -> None:
    """The search dialog has no violation while it shows results."""
    page.goto("?q=review")
    expect(page.locator(".md-search-result__item").first).to_be_visible()

    assert violations(page) == []
