"""Who answers for what on a day. Pure: catalogue and day in, values out."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import chain
from typing import TypeVar

from wow.catalogue import Catalogue
from wow.fields import slugify
from wow.model import Page, Way
from wow.organisation import Absence, Owner
from wow.periods import During, Period, day_after, over_time
from wow.suggestions import did_you_mean


class Gap(StrEnum):
    """Why nobody answers for a way."""

    UNKNOWN = "unknown"
    LEFT = "left"
    AWAY = "away"


@dataclass(frozen=True, slots=True)
class Orphan:
    """A way that nobody answers for on a day."""

    way: Way
    gap: Gap
    owner: Owner | None
    """None when wow.yml has no such owner."""


@dataclass(frozen=True, slots=True)
class Desk:
    """What lies on one owner's desk."""

    key: str
    owner: Owner
    answers_for: tuple[Way, ...]
    deputises_for: tuple[Way, ...]
    sponsors: tuple[Way, ...]
    departure: tuple[During[bool], ...]
    absence: During[Absence] | None


def deputy_key(catalogue: Catalogue, page: Page, owner: str | None) -> str | None:
    """Who stands in: the way's deputy, or else its owner's."""
    position = catalogue.organisation.owners.get(owner or "")
    return page.deputy or (position.deputy if position else None)


def owners_on(way: Way, day: date) -> frozenset[str]:
    """Who answered for a way on a day, as far as its handovers tell; on the day of one, both."""
    passed = sorted(way.handovers, key=lambda each: each.on)
    after = next((each for each in passed if each.on > day), None)
    owner = after.from_ if after else way.owner
    return frozenset((owner, *(each.from_ for each in passed if each.on == day)))


def orphan(catalogue: Catalogue, way: Way, today: date) -> Orphan | None:
    """Tell why nobody answers for a way, or None when somebody does.

    An owner who left makes an orphan even with a deputy: standing in is for a time.
    """
    owners = catalogue.organisation.owners
    owner = owners.get(way.owner)
    if owner is None:
        return Orphan(way, Gap.UNKNOWN, None)
    if owner.has_left(today):
        return Orphan(way, Gap.LEFT, owner)
    if not owner.is_away(today):
        return None
    deputy = owners.get(deputy_key(catalogue, way, way.owner) or "")
    return None if deputy and deputy.is_there(today) else Orphan(way, Gap.AWAY, owner)


def answering(catalogue: Catalogue, way: Way, today: date) -> str | None:
    """Who answers for a way on a day: its owner, or while the owner is away whoever stands in.

    Returns:
        The owner's key, also when that owner left or is away and nobody stands in; None when
        wow.yml has no such owner.
    """
    owners = catalogue.organisation.owners
    owner = owners.get(way.owner)
    stand_in = deputy_key(catalogue, way, way.owner) or ""
    if owner and owner.is_away(today) and stand_in in owners and owners[stand_in].is_there(today):
        return stand_in
    return way.owner if owner else None


def asked(catalogue: Catalogue, way: Way, today: date) -> str | None:
    """The one person who is asked to do something about a way on a day.

    Returns:
        The key of the owner; while they cannot answer or once they left, of the deputy, or else of
        the sponsor; None where none of them is there.
    """
    owners = catalogue.organisation.owners
    in_turn = (way.owner, deputy_key(catalogue, way, way.owner), way.sponsor)
    known = ((key, owners.get(key or "")) for key in in_turn)
    return next((key for key, owner in known if owner and owner.is_there(today)), None)


def orphans(catalogue: Catalogue, today: date) -> tuple[During[Orphan], ...]:
    """Every way that nobody answers for, by path, and for each when: today or on a day to come."""
    return tuple(
        During(each.value, each.period)
        for way in catalogue.ways
        for each in _over_time(orphan, catalogue, way, today)
        if each.value
    )


def answers(catalogue: Catalogue, way: Way, today: date) -> tuple[During[str | None], ...]:
    """Who answers for a way from today on, as `answering` tells it of a day."""
    return _over_time(answering, catalogue, way, today)


_Found = TypeVar("_Found")


def _over_time(
    fact: Callable[[Catalogue, Way, date], _Found], catalogue: Catalogue, way: Way, today: date
) -> tuple[During[_Found], ...]:
    owners = catalogue.organisation.owners
    held = (owners.get(way.owner), owners.get(deputy_key(catalogue, way, way.owner) or ""))
    turns = (turn for each in held if each for turn in can_turn(each))
    return over_time(lambda day: fact(catalogue, way, day), today, turns)


def can_turn(owner: Owner) -> Iterator[date]:
    """Yield the days from which an owner can answer, or can no more."""
    if owner.away:
        yield from (owner.away.since, day_after(owner.away.until))
    if owner.left:
        yield owner.left


def desks(catalogue: Catalogue, today: date) -> tuple[Desk, ...]:
    """A desk for each owner of wow.yml, in its order."""
    owned, deputised, sponsored = _held(catalogue)
    return tuple(
        Desk(
            key=key,
            owner=owner,
            answers_for=owned.get(key, ()),
            deputises_for=deputised.get(key, ()),
            sponsors=sponsored.get(key, ()),
            departure=departure(owner, today),
            absence=absence(owner, today),
        )
        for key, owner in catalogue.organisation.owners.items()
    )


def absence(owner: Owner, today: date) -> During[Absence] | None:
    """The absence of an owner that lasts or is to come, told until its end."""
    if owner.away is None or owner.away.until < today:
        return None
    return During(owner.away, Period(until=owner.away.until))


def departure(owner: Owner, today: date) -> tuple[During[bool], ...]:
    """Whether an owner who leaves has left; of one who stays, nothing."""
    return over_time(owner.has_left, today, (owner.left,)) if owner.left else ()


_Held = Mapping[str, tuple[Way, ...]]


def _held(catalogue: Catalogue) -> tuple[_Held, _Held, _Held]:
    """The ways by owner, by deputy and by sponsor, in one pass."""
    held: tuple[dict[str, list[Way]], ...] = ({}, {}, {})
    for way in catalogue.ways:
        keys = (way.owner, deputy_key(catalogue, way, way.owner), way.sponsor)
        for pile, key in zip(held, keys, strict=True):
            if key:
                pile.setdefault(key, []).append(way)
    owned, deputised, sponsored = (
        {key: tuple(sorted(ways, key=_title)) for key, ways in pile.items()} for pile in held
    )
    return owned, deputised, sponsored


def _title(way: Way) -> str:
    return way.title.casefold()


def references(page: Page) -> tuple[tuple[tuple[str | int, ...], str], ...]:
    """Every place where a page names an owner: the way to the value, and the owner's key.

    Of those who had a way before, nothing is asked any more: they need not be in wow.yml.
    """
    single = ((("deputy",), page.deputy), (("sponsor",), page.sponsor))
    owner = getattr(page, "owner", None)
    review = getattr(page, "review", None)
    log = review.log if review else ()
    passed = max(enumerate(page.handovers), key=lambda each: each[1].on, default=None)
    found = chain(
        ((("owner",), owner),),
        single,
        ((("exceptions", i, "agreed"), each.agreed) for i, each in enumerate(page.exceptions)),
        ((("review", "log", i, "by"), each.by) for i, each in enumerate(log)),
        ((("handovers", passed[0], "to"), passed[1].to),) if passed else (),
    )
    return tuple((keys, name) for keys, name in found if name)


def suggest_owner(name: str, owners: Mapping[str, Owner]) -> str:
    """Say which key may be meant: of the owner who goes by that name, or else the nearest one.

    Args:
        name: what was written where an owner's key belongs.
        owners: those of wow.yml.
    """
    for key, owner in owners.items():
        for called in (owner.answers, owner.name):
            if slugify(called) == slugify(name):
                return f"Did you mean `{key}` ({called})? "
    return did_you_mean(name, owners)
