"""Rules about effort: the roles that it is given for exist, and follow the way."""

from collections.abc import Iterator, Mapping
from datetime import date

from wow.catalogue import Catalogue
from wow.codes.effort import EF101
from wow.codes.onboarding import ON101
from wow.diagnostics import Diagnostic
from wow.suggestions import did_you_mean


def check(catalogue: Catalogue, *, today: date) -> Iterator[Diagnostic]:  # noqa: ARG001 - as all
    """Yield ON101 for unknown roles, EF101 for roles outside the audience."""
    roles = catalogue.organisation.roles
    for way in catalogue.told_ways:
        for role in way.effort if isinstance(way.effort, Mapping) else ():
            if role not in roles:
                place = way.at_key("effort", role)
                yield ON101(place, name=role, suggestion=did_you_mean(role, roles))
            elif role not in way.audience:
                yield EF101(way.at_key("effort", role), role=role)
