"""The processor time of a command, and of two commands side by side."""

import os
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage
from statistics import median

_COMPILED = {"PYTHONDONTWRITEBYTECODE": ""}
"""Compiled modules are kept, as they are wherever Python is not told otherwise."""


@dataclass(frozen=True)
class Command:
    """A command to measure."""

    words: tuple[str, ...]
    cwd: Path
    environment: Mapping[str, str] = field(default_factory=dict)
    """What it needs beside the environment it is started from."""


@dataclass(frozen=True)
class Comparison:
    """Two commands that were run in turn."""

    baseline: tuple[float, ...]
    """CPU seconds of each run."""
    candidate: tuple[float, ...]

    @property
    def ratio(self) -> float:
        """How many times the baseline's time the candidate takes, by the medians."""
        return median(self.candidate) / median(self.baseline)


def compare(baseline: Command, candidate: Command, repeats: int) -> Comparison:
    """Run two commands in turn, so that what else the machine does meets both alike.

    Each runs once before it counts, so that Python's compiled modules and the files are at hand.
    """
    for each in (baseline, candidate):
        cpu_seconds(each)
    pairs = [(cpu_seconds(baseline), cpu_seconds(candidate)) for _ in range(repeats)]
    return Comparison(tuple(pair[0] for pair in pairs), tuple(pair[1] for pair in pairs))


def cpu_seconds(command: Command) -> float:
    """Run a command; return the seconds that it kept a processor busy, for itself and the system.

    Raises:
        subprocess.CalledProcessError: it failed; there is nothing to measure then.
    """
    before = _children()
    subprocess.run(
        command.words,
        cwd=command.cwd,
        env={**os.environ, **_COMPILED, **command.environment},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        check=True,
    )
    return _children() - before


def _children() -> float:
    usage: Sequence[float] = getrusage(RUSAGE_CHILDREN)
    return usage[0] + usage[1]  # user, system
