"""One Markdown converter for all pages.

MkDocs builds a converter for every page, and each has to compile its patterns and to sort its steps
anew, which costs as much as the conversion of a short page. Python-Markdown offers `reset` for
converting many texts with one.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from markdown import Markdown
from markdown.extensions import Extension

_KNOWN = ("markdown", "pymdownx", "wow")
"""Packages whose extensions keep to the rule that `reset` forgets everything of a page."""


class Shared(Extension):
    """Stands for all other extensions: the converters it is given to are one and the same.

    At most one of them converts at a time, as MkDocs does page by page.
    """

    def __init__(self, extensions: Sequence[Extension]) -> None:
        super().__init__()
        self._extensions = extensions
        self._first: Markdown | None = None

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Markdown's name
        """Extend the first converter; have each later one work with all that the first has."""
        if self._first is None:
            self._first = md
            md.registerExtensions(self._extensions, {})
        else:
            md.__dict__ = self._first.__dict__


def shared(
    extensions: Sequence[str | Extension], configs: Mapping[str, dict[str, Any]]
) -> Shared | None:
    """Stand for these extensions; None where one of them may remember a page.

    Args:
        extensions: by name, or ready.
        configs: the settings of each, by name.
    """
    converter = Markdown()
    ready = [
        converter.build_extension(each, configs.get(each, {})) if isinstance(each, str) else each
        for each in extensions
    ]
    known = all(type(each).__module__.partition(".")[0] in _KNOWN for each in ready)
    return Shared(ready) if known else None
