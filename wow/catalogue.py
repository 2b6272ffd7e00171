"""The frozen whole: the organisation, every way, and the look-ups that all rooms share."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from wow.kinds import FollowThrough
from wow.model import Draft, Page, Tombstone, Way
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
        everything: tuple[Way | Tombstone | Unread, ...]
        everything = (*self.ways, *self.tombstones, *self.unread)
        return {page.src_uri: page for page in everything}

    @cached_property
    def ids(self) -> frozenset[str]:
        """Every id that may be referred to, of broken pages too."""
        return frozenset(page.id for page in self.by_src_uri.values())

    @property
    def pages(self) -> Iterable[Page]:
        """Living ways and tombstones."""
        return (*self.ways, *self.tombstones)

    @property
    def told_pages(self) -> Iterable[Page]:
        """Every page of which something can be told, those that have to be mended first too."""
        return (*self.pages, *(each.page for each in self.unread if each.page))

    @property
    def told_ways(self) -> Iterable[Way | Draft]:
        """The living ways, with those that have to be mended first."""
        rest = (each.page for each in self.unread if each.page)
        return (*self.ways, *(page for page in rest if page.status != "retired"))

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

    @cached_property
    def _dependants(self) -> Mapping[str, tuple[Way, ...]]:
        dependants: dict[str, list[Way]] = {}
        for way in self.ways:
            for key in dict.fromkeys(way.requires):
                dependants.setdefault(key, []).append(way)
        return {key: tuple(ways) for key, ways in dependants.items()}

    @cached_property
    def _feeders(self) -> Mapping[str, tuple[Way, ...]]:
        feeders: dict[str, dict[str, Way]] = {}
        for way in self.ways:
            for trigger in way.triggers:
                if isinstance(trigger, FollowThrough) and trigger.to != way.id:
                    feeders.setdefault(trigger.to, {})[way.src_uri] = way
        return {key: tuple(ways.values()) for key, ways in feeders.items()}

    def feeding(self, way_id: str) -> tuple[Way, ...]:
        """The living ways that say that they hand something to this one."""
        return self._feeders.get(way_id, ())

    def requiring(self, way_id: str) -> tuple[Way, ...]:
        """The living ways that require this one first."""
        return self._dependants.get(way_id, ())

    def followed_by(self, role: str) -> tuple[Way, ...]:
        """The living ways whose audience holds the role."""
        return self._followers.get(role, ())


def area_of(page: Page | Unread) -> str:
    """The folder of a page below `ways/`: `ways/product/prd-review.md` lies in `product`."""
    parts = page.src_uri.split("/")
    return parts[1] if len(parts) > 2 else ""  # noqa: PLR2004 - ways/<area>/<file>


def area_name(organisation: Organisation, key: str) -> str:
    """The name that people use for an area; made from the folder's name unless wow.yml has one."""
    area: Area | None = organisation.areas.get(key)
    return area.name if area else key.replace("-", " ").capitalize()


def areas(catalogue: Catalogue) -> Mapping[str, tuple[Way, ...]]:
    """The living ways by area: areas in the order of wow.yml and then by name, ways by title."""
    by_area: dict[str, list[Way]] = {key: [] for key in catalogue.organisation.areas}
    rest: dict[str, list[Way]] = {}
    for way in sorted(catalogue.ways, key=lambda way: (way.title.casefold(), way.id)):
        area = area_of(way)
        by_area.get(area, rest.setdefault(area, [])).append(way)
    by_area |= {key: rest[key] for key in sorted(rest) if key not in by_area}
    return {key: tuple(ways) for key, ways in by_area.items() if ways}
