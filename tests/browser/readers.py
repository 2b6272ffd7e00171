"""Those who read the site, each in a browser of their own."""

from typing import Any

from playwright.sync_api import Browser, BrowserContext

_SEARCH_WHEN_ASKED = """{
    const {open, send} = XMLHttpRequest.prototype;
    XMLHttpRequest.prototype.open = function (method, url, ...more) {
        if (String(url).endsWith("/search/search_index.json")) this.send = body => {
            const ask = ({target}) => {
                if (!target.matches(".md-search__input")) return;
                removeEventListener("focusin", ask);
                send.call(this, body);
            };
            addEventListener("focusin", ask);
        };
        return open.call(this, method, url, ...more);
    };
}"""


def reader(browser: Browser, server: str, **known: Any) -> BrowserContext:
    """The browser of somebody new, in which nothing is kept.

    On every page the theme makes an index of the whole site, which takes as long as all else on the
    page. Here it does so once somebody goes to the search; the visit of `test_pages.py` looks at
    every kind of page with nothing put off.

    Args:
        browser: the program.
        server: the address of the site.
        known: what else is known of the reader, as `Browser.new_context` takes it.
    """
    context = browser.new_context(base_url=server, **known)
    context.add_init_script(_SEARCH_WHEN_ASKED)
    return context
