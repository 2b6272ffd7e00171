"""What comes of a review, in words: the next date and why, and what is to be done."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import PurePath

from wow.catalogue import Catalogue
from wow.kinds import WEEKDAYS
from wow.life.ending import Pointer, Tie, pointers
from wow.model import Way
from wow.parts import Retirement
from wow.reports.text import printable
from wow.reviews.conclusion import Conclusion
from wow.reviews.planning import Plan

_TIES = {
    Tie.REQUIRES: "asks people to know it first",
    Tie.FEEDS: "makes what it waits for",
    Tie.WAITS: "waits for what it makes",
    Tie.REPLACED: "says that it was replaced by it",
    Tie.LINKS: "links to it",
}
_NAMED = 20


def render(
    catalogue: Catalogue, way: Way, concluded: Conclusion, today: date, root: PurePath
) -> str:
    """Tell what comes of a review, and why.

    Args:
        catalogue: the whole, before the review is recorded.
        way: the one that was reviewed, as it was before.
        concluded: what comes of it.
        today: the day on which it is recorded.
        root: the folder that places are told from.
    """
    lines = (*_next(catalogue, way, concluded, today), *_trial(way, concluded, today))
    if end := concluded.answer.retired:
        lines = (*lines, *_ending(catalogue, way, end, root))
    return "\n".join(map(printable, lines))


def _next(catalogue: Catalogue, way: Way, concluded: Conclusion, today: date) -> Iterator[str]:
    by, end = concluded.answer.by, concluded.answer.retired
    if end and end.on <= by:
        yield "Nobody is asked to review it again before it ends."
        return
    yield f"The next review is due on {by}, a {WEEKDAYS[by.weekday()].capitalize()}."
    if concluded.plan:
        owner = catalogue.organisation.owners.get(way.owner)
        yield _why(concluded.plan, str(concluded.every), owner.name if owner else way.owner)
    if by < today:
        yield "That day has passed: the way has to be reviewed once more."
    if concluded.suggestion:
        every, because = concluded.suggestion.every, concluded.suggestion.because
        yield (
            f"Think of a review every {every.period}, since {because}: "
            f'`--every "{every}"` sets that.'
        )


def _why(plan: Plan, every: str, owner: str) -> str:
    latest = f"The latest day is {plan.latest}, {every} after this review"
    if plan.is_away:
        return f"{latest}; {owner} is away around it, so somebody stands in."
    if plan.since == plan.latest:
        return f"{latest}; other reviews of {owner} on it: {plan.others or 'none'}."
    where = " on which they are there" if plan.left_out else ""
    return (
        f"{latest}. Of the working days from {plan.since} on{where}, {owner} has the fewest other "
        f"reviews on this one: {plan.others or 'none'}."
    )


def _trial(way: Way, concluded: Conclusion, today: date) -> Iterator[str]:
    if concluded.answer.adopts:
        yield "The trial is over: the way is active from now on."
    elif way.status == "trial" and way.trial and not concluded.answer.retired:
        ended = "was to end" if way.trial.until < today else "ends"
        yield (
            f"It stays on trial, which {ended} on {way.trial.until}. To adopt it is a decision of "
            "its own: `--adopt`, or by hand `status: active` without `trial`."
        )


def _ending(catalogue: Catalogue, way: Way, end: Retirement, root: PurePath) -> Iterator[str]:
    successor = catalogue.by_id.get(end.replaced_by or "")
    holds = f"; from then on, {successor.title} ({successor.id}) holds" if successor else ""
    yield f"It ends on {end.on}{holds}."
    found = pointers(catalogue, way)
    if found:
        yield "Until then, these have to be led elsewhere:"
        yield from _named(found, root)
    else:
        yield "No page of another way names it or links to it."
    yield (
        "Tell those who follow it, and look through the other pages, such as the home page. On the "
        "day, take down its reminders and forms, set `status: retired`, and cut the page down to "
        "why it ended and what holds now."
    )


def _named(found: Sequence[Pointer], root: PurePath) -> Iterator[str]:
    for each in found[:_NAMED]:
        place = replace(each.place, path=(root / each.place.path).as_posix())
        yield f"  {place}  {each.page.title} {_TIES[each.tie]}"
    if found[_NAMED:]:
        yield f"  … and {len(found) - _NAMED} more"
