"""Hands come in and make a frame around people, who fill it."""

from rentegn.acting.marks import person_size
from rentegn.model.direction import Mention
from rentegn.model.storyboard import Tableau
from rentegn.staging.company import members
from rentegn.staging.cues import free, sentence_starts
from rentegn.staging.draft import Draft, SceneToStage, Step, call
from rentegn.staging.standing import group, place, prop
from rentegn.staging.vignettes import Vignette, asks_for

#: The frame the hands make, in units, and its middle's height.
_WIDE, _HIGH, _MIDDLE = 8.4, 5.5, 0.1


def _stage(scene: SceneToStage) -> Draft:
    direction = scene.direction("frame_in")
    assert direction is not None
    whom = direction.target or Mention("employee", "employees", None)
    people = members(whom)
    size = person_size(len(people))
    hands = prop("hands", "hands", 0.0, _MIDDLE, shown=0.0, width=_WIDE, height=_HIGH)
    frame = prop("frame", "frame", 0.0, _MIDDLE, width=_WIDE, height=_HIGH, drawn=0.0)
    crowd = group(people, whom.concept, size, gap=2.45)
    opening = Tableau((place("backdrop", "backdrop", seed=1.0), *crowd))
    cue, rule = scene.cue(direction)
    framed = Step(
        (call("frame_in", hands="hands", around=people),), cue=cue, rule=rule, direction=direction, entering=(hands,)
    )
    drawn = Step((call("draw", thing="frame"),), entering=(frame,))
    sentences = [start for start in sentence_starts(scene.words) if cue is None or start > cue]
    steps = [framed, drawn]
    reactions = (
        (call("be_happy", actor=people),),
        (call("be_proud", actor=people),),
        (call("cheer", actor=people),),
    )
    steps.append(Step(reactions[0]))
    for start, calls in zip(sentences[1:], reactions[1:], strict=False):
        steps.append(
            Step(calls, cue=free(scene.words, start, len(scene.words)), rule="the sentence's first stressed word")
        )
    business = (
        call("talk", actor=people[1:2] or people, at=people[0]),
        call("nod", actor=people[-1]),
        call("present", actor=people[0]),
    )
    return Draft(opening, tuple(steps), business)


VIGNETTE = Vignette("framing", asks_for("frame_in"), _stage)
