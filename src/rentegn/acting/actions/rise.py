"""Rises: a person straightens up, an arrow grows."""

from rentegn.acting.action import Action, Length, Moment, Passage, Role, Sound
from rentegn.acting.clock import arrive, share
from rentegn.acting.moves import before as before_
from rentegn.acting.moves import drawn_on, posed
from rentegn.acting.proof import Findings, came, each, rose
from rentegn.acting.stance import is_person
from rentegn.acting.walls import BURST_FREE
from rentegn.drawing.people.pose import BEHIND, pose
from rentegn.model.storyboard import Call, Format, Placement, Tableau

#: Half-way up: the back comes first, the head last.
_HALF_UP = pose("squeezed").but(
    hip_drop=0.55, hip_shift=-0.30, lean=24, curve=0.12, neck=8, tilt=4, head_yaw=34, shrug=0.2, expression="surprised",
    left_hand=0.30 - 1.0j, left_shape="rest", left_aim=None, left_layer=BEHIND, left_foot=0.40,
    right_hand=0.24 - 1.02j, right_foot=-0.10,
)  # fmt: skip


def _length(call: Call, before: Tableau, after: Tableau) -> Length:
    grown = any(not is_person(before[e]) for e in call.roles["actor"] if e in before)
    return Length(6, 30, 40) if grown else Length(8, 28, 36)


def _after(call: Call, before: Tableau, frame: Format) -> Tableau:
    return before.with_(*(_risen(before[actor]) for actor in call.roles["actor"]))


def _risen(here: Placement) -> Placement:
    if is_person(here):
        return here.moved(pose="relaxed", expression="happy")
    return here.moved(state={"drawn": 1.0}, shown=1.0)


def _picture(passage: Passage, frame: int) -> Moment:
    aspects = {}
    for actor in passage.all("actor"):
        start = before_(passage, actor)
        if start.pose is None:
            aspects[actor] = drawn_on(passage, actor, arrive(share(frame, 0, passage.frames - 1), 1.8))
        elif start.pose.hip_drop > 0.6 and passage.before[actor].pose != BURST_FREE:
            aspects[actor] = posed(passage, actor, frame, keys=((0, _HALF_UP),))
        else:
            aspects[actor] = posed(passage, actor, frame)
    return Moment(aspects)


def _rose(passage: Passage, entity: str) -> Findings:
    new = entity not in passage.before or passage.before[entity].state.get("drawn") == 0
    return came(passage, entity) if new else rose(passage, entity, 0.3)


ACTION = Action(
    id="rise",
    roles=(Role("actor", many=True),),
    length=_length,
    after=_after,
    picture=_picture,
    proof=each("actor", _rose),
    sounds=(Sound("whoosh"),),
)
