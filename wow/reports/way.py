"""The facts of one way → text for a terminal."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from wow.flow.facts import Feed
from wow.kinds import FollowThrough
from wow.life.facts import Phase
from wow.links import resolve
from wow.model import Page, Way
from wow.ownership.people import Person
from wow.parts import Handover, Template
from wow.reports.sections import ITEM, Section, render
from wow.reviews.facts import State
from wow.site.inline import plain
from wow.triggers.words import in_words
from wow.ways.facts import TombstoneFacts, WayFacts

_PHASES = {
    Phase.PROPOSED: "Proposed, not yet in force",
    Phase.TRIAL: "On trial until {}",
    Phase.TRIAL_OVER: "Was on trial until {}, and what came of it is not decided yet",
    Phase.ACTIVE: "Active",
    Phase.RETIRING: "Ends on {}",
    Phase.RETIRING_OVER: "Was to end on {}",
}
_LEVELS = {"expected": "expected of its audience", "guideline": "a guideline: help, not a duty"}
_DUE = {
    State.OVERDUE: "{} (overdue for {})",
    State.GRACE: "{} ({} ago)",
    State.SOON: "{} (due soon: in {})",
    State.LATER: "{} (in {})",
    State.NONE: "no more, since it ends on {} (in {})",
    State.OVER: "no more, since it was to end on {} ({} ago)",
}


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a page beside what it declares."""

    file: str
    """Where it is, as seen from the working folder."""
    edited: str
    """When it was edited, in words."""
    handed_on: tuple[Feed, ...] = ()
    """What other ways wait for, whichever side says so."""


def of_way(facts: WayFacts, known: Known, *, width: int | None = None) -> str:
    """All that is known of a living way.

    Args:
        facts: the way with all that it names, on a day.
        known: of its page.
        width: of the terminal; None where a line may be as long as it is.
    """
    sections = (*_declared(facts, known), *_dates(facts, known.edited), ("File", (known.file,)))
    return render(facts.way.title, plain(facts.way.summary or ""), sections, width=width)


def of_tombstone(facts: TombstoneFacts, known: Known, *, width: int | None = None) -> str:
    """What stays of a way that ended; the arguments are those of `of_way`."""
    ended, successor = facts.stone.retired, facts.successor
    sections = (
        ("Status", (f"Ended on {ended.on}",)),
        ("Because", (plain(ended.because),)),
        ("Holds now", (_way(successor),) if successor else ()),
        ("Edited", (known.edited,)),
        ("File", (known.file,)),
    )
    return render(facts.stone.title, plain(facts.stone.summary or ""), sections, width=width)


def _declared(facts: WayFacts, known: Known) -> Iterator[Section]:
    """Yield what the page says, in its order."""
    way = facts.way
    phase = _PHASES[facts.life.phases[0].value].format(facts.life.end)
    started = (each for each in facts.starters if not isinstance(each.trigger, FollowThrough))
    yield "Status", (f"{phase}, {_LEVELS[way.level]}",)
    yield "Success", _one(way.trial.success if way.trial else None)
    yield "Ends because", _one(way.retired.because if way.retired else None)
    yield "From then on", (_way(facts.successor),) if facts.successor else ()
    yield "Owner", tuple(_owner(facts))
    yield "Deputy", (_reached(facts.deputy),) if facts.deputy else ()
    yield "Sponsor", (_reached(facts.sponsor),) if facts.sponsor else ()
    yield "Followed by", (", ".join(role.people for _, role in facts.audience),)
    yield "Outcome", _one(way.outcome)
    yield "Frame", _items(map(plain, way.frame))
    yield "Freedom", _items(map(plain, way.freedom))
    yield "Started by", _items(f"{each.label}: {in_words(each, plain)}" for each in started)
    yield "Waits for it", _items(_awaited(facts, known))
    yield (
        "It waits for",
        _items(f"{_way(feed.source)}: {plain(feed.artefact)}" for feed in facts.inputs),
    )
    yield "Otherwise", _one(way.consequence)
    yield "Exceptions", _items(_exceptions(facts))
    yield "Know first", _items(map(_way, facts.requires))
    yield "Leads to", _items(map(_way, facts.required_by))
    yield "Templates", _items(_template(way, each) for each in way.templates)
    yield "Effort", tuple(_effort(facts))
    yield "Followed if", _one(way.signals.followed)
    yield "Works if", _one(way.signals.works)


def _dates(facts: WayFacts, edited: str) -> Iterator[Section]:
    """Yield the three dates, each apart: a review is no edit, and an edit no review."""
    yield "Edited", (edited,)
    if record := facts.standing.last:
        by = next((each.by for each in facts.history if each.record == record), None)
        name = by.owner.name if by else record.by
        yield "Reviewed", (f"{record.on} by {name}: {record.verdict}. {plain(record.finding)}",)
    else:
        yield "Reviewed", ("not yet",)
    now = facts.standing
    yield "Review due", (_DUE[now.state].format(now.by, _days(abs(now.days))),)


def _owner(facts: WayFacts) -> Iterator[str]:
    if facts.owner is None:
        yield f"nobody in wow.yml is called `{facts.way.owner}`"
        return
    owner = facts.owner.owner
    yield _reached(facts.owner)
    if owner.office_hours:
        yield f"office hours: {plain(owner.office_hours)}"
    if facts.departure:
        yield f"{'left' if facts.departure[0].value else 'leaves'} on {owner.left}"
    if facts.absence:
        away = facts.absence.value
        yield f"away from {away.since} to {away.until}"
    for each in facts.history:
        if isinstance(each.record, Handover):
            name = each.by.owner.name if each.by else each.record.from_
            yield f"since {each.record.on}, after {name}"
            break
    now = facts.answering[0].value
    if now and now.key != facts.owner.key:
        yield f"meanwhile ask {_reached(now)}"


def _reached(person: Person) -> str:
    """A position, who holds it, and how to reach them."""
    contact = person.contact
    told = contact.text in (contact.link or "").removeprefix("mailto:")
    link = f" {contact.link}" if contact.link and not told else ""
    return f"{person.owner.name}, {person.owner.answers}: {contact.text}{link}"


def _awaited(facts: WayFacts, known: Known) -> Iterator[str]:
    """Yield who waits for what; those too that a page hands something to and that are not there."""
    for feed in known.handed_on:
        yield f"{_way(feed.target)}: {plain(feed.artefact)}"
    living = {feed.target.id for feed in known.handed_on}
    for each in facts.starters:
        if isinstance(each.trigger, FollowThrough) and each.trigger.to not in living:
            taker = _way(each.target) if each.target else each.trigger.to
            yield f"{taker}: {plain(each.trigger.artefact)}"


def _exceptions(facts: WayFacts) -> Iterator[str]:
    for each, agreed, over in facts.exceptions:
        by = f", agreed by {agreed.owner.name}" if agreed else ""
        ended = " (this has ended)" if over.since is None else ""
        yield f"{plain(each.who)}, until {each.until}{ended}{by}: {plain(each.what)}"


def _effort(facts: WayFacts) -> Iterator[str]:
    for share in facts.shares:
        whom = f"{share.role.people}: " if share.role else ""
        often = f", {share.effort.times}" if share.effort.times else ""
        yield f"{whom}{share.effort.time} each time{often}"


def _template(way: Way, template: Template) -> str:
    """A template and its file below the docs folder, or its address."""
    return f"{template.name}: {resolve(template.link, way.src_uri) or template.link}"


def _way(page: Page) -> str:
    return f"{page.title} ({page.id})"


def _one(text: str | None) -> Sequence[str]:
    return (plain(text),) if text else ()


def _items(texts: Iterable[str]) -> Sequence[str]:
    return tuple(f"{ITEM}{text}" for text in texts)


def _days(count: int) -> str:
    return f"{count} day{'' if count == 1 else 's'}"
