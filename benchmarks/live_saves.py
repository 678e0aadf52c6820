"""How long after a save its scene is on the live page, in a real browser.

    python -m benchmarks.live_saves

Saves the reference film ten times, with a note changed or changed back, and prints for each the seconds until the new
still can be seen, and until its first second can be played. The load of the machine stands beside them: they are
seconds on the clock, so other work counts.
"""

from __future__ import annotations

import os
import shutil
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from tests.live.browser import Page, browser

from benchmarks.measures import ROOT
from rentegn.live import follow
from rentegn.order import Order

FILM = ROOT / "storymaps" / "tillid-esbjerg.yaml"
#: A scene, what its note says, and what it says instead.
NOTES = (
    ("lille-vindue", "En mand kigger ud gennem et lille vindue …", "En kvinde kigger ud gennem et lille vindue …"),
    ("lederen-forsvinder", "Lederen forsvinder med et puf!", "Lederen vinker."),
    ("ildsjaelen-taendes", "Relevansen tænder ildsjælen i en medarbejder.", "En medarbejder jubler."),
    ("trange-rum", "En medarbejder i et meget trangt", "En borger i et meget trangt"),
    ("gartnere-luger-ud", "Leder + medarbejder samles.", "To medarbejdere samles."),
)
SEEN = "still.complete && still.naturalWidth > 0 && (!still.hidden || !clip.hidden)"


def saves(text: str) -> Iterator[tuple[str, str]]:
    """Ten texts of the storymap, each with the scene in which it differs from the one before."""
    for scene, note, other in NOTES:
        if note not in text:
            raise ValueError(f"the note of `{scene}` is another now")
        yield scene, text.replace(note, other)
        yield scene, text


def measured(page: Page, storymap: Path, scene: str, text: str) -> tuple[float, float]:
    """Seconds from a save to its still, and to its first moving second."""
    still, clip = page.does(f"((s) => [s.still, s.clip])(film.scenes.find((each) => each.id === '{scene}'))")
    begun = time.monotonic()
    storymap.write_text(text, encoding="utf-8")
    page.wait(f"current === '{scene}' && scene().fresh && scene().still !== '{still}' && {SEEN}")
    shown = time.monotonic() - begun
    page.wait(f"scene().clip && scene().clip !== '{clip}' && clip.dataset.file === scene().clip && clip.readyState > 1")
    return shown, time.monotonic() - begun


def main() -> None:
    """Print ten saves."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        root = Path(folder)
        storymap = root / FILM.name
        shutil.copyfile(FILM, storymap)
        order = Order(storymap, scenes=root / "scenes", out=root / "out", store=root / "store")
        with follow(order) as session, browser(root / "profile") as page:
            page.open(session.address)
            page.wait("film.scenes.length && film.scenes.every((each) => each.fresh) && scene().clip", 600)
            print(f"{'scene':20} {'still':>6} {'moves':>6} {'load':>6}")
            for scene, text in saves(storymap.read_text(encoding="utf-8")):
                still, moves = measured(page, storymap, scene, text)
                print(f"{scene:20} {still:6.2f} {moves:6.2f} {os.getloadavg()[0]:6.1f}", flush=True)


if __name__ == "__main__":
    main()
