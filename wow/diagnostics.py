"""What every check yields: a finding with a place, a message and a next step."""

from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import PurePath
from typing import Any


class Severity(StrEnum):
    """How much a finding matters; the order of the members is from grave to mild."""

    ERROR = "error"
    """The page cannot be trusted or shown as declared."""
    WARNING = "warning"
    """Somebody has to act, yet the page can be shown as it is."""
    ADVICE = "advice"
    """Worth a look; never fails anything."""

    @property
    def rank(self) -> int:
        """0 for the gravest."""
        return tuple(Severity).index(self)

    def reaches(self, threshold: "Severity") -> bool:
        """Tell whether this severity is as grave as `threshold`, or graver."""
        return self.rank <= threshold.rank


@dataclass(frozen=True, slots=True, order=True)
class Location:
    """A place in a file, counted as editors count: lines and columns from 1."""

    path: str
    """Relative to the root of the repository, with `/` on every system."""
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding. It says what is bad and what to do; how it is printed is left to reports."""

    code: str
    severity: Severity
    location: Location
    message: str
    hint: str
    lasting: str = ""
    """The message without what changes by itself, such as days gone by; empty if nothing does."""

    def below(self, root: PurePath) -> "Diagnostic":
        """The same finding, its place as seen from where the command runs.

        Args:
            root: the folder that places are relative to.
        """
        path = (root / self.location.path).as_posix()
        return replace(self, location=replace(self.location, path=path))

    @property
    def sort_key(self) -> tuple[Any, ...]:
        """By place, then by code, so that two runs print the same."""
        return (self.location, self.code, self.message)

    @property
    def fingerprint(self) -> tuple[str, str, str]:
        """What stays the same while lines move and days go by: tells old findings from new ones."""
        return (self.code, self.location.path, self.lasting or self.message)
