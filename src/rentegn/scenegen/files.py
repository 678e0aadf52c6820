"""Generated scenes on the disk, beside the ones a person has edited."""

from __future__ import annotations

import difflib
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from rentegn.files import write_whole
from rentegn.model.scene_file import GeneratedScene, is_edited, stated_digest


class Fate(StrEnum):
    """What became of a scene's file."""

    WRITTEN = "written"
    UNCHANGED = "unchanged"
    KEPT = "kept"  # edited by hand, so left alone
    REMOVED = "removed"  # its scene is gone, and nobody had edited it
    LEFT = "left"  # its scene is gone, but somebody had edited it


@dataclass(frozen=True, slots=True)
class SceneFile:
    """A scene's file after `write`; `diff` leads from a kept file to what would have been generated."""

    path: Path
    fate: Fate
    scene: str | None = None
    diff: str = ""


def write(scenes: Sequence[GeneratedScene], folder: Path, reset: Collection[str] = ()) -> tuple[SceneFile, ...]:
    """Write every scene that a person has not edited, or that is in `reset`; remove what no scene needs any more.

    A file that would not change is not touched. OSError where the folder cannot be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    written = tuple(_put(scene, folder, scene.scene in reset) for scene in scenes)
    return (*written, *_clear(folder, {file.path for file in written}))


def _put(scene: GeneratedScene, folder: Path, reset: bool) -> SceneFile:
    path = folder / scene.file_name
    if path.exists():
        there = path.read_text(encoding="utf-8")
        if there == scene.source:
            return SceneFile(path, Fate.UNCHANGED, scene.scene)
        if is_edited(there) and not reset:
            return SceneFile(path, Fate.KEPT, scene.scene, _diff(there, scene.source, path.name))
    write_whole(path, scene.source)
    return SceneFile(path, Fate.WRITTEN, scene.scene)


def _clear(folder: Path, needed: Collection[Path]) -> Iterator[SceneFile]:
    for path in sorted(folder.glob("*.py")):
        source = path.read_text(encoding="utf-8", errors="replace")
        if path in needed or stated_digest(source) is None:
            continue
        if is_edited(source):
            yield SceneFile(path, Fate.LEFT)
        else:
            path.unlink()
            yield SceneFile(path, Fate.REMOVED)


def _diff(there: str, generated: str, name: str) -> str:
    lines = difflib.unified_diff(
        there.splitlines(keepends=True), generated.splitlines(keepends=True), f"{name} (kept)", f"{name} (generated)"
    )
    return "".join(lines)
