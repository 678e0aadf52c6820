"""Small pictures of the reference film as somebody has looked at and accepted them."""

from __future__ import annotations

import json
import platform
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from rentegn.manim_stage import host
from rentegn.model.scene_file import class_name, file_name
from rentegn.model.timing_json import FilmTiming, SceneTiming, read

ROOT = Path(__file__).parents[2]
SCENES = ROOT / "scenes/tillid_esbjerg"
HERE = Path(__file__).parent
LEFT = ROOT / "out/golden"

LOOKS = ("ink", "sketch")
WIDTH, HEIGHT = 320, 180
_COLOURS = 160
_BLOCK = 10

#: The most that all of a picture, and any block of ten by ten pixels, may differ, in steps of 255.
MEAN, BLOCK = 2.0, 10.0

_TOOLS = ("numba", "numpy", "scipy", "shapely", "skia-pathops", "fonttools", "fontpkg-delius", "fontpkg-kalam")

Pixels = NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class Difference:
    """How far two pictures lie apart: over all of them, and where they differ most."""

    mean: float
    block: float

    @property
    def within(self) -> bool:
        return self.mean <= MEAN and self.block <= BLOCK


@cache
def timing() -> FilmTiming:
    return read((SCENES / "timing.json").read_text(encoding="utf-8"))


def scenes() -> list[str]:
    return list(timing().scenes)


def key_frames(scene: SceneTiming) -> dict[str, int]:
    """Two frames of a scene by name: the middle of its longest beat, and its last."""
    longest = max(scene.beats.values(), key=lambda beat: beat.end - beat.start)
    return {"action": (longest.start + longest.end) // 2, "end": scene.frames - 1}


def drawn(scene: str, frame: int, look: str) -> Pixels:
    """A frame as the film has it in that look."""
    return host.still(SCENES / file_name(scene), class_name(scene), frame, look=look, width=WIDTH, height=HEIGHT)


def golden(scene: str, name: str, look: str) -> Path:
    return HERE / (f"{scene}.{name}.png" if look == "ink" else f"{scene}.{name}.{look}.png")


def all_golden() -> Iterator[tuple[Path, str, int, str]]:
    """Every picture there is to be: its file, and the scene, frame and look it shows."""
    for scene in scenes():
        for name, frame in key_frames(timing().scenes[scene]).items():
            for look in LOOKS:
                yield golden(scene, name, look), scene, frame, look


def accepted(path: Path) -> Pixels:
    with Image.open(path) as image:
        return np.asarray(image.convert("RGB"))


def accept(pixels: Pixels, path: Path) -> None:
    """Keep a picture in few colours: a fifth of the bytes, and nothing that the eye would miss."""
    whole = Image.fromarray(pixels)
    few = whole.quantize(_COLOURS, Image.Quantize.MAXCOVERAGE, kmeans=3, dither=Image.Dither.NONE)
    few.save(path, optimize=True)


def difference(one: Pixels, other: Pixels) -> Difference:
    apart = np.abs(one.astype(float) - other).mean(axis=2)
    blocks = apart.reshape(HEIGHT // _BLOCK, _BLOCK, WIDTH // _BLOCK, _BLOCK).mean(axis=(1, 3))
    return Difference(float(apart.mean()), float(blocks.max()))


def leave(expected: Pixels, actual: Pixels, name: str) -> Path:
    """Expected, difference and actual side by side in one file, for whoever has to judge."""
    apart = np.clip(4 * np.abs(expected.astype(int) - actual), 0, 255).astype(np.uint8)
    LEFT.mkdir(parents=True, exist_ok=True)
    path = LEFT / f"{name}.expected-difference-actual.png"
    Image.fromarray(np.concatenate([expected, apart, actual], axis=1)).save(path)
    return path


def tools() -> dict[str, str]:
    return {"machine": platform.machine(), **{tool: version(tool) for tool in _TOOLS}}


def foreign(made_with: Mapping[str, str]) -> str:
    """Which tools are not those that the accepted pictures were drawn with, or the empty text."""
    here = tools()
    return ", ".join(
        f"{tool} is {here[tool]}, not {made_with.get(tool)}" for tool in here if here[tool] != made_with.get(tool)
    )


def made_with() -> dict[str, str]:
    found: dict[str, str] = json.loads((HERE / "made-with.json").read_text())
    return found
