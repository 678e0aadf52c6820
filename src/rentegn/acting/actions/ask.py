"""Asks: a hand goes up, a question mark pops up over the head and is gone when the hand comes down."""

from rentegn.acting.action import Action, Length, Moment, Passage, Role, Sound
from rentegn.acting.clock import ease, pop, share
from rentegn.acting.marks import EFFECT
from rentegn.acting.moves import posed
from rentegn.acting.posing import facing_to
from rentegn.acting.proof import Findings, all_of, changed_shape, each, effects
from rentegn.drawing.people.pose import pose
from rentegn.drawing.prims import Cel, place
from rentegn.drawing.things import thing
from rentegn.model.storyboard import Call, Format, Placement, Tableau

#: How far each one waits for the one before, the frames the question stands, and those it takes to go.
_STAGGER, _STANDS, _GOES = 6, 16, 6
#: When the question pops up, how high over the floor its middle is, and its scale, in H.
_POPS, _OVERHEAD, _SCALE = 6, 5.15, 0.5
_HAND_UP = pose("talk_1").but(
    left_hand=0.52 + 0.74j, left_shape="point", left_aim=82, left_elbow=-0.8, tilt=4, expression="worried"
)


def _late(call: Call) -> int:
    return _STAGGER * (len(call.roles["actor"]) - 1)


def _length(call: Call, before: Tableau, after: Tableau) -> Length:
    least = _POPS + _STANDS + _GOES + 4 + _late(call)
    return Length(_POPS, least, least + 8)


def _after(call: Call, before: Tableau, frame: Format) -> Tableau:
    return before.with_(*(_asked(before, actor, call) for actor in call.roles["actor"]))


def _asked(before: Tableau, actor: str, call: Call) -> Placement:
    here = before[actor]
    gaze = next(iter(call.roles.get("at", ())), here.gaze)
    return here.moved(pose="relaxed", expression="", gaze=gaze, facing=facing_to(here, before.get(gaze)))


def _picture(passage: Passage, frame: int) -> Moment:
    aspects, questions = {}, []
    for i, actor in enumerate(passage.all("actor")):
        late = _STAGGER * i
        aspects[actor] = posed(passage, actor, frame, delay=late, keys=((0, _HAND_UP),))
        questions += _question(passage.after[actor], frame - late) if frame < passage.frames - 1 else []
    return Moment(aspects, tuple(questions))


def _question(here: Placement, frame: int) -> list[Cel]:
    gone = ease(share(frame, _POPS + _STANDS, _POPS + _STANDS + _GOES))
    scale = pop(frame - _POPS) * (1 - 0.4 * gone)
    if scale <= 0 or gone >= 1:
        return []
    kind = thing("question_mark")
    at = complex(here.x, here.y + here.size * (_OVERHEAD + 0.3 * gone))
    drawn = (piece for _, pieces in sorted(kind.draw(kind.state).items()) for piece in pieces)
    return [Cel(EFFECT, tuple(place(drawn, scale * _SCALE * here.size, at)), opacity=1 - gone)]


def _shown(passage: Passage) -> Findings:
    return () if effects(passage, passage.frames // 2) else ("no question is seen",)


ACTION = Action(
    id="ask",
    roles=(Role("actor", many=True), Role("at", required=False)),
    length=_length,
    after=_after,
    picture=_picture,
    proof=all_of(each("actor", changed_shape), _shown),
    sounds=(Sound("pop"),),
)
