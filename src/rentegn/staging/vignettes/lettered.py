"""The text itself is what is to be seen: it writes itself, sentence by sentence, and its heart is marked."""

from collections.abc import Sequence
from itertools import pairwise

from rentegn.acting.marks import person_size
from rentegn.model.storyboard import Tableau
from rentegn.staging.cues import find, sentence_starts, stressed
from rentegn.staging.draft import Draft, SceneToStage, Step, call
from rentegn.staging.standing import lettering, person, place
from rentegn.staging.vignettes import Vignette, asks_for

#: Letters by which two forms of a word are told to be the same.
_STEM = 6


def _stage(scene: SceneToStage) -> Draft:
    direction = scene.direction("animate_text")
    assert direction is not None
    lines = direction.props[0].names if direction.props and direction.props[0].names else _sentences(scene)
    opening = Tableau(
        (
            place("backdrop", "backdrop", seed=4.0),
            person("leader", "leader", -5.0, person_size(2)),
        )
    )
    steps, y = [], 1.75
    step_down = 2.6 if len(lines) < 3 else 1.75
    for i, line in enumerate(lines):
        entity = f"text-{i + 1}"
        text = lettering(
            entity,
            line,
            1.3,
            y - i * step_down,
            size=0.74 if len(lines) < 3 else 0.58,
            width=8.6,
            emphasis=_heart(line, lines),
        )
        steps.append(
            Step(
                (call("animate_text", text=entity),),
                cue=find(scene.words, line),
                rule="the words themselves",
                direction=direction,
                entering=(text,),
                name=f"{entity}-skrives",
            )
        )
    steps.append(
        Step(
            (call("emphasise", text=tuple(f"text-{i + 1}" for i in range(len(lines)))),),
            direction=direction,
            name="ordet-markeres",
        )
    )
    first, rule = scene.cue(None)
    steps.insert(0, Step((call("present", actor="leader"),), cue=first, rule=rule))
    business = (call("talk", actor="leader"), call("think", actor="leader"), call("point", actor="leader"))
    return Draft(opening, tuple(steps), business)


def _sentences(scene: SceneToStage) -> tuple[str, ...]:
    starts = (*sentence_starts(scene.words), len(scene.words))
    return tuple(" ".join(scene.words[a:b]) for a, b in pairwise(starts))[-2:]


def _heart(line: str, lines: Sequence[str]) -> str:
    """What is asked about: the longest word that all lines share in some form, else the line's longest."""
    words = [word.strip("?!.,:–…") for word in line.split() if stressed(word)]
    shared = [
        word for word in words if len(word) >= _STEM and all(word[:_STEM].lower() in other.lower() for other in lines)
    ]
    return max(shared or words, key=len, default="")


VIGNETTE = Vignette("lettered", asks_for("animate_text"), _stage)
