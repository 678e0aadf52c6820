"""A film of one small shot, written as the pipeline would write it."""

from pathlib import Path

from rentegn.acting.repertoire import action
from rentegn.model.scene_file import body_digest, sealed
from rentegn.model.storyboard import WIDE, Call, Dress, Format, Placement, Tableau
from rentegn.model.timing_json import BeatTiming, FilmTiming, SceneTiming, changes, written

FRAMES = 60
OPENING = Tableau(
    (
        Placement("room", "room", 0, -2.45, depth=0),
        Placement("window", "window", 2.5, 0.6, depth=5),
        Placement("ida", "employee", -2.0, -2.45, 0.9, depth=20),
    )
)
WAVE = Call("wave", {"actor": ("ida",)})
WIDEN = Call("widen", {"prop": ("window",)})
BODY = '''from rentegn.manim_stage import StoryScene, act


class LilleProve(StoryScene):
    """A trial."""

    def construct(self):
        room = self.place("room")
        window = self.prop("window")
        ida = self.actor("ida")
        self.open_on(room, window, ida)
        self.beat("wave", act.wave(ida))
        self.beat("widen", act.widen(window))
'''


def film(folder: Path, body: str = BODY, format: Format = WIDE) -> Path:
    """The scene's file, with `timing.json` beside it made for `BODY`."""
    after_wave, wave = _beat(WAVE, OPENING, 5, 20)
    _, widen = _beat(WIDEN, after_wave, 30, 25)
    scene = SceneTiming(body_digest(BODY), FRAMES, OPENING, {"wave": wave, "widen": widen})
    cast = {"ida": Dress(skin=1)}
    size = format.width, format.height, format.units_wide, format.units_high
    timing = FilmTiming("tiny", "Tiny", format.name, "da", 25, cast, {"lille-prove": scene}, *size)
    (folder / "timing.json").write_text(written(timing), encoding="utf-8")
    path = folder / "lille_prove.py"
    path.write_text(sealed(BODY).replace(BODY, body), encoding="utf-8")
    return path


def _beat(call: Call, before: Tableau, start: int, frames: int) -> tuple[Tableau, BeatTiming]:
    role = action(call.action).roles[0].name
    call = Call(call.action, {role: next(iter(call.roles.values()))})
    after = action(call.action).after(call, before, WIDE)
    changed, gone = changes(before, after)
    return after, BeatTiming(start, start + frames, 4, changed, gone)
