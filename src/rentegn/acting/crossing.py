"""Ground that is not level: how high somebody stands who is on a bridge or on stairs."""

from __future__ import annotations

from rentegn.acting.marks import FLOOR
from rentegn.drawing.props.bridge import deck
from rentegn.drawing.props.ramp import LANDING, RUN, height_at
from rentegn.drawing.props.stairs import RISER, TREAD
from rentegn.drawing.things import thing
from rentegn.model.storyboard import Placement, Tableau

#: How far before a bank the way begins to rise, in units.
_RAMP = 0.7


#: What people walk up.
_WALKED_ON = frozenset({"bridge", "ramp", "stairs"})
#: What leads up and not down again.
LEADS_UP = frozenset({"ramp", "stairs"})


def bridge_in(tableau: Tableau) -> Placement | None:
    """The bridge, ramp or stairs that can be walked on, None where there are none that are whole."""
    low = (p for p in tableau if p.kind in _WALKED_ON and p.shown > 0 and p.y < FLOOR + _RAMP)
    return next((p for p in low if float(p.state.get("drawn", 1.0)) >= 1), None)


def height_on(bridge: Placement, x: float, ground: float) -> float:
    """How high over the ground (units) one walks at an x: up the ramp, over the arch and down again, 0 elsewhere."""
    if bridge.kind == "stairs":
        return _on_stairs(bridge, x)
    if bridge.kind == "ramp":
        return bridge.size * height_at((x - bridge.x) / bridge.size)
    state = {**thing("bridge").state, **bridge.state}
    half = bridge.size * float(state["width"]) / 2
    out = abs(x - bridge.x) - half
    if out >= _RAMP:
        return 0.0
    share = min(1.0, max(0.0, (x - bridge.x) / (2 * half) + 0.5))
    up = bridge.y + bridge.size * deck(state, share).imag - ground
    return max(0.0, up * (1 - max(0.0, out) / _RAMP))


def _on_stairs(stairs: Placement, x: float) -> float:
    """How high somebody is on stairs: from edge to edge of the steps, and on the last of them."""
    steps = float({**thing("stairs").state, **stairs.state}["steps"])
    along = (x - stairs.x) / (stairs.size * TREAD)
    if along <= -1 or along > steps + 0.2:
        return 0.0
    return float(stairs.size * RISER * min(steps, max(0.0, along + 1)))


def top_of(bridge: Placement) -> float:
    """Where somebody stands who has gone up stairs or a ramp (an x)."""
    if bridge.kind == "ramp":
        return float(bridge.x + bridge.size * (RUN + 0.5 * LANDING))
    steps = float({**thing("stairs").state, **bridge.state}["steps"])
    return float(bridge.x + bridge.size * TREAD * (steps - 0.5))
