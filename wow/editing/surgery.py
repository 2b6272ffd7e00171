"""One change in the text of front matter: what it does not mean stays, sign by sign. Pure."""

from itertools import pairwise

import yaml

from wow.editing.operations import Append, Operation, Put, Remove
from wow.editing.scalars import Scalar, Value, block, flow, scalar
from wow.editing.text import YamlText, end_of, is_flow
from wow.source import Keys

_BLOCK = ("|", ">")
_QUOTES = ("'", '"')


def operated(text: YamlText, operation: Operation) -> YamlText:
    """The text after one change; whether it reads as intended is for the caller to see.

    Raises:
        CannotWriteError: a text is to go in that front matter cannot hold.
        yaml.YAMLError: the change before this one broke the text.
    """
    match operation:
        case Put():
            return _put(text, operation.keys, operation.value, operation.after)
        case Append():
            return _append(text, operation)
        case Remove():
            return _remove(text, operation.keys)


def _put(text: YamlText, keys: Keys, value: Value, anchors: tuple[str, ...] = ()) -> YamlText:
    pair, around = text.pair(keys), text.node(keys[:-1])
    if pair and isinstance(value, Scalar):
        return _replace(text, pair[1], value, within_flow=is_flow(around))
    if pair:
        return _put(_remove(text, keys), keys, value, anchors)
    if not isinstance(around, yaml.MappingNode) or not around.value:
        return _put(text, keys[:-1], {str(keys[-1]): value})
    last = around.value[-1][1]
    if around.flow_style:
        return text.inserted(end_of(last), f", {keys[-1]}: {flow(value)}")
    named = {key.value: held for key, held in around.value}
    anchor = next((named[key] for key in anchors if key in named), last)
    indent = around.value[0][0].start_mark.column
    return text.lines_after(end_of(anchor), block({str(keys[-1]): value}, indent))


def _replace(text: YamlText, node: yaml.Node, value: Scalar, *, within_flow: bool) -> YamlText:
    """Put a value where another one stands, in quotes like those of the other."""
    style = node.style if isinstance(node, yaml.ScalarNode) else None
    written = scalar(value, within_flow=within_flow, quote=style if style in _QUOTES else None)
    start, end = node.start_mark.index, end_of(node)
    if style in _BLOCK:
        written += text.newline
    return text.replaced(start, end, written)


def _append(text: YamlText, operation: Append) -> YamlText:
    keys, record = operation.keys, operation.record
    if opened := _opened(text, keys[:-1]):
        return _append(opened, operation)
    pair, around = text.pair(keys), text.node(keys[:-1])
    if pair is None:
        return _put(text, keys, [record])
    key, node = pair
    if node.value:
        return _one_more(text, operation, node)
    if is_flow(around):
        return text.replaced(node.start_mark.index, end_of(node), flow([record]))
    place = text.word_end(node.start_mark.index)
    emptied = text.cut(place, end_of(node))
    return emptied.lines_after(place, block([record], key.start_mark.column + 2))


def _one_more(text: YamlText, operation: Append, node: yaml.Node) -> YamlText:
    """Put a record beside those that are there, and write it as the nearest one is written."""
    first, record = operation.goes_first(text.data(operation.keys)), operation.record
    neighbour = node.value[0 if first else -1]
    if is_flow(node) and first:
        return text.inserted(neighbour.start_mark.index, f"{flow(record)}, ")
    if is_flow(node):
        return text.inserted(end_of(neighbour), f", {flow(record)}")
    indent = node.start_mark.column
    in_one_line = [f"{' ' * indent}- {flow(record)}"]
    lines = in_one_line if is_flow(neighbour) else block([record], indent)
    if first:
        return text.lines_before(node.start_mark.index, lines)
    return text.lines_after(end_of(neighbour), lines)


def _opened(text: YamlText, keys: Keys) -> YamlText | None:
    """A group `{…}` that fits into a line written as lines, so that a list has its place there."""
    pair = text.pair(keys)
    if pair is None or not is_flow(pair[1]) or is_flow(text.node(keys[:-1])):
        return None
    key, node = pair
    if "\n" in text.written(node) or not node.value:
        return None
    indent = " " * (key.start_mark.column + 2)
    pairs = ((text.written(name), text.written(value)) for name, value in node.value)
    lines = [f"{indent}{name}: {value}".rstrip() for name, value in pairs]
    place = text.word_end(node.start_mark.index)
    return text.cut(place, node.end_mark.index).lines_after(place, lines)


def _remove(text: YamlText, keys: Keys) -> YamlText:
    pair, around = text.pair(keys), text.node(keys[:-1])
    if pair is None or around is None:
        return text
    start, end = pair[0].start_mark.index, end_of(pair[1])
    if not is_flow(around):
        return text.cut(text.line_start(start), text.line_end(end))
    for (_, before), (after, _) in pairwise(around.value):
        if after.start_mark.index == start:
            return text.cut(end_of(before), end)
    return text.cut(start, around.value[1][0].start_mark.index if around.value[1:] else end)
