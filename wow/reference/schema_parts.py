"""The shapes of values → the parts of a JSON Schema. Pure.

What is in no standard (`markdownDescription`, `enumDescriptions`, `patternErrorMessage`) is for the
editors that know it; all others pass it over.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Any, get_args

from pydantic import TypeAdapter

from wow.durations import Duration
from wow.fields import Declared
from wow.reference import docstrings
from wow.reference.docstrings import KIND, Attribute, Docstring
from wow.reference.examples import is_required, kind_of
from wow.reference.names import Names
from wow.reference.shapes import Choice, Either, Entries, Keys, Many, Shape, Value, shape

Schema = dict[str, Any]

_NOTHING: Schema = {"type": "null"}


@dataclass(frozen=True, slots=True)
class Parts:
    """Makes the parts of a schema in which names are those of one knowledge base."""

    names: Mapping[str, Names]

    def keys(
        self,
        model: type[Declared],
        *,
        told_by: type[Declared] | None = None,
        more: Mapping[str, Schema] = {},
        free: Iterable[str] = (),
        empty: bool = False,
    ) -> Schema:
        """Keys with values.

        Args:
            model: says which keys there are, and what they have to be.
            told_by: the model whose docstrings tell of them, if it is another.
            more: keys that may stand beside them.
            free: keys that are not asked for, whatever the model says.
            empty: whether nothing may stand there instead.
        """
        told = docstrings.keys(told_by or model)
        kind = kind_of(model)
        properties = {name: self._key(model, name, told[name]) for name in told}
        needed = [name for name in told if is_required(model, name) and name not in free]
        return {
            "type": ["object", "null"] if empty else "object",
            "properties": {**({KIND: {"const": kind}} if kind else {}), **properties, **more},
            "required": [*([KIND] if kind else []), *needed],
            "additionalProperties": False,
            **_exactly_one(model.one_of(), empty=empty),
            **_more_rules(model),
        }

    def _key(self, model: type[Declared], name: str, told: Attribute) -> Schema:
        """What stands behind a key."""
        field = model.by_key()[name]
        given = shape(told.type)
        if isinstance(given, Choice):  # of a way that lives, fewer words fit than are told
            given = Choice(get_args(field.annotation))
        elif isinstance(given, Many | Entries):
            least = any(getattr(rule, "min_length", 0) for rule in field.metadata)
            given = replace(given, not_empty=least)
        known = field.default
        return {
            **_told(told.docstring),
            **self._of(given, empty=known is None),
            **({"default": str(known)} if isinstance(known, str | Duration) else {}),
            **({"default": known} if isinstance(known, int) else {}),
        }

    def _of(self, given: Shape, *, empty: bool = False) -> Schema:
        match given:
            case Value(told=told, type=name):
                return self._value(name, told, empty=empty)
            case Choice(words=words):
                return {"enum": [*words]}
            case Keys(model=model):
                return self.keys(model, empty=empty)
            case Many(each=each, not_empty=not_empty):
                least = {"minItems": 1} if not_empty else {}
                return {"type": "array", "items": self._of(each), **least}
            case Entries(key=Value(type=name), each=each, not_empty=not_empty):
                least = {"minProperties": 1} if not_empty else {}
                return {"type": "object", **self._entries(name, self._of(each)), **least}
            case Either(shapes=shapes):
                return self._either(shapes, empty=empty)
        raise TypeError(f"no schema is known for `{given}`")

    def _value(self, name: str, told: Docstring, *, empty: bool = False) -> Schema:
        """A single value: one of the names that there are, or what its type is written like."""
        known = self.names.get(name)
        if known and not known.others:
            none, nothing = ([None], [""]) if empty else ([], [])
            words = [*known.words.values(), *nothing]
            return {"enum": [*known.words, *none], "enumDescriptions": words}
        form = _form(name)
        types = [form["type"]] if isinstance(form["type"], str) else form["type"]
        hint = {"patternErrorMessage": _with_example(told)} if "pattern" in form else {}
        return {**form, **({"type": [*types, "null"]} if empty else {}), **hint}

    def _entries(self, key: str, each: Schema) -> Schema:
        """Names with a value for each: those that there are, or such as the author chooses."""
        any_other = {"propertyNames": _form(key), "additionalProperties": each}
        known = self.names.get(key)
        if known is None:
            return any_other
        properties = {name: {**each, "description": words} for name, words in known.words.items()}
        none_other = {"additionalProperties": False}
        return {"properties": properties, **(any_other if known.others else none_other)}

    def _either(self, shapes: Sequence[Shape], *, empty: bool) -> Schema:
        """One of several; which one is meant is clear from a word, or from what stands there."""
        if all(isinstance(each, Keys) for each in shapes):
            return self._by_kind([each.model for each in shapes if isinstance(each, Keys)])
        one, many = shapes
        below = {"not": {"additionalProperties": {"not": {"type": "object"}}}}
        return {
            "if": {"type": "object", **(below if isinstance(one, Keys) else {})},
            "then": self._of(many),
            "else": self._of(one, empty=empty),
        }

    def _by_kind(self, models: Sequence[type[Declared]]) -> Schema:
        kinds = {kind_of(model): model for model in models}
        words = [docstrings.of_model(model) for model in models]
        return {
            "type": "object",
            "properties": {KIND: {"enum": [*kinds], "enumDescriptions": words}},
            "required": [KIND],
            "allOf": [
                {
                    "if": {"properties": {KIND: {"const": kind}}, "required": [KIND]},
                    "then": self.keys(model),
                }
                for kind, model in kinds.items()
            ],
        }


@cache
def _form(name: str) -> Schema:
    """What pydantic says of the values of a type."""
    held = next(vars(each)[name] for each in docstrings.MODULES if name in vars(each))
    return TypeAdapter(held).json_schema()


def _told(told: Docstring) -> Schema:
    return {"description": told.text.replace("`", ""), "markdownDescription": told.text}


def _with_example(told: Docstring) -> str:
    example = f" Example: {told.examples[0]}" if told.examples else ""
    return f"{told.text.replace('`', '')}{example}"


def _exactly_one(keys: Sequence[str], *, empty: bool) -> Schema:
    """That exactly one of keys has a value."""
    alternatives = [
        {"type": "object", "required": [key], "properties": {key: {"not": _NOTHING}}}
        for key in keys
    ]
    return {"oneOf": [*alternatives, *([_NOTHING] if empty else [])]} if keys else {}


def _more_rules(model: type[Declared]) -> Schema:
    """What the model itself says of its schema."""
    more = model.model_config.get("json_schema_extra")
    return more if isinstance(more, dict) else {}
