"""Stages small enough for tests: they run a scene's file as Python and film one grey."""

import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import av
import numpy as np
from numpy.typing import NDArray

from rentegn.model.draft import Slate
from rentegn.model.storyboard import Format
from rentegn.model.timing_json import read, written


def film(
    *,
    scene_file: Path,
    class_name: str,
    out: Path,
    timing: Path,
    look: str,
    width: int,
    height: int,
    on_frame: Callable[[int], None],
) -> int:
    ran = run(scene_file)
    grey = int(ran.get("GREY", 128))
    frames = _frames(scene_file, timing) + int(ran.get("TOO_MANY", 0))
    with av.open(out, "w") as container:
        stream = container.add_stream("libx264", rate=25, options={"preset": "ultrafast"})
        stream.width, stream.height, stream.pix_fmt = width, height, "yuv420p"
        for number in range(frames):
            frame = av.VideoFrame.from_ndarray(np.full((height, width, 3), grey, np.uint8), "rgb24")
            container.mux(stream.encode(frame))
            on_frame(number)
        container.mux(stream.encode(None))
    return frames


def shots(*, only: range, timing: Path, **settings: object) -> int:
    """As `film`, of some frames only."""
    found = read(timing.read_text(encoding="utf-8"))
    some = {scene: replace(own, frames=len(only)) for scene, own in found.scenes.items()}
    shorter = timing.with_name("shorter.json")
    shorter.write_text(written(replace(found, scenes=some)), encoding="utf-8")
    return film(timing=shorter, **settings)  # type: ignore[arg-type]


def numbered(
    *,
    scene_file: Path,
    class_name: str,
    out: Path,
    timing: Path,
    look: str,
    width: int,
    height: int,
    on_frame: Callable[[int], None],
    only: range | None = None,
) -> int:
    """Each frame as grey as its number; beside the scene it is noted which frames were filmed."""
    from rentegn.manim_stage.encoder import Encoder  # what loads Manim is slow to load, and no other stage needs it

    whole = _frames(scene_file, timing)
    shown = range(whole) if only is None else range(only.start, min(only.stop, whole))
    with scene_file.with_suffix(".filmed").open("a") as log:
        log.write(f"{shown.start}-{shown.stop}\n")
    with Encoder(out, width, height) as encoder:
        for number in shown:
            encoder.write(np.full((height, width, 4), 20 + 4 * number, np.uint8), [(0, 0, width, height)])
            on_frame(number)
    return len(shown)


def sketch(*, draft: bool, scene_file: Path, **settings: object) -> int:
    """As `film`, for a draft; each time it notes in a file beside the scene that it was drawn."""
    assert draft
    with scene_file.with_suffix(".drawn").open("a") as log:
        log.write("drawn\n")
    return film(scene_file=scene_file, **settings)  # type: ignore[arg-type]


def letter(clip: Path, slate: Slate, out: Path, frames: int, *, format: Format) -> int:
    """A burnt clip that is no other than the clean one, with a few bytes about its slate."""
    out.write_bytes(clip.read_bytes() + f"{slate.start} {format.name}".encode())
    return frames


def still(
    *, scene_file: Path, class_name: str, frame: int, timing: Path, look: str, width: int, height: int
) -> NDArray[np.uint8]:
    return np.full((height, width, 3), 10 * frame + int(run(scene_file).get("GREY", 0)), np.uint8)


def _frames(scene_file: Path, timing: Path) -> int:
    film = read(timing.read_text(encoding="utf-8"))
    return film.scenes[scene_file.stem.replace("_", "-")].frames


def run(scene_file: Path) -> dict[str, int]:
    space: dict[str, int] = {}
    exec(compile(scene_file.read_text(encoding="utf-8"), str(scene_file), "exec"), {}, space)
    return space


def slow_film(**settings: object) -> int:
    """As `film`, but a scene whose code says WAIT never ends."""
    if run(settings["scene_file"]).get("WAIT"):  # type: ignore[arg-type]
        time.sleep(600)
    return film(**settings)  # type: ignore[arg-type]
