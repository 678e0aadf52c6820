"""Generated scenes → silent clips, one a scene, rendered side by side and only where something changed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from rentegn.model.film import Clip
from rentegn.model.timing_json import FilmTiming
from rentegn.picture import recipes, worker
from rentegn.picture.ingredients import picture_parts
from rentegn.run import Crew, Failure, Task, Workforce
from rentegn.store import Store, file_digest, key

#: Told how many frames of each scene are done.
Progress = Callable[[Mapping[str, int]], None]


@dataclass(frozen=True, slots=True)
class Script:
    """A scene's file and the class in it to run."""

    scene: str
    path: Path
    class_name: str


@dataclass(frozen=True, slots=True)
class Studio:
    """Where and how scenes are rendered.

    `stage`, `still` and `burn` are `module:function` of the room that runs a scene, and letters over its clip.
    """

    store: Store
    look: str = "ink"
    width: int = 1920
    height: int = 1080
    crew: Workforce = field(default_factory=Crew)
    stage: str = "rentegn.manim_stage.host:shoot"
    still: str = "rentegn.manim_stage.host:still"
    burn: str = "rentegn.manim_stage.burning:burn"


def shoot(
    scripts: Sequence[Script], timing: FilmTiming, timing_file: Path, studio: Studio, progress: Progress | None = None
) -> tuple[Clip, ...]:
    """A clip for every scene, in their order; one that could not be made says why, and stops none of the others.

    `timing_file` holds `timing` for the workers. StoreError where the store cannot be read.
    """
    keys = {script.scene: _key(script, timing, studio) for script in scripts}
    tasks = {script.scene: _task(script, keys[script.scene], timing, timing_file, studio) for script in scripts}
    clips = made(scripts, keys, tasks, timing, studio, progress)
    for script, clip in zip(scripts, clips, strict=True):
        if not clip.error:
            recipes.write_down(studio.store, place(script), parts(script, timing, studio))
    return clips


def made(
    scripts: Sequence[Script],
    keys: Mapping[str, str],
    tasks: Mapping[str, Task[int]],
    timing: FilmTiming,
    studio: Studio,
    progress: Progress | None,
) -> tuple[Clip, ...]:
    """A clip for every scene, from the store under its key or from its task, which puts it there; the longest first."""
    kept = {scene: path for scene, key in keys.items() if (path := studio.store.get(key)) is not None}
    missing = [script for script in scripts if script.scene not in kept]
    frames = {script.scene: timing.scenes[script.scene].frames for script in scripts}
    done = {scene: frames[scene] for scene in kept}
    if progress is not None:
        progress(done)
    missing.sort(key=lambda script: -frames[script.scene])
    due = [tasks[script.scene] for script in missing]
    results = studio.crew.run(due, lambda counts: progress({**done, **counts}) if progress else None)
    failures = {result.name: result.failure for result in results if result.failure}
    return tuple(
        _clip(s, keys[s.scene], frames[s.scene], s.scene in kept, failures.get(s.scene), studio) for s in scripts
    )


def kept(scripts: Sequence[Script], timing: FilmTiming, studio: Studio) -> dict[str, Path]:
    """The clips that are in the store already, by scene; StoreError where it cannot be read."""
    found = {script.scene: studio.store.get(_key(script, timing, studio)) for script in scripts}
    return {scene: path for scene, path in found.items() if path is not None}


def reasons(scripts: Sequence[Script], timing: FilmTiming, studio: Studio) -> dict[str, tuple[str, ...] | None]:
    """For each scene that has no clip, what changed since its last one; None where it never had one."""
    found = kept(scripts, timing, studio)
    return {
        script.scene: recipes.difference(studio.store, place(script), parts(script, timing, studio))
        for script in scripts
        if script.scene not in found
    }


def settings(script: Script, timing_file: Path, studio: Studio) -> dict[str, object]:
    """The arguments that the stage takes for a clip as for a still."""
    return {
        "scene_file": script.path,
        "class_name": script.class_name,
        "timing": timing_file,
        "look": studio.look,
        "width": studio.width,
        "height": studio.height,
    }


def failed_line(failure: Failure, path: Path) -> int | None:
    """The line of the scene's own file that a failure passed last."""
    lines = [step.line for step in failure.steps if Path(step.file).resolve() == path.resolve()]
    return lines[-1] if lines else None


def _key(script: Script, timing: FilmTiming, studio: Studio) -> str:
    return key(**parts(script, timing, studio))


def parts(script: Script, timing: FilmTiming, studio: Studio) -> dict[str, object]:
    """All that a scene's clip is made of, by name."""
    return picture_parts(script.scene, script.path, timing, look=studio.look, width=studio.width, height=studio.height)


def place(script: Script) -> tuple[str, str]:
    """Film and scene."""
    return script.path.parent.name, script.scene


def _task(script: Script, key: str, timing: FilmTiming, timing_file: Path, studio: Studio) -> Task[int]:
    arguments = {
        "stage": studio.stage,
        "store": studio.store.root,
        "key": key,
        "frames": timing.scenes[script.scene].frames,
        "rate": timing.rate,
        "out": f"{script.scene}.mp4",
        "settings": settings(script, timing_file, studio),
    }
    return Task(script.scene, worker.film, arguments)


def _clip(script: Script, key: str, frames: int, kept: bool, failure: Failure | None, studio: Studio) -> Clip:
    if failure is not None:
        return Clip(script.scene, None, 0, "", error=failure.message, line=failed_line(failure, script.path))
    path = studio.store.get(key)
    if path is None:
        return Clip(script.scene, None, 0, "", error="its clip was damaged as soon as it was kept")
    return Clip(script.scene, path, frames, file_digest(path), from_store=kept)
