"""How to reach an owner. Pure."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from wow.fields import is_safe_link
from wow.organisation import Organisation, Owner

_ACCOUNT = re.compile(r"@?([A-Za-z0-9_][\w.-]*(?:/[\w.-]+)*)", re.ASCII)
_EVERYBODY = "all"
"""On GitLab, everybody who belongs to the project."""
_MAIL = re.compile(r"[^@\s:/]+@[^@\s:/]+")


@dataclass(frozen=True, slots=True)
class Contact:
    """A way to reach somebody."""

    text: str
    link: str | None = None


@dataclass(frozen=True, slots=True)
class Person:
    """An owner with the key that names its page, and how to reach it."""

    key: str
    owner: Owner
    contact: Contact


def person(organisation: Organisation, key: str | None) -> Person | None:
    """The owner of that key, or None when there is none."""
    owner = organisation.owners.get(key or "")
    return Person(key or "", owner, contact(organisation, owner)) if owner else None


def people(organisation: Organisation) -> Mapping[str, Person]:
    """Every owner of wow.yml, in its order."""
    found = {key: person(organisation, key) for key in organisation.owners}
    return {key: each for key, each in found.items() if each}


def contact(organisation: Organisation, owner: Owner) -> Contact:
    """How to reach an owner: by a channel of wow.yml, a mail address, a link, or words."""
    channel = organisation.channels.get(owner.contact)
    if channel:
        return Contact(channel.name, channel.link)
    text = owner.contact.removeprefix("mailto:")
    if _MAIL.fullmatch(text):
        mail = f"mailto:{text}"
        return Contact(text, mail if is_safe_link(mail) else None)
    is_link = text.startswith(("http://", "https://")) and is_safe_link(text)
    return Contact(text, text if is_link else None)


def account(owner: Owner) -> str | None:
    """The account of an owner on a code host, without `@`: of a person, or of a `group/team`.

    Returns:
        None where wow.yml has none, or something that hosts do not read as one.
    """
    match = _ACCOUNT.fullmatch(owner.handle or "")
    return match[1] if match and match[1].lower() != _EVERYBODY else None
