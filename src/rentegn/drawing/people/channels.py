"""The channels of a pose: everything about a body that a moment of acting may change.

Lengths are in H, the rig's unit (a standing adult is about 4.4 H), angles in degrees, points complex with y up. A pose
is always solved facing right, standing on the point between the feet; a figure that faces left is the finished drawing
mirrored. `left` is therefore the arm and leg away from the viewer when the body turns right, `right` the near one.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from operator import attrgetter
from typing import Any

#: Where an arm is painted: behind the trunk, in front of it, or in front of the face as well; AROUND lies over whoever
#: stands as near, UNDER behind them; one that is EMBRACING goes behind them and has its hand before them.
BEHIND, IN_FRONT, OVER_FACE = -1, 0, 1
AROUND, UNDER, EMBRACING = 2, -2, 3

#: Every shape `hands` can draw.
HAND_SHAPES = (
    "rest", "open", "palm", "flat", "fist", "hip", "clasp", "point", "grip", "hold", "thumb_up", "cupped",
    "press", "ledge", "pocket", "tucked",
)  # fmt: skip

SIDES = ("left", "right")


@dataclass(frozen=True, slots=True)
class Pose:
    """One drawing's worth of acting.

    Trunk: `lean` forward, `curve` of the back (forward hunch, H), `hip_drop` down from standing, `hip_shift` forward,
    `body_yaw` (0 toward us, 24 three-quarter, 90 profile, 180 away), `trunk` its length as a share, `hips` and
    `shoulders` the tilt of their lines in the drawing (degrees, the side toward facing up > 0: weight on one leg lifts
    its hip and lowers the shoulder over it), `shrug` and `sag` of the shoulders (0 to 1), `stance` the hips' apparent
    width as a share.
    Head: `head_yaw` as `body_yaw`, `tilt` back, `neck` bent forward, `chin` raises the features (H), `head_shift`
    forward, `gaze` (x toward facing, y up, -1 to 1), `lid` from open 0 to shut 1, `expression`.
    Hands: `…_hand` the wrist's place from its shoulder; `…_wrist` overrides it with a place from the figure's own
    ground point; `…_elbow` from -1 to 1, on which side of the line from shoulder to wrist the elbow lies; `…_shape` one
    of HAND_SHAPES; `…_flex` the hand's turn at the wrist, overridden by `…_aim`, the way it points in the drawing;
    `…_thumb` +1 where the thumb is to the left of the forearm's direction; `…_layer` where the arm is painted.
    Feet: `…_foot` where the sole's point under the ankle stands, `…_pitch` the sole's turn about it (toes up > 0);
    `knee` 1 or -1, the way knees bend. `travel` and `rise` move hip and body over the planted feet. `seated` hides
    nothing but says that something carries the weight. `holds` is what the pose has in its hand, one of `carried`.
    """

    lean: float = 0.0
    curve: float = 0.0
    hip_drop: float = 0.0
    hip_shift: float = 0.0
    body_yaw: float = 24.0
    trunk: float = 1.0
    hips: float = 0.0
    shoulders: float = 0.0
    shrug: float = 0.0
    sag: float = 0.0
    stance: float = 1.0
    head_yaw: float = 26.0
    tilt: float = 0.0
    neck: float = 0.0
    chin: float = 0.0
    head_shift: float = 0.0
    gaze: complex = 0j
    lid: float = 0.0
    expression: str = "neutral"
    left_hand: complex = 0.16 - 1.32j
    right_hand: complex = -0.12 - 1.34j
    left_wrist: complex | None = None
    right_wrist: complex | None = None
    left_elbow: float = -1.0
    right_elbow: float = -1.0
    left_shape: str = "rest"
    right_shape: str = "rest"
    left_flex: float = 0.0
    right_flex: float = 0.0
    left_aim: float | None = None
    right_aim: float | None = None
    left_thumb: int = 1
    right_thumb: int = 1
    left_layer: int = BEHIND
    right_layer: int = IN_FRONT
    left_foot: complex = 0.20 + 0j
    right_foot: complex = -0.20 + 0j
    left_pitch: float = 0.0
    right_pitch: float = 0.0
    knee: float = 1.0
    travel: float = 0.0
    rise: float = 0.0
    seated: bool = False
    holds: str = ""

    def but(self, **changes: Any) -> Pose:
        """The same pose with some channels changed; TypeError for a channel that does not exist."""
        values = list(_told(self))
        for channel, value in changes.items():
            if channel not in _PLACES:
                raise TypeError(f"a pose has no channel `{channel}`")
            values[_PLACES[channel]] = value
        return Pose(*values)  # twice as quick as `replace`, for what every person does in every frame

    def mirrored(self) -> Pose:
        """The pose whose drawing is this one's mirror image: sides change names, what is forward becomes backward."""
        swapped: dict[str, Any] = {}
        for channel in ("shape", "layer", "pitch"):
            swapped |= {f"left_{channel}": self.of("right", channel), f"right_{channel}": self.of("left", channel)}
        for channel in ("elbow", "flex", "thumb"):
            swapped |= {f"left_{channel}": -self.of("right", channel), f"right_{channel}": -self.of("left", channel)}
        for channel in ("hand", "wrist", "foot"):
            swapped |= {
                f"left_{channel}": _flipped(self.of("right", channel)),
                f"right_{channel}": _flipped(self.of("left", channel)),
            }
        for side, other in (("left", self.right_aim), ("right", self.left_aim)):
            swapped[f"{side}_aim"] = None if other is None else 180 - other
        signed = (
            "lean", "curve", "hip_shift", "hips", "shoulders", "body_yaw", "head_yaw", "tilt", "neck", "head_shift",
            "travel",
        )  # fmt: skip
        swapped |= {channel: -getattr(self, channel) for channel in signed}
        return self.but(**swapped, gaze=complex(-self.gaze.real, self.gaze.imag))

    def of(self, side: str, channel: str) -> Any:
        """A channel that both sides have, such as "hand" or "layer"."""
        return getattr(self, f"{side}_{channel}")


#: Every channel with its place among them, and all of a pose's values in that order.
_PLACES = {field.name: place for place, field in enumerate(fields(Pose))}
_told = attrgetter(*_PLACES)


def _flipped(point: complex | None) -> complex | None:
    return None if point is None else complex(-point.real, point.imag)
