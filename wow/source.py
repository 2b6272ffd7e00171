"""A text file as it was read, and the place of everything in it."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

import yaml

from wow.diagnostics import Location
from wow.yaml_nodes import compose

Keys = tuple[str | int, ...]
"""The way to a value: `("review", "log", 0, "on")`."""


@dataclass(frozen=True)
class Source:
    """A file's text with the stretch of it that is YAML.

    Positions are worked out when somebody asks, which is only for findings: keeping every node of
    every page would cost far more memory than reading the few pages again.
    """

    path: str
    """Relative to the root of the repository, with `/` on every system."""
    text: str
    yaml_start: int
    """Where the YAML begins in `text`."""
    yaml_end: int

    @property
    def yaml_text(self) -> str:
        """The YAML alone."""
        return self.text[self.yaml_start : self.yaml_end]

    def at(self, *keys: str | int) -> Location:
        """The place of the value under these keys, or of the nearest one around it."""
        return self._nearest(self._values, keys)

    def at_key(self, *keys: str | int) -> Location:
        """The place of the last of these keys itself, or of the nearest value around it."""
        place = self._keys.get(keys)
        return self._location(place) if place else self.at(*keys)

    def at_offset(self, offset: int) -> Location:
        """The place of a character of `text`."""
        line = bisect_right(self._line_starts, offset)
        return Location(self.path, line, offset - self._line_starts[line - 1] + 1)

    def at_mark(self, mark: yaml.Mark | None) -> Location:
        """The place that the YAML parser names; it counts from 0, within the YAML."""
        if mark is None:
            return self.at_offset(self.yaml_start)
        return self._location((mark.line, mark.column))

    def _nearest(self, places: dict[Keys, tuple[int, int]], keys: Keys) -> Location:
        for length in range(len(keys), 0, -1):
            place = places.get(keys[:length])
            if place is not None:
                return self._location(place)
        return Location(self.path)

    def _location(self, place: tuple[int, int]) -> Location:
        line, column = place
        return Location(self.path, line + self._first_line, column + 1)

    @cached_property
    def _line_starts(self) -> list[int]:
        """Where each line begins; a line feed ends one, as in every editor."""
        starts = [0]
        while found := self.text.find("\n", starts[-1]) + 1:
            starts.append(found)
        return starts

    @cached_property
    def _first_line(self) -> int:
        return self.text.count("\n", 0, self.yaml_start) + 1

    @cached_property
    def _values(self) -> dict[Keys, tuple[int, int]]:
        return {keys: _place(node) for keys, _, node in self._nodes}

    @cached_property
    def _keys(self) -> dict[Keys, tuple[int, int]]:
        return {keys: _place(key) for keys, key, _ in self._nodes if key}

    @property
    def _nodes(self) -> Iterable[tuple[Keys, yaml.Node | None, yaml.Node]]:
        """From the last to the first: of a key that is given twice, the first one counts."""
        return reversed(tuple(_walk((), compose(self.yaml_text))))


def _place(node: yaml.Node) -> tuple[int, int]:
    return (node.start_mark.line, node.start_mark.column)


def _walk(keys: Keys, node: yaml.Node | None) -> Iterator[tuple[Keys, yaml.Node | None, yaml.Node]]:
    """Yield the way to each value, the node of its key if it has one, and its node."""
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            below = (*keys, key.value if isinstance(key, yaml.ScalarNode) else "")
            yield below, key, value
            yield from _walk(below, value)
    elif isinstance(node, yaml.SequenceNode):
        for index, item in enumerate(node.value):
            yield (*keys, index), None, item
            yield from _walk((*keys, index), item)
