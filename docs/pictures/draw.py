"""Draws the pictures of the README anew from the reference film's scenes: `make pictures`."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PIL import Image

from rentegn.manim_stage import host
from rentegn.model.scene_file import class_name, file_name
from rentegn.model.timing_json import read

HERE = Path(__file__).parent
SCENES = HERE.parents[1] / "scenes/tillid_esbjerg"
TIMING = read((SCENES / "timing.json").read_text(encoding="utf-8"))

_WIDTH, _GAP, _PAPER = 960, 6, "#FFFFFF"
_COLOURS = 224


@dataclass(frozen=True, slots=True)
class Moment:
    """A frame of a scene: `at` runs from 0, its first, to 1, its last."""

    scene: str
    at: float
    look: str = "ink"


#: Every picture by name, as rows of moments.
PICTURES: dict[str, list[list[Moment]]] = {
    "film": [
        [Moment("kernevaerdier", 1.0), Moment("lederen-gaar-forrest", 0.5)],
        [Moment("relationer", 0.9), Moment("overblik-og-vaekst", 1.0)],
    ],
    "window": [[Moment("lille-vindue", 1.0), Moment("vinduet-udvides", 0.07), Moment("vinduet-udvides", 0.5)]],
    "puff": [[Moment("lederen-forsvinder", at) for at in (0.05, 0.105, 0.22)]],
    "looks": [[Moment("haender-danner-ramme", 0.8, look) for look in ("sketch", "ink")]],
}


def main() -> None:
    """Draw all of them beside this file."""
    for name, rows in PICTURES.items():
        few = sheet(rows).quantize(_COLOURS, Image.Quantize.MAXCOVERAGE, kmeans=3, dither=Image.Dither.FLOYDSTEINBERG)
        few.save(HERE / f"{name}.png", optimize=True)


def sheet(rows: list[list[Moment]]) -> Image.Image:
    """Rows of frames, `_WIDTH` pixels wide in all."""
    columns = len(rows[0])
    width = (_WIDTH - (columns - 1) * _GAP) // columns // 2 * 2
    height = round(width * 9 / 16) // 2 * 2
    page = Image.new("RGB", (columns * (width + _GAP) - _GAP, len(rows) * (height + _GAP) - _GAP), _PAPER)
    for row, moments in enumerate(rows):
        for column, moment in enumerate(moments):
            page.paste(still(moment, width, height), (column * (width + _GAP), row * (height + _GAP)))
    return page


def still(moment: Moment, width: int, height: int) -> Image.Image:
    """One frame, drawn at twice its size for the finer lines."""
    scene = moment.scene
    frame = round(moment.at * (TIMING.scenes[scene].frames - 1))
    pixels = host.still(
        SCENES / file_name(scene), class_name(scene), frame, look=moment.look, width=2 * width, height=2 * height
    )
    return Image.fromarray(pixels).resize((width, height), Image.Resampling.LANCZOS)


if __name__ == "__main__":
    main()
