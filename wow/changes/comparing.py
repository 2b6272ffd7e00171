"""Two versions of what people rely on → what changed between them. Pure."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from difflib import get_close_matches
from typing import TypeVar

from wow.changes.change import Change, Kind
from wow.changes.names import Names
from wow.changes.terms import Terms

_T = TypeVar("_T")

ENDED = "retired"
STATUSES = {
    "proposed": "proposed",
    "trial": "on trial",
    "active": "active",
    "retiring": "about to end",
    ENDED: "ended",
}
_ALIKE = 0.6
"""From which likeness on one text counts as another one reworded; 1 is the same."""


def compare(old: Terms, new: Terms, names: Names) -> tuple[Change, ...]:
    """Tell what changed; nothing if and only if both living versions have the same revision.

    Of a way that ends, or comes back, only that is told: a tombstone may leave out all the rest.
    """
    changes = status(old, new)
    return changes if ENDED in (old.status, new.status) else (*changes, *relied_on(old, new, names))


def status(old: Terms, new: Terms) -> tuple[Change, ...]:
    """Tell where in its life a way stands now, if that is another place than before."""
    if old.status == new.status:
        return ()
    was, now = (STATUSES.get(each.status, each.status) for each in (old, new))
    return (Change(Kind.CHANGED, "status", was, now),)


def relied_on(old: Terms, new: Terms, names: Names) -> Iterator[Change]:
    """Tell what changed of all the other terms."""
    for what, words in (
        ("frame", names.show),
        ("freedom", names.show),
        ("triggers", names.trigger),
    ):
        yield from _reworded(what, *_apart(getattr(old, what), getattr(new, what)), words)
    if old.owner != new.owner:
        yield Change(Kind.CHANGED, "owner", names.owner(old.owner), names.owner(new.owner))
    yield from came_and_went("audience", old.audience, new.audience, names.role)
    yield from _templates(*_apart(old.templates, new.templates))


def came_and_went(
    what: str, old: Iterable[str], new: Iterable[str], words: Callable[[str], str]
) -> Iterator[Change]:
    """Tell which keys a list holds now, and which it no longer holds.

    Args:
        what: the key of the front matter.
        old: the keys that were listed.
        new: those that are.
        words: tells one of them.
    """
    before, after = _apart(old, new)
    yield from (Change(Kind.ADDED, what, new=words(key)) for key in after)
    yield from (Change(Kind.REMOVED, what, old=words(key)) for key in before)


def one_by_one(
    what: str,
    old: Mapping[str, str],
    new: Mapping[str, str],
    *,
    whose: Callable[[str], str] = str,
    show: Callable[[str], str] = str,
) -> Iterator[Change]:
    """Tell what is declared for each of several, or for nobody in particular.

    Args:
        what: the key of the front matter, or of wow.yml.
        old: what was declared, by whom it is for; under no key, what is for all alike.
        new: the same as it is now.
        whose: tells whom it is for.
        show: tells what is declared.
    """
    for key in dict.fromkeys((*old, *new)):
        was, now = old.get(key, ""), new.get(key, "")
        if was == now:
            continue
        said, says = (show(each) if each else "" for each in (was, now))
        if was and now:
            kind = Kind.DETAILS if said == says else Kind.CHANGED
        else:
            kind = Kind.ADDED if now else Kind.REMOVED
        yield Change(kind, what, said, says, whose(key) if key else "")


def _apart(old: Iterable[_T], new: Iterable[_T]) -> tuple[list[_T], list[_T]]:
    """What only the old has, and what only the new has."""
    before, after = tuple(old), tuple(new)
    return [each for each in before if each not in after], [
        each for each in after if each not in before
    ]


def _reworded(
    what: str, gone: Iterable[str], came: Iterable[str], words: Callable[[str], str]
) -> Iterator[Change]:
    """Tell texts that came, went, or say nearly the same in other words.

    Args:
        what: the key of the front matter.
        gone: what is no longer declared.
        came: what is declared since.
        words: tells one of them.
    """
    added, removed = [words(each) for each in came], []
    for old in map(words, gone):
        near = get_close_matches(old, added, n=1, cutoff=_ALIKE)
        if near:
            added.remove(near[0])
            yield Change(Kind.DETAILS if old == near[0] else Kind.CHANGED, what, old, near[0])
        else:
            removed.append(old)
    if what == "freedom":  # one choice in the place of another makes it neither wider nor narrower
        instead = min(len(removed), len(added))
        pairs = zip(removed[:instead], added[:instead], strict=True)
        yield from (Change(Kind.CHANGED, what, old, new) for old, new in pairs)
        removed, added = removed[instead:], added[instead:]
    yield from (Change(Kind.REMOVED, what, old=old) for old in removed)
    yield from (Change(Kind.ADDED, what, new=new) for new in added)


def _templates(
    gone: Iterable[tuple[str, str]], came: Iterable[tuple[str, str]]
) -> Iterator[Change]:
    """Tell templates that came, went, lie elsewhere or have another name."""
    added = list(came)
    for name, link in gone:
        same = next((each for each in added if each[0] == name or each[1] == link), None)
        if same is None:
            yield Change(Kind.REMOVED, "templates", old=name)
            continue
        added.remove(same)
        kind = Kind.DETAILS if same[0] == name else Kind.CHANGED
        yield Change(kind, "templates", name, same[0])
    for name, _ in added:
        yield Change(Kind.ADDED, "templates", new=name)
