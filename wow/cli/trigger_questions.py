"""How `wow new` asks what starts a way: its kind, then the keys of that kind."""

from collections.abc import Iterator, Mapping

import click

from wow.cli.questions import ask, offer, tell
from wow.editing.scalars import Value, flow
from wow.fields import Declared
from wow.model import Way
from wow.reference import docstrings, examples
from wow.reference.shapes import models_in, shape
from wow.reports.text import printable
from wow.ways.answers import Answers, one_of

_LATER = frozenset({"rrule", "start", "end", "skip", "needs"})
"""Keys that few triggers need; who does writes them on the page."""


def ask_triggers(answers: Answers) -> Iterator[Mapping[str, Value]]:
    """Ask for one trigger after the other, of which there is one at least."""
    kinds = {
        examples.kind_of(model): model
        for model in models_in(shape(docstrings.keys(Way)["triggers"].type))
    }
    read = one_of(kinds, "kind")
    tell("What starts it.", {kind: docstrings.of_model(model) for kind, model in kinds.items()})
    kind: str | None = ask("Kind", read)
    while kind is not None:
        yield _asked(answers, kind, kinds[kind])
        kind = offer("Another kind, or nothing", read)


def _asked(answers: Answers, kind: str, model: type[Declared]) -> Mapping[str, Value]:
    """Ask for the keys of one trigger, again until they go together."""
    parts: dict[str, Value] = {"kind": kind}
    for key, attribute in docstrings.keys(model).items():
        if key in _LATER:
            continue
        known = answers.channels if key == "channel" else None
        tell(attribute.docstring.text, known, next(iter(attribute.docstring.examples), ""))

        def read(given: str, key: str = key) -> Value:
            return answers.part(kind, key, given)

        required = examples.is_required(model, key) or key in model.one_of()
        name = key.capitalize()
        if (value := ask(name, read) if required else offer(name, read)) is not None:
            parts[key] = value
    try:
        return answers.trigger(flow(parts))
    except ValueError as error:
        click.echo(f"Error: {printable(str(error))}", err=True)
        return _asked(answers, kind, model)
