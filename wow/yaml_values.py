"""Nodes → plain data, and every place where the YAML does not say what its author meant.

One walk does all: building the values, finding duplicate keys, and finding the traps in which two
readers of YAML disagree (see `yaml_nodes`).
"""

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import MINYEAR, date
from typing import Any

import yaml

from wow.codes import reading
from wow.codes.definition import Code
from wow.diagnostics import Diagnostic
from wow.source import Source
from wow.yaml_nodes import DEEPEST, TooDeepError, compose, implicit_tag, shorthands
from wow.yaml_spaces import invisible_in_text

_CONTROL = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]|\r(?!\n)"
)
"""What YAML forbids, and line ends that only YAML counts: places below would name a wrong line."""

_SWITCH = re.compile(r"yes|no|on|off", re.IGNORECASE)
_SIXTIES = re.compile(r"[-+]?[1-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?", re.ASCII)
_LEADING_ZERO = re.compile(r"[-+]?0[0-9]+", re.ASCII)
_LONGEST_NUMBER = 18
_LOST = re.compile(r"[ \t]+(#[^\s#][^\r\n]*?)[ \t]*\r?$", re.MULTILINE)
"""A comment written as if it were the value: `contact: #product-help`."""
_ITEM = re.compile(r"\n[ \t]*(-)(?=[ \t\r\n]|\Z)")
_SINGLE = ("\N{LEFT SINGLE QUOTATION MARK}", "\N{RIGHT SINGLE QUOTATION MARK}")
_CURLY = re.compile(rf"[“„][^“”„]*[”“]|{_SINGLE[0]}[^{''.join(_SINGLE)}]*{_SINGLE[1]}")
_LONE = re.compile(r'[^"]*[^"0-9]"')
"""Behind a number the sign stands for inches."""
_PLAIN = "tag:yaml.org,2002:"
_TRUE = frozenset({"yes", "on"})


def read_yaml(source: Source) -> tuple[Any, tuple[Diagnostic, ...]]:
    """Read the YAML of a file.

    Returns:
        The data (None where there is none, or where it cannot be read) and what is wrong with it.
        Data that came with findings may be incomplete; each finding names its place.
    """
    if hidden := tuple(_control_characters(source)):
        return None, hidden
    walk = _Walk(source)
    try:
        if shorthand := tuple(_shorthands(source)):
            return None, shorthand
        root = compose(source.yaml_text)
        data = walk.value(root, depth=1) if root else None
    except TooDeepError as error:
        return None, (reading.FM117(source.at_mark(error.mark), deepest=DEEPEST),)
    except yaml.YAMLError as error:
        from wow.yaml_errors import explain  # noqa: PLC0415 - most files can be parsed

        return None, (explain(error, source),)
    if any(each.code == reading.FM121.code for each in walk.found):
        return None, tuple(walk.found)  # what the values are meant to be, nobody can tell
    return data, tuple(walk.found)


def read_mapping(source: Source) -> tuple[dict[str, Any] | None, tuple[Diagnostic, ...]]:
    """Read the YAML of a file that holds keys with values.

    Returns:
        As `read_yaml`, with no keys for an empty file; a list or a single value is a finding.
    """
    data, found = read_yaml(source)
    if data is None and not found:
        return {}, ()
    if data is None or isinstance(data, dict):
        return data, found
    what = "a list" if isinstance(data, list) else "a single text"
    place = source.at_offset(source.yaml_start)
    wrong = reading.FM108(place, what=f"{what} stands here, where keys with values are expected")
    return None, (*found, wrong)


def _control_characters(source: Source) -> Iterator[Diagnostic]:
    for match in _CONTROL.finditer(source.text, source.yaml_start, source.yaml_end):
        yield reading.FM115(source.at_offset(match.start()), name=f"U+{ord(match[0]):04X}")


def _shorthands(source: Source) -> Iterator[Diagnostic]:
    for what, mark in shorthands(source.yaml_text):
        yield reading.FM113(source.at_mark(mark), what=f"`{what}`")


@dataclass
class _Walk:
    """Builds the values of one document and collects what it meets."""

    source: Source
    found: list[Diagnostic] = field(default_factory=list)

    def report(self, code: Code, node: yaml.Node, **values: object) -> None:
        self.found.append(code(self.source.at_mark(node.start_mark), **values))

    def value(self, node: yaml.Node, depth: int) -> Any:
        if isinstance(node, yaml.ScalarNode):
            return self.scalar(node)
        if depth > DEEPEST:
            raise TooDeepError(node.start_mark)
        if isinstance(node, yaml.MappingNode):
            self.plain_tag(node, "map")
            return self.mapping(node, depth)
        self.plain_tag(node, "seq")
        return [self.value(item, depth + 1) for item in node.value]

    def mapping(self, node: yaml.MappingNode, depth: int) -> dict[str, Any]:
        data: dict[str, Any] = {}
        nodes: dict[str, yaml.Node] = {}
        for key_node, value_node in node.value:
            key = self.key(key_node)
            if key is None:
                continue
            if key in data:
                first = self.source.at_mark(nodes[key].start_mark).line
                self.report(reading.FM107, key_node, key=key, first=first)
                continue
            nodes[key] = key_node
            data[key] = self.value(value_node, depth + 1)
        return data

    def key(self, node: yaml.Node) -> str | None:
        if isinstance(node, yaml.ScalarNode):
            if node.value == "<<" and not node.style:
                self.report(reading.FM113, node, what="`<<`")
                return None
            if not node.style:
                self.invisible(node, node.value)
            if node.value:
                return str(node.value)
        self.report(reading.FM108, node, what="what stands before the colon here is no key")
        return None

    def scalar(self, node: yaml.ScalarNode) -> Any:
        text: str = node.value
        kind = node.tag.removeprefix(_PLAIN)
        if kind == "str":
            if not node.style:
                self.plain_text(node, text)
            return text
        convert = _SCALARS.get(kind)
        if convert is None or node.style or node.tag != implicit_tag(text):
            self.plain_tag(node, "str")  # the author gave a tag, such as `!!int`
            return text
        return convert(self, node, text)

    def plain_text(self, node: yaml.ScalarNode, text: str) -> None:
        """Report where text without quotes is read otherwise than it looks."""
        self.ambiguous(node, text)
        self.invisible(node, text)
        if node.start_mark.line != node.end_mark.line:
            self.swallowed_items(node)
        if text.endswith('"') and _LONE.fullmatch(text):
            reason = "the one at the end has no partner at the beginning"
            self.report(reading.FM120, node, reason=reason)
        elif not text.isascii() and _CURLY.fullmatch(text):
            self.report(reading.FM120, node, reason="curly quotes do not count for YAML")

    def invisible(self, node: yaml.ScalarNode, text: str) -> None:
        if space := invisible_in_text(text):
            offset = self.source.yaml_start + node.start_mark.index + space.column
            self.found.append(reading.FM121(self.source.at_offset(offset), name=space.name))

    def swallowed_items(self, node: yaml.ScalarNode) -> None:
        first = self.source.at_mark(node.start_mark).line
        beginning, end = node.start_mark.index, node.end_mark.index
        for item in _ITEM.finditer(self.source.yaml_text, beginning, end):
            place = self.source.at_offset(self.source.yaml_start + item.start(1))
            self.found.append(reading.FM119(place, first=first))

    def ambiguous(self, node: yaml.ScalarNode, text: str) -> None:
        if _SWITCH.fullmatch(text):
            meaning = "*true*" if text.lower() in _TRUE else "*false*"
            self.report(reading.FM110, node, value=text, meaning=meaning)
        elif _SIXTIES.fullmatch(text):
            self.report(reading.FM111, node, value=text, number=_in_sixties(text))

    def plain_tag(self, node: yaml.Node, kind: str) -> None:
        """Report a tag that is not the one YAML itself gives."""
        if node.tag != _PLAIN + kind:
            self.report(reading.FM114, node, tag=node.tag.replace(_PLAIN, "!!"))

    def date(self, node: yaml.ScalarNode, text: str) -> date | None:
        try:
            return date(*(int(part) for part in text.split("-")))
        except ValueError:
            self.report(reading.FM109, node, value=text, advice=_why_no_day(text))
            return None

    def nothing(self, node: yaml.ScalarNode, text: str) -> None:
        lost = None if text else _LOST.match(self.source.yaml_text, node.end_mark.index)
        if lost:
            self.report(reading.FM118, node, value=lost[1].replace('"', "'"))

    def integer(self, node: yaml.ScalarNode, text: str) -> int | str:
        if _LEADING_ZERO.fullmatch(text):
            self.report(reading.FM112, node, value=text)
        return int(text) if len(text) <= _LONGEST_NUMBER else text


_SCALARS: dict[str, Any] = {
    "int": _Walk.integer,
    "timestamp": _Walk.date,
    "float": lambda _walk, _node, text: float(text),
    "bool": lambda _walk, _node, text: text.lower() == "true",
    "null": _Walk.nothing,
}


def _in_sixties(text: str) -> int:
    """What YAML 1.1 makes of `12:30`."""
    total = 0
    for part in text.lstrip("+-").replace("_", "").split(".")[0].split(":"):
        total = total * 60 + int(part)
    return -total if text.startswith("-") else total


def _why_no_day(text: str) -> str:
    year, month, _ = (int(part) for part in text.split("-"))
    if not 1 <= month <= 12:  # noqa: PLR2004 - months of a year
        return "The months go from 01 to 12."
    if year < MINYEAR:
        return "There is no year 0."
    return f"That month goes from 01 to {monthrange(year, month)[1]}."
