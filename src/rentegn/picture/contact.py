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

_COLUMNS = 6
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
    """PNG pages in `folder`, rows of `frames` frames for every scene; a scene that fails has its error in their place.

    Six frames stand in a row and four rows on a page; a scene is not parted.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="rentegn-") as scratch:
        tasks = [_task(script, timing, timing_file, studio, Path(scratch), frames) for script in scripts]
        results = studio.crew.run(tasks, progress)
        together = max(1, _ROWS // _rows(frames))
        pages = [results[start : start + together] for start in range(0, len(results), together)]
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
    columns, rows = min(frames, _COLUMNS), _rows(frames)
    across, down = studio.width + _MARGIN, studio.height + _MARGIN
    scene = _LABEL + rows * down
    page = Image.new("RGB", (_MARGIN + columns * across, _MARGIN + len(results) * scene), _PAPER)
    for number, result in enumerate(results):
        _scene(page, result, timing, _MARGIN + number * scene, (across, down))
    page.save(out)
    return out


def _rows(frames: int) -> int:
    return -(-frames // _COLUMNS)


def _scene(page: Image.Image, result: Result[list[Path]], timing: FilmTiming, top: int, cell: tuple[int, int]) -> None:
    pen, font = ImageDraw.Draw(page), ImageFont.load_default(20)
    length = timing.scenes[result.name].frames
    pen.text((_MARGIN, top), f"{result.name}  ·  {length} frames, {length / timing.rate:.1f} s", _INK, font)
    if result.failure is not None:
        pen.text((_MARGIN, top + _LABEL), result.failure.message, _ALARM, font)
    for number, path in enumerate(result.value or ()):
        row, column = divmod(number, _COLUMNS)
        left, upper = _MARGIN + column * cell[0], top + _LABEL + row * cell[1]
        with Image.open(path) as frame:
            page.paste(frame.convert("RGB"), (left, upper))
        pen.text((left + 8, upper + 6), str(int(path.stem)), _INK, font)
