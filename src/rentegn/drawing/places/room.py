"""A room: from a box tight round one crouching person to a hall, or (depth 0) the flat wall of an interior.

Anchored at the middle of its floor's front edge. `width`, `height` of the opening; `depth` 0..1 from a flat wall that
fills the frame to a box in perspective; `mass` 0..1 the heavy stone that a box stands in; `light` 0..1 its warmth;
`shake` 0..1 how hard its walls press; `furnished` 0..1 draws what stands and hangs in it, as far as there is room. The
front edge lies before people.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from rentegn.drawing.draw_on import drawn
from rentegn.drawing.light import glow, rays
from rentegn.drawing.palette import CORAL, FAR, INK, PAPER, SHADE, SLATE, SUN_TINT, TEAL, TEAL_TINT, WASH, WHITE, mixed
from rentegn.drawing.places.indoors import opening
from rentegn.drawing.places.masonry import mass
from rentegn.drawing.places.open_air import FOOT
from rentegn.drawing.prims import Piece, Points, Prim
from rentegn.drawing.props.plant import potted
from rentegn.drawing.shapes import arc, box, keyholed, line, points, poly, resample, rounded, shape, wash
from rentegn.drawing.state import State, number, numbers, ramp
from rentegn.drawing.things import Thing

STATE: State = {"width": 14.6, "height": 6.6, "depth": 0.0, "light": 1.0, "shake": 0.0, "furnished": 1.0, "mass": 0.0}
_FLOOR, _COLD, _WALL = "#DDC498", "#CFD3CC", mixed(TEAL_TINT, PAPER, 0.45)
_OVER_PEOPLE = 25.0
#: A box in which there is so little room for furniture has none.
_BARE = 0.3


@dataclass(frozen=True, slots=True)
class _Box:
    """The opening and the back wall of a room drawn in perspective."""

    left: float
    right: float
    top: float
    inset: float
    rise: float
    frame: float

    @property
    def front(self) -> Points:
        return box(self.left, 0, self.right, self.top)

    @property
    def back(self) -> Points:
        return box(self.left + self.inset, self.rise, self.right - self.inset, self.top - self.rise * 0.85)


def _shaped(width: float, height: float) -> _Box:
    inset = 0.10 * width + 0.10
    return _Box(-width / 2, width / 2, height, inset, 0.58 * inset, 0.17 - 0.115 * ramp(width, 3.0, 9.5))


def _draw(state: State) -> dict[float, list[Piece]]:
    width, height, depth, light, shake, furnished, weight = numbers(
        state, STATE, "width", "height", "depth", "light", "shake", "furnished", "mass"
    )
    behind: list[Piece] = []
    before: list[Piece] = []
    if depth < 1:
        behind += _interior(width, height, light, 1 - depth, furnished)
    if depth > 0:
        room = _shaped(width, height)
        behind += (
            _outside(room, depth)
            + mass(room.left, room.right, room.top, weight * depth)
            + _inside(room, light, depth)
            + _furniture(room, furnished * depth)
        )
        before += _front(room, depth, shake, weight)
    return {0: behind, _OVER_PEOPLE: before} if before else {0: behind}


def _interior(width: float, height: float, light: float, shown: float, furnished: float) -> list[Piece]:
    """A wall, a skirting and a floor right across the frame."""
    half = width / 2
    wall = mixed(_COLD, _WALL, 0.35 + 0.65 * light)
    prims: list[Piece] = [
        wash(box(-half, 0, half, height), wall, 0.95 * shown, "wall"),
        wash(box(-half, 0, half, 0.17), mixed(wall, WHITE, 0.6), 0.8 * shown, "skirting"),
        wash(box(-half, FOOT, half, 0), mixed(_COLD, _FLOOR, 0.4 + 0.6 * light), 0.95 * shown, "floor"),
        line(
            (-half, 0.17), (0, 0.175), (half, 0.165), ink=0.018 * shown, color=FAR, taper=(0, 0), name="skirting-line"
        ),
        line(
            (-half, 0), (-1, 0.02), (half * 0.8, -0.015), (half, 0), ink=0.034 * shown, taper=(0, 0), name="floor-line"
        ),
    ]
    prims += [
        line((x * half, y), (x * half + long, y), ink=0.016 * shown, color=FAR, taper=(0.3, 0.3), name=f"board{index}")
        for index, (x, y, long) in enumerate(
            ((-0.9, -0.42, 1.7), (-0.25, -0.7, 1.2), (0.32, -0.38, 2.1), (0.62, -0.86, 1.5))
        )
    ]
    if furnished * shown > 0.02:
        prims += _picture(complex(-0.318 * width, 3.98), furnished * shown)
    return prims


def _outside(room: _Box, depth: float) -> list[Prim]:
    """The ground the box stands on, which the big room needs less and less."""
    shown = depth * (1 - ramp(room.right - room.left, 5.0, 10.5))
    cast = [(room.left + 0.3, -0.03), (room.right + 0.2, -0.03), (room.right + 1.05, -0.30), (room.left + 1.0, -0.30)]
    prims = [wash(cast, SHADE, depth * 0.9, "cast")]
    if shown > 0.01:
        prims.insert(0, wash(box(-7.6, FOOT, 7.6, 0), _FLOOR, 0.9 * shown, "ground-wash"))
        prims.append(
            line((-7.6, 0.01), (-2, -0.01), (3, 0.012), (7.6, 0), ink=0.034 * shown, taper=(0, 0), name="ground")
        )
    return prims


def _inside(room: _Box, light: float, depth: float) -> list[Prim]:
    front, back = room.front, room.back
    warm = mixed(_COLD, WASH, 0.25 + 0.75 * light)
    sides = ((0, 1), (1, 2), (2, 3), (3, 0))  # floor, right, ceiling, left
    colours = (
        mixed(warm, "#D6B985", 0.75),
        mixed(warm, SHADE, 0.8),
        mixed(warm, WHITE, 0.45),
        mixed(warm, SHADE, 0.45),
    )
    prims = [wash(front, PAPER, depth, "room-paper")]
    for index, ((a, b), colour) in enumerate(zip(sides, colours, strict=True)):
        prims.append(wash(points([front[a], front[b], back[b], back[a]]), colour, depth, f"side{index}"))
    prims.append(wash(back, mixed(_COLD, _WALL, light), depth, "back"))
    prims.append(Prim(back, True, ink=0.024 * depth, color=FAR, name="back-line"))
    prims += [
        line(complex(front[i]), complex(back[i]), ink=0.026 * depth, color=FAR, taper=(0, 0), name=f"edge{i}")
        for i in range(4)
    ]
    return prims + _boards(front, back, room, depth)


def _boards(front: Points, back: Points, room: _Box, depth: float) -> list[Prim]:
    """Floorboards towards the back and a skirting along it."""
    count, ink = 7, 0.016 * depth * ramp(room.right - room.left, 3.2, 6.0)
    if ink < 0.002:
        return []
    shares = np.linspace(0, 1, count + 2)[1:-1]
    prims = [
        line(
            complex(front[0] + (front[1] - front[0]) * s),
            complex(back[0] + (back[1] - back[0]) * s),
            ink=ink,
            color=FAR,
            name=f"plank{i}",
        )
        for i, s in enumerate(shares)
    ]
    lift = 0.13j
    prims.append(
        line(complex(back[0] + lift), complex(back[1] + lift), ink=ink, color=FAR, taper=(0, 0), name="skirting")
    )
    return prims


def _furniture(room: _Box, shown: float) -> list[Piece]:
    """A window with its light, a lamp and a plant, as large as the walls leave room for, drawn so far."""
    roomy = ramp(room.right - room.left, 6.5, 10.0)
    if roomy < _BARE:
        return []
    wall = room.back
    left, right, top = float(wall.real.min()), float(wall.real.max()), float(wall.imag.max())
    prims: list[Piece] = []
    outlook = complex(left + 0.19 * (right - left), room.rise + 0.56 * (top - room.rise))
    prims += opening(outlook, 2.3 * roomy, 1.9 * roomy)
    prims += _daylit(outlook.real, room.rise, roomy)
    prims += _lamp(complex(left + 0.74 * (right - left), top + room.rise * 0.4), roomy)
    prims += potted(complex(right - 0.45, room.rise * 0.55), 1.1 * roomy)
    return drawn(prims, shown)


def _daylit(x: float, rise: float, shown: float) -> list[Prim]:
    """The patch of light that a window throws on the floor of a box."""
    patch = [(x - 0.5, 0.92 * rise), (x + 1.3, 0.92 * rise), (x + 2.1, 0.25 * rise), (x - 0.1, 0.25 * rise)]
    return [wash(patch, SUN_TINT, 0.65 * shown, "daylit")]


def _picture(at: complex, shown: float) -> list[Prim]:
    """A framed picture on the wall: a sail on the sea."""
    wide, high = 0.62 * shown, 0.46 * shown
    x, y = at.real, at.imag
    hull = [(-0.26, -0.10), (0.24, -0.10), (0.14, -0.22), (-0.16, -0.22)]
    sail = [(0.0, -0.06), (0.02, 0.30), (0.24, -0.06)]
    jib = [(-0.03, -0.06), (-0.03, 0.24), (-0.2, -0.06)]
    return [
        wash(
            rounded(x - wide + 0.05, y - high - 0.07, x + wide + 0.06, y + high - 0.05, 0.03),
            SHADE,
            0.7 * min(shown, 1),
            "picture-shadow",
        ),
        shape(rounded(x - wide, y - high, x + wide, y + high, 0.03), WHITE, 0.03, False, name="picture", color=FAR),
        wash(box(x - wide * 0.84, y - high * 0.8, x + wide * 0.84, y + high * 0.8), TEAL_TINT, 0.35, "picture-sky"),
        wash(box(x - wide * 0.84, y - high * 0.8, x + wide * 0.84, y - high * 0.4), TEAL, 0.3, "picture-sea"),
        *(
            shape(
                [at + complex(px, py) * shown for px, py in outline], fill, 0.016, False, name=f"sail{index}", color=FAR
            )
            for index, (outline, fill) in enumerate(((hull, SHADE), (sail, CORAL), (jib, WHITE)))
        ),
    ]


def _lamp(at: complex, shown: float) -> list[Prim]:
    """A round pendant hanging from `at`."""
    low = at - 1.0j * shown
    bell = np.concatenate([arc(low, 0.44 * shown, 0.0, np.pi, 0.36 * shown), [low - 0.44 * shown, low + 0.44 * shown]])
    return [
        *glow(low - 0.1j, 1.0 * shown, 0.5 * shown, SUN_TINT),
        line(at, low + 0.36j * shown, ink=0.024, color=INK, taper=(0, 0), name="cord"),
        shape(bell, CORAL, 0.034, name="lamp"),
        line(low + (-0.28 + 0.1j) * shown, low + (-0.14 + 0.24j) * shown, ink=0.024, color=WHITE, name="lamp-shine"),
    ]


def _front(room: _Box, depth: float, shake: float, weight: float) -> list[Prim]:
    """The edge towards the viewer: a heavy frame round a box, a line round a hall, bulging while it is shaken."""
    thick = room.frame
    inner = _bulged(room.front, 0.05 * shake)
    outer = _bulged(box(room.left - thick, -thick, room.right + thick, room.top + thick), 0.06 * shake)
    heavy = ramp(thick, 0.055, 0.12)
    prims = [
        Prim(
            keyholed(poly(outer).difference(poly(inner))),
            True,
            mixed(WHITE, SLATE, heavy),
            depth,
            shift_fill=False,
            name="front",
        )
    ]
    prims.append(Prim(outer, True, ink=0.052 * depth, name="front-outer"))
    prims.append(Prim(inner, True, ink=0.044 * depth, name="front-inner"))
    if heavy > 0.05:
        shine = [(room.left - thick * 0.55, thick), (room.left - thick * 0.5, room.top * 0.9)]
        prims.append(line(*shine, ink=0.022 * heavy, color=mixed(SLATE, WHITE, 0.45), name="front-shine"))
    return prims + _pressure(room, shake * depth, mixed(INK, PAPER, weight))


def _bulged(outline: Points, by: float) -> Points:
    """The four straight sides bowed outward by `by`."""
    closed = np.append(outline, outline[0])
    sides = []
    for start, end in pairwise(closed):
        side = resample(np.array([start, end]), 0.25)[:-1]
        along = np.abs(side - start) / abs(end - start)
        sides.append(side - 1j * (end - start) / abs(end - start) * by * np.sin(np.pi * along))
    return np.concatenate(sides)


def _pressure(room: _Box, strength: float, colour: str) -> list[Prim]:
    if strength <= 0.02:
        return []
    reach = 0.16 + 0.30 * strength
    spots = (
        (room.left, room.top, 0.75),
        (room.right, room.top, 0.25),
        (room.right, room.top * 0.5, 0.0),
        (room.left, room.top * 0.5, 1.0),
    )
    prims: list[Prim] = []
    for index, (x, y, half_turns) in enumerate(spots):
        way = np.pi * half_turns
        at = complex(x, y) + (room.frame + 0.05) * complex(np.cos(way), np.sin(way))
        prims += rays(
            at, 0.12, reach, 3, start=way - 0.45, end=way + 0.45, color=colour, ink=0.038, name=f"press{index}"
        )
    return prims


def _box(state: State) -> tuple[float, float, float, float]:
    width, height, depth = numbers(state, STATE, "width", "height", "depth")
    edge = _shaped(width, height).frame * depth
    return -width / 2 - edge, FOOT if number(state, STATE, "depth") < 0.5 else -edge, width / 2 + edge, height + edge


THING = Thing("room", _draw, _box, STATE, depth=0.0)
