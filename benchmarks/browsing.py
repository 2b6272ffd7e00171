"""What the site costs its readers, in Chromium: bytes, and the time of scripts."""

import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.measure import Comparison

if TYPE_CHECKING:
    from playwright.sync_api import Page, Response

_FRAME = 1 / 60
"""Seconds between two pictures on most screens."""
_DATA = 200
"""Kilobytes that the data of a path may have."""
_REPEATS = 5
_BROWSERS = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chromium-headless-shell",
)
_TYPE = """() => {
    const find = document.querySelector(".wow-filter input");
    return [..."decide the plan"].map((sign) => {
        find.value += sign;
        const before = performance.now();
        find.dispatchEvent(new Event("input", { bubbles: true }));
        return (performance.now() - before) / 1000;
    });
}"""
"""Types a few words; gives the seconds of script for each key."""


def find_browser() -> str | None:
    """Give the path of the system's Chromium, if there is one."""
    return next(filter(None, map(shutil.which, _BROWSERS)), None)


def key_press(site: Path, browser: str) -> Comparison:
    """Type into the filter of the list of all ways, beside the time of a frame.

    Args:
        site: the folder of the built site.
        browser: the path of Chromium.
    """
    with _opened(site, browser) as page:
        page.goto("ways/")
        page.locator(".wow-filter").wait_for()
        seconds: list[float] = page.evaluate(_TYPE)
    return Comparison((_FRAME,), tuple(seconds))


def data(site: Path, browser: str) -> Comparison:
    """The kilobytes of data that one path of two roles fetches, beside what it may.

    Args:
        site: the folder of the built site.
        browser: the path of Chromium.
    """
    with _opened(site, browser) as page:
        fetched = _fetched(page, "/assets/wow/paths/")
        page.goto("onboarding/?role=role-0&role=role-1", wait_until="networkidle")
        return Comparison((_DATA,), (_kilobytes(fetched),))


def way(plain: Path, site: Path, browser: str) -> tuple[Comparison, Comparison]:
    """Read the page of a way without our hooks and with them.

    Args:
        plain: the folder of the site without hooks.
        site: that of the site with them.
        browser: the path of Chromium.

    Returns:
        The kilobytes of all that the page fetches, and the seconds of its scripts.
    """
    address = f"{next(site.glob('ways/*/*/index.html')).parent.relative_to(site).as_posix()}/"
    visits = [
        (_visit(plain, browser, address), _visit(site, browser, address)) for _ in range(_REPEATS)
    ]
    kilobytes, seconds = (
        Comparison(*zip(*((before[of], after[of]) for before, after in visits), strict=True))
        for of in range(2)
    )
    return kilobytes, seconds


def _visit(site: Path, browser: str, address: str) -> tuple[float, float]:
    with _opened(site, browser) as page:
        fetched = _fetched(page)
        tools = page.context.new_cdp_session(page)
        tools.send("Performance.enable")
        page.goto(address, wait_until="networkidle")
        measured = tools.send("Performance.getMetrics")["metrics"]
        seconds = next(each["value"] for each in measured if each["name"] == "ScriptDuration")
        return _kilobytes(fetched), seconds


def _fetched(page: "Page", below: str = "") -> list["Response"]:
    """What a page will have fetched, of addresses that hold this."""
    found: list[Response] = []
    page.on("response", lambda each: found.append(each) if below in each.url else None)
    return found


def _kilobytes(fetched: list["Response"]) -> float:
    return sum(int(each.headers["content-length"]) for each in fetched) / 1000


@contextmanager
def _opened(site: Path, browser: str) -> Iterator["Page"]:
    """A page of a new browser, for which the folder of a site is the root."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - only this needs it

    with _served(site) as address, sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=browser, args=["--no-sandbox"])
        yield chromium.new_page(base_url=address)
        chromium.close()


@contextmanager
def _served(site: Path) -> Iterator[str]:
    """Serve a folder on this machine, and give its address."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(site))) as http:
        threading.Thread(target=http.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{http.server_port}/"
        http.shutdown()


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - as it is called
        """Say nothing."""
