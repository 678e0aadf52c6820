"""Finding a scene's timing: beside its file, or where the environment says."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from rentegn.model.scene_file import class_name, stated_digest
from rentegn.model.timing_json import FilmTiming, SceneTiming, TimingError, read

#: Names the timing file to play from instead of the one beside the scene.
TIMING_VARIABLE = "RENTEGN_TIMING"
_FILE = "timing.json"


@dataclass(frozen=True, slots=True)
class Found:
    """What is known about a scene's time. `current` says that frames and beats hold; if not, `problem` says why."""

    film: FilmTiming | None
    scene: SceneTiming | None
    current: bool
    problem: str = ""


def find(scene_file: Path, class_: str) -> Found:
    """The timing of the class in a scene file."""
    path = Path(os.environ.get(TIMING_VARIABLE) or scene_file.parent / _FILE)
    try:
        film = read(path.read_text(encoding="utf-8"))
    except OSError:
        return Found(None, None, False, f"there is no timing file `{path.name}`")
    except TimingError as error:
        return Found(None, None, False, f"`{path.name}` cannot be used: {error}")
    scene = next((timing for name, timing in film.scenes.items() if class_name(name) == class_), None)
    if scene is None:
        return Found(film, None, False, f"`{path.name}` knows no scene for `{class_}`")
    stated = stated_digest(scene_file.read_text(encoding="utf-8"))
    if stated is not None and stated != scene.digest:
        return Found(film, scene, False, f"`{path.name}` was made for another version of `{class_}`")
    return Found(film, scene, True)
