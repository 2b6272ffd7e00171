"""Every link of the built site leads somewhere, and nothing is fetched from elsewhere."""

import subprocess
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest

pytestmark = pytest.mark.site

HERE = "http://site.invalid/"
FETCHED = {"img": "src", "script": "src", "iframe": "src", "source": "src", "link": "href"}
FETCHED_RELATIONS = {"stylesheet", "icon", "preload", "modulepreload", "manifest"}
CONFIGURATION = """\
[checking]
maxrequestspersecond=1000
[output]
status=0
warnings=1
"""


@dataclass
class Links(HTMLParser):
    """What a built page links to, what it fetches, and what can be linked to in it."""

    ids: set[str] = field(default_factory=set)
    hrefs: list[str] = field(default_factory=list)
    fetched: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Read entities as a browser does."""
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what one tag says."""
        found = {name: value or "" for name, value in attrs}
        self.ids |= {found[name] for name in ("id", "name") if name in found}
        if tag == "a" and "href" in found:
            self.hrefs.append(found["href"])
        relations = set(found.get("rel", "").split())
        if tag in FETCHED and (tag != "link" or relations & FETCHED_RELATIONS):
            self.fetched.append(found.get(FETCHED[tag], ""))


@pytest.fixture(scope="module")
def pages(site: Path) -> Mapping[str, Links]:
    """Every page of the built site by its address."""
    return dict(_read(site, site.rglob("*.html")))


def _read(site: Path, files: Iterable[Path]) -> Iterable[tuple[str, Links]]:
    for file in files:
        links = Links()
        links.feed(file.read_text(encoding="utf-8"))
        yield urljoin(HERE, file.relative_to(site).as_posix()), links


def test_every_link_leads_somewhere(server: str, tmp_path: Path) -> None:
    """LinkChecker finds neither an error nor a warning on the served site."""
    configuration = tmp_path / "linkcheckerrc"
    configuration.write_text(CONFIGURATION, encoding="utf-8")

    done = subprocess.run(
        [Path(sys.executable).with_name("linkchecker"), "-f", configuration, server],
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0, done.stdout + done.stderr
    assert "0 errors found" in done.stdout


def test_every_anchor_is_there(pages: Mapping[str, Links]) -> None:
    """A link with an anchor leads to an element of that name."""
    followed, dead = 0, []
    for address, links in pages.items():
        for href in links.hrefs:
            target = urlsplit(urljoin(address, href))
            if not target.fragment or target.netloc != urlsplit(HERE).netloc:
                continue
            path = target.path + ("index.html" if target.path.endswith("/") else "")
            there = pages.get(urljoin(HERE, path))
            followed += 1
            if there is None or unquote(target.fragment) not in there.ids:
                dead.append(f"{address}: {href}")

    assert dead == []
    assert followed > len(pages)


def test_nothing_is_fetched_from_elsewhere(pages: Mapping[str, Links]) -> None:
    """Pictures, scripts and styles come from the site itself."""
    fetched = {urljoin(address, each) for address, links in pages.items() for each in links.fetched}

    assert [each for each in fetched if not each.startswith((HERE, "data:"))] == []
    assert any(each.endswith("/assets/wow/wow.css") for each in fetched)


def test_styles_fetch_nothing_from_elsewhere(site: Path) -> None:
    """No style sheet imports a font, a picture or another style sheet from another host."""
    sheets = list(site.rglob("*.css"))
    elsewhere = ("url(http", "url('http", 'url("http', "url(//", '@import "http', "@import 'http")

    assert [
        sheet for sheet in sheets if any(each in sheet.read_text("utf-8") for each in elsewhere)
    ] == []
    assert sheets
