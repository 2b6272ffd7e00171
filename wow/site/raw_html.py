"""The HTML of our templates, set aside before Markdown takes a page apart.

Markdown reads every tag of a page to find where its HTML ends, and for a long list that costs more
than all else. Blocks of our own need no such care: each begins with a class of ours, closes every
tag that it opens, and ends at a blank line. Whatever is not of that form is left to Markdown.
"""

import re

from markdown import Markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor

_BLOCK = re.compile(
    r'<(?:(?<=\n\n<)|(?<=\A<))(?:div|dl|ol|p|ul) class="wow-[^\n]*(?:\n[^\n]+)*(?=\n\n(</)?)'
)
_AFTER_FENCES = 22
"""Between fenced code (25), where HTML is an example, and Markdown's own reading of HTML (20)."""


class RawHtml(Extension):
    """The Markdown extension `wow.site.raw_html:RawHtml`."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Markdown's name
        """Put the setting aside in its place."""
        md.preprocessors.register(_SetAside(md), "wow-raw-html", _AFTER_FENCES)


class _SetAside(Preprocessor):
    def run(self, lines: list[str]) -> list[str]:
        return _BLOCK.sub(self._placeholder, "\n".join(lines)).split("\n")

    def _placeholder(self, match: re.Match[str]) -> str:
        block = match[0]
        opened = block.count("<") - block.count("</") - block.count("<wbr>")
        if opened != block.count("</") or ' markdown="' in block:
            return block
        held: str = self.md.htmlStash.store(block if match[1] else f"{block}\n")
        return held
