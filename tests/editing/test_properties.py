"""For any page in any style: a change touches its lines, reads back as meant, or does nothing."""

from datetime import date

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tests.editing.drawn import DAYS, OWNERS, RECORDS, TEXTS, pages
from wow import frontmatter
from wow.diagnostics import Severity
from wow.editing.operations import Append, Operation, Put, Remove
from wow.editing.pages import CannotEditError, edited
from wow.editing.scalars import CannotWriteError, Value, scalar
from wow.frontmatter import Document
from wow.reading import read_way

URI = "ways/a.md"
ENDINGS = st.fixed_dictionaries({"on": DAYS, "because": TEXTS})


def change(raw: bytes, *operations: Operation) -> bytes:
    """A page after some changes."""
    return edited(raw, operations, path=URI, src_uri=URI)


def taken_apart(raw: bytes) -> Document:
    """A page with its front matter as data."""
    document, found = frontmatter.split(raw.decode(), URI)
    assert not found
    return document


def front_lines(raw: bytes) -> list[str]:
    """The lines of the front matter, each with its end."""
    return taken_apart(raw).source.yaml_text.splitlines(keepends=True)


def comments(raw: bytes) -> list[str]:
    """The comments in the front matter."""
    return [line[line.index("#") :] for line in front_lines(raw) if "# a" in line or "# b" in line]


@given(pages(), OWNERS)
def test_another_owner_is_one_other_line(raw: bytes, owner: str) -> None:
    """All lines but that of the owner stay, sign by sign."""
    after = change(raw, Put(("owner",), owner))
    pairs = zip(front_lines(raw), front_lines(after), strict=True)

    assert {"owner"} >= {old.split(":")[0] for old, new in pairs if old != new}
    assert owner == (taken_apart(after).data or {})["owner"]
    assert taken_apart(raw).body == taken_apart(after).body


@given(pages(), RECORDS, DAYS)
def test_a_review_is_read_back_and_touches_only_the_review(
    raw: bytes, record: dict[str, Value], by: date
) -> None:
    """Every line outside of `review:` stays, and every comment."""
    after = change(raw, Append(("review", "log"), record), Put(("review", "by"), by))
    before, now = taken_apart(raw).data or {}, taken_apart(after).data or {}
    outside = [line for line in front_lines(raw) if line.split(":")[0] in set(before) - {"review"}]

    assert record in now["review"]["log"]
    assert by == now["review"]["by"]
    assert len(before["review"].get("log", ())) + 1 == len(now["review"]["log"])
    assert before | {"review": None} == now | {"review": None}
    assert [line for line in front_lines(after) if line in outside] == outside
    assert comments(raw) == comments(after)
    assert taken_apart(raw).body == taken_apart(after).body


@given(pages(), ENDINGS)
def test_an_end_is_read_back_and_takes_the_trial_away(raw: bytes, end: dict[str, Value]) -> None:
    """Several changes at once leave a sound page."""
    put = Put(("retired",), end), Put(("status",), "retiring", after=("title",)), Remove(("trial",))
    try:
        after = change(raw, *put)
    except CannotWriteError:
        assume(False)  # noqa: FBT003 - hypothesis' own way
    now = taken_apart(after).data or {}

    assert (end, "retiring", False) == (now["retired"], now["status"], "trial" in now)
    assert {"\r\n" if b"---\r\n" in raw[:5] else "\n"} == {
        line[len(line.rstrip("\r\n")) :] for line in front_lines(after)
    }


@given(
    st.one_of(st.binary(max_size=300), st.text(max_size=300).map(lambda t: f"---\n{t}".encode()))
)
def test_whatever_a_file_holds_nothing_crashes(raw: bytes) -> None:
    """It is refused in words, unless it was a sound page."""
    _, found = read_way(raw, path=URI, src_uri=URI)
    if any(each.severity is Severity.ERROR for each in found):
        with pytest.raises(CannotEditError, match=URI):
            change(raw, Put(("owner",), "cpo"))
    else:
        assert change(raw, Put(("owner",), "cpo"))


@given(pages(), st.data())
def test_a_page_with_a_sign_gone_wrong_is_edited_well_or_not_at_all(
    raw: bytes, data: st.DataObject
) -> None:
    """Damage anywhere in the front matter never leads to a page that says something else."""
    place = data.draw(st.integers(0, len(raw)))
    sign = data.draw(
        st.sampled_from([b":", b"{", b"]", b'"', b"'", b"-", b"#", b"\t", b" ", b"\n"])
    )
    broken = raw[:place] + sign + raw[place + data.draw(st.integers(0, 1)) :]
    try:
        after = change(broken, Put(("owner",), "cpo"))
    except CannotEditError:
        return
    before, now = taken_apart(broken), taken_apart(after)

    assert (before.data or {}) | {"owner": "cpo"} == now.data
    assert before.body == now.body


@given(st.text(max_size=60), st.booleans(), st.sampled_from([None, "'", '"']))
def test_any_text_is_written_so_that_it_is_read_again(
    text: str, within_flow: bool, quote: str | None
) -> None:
    """Or refused, where front matter cannot hold it."""
    try:
        written = scalar(text, within_flow=within_flow, quote=quote)
    except CannotWriteError:
        return
    line = f"a: {{b: {written}}}" if within_flow else f"a: {written}"
    document, found = frontmatter.split(f"---\n{line}\n---\n", URI)

    assert not found
    assert {"a": {"b": text} if within_flow else text} == document.data
