"""What matters lights a flame in somebody's chest."""

from rentegn.acting.marks import FLOOR, person_size
from rentegn.model.direction import Mention
from rentegn.model.storyboard import Tableau
from rentegn.staging.company import members
from rentegn.staging.cues import free, sentence_starts
from rentegn.staging.draft import Draft, SceneToStage, Step, call
from rentegn.staging.standing import person, place, prop
from rentegn.staging.vignettes import Vignette, asks_for

_X, _SOURCE = 3.0, complex(-0.9, 1.05)


def _stage(scene: SceneToStage) -> Draft:
    direction = scene.direction("ignite")
    assert direction is not None
    whom = next((m for m in (direction.target, *direction.actors) if m is not None), Mention("employee", "employee"))
    (actor,) = members(whom)[:1]
    source = next((m for m in direction.props if m.concept != "flame"), None)
    label = source.names[0] if source is not None and source.names else ""
    size = person_size(1)
    lamp = prop("relevance", "relevance", _SOURCE.real, _SOURCE.imag, shown=0.0, label=label)
    plan = prop("strategy", "strategy", -5.3, FLOOR + 1.2, shown=0.0)
    pointer = prop("arrow", "arrow", -3.95, FLOOR + 1.5, x2=2.15, y2=1.35, drawn=0.0, weight=0.2)
    opening = Tableau((place("backdrop", "backdrop", seed=2.0), person(actor, whom.concept, _X, size, facing=-1)))
    cue, rule = scene.cue(direction, 0.7)
    starts = sentence_starts(scene.words)
    words = scene.words

    def begins(sentence: int) -> int | None:
        return free(words, starts[sentence], len(words)) if sentence < len(starts) else None

    steps = (
        Step(
            (call("appear", actor="strategy"), call("look", actor=actor, at="strategy")),
            cue=begins(0),
            rule="the sentence's first stressed word",
            entering=(plan,),
        ),
        Step(
            (call("rise", actor="arrow"),),
            cue=begins(1),
            rule="the sentence's first stressed word",
            entering=(pointer,),
        ),
        Step(
            (call("appear", actor="relevance"), call("look", actor=actor, at="relevance")),
            cue=begins(2),
            rule="the sentence's first stressed word",
            entering=(lamp,),
        ),
        Step(
            (call("ignite", flame="flame", actor=actor, source="relevance"),), cue=cue, rule=rule, direction=direction
        ),
        Step((call("cheer", actor=actor),)),
    )
    business = (
        call("think", actor=actor, at="strategy"),
        call("nod", actor=actor),
        call("attend", actor=actor, at="strategy"),
    )
    return Draft(opening, steps, business)


VIGNETTE = Vignette("igniting", asks_for("ignite"), _stage)
