"""What places under the sky share: sky, land on the horizon, ground to stand on. No place by itself."""

from __future__ import annotations

from rentegn.drawing.growing import bird, cloud, hill
from rentegn.drawing.light import sun
from rentegn.drawing.palette import FAR, PAPER, SLATE, TEAL, TEAL_TINT, mixed
from rentegn.drawing.prims import Piece, Prim
from rentegn.drawing.shapes import box, line, smooth, wash

Box = tuple[float, float, float, float]
FOOT, SKY = -2.35, 5.6  # past the frame's edges, seen from where the wall or the horizon meets the ground
#: The air of a fair day; land and people stand out from it.
AIR = mixed(TEAL_TINT, PAPER, 0.62)


def air(half: float) -> Prim:
    """The sky's colour from below the horizon up, wider than the frame, since it follows the camera less."""
    return wash(box(-1.4 * half, FOOT, 1.4 * half, SKY + 2.0), AIR, 1.0, "air")


def sky(half: float, sun_at: float = 0.66) -> list[Piece]:
    """Sun, two clouds and gulls across a frame 2 × `half` wide; the sun stands at a share of `half`."""
    prims: list[Piece] = [air(half), *sun(complex(half * sun_at, 4.85), 0.45), *cloud(complex(-half * 0.62, 4.7), 0.66)]
    prims += cloud(complex(half * 0.16, 5.1), 0.45, name="cloud2")
    return [
        *prims,
        bird(complex(-half * 0.26, 4.6), 0.16, SLATE),
        bird(complex(-half * 0.20, 4.85), 0.11, SLATE, "bird2"),
    ]


def hills(half: float, height: float = 1.1, fill: str = TEAL_TINT, opacity: float = 0.6) -> list[Prim]:
    """Low hills along the horizon."""
    shares = ((-1, 0.95), (-0.6, 1.3), (-0.15, 0.95), (0.35, 1.28), (0.75, 1.0), (1, 1.15))
    ridge = smooth([(half * x, height * y) for x, y in shares])
    return hill(ridge, FOOT, fill, opacity, TEAL, 0.022, "hills")


def lawn(half: float, height: float = 0.55, fill: str = "#D5E6CF") -> list[Prim]:
    """Grass from a soft edge at `height` down to the frame's foot."""
    ridge = smooth(
        [(-half, height), (-half * 0.5, height * 1.12), (0, height * 0.94), (half * 0.5, height * 1.1), (half, height)]
    )
    return hill(ridge, FOOT, fill, 1.0, TEAL, 0.028, "lawn")


def pavement(half: float, fill: str = "#EBDDC2", top: float = 0.0) -> list[Prim]:
    """Level ground with its edge at the floor line and some stones."""
    prims = [wash(box(-half, FOOT, half, top), fill, 0.95, "pavement")]
    prims.append(
        line(
            (-half, top), (-1, top + 0.02), (half * 0.6, top - 0.02), (half, top), ink=0.034, taper=(0, 0), name="kerb"
        )
    )
    for index, (x, y) in enumerate(
        ((-0.85, -0.45), (-0.5, -0.7), (-0.1, -0.4), (0.2, -0.75), (0.55, -0.42), (0.8, -0.68))
    ):
        stone = complex(half * x, top + y)
        prims.append(line(stone, stone + 0.5 + 0.01j, ink=0.016, color=FAR, taper=(0.3, 0.3), name=f"stone{index}"))
    return prims


def frame_box(width: float) -> Box:
    """The box of a place that fills the frame."""
    return -width / 2, FOOT, width / 2, SKY
