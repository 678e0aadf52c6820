"""What is measured, each in a process of its own: `python -m benchmarks.cases CASE …`."""

from __future__ import annotations

import dataclasses
import gc
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any
from unittest.mock import patch

from benchmarks.measures import ROOT, tell

if TYPE_CHECKING:  # what is measured loads what it needs
    from rentegn.drawing.drawlist import Rect
    from rentegn.drawing.painter import Raster

SCENES = ROOT / "scenes" / "tillid_esbjerg"
STOCK = ROOT / "benchmarks" / "stock_shapes.py"


def scenes(names: str) -> Iterator[tuple[Path, str]]:
    """Scene files by name with their classes; `all` for the whole film."""
    from rentegn.model.scene_file import class_name

    wanted = sorted(SCENES.glob("*.py")) if names == "all" else [SCENES / f"{name}.py" for name in names.split(",")]
    for path in wanted:
        yield path, class_name(path.stem)


def film(look: str, names: str) -> None:
    """Every frame drawn, painted and encoded, one scene after another."""
    from rentegn.manim_stage.host import shoot
    from rentegn.run.worker import let_go

    gc.collect()
    gc.freeze()  # as a film's workers do once they are ready
    start, frames = time.process_time(), 0
    with tempfile.TemporaryDirectory() as folder:
        for path, name in scenes(names):
            frames += shoot(path, name, Path(folder) / "clip.mp4", look=look)
            let_go()  # as a film's workers do
    tell(frames=frames, work=time.process_time() - start)


def raster(look: str, names: str) -> None:
    """Every frame drawn and painted, none encoded."""
    from rentegn.manim_stage.host import play

    start, frames = time.process_time(), 0

    def take(number: int, *_: object) -> None:
        nonlocal frames
        frames += 1

    for path, name in scenes(names):
        play(path, name, take, look=look)
    tell(frames=frames, work=time.process_time() - start)


def encoder(look: str, names: str) -> None:
    """The same frames through x264 alone, those it holds back to look ahead too; drawing them is not counted."""
    from rentegn.manim_stage.encoder import Encoder
    from rentegn.manim_stage.host import play

    frames, spent = 0, 0.0
    for path, name in scenes(names):
        with tempfile.TemporaryDirectory() as folder:
            start = time.process_time()
            alone = Encoder(Path(folder) / "clip.mp4", 1920, 1080)
            spent += time.process_time() - start

            def take(number: int, picture: Raster, changed: list[Rect], alone: Encoder = alone) -> None:
                nonlocal frames, spent
                alone.planes.take(picture, changed if alone.frames else [(0, 0, 1920, 1080)])
                start = time.process_time()
                alone.write_planes()
                spent += time.process_time() - start
                frames += 1

            play(path, name, take, look=look)
            start = time.process_time()
            alone.close()
            spent += time.process_time() - start
    tell(frames=frames, work=spent)


def stock(host: str) -> None:
    """Manim's own shapes under our host or under Manim's; `outside` is all but x264."""
    if host == "manim":
        tell(**plain_figures(STOCK, "StockShapes", "own"))
        return
    from rentegn.manim_stage.host import play
    from rentegn.manim_stage.planes import Planes

    planes, frames, outside = Planes(1920, 1080), 0, 0.0

    def take(number: int, picture: Raster, changed: list[Rect]) -> None:
        nonlocal frames
        planes.take(picture, changed if frames else [(0, 0, 1920, 1080)])
        frames += 1

    for _ in range(2):  # the first also compiles
        frames, start = 0, time.process_time()
        play(STOCK, "StockShapes", take)
        outside = time.process_time() - start
    tell(frames=frames, outside=outside)


def plain(settings: str, names: str) -> None:
    """Generated scenes as the plain `manim` command renders them, with its `own` encoder settings or `ours`."""
    every = [plain_figures(path, name, settings) for path, name in scenes(names)]
    tell(**{key: sum(each[key] for each in every) for key in every[0]})


def plain_figures(path: Path, name: str, settings: str) -> dict[str, float]:
    """Frames of a scene under Manim's host, processor seconds in all (`work`), and all but x264's (`outside`)."""
    from manim import tempconfig
    from manim.scene.video_segment_encoder import VideoSegmentEncoder

    from rentegn.manim_stage.encoder import X264
    from rentegn.manim_stage.host import load

    open_segment, frames, encoding = VideoSegmentEncoder.__init__, 0, 0.0

    class Timed:
        """Stands before a stream; what has to be made of the picture before x264 takes it is not x264's."""

        def __init__(self, stream: Any) -> None:
            self.stream = stream

        def __getattr__(self, name: str) -> Any:
            return getattr(self.stream, name)

        def encode(self, frame: Any = None) -> Any:
            nonlocal frames, encoding
            frames += frame is not None
            ready = None if frame is None else frame.reformat(format="yuv420p")
            if ready is not None:
                ready.pts, ready.time_base = frame.pts, frame.time_base
            start = time.thread_time()
            packets = self.stream.encode(ready)
            encoding += time.thread_time() - start
            return packets

    def opened(self: Any, *, target: Path, spec: Any) -> None:
        options = dict(X264) if settings == "ours" else dict(spec.options)
        spec = dataclasses.replace(spec, options=tuple(sorted({**options, "threads": "1"}.items())))
        open_segment(self, target=target, spec=spec)
        self._stream = Timed(self._stream)

    with tempfile.TemporaryDirectory() as folder:
        size = {"pixel_width": 1920, "pixel_height": 1080, "frame_rate": 25, "media_dir": folder}
        quiet = {"disable_caching": True, "progress_bar": "none", "verbosity": "ERROR"}
        with tempconfig({**size, **quiet}), patch.object(VideoSegmentEncoder, "__init__", opened):
            start = time.process_time()
            load(path, name)().render()
            work = time.process_time() - start
    return {"frames": frames, "work": work, "outside": work - encoding}


def crew(names: str, store: str) -> None:
    """Scenes by the workers that make a film, from an empty store."""
    from rentegn.model.scene_file import file_name
    from rentegn.model.timing_json import read
    from rentegn.picture import Script, Studio, shoot
    from rentegn.store import Store

    timing_file = SCENES / "timing.json"
    timing = read(timing_file.read_text(encoding="utf-8"))
    by_file = {file_name(scene): scene for scene in timing.scenes}
    scripts = [Script(by_file[path.name], path, name) for path, name in scenes(names)]
    clips = shoot(scripts, timing, timing_file, Studio(Store(Path(store))))
    if errors := [clip.error for clip in clips if clip.error]:
        raise RuntimeError("; ".join(errors))


def crowd(people: str, frames: str) -> None:
    """So many people on a stage, each waving once, for so many frames."""
    from benchmarks.crowd import film as staged
    from rentegn.manim_stage.host import shoot

    with tempfile.TemporaryDirectory() as folder:
        scene = staged(Path(folder), int(people), int(frames))
        for _ in range(2):  # the first also compiles
            start = time.process_time()
            made = shoot(scene, "Crowd", Path(folder) / "clip.mp4")
            work = time.process_time() - start
    tell(frames=made, work=work)


def reading(notes: str) -> None:
    """So many notes in four languages, read one film a note; the lexicon is loaded and forms are found before."""
    from itertools import cycle, islice

    from tests.corpus.rows import corpus, film_of

    from rentegn.direction import understand

    films = [film_of(row) for row in corpus("dev") if not row.before]
    for each in films:
        understand(each)
    start = time.process_time()
    for each in islice(cycle(films), int(notes)):
        understand(each)
    tell(notes=int(notes), work=time.process_time() - start)


CASES: dict[str, Callable[..., None]] = {
    each.__name__: each for each in (film, raster, encoder, stock, plain, crew, crowd, reading)
}

if __name__ == "__main__":
    CASES[sys.argv[1]](*sys.argv[2:])
