"""What a change means for people, way by way, as a value that tells itself. Pure."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from wow.changes.change import Change
from wow.changes.fates import Fate
from wow.changes.loads import RoleLoad
from wow.changes.names import Named
from wow.phrases import in_a_row


@dataclass(frozen=True, slots=True)
class WayDifference:
    """What a change means for one way."""

    id: str
    title: str
    path: str
    """Of its page below the root of the repository, as it is now; of a removed one, as it was."""
    fate: Fate
    changes: tuple[Change, ...]
    roles: tuple[Named, ...]
    """Those whom it concerns: who followed the way before, or follows it since. Nobody where only
    those who look after it are concerned."""
    owners: tuple[Named, ...]
    """Who answers for it, and who did before."""

    @property
    def told(self) -> tuple[Change, ...]:
        """The changes that its fate does not tell already."""
        if self.fate in (Fate.TEXT, Fate.FORM):
            return ()
        return tuple(each for each in self.changes if each.what)

    @property
    def about(self) -> str:
        """Whom it concerns, and who answers."""
        said = [f"For {in_a_row([each.name for each in self.roles])}"] if self.roles else []
        said += [f"{each.name} answers" for each in self.owners[:1]]
        return "; ".join(said)


@dataclass(frozen=True, slots=True)
class UnreadPage:
    """A page that cannot be read, so that nothing of it is compared or counted."""

    path: str
    before: bool
    now: bool

    def __str__(self) -> str:
        """The page, with when it cannot be read."""
        if not self.now:
            return f"{self.path} could not be read before"
        return f"{self.path} cannot be read{', and could not before' if self.before else ''}"


@dataclass(frozen=True)
class Difference:
    """What a change means for people."""

    ways: tuple[WayDifference, ...]
    """Those that differ: what matters most comes first."""
    roles: tuple[Named, ...]
    """All whom it concerns, in the order of wow.yml."""
    organisation: tuple[Change, ...]
    """What changed in wow.yml."""
    loads: tuple[RoleLoad, ...]
    """The load of each role for whom it differs, in the order of wow.yml."""
    unread: tuple[UnreadPage, ...]
    notes: tuple[str, ...] = ()
    """What could not be compared, in sentences."""

    @property
    def is_empty(self) -> bool:
        """Whether nothing changed, as far as it can be read."""
        return not self.ways and not self.organisation

    @property
    def owners(self) -> tuple[Named, ...]:
        """All who answer for a way that differs, or did before."""
        return tuple(dict.fromkeys(owner for way in self.ways for owner in way.owners))

    @property
    def summary(self) -> tuple[str, ...]:
        """What matters most, in sentences."""
        warnings = (each.warning for each in self.loads if each.warning)
        return (*self._counts(), *self._concerned(), *warnings, *self.notes, *self._left_out())

    def _counts(self) -> Iterator[str]:
        if self.is_empty:
            yield "Nothing changed."
        elif len(self.ways) == 1:
            yield f"{self.ways[0].title}: {self.ways[0].fate.words}."
        elif self.ways:
            counted = Counter(way.fate for way in self.ways)
            told = "; ".join(fate.of(counted[fate]) for fate in Fate if counted[fate])
            yield f"{len(self.ways)} ways differ: {told}."
        if count := len(self.organisation):
            yield f"{'1 thing' if count == 1 else f'{count} things'} changed in wow.yml."

    def _concerned(self) -> Iterator[str]:
        roles = in_a_row([each.name for each in self.roles])
        owners = in_a_row([each.name for each in self.owners])
        answer = "answers" if len(self.owners) == 1 else "answer"
        if roles:
            yield f"This concerns {roles}{f'; {owners} {answer}' if owners else ''}."
        elif owners:
            yield f"This concerns nobody but {owners}, who {answer}."

    def _left_out(self) -> Iterator[str]:
        if count := len(self.unread):
            pages = "1 page" if count == 1 else f"{count} pages"
            yield f"{pages} could not be read, and nothing in there is compared or counted."
