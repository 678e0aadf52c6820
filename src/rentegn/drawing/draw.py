"""An aspect becomes cels: people by their rig, everything else by its thing."""

from __future__ import annotations

import cmath

from rentegn.drawing.aspect import Aspect
from rentegn.drawing.draw_on import drawn
from rentegn.drawing.people.figure import person
from rentegn.drawing.prims import Cel, Piece, Prim, place
from rentegn.drawing.things import thing

#: What is turned further than this (radians) stands no more on its shadow.
_TIPPED = 0.25


def draw(aspect: Aspect) -> tuple[Cel, ...]:
    """The entity's layers in world units, back to front."""
    if aspect.shown <= 0:
        return ()
    if aspect.pose is not None:
        return person(aspect)
    return _thing(aspect)


def _thing(aspect: Aspect) -> tuple[Cel, ...]:
    kind = thing(aspect.kind)
    state = {**kind.state, **aspect.state}
    share = float(state.get("drawn", 1.0))
    turn = aspect.size * cmath.exp(1j * aspect.turn)
    cels = []
    for offset, pieces in sorted(kind.draw(state).items()):
        shown = list(pieces) if kind.writes or share >= 1 else drawn(pieces, share)
        if abs(aspect.turn) > _TIPPED:
            shown = [piece for piece in shown if not (isinstance(piece, Prim) and piece.name.endswith("shadow"))]
        placed = place(_squashed(shown, aspect.squash), turn, aspect.at, mirror=aspect.facing < 0)
        key = ("thing", kind.id, offset, tuple(sorted(state.items())), aspect.at, turn, aspect.facing, aspect.squash)
        cels.append(Cel(aspect.depth + offset, tuple(placed), key, kind.boil, aspect.shown))
    return tuple(cels)


def _squashed(pieces: list[Piece], squash: tuple[float, float]) -> list[Piece]:
    if squash == (1.0, 1.0):
        return pieces
    wide, high = squash
    return [p.along(p.pts.real * wide + 1j * p.pts.imag * high) if isinstance(p, Prim) else p for p in pieces]
