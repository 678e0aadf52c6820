"""The fiery soul: a flame that burns in somebody's chest.

Anchored at its middle. `lit` 0..1 from a faint outline waiting for fire to full flame, glow and rays; `size` a further
scale; `tick` counts its drawings, one every two frames; `of` names whose it is, for it burns where their chest is.
"""

from __future__ import annotations

import math

from rentegn.drawing.icons import flame_core, flame_outline
from rentegn.drawing.light import glow
from rentegn.drawing.palette import CORAL, EMBER, FAR, SUN, SUN_TINT, WHITE, mixed
from rentegn.drawing.prims import Piece, Points, Prim
from rentegn.drawing.shapes import ellipse, shape, solid, wash
from rentegn.drawing.state import State, numbers
from rentegn.drawing.things import Thing

STATE: State = {"lit": 1.0, "tick": 0.0, "size": 1.0, "of": ""}
_HALF = 0.5  # half the flame's height
_SOFT = 14  # layers of the light behind it
#: Drawings until its tongues are as they were, and until a spark is gone; where sparks leave it and how large they are,
#: in halves of its height.
_TONGUES, _SPARK = 8, 7
_SPARKS = ((0.52, 0.1, 0.10), (-0.56, 0.2, 0.09), (0.66, -0.3, 0.07), (-0.64, -0.3, 0.075), (0.48, 0.4, 0.07))
#: How far its warmth falls on whoever has it, and how strong that is, layer for layer.
_WARMS, _WARMTH, _LAYERS = 1.5, 0.034, 6


def _draw(state: State) -> dict[float, list[Piece]]:
    lit, tick, size = numbers(state, STATE, "lit", "tick", "size")
    phase = 2 * math.pi * (tick % _TONGUES) * 3 / _TONGUES
    beat = 1 + 0.05 * math.sin(1.7 * tick) * lit
    behind: list[Piece] = [*glow(0.1j * size, 2.3 * size * lit * beat, 0.75 * lit)]
    burning: list[Piece] = []
    if lit < 0.25:
        burning.append(
            shape(flame_outline(-0.1j * size, _HALF * 0.72 * size, 0.0), None, 0.022, False, name="unlit", color=FAR)
        )
    if lit > 0.02:
        scale = _HALF * size * (0.35 + 0.65 * lit)
        base = -_HALF * size + scale  # the flame grows from its foot
        tall = scale * (1 + 0.06 * math.sin(2.6 * tick))
        foot = 1j * (base - scale + tall)
        burning += [
            *_warmth(1j * base, scale, lit * beat),
            *_heart_glow(1j * base, scale, lit),
            _tongue(flame_outline(foot, tall, phase), CORAL, 0.034 * size * (0.5 + 0.5 * lit), "flame", EMBER),
            _tongue(flame_core(foot, tall, phase), SUN, 0.020 * size, "core", CORAL),
            wash(flame_core(foot - 0.32j * tall, tall * 0.55, phase + 1), SUN_TINT, 0.9, "core-light"),
            *_sparks(1j * base, scale, lit, tick),
        ]
    return {-12.0: behind, 0: burning}


def _tongue(outline: Points, fill: str, ink: float, name: str, edge: str) -> Prim:
    """A mass of fire, its edge no ink: it glows as well."""
    return shape(outline, fill, ink, False, "solid", name=name, color=edge)


def _sparks(at: complex, scale: float, lit: float, tick: float) -> list[Prim]:
    """Sparks on their way up, each a little later than the one before; they fly apart, past the face, and grow less."""
    drawn = []
    for index, (x, y, radius) in enumerate(_SPARKS):
        gone = ((tick + 3 * index) % _SPARK) / _SPARK
        place = complex(x * (1 + 1.4 * gone) + 0.10 * math.sin(5 * gone + index), y + 1.7 * gone)
        fill = SUN if index % 2 else CORAL
        drawn.append(
            solid(ellipse(at + scale * place, radius * scale * (1.2 - gone) * lit, n=10), fill, f"spark{index}")
        )
    return drawn


def _warmth(at: complex, scale: float, lit: float) -> list[Prim]:
    """The light that falls on face, arms and hands: many thin layers without an edge."""
    return [
        wash(
            ellipse(at + 0.25j * scale, 2 * _WARMS * scale * (1 - step / (_LAYERS + 2)), n=40),
            SUN,
            _WARMTH * lit,
            f"warmth{step}",
        )
        for step in range(_LAYERS)
    ]


def _heart_glow(at: complex, scale: float, lit: float) -> list[Prim]:
    """The light behind the flame, without an edge: many thin layers, lighter inward."""
    layers = []
    for step in range(_SOFT):
        inward = step / (_SOFT - 1)
        reach = scale * (1.02 - 0.42 * inward)
        colour = mixed(SUN_TINT, WHITE, inward)
        outline = ellipse(at - 0.12j * scale, reach, 1.05 * reach, 36)
        layers.append(wash(outline, colour, 0.09 * lit, f"heart-glow{step}"))
    return layers


def _box(state: State) -> tuple[float, float, float, float]:
    size = numbers(state, STATE, "size")[0]
    return -0.36 * size, -_HALF * size, 0.36 * size, 0.52 * size


THING = Thing("flame", _draw, _box, STATE, depth=28.0, boil=True, flickers=2)
