"""Front matter that is changed where it has to be, and nowhere else."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest

from tests.factories import ORGANISATION, page_text, read_page, to_yaml
from wow.editing.operations import Append, Operation, Put, Remove
from wow.editing.pages import CannotEditError, edited, edited_organisation
from wow.editing.scalars import CannotWriteError, Value
from wow.model import Way

KEPT = """---
title: PRD review   # what people call it
owner: "head-of-product"
# who follows it
audience: [product-manager]
frame:
    - Every bet has a PRD.
freedom: ['The template is yours.']
triggers:
- {kind: event, when: A bet is about to start}

review:   # by its owner
  by: 2027-03-01   # a Monday
  every: 6 months
  log:
    - {on: 2026-09-01, by: head-of-product, verdict: keep, finding: It helps.}   # the first
---

# Text

owner: not this one
"""
RECORD: Mapping[str, Value] = {
    "on": date(2026, 11, 25),
    "by": "head-of-product",
    "verdict": "keep",
    "finding": "Four days, not nine: it helps.",
}
FLOW_RECORD = (
    "{on: 2026-11-25, by: head-of-product, verdict: keep, "
    'finding: "Four days, not nine: it helps."}'
)
"""The same in one line."""
REVIEWED: tuple[Operation, ...] = (
    Append(("review", "log"), RECORD),
    Put(("review", "by"), date(2027, 5, 25)),
)


def change(text: str, *operations: Operation) -> str:
    """The text of a page after some changes."""
    raw = edited(text.encode(), operations, path="docs/ways/a.md", src_uri="ways/a.md")
    return raw.decode()


def differing(before: str, after: str) -> tuple[list[str], list[str]]:
    """The lines that only one of two texts has, in the order of each."""
    old, new = before.splitlines(keepends=True), after.splitlines(keepends=True)
    return [each for each in old if each not in new], [each for each in new if each not in old]


def test_a_value_is_replaced_in_its_line() -> None:
    """With its quotes; whatever else stands on the page stays."""
    after = change(KEPT, Put(("owner",), "product-operations"))

    assert KEPT.replace('"head-of-product"', '"product-operations"') == after


def test_a_review_is_recorded() -> None:
    """The record is written as its neighbour, the date in its place with its comment."""
    after = change(KEPT, *REVIEWED)

    assert differing(KEPT, after) == (
        ["  by: 2027-03-01   # a Monday\n"],
        [
            "  by: 2027-05-25   # a Monday\n",
            f"    - {FLOW_RECORD}\n",
        ],
    )


def test_line_ends_stay() -> None:
    """What is new ends as the lines beside it."""
    before = KEPT.replace("\n", "\r\n")

    assert change(KEPT, *REVIEWED).replace("\n", "\r\n") == change(before, *REVIEWED)


BLOCK = """review:
  by: 2027-05-25
  log:
    - on: 2026-11-25
      by: head-of-product
      verdict: keep
      finding: "Four days, not nine: it helps."
"""
REVIEWS = [
    pytest.param("review: {by: 2027-03-01}\n", BLOCK, id="one short line"),
    pytest.param(
        "review: { by: 2027-03-01 , every: 1 year } # short\n",
        BLOCK.replace("review:", "review: # short").replace("5-25\n", "5-25\n  every: 1 year\n", 1),
        id="one short line with a comment",
    ),
    pytest.param("review:\n  by: 2027-03-01\n", BLOCK, id="no log"),
    pytest.param("review:\n  by: 2027-03-01\n  log: []\n", BLOCK, id="an empty log"),
    pytest.param(
        "review:\n  log: [] # none yet\n  by: 2027-03-01\n",
        "review:\n  log: # none yet\n" + BLOCK.split("log:\n")[1] + "  by: 2027-05-25\n",
        id="an empty log with a comment",
    ),
    pytest.param(
        "review: {by: 2027-03-01,\n  log: []}\n",
        f"review: {{by: 2027-05-25,\n  log: [{FLOW_RECORD}]}}\n",
        id="an empty log in braces over several lines",
    ),
    pytest.param(
        "review:\n    by: 2027-03-01\n    log:\n"
        "    -   on: 2026-09-01\n        by: head-of-product\n        verdict: keep\n"
        "        finding: >\n          Long\n          text.\n\n    # the end\n",
        "review:\n    by: 2027-05-25\n    log:\n"
        "    -   on: 2026-09-01\n        by: head-of-product\n        verdict: keep\n"
        "        finding: >\n          Long\n          text.\n\n"
        "    - on: 2026-11-25\n      by: head-of-product\n      verdict: keep\n"
        '      finding: "Four days, not nine: it helps."\n    # the end\n',
        id="a finding of several lines",
    ),
    pytest.param(
        "review:\n  by: 2027-03-01\n  log: [{on: 2026-09-01, by: head-of-product, verdict: keep,\n"
        "    finding: It helps.}]   # so far\n",
        "review:\n  by: 2027-05-25\n  log: [{on: 2026-09-01, by: head-of-product, verdict: keep,\n"
        f"    finding: It helps.}}, {FLOW_RECORD}]   # so far\n",
        id="a log in brackets",
    ),
    pytest.param(
        "review: {by: 2027-03-01,\n  every: 1 year}\n",
        f"review: {{by: 2027-05-25,\n  every: 1 year, log: [{FLOW_RECORD}]}}\n",
        id="braces over several lines",
    ),
    pytest.param(
        "review:\n  by: 2027-03-01\n  log:\n"
        "    - {on: 2026-09-01, by: head-of-product, verdict: keep, finding: B.}\n"
        "    - {on: 2026-03-01, by: head-of-product, verdict: keep, finding: A.}\n",
        f"review:\n  by: 2027-05-25\n  log:\n    - {FLOW_RECORD}\n"
        "    - {on: 2026-09-01, by: head-of-product, verdict: keep, finding: B.}\n"
        "    - {on: 2026-03-01, by: head-of-product, verdict: keep, finding: A.}\n",
        id="the latest first",
    ),
]


@pytest.mark.parametrize(("written", "after"), REVIEWS)
def test_a_record_goes_into_whatever_is_there(written: str, after: str) -> None:
    """And is written as its neighbours are."""
    page = page_text(review=None).replace("title:", f"{written}title:", 1)

    assert page.replace(written, after) == change(page, *REVIEWED)


ENDING = {"on": date(2027, 1, 31), "because": "Nobody read it.", "replaced_by": "weekly-letter"}
OTHERS = [
    pytest.param(
        "title: A\n",
        Put(("status",), "retiring", after=("summary", "title")),
        "title: A\nstatus: retiring\n",
        id="a key that is new goes behind another",
    ),
    pytest.param(
        "title: A\nsummary: >-\n  Two\n  lines.\n# status\n",
        Put(("status",), "retiring", after=("summary", "title")),
        "title: A\nsummary: >-\n  Two\n  lines.\nstatus: retiring\n# status\n",
        id="behind a text of several lines",
    ),
    pytest.param(
        "title: A\nstatus: active # so far\n",
        Put(("status",), "retiring", after=("title",)),
        "title: A\nstatus: retiring # so far\n",
        id="a key that is there stays where it is",
    ),
    pytest.param(
        "title: |\n  A\n\nstatus: trial\n",
        Put(("title",), "B"),
        "title: B\nstatus: trial\n",
        id="a text of several lines",
    ),
    pytest.param(
        "title: A\ntrial:  # bounded\n  until: 2027-01-15\n  # how we know\n  success: Half.\n",
        Remove(("trial",)),
        "title: A\n",
        id="a key of several lines goes",
    ),
    pytest.param("title: A\n", Remove(("trial",)), "title: A\n", id="what is not there stays away"),
    pytest.param(
        "title: A\nenablement: {every: 3 months, how: A session, join: product-help}\n",
        Remove(("enablement", "every")),
        "title: A\nenablement: {how: A session, join: product-help}\n",
        id="the first in braces goes",
    ),
    pytest.param(
        "title: A\nenablement: {every: 3 months, how: A session, join: product-help}\n",
        Remove(("enablement", "join")),
        "title: A\nenablement: {every: 3 months, how: A session}\n",
        id="the last in braces goes",
    ),
    pytest.param(
        "title: A\nenablement: {how: A session}\n",
        Put(("enablement", "last"), date(2026, 11, 1)),
        "title: A\nenablement: {how: A session, last: 2026-11-01}\n",
        id="one more in braces",
    ),
    pytest.param(
        "title: A\nsignals: {followed: Share of bets}\n",
        Put(("signals",), {"works": "Fewer are reversed."}),
        "title: A\nsignals:\n  works: Fewer are reversed.\n",
        id="a group instead of another",
    ),
]


@pytest.mark.parametrize(("written", "operation", "after"), OTHERS)
def test_each_change_in_each_place(written: str, operation: Operation, after: str) -> None:
    """As somebody would have made it by hand."""
    rest = page_text(title=None)

    changed = change(rest.replace("---\n", f"---\n{written}", 1), operation)

    last = after.startswith("title: A\nsignals:")
    expected = rest.replace("---\n", f"---\n{'title: A' if last else after.rstrip()}\n", 1)
    if last:  # what is given anew goes to the end
        expected = expected.replace(
            "\n---\n\nText", f"\n{after.removeprefix('title: A')[1:]}---\n\nText"
        )
    assert expected == changed


def test_a_page_in_braces_is_changed_too() -> None:
    """JSON is YAML."""
    page = (
        '---\n{"title": "A", "owner": "head-of-product", "audience": ["engineer"],\n'
        '"frame": ["x"], "freedom": ["y"], "triggers": [{"kind": "event", "when": "z"}],\n'
        '"review": {"by": 2027-03-01}}\n---\n'
    )
    after = change(page, *REVIEWED, Put(("owner",), "product-operations"))
    way, found = read_page(after)

    assert not found
    assert isinstance(way, Way)
    assert ("product-operations", 1) == (way.owner, len(way.review.log))


UNSOUND = [
    pytest.param(page_text(ownr="x").encode(), "PG102", id="an unknown key"),
    pytest.param(
        page_text().replace("review:\n", "review:\n  log:\n").encode(), "PG", id="no value"
    ),
    pytest.param(page_text(owner=None).encode(), "PG101", id="a missing key"),
    pytest.param(b"---\ntitle: A\n", "FM102", id="no end"),
    pytest.param(b"Text.\n", "FM101", id="no front matter"),
    pytest.param(b"\xef\xbb\xbf" + page_text().encode(), "FM104", id="a byte-order mark"),
    pytest.param(page_text().encode() + b"\xff", "FM103", id="not UTF-8"),
    pytest.param(
        page_text().replace("title:", "title: B\ntitle:").encode(), "FM", id="a key twice"
    ),
    pytest.param(b"", "FM101", id="nothing"),
]


@pytest.mark.parametrize(("raw", "code"), UNSOUND)
def test_a_page_that_cannot_be_read_in_full_is_not_touched(raw: bytes, code: str) -> None:
    """And what is wrong with it is said, with the place."""
    with pytest.raises(CannotEditError, match=rf"docs/ways/a\.md:\d+:\d+: .* \({code}"):
        edited(raw, REVIEWED, path="docs/ways/a.md", src_uri="ways/a.md")


def test_what_the_format_refuses_is_not_written() -> None:
    """A change that would make the page wrong is no change."""
    with pytest.raises(CannotEditError, match="Change it by hand"):
        change(KEPT, Put(("ownr",), "head-of-product"))


SETTINGS = to_yaml(ORGANISATION) + "# by hand\nareas:\n  deciding: {name: Deciding}  # first\n"


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_wow_yml_is_changed_with_the_same_care(newline: str) -> None:
    """A value goes in where it belongs, and all else stays."""
    before = SETTINGS.replace("\n", newline)
    after = edited_organisation(
        before.encode(),
        [
            Put(("owners", "head-of-product", "deputy"), "product-operations"),
            Put(("areas", "deciding", "name"), "To decide"),
        ],
        path="wow.yml",
    ).decode()

    assert differing(before, after) == (
        [f"  deciding: {{name: Deciding}}  # first{newline}"],
        [
            f"    deputy: product-operations{newline}",
            f"  deciding: {{name: To decide}}  # first{newline}",
        ],
    )


@pytest.mark.parametrize(
    ("raw", "operation", "told"),
    [
        pytest.param(
            SETTINGS.replace("roles:", "rolls:").encode(),
            Put(("name",), "Tallowmere"),
            r"wow\.yml:\d+:\d+: .* has to be mended",
            id="it is unsound",
        ),
        pytest.param(SETTINGS.encode(), Put(("nmae",), "x"), "Change it by hand", id="it would be"),
    ],
)
def test_an_unsound_wow_yml_is_neither_changed_nor_made(
    raw: bytes, operation: Operation, told: str
) -> None:
    """As with pages."""
    with pytest.raises(CannotEditError, match=told):
        edited_organisation(raw, [operation], path="wow.yml")


HARD: list[Any] = [
    *("Once: more", "a # b", "- item", "{x}", "[y]", "yes", "no", "12:30", "012", "2027-01-01"),
    *("null", "~", "'single'", '"double"', "back\\slash", "&anchor", "*alias", "!tag", "%", "@x"),
    *(
        "> more",
        "| pipe",
        "a, b",
        "ends with :",
        ": begins",
        "? what",
        "`code`",
        "é ü ß 日本",
        "1e3",
    ),
    *(
        "tab\there",
        "line\nbreak",
        "it's “so”",
        " spaces ",
        "---",
        "true",
        "-",
        "#x",
        "a: b, c: {d}",
    ),
]


@pytest.mark.parametrize("text", HARD)
def test_whatever_a_finding_says_is_read_again(text: str) -> None:
    """In a line of its own and within braces."""
    operation = Append(("review", "log"), {**RECORD, "finding": text})
    for page in (KEPT, page_text()):
        way, found = read_page(change(page, operation))

        assert not found
        assert isinstance(way, Way)
        assert text.strip() == way.review.log[-1].finding


@pytest.mark.parametrize("text", ["\ud800", "\u2028", "\ufeff"])
def test_what_front_matter_cannot_hold_is_told(text: str) -> None:
    """Instead of writing something else."""
    with pytest.raises(CannotWriteError, match="Write it in other words"):
        change(KEPT, Put(("title",), text))
