"""Films for sheets, read and staged as real ones are, with a grey square for every still."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image

from rentegn import direction, staging, storymap, timing
from rentegn.direction.nouns import nouns
from rentegn.model.direction import Directions
from rentegn.model.sheet import Edition, KeyFrame, Sheet
from rentegn.model.storyboard import Storyboard
from rentegn.model.storymap import Storymap
from rentegn.model.timeline import Timeline
from rentegn.sheet import compose, key_frames
from tests.timing.boards import evenly

HEAD = "storymap: 1\ntitle: {title}\nclient: Esbjerg Kommune\nlanguage: {language}\nscenes:\n"


@dataclass(frozen=True)
class Film:
    """A film as far as a sheet needs it."""

    folder: Path
    storymap: Storymap
    directions: Directions
    storyboard: Storyboard
    timeline: Timeline

    @property
    def key_frames(self) -> tuple[KeyFrame, ...]:
        return key_frames(self.storyboard, self.timeline)

    def stills(self) -> Mapping[KeyFrame, Path]:
        paths = {}
        for number, key in enumerate(self.key_frames):
            paths[key] = self.folder / f"{key.scene}-{key.frame}.png"
            Image.new("RGB", (96, 54), (200, 200 - 5 * (number % 40), 180)).save(paths[key])
        return paths

    def sheet(self, *scenes: str, edition: Edition | None = None) -> Sheet:
        stills = self.stills()
        kept = {key: path for key, path in stills.items() if not scenes or key.scene in scenes}
        named = nouns(self.storyboard.language)
        board, time = self.storyboard, self.timeline
        made = edition or Edition(1, "2026-11-22", "Rentegn")
        return compose(self.storymap, self.directions, board, time, kept, named, edition=made, scenes=scenes)


def film(folder: Path, scenes: str, *, language: str = "da", title: str = "Tillid på Ærø") -> Film:
    """A film from the scenes of a storymap, spoken with ten frames a word."""
    return replace(staged(scenes, language, title), folder=folder)


@cache
def staged(scenes: str, language: str, title: str) -> Film:
    """The same film for every test that asks for it, in a folder that is gone."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "film.yaml"
        path.write_text(HEAD.format(title=title, language=language) + scenes, encoding="utf-8")
        story = storymap.read(path).value
    assert story is not None
    read = direction.understand(story).value
    assert read is not None
    board = staging.stage(story, read).value
    assert board is not None
    takes = [evenly(shot.scene, shot.text)[1] for shot in board.shots]
    timeline = timing.schedule(board, takes).value
    assert timeline is not None
    return Film(path.parent, story, read, replace(board, film="film"), timeline)


def scene(name: str, text: str, visual: str = "") -> str:
    """One scene of a storymap."""
    note = f'    visual: "{visual}"\n' if visual else ""
    return f'  - id: {name}\n    text: "{text}"\n{note}'


WINDOW = scene(
    "lille-vindue", "Tillid handler om at bygge en organisation …", "En mand kigger ud gennem et lille vindue."
)
WIDER = scene("vinduet-udvides", "… med så stort et råderum, som det giver mening.", "Vinduet udvides.")
PUFF = scene("lederen-forsvinder", "Når du ikke er der!", "Lederen forsvinder med et puf!")
OPEN = scene("relationer", "Tillid lever i relationer til borgeren og dine medarbejdere.")
