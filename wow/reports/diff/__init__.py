"""What a change means for people → text, Markdown or JSON: one file each."""

from collections.abc import Iterable, Sequence

from wow.changes.loads import RoleLoad

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
            str(each.before),
            str(each.after),
            each.change,
            str(each.budget or ""),
            f"{len(each.after.untold)} of {each.after.ways} ways" if each.after.untold else "",
        )
        for each in loads
    ]
