"""How verbs ask somebody: only where somebody is there to answer, and so that stopping is safe."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

import click


def somebody_is_there() -> bool:
    """Tell whether somebody sees what is asked and can answer; CI must never wait for that.

    Where there is no line editor, Python asks on standard error.
    """
    return all(stream.isatty() for stream in (sys.stdin, sys.stdout, sys.stderr))


@contextmanager
def unless_stopped(verb: str) -> Iterator[None]:
    """Say that nothing was changed when somebody stops a verb, and end with exit status 2.

    Args:
        verb: whose name stands in the message.
    """
    try:
        yield
    except (click.Abort, KeyboardInterrupt):
        click.echo(f"\nwow {verb}: stopped; nothing was changed.", err=True)
        sys.exit(2)
