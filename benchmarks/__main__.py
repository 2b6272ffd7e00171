"""`python -m benchmarks`: what the software costs, as a plain table."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

import click

from benchmarks import comparisons, sites
from benchmarks.comparisons import Row

_FULL = (100, 1_000, 5_000)
_QUICK = (100,)
_HEAD = ("what", "ways", "baseline", "ours", "ratio", "target")
_WIDTHS = (16, 7, 11, 8, 7, 12)


@click.command()
@click.option(
    "--size", "sizes", type=click.IntRange(min=1), multiple=True, help="Ways; repeatable."
)
@click.option("--quick", is_flag=True, help="Only what takes less than a minute.")
def main(sizes: tuple[int, ...], *, quick: bool) -> None:
    """Measure CPU time against baselines of the same run; see benchmarks/README.md."""
    click.echo(_line(_HEAD))
    for row in _measured(sizes or (_QUICK if quick else _FULL)):
        click.echo(_line(row.cells))


def _measured(sizes: tuple[int, ...]) -> Iterator[Row]:
    """Measure what is quick first."""
    yield comparisons.starter()
    with tempfile.TemporaryDirectory(prefix="wow-benchmark-") as folder:
        roots = {size: sites.write(Path(folder, str(size)), size) for size in sorted(set(sizes))}
        for size, root in roots.items():
            yield comparisons.check(root, size)
        for size, root in roots.items():
            yield comparisons.build(root, size)
            yield from comparisons.reading(root, size)


def _line(cells: tuple[str, ...]) -> str:
    widths = zip(cells, _WIDTHS, strict=True)
    return "".join(f"{cell:<{width}}" for cell, width in widths).rstrip()


if __name__ == "__main__":
    main()
