"""A window, a room or anything else becomes wide: light falls in. Somebody may slide a window wide with both hands."""

from collections.abc import Mapping
from dataclasses import replace

from rentegn.acting import sliding
from rentegn.acting.accents import speed_ticks
from rentegn.acting.action import Action, Length, Moment, Passage, Role, Sound
from rentegn.acting.clock import ease, share, twos
from rentegn.acting.growing import widening
from rentegn.acting.marks import MARGIN
from rentegn.acting.moves import acted, after, changed
from rentegn.acting.moves import before as before_
from rentegn.acting.proof import each, grew
from rentegn.acting.stance import stance
from rentegn.acting.walls import BRACED, BURST_FREE, REACHED, against, apart, inner_width, walls_about
from rentegn.drawing.aspect import Aspect
from rentegn.drawing.people.pose import Pose, blend
from rentegn.drawing.people.skeleton import fitted
from rentegn.drawing.things import things
from rentegn.model.storyboard import Call, Dress, Format, Placement, Tableau

#: How wide a thing may become, as a share of the frame, and how high in units.
_WINDOW = (0.58, 4.3)
_ROOM = (0.86, 6.1)
_FACTOR = 1.7
#: How far a window goes to the right as it widens, so that who looks out of it does not stand in its middle.
_ASIDE = 1.7

#: From this frame on there is room in a room for what stands in it.
_ROOM_IS_THERE = 13

#: How far a thing draws in before it widens, as a share of the way, and how far where somebody pushes at it.
_BACK, _HARDLY = 0.06, 0.025
#: Frames in which arms are flung wide once the walls that they pushed at are gone.
_FLUNG = 12

#: What is brighter for a wider window.
_DAYLIT = ("sunlight", "room")


def _length(call: Call, before: Tableau, after: Tableau) -> Length:
    hands = _by_hand(call, before)
    return Length(sliding.lead(), *sliding.frames(before, after, *hands)) if hands else Length(10, 32, 36)


def _by_hand(call: Call, before: Tableau) -> tuple[str, str] | None:
    """The window that is slid and who slides it; None where things widen by themselves."""
    (thing, *others), by = call.roles["thing"], call.roles.get("by", ())
    return (thing, by[0]) if by and not others and before[thing].kind == "window" else None


def _after(call: Call, before: Tableau, frame: Format) -> Tableau:
    hands = _by_hand(call, before)
    if hands:
        thing, by = hands
        slid = sliding.slid(before[thing], before[by], frame)
        who = before[by].moved(facing=sliding.side(before[thing], before[by]))
        daylight = (_lit(p, slid) for p in before if p.kind in _DAYLIT)
        return before.with_(slid, sliding.pushed(slid, who), *daylight)
    wide = tuple(_widened(before[thing], frame) for thing in call.roles["thing"])
    windows = tuple(p for p in wide if p.kind == "window")
    dark = (p for p in before if p.kind in _DAYLIT and windows and p.entity not in call.roles["thing"])
    light = tuple(_lit(p, windows[0]) for p in dark)
    rooms = any(p.kind == "room" for p in wide)
    freed = (p.moved(pose=BURST_FREE, expression="surprised") for p in before if rooms and p.pose == BRACED)
    return before.with_(*wide, *light, *freed)


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
    hands = _by_hand(passage.call, passage.before)
    if hands:
        u = sliding.lit(passage, *hands, frame)
        shine = {p.entity: changed(passage, p.entity, u) for p in passage.after if p.kind in _DAYLIT}
        slid = sliding.sliding(passage, *hands, frame)
        ticks = speed_ticks(slid[hands[0]], sliding.opening(passage, *hands, frame))
        return Moment({**shine, **slid}, tuple(ticks))
    u = _widening(passage, frame)
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
    return Moment({**grown, **shine, **_with_the_walls(passage, grown, frame)}, ticks)


def _widening(passage: Passage, frame: int) -> float:
    """Its progress; walls that somebody pushes at draw in hardly at all before they go."""
    held = any(p.pose == BRACED and p.shown > 0 for p in passage.before)
    return widening(frame, passage.frames, back=_HARDLY if held else _BACK)


def _with_the_walls(passage: Passage, grown: Mapping[str, Aspect], frame: int) -> dict[str, Aspect]:
    """Whoever pushes at the walls of a room: palms on them until they are out of reach, and then arms flung wide."""
    rooms = [aspect for aspect in grown.values() if aspect.kind == "room"]
    pushing = [p for p in passage.before if p.pose == BRACED and p.shown > 0] if rooms else []
    return {here.entity: _pushing(passage, here, frame) for here in pushing}


def _pushing(passage: Passage, here: Placement, frame: int) -> Aspect:
    if frame >= passage.frames - 1:
        return after(passage, here.entity)
    drawn, lost = twos(frame), _out_of_reach(passage, here)
    start, end = before_(passage, here.entity), after(passage, here.entity)
    held = _held(passage, here, min(drawn, lost))
    if drawn < lost:
        return replace(start, pose=held, squash=(_pressed(passage, here, drawn), 1.0))
    assert end.pose is not None
    flung = acted(held, end.pose, drawn - lost, _FLUNG, anticipation=0)
    return replace(end, pose=blend(flung, end.pose, ease(share(drawn, passage.frames - 6, passage.frames - 2))))


def _held(passage: Passage, here: Placement, frame: int) -> Pose:
    """Palms where the walls are at a frame, or would be if they did not press in; then the head goes down."""
    middle, width = _walls(passage, here, frame)
    dress = passage.cast.get(here.entity, Dress())
    pressed = _pressed(passage, here, frame)
    body = fitted(stance(here, passage.before), dress)
    return against(body.but(tilt=body.tilt - 20 * (1 - pressed)), here, middle, width / pressed, dress)


def _pressed(passage: Passage, here: Placement, frame: int) -> float:
    """What walls that draw in before they go make of whoever is between them: a share of the width."""
    _, was = _walls(passage, here, 0)
    _, now = _walls(passage, here, frame)
    return min(1.0, now / was)


def _walls(passage: Passage, here: Placement, frame: int) -> tuple[float, float]:
    """The middle and the inner width of the room about somebody at a frame."""
    room = walls_about(passage.before)
    assert room is not None
    seen = changed(passage, room.entity, _widening(passage, frame))
    return seen.at.real, inner_width(seen.state)


def _out_of_reach(passage: Passage, here: Placement) -> int:
    frames = range(0, passage.frames, 2)
    return next((f for f in frames if apart(here, _walls(passage, here, f)[1]) > REACHED), passage.frames)


ACTION = Action(
    id="widen",
    roles=(Role("thing", many=True), Role("by", required=False)),
    length=_length,
    after=_after,
    picture=_picture,
    proof=each("thing", grew),
    sounds=(Sound("whoosh"),),
)
