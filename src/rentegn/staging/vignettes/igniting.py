"""What matters lights a flame in somebody's chest: it comes down from the plan on the wall to the one it is for.

Whoever leads stands at the plan and tells of it; plans do not translate themselves.
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

_SIZE = 1.16
#: The plan's scale and place under the rail; from where to where its arrow points; where what matters shines.
_PLAN, _PLAN_SIZE = complex(-3.35, FLOOR + BEHIND_PEOPLE + RAIL - 2.0), 1.5
_POINTER, _POINTS = complex(-1.6, 0.2), complex(1.1, 0.7)
_SOURCE, _SOURCE_SIZE = complex(0.75, 1.4), 1.2
_X = 3.45
#: Who tells of the plan: beside it, a little before the floor line.
_TELLER_X, _TELLER_NEAR, _TELLER_SIZE = -5.55, 0.35, 1.14
_TELLER = "leader"


def _stage(scene: SceneToStage) -> Draft:
    direction = scene.direction("ignite")
    assert direction is not None
    whom = next((m for m in (direction.target, *direction.actors) if m is not None), Mention("employee", "employee"))
    (actor,) = members(whom)[:1]
    source = next((m for m in direction.props if m.concept != "flame"), None)
    label = source.names[0] if source is not None and source.names else ""
    lamp = prop("relevance", "relevance", _SOURCE.real, _SOURCE.imag, size=_SOURCE_SIZE, shown=0.0, label=label)
    plan = prop("strategy", "strategy", _PLAN.real, _PLAN.imag, size=_PLAN_SIZE, rolled=0.96)
    pointer = prop(
        "arrow", "arrow", _POINTER.real, _POINTER.imag, x2=_POINTS.real, y2=_POINTS.imag, drawn=0.0, weight=0.22
    )
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
                *(call("talk", ["late"], actor=p.entity, at=actor) for p in telling),
            ),
            cue=begins(1),
            rule="the sentence's first stressed word",
            entering=(pointer,),
        ),
        Step(
            (call("appear", actor="relevance"),),
            entering=(lamp,),
        ),
        Step(
            (
                call("marvel", actor=actor, at="relevance"),
                *(call("present", actor=p.entity, at="relevance") for p in telling),
            ),
            begins(2),
            "the sentence's first stressed word",
        ),
        Step(
            (call("ignite", flame="flame", actor=actor, source="relevance"),), cue=cue, rule=rule, direction=direction
        ),
        Step((call("be_proud", actor=actor),)),
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
