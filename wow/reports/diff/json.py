"""What a change means for people, as JSON for machines; the keys stay, new ones may come."""

import json
from collections.abc import Mapping
from typing import Any

from wow.changes.change import Change
from wow.changes.difference import Difference, WayDifference
from wow.changes.loads import RoleLoad
from wow.effort.loads import Load


def render(difference: Difference) -> str:
    """Render a difference as one JSON object."""
    return json.dumps(
        {
            "version": 1,
            "summary": difference.summary,
            "roles": [each.key for each in difference.roles],
            "owners": [each.key for each in difference.owners],
            "ways": [_way(each) for each in difference.ways],
            "organisation": [as_data(each) for each in difference.organisation],
            "load": [_load(each) for each in difference.loads],
            "unread": [
                {"path": each.path, "before": each.before, "now": each.now}
                for each in difference.unread
            ],
        },
        ensure_ascii=False,
        indent=2,
    )


def _way(way: WayDifference) -> Mapping[str, Any]:
    return {
        "id": way.id,
        "title": way.title,
        "path": way.path,
        "fate": way.fate.value,
        "roles": [each.key for each in way.roles],
        "owners": [each.key for each in way.owners],
        "changes": [as_data(each) for each in way.changes],
    }


def as_data(change: Change) -> Mapping[str, str]:
    """One change as data."""
    return {
        "kind": change.kind.value,
        "what": change.what,
        "of": change.of,
        "old": change.old,
        "new": change.new,
        "sentence": str(change),
    }


def _load(load: RoleLoad) -> Mapping[str, Any]:
    return {
        "role": load.role.key,
        "before": hours(load.before),
        "after": hours(load.after),
        "budget": load.budget.hours if load.budget else None,
        "standing": load.now.value,
    }


def hours(load: Load) -> Mapping[str, Any]:
    """Hours as they were added up: whoever shows them rounds them."""
    return {
        "least": round(load.hours.least, 2),
        "most": round(load.hours.most, 2),
        "ways": load.ways,
        "untold": [way.id for way in load.untold],
    }
