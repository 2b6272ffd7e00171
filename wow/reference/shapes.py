"""The types of keys as the model names them → what kind of value an author writes there. Pure."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass, replace

from wow.fields import Declared
from wow.reference import docstrings
from wow.reference.docstrings import Docstring


@dataclass(frozen=True, slots=True)
class Value:
    """A single value of a type that has a name."""

    told: Docstring
    type: str
    """The name that the type has in the model."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One of a few words."""

    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Keys:
    """Keys with values."""

    model: type[Declared]


@dataclass(frozen=True, slots=True)
class Many:
    """A list."""

    each: "Shape"
    not_empty: bool = False


@dataclass(frozen=True, slots=True)
class Entries:
    """Keys that the author chooses, each with a value."""

    key: "Shape"
    each: "Shape"
    not_empty: bool = False


@dataclass(frozen=True, slots=True)
class Either:
    """One of several kinds of value, under a name for all of them."""

    told: Docstring
    shapes: tuple["Shape", ...]


Shape = Value | Choice | Keys | Many | Entries | Either


def shape(node: ast.expr) -> Shape:
    """The kind of value that a type stands for.

    Raises:
        TypeError: the model uses a type in a form that is not known here.
    """
    match node:
        case ast.Name(id=name):
            return _named(name)
        case ast.BinOp(left=left, right=ast.Constant(value=None)):
            return shape(left)
        case ast.Subscript(value=ast.Name(id="Literal"), slice=words):
            return Choice(tuple(ast.literal_eval(each) for each in _parts(words)))
        case ast.Subscript(value=ast.Name(id="Annotated"), slice=parts):
            given, *rules = _parts(parts)
            return _limited(shape(given), rules)
        case ast.Subscript(value=ast.Name(id="tuple"), slice=parts):
            return Many(shape(_parts(parts)[0]))
        case ast.Subscript(value=ast.Name(id="Mapping"), slice=parts):
            key, each = _parts(parts)
            return Entries(shape(key), shape(each))
    raise TypeError(f"no words are known for the type `{ast.unparse(node)}`")


def models_in(given: Shape) -> tuple[type[Declared], ...]:
    """The models whose keys stand within a value."""
    return tuple(dict.fromkeys(_models(given)))


def _named(name: str) -> Shape:
    if model := docstrings.models().get(name):
        return Keys(model)
    named = docstrings.types()[name]
    alternatives = tuple(_alternatives(named.type))
    if len(alternatives) == 1:
        return Value(named.docstring, name)
    return Either(named.docstring, tuple(shape(each) for each in alternatives))


def _limited(given: Shape, rules: list[ast.expr]) -> Shape:
    """A shape with the limits that its type sets beside it."""
    limits = {limit.arg for rule in rules if isinstance(rule, ast.Call) for limit in rule.keywords}
    if isinstance(given, Many | Entries):
        return replace(given, not_empty="min_length" in limits)
    return given


def _alternatives(node: ast.expr) -> Iterator[ast.expr]:
    """Yield the members of a union, or the type alone."""
    match node:
        case ast.BinOp(left=left, right=right):
            yield from _alternatives(left)
            yield from _alternatives(right)
        case ast.Subscript(value=ast.Name(id="Annotated"), slice=parts) if isinstance(
            _parts(parts)[0], ast.BinOp
        ):
            yield from _alternatives(_parts(parts)[0])
        case _:
            yield node


def _parts(node: ast.expr) -> list[ast.expr]:
    return node.elts if isinstance(node, ast.Tuple) else [node]


def _models(given: Shape) -> Iterator[type[Declared]]:
    match given:
        case Keys(model=model):
            yield model
        case Many(each=each) | Entries(each=each):
            yield from _models(each)
        case Either(shapes=shapes):
            for each in shapes:
                yield from _models(each)
