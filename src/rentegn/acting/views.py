"""What goes on outside a wide window while somebody looks out of it: gulls, mills, and somebody who waves."""

from __future__ import annotations

from dataclasses import replace

from rentegn.acting.action import Passage
from rentegn.acting.clock import share
from rentegn.acting.moves import after
from rentegn.drawing.aspect import Aspect
from rentegn.model.storyboard import Placement

#: From this width on (units) there is more to be seen through a window than a roof.
_WIDE = 3.0
#: How much of all that may be seen out there passes while somebody looks.
_LIVED = 0.5
#: What goes on out there is drawn on threes.
_HELD = 3


def is_wide(window: Placement) -> bool:
    """Whether it is a window with a view."""
    return window.kind == "window" and float(window.state.get("width", 0.0)) >= _WIDE


def lived(window: Placement, *, passing: bool = False) -> Placement:
    """The window after somebody has looked out of it for a while; `passing` has somebody outside wave."""
    if not is_wide(window):
        return window
    life = float(window.state.get("life", 0.0))
    seen = {"life": life + _LIVED}
    return window.moved(state={**seen, "passing": 1.0} if passing else seen)


def alive(passage: Passage, window: str, frame: int) -> Aspect:
    """The view at a frame of that while."""
    end = after(passage, window)
    if frame >= passage.frames - 1 or passage.before[window] == passage.after[window]:
        return end
    u = share(frame - frame % _HELD, 0, passage.frames - 1)
    return replace(end, state={**end.state, **{key: _mixed(passage, window, key, u) for key in ("life", "passing")}})


def _mixed(passage: Passage, window: str, key: str, u: float) -> float:
    start, end = (float(p[window].state.get(key, 0.0)) for p in (passage.before, passage.after))
    return start + (end - start) * u
