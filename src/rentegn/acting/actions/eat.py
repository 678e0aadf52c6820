"""Takes a bite, chews, and takes another."""

from rentegn.acting.action import Action, Length, Moment, Passage, Role, Sound
from rentegn.acting.holding import palm
from rentegn.acting.moves import posed
from rentegn.acting.posing import own
from rentegn.acting.proof import Findings, all_of, changed_shape, each, effects
from rentegn.drawing.palette import SUN, TEAL
from rentegn.drawing.people.pose import pose, sitting, while_seated
from rentegn.drawing.prims import Cel, Prim, place
from rentegn.drawing.shapes import box, line, rounded, shape
from rentegn.model.storyboard import Call, Format, Tableau

#: When the hand is at the mouth, and by how much each of several is later.
_BITES, _STAGGER, _FRAMES = (6, 30), 5, 56


_CHEWS = pose("bite").but(right_hand=0.40 - 0.28j, right_aim=None, tilt=3, expression="happy")


def _length(call: Call, before: Tableau, after: Tableau) -> Length:
    late = _STAGGER * (len(call.roles["actor"]) - 1)
    return Length(10, _FRAMES + late, _FRAMES + 6 + late)


def _after(call: Call, before: Tableau, frame: Format) -> Tableau:
    done = []
    for actor in call.roles["actor"]:
        here = before[actor]
        pose = while_seated("relaxed") if sitting(here.pose) else "hand_on_hip"
        done.append(here.moved(pose=pose, expression="happy"))
    return before.with_(*done)


def _picture(passage: Passage, frame: int) -> Moment:
    aspects, food = {}, []
    for i, actor in enumerate(passage.all("actor")):
        late = _STAGGER * i
        keys = [(at + gone, own(passage, actor, key)) for at in _BITES for gone, key in ((0, "bite"), (12, _CHEWS))]
        person = posed(passage, actor, frame, delay=late, keys=keys[:-1])
        aspects[actor] = person
        since = frame - late
        if 4 <= since < _FRAMES - 14 and frame < passage.frames - 1:
            at = palm(person, ("right",))
            food.append(Cel(person.depth + 0.4, tuple(place(_sandwich(), person.size, at))))
    return Moment(aspects, tuple(food))


def _sandwich() -> list[Prim]:
    return [
        shape(rounded(-0.20, -0.06, 0.20, 0.10, 0.06), "#E3C08D", 0.034, name="bread"),
        line((-0.19, 0.06), (0.0, 0.03), (0.19, 0.06), ink=0.03, color=TEAL, name="leaf"),
        shape(box(-0.18, 0.07, 0.18, 0.10), SUN, 0.0, False, name="cheese"),
        shape(rounded(-0.20, 0.09, 0.20, 0.20, 0.06), "#E3C08D", 0.034, name="lid"),
    ]


def _fed(passage: Passage) -> Findings:
    return () if effects(passage, 20) else ("there is nothing to eat",)


ACTION = Action(
    id="eat",
    roles=(Role("actor", many=True), Role("what", required=False)),
    length=_length,
    after=_after,
    picture=_picture,
    proof=all_of(each("actor", changed_shape), _fed),
    sounds=(Sound("pop"),),
)
