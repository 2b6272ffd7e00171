"""Workflow commands as the runner of GitHub Actions reads them from a job's output.

`::name key=value,key=value::data`, one a line; `%` and line ends are escaped, in values `:` and `,`
as well.
"""

from dataclasses import dataclass, field

_DATA = {"%0D": "\r", "%0A": "\n"}
_VALUES = {**_DATA, "%3A": ":", "%2C": ","}


@dataclass(frozen=True)
class Command:
    """One command."""

    name: str
    values: dict[str, str] = field(default_factory=dict)
    data: str = ""


def read(output: str) -> list[Command]:
    """The commands of an output; other lines are for people."""
    lines = (line.lstrip() for line in output.replace("\r\n", "\n").replace("\r", "\n").split("\n"))
    return [_command(line[2:]) for line in lines if line.startswith("::") and "::" in line[2:]]


def _command(line: str) -> Command:
    told, _, data = line.partition("::")
    name, _, pairs = told.partition(" ")
    values = (pair.partition("=")[::2] for pair in pairs.split(",") if "=" in pair)
    unescaped = {key.strip(): _unescaped(value, _VALUES) for key, value in values}
    return Command(name, unescaped, _unescaped(data, _DATA))


def _unescaped(text: str, signs: dict[str, str]) -> str:
    for escaped, sign in {**signs, "%25": "%"}.items():  # the sign of escapes comes last
        text = text.replace(escaped, sign)
    return text
