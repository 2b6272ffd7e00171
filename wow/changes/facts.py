"""What became of each way, day by day. Pure: catalogue, versions and day in, values out."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time
from functools import cached_property
from pathlib import PurePosixPath
from zoneinfo import ZoneInfo

from wow.catalogue import Catalogue
from wow.changes.change import Change, Kind
from wow.changes.comparing import compare
from wow.changes.names import Names
from wow.changes.terms import Terms, terms
from wow.durations import Duration, Unit
from wow.fields import slugify
from wow.model import Tombstone, Way
from wow.periods import During, Period

_SHOWN_MONTHS = 12
_SHOWN = 200
"""How far back the page of all changes goes, and how many it tells at most."""

_NEWEST = 3
_NEWS_FOR = Duration(6, Unit.WEEK)
"""How many changes are told to everybody, and for how long."""


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
    """What is otherwise than the day before; nothing where all was put back."""
    within: tuple[tuple[str, tuple[Change, ...]], ...] = ()
    """The other revisions that it had on that day, the latest first, and what changed from each
    until the day was over."""

    @property
    def is_first(self) -> bool:
        """Whether nothing was there before."""
        return self.changes[:1] == (Change(Kind.NEW),)

    @property
    def later(self) -> tuple[Change, ...]:
        """What changed of a new way on its first day, which is too little for news."""
        return self.within[-1][1] if self.is_first and self.within else ()


@dataclass(frozen=True)
class Chronicle:
    """What became of all ways."""

    days: tuple[Entry, ...] = ()
    """The newest first, those too on which all was put back."""
    missing: str = ""
    """Why nothing is known."""
    revisions: Mapping[str, str] = field(default_factory=dict)
    """That of each living way by its id, which is known in any case."""
    edited: Mapping[str, date] = field(default_factory=dict)
    """The day on which anything of a page was changed last, its text too, by its path."""

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """What there is to tell, a day as a whole."""
        return tuple(each for each in self.days if each.changes)

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


def by_way(entries: Iterable[Entry]) -> Mapping[str, list[Entry]]:
    """Those of each way that has a page, in the same order."""
    found: dict[str, list[Entry]] = {}
    for each in entries:
        if each.src_uri:
            found.setdefault(each.way, []).append(each)
    return found


def recent(entries: Sequence[Entry], today: date) -> tuple[Entry, ...]:
    """Those of the last twelve months, and no more than two hundred."""
    year = Duration(_SHOWN_MONTHS, Unit.MONTH)
    return tuple(each for each in entries if year.after(each.on) >= today)[:_SHOWN]


def newest(entries: Sequence[Entry], today: date) -> tuple[During[Entry], ...]:
    """The few latest of the last weeks, each for as long as it counts as news."""
    told = ((each, _NEWS_FOR.after(each.on)) for each in entries[:_NEWEST])
    return tuple(During(each, Period(until=last)) for each, last in told if last >= today)


def chronicle(
    catalogue: Catalogue, history: History, today: date, show: Callable[[str], str] = str
) -> Chronicle:
    """Tell what became of each way.

    What was not committed yet counts as of today. Several commits of a day are told as one; whoever
    read the way between two of them is told what changed since.

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
    edited: dict[str, date] = {}
    for page in pages:
        versions = history.pages.get(page.src_uri, ())
        if not versions or versions[0].terms != current[page.src_uri]:
            versions = (Version(now, page.src_uri, current[page.src_uri]), *versions)
        dated = with_days(versions, catalogue.organisation.zone, today)
        edited[page.src_uri] = dated[0][0]
        found += _entries(page.id, page.src_uri, dated, names)
    for versions in history.removed:
        (on, removal), *before = with_days(versions, catalogue.organisation.zone, today)
        way = slugify(PurePosixPath(removal.src_uri).stem)
        earlier = tuple(_entries(way, None, before, names))
        if earlier:
            gone = (Change(Kind.GONE),)
            found += (replace(earlier[0], on=on, at=removal.at, changes=gone, within=()), *earlier)
    found.sort(key=lambda each: (-each.on.toordinal(), each.way))
    return Chronicle(tuple(found), "", revisions, edited)


def with_days(
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
    days: dict[date, list[tuple[int, Terms]]] = {}
    for on, version in versions:
        if version.terms:
            days.setdefault(on, []).append((version.at, version.terms))
    title = next((held[0][1].title for held in days.values()), "")
    before = [*(held[0][1] for held in days.values()), None][1:]
    for (on, held), old in zip(days.items(), before, strict=True):
        at, new = held[0]
        if old:
            changes = compare(old, new, names)
        else:
            changes = (Change(Kind.NEW if versions[-1][1].terms else Kind.UNREADABLE),)
        within = tuple(_within([each for _, each in held], old, names))
        if changes or within:
            roles = names.roles({*new.audience, *(old.audience if old else ())})
            yield Entry(way, title, src_uri, roles, on, at, new.revision, changes, within)


def _within(
    day: Sequence[Terms], before: Terms | None, names: Names
) -> Iterator[tuple[str, tuple[Change, ...]]]:
    """Yield each revision of a day, the newest first, that is neither its last nor of days before.

    Whoever read that of the day before is told of the day as a whole.
    """
    told = {day[0].revision, before.revision if before else ""}
    for each in day[1:]:
        if each.revision not in told:
            told.add(each.revision)
            yield each.revision, compare(each, day[0], names)
