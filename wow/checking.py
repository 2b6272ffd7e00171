"""All checks in one run, sorted by place: what the build, the command and CI all call."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from typing import Protocol

from wow.catalogue import Catalogue
from wow.codes import FIXED, REGISTRY
from wow.codes.page_format import WY101, WY103
from wow.diagnostics import Diagnostic, Severity
from wow.effort import checks as effort
from wow.flow import checks as flow
from wow.life import checks as life
from wow.loading import Loaded
from wow.model import Way
from wow.onboarding import checks as onboarding
from wow.organisation import Organisation
from wow.ownership import checks as ownership
from wow.reading import read_way
from wow.reviews import checks as reviews
from wow.settings import CheckSetting
from wow.style import checks as style
from wow.suggestions import did_you_mean
from wow.triggers import checks as triggers
from wow.ways import checks as ways


class Check(Protocol):
    """A rule: reads the catalogue, yields findings, touches no disk."""

    def __call__(self, catalogue: Catalogue, *, today: date) -> Iterator[Diagnostic]:
        """Yield what breaks the rule on a day."""
        ...


CHECKS: tuple[Check, ...] = (
    ways.check,
    ownership.check,
    reviews.check,
    onboarding.check,
    triggers.check,
    flow.check,
    effort.check,
    life.check,
    style.check,
)
"""One for each concern."""


def findings(loaded: Loaded, today: date) -> tuple[Diagnostic, ...]:
    """Everything that is wrong with a knowledge base on a day, sorted by place.

    Args:
        loaded: what was read, with the findings of single files.
        today: the day for which reviews, trials and absences are judged.
    """
    found = list(loaded.diagnostics)
    settings = {}
    if loaded.catalogue:
        organisation = loaded.catalogue.organisation
        settings = dict(organisation.checks)
        found += _refused_settings(organisation)
        told = {each.location for each in found}  # a value that is wrong refers to nothing
        for check in CHECKS:
            across = check(loaded.catalogue, today=today)
            found += (each for each in across if each.location not in told)
    return in_order(_as_set(found, settings))


def findings_in(
    loaded: Loaded, raw: bytes, today: date, *, path: str, src_uri: str
) -> tuple[Diagnostic, ...]:
    """What will be wrong with the page of a way once it is written, sorted by place.

    Args:
        loaded: what was read before; the page need not be among it.
        raw: the page as it will be.
        today: the day for which it is judged.
        path: of the page, for the places of findings.
        src_uri: its path below the docs folder.
    """
    page, found = read_way(raw, path=path, src_uri=src_uri)
    if loaded.catalogue and isinstance(page, Way):
        others = (each for each in loaded.catalogue.ways if each.src_uri != src_uri)
        ways = tuple(sorted((*others, page), key=lambda each: each.src_uri))
        files = loaded.catalogue.files | {src_uri}
        loaded = replace(loaded, catalogue=replace(loaded.catalogue, ways=ways, files=files))
    told = (*found, *findings(loaded, today))
    return in_order(each for each in told if each.location.path == path)


def findings_of_change(before: Loaded, after: Loaded, today: date) -> tuple[Diagnostic, ...]:
    """What a change brought about, sorted by place: findings that were not there before it.

    Args:
        before: what was read before the change.
        after: what was read after it.
        today: the day for which both are judged.
    """
    known = {each.fingerprint for each in findings(before, today)}
    found = [each for each in findings(after, today) if each.fingerprint not in known]
    if before.catalogue and after.catalogue:
        moved = reviews.check_change(before.catalogue, after.catalogue)
        found += _as_set(moved, dict(after.catalogue.organisation.checks))
    return in_order(found)


def in_order(found: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Sort findings by place; what was found twice is named once."""
    return tuple(sorted(dict.fromkeys(found), key=lambda each: each.sort_key))


def _refused_settings(organisation: Organisation) -> Iterator[Diagnostic]:
    """Yield WY101 for each code in `checks:` that does not exist, WY103 for one that stays."""
    for code in organisation.checks:
        if code not in REGISTRY:
            place = organisation.at_key("checks", code)
            yield WY101(place, code=code, suggestion=did_you_mean(code, REGISTRY))
        elif code[:2] in FIXED:
            yield WY103(organisation.at_key("checks", code), code=code)


def _as_set(found: Iterable[Diagnostic], settings: dict[str, CheckSetting]) -> Iterator[Diagnostic]:
    """Give each finding the severity that wow.yml sets, and drop what it ignores."""
    for each in found:
        setting = settings.get(each.code) if each.code[:2] not in FIXED else None
        if setting is None:
            yield each
        elif setting.severity != "ignore":
            yield replace(each, severity=Severity(setting.severity))
