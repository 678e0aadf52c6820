"""Somebody goes first up a mountain, the others follow on the rope."""

from rentegn.acting.climbers import standing_at
from rentegn.model.direction import Mention
from rentegn.model.storyboard import Tableau
from rentegn.staging.company import everybody
from rentegn.staging.cues import free, sentence_starts
from rentegn.staging.draft import Draft, SceneToStage, Step, call
from rentegn.staging.standing import person, place
from rentegn.staging.vignettes import Vignette, asks_for

_SIZE = 0.50
#: How far up the slope (0 to 1) the first climber is when the shot opens, and the gap to the next.
_START, _GAP, _TOP = 0.30, 0.16, 0.98


def _stage(scene: SceneToStage) -> Draft:
    direction = scene.direction("climb")
    assert direction is not None
    company = everybody(direction.actors or (Mention("person", "person"),))[:4]
    names = tuple(entity for entity, _ in company)
    mountain = place("mountain", "mountain")
    climbers = tuple(
        standing_at(person(entity, kind, 0, _SIZE), mountain, max(0.0, _START - _GAP * i)) for i, (entity, kind) in enumerate(company)
    )
    opening = Tableau((mountain, *climbers))
    cue, rule = scene.cue(direction)
    starts = [s for s in sentence_starts(scene.words) if s > (cue or 0)]
    climb_cues = [cue, *(free(scene.words, s, len(scene.words)) for s in starts[:-1])]
    climb_cues = climb_cues[:3]
    heights = [_START + (_TOP - _START) * (i + 1) / len(climb_cues) for i in range(len(climb_cues))]
    steps = []
    for at, height in zip(climb_cues, heights, strict=True):
        marks = {name: _mark(standing_at(opening[name], mountain, max(0.0, height - _GAP * i))) for i, name in enumerate(names)}
        steps.append(Step((call("climb", actor=names, what="mountain"),), cue=at, rule=rule if at == cue else "the sentence's first stressed word", direction=direction, marks=marks))
    if starts:
        steps.append(Step((call("cheer", actor=names[0]), call("be_happy", actor=names[1:])) if len(names) > 1 else (call("cheer", actor=names[0]),), cue=free(scene.words, starts[-1], len(scene.words)), rule="the sentence's first stressed word"))
    business = (call("lead_on", actor=names[0]), call("oversee", actor=names[0]), call("wave", actor=names[-1]))
    return Draft(opening, tuple(steps), business)


def _mark(placement: object) -> dict[str, object]:
    return {"x": placement.x, "y": placement.y, "pose": placement.pose}  # type: ignore[attr-defined]


VIGNETTE = Vignette("climbing", asks_for("climb"), _stage)
