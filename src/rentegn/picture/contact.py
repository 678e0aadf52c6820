"""A few frames of every scene on pages, to see a whole film at a glance."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from rentegn.model.timing_json import FilmTiming
from rentegn.picture import worker
from rentegn.picture.shooting import Progress, Script, Studio, settings
from rentegn.run import Result, Task

_ROWS = 4
_MARGIN = 24
_LABEL = 34
_PAPER, _INK, _ALARM = "#FBF5E9", "#2B2A33", "#C0392B"


def contact(
    scripts: Sequence[Script],
    timing: FilmTiming,
    timing_file: Path,
    studio: Studio,
    folder: Path,
    frames: int = 6,
    progress: Progress | None = None,
) -> tuple[Path, ...]:
    """PNG pages in `folder`, a row of `frames` frames for every scene; a scene that fails has its error in the row."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="rentegn-") as scratch:
        tasks = [_task(script, timing, timing_file, studio, Path(scratch), frames) for script in scripts]
        results = studio.crew.run(tasks, progress)
        pages = [results[start : start + _ROWS] for start in range(0, len(results), _ROWS)]
        for old in folder.glob("page-*.png"):
            old.unlink()
        return tuple(
            _page(page, timing, studio, frames, folder / f"page-{number}.png") for number, page in enumerate(pages, 1)
        )


def spread(length: int, frames: int) -> list[int]:
    """Frame numbers from the first to the last of a scene, evenly spaced."""
    if frames == 1 or length == 1:
        return [length - 1]
    return sorted({round(step * (length - 1) / (frames - 1)) for step in range(frames)})


def _task(
    script: Script, timing: FilmTiming, timing_file: Path, studio: Studio, scratch: Path, frames: int
) -> Task[list[Path]]:
    own = scratch / script.scene
    own.mkdir()
    arguments = {
        "stage": studio.still,
        "frames": spread(timing.scenes[script.scene].frames, frames),
        "folder": own,
        "settings": settings(script, timing_file, studio),
    }
    return Task(script.scene, worker.stills, arguments)


def _page(results: Sequence[Result[list[Path]]], timing: FilmTiming, studio: Studio, frames: int, out: Path) -> Path:
    width, height = studio.width, studio.height
    row = _LABEL + height + _MARGIN
    page = Image.new("RGB", (_MARGIN + frames * (width + _MARGIN), _MARGIN + len(results) * row), _PAPER)
    for number, result in enumerate(results):
        _row(page, result, timing, _MARGIN + number * row, width)
    page.save(out)
    return out


def _row(page: Image.Image, result: Result[list[Path]], timing: FilmTiming, top: int, width: int) -> None:
    pen, font = ImageDraw.Draw(page), ImageFont.load_default(20)
    length = timing.scenes[result.name].frames
    pen.text((_MARGIN, top), f"{result.name}  ·  {length} frames, {length / timing.rate:.1f} s", _INK, font)
    if result.failure is not None:
        pen.text((_MARGIN, top + _LABEL), result.failure.message, _ALARM, font)
    for column, path in enumerate(result.value or ()):
        left = _MARGIN + column * (width + _MARGIN)
        with Image.open(path) as frame:
            page.paste(frame.convert("RGB"), (left, top + _LABEL))
        pen.text((left + 8, top + _LABEL + 6), str(int(path.stem)), _INK, font)
