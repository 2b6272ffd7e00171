"""What things are called, for all that tells of changes. Pure."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass

from pydantic import TypeAdapter

from wow.catalogue import Catalogue
from wow.kinds import Trigger
from wow.triggers.facts import starter
from wow.triggers.words import in_words

_TRIGGER: TypeAdapter[Trigger] = TypeAdapter(Trigger)


@dataclass(frozen=True, slots=True)
class Named:
    """A role or an owner, by the key and by the name."""

    key: str
    name: str


@dataclass(frozen=True)
class Names:
    """What things are called today, which is what readers know them by."""

    catalogue: Catalogue
    show: Callable[[str], str] = str
    """Makes one line of a declared text, such as without its Markdown."""

    def owner(self, key: str) -> str:
        """The name of an owner."""
        return _called(self.catalogue.organisation.owners, key, "name") or "nobody"

    def role(self, key: str) -> str:
        """The name of a role, for several who have it."""
        return _called(self.catalogue.organisation.roles, key, "people")

    def roles(self, keys: Collection[str]) -> tuple[str, ...]:
        """The keys of roles in the order of wow.yml; those that are no more come last."""
        known = [key for key in self.catalogue.organisation.roles if key in keys]
        return (*known, *sorted(set(keys) - set(known)))

    def way(self, key: str) -> str:
        """The title of a way."""
        page = self.catalogue.by_id.get(key) or self.catalogue.tombstone_by_id.get(key)
        return f"“{page.title}”" if page else key

    def stage(self, key: str) -> str:
        """The name of a stage."""
        return _called(self.catalogue.organisation.stages, key, "name")

    def channel(self, key: str) -> str:
        """The name of a channel."""
        return _called(self.catalogue.organisation.channels, key, "name")

    def trigger(self, written: str) -> str:
        """A trigger in words."""
        return in_words(starter(self.catalogue, _TRIGGER.validate_json(written)), self.show)


def _called(entries: Mapping[str, object], key: str, by: str) -> str:
    """What an entry of wow.yml is called, with its key where several are called alike."""
    if key not in entries:
        return key
    names = [str(getattr(each, by)) for each in entries.values()]
    name = str(getattr(entries[key], by))
    return name if names.count(name) == 1 else f"{name} ({key})"
