"""A picture that is drawn as a person draws it: who it is about first; of each outline, then detail, then colour."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from rentegn.drawing.draw_on import plain, started
from rentegn.drawing.palette import PAPER, mixed
from rentegn.drawing.prims import Cel, Prim

#: When somebody or something is drawn, as shares of the whole: first people, then things, then where they are.
_PEOPLE, _THINGS, _GROUND = (0.08, 0.74), (0.18, 0.86), (0.30, 1.0)
_PERSON_DEPTH, _THING_DEPTH = 18.0, 1.0
#: Shares of a drawing's time until its outlines stand, until its details do, and from when colour comes in.
_OUTLINED, _DETAILED, _COLOURED = 0.5, 0.72, 0.55
#: A line this much thinner than the boldest of its drawing is a detail.
_BOLD = 0.72


def drawn_in(cels: Mapping[str, Sequence[Cel]], share: float) -> dict[str, tuple[Cel, ...]]:
    """Every entity's cels when `share` (0 to 1) of the picture is drawn; all as they are at 1."""
    if share >= 1:
        return {entity: tuple(own) for entity, own in cels.items()}
    return {entity: _drawn(own, share) for entity, own in cels.items()}


def _drawn(cels: Sequence[Cel], share: float) -> tuple[Cel, ...]:
    if not cels:
        return ()
    depth = max(cel.depth for cel in cels)
    begins, ends = _PEOPLE if depth >= _PERSON_DEPTH else _THINGS if depth >= _THING_DEPTH else _GROUND
    own = min(1.0, (share - begins) / (ends - begins))
    if own <= 0:
        return ()
    if own >= 1:
        return tuple(cels)
    prims = [list(plain(cel.pieces)) for cel in cels]
    bold = _BOLD * max((prim.ink for layer in prims for prim in layer), default=0.0)
    return tuple(
        replace(cel, pieces=tuple(_begun(layer, own, bold)), key=None) for cel, layer in zip(cels, prims, strict=True)
    )


def _begun(prims: Iterable[Prim], share: float, bold: float) -> Iterable[Prim]:
    """Each line as far as the pen has come with those of its kind; areas hide what is behind them once outlined."""
    outlined, detailed = share / _OUTLINED, (share - _OUTLINED) / (_DETAILED - _OUTLINED)
    colour = (share - _COLOURED) / (1 - _COLOURED)
    for prim in prims:
        pen = outlined if prim.ink >= bold else detailed
        if not prim.ink:
            yield from _washed(prim, colour)
        elif pen >= 1:
            yield prim if prim.fill is None else replace(prim, fill=mixed(PAPER, prim.fill, max(0.0, min(1.0, colour))))
        elif pen > 0:
            yield started(prim, pen)


def _washed(prim: Prim, colour: float) -> Iterable[Prim]:
    if colour > 0 and prim.kind != "solid":
        yield replace(prim, fill_opacity=prim.fill_opacity * min(1.0, colour))
    elif colour > 0:
        yield prim
