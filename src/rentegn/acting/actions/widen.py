"""A window, a room or anything else becomes wide: light falls in, and who stands before it stays where he is."""

from dataclasses import replace

from rentegn.acting.accents import speed_ticks
from rentegn.acting.action import Action, Length, Moment, Passage, Role, Sound
from rentegn.acting.clock import ease, share
from rentegn.acting.growing import widening
from rentegn.acting.marks import MARGIN
from rentegn.acting.moves import changed
from rentegn.acting.proof import each, grew
from rentegn.drawing.aspect import Aspect
from rentegn.drawing.things import things
from rentegn.model.storyboard import Call, Format, Placement, Tableau

#: How wide a thing may become, as a share of the frame, and how high in units.
_WINDOW = (0.58, 4.3)
_ROOM = (0.86, 6.1)
_FACTOR = 1.7
#: How far a window goes to the right as it widens, so that who looks out of it does not stand in its middle.
_ASIDE = 1.7

#: From this frame on there is room in a room for what stands in it.
_ROOM_IS_THERE = 13

#: What is brighter for a wider window.
_DAYLIT = ("sunlight", "room")


def _length(call: Call, before: Tableau, after: Tableau) -> Length:
    return Length(10, 32, 36)


def _after(call: Call, before: Tableau, frame: Format) -> Tableau:
    wide = tuple(_widened(before[thing], frame) for thing in call.roles["thing"])
    windows = tuple(p for p in wide if p.kind == "window")
    dark = (p for p in before if p.kind in _DAYLIT and windows and p.entity not in call.roles["thing"])
    light = tuple(_lit(p, windows[0]) for p in dark)
    return before.with_(*wide, *light)


def _lit(here: Placement, window: Placement) -> Placement:
    """What daylight does to a room, and to the patch of sun on its floor, once the window is wide."""
    if here.kind == "room":
        return here.moved(state={"light": 1.0})
    sunlight = here
    glass = {key: window.state[key] for key in ("width", "height")}
    return sunlight.moved(x=window.x, state={**glass, "rise": window.y - sunlight.y, "light": 1.0})


def _widened(here: Placement, frame: Format) -> Placement:
    if here.kind == "window":
        return _fitted(here, frame, *_WINDOW)
    if here.kind == "room":
        share_, high = _ROOM
        wide = frame.units_wide * share_
        return here.moved(x=0.0, state={"width": wide, "height": high, "light": 1.0, "mass": 0.0, "furnished": 1.0})
    return here.moved(size=here.size * _FACTOR)


def _fitted(here: Placement, frame: Format, share_: float, high: float) -> Placement:
    """The window at its width, moved no further than the frame's edge asks for; its top stays under the frame's."""
    wide = frame.units_wide * share_
    room = frame.units_wide / 2 - MARGIN - wide / 2
    x = max(-room, min(room, here.x + _ASIDE))
    y = min(here.y + 0.1, frame.units_high / 2 - 0.55 - high / 2)
    land = {"view_x": _view(here, "view_x") + here.x - x, "view_y": _view(here, "view_y") + here.y - y}
    return here.moved(x=x, y=y, state={"width": wide, "height": high, "light": 1.0, **land})


def _view(here: Placement, axis: str) -> float:
    return float(here.state.get(axis, 0.0))


def _furnished(grown: Aspect, passage: Passage, frame: int) -> Aspect:
    """A room that was bare is furnished by and by once there is room for it: a pencil draws window, lamp and plant."""
    bare = 1.0 - float(passage.before[grown.entity].state.get("furnished", 1.0))
    if grown.kind != "room" or not bare:
        return grown
    still = bare * (1 - share(frame, _ROOM_IS_THERE, passage.frames - 1))
    return replace(grown, state={**grown.state, "furnished": 1.0 - still})


def _picture(passage: Passage, frame: int) -> Moment:
    u = widening(frame, passage.frames)
    grown = {thing: _furnished(changed(passage, thing, u), passage, frame) for thing in passage.all("thing")}
    late = ease(share(frame, 12, passage.frames - 1))
    lit = (p.entity for p in passage.after if p.kind in _DAYLIT and p.entity not in grown)
    shine = {entity: changed(passage, entity, late) for entity in lit}
    ticks = tuple(
        cel
        for aspect in grown.values()
        for cel in speed_ticks(aspect, share(frame, 8, passage.frames - 4))
        if aspect.kind in things() and aspect.kind != "room"
    )
    return Moment({**grown, **shine}, ticks)


ACTION = Action(
    id="widen",
    roles=(Role("thing", many=True),),
    length=_length,
    after=_after,
    picture=_picture,
    proof=each("thing", grew),
    sounds=(Sound("whoosh"),),
)
