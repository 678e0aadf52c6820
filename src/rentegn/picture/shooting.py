"""Generated scenes → silent clips, one a scene, rendered side by side and only where something changed."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

from rentegn.model.film import Clip
from rentegn.model.timing_json import FilmTiming
from rentegn.picture import recipes, worker
from rentegn.picture.ingredients import picture_parts
from rentegn.picture.ranges import STRETCH, range_parts, ranges
from rentegn.picture.splicing import splice
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

    Of a long scene about `stretch` frames at a time are rendered apart. `stage`, `still` and `burn` are
    `module:function` of the room that runs a scene, and letters over its clip.
    """

    store: Store
    look: str = "ink"
    width: int = 1920
    height: int = 1080
    stretch: int = STRETCH
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

    def portions(script: Script) -> Sequence[Portion]:
        return _portions(script, keys[script.scene], timing, timing_file, studio)

    clips = made(scripts, keys, portions, timing, studio, progress)
    for script, clip in zip(scripts, clips, strict=True):
        if not clip.error:
            recipes.write_down(studio.store, place(script), parts(script, timing, studio))
    return clips


@dataclass(frozen=True, slots=True)
class Portion:
    """Frames of a scene that are rendered in one go: `task` puts their clip in the store under `key`."""

    key: str
    frames: int
    task: Task[int]


def made(
    scripts: Sequence[Script],
    keys: Mapping[str, str],
    portions: Callable[[Script], Sequence[Portion]],
    timing: FilmTiming,
    studio: Studio,
    progress: Progress | None,
) -> tuple[Clip, ...]:
    """A clip for every scene, from the store under its key or from its portions; the longest are rendered first.

    A scene's only portion has the scene's key; of several it is spliced.
    """
    store = studio.store
    kept = {scene for scene, key in keys.items() if store.get(key) is not None}
    every = {script.scene: portions(script) for script in scripts if script.scene not in kept}
    there = {s.scene: timing.scenes[s.scene].frames for s in scripts if s.scene in kept}
    due: list[tuple[str, Portion]] = []
    for scene, own in every.items():
        for each in own:
            if store.get(each.key) is None:
                due.append((scene, each))
            else:
                there[scene] = there.get(scene, 0) + each.frames
    due.sort(key=lambda pair: -pair[1].frames)
    scenes = {each.task.name: scene for scene, each in due}

    def watch(counts: Mapping[str, int]) -> None:
        if progress is not None:
            drawn = Counter(there)
            for name, count in counts.items():
                drawn[scenes[name]] += count
            progress(drawn)

    watch({})
    results = studio.crew.run([portion.task for _, portion in due], watch)
    failures = {result.name: result.failure for result in results if result.failure}
    return tuple(
        _clip(s, keys[s.scene], every.get(s.scene, ()), timing, s.scene not in scenes.values(), failures, studio)
        for s in scripts
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
    """The key of a scene's clip; where it is cut shows in its bytes."""
    cuts = [frames.start for frames in _ranges(script, timing, studio)[1:]]
    return key(**parts(script, timing, studio), **({"cuts": cuts} if cuts else {}))


def _ranges(script: Script, timing: FilmTiming, studio: Studio) -> tuple[range, ...]:
    return ranges(_source(script), timing.scenes[script.scene], studio.stretch)


def _source(script: Script) -> str:
    return script.path.read_text(encoding="utf-8")


def parts(script: Script, timing: FilmTiming, studio: Studio) -> dict[str, object]:
    """All that a scene's clip is made of, by name."""
    return picture_parts(script.scene, script.path, timing, look=studio.look, width=studio.width, height=studio.height)


def place(script: Script) -> tuple[str, str]:
    """Film and scene."""
    return script.path.parent.name, script.scene


def _portions(script: Script, whole: str, timing: FilmTiming, timing_file: Path, studio: Studio) -> tuple[Portion, ...]:
    """What a scene is rendered in: all of it at once, or its ranges."""
    frames = timing.scenes[script.scene].frames
    plain = settings(script, timing_file, studio)
    found = _ranges(script, timing, studio)
    if len(found) == 1:
        return (portion(script.scene, whole, frames, timing, studio, plain),)
    made_of, source = parts(script, timing, studio), _source(script)
    every = []
    for only in found:
        own = key(product="range", **range_parts(made_of, source, timing, script.scene, only))
        # who plays the last frame plays to the end, so that a scene that runs over is told just as it would be whole
        shown = only if only.stop < frames else range(only.start, sys.maxsize)
        every.append(portion(f"{script.scene} {only.start}", own, len(only), timing, studio, {**plain, "only": shown}))
    return tuple(every)


def portion(
    name: str, key: str, frames: int, timing: FilmTiming, studio: Studio, arguments: Mapping[str, object]
) -> Portion:
    """Frames of a scene that a worker films with these `arguments` of the stage, kept under a key."""
    task = {
        "stage": studio.stage,
        "store": studio.store.root,
        "key": key,
        "frames": frames,
        "rate": timing.rate,
        "out": f"{name}.mp4",
        "settings": arguments,
    }
    return Portion(key, frames, Task(name, worker.film, task))


def _clip(
    script: Script,
    key: str,
    portions: Sequence[Portion],
    timing: FilmTiming,
    kept: bool,
    failures: Mapping[str, Failure],
    studio: Studio,
) -> Clip:
    failure = next((failures[each.task.name] for each in portions if each.task.name in failures), None)
    if failure is not None:
        return Clip(script.scene, None, 0, "", error=failure.message, line=failed_line(failure, script.path))
    path = studio.store.get(key) or _spliced(key, portions, timing.rate, studio.store)
    if path is None:
        return Clip(script.scene, None, 0, "", error="its clip was damaged as soon as it was kept")
    return Clip(script.scene, path, timing.scenes[script.scene].frames, file_digest(path), from_store=kept)


def _spliced(key: str, portions: Sequence[Portion], rate: int, store: Store) -> Path | None:
    """The portions' clips as one, kept under the scene's key; None where one of them is not there."""
    found = [(path, each.frames) for each in portions if (path := store.get(each.key)) is not None]
    if len(found) < max(2, len(portions)):
        return None
    with TemporaryDirectory(prefix="rentegn-") as folder:
        whole = Path(folder) / "clip.mp4"
        splice(found, rate, whole)
        return store.put(key, whole)
