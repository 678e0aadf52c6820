"""A window that somebody slides wide: hands round the edge of its frame, weight into it, until the rest gives way."""

from __future__ import annotations

import math
from dataclasses import replace

from rentegn.acting.action import Passage
from rentegn.acting.clock import ease, share, twos
from rentegn.acting.marks import MARGIN
from rentegn.acting.moves import acted, turned, walked, walking_frames
from rentegn.acting.moves import after as after_
from rentegn.acting.moves import before as before_
from rentegn.drawing.aspect import Aspect
from rentegn.drawing.people.pose import IN_FRONT, Pose, blend, pose
from rentegn.drawing.people.skeleton import freed
from rentegn.drawing.props.window import casing, glass
from rentegn.model.storyboard import Dress, Format, Placement, Tableau

#: Frames at which both hands have the frame, the weight is back, and the edge begins to give; and those in which all
#: other edges spring open, once it has been slid.
_HELD, _BACK, _GIVES, _SPRINGS = 10, 18, 26, 12
#: Frames of joy afterwards, to begin with and at best.
_JOY, _LONG_JOY = 22, 28
#: How far a window is slid and how wide and high it then is (units, a share of the frame, units).
_SLID, _WIDE, _HIGH = 3.75, 0.55, 3.5
#: How far (H) the hands are before the ground point, how high on the frame, and from the wrist to what a hand holds.
_REACH, _ON_FRAME, _PALM = 1.52, (3.44, 2.86), 0.17
#: How far they are before it once the edge goes: the body is ahead of the feet then, and low.
_STRETCHED, _AHEAD, _SINK = 1.84, 0.24, 0.18
#: How high (H) over the floor a sill is that one leans on.
_SILL = 2.12
#: How far an edge gives before it goes, and how far it draws in before that (units).
_STRAINED, _DRAWN_IN = 0.14, 0.04
#: Frames of a walk's end that are a turn into its last pose: the edge is let go of before.
_TURN_IN = 16

_TAKES_HOLD = pose("push").but(lean=8, hip_drop=0.06, neck=0, tilt=2, expression="determined").but(
    left_foot=0.34, left_pitch=0.0, right_foot=-0.34, right_pitch=0.0,
)  # fmt: skip
_LEANS_BACK = pose("push").but(
    lean=-6, curve=0.05, hip_drop=0.42, hip_shift=-0.16, neck=8, tilt=-2, expression="determined",
    left_foot=0.44, left_pitch=0.0, right_foot=-0.44, right_pitch=0.0,
)  # fmt: skip
_HEAVES = pose("push").but(left_foot=0.20, right_foot=-0.86 + 0.08j)
#: What of a stride is the load's, and how much lower one goes with it.
_TRUNK = ("lean", "curve", "body_yaw", "head_yaw", "neck", "tilt", "expression")
_GAIT = "brisk"


def slid(window: Placement, by: Placement, frame: Format) -> Placement:
    """The window once somebody has slid the edge that is away from them, and the others have sprung open."""
    way = side(window, by)
    left, _, right, _ = _glass_of(window)
    border = frame.units_wide / 2 - MARGIN - casing(window.state)
    far = way * min(max(left * way, right * way) + _SLID, border)
    near = far - way * min(_WIDE * frame.units_wide, border + abs(far))
    low = by.y + _SILL * by.size + casing(window.state)
    high = min(low + _HIGH, frame.units_high / 2 - 0.55)
    return _between(window, min(near, far), low, max(near, far), high)


def pushed(window: Placement, by: Placement) -> Placement:
    """Whoever has slid it, glad, where the edge was let go of."""
    left, _, right, _ = _glass_of(window)
    way = 1 if by.facing > 0 else -1
    edge = (right if way > 0 else left) + way * casing(window.state) / 2
    return by.moved(x=edge - way * _STRETCHED * by.size, pose="rejoice", expression="joy", gaze="")


def side(window: Placement, by: Placement) -> int:
    """The way the edge goes: away from who slides it."""
    return 1 if window.x >= by.x else -1


def frames(before: Tableau, after: Tableau, window: str, by: str) -> tuple[int, int]:
    """How long it takes at least, and at best."""
    whole = _GIVES + _walk(before, after, window, by)
    return whole + _SPRINGS + _JOY, whole + _SPRINGS + _LONG_JOY


def lead() -> int:
    """Frames until it gives."""
    return _GIVES - 4


def sliding(passage: Passage, window: str, by: str, frame: int) -> dict[str, Aspect]:
    """The window and who slides it at a frame."""
    if frame >= passage.frames - 1:
        return {window: after_(passage, window), by: after_(passage, by)}
    person = _person(passage, window, by, frame)
    return {window: _window(passage, window, by, frame), by: person}


def lit(passage: Passage, window: str, by: str, frame: int) -> float:
    """How far daylight has come in, 0 to 1."""
    let_go = _let_go(passage, window, by)
    return 0.3 * ease(share(frame, _GIVES, let_go)) + 0.7 * ease(share(frame, let_go, let_go + _SPRINGS + 4))


def opening(passage: Passage, window: str, by: str, frame: int) -> float:
    """How far the other edges are on their way open, 0 to 1."""
    let_go = _let_go(passage, window, by)
    return share(frame, let_go - 2, let_go + _SPRINGS + 6)


def _walk(before: Tableau, after: Tableau, window: str, by: str) -> int:
    here = _at_the_edge(before[window], before[by])
    return walking_frames(here, after[by], _GAIT) - _TURN_IN


def _let_go(passage: Passage, window: str, by: str) -> int:
    return _GIVES + _walk(passage.before, passage.after, window, by)


def _at_the_edge(window: Placement, by: Placement) -> Placement:
    """Whoever has come up to the edge as it is."""
    left, _, right, _ = _glass_of(window)
    way = side(window, by)
    edge = (right if way > 0 else left) + way * casing(window.state) / 2
    return by.moved(x=edge - way * _REACH * by.size, facing=way)


def _person(passage: Passage, window: str, by: str, frame: int) -> Aspect:
    start = turned(before_(passage, by), passage.after[by].facing)
    there = _at_the_edge(passage.before[window], passage.before[by])
    dress = passage.cast.get(by, Dress())
    now, let_go = twos(frame), _let_go(passage, window, by)
    assert start.pose is not None
    if now < _GIVES:
        x = start.at.real + (there.x - start.at.real) * ease(share(now, 2, _HELD + 2))
        here = replace(start, at=complex(x, start.at.imag))
        holds = _gripping(_TAKES_HOLD, here, _edge(passage, window, by, now), dress)
        if now <= _HELD:
            return replace(here, pose=acted(start.pose, holds, now, _HELD, anticipation=0, over=0.0))
        back = blend(_TAKES_HOLD, _LEANS_BACK, ease(share(now, _HELD, _BACK)))
        body = blend(back, _HEAVES, ease(share(now, _BACK, _GIVES - 2)))
        return replace(here, pose=_gripping(body, here, _edge(passage, window, by, now), dress))
    going = replace(
        passage,
        before=passage.before.with_(there.moved(pose="push", expression="strain")),
        frames=let_go - _GIVES,
    )
    if now < let_go:
        on_foot = walked(going, by, min(now - _GIVES, going.frames - 2), _GAIT)
        assert on_foot.pose is not None
        trunk = {channel: getattr(_HEAVES, channel) for channel in _TRUNK}
        low = ease(share(now, _GIVES, _GIVES + 6))
        ahead = on_foot.pose.but(**trunk, hip_drop=on_foot.pose.hip_drop + _SINK, travel=on_foot.pose.travel + _AHEAD)
        body = blend(_HEAVES, ahead, low)
        return replace(on_foot, pose=_gripping(body, on_foot, _edge(passage, window, by, now), dress))
    last = replace(passage, frames=let_go + 1)
    end = after_(passage, by)
    assert end.pose is not None
    pressing = _person(last, window, by, let_go - 2)
    assert pressing.pose is not None
    glad = acted(pressing.pose, end.pose, now - let_go, 14, anticipation=0)
    settled = ease(share(now, passage.frames - 8, passage.frames - 2))
    x = pressing.at.real + (end.at.real - pressing.at.real) * ease(share(now, let_go, let_go + 8))
    return replace(end, at=complex(x, end.at.imag), pose=blend(glad, end.pose, settled))


def _gripping(body: Pose, here: Aspect, edge: float, dress: Dress) -> Pose:
    """The pose with both hands round the frame's edge."""
    ahead = (edge - here.at.real) * here.facing / here.size - _PALM
    far, near = _ON_FRAME
    held = body.but(
        left_wrist=complex(ahead, far), left_shape="grip", left_aim=4.0, left_layer=IN_FRONT, left_elbow=-0.6,
        left_thumb=1, right_wrist=complex(ahead - 0.02, near), right_shape="grip", right_aim=8.0,
        right_layer=IN_FRONT, right_elbow=-0.6, right_thumb=1,
    )  # fmt: skip
    return freed(held, dress)


def _edge(passage: Passage, window: str, by: str, now: int) -> float:
    """Where the middle of the frame's sliding edge is, until it is let go of."""
    start = passage.before[window]
    way, (left, _, right, _) = side(start, passage.before[by]), _glass_of(start)
    edge = (right if way > 0 else left) + way * casing(start.state) / 2
    if now < _GIVES:
        strained = ease(share(now, _BACK + 2, _GIVES)) * _STRAINED
        trembling = 0.012 * math.sin(2.2 * now) * share(now, _BACK + 2, _BACK + 6)
        return edge + way * (strained + trembling - _DRAWN_IN * math.sin(math.pi * share(now, _HELD, _BACK + 4)))
    let_go = _let_go(passage, window, by)
    there = _at_the_edge(start, passage.before[by])
    going = replace(passage, before=passage.before.with_(there.moved(pose="push")), frames=let_go - _GIVES)
    on_foot = walked(going, by, min(max(0, now - _GIVES), going.frames - 2), _GAIT)
    gone = abs(on_foot.at.real - there.x)
    stretched = (_STRETCHED - _REACH) * there.size
    return edge + way * (gone + _STRAINED + (stretched - _STRAINED) * ease(share(now, _GIVES, _GIVES + 10)))


def _window(passage: Passage, window: str, by: str, frame: int) -> Aspect:
    here, there = passage.before[window], passage.after[window]
    let_go = _let_go(passage, window, by)
    slow = _glass_of(here)
    wide = _glass_of(there)
    way = side(here, passage.before[by])
    held = _edge(passage, window, by, min(twos(frame), let_go - 2)) - way * casing(here.state) / 2
    free = share(frame, let_go - 1, let_go + _SPRINGS)
    spring = ease(free) + 0.05 * math.sin(math.pi * share(frame, let_go + 0.7 * _SPRINGS, let_go + 1.6 * _SPRINGS))
    rest = [a + (b - a) * spring for a, b in zip(slow, wide, strict=True)]
    index = 2 if way > 0 else 0
    rest[index] = held + (wide[index] - held) * ease(share(frame, let_go - 1, let_go + 6))
    moved = _between(here, *rest)
    shown = after_(passage, window)
    state = {**shown.state, **moved.state, "light": _mixed(here, there, lit(passage, window, by, frame))}
    return replace(shown, at=complex(moved.x, moved.y), state=state)


def _mixed(here: Placement, there: Placement, u: float) -> float:
    start, end = (float(p.state.get("light", 1.0)) for p in (here, there))
    return start + (end - start) * u


def _glass_of(window: Placement) -> tuple[float, float, float, float]:
    """Left, bottom, right and top of its glass, in the frame's units."""
    left, bottom, right, top = glass(window.state)
    return window.x + left, window.y + bottom, window.x + right, window.y + top


def _between(window: Placement, left: float, bottom: float, right: float, top: float) -> Placement:
    """The window with its glass there; the land outside stands where it stood."""
    x, y = (left + right) / 2, (bottom + top) / 2
    land = {
        "view_x": float(window.state.get("view_x", 0.0)) + window.x - x,
        "view_y": float(window.state.get("view_y", 0.0)) + window.y - y,
    }
    return window.moved(x=x, y=y, state={**land, "width": right - left, "height": top - bottom, "light": 1.0})
