"""Calls of the command in shell scripts and in texts, and whether the command would take them."""

import re
import shlex
from collections.abc import Iterator
from importlib import import_module

import click

from wow.cli import VERBS

_CALL = re.compile(
    r"""(?:^|[;&|(`]|\bthen|\bdo)\s*(?:\S*/)?wow[ ]+([a-z](?:"[^"\n]*"|'[^'\n]*'|[^;&|)`\n])*)""",
    re.MULTILINE,
)
"""The command where a call can begin, and the rest of it up to where the shell sees its end."""
_IF_SET = re.compile(r"\$\{\w+:\+([^}]*)\}")
_REDIRECTION = re.compile(r"\s\d?[<>].*")
_OPEN = re.compile(r"\$|^[A-Z]+$")
"""What stands for something else: a variable, or a word such as `WAY`."""


def calls(text: str) -> Iterator[list[str]]:
    """The words of each call of the command, the verb first; what is given at times is given."""
    for call in _CALL.findall(_IF_SET.sub(r"\1", text.replace("\\\n", " "))):
        yield shlex.split(_REDIRECTION.sub("", call), comments=True)


def refusal(words: list[str]) -> str:
    """Why the command would not take a call; empty if it would."""
    verb, *given = words
    if verb not in VERBS:
        return f"there is no verb `{verb}`"
    command: click.Command = import_module(f"wow.cli.{verb}").command
    context = click.Context(command)
    try:
        found, more, _ = command.make_parser(context).parse_args(given)
        if more:
            return f"nobody asks for {more}"
        for parameter in command.params:
            value = found.get(parameter.name or "")
            is_file = isinstance(parameter.type, click.File | click.Path)
            if isinstance(value, str) and not is_file and not _OPEN.search(value):
                parameter.type.convert(value, parameter, context)
    except click.UsageError as error:
        return error.format_message()
    return ""
