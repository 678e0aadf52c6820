"""The two things a drawing is made of: strokes that may change shape, and parts that only move.

Points are complex numbers, x + iy, in units, y up: a rigid motion is `z * a + b`, a normal is `1j * t`.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from rentegn.drawing.palette import INK

Points: TypeAlias = NDArray[np.complex128]


@dataclass(frozen=True, slots=True, eq=False)
class Prim:
    """One stroke, fill, or both.

    `ink` is the full width of the line in units (0: no line), `taper` the shares of its length over which its ends
    thin out. `kind`: "shape"; "wash" (shadows and tints, of which the sketch keeps a loose tone); "shade" (a tint too
    soft for a pencil: ink look only); "solid" (small dark marks such as pupils);
    "letter" (filled and legible in every look);
    "construct" (sketch look only: blue-pencil lines). `shift_fill` offsets the colour from the line as hand printing
    does. `name` seeds the hand's irregularities, so keep it stable while the shape moves.
    """

    pts: Points
    closed: bool = False
    fill: str | None = None
    fill_opacity: float = 1.0
    ink: float = 0.0
    color: str = INK
    taper: tuple[float, float] = (0.12, 0.12)
    kind: str = "shape"
    shift_fill: bool = True
    name: str = ""

    def along(self, pts: Points, thicker: float = 1.0) -> Prim:
        """The same along other points, its line so many times as broad."""
        # spelled out: `replace` takes three times as long
        return Prim(
            pts,
            self.closed,
            self.fill,
            self.fill_opacity,
            self.ink * thicker,
            self.color,
            self.taper,
            self.kind,
            self.shift_fill,
            self.name,
        )


@dataclass(frozen=True, slots=True, eq=False)
class Part:
    """Prims that keep their shape: inked once per look and boil variant under `key`, afterwards only moved.

    Equal keys must mean equal prims. Placed by `z * turn + at`, mirrored left to right first where `mirror` is set.
    """

    key: Hashable
    prims: Callable[[], Sequence[Prim]]
    turn: complex = 1.0 + 0.0j
    at: complex = 0.0j
    mirror: bool = False


Piece: TypeAlias = Prim | Part


@dataclass(frozen=True, slots=True, eq=False)
class Cel:
    """One layer of one entity's drawing, back to front within; cels are stacked by `depth`.

    `key` names the picture where it is a pure function of something hashable, so that it is inked once.
    `boil` says whether its line lives (people and the hero prop) or stands still.
    """

    depth: float
    pieces: tuple[Piece, ...]
    key: Hashable | None = None
    boil: bool = False
    opacity: float = 1.0


def place(pieces: Iterable[Piece], turn: complex = 1.0, at: complex = 0j, *, mirror: bool = False) -> list[Piece]:
    """Scale and rotate by `turn`, shift by `at`, mirrored first; line width follows the scale."""
    pieces, turn, at = list(pieces), complex(turn), complex(at)
    paths = [piece.pts for piece in pieces if isinstance(piece, Prim)]
    if not paths:
        return [_moved(piece, turn, at, mirror) for piece in pieces if isinstance(piece, Part)]
    # all at once: this runs for every stroke of every frame
    every = np.concatenate(paths)
    every = (-np.conj(every) if mirror else every) * turn + at
    placed: list[Piece] = []
    thicker, used = abs(turn), 0
    for piece in pieces:
        if isinstance(piece, Part):
            placed.append(_moved(piece, turn, at, mirror))
            continue
        first, used = used, used + len(piece.pts)
        placed.append(piece.along(every[first:used], thicker))
    return placed


def _moved(part: Part, turn: complex, at: complex, mirror: bool) -> Part:
    inner, origin = (part.turn.conjugate(), -part.at.conjugate()) if mirror else (part.turn, part.at)
    return Part(part.key, part.prims, turn * inner, turn * origin + at, part.mirror != mirror)
