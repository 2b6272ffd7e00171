"""A text of the front matter → HTML: Markdown-inline at most, and nothing else is trusted.

What looks like HTML is shown as text. A link that is not safe is shown as its words alone.
"""

import re
from collections.abc import Callable
from html import escape

from markupsafe import Markup

from wow.fields import is_safe_link
from wow.links import inline_tokens

_PLAIN = {
    "em_open": "<em>",
    "em_close": "</em>",
    "strong_open": "<strong>",
    "strong_close": "</strong>",
    "softbreak": " ",
    "hardbreak": " ",
}
_MARKS = "*_`[<\\&"


def render_inline(text: str, link: Callable[[str], str]) -> Markup:
    """Render one text.

    Args:
        text: as declared; emphasis, code and links are understood.
        link: gives the address for a safe link's target.
    """
    if not any(mark in text for mark in _MARKS):
        return Markup(escape(" ".join(text.split())))  # noqa: S704 - escaped in this line
    parts: list[str] = []
    shown: list[bool] = []
    for token in inline_tokens(text):
        if token.type == "link_open":
            target = str(token.attrs.get("href", ""))
            shown.append(is_safe_link(target))
            if shown[-1]:
                parts.append(f'<a href="{escape(link(target))}">')
        elif token.type == "link_close":
            parts.append("</a>" if shown.pop() else "")
        elif token.type == "code_inline":
            parts.append(f"<code>{_words(token.content)}</code>")
        else:
            parts.append(_PLAIN.get(token.type) or _words(token.content))
    return Markup("".join(parts))  # noqa: S704 - every part is ours or escaped


def _words(text: str) -> str:
    """Escape what stands in a line; `&#10;` must not become a line of its own."""
    return escape(re.sub(r"\s+", " ", text))


def plain(text: str) -> str:
    """The words of a text without its marks, for places where no HTML can stand."""
    if not any(mark in text for mark in _MARKS):
        return " ".join(text.split())
    words = (
        " " if token.type in ("softbreak", "hardbreak") else token.content
        for token in inline_tokens(text)
    )
    return " ".join("".join(words).split())
