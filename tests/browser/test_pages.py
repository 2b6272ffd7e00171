"""What a person sees and can do, on every kind of page."""

import re
from base64 import b64encode
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
import yaml
from playwright.sync_api import Browser, BrowserContext, Locator, Page, Request, expect

from tests.browser.conftest import served
from tests.browser.kinds import KINDS, ROOT, active_way, address, longest_path
from tests.browser.readers import reader
from wow.catalogue import Catalogue
from wow.model import Way
from wow.site.inline import plain

pytestmark = pytest.mark.site

DESK, PHONE, SMALL_PHONE = 1280, 390, 320
INLINE_SCRIPT = re.compile(r"<script>(.+?)</script>", re.DOTALL)
INLINE_HANDLER = re.compile(r"<[a-z][^<>]*\s(?:on[a-z]+|style)=[^<>]*>")
POLICY = (
    "style-src 'self'; img-src 'self' data:; connect-src 'self'; worker-src 'self'; "
    "font-src 'self'; base-uri 'self'; form-action 'none'"
)
COLOUR = "element => getComputedStyle(element).backgroundColor"
SCROLLED_OFF = """
() => [...document.querySelectorAll("body *")]
    .filter(each => each.checkVisibility({visibilityProperty: true, opacityProperty: true}))
    .filter(each => each.getBoundingClientRect().right > innerWidth + 1)
    .filter(each => {
        for (let up = each.parentElement; up !== document.body; up = up.parentElement)
            if (getComputedStyle(up).overflowX !== "visible") return false;
        return getComputedStyle(each).position !== "fixed";
    })
    .map(each => each.outerHTML.slice(0, 200))
"""
FOCUSED = """
() => {
    const {outlineStyle, outlineWidth} = getComputedStyle(document.activeElement);
    return {
        element: document.activeElement.outerHTML.split(">")[0],
        href: document.activeElement.getAttribute("href") || "",
        outline: outlineStyle === "none" ? 0 : parseFloat(outlineWidth),
    };
}
"""


@dataclass
class Visit:
    """What happened while somebody looked at a page of each kind and searched."""

    server: str
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)


@pytest.fixture(scope="module")
def desk(browser: Browser, server: str) -> Iterator[BrowserContext]:
    """A reader at a desk."""
    with reader(
        browser, server, viewport={"width": DESK, "height": 900}, reduced_motion="reduce"
    ) as context:
        yield context


@pytest.fixture
def page(desk: BrowserContext) -> Iterator[Page]:
    """A fresh page at a desk."""
    with desk.new_page() as opened:
        yield opened


@pytest.fixture(scope="module")
def way(catalogue: Catalogue) -> Way:
    """The way that is looked at."""
    return active_way(catalogue)


@pytest.fixture(scope="module")
def strict_server(site: Path) -> Iterator[str]:
    """The site under the strictest policy that a company may set: files of the site alone.

    The theme has some scripts in its pages, which are allowed one by one.
    """
    pages = (page.read_text(encoding="utf-8") for page in site.rglob("*.html"))
    scripts = {script for page in pages for script in INLINE_SCRIPT.findall(page)}
    digests = (b64encode(sha256(script.encode()).digest()).decode() for script in scripts)
    allowed = " ".join(f"'sha256-{digest}'" for digest in digests)
    policy = f"default-src 'none'; script-src 'self' {allowed}; {POLICY}"
    with served(site, {"Content-Security-Policy": policy}) as address:
        yield address


@pytest.fixture(scope="module")
def visit(browser: Browser, strict_server: str, catalogue: Catalogue) -> Visit:
    """Look at a page of each kind, and search."""
    visit = Visit(strict_server)

    def asked(request: Request) -> None:
        visit.requests.append(request.url)

    with browser.new_context(base_url=visit.server) as context, context.new_page() as page:
        page.on("request", asked)
        page.on("console", lambda said: visit.complaints.append(f"{said.type}: {said.text}"))
        page.on("pageerror", lambda error: visit.complaints.append(f"error: {error}"))
        for find in KINDS.values():
            page.goto(find(catalogue), wait_until="networkidle")
        search(page, "review")
        expect(results(page).first).to_be_visible()
    return visit


def search(page: Page, words: str) -> None:
    """Type into the search as a person does."""
    page.goto("./")
    page.keyboard.press("/")
    page.locator(".md-search__input").press_sequentially(words, delay=40)


def results(page: Page) -> Locator:
    """What the search found."""
    return page.locator(".md-search-result__link")


def lines(*texts: str) -> list[str]:
    """Declared texts as they are shown."""
    return [plain(text) for text in texts]


def tell_tale(way: Way, catalogue: Catalogue) -> str:
    """The longest word of the frame that no other way's frame holds."""
    used = Counter(
        word
        for each in catalogue.ways
        for word in set(re.findall(r"[a-z]+", " ".join(each.frame).lower()))
    )
    own: list[str] = re.findall(r"[a-z]+", " ".join(way.frame).lower())
    return max((word for word in own if used[word] == 1), key=len)


def test_no_request_leaves_the_server(visit: Visit) -> None:
    """Pages and search need nothing from elsewhere."""
    here = urlsplit(visit.server).netloc
    elsewhere = [
        url for url in visit.requests if url.startswith("http") and urlsplit(url).netloc != here
    ]

    assert elsewhere == []
    assert any(url.endswith("/search/search_index.json") for url in visit.requests)


def test_the_console_is_silent(visit: Visit) -> None:
    """No page has an error or a warning to tell a developer, and none breaks a strict policy."""
    assert visit.complaints == []


def test_our_own_scripts_and_styles_are_files(site: Path) -> None:
    """What a strict policy has to allow one by one is the theme's: a few, whatever the pages."""
    pages = [page.read_text(encoding="utf-8") for page in site.rglob("*.html")]
    scripts = {script for page in pages for script in INLINE_SCRIPT.findall(page)}

    assert not [script for script in scripts if "wow" in script.lower()]
    assert not [each for page in pages for each in INLINE_HANDLER.findall(page)]


@pytest.mark.parametrize("width", [PHONE, SMALL_PHONE])
@pytest.mark.parametrize("kind", KINDS)
def test_nothing_is_scrolled_off(
    kind: str, width: int, page: Page, server: str, catalogue: Catalogue
) -> None:
    """A page fits the width of a phone, and of a small one."""
    page.set_viewport_size({"width": width, "height": 844})
    page.goto(server + KINDS[kind](catalogue))

    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.evaluate(SCROLLED_OFF) == []


@pytest.mark.parametrize(
    ("width", "side_by_side"),
    [pytest.param(DESK, True, id="at a desk"), pytest.param(PHONE, False, id="on a phone")],
)
def test_frame_and_freedom(width: int, page: Page, way: Way, *, side_by_side: bool) -> None:
    """Frame and freedom stand side by side; on a phone the frame comes first."""
    page.set_viewport_size({"width": width, "height": 844})
    page.goto(address(way.src_uri))
    frame = page.locator(".wow-frame").bounding_box()
    freedom = page.locator(".wow-freedom").bounding_box()
    assert frame
    assert freedom

    if side_by_side:
        assert frame["y"] == freedom["y"]
        assert frame["x"] + frame["width"] < freedom["x"]
        assert frame["width"] == pytest.approx(freedom["width"], abs=1)
    else:
        assert frame["x"] == freedom["x"]
        assert frame["y"] + frame["height"] < freedom["y"]


def test_the_answer_comes_first(page: Page, way: Way) -> None:
    """What holds, what is mine, who answers and what starts it are on a way's first screen."""
    page.goto(address(way.src_uri))

    for part in ("wow-people", "wow-frame h2", "wow-freedom h2"):
        expect(page.locator(f".{part}").first).to_be_in_viewport(ratio=1)
    expect(page.locator("#what-starts-it")).to_be_in_viewport()


def test_search_finds_a_frame(page: Page, way: Way, catalogue: Catalogue) -> None:
    """A way is found by a word of its frame."""
    search(page, tell_tale(way, catalogue))

    found = results(page).and_(page.locator(f'[href*="/{address(way.src_uri)}"]'))
    expect(found.first).to_be_visible()


def test_a_result_tells_facts_apart(page: Page, way: Way, catalogue: Catalogue) -> None:
    """Each by its name, and not all of them as one sentence."""
    search(page, way.title)
    result = page.locator(".md-search-result__article").filter(has_text="Owner").first

    owner = catalogue.owner(way.owner)
    expect(result).to_contain_text(f"Owner: {owner.name}, {owner.answers} ·")
    expect(result).to_contain_text(re.compile(r"\w\. Followed by: \w"))


@pytest.mark.parametrize("words", ["launch", "no such thing & more"])
def test_esc_leads_back_to_the_field_of_the_home_page(words: str, page: Page) -> None:
    """With the words still in it, to be typed over."""
    page.goto("./")
    field = page.get_by_label("What are you looking for?")
    field.press_sequentially(words)
    field.press("Enter")
    expect(page.locator(".md-search__input")).to_have_value(words)
    expect(page.locator(".md-search__input")).to_be_focused()
    expect(field).to_have_value(words)
    page.keyboard.press("Escape")

    expect(field).to_be_focused()
    expect(field).to_have_value(words)


def test_esc_leads_back_to_what_was_focused(page: Page) -> None:
    """Also after a look at the results, and again; where nothing was focused, nothing is."""
    page.goto("./")
    door = page.get_by_role("link", name="Pick your role")
    query = page.locator(".md-search__input")
    for _ in range(2):
        door.focus()
        page.wait_for_timeout(300)  # the theme needs a moment, as nobody notices
        page.keyboard.press("/")
        expect(query).to_be_focused()
        query.press_sequentially("bet", delay=40)
        expect(results(page).first).to_be_visible()
        page.wait_for_timeout(700)  # until the results stay as they are
        page.keyboard.press("ArrowDown")
        expect(query).not_to_be_focused()
        page.keyboard.press("Escape")
        expect(door).to_be_focused()
    door.blur()
    page.wait_for_timeout(300)
    page.keyboard.press("/")
    expect(query).to_be_focused()
    page.keyboard.press("Escape")

    expect(query).not_to_be_focused()
    expect(door).not_to_be_focused()


@pytest.fixture(scope="module")
def scriptless(browser: Browser, server: str) -> Iterator[BrowserContext]:
    """A reader whose browser runs no scripts."""
    with browser.new_context(base_url=server, java_script_enabled=False) as context:
        yield context


@pytest.mark.parametrize("kind", KINDS)
def test_readable_without_scripts(
    kind: str, scriptless: BrowserContext, catalogue: Catalogue
) -> None:
    """A page shows its heading, its text and the way around without scripts."""
    with scriptless.new_page() as page:
        page.goto(KINDS[kind](catalogue))

        expect(page.locator("h1")).to_be_visible()
        expect(page.locator("h1 ~ *:not([hidden])").first).to_be_visible()
        expect(page.locator(".md-tabs__link").first).to_be_visible()


def test_a_way_without_scripts(scriptless: BrowserContext, way: Way, catalogue: Catalogue) -> None:
    """Frame, freedom and owner are there without scripts."""
    with scriptless.new_page() as page:
        page.goto(address(way.src_uri))

        expect(page.locator(".wow-frame li")).to_have_text(lines(*way.frame))
        expect(page.locator(".wow-freedom li")).to_have_text(lines(*way.freedom))
        expect(page.locator(".wow-people")).to_contain_text(catalogue.owner(way.owner).answers)
        for each in page.locator(".wow-frame li, .wow-freedom li, .wow-people a").all():
            expect(each).to_be_visible()


def test_a_path_without_scripts(scriptless: BrowserContext, catalogue: Catalogue) -> None:
    """Every way of a role is on its path without scripts."""
    role = longest_path(catalogue)
    with scriptless.new_page() as page:
        page.goto(KINDS["path"](catalogue))
        items = page.locator(".wow-path .wow-item b > a")

        titles = sorted(way.title for way in catalogue.followed_by(role))
        assert sorted(items.all_inner_texts()) == titles
        for each in items.all():
            expect(each).to_be_visible()


def test_keyboard(page: Page, way: Way) -> None:
    """The tab key goes from the skip link through the page, and one sees where it is."""
    page.goto(address(way.src_uri))
    edit = edit_address(way.src_uri)
    stops: list[dict[str, Any]] = []
    while not stops or stops[-1]["href"] != edit:
        page.keyboard.press("Tab")
        stops.append(page.evaluate(FOCUSED))
        assert len(stops) < 200, "the tab key never reached the edit link"

    assert "md-skip" in stops[0]["element"]
    assert any("md-tabs__link" in stop["element"] for stop in stops)
    assert any("md-nav__link" in stop["element"] for stop in stops)
    assert [stop["element"] for stop in stops if stop["outline"] < 2] == []


def test_the_edit_link_leads_to_the_source(page: Page, way: Way) -> None:
    """Pressing edit opens the file that the page is made of."""
    page.goto(address(way.src_uri))

    edit = page.locator(".md-content__button")
    expect(edit).to_have_attribute("href", edit_address(way.src_uri))
    expect(edit).to_have_attribute("title", re.compile("edit", re.IGNORECASE))
    assert Path(ROOT, "docs", way.src_uri).is_file()


def edit_address(src_uri: str) -> str:
    """Where mkdocs.yml says that a page is edited."""
    settings = yaml.safe_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))
    return f"{settings['repo_url']}/{settings['edit_uri']}{src_uri}"


def test_generated_pages_have_no_edit_link(page: Page, catalogue: Catalogue) -> None:
    """What nobody writes by hand cannot be edited."""
    page.goto(KINDS["path"](catalogue))

    expect(page.locator("h1")).to_be_visible()
    expect(page.locator(".md-content__button")).to_have_count(0)


def test_the_scheme_can_be_changed(page: Page, way: Way) -> None:
    """The switch in the header turns light into dark, and the next page stays dark."""
    page.goto(address(way.src_uri))
    body = page.locator("body")
    light = body.evaluate(COLOUR)
    page.get_by_title("Switch to dark").click()
    expect(body).to_have_attribute("data-md-color-scheme", "slate")
    dark = body.evaluate(COLOUR)
    page.goto("./")
    expect(body).to_have_attribute("data-md-color-scheme", "slate")

    assert dark != light
    assert body.evaluate(COLOUR) == dark


@pytest.mark.parametrize("kind", sorted(KINDS.keys() - {"not found"}))
def test_print(kind: str, page: Page, catalogue: Catalogue) -> None:
    """On paper there is text and no navigation."""
    page.goto(KINDS[kind](catalogue))
    page.emulate_media(media="print")

    for part in (".md-header", ".md-tabs", ".md-sidebar", ".md-footer", ".md-content__button"):
        for each in page.locator(part).all():
            expect(each).to_be_hidden()
    expect(page.locator("h1")).to_be_visible()
    expect(page.locator("h1 ~ *:not([hidden], script, style)").first).to_be_visible()


def test_a_printed_path_is_ticked_off(page: Page, catalogue: Catalogue) -> None:
    """On paper each way of a path has a box to tick; on the screen it has none."""
    page.goto(KINDS["path"](catalogue))
    boxes = page.locator(".wow-path > li > .wow-box")
    for box in boxes.all():
        expect(box).to_be_hidden()
    page.emulate_media(media="print")

    assert boxes.count() == page.locator(".wow-path > li").count() > 0
    for box in boxes.all():
        expect(box).to_be_visible()
        expect(box).to_have_css("border-top-style", "solid")
    assert page.pdf().startswith(b"%PDF")
