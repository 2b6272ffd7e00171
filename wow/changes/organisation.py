"""Two versions of wow.yml → what changed in it. Pure."""

from collections.abc import Iterator, Mapping

from pydantic import BaseModel

from wow.changes.change import DETAILS, ENTRIES, Change, Kind
from wow.changes.comparing import one_by_one
from wow.changes.names import Names
from wow.organisation import Absence, Organisation

_SETTINGS = ("defaults", "feedback", "style", "checks", "build")
_IN_ORDER = ("stages", "areas")
"""What wow.yml lists in an order that is shown."""

Entries = Mapping[str, BaseModel]


def compare_organisations(old: Organisation, new: Organisation, names: Names) -> Iterator[Change]:
    """Tell what changed for people and pages; nothing if both declare the same.

    An entry with another key and nothing else is the same one.
    """
    for what in ("name", "timezone"):
        was, now = ({"": getattr(each, what)} for each in (old, new))
        yield from one_by_one(what, was, now)
    for what in ENTRIES:
        yield from _entries(what, getattr(old, what), getattr(new, what), names)
    was, now = (dict(_settings(each)) for each in (old, new))
    yield from one_by_one("settings", was, now)


def _entries(what: str, old: Entries, new: Entries, names: Names) -> Iterator[Change]:
    """Tell which entries came, went, have another key, or say something else."""
    added = {key: each for key, each in new.items() if key not in old}
    kept = {key: key for key in old if key in new}
    for key in (key for key in old if key not in new):
        same = next((other for other, each in added.items() if each == old[key]), None)
        if same is None:
            yield Change(Kind.REMOVED, what, old=_name(old, key))
        else:
            del added[same]
            kept[key] = same
            yield Change(Kind.CHANGED, what, key, same, _words(getattr(new[same], "name", "")))
    yield from (Change(Kind.ADDED, what, new=_name(new, key)) for key in added)
    for was, now in kept.items():
        yield from _details(what, old[was], new[now], names)
    if what in _IN_ORDER:
        before = [kept[key] for key in old if key in kept]
        after = [key for key in new if key in before]
        if before != after:
            said, says = (", ".join(_name(new, key) for key in keys) for keys in (before, after))
            yield Change(Kind.CHANGED, f"{what}.order", said, says)


def _details(what: str, old: BaseModel, new: BaseModel, names: Names) -> Iterator[Change]:
    """Tell what one entry says now."""
    name = _words(getattr(new, "name", ""))
    for key in (*DETAILS, "away", "left"):
        show = names.owner if key == "deputy" else str
        was, now = ({name: _words(getattr(each, key, None))} for each in (old, new))
        yield from one_by_one(f"{what}.{key}", was, now, show=show)


def _words(value: object) -> str:
    if isinstance(value, Absence):
        return f"from {value.since} to {value.until}"
    return "" if value is None else " ".join(str(value).split())


def _name(entries: Entries, key: str) -> str:
    """What an entry is called, with its key, since others may refer to it."""
    return f"{_words(getattr(entries[key], 'name', ''))} ({key})"


def _settings(organisation: Organisation) -> Iterator[tuple[str, str]]:
    """Yield each setting by its keys, with its value."""
    for what in _SETTINGS:
        yield from _flat(what, getattr(organisation, what))


def _flat(keys: str, value: object) -> Iterator[tuple[str, str]]:
    if isinstance(value, BaseModel | Mapping):
        for key, each in dict(value).items():
            yield from _flat(f"{keys}: {key}", each)
    elif value is not None:
        yield keys, _words(value)
