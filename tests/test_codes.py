"""The registry of codes: each is stable, unique, and documents itself.

That each is found on some page is promised in `test_horrible_site`.
"""

import re
from collections.abc import Iterator
from string import Formatter

import pytest

from wow.codes import FAMILIES, REGISTRY, Code, page_format, reading
from wow.codes.ownership import OW101
from wow.diagnostics import Diagnostic, Location, Severity

CODES = tuple(code for family in FAMILIES for code in family.CODES)
LETTERS = {"FM", "PG", "WY", "OW", "RV", "ON", "TR", "FL", "EF", "LF", "ST"}

every_code = pytest.mark.parametrize("code", CODES, ids=lambda code: f"{code.code} {code.name}")


def defined() -> Iterator[Code]:
    """Every code that a module defines, whether it was registered or not."""
    for module in FAMILIES:
        yield from (each for each in vars(module).values() if isinstance(each, Code))


def test_every_code_that_is_defined_is_registered() -> None:
    """A code that nobody registered could not be set, ignored or looked up."""
    assert {each.code for each in defined()} == set(REGISTRY)


@pytest.mark.parametrize("part", ["code", "name", "message"])
def test_codes_are_unique(part: str) -> None:
    """No two codes share a number or a name, and no two kinds of finding read the same."""
    values = [getattr(code, part) for code in CODES]
    twice = {value for value in values if values.count(value) > 1}

    assert twice <= {"no way has the id `{name}`"}  # a prerequisite and a successor


@every_code
def test_a_code_has_its_form(code: Code) -> None:
    """Two letters for the family, three digits, and a name of words joined by hyphens."""
    assert re.fullmatch(r"[A-Z]{2}[12][0-9]{2}", code.code)
    assert code.code[:2] in LETTERS
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)+", code.name)


def test_numbers_leave_no_gap() -> None:
    """A family is numbered without gaps, each hundred from one."""
    numbers: dict[str, list[int]] = {}
    for code in CODES:
        numbers.setdefault(code.code[:3], []).append(int(code.code[3:]))

    assert {key: list(range(1, len(each) + 1)) for key, each in numbers.items()} == numbers


@every_code
def test_a_code_documents_itself(code: Code) -> None:
    """Why it is bad in sentences; an example, and the same mended."""
    assert code.why.endswith((".", "?"))
    assert code.example.strip()
    assert code.instead.strip()
    assert code.example != code.instead


@every_code
def test_a_message_names_what_is_bad_and_a_hint_the_next_step(code: Code) -> None:
    """A message is a terse phrase; a hint is a sentence or more."""
    assert not code.message[0].isupper()
    assert not code.message.endswith(".")
    assert code.hint.endswith((".", "}"))


@every_code
def test_templates_can_be_filled(code: Code) -> None:
    """Filled with the values that they name, they make a finding in which all of them stand."""
    names = {name for part in (code.message, code.hint) for name in _fields(part)}
    values = {name: f"<{name}>" for name in names}

    found = code(Location("docs/ways/a.md", 2, 3), **values)

    assert (code.code, code.severity) == (found.code, found.severity)
    assert all(value in found.message + found.hint for value in values.values())
    assert "{" not in found.message


@every_code
def test_what_moves_stands_in_the_message(code: Code) -> None:
    """A finding is known by the rest of it."""
    assert code.moving <= {*_fields(code.message)}


def test_a_value_that_is_not_given_is_an_error() -> None:
    """A finding with a hole in it is never shown."""
    with pytest.raises(KeyError):
        page_format.PG101(Location("docs/ways/a.md"), key="owner")


def test_values_are_not_taken_for_templates() -> None:
    """What an author wrote stands in the message as it was written."""
    found = OW101(Location("docs/ways/a.md"), name="{suggestion}", suggestion="")

    assert found.message == "nobody in wow.yml is called `{suggestion}`"


def test_what_time_brings_never_breaks_a_page() -> None:
    """A day that passed asks somebody to act; only an owner who left, or a wrong end, is more."""
    grave = {code.code for code in CODES if code.code[2] == "2" and code.severity is Severity.ERROR}

    assert grave == {"OW201", "LF203"}


@pytest.mark.parametrize(
    ("severity", "threshold", "expected"),
    [
        (Severity.ERROR, Severity.WARNING, True),
        (Severity.WARNING, Severity.WARNING, True),
        (Severity.ADVICE, Severity.WARNING, False),
        (Severity.WARNING, Severity.ERROR, False),
    ],
)
def test_severities_are_ordered(severity: Severity, threshold: Severity, expected: bool) -> None:
    """An error is graver than a warning, and a warning graver than advice."""
    assert expected is severity.reaches(threshold)


def test_a_fingerprint_outlives_a_line() -> None:
    """A finding that moved with its line is the same finding."""

    def at(line: int) -> Diagnostic:
        return reading.FM102(Location("docs/ways/a.md", line))

    assert at(1).fingerprint == at(9).fingerprint
    assert at(1).sort_key < at(9).sort_key


def _fields(template: str) -> list[str]:
    return [name for _, name, _, _ in Formatter().parse(template) if name]
