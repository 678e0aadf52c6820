"""Small people pull sheets of paper out of the ground like weeds and throw them on a barrow."""

import cmath
import math

from rentegn.acting.action import Action, Length, Moment, Passage, Role, Sound
from rentegn.acting.clock import ease, share
from rentegn.acting.marks import EFFECT
from rentegn.acting.moves import CHANGE, SETTLE, changed, posed
from rentegn.acting.moves import after as after_
from rentegn.acting.proof import Findings, all_of, changed_shape, each, strokes
from rentegn.drawing.measure import ink_area
from rentegn.drawing.people.pose import Pose, pose
from rentegn.drawing.prims import Cel, place
from rentegn.drawing.things import thing
from rentegn.model.storyboard import Call, Format, Tableau

#: Frames of one pull: bend and grip, then up with it and away; each worker starts this much after the one before.
_PULL, _CYCLE, _STAGGER = 20, 40, 7
_FLIGHT = 13
#: A sheet's size against its drawing, for a person of one unit per H.
_SHEET = 1.15


def _length(call: Call, before_: Tableau, after: Tableau) -> Length:
    late = _STAGGER * (len(call.roles["actor"]) - 1)
    once = _CYCLE + late + CHANGE + SETTLE
    return Length(_PULL, once, once + 10)


def _after(call: Call, before_: Tableau, frame: Format) -> Tableau:
    (bed,) = call.roles["what"]
    cleared = before_[bed].moved(state={"amount": 0.12})
    barrow = next(iter(call.roles.get("into", ())), None)
    loaded = (before_[barrow].moved(state={"load": 1.0}),) if barrow else ()
    glad = (before_[actor].moved(pose="hold_up", expression="joy") for actor in call.roles["actor"])
    return before_.with_(cleared, *loaded, *glad)


def _cycles(passage: Passage, late: int) -> int:
    return max(1, (passage.frames - late - CHANGE - SETTLE) // _CYCLE)


def _keys(passage: Passage, late: int) -> tuple[tuple[int, Pose], ...]:
    down, up = pose("pull_up"), pose("hold_up")
    return tuple(key for n in range(_cycles(passage, late)) for key in ((n * _CYCLE, down), (n * _CYCLE + _PULL, up)))


def _picture(passage: Passage, frame: int) -> Moment:
    bed = passage.one("what")
    last = passage.frames - 1
    aspects = {bed: changed(passage, bed, _pulled(passage, frame))}
    for barrow in passage.all("into"):
        aspects[barrow] = changed(passage, barrow, _pulled(passage, frame - 8 - _FLIGHT) if frame < last else 1.0)
    effects = []
    for i, actor in enumerate(passage.all("actor")):
        late = _STAGGER * i
        aspects[actor] = posed(passage, actor, frame, delay=late, keys=_keys(passage, late))
        if frame < last:
            effects += [
                cel
                for n in range(_cycles(passage, late))
                if (cel := _thrown(passage, actor, frame - late - n * _CYCLE, i + n))
            ]
    return Moment(aspects, tuple(effects))


def _pulled(passage: Passage, frame: int) -> float:
    """How much of what is to go is out of the ground: as much with every pull, while hands are on it."""
    pulls = [
        _STAGGER * i + n * _CYCLE + _PULL - 6
        for i in range(len(passage.all("actor")))
        for n in range(_cycles(passage, _STAGGER * i))
    ]
    return sum(ease(share(frame, at, at + 12)) for at in pulls) / len(pulls)


def _thrown(passage: Passage, actor: str, frame: int, seed: int) -> Cel | None:
    """The sheet of one pull at `frame` of it: up with the hands, then on an arc to the barrow."""
    here = after_(passage, actor)  # they have turned to the weed by the time they have it
    size = here.size
    ground = here.at + complex(here.facing * 0.9 * size, 0.3 * size)
    held = here.at + 5.0j * size
    if frame < _PULL - 6 or frame > _PULL + 8 + _FLIGHT:
        return None
    barrow = next((after_(passage, e).at + 0.7j for e in passage.all("into")), held + complex(3 * here.facing, -1))
    lifted = ease(share(frame, _PULL - 6, _PULL + 6))
    flown = share(frame, _PULL + 8, _PULL + 8 + _FLIGHT)
    at = (
        ground + (held - ground) * lifted
        if flown == 0
        else held + (barrow - held) * flown + 4j * flown * (1 - flown) * 0.9
    )
    turn = cmath.rect(size * _SHEET, 0.25 * math.sin(seed * 2.1) + 5.0 * flown)
    sheet = thing("paper")
    return Cel(EFFECT - 12, tuple(place(sheet.draw(sheet.state)[0], turn, at)), boil=False)


def _cleared(passage: Passage, entity: str) -> Findings:
    start, end = (ink_area(strokes(passage, entity, f)) for f in (0, passage.frames - 1))
    return () if end < 0.92 * start else (f"as much of `{entity}` stands as before",)


ACTION = Action(
    id="weed",
    roles=(Role("actor", many=True), Role("what"), Role("into", required=False)),
    length=_length,
    after=_after,
    picture=_picture,
    proof=all_of(each("what", _cleared), each("actor", changed_shape)),
    sounds=(Sound("rustle"), Sound("rustle", _CYCLE)),
)
