"""What is due when, and who is asked for it. Pure: catalogue and day in, values out."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from wow.catalogue import Catalogue
from wow.model import Way
from wow.ownership.facts import asked
from wow.periods import During, day_after, over_time
from wow.reviews.due import due
from wow.reviews.facts import State


class Matter(StrEnum):
    """What is due."""

    REVIEW = "review"
    TRIAL = "trial"
    """A trial ends: adopt it, change it, or drop it."""
    END = "end"
    """A way ends: what is left of it is put away."""
    EXCEPTION = "exception"
    """An exception ends: from then on the way holds for them again."""
    ENABLEMENT = "enablement"
    """People are taught the way again."""


@dataclass(frozen=True, slots=True)
class Duty:
    """One thing that is due on a day."""

    on: date
    matter: Matter
    way: Way
    late: bool
    """Whether its day has passed; a review may have a grace."""
    asked: str | None
    """The key of the one person who is asked on that day, or today if it has passed: see
    `wow.ownership.facts.asked`."""
    sponsor: str | None = None
    """The key of the sponsor where the matter is so late that they are told as well."""
    whom: str = ""
    """Who has the exception that ends."""

    def days(self, today: date) -> int:
        """Days until it is due; negative once its day has passed."""
        return (self.on - today).days

    def lateness(self, today: date) -> tuple[During[bool], ...]:
        """Whether its day has passed, from today on."""
        return over_time(lambda day: day > self.on, today, (day_after(self.on),))

    @property
    def stands_in(self) -> bool:
        """Whether somebody else than the owner is asked."""
        return self.asked not in (None, self.way.owner)


def agenda(catalogue: Catalogue, today: date) -> tuple[Duty, ...]:
    """Everything that is due for living ways, the longest late first."""
    duties = [*_reviews(catalogue, today)]
    for way in catalogue.ways:
        for on, matter, whom in _dated(way):
            person = asked(catalogue, way, max(today, on))
            duties.append(Duty(on, matter, way, on < today, person, whom=whom))
    return tuple(sorted(duties, key=lambda each: (each.on, each.way.id, each.matter, each.whom)))


def _reviews(catalogue: Catalogue, today: date) -> Iterator[Duty]:
    for each in due(catalogue, today):
        late = each.standing.state is State.OVERDUE
        yield Duty(each.standing.by, Matter.REVIEW, each.way, late, each.asked, each.sponsor)


def _dated(way: Way) -> Iterator[tuple[date, Matter, str]]:
    """Yield what is due for a way beside its review: the day, what, and for whom."""
    if way.status == "trial" and way.trial:
        yield way.trial.until, Matter.TRIAL, ""
    if way.status == "retiring" and way.retired:
        yield way.retired.on, Matter.END, ""
    for exception in way.exceptions:
        yield exception.until, Matter.EXCEPTION, exception.who
    teaching = way.enablement
    if teaching and teaching.every and teaching.last:
        yield teaching.every.after(teaching.last), Matter.ENABLEMENT, ""
