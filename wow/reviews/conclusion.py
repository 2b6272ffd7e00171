"""What somebody replies to the questions of a review → what comes of it. Pure."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from wow.catalogue import Catalogue
from wow.durations import Duration
from wow.model import Way
from wow.parts import Retirement, ReviewRecord
from wow.reviews.facts import history, interval
from wow.reviews.planning import Plan, Suggestion, plan, suggestion, within_trial
from wow.reviews.recording import Answer

Verdict = Literal["keep", "change", "retire"]


class UnfitError(ValueError):
    """A reply does not go with the page, or with the rest; the message says why.

    Args:
        part: the field of `Reply` that it is about.
        message: what is wrong, and what to do.
    """

    def __init__(self, part: str, message: str) -> None:
        super().__init__(message)
        self.part = part


@dataclass(frozen=True, slots=True)
class Reply:
    """What somebody replies, as far as they do."""

    on: date
    """The day of the review."""
    verdict: Verdict | None = None
    finding: str | None = None
    by: str | None = None
    """Who reviewed: a key of wow.yml."""
    next: date | None = None
    """The next review date, where it is not to be planned."""
    every: Duration | None = None
    """The interval from now on, where it is to be another one."""
    ends: date | None = None
    because: str | None = None
    """Why it ends; unless given, the finding says it."""
    replaced_by: str | None = None
    """The id of a way."""
    adopt: bool = False
    """Whether the trial is over and the way is to stay."""


@dataclass(frozen=True, slots=True)
class Conclusion:
    """What comes of a review, and how."""

    answer: Answer
    every: Duration
    """The interval from now on."""
    plan: Plan | None
    """How the next date was found; None where it was given."""
    suggestion: Suggestion | None
    """Another interval that nobody has agreed to."""


def refuse_unfit(catalogue: Catalogue, way: Way, reply: Reply, today: date) -> None:
    """Refuse what does not go with the page or with the rest, as far as the reply goes.

    Raises:
        UnfitError: the first that was found.
    """
    last, every = way.review.last, reply.every or interval(catalogue, way)
    if reply.on > today:
        raise UnfitError("on", f"{reply.on} is still to come: review first, then record it.")
    if last and reply.on < last.on:
        raise UnfitError(
            "on",
            f"the page has a review of {last.on} already. An earlier one is added to "
            "`review: log:` by hand.",
        )
    if reply.next and not reply.on < reply.next <= every.after(reply.on):
        raise UnfitError(
            "next",
            f"the next review is after {reply.on}, and on {every.after(reply.on)} at the latest, "
            f"{every} after this one.",
        )
    if reply.verdict is None:
        return
    if way.status == "retiring" and reply.verdict != "retire":
        raise UnfitError(
            "verdict",
            "this way is about to end, and a review can only confirm that (`retire`). If it is to "
            "stay after all, set `status: active` and remove `retired` from its page first.",
        )
    if reply.verdict == "retire":
        _refuse_end(way, reply, today)
    elif part := next((part for part in _OF_AN_END if getattr(reply, part) is not None), None):
        raise UnfitError(part, "this belongs to the verdict `retire`.")
    if reply.adopt and (way.status != "trial" or reply.verdict == "retire"):
        raise UnfitError("adopt", "only a way on trial that is not retired can be adopted.")


_OF_AN_END = ("ends", "because", "replaced_by")


def _refuse_end(way: Way, reply: Reply, today: date) -> None:
    if reply.ends and reply.ends < today:
        raise UnfitError(
            "ends",
            f"{reply.ends} has passed. People need a day to come by which they can stop.",
        )
    if reply.replaced_by == way.id:
        raise UnfitError("replaced_by", "a way cannot replace itself.")


def end_so_far(way: Way, today: date) -> date | None:
    """The day on which a way ends anyway, if that is still to come."""
    return way.retired.on if way.retired and way.retired.on >= today else None


def suggested(catalogue: Catalogue, way: Way, verdict: Verdict, on: date) -> Suggestion | None:
    """Another interval for a way that gets a verdict, if its reviews speak for one."""
    verdicts = (verdict, *(each.verdict for each in history(way)))
    return None if verdict == "retire" else suggestion(verdicts, interval(catalogue, way), on)


def conclude(catalogue: Catalogue, way: Way, reply: Reply, today: date) -> Conclusion:
    """What comes of a review.

    Args:
        catalogue: the whole.
        way: the one that was reviewed.
        reply: with verdict, finding and reviewer; and with an end, if the verdict is to retire a
            way that has none to come.
        today: the day on which it is recorded.

    Raises:
        UnfitError: the reply does not go with the page, or contradicts itself.
    """
    refuse_unfit(catalogue, way, reply, today)
    record = ReviewRecord.model_validate(
        {"on": reply.on, "by": reply.by, "verdict": reply.verdict, "finding": reply.finding}
    )
    if record in way.review.log:
        raise UnfitError("finding", "this very review is on the page already.")
    before = interval(catalogue, way)
    every = reply.every or before
    retired = _retired(way, reply, today) if record.verdict == "retire" else None
    on_trial = way.status == "trial" and not retired and not reply.adopt
    planned = plan(catalogue, way, reply.on, every, retired.on if retired else None)
    if on_trial:
        planned = within_trial(planned, way, reply.on)
    answer = Answer(
        record,
        reply.next or planned.by,
        every if every != before else None,
        retired,
        adopts=reply.adopt,
    )
    speaks = None if reply.every else suggested(catalogue, way, record.verdict, reply.on)
    return Conclusion(answer, every, None if reply.next else planned, speaks)


def _retired(way: Way, reply: Reply, today: date) -> Retirement:
    before = way.retired
    because = " ".join((reply.because or "").split())
    return Retirement(
        on=reply.ends or end_so_far(way, today),
        because=because or (before.because if before else reply.finding),
        replaced_by=reply.replaced_by or (before.replaced_by if before else None),
    )
