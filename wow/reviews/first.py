"""When a new way is reviewed for the first time. Pure."""

from datetime import date, timedelta

from wow.catalogue import Catalogue
from wow.durations import Duration

_SATURDAY = 5


def first_review(catalogue: Catalogue, owner: str, every: Duration, today: date) -> date:
    """The latest working day that the interval allows and that is free of the owner's reviews."""
    latest = every.after(today)
    taken = {way.review.by for way in catalogue.ways if way.owner == owner}
    days = (latest - timedelta(days=count) for count in range((latest - today).days))
    free = (day for day in days if day.weekday() < _SATURDAY and day not in taken)
    return next(free, latest)
