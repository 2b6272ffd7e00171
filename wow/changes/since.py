"""What is otherwise in a way than on a day, such as that of its last review. Pure."""

from dataclasses import dataclass
from datetime import date

from wow.changes.change import Change
from wow.changes.comparing import compare
from wow.changes.facts import History, with_days
from wow.changes.names import Names
from wow.changes.terms import terms
from wow.model import Tombstone, Way


@dataclass(frozen=True, slots=True)
class Since:
    """What is otherwise than on a day, or why nobody knows."""

    day: date | None
    """The day that is compared with; None where there is none."""
    changes: tuple[Change, ...] = ()
    is_younger: bool = False
    """Whether git does not know the page as of the day asked for, but only from `day` on."""
    missing: str = ""
    """Why nothing is known."""


def since(
    names: Names, history: History, page: Way | Tombstone, day: date | None, today: date
) -> Since:
    """Compare a page with how readers saw it at the end of a day.

    Args:
        names: what things are called.
        history: how the pages were.
        page: as it is, whether or not that is committed.
        day: what it is compared with; None for the beginning.
        today: no version is of a later day, whatever a clock said.
    """
    if history.missing:
        return Since(day, missing=history.missing)
    zone = names.catalogue.organisation.zone
    versions = with_days(history.pages.get(page.src_uri, ()), zone, today)
    if not versions:
        return Since(day, missing="This page is not committed yet.")
    known = (each for each in versions if day and each[0] <= day)
    on, before = next(known, versions[-1])
    is_younger = day is not None and on > day
    compared = on if day is None or is_younger else day
    if before.terms is None:
        return Since(compared, missing=f"How the page was on {compared} cannot be read.")
    changes = compare(before.terms, terms(page).on(page.src_uri), names)
    return Since(compared, changes, is_younger)
