"""The map of the reader in the architecture names modules that are there, and those through which every note goes."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]


def _named() -> set[str]:
    page = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    _, _, rest = page.partition("## How a note is read\n")
    rows = [line for line in rest.partition("\n## ")[0].splitlines() if line.startswith("| ")]
    return {name for row in rows for name in re.findall(r"`([a-z_]+)`", row)}


def test_the_map_of_the_reader_names_only_modules_that_are_there() -> None:
    assert {name for name in _named() if not (ROOT / "src/rentegn/direction" / f"{name}.py").is_file()} == set()


def test_the_map_names_the_modules_that_read_a_film_a_note_a_clause_and_a_doing() -> None:
    assert _named() >= {"understand", "notes", "words", "clause_passes", "clause_drafts", "lexicons"}
