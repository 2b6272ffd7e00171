"""What was planned → the host, one issue after the other."""

from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass

from wow.hosts.action import WRITES, Action, Step
from wow.hosts.host import Host, HostError, Issue, RefusedError


@dataclass(frozen=True, slots=True)
class Done:
    """An action, and what came of it."""

    action: Action
    issue: Issue | None
    """The issue as it is now; None where there is none."""
    note: str = ""
    """What could not be done, in a sentence without a full stop."""
    failed: bool = False


def carry_out(actions: Iterable[Action], host: Host, label: str) -> Iterator[Done]:
    """Do what was planned, and yield each action once it is done.

    An issue is opened with its marker in one request, and changed in one request: wherever a run
    ends, the next one finds what this one did.

    Raises:
        HostError: nothing more can be done now.
    """
    for action in actions:
        yield _done(action, host, label) if action.step in WRITES else Done(action, action.issue)


def _done(action: Action, host: Host, label: str) -> Done:
    try:
        issue = _write(action, host, label)
    except RefusedError as error:
        return Done(action, action.issue, str(error), failed=True)
    missing = _without(action.assignees or (), issue.assignees)
    if not missing:
        return Done(action, issue)
    names = " and ".join(f"@{name}" for name in missing)
    return Done(action, issue, f"{names} could not be assigned: who is has to be in the project")


def _write(action: Action, host: Host, label: str) -> Issue:
    if action.issue:
        is_open = action.step is not Step.CLOSE
        return host.change(
            action.issue, body=action.body, is_open=is_open, assignees=action.assignees
        )
    issue = host.open(action.title, action.body, label, action.assignees or ())
    if _without((label,), issue.labels):
        with suppress(HostError):  # what matters is told either way
            host.change(issue, body=action.body, is_open=False, assignees=None)
        raise HostError(
            f"{host.name} opened issue #{issue.number} without the label `{label}`, by which the "
            "next run would have found it; so it is closed again. Use a token that may set labels."
        )
    return issue


def _without(wanted: Iterable[str], there: Iterable[str]) -> tuple[str, ...]:
    """What is wanted and not there, whatever the case of its letters."""
    known = {each.casefold() for each in there}
    return tuple(each for each in wanted if each.casefold() not in known)
