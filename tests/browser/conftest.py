"""The site under test: built once, served on this machine, opened in one browser."""

import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Playwright, sync_playwright
from playwright.sync_api import Error as PlaywrightError

from tests.browser.kinds import NOT_FOUND, ROOT, TODAY, starter
from tests.browser.readers import reader
from wow.catalogue import Catalogue

_NAMES = (
    "chromium-headless-shell",  # does half the work for the same pages
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
)
_PLACES = (
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
)
_QUIET = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--no-sandbox",  # containers have no user namespaces, and only our own pages are opened
)


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    """What the pages of the site declare."""
    return starter()


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built site."""
    folder = tmp_path_factory.mktemp("built") / "site"
    noon = datetime(TODAY.year, TODAY.month, TODAY.day, 12, tzinfo=UTC)
    subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", folder],
        cwd=ROOT,
        env={
            **os.environ,
            "NO_MKDOCS_2_WARNING": "1",
            "SOURCE_DATE_EPOCH": str(int(noon.timestamp())),
        },
        check=True,
    )
    return folder


class _Handler(SimpleHTTPRequestHandler):
    """Serves files as a static host does: no listings, and the site's own page for what is not."""

    def __init__(self, *args: Any, headers: Mapping[str, str], **keys: Any) -> None:
        """Serve with these headers beside the usual ones."""
        self._more = headers
        super().__init__(*args, **keys)

    def list_directory(self, path: str | os.PathLike[str]) -> None:
        """Answer that a folder without an index is not there."""
        self.send_error(404, explain=str(path))

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Show the site's page for what is not there."""
        if code != 404:
            super().send_error(code, message, explain)
            return
        body = Path(self.directory, NOT_FOUND).read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def end_headers(self) -> None:
        """Let LinkChecker ask as fast as it can."""
        for name, value in {"LinkChecker": "allowed", **self._more}.items():
            self.send_header(name, value)
        super().end_headers()

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the name it is called by
        """Say nothing."""


@pytest.fixture(scope="session")
def server(site: Path) -> Iterator[str]:
    """The address of the served site, with a slash at its end."""
    with served(site) as address:
        yield address


@contextmanager
def served(folder: Path, headers: Mapping[str, str] = MappingProxyType({})) -> Iterator[str]:
    """Serve a folder for as long as it is needed, and give its address.

    Args:
        folder: the root of a site.
        headers: what each answer says beside the usual.
    """
    handler = partial(_Handler, directory=str(folder), headers=headers)
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as http:
        thread = threading.Thread(target=http.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{http.server_port}/"
        finally:  # or a test that fails would wait for the server for ever
            http.shutdown()
            thread.join()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The system's Chromium, or else playwright's own."""
    with sync_playwright() as playwright:
        browser = _launch(playwright)
        yield browser
        browser.close()


@pytest.fixture
def context(browser: Browser, server: str) -> Iterator[BrowserContext]:
    """A reader at a desk who lets pages use the clipboard."""
    with reader(
        browser,
        server,
        viewport={"width": 1280, "height": 900},
        reduced_motion="reduce",
        permissions=["clipboard-read", "clipboard-write"],
    ) as opened:
        yield opened


@pytest.fixture
def page(context: BrowserContext) -> Iterator[Page]:
    """A fresh page, in which none of our scripts may fail; those of the theme want storage."""
    complaints: list[str] = []
    with context.new_page() as opened:
        opened.on("pageerror", lambda error: complaints.append(error.stack or str(error)))
        yield opened
    assert [each for each in complaints if "/assets/wow/" in each] == []


def _launch(playwright: Playwright) -> Browser:
    found = [path for path in map(shutil.which, _NAMES) if path]
    found += [path for path in _PLACES if Path(path).exists()]
    try:
        return playwright.chromium.launch(
            executable_path=found[0] if found else None, args=list(_QUIET)
        )
    except PlaywrightError as error:
        pytest.fail(
            "The browser tests need Chromium. Install it with `sh tests/browser/install.sh`, with "
            "the system's packages (`sudo apt-get install chromium`), or with "
            f"`{sys.executable} -m playwright install chromium`.\n\n{error}",
            pytrace=False,
        )
