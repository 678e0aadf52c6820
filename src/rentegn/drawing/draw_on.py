"""A drawing as far as a hand has drawn it: stroke by stroke in the order given, fills as their outlines close."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

import numpy as np

from rentegn.drawing.prims import Part, Piece, Points, Prim, place

#: The last share of the drawing in which washes fade in, after the last stroke.
_WASHING = 0.15
_LEAST_SHARE = 1e-9


def drawn(pieces: Sequence[Piece], share: float) -> list[Piece]:
    """The pieces after `share` (0 to 1) of the work; parts come back as their prims. Nothing at 0, all at 1."""
    if share >= 1:
        return list(pieces)
    if share <= 0:
        return []
    prims = list(plain(pieces))
    pen = share / (1 - _WASHING) * sum(map(_pen_length, prims))
    wash = max(0.0, (share - (1 - _WASHING)) / _WASHING)
    made: list[Piece] = []
    for prim in prims:
        length = _pen_length(prim)
        if not length:
            made += _washed(prim, wash)
        elif pen >= length:
            made.append(prim)
        elif pen > _LEAST_SHARE * length:
            made.append(replace(prim, pts=_cut(_path(prim), pen), closed=False, fill=None))
        pen -= length
    return made


def pen_point(pieces: Sequence[Piece], share: float) -> complex | None:
    """Where the pen is after `share` of the work; None before it begins, after its last stroke, or if it has none."""
    prims = list(plain(pieces))
    pen = share / (1 - _WASHING) * sum(map(_pen_length, prims))
    if pen <= 0:
        return None
    for prim in prims:
        length = _pen_length(prim)
        if length and pen < length:
            return complex(_cut(_path(prim), pen)[-1])
        pen -= length
    return None


def started(prim: Prim, share: float) -> Prim:
    """The first `share` of a prim's line, without its fill."""
    return replace(prim, pts=_cut(_path(prim), share * _pen_length(prim)), closed=False, fill=None)


def plain(pieces: Iterable[Piece]) -> Iterable[Prim]:
    """The pieces as prims, parts where they were placed."""
    for piece in pieces:
        if isinstance(piece, Part):
            yield from plain(place(_mirrored(piece), piece.turn, piece.at))
        else:
            yield piece


def _mirrored(part: Part) -> Iterable[Piece]:
    return place(part.prims(), mirror=True) if part.mirror else part.prims()


def _path(prim: Prim) -> Points:
    """The way of the pen, back to its beginning where the prim is closed."""
    return np.append(prim.pts, prim.pts[:1]) if prim.closed else prim.pts


def _pen_length(prim: Prim) -> float:
    """Units of line; nothing for fills without a line."""
    return float(np.abs(np.diff(_path(prim))).sum()) if prim.ink else 0.0


def _washed(prim: Prim, wash: float) -> list[Piece]:
    if wash <= 0:
        return []
    return [replace(prim, fill_opacity=prim.fill_opacity * wash)]


def _cut(path: Points, length: float) -> Points:
    """The path's first `length` units."""
    arcs = np.concatenate([[0.0], np.cumsum(np.abs(np.diff(path)))])
    whole = int(np.searchsorted(arcs, length, side="right"))
    if whole >= len(path):
        return path
    share = (length - arcs[whole - 1]) / (arcs[whole] - arcs[whole - 1])
    tip = path[whole - 1] + (path[whole] - path[whole - 1]) * share
    return np.append(path[:whole], tip)
