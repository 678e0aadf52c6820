"""The whole film staged: a vignette for every scene, what it carries over, business, and the fold into beats."""

from __future__ import annotations

from collections.abc import Iterable

from rentegn.acting.stance import is_person
from rentegn.drawing.people.wardrobe import dress
from rentegn.model.direction import Directions, Reading
from rentegn.model.span import Outcome
from rentegn.model.storyboard import WIDE, Dress, Format, Shot, Storyboard, Tableau
from rentegn.model.storymap import Storymap, StoryScene
from rentegn.staging.business import filled
from rentegn.staging.cues import words_of
from rentegn.staging.draft import SceneToStage, folded
from rentegn.staging.vignettes import fitting

_RUNS_ON = "…"
_RATE = 25


def stage(
    storymap: Storymap, directions: Directions, format: Format = WIDE, language: str | None = None
) -> Outcome[Storyboard]:
    """Every scene of the film as a shot for one format and language (the storymap's own where none is given)."""
    spoken = language or storymap.language
    shots: list[Shot] = []
    before = Tableau()
    for scene, reading in zip(storymap.scenes, directions.readings, strict=True):
        shots.append(_shot(scene, reading, before, format, spoken))
        before = shots[-1].closing
    board = Storyboard(
        film=storymap.name,
        title=storymap.title.value,
        client=storymap.client.value,
        language=spoken,
        format=format,
        cast=_cast(shots, storymap.name),
        shots=tuple(shots),
        subtitle=storymap.subtitle.value if storymap.subtitle else "",
    )
    return Outcome(board)


def _shot(scene: StoryScene, reading: Reading, before: Tableau, format: Format, language: str) -> Shot:
    text = scene.text[language].value
    words = words_of(text)
    runs_on = text.rstrip().endswith(_RUNS_ON)
    draft = fitting(reading).stage(SceneToStage(scene, reading, words, before, format, runs_on))
    draft = filled(draft, words, format)
    seconds = scene.options
    return Shot(
        scene=scene.id,
        number=scene.number,
        title=scene.id.replace("-", " "),
        text=text,
        opening=draft.opening,
        beats=folded(draft, words, format),
        runs_on=runs_on,
        source=reading.source,
        span=scene.span,
        note=scene.visual.value if scene.visual else "",
        hold=None if seconds.hold is None else round(seconds.hold * _RATE),
        pause=None if seconds.pause is None else round(seconds.pause * _RATE),
    )


def _cast(shots: Iterable[Shot], film: str) -> dict[str, Dress]:
    """A dress for every person who is ever on stage, by entity."""
    people: dict[str, Dress] = {}
    for shot in shots:
        for tableau in (shot.opening, *(beat.after for beat in shot.beats)):
            for placement in tableau:
                if is_person(placement) and placement.entity not in people:
                    people[placement.entity] = dress(placement.entity, placement.kind, film)
    return people
