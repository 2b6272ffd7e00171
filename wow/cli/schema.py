"""`wow schema`: what editors need to know of pages and of wow.yml."""

from pathlib import Path, PurePosixPath

import click

from wow.cli import options, running
from wow.cli.running import Opened
from wow.files import write_atomically
from wow.loading import site_url

WHICH = ("page", "organisation")


@click.command("schema")
@click.argument("which", type=click.Choice(WHICH), required=False)
@click.option(
    "--output-dir",
    "folder",
    type=click.Path(file_okay=False, path_type=Path),
    help="Write both into this folder, as page.schema.json and wow.schema.json.",
)
@options.root
def command(root: Path, which: str | None, folder: Path | None) -> None:
    """Write what editors need to complete and check pages and wow.yml, as JSON Schema.

    With `page` or `organisation`, the schema of pages or that of wow.yml is printed. The owners,
    roles, stages, channels and ways of this knowledge base are in it: make it anew when they have
    changed.

    Exit status: 0 made, 2 could not run.
    """
    if (which is None) == (folder is None):
        raise click.UsageError("Say `page` or `organisation`, or `--output-dir` with a folder.")
    opened = running.opened("schema", root, None)
    made = _schemas(opened)
    if which:
        click.echo(made[which][1])
        return
    for name, text in made.values():
        with running.could_not_run("schema"):
            file = Path(folder or "", name)
            write_atomically(file, f"{text}\n".encode())
        click.echo(f"Wrote {file}")


def _schemas(opened: Opened) -> dict[str, tuple[str, str]]:
    """The file name and the text of each, by its word."""
    from wow.feeds.told import as_json  # noqa: PLC0415 - only once it is known what to do
    from wow.reference import schema  # noqa: PLC0415
    from wow.reference.names import names  # noqa: PLC0415

    known, site = names(opened.catalogue), site_url(opened.root)
    made = (
        (schema.PAGE, schema.page(known, site)),
        (schema.ORGANISATION, schema.organisation(known, site)),
    )
    return {
        word: (PurePosixPath(path).name, as_json(held, indent=2))
        for word, (path, held) in zip(WHICH, made, strict=True)
    }
