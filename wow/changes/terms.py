"""What those who follow a way rely on, taken out of one version of its page. Pure."""

import json
from dataclasses import dataclass, replace
from datetime import date, time
from hashlib import blake2b

from pydantic import BaseModel

from wow.links import resolve
from wow.model import Tombstone, Way


@dataclass(frozen=True, slots=True)
class Terms:
    """One version of a way, without all that moves nobody: its text, its dates, its effort.

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
    )


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
