"""What became of the issues → lines for people, or JSON for machines."""

import json
from collections import Counter
from collections.abc import Sequence
from typing import Any

from wow.hosts.action import Action, Step
from wow.hosts.applying import Done
from wow.reports.text import printable

_DONE = {
    Step.CLOSE: "closed",
    Step.UPDATE: "updated",
    Step.REOPEN: "reopened",
    Step.OPEN: "opened",
    Step.LATER: "for another run",
    Step.LEAVE: "left as it is",
    Step.KEEP: "up to date",
}
_NOT_DONE = {
    Step.CLOSE: "to be closed",
    Step.UPDATE: "to be updated",
    Step.REOPEN: "to be reopened",
    Step.OPEN: "to be opened",
}
_WIDTH = max(map(len, _DONE.values()))


def line(done: Done, *, dry_run: bool) -> str | None:
    """A line about one issue, and one for what could not be done; None where all is well."""
    action = done.action
    if action.step is Step.KEEP:
        return None
    words = "not " + _DONE[action.step] if done.failed else _words(action.step, dry_run=dry_run)
    number = f" (#{done.issue.number})" if done.issue else ""
    told = f"{words:<{_WIDTH}}  {action.way}{number}: {printable(action.why)}."
    return f"{told}\n{'':<{_WIDTH}}  {printable(done.note)}." if done.note else told


def summary(done: Sequence[Done], left: Sequence[Action], *, dry_run: bool) -> str:
    """One line that says how it went.

    Args:
        done: what was done, or what would be.
        left: what was not reached.
        dry_run: whether nothing was to be done.
    """
    counted = Counter(each.action.step for each in done if not each.failed)
    counts = {_words(step, dry_run=dry_run): counted[step] for step in Step}
    counts |= {"refused": sum(each.failed for each in done), "not done": len(left)}
    parts = [f"{number} {words}" for words, number in counts.items() if number]
    return (
        f"Issues: {', '.join(parts)}." if parts else "No review is overdue, and no issue is open."
    )


def _words(step: Step, *, dry_run: bool) -> str:
    return _NOT_DONE.get(step, _DONE[step]) if dry_run else _DONE[step]


def as_json(
    done: Sequence[Done], left: Sequence[Action], *, dry_run: bool, error: str | None, **about: Any
) -> str:
    """Everything as one JSON object; the keys stay, new ones may come.

    Args:
        done: what was done, or what would be.
        left: what was not reached.
        dry_run: whether nothing was to be done.
        error: what ended the run too early.
        **about: what it was about.
    """
    status = "planned" if dry_run else "done"
    actions = [
        *(_action(each, "failed" if each.failed else status) for each in done),
        *(_action(Done(each, each.issue), "not reached") for each in left),
    ]
    counted = Counter(each["action"] for each in actions if each["status"] == status)
    summary = {step.value: counted[step.value] for step in Step}
    shown = {"version": 1, **about, "dry_run": dry_run, "error": error, "summary": summary}
    return json.dumps({**shown, "actions": actions}, ensure_ascii=False, indent=2)


def _action(done: Done, status: str) -> dict[str, Any]:
    return {
        "action": done.action.step.value,
        "status": status,
        "way": done.action.way,
        "issue": done.issue.number if done.issue else None,
        "url": done.issue.url if done.issue else None,
        "why": done.action.why,
        "note": done.note or None,
    }
