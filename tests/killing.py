"""Programs that die in the midst of what they ask of the system, as a killed one does."""

import subprocess
import sys
from pathlib import Path

_DYING = """
import os, sys
{imports}
calls, names, *sys.argv[1:] = int(sys.argv[1]), sys.argv[2].split(), *sys.argv[3:]
def dying(name):
    real = getattr(os, name)
    def act(*given, **more):
        global calls
        calls -= 1
        if calls < 0:
            os._exit(9)
        return real(*given, **more)
    return act
for name in names:
    setattr(os, name, dying(name))
{act}
"""


def killed(imports: str, act: str, *arguments: str | Path, calls: int, names: str) -> None:
    """Run a program, and let it die at the next call after so many.

    Args:
        imports: what it needs; this is not counted.
        act: what it does.
        *arguments: in its `sys.argv`.
        calls: how many it may make.
        names: of the functions of `os` whose calls are counted, with spaces between.
    """
    program = _DYING.format(imports=imports, act=act)
    command = [sys.executable, "-c", program, str(calls), names, *arguments]
    subprocess.run(command, check=False)
