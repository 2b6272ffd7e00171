"""YAML text → nodes: composed by libyaml, read by the rules of this format.

YAML 1.1 takes `no` for false, `12:30` for 750 and `012` for ten. YAML 1.2 does not. Here text stays
text, and `yaml_values` names each place where two readers would disagree.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import yaml

if TYPE_CHECKING:
    _Base = yaml.SafeLoader
else:  # libyaml where PyYAML was built with it, which every wheel is
    _Base = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

DEEPEST = 20
"""Levels of nesting; the page format needs five."""
_SUSPICIOUS = 1_000


_TEXT = yaml.resolver.BaseResolver.DEFAULT_SCALAR_TAG
_COLLECTIONS: dict[type[yaml.Node], str] = {
    yaml.MappingNode: yaml.resolver.BaseResolver.DEFAULT_MAPPING_TAG,
    yaml.SequenceNode: yaml.resolver.BaseResolver.DEFAULT_SEQUENCE_TAG,
}


class TooDeepError(Exception):
    """The YAML is nested deeper than anything this format has."""

    def __init__(self, mark: Any) -> None:
        super().__init__("nested too deeply")
        self.mark = mark


class Loader(_Base):
    """The safe loader, with the resolver of YAML 1.2's core schema and dates."""

    yaml_implicit_resolvers = {}  # noqa: RUF012 - PyYAML's own way of changing the resolver

    def resolve(self, kind: type[yaml.Node], value: str, implicit: Any) -> str:
        """The tag of a node that is written without one.

        As PyYAML's own, in half the time: here no resolver goes by the place of a node.
        """
        if kind is not yaml.ScalarNode:
            return _COLLECTIONS[kind]
        return implicit_tag(value) if implicit[0] else _TEXT


for _tag, _pattern, _first in (
    ("bool", r"true|True|TRUE|false|False|FALSE", "tTfF"),
    ("null", r"~|null|Null|NULL|", "~nN\0"),
    ("int", r"[-+]?[0-9]+", "-+0123456789"),
    ("float", r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?", "-+.0123456789"),
    ("timestamp", r"[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}", "0123456789"),
):
    Loader.add_implicit_resolver(
        f"tag:yaml.org,2002:{_tag}", re.compile(f"^(?:{_pattern})$", re.ASCII), list(_first)
    )
Loader.yaml_implicit_resolvers[""] = Loader.yaml_implicit_resolvers.pop("\0")


def implicit_tag(text: str) -> str:
    """The tag that text without quotes has when nothing else is said."""
    for tag, pattern in Loader.yaml_implicit_resolvers.get(text[:1], ()):
        if pattern.match(text):
            return str(tag)
    return _TEXT


def shorthands(text: str) -> Iterator[tuple[str, Any]]:
    """Yield each anchor (`&name`) and alias (`*name`) with its mark.

    To be asked before `compose`: nodes that hold each other make walks that never end.

    Raises:
        yaml.YAMLError: the text is no YAML.
        TooDeepError: as `compose`.
    """
    if "&" not in text:
        return
    for event in _events(text):
        if name := getattr(event, "anchor", None):
            sign = "*" if isinstance(event, yaml.AliasEvent) else "&"
            yield f"{sign}{name}", event.start_mark


def compose(text: str) -> yaml.Node | None:
    """Return the root node, or None when the text holds no value.

    Raises:
        yaml.YAMLError: the text is no YAML.
        TooDeepError: it is nested so deeply that reading it could exhaust the stack.
    """
    if text.count("[") + text.count("{") + text.count("- ") + text.count("? ") > _SUSPICIOUS:
        _refuse_depth(text)
    loader = Loader(text)
    try:
        with _depth_of_libyaml():
            node: yaml.Node | None = loader.get_single_node()
        return node
    finally:
        loader.dispose()


def _refuse_depth(text: str) -> None:
    """Count the depth without recursion, for text that could be made to overflow the stack."""
    depth = 0
    for event in _events(text):
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            if depth > DEEPEST:
                raise TooDeepError(event.start_mark)
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1


def _events(text: str) -> Iterator[yaml.Event]:
    with _depth_of_libyaml():
        yield from yaml.parse(text, Loader=Loader)


@contextmanager
def _depth_of_libyaml() -> Iterator[None]:
    """Some versions of libyaml give up by themselves, at a depth of their own: the same fault."""
    try:
        yield
    except yaml.MarkedYAMLError as error:
        if "maximum nesting depth" in str(error.problem):
            raise TooDeepError(error.problem_mark) from None
        raise
