"""A stage with so many people on it, each waving once: how the cost grows."""

from __future__ import annotations

from pathlib import Path

from rentegn.acting.repertoire import action
from rentegn.model.storyboard import WIDE, Call, Dress, Placement, Tableau
from rentegn.model.timing_json import BeatTiming, FilmTiming, SceneTiming, changes, written

HAIR = ("bun", "short", "curly", "long")
SCENE = """from rentegn.manim_stage import StoryScene, act


class Crowd(StoryScene):
    def construct(self):
        people = [self.actor(f"p{{k}}") for k in range({people})]
        self.open_on(self.place("room"), *people)
        for k, person in enumerate(people):
            self.beat(f"wave-{{k}}", act.wave(person))
"""


def film(folder: Path, people: int, frames: int) -> Path:
    """The scene's file, with its timing beside it. The waves follow one another and fill the scene."""
    cast = {f"p{k}": Dress(role="employee", hair=HAIR[k % len(HAIR)], skin=k % 4) for k in range(people)}
    stand = [
        Placement(name, "employee", (k + 0.5) * 12 / people - 6, -2.45, 0.7, depth=20.0 + k)
        for k, name in enumerate(cast)
    ]
    opening = tableau = Tableau((Placement("room", "room", y=-2.45, depth=0), *stand))
    beats, length = {}, frames // people
    for k, name in enumerate(cast):
        call = Call("wave", {action("wave").roles[0].name: (name,)})
        after = action("wave").after(call, tableau, WIDE)
        beats[f"wave-{k}"] = BeatTiming(k * length, (k + 1) * length, 5, *changes(tableau, after))
        tableau = after
    timing = FilmTiming("crowd", "Crowd", WIDE.name, "da", 25, cast, {"crowd": SceneTiming("", frames, opening, beats)})
    (folder / "timing.json").write_text(written(timing), encoding="utf-8")
    path = folder / "crowd.py"
    path.write_text(SCENE.format(people=people), encoding="utf-8")
    return path
