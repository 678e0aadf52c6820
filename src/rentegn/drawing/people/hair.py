"""Hair at any angle: one volume round the skull, cut by a hairline into what falls before the face and behind it.

What lies above the near side of the hairline is painted over the face, what lies above its far side behind it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache

import numpy as np
from numpy.typing import ArrayLike, NDArray
from shapely.geometry.base import BaseGeometry

from rentegn.drawing.palette import CORAL, INK, PAPER, mixed, rgb
from rentegn.drawing.people.hairstyles import HAIRSTYLES, Drape, Hairstyle, Knots, Lock
from rentegn.drawing.people.skull import HALF_WIDTH, on_ball, outline, wrapped
from rentegn.drawing.prims import Points, Prim
from rentegn.drawing.shapes import (
    DETAIL,
    arc,
    box,
    disc,
    ellipse,
    fillet,
    inside,
    line,
    poly,
    rings,
    shape,
    smooth,
    union,
    wash,
)

Heights = NDArray[np.float64]
Hairline = Callable[[ArrayLike], Heights]
_INK = DETAIL * 0.95
#: How high hair reaches under a hat.
_HAT = 0.36
#: The middle that hairs stand off from, and those that do: where (degrees) and how far back they go (head units).
_CROWN, _OFF = 0.12j, ((97.0, 0.10), (111.0, 0.07), (150.0, 0.08))


@lru_cache(maxsize=512)
def hair(name: str, colour: str, yaw: float, under_hat: bool = False) -> tuple[tuple[Prim, ...], tuple[Prim, ...]]:
    """Hair behind the head and before it, in head units, for a yaw from 0 to 180; none of it above a hat's brim."""
    style = HAIRSTYLES[name]
    volume = _volume(style, yaw)
    if under_hat:
        style, volume = replace(style, bun=None, curl=0.9 * style.curl), volume.intersection(poly(box(-2, -2, 2, _HAT)))
    line_of = _hairline(style)
    near, far = _cut(style, volume, line_of, yaw)
    near = near.buffer(0.024).buffer(-0.038).buffer(0.026).buffer(-0.012)  # no slivers, no needle points, no cracks
    behind, before = _mass(far, colour, "hair-behind"), _mass(near, colour, "hair")
    before += _shine(style, colour, near)
    for piece, towards_us in _pieces(style, colour, yaw):
        (before if towards_us else behind).extend(piece)
    loose = [] if under_hat else _loose(style, colour, yaw, near)
    return tuple(behind), (*before, *_strands(style, colour, yaw, near), *loose)


def strand_colour(colour: str) -> str:
    """Lighter than dark hair, darker than light hair."""
    return mixed(colour, PAPER, 0.32) if sum(rgb(colour)) < 1.02 else mixed(colour, INK, 0.55)


def _mass(area: BaseGeometry, colour: str, name: str) -> list[Prim]:
    return [shape(edge, colour, _INK, False, "solid", name=f"{name}{i}") for i, edge in enumerate(rings(area))]


# --- the hairline -----------------------------------------------------------------------------------------------------


def _hairline(style: Hairstyle) -> Hairline:
    height_at = _table(style.hairline)
    start, end, step, depth = style.fringe or (0.0, 0.0, 1.0, 0.0)

    def broken(longitude: ArrayLike) -> Heights:
        at = wrapped(np.asarray(longitude, float))
        locks = depth * np.abs(((at - start) / step) % 1 - 0.45)
        tufts = style.nape * (0.5 - np.abs((at / 21) % 1 - 0.6))
        edge = np.where((at > start) & (at < end), locks, 0.0) - np.where(np.abs(at) > 118, tufts, 0.0)
        return np.asarray(height_at(longitude) + edge)

    return broken


def _table(knots: Knots) -> Hairline:
    longitudes, heights = (np.array(column, float) for column in zip(*knots, strict=True))
    mirrored = longitudes.min() >= 0

    def height_at(longitude: ArrayLike) -> Heights:
        at = wrapped(np.asarray(longitude, float))
        return np.asarray(np.interp(np.abs(at) if mirrored else at, longitudes, heights))

    return height_at


def set_back(longitude: ArrayLike, yaw: float) -> Heights:
    """How far an edge of hair draws back with the eyes, or it would cover them in profile."""
    off_nose = np.abs(wrapped(np.asarray(longitude, float)))
    turn = max(0.0, float(np.sin(np.radians(yaw))))
    return np.asarray(0.17 * turn * turn * np.clip(off_nose / 21, 0, 1) * np.clip((112 - off_nose) / 60, 0, 1))


def _swing(style: Hairstyle, yaw: float) -> float:
    """By how many degrees hair that hangs falls forward over a cheek that is almost turned away."""
    return 60 * min(1.0, max(0.0, (yaw - 98) / 12)) if style.drape else 0.0


def _lift(style: Hairstyle, yaw: float) -> float:
    """How much higher the far half of a parted fringe lies on a head seen from the side."""
    return 0.16 * min(1.0, max(0.0, (yaw - 34) / 26)) if style.drape and yaw < 98 else 0.0


def _above(height_at: Hairline, yaw: float, far: bool, swing: float = 0.0, lift: float = 0.0) -> BaseGeometry:
    """Everything in the picture above the hairline's near or far side."""
    across = np.linspace(-90, 90, 91)
    longitude = (180 - across - yaw) if far else (across - yaw) - swing * np.clip(across / 60, 0, 1)
    x = (HALF_WIDTH + 0.02) * np.sin(np.radians(across)) - (0 if far else set_back(longitude, yaw))
    y = height_at(longitude)
    if swing or not far:
        y = y + lift * ((longitude > -14) & (longitude < 70))
    x = np.concatenate([[-1.2, -0.56], x, [0.56, 1.2]])
    y = np.concatenate([[y[0], y[0]], y, [y[-1], y[-1]]])
    return poly(np.concatenate([x + 1j * y, [1.2 + 1.4j, -1.2 + 1.4j]]))


def _cut(style: Hairstyle, volume: BaseGeometry, height_at: Hairline, yaw: float) -> tuple[BaseGeometry, BaseGeometry]:
    if style.curl:
        return _cut_curls(volume, height_at, yaw), volume
    hang = _swing(style, yaw), _lift(style, yaw)
    near, far = (volume.intersection(_above(height_at, yaw, side, *hang)) for side in (False, True))
    if style.bald_above:
        top = _table(style.bald_above)
        near, far = near.difference(_above(top, yaw, False)), far.difference(_above(top, yaw, True))
    return near, far


def _cut_curls(volume: BaseGeometry, height_at: Hairline, yaw: float) -> BaseGeometry:
    face = poly(outline(yaw)).buffer(0.03).difference(_above(height_at, yaw, False))
    edge = []
    for longitude in range(-180, 180, 24):
        height, angle = float(height_at(longitude)), np.radians(longitude + yaw)
        if np.cos(angle) > 0.1 and height > 0.1:
            center = HALF_WIDTH * np.sin(angle) - float(set_back(longitude, yaw)) + 1j * (height + 0.03)
            edge.append(disc(complex(center), 0.07))
    return union([volume.difference(face), *edge], 0.02)


# --- the volume -------------------------------------------------------------------------------------------------------


def _volume(style: Hairstyle, yaw: float) -> BaseGeometry:
    """The hair's silhouette: the skull grown at crown, sides and nape, with drape, curls and locks."""
    height_at = _hairline(style)
    edges = float(height_at(-90.0 - yaw)), float(height_at(90.0 - yaw - _swing(style, yaw)))
    parts = [poly(_grown(style, yaw, edges))]
    if style.drape:
        parts.append(_draped(style.drape, edges))
    parts += [disc(center, size, 8) for center, size, _ in _curls(style, yaw)]
    parts += [poly(_leaf(lock, yaw)) for lock in style.locks]
    return union(parts, 0.03 if style.curl else 0.0)


def _grown(style: Hairstyle, yaw: float, edges: tuple[float, float]) -> Points:
    skull = outline(yaw)
    rim = _without_nose(skull, yaw)
    height = np.clip(skull.imag / 0.5, -1, 1)
    crown, side, nape = style.growth
    above, below = side + (crown - side) * height**2, side + (nape - side) * np.minimum(1, -height * 1.4)
    growth = np.where(height > 0, above, below)
    edge = np.interp(skull.real, [-0.16, 0.16], edges)
    growth = growth * np.clip((skull.imag - edge + 0.06) / 0.30, 0.12, 1)  # or it juts like a cap's peak
    if 34 < yaw < 116:  # the far side of a fringe lies close to the brow
        growth = growth * (1 - 0.75 * np.exp(-(((np.degrees(np.angle(skull)) - 32) / 28) ** 2)))
    grown: Points = rim + growth * skull / np.abs(skull)
    return grown


def _without_nose(skull: Points, yaw: float) -> Points:
    rim = np.abs(skull).clip(max=0.5) * np.exp(1j * np.angle(skull))
    if 40 < yaw < 130:  # brow and nose stand out past the skull, and must not grow hair
        limit = 0.405 + 0.13 * (np.abs(np.degrees(np.angle(skull))) / 60) ** 2
        rim = rim * np.minimum(1, limit / np.abs(rim))
    return np.asarray(rim)


def _draped(drape: Drape, edges: tuple[float, float]) -> BaseGeometry:
    share = np.linspace(0, 1, 9)
    y = 0.15 + (drape.bottom - 0.15) * share
    half = 0.42 + drape.width + drape.flare * share**2 + drape.wave * np.sin(9 * share)
    left, right = (half if edge < -0.2 else np.full(9, 0.28) for edge in edges)  # no curtain where the face is
    tips = np.linspace(-left[-1], right[-1], 2 * drape.tufts + 1)[1:-1]
    ends = tips + 1j * (drape.bottom - 0.035 + 0.06 * (np.arange(len(tips)) % 2))
    return fillet(poly(np.concatenate([-left + 1j * y, ends, (right + 1j * y)[::-1]])), 0.022)


def _curls(style: Hairstyle, yaw: float) -> list[tuple[complex, float, float]]:
    """Where the curls are, how large, and how squarely they face us."""
    if not style.curl:
        return []
    rows = ((0.60, 0.16), (0.44, 0.40), (0.18, 0.50), (-0.10, 0.46))
    made = []
    for row, (y, radius) in enumerate(rows):
        for i in range(10):
            longitude = 36 * i + 13 * row
            if y < 0.3 and abs(float(wrapped(longitude))) < 62:
                continue
            size = style.curl * (1 + 0.16 * ((i * 2 + row) % 3 - 1))
            angle = np.radians(longitude + yaw)
            made.append((complex(radius * np.sin(angle), y), size, float(np.cos(angle))))
    return made


def _leaf(lock: Lock, yaw: float) -> Points:
    root, _ = on_ball(*lock.root, 0.44, yaw)
    tip, _ = on_ball(*lock.tip, 0.47 + lock.out, yaw)
    across = 1j * (tip - root) / max(abs(tip - root), 1e-6) * lock.wide
    knots = [root + across, root * 0.4 + tip * 0.6 + across * 0.9, tip, (root + tip) / 2 - across * 0.5, root - across]
    return smooth(knots, True, 6)


# --- pieces of their own ----------------------------------------------------------------------------------------------


def _pieces(style: Hairstyle, colour: str, yaw: float) -> list[tuple[list[Prim], bool]]:
    made = []
    if style.bun:
        made.append(_bun(style.bun, colour, yaw))
    if style.tail:
        made.append(_tail(colour, yaw))
    return made


def _bun(bun: tuple[float, float, float, float], colour: str, yaw: float) -> tuple[list[Prim], bool]:
    longitude, height, radius, size = bun
    sideways, depth = (float(f(np.radians(longitude + yaw))) for f in (np.sin, np.cos))
    center = complex(radius * sideways, height + 0.10 * (1 - abs(sideways)) * (1 if depth < 0 else -0.6))
    light = strand_colour(colour)

    def curl(*turns: tuple[float, float]) -> list[complex]:
        return [center + size * r * complex(np.cos(a), np.sin(a)) for r, a in turns]

    prims = [
        shape(ellipse(center, size, size * 0.94, rot=0.3), colour, DETAIL, False, "solid", name="bun"),
        line(*curl((0.5, 2.6), (0.55, 1.6), (0.5, 0.5)), color=light, ink=DETAIL * 0.7, name="bun-curl"),
        line(*curl((0.1, 0.0), (0.35, 3.6), (0.6, 4.7)), color=light, ink=DETAIL * 0.6, name="bun-curl2"),
    ]
    return prims, depth > -0.15


def _tail(colour: str, yaw: float) -> tuple[list[Prim], bool]:
    side, depth = (float(f(np.radians(180 + yaw))) for f in (np.sin, np.cos))
    frontal = (1 - abs(side)) * (-1 if side < 0 else 1)
    root = complex(0.41 * side, 0.18)
    hidden = float(np.interp(yaw, [0, 16, 46], [0.45, 0.5, 1.0]))  # from the front the head covers it
    tip = root + ((0.30 + 0.06 * np.sign(side)) * side - 0.68j) * hidden
    knots = [
        root + 0.11j,
        root + 0.20 * side + 0.12 * frontal + 0.09j,
        root + 0.33 * side + 0.20 * frontal - 0.22j * hidden,
        tip + 0.08 * side + 0.08 * frontal + 0.1j,
        tip + 0.02 * frontal,
        tip - 0.10 * side - 0.09 * frontal + 0.08j,
        root + 0.05 * side - 0.19 * frontal - 0.28j * hidden,
        root - 0.02 * side - 0.13 * frontal - 0.05j,
    ]
    middle = [root + 0.16 * side + 0.03 * frontal, root + 0.22 * side + 0.05 * frontal - 0.25j, tip + 0.14j]
    band = ellipse(root + 0.04 * side + 0.03j, 0.06 + 0.05 * abs(frontal), 0.085 - 0.03 * abs(frontal))
    prims = [
        shape(smooth(knots, True), colour, DETAIL, False, "solid", name="tail"),
        line(*middle, color=strand_colour(colour), ink=DETAIL * 0.6, name="tail-strand"),
        shape(band, CORAL, DETAIL * 0.8, False, name="tail-band"),
    ]
    return prims, depth > -0.15


def _shine(style: Hairstyle, colour: str, near: BaseGeometry) -> list[Prim]:
    """Where the light from above falls on hair that lies smooth: a long touch and a short one."""
    if style.curl or near.is_empty:
        return []
    light, made = mixed(colour, PAPER, 0.16), []
    deep = near.buffer(-0.05)
    for start, end, wide in ((150.0, 104.0, 0.034), (95.0, 84.0, 0.024)):
        angle = np.radians(np.linspace(start, end, 17))
        half = wide * np.sin(np.linspace(0.25, np.pi - 0.25, 17)) ** 0.5
        out, back = (0.465 + half) * np.exp(1j * angle), (0.465 - half) * np.exp(1j * angle)
        touch = poly(np.concatenate([out, back[::-1]]) + 0.02j).intersection(deep)
        made += [wash(edge, light, 1.0, f"shine{start:.0f}-{i}") for i, edge in enumerate(rings(touch, 0.002))]
    return made


def _strands(style: Hairstyle, colour: str, yaw: float, near: BaseGeometry) -> list[Prim]:
    well_inside = near.buffer(-0.03)
    made = _curl_marks(style, colour, yaw, well_inside)
    rows = [*style.strands, style.parting] if style.parting else list(style.strands)
    for i, row in enumerate(rows):
        places = [on_ball(longitude, latitude, 0.465, yaw) for longitude, latitude in row]
        seen = [place for place, towards_us in places if towards_us > 0.12]
        if len(seen) >= max(2, len(row) - 1):
            parting = style.parting and i == len(style.strands)
            ink = DETAIL * (0.8 if parting else 0.55)
            for path in inside(smooth(seen), well_inside):
                made.append(Prim(path, ink=ink, color=strand_colour(colour), taper=(0.1, 0.6), name=f"strand{i}"))
    return made


def _curl_marks(style: Hairstyle, colour: str, yaw: float, well_inside: BaseGeometry) -> list[Prim]:
    """A light arc in some of the curls that face us, as far as it lies in the hair."""
    made = []
    for i, (center, size, depth) in enumerate(_curls(style, yaw)):
        if depth > 0.1 and i % 2 == 0:
            start = 0.6 + 1.3 * (i % 5)
            path = arc(center, size * 0.55, start, start + 1.9, n=7)
            made += [
                Prim(part, ink=DETAIL * 0.5, color=strand_colour(colour), taper=(0.3, 0.5), name=f"curl{i}")
                for part in inside(path, well_inside)
            ]
    return made


def _loose(style: Hairstyle, colour: str, yaw: float, near: BaseGeometry) -> list[Prim]:
    """A few hairs that stand off the crown: without them straight hair is a helmet."""
    if style.curl or style.bald_above:
        return []
    rims = rings(near)
    if not rims:
        return []
    rim = max(rims, key=len) - _CROWN
    angles = np.degrees(np.angle(rim))
    made = []
    for i, (degrees, long) in enumerate(_OFF):
        off = np.abs(angles - degrees - yaw / 6)
        at = complex(rim[int(np.argmax(np.abs(rim) - np.where(off < 6, 0.0, off)))])  # the outer edge, not the hairline
        out = at / max(abs(at), 1e-6)
        root, back = _CROWN + at - 0.03 * out, 1j * out
        hairs = [root - 0.05 * back, root + 0.045 * out, root + (0.055 + 0.25 * long) * out + long * back]
        made.append(line(*hairs, ink=DETAIL * 0.6, color=mixed(colour, INK, 0.6), taper=(0.2, 0.8), name=f"loose{i}"))
    return made
