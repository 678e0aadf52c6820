"""Ground that is not level: how high somebody stands who is on a bridge."""

from __future__ import annotations

from rentegn.acting.marks import FLOOR
from rentegn.drawing.props.bridge import deck
from rentegn.drawing.things import thing
from rentegn.model.storyboard import Placement, Tableau

#: How far before a bank the way begins to rise, in units.
_RAMP = 0.7


def bridge_in(tableau: Tableau) -> Placement | None:
    """The bridge that can be walked on, None where there is none that is whole."""
    low = (p for p in tableau if p.kind == "bridge" and p.shown > 0 and p.y < FLOOR + _RAMP)
    return next((p for p in low if float(p.state.get("drawn", 1.0)) >= 1), None)


def height_on(bridge: Placement, x: float, ground: float) -> float:
    """How high over the ground (units) one walks at an x: up the ramp, over the arch and down again, 0 elsewhere."""
    state = {**thing("bridge").state, **bridge.state}
    half = bridge.size * float(state["width"]) / 2
    out = abs(x - bridge.x) - half
    if out >= _RAMP:
        return 0.0
    share = min(1.0, max(0.0, (x - bridge.x) / (2 * half) + 0.5))
    up = bridge.y + bridge.size * deck(state, share).imag - ground
    return max(0.0, up * (1 - max(0.0, out) / _RAMP))
