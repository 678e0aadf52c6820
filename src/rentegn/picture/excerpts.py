"""Generated scenes → clips of any size for whoever works on them; of their first frames only, where that cannot wait.

They leave no word of what they were made of: that is kept for the film's own clips and drafts.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from rentegn.model.film import Clip
from rentegn.model.timing_json import FilmTiming
from rentegn.picture.ingredients import picture_key
from rentegn.picture.shooting import Portion, Progress, Script, Studio, made, portion, settings
from rentegn.store import key


def excerpts(
    scripts: Sequence[Script],
    timing: FilmTiming,
    timing_file: Path,
    studio: Studio,
    first: int | None = None,
    progress: Progress | None = None,
) -> tuple[Clip, ...]:
    """A clip of the `first` frames of every scene (None: of all), in their order; one that could not be made says why.

    A scene with fewer frames is given whole.
    """
    frames = {scene: own.frames if first is None else min(own.frames, first) for scene, own in timing.scenes.items()}
    keys = {script.scene: _key(script, timing, studio, frames[script.scene]) for script in scripts}

    def portions(script: Script) -> Sequence[Portion]:
        only = {**settings(script, timing_file, studio), "only": range(frames[script.scene])}
        return (portion(script.scene, keys[script.scene], frames[script.scene], timing, studio, only),)

    shown = replace(timing, scenes={scene: replace(own, frames=frames[scene]) for scene, own in timing.scenes.items()})
    return made(scripts, keys, portions, shown, studio, progress)


def _key(script: Script, timing: FilmTiming, studio: Studio, frames: int) -> str:
    whole = picture_key(script.scene, script.path, timing, look=studio.look, width=studio.width, height=studio.height)
    return key(product="excerpt", picture=whole, frames=frames)
