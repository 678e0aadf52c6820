"""The pages that show how the shipped films are read."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[1]
STORYMAPS = sorted((ROOT / "storymaps").glob("*.yaml"))


def _writer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("readings", ROOT / "docs/readings/write.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("storymap", STORYMAPS, ids=lambda path: str(path.stem))
def test_the_page_of_a_film_shows_how_its_notes_are_read_now(storymap: Path) -> None:
    kept = (ROOT / f"docs/readings/{storymap.stem}.txt").read_text(encoding="utf-8")
    assert kept == _writer().page(storymap), "write the pages anew: python docs/readings/write.py"


def test_the_hardest_notes_are_thirty_that_are_not_read_in_full() -> None:
    kept = (ROOT / "docs/readings/hardest.md").read_text(encoding="utf-8")
    rows = [
        line for line in kept.splitlines() if (line.startswith("| ") and ", refused |" in line) or ", wrong |" in line
    ]
    assert len(rows) == 30
