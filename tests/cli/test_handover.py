"""`wow handover`: ways change hands, and each page says so."""

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from click.testing import CliRunner, Result
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.editing.drawn import pages
from tests.factories import ORGANISATION, page_text, write_site
from tests.killing import killed
from wow import frontmatter
from wow.cli import main

KNOWN = ORGANISATION["owners"]
FROM, TO = "head-of-product", "product-operations"
COMMENTED = """---
title: Commented   # as people say it
owner: "head-of-product"   # since 2024
audience: [engineer]
frame: [It is done.]
freedom: [How.]
triggers: [{kind: event, when: It is near}]
review: {by: 2027-03-01}
handovers:
  - {on: 2025-01-01, from: first-hire, to: head-of-product}   # the founder left
---

owner: head-of-product
"""
PAGES = {
    "ways/commented.md": COMMENTED,
    "ways/windows.md": page_text(title="Windows", deputy=TO).replace("\n", "\r\n"),
    "ways/other.md": page_text(title="Other", owner=TO, deputy=FROM),
    "ways/ended.md": page_text(
        title="Ended",
        review=None,
        status="retired",
        retired={"on": "2026-06-30", "because": "It was over."},
    ),
}
BLOCK = """handovers:
  - on: 2026-11-25
    from: head-of-product
    to: product-operations
""".replace("\n", "\r\n")
RECORD = "  - {on: 2026-11-25, from: head-of-product, to: product-operations}\n"


def handover(root: Path, *arguments: str) -> Result:
    """Run the command on 25 November 2026."""
    given = ["handover", "-C", str(root), "--today", "2026-11-25", *arguments]
    return CliRunner().invoke(main, given)


def read(root: Path) -> dict[str, bytes]:
    """Every file of a knowledge base."""
    return {
        file.relative_to(root).as_posix(): file.read_bytes()
        for file in root.rglob("*")
        if file.is_file()
    }


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Two ways of the head of product, one of product operations, one that ended."""
    return write_site(tmp_path, PAGES)


def test_only_the_owner_changes_and_a_record_is_added(root: Path) -> None:
    """In the style of the page; whatever else stands in any file stays."""
    before = read(root)
    result = handover(root, FROM, TO)
    after = read(root)

    assert 0 == result.exit_code
    assert COMMENTED.replace(
        '"head-of-product"   # since', '"product-operations"   # since'
    ).replace(" # the founder left\n", f" # the founder left\n{RECORD}") == (
        after["docs/ways/commented.md"].decode()
    )
    written = before["docs/ways/windows.md"].decode().replace(f"owner: {FROM}", f"owner: {TO}")
    assert written.replace("---\r\n\r\nText", f"{BLOCK}---\r\n\r\nText") == (
        after["docs/ways/windows.md"].decode()
    )
    assert {"docs/ways/commented.md", "docs/ways/windows.md"} == {
        path for path in before if before[path] != after[path]
    }


SAID = """\
2 ways went from Head of product to Product operations.
  docs/ways/commented.md
  docs/ways/windows.md
Head of product is still named as deputy on other.
With --everything, posts as deputy and sponsor go to the same.
Product operations is named as deputy of windows, too: name somebody else, or nobody stands in.
Next: look at the change with `git diff`, and open a pull request.
"""


def test_it_is_said_what_was_done_and_what_is_left(root: Path) -> None:
    """Where the old owner still stands, and where nobody stands in for the new one."""
    result = handover(root, FROM, TO)

    assert SAID == result.stdout


def test_the_check_asks_only_for_another_deputy(root: Path) -> None:
    """Not for another review, where the latest is by the one who had the way then."""
    log = [{"on": "2026-09-01", "by": FROM, "verdict": "keep", "finding": "It helps."}]
    review = {"by": "2027-03-01", "log": log}
    write_site(root, {"ways/reviewed.md": page_text(title="Reviewed", review=review)})
    handover(root, FROM, TO)
    checked = CliRunner().invoke(main, ["check", "-C", str(root), "--today", "2026-11-25"])

    assert checked.stdout.startswith("docs/ways/windows.md\n")
    assert "Product operations is named as owner and as deputy" in checked.stdout
    assert checked.stdout.endswith("\n1 warning in 1 file; 5 pages read.\n")


def test_a_dry_run_shows_the_difference(root: Path) -> None:
    """And writes nothing."""
    before = read(root)
    result = handover(root, FROM, TO, "--because", "It: moved.", "--dry-run")

    assert (0, before) == (result.exit_code, read(root))
    assert "--- a/docs/ways/windows.md\n+++ b/docs/ways/windows.md\n" in result.stdout
    assert "\n-owner: head-of-product\n+owner: product-operations\n" in result.stdout
    assert '+    because: "It: moved."\n' in result.stdout
    assert result.stderr.startswith("2 ways would go from Head of product")


def test_some_ways_can_be_handed_over(root: Path) -> None:
    """By id or by file; the others stay, and are told."""
    result = handover(root, FROM, TO, "--way", "commented", "--ways", "ways/commented.md")

    assert b"owner: head-of-product" in read(root)["docs/ways/windows.md"]
    assert result.stdout.startswith("1 way went from Head of product to Product operations.\n")
    assert "Head of product still answers for windows.\n" in result.stdout


def test_running_it_again_does_nothing(root: Path) -> None:
    """There is one record, however often it is run."""
    handover(root, FROM, TO)
    before = read(root)
    again = handover(root, FROM, TO)
    named = handover(root, FROM, TO, "--way", "windows")

    assert before == read(root)
    assert [0, 0] == [again.exit_code, named.exit_code]
    assert again.stdout.startswith("Nothing to do: Head of product has no way to hand over.\n")


def test_everything_goes_along_when_asked(root: Path) -> None:
    """As deputy and sponsor on pages, and as deputy in wow.yml, whose comments stay."""
    settings = (root / "wow.yml").read_text().replace("\n", "\r\n")
    cpo = "  cpo: {name: CPO, person: Ines Varga, contact: x, deputy: head-of-product} # new\r\n"
    (root / "wow.yml").write_bytes(settings.replace("stages:", f"{cpo}stages:").encode())
    write_site_page(root, "ways/cpo.md", owner="cpo", deputy=FROM, sponsor=FROM)
    result = handover(root, FROM, TO, "--everything")

    assert 0 == result.exit_code
    assert cpo.replace(FROM, TO).encode() in (root / "wow.yml").read_bytes()
    page = (root / "docs/ways/cpo.md").read_text()
    assert f"deputy: {TO}\nsponsor: {TO}\n" in page
    assert "handovers" not in page
    assert "Head of product is still named as deputy on other.\n" in result.stdout


def write_site_page(root: Path, src_uri: str, **keys: Any) -> None:
    """Write one more page."""
    (root / "docs" / src_uri).write_text(page_text(title="Another", **keys))


REFUSED = [
    pytest.param(("nobody", TO), "FROM: nobody in wow.yml is called `nobody`.", id="no such owner"),
    pytest.param((FROM, "Pia Novak"), "Did you mean `product-operations`", id="a person"),
    pytest.param((FROM, FROM), "it is the same as FROM", id="the same"),
    pytest.param((FROM, "gone"), "TO: Gone left on 2026-11-01.", id="somebody who left"),
    pytest.param((FROM, TO, "--way", "ended"), "`ended` has ended.", id="a tombstone"),
    pytest.param((FROM, TO, "--way", "comented"), "Did you mean `commented`?", id="no such way"),
    pytest.param(
        (TO, "away", "--way", "windows"), "is not of `product-operations`", id="another's"
    ),
    pytest.param((FROM, TO, "--everything", "--way", "windows"), "leave out --way", id="both"),
    pytest.param((FROM, TO, "--because", "a\u2028b"), "'--because': “a b” holds", id="no text"),
]
OWNERS = {
    **KNOWN,
    "gone": {"name": "Gone", "person": "A", "contact": "x", "left": "2026-11-01"},
    "away": {"name": "Away", "person": "B", "contact": "x"}
    | {"away": {"since": "2026-11-20", "until": "2026-11-30"}},
}


@pytest.mark.parametrize(("arguments", "told"), REFUSED)
def test_what_cannot_be_is_told(tmp_path: Path, arguments: tuple[str, ...], told: str) -> None:
    """As a wrong call; nothing is written."""
    before = read(write_site(tmp_path, PAGES, owners=OWNERS))
    result = handover(tmp_path, *arguments)

    assert (2, before) == (result.exit_code, read(tmp_path))
    assert told in result.stderr


def test_whoever_takes_ways_while_away_is_told_of(tmp_path: Path) -> None:
    """It is done all the same."""
    write_site(tmp_path, PAGES, owners=OWNERS)
    result = handover(tmp_path, FROM, "away")

    assert 0 == result.exit_code
    assert "wow handover: Away is away until 2026-11-30.\n" == result.stderr


def test_an_owner_who_is_not_in_wow_yml_any_more_can_be_relieved(tmp_path: Path) -> None:
    """The name on the page is enough, and the record keeps it."""
    write_site(tmp_path, {"ways/a.md": page_text(owner="founder")})
    result = handover(tmp_path, "founder", TO)
    checked = CliRunner().invoke(main, ["check", "-C", str(tmp_path), "--today", "2026-11-25"])

    assert [0, 0] == [result.exit_code, checked.exit_code]
    assert result.stdout.startswith("1 way went from founder to Product operations.\n")


BROKEN = page_text(title="Broken", ownr="x")
ODD = page_text(owner=None).replace("title:", "? owner\n:\n  head-of-product\ntitle:")


@pytest.mark.parametrize(
    ("broken", "told"),
    [
        pytest.param(BROKEN, "docs/ways/broken.md has to be mended first", id="an unknown key"),
        pytest.param(ODD, "cannot change safely. Change it by hand", id="an odd hand"),
    ],
)
def test_a_page_that_cannot_be_changed_holds_all_of_them(
    root: Path, broken: str, told: str
) -> None:
    """It is named, and nothing is written; the others can be named instead."""
    write_site(root, {"ways/broken.md": broken})
    before = read(root)
    whole = handover(root, FROM, TO)
    after = read(root)
    named = handover(root, FROM, TO, "--way", "windows")

    assert [2, 0] == [whole.exit_code, named.exit_code]
    assert before == after
    assert "docs/ways/broken.md" in whole.stderr
    assert told in whole.stderr
    assert whole.stderr.endswith("Nothing is written.\n")


def test_a_tombstone_that_has_to_be_mended_holds_nothing(root: Path) -> None:
    """It would keep its owner anyway."""
    ended = page_text(title="Ended", status="retired", review=None, retired={"on": "2026-06-30"})
    write_site(root, {"ways/ended.md": ended})

    assert 0 == handover(root, FROM, TO).exit_code


def test_a_read_only_page_holds_all_of_them(root: Path) -> None:
    """It is named before anything is written."""
    file = root / "docs/ways/windows.md"
    file.chmod(0o444)
    before = read(root)
    result = handover(root, FROM, TO)

    assert (2, before) == (result.exit_code, read(root))
    assert "read-only: docs/ways/windows.md. Nothing is written." in result.stderr


def test_a_page_of_which_nobody_knows_the_owner_holds_all_of_them(root: Path) -> None:
    """It may be one of them, and whoever leaves would keep it unnoticed."""
    write_site(root, {"ways/broken.md": "no front matter", "ways/cpo.md": page_text(owner=TO, x=1)})
    before = read(root)
    result = handover(root, FROM, TO)

    assert (2, before) == (result.exit_code, read(root))
    assert "ways/broken.md cannot be read, so nobody knows whose it is" in result.stderr


@settings(max_examples=25)
@given(pages())
def test_any_page_changes_in_its_owner_and_its_record_alone(raw: bytes) -> None:
    """Whatever its style, its line ends and its comments."""
    with TemporaryDirectory() as folder:
        root = write_site(Path(folder), {}, owners={**OWNERS, "cpo": OWNERS["away"]})
        file = root / "docs/ways/a.md"
        file.parent.mkdir(parents=True)
        file.write_bytes(raw)
        before = declared(raw)
        done = handover(root, str(before["owner"]), "away")
        after = declared(file.read_bytes())
        kept = [line for line in raw.splitlines(keepends=True) if not line.startswith(b"owner:")]
        lines = file.read_bytes().splitlines(keepends=True)

    assert 0 == done.exit_code
    assert {**before, "owner": "away"} == {key: after[key] for key in after if key != "handovers"}
    assert [before["owner"]] == [each["from"] for each in after["handovers"]]
    assert kept == [line for line in lines if line in kept]


@settings(max_examples=30)
@given(pages(), st.data())
def test_a_page_with_a_sign_gone_wrong_changes_well_or_not_at_all(
    raw: bytes, data: st.DataObject
) -> None:
    """Whatever has happened to it, the command ends in words, and its text stays."""
    place = data.draw(st.integers(0, len(raw)))
    sign = data.draw(st.sampled_from([b":", b"{", b"]", b'"', b"-", b"#", b"\t", b"\n", b"\xff"]))
    broken = raw[:place] + sign + raw[place:]
    with TemporaryDirectory() as folder:
        root = write_site(Path(folder), {}, owners={**OWNERS, "cpo": OWNERS["away"]})
        file = root / "docs/ways/a.md"
        file.parent.mkdir(parents=True)
        file.write_bytes(broken)
        done = [handover(root, key, "away") for key in (FROM, TO, "cpo")]
        after = file.read_bytes()

    assert {SystemExit, type(None)} >= {type(each.exception) for each in done}
    if after != broken:
        before = declared(broken)
        now = {key: each for key, each in declared(after).items() if key != "handovers"}
        assert {**before, "owner": "away"} == now


def declared(raw: bytes) -> Mapping[str, Any]:
    """What the front matter of a page says."""
    document, found = frontmatter.split(raw.decode(), "")
    assert not found
    return document.data or {}


def test_whenever_it_is_killed_files_are_whole_and_the_rest_can_be_done(root: Path) -> None:
    """Each file is the old or the new one; running it again ends where one run would have."""
    before = read(root)
    handover(root, FROM, TO)
    whole = read(root)
    seen = set()
    for calls in range(5):  # two for each of the files
        for path, raw in before.items():
            (root / path).write_bytes(raw)
        arguments = ["handover", "-C", str(root), "--today", "2026-11-25", FROM, TO]
        imports, names = "from wow.cli import handover, main", "fsync replace rename"
        killed(imports, "main()", *arguments, calls=calls, names=names)
        now = {path: raw for path, raw in read(root).items() if path in before}
        assert all(raw in (before[path], whole[path]) for path, raw in now.items())
        seen.add(sum(now[path] != before[path] for path in now))
        handover(root, FROM, TO)
        assert whole == {path: raw for path, raw in read(root).items() if path in before}

    assert {0, 1, 2} == seen


LIMITED = """
import resource, signal, sys
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
from wow.cli import main
resource.setrlimit(resource.RLIMIT_FSIZE, (2_000, 2_000))
main(sys.argv[1:])
"""
"""No file may become longer than this, as on a full disk."""


@pytest.mark.skipif(os.name == "nt", reason="Windows sets no such limits")
def test_what_stops_half_way_is_told_and_can_be_gone_on_with(root: Path) -> None:
    """Which pages are written, which are not, and that the same command does the rest."""
    long = page_text(title="Long", body="\nText.\n" * 500)
    write_site(root, {"ways/long.md": long})
    arguments = ["handover", "-C", str(root), "--today", "2026-11-25", FROM, TO]
    done = subprocess.run(
        [sys.executable, "-c", LIMITED, *arguments], capture_output=True, text=True, check=False
    )
    half = read(root)
    again = handover(root, FROM, TO)

    assert 2 == done.returncode
    assert "wow handover: docs/ways/long.md cannot be written: [Errno 27]" in done.stderr
    assert (
        "Written: docs/ways/commented.md. "
        "Not written: docs/ways/long.md, docs/ways/windows.md.\n"
        "Mend that and run the same command again: it does the rest.\n"
    ) in done.stderr
    assert long.encode() == half["docs/ways/long.md"]
    assert again.stdout.startswith("2 ways went from Head of product")
