"""What those who follow a way rely on, taken out of one version of its page. Pure."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, time
from hashlib import blake2b

from pydantic import BaseModel

from wow.links import resolve
from wow.model import Tombstone, Way
from wow.parts import Effort


@dataclass(frozen=True, slots=True)
class Terms:
    """One version of a way, without all that moves nobody: its text, its dates.

    Lists have no order here, and no spaces that do not count.
    """

    title: str
    """Only to name the way: another title is the same terms."""
    status: str
    owner: str
    audience: tuple[str, ...]
    frame: tuple[str, ...]
    freedom: tuple[str, ...]
    triggers: tuple[str, ...]
    """Each as JSON that `wow.kinds.Trigger` reads again, since it says more than its words."""
    templates: tuple[tuple[str, str], ...]
    """Names and links."""
    efforts: tuple[tuple[str, str, str], ...] = ()
    """Role, time and times of each, as they are written; no role for all alike, and no times where
    they are not said. Another effort is the same terms."""

    @property
    def revision(self) -> str:
        """A short name for these terms: the same as long as nothing of them changes."""
        lists = self.audience, self.frame, self.freedom, self.triggers, self.templates
        told = json.dumps((self.status, self.owner, *lists), separators=(",", ":"))
        return blake2b(told.encode(), digest_size=5).hexdigest()

    def on(self, src_uri: str) -> "Terms":
        """The terms of a page at that path: what its links lead to, from wherever it lies."""
        links = ((name, resolve(link, src_uri) or link) for name, link in self.templates)
        return replace(self, templates=tuple(sorted(links))) if self.templates else self


def terms(page: Way | Tombstone) -> Terms:
    """Take the terms out of a page; its links stay as they are written."""
    return Terms(
        title=page.title,
        status=page.status,
        owner=page.owner or "",
        audience=_unordered(page.audience),
        frame=_unordered(page.frame),
        freedom=_unordered(page.freedom),
        triggers=tuple(sorted({_written(each) for each in page.triggers})),
        templates=tuple(sorted({(each.name, each.link) for each in page.templates})),
        efforts=tuple(_efforts(page.effort)),
    )


def _efforts(declared: Effort | Mapping[str, Effort] | None) -> Iterator[tuple[str, str, str]]:
    """Yield role, time and times of each."""
    by_role = declared if isinstance(declared, Mapping) else {"": declared} if declared else {}
    for role, effort in sorted(by_role.items()):
        yield role, str(effort.time), str(effort.times or "")


def _unordered(texts: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(sorted({" ".join(text.split()) for text in texts}))


def _written(model: BaseModel) -> str:
    """What a trigger declares, as JSON, without the keys that it leaves out."""
    given = {key: _plain(value) for key, value in model if value not in (None, ())}
    return json.dumps(given, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _plain(value: object) -> object:
    match value:
        case tuple():
            return [_plain(each) for each in value]
        case time():
            return f"{value:%H:%M}"
        case date():
            return value.isoformat()
    return " ".join(str(value).split())
