"""What `wow new` has to know: taken from its options, or asked for in a terminal."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, TypeVar

import click

from wow.catalogue import area_name
from wow.cli.questions import Read, ask, ask_each, given, offer, tell
from wow.cli.trigger_questions import ask_triggers
from wow.editing.scalars import Value
from wow.fields import Declared
from wow.model import Way
from wow.parts import Review, Trial
from wow.reference import docstrings
from wow.reviews.planning import first_review
from wow.ways.answers import Answers, one_of
from wow.ways.beginning import Beginning, named

T = TypeVar("T")

_REQUIRED = ("title", "area", "owner", "audience", "frame", "freedom", "trigger")
_OF_A_TRIAL = ("until", "success")
_STATUSES = {
    "proposed": "an idea with an owner, to be talked over",
    "trial": "tried by some, until a set day",
    "active": "holds from now on",
}
_LEVELS = {
    "expected": "holds for everybody in its audience",
    "guideline": "help that nobody is held to",
}


@dataclass(frozen=True)
class Interview:
    """Puts together a way that begins."""

    answers: Answers
    given: Mapping[str, Any]
    """The options by their names, as they were given."""
    somebody_is_there: bool
    """Whether somebody can be asked."""

    def beginning(self) -> Beginning:
        """The way; nothing is asked if the options give all that is required.

        Raises:
            click.UsageError: an option is missing, or cannot be what it says.
        """
        self._refuse_to_guess()
        read, organisation = self.answers, self.answers.catalogue.organisation
        areas = {key: area_name(organisation, key) for key in read.areas}
        roles = {key: role.people for key, role in organisation.roles.items()}
        title = self._one("title", read.text)
        id_ = self._id(title)
        area = self._one("area", read.area, areas) if self._wants("area") else ""
        owner = self._one("owner", read.owner, read.owners)
        declared: dict[str, Value | None] = {  # in the order in which things are asked
            "title": title,
            "owner": owner,
            "audience": self._one("audience", read.roles, roles),
            "frame": self._several("frame", read.text),
            "freedom": self._several("freedom", read.text),
            "triggers": self._triggers(),
            **self._life(),
            "review": self._review(owner),
            "summary": self._maybe("summary", read.text),
            "level": self._maybe("level", one_of(_LEVELS, "level"), _LEVELS),
            "onboarding": self._maybe("onboarding", read.stage, read.stages)
            if self._wants("onboarding")
            else None,
        }
        said = {key: value for key, value in declared.items() if value is not None}
        return Beginning(id_, area, said)

    @cached_property
    def _missing(self) -> tuple[str, ...]:
        """The options that are required and not given."""
        wanted = (*_REQUIRED, *(_OF_A_TRIAL if self._status == "trial" else ()))
        return tuple(key for key in wanted if not self.given[key] and self._wants(key))

    def _wants(self, key: str) -> bool:
        """Whether there is something to say; without areas, or stages, there is nothing to name."""
        known = {"area": self.answers.areas, "onboarding": self.answers.stages}
        return bool(self.given[key] or known.get(key, True))

    @property
    def _status(self) -> str | None:
        """The status that is given, be it by what belongs to it."""
        trial = any(self.given[key] for key in _OF_A_TRIAL)
        return self.given["status"] or ("trial" if trial else None)

    @property
    def _asks(self) -> bool:
        return self.somebody_is_there and bool(self._missing)

    def _refuse_to_guess(self) -> None:
        """Name all that is missing at once where nobody can be asked."""
        if self._missing and not self.somebody_is_there:
            options = ", ".join(f"--{key}" for key in self._missing)
            raise click.UsageError(f"missing: {options}. In a terminal they are asked for.")
        for key in _OF_A_TRIAL:
            if self.given[key] and self._status != "trial":
                raise click.UsageError(f"--{key} belongs to --status trial.")

    def _one(self, key: str, read: Read[T], choices: Mapping[str, str] | None = None) -> T:
        """What is required."""
        if self.given[key]:
            return given(key, read, self.given[key])
        words, example = _words(key)
        tell(words, choices, example)
        return ask(key.capitalize(), read)

    def _several(self, key: str, read: Read[T]) -> tuple[T, ...]:
        """What is required, and may be several."""
        if self.given[key]:
            return tuple(given(key, read, each) for each in self.given[key])
        words, example = _words(key)
        tell(f"{words} One at a time; an empty line ends.", example=example)
        return tuple(ask_each(key.capitalize(), read))

    def _maybe(self, key: str, read: Read[T], choices: Mapping[str, str] | None = None) -> T | None:
        """What may be left out."""
        if self.given[key]:
            return given(key, read, self.given[key])
        if not self._asks:
            return None
        words, example = _words(key)
        tell(f"{words} It may be left out.", choices, example)
        return offer(key.capitalize(), read)

    def _id(self, title: str) -> str:
        """The name of the file: as given, or as the title gives it if that is free."""
        said = self.given["id"]
        try:
            return given("id", self.answers.id, said or named(title))
        except click.BadParameter as refused:
            if said or not self.somebody_is_there:
                raise
            tell(f"The title gives no name for the file. {refused.message}")
            return ask("File, without .md", self.answers.id)

    def _triggers(self) -> tuple[Mapping[str, Value], ...]:
        if self.given["trigger"]:
            return tuple(given("trigger", self.answers.trigger, x) for x in self.given["trigger"])
        return tuple(ask_triggers(self.answers))

    def _life(self) -> "dict[str, Value | None]":
        """The status, and what belongs to it."""
        status = self._status
        if not status and self._asks:
            tell(_words("status")[0], _STATUSES)
            status = ask("Status", one_of(_STATUSES, "status"), default="proposed")
        if status != "trial":
            return {"status": status or "proposed"}
        until = self._one("until", self.answers.day)
        return {
            "status": status,
            "trial": {"until": until, "success": self._one("success", self.answers.text)},
        }

    def _review(self, owner: str) -> dict[str, Value]:
        """The day of the first review, and the interval where it is its own."""
        answers, every = self.answers, None
        if self.given["every"]:
            every = given("every", answers.interval, self.given["every"])
        interval = every or answers.catalogue.organisation.defaults.review
        by = first_review(answers.catalogue, owner, interval, answers.today)
        if self.given["review"]:
            by = given("review", answers.review(interval), self.given["review"])
        elif self._asks:
            tell(_words("by")[0])
            by = ask("By", answers.review(interval), default=by.isoformat())
        return {"by": by, **({"every": str(every)} if every else {})}


def _words(key: str) -> tuple[str, str]:
    """What the page format says of a key in a sentence, and an example of it if there is one."""
    if key == "area":
        return "The folder that it goes into.", ""
    models: tuple[type[Declared], ...] = (Way, Trial, Review)
    told = next(docstrings.keys(each)[key].docstring for each in models if key in each.by_key())
    first = told.text.partition(". ")[0].rstrip(".")
    return f"{first}.", told.examples[0] if told.examples else ""
