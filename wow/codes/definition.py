"""What a code is: the kind of a finding, and its own documentation."""

from dataclasses import dataclass

from wow.diagnostics import Diagnostic, Location, Severity


@dataclass(frozen=True, kw_only=True)
class Code:
    """One kind of finding. Calling it with a place and values makes a `Diagnostic`.

    `message` and `hint` are templates for `str.format`; the values of a call fill them.
    """

    code: str
    """Stable: two letters for the concern, three digits."""
    name: str
    """States the bad pattern, in words joined by hyphens."""
    severity: Severity
    """What it counts as unless `checks:` in wow.yml says otherwise."""
    message: str
    hint: str
    why: str
    """Why the pattern is bad: one or two sentences for the reference page."""
    example: str
    """What the code finds, as an author would write it."""
    instead: str
    """The same, mended."""
    moving: frozenset[str] = frozenset()
    """Values of the message that change while nobody edits what the finding is about."""

    def __call__(self, location: Location, **values: object) -> Diagnostic:
        """Make the finding for one place.

        Args:
            location: where it was found.
            **values: what the message and the hint name.

        Raises:
            KeyError: a value that the templates need is not given.
        """
        return Diagnostic(
            code=self.code,
            severity=self.severity,
            location=location,
            message=self.message.format_map(values),
            hint=self.hint.format_map(values),
            lasting=self.message.format_map({**values, **dict.fromkeys(self.moving, "")})
            if self.moving
            else "",
        )
