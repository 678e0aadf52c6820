"""One small film for every test that makes one: what its storymap says, its frame, and the command in a process.

As a program it is the command `rentegn` with that small frame.
"""

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from rentegn import pipeline
from rentegn.cli import main
from rentegn.model.storyboard import Format
from tests.lexicon import beside

ROOT = Path(__file__).parents[1]
SMALL = Format("16x9", 320, 180, 128 / 9, 8.0)
_SCENES = {
    "lille-vindue": ("En mand ser ud.", "En mand kigger ud gennem et lille vindue …"),
    "vinduet-udvides": ("Og verden er stor.", "… vinduet udvides."),
    "bjerget": ("Lederen går forrest.", "Leder bestiger et bjerg."),
    "hilsen": ("Farvel og tak.", "En borger vinker foran rådhuset."),
    "hej": ("Hej med jer.", "En borger vinker."),
}


def storymap(*scenes: str, title: str = "Vinduet", client: str = "Esbjerg Kommune") -> str:
    """A storymap of some of the scenes; the first begins on line 6, and each has three lines."""
    told = ((scene, *_SCENES[scene]) for scene in scenes)
    lines = (f"  - id: {scene}\n    text: {text}\n    visual: {note}\n" for scene, text, note in told)
    return f"storymap: 1\ntitle: {title}\nclient: {client}\nlanguage: da\nscenes:\n{''.join(lines)}"


def at_home(folder: Path, store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Films are small, made in the folder, and kept in the store."""
    monkeypatch.chdir(folder)
    monkeypatch.setenv("RENTEGN_STORE", str(store))
    monkeypatch.setitem(pipeline.FORMATS, "16x9", SMALL)


def command(folder: Path, store: Path, *arguments: str, env: Mapping[str, str] | None = None) -> subprocess.Popen[str]:
    """The command at work in a session of its own; both its outputs in one."""
    return subprocess.Popen(
        [sys.executable, "-m", "tests.small_film", *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": f"{ROOT / 'src'}:{ROOT}", "RENTEGN_STORE": str(beside(store)), **(env or {})},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )


if __name__ == "__main__":
    pipeline.FORMATS["16x9"] = SMALL  # type: ignore[index]
    sys.exit(main(sys.argv[1:]))
