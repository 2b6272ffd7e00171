"""Whatever stands in a file: it is read, or told about at a place that exists; nothing crashes."""

import string
from datetime import date
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.factories import ORGANISATION, WAY, page_text, to_yaml
from wow.diagnostics import Diagnostic, Severity
from wow.durations import Duration, Frequency, Unit
from wow.fields import SLUG, slugify
from wow.model import Tombstone, Way
from wow.organisation import Organisation
from wow.reading import Unread, read_organisation, read_way

quick = settings(max_examples=80)

SIGNS = [
    *"abAB01 :-#&*!|>'\"%@`[]{},?\n\t\r~<=./\u2028\x85ü🙂\\",
    *(
        ": ",
        "- ",
        "\n  ",
        "---\n",
        "...\n",
        "<<: ",
        "&a ",
        "*a",
        "!!",
        "!!int ",
        "!!float ",
        "[*a]",
    ),
    *("!!timestamp ", "!!null ", "!!seq ", "!!map ", "2027-03-01", "2027-02-30", "12:30", "no"),
]
YAML_SIGNS = st.lists(st.sampled_from(SIGNS), max_size=30).map("".join)
"""Text that is dense in what means something to YAML."""

LEAVES = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(allow_nan=False, allow_infinity=False),
    st.dates(),
    st.text(max_size=20),
    st.sampled_from(["event", "status", "many", "one", "[key]", "6 months", "a-slug", "{x}"]),
)
KEYS = st.one_of(
    st.sampled_from(
        [*Way.model_fields, "kind", "when", "due", "by", "log", "many", "one", "[key]"]
    ),
    st.text(string.printable, min_size=1, max_size=8),
)
TREES = st.recursive(
    LEAVES,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3),
    max_leaves=8,
)
"""Any data that YAML can hold."""

WAY_KEYS = sorted({*Way.model_fields, *Tombstone.model_fields})
ORGANISATION_KEYS = sorted(Organisation.model_fields)
WOW_YML = to_yaml(ORGANISATION)


def read(raw: bytes) -> tuple[Way | Tombstone | Unread, tuple[Diagnostic, ...]]:
    """Read a page, and see to it that what comes of it can be trusted."""
    page, found = read_way(raw, path="docs/ways/a.md", src_uri="ways/a.md")
    assert isinstance(page, Unread) is bool(found)
    assert all(each.severity is Severity.ERROR for each in found)
    assert_places_exist(raw, found)
    return page, found


def read_wow_yml(raw: bytes) -> tuple[Organisation | None, tuple[Diagnostic, ...]]:
    """Read wow.yml, and see to it that what comes of it can be trusted."""
    organisation, found = read_organisation(raw, path="wow.yml")
    assert (organisation is None) is bool(found)
    assert_places_exist(raw, found)
    return organisation, found


def assert_places_exist(raw: bytes, found: tuple[Diagnostic, ...]) -> None:
    """See to it that an editor can go to the place of each finding."""
    text = raw.decode("utf-16" if raw[:2] in {b"\xff\xfe", b"\xfe\xff"} else "utf-8-sig", "replace")
    lines = text.split("\n")
    for each in found:
        assert 1 <= each.location.line <= len(lines) + 1
        line = lines[each.location.line - 1] if each.location.line <= len(lines) else ""
        assert 1 <= each.location.column <= len(line) + 1


@quick
@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_told_about(raw: bytes) -> None:
    """Bytes that are no text at all are told about."""
    read(raw)
    read_wow_yml(raw)


@quick
@given(st.binary(max_size=80), st.sampled_from(["utf-8", "utf-16", "latin-1"]))
def test_any_bytes_within_a_page_are_read_or_told_about(raw: bytes, encoding: str) -> None:
    """Bytes between sound keys are told about where they stand."""
    whole = page_text(title="Über").encode(encoding)
    half = len(whole) // 2

    read(whole[:half] + raw + whole[half:])


@quick
@given(st.text(max_size=200) | YAML_SIGNS)
def test_any_text_is_read_or_told_about(text: str) -> None:
    """Text without front matter is told about."""
    read(text.encode("utf-8", "surrogatepass"))


@quick
@given(YAML_SIGNS | st.text(max_size=60), st.integers(0, len(page_text())))
def test_any_text_within_a_page_is_read_or_told_about(text: str, at: int) -> None:
    """A slip anywhere in a page is told about at a place that exists."""
    whole = page_text()

    read((whole[:at] + text + whole[at:]).encode("utf-8", "surrogatepass"))


@settings(quick, max_examples=400)
@given(YAML_SIGNS)
def test_any_front_matter_is_read_or_told_about(text: str) -> None:
    """Whatever stands between the lines of hyphens, or behind a key."""
    read(f"---\n{text}\n---\n".encode())
    read(page_text().replace("---\n", f"---\nsummary: {text}\n", 1).encode())


@quick
@given(YAML_SIGNS | st.text(max_size=60), st.integers(0, len(WOW_YML)))
def test_any_text_within_wow_yml_is_read_or_told_about(text: str, at: int) -> None:
    """A slip anywhere in wow.yml is told about at a place that exists."""
    read_wow_yml((WOW_YML[:at] + text + WOW_YML[at:]).encode("utf-8", "surrogatepass"))


@pytest.mark.parametrize("key", WAY_KEYS)
@settings(quick, max_examples=25)
@given(TREES)
def test_any_value_of_a_key_is_taken_or_told_about(key: str, value: Any) -> None:
    """A value of the wrong kind is no reason to fail, however it is nested."""
    read(f"---\n{to_yaml({**WAY, key: value})}---\n".encode())


@settings(quick, max_examples=100)
@given(st.lists(st.dictionaries(KEYS, TREES, max_size=4), min_size=1, max_size=3))
def test_any_trigger_is_taken_or_told_about(triggers: list[dict[str, Any]]) -> None:
    """Triggers of any kind, or none, with any keys."""
    kinds = ("event", "schedule", "status", "soft-approval", "hard-approval", "follow-through")
    for kind in kinds:
        given_kind = [{**each, "kind": kind} for each in triggers]
        read(f"---\n{to_yaml({**WAY, 'triggers': given_kind})}---\n".encode())


@pytest.mark.parametrize("key", ORGANISATION_KEYS)
@settings(quick, max_examples=25)
@given(TREES)
def test_any_value_of_a_key_of_wow_yml_is_taken_or_told_about(key: str, value: Any) -> None:
    """wow.yml is read with the same care as pages."""
    read_wow_yml(to_yaml({**ORGANISATION, key: value}).encode())


@quick
@given(YAML_SIGNS.filter(lambda text: "\r" not in text), st.integers(0, len(page_text())))
def test_line_ends_change_nothing(text: str, at: int) -> None:
    """A page as Windows writes it gives the same findings at the same places."""
    whole = page_text()
    page = whole[:at] + text + whole[at:]

    _, unix = read(page.encode())
    _, windows = read(page.replace("\n", "\r\n").encode())

    assert unix == windows


@quick
@example("[", 990, "")
@example("{", 5_000, "")
@given(st.sampled_from("[{"), st.integers(1, 3_000), st.sampled_from(["", " ", "\n  "]))
def test_any_depth_is_read_or_told_about(sign: str, depth: int, between: str) -> None:
    """Brackets may be nested as deep as anybody likes: the reader tells, and goes on."""
    end = {"[": "]", "{": "}"}[sign]
    value = (sign + between) * depth + end * depth

    _, found = read(page_text().replace("---\n", f"---\nsummary: {value}\n", 1).encode())

    assert found


@quick
@given(st.integers(1, 9_999), st.sampled_from(Unit))
def test_a_duration_reads_as_it_is_shown(count: int, unit: Unit) -> None:
    """What the site shows can be written on a page."""
    duration = Duration(count, unit)

    assert duration == Duration.parse(str(duration))


@quick
@given(
    st.integers(1, 99_999),
    st.integers(0, 9),
    st.sampled_from([unit for unit in Unit if unit not in {Unit.MINUTE, Unit.HOUR}]),
)
def test_a_frequency_reads_as_it_is_shown(least: int, more: int, unit: Unit) -> None:
    """What the site shows can be written on a page."""
    frequency = Frequency(least, min(least + more, 99_999), unit)

    assert frequency == Frequency.parse(str(frequency))


@quick
@given(st.integers(1, 9_999), st.sampled_from(Unit), st.dates())
def test_a_duration_leads_forward(count: int, unit: Unit, day: date) -> None:
    """Adding calendar time never leads back, nor past the last day there is."""
    duration = Duration(count, unit)

    if duration.is_calendar:
        assert day <= duration.after(day) <= date.max


@quick
@given(st.text())
def test_a_slug_is_a_slug(text: str) -> None:
    """What is suggested for a key would be taken as one."""
    slug = slugify(text)

    assert not slug or SLUG.fullmatch(slug)
    assert slug == slugify(slug)
