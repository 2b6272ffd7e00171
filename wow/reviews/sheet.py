"""What lies before whoever reviews a way: the questions, and what is known. Pure."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from wow.catalogue import Catalogue
from wow.changes.facts import History
from wow.changes.names import Names
from wow.changes.since import Since, since
from wow.durations import Duration
from wow.effort.facts import effort_for
from wow.effort.loads import Load, load
from wow.model import Tombstone, Way
from wow.organisation import Role
from wow.parts import Effort, Exemption, ReviewRecord
from wow.reviews import facts
from wow.reviews.due import Due, due_of
from wow.ways.feedback import Place, answers_lie
from wow.ways.related import Relation, related


@dataclass(frozen=True, slots=True)
class Question:
    """One of the five questions, with what the page itself declares about it."""

    asked: str
    beside: tuple[tuple[str, str | None], ...] = ()
    """What it is called, and what the page says; None where it says nothing."""


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A way that this one has to do with, and what became of it."""

    page: Way | Tombstone
    relations: tuple[Relation, ...]
    since: Since


@dataclass(frozen=True, slots=True)
class Burden:
    """What a way asks of one role, beside all else that is asked of it."""

    key: str
    """Of the role, in wow.yml."""
    role: Role
    effort: Effort | None
    """None where the page does not say."""
    load: Load
    """What all ways together ask of the role."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """The questions of a review, and the facts."""

    way: Way
    due: Due
    every: Duration
    """The longest time between two reviews."""
    questions: tuple[Question, ...]
    since: Since
    """What changed since the last review, or since the beginning."""
    neighbours: tuple[Neighbour, ...]
    """All of them, whether or not they changed since."""
    exceptions: tuple[tuple[Exemption, bool], ...]
    """Those granted, each with whether it has ended."""
    answers: Place | None
    """Where readers' answers lie; None where nobody asks them."""
    burdens: tuple[Burden, ...]
    log: tuple[ReviewRecord, ...]
    """The reviews so far, the latest first."""

    @property
    def changed(self) -> tuple[Neighbour, ...]:
        """The neighbours that changed since, are new since, or of which nothing is known.

        Where git knows nothing of this way either, that is told of the way alone.
        """
        return tuple(
            each
            for each in self.neighbours
            if each.since.changes
            or (each.since.is_younger and not self.since.is_younger)
            or (each.since.missing and not self.since.missing)
        )


def pages_of(catalogue: Catalogue, way: Way) -> frozenset[str]:
    """The pages whose history a sheet tells of, by their paths."""
    return frozenset({way.src_uri, *(page.src_uri for page, _ in related(catalogue, way))})


def sheet(
    catalogue: Catalogue,
    way: Way,
    history: History,
    today: date,
    show: Callable[[str], str] = str,
) -> Sheet:
    """Gather what whoever reviews a way has to know.

    Args:
        catalogue: the whole.
        way: the one that is reviewed.
        history: how the pages of `pages_of` were.
        today: the day of the review.
        show: makes one line of a declared text, for what changed.
    """
    day = way.review.last.on if way.review.last else None
    names = Names(catalogue, show)
    return Sheet(
        way=way,
        due=due_of(catalogue, way, today),
        every=facts.interval(catalogue, way),
        questions=tuple(_questions(way)),
        since=since(names, history, way, day, today),
        neighbours=tuple(
            Neighbour(page, relations, since(names, history, page, day, today))
            for page, relations in related(catalogue, way)
        ),
        exceptions=tuple((each, each.until < today) for each in way.exceptions),
        answers=answers_lie(catalogue, way),
        burdens=tuple(_burdens(catalogue, way)),
        log=facts.history(way),
    )


def _questions(way: Way) -> Iterator[Question]:
    trial = (("Trial is a success if", way.trial.success),) if way.trial else ()
    yield Question("Does it help?", (("Expected outcome", way.outcome), *trial))
    yield Question("Would our best people miss it?")
    yield Question("Is there a reason to drop it?", (("Without it", way.consequence),))
    yield Question("What should change?")
    signals = (("Followed", way.signals.followed), ("Works", way.signals.works))
    yield Question("Did the signals move?", signals)


def _burdens(catalogue: Catalogue, way: Way) -> Iterator[Burden]:
    for key in dict.fromkeys(way.audience):
        if role := catalogue.organisation.roles.get(key):
            everything = load(catalogue.followed_by(key), key)
            yield Burden(key, role, effort_for(way, key), everything)
