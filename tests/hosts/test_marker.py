"""Our part of an issue's text."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wow.hosts.marker import Part, Said, find, is_written, replaced, written

SAID = Said(date(2026, 11, 1), date(2026, 5, 1), "jonas-albrecht")
PART = written("prd-review", "Please review.", SAID)

KEPT = [
    pytest.param(SAID, id="all"),
    pytest.param(Said(date(2026, 11, 1), None, None), id="no record and no account"),
    pytest.param(Said(date(2026, 11, 1), date(2026, 5, 1), None), id="no account"),
    pytest.param(Said(date(2026, 11, 1), None, "a_b.c-"), id="an odd account"),
    pytest.param(None, id="over"),
]


@pytest.mark.parametrize("said", KEPT)
def test_what_was_said_is_read_back(said: Said | None) -> None:
    """From the last line, which people do not see."""
    body = written("prd-review", "Please review.", said)

    assert Part("prd-review", said, said is None, 0, len(body)) == find(body)


around = st.text().filter(lambda text: "<!-- wow:" not in text)


@given(before=around, after=around)
def test_what_people_write_around_it_stays(before: str, after: str) -> None:
    """Byte for byte, however often our part is written."""
    body = f"{before}\n{PART}\n{after}"
    part = find(body)
    assert part is not None

    new = replaced(body, part, written("prd-review", "It is over.", None))

    assert new == f"{before}\n{written('prd-review', 'It is over.', None)}\n{after}"
    assert is_written(body, part, PART)


def test_line_ends_of_the_host_are_no_change() -> None:
    """GitHub keeps those of the browser in which somebody edited."""
    body = f"Note.\r\n\r\n{PART}\n".replace("\n", "\r\n")
    part = find(body)
    assert part is not None

    assert is_written(body, part, PART)
    assert SAID == part.said


NO_PART = [
    pytest.param("", id="nothing"),
    pytest.param("> <!-- wow: review of prd-review -->", id="quoted"),
    pytest.param("See <!-- wow: review of prd-review -->", id="within a line"),
    pytest.param("<!-- wow: review of PRD Review -->", id="no id"),
    pytest.param("<!-- wow: review of a --><!-- wow: review of b -->", id="two in a line"),
    pytest.param("<!-- wow: due 2026-11-01 -->", id="the last line alone"),
]


@pytest.mark.parametrize("body", NO_PART)
def test_an_issue_without_the_line_is_not_ours(body: str) -> None:
    """The line stands by itself, as we write it."""
    assert find(body) is None


DAMAGED = [
    pytest.param(PART.replace("<!-- wow: due", "<!-- due"), id="no last line"),
    pytest.param(PART.replace("2026-11-01", "2026-13-41"), id="no such day"),
]


@pytest.mark.parametrize("body", DAMAGED)
def test_a_damaged_part_is_known_by_its_first_line(body: str) -> None:
    """And nothing is taken from it that may be wrong."""
    part = find(body)

    assert part is not None
    assert ("prd-review", None, False) == (part.way, part.said, part.is_over)


def test_without_its_last_line_nothing_is_taken_for_ours() -> None:
    """Better twice the same text than somebody's words gone."""
    body = "<!-- wow: review of prd-review -->\nMy own words."
    part = find(body)
    assert part is not None

    assert f"{PART}\nMy own words." == replaced(body, part, PART)
