"""Whether what an issue asks for is over, for a way that is not overdue. Pure."""

from dataclasses import dataclass
from datetime import date

from wow.catalogue import Catalogue
from wow.hosts.marker import Said
from wow.reviews.facts import standing


@dataclass(frozen=True, slots=True)
class Ending:
    """Whether the matter is over, and why."""

    is_over: bool
    why: str
    """A sentence that begins with a small letter and has no full stop."""


def ending(catalogue: Catalogue, key: str, said: Said | None, today: date) -> Ending:
    """Tell whether an issue can be closed.

    A review date that was moved without a record ends nothing, and neither does a longer grace.

    Args:
        catalogue: as it is now.
        key: the id of the way.
        said: what the issue went by, as far as it is known.
        today: the day by which ends are told.
    """
    way = catalogue.by_id.get(key)
    if way is None:
        return _without_page(catalogue, key)
    now = standing(catalogue, way, today)
    if now.ends:
        return Ending(is_over=True, why=f"the way ends on {now.by}, before its review")
    if now.last and not (said and said.last and now.last.on <= said.last):
        found = f"it was reviewed on {now.last.on}, with the verdict {now.last.verdict}"
        return Ending(is_over=True, why=f"{found}; the next review is due by {now.by}")
    why = f"its review date is {now.by} now, and no review has been recorded"
    return Ending(is_over=False, why=why)


def _without_page(catalogue: Catalogue, key: str) -> Ending:
    """Of a way that does not live: a page that cannot be read may be it, so it is not gone."""
    stone = catalogue.tombstone_by_id.get(key)
    if stone:
        return Ending(is_over=True, why=f"the way ended on {stone.retired.on}")
    if key in catalogue.ids:
        return Ending(is_over=False, why="its page cannot be read")
    if catalogue.unread:
        why = "its page is not there, unless it is one of those that cannot be read"
        return Ending(is_over=False, why=why)
    return Ending(is_over=True, why="there is no page of that way any more")
