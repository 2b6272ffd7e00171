"""What readers may answer to *Was this right?*, and where each answer goes. Pure."""

from dataclasses import dataclass
from urllib.parse import quote

from wow.catalogue import Catalogue
from wow.model import Way


@dataclass(frozen=True, slots=True)
class Answer:
    """One of the answers, with the address at which it is written down."""

    words: str
    link: str


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
