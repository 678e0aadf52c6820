"""Writes the pages of this folder anew: how every note of the shipped films is read, and the notes that are hardest."""

from __future__ import annotations

import sys
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
sys.path.insert(0, str(ROOT))  # the corpus lies with the tests

from tests.corpus.rows import corpus  # noqa: E402
from tests.corpus.score import score  # noqa: E402

from rentegn import pipeline  # noqa: E402
from rentegn.direction import explained  # noqa: E402
from rentegn.direction.pens import pen  # noqa: E402

STORYMAPS = tuple(sorted((ROOT / "storymaps").glob("*.yaml")))
HARDEST = HERE / "hardest.md"
_WIDTH, _HOW_MANY = 100, 30


def page(storymap: Path) -> str:
    """How the notes of a film are read, as `rentegn explain` shows it."""
    outcome = pipeline.read_notes(storymap)
    assert outcome.value is not None, storymap
    reading = outcome.value
    shown = explained(
        reading.storymap, reading.directions, outcome.diagnostics, reading.stages, width=_WIDTH, pen=pen(False, {})
    )
    return "\n".join(line.rstrip() for line in shown.splitlines()) + "\n"


def hardest() -> str:
    """The notes of the opened test part for which most is lost, with what is lost and read amiss."""
    scored = [(each, score(each)) for each in corpus("test")]
    scored.sort(key=lambda pair: (pair[1].met - pair[1].expected) + (pair[1].right - pair[1].claimed))
    lines = [
        "# The thirty hardest notes",
        "",
        "Of the opened test part, those for which most is lost (`docs/readings/write.py` writes this page). Ids are",
        "those of the corpus; *refused* notes are told to their writer as not read in full, *wrong* ones are not.",
        "",
        "| note | | not read | read amiss |",
        "| --- | --- | --- | --- |",
    ]
    for row, each in scored[:_HOW_MANY]:
        verdict = next(verdict for verdict, count in each.verdicts.items() if count)
        note = " ⟶ ".join((*row.before, row.note)).replace("|", "\\|")
        lines.append(f"| {note} | {row.language}, {verdict} | {_cell(each.missing)} | {_cell(each.wrong)} |")
    return "\n".join(lines) + "\n"


def _cell(lost: list[str]) -> str:
    return ", ".join(f"`{one}`" for one in lost)


def main() -> None:
    """Every page beside this file."""
    for storymap in STORYMAPS:
        (HERE / f"{storymap.stem}.txt").write_text(page(storymap), encoding="utf-8")
    HARDEST.write_text(hardest(), encoding="utf-8")


if __name__ == "__main__":
    main()
