"""Facts → Markdown, through the templates that lie in each room."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit, urlunsplit

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from wow.links import resolve
from wow.periods import Period
from wow.site.addresses import HOME, relative
from wow.site.inline import plain, render_inline

_PACKAGE = Path(__file__).parent.parent


@dataclass(frozen=True, slots=True)
class GeneratedPage:
    """A page that nobody writes by hand."""

    src_uri: str
    """Where it would lie below the docs folder."""
    content: str


def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(_PACKAGE),
        autoescape=True,
        auto_reload=False,
        undefined=StrictUndefined,
        finalize=in_one_line,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["day"] = day
    environment.filters["when"] = when
    environment.filters["plain"] = plain
    environment.filters["md"] = as_markdown
    environment.filters["breakable"] = breakable
    environment.filters["placeholders"] = placeholders
    environment.filters["xml"] = for_xml
    environment.filters["capitalize_first"] = lambda text: f"{text[:1].upper()}{text[1:]}"
    return environment


@dataclass(frozen=True)
class Renderer:
    """Renders templates for one site."""

    directory_urls: bool = True
    """`use_directory_urls` of mkdocs.yml."""
    _templates: Environment = field(default_factory=_environment)

    def page(self, template: str, src_uri: str, **facts: Any) -> GeneratedPage:
        """Render a whole page; the arguments are those of `text`."""
        return GeneratedPage(src_uri, self.text(template, src_uri, **facts))

    def text(self, template: str, src_uri: str, **facts: Any) -> str:
        """Render a template for the page at `src_uri`.

        Args:
            template: path below the package, `reviews/templates/index.md.j2`.
            src_uri: the page it is shown on; links are made relative to it.
            **facts: what the template shows.
        """
        return self._templates.get_template(template).render(self._links(src_uri), **facts)

    def _links(self, src_uri: str) -> Mapping[str, Any]:
        """The functions by which a template links and shows declared text."""

        def to(target: str) -> str:
            """Give the link to a page of the site."""
            return relative(target, src_uri, directory_urls=self.directory_urls)

        def href(target: str, of: str = src_uri) -> str:
            """Give the address for a declared link, which is relative to the page `of`."""
            if target.startswith("#"):
                return target if of == src_uri else f"{to(of)}{target}"
            uri = resolve(target, of)
            if uri is None:
                return target
            parts = urlsplit(target)
            return urlunsplit(("", "", to(uri), parts.query, parts.fragment))

        def inline(text: str, of: str = src_uri) -> Markup:
            """Show a declared text of the page `of`."""
            return render_inline(text, lambda target: href(target, of))

        # a link in wow.yml is relative to the docs folder, as on its home page
        return {"to": to, "href": href, "inline": inline, "root": HOME}


def in_one_line(value: object) -> object:
    """A text for HTML within Markdown, which a line of its own would end; not for ready HTML."""
    if not isinstance(value, str) or isinstance(value, Markup):
        return value
    return " ".join(value.split()) if "\n" in value or "\r" in value else value


@cache
def day(value: date) -> Markup:
    """A date in words, with the date itself for machines."""
    words = f"{value.day} {value:%B %Y}"
    return Markup('<time datetime="{}">{}</time>').format(value.isoformat(), words)


@cache
def when(period: Period) -> Markup:
    """The attributes of an element that is shown in a period only, with a space in front.

    Without scripts it is shown if it holds on the day of the build: what begins later is hidden.
    `freshness.mjs` reads the dates and decides anew.
    """
    since = f' data-since="{period.since}"' if period.since else ""
    until = f' data-until="{period.until}"' if period.until else ""
    return Markup(since + until + (" hidden" if since else ""))  # noqa: S704 - dates


_SPECIAL = str.maketrans({sign: f"&#{ord(sign)};" for sign in r"\`*_{}[]<>#+!|~^=:$@&\"'"})


def as_markdown(text: str) -> Markup:
    """Plain text for a line of Markdown, such as a heading, where no sign of it means anything."""
    return Markup(" ".join(text.split()).translate(_SPECIAL))  # noqa: S704 - signs are replaced


def breakable(text: str) -> Markup:
    """A text that may break after each `@`, as a mail address does in a narrow column."""
    return Markup("@<wbr>").join(" ".join(text.split()).split("@"))


_NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def for_xml(text: str) -> str:
    """A text without the characters that XML has no place for, not even escaped."""
    return _NOT_IN_XML.sub("", text)


def placeholders(template: str) -> str:
    """The template of a message as a person reads it: `{name}` becomes `…`."""
    return re.sub(r"\{\w+\}", "…", template)
