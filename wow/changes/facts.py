"""What became of each way, day by day. Pure: catalogue, versions and day in, values out."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time
from functools import cached_property
from pathlib import PurePosixPath
from zoneinfo import ZoneInfo

from wow.catalogue import Catalogue
from wow.changes.comparing import Change, Kind, Names, compare
from wow.changes.terms import Terms, terms
from wow.durations import Duration, Unit
from wow.fields import slugify
from wow.model import Tombstone, Way

_SHOWN_MONTHS = 12
_SHOWN = 200
"""How far back the page of all changes goes, and how many it tells at most."""


@dataclass(frozen=True, slots=True)
class Version:
    """How a page was after a commit."""

    at: int
    """When it came to the branch that is built, in seconds since 1970."""
    src_uri: str
    terms: Terms | None = None
    """None if it could not be read, or was removed."""


@dataclass(frozen=True)
class History:
    """What is known of how pages were."""

    pages: Mapping[str, Sequence[Version]] = field(default_factory=dict)
    """The versions of each page by its path today, the newest first."""
    removed: Sequence[Sequence[Version]] = ()
    """The same of pages that are no more; the first version is their removal."""
    missing: str = ""
    """Why nothing is known, and what helps."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What changed in one way on one day."""

    way: str
    """Its id."""
    title: str
    src_uri: str | None
    """None where the page is no more."""
    roles: tuple[str, ...]
    """Those whom it concerns: who followed it before, or follows it since."""
    on: date
    at: int
    revision: str
    """That of the way since."""
    changes: tuple[Change, ...]

    @property
    def is_first(self) -> bool:
        """Whether nothing was there before."""
        return self.changes[0].kind is Kind.NEW


@dataclass(frozen=True)
class Chronicle:
    """What became of all ways."""

    entries: tuple[Entry, ...] = ()
    """The newest first."""
    missing: str = ""
    """Why nothing is known."""
    revisions: Mapping[str, str] = field(default_factory=dict)
    """That of each living way by its id, which is known in any case."""

    @cached_property
    def begins(self) -> date | None:
        """The day of the first ways."""
        return min((each.on for each in self.entries if each.is_first), default=None)

    @property
    def beginning(self) -> tuple[Entry, ...]:
        """The ways that were there on that day: they are not news."""
        begins = self.begins
        return tuple(each for each in self.entries if each.is_first and each.on == begins)

    @property
    def news(self) -> tuple[Entry, ...]:
        """All changes since."""
        begins = self.begins
        return tuple(each for each in self.entries if not each.is_first or each.on != begins)

    def by_way(self) -> Mapping[str, list[Entry]]:
        """The changes of each way that has a page, the newest first."""
        found: dict[str, list[Entry]] = {}
        for each in self.entries:
            if each.src_uri:
                found.setdefault(each.way, []).append(each)
        return found


def recent(entries: Sequence[Entry], today: date) -> tuple[Entry, ...]:
    """Those of the last twelve months, and no more than two hundred."""
    year = Duration(_SHOWN_MONTHS, Unit.MONTH)
    return tuple(each for each in entries if year.after(each.on) >= today)[:_SHOWN]


def chronicle(
    catalogue: Catalogue, history: History, today: date, show: Callable[[str], str] = str
) -> Chronicle:
    """Tell what became of each way.

    What was not committed yet counts as of today. Several commits of a day are told as one.

    Args:
        catalogue: how the pages are, and what things are called.
        history: how the pages were.
        today: no change is later, whatever a clock said.
        show: makes one line of a declared text.
    """
    pages: Sequence[Way | Tombstone] = (*catalogue.ways, *catalogue.tombstones)
    current = {page.src_uri: terms(page).on(page.src_uri) for page in pages}
    revisions = {way.id: current[way.src_uri].revision for way in catalogue.by_id.values()}
    if history.missing:
        return Chronicle((), history.missing, revisions)
    names = Names(catalogue, show)
    now = int(datetime.combine(today, time(), UTC).timestamp())
    found: list[Entry] = []
    for page in pages:
        versions = history.pages.get(page.src_uri, ())
        if not versions or versions[0].terms != current[page.src_uri]:
            versions = (Version(now, page.src_uri, current[page.src_uri]), *versions)
        dated = _dated(versions, catalogue.organisation.zone, today)
        found += _entries(page.id, page.src_uri, dated, names)
    for versions in history.removed:
        (on, removal), *before = _dated(versions, catalogue.organisation.zone, today)
        way = slugify(PurePosixPath(removal.src_uri).stem)
        earlier = tuple(_entries(way, None, before, names))
        if earlier:
            gone = (Change(Kind.GONE),)
            found += (replace(earlier[0], on=on, at=removal.at, changes=gone), *earlier)
    found.sort(key=lambda each: (-each.on.toordinal(), each.way))
    return Chronicle(tuple(found), "", revisions)


def _dated(
    versions: Iterable[Version], zone: ZoneInfo, today: date
) -> Sequence[tuple[date, Version]]:
    """Versions with their days: none is later than that of the next newer one."""
    found = []
    for each in versions:
        today = min(today, datetime.fromtimestamp(each.at, zone).date())
        found.append((today, each))
    return found


def _entries(
    way: str, src_uri: str | None, versions: Sequence[tuple[date, Version]], names: Names
) -> Iterator[Entry]:
    """Yield what became of one way, the newest first; what cannot be read is passed over."""
    days: dict[date, tuple[int, Terms]] = {}
    for on, version in versions:
        if version.terms:
            days.setdefault(on, (version.at, version.terms))
    title = next((each.title for _, each in days.values()), "")
    before = [*(each for _, each in days.values()), None][1:]
    for (on, (at, new)), old in zip(days.items(), before, strict=True):
        if old:
            changes = compare(old, new, names)
        else:
            changes = (Change(Kind.NEW if versions[-1][1].terms else Kind.UNREADABLE),)
        if changes:
            roles = names.roles({*new.audience, *(old.audience if old else ())})
            yield Entry(way, title, src_uri, roles, on, at, new.revision, changes)
