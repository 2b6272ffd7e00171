"""The package as a company gets it: one wheel, in a fresh environment, far from the checkout."""

import os
import shutil
import subprocess
import sys
import venv
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from zipfile import Path as ZipPath
from zipfile import ZipFile

import pytest
from packaging.requirements import Requirement

pytestmark = pytest.mark.site

ROOT = Path(__file__).parent.parent.parent
KNOWLEDGE_BASE = ("docs", "hooks", "wow.yml", "mkdocs.yml")
"""What a company's own repository holds; everything else comes with the package."""
TODAY = "2026-11-20"


@dataclass(frozen=True)
class Company:
    """A folder with a knowledge base, and an environment with the wheel and what it asks for."""

    folder: Path
    programs: Path

    def run(self, program: str, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Run a program of the environment in the folder."""
        return run([self.programs / program, *arguments], cwd=self.folder)


def run(command: Sequence[str | Path], *, cwd: Path) -> subprocess.CompletedProcess[str]:
    """Run a command to its end, without anything of this checkout on the path."""
    return subprocess.run(
        command, cwd=cwd, env=_environment(), capture_output=True, text=True, check=False
    )


def _environment() -> Mapping[str, str]:
    kept = {key: value for key, value in os.environ.items() if not key.startswith("PYTHON")}
    return {
        **kept,
        "NO_MKDOCS_2_WARNING": "1",
        "PIP_DISABLE_PIP_VERSION_CHECK": "1",
        "SOURCE_DATE_EPOCH": "1795176000",  # noon of TODAY
    }


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built wheel."""
    folder = tmp_path_factory.mktemp("wheel")
    pip = [sys.executable, "-m", "pip", "wheel", "--no-deps", "--no-build-isolation"]
    built = run([*pip, "--wheel-dir", folder, ROOT], cwd=folder)
    assert built.returncode == 0, built.stdout + built.stderr
    (made,) = folder.glob("*.whl")
    return made


@pytest.fixture(scope="module")
def company(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Company:
    """A company that has installed the wheel."""
    folder = tmp_path_factory.mktemp("company")
    for name in KNOWLEDGE_BASE:
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        copy(ROOT / name, folder / name)
    environment = tmp_path_factory.mktemp("environment")
    venv.create(environment)
    company = Company(folder, environment / ("Scripts" if os.name == "nt" else "bin"))
    lend_what_is_asked_for(wheel, company)
    pip = [sys.executable, "-m", "pip", "--python", str(company.programs / "python")]
    installed = run([*pip, "install", "--quiet", "--no-index", wheel], cwd=folder)
    assert installed.returncode == 0, installed.stdout + installed.stderr
    return company


def lend_what_is_asked_for(wheel: Path, company: Company) -> None:
    """Link what the wheel asks for, and no more, from here into the environment of the company.

    To fetch it again takes half a minute, and would prove what setting up this checkout has proven.
    Pip, which then installs the wheel alone, sees that nothing is missing and that versions fit.
    """
    found = company.run("python", "-c", "import sysconfig; print(sysconfig.get_path('purelib'))")
    packages = Path(found.stdout.strip())
    (described,) = (each for each in ZipPath(wheel).iterdir() if each.name.endswith(".dist-info"))
    asking: list[metadata.Distribution] = [metadata.PathDistribution(described)]
    while asking:
        for text in asking.pop().requires or ():
            requirement = Requirement(text)
            if requirement.marker and not requirement.marker.evaluate({"extra": ""}):
                continue
            asked = metadata.distribution(requirement.name)
            if lend(asked, packages):
                asking.append(asked)


def lend(distribution: metadata.Distribution, packages: Path) -> bool:
    """Link the files of a distribution into a folder; gives whether they were not there before."""
    tops = {file.parts[0] for file in distribution.files or ()} - {"..", "__pycache__"}
    new = {top for top in tops if not (packages / top).exists()}
    for top in new:
        there = Path(str(distribution.locate_file(top)))
        try:
            (packages / top).symlink_to(there, target_is_directory=there.is_dir())
        except OSError:  # Windows asks for a privilege
            copy = shutil.copytree if there.is_dir() else shutil.copy
            copy(there, packages / top)
    return bool(new)


def test_the_wheel_is_complete(wheel: Path) -> None:
    """The wheel holds everything of the package: code, templates, theme and the mark of types."""
    package = {
        file.relative_to(ROOT).as_posix()
        for file in (ROOT / "wow").rglob("*")
        if file.is_file() and "__pycache__" not in file.parts
    }
    held = {name for name in ZipFile(wheel).namelist() if name.startswith("wow/")}

    assert held == package
    assert {
        "wow/py.typed",
        "wow/site/theme/assets/wow/wow.css",
        "wow/ways/templates/way.md.j2",
    } <= held


def test_the_wheel_holds_nothing_else(wheel: Path) -> None:
    """Neither tests nor pages nor hooks are installed at companies."""
    tops = {name.split("/")[0] for name in ZipFile(wheel).namelist()}

    assert {top for top in tops if not top.endswith(".dist-info")} == {"wow"}


def test_the_package_comes_from_the_environment(company: Company) -> None:
    """It is the installed package that is used, not this checkout."""
    found = company.run("python", "-c", "import wow; print(wow.__file__)")

    assert Path(found.stdout.strip()).is_relative_to(company.programs.parent)


def test_check(company: Company) -> None:
    """`wow check` finds no error in the pages."""
    done = company.run("wow", "check", "--fail-on", "error", "--today", TODAY)

    assert done.returncode == 0, done.stdout + done.stderr


def test_build(company: Company) -> None:
    """`mkdocs build --strict` makes the whole site."""
    done = company.run("python", "-m", "mkdocs", "build", "--strict")

    assert done.returncode == 0, done.stdout + done.stderr
    assert (company.folder / "site" / "assets" / "wow" / "wow.css").is_file()
    assert (company.folder / "site" / "onboarding" / "product-manager" / "index.html").is_file()
