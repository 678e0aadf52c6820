"""The small print by the frames: camera, who moves, what is heard, how the scene comes in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from rentegn.model.sheet import Panel
from rentegn.sheet.strings import Strings

#: By layout: how many letters a line under a small frame holds, and how many lines there are under one and under none.
_ROOM: Mapping[str, tuple[int, int, int]] = {"6": (20, 4, 9), "2": (26, 6, 12)}


def made(panel: Panel, words: Strings) -> Iterator[tuple[str, str]]:
    """Every line with its label."""
    yield words["panel.camera"], _camera(panel, words)
    if panel.moves:
        yield words["panel.moves"], ", ".join(f"{who} {arrow}" for who, arrow in panel.moves)
    if panel.sounds:
        yield words["panel.sound"], ", ".join(words["sounds"].get(sound, sound) for sound in panel.sounds)
    comes = words["transitions"].get(panel.transition, panel.transition)
    yield words["panel.cut"], f"{comes}, {words['panel.runs_on']}" if panel.runs_on else comes


def fits_beside(rows: Sequence[tuple[str, str]], pictures: int, layout: str) -> bool:
    """Whether the lines find room in the column left of the large frame, where small frames stand too."""
    if layout not in _ROOM or pictures > 2:
        return False
    letters, *lines = _ROOM[layout]
    return sum(-(-len(f"{label} {told}") // letters) for label, told in rows) <= lines[0 if pictures == 2 else 1]


def _camera(panel: Panel, words: Strings) -> str:
    moves = [f"{words['camera'][way]} {arrow}".strip() for way, arrow in panel.camera]
    return ", ".join(dict.fromkeys(moves)) or str(words["camera.still"])
