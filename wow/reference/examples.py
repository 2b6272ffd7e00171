"""Examples of keys and of whole files, as an author would write them. Pure.

They are put together from the examples of single values, so that what is shown of a model holds
every key that the model has.
"""

from collections.abc import Iterator
from typing import get_args

from wow.fields import Declared
from wow.reference import docstrings
from wow.reference.docstrings import KIND, Attribute
from wow.reference.shapes import Choice, Either, Entries, Keys, Many, Shape, Value, shape

_FROM_THE_FILE = frozenset({"id"})
"""What reading fills in from the file's name, so that no author has to."""

Written = str | tuple[str, ...]
"""A value in the line of its key, or lines below it."""


def is_required(model: type[Declared], key: str) -> bool:
    """Tell whether an author cannot leave a key out."""
    return model.by_key()[key].is_required() and key not in _FROM_THE_FILE


def kind_of(model: type[Declared]) -> str:
    """The word that names a kind of trigger; empty for other models."""
    field = model.model_fields.get(KIND)
    return str(get_args(field.annotation)[0]) if field else ""


def of_key(name: str, attribute: Attribute, *, least: bool = False) -> tuple[str, ...]:
    """A key with its value: one example, or one for each way to write it.

    Args:
        name: the key.
        attribute: what the model says of it.
        least: leave out what may be left out.
    """
    given = shape(attribute.type)
    own = attribute.docstring.examples
    values = [_value(given, own, least=least)]
    if isinstance(given, Either):
        values += [_value(each, own, least=True) for each in given.shapes[1:]]
    return tuple("\n".join(_entry(name, value)) for value in values)


def of_item(model: type[Declared]) -> tuple[str, ...]:
    """A model as an item of a list: with all keys, then with each that may stand for another."""
    others = range(1, len(model.one_of()))
    items = (_keys(model), *(_keys(model, nth=each, least=True) for each in others))
    return tuple("\n".join(_list([tuple(item)])) for item in items)


def least_of(model: type[Declared], *more: str) -> str:
    """The keys that a model cannot be without, and some more, each with no more than it needs."""
    return "\n".join(_keys(model, least=True, more=frozenset(more)))


def _keys(
    model: type[Declared], *, nth: int = 0, least: bool = False, more: frozenset[str] = frozenset()
) -> Iterator[str]:
    """Yield the lines of the keys of a model.

    Args:
        model: of which an example is made.
        nth: which of several examples to take of each value.
        least: leave out what may be left out.
        more: keys that stay all the same.
    """
    alternatives = model.one_of()
    chosen = alternatives[nth % len(alternatives)] if alternatives else None
    if kind := kind_of(model):
        yield f"{KIND}: {kind}"
    for name, attribute in docstrings.keys(model).items():
        wanted = is_required(model, name) or name == chosen or name in more
        if wanted or not (least or name in alternatives):
            own = attribute.docstring.examples
            yield from _entry(name, _value(shape(attribute.type), own, nth=nth, least=least))


def _value(
    given: Shape, own: tuple[str, ...] = (), *, nth: int = 0, least: bool = False
) -> Written:
    """One value.

    Args:
        given: what kind of value it is.
        own: the key's own examples: of the value, of each item of a list, or of each key that the
            author chooses; those of the type unless given.
        nth: which of several to take.
        least: leave out what may be left out.
    """
    match given:
        case Value(told=told):
            examples = own or told.examples
            return examples[nth % len(examples)]
        case Choice(words=words):
            return (own or words)[0]
        case Keys(model=inner):
            return tuple(_keys(inner, nth=nth, least=least))
        case Many(each=each):
            return _list([_value(each, (item,)) for item in own] or [_value(each, least=least)])
        case Entries(key=key, each=each):
            names = own or (key.told.examples if isinstance(key, Value) else ())
            entries = (
                _entry(name, _value(each, nth=place, least=least or place > 0))
                for place, name in enumerate(names)
            )
            return tuple(line for entry in entries for line in entry)
        case Either(shapes=shapes):
            return _value(shapes[0], own, nth=nth, least=least)


def _entry(name: str, value: Written) -> tuple[str, ...]:
    if isinstance(value, str):
        return (f"{name}: {value}",)
    return (f"{name}:", *(f"  {line}" for line in value))


def _list(items: list[Written]) -> Written:
    words = [item for item in items if isinstance(item, str) and " " not in item]
    if words == items:
        return f"[{', '.join(words)}]"
    lines = [(item,) if isinstance(item, str) else item for item in items]
    return tuple(
        f"{'  ' if place else '- '}{line}" for item in lines for place, line in enumerate(item)
    )
