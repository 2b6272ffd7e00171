"""The model of pages and of wow.yml → what the guide tells of each key. Pure."""

from collections.abc import Collection
from dataclasses import dataclass

from wow.durations import Duration
from wow.fields import Declared
from wow.model import THEME_KEYS, Tombstone, Way
from wow.organisation import Organisation
from wow.parts import Review
from wow.reading import INDEX_STEMS
from wow.reference import docstrings, examples
from wow.reference.docstrings import Docstring
from wow.reference.shapes import (
    Choice,
    Either,
    Entries,
    Keys,
    Many,
    Shape,
    Value,
    models_in,
    shape,
)

_APART = ("triggers", "review")
"""Keys of a page of which a section of their own, under their name, tells the keys."""
_REFERRED_TO = ("stages", "channels")
"""What pages refer to, beside what wow.yml cannot be without."""


@dataclass(frozen=True, slots=True)
class Key:
    """What is told of one key."""

    name: str
    says: str
    """What it says, in whole sentences; Markdown within a line."""
    form: str
    """The kind of value in a few words; empty for a choice of words."""
    choices: tuple[str, ...]
    default: str
    """What holds unless it is given, if that is a value."""
    required: bool
    instead: tuple[str, ...]
    """Other keys, of which exactly one is given together with this."""
    examples: tuple[str, ...]
    """The key with its value, in one line or several."""
    inside: tuple["Key", ...]
    """The keys below it."""
    apart: bool
    """Whether a section of its own tells the keys below it."""

    @property
    def rows(self) -> int:
        """How many keys are told, itself among them."""
        return 1 + sum(key.rows for key in self.inside)


@dataclass(frozen=True, slots=True)
class Kind:
    """What is told of one kind of trigger."""

    name: str
    says: str
    keys: tuple[Key, ...]
    examples: tuple[str, ...]

    @property
    def rows(self) -> int:
        """How many keys are told, `kind` among them."""
        return 1 + sum(key.rows for key in self.keys)


@dataclass(frozen=True, slots=True)
class PageFormat:
    """All that pages and wow.yml may declare."""

    required: tuple[Key, ...]
    optional: tuple[Key, ...]
    kinds: tuple[Kind, ...]
    review: tuple[Key, ...]
    values: tuple[Docstring, ...]
    """The types of which there is more to tell than their name."""
    organisation: tuple[Key, ...]
    tombstone: tuple[str, ...]
    """What a tombstone cannot be without, beside its status."""
    least_page: str
    least_organisation: str
    theme_keys: tuple[str, ...] = tuple(sorted(THEME_KEYS))
    index_files: tuple[str, ...] = tuple(
        f"{stem}.md" for stem in sorted(INDEX_STEMS, key=str.lower)
    )


def page_format() -> PageFormat:
    """What the page on the format tells."""
    way = keys_of(Way, apart=_APART)
    triggers = shape(docstrings.keys(Way)["triggers"].type)
    told = (named.docstring for named in docstrings.types().values())
    return PageFormat(
        required=tuple(key for key in way if key.required),
        optional=tuple(key for key in way if not key.required),
        kinds=tuple(_kind(model) for model in models_in(triggers)),
        review=keys_of(Review),
        values=tuple(each for each in told if each.examples and each.rest),
        organisation=keys_of(Organisation),
        tombstone=tuple(
            key
            for key in Tombstone.model_fields
            if examples.is_required(Tombstone, key) and key != "status"
        ),
        least_page=examples.least_of(Way),
        least_organisation=examples.least_of(Organisation, *_REFERRED_TO),
    )


def keys_of(model: type[Declared], *, apart: Collection[str] = ()) -> tuple[Key, ...]:
    """The keys of a model in their order.

    Args:
        model: of a page, of wow.yml, or of a part of either.
        apart: keys whose own keys are left out, and whose examples hold no more than they need.
    """
    return tuple(_key(model, name, apart=name in apart) for name in docstrings.keys(model))


def _key(model: type[Declared], name: str, *, apart: bool) -> Key:
    attribute = docstrings.keys(model)[name]
    field = model.by_key()[name]
    given = shape(attribute.type)
    alternatives = model.one_of()
    known = field.default if isinstance(field.default, str | int | Duration) else ""
    inside = () if apart else models_in(given)
    return Key(
        name=name,
        says=attribute.docstring.text,
        form=_form(given),
        choices=given.words if isinstance(given, Choice) else (),
        default=str(known),
        required=examples.is_required(model, name),
        instead=tuple(key for key in alternatives if key != name) if name in alternatives else (),
        examples=examples.of_key(name, attribute, least=apart),
        inside=tuple(key for each in inside for key in keys_of(each)),
        apart=apart,
    )


def _kind(model: type[Declared]) -> Kind:
    says = docstrings.of_model(model)
    return Kind(examples.kind_of(model), says, keys_of(model), examples.of_item(model))


def _form(given: Shape) -> str:
    """The kind of value in words that go on in a sentence."""
    match given:
        case Value(told=told) | Either(told=told):
            return told.name
        case Keys():
            return "keys of its own"
        case Many(each=each, not_empty=not_empty):
            start = "a list of at least one" if not_empty else "a list"
            return f"{start}, each {'with ' if isinstance(each, Keys) else ''}{_form(each)}"
        case Entries(key=key, each=each):
            return f"{_form(key)} for each, with {_form(each)}"
        case Choice():
            return ""
