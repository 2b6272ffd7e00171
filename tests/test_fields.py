"""The kinds of value: each takes one form, and its refusal says which."""

import re
from datetime import date, time
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from wow.durations import Duration, Frequency, Unit
from wow.fields import (
    AnyDuration,
    CalendarDuration,
    Clock,
    ClockDuration,
    Day,
    HowOften,
    Link,
    Slug,
    Text,
    is_safe_link,
    slugify,
)


@pytest.mark.parametrize(
    ("target", "safe"),
    [
        pytest.param("https://a.example/x?y=1#z", True, id="https"),
        pytest.param("HTTP://a.example", True, id="http in capitals"),
        pytest.param("mailto:a@b.example", True, id="mail"),
        pytest.param("../templates/prd.md", True, id="relative"),
        pytest.param("#part", True, id="within the page"),
        pytest.param("javascript:alert(1)", False, id="script"),
        pytest.param("JaVaScRiPt:alert(1)", False, id="script in mixed case"),
        pytest.param("java\nscript:alert(1)", False, id="script with a line break"),
        pytest.param("\x01javascript:alert(1)", False, id="script behind a control character"),
        pytest.param("data:text/html,x", False, id="data"),
        pytest.param("file:///etc/passwd", False, id="file"),
        pytest.param("vbscript:x", False, id="another script"),
        pytest.param("c:\\prds\\prd.md", False, id="a path of Windows"),
        pytest.param("..\\prd.md", False, id="backslash"),
        pytest.param("//a.example", False, id="another host without a scheme"),
        pytest.param("/templates/prd.md", False, id="from the root"),
        pytest.param("a b.md", False, id="a space"),
        pytest.param("http://[", False, id="no address at all"),
        pytest.param("", False, id="nothing"),
    ],
)
def test_only_safe_links_are_shown(target: str, safe: bool) -> None:
    """Links are http, https, mailto or relative; nothing else reaches a reader's browser."""
    assert safe is is_safe_link(target)


@pytest.mark.parametrize(
    ("kind", "given", "expected"),
    [
        pytest.param(Text, " A sentence. ", " A sentence. ", id="text"),
        pytest.param(Slug, "head-of-product-2", "head-of-product-2", id="slug"),
        pytest.param(Link, "prd.md", "prd.md", id="link"),
        pytest.param(Day, date(2027, 3, 1), date(2027, 3, 1), id="day"),
        pytest.param(Clock, "09:30", time(9, 30), id="clock"),
        pytest.param(Clock, "00:00", time(0, 0), id="midnight"),
        pytest.param(AnyDuration, "2 working days", Duration(2, Unit.WORKING_DAY), id="duration"),
        pytest.param(CalendarDuration, "6 months", Duration(6, Unit.MONTH), id="calendar time"),
        pytest.param(ClockDuration, "90 min", Duration(90, Unit.MINUTE), id="clock time"),
        pytest.param(HowOften, "2 per month", Frequency(2, 2, Unit.MONTH), id="how often"),
    ],
)
def test_a_value_in_its_form_is_taken(kind: Any, given: object, expected: object) -> None:
    """What has the right form becomes a value."""
    assert expected == TypeAdapter(kind).validate_python(given)


@pytest.mark.parametrize(
    ("kind", "given", "told"),
    [
        pytest.param(Text, "", "at least 1 character", id="empty text"),
        pytest.param(Text, 2027, "valid string", id="a number is no text"),
        pytest.param(Text, True, "valid string", id="a truth value is no text"),
        pytest.param(Slug, "Head of product", "such as `head-of-product`", id="capitals in a slug"),
        pytest.param(Slug, "a--b", "such as `a-b`", id="two hyphens"),
        pytest.param(Slug, "???", "joined by hyphens are expected$", id="nothing to suggest"),
        pytest.param(Slug, "{x}", "such as `x`", id="braces in a slug"),
        pytest.param(Link, "javascript:x", "a link is http", id="unsafe link"),
        pytest.param(Day, "2027-03-01", "valid date", id="text is no day"),
        pytest.param(Clock, "9:30", "write the time as `09:30`", id="one digit of an hour"),
        pytest.param(Clock, "24:00", "from 00:00 to 23:59", id="no such hour"),
        pytest.param(Clock, 930, "time", id="a number is no time"),
        pytest.param(CalendarDuration, "90 min", "days, weeks", id="clock time in a calendar"),
        pytest.param(CalendarDuration, "2 working days", "days, weeks", id="working days in it"),
        pytest.param(ClockDuration, "2 days", "minutes or hours", id="calendar time on a clock"),
        pytest.param(AnyDuration, "{reason}", "write a number and a unit", id="braces"),
        pytest.param(AnyDuration, 6, "Duration", id="a number without a unit"),
        pytest.param(HowOften, "often", "write how often", id="no frequency"),
    ],
)
def test_a_value_in_another_form_is_refused(kind: Any, given: object, told: str) -> None:
    """Nothing is guessed, and the refusal says what is expected."""
    with pytest.raises(ValidationError) as refused:
        TypeAdapter(kind).validate_python(given)

    (detail,) = refused.value.errors()
    assert re.search(told, detail["msg"])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("PRD Review", "prd-review"),
        ("  a__b--c ", "a-b-c"),
        ("Überblick", "berblick"),
        ("???", ""),
    ],
)
def test_a_slug_is_made_of_a_text(text: str, expected: str) -> None:
    """Lower-case words joined by hyphens, of what plain letters there are."""
    assert expected == slugify(text)
