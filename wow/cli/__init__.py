"""The command `wow`: one file a verb, loaded when the verb is called."""

import atexit
import gc
import os
import sys
from importlib import import_module
from io import TextIOWrapper

import click

from wow import __version__

VERBS = {
    "check": "Say what is wrong with the pages, and what is past its review.",
    "diff": "Say what a change means for people, way by way.",
    "new": "Begin a way, on a page that passes the check.",
    "due": "Say what is due when, and who is asked for it.",
    "list": "Name the ways of a role, an owner, a status and so on; all of them unless filtered.",
    "show": "Tell all that is known of one way: who answers, what holds, when it is reviewed.",
    "schema": "Write what editors need to complete and check pages and wow.yml, as JSON Schema.",
    "comment": "Keep one comment below a pull request up to date.",
    "codeowners": "Write CODEOWNERS from the pages, so that the code host asks each owner.",
    "handover": "Hand ways over from one owner to another, with a record on each page.",
    "owners": "Say who carries how much, what nobody answers for, and where nobody would stand in.",
    "review": "Review a way: answer its questions, record what was found, and set the next date.",
    "sync": "Open and close an issue for each overdue review.",
    "load": "Say what all ways together take from each role a month, beside its budget.",
}
"""Each verb with its one sentence; the module of the same name holds the command."""


class _Verbs(click.Group):
    """A group that imports a verb only when it is called, so that each answers at once."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        return [*VERBS]  # `list` is the verb of that name as soon as it is loaded

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in VERBS:
            return None
        command: click.Command = import_module(f"wow.cli.{cmd_name}").command
        return command


@click.command(
    cls=_Verbs, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100}
)
@click.version_option(__version__, prog_name="wow")
def main() -> None:
    """Keep a knowledge base of ways of working true.

    Exit status: 0 when all is well, 1 when something was found, 2 when the command could not run.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):  # a file name may hold what no encoding can say
            stream.reconfigure(errors="backslashreplace")


def run() -> None:
    """Run the command as a process of its own.

    Nobody looks for garbage on the way, since pages are kept to the end, nor at the end, when the
    system takes everything back. That is a sixth of the time of a short run. Nor does pydantic
    look through all that is installed for plugins of its own: what is wrong with a page is for the
    model to say, whatever else is there.
    """
    os.environ["PYDANTIC_DISABLE_PLUGINS"] = "__all__"
    gc.disable()
    atexit.register(gc.freeze)
    try:
        main()
    except OSError as error:  # a full disk, say: nobody is to take it for a finding
        sys.stderr.write(f"wow: it could not be said: {error.strerror}.\n")
        sys.exit(2)
