"""Duties in words, for whoever is asked. Pure."""

from datetime import date

from wow.agenda.facts import Duty, Matter
from wow.catalogue import Catalogue
from wow.organisation import Owner

TO_DO = {
    Matter.REVIEW: "Review",
    Matter.TRIAL: "Decide on the trial",
    Matter.END: "Put it away",
    Matter.EXCEPTION: "End or renew the exception",
    Matter.ENABLEMENT: "Teach it again",
}


def what(duty: Duty) -> str:
    """What there is to do: `Review`, `End or renew the exception of Growth team`."""
    return TO_DO[duty.matter] + (f" of {duty.whom}" if duty.whom else "")


def when(duty: Duty, today: date) -> str:
    """How far it is: `in 3 days`, `today`, `3 days late`, `3 days ago, within the grace`."""
    days = duty.days(today)
    if days == 0:
        return "today"
    told = f"{abs(days)} day{'' if abs(days) == 1 else 's'}"
    if days > 0:
        return f"in {told}"
    return f"{told} late" if duty.late else f"{told} ago, within the grace"


def who(catalogue: Catalogue, duty: Duty) -> str:
    """Who is asked: `Head of product (Jonas Albrecht)`, or `nobody`."""
    if duty.asked is None:
        return "nobody"
    owner = catalogue.owner(duty.asked)
    return f"{owner.name} ({owner.answers})"


def why(catalogue: Catalogue, duty: Duty, today: date) -> str:
    """Why somebody else than the owner is asked, and who is told as well; empty if neither."""
    parts = []
    if duty.asked != duty.way.owner:
        owner = catalogue.organisation.owners.get(duty.way.owner)
        parts.append(_instead(owner, duty.way.owner, max(today, duty.on)))
    if duty.sponsor and duty.sponsor != duty.asked:
        sponsor = catalogue.owner(duty.sponsor)
        parts.append(f"so late that the sponsor is told: {sponsor.name} ({sponsor.answers})")
    return "; ".join(parts)


def _instead(owner: Owner | None, key: str, day: date) -> str:
    if owner is None:
        return f"wow.yml has no owner `{key}`"
    if owner.has_left(day):
        return f"for {owner.name}, who no longer answers from {owner.left} on"
    return f"for {owner.name}, away until {owner.away.until if owner.away else ''}"
