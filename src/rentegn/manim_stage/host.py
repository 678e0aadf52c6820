"""Running a scene file in this process: to a clip, or to the picture of one frame."""

from __future__ import annotations

import gc
import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from unittest.mock import patch

import numpy as np
from manim import tempconfig
from numpy.typing import NDArray

from rentegn.drawing.drawlist import Rect
from rentegn.drawing.painter import Raster
from rentegn.manim_stage.camera import Projector, Sink
from rentegn.manim_stage.clock import DRAFT_PACE, STAGE_RATE, Pace
from rentegn.manim_stage.encoder import CLEAN_X264, X264, Encoder
from rentegn.manim_stage.errors import SceneError
from rentegn.manim_stage.quicker import quicker
from rentegn.manim_stage.scene import LOOK_VARIABLE, StoryScene
from rentegn.manim_stage.timing_file import TIMING_VARIABLE, find
from rentegn.model.storyboard import WIDE

#: Objects made, less those that went, before memory is swept.
_SWEPT = 20_000


def shoot(
    scene_file: Path,
    class_name: str,
    out: Path,
    *,
    timing: Path | None = None,
    look: str = "ink",
    width: int = 1920,
    height: int = 1080,
    on_frame: Callable[[int], None] | None = None,
    only: range | None = None,
    draft: bool = False,
) -> int:
    """Write the scene's silent clip, or the frames `only` of it; how many frames were written.

    A `draft` is drawn at its own pace and encoded quickly; its clip holds each drawing once, for `burn` to spread out.
    `on_frame` is told each frame's number when it is done. SceneError where the file does not fit its timing or made no
    frame at all; whatever the scene's own code raises comes through.
    """
    pace = DRAFT_PACE if draft else Pace()
    with Encoder(out, width, height, settings=CLEAN_X264 if draft else X264) as encoder:
        rects: list[Rect] = [(0, 0, width, height)]

        def take(number: int, raster: Raster, changed: list[Rect]) -> None:
            if not number % pace.drawing:
                encoder.write(raster, changed if encoder.frames else rects)
            if on_frame:
                on_frame(number)

        size = {"width": width, "height": height}
        play(
            scene_file,
            class_name,
            take,
            timing=timing,
            look=look,
            only=only,
            pace=DRAFT_PACE if draft else Pace(),
            **size,
        )
        if not encoder.frames:
            raise SceneError(f"{scene_file}: `{class_name}` has no frames in {only}")
    return encoder.frames


def still(
    scene_file: Path,
    class_name: str,
    frame: int,
    *,
    timing: Path | None = None,
    look: str = "ink",
    width: int = 1920,
    height: int = 1080,
) -> NDArray[np.uint8]:
    """(height, width, 3): one frame of the scene, those before it passed over unpainted; SceneError if it has none."""
    found: list[NDArray[np.uint8]] = []

    def take(number: int, raster: Raster, changed: list[Rect]) -> None:
        found.append(raster[..., :3].copy())

    only = range(frame, frame + 1)
    play(scene_file, class_name, take, timing=timing, look=look, width=width, height=height, only=only)
    if not found:
        raise SceneError(f"{scene_file}: `{class_name}` has no frame {frame}")
    return found[0]


def play(
    scene_file: Path,
    class_name: str,
    sink: Sink,
    *,
    timing: Path | None = None,
    look: str = "ink",
    width: int = 1920,
    height: int = 1080,
    only: range | None = None,
    pace: Pace = Pace(),  # noqa: B008 – it is frozen
) -> None:
    """Run a scene and hand each frame to `sink`. Manim's own files for text go to a folder that goes, too.

    Drawings are held as the `pace` says.
    """
    size = {"width": width, "height": height}
    with set_up(scene_file, class_name, timing=timing, look=look, **size), _seldom_swept():
        scene_class = load(scene_file, class_name)
        scene_class(renderer=Projector(sink, only, pace)).render()


@contextmanager
def _seldom_swept() -> Iterator[None]:
    """Manim leaves so many objects standing that looking through them for garbage costs more than what is found."""
    usual = gc.get_threshold()
    gc.set_threshold(_SWEPT, *usual[1:])
    try:
        yield
    finally:
        gc.set_threshold(*usual)


def load(scene_file: Path, class_name: str) -> type[StoryScene]:
    """The scene class in a file, read anew; SceneError where there is none of that name."""
    spec = spec_from_file_location(f"scene_{scene_file.stem}", scene_file)
    if spec is None or spec.loader is None:
        raise SceneError(f"{scene_file}: not a Python file")
    module = module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    found = getattr(module, class_name, None)
    if not (isinstance(found, type) and issubclass(found, StoryScene)):
        raise SceneError(f"{scene_file}: there is no scene `{class_name}`")
    return found


@contextmanager
def set_up(
    scene_file: Path,
    class_name: str,
    *,
    timing: Path | None = None,
    look: str = "ink",
    width: int = 1920,
    height: int = 1080,
    rate: int = STAGE_RATE,
) -> Iterator[None]:
    """Manim's configuration and our environment for one scene, put back afterwards; nothing of it stays on disk."""
    named = {LOOK_VARIABLE: look, **({TIMING_VARIABLE: str(timing)} if timing else {})}
    with patch.dict(os.environ, named), tempfile.TemporaryDirectory(prefix="rentegn-") as folder:
        film = find(scene_file, class_name).film
        units = film.units_wide if film else WIDE.units_wide
        settings = {
            "pixel_width": width,
            "pixel_height": height,
            "frame_width": units,
            "frame_height": units * height / width,
            "frame_rate": rate,
            "media_dir": folder,
            "dry_run": True,
            "disable_caching": True,
            "progress_bar": "none",
            "verbosity": "WARNING",
        }
        with tempconfig(settings), quicker():
            yield
