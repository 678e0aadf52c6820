"""The puff in which somebody vanishes: clouds that differ in build, not only in size.

Frames are counted from the moment the person first crouches (ART: stand 0, squash 4, stretch 8, burst 10, cloud 12,
largest 16, break-up 22, fading 30); the person is gone from BURST on, the last sheet has settled at SETTLED.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from shapely import affinity

from rentegn.drawing.lettering import lettering
from rentegn.drawing.light import rays
from rentegn.drawing.palette import CORAL, FAR, INK, SHADE, SUN_TINT, WHITE
from rentegn.drawing.prims import Cel, Points, Prim, place
from rentegn.drawing.props.paper import sheet
from rentegn.drawing.shapes import arc, disc, ellipse, line, rings, shape, union, wash
from rentegn.drawing.state import ramp

BURST, CLOUD, LARGEST, BREAK_UP, FADE, GONE, SETTLED = 10, 12, 16, 22, 30, 42, 58
_CURLS = 26  # the torn ring has drifted so far that curls take its place
_SHEET_SHOWS = 18  # until then the sheet flies up behind the smoke
_DEPTH = 40.0

Lobe = tuple[float, float, float]  # x, y, radius


def puff(
    frame: float, at: complex = 0j, scale: float = 1.0, seed: int = 0, *, word: str = "PUF!", leaves: bool = True
) -> tuple[Cel, ...]:
    """The smoke at a frame, standing on `at`; `scale` 1 hides a person about 3 units high.

    Before BURST there is only the first wind-up dust; () once everything is over but the sheet that lies, which is
    there if somebody `leaves` one.
    """
    prims: list[Prim] = []
    if leaves and CLOUD <= frame < _SHEET_SHOWS:
        prims += last_sheet(frame)
    if frame < BURST:
        prims += _gathering(frame)
    elif frame < CLOUD:
        prims += _flash(frame, seed)
    elif frame < LARGEST:
        prims += _fist(frame, seed)
    elif frame < BREAK_UP:
        prims += _collar(frame, seed)
    elif frame < FADE:
        prims += _torn(frame, seed) if frame < _CURLS else _curls(frame, seed)
    elif frame < GONE:
        prims += _wisps(frame, seed)
    if word and CLOUD <= frame < BREAK_UP + 4:
        prims += _word(word, frame)
    if leaves and frame >= _SHEET_SHOWS:
        prims += last_sheet(frame)
    if not prims:
        return ()
    placed = place(prims, scale, at)
    return (Cel(_DEPTH, tuple(placed), ("puff", frame, at, scale, seed, word, leaves), boil=False),)


def last_sheet(frame: float) -> list[Prim]:
    """The sheet thrown up by the puff: it rises, see-saws down and lies flat on the floor."""
    t = (frame - CLOUD) / (SETTLED - CLOUD)
    if t >= 1:
        return fallen_sheet()
    if t < 0.16:
        rise = math.sin(t / 0.16 * math.pi / 2)
        return sheet(complex(0.25 * rise, 1.6 + 2.2 * rise), 0.95, 0.5 * rise, 0.3, name="last")
    fall = (t - 0.16) / 0.84
    swing = math.sin(fall * 3.1 * math.pi)
    x = 0.25 + 0.30 * fall + 0.75 * swing * (1 - 0.55 * fall)
    y = 3.8 - 3.62 * (fall + 0.06 * math.sin(fall * 6.2 * math.pi))
    turn = 0.5 + 0.9 * math.cos(fall * 3.1 * math.pi) * (1 - 0.4 * fall)
    flat = ramp(fall, 0.86, 1.0)
    made = sheet(0j, 0.95, turn * (1 - flat), 0.7 * swing, name="last")
    return [replace(p, pts=p.pts.real + 1j * p.pts.imag * (1 - 0.8 * flat) + complex(x, max(y, 0.06))) for p in made]


def fallen_sheet() -> list[Prim]:
    """The sheet on the floor where it has settled, seen almost from its edge."""
    at = 0.55 + 0.06j
    outline = [(-0.34, -0.05), (0.30, -0.06), (0.40, 0.08), (-0.22, 0.09)]
    rows = ((-0.14, 0.055, 0.26), (-0.18, 0.015, 0.2), (-0.22, -0.02, 0.12))
    prims = [wash(ellipse(at - 0.05j, 0.42, 0.05), SHADE, 0.9, "last-shadow")]
    prims.append(shape([at + complex(x, y) for x, y in outline], WHITE, 0.032, False, name="last"))
    return prims + [
        line(at + complex(x, y), at + complex(end, y), ink=0.016, color=FAR, name=f"last-row{x}") for x, y, end in rows
    ]


def _cloud(
    lobes: Sequence[Lobe], ink: float = 0.044, shaded: bool = True, hooks: int = 4, name: str = "cloud"
) -> list[Prim]:
    """Lobes fused to one contour, shaded on the lower left, with hooks where they overlap."""
    area = union([disc((x, y), r, 12) for x, y, r in lobes], 0.03)
    prims = [shape(outline, WHITE, 0.0, False, name=f"{name}{i}") for i, outline in enumerate(rings(area))]
    if shaded:
        lit = union([disc((x + 0.10, y + 0.13), r, 12) for x, y, r in lobes], 0.03)
        prims += [
            wash(outline, SHADE, 0.8, f"{name}-shade{i}")
            for i, outline in enumerate(rings(area.difference(lit), 0.008))
        ]
        deep = affinity.translate(lit, 0.10, 0.12)
        prims += [
            wash(outline, "#F4ECDC", 0.7, f"{name}-tone{i}")
            for i, outline in enumerate(rings(lit.intersection(area).difference(deep), 0.008))
        ]
    prims += [Prim(outline, True, ink=ink, name=f"{name}-line{i}") for i, outline in enumerate(rings(area))]
    for index, (x, y, r) in enumerate([lobe for lobe in lobes if lobe[2] > 0.24][:hooks]):
        start = 0.5 + 1.3 * index
        hook = complex(x, y) + r * 0.66 * np.exp(1j * np.linspace(start, start + 1.35, 10)) * np.linspace(1, 0.82, 10)
        prims.append(Prim(hook, ink=ink * 0.6, color=FAR, taper=(0.3, 0.5), name=f"{name}-hook{index}"))
    return prims


def _gathering(frame: float) -> list[Prim]:
    """A little dust at the feet while the body winds up."""
    share = ramp(frame, 4, BURST)
    if share <= 0.02:
        return []
    prims: list[Prim] = []
    for index, side in enumerate((-1, 1)):
        foot = complex(side * (0.50 + 0.22 * share), 0.10)
        prims += _cloud(
            [(foot.real, foot.imag, 0.13 * share), (foot.real + side * 0.18, 0.08, 0.10 * share)],
            0.03,
            False,
            0,
            f"dust{index}",
        )
        prims.append(
            line(
                foot + side * (0.34 + 0.1j),
                foot + side * (0.5 + 0.2j),
                ink=0.026 * share,
                color=FAR,
                name=f"dust-line{index}",
            )
        )
    return prims


def _flash(frame: float, seed: int) -> list[Prim]:
    """Light before smoke: a ragged star, rays, and the first smoke round the feet."""
    count = 12
    index = np.arange(2 * count)
    angle = index * np.pi / count + 0.08 * np.sin(index * 1.7 + seed)
    reach = np.where(index % 2 == 1, 0.60, 1 + 0.24 * np.sin(index * 2.3 + seed))
    star = 1.55j + 1.75 * reach * (np.cos(angle) * 0.88 + 1j * np.sin(angle) * 1.08)
    star = star.real + 1j * np.maximum(star.imag, 0.12)  # it bursts above the floor
    core = 1.5j + 1.05 * reach * (np.cos(angle + 0.1) * 0.86 + 1j * np.sin(angle + 0.1) * 1.05)
    prims = [shape(star, SUN_TINT, 0.036, False, name="flash", color=CORAL), wash(core, WHITE, 0.9, "flash-core")]
    prims += rays(1.5j, 2.1, 2.75, 13, start=-0.3, end=3.44, ink=0.046)
    k = 1 + 0.10 * (frame - BURST)
    return prims + _cloud(
        [(-0.66 * k, 0.24, 0.30), (0.60 * k, 0.26, 0.34), (-0.1, 0.2, 0.38 * k), (0.25, 0.34, 0.30)], 0.038, name="foot"
    )


def _fist(frame: float, seed: int) -> list[Prim]:
    """A heaped cloud that punches upward on a short stem."""
    k = 1 + 0.05 * (frame - CLOUD)
    heap: list[Lobe] = [
        (-0.50 * k, 2.22, 0.64 * k),
        (0.52 * k, 2.30, 0.56 * k),
        (0.06, 1.55, 0.84 * k),
        (-0.86 * k, 1.45, 0.44),
        (0.94 * k, 1.52, 0.48),
        (0.14, 2.62 * k, 0.56),
        (-0.50, 0.70, 0.46),
        (0.52, 0.64, 0.42),
        (0.0, 0.45, 0.40),
    ]
    turned = [(x + 0.03 * math.sin(seed + i), y, r) for i, (x, y, r) in enumerate(heap)]
    prims = rays(1.6j, 2.15 * k, 2.60 * k, 11, start=-0.25, end=3.4, ink=0.044)
    return prims + _cloud(turned, 0.048, name="fist")


def _bulges(reach: float, seed: int) -> list[Lobe]:
    """Nine bulges in a ring."""
    ring: list[Lobe] = []
    for i, angle in enumerate(np.linspace(0, 2 * np.pi, 10)[:-1]):
        radius = 0.52 + 0.10 * math.sin(3 * angle + 1 + seed) + 0.03 * (i % 2)
        ring.append((1.24 * reach * math.cos(angle), 1.85 + 1.15 * reach * math.sin(angle), radius))
    return ring


def _torn(frame: float, seed: int) -> list[Prim]:
    """The ring opens: its middle is gone, its bulges come apart as small clouds that drift outward."""
    d = (frame - BREAK_UP) / (_CURLS - BREAK_UP)
    prims: list[Prim] = []
    for i, (x, y, radius) in enumerate(_bulges(1.12 + 0.26 * d, seed)):
        size = radius * (1.0 - 0.40 * d - 0.25 * (i % 3 == 1))
        lean = 1.3 * i + seed
        lobes = [
            (
                x + 0.42 * size * math.cos(lean + k * 2.2),
                y + 0.16 * d + 0.36 * size * math.sin(lean + k * 2.2),
                size * (0.64 - 0.1 * k),
            )
            for k in range(3)
        ]
        prims += _cloud(lobes, 0.042, hooks=1, name=f"torn{i}")
    for side in (-1, 1):
        skirt = [
            (side * (1.35 + 0.27 * i + 0.4 * d), 0.22 - 0.03 * i, (0.24 - 0.05 * i) * (1 - 0.4 * d)) for i in range(4)
        ]
        prims += _cloud(skirt, 0.034, hooks=0, name=f"skirt{side}")
    return prims


def _collar(frame: float, seed: int) -> list[Prim]:
    """The largest: a ring of bulges about a broad middle, skirts of dust along the floor."""
    k = 1 + 0.025 * (frame - LARGEST)
    ring = [*_bulges(k, seed), (0.0, 1.8, 1.05 * k)]
    prims: list[Prim] = []
    for side in (-1, 1):
        spread = 0.08 * (frame - LARGEST) / 6
        skirt = [(side * (0.95 + (0.30 + spread) * i), 0.26 - 0.035 * i, 0.30 - 0.055 * i) for i in range(4)]
        prims += _cloud(skirt, 0.036, name=f"skirt{side}", hooks=1)
        far = side * (2.25 + 2.5 * spread)
        prims += [
            line(
                complex(far, 0.18 + 0.12 * i),
                complex(far + side * (0.34 - 0.08 * i), 0.24 + 0.16 * i),
                ink=0.03,
                color=FAR,
                name=f"rush{side}{i}",
            )
            for i in (0, 1)
        ]
    return prims + _cloud(ring, 0.048, hooks=5, name="collar")


def _curl(at: complex, radius: float, turn: float, ink: float, color: str = INK, name: str = "curl") -> Prim:
    """An open spiral of smoke, thick where it starts."""
    angle = np.linspace(0, 4.7, 28)
    path: Points = at + radius * np.exp(1j * (turn + angle)) * np.linspace(1, 0.28, 28)
    return Prim(path, ink=ink, color=color, taper=(0.22, 0.5), name=name)


def _curls(frame: float, seed: int) -> list[Prim]:
    """Break-up: small clouds and curls that drift apart."""
    d = 0.35 + 0.65 * (frame - _CURLS) / (FADE - _CURLS)
    spots = (
        (-1.45, 2.35, 0.50, 2.2),
        (1.35, 2.55, 0.56, 0.3),
        (-0.40, 3.15, 0.42, 1.3),
        (1.72, 1.20, 0.40, -0.4),
        (-1.75, 1.05, 0.42, 3.2),
        (0.42, 1.85, 0.48, 0.9),
        (-0.3, 0.7, 0.36, 2.0),
    )
    prims: list[Prim] = []
    for i, (x, y, radius, turn) in enumerate(spots):
        at = complex(x * (1 + 0.24 * d), y + (0.30 + 0.1 * (i % 3)) * d)
        size = radius * (1 - 0.40 * d)
        if i % 2 == 0:
            prims.append(_curl(at, size * 0.9, turn + 0.7 * d + 0.2 * seed, 0.046 * (1 - 0.4 * d), name=f"curl{i}"))
        else:
            lobes = [
                (at.real - 0.34 * size, at.imag, size * 0.52),
                (at.real + 0.34 * size, at.imag + 0.08, size * 0.60),
                (at.real, at.imag + 0.36 * size, size * 0.54),
            ]
            prims += _cloud(lobes, 0.038, hooks=1, name=f"cloudlet{i}")
    for side in (-1, 1):
        foot = side * (1.75 + 0.6 * d)
        prims += _cloud(
            [(foot, 0.16, 0.17 * (1 - 0.5 * d)), (foot + side * 0.22, 0.13, 0.12 * (1 - 0.5 * d))],
            0.03,
            False,
            0,
            f"skirt{side}",
        )
    return prims


def _wisps(frame: float, seed: int) -> list[Prim]:
    """The last of it: thin far-coloured curls, one after the other gone."""
    d = (frame - FADE) / (GONE - FADE)
    prims: list[Prim] = []
    for i, (x, y, turn) in enumerate(
        ((-1.85, 2.8, 0.2), (1.75, 3.0, 1.3), (-0.45, 3.75, 2.1), (2.15, 1.7, 3.3), (-2.1, 1.5, 2.6), (0.6, 2.4, 0.8))
    ):
        life = 1 - d * (1 + 0.25 * (i % 3))
        if life > 0.05:
            prims.append(
                _curl(
                    complex(x, y + 0.45 * d),
                    0.30 * (0.5 + 0.5 * life),
                    turn + 0.2 * seed + d,
                    0.034 * life,
                    FAR,
                    f"wisp{i}",
                )
            )
    prims += [
        Prim(
            arc(complex(side * (2.1 + 0.5 * d), 0.12), 0.16, 0.3, 2.4),
            ink=0.026 * (1 - d),
            color=FAR,
            taper=(0.3, 0.5),
            name=f"floor{side}",
        )
        for side in (-1, 1)
    ]
    return [p for p in prims if p.ink > 0.004]


def _word(word: str, frame: float) -> list[Prim]:
    """The word, popping up over its size and back, in front of the smoke."""
    t = frame - CLOUD
    pop = (0.55, 0.9, 1.16, 1.10, 1.04)[int(t)] if t < 5 else 1.0
    leave = ramp(frame, BREAK_UP - 1, BREAK_UP + 4)
    block = lettering(word, "title", 0.98 * pop, color=CORAL, name="puff-word")
    turn = complex(math.cos(0.13), math.sin(0.13))
    prims: list[Prim] = []
    for letter in block.words[0].letters if block.words else ():
        middle = complex(np.concatenate([p.pts for p in letter.prims]).mean())
        drift = 0.03 + 1.95j + middle * turn * (1 + 0.55 * leave) + 0.25j * leave
        shrunk = [replace(p, pts=(p.pts - middle) * turn * (1 - 0.85 * leave) + drift) for p in letter.prims]
        prims += [
            replace(p, pts=p.pts + (0.035 - 0.045j) * (1 - leave), fill=INK, name=p.name + "-s") for p in shrunk
        ] + shrunk
    return prims
