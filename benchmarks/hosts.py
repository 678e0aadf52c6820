"""The same scenes under both hosts, frame by frame: `python -m benchmarks.hosts [--every N] [--sheet FILE]`.

Every generated scene is played under our camera and under the plain renderer of Manim, where each polygon is a mobject
of Manim's. Every N-th frame of the one is held against the other's; the least alike pair of each scene goes on a
contact sheet, with what differs made eight times as strong, to be looked at: figures can agree on a ghost. Beside it
stands how alike frames a moment apart are, so that one sees that the measure could tell.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from unittest.mock import patch

import numpy as np
from manim import Mobject
from manim.camera.moving_camera import MovingCamera
from manim.renderer.cairo_renderer import CairoRenderer
from numpy.typing import NDArray
from PIL import Image, ImageDraw
from scipy.ndimage import gaussian_filter

from benchmarks.cases import scenes
from rentegn.manim_stage.drawing_mobject import Layer
from rentegn.manim_stage.host import load, play, set_up

Picture = NDArray[np.uint8]
WIDTH, HEIGHT = 1280, 720
#: Wang, Bovik, Sheikh and Simoncelli (2004): a Gaussian window of 1.5 pixels, and what steadies the quotient.
_WINDOW, _STEADY = 1.5, ((0.01 * 255) ** 2, (0.03 * 255) ** 2)
_LUMA = np.array([0.2126, 0.7152, 0.0722])
_STRONGER = 8
_SMALL = (480, 270)
_LINE = 22


@dataclass(frozen=True)
class Pair:
    """A frame under Manim's renderer and under ours, how alike they are, and how alike frames a moment apart."""

    frame: int
    plain: Picture
    ours: Picture
    ssim: float
    apart: float

    @property
    def psnr(self) -> float:
        """In decibels."""
        error = float(((self.plain.astype(float) - self.ours) ** 2).mean())
        return 99.0 if error == 0 else float(10 * np.log10(255**2 / error))


def likeness(one: Picture, other: Picture) -> float:
    """Structural similarity of two pictures' luma, 1 where they are the same."""
    a, b = (picture @ _LUMA for picture in (one, other))
    mean_a, mean_b = (gaussian_filter(each, _WINDOW) for each in (a, b))
    spread = [
        gaussian_filter(x * y, _WINDOW) - p * q for x, y, p, q in ((a, a, mean_a, mean_a), (b, b, mean_b, mean_b))
    ]
    common = gaussian_filter(a * b, _WINDOW) - mean_a * mean_b
    light, contrast = _STEADY
    alike = (2 * mean_a * mean_b + light) * (2 * common + contrast)
    return float((alike / ((mean_a**2 + mean_b**2 + light) * (spread[0] + spread[1] + contrast))).mean())


class Plain(CairoRenderer):
    """Manim's own renderer; it paints every so many frames and hands them on."""

    def __init__(self, every: int, take: Callable[[int, Picture], None]) -> None:
        super().__init__(camera_class=MovingCamera)
        self.every, self.take, self.made = every, take, 0

    def render(self, scene: Any, time: float, moving_mobjects: Iterable[Mobject] | None = None) -> None:
        if self.made % self.every == 0:
            self.update_frame(scene, moving_mobjects)
            self.take(self.made, self.get_frame()[..., :3].astype(np.uint8))
        self.time += 1 / self.camera.frame_rate
        self.made += 1


def worst(path: Path, name: str, every: int, look: str) -> Pair:
    """The least alike pair of a scene. AssertionError where one host makes frames that the other does not."""
    ours: dict[int, Picture] = {}

    def keep(number: int, raster: Picture, changed: object) -> None:
        ours[number] = raster[..., :3].copy()

    play(path, name, keep, look=look, only=range(0, 1 << 30, every), width=WIDTH, height=HEIGHT)
    found: list[Pair] = []
    apart = 1.0

    def compare(number: int, plain: Picture) -> None:
        nonlocal apart
        if number - every in ours:
            apart = min(apart, likeness(plain, ours.pop(number - every)))
        alike = likeness(plain, ours[number])
        if not found or alike < found[0].ssim:
            found[:] = [Pair(number, plain, ours[number], alike, 1.0)]

    spell_out = Layer.spell_out

    def seldom(layer: Layer) -> None:
        """Polygons become mobjects for those frames only that are painted."""
        if renderer.made % every == 0:
            spell_out(layer)

    shown = set_up(path, name, look=look, width=WIDTH, height=HEIGHT)
    with shown, patch.object(Layer, "spell_out", seldom):
        renderer = Plain(every, compare)
        load(path, name)(renderer=renderer, camera_class=MovingCamera).render()
    assert max(ours) == (renderer.made - 1) // every * every, "both hosts make as many frames"
    return Pair(found[0].frame, found[0].plain, found[0].ours, found[0].ssim, apart)


def sheet(pairs: Mapping[str, Pair]) -> Image.Image:
    """Three pictures a scene: Manim's, ours, and what differs."""
    wide, high = _SMALL
    page = Image.new("RGB", (3 * wide, len(pairs) * (high + _LINE)), "white")
    draw = ImageDraw.Draw(page)
    for row, (scene, pair) in enumerate(pairs.items()):
        y = row * (high + _LINE)
        told = f"{scene}, frame {pair.frame}: plain manim | here | difference x {_STRONGER}    SSIM {pair.ssim:.5f}"
        draw.text((6, y + 5), told, fill="black")
        differs = np.abs(pair.plain.astype(int) - pair.ours) * _STRONGER
        for k, picture in enumerate((pair.plain, pair.ours, 255 - np.clip(differs, 0, 255))):
            page.paste(Image.fromarray(picture.astype(np.uint8)).resize(_SMALL), (k * wide, y + _LINE))
    return page


def main() -> None:
    """Print a table, and write the sheet."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--every", type=int, default=8, help="every so many frames (default: 8)")
    parser.add_argument("--look", default="ink")
    parser.add_argument("--scenes", default="all", help="their files, with commas between (default: all)")
    parser.add_argument("--sheet", type=Path, help="where the contact sheet goes")
    asked = parser.parse_args()
    pairs: dict[str, Pair] = {}
    print("| scene | least alike at frame | SSIM | PSNR | SSIM of frames a moment apart |")
    print("| --- | ---: | ---: | ---: | ---: |")
    for path, name in scenes(asked.scenes):
        pair = pairs[path.stem] = worst(path, name, asked.every, asked.look)
        row = f"{pair.frame} | {pair.ssim:.5f} | {pair.psnr:.1f} dB | {pair.apart:.3f}"
        print(f"| {path.stem.strip('_')} | {row} |", flush=True)
        if asked.sheet:
            sheet(pairs).save(asked.sheet, quality=85)
    least = min(pair.ssim for pair in pairs.values())
    print(f"least of all: {least:.5f}", file=sys.stderr)


if __name__ == "__main__":
    main()
