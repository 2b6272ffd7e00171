"""The bytes of a page become a way, a tombstone, or a page that says why it is neither."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from tests.factories import ORGANISATION, page_text, read_page, to_yaml
from wow.diagnostics import Diagnostic, Location
from wow.durations import Duration, Unit
from wow.kinds import Event
from wow.model import THEME_KEYS, Tombstone, Way
from wow.organisation import Organisation
from wow.parts import Effort
from wow.reading import (
    Unread,
    declares_a_way,
    first_heading,
    read_organisation,
    read_way,
    way_in_index,
)

FULL = """\
---
title: PRD review
summary: Evidence for a bet is challenged before anyone builds it.
status: active
level: expected
owner: head-of-product
deputy: product-operations
sponsor: cpo
audience: [product-manager, product-designer, engineering-manager]
outcome: Bets are decided on evidence; fewer are reversed after launch.
signals:
  followed: Share of bets that had a reviewed PRD before building began
  works: Share of launched bets reversed within a quarter
frame:
  - Every bet over two team-weeks has a PRD before building starts.
freedom:
  - Length, template and tool are yours.
triggers:
  - {kind: event, when: A bet larger than two team-weeks is about to start}
  - {kind: status, where: Initiative tracker, status: Needs review, due: 2 working days}
  - {kind: soft-approval, gate: Building starts, approver: head-of-product}
  - {kind: hard-approval, gate: The meeting, needs: [An agenda], otherwise: It is cancelled}
  - {kind: follow-through, artefact: Approved PRD, to: launch-plan}
  - kind: schedule
    every: week
    on: friday
    at: "10:00"
    channel: product-updates
    message: Send your update by noon.
  - {kind: schedule, rrule: FREQ=MONTHLY;BYDAY=1MO, start: 2026-01-01, skip: [2026-12-25]}
consequence: A bet without a reviewed PRD does not get a planning slot.
effort: {time: 90 min, times: 2 per month}
templates:
  - {name: PRD template, link: ../../templates/prd.md}
enablement: {every: 3 months, last: 2026-09-10, how: A session, join: product-office-hours}
onboarding: {product-manager: first-week}
requires: [discovery-interviews]
waits_for:
  - {artefact: Interview notes, way: discovery-interviews}
exceptions:
  - {who: Growth team, until: 2027-01-31, what: Uses briefs instead, agreed: head-of-product}
handovers:
  - {on: 2026-06-01, from: first-hire, to: head-of-product, because: Product has its own lead now.}
review:
  by: 2027-03-01
  every: 6 months
  log:
    - {on: 2026-03-01, by: head-of-product, verdict: change, finding: Too long.}
    - {on: 2026-09-01, by: head-of-product, verdict: keep, finding: Decisions got faster.}
---

Text.
"""


def codes(found: tuple[Diagnostic, ...]) -> list[str]:
    """The codes of findings, in their order."""
    return [each.code for each in found]


def test_a_page_with_only_what_it_needs_is_a_way() -> None:
    """Five declared things and a title make a page; the rest has a default."""
    page, found = read_page(page_text())

    assert not found
    assert isinstance(page, Way)
    assert ("prd-review", "PRD review", "active", "expected") == (
        page.id,
        page.title,
        page.status,
        page.level,
    )
    assert (Event(kind="event", when="A bet is about to start"),) == page.triggers
    assert date(2027, 3, 1) == page.review.by


def test_a_page_with_everything_is_a_way() -> None:
    """Every key of the page format is read."""
    page, found = read_page(FULL)

    assert not found
    assert isinstance(page, Way)
    assert set(Way.model_fields) - {"id", "trial", "retired"} <= page.model_fields_set
    assert isinstance(page.effort, Effort)
    assert Duration(90, Unit.MINUTE) == page.effort.time
    assert page.review.last is page.review.log[1]
    assert ("first-week", None) == (
        page.stage_for("product-manager"),
        page.stage_for("product-designer"),
    )


def test_a_page_knows_where_it_stands() -> None:
    """A way carries its path, its text, and the place of each value for findings."""
    page, _ = read_page(page_text(body="\nText.\n"), "ways/product/prd-review.md")

    assert isinstance(page, Way)
    assert ("ways/product/prd-review.md", "docs/ways/product/prd-review.md", "\nText.\n") == (
        page.src_uri,
        page.path,
        page.body,
    )
    assert Location(page.path, 3, 8) == page.at("owner")
    assert Location(page.path, 3, 1) == page.at_key("owner")
    assert Location(page.path, 17, 2) == page.at_body(page.body.index("ext."))


def test_a_retired_page_is_a_tombstone() -> None:
    """What ended needs no more than when and why."""
    retired = {"on": "2026-06-30", "because": "The letter replaced it."}
    page, found = read_page(f"---\n{to_yaml({'status': 'retired', 'retired': retired})}---\n# Mail")

    assert not found
    assert isinstance(page, Tombstone)
    assert ("Mail", date(2026, 6, 30)) == (page.title, page.retired.on)


def test_a_retired_page_may_keep_what_it_declared() -> None:
    """Nobody has to delete anything to retire a way."""
    text = FULL.replace("status: active", "status: retired").replace(
        "review:\n", "retired: {on: 2026-06-30, because: It ended.}\nreview:\n"
    )
    page, found = read_page(text)

    assert not found
    assert isinstance(page, Tombstone)


def test_a_page_with_a_mistake_is_unread() -> None:
    """What cannot be trusted is no way, and keeps its id and its text."""
    page, found = read_page(page_text(status="live", id="prd", body="Shown."))

    assert ["PG104"] == codes(found)
    assert isinstance(page, Unread)
    assert Unread("prd", "ways/prd-review.md", "Shown.", found) == replace(page, page=None)


def test_of_a_page_with_a_mistake_the_rest_is_told() -> None:
    """Whatever was not refused is at hand, so that one run can check what it refers to."""
    page, _ = read_page(page_text(status="live", owner="cpo", title=7, review=None))

    assert isinstance(page, Unread)
    assert page.page is not None
    assert ("cpo", ("product-manager",), None) == (
        page.page.owner,
        page.page.audience,
        page.page.review,
    )
    assert ("untitled", "active") == (page.page.title, page.page.status)


def test_the_id_is_the_name_of_the_file() -> None:
    """An id is only written where another one is wanted."""
    page, _ = read_page(page_text(), "ways/product/launch-plan.md")
    other, _ = read_page(page_text(id="launch"), "ways/product/launch-plan.md")

    assert ("launch-plan", "launch") == (page.id, other.id)


@pytest.mark.parametrize(
    ("stem", "suggested"),
    [
        pytest.param("PRD Review", "such as `prd-review.md`", id="capitals and a space"),
        pytest.param("prd_review", "such as `prd-review.md`", id="underscore"),
        pytest.param("???", "joined by hyphens, or give it an `id:`", id="nothing to suggest"),
    ],
)
def test_a_file_name_that_is_no_id_is_told(stem: str, suggested: str) -> None:
    """Ids are typed and linked, so a file's name has their form or the page gives one."""
    page, (found,) = read_page(page_text(), f"ways/{stem}.md")

    assert isinstance(page, Unread)
    assert "PG111" == found.code
    assert suggested in found.hint


def test_any_file_name_will_do_with_an_id() -> None:
    """A page with an id of its own may be called anything."""
    _, found = read_page(page_text(id="prd-review"), "ways/PRD Review.md")

    assert not found


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param("# PRD review\n", "PRD review", id="a heading"),
        pytest.param("Words.\n\n# PRD review ##\n", "PRD review", id="closed, below words"),
        pytest.param("# PRD review\r\n", "PRD review", id="as Windows writes"),
        pytest.param("## PRD review\n", None, id="a heading of level two"),
        pytest.param("#PRD review\n", None, id="no space"),
        pytest.param("```\n# PRD review\n```\n", None, id="in code"),
        pytest.param("", None, id="no text"),
    ],
)
def test_the_first_heading_is_the_title(body: str, expected: str | None) -> None:
    """A page may give its title as Markdown does."""
    page, found = read_page(page_text(title=None, body=body))

    assert expected == first_heading(body)
    assert ([] if expected else ["PG108"]) == codes(found)
    assert expected == (page.title if isinstance(page, Way) else None)


@pytest.mark.parametrize("key", sorted(THEME_KEYS))
def test_keys_of_the_theme_are_let_pass(key: str) -> None:
    """A way may carry what MkDocs and its theme read from front matter."""
    carried: dict[str, Any] = {key: ["anything"]}
    _, found = read_page(page_text(**carried))

    assert not found


def test_one_page_tells_all_its_mistakes() -> None:
    """YAML's traps, missing keys and wrong values come in one run."""
    _, found = read_page(
        page_text(owner=None, summary=2027, frame=[]).replace("---\n\n", "x: no\n---\n\n")
    )

    assert {"FM110", "PG101", "PG102", "PG103", "PG105"} == set(codes(found))


@pytest.mark.parametrize("depth", [21, 990, 100_000])
def test_a_page_that_is_nested_too_deeply_is_unread(depth: int) -> None:
    """Neither reading the page nor placing its findings runs out of stack."""
    page, found = read_page(page_text().replace("---\n", f"---\nsummary: {'[' * depth}\n", 1))
    closed, told = read_page(
        page_text().replace("---\n", f"---\nsummary: {'[' * depth}{']' * depth}\n", 1)
    )

    assert isinstance(page, Unread)
    assert isinstance(closed, Unread)
    assert len(found) == 1
    assert ["FM117"] == codes(told)


def test_a_value_is_told_once() -> None:
    """Where YAML was a trap already, the model's complaint of the same value adds nothing."""
    _, found = read_page(page_text().replace("2027-03-01", "2027-02-30"))

    assert ["FM109"] == codes(found)


def test_other_mistakes_are_told_beside_a_byte_order_mark() -> None:
    """The invisible mark does not hide the rest of the page."""
    _, found = read_page("\ufeff" + page_text(status="live"))

    assert ["FM104", "PG104"] == codes(found)


def test_a_page_in_another_encoding_is_unread() -> None:
    """A page that is not UTF-8 cannot be trusted, even where its keys can be read."""
    raw = page_text(title="Überblick").encode("latin-1")
    page, found = read_way(raw, path="docs/ways/a.md", src_uri="ways/a.md")

    assert isinstance(page, Unread)
    assert ["FM103"] == codes(found)


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        pytest.param(b"---\nframe: [x]\n---\n", True, id="a frame"),
        pytest.param(b"---\ntriggers:\n---\n", True, id="triggers"),
        pytest.param(b"---\ntitle: Product\n---\nframe", False, id="only in the text"),
        pytest.param(b"---\nsummary: The frame\n---\n", False, id="only within a value"),
        pytest.param(b"# Product\nframe: x\n", False, id="no front matter"),
        pytest.param(b"---\n- frame\n---\n", False, id="no keys"),
        pytest.param(b"---\nframe: [\n---\n", False, id="broken"),
    ],
)
def test_an_index_that_declares_a_way_is_noticed(raw: bytes, expected: bool) -> None:
    """A folder's introduction that carries the keys of a way was named wrongly."""
    assert expected is declares_a_way(raw)


def test_a_way_in_an_index_is_told() -> None:
    """The finding names the file as it is called."""
    found = way_in_index("docs/ways/README.md", "README")

    assert ("PG110", Location("docs/ways/README.md")) == (found.code, found.location)
    assert "`README`" in found.message


def read_wow_yml(text: str) -> tuple[Organisation | None, tuple[Diagnostic, ...]]:
    """Read wow.yml as the loader does."""
    return read_organisation(text.encode(), path="wow.yml")


def test_an_organisation_is_read() -> None:
    """A sound wow.yml gives the organisation and no findings."""
    organisation, found = read_wow_yml(to_yaml(ORGANISATION))

    assert not found
    assert organisation
    assert organisation.name == "Tallowmere"
    assert Location("wow.yml", 1, 7) == organisation.at("name")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("", ["PG101"] * 4, id="empty"),
        pytest.param("# nothing yet\n", ["PG101"] * 4, id="only a comment"),
        pytest.param("- a\n", ["FM108"], id="a list"),
        pytest.param("name: a: b\n", ["FM106"], id="broken"),
        pytest.param("\ufeff" + to_yaml(ORGANISATION), ["FM104"], id="byte-order mark"),
        pytest.param(to_yaml(ORGANISATION) + "name: B\n", ["FM107"], id="a key given twice"),
        pytest.param(to_yaml({**ORGANISATION, "roles": {}}), ["PG105"], id="no role"),
    ],
)
def test_an_organisation_with_a_mistake_is_not_used(text: str, expected: list[str]) -> None:
    """Whatever is wrong with wow.yml, nothing is looked up in half of it."""
    organisation, found = read_wow_yml(text)

    assert organisation is None
    assert expected == codes(found)
