"""Heavy stone round a hole: what a tight room is hewn out of. No place by itself."""

from __future__ import annotations

from rentegn.drawing.palette import INK, TEAL, WHITE, mixed
from rentegn.drawing.prims import Points, Prim
from rentegn.drawing.shapes import areas, box, keyholed, line, poly, rings, shape, wash
from rentegn.drawing.state import ramp

#: How far the stone reaches to either side of the room's middle and up, in units: past the frame's edges.
_REACH, _TOP = 9.5, 6.8
#: Heights of the courses and lengths of the stones in them; each course begins a little further on.
_COURSES, _STONES = (0.95, 0.80, 1.05, 0.85, 0.95, 0.80, 1.0, 0.9), (1.9, 2.4, 1.6, 2.1)
#: The dark is darker than the stone by as much in red as in green and blue: whole levels then do not turn its hue.
_STONE, _DARK = "#A08F74", "#433217"
#: The dark about the hole: how far it reaches (units), in how many steps, and how dark each is: too little to be seen.
#: Painters work in whole levels of 256, so a step is so many of them.
_GATHERS, _STEPS, _DARKER = 2.3, 34, 3 / 256
#: How many rings of it lie on each other anywhere: the fewer, the less is lost in whole levels; with too few their rims
#: are seen, where two that meet both cover a pixel only in part.
_RINGS = 3


def mass(left: float, right: float, top: float, weight: float) -> list[Prim]:
    """Courses of stone round the hole from the ground up to `top`; nothing at weight 0."""
    if weight <= 0.01:
        return []
    weight = ramp(weight, 0.0, 0.4)
    hole = box(left, -0.5, right, top)
    stone = poly(box(-_REACH, 0.0, _REACH, _TOP)).difference(poly(hole))
    prims = [wash(keyholed(stone), _STONE, 0.94 * weight, "stone")]
    for which, block in enumerate(_blocks()):
        tone = mixed(_STONE, (INK, WHITE, TEAL)[which % 3], (0.12, 0.14, 0.14)[which % 3])
        for piece, outline in enumerate(rings(stone.intersection(poly(block)), 0.05)):
            prims.append(wash(outline, tone, 0.8 * weight, f"block{which}.{piece}"))
    prims += _shade(left, right, top, weight)
    for name, path in _joints():
        for part, (start, end) in enumerate(_outside(path, left, right, top)):
            colour = mixed(_STONE, INK, 0.35)
            prims.append(line(start, end, ink=0.026 * weight, color=colour, taper=(0.1, 0.1), name=f"{name}-{part}"))
    return prims


def _blocks() -> list[Points]:
    """Some of the stones, which are a little darker or lighter than the rest."""
    made, low = [], 0.0
    for course, high in enumerate(_COURSES):
        x = -_REACH + 0.7 * (course % 3)
        for stone in range(12):
            wide = _STONES[(stone + course) % 4]
            if (stone * 5 + course * 3) % 4 == 0:
                made.append(box(x, low, x + wide, low + high))
            x += wide
        low += high
    return made


def _shade(left: float, right: float, top: float, weight: float) -> list[Prim]:
    """The dark that gathers about the hole, as if all of it leant on it: round, and without an edge to be seen."""
    hole = poly(box(left, -0.5, right, top))
    stone = poly(box(-_REACH, 0.0, _REACH, _TOP)).difference(hole)
    reaches = [hole.buffer(_GATHERS * (1 - step / _STEPS) ** 1.5, quad_segs=6) for step in range(_STEPS)]
    prims = []
    for step, outer in enumerate(reaches):
        inner = reaches[step + _RINGS] if step + _RINGS < _STEPS else hole
        dark = (step // _RINGS + 1) * _DARKER * weight
        for side, ring in enumerate(areas(outer.difference(inner).intersection(stone), 1e-4)):
            prims.append(shape(keyholed(ring), _DARK, 0.0, False, "shade", dark, f"gathering{step}.{side}"))
    return prims


def _joints() -> list[tuple[str, tuple[complex, complex]]]:
    """The seams: one under each course, and one between each two stones of it."""
    seams: list[tuple[str, tuple[complex, complex]]] = []
    low = 0.0
    for course, high in enumerate(_COURSES):
        if course:
            seams.append((f"course{course}", (complex(-_REACH, low), complex(_REACH, low))))
        x = -_REACH + 0.7 * (course % 3)
        for stone in range(12):
            x += _STONES[(stone + course) % 4]
            seams.append((f"seam{course}.{stone}", (complex(x, low + 0.06), complex(x, low + high - 0.06))))
        low += high
    return seams


def _outside(path: tuple[complex, complex], left: float, right: float, top: float) -> list[tuple[complex, complex]]:
    """The stretches of a level or upright seam that lie outside the hole."""
    start, end = path
    level = start.imag == end.imag
    if not level:
        covered = left - 0.05 < start.real < right + 0.05
        low = max(start.imag, top + 0.05) if covered else start.imag
        return [(complex(start.real, low), end)] if end.imag - low > 0.1 else []
    if start.imag > top + 0.05:
        return [path]
    sides = ((start, complex(left, start.imag)), (complex(right, start.imag), end))
    return [(a, b) for a, b in sides if b.real - a.real > 0.1]
