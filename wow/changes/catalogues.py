"""Two versions of a knowledge base → what the change means for people. Pure."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from wow.catalogue import Catalogue
from wow.changes.change import Change, Kind
from wow.changes.declarations import compare_pages, introduced
from wow.changes.difference import Difference, UnreadPage, WayDifference
from wow.changes.fates import Fate, fate
from wow.changes.loads import role_loads
from wow.changes.names import Named, Names
from wow.changes.organisation import compare_organisations
from wow.changes.pairing import AnyPage, Pair, pairs
from wow.model import Way
from wow.organisation import Organisation
from wow.reading import Unread

_QUIET = frozenset(
    {
        *("path", "theme", "text", "form", "signals.followed", "signals.works"),
        *("review.by", "review.every", "review.log"),
    }
)
"""What matters to those who look after a way, and not to those who follow it."""


@dataclass(frozen=True)
class Earlier:
    """How a knowledge base was before a change."""

    pages: tuple[AnyPage, ...] = ()
    organisation: Organisation | None = None
    """None where wow.yml could not be used; without pages, where there was no knowledge base."""


def difference(before: Earlier, after: Catalogue, show: Callable[[str], str] = str) -> Difference:
    """Tell what a change means for people.

    Args:
        before: all as it was.
        after: all as it is.
        show: makes one line of a declared text, such as without its Markdown.
    """
    names = Names(after, show)
    held = tuple(pairs(before.pages, tuple(after.by_src_uri.values())))
    told = (_way(old, new, names, briefly=not before.pages) for old, new in held)
    ways = tuple(sorted((each for each in told if each), key=_order))
    lived = (page for page in before.pages if isinstance(page, Way))
    return Difference(
        ways,
        _roles((role.key for way in ways for role in way.roles), names),
        tuple(_organisation(before, names)),
        tuple(role_loads(lived, before.organisation, after)),
        tuple(_unread(held)),
        tuple(_notes(before)),
    )


def _order(way: WayDifference) -> tuple[int, str, str]:
    return tuple(Fate).index(way.fate), way.title.casefold(), way.path


def _way(
    old: AnyPage | None, new: AnyPage | None, names: Names, *, briefly: bool
) -> WayDifference | None:
    """What a change means for one way; None if it means nothing.

    Args:
        old: the page as it was.
        new: the page as it is.
        names: what things are called.
        briefly: whether it is enough to say that a way is new.
    """
    if old == new or not (changes := _changes(old, new, names, briefly=briefly)):
        return None
    there = [page for page in (new, old) if page]
    read = [page for page in there if not isinstance(page, Unread)]
    concerned = {role for each in read for role in each.audience}
    if all(each.what in _QUIET for each in changes):
        concerned = set()
    owners = dict.fromkeys(each.owner for each in read if each.owner)
    return WayDifference(
        there[0].id,
        read[0].title if read else there[0].id or there[0].src_uri,
        _path(there[0]),
        fate(changes),
        changes,
        _roles(concerned, names),
        tuple(Named(key, names.owner(key)) for key in owners),
    )


def _roles(keys: Iterable[str], names: Names) -> tuple[Named, ...]:
    return tuple(Named(key, names.role(key)) for key in names.roles(set(keys)))


def _changes(
    old: AnyPage | None, new: AnyPage | None, names: Names, *, briefly: bool
) -> tuple[Change, ...]:
    """Everything that changed in one page."""
    if new is None:
        return (Change(Kind.GONE),)
    if isinstance(new, Unread):
        return (Change(Kind.BROKEN),)
    if old is None:
        return (Change(Kind.NEW), *(() if briefly else introduced(new, names)))
    if isinstance(old, Unread):
        return (Change(Kind.UNREADABLE),)
    return compare_pages(old, new, names)


def _organisation(before: Earlier, names: Names) -> Iterable[Change]:
    if before.organisation is None:
        return ()
    return compare_organisations(before.organisation, names.catalogue.organisation, names)


def _unread(held: Iterable[Pair]) -> Iterator[UnreadPage]:
    """Yield the pages that cannot be read on one side or on both."""
    for old, new in held:
        was, now = isinstance(old, Unread), isinstance(new, Unread)
        page = new or old
        if page and (was or now):
            yield UnreadPage(_path(page), was, now)


def _path(page: AnyPage) -> str:
    if isinstance(page, Unread):
        return page.found[0].location.path if page.found else page.src_uri
    return page.path


def _notes(before: Earlier) -> Iterator[str]:
    """Yield what could not be compared."""
    if not before.pages:
        yield "There was no knowledge base before: everything is new."
    elif before.organisation is None:
        yield "wow.yml could not be used before, so what changed in it is not known."
