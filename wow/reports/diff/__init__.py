"""What a change means for people → text, Markdown or JSON: one file each."""

from collections.abc import Iterable, Sequence

from wow.changes.loads import RoleLoad
from wow.effort.facts import Load

LOAD = "Load a month"
COUNTED = "Only what pages say is counted: how long it takes, and how often."
COLUMNS = ("For", "Before", "After", "Change", "Budget", "Not said by")
UNREAD = "Not readable"
WHY = "`wow check` says why."


def rows(loads: Iterable[RoleLoad]) -> list[Sequence[str]]:
    """What a table tells of the load of each role, under `COLUMNS`."""
    return [
        (
            each.role.name,
            _hours(each.before),
            _hours(each.after),
            each.change,
            str(each.budget or ""),
            f"{len(each.after.untold)} of {each.after.ways} ways" if each.after.untold else "",
        )
        for each in loads
    ]


def _hours(load: Load) -> str:
    if not load.ways:
        return "no ways"
    return "not known" if len(load.untold) == load.ways else str(load.hours)
