"""The fiery soul: a flame that burns in somebody's chest.

Anchored at its middle. `lit` 0..1 from a faint outline waiting for fire to full flame, glow and rays; `size` a further
scale; `tick` counts its drawings, one every three frames.
"""

from __future__ import annotations

from rentegn.drawing.icons import flame_core, flame_outline
from rentegn.drawing.light import glow, rays
from rentegn.drawing.palette import CORAL, FAR, SUN, SUN_TINT, WHITE, mixed
from rentegn.drawing.prims import Piece, Prim
from rentegn.drawing.shapes import ellipse, shape, solid, wash
from rentegn.drawing.state import State, numbers, ramp
from rentegn.drawing.things import Thing

STATE: State = {"lit": 1.0, "tick": 0.0, "size": 1.0}
_HALF = 0.5  # half the flame's height
_SOFT = 14  # layers of the light behind it


def _draw(state: State) -> dict[float, list[Piece]]:
    lit, tick, size = numbers(state, STATE, "lit", "tick", "size")
    phase = 2.1 * (tick % 6)
    behind: list[Piece] = [*glow(0.1j * size, 2.5 * size * lit, 0.75 * lit)]
    reach = size * (0.46 * ramp(lit, 0.6, 1.0))
    behind += rays(0.08j * size, 1.85 * size, 1.85 * size + reach, 11, skip_top=0.5, ink=0.04)
    burning: list[Piece] = []
    if lit < 0.25:
        burning.append(
            shape(flame_outline(-0.1j * size, _HALF * 0.72 * size, 0.0), None, 0.022, False, name="unlit", color=FAR)
        )
    if lit > 0.02:
        scale = _HALF * size * (0.35 + 0.65 * lit)
        base = -_HALF * size + scale  # the flame grows from its foot
        burning += [
            *_heart_glow(1j * base, scale, lit),
            shape(flame_outline(1j * base, scale, phase), CORAL, 0.042 * size * (0.5 + 0.5 * lit), name="flame"),
            shape(flame_core(1j * base, scale, phase), SUN, 0.024 * size, False, name="core"),
            wash(flame_core(complex(0, base - 0.32 * scale), scale * 0.55, phase + 1), SUN_TINT, 0.9, "core-light"),
        ]
        sparks = (((0.50, 1.08), 0.05), ((-0.46, 0.82), 0.04), ((0.16, 1.36), 0.035))
        for index, ((x, y), radius) in enumerate(sparks):
            rise = 0.16 * ((tick + 2 * index) % 3)
            at = complex(x * scale, base + (y + rise) * scale)
            burning.append(solid(ellipse(at, radius * scale * 2 * lit, n=10), CORAL, f"spark{index}"))
    return {-12.0: behind, 0: burning}


def _heart_glow(at: complex, scale: float, lit: float) -> list[Prim]:
    """The light behind the flame, without an edge: many thin layers, lighter inward."""
    layers = []
    for step in range(_SOFT):
        inward = step / (_SOFT - 1)
        reach = scale * (1.3 - 0.65 * inward)
        colour = mixed(SUN_TINT, WHITE, inward)
        layers.append(wash(ellipse(at, reach, 1.07 * reach, 36), colour, 0.10 * lit, f"heart-glow{step}"))
    return layers


def _box(state: State) -> tuple[float, float, float, float]:
    size = numbers(state, STATE, "size")[0]
    return -0.36 * size, -_HALF * size, 0.36 * size, 0.52 * size


THING = Thing("flame", _draw, _box, STATE, depth=28.0, boil=True, flickers=3)
