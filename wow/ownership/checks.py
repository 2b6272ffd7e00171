"""Rules about who answers: one named person, reachable, with somebody who stands in."""

from collections.abc import Iterator
from datetime import date

from wow.catalogue import Catalogue
from wow.codes.ownership import OW101, OW102, OW201, OW202, OW203, OW204
from wow.diagnostics import Diagnostic
from wow.fields import SLUG
from wow.model import Way
from wow.organisation import Organisation, Owner
from wow.ownership.facts import Gap, Orphan, orphan, references, suggest_owner
from wow.suggestions import did_you_mean

_SLIP = 0.8
"""How much alike two names are of which one is a slip of the other; a contact may be any word."""


def check(catalogue: Catalogue, *, today: date) -> Iterator[Diagnostic]:
    """Yield slips in contacts, unknown owners, orphans, and stand-ins who have left."""
    yield from _contacts(catalogue.organisation)
    yield from _deputies_in_organisation(catalogue, today)
    yield from _unknown_on_pages(catalogue)
    for way in catalogue.ways:
        found = orphan(catalogue, way, today)
        if found and found.owner:
            yield _orphaned(found, found.owner)
        yield from _stand_ins(catalogue, way, today)
        yield from _of_oneself(catalogue, way)


def _contacts(organisation: Organisation) -> Iterator[Diagnostic]:
    """Yield OW102 for each contact that looks like the key of a channel, and is nearly one."""
    channels = organisation.channels
    for key, owner in organisation.owners.items():
        if owner.contact in channels or not SLUG.fullmatch(owner.contact):
            continue
        if suggestion := did_you_mean(owner.contact, channels, near=_SLIP):
            place = organisation.at("owners", key, "contact")
            yield OW102(place, contact=owner.contact, suggestion=suggestion)


def _deputies_in_organisation(catalogue: Catalogue, today: date) -> Iterator[Diagnostic]:
    """Yield OW101 for each deputy in wow.yml that is no owner, OW203 for one who has left."""
    organisation = catalogue.organisation
    owners = organisation.owners
    for key, owner in owners.items():
        if owner.deputy is None or owner.has_left(today):
            continue
        keys = ("owners", key, "deputy")
        deputy = owners.get(owner.deputy)
        if owner.deputy == key:
            yield OW204(organisation.at(*keys), owner=owner.name)
        elif deputy is None:
            suggestion = suggest_owner(owner.deputy, owners)
            yield OW101(organisation.at(*keys), name=owner.deputy, suggestion=suggestion)
        elif deputy.has_left(today):
            place = organisation.at(*keys)
            yield OW203(place, part="deputy", owner=deputy.name, left=deputy.left)


def _unknown_on_pages(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Yield OW101 for each name on a page that is no owner."""
    owners = catalogue.organisation.owners
    for page in catalogue.told_pages:
        for keys, name in references(page):
            if name not in owners:
                yield OW101(page.at(*keys), name=name, suggestion=suggest_owner(name, owners))


def _orphaned(found: Orphan, owner: Owner) -> Diagnostic:
    """OW201 when the owner left, OW202 when away and nobody stands in."""
    place = found.way.at("owner")
    if found.gap is Gap.LEFT:
        return OW201(place, owner=owner.name, left=owner.left)
    return OW202(place, owner=owner.name, until=owner.away.until if owner.away else "")


def _stand_ins(catalogue: Catalogue, way: Way, today: date) -> Iterator[Diagnostic]:
    """Yield OW203 for a deputy or sponsor who has left."""
    for part, key in (("deputy", way.deputy), ("sponsor", way.sponsor)):
        owner = catalogue.organisation.owners.get(key or "")
        if owner and owner.has_left(today):
            yield OW203(way.at(part), part=part, owner=owner.name, left=owner.left)


def _of_oneself(catalogue: Catalogue, way: Way) -> Iterator[Diagnostic]:
    """Yield OW204 for a way whose owner is to stand in for themselves."""
    owner = catalogue.organisation.owners.get(way.owner)
    if owner and way.deputy == way.owner:
        yield OW204(way.at("deputy"), owner=owner.name)
