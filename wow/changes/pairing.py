"""Which page of before became which page of now. Pure."""

from collections import Counter
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence

from wow.model import Tombstone, Way
from wow.reading import Unread

AnyPage = Way | Tombstone | Unread
Pair = tuple[AnyPage | None, AnyPage | None]
"""A page as it was, and as it is; None where it was not, or is no more."""

_ALIKE = 0.7
"""From which share of the text on a page is the same under another name, as in `wow.history`."""


def pairs(old: Sequence[AnyPage], new: Sequence[AnyPage]) -> Iterator[Pair]:
    """Yield each page once, with what it was or became.

    A page is the same if it has the same id and path, or else the same id, path or title, or else
    most of its text.
    """
    before, after = dict(enumerate(old)), dict(enumerate(new))
    for mark in _MARKS:
        there = {mark(page): at for at, page in reversed(after.items())}
        for at, page in tuple(before.items()):
            if mark(page) in there:
                yield before.pop(at), after.pop(there.pop(mark(page)))
    for at, to in _alike(before, after):
        if at in before and to in after:
            yield before.pop(at), after.pop(to)
    yield from ((page, None) for page in before.values())
    yield from ((None, page) for page in after.values())


def _title(page: AnyPage) -> Hashable:
    """The title in whatever case; what may not be one is like no other."""
    return page if isinstance(page, Unread) else page.title.casefold()


_MARKS: tuple[Callable[[AnyPage], Hashable], ...] = (
    lambda page: (page.id, page.src_uri),
    lambda page: page.id,
    lambda page: page.src_uri,
    _title,
)


def _alike(
    before: Mapping[int, AnyPage], after: Mapping[int, AnyPage]
) -> Sequence[tuple[int, int]]:
    """The pages that share most of their text, the likest first."""
    olds, news = _lines(before), _lines(after)
    found = [(_share(old, news[to]), at, to) for at, old in olds.items() for to in news]
    found = [each for each in found if each[0] >= _ALIKE]
    return [(at, to) for _, at, to in sorted(found, key=lambda each: (-each[0], *each[1:]))]


def _lines(pages: Mapping[int, AnyPage]) -> Mapping[int, Counter[str]]:
    readable = {at: page for at, page in pages.items() if not isinstance(page, Unread)}
    return {at: Counter(page.text.splitlines(keepends=True)) for at, page in readable.items()}


def _share(old: Counter[str], new: Counter[str]) -> float:
    """The share of the longer text whose lines the other has, too."""
    return _length(old & new) / max(_length(old), _length(new))


def _length(lines: Counter[str]) -> int:
    return sum(len(line) * count for line, count in lines.items())
