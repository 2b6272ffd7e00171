"""Overdue reviews and the issues there are → what is to be done. Pure."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cached_property

from wow.catalogue import Catalogue
from wow.hosts import marker
from wow.hosts.action import Action, Step
from wow.hosts.ending import ending
from wow.hosts.host import Issue
from wow.hosts.marker import Part, Said
from wow.hosts.words import Words
from wow.ownership.people import account
from wow.reviews.due import Due, due, is_escalated
from wow.reviews.facts import State

_PATIENCE = timedelta(days=7)
"""How long an issue stays closed that somebody closed by hand."""
_OPENS = frozenset({Step.REOPEN, Step.OPEN})
_ORDER = tuple(Step)


@dataclass(frozen=True, slots=True)
class _Known:
    """An issue that is ours, with our part of it."""

    issue: Issue
    part: Part


@dataclass(frozen=True)
class Planner:
    """Plans for one knowledge base on one day."""

    catalogue: Catalogue
    today: date
    words: Words

    @cached_property
    def overdue(self) -> Mapping[str, Due]:
        """The overdue reviews by id, the longest overdue first; of two with an id, the first."""
        found: dict[str, Due] = {}
        for each in due(self.catalogue, self.today):
            if each.standing.state is State.OVERDUE:
                found.setdefault(each.way.id, each)
        return found

    @property
    def looks_back_to(self) -> date | None:
        """Since when closed issues matter: the longest overdue date; None if nothing is overdue."""
        return min((each.standing.by for each in self.overdue.values()), default=None)

    def plan(self, issues: Iterable[Issue], limit: int) -> tuple[Action, ...]:
        """What is to be done so that there is one open issue for each overdue way, and no other.

        Args:
            issues: all open ones with our label, and those closed since `looks_back_to`.
            limit: how many may be opened, the longest overdue first.
        """
        known = _by_way(issues)
        actions = [
            *(each for way in known if way not in self.overdue for each in self._rest(way, known)),
            *(each for found in self.overdue.values() for each in self._waiting(found, known)),
        ]
        return tuple(sorted(_capped(actions, limit), key=lambda each: _ORDER.index(each.step)))

    def _waiting(self, found: Due, known: Mapping[str, tuple[_Known, ...]]) -> Iterator[Action]:
        """Yield what is to be done for an overdue way."""
        here = known.get(found.way.id, ())
        opened = [each for each in here if each.issue.is_open]
        if not opened:
            yield self._again(found, here)
            return
        first, *others = opened
        yield from (self._twice(each, first) for each in others)
        now = self._part(found, first.part.said)
        if marker.is_written(first.issue.body, first.part, now):
            yield Action(Step.KEEP, found.way.id, "nothing has changed", first.issue)
        else:
            yield self._written(Step.UPDATE, found, first, self._news(found, first.part.said))

    def _again(self, found: Due, here: Iterable[_Known]) -> Action:
        """Open an issue, or reopen one that was closed before anybody reviewed."""
        by = found.standing.by
        of_this = [each for each in here if each.part.said and each.part.said.due == by]
        if not of_this:
            return self._first(found)
        closed_on, _, last = max(
            ((self._day_of_closing(each.issue), each.issue.number, each) for each in of_this),
            key=lambda each: each[:2],
        )
        again = closed_on + _PATIENCE
        escalated, before = (
            is_escalated(self.catalogue, found.standing, day) for day in (self.today, closed_on)
        )
        why = f"it was closed by hand on {closed_on}, and no review has been recorded"
        if self.today >= again or (escalated and not before):
            return self._written(Step.REOPEN, found, last, why)
        return Action(Step.LEAVE, found.way.id, f"{why}; it is reopened on {again}", last.issue)

    def _first(self, found: Due) -> Action:
        asked = self._account(found)
        return Action(
            Step.OPEN,
            found.way.id,
            f"the review was due on {found.standing.by}; {self._asked(found)}",
            title=self.words.title(found),
            body=self._part(found, None),
            assignees=(asked,) if asked else (),
        )

    def _written(self, step: Step, found: Due, known: _Known, why: str) -> Action:
        """Write our part anew; and if somebody else is asked now, assign them instead."""
        issue, said = known.issue, known.part.said
        body = marker.replaced(issue.body, known.part, self._part(found, said))
        asked, before = self._account(found), said.asked if said else None
        assignees = None
        if asked != before:
            moved = {name.casefold() for name in (asked, before) if name}
            others = (name for name in issue.assignees if name.casefold() not in moved)
            assignees = (*((asked,) if asked else ()), *others)
        return Action(step, found.way.id, why, issue, body=body, assignees=assignees)

    def _rest(self, way: str, known: Mapping[str, tuple[_Known, ...]]) -> Iterator[Action]:
        """Yield what is to be done about a way that is not overdue.

        An issue that we closed and somebody opened again is theirs.
        """
        opened = [each for each in known[way] if each.issue.is_open and not each.part.is_over]
        if not opened:
            return
        first, *others = opened
        yield from (self._twice(each, first) for each in others)
        end = ending(self.catalogue, way, first.part.said, self.today)
        if end.is_over:
            yield self._closed(first, end.why)
        else:
            yield Action(Step.LEAVE, way, end.why, first.issue)

    def _closed(self, known: _Known, why: str, goes_on: Issue | None = None) -> Action:
        over = marker.written(known.part.way, self.words.over(why, goes_on), None)
        body = marker.replaced(known.issue.body, known.part, over)
        return Action(Step.CLOSE, known.part.way, why, known.issue, body=body)

    def _twice(self, known: _Known, first: _Known) -> Action:
        return self._closed(known, "there is another issue about the same", first.issue)

    def _part(self, found: Due, before: Said | None) -> str:
        """Our part of the issue for an overdue way."""
        by, last = found.standing.by, found.standing.last
        # a record that comes without a new date is still the review that was asked for then
        since = before.last if before and before.due == by else last.on if last else None
        said = Said(by, since, self._account(found))
        return marker.written(found.way.id, self.words.overdue(found), said)

    def _account(self, found: Due) -> str | None:
        """The account of the one person who is asked; a team cannot be assigned."""
        named = account(self.catalogue.owner(found.asked)) if found.asked else None
        return None if named is None or "/" in named else named

    def _asked(self, found: Due) -> str:
        if found.asked is None:
            return "nobody is there who could be asked"
        name = self.catalogue.owner(found.asked).name
        if self._account(found) is None:
            return f"{name} is asked, but not assigned: wow.yml has no `handle` of one person there"
        return f"{name} is asked"

    def _news(self, found: Due, said: Said | None) -> str:
        if said and said.asked != self._account(found):
            return self._asked(found)
        return "its text is brought up to date"

    def _day_of_closing(self, issue: Issue) -> date:
        closed = issue.closed
        return closed.astimezone(self.catalogue.organisation.zone).date() if closed else self.today


def _by_way(issues: Iterable[Issue]) -> Mapping[str, tuple[_Known, ...]]:
    """Our issues by the id of the way, and then by number: of two, the older one counts."""
    found: dict[str, list[_Known]] = {}
    for issue in sorted({each.number: each for each in issues}.values(), key=lambda i: i.number):
        part = marker.find(issue.body)
        if part:
            found.setdefault(part.way, []).append(_Known(issue, part))
    return {way: tuple(found[way]) for way in sorted(found)}


def _capped(actions: Iterable[Action], limit: int) -> Iterator[Action]:
    left = limit
    for action in actions:
        left -= action.step in _OPENS
        is_too_much = action.step in _OPENS and left < 0
        yield replace(action, step=Step.LATER) if is_too_much else action
