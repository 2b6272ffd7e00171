"""Rules about paths: roles, stages and prerequisites exist, and can be put in order."""

from collections.abc import Iterator, Mapping
from datetime import date

from wow.catalogue import Catalogue
from wow.codes.onboarding import ON101, ON102, ON103, ON104, ON105, ON106
from wow.diagnostics import Diagnostic
from wow.model import Draft, Page, Way
from wow.onboarding.facts import circles
from wow.suggestions import did_you_mean


def check(catalogue: Catalogue, *, today: date) -> Iterator[Diagnostic]:  # noqa: ARG001 - as all
    """Yield unknown roles, stages and prerequisites, and circles of prerequisites."""
    for way in catalogue.told_ways:
        yield from _audience(catalogue, way)
        yield from _stages(catalogue, way)
        yield from _prerequisites(catalogue, way)
    for circle in circles(catalogue):
        ids = " → ".join(f"`{way.id}`" for way in (*circle, circle[0]))
        yield ON104(circle[0].at("requires"), circle=ids)


def _audience(catalogue: Catalogue, way: Way | Draft) -> Iterator[Diagnostic]:
    """Yield ON101 for each role of the audience that wow.yml does not have."""
    for index, role in enumerate(way.audience):
        yield from _role(catalogue, way, role, "audience", index)


def _role(catalogue: Catalogue, page: Page, role: str, *keys: str | int) -> Iterator[Diagnostic]:
    roles = catalogue.organisation.roles
    if role not in roles:
        yield ON101(page.at_key(*keys), name=role, suggestion=did_you_mean(role, roles))


def _stages(catalogue: Catalogue, way: Way | Draft) -> Iterator[Diagnostic]:
    """Yield ON102 for unknown stages, ON101 and ON105 for the roles they are given for."""
    if isinstance(way.onboarding, str):
        yield from _stage(catalogue, way, way.onboarding, "onboarding")
    elif isinstance(way.onboarding, Mapping):
        for role, stage in way.onboarding.items():
            yield from _stage(catalogue, way, stage, "onboarding", role)
            if role not in catalogue.organisation.roles:
                yield from _role(catalogue, way, role, "onboarding", role)
            elif role not in way.audience:
                yield ON105(way.at_key("onboarding", role), role=role)


def _stage(
    catalogue: Catalogue, way: Way | Draft, stage: str, *keys: str | int
) -> Iterator[Diagnostic]:
    stages = catalogue.organisation.stages
    if stage not in stages:
        yield ON102(way.at(*keys), name=stage, suggestion=did_you_mean(stage, stages))


def _prerequisites(catalogue: Catalogue, way: Way | Draft) -> Iterator[Diagnostic]:
    """Yield ON103 for a prerequisite that does not exist, ON106 for one that is retired."""
    for index, key in enumerate(way.requires):
        place = way.at("requires", index) if key not in catalogue.by_id else None
        if place and key not in catalogue.ids:
            yield ON103(place, name=key, suggestion=did_you_mean(key, catalogue.ids))
        elif place and (stone := catalogue.tombstone_by_id.get(key)):
            yield ON106(place, name=key, advice=stone.retired.advice)
