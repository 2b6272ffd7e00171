"""The text of front matter with the places of its values, and how pieces go in and out. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import yaml

from wow.source import Keys, Source
from wow.yaml_nodes import compose
from wow.yaml_values import read_yaml

Pair = tuple[yaml.Node, yaml.Node]
"""A key and its value."""


@dataclass(frozen=True)
class YamlText:
    """Text of YAML that reads without findings."""

    text: str
    newline: str = "\n"
    """How its lines end."""

    def node(self, keys: Keys) -> yaml.Node | None:
        """The value under these keys; without keys, the whole."""
        if not keys:
            return compose(self.text)
        pair = self.pair(keys)
        return pair[1] if pair else None

    def pair(self, keys: Keys) -> Pair | None:
        """The last of these keys with its value."""
        node, found = compose(self.text), None
        for key in keys:
            pairs = node.value if isinstance(node, yaml.MappingNode) else ()
            found = next((each for each in pairs if each[0].value == key), None)
            if found is None:
                return None
            node = found[1]
        return found

    def data(self, keys: Keys) -> Any:
        """What stands under these keys, which are there."""
        data, _ = read_yaml(Source("", self.text, 0, len(self.text)))
        for key in keys:
            data = data[key]
        return data

    def written(self, node: yaml.Node) -> str:
        """A value as it was written."""
        return self.text[node.start_mark.index : end_of(node)]

    def cut(self, start: int, end: int) -> "YamlText":
        """The text without what stands between two places."""
        return self.replaced(start, end, "")

    def inserted(self, place: int, piece: str) -> "YamlText":
        """The text with a piece more."""
        return self.replaced(place, place, piece)

    def replaced(self, start: int, end: int, piece: str) -> "YamlText":
        """The text with another piece between two places."""
        return YamlText(self.text[:start] + piece + self.text[end:], self.newline)

    def lines_before(self, place: int, lines: Iterable[str]) -> "YamlText":
        """The text with lines more, before the line of a place."""
        return self.inserted(self.line_start(place), self._joined(lines))

    def lines_after(self, place: int, lines: Iterable[str]) -> "YamlText":
        """The text with lines more, behind the line of a place."""
        return self.inserted(self.line_end(place), self._joined(lines))

    def line_start(self, place: int) -> int:
        """Where the line of a place begins."""
        return self.text.rfind("\n", 0, place) + 1

    def line_end(self, place: int) -> int:
        """Where the next line begins; a text of several lines ends there already."""
        if place and self.text[place - 1] == "\n":
            return place
        return self.text.find("\n", place) + 1 or len(self.text)

    def word_end(self, place: int) -> int:
        """Where what stands before the spaces before a place ends."""
        return len(self.text[:place].rstrip(" "))

    def _joined(self, lines: Iterable[str]) -> str:
        return "".join(f"{line}{self.newline}" for line in lines)


def is_flow(node: yaml.Node | None) -> bool:
    """Whether a value is written with `{…}` or `[…]`."""
    return isinstance(node, yaml.CollectionNode) and bool(node.flow_style)


def end_of(node: yaml.Node) -> int:
    """Where a value ends; what the parser names is where the next one begins, behind comments."""
    if isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
        last = node.value[-1]
        return end_of(last[1] if isinstance(node, yaml.MappingNode) else last)
    end: int = node.end_mark.index
    return end
