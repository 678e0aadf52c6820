"""Palms against the walls of a narrow room: where they are, for as long as the walls are within reach."""

from __future__ import annotations

from collections.abc import Mapping

from rentegn.drawing.people.figure import hand_growth
from rentegn.drawing.people.hands import PRESSED
from rentegn.drawing.people.pose import Pose
from rentegn.drawing.people.skeleton import freed, joints
from rentegn.drawing.things import thing
from rentegn.model.storyboard import Dress, Placement, Tableau, Value

#: The pose of somebody who pushes at both walls, and of one whose walls have given way.
BRACED, BURST_FREE = "braced", "burst_free"
#: How far from somebody's middle a wall may be to be reached, and how high the heels of the hands are on it, the far
#: one's first (H).
REACHED, HIGH = 1.3, (1.62, 1.58)


def walls_about(tableau: Tableau) -> Placement | None:
    """The room that somebody stands in; None where it is none."""
    return next((placement for placement in tableau if placement.kind == "room" and placement.shown > 0), None)


def apart(here: Placement, width: float) -> float:
    """Half the width of a room for who is in it, in H."""
    return width / 2 / here.size


def inner_width(state: Mapping[str, Value]) -> float:
    """A room's inner width in units."""
    return float(state.get("width", thing("room").state["width"]))


def against(
    body: Pose, here: Placement, middle: float, width: float, dress: Dress, high: tuple[float, float] = HIGH
) -> Pose:
    """The pose with a palm flat on either wall of a room about `middle`, or as near to it as the arms reach."""
    flat = PRESSED * joints(body, dress).hand_scale * hand_growth(here.size)
    aside = (middle - here.x) / here.size * here.facing
    half = min(REACHED, apart(here, width)) - flat
    pushing = body.but(left_wrist=complex(aside + half, high[0]), right_wrist=complex(aside - half, high[1]))
    return freed(pushing, dress)
