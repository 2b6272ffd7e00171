"""Rules about wording: what is written can be held to, chosen, read to the end, and lasts."""

from collections.abc import Iterator
from datetime import date

from wow.catalogue import Catalogue
from wow.codes.style import ST101, ST102, ST103, ST104, ST105, ST106, ST107
from wow.diagnostics import Diagnostic
from wow.model import Way
from wow.parts import ReviewRecord
from wow.reading import first_heading
from wow.style import wording

_NAMED = 5
"""How many ways of a batch are named; the others have the same finding beside them."""


def check(catalogue: Catalogue, *, today: date) -> Iterator[Diagnostic]:  # noqa: ARG001 - as all
    """Yield two names, vague frames, empty freedoms, long texts, empty findings, ageing words."""
    limit = catalogue.organisation.style.words
    for way in catalogue.ways:
        yield from _heading(way)
        yield from _frame(way)
        yield from _freedom(way)
        yield from _text(way, limit)
        yield from _findings(way)
    yield from _batches(catalogue)


def _heading(way: Way) -> Iterator[Diagnostic]:
    """Yield ST107 where the front matter and the text give the page two names."""
    heading = first_heading(way.body) if "title" in way.declared else None
    if heading and wording.words(heading) != wording.words(way.title):
        yield ST107(way.at("title"), title=way.title, heading=heading)


def _frame(way: Way) -> Iterator[Diagnostic]:
    """Yield ST101 for each expectation that nobody could tell kept from broken."""
    for index, each in enumerate(way.frame):
        if found := wording.vague(each):
            yield ST101(way.at("frame", index), words=found)


def _freedom(way: Way) -> Iterator[Diagnostic]:
    """Yield ST102 for each freedom that grants nothing."""
    for index, each in enumerate(way.freedom):
        if found := wording.grants_nothing(each):
            yield ST102(way.at("freedom", index), words=found)


def _text(way: Way, limit: int) -> Iterator[Diagnostic]:
    """Yield ST103 where the text passes the limit, ST106 for each word that ages."""
    if too_long := wording.beyond(way.body, limit):
        count, start = too_long
        yield ST103(way.at_body(start), words=f"{count:,}", limit=f"{limit:,}")
    for start, found in wording.ageing(way.body):
        yield ST106(way.at_body(start), words=found)


def _findings(way: Way) -> Iterator[Diagnostic]:
    """Yield ST104 for each finding that could stand on any page."""
    for index, record in enumerate(way.review.log):
        if wording.says_nothing(record.finding):
            yield ST104(way.at("review", "log", index, "finding"), words=record.finding)


def _named(ids: list[str]) -> str:
    """The first few of several ids, and how many there are beside."""
    named = ", ".join(f"`{each}`" for each in ids[:_NAMED])
    return f"{named} and {len(ids) - _NAMED} more" if len(ids) > _NAMED else named


def _batches(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Yield ST105 for each record whose finding one person gave several ways on one day."""
    alike: dict[object, list[tuple[Way, int, ReviewRecord]]] = {}
    for way in catalogue.ways:
        for index, record in enumerate(way.review.log):
            same = (record.by, record.on, wording.words(record.finding))
            alike.setdefault(same, []).append((way, index, record))
    for batch in alike.values():
        ids = _named([way.id for way, _, _ in batch])
        for way, index, record in batch if len(batch) > 1 else ():
            place = way.at("review", "log", index, "finding")
            yield ST105(place, by=record.by, on=record.on, count=len(batch), ids=ids)
