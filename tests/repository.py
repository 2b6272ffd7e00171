"""Real git repositories to look back in."""

import os
import subprocess
from pathlib import Path


class Repository:
    """A git repository in an empty folder, which knows nothing of the settings of whoever runs it.

    Args:
        folder: where it lies.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)
        self.git("init", "--quiet", "--initial-branch=main")

    def git(self, *arguments: str) -> str:
        """Run git, and give what it says."""
        done = subprocess.run(
            ["git", *arguments],
            cwd=self.folder,
            env={**os.environ, **ENVIRONMENT},
            capture_output=True,
            text=True,
            check=True,
        )
        return done.stdout.strip()

    def write(self, path: str, text: str = "text\n") -> None:
        """Write a file."""
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="")

    def commit(self) -> str:
        """Commit everything, and give the commit's name."""
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", "--message=Change")
        return self.git("rev-parse", "HEAD")


ENVIRONMENT = {
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_AUTHOR_NAME": "Pia Novak",
    "GIT_AUTHOR_EMAIL": "pia.novak@tallowmere.example",
    "GIT_COMMITTER_NAME": "Pia Novak",
    "GIT_COMMITTER_EMAIL": "pia.novak@tallowmere.example",
}
