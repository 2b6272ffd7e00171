"""What wow.yml sets for the whole: intervals, severities, where readers answer.

The docstring below a key is what authors read of it in the guide, see `wow.reference.docstrings`.
"""

import re
from typing import Annotated, Literal

from pydantic import AfterValidator, model_validator
from pydantic_core import PydanticCustomError

from wow.durations import Duration, Unit
from wow.fields import CalendarDuration, Count, Declared, MailAddress, Text, is_safe_link, shaped

CheckCode = str
"""A code of the check. Example: `RV202`"""


class Defaults(Declared):
    """What holds where a page says nothing."""

    review: CalendarDuration = Duration(6, Unit.MONTH)
    """The longest time between two reviews. Example: `1 year`"""
    notice: CalendarDuration = Duration(30, Unit.DAY)
    """How long before its review date a way counts as due soon. Example: `2 weeks`"""
    grace: CalendarDuration | None = None
    """How long after its review date a way is not yet reported as overdue. Unless given, it is
    reported from the day after. Example: `1 week`"""
    escalation: CalendarDuration = Duration(1, Unit.MONTH)
    """How long after its review date the sponsor of a way is told as well. Example: `6 weeks`"""


def _prefilled(link: str) -> str:
    named = set(_PLACEHOLDER.findall(link))
    if not _ADDRESS.match(link) or not is_safe_link(link) or '"' in link:
        raise PydanticCustomError(
            "prefilled", "write an address that begins with `https://`, without spaces and quotes"
        )
    if "title" not in named:
        raise PydanticCustomError("prefilled", "write `{title}` where the title of the issue goes")
    if named - {"title", "body"}:
        raise PydanticCustomError("prefilled", "only `{title}` and `{body}` can be filled in")
    return link


_ADDRESS = re.compile(r"https://[^/?#{}\s]+[/?#]")
"""Nothing is filled in before the host ends."""
_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")

NewIssue = Annotated[
    Text,
    AfterValidator(_prefilled),
    shaped(rf'^\s*{_ADDRESS.pattern}(?=.*\{{title\}})[^\s"\\]*\s*$'),
]
"""The address of a new issue. It begins with `https://`, holds `{title}` where the title goes and
may hold `{body}` where the text goes. Put it in quotes. Example:
`"https://code.example/ways/issues/new?title={title}&body={body}"`"""


class Feedback(Declared):
    """Where the answers to *Was this right?* go. Without it, no page asks."""

    issue: NewIssue | None = None
    """A new issue, filled in for the reader."""
    mail: MailAddress | None = None
    """A mail, begun for the reader."""

    @classmethod
    def one_of(cls) -> tuple[str, ...]:
        """Keys of which exactly one is given."""
        return ("issue", "mail")

    @model_validator(mode="after")
    def _one_place(self) -> "Feedback":
        if not self.gives_one:
            raise PydanticCustomError("one-place", "give `issue` or `mail`, and only one of them")
        return self


class Style(Declared):
    """What counts as easy to read here."""

    words: Count = 700
    """How many words the text of a way may have before the check advises to cut it. Example:
    `600`"""


class CheckSetting(Declared):
    """Another severity for one code, with the reason for it."""

    severity: Literal["error", "warning", "advice", "ignore"]
    """How much it counts here. Example: `ignore`"""
    because: Text
    """Why, for those who come after. Example: `The date is in every owner's calendar.`"""


class Build(Declared):
    """How strict `mkdocs build --strict` is."""

    fail_on: Literal["error", "warning", "advice"] = "error"
    """The mildest finding that fails `mkdocs build --strict`. Example: `warning`"""
