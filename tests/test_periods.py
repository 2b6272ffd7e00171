"""What holds when."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.building import TODAY
from tests.days import seen
from tests.test_sites import CASES, catalogue_of
from wow.catalogue import Catalogue
from wow.onboarding import pages as onboarding
from wow.ownership import pages as ownership
from wow.periods import During, Period, day_after, over_time
from wow.site import addresses
from wow.site.rendering import Renderer, when
from wow.ways import pages as ways

DAYS = st.dates(date(2026, 1, 1), date(2028, 1, 1))


@given(DAYS, st.lists(DAYS, max_size=5), DAYS)
def test_each_day_to_come_lies_in_the_period_of_what_is_so_on_it(
    today: date, turns: list[date], day: date
) -> None:
    """In one alone; and a day before today sees what today does."""

    def fact(on: date) -> int:
        return sum(turn <= on for turn in turns) // 2

    held = over_time(fact, today, turns)

    assert [fact(max(day, today))] == [each.value for each in held if _holds(each.period, day)]


def test_what_does_not_change_has_one_period_without_ends() -> None:
    """However many days were asked about."""
    found = over_time(lambda _: "so", date(2026, 11, 20), [date(2027, 1, 1), date(2027, 2, 1)])

    assert (During("so", Period()),) == found


@pytest.mark.parametrize(
    ("day", "after"),
    [("2026-12-31", "2027-01-01"), ("9999-12-31", "9999-12-31")],
)
def test_the_last_day_that_there_is_has_none_after_it(day: str, after: str) -> None:
    """Nothing breaks on it."""
    assert date.fromisoformat(after) == day_after(date.fromisoformat(day))


@pytest.mark.parametrize(
    ("period", "attributes"),
    [
        pytest.param(Period(), "", id="always"),
        pytest.param(Period(until=TODAY), ' data-until="2026-11-20"', id="until a day"),
        pytest.param(Period(TODAY), ' data-since="2026-11-20" hidden', id="from a day on"),
        pytest.param(
            Period(TODAY, TODAY),
            ' data-since="2026-11-20" data-until="2026-11-20" hidden',
            id="on a day",
        ),
    ],
)
def test_what_begins_later_is_hidden_until_then(period: Period, attributes: str) -> None:
    """Without scripts, pages show what held when they were built."""
    assert attributes == when(period)


LATER = [TODAY + timedelta(days=days) for days in (1, 10, 11, 12, 30, 31, 60, 150, 365)]


@pytest.mark.parametrize("case", CASES)
def test_a_page_that_was_built_long_ago_reads_as_if_it_was_built_today(case: str) -> None:
    """Pages of ways and owners, all lists of ways: word for word, whenever they are opened."""
    catalogue = catalogue_of(case)
    built = texts(catalogue, TODAY)

    for day in LATER:
        for name, html in texts(catalogue, day).items():
            assert seen(html, day) == seen(built[name], day), (day, name)


def texts(catalogue: Catalogue, today: date) -> dict[str, str]:
    """The pages that a day decides about; not the reviews, whose rows the browser moves."""
    renderer = Renderer()
    made = [
        *ways.generate(catalogue, renderer, today=today),
        *onboarding.generate(catalogue, renderer, today=today),
        *ownership.generate(catalogue, renderer, today=today),
    ]
    found = {page.src_uri: page.content for page in made if page.src_uri != addresses.OWNERS}
    for way in catalogue.ways:
        html = ways.render(catalogue, way, renderer, today=today)
        found[way.src_uri] = html.removesuffix(way.body)
    return found


def _holds(period: Period, day: date) -> bool:
    return (period.since or day) <= day <= (period.until or day)
