"""What a key press costs in the list of all ways, in Chromium, beside the time of one frame."""

import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from benchmarks.measure import Comparison

_FRAME = 1 / 60
"""Seconds between two pictures on most screens."""
_BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
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
    """Type into the filter of a built site.

    Args:
        site: the folder of the built site.
        browser: the path of Chromium.
    """
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - only this needs it

    with _served(site) as address, sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=browser, args=["--no-sandbox"])
        page = chromium.new_page()
        page.goto(f"{address}ways/")
        page.locator(".wow-filter").wait_for()
        seconds: list[float] = page.evaluate(_TYPE)
        chromium.close()
    return Comparison((_FRAME,), tuple(seconds))


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
