"""The sheet of a review → JSON for machines; the keys stay, new ones may come."""

import json
from datetime import date
from typing import Any

from wow.changes.since import Since
from wow.reports.diff.json import as_data, hours
from wow.reviews.sheet import Sheet


def render(sheet: Sheet, *, today: date) -> str:
    """Render the questions and the facts as one JSON object."""
    told = {
        "version": 1,
        "today": today,
        "way": _way(sheet),
        "review": _review(sheet),
        "questions": [
            {"question": each.asked, "declared": dict(each.beside)} for each in sheet.questions
        ],
        "changed": _since(sheet.since),
        "related": [
            {
                "id": each.page.id,
                "title": each.page.title,
                "relations": list(each.relations),
                "changed": _since(each.since),
            }
            for each in sheet.neighbours
        ],
        "exceptions": [
            {**each.model_dump(exclude_none=True), "ended": ended}
            for each, ended in sheet.exceptions
        ],
        "answers": sheet.answers.address if sheet.answers else None,
        "effort": [
            {
                "role": each.key,
                "time": str(each.effort.time) if each.effort else None,
                "times": str(each.effort.times) if each.effort and each.effort.times else None,
                "load": hours(each.load),
                "budget": each.role.budget.hours if each.role.budget else None,
            }
            for each in sheet.burdens
        ],
    }
    return json.dumps(told, ensure_ascii=False, indent=2, default=date.isoformat)


def _way(sheet: Sheet) -> dict[str, Any]:
    way = sheet.way
    return {
        "id": way.id,
        "title": way.title,
        "path": way.path,
        "status": way.status,
        "owner": way.owner,
    }


def _review(sheet: Sheet) -> dict[str, Any]:
    due = sheet.due
    return {
        "by": sheet.way.review.by,
        "every": str(sheet.every),
        "state": due.standing.state,
        "days": due.standing.days,
        "asked": due.asked,
        "sponsor": due.sponsor,
        "log": [each.model_dump() for each in sheet.log],
    }


def _since(since: Since) -> dict[str, Any]:
    return {
        "since": since.day,
        "known": not since.missing,
        "because": since.missing or None,
        "new": since.is_younger,
        "changes": [as_data(each) for each in since.changes],
    }
