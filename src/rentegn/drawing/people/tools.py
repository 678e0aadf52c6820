"""Tools of daily work in a hand, in H, anchored at the palm. A long one lies along +x; the hand points up across it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from rentegn.drawing.palette import CORAL, FAR, HEMP, INK, SLATE, SUN, SUN_TINT, TEAL, TEAL_TINT, WHITE
from rentegn.drawing.prims import Prim, place
from rentegn.drawing.shapes import CONTOUR, DETAIL, box, ellipse, line, rounded, shape, smooth

_INK = CONTOUR * 0.7
_STEEL, _BREAD = "#B9C2C6", "#E3C08D"
#: How far a shaft reaches behind the hand, and to where its head begins.
_BUTT, _NECK = -1.05, 1.52
#: A can that is poured from: its turn.
_TILT = 0.8 - 0.6j


def _shaft(to: float = _NECK, butt: float = _BUTT) -> Prim:
    return shape(box(butt, -0.035, to, 0.035), HEMP, _INK * 0.8, name="shaft")


def _broom() -> list[Prim]:
    bristles = [(_NECK - 0.02, -0.15), (_NECK + 0.44, -0.34), (_NECK + 0.50, 0.26), (_NECK - 0.02, 0.15)]
    lines = [
        line((_NECK + 0.08, y * 0.4), (_NECK + 0.40, y), ink=DETAIL * 0.6, curve=False, name=f"bristle{i}")
        for i, y in enumerate((-0.20, -0.04, 0.12))
    ]
    return [
        _shaft(),
        shape([complex(x, y) for x, y in bristles], SUN, _INK, name="bristles"),
        *lines,
        shape(box(_NECK - 0.10, -0.16, _NECK + 0.06, 0.16), CORAL, _INK * 0.8, False, name="ferrule"),
    ]


def _rake() -> list[Prim]:
    teeth = [
        line((_NECK, y), (_NECK + 0.26, y - 0.12), ink=_INK, color=INK, curve=False, taper=(0, 0), name=f"tooth{i}")
        for i, y in enumerate((-0.30, -0.15, 0.0, 0.15, 0.30))
    ]
    return [_shaft(), *teeth, shape(box(_NECK - 0.06, -0.34, _NECK + 0.06, 0.34), TEAL, _INK * 0.8, name="rake")]


def _spade() -> list[Prim]:
    blade = [(_NECK, -0.20), (_NECK + 0.34, -0.20), (_NECK + 0.58, 0.0), (_NECK + 0.34, 0.20), (_NECK, 0.20)]
    return [
        _shaft(),
        shape([complex(x, y) for x, y in blade], _STEEL, _INK, name="blade"),
        shape(rounded(_BUTT - 0.10, -0.16, _BUTT + 0.04, 0.16, 0.05), CORAL, _INK * 0.8, name="grip"),
    ]


def _snow_shovel() -> list[Prim]:
    return [
        _shaft(),
        shape(rounded(_NECK - 0.06, -0.36, _NECK + 0.44, 0.36, 0.06), TEAL, _INK, name="blade"),
        line((_NECK + 0.04, 0.0), (_NECK + 0.38, 0.0), ink=DETAIL, color=WHITE, curve=False, name="rib"),
    ]


def _mop() -> list[Prim]:
    strands = [(0.06, -0.34), (0.30, -0.36), (0.26, 0.0), (0.32, 0.36), (0.06, 0.34)]
    return [
        _shaft(),
        shape(rounded(_NECK - 0.06, -0.32, _NECK + 0.10, 0.32, 0.05), TEAL, _INK * 0.8, name="mop-head"),
        shape(smooth([(_NECK + x, y) for x, y in strands], True), WHITE, _INK * 0.9, name="cloth"),
    ]


def _nozzle() -> list[Prim]:
    """A vacuum cleaner's, with the hose that comes from behind."""
    hose = [(_BUTT + 0.5, 0.02), (_BUTT + 0.16, -0.22), (_BUTT + 0.42, -0.62), (_BUTT + 0.96, -0.78)]
    return [
        line(*hose, ink=_INK * 3.0, color=INK, taper=(0, 0), name="hose-edge"),
        line(*hose, ink=_INK * 1.9, color=SLATE, taper=(0, 0), name="hose"),
        shape(box(_BUTT + 0.4, -0.05, _NECK + 0.1, 0.05), _STEEL, _INK * 0.8, name="tube"),
        shape(rounded(_NECK, -0.34, _NECK + 0.24, 0.20, 0.06), CORAL, _INK, name="nozzle"),
    ]


def _brush() -> list[Prim]:
    """A painter's, along the hand."""
    return [
        shape(rounded(-0.05, -0.30, 0.05, 0.34, 0.04), HEMP, _INK * 0.8, name="handle"),
        shape(box(-0.15, 0.32, 0.15, 0.46), _STEEL, _INK * 0.8, False, name="ferrule"),
        shape(box(-0.15, 0.46, 0.15, 0.70), CORAL, _INK * 0.8, name="bristles"),
    ]


def _cloth() -> list[Prim]:
    rag = [(-0.22, -0.16), (0.0, -0.26), (0.24, -0.18), (0.28, 0.06), (0.22, 0.28), (0.0, 0.32), (-0.24, 0.24)]
    return [
        shape(smooth(rag, True), SUN_TINT, _INK, name="cloth"),
        line((-0.10, -0.12), (0.02, 0.02), (-0.04, 0.20), ink=DETAIL * 0.7, name="fold"),
    ]


def _knife() -> list[Prim]:
    """Along the hand, its edge down."""
    blade = [(-0.05, 0.10), (-0.05, 0.62), (0.04, 0.72), (0.09, 0.54), (0.09, 0.10)]
    return [
        shape([complex(x, y) for x, y in blade], _STEEL, _INK * 0.9, name="blade"),
        shape(rounded(-0.06, -0.26, 0.08, 0.12, 0.05), INK, 0.0, False, name="handle"),
    ]


def _spoon() -> list[Prim]:
    """A ladle: along the hand."""
    return [
        line((0, -0.24), (0, 0.62), ink=_INK * 2.6, color=INK, curve=False, taper=(0, 0), name="stem-edge"),
        line((0, -0.24), (0, 0.62), ink=_INK * 1.5, color=HEMP, curve=False, taper=(0, 0), name="stem"),
        shape(ellipse(0.72j, 0.14, 0.18), HEMP, _INK * 0.9, name="bowl"),
    ]


def _screwdriver() -> list[Prim]:
    return [
        shape(box(-0.03, 0.10, 0.03, 0.58), _STEEL, _INK * 0.7, name="blade"),
        shape(rounded(-0.09, -0.26, 0.09, 0.14, 0.06), CORAL, _INK, name="handle"),
    ]


def _saw() -> list[Prim]:
    blade = [(0.02, 0.14), (0.10, 1.10), (-0.08, 1.10), (-0.24, 0.14)]
    return [
        shape([complex(x, y) for x, y in blade], _STEEL, _INK * 0.9, name="blade"),
        shape(rounded(-0.26, -0.22, 0.08, 0.18, 0.10), HEMP, _INK, name="handle"),
    ]


def _drill() -> list[Prim]:
    return [
        shape(box(-0.03, 0.40, 0.03, 0.70), _STEEL, _INK * 0.7, name="bit"),
        shape(rounded(-0.14, -0.06, 0.16, 0.42, 0.07), TEAL, _INK, name="body"),
        shape(rounded(0.06, -0.30, 0.34, 0.02, 0.06), INK, 0.0, False, name="grip"),
    ]


def _scissors() -> list[Prim]:
    return [
        line((-0.10, 0.02), (0.10, 0.58), ink=_INK * 1.6, color=SLATE, curve=False, taper=(0, 0.4), name="blade-a"),
        line((0.10, 0.02), (-0.10, 0.58), ink=_INK * 1.6, color=SLATE, curve=False, taper=(0, 0.4), name="blade-b"),
        Prim(ellipse(-0.12 - 0.10j, 0.10), ink=_INK * 1.6, color=CORAL, name="eye-a"),
        Prim(ellipse(0.12 - 0.10j, 0.10), ink=_INK * 1.6, color=CORAL, name="eye-b"),
    ]


def _stamp() -> list[Prim]:
    return [
        shape(box(-0.20, -0.34, 0.20, -0.22), SLATE, _INK * 0.8, False, name="plate"),
        shape(rounded(-0.06, -0.24, 0.06, 0.06, 0.03), HEMP, _INK * 0.8, name="stem"),
        shape(ellipse(0.12j, 0.13), CORAL, _INK, name="knob"),
    ]


def _iron() -> list[Prim]:
    sole = [(-0.30, -0.20), (0.42, -0.20), (0.30, -0.02), (0.06, 0.08), (-0.30, 0.08)]
    return [
        shape([complex(x, y) for x, y in sole], TEAL, _INK, name="iron"),
        line((-0.22, 0.10), (-0.20, 0.24), (0.10, 0.24), (0.14, 0.08), ink=_INK * 1.8, taper=(0, 0), name="handle"),
    ]


def _can() -> list[Prim]:
    """A watering can by its handle, its spout forward."""
    spout = [(0.30, -0.52), (0.78, -0.16), (0.72, -0.08), (0.30, -0.34)]
    return [
        line((-0.20, -0.22), (-0.12, 0.04), (0.14, 0.04), (0.22, -0.22), ink=_INK * 1.6, taper=(0, 0), name="handle"),
        shape([complex(x, y) for x, y in spout], TEAL, _INK, name="spout"),
        shape(ellipse(0.78 - 0.10j, 0.08, 0.13, rot=0.7), TEAL_TINT, _INK * 0.8, name="rose"),
        shape(rounded(-0.30, -0.66, 0.34, -0.18, 0.06), TEAL, _INK, name="can"),
    ]


def _can_tilted() -> list[Prim]:
    """The same tilted, and what runs out of it."""
    drops = [
        shape(ellipse(complex(x, y), 0.035, 0.07), TEAL_TINT, _INK * 0.6, False, name=f"drop{i}")
        for i, (x, y) in enumerate(((0.62, -0.62), (0.74, -0.80), (0.60, -0.98), (0.76, -1.14), (0.66, -1.36)))
    ]
    tilted = [prim for prim in place(_can(), _TILT) if isinstance(prim, Prim)]
    return [*tilted, *drops]


def _jug() -> list[Prim]:
    """A coffee pot."""
    pot = [(-0.20, 0.16), (-0.24, -0.46), (0.26, -0.46), (0.20, 0.10), (0.34, 0.20)]
    return [
        shape([complex(x, y) for x, y in pot], SLATE, _INK, name="pot"),
        shape(rounded(-0.18, 0.14, 0.18, 0.26, 0.04), INK, 0.0, False, name="lid"),
        line(
            (-0.24, 0.04), (-0.42, -0.04), (-0.40, -0.32), (-0.24, -0.36), ink=_INK * 1.6, taper=(0, 0), name="handle"
        ),
    ]


def _camera() -> list[Prim]:
    return [
        shape(rounded(-0.34, -0.22, 0.34, 0.24, 0.07), INK, _INK * 0.6, False, kind="solid", name="camera"),
        shape(rounded(-0.12, 0.20, 0.14, 0.33, 0.03), SLATE, _INK * 0.6, False, name="finder"),
        shape(ellipse(0.02 + 0.0j, 0.17), _STEEL, _INK * 0.8, False, name="ring"),
        shape(ellipse(0.02 + 0.0j, 0.10), TEAL, _INK * 0.6, False, name="lens"),
    ]


def _newspaper() -> list[Prim]:
    """Held open by both sides."""
    rows = [
        line((x, y), (x + 0.44, y), ink=DETAIL * 0.6, color=FAR, curve=False, name=f"row{x}{y}")
        for x in (-0.56, 0.12)
        for y in (0.22, 0.10, -0.02, -0.14)
    ]
    return [
        shape([-0.68 - 0.30j, 0 - 0.36j, 0 + 0.46j, -0.68 + 0.52j], WHITE, _INK, name="page-a"),
        shape([0 - 0.36j, 0.68 - 0.30j, 0.68 + 0.52j, 0 + 0.46j], WHITE, _INK, name="page-b"),
        *rows,
        line((-0.56, 0.38), (-0.12, 0.36), ink=DETAIL * 1.8, color=SLATE, curve=False, name="head"),
    ]


def _toothbrush() -> list[Prim]:
    return [
        line((0, -0.18), (0, 0.42), ink=_INK * 1.6, color=TEAL, curve=False, taper=(0, 0), name="stem"),
        shape(box(0.02, 0.26, 0.12, 0.44), WHITE, _INK * 0.6, name="bristles"),
    ]


def _sandwich() -> list[Prim]:
    return [
        shape(rounded(-0.22, -0.06, 0.26, 0.10, 0.06), _BREAD, _INK, name="bread"),
        line((-0.21, 0.07), (0.02, 0.03), (0.25, 0.07), ink=_INK, color=TEAL, name="leaf"),
        shape(box(-0.20, 0.07, 0.24, 0.11), SUN, 0.0, False, name="cheese"),
        shape(rounded(-0.22, 0.10, 0.26, 0.22, 0.06), _BREAD, _INK, name="lid"),
    ]


#: What can be carried, and whether it turns with the hand.
TOOLS: Mapping[str, tuple[Callable[[], list[Prim]], bool]] = {
    "broom": (_broom, True),
    "rake": (_rake, True),
    "spade": (_spade, True),
    "snow_shovel": (_snow_shovel, True),
    "mop": (_mop, True),
    "nozzle": (_nozzle, True),
    "brush": (_brush, True),
    "cloth": (_cloth, False),
    "knife": (_knife, True),
    "spoon": (_spoon, True),
    "screwdriver": (_screwdriver, True),
    "saw": (_saw, True),
    "drill": (_drill, True),
    "scissors": (_scissors, True),
    "stamp": (_stamp, False),
    "iron": (_iron, False),
    "can": (_can, False),
    "can_tilted": (_can_tilted, False),
    "jug": (_jug, False),
    "camera": (_camera, False),
    "sandwich": (_sandwich, False),
    "newspaper": (_newspaper, False),
    "toothbrush": (_toothbrush, True),
}
