"""How a shot is filmed, as a sheet tells it: what the camera does, who moves which way."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby, pairwise

from rentegn.model.camera import CameraPath
from rentegn.model.storyboard import Format, Placement, Shot

_ARROWS = ((1, 0, "→"), (-1, 0, "←"), (0, 1, "↑"), (0, -1, "↓"), (1, 1, "↗"), (-1, 1, "↖"), (1, -1, "↘"), (-1, -1, "↙"))
_INWARD, _OUTWARD = "→←", "←→"
#: How far somebody must come, in units, for it to be told.
_FAR = 1.0
#: The camera has come nearer when it sees this share of what it saw; it has moved when its middle has, in units.
_NEARER, _MOVED = 0.97, 0.3


def camera(path: CameraPath | None, format: Format) -> tuple[tuple[str, str], ...]:
    """The camera's moves in order, each close, in, out or pan with an arrow; () where all of the stage is seen."""
    if path is None:
        return ()
    framings = (path.start, *(leg.to for leg in path.legs))
    moves = tuple(move for pair in pairwise(framings) if (move := _move(*((f.x, f.y, f.wide) for f in pair))))
    if moves:
        return moves
    return (("close", ""),) if path.start.wide < _NEARER * format.units_wide else ()


def moves(shot: Shot) -> Iterator[tuple[str, int, str]]:
    """Who is elsewhere when the shot is over: their kind, how many of it, and an arrow that way."""
    moved = [
        (placement.kind, way)
        for placement in shot.closing
        if (before := shot.opening.get(placement.entity)) and (way := _way(before, placement))
    ]
    for (kind, way), alike in groupby(sorted(moved)):
        yield kind, len(list(alike)), way


def _move(before: tuple[float, float, float], after: tuple[float, float, float]) -> tuple[str, str] | None:
    if after[2] < _NEARER * before[2]:
        return "in", _INWARD
    if before[2] < _NEARER * after[2]:
        return "out", _OUTWARD
    across, up = after[0] - before[0], after[1] - before[1]
    return ("pan", _arrow(across, up)) if abs(across) + abs(up) > _MOVED else None


def _way(before: Placement, after: Placement) -> str:
    """The arrow from one place to another; "" where it is near."""
    across, up = after.x - before.x, after.y - before.y
    return _arrow(across, up) if abs(across) + abs(up) >= _FAR else ""


def _arrow(across: float, up: float) -> str:
    most = max(abs(across), abs(up))
    way = (round(across / most), round(up / most))
    return next(arrow for x, y, arrow in _ARROWS if (x, y) == way)
