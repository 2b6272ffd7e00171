"""Who is asked about a change of which page, as GitHub and GitLab read it. Pure.

Only what both hosts read alike is used: a path from the root, `?` for a single sign, accounts with
`@` and mail addresses; the last line that fits a file counts.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from wow.catalogue import Catalogue
from wow.model import Page
from wow.organisation import Owner
from wow.ownership.facts import deputy_key
from wow.ownership.people import account

_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+", re.ASCII)
_UNCERTAIN = re.compile(r"[^\w./-]")
"""Signs that a host may take for something else than themselves."""


@dataclass(frozen=True, slots=True)
class Gap:
    """A page of which no line says who is asked, so that a more general line does."""

    src_uri: str
    why: str
    unread: bool = False
    """Whether that is so since the page cannot be read."""


@dataclass(frozen=True, slots=True)
class Codeowners:
    """What stands between the marks."""

    lines: tuple[str, ...]
    gaps: tuple[Gap, ...]


def codeowners(catalogue: Catalogue, docs: str, *, deputies: bool = False) -> Codeowners:
    """One line for each page of a way, those that ended and those that have to be mended as well.

    Args:
        catalogue: whose pages.
        docs: the path of the docs folder from the root of the repository, with `/`.
        deputies: whether whoever stands in for an owner is asked, too.
    """
    asked: dict[str, dict[str, None]] = {}
    gaps = [*_unread(catalogue)]
    for page in catalogue.told_pages:
        owner = getattr(page, "owner", None)
        named = _account(catalogue, owner)
        if named:
            held = asked.setdefault(_pattern(PurePosixPath(docs, page.src_uri)), {})
            held |= dict.fromkeys([named, *_deputy(catalogue, page, owner, wanted=deputies)])
        elif owner:
            gaps.append(Gap(page.src_uri, _why(catalogue.organisation.owners.get(owner), owner)))
    lines = (f"{pattern} {' '.join(accounts)}" for pattern, accounts in asked.items())
    return Codeowners(
        tuple(sorted(lines, key=_general_first)),
        tuple(sorted(gaps, key=lambda gap: gap.src_uri)),
    )


def _unread(catalogue: Catalogue) -> Iterator[Gap]:
    """Yield the pages of which not even the owner can be read."""
    for each in catalogue.unread:
        if each.page is None or getattr(each.page, "owner", None) is None:
            yield Gap(each.src_uri, "its owner cannot be read; `wow check` says why", unread=True)


def _deputy(catalogue: Catalogue, page: Page, owner: str | None, *, wanted: bool) -> Iterator[str]:
    named = _account(catalogue, deputy_key(catalogue, page, owner)) if wanted else None
    if named:
        yield named


def _account(catalogue: Catalogue, key: str | None) -> str | None:
    """The account of an owner as hosts read it; None where wow.yml names none that they could."""
    owner = catalogue.organisation.owners.get(key or "")
    if owner is None:
        return None
    if _MAIL.fullmatch(owner.handle or ""):
        return owner.handle
    named = account(owner)
    return f"@{named}" if named else None


def _why(owner: Owner | None, key: str) -> str:
    if owner is None:
        return f"nobody in wow.yml is called `{key}`"
    if owner.handle is None:
        return f"`{key}` has no `handle:` in wow.yml"
    return f"the `handle:` of `{key}` in wow.yml is no account: write it as `@name`"


def _pattern(path: PurePosixPath) -> str:
    """A path in which each uncertain sign stands for any: hosts differ in how they are escaped."""
    return f"/{_UNCERTAIN.sub('?', path.as_posix())}"


def _general_first(line: str) -> tuple[int, str]:
    """Lines by path, behind those that may fit other files as well: what comes last counts."""
    return -line.count("?"), line
