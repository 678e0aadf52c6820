"""Generated scenes → clips of any size for whoever works on them; of their first frames only, where that cannot wait.

They leave no word of what they were made of: that is kept for the film's own clips and drafts.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from rentegn.model.film import Clip
from rentegn.model.timing_json import FilmTiming
from rentegn.picture import worker
from rentegn.picture.ingredients import picture_key
from rentegn.picture.shooting import Progress, Script, Studio, made, settings
from rentegn.run import Task
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
    tasks = {
        script.scene: _task(script, keys[script.scene], frames[script.scene], timing, timing_file, studio)
        for script in scripts
    }
    shown = replace(timing, scenes={scene: replace(own, frames=frames[scene]) for scene, own in timing.scenes.items()})
    return made(scripts, keys, tasks, shown, studio, progress)


def _key(script: Script, timing: FilmTiming, studio: Studio, frames: int) -> str:
    whole = picture_key(script.scene, script.path, timing, look=studio.look, width=studio.width, height=studio.height)
    return key(product="excerpt", picture=whole, frames=frames)


def _task(script: Script, wanted: str, frames: int, timing: FilmTiming, timing_file: Path, studio: Studio) -> Task[int]:
    arguments = {
        "stage": studio.stage,
        "store": studio.store.root,
        "key": wanted,
        "frames": frames,
        "rate": timing.rate,
        "out": f"{script.scene}.mp4",
        "settings": {**settings(script, timing_file, studio), "only": range(frames)},
    }
    return Task(script.scene, worker.film, arguments)
