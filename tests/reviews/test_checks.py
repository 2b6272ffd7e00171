"""A review is a record with a finding, not a new date."""

from datetime import date
from typing import Any

import pytest

from tests.factories import catalogue_of, tombstone, way
from wow.diagnostics import Severity
from wow.reviews.checks import check, check_change

TODAY = date(2026, 11, 20)
LOG = {"on": "2026-09-01", "by": "head-of-product", "verdict": "keep", "finding": "It helps."}


def codes(today: date = TODAY, defaults: dict[str, Any] | None = None, **review: Any) -> list[str]:
    """What is found for one way with that review."""
    catalogue = catalogue_of(way(review=review), defaults=defaults or {})
    return [found.code for found in check(catalogue, today=today)]


@pytest.mark.parametrize(
    ("review", "expected"),
    [
        pytest.param({"by": "2027-03-01", "log": [LOG]}, [], id="exactly one interval"),
        pytest.param({"by": "2027-03-02", "log": [LOG]}, ["RV101"], id="one day more"),
        pytest.param({"by": "2027-01-15", "log": [LOG]}, [], id="earlier than it may be"),
        pytest.param(
            {"by": "2027-09-01", "every": "1 year", "log": [LOG]}, [], id="the way's own interval"
        ),
        pytest.param(
            {"by": "2027-03-01", "every": "1 month", "log": [LOG]},
            ["RV101"],
            id="a shorter interval of its own",
        ),
        pytest.param({"by": "2027-05-20"}, [], id="a first review one interval away"),
        pytest.param({"by": "2027-05-21"}, ["RV102"], id="a first review one day further"),
        pytest.param({"by": "9999-12-31"}, ["RV102"], id="a first review never"),
    ],
)
def test_a_date_is_not_moved_without_a_review(review: dict[str, Any], expected: list[str]) -> None:
    """The date lies within one interval of the last review, or of today where there is none."""
    assert expected == codes(**review)


def test_the_default_interval_of_the_organisation_holds() -> None:
    """`defaults: review:` is the interval of a way that has none."""
    assert ["RV101"] == codes(by="2027-01-15", log=[LOG], defaults={"review": "3 months"})


def test_a_moved_date_is_told_with_what_would_be_right() -> None:
    """The owner reads which date is too late, and which would do."""
    catalogue = catalogue_of(way(review={"by": "2028-01-01", "log": [LOG]}))

    (found,) = check(catalogue, today=TODAY)

    assert (
        "the review date 2028-01-01 is later than the last review (2026-09-01) plus 6 months "
        "allows: 2027-03-01"
    ) == found.message
    assert "docs/ways/prd-review.md:14:7" == str(found.location)


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        pytest.param("2026-11-20", [], id="today"),
        pytest.param("2026-11-21", ["RV103"], id="tomorrow"),
    ],
)
def test_nobody_reviewed_tomorrow(on: str, expected: list[str]) -> None:
    """A record of a review that is still to come is an error."""
    assert expected == codes(by="2027-01-15", log=[{**LOG, "on": on}])


def test_each_future_record_is_found() -> None:
    """Two records dated in the future are two findings."""
    log = [{**LOG, "on": "2026-12-01"}, LOG, {**LOG, "on": "2026-12-02"}]

    assert ["RV103", "RV103"] == codes(by="2027-01-15", log=log)


@pytest.mark.parametrize(
    ("by", "code", "message"),
    [
        pytest.param(
            "2026-11-19",
            "RV201",
            "the review was due on 2026-11-19, 1 day ago; Head of product answers",
            id="one day late",
        ),
        pytest.param(
            "2026-11-01",
            "RV201",
            "the review was due on 2026-11-01, 19 days ago; Head of product answers",
            id="overdue",
        ),
        pytest.param(
            "2026-11-20",
            "RV202",
            "the review is due on 2026-11-20, today; Head of product answers",
            id="due today",
        ),
        pytest.param(
            "2026-11-21",
            "RV202",
            "the review is due on 2026-11-21, in 1 day; Head of product answers",
            id="due tomorrow",
        ),
        pytest.param(
            "2026-12-20",
            "RV202",
            "the review is due on 2026-12-20, in 30 days; Head of product answers",
            id="the notice begins",
        ),
    ],
)
def test_what_is_due_is_told_with_its_owner(by: str, code: str, message: str) -> None:
    """A finding says how late or how soon, and who answers."""
    (found,) = check(catalogue_of(way(review={"by": by})), today=TODAY)

    assert (code, message) == (found.code, found.message)


def test_within_the_grace_a_review_is_advice() -> None:
    """With a grace, a way past its date is not yet a warning."""
    catalogue = catalogue_of(way(review={"by": "2026-11-15"}), defaults={"grace": "1 week"})

    (found,) = check(catalogue, today=TODAY)

    assert (Severity.ADVICE, "RV202") == (found.severity, found.code)
    assert "5 days ago and within the grace" in found.message


def test_while_the_owner_is_away_the_deputy_is_named() -> None:
    """Absence moves the question on."""
    away = {"since": "2026-11-01", "until": "2026-12-01"}
    owners = {
        "head-of-product": {
            "name": "Head of product",
            "person": "Jonas Albrecht",
            "contact": "product-help",
            "deputy": "product-operations",
            "away": away,
        },
        "product-operations": {
            "name": "Product operations",
            "lead": "Pia Novak",
            "contact": "pia.novak@tallowmere.example",
        },
    }
    catalogue = catalogue_of(way(review={"by": "2026-11-01"}), owners=owners)

    (found,) = check(catalogue, today=TODAY)

    assert found.message.endswith("; Product operations answers")


def test_an_unknown_owner_is_named_by_the_key_that_the_page_gives() -> None:
    """The ownership check says that nobody is called so; the review is still told."""
    catalogue = catalogue_of(way(owner="nobody", review={"by": "2026-11-01"}))

    (found,) = check(catalogue, today=TODAY)

    assert found.message.endswith("; nobody answers")


def test_what_ends_before_its_review_is_not_asked_for() -> None:
    """Within the notice, and yet nobody has to do anything."""
    retired = {"on": "2026-12-01", "because": "It was replaced."}
    ending = way(status="retiring", retired=retired, review={"by": "2026-12-10"})

    assert [] == list(check(catalogue_of(ending), today=date(2026, 11, 20)))


def test_an_ended_way_is_never_due() -> None:
    """A tombstone keeps its log, and nobody is asked to review it."""
    stone = tombstone("weekly-status-mail", review={"by": "2020-01-01"})

    assert [] == list(check(catalogue_of(stone), today=TODAY))


CHANGES = [
    pytest.param({"by": "2027-03-01"}, {"by": "2027-03-01"}, [], id="as it was"),
    pytest.param({"by": "2027-03-01"}, {"by": "2027-02-01"}, [], id="earlier"),
    pytest.param({"by": "2027-03-01"}, {"by": "2027-04-01"}, ["RV104"], id="later"),
    pytest.param({"by": "2026-12-01"}, {"by": "2027-03-01", "log": [LOG]}, [], id="with a record"),
    pytest.param(
        {"by": "2026-12-01", "log": [LOG]},
        {"by": "2027-03-01", "log": [LOG]},
        ["RV104"],
        id="with no more than the old record",
    ),
    pytest.param(
        {"by": "2026-12-01", "log": [LOG]}, {"by": "2027-03-01"}, ["RV104"], id="record removed"
    ),
]


@pytest.mark.parametrize(("before", "after", "expected"), CHANGES)
def test_a_date_is_put_off_by_a_record_alone(
    before: dict[str, Any], after: dict[str, Any], expected: list[str]
) -> None:
    """Pushing the reminder away a little at a time is no review."""
    old, new = catalogue_of(way(review=before)), catalogue_of(way(review=after))

    assert expected == [found.code for found in check_change(old, new)]


def test_a_new_way_put_nothing_off() -> None:
    """There was no date before."""
    assert [] == list(check_change(catalogue_of(way("other")), catalogue_of(way())))


BY = [
    pytest.param({}, "head-of-product", [], id="the owner"),
    pytest.param({"deputy": "product-operations"}, "product-operations", [], id="the deputy"),
    pytest.param({"sponsor": "product-operations"}, "product-operations", [], id="the sponsor"),
    pytest.param({}, "product-operations", ["RV105"], id="somebody else"),
    pytest.param({}, "nobody", [], id="an unknown name, which has a finding of its own"),
]


@pytest.mark.parametrize(("keys", "by", "expected"), BY)
def test_a_review_is_by_somebody_who_answers(
    keys: dict[str, Any], by: str, expected: list[str]
) -> None:
    """Owner, deputy or sponsor; anybody else's record is no answer."""
    page = way(review={"by": "2027-03-01", "log": [{**LOG, "by": by}]}, **keys)

    assert expected == [found.code for found in check(catalogue_of(page), today=TODAY)]


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        pytest.param("2026-08-31", ["RV105"], id="before the review"),
        pytest.param("2026-09-01", [], id="on its day"),
        pytest.param("2026-11-01", [], id="after it"),
    ],
)
def test_a_review_is_by_somebody_who_answered_then(on: str, expected: list[str]) -> None:
    """A way that changes hands keeps the answers of those who had it before."""
    passed = {"on": on, "from": "product-operations", "to": "head-of-product"}
    page = way(
        review={"by": "2027-03-01", "log": [{**LOG, "by": "product-operations"}]},
        handovers=[passed],
    )

    assert expected == [found.code for found in check(catalogue_of(page), today=TODAY)]


def test_only_the_latest_review_is_asked_who_made_it() -> None:
    """Earlier ones are by those who answered then."""
    log = [{**LOG, "on": "2026-03-01", "by": "product-operations"}, LOG]

    assert [] == codes(by="2027-03-01", log=log)
