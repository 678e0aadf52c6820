"""Draws the pages of this folder anew: twelve frames of every scene of the reference film, in ink and in pencil."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from pathlib import Path

from PIL import Image

from rentegn import pipeline
from rentegn.console import Terminal
from rentegn.order import Order

HERE = Path(__file__).parent
STORYMAP = HERE.parents[1] / "storymaps/tillid-esbjerg.yaml"
LOOKS = ("ink", "sketch")
_FRAMES, _WIDTH, _COLOURS = 12, 1524, 160


def main() -> None:
    """Every page of both looks, `ink-1.png` and so on, beside this file."""
    order = Order(STORYMAP, scenes=HERE.parents[1] / "scenes")
    for old in HERE.glob("*.png"):
        old.unlink()
    for look in LOOKS:
        with tempfile.TemporaryDirectory() as folder:
            made = pipeline.make_contact(replace(order, look=look, out=Path(folder)), Terminal(), _FRAMES)
            for number, page in enumerate(made.value or (), 1):
                _keep(page, HERE / f"{look}-{number}.png")


def _keep(page: Path, out: Path) -> None:
    """A page at half its size, in few colours."""
    with Image.open(page) as whole:
        small = whole.resize((_WIDTH, round(whole.height * _WIDTH / whole.width)), Image.Resampling.LANCZOS)
    small.quantize(_COLOURS, Image.Quantize.MAXCOVERAGE, kmeans=2, dither=Image.Dither.FLOYDSTEINBERG).save(
        out, optimize=True
    )


if __name__ == "__main__":
    main()
