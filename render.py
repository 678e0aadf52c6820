"""The command `rentegn` for those who cloned the repository: `python render.py VERB …`."""

import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV_PYTHON = ROOT / ".venv" / "bin" / "python"


def enter_environment() -> None:
    """Go on in the repository's own environment where there is one and this is another."""
    if VENV_PYTHON.exists() and Path(sys.prefix).resolve() != (ROOT / ".venv").resolve():
        os.execv(VENV_PYTHON, [str(VENV_PYTHON), *sys.argv])


if __name__ == "__main__":
    enter_environment()
    sys.path.insert(0, str(ROOT / "src"))
    from rentegn.cli import main

    sys.exit(main())
