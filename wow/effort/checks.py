"""Rules about effort: roles exist and follow the way, and all together fits into a budget."""

from collections.abc import Iterator, Mapping
from datetime import date

from wow.catalogue import Catalogue
from wow.codes.effort import EF101, EF201, EF202
from wow.codes.onboarding import ON101
from wow.diagnostics import Diagnostic
from wow.effort.hours import Excess
from wow.effort.loads import balances
from wow.suggestions import did_you_mean


def check(catalogue: Catalogue, *, today: date) -> Iterator[Diagnostic]:  # noqa: ARG001 - as all
    """Yield what is wrong with the effort of a way, and with all of it together."""
    yield from _roles(catalogue)
    yield from _budgets(catalogue)


def _roles(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Yield ON101 for unknown roles, EF101 for roles outside the audience."""
    roles = catalogue.organisation.roles
    for way in catalogue.told_ways:
        for role in way.effort if isinstance(way.effort, Mapping) else ():
            if role not in roles:
                place = way.at_key("effort", role)
                yield ON101(place, name=role, suggestion=did_you_mean(role, roles))
            elif role not in way.audience:
                yield EF101(way.at_key("effort", role), role=role)


def _budgets(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Yield EF201 for each role that is over its budget, EF202 for each that may be."""
    codes = {Excess.OVER: EF201, Excess.PERHAPS: EF202}
    for each in balances(catalogue):
        if each.stands in codes:
            most = each.load.parts[0]
            yield codes[each.stands](
                catalogue.organisation.at("roles", each.key, "budget"),
                people=each.role.people,
                hours=each.load,
                role=each.key,
                most=f"`{most.way.id}` takes most, {most.hours}. ",
            )
