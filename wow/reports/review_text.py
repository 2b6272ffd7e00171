"""The sheet of a review → text for a terminal."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

import click

from wow.changes.since import Since
from wow.effort.facts import in_words
from wow.effort.hours import Excess
from wow.organisation import Owner
from wow.parts import ReviewRecord
from wow.reports.sections import ITEM, WIDEST, wrapped
from wow.reports.text import printable
from wow.reviews.facts import State
from wow.reviews.sheet import Burden, Neighbour, Question, Sheet
from wow.site.inline import plain
from wow.ways.related import Relation

Owners = Mapping[str, Owner]
_Block = tuple[str, Sequence[str]]
"""A heading, and what stands below it."""

_INDENT = "   "
_DUE = {
    State.OVERDUE: "The review was due on {}, {} ago.",
    State.GRACE: "The review was due on {}, {} ago.",
    State.SOON: "The review is due on {}, in {}.",
    State.LATER: "The review is due on {}, in {}.",
    State.NONE: "It ends on {}, in {}, before its review date.",
    State.OVER: "It was to end on {}, {} ago, before its review date.",
}
_RELATIONS = {
    Relation.REQUIRED: "which people know first",
    Relation.REQUIRES: "which asks people to know this first",
    Relation.FED: "which waits for this",
    Relation.FEEDS: "which this waits for",
}


def render(sheet: Sheet, owners: Owners, *, width: int | None = None) -> str:
    """The questions and the facts; `click.echo` drops the looks in pipes.

    Args:
        sheet: what is told.
        owners: those of wow.yml.
        width: of the terminal; None where a line may be as long as it is.
    """
    widest = min(width, WIDEST) - len(_INDENT) if width else None
    head = click.style(printable(f"Review of {sheet.way.title} ({sheet.way.id})"), bold=True)
    blocks = (*_questions(sheet), *_facts(sheet, owners))
    return "\n\n".join(
        ["\n".join((head, *_asked(sheet, owners))), *(_block(each, widest) for each in blocks)]
    )


def _block(block: _Block, widest: int | None) -> str:
    lines = (f"{_INDENT}{line}" for text in block[1] for line in wrapped(text, widest))
    return "\n".join((click.style(block[0], bold=True), *lines))


def _items(texts: Iterable[str], otherwise: str = "") -> Sequence[str]:
    return tuple(f"{ITEM}{text}" for text in texts) or (otherwise,)


def _asked(sheet: Sheet, owners: Owners) -> Iterator[str]:
    due = sheet.due
    days = abs(due.standing.days)
    if days:
        yield _DUE[due.standing.state].format(due.standing.by, _count(days, "day"))
    else:
        yield "The review is due today."
    if due.asked is None:
        yield "Nobody who could answer is there: neither owner, deputy nor sponsor."
    elif due.stands_in:
        owner = _name(sheet.way.owner, owners)
        yield f"{_person(due.asked, owners)} is asked, since {owner} is not there then."
    else:
        yield f"{_person(due.asked, owners)} is asked."
    if due.sponsor:
        yield f"That is long ago, so {_person(due.sponsor, owners)} is told as well."


def _questions(sheet: Sheet) -> Iterator[_Block]:
    for number, each in enumerate(sheet.questions, 1):
        yield f"{number}. {each.asked}", tuple(_beside(each))


def _beside(question: Question) -> Iterator[str]:
    for name, said in question.beside:
        yield f"{name}: {plain(said) if said else 'the page does not say.'}"


def _facts(sheet: Sheet, owners: Owners) -> Iterator[_Block]:
    yield _since(sheet), _changes(sheet.since)
    yield "Ways around it that changed since", _neighbours(sheet)
    yield "Exceptions granted", _items(_exceptions(sheet, owners), "None.")
    yield "What readers answered", (_answers(sheet),)
    yield "What it asks of people", _items(map(_burden, sheet.burdens))
    yield "Reviews so far", _items((_record(each, owners) for each in sheet.log), "None.")


def _since(sheet: Sheet) -> str:
    since = sheet.since
    if since.is_younger:
        return f"Changed since {since.day}, from when on git knows the page"
    if sheet.log:
        return f"Changed since the last review on {since.day}"
    return f"Changed since it began{f' on {since.day}' if since.day else ''}"


def _changes(since: Since) -> Sequence[str]:
    if since.missing:
        return (f"Not known. {since.missing}",)
    return _items(map(str, since.changes), "Nothing of what people rely on.")


def _neighbours(sheet: Sheet) -> Sequence[str]:
    if not sheet.neighbours:
        return ("None: it has to do with no other way.",)
    if sheet.since.missing and not sheet.changed:
        return ("Not known either.",)
    told = not sheet.since.is_younger
    changed = (f"{_page(each)}: {_became(each.since, told_as_new=told)}" for each in sheet.changed)
    return _items(changed, f"None of {len(sheet.neighbours)}.")


def _page(each: Neighbour) -> str:
    how = " and ".join(_RELATIONS[relation] for relation in each.relations)
    return f"{each.page.title} ({each.page.id}), {how}"


def _became(since: Since, *, told_as_new: bool) -> str:
    """What became of another way, in short: what it says now is on its own page."""
    if since.missing:
        return since.missing
    new = {f"new on {since.day}": 1} if since.is_younger and told_as_new else {}
    told = {**new, **Counter(each.brief for each in since.changes)}
    return "; ".join(
        f"{what} ({count} times)" if count > 1 else what for what, count in told.items()
    )


def _exceptions(sheet: Sheet, owners: Owners) -> Iterator[str]:
    for each, ended in sheet.exceptions:
        until = f"ended on {each.until}" if ended else f"until {each.until}"
        agreed = f" (agreed by {_name(each.agreed, owners)})" if each.agreed else ""
        yield f"{plain(each.who)}, {until}: {plain(each.what)}{agreed}"


def _answers(sheet: Sheet) -> str:
    place = sheet.answers
    if place is None:
        return "They are not asked: wow.yml has no place for it (`feedback:`)."
    return f"See {place.address}" if place.narrowed else f"Look for this way in {place.address}"


def _burden(each: Burden) -> str:
    costs = in_words(each.effort) if each.effort else "the page does not say"
    load, budget = each.load, each.role.budget
    if load.ways < 2:  # noqa: PLR2004 - this one alone
        return f"{each.role.people}: {costs}. They follow no other way."
    excess = load.hours.against(budget.hours) if budget else Excess.WITHIN
    over = "" if excess is Excess.WITHIN else f", {excess}"
    told = f"{load.hours} a month{f' of {budget}' if budget else ''}{over}"
    untold = f"; {len(load.untold)} without a figure" if load.untold else ""
    return f"{each.role.people}: {costs}. All {load.ways} ways of theirs: {told}{untold}."


def _record(record: ReviewRecord, owners: Owners) -> str:
    who = _name(record.by, owners)
    return f"{record.on} {record.verdict}, by {who}: {plain(record.finding)}"


def _name(key: str, owners: Owners) -> str:
    return owners[key].name if key in owners else f"`{key}`"


def _person(key: str, owners: Owners) -> str:
    return f"{owners[key].name} ({owners[key].answers})" if key in owners else f"`{key}`"


def _count(count: int, what: str) -> str:
    return f"{count} {what}{'' if count == 1 else 's'}"
