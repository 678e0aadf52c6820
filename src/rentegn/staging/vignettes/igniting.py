"""What matters lights a flame in somebody's chest: it comes down from the plan on the wall to the one it is for.

Whoever leads stands at the plan and tells of it; plans do not translate themselves. An arrow goes out of the plan's
road and becomes what matters to somebody, who lights up from within and ends gladder than they began.
"""

from rentegn.acting.marks import FLOOR
from rentegn.drawing.places.study import RAIL
from rentegn.model.direction import Mention
from rentegn.model.storyboard import Placement, Tableau
from rentegn.staging.company import members
from rentegn.staging.cues import free, sentence_starts
from rentegn.staging.draft import Draft, SceneToStage, Step, call
from rentegn.staging.standing import BEHIND_PEOPLE, person, place, prop
from rentegn.staging.vignettes import Vignette, asks_for

_SIZE = 1.18
#: The plan's scale and place under the rail; where on it the road ends, from where the arrow goes out of it.
_PLAN_SIZE = 1.64
_PLAN = complex(-2.72, FLOOR + BEHIND_PEOPLE + RAIL - 1.26 * _PLAN_SIZE)
_POINTER = _PLAN + _PLAN_SIZE * (0.52 + 0.16j)
#: Where what matters shines, beside the head of the one it is for, and how high the arrow flies on its way there.
_SOURCE, _SOURCE_SIZE, _ARCH = complex(0.56, 1.84), 1.06, 0.24
_X = 2.8
#: Who tells of the plan: beside it, a little before the floor line.
_TELLER_X, _TELLER_NEAR, _TELLER_SIZE = -5.15, 0.35, 1.16
_TELLER = "leader"


def _stage(scene: SceneToStage) -> Draft:
    direction = scene.direction("ignite")
    assert direction is not None
    whom = next((m for m in (direction.target, *direction.actors) if m is not None), Mention("employee", "employee"))
    (actor,) = members(whom)[:1]
    source = next((m for m in direction.props if m.concept != "flame"), None)
    label = source.names[0] if source is not None and source.names else ""
    lamp = prop(
        "relevance", "relevance", _SOURCE.real, _SOURCE.imag, size=_SOURCE_SIZE, shown=0.0, label=label, glow=0.9
    )
    plan = prop("strategy", "strategy", _PLAN.real, _PLAN.imag, size=_PLAN_SIZE, rolled=0.96)
    way = _SOURCE - _POINTER
    pointer = prop("arrow", "arrow", _POINTER.real, _POINTER.imag, drawn=0.0, weight=0.24, arch=_ARCH)
    pointer = pointer.moved(state={"x2": way.real, "y2": way.imag})
    busy = person(actor, whom.concept, _X, _SIZE, pose="hands_folded")
    telling = (_teller(),) if whom.concept != _TELLER else ()
    opening = Tableau((place("study", "study"), plan, *telling, busy))
    cue, rule = scene.cue(direction, 0.7)
    starts = sentence_starts(scene.words)
    words = scene.words

    def begins(sentence: int) -> int | None:
        return free(words, starts[sentence], len(words)) if sentence < len(starts) else None

    steps = (
        Step(
            (
                call("unroll", thing="strategy"),
                *(call("present", ["late"], actor=p.entity, at="strategy") for p in telling),
                call("look", ["late"], actor=actor, at="strategy"),
            ),
            cue=begins(0),
            rule="the sentence's first stressed word",
        ),
        Step(
            (
                call("rise", actor="arrow"),
                call("look", ["late"], actor=actor, at="arrow"),
                *(call("present", ["late"], actor=p.entity, at="arrow") for p in telling),
            ),
            cue=begins(1),
            rule="the sentence's first stressed word",
            entering=(pointer,),
        ),
        Step(
            (
                call("appear", actor="relevance", source="arrow"),
                call("marvel", ["late"], actor=actor, at="relevance"),
            ),
            begins(2),
            "the sentence's first stressed word",
            entering=(lamp,),
        ),
        Step(
            (call("ignite", flame="flame", actor=actor, source="relevance"),), cue=cue, rule=rule, direction=direction
        ),
    )
    business = (
        call("think", actor=actor, at="strategy"),
        call("shrug", actor=actor, at="strategy"),
        call("nod", actor=actor),
        call("attend", actor=actor, at="strategy"),
    )
    return Draft(opening, steps, business)


def _teller() -> Placement:
    return person(
        _TELLER, _TELLER, _TELLER_X, _TELLER_SIZE, y=FLOOR - _TELLER_NEAR, facing=1, pose="hand_on_hip", gaze="strategy"
    )


VIGNETTE = Vignette("igniting", asks_for("ignite"), _stage)
