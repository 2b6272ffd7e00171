"""Ways that change hands: what is changed on pages and in wow.yml, and what stays. Pure."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property

from wow.catalogue import Catalogue
from wow.editing.operations import Append, Operation, Put
from wow.editing.scalars import Value
from wow.kinds import HardApproval, SoftApproval
from wow.model import Way
from wow.ownership.facts import deputy_key


class Post(StrEnum):
    """As what somebody stands somewhere."""

    OWNER = "owner"
    DEPUTY = "deputy"
    SPONSOR = "sponsor"
    APPROVER = "approver"
    STAND_IN = "deputy in wow.yml"


@dataclass(frozen=True)
class Passing:
    """Ways that go from one owner to another, with a record on each page."""

    catalogue: Catalogue
    from_: str
    to: str
    ways: tuple[Way, ...]
    """Those that change hands; all are of the one from whom they go."""
    on: date
    because: str | None = None
    everything: bool = False
    """Whether the other posts go as well: deputy and sponsor on pages, deputy in wow.yml."""

    @property
    def pages(self) -> Iterator[tuple[Way, tuple[Operation, ...]]]:
        """Every way whose page is changed, by path, with what is changed."""
        for way in self.catalogue.ways:
            if operations := (*self._passed(way), *self._posts(way)):
                yield way, operations

    @property
    def settings(self) -> tuple[Operation, ...]:
        """What is changed in wow.yml."""
        stood_in = (key for key in self._stood_in if self._goes(key))
        return tuple(Put(("owners", key, "deputy"), self.to) for key in stood_in)

    @property
    def left(self) -> Mapping[Post, tuple[str, ...]]:
        """Where the one who gave the ways away still stands afterwards: ids of ways, or owners."""
        found: dict[Post, list[str]] = {}
        for way in self.catalogue.ways:
            for post in self._still(way):
                found.setdefault(post, []).append(way.id)
        if stood_in := [key for key in self._stood_in if not self._goes(key)]:
            found[Post.STAND_IN] = stood_in
        return {post: tuple(names) for post, names in found.items()}

    @property
    def own_deputy(self) -> tuple[Way, ...]:
        """The ways that change hands and whose new owner is named as their deputy, too."""
        deputies = ((way, deputy_key(self.catalogue, way, self.to)) for way in self.ways)
        return tuple(way for way, deputy in deputies if deputy == self.to)

    @property
    def takes_all(self) -> bool:
        """Whether every way of the one goes."""
        return Post.OWNER not in self.left

    @cached_property
    def _uris(self) -> frozenset[str]:
        return frozenset(way.src_uri for way in self.ways)

    @property
    def _stood_in(self) -> Iterator[str]:
        """The owners whose deputy in wow.yml is the one from whom the ways go."""
        for key, owner in self.catalogue.organisation.owners.items():
            if owner.deputy == self.from_:
                yield key

    def _goes(self, owner: str) -> bool:
        """Whether a post beside this owner goes along: nobody stands in for themselves."""
        return self.everything and owner != self.to

    def _owner(self, way: Way) -> str:
        """Who answers for a way afterwards."""
        return self.to if way.src_uri in self._uris else way.owner

    def _passed(self, way: Way) -> Iterator[Operation]:
        if way.src_uri in self._uris:
            record: dict[str, Value] = {"on": self.on, "from": self.from_, "to": self.to}
            if self.because:
                record["because"] = self.because
            yield Put(("owner",), self.to)
            yield Append(("handovers",), record)

    def _posts(self, way: Way) -> Iterator[Operation]:
        for post, key in _held(way):
            if key == self.from_ and self._goes(self._owner(way)):
                yield Put((post.value,), self.to)

    def _still(self, way: Way) -> Iterator[Post]:
        if self._owner(way) == self.from_:
            yield Post.OWNER
        for post, key in _held(way):
            if key == self.from_ and not self._goes(self._owner(way)):
                yield post
        gates = (each for each in way.triggers if isinstance(each, SoftApproval | HardApproval))
        if any(each.approver == self.from_ for each in gates):
            yield Post.APPROVER


def _held(way: Way) -> tuple[tuple[Post, str | None], ...]:
    return ((Post.DEPUTY, way.deputy), (Post.SPONSOR, way.sponsor))
