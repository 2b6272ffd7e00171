"""Which keys a model knows at a place: what a finding names beside an unknown one."""

import types
from collections.abc import Iterator, Sequence
from typing import Annotated, Any, Literal, TypeGuard, Union, get_args, get_origin

from wow.fields import Declared


def known_keys(annotation: Any, keys: Sequence[Any], data: Any) -> tuple[str, ...]:
    """The keys that a model knows at a place, in their order.

    Args:
        annotation: the model, or the type of a value on the way to the place.
        keys: the way that is left to the place.
        data: what was validated there, to tell the kinds of triggers apart.
    """
    alternatives = list(_unpack(annotation))
    models = [each for each in alternatives if _is_model(each) and _fits(each, data)]
    if not keys:
        return tuple(name for model in models[:1] for name in model.by_key())
    key, rest = keys[0], keys[1:]
    below = data[key] if isinstance(data, list) or key in data else None
    for model in models:
        if key in model.by_key():
            return known_keys(model.by_key()[str(key)].annotation, rest, below)
    for each in alternatives:
        arguments = [argument for argument in get_args(each) if argument is not Ellipsis]
        if arguments:  # a list or a mapping: its last argument is the value
            return known_keys(arguments[-1], rest, below)
    return ()


def _unpack(annotation: Any) -> Iterator[Any]:
    """The alternatives of a type, without wrappings."""
    origin = get_origin(annotation)
    if origin is Annotated:
        yield from _unpack(get_args(annotation)[0])
    elif origin in (Union, types.UnionType):
        for part in get_args(annotation):
            yield from _unpack(part)
    elif origin is not Literal:
        yield annotation


def _is_model(annotation: Any) -> TypeGuard[type[Declared]]:
    return isinstance(annotation, type) and issubclass(annotation, Declared)


def _fits(model: type[Declared], data: Any) -> bool:
    """Tell whether data may be meant for a model: triggers name their kind."""
    field = model.model_fields.get("kind")
    return (
        field is None
        or not isinstance(data, dict)
        or data.get("kind") in get_args(field.annotation)
    )
