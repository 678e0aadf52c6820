"""Cels to polygons, with a bounded memory of what was inked before."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import OrderedDict
from collections.abc import Hashable, Iterable, Sequence
from functools import partial
from typing import Generic, TypeVar

from rentegn.drawing.drawlist import DrawList
from rentegn.drawing.looks.ink import INK
from rentegn.drawing.looks.marks import Look
from rentegn.drawing.looks.placing import Inked, Placed, assembled
from rentegn.drawing.looks.program import VARIANTS, ink
from rentegn.drawing.looks.sketch import sketch_marks
from rentegn.drawing.prims import Cel, Part, Piece, Prim, place

LOOKS: dict[str, Look] = {"ink": INK, "sketch": sketch_marks}
#: How what stands behind the stage looks where that differs: a pencil is pressed less for it.
_FAR_LOOKS: dict[str, Look] = {"sketch": partial(sketch_marks, pressure=0.72)}
#: Cels of a depth below this stand behind the stage: places, windows and what is seen through them.
_STAGE = 8.0

#: Parts are inked at sizes this far apart (a factor), and scaled the rest of the way.
_SIZE_STEP = 1.04
#: What is seen twice as large has a line 2 ** (1 - _THINNING) as broad, in steps of this factor, too small to be seen.
_THINNING, _PEN_STEP = 0.5, 1.03
_Kept = TypeVar("_Kept")


class Memory(Generic[_Kept]):
    """What was used last, up to so many polygon points in all."""

    def __init__(self, points: int) -> None:
        self.room = points
        self.held = 0
        self.kept: OrderedDict[Hashable, tuple[_Kept, int]] = OrderedDict()

    def get(self, key: Hashable) -> _Kept | None:
        """What was put under the key, None if it is gone."""
        found = self.kept.get(key)
        if found is None:
            return None
        self.kept.move_to_end(key)
        return found[0]

    def put(self, key: Hashable, value: _Kept, size: int) -> None:
        """Keep a value of `size` points; the ones not used for longest make room."""
        if key in self.kept:
            self.held -= self.kept.pop(key)[1]
        self.kept[key] = value, size
        self.held += size
        while self.held > self.room and len(self.kept) > 1:
            self.held -= self.kept.popitem(last=False)[1][1]


#: A long scene in pencil comes back to no more parts than these; to a cel within seconds or not at all.
_parts: Memory[Inked] = Memory(1_200_000)
_cels: Memory[DrawList] = Memory(1_000_000)


def pen_at(zoom: float) -> float:
    """How broad lines are drawn for a camera so many times as near: they grow, but less than what they surround."""
    return float(_PEN_STEP ** -round(_THINNING * math.log(max(zoom, 1.0), _PEN_STEP)))


def inked(cel: Cel, look: str = "ink", variant: int = 0, pen: float = 1.0) -> DrawList:
    """A cel's polygons in units, lines `pen` times as broad as usual.

    KeyError where there is no such look. Equal keys give the very same object.
    """
    variant = variant % VARIANTS if cel.boil else 0
    far = cel.depth < _STAGE and look in _FAR_LOOKS
    if cel.key is None:
        return _inked_pieces(cel.pieces, look, far, variant, pen).faded(cel.opacity)
    key = (look, far, variant, pen, cel.opacity, cel.key)
    known = _cels.get(key)
    if known is None:
        known = _inked_pieces(cel.pieces, look, far, variant, pen).faded(cel.opacity)
        _cels.put(key, known, len(known.points))
    return known


def inked_all(cels: Iterable[Cel], look: str = "ink", variant: int = 0, pen: float = 1.0) -> DrawList:
    """All cels' polygons, stacked by depth; cels of one depth in the order given."""
    return DrawList.joined(inked(cel, look, variant, pen) for cel in sorted(cels, key=lambda cel: cel.depth))


def _inked_pieces(pieces: Sequence[Piece], look: str, far: bool, variant: int, pen: float) -> DrawList:
    prims = [piece for piece in pieces if isinstance(piece, Prim)]
    free = ink(prims, _look(look, far), variant, pen)
    owners: list[int] = free.owners.tolist()
    placed: list[Placed] = []
    inked_prims, done = 0, 0
    for piece in pieces:
        if isinstance(piece, Prim):
            inked_prims += 1
        elif piece.turn:
            until = bisect_left(owners, inked_prims)
            placed += [Placed(free, done, until), _placed_part(piece, look, far, variant, pen)]
            done = until
    return assembled([*placed, Placed(free, done, len(owners))])


def _placed_part(part: Part, look: str, far: bool, variant: int, pen: float) -> Placed:
    step = round(math.log(abs(part.turn), _SIZE_STEP))
    key = (look, far, variant, pen, step, part.key)
    known = _parts.get(key)
    if known is None:
        known = ink(_at_size(part, _SIZE_STEP**step), _look(look, far), variant, pen)
        _parts.put(key, known, len(known.shifts))
    return Placed(known, 0, len(known.owners), part.turn / _SIZE_STEP**step, part.at, part.mirror)


def _look(name: str, far: bool) -> Look:
    return _FAR_LOOKS[name] if far else LOOKS[name]


def _at_size(part: Part, size: float) -> list[Prim]:
    return [prim for prim in place(part.prims(), size) if isinstance(prim, Prim)]
