"""The live draft filmed as screenshots, with the time after each save: `python -m benchmarks.watch_loop FILE.png`.

The first scenes of the reference film are open in a real browser. A note is changed and saved: its still is there, then
it moves. A mistake is saved: it is told at its line, with the last good picture kept. It is mended. Times are seconds
on the clock from the save until a person sees it; the load of the machine, told beside them, counts.
"""

from __future__ import annotations

import argparse
import base64
import io
import os
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont
from tests.live.browser import Page, browser

from benchmarks.live_saves import FILM, SEEN
from rentegn.live import follow
from rentegn.order import Order

SIZE = (1440, 860)
SCENE = "lille-vindue"
#: What its note says, what it says instead, and a mistake.
NOTE, OTHER, WRONG = "visual: En mand kigger", "visual: En kvinde kigger", 'visual: "En kvinde kigger'
MOVES = "scene().clip && scene().clip !== '{clip}' && clip.dataset.file === scene().clip && clip.readyState > 1"
_SMALL, _LINE, _COLUMNS = (720, 430), 34, 2


@dataclass(frozen=True)
class Shot:
    """What the page looked like, what had just happened, and seconds since the save (None: nothing was saved)."""

    told: str
    seconds: float | None
    picture: Image.Image


def photographed(page: Page, told: str, since: float | None = None) -> Shot:
    """The page now."""
    seconds = None if since is None else time.monotonic() - since
    raw = page.ask("Page.captureScreenshot", format="png")["data"]
    return Shot(told, seconds, Image.open(io.BytesIO(base64.b64decode(raw))).convert("RGB"))


def loop(page: Page, storymap: Path) -> Iterator[Shot]:
    """A save, a mistake and its mending."""
    text = storymap.read_text(encoding="utf-8")
    page.does(f"look('{SCENE}')")
    page.wait(SEEN)
    yield photographed(page, "before")
    yield from _saved(page, storymap, text.replace(NOTE, OTHER), "a note is saved")
    begun = _save(storymap, text.replace(NOTE, WRONG))
    page.wait("film.fault")
    yield photographed(page, "a mistake is saved: told at its line, the last good picture stays", begun)
    begun = _save(storymap, text)
    page.wait(f"!film.fault && scene().fresh && {SEEN}")
    yield photographed(page, "mended", begun)


def _saved(page: Page, storymap: Path, text: str, told: str) -> Iterator[Shot]:
    still, clip = page.does("[scene().still, scene().clip]")
    begun = _save(storymap, text)
    page.wait(f"scene().fresh && scene().still !== '{still}' && {SEEN}")
    yield photographed(page, f"{told}: its new still", begun)
    page.wait(MOVES.format(clip=clip))
    yield photographed(page, f"{told}: its first second moves", begun)


def _save(storymap: Path, text: str) -> float:
    begun = time.monotonic()
    storymap.write_text(text, encoding="utf-8")
    return begun


def page_of(shots: list[Shot]) -> Image.Image:
    """All of them on one sheet, each with its time."""
    wide, high = _SMALL
    rows = -(-len(shots) // _COLUMNS)
    page = Image.new("RGB", (_COLUMNS * wide, rows * (high + _LINE)), "white")
    draw, font = ImageDraw.Draw(page), ImageFont.load_default(17)
    for k, shot in enumerate(shots):
        x, y = k % _COLUMNS * wide, k // _COLUMNS * (high + _LINE)
        at = "" if shot.seconds is None else f"{shot.seconds:.2f} s   "
        draw.text((x + 8, y + 8), f"{at}{shot.told}", fill="black", font=font)
        page.paste(shot.picture.resize(_SMALL, Image.Resampling.LANCZOS), (x, y + _LINE))
    return page.quantize(128)


def main() -> None:
    """Film it, and print its times."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=Path, metavar="FILE.png")
    parser.add_argument("--scenes", type=int, default=3, help="so many of the film's scenes (default: 3)")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        root = Path(folder)
        (storymap := root / FILM.name).write_text(first(asked.scenes), encoding="utf-8")
        order = Order(storymap, scenes=root / "scenes", out=root / "out", store=root / "store")
        with follow(order) as session, browser(root / "profile") as page:
            page.size(*SIZE)
            page.open(session.address)
            page.wait("film.scenes.length && film.scenes.every((each) => each.fresh) && scene().clip", 600)
            shots = list(loop(page, storymap))
    page_of(shots).save(asked.out, optimize=True)
    print(f"| after a save, {os.getloadavg()[0]:.1f} processes wanting to run | seconds |\n| --- | ---: |")
    for shot in shots:
        if shot.seconds is not None:
            print(f"| {shot.told} | {shot.seconds:.2f} |")


def first(scenes: int) -> str:
    """The reference film's storymap with so many scenes."""
    head, *rest = FILM.read_text(encoding="utf-8").split("\n  - id: ")
    return "\n  - id: ".join([head, *rest[:scenes]]) + "\n"


if __name__ == "__main__":
    main()
