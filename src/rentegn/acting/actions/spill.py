"""Spills: what still stands tips over, and a pool runs out of it."""

from __future__ import annotations

from dataclasses import replace

from rentegn.acting.action import Action, Length, Moment, Passage, Role, Sound
from rentegn.acting.actions import topple
from rentegn.acting.clock import ease, share
from rentegn.acting.moves import after as after_
from rentegn.acting.proof import Findings, came, each
from rentegn.drawing.aspect import Aspect
from rentegn.drawing.things import thing
from rentegn.model.storyboard import Call, Format, Placement, Tableau

#: Frames in which the pool spreads, and how long it is beside what it ran out of.
_RUNS, _LONG = 26, 1.0
#: What holds coffee and not water.
_COFFEE = frozenset({"coffee", "cup", "mug", "latte", "teapot", "cocoa"})


def _tips(here: Placement) -> bool:
    return not here.state.get("turn")


def _length(call: Call, before: Tableau, after: Tableau) -> Length:
    first = topple.ACTION.length(call, before, after) if any(_tips(before[e]) for e in call.roles["thing"]) else None
    over = 0 if first is None else first.lead + topple.TIPS
    return Length(over, over + _RUNS, over + _RUNS + 10)


def _after(call: Call, before: Tableau, frame: Format) -> Tableau:
    upright = tuple(e for e in call.roles["thing"] if _tips(before[e]))
    lying = topple.ACTION.after(Call("topple", {"thing": upright}), before, frame) if upright else before
    return lying.with_(*(_pool(lying[e], before[e]) for e in call.roles["thing"]))


def _pool(here: Placement, upright: Placement) -> Placement:
    """What runs out on the side that it lies to."""
    _, bottom, right, top = thing(here.kind).box(thing(here.kind).state)
    side = 1 if float(here.state.get("turn", 0.0)) <= 0 else -1
    high = (top - bottom) * here.size
    wide = _LONG * min(high, 1.4) / 1.7
    mouth = here.x + side * 0.62 * high
    low = here.y - here.size * right if here.state.get("turn") else here.y + here.size * bottom
    tone = "coffee" if here.kind in _COFFEE else "water"
    return Placement(
        f"{here.entity}-spilt",
        "spilt",
        mouth,
        low + 0.02,
        1.0,
        side,
        here.depth + 0.05,
        state={"wide": wide, "tone": tone},
    )


def _picture(passage: Passage, frame: int) -> Moment:
    upright = tuple(e for e in passage.all("thing") if _tips(passage.before[e]))
    moment = Moment()
    start = 0
    if upright:
        tipping = replace(passage, call=Call("topple", {"thing": upright}))
        moment, start = topple.ACTION.picture(tipping, frame), passage.lead
    pools = {f"{e}-spilt": _spreading(after_(passage, f"{e}-spilt"), frame - start) for e in _ran_out(passage)}
    return Moment({**moment.aspects, **pools})


def _ran_out(passage: Passage) -> tuple[str, ...]:
    return tuple(e for e in passage.all("thing") if f"{e}-spilt" in passage.after)


def _spreading(pool: Aspect, frame: int) -> Aspect:
    u = ease(share(frame, 0, _RUNS - 2))
    wide = max(0.02, u) * float(pool.state["wide"])
    return replace(pool, state={**pool.state, "wide": wide}, shown=pool.shown if frame > 0 else 0.0)


def _ran(passage: Passage, what: str) -> Findings:
    return came(passage, f"{what}-spilt") if f"{what}-spilt" in passage.after else (f"nothing runs out of `{what}`",)


ACTION = Action(
    id="spill",
    roles=(Role("thing", many=True),),
    length=_length,
    after=_after,
    picture=_picture,
    proof=each("thing", _ran),
    sounds=(Sound("pop", 0),),
)
