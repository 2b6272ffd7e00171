"""What the source of the model says beside its types: the docstrings below keys and types.

A docstring tells in plain words, and may end in examples: `Example: `, then one or several in
backticks, each as an author would write it. They are read from the source only when somebody asks:
having pydantic read them whenever the model is loaded costs more than checking a small site.
"""

import ast
import inspect
import re
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

import wow.fields
import wow.kinds
import wow.model
import wow.organisation
import wow.parts
import wow.settings
from wow.fields import Declared

MODULES = (wow.fields, wow.kinds, wow.parts, wow.model, wow.settings, wow.organisation)
"""Where keys and types are declared."""

KIND = "kind"
"""The key of a trigger that names its model; the docstring of the model tells of it."""

_EXAMPLE = re.compile(r"`([^`]+)`")


@dataclass(frozen=True, slots=True)
class Docstring:
    """What is told of a key or a type."""

    text: str
    """Whole sentences; Markdown within a line."""
    examples: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """Of a type, what it is called within a sentence: its first sentence."""
        first = self.text.partition(". ")[0].removesuffix(".")
        return f"{first[:1].lower()}{first[1:]}"

    @property
    def rest(self) -> str:
        """What is told beyond the first sentence."""
        return self.text.partition(". ")[2]


@dataclass(frozen=True, slots=True)
class Attribute:
    """A key of a model, or a type with a name, as the source has it."""

    docstring: Docstring
    type: ast.expr


@cache
def keys(model: type[Declared]) -> Mapping[str, Attribute]:
    """The keys of a model in their order, its own and those it has from others; `kind` is left out.

    Raises:
        TypeError: there is no docstring below a key.
    """
    found: dict[str, Attribute] = {}
    for base in reversed(model.__mro__):
        if issubclass(base, Declared) and base is not Declared:
            found |= _in_class(base)
    names = [name for name in model.by_key() if name != KIND]
    if untold := [name for name in names if name not in found]:
        raise TypeError(f"{model.__name__} has no docstring below: {', '.join(untold)}")
    return {name: found[name] for name in names}


@cache
def types() -> Mapping[str, Attribute]:
    """The types that have a name and a docstring, by their names."""
    return {
        name: attribute
        for module in MODULES
        for name, attribute in _attributes(_tree(module.__name__).body)
    }


@cache
def models() -> Mapping[str, type[Declared]]:
    """The models, by their names."""
    return {
        name: value
        for module in MODULES
        for name, value in vars(module).items()
        if isinstance(value, type) and issubclass(value, Declared)
    }


def of_model(model: type[Declared]) -> str:
    """What the docstring of a model itself says."""
    return " ".join((model.__doc__ or "").split())


@cache
def _tree(module: str) -> ast.Module:
    return ast.parse(inspect.getsource(sys.modules[module]))


def _in_class(model: type[Declared]) -> Mapping[str, Attribute]:
    return next(
        dict(_attributes(node.body))
        for node in _tree(model.__module__).body
        if isinstance(node, ast.ClassDef) and node.name == model.__name__
    )


def _attributes(body: list[ast.stmt]) -> Iterator[tuple[str, Attribute]]:
    """Yield what is declared and followed by a docstring."""
    for node, below in pairwise(body):
        if not (
            isinstance(below, ast.Expr)
            and isinstance(below.value, ast.Constant)
            and isinstance(below.value.value, str)
        ):
            continue
        docstring = _parsed(below.value.value)
        if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            # `from_` stands for the key `from`, which is a word of Python's
            yield node.target.id.removesuffix("_"), Attribute(docstring, node.annotation)
        elif isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            yield node.targets[0].id, Attribute(docstring, node.value)


def _parsed(docstring: str) -> Docstring:
    text, _, examples = " ".join(docstring.split()).partition(" Example: ")
    return Docstring(text, tuple(_EXAMPLE.findall(examples)))
