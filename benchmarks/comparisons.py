"""What is measured: each of our commands beside a baseline that does the least that is possible."""

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, time
from pathlib import Path
from statistics import median

from benchmarks import browsing, knowledge_base, sites
from benchmarks.measure import Command, Comparison, compare

_PYTHON = sys.executable
_WOW = str(Path(sys.executable).with_name("wow"))
_CHECK = (_WOW, "check", "--today", knowledge_base.TODAY.isoformat(), "--fail-on", "never")
_STARTER_CHECKS = 11
_COMPANY = 1_000
"""Ways from which the target holds; below, the pages for roles and owners weigh too much."""
_LARGE = 5_000
"""From here on a build takes most of a minute."""


@dataclass(frozen=True)
class Row:
    """One measurement, as the table shows it."""

    what: str
    size: str
    comparison: Comparison
    target: float | None = None
    """The ratio that it should not exceed, where one is set."""

    @property
    def cells(self) -> tuple[str, ...]:
        """The measurement in words and figures."""
        seconds = (median(self.comparison.baseline), median(self.comparison.candidate))
        ratio = self.comparison.ratio
        missed = self.target is not None and ratio > self.target
        return (
            self.what,
            self.size,
            *(f"{each:.2f}" for each in seconds),
            f"{ratio:.2f}",
            "" if self.target is None else f"{self.target:.1f}{' missed' if missed else ''}",
        )


def starter() -> Row:
    """`wow check` where there is little to read, beside the imports it cannot do without."""
    imports = Command((_PYTHON, "-c", "import yaml, pydantic, click"), sites.REPOSITORY)
    check = Command(_CHECK, sites.REPOSITORY)
    return Row("check, starter", "", compare(imports, check, _STARTER_CHECKS), target=3)


def check(root: Path, size: int) -> Row:
    """`wow check` beside reading and parsing the same front matter without asking anything."""
    floor = Command((_PYTHON, "-m", "benchmarks.floor", str(root / "docs")), sites.REPOSITORY)
    target = 3 if size >= _LARGE else None
    return Row("check", f"{size:,}", compare(floor, Command(_CHECK, root), 5), target)


def build(root: Path, size: int) -> Row:
    """`mkdocs build` with our hooks beside the same pages and settings without them."""
    repeats = 3 if size >= _LARGE else 5
    compared = compare(_build(root, sites.WITHOUT_HOOKS), _build(root, sites.WITH_HOOKS), repeats)
    return Row("build", f"{size:,}", compared, target=1.3 if size >= _COMPANY else None)


def reading(root: Path, size: int) -> Iterator[Row]:
    """What the site costs those who read it; nothing without Chromium.

    Comes after `build`, which leaves the sites.
    """
    browser = browsing.find_browser()
    if browser is None:
        return
    plain, site = (root / f"site-{each}" for each in (sites.WITHOUT_HOOKS, sites.WITH_HOOKS))
    kilobytes, seconds = browsing.way(plain, site, browser)
    yield Row("way, kB", f"{size:,}", kilobytes)
    yield Row("way, scripts", f"{size:,}", seconds)
    yield Row("two roles, kB", f"{size:,}", browsing.data(site, browser), target=1)
    yield Row("key in filter", f"{size:,}", browsing.key_press(site, browser), target=1)


def _build(root: Path, config: str) -> Command:
    words = (_PYTHON, "-m", "mkdocs", "build", "--quiet", "--config-file", config)
    midnight = datetime.combine(knowledge_base.TODAY, time(), UTC)
    epoch = f"{midnight.timestamp():.0f}"
    environment = {"NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": epoch}
    return Command((*words, "--site-dir", f"site-{config}"), root, environment)
