"""Everything the page of a way shows, looked up. Pure: catalogue and day in, values out."""

from dataclasses import dataclass
from datetime import date
from functools import partial

from wow.catalogue import Catalogue, area_name, areas
from wow.effort.facts import Share, in_short, shares
from wow.flow.facts import Feed, inputs
from wow.life.facts import Life, life
from wow.model import Tombstone, Way
from wow.onboarding.facts import reading_minutes
from wow.organisation import Absence, Area, Channel, Role
from wow.ownership.facts import absence, answers, departure, deputy_key
from wow.ownership.people import Person, person
from wow.parts import Exemption, Handover, ReviewRecord
from wow.periods import During, Period, day_after
from wow.reviews.facts import Standing, history, standing
from wow.triggers.facts import Starter, starters
from wow.ways.feedback import Answer, feedback


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the history of a way: a review, or a change of hands."""

    record: ReviewRecord | Handover
    by: Person | None
    """Who reviewed, or who answered before; None when they are not in wow.yml any more."""
    to: Person | None = None
    """Who has answered since."""


@dataclass(frozen=True, slots=True)
class WayFacts:
    """A living way with everything it names."""

    way: Way
    owner: Person | None
    """None when wow.yml has no such owner; the check says so."""
    answering: tuple[During[Person | None], ...]
    """Whom to ask: the owner, or while the owner is away whoever stands in."""
    absence: During[Absence] | None
    """The owner's, if it lasts or is to come."""
    departure: tuple[During[bool], ...]
    """Whether the owner has left, if they leave."""
    life: Life
    deputy: Person | None
    sponsor: Person | None
    audience: tuple[tuple[str, Role], ...]
    starters: tuple[Starter, ...]
    requires: tuple[Way, ...]
    required_by: tuple[Way, ...]
    inputs: tuple[Feed, ...]
    """What it waits for, whichever side says so."""
    shares: tuple[Share, ...]
    effort: str
    """What it costs, in a few words."""
    exceptions: tuple[tuple[Exemption, Person | None, Period], ...]
    """Each with who agreed to it, and with the days on which it is over."""
    enablement_channel: Channel | None
    standing: Standing
    history: tuple[Entry, ...]
    """The latest first."""
    successor: Way | Tombstone | None
    minutes: int
    feedback: tuple[Answer, ...]
    """What readers may say of it; none where wow.yml has no place for it."""


@dataclass(frozen=True, slots=True)
class TombstoneFacts:
    """An ended way, and what replaced it."""

    stone: Tombstone
    successor: Way | Tombstone | None


@dataclass(frozen=True, slots=True)
class AreaFacts:
    """The ways of one folder."""

    name: str
    area: Area | None
    ways: tuple[tuple[Way, Person | None, Starter], ...]
    """Each with its owner, and with the first of what starts it."""


def way_facts(catalogue: Catalogue, way: Way, today: date) -> WayFacts:
    """Look up everything that a way's page shows."""
    organisation = catalogue.organisation
    owner = person(organisation, way.owner)
    roles = ((role, organisation.roles.get(role)) for role in way.audience)
    costs = shares(catalogue, way)
    channel = way.enablement.join if way.enablement else None
    return WayFacts(
        way=way,
        owner=owner,
        answering=tuple(
            During(person(organisation, each.value), each.period)
            for each in answers(catalogue, way, today)
        ),
        absence=absence(owner.owner, today) if owner else None,
        departure=departure(owner.owner, today) if owner else (),
        life=life(way, today),
        deputy=person(organisation, deputy_key(catalogue, way, way.owner)),
        sponsor=person(organisation, way.sponsor),
        audience=tuple((key, role) for key, role in roles if role),
        starters=starters(catalogue, way),
        requires=tuple(catalogue.by_id[key] for key in way.requires if key in catalogue.by_id),
        required_by=catalogue.requiring(way.id),
        inputs=inputs(catalogue, way),
        shares=costs,
        effort=in_short(costs),
        exceptions=tuple(
            (each, person(organisation, each.agreed), _over(each, today)) for each in way.exceptions
        ),
        enablement_channel=organisation.channels.get(channel or ""),
        standing=standing(catalogue, way, today),
        history=entries(catalogue, way),
        successor=_successor(catalogue, way),
        minutes=reading_minutes(way),
        feedback=feedback(catalogue, way),
    )


def _over(exception: Exemption, today: date) -> Period:
    turn = day_after(exception.until)
    return Period(since=turn if turn > today else None)


def entries(catalogue: Catalogue, way: Way) -> tuple[Entry, ...]:
    """What became of a way so far: its reviews and changes of hands, the latest first."""
    known = partial(person, catalogue.organisation)
    found = (
        *(Entry(each, known(each.from_), known(each.to)) for each in way.handovers),
        *(Entry(each, known(each.by)) for each in history(way)),
    )
    return tuple(sorted(found, key=lambda each: each.record.on, reverse=True))


def tombstone_facts(catalogue: Catalogue, stone: Tombstone) -> TombstoneFacts:
    """Look up what a tombstone shows."""
    return TombstoneFacts(stone, _successor(catalogue, stone))


def by_area(catalogue: Catalogue) -> tuple[AreaFacts, ...]:
    """The living ways by area, in the order of the navigation."""
    organisation = catalogue.organisation
    return tuple(
        AreaFacts(
            area_name(organisation, key) if key else "",
            organisation.areas.get(key),
            tuple(
                (way, person(organisation, way.owner), starters(catalogue, way)[0]) for way in ways
            ),
        )
        for key, ways in areas(catalogue).items()
    )


def _successor(catalogue: Catalogue, page: Way | Tombstone) -> Way | Tombstone | None:
    key = (page.retired.replaced_by if page.retired else None) or ""
    return catalogue.by_id.get(key) or catalogue.tombstone_by_id.get(key)
