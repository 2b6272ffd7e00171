"""What somebody answers to a review → what has to change in the page. Pure."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from wow.durations import Duration
from wow.editing.operations import Append, Operation, Put, Remove
from wow.editing.scalars import Value
from wow.model import Way
from wow.parts import Retirement, ReviewRecord

_STATUS = ("status",)
_BEFORE_STATUS = ("summary", "title", "id")
"""Behind which key a status goes where there is none."""


@dataclass(frozen=True, slots=True)
class Answer:
    """All that comes of one review."""

    record: ReviewRecord
    by: date
    """The next review date."""
    every: Duration | None = None
    """Another interval than before."""
    retired: Retirement | None = None
    """The end of the way; given if and only if the verdict is to retire it."""
    adopts: bool = False
    """Whether its trial is over and it is to stay."""


def operations(way: Way, answer: Answer) -> Iterator[Operation]:
    """Yield the changes that write an answer into the front matter of a way."""
    record = answer.record
    yield Append(
        ("review", "log"),
        {
            "on": record.on,
            "by": record.by,
            "verdict": record.verdict,
            "finding": record.finding,
        },
    )
    yield Put(("review", "by"), answer.by)
    if answer.every:
        yield Put(("review", "every"), str(answer.every), after=("by",))
    if answer.retired:
        yield Put(_STATUS, "retiring", after=_BEFORE_STATUS)
        yield from _ending(way.retired, answer.retired)
    if answer.adopts:
        yield Put(_STATUS, "active", after=_BEFORE_STATUS)
    if answer.adopts or answer.retired:
        yield Remove(("trial",))


def _ending(before: Retirement | None, after: Retirement) -> Iterator[Operation]:
    """Yield what says when, why and in whose favour a way ends; what stays is not touched."""
    said, now = _declared(before), _declared(after)
    if not said:
        yield Put(("retired",), now, after=("review",))
        return
    for key, value in now.items():
        if said.get(key) != value:
            yield Put(("retired", key), value)


def _declared(retired: Retirement | None) -> Mapping[str, Value]:
    if retired is None:
        return {}
    successor = {"replaced_by": retired.replaced_by} if retired.replaced_by else {}
    return {"on": retired.on, "because": retired.because, **successor}
