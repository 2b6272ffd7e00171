"""Which ways fit: by facets, and by words. Pure: catalogue, wishes and day in, pages out.

The rule is that of the list on the site, `wow/site/theme/assets/wow/filter.mjs`.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from wow.catalogue import Catalogue, areas
from wow.model import Tombstone, Way
from wow.site.inline import plain
from wow.triggers.facts import starters
from wow.triggers.words import in_words
from wow.ways.facets import LEVEL, REVIEW, STATUS, review_on, values

_FAR = 2
"""How many letters may be missing for each that was found."""


@dataclass(frozen=True, slots=True)
class Found:
    """What fits, in the order of the site's list."""

    pages: tuple[Way | Tombstone, ...]
    of: int
    """How many there are in all."""
    nearest: bool
    """Whether nothing has all of the words, so that these only have the most of them."""


def find(
    catalogue: Catalogue, chosen: Mapping[str, Collection[str]], words: str, today: date
) -> Found:
    """Find the ways that fit.

    Args:
        catalogue: of which ways, those that ended among them.
        chosen: by the name of a facet the values of which a way has to have one; none of them
            leaves nothing out.
        words: parts of words that have to occur in what lists tell of a way, in any order; where
            no way has all of them, those fit that have the most, unless most is missing.
        today: the day that reviews are judged by.
    """
    pages = _in_order(catalogue)
    near, all_there = _nearest(catalogue, pages, words)
    asked = {name: frozenset(held) for name, held in chosen.items() if held}
    fit = (page for page in near if _fits(catalogue, page, asked, today))
    return Found(tuple(fit), len(pages), nearest=not all_there)


def _in_order(catalogue: Catalogue) -> Sequence[Way | Tombstone]:
    living = (way for held in areas(catalogue).values() for way in held)
    return (*living, *catalogue.tombstones)


def _fits(
    catalogue: Catalogue,
    page: Way | Tombstone,
    asked: Mapping[str, frozenset[str]],
    today: date,
) -> bool:
    held = dict(values(page))
    if REVIEW.name in asked and isinstance(page, Way):
        held[REVIEW.name] = (review_on(catalogue, page, today),)
    return all(wanted.intersection(held.get(name, ())) for name, wanted in asked.items())


def _nearest(
    catalogue: Catalogue, pages: Sequence[Way | Tombstone], words: str
) -> tuple[Sequence[Way | Tombstone], bool]:
    """The pages that have the most of the words, and whether that is all of them."""
    asked = words.lower().split()
    if not asked:
        return pages, True
    had = [_letters(" ".join(_told(catalogue, page)).lower(), asked) for page in pages]
    most = max(had, default=0)
    missing = sum(map(len, asked)) - most
    if missing > most * _FAR:
        return (), False
    return [page for page, each in zip(pages, had, strict=True) if each == most], not missing


def _letters(text: str, words: Sequence[str]) -> int:
    return sum(len(word) for word in words if word in text)


def _told(catalogue: Catalogue, page: Way | Tombstone) -> Iterator[str]:
    """Yield what lists tell of a way, and its id."""
    yield from (page.id, page.title, plain(page.summary or ""), dict(STATUS.options)[page.status])
    if isinstance(page, Tombstone):
        yield plain(page.retired.because)
        return
    yield dict(LEVEL.options)[page.level]
    for each in starters(catalogue, page):
        yield from (each.label, in_words(each, plain))
    if owner := catalogue.organisation.owners.get(page.owner):
        yield from (owner.name, owner.answers)
