"""Links in Markdown: where they stand and where they lead. Pure."""

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token


@dataclass(frozen=True, slots=True)
class Link:
    """A link in a text."""

    target: str
    offset: int
    """Where its target stands in the text; the beginning when that cannot be told."""


@cache
def _parser() -> "MarkdownIt":
    from markdown_it import MarkdownIt  # noqa: PLC0415 - few runs need it, and it takes its time

    parser = MarkdownIt("commonmark", {"html": False})
    parser.validateLink = _as_written  # type: ignore[method-assign] # is_safe_link judges
    return parser


def _as_written(url: str) -> bool:  # noqa: ARG001 - markdown-it's signature
    return True


def links_in(text: str) -> Iterator[Link]:
    """Yield every link and image of a Markdown text, in order; code is passed over."""
    after = 0
    for target in _targets(_parser().parse(text)):
        written = f"{re.escape(unquote(target))}|{re.escape(target)}"
        match = re.compile(rf"(?:\]\(\s*<?|\]:\s*<?|<)({written})").search(text, after)
        after = match.end() if match else after
        yield Link(unquote(target), match.start(1) if match else 0)


def inline_tokens(text: str) -> "Iterator[Token]":
    """Yield the inline tokens of a text; images come as the words that describe them."""
    for block in _parser().parseInline(text):
        yield from block.children or []


def _targets(tokens: "list[Token]") -> Iterator[str]:
    for token in tokens:
        target = token.attrs.get("href") or token.attrs.get("src")
        if target:
            yield str(target)
        yield from _targets(token.children or [])


def resolve(target: str, src_uri: str) -> str | None:
    """The file below the docs folder that a link on a page leads to.

    Args:
        target: the link as written.
        src_uri: the page it stands on, below the docs folder.

    Returns:
        The path with `/`, or None for a link to another site or within the page.
    """
    try:
        parts = urlsplit(target)
    except ValueError:
        return None
    if parts.scheme or parts.netloc or not parts.path:
        return None
    folder = posixpath.dirname(src_uri)
    return posixpath.normpath(posixpath.join(folder, unquote(parts.path)))
