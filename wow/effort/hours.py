"""Hours a month: a range where how often is an estimate, told no finer than it is known. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from math import fsum

_FINE = 5
"""Minutes to which less than an hour is told."""
_HALVES = 10
"""Hours up to which halves are told; from there on, whole hours are."""
_SAME = 1 / 120
"""Hours below which two numbers are the same: half a minute."""


class Excess(StrEnum):
    """How hours stand against a budget."""

    WITHIN = "within"
    PERHAPS = "perhaps over"
    """Only when it comes up as often as it may."""
    OVER = "over"


@dataclass(frozen=True, slots=True)
class Hours:
    """Hours a month, from the least to the most that was declared."""

    least: float = 0.0
    most: float = 0.0

    def __str__(self) -> str:
        """In words: `45 min`, `1.5 to 2 hours`, `up to 30 min`."""
        least, most = _in_words(self.least), _in_words(self.most)
        if least == most:
            return most
        if self.least * 60 < _FINE / 2:
            return f"up to {most}"
        number, _, unit = least.partition(" ")
        return f"{number if unit.rstrip('s') in most else least} to {most}"

    @classmethod
    def sum(cls, parts: "Iterable[Hours]") -> "Hours":
        """All of them together, which is the same in whatever order they come."""
        held = tuple(parts)
        return cls(fsum(each.least for each in held), fsum(each.most for each in held))

    def against(self, budget: float) -> Excess:
        """Tell whether it is more than a budget of hours a month."""
        if self.least > budget + _SAME:
            return Excess.OVER
        return Excess.PERHAPS if self.most > budget + _SAME else Excess.WITHIN

    def since(self, before: "Hours") -> str:
        """What changed since, in words: `30 min more`, `1 to 2 hours less`; nothing if nothing did.

        The least is compared with the least, and the most with the most.
        """
        less, more = sorted((self.least - before.least, self.most - before.most))
        if more - less < _SAME:  # both by the same
            less = more
        if less > -_SAME:
            return f"{Hours(max(less, 0.0), more)} more" if more > _SAME else ""
        if more < _SAME:
            return f"{Hours(max(-more, 0.0), -less)} less"
        return f"up to {_in_words(-less)} less or {_in_words(more)} more"


def _in_words(hours: float) -> str:
    """One number of hours, as fine as an estimate may be told."""
    if hours * 60 < _FINE / 2:
        return f"under {_FINE} min" if hours > 0 else "0 min"
    minutes = _FINE * max(1, round(hours * 60 / _FINE))
    if minutes < 60:  # noqa: PLR2004 - an hour
        return f"{minutes} min"
    rounded = round(hours * 2) / 2
    told = f"{rounded:g}" if rounded < _HALVES else f"{round(hours)}"
    return f"{told} hour{'' if told == '1' else 's'}"
