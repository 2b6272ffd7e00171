"""What a change means for people, as Markdown for a pull request or the summary of a job."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from urllib.parse import quote

from wow.changes.change import Change
from wow.changes.difference import Difference, WayDifference
from wow.changes.fates import Fate
from wow.changes.wording import Mark, Part
from wow.phrases import in_a_row
from wow.reports import tables
from wow.reports.diff import COLUMNS, COUNTED, LOAD, UNREAD, WHY, rows
from wow.reports.hosted import shown

LONGEST = 64_000
"""Bytes; a comment on GitHub holds 65,536 characters, and whoever posts it may add to it."""

_SIGNS = {Mark.CAME: "**", Mark.WENT: "~~"}
_WORDS = re.compile(r"[^\W_](?:.*[^\W_])?", re.DOTALL)
"""What such signs can stand around, wherever it is; beside a comma or a bracket they may not."""
_LONG = 2_000
"""Letters of a sentence; nobody reads a longer one in a comment, and it would hide the others."""
_ROOM = 300
"""Bytes for what is said of what was left out."""

Block = tuple[str, str]
"""What it is about, and the Markdown."""


def render(difference: Difference, *, links: str = "", longest: int = LONGEST) -> str:
    """Render a difference.

    Args:
        difference: what to tell.
        links: the address of the folder with wow.yml on the code host, which begins every link;
            without it, links are relative to that folder.
        longest: how many bytes it may have; what is left out then is counted at the end.
    """
    kept, left_out = _fitting(tuple(_blocks(difference, links)), longest - _ROOM)
    if left_out:
        kept.append(f"*There was no room for {_named(left_out)}: `wow diff` tells all.*")
    return "\n\n".join(kept)


def _blocks(difference: Difference, links: str) -> Iterator[Block]:
    """Yield what is told, in its order."""
    first, *rest = map(shown, difference.summary)
    yield "the summary", " ".join((f"**{first}**", *rest))
    for way in difference.ways:
        yield _WAY, _way(way, links)
    if difference.organisation:
        yield "wow.yml", "\n".join(("### wow.yml\n", *map(_change, difference.organisation)))
    if difference.loads:
        table = tables.markdown(COLUMNS, rows(difference.loads))
        yield "the load", f"### {LOAD}\n\n{COUNTED}\n\n{table}"
    if difference.unread:
        pages = (f"- {shown(str(each))}" for each in difference.unread)
        yield "unreadable pages", "\n".join((f"### {UNREAD}\n\n{WHY}\n", *pages))


_WAY = "way"


def _fitting(blocks: Sequence[Block], room: int) -> tuple[list[str], Counter[str]]:
    """What there is room for, in its order, and what is left out; what is no way goes first."""
    kept = set()
    for index in sorted(range(len(blocks)), key=lambda index: blocks[index][0] == _WAY):
        size = len(blocks[index][1].encode()) + len("\n\n")
        if size <= room:
            kept.add(index)
            room -= size
    left_out = Counter(about for index, (about, _) in enumerate(blocks) if index not in kept)
    return [text for index, (_, text) in enumerate(blocks) if index in kept], left_out


def _named(left_out: Counter[str]) -> str:
    ways = left_out.pop(_WAY, 0)
    counted = [f"{ways} more way{'' if ways == 1 else 's'}"] if ways else []
    return in_a_row([*counted, *left_out])


def _way(way: WayDifference, links: str) -> str:
    title = shown(way.title)
    if way.fate is not Fate.REMOVED:
        title = f"[{title}]({links}{quote(way.path.encode('utf-8', 'surrogateescape'))})"
    head = f"### {title}: {way.fate.words}"
    about = f"\n{shown(way.about)}." if way.about else ""
    changes = "\n".join(map(_change, way.told))
    return "\n".join(each for each in (head, about, f"\n{changes}" if changes else "") if each)


def _change(change: Change) -> str:
    """A change as an item; of one that would fill the page, what it is about."""
    if sum(len(part.text) for part in change.parts) > _LONG:
        return f"- {shown(change.brief)} (too long to show)"
    return f"- {''.join(map(_part, change.parts))}"


def _part(part: Part) -> str:
    if part.mark is Mark.SAME:
        return shown(part.text)
    if _WORDS.fullmatch(part.text):
        return f"{_SIGNS[part.mark]}{shown(part.text)}{_SIGNS[part.mark]}"
    return f"<{part.mark}>{shown(part.text)}</{part.mark}>"
