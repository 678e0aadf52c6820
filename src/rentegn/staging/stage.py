"""The whole film staged: a vignette for every scene, what it carries over, business, and the fold into beats."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from rentegn.acting.stance import is_person
from rentegn.drawing.people.wardrobe import dress
from rentegn.model.casting import cast_as
from rentegn.model.direction import Directions, Reading
from rentegn.model.span import Diagnostic, Outcome
from rentegn.model.storyboard import WIDE, Dress, Format, Shot, Storyboard, Tableau
from rentegn.model.storymap import Storymap, StoryScene
from rentegn.staging.business import filled
from rentegn.staging.camera_told import told
from rentegn.staging.corrections import corrected, jumps, mistaken, timed
from rentegn.staging.cues import words_of
from rentegn.staging.draft import SceneToStage, folded
from rentegn.staging.filming import camera
from rentegn.staging.told_apart import told_apart
from rentegn.staging.transitions import transition
from rentegn.staging.undrawn import Own, lettered, own_things, stood_in
from rentegn.staging.unstaged import unstaged
from rentegn.staging.vignettes import fitting
from rentegn.staging.voices import voices

_RUNS_ON = "…"
_RATE = 25


def stage(
    storymap: Storymap, directions: Directions, format: Format = WIDE, language: str | None = None
) -> Outcome[Storyboard]:
    """Every scene of the film as a shot for one format and language (the storymap's own where none is given)."""
    spoken = language or storymap.language
    shots: list[Shot] = []
    problems: list[Diagnostic] = []
    own = own_things(storymap)
    for scene, reading in zip(storymap.scenes, directions.readings, strict=True):
        before = shots[-1] if shots else None
        shot, found = _shot(scene, reading, before, format, spoken, own)
        shot = replace(shot, voices=voices(scene, shot.text, storymap.cast))
        shots.append(shot)
        problems += found
    cast = _cast(shots, storymap)
    board = Storyboard(
        film=storymap.name,
        title=storymap.title.value,
        client=storymap.client.value,
        language=spoken,
        format=format,
        cast=cast,
        shots=tuple(_filmed(storymap.scenes, directions.readings, shots, cast, format)),
        subtitle=storymap.subtitle.value if storymap.subtitle else "",
    )
    return Outcome(board, tuple(problems))


def _shot(
    scene: StoryScene, reading: Reading, before: Shot | None, format: Format, language: str, own: Mapping[str, Own]
) -> tuple[Shot, tuple[Diagnostic, ...]]:
    """The shot as yet without a camera, and what was wrong with its corrections."""
    text = scene.text[language].value
    words = words_of(text)
    runs_on = text.rstrip().endswith(_RUNS_ON)
    left = before.closing if before else Tableau()
    reading, undrawn = stood_in(scene, reading, left, own)
    staged = fitting(reading).stage(SceneToStage(scene, reading, words, left, format, runs_on))
    staged = replace(staged, opening=lettered(staged.opening, reading))
    options = scene.options
    draft = filled(corrected(staged, words, options, format), words, format)
    shot = Shot(
        scene=scene.id,
        number=scene.number,
        title=scene.id.replace("-", " "),
        text=text,
        opening=draft.opening,
        beats=timed(folded(draft, words, format), options.lengths),
        runs_on=runs_on,
        source=reading.source,
        span=scene.span,
        note=scene.visual.value if scene.visual else "",
        hold=None if options.hold is None else round(options.hold * _RATE),
        pause=None if options.pause is None else round(options.pause * _RATE),
    )
    shot = replace(shot, transition=transition(before, shot, options.transition))
    wrong = (*mistaken(shot, options), *jumps(staged.opening, shot, before))
    return shot, (*undrawn, *unstaged(scene, reading, staged), *wrong)


def _filmed(
    scenes: Sequence[StoryScene],
    readings: Sequence[Reading],
    shots: Sequence[Shot],
    cast: Mapping[str, Dress],
    format: Format,
) -> Iterator[Shot]:
    """The shots with their cameras."""
    before: Shot | None = None
    for scene, reading, shot in zip(scenes, readings, shots, strict=True):
        wanted = scene.options.camera
        filmed = camera(shot, before, wanted.value if wanted else None, cast, format, told(reading))
        before = replace(shot, camera=filmed)
        yield before


def _cast(shots: Iterable[Shot], storymap: Storymap) -> dict[str, Dress]:
    """A dress for every person who is ever on stage, by entity."""
    people: dict[str, Dress] = {}
    for shot in shots:
        new = []
        for tableau in (shot.opening, *(beat.after for beat in shot.beats)):
            for placement in tableau:
                if is_person(placement) and placement.entity not in people:
                    worn = dress(placement.entity, placement.kind, storymap.name, storymap.cast)
                    wheeled = worn.wheelchair or bool(placement.state.get("wheelchair"))
                    people[placement.entity] = replace(worn, wheelchair=wheeled)
                    if cast_as(placement.entity, placement.kind, storymap.cast) is None:
                        new.append(placement.entity)
        people |= told_apart(shot.closing, new, people)
    return people
