"""Single frames of scenes as pictures, rendered side by side and only where something changed."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from rentegn.model.timing_json import FilmTiming
from rentegn.picture import worker
from rentegn.picture.ingredients import picture_key
from rentegn.picture.shooting import Progress, Script, Studio, failed_line, settings
from rentegn.run import Failure, Task
from rentegn.store import key


@dataclass(frozen=True, slots=True)
class Stills:
    """Some frames of one scene: PNG files of the store by frame number, counted from the scene's first.

    `error` says why there are none, `line` on which line of the scene's file, where it was one of those.
    """

    scene: str
    pictures: Mapping[int, Path]
    error: str = ""
    line: int | None = None


def stills(
    scripts: Sequence[Script],
    timing: FilmTiming,
    timing_file: Path,
    studio: Studio,
    wanted: Mapping[str, Sequence[int]],
    progress: Progress | None = None,
) -> tuple[Stills, ...]:
    """The frames `wanted` of each scene, at the studio's size; a scene that fails says why, and stops no other."""
    chosen = [script for script in scripts if wanted.get(script.scene)]
    keys = {script.scene: _keys(script, timing, studio, wanted[script.scene]) for script in chosen}
    missing = {scene: [f for f, k in own.items() if studio.store.get(k) is None] for scene, own in keys.items()}
    done = {scene: len(keys[scene]) - len(missing[scene]) for scene in keys}
    if progress is not None:
        progress(done)

    def watch(counts: Mapping[str, int]) -> None:
        if progress is not None:
            progress({**done, **{scene: done[scene] + count for scene, count in counts.items()}})

    with tempfile.TemporaryDirectory(prefix="rentegn-") as scratch:
        tasks = [
            _task(script, missing[script.scene], timing_file, studio, Path(scratch))
            for script in chosen
            if missing[script.scene]
        ]
        results = studio.crew.run(tasks, watch)
        for result in results:
            for path in result.value or ():
                studio.store.put(keys[result.name][int(path.stem)], path)
    failures = {result.name: result.failure for result in results if result.failure}
    return tuple(_found(script, keys[script.scene], failures.get(script.scene), studio) for script in chosen)


def _keys(script: Script, timing: FilmTiming, studio: Studio, frames: Sequence[int]) -> dict[int, str]:
    scene = picture_key(script.scene, script.path, timing, look=studio.look, width=studio.width, height=studio.height)
    return {frame: key(product="still", scene=scene, frame=frame) for frame in sorted(set(frames))}


def _task(script: Script, frames: Sequence[int], timing_file: Path, studio: Studio, scratch: Path) -> Task[list[Path]]:
    folder = scratch / script.scene
    folder.mkdir()
    arguments = {
        "stage": studio.still,
        "frames": list(frames),
        "folder": folder,
        "settings": settings(script, timing_file, studio),
    }
    return Task(script.scene, worker.stills, arguments)


def _found(script: Script, keys: Mapping[int, str], failure: Failure | None, studio: Studio) -> Stills:
    if failure is not None:
        return Stills(script.scene, {}, failure.message, failed_line(failure, script.path))
    pictures = {frame: path for frame, own in keys.items() if (path := studio.store.get(own)) is not None}
    if len(pictures) < len(keys):
        return Stills(script.scene, {}, "a picture was damaged as soon as it was kept")
    return Stills(script.scene, pictures)
