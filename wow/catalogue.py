"""The frozen whole: the organisation, every way, and the look-ups that all rooms share."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from wow.model import Page, Tombstone, Way
from wow.organisation import Area, Organisation, Owner
from wow.reading import Unread


@dataclass(frozen=True)
class Catalogue:
    """Everything that was declared, and nothing that depends on the day."""

    organisation: Organisation
    ways: tuple[Way, ...]
    """The living ways, by path."""
    tombstones: tuple[Tombstone, ...] = ()
    """The ways that ended, by path."""
    unread: tuple[Unread, ...] = ()
    """Pages whose findings say why they could not be read; references to them are no errors."""
    files: frozenset[str] = frozenset()
    """Every file below the docs folder, to tell whether a link leads somewhere."""

    @cached_property
    def by_id(self) -> Mapping[str, Way]:
        """The living ways by id; of two with the same id, the first."""
        return {way.id: way for way in reversed(self.ways)}

    @cached_property
    def tombstone_by_id(self) -> Mapping[str, Tombstone]:
        """The ended ways by id."""
        return {stone.id: stone for stone in reversed(self.tombstones)}

    @cached_property
    def by_src_uri(self) -> Mapping[str, Way | Tombstone | Unread]:
        """Every page of a way by its path below the docs folder."""
        return {page.src_uri: page for page in (*self.ways, *self.tombstones, *self.unread)}

    @cached_property
    def ids(self) -> frozenset[str]:
        """Every id that may be referred to, of broken pages too."""
        return frozenset(page.id for page in (*self.ways, *self.tombstones, *self.unread))

    @property
    def pages(self) -> Iterable[Page]:
        """Living ways and tombstones."""
        return (*self.ways, *self.tombstones)

    def owner(self, key: str) -> Owner:
        """The owner of that key.

        Raises:
            KeyError: wow.yml has no such owner.
        """
        return self.organisation.owners[key]

    @cached_property
    def _followers(self) -> Mapping[str, tuple[Way, ...]]:
        followers: dict[str, list[Way]] = {role: [] for role in self.organisation.roles}
        for way in self.ways:
            for role in dict.fromkeys(way.audience):
                followers.setdefault(role, []).append(way)
        return {role: tuple(ways) for role, ways in followers.items()}

    def followed_by(self, role: str) -> tuple[Way, ...]:
        """The living ways whose audience holds the role."""
        return self._followers.get(role, ())


def area_of(page: Page) -> str:
    """The folder of a page below `ways/`: `ways/product/prd-review.md` lies in `product`."""
    parts = page.src_uri.split("/")
    return parts[1] if len(parts) > 2 else ""  # noqa: PLR2004 - ways/<area>/<file>


def area_name(organisation: Organisation, key: str) -> str:
    """The name that people use for an area; made from the folder's name unless wow.yml has one."""
    area: Area | None = organisation.areas.get(key)
    return area.name if area else key.replace("-", " ").capitalize()
