"""What readers may answer to *Was this right?*, where each answer goes, and where all lie. Pure."""

import re
from dataclasses import dataclass
from urllib.parse import quote

from wow.catalogue import Catalogue
from wow.model import Way


@dataclass(frozen=True, slots=True)
class Answer:
    """One of the answers, with the address at which it is written down."""

    words: str
    link: str


@dataclass(frozen=True, slots=True)
class Place:
    """Where the answers of readers lie."""

    address: str
    """A link, or a mail address."""
    narrowed: bool = False
    """Whether only the answers about one way are there."""


_NEW_ISSUE = re.compile(r"(?P<issues>https://[^?#{}]+/issues)/new/?(?:[?#].*)?", re.DOTALL)
"""As the hosts have it that list issues beside the form for a new one."""
_OF_GITLAB = "/-/issues"

_ANSWERS = (
    ("It helped", "it helped", "What got better? Would you miss this way?"),
    ("It did not fit", "it did not fit", "What happened, and what would have fitted better?"),
    (
        "I don't see why we do this",
        "why do we do this?",
        "What does it cost you? What would be lost without it, as far as you can see?",
    ),
)
"""The words of the link, the end of the title, and what the text asks."""


def feedback(catalogue: Catalogue, way: Way) -> tuple[Answer, ...]:
    """The answers for one way; none where wow.yml says of no place for them."""
    place = catalogue.organisation.feedback
    if place is None:
        return ()
    mail = f"mailto:{place.mail}?subject={{title}}&body={{body}}" if place.mail else ""
    address = place.issue or mail
    owner = catalogue.organisation.owners.get(way.owner)
    about = f"\n\n\nPage: {way.path}\nOwner: {owner.handle or owner.name if owner else way.owner}\n"
    found = []
    for words, title, asked in _ANSWERS:
        filled = {"title": f"{way.title}: {title}", "body": f"{asked}{about}"}
        link = address
        for key, text in filled.items():
            link = link.replace(f"{{{key}}}", quote(text, safe=""))
        found.append(Answer(words, link))
    return tuple(found)


def answers_lie(catalogue: Catalogue, way: Way) -> Place | None:
    """Where the answers about a way lie; None where wow.yml says of no place for them.

    The list of issues is found from the address of a new issue, where that has the form which the
    known code hosts share. An address of another form is told as far as nothing is filled in.
    """
    place = catalogue.organisation.feedback
    if place is None:
        return None
    if place.issue is None:
        return Place(place.mail or "")
    new = _NEW_ISSUE.fullmatch(place.issue)
    if new is None:
        return Place(re.split(r"[?#{]", place.issue)[0])
    issues, title = new["issues"], quote(way.title, safe="")
    asked = f"search={title}&state=all" if issues.endswith(_OF_GITLAB) else f"q={title}"
    return Place(f"{issues}?{asked}", narrowed=True)
