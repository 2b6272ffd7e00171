"""How a verb asks in a terminal: on standard error, again until the answer is one."""

import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import TypeVar

import click

from wow.reports.text import printable

T = TypeVar("T")
Read = Callable[[str], T]
"""Makes a value of an answer; raises ValueError with a sentence where it cannot."""


def tell(words: str, choices: Mapping[str, str] | None = None, example: str = "") -> None:
    """Say what is asked, and what may be answered: one of these, or something like this."""
    click.echo(f"\n{click.style(words, bold=True)}", err=True)
    width = max(map(len, choices or ()), default=0)
    for key, meaning in (choices or {}).items():
        click.echo(f"  {key.ljust(width)}  {printable(meaning)}".rstrip(), err=True)
    if example and not choices:
        click.echo(click.style(f"  Such as: {example}", dim=True), err=True)


def ask(name: str, read: Read[T], *, default: str | None = None) -> T:
    """Ask for what has to be answered.

    Args:
        name: stands before the answer.
        read: see `Read`.
        default: what an empty answer stands for.
    """
    answer: T = click.prompt(name, default=default, value_proc=refusing(read), err=True)
    return answer


def offer(name: str, read: Read[T]) -> T | None:
    """Ask for what may be left out, by an empty answer."""

    def or_nothing(given: str) -> T | None:
        return read(given) if given.strip() else None

    answer: T | None = click.prompt(
        name, default="", show_default=False, value_proc=refusing(or_nothing), err=True
    )
    return answer


def ask_each(name: str, read: Read[T]) -> Iterator[T]:
    """Ask for one thing after the other, of which there is one at least; an empty answer ends."""
    yield ask(f"{name} 1", read)
    number = 2
    while (answer := offer(f"{name} {number}", read)) is not None:
        yield answer
        number += 1


@contextmanager
def unless_stopped(verb: str) -> Iterator[None]:
    """Say that nothing is written when somebody stops answering, and end with exit status 2."""
    try:
        yield
    except (click.Abort, KeyboardInterrupt):
        click.echo(f"\nwow {verb}: stopped; nothing is written.", err=True)
        sys.exit(2)


def somebody_is_there(ask: bool | None) -> bool:  # noqa: FBT001 - an option of three states
    """Tell whether somebody can be asked: as `options.ask` says, or else in a terminal."""
    return sys.stdin.isatty() and sys.stderr.isatty() if ask is None else ask


def given(option: str, read: Read[T], value: str) -> T:
    """Read what an option gives, and end the command where it cannot be.

    Args:
        option: its name, without the hyphens in front.
        read: see `Read`.
        value: what was given.
    """
    try:
        return refusing(read)(value)
    except click.BadParameter as refused:
        refused.param_hint = f"--{option}"
        raise


def refusing(read: Read[T]) -> Read[T]:
    """A reader whose refusal click shows, before it asks again or ends the command."""

    def refuse(given: str) -> T:
        try:
            return read(given)
        except ValueError as error:
            raise click.BadParameter(printable(str(error))) from None

    return refuse
