"""What somebody answers who begins a way."""

import re
from datetime import date
from typing import Any

import pytest

from tests.factories import catalogue_of, read_page, tombstone, way
from tests.ownership.test_facts import owners
from wow.durations import Duration, Unit
from wow.editing.scalars import CannotWriteError
from wow.ways.answers import Answers, one_of

TODAY = date(2026, 11, 20)
UNREAD, _ = read_page("no front matter", "ways/broken.md")
ANSWERS = Answers(
    catalogue_of(
        way("prd-review", area="deciding"),
        way("odd", area="other"),
        tombstone("status-mail"),
        UNREAD,
        areas={"building": {"name": "Building"}, "deciding": {"name": "Deciding"}},
        owners=owners(product_operations={"left": "2026-11-20"}),
    ),
    TODAY,
)

TAKEN = [
    pytest.param("text", "  It: is.  ", "It: is.", id="a text, without the spaces around it"),
    pytest.param("id", "launch-plan", "launch-plan", id="a name that is free"),
    pytest.param("area", "building", "building", id="an area of wow.yml"),
    pytest.param("area", "other", "other", id="a folder that is there"),
    pytest.param("owner", "head-of-product", "head-of-product", id="an owner"),
    pytest.param(
        "roles", "engineer, product-manager engineer", ("engineer", "product-manager"), id="roles"
    ),
    pytest.param("stage", "first-day", "first-day", id="a stage"),
    pytest.param("day", "2026-11-20", TODAY, id="today"),
    pytest.param("interval", "1 year", Duration(1, Unit.YEAR), id="an interval"),
    pytest.param("trigger", "It: rains", {"kind": "event", "when": "It: rains"}, id="an event"),
    pytest.param(
        "trigger",
        "{kind: schedule,\n every: week, on: friday, start: 2027-01-08}",
        {"kind": "schedule", "every": "week", "on": "friday", "start": date(2027, 1, 8)},
        id="any kind, as on a page",
    ),
]


@pytest.mark.parametrize(("reader", "given", "value"), TAKEN)
def test_an_answer_is_read(reader: str, given: str, value: Any) -> None:
    """As what it will be on the page."""
    assert value == getattr(ANSWERS, reader)(given)


REFUSED = [
    pytest.param("text", " ", "Nothing is said", id="no text"),
    pytest.param("id", "", "Lower-case words joined by hyphens are expected.", id="no name"),
    pytest.param("id", "PRD Review", "such as `prd-review`", id="no name of a file"),
    pytest.param("id", "index", "introduces a folder", id="the name of an index"),
    pytest.param("id", "readme", "introduces a folder", id="another one"),
    pytest.param("id", "prd-review", "of `ways/deciding/prd-review.md` already", id="of a way"),
    pytest.param("id", "status-mail", "of `ways/status-mail.md` already", id="of a tombstone"),
    pytest.param("id", "broken", "of `ways/broken.md` already", id="of a page to be mended"),
    pytest.param("area", "decidng", "Did you mean `deciding`?", id="nearly an area"),
    pytest.param("area", "new", "begins below `areas:` in wow.yml", id="another area"),
    pytest.param("owner", "Jonas Albrecht", "Did you mean `head-of-product`", id="a person"),
    pytest.param(
        "owner", "product-operations", "Product operations left on 2026-11-20.", id="gone"
    ),
    pytest.param("roles", "enginer", "Did you mean `engineer`?", id="nearly a role"),
    pytest.param("roles", " , ", "Nobody is named", id="no role"),
    pytest.param("stage", "first-dya", "Did you mean `first-day`?", id="nearly a stage"),
    pytest.param("day", "2026-11-19", "has passed", id="yesterday"),
    pytest.param("day", "soon", "is not a day such as 2027-03-01", id="no day"),
    pytest.param("interval", "90 min", "is not a time such as `6 months`", id="no interval"),
    pytest.param("interval", "often", "is not a time such as `6 months`", id="no time"),
    pytest.param("trigger", "", "Nothing is said", id="no trigger"),
    pytest.param("trigger", "{kind: evnt}", "Did you mean `event`?", id="no such kind"),
    pytest.param("trigger", "{kind: event}", "`when` is missing", id="half a trigger"),
    pytest.param("trigger", "{kind: event, when: a: b}", "", id="no YAML"),
    pytest.param("trigger", "{kind: event, when: a} b", "", id="more than a trigger"),
]


@pytest.mark.parametrize(("reader", "given", "told"), REFUSED)
def test_what_cannot_be_is_told(reader: str, given: str, told: str) -> None:
    """With what may be meant."""
    with pytest.raises(ValueError, match=re.escape(told) or "."):
        getattr(ANSWERS, reader)(given)


PARTS = [
    pytest.param("status", "due", "2 working days", "2 working days", id="a duration"),
    pytest.param("schedule", "at", "10:00", "10:00", id="a time, without quotes"),
    pytest.param("schedule", "channel", "product-help", "product-help", id="a channel"),
    pytest.param("soft-approval", "approver", "engineer", "engineer", id="a role that approves"),
    pytest.param("follow-through", "to", "prd-review", "prd-review", id="a way"),
    pytest.param("event", "when", "yes", "yes", id="a text"),
]


@pytest.mark.parametrize(("kind", "key", "given", "value"), PARTS)
def test_one_key_of_a_trigger_is_read(kind: str, key: str, given: str, value: str) -> None:
    """Also while others are missing."""
    assert value == ANSWERS.part(kind, key, given)


WRONG_PARTS = [
    pytest.param("schedule", "every", "fortnight", "Write a number and a unit", id="no duration"),
    pytest.param("schedule", "on", "freitag", "Write a weekday", id="no day"),
    pytest.param("schedule", "channel", "product-hlep", "`product-help`?", id="nearly a channel"),
    pytest.param("hard-approval", "approver", "enginer", "`engineer`?", id="nearly a role"),
    pytest.param("follow-through", "to", "prd-revue", "Did you mean `prd-review`?", id="a way"),
    pytest.param("follow-through", "to", "status-mail", "no way `status-mail`", id="an ended way"),
]


@pytest.mark.parametrize(("kind", "key", "given", "told"), WRONG_PARTS)
def test_a_key_that_cannot_be_is_told(kind: str, key: str, given: str, told: str) -> None:
    """Before the next is asked."""
    with pytest.raises(ValueError, match=re.escape(told)):
        ANSWERS.part(kind, key, given)


def test_a_text_that_front_matter_cannot_hold_is_told() -> None:
    """Instead of writing something else."""
    with pytest.raises(CannotWriteError, match="Write it in other words"):
        ANSWERS.text("a\u2028b")


def test_the_first_review_is_within_one_interval() -> None:
    """As the check will ask."""
    read = ANSWERS.review(Duration(6, Unit.MONTH))

    assert date(2027, 5, 20) == read("2027-05-20")
    with pytest.raises(ValueError, match="2027-05-21 is more than 6 months ahead: by 2027-05-20"):
        read("2027-05-21")


def test_where_no_area_is_known_any_folder_may_begin() -> None:
    """The first way has to go somewhere."""
    answers = Answers(catalogue_of(way()), TODAY)

    assert ((), "deciding") == (answers.areas, answers.area("deciding"))
    with pytest.raises(ValueError, match="Lower-case words"):
        answers.area("../up")


def test_one_of_a_few_words_is_taken() -> None:
    """And nothing else."""
    read = one_of(("keep", "change"), "verdict")

    assert "keep" == read("keep")
    with pytest.raises(ValueError, match=r"There is no verdict `chang`\. Did you mean `change`\?"):
        read("chang")
