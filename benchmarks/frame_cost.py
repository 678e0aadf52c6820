"""What a 1080p frame costs, step by step: four people in a room with a window, waving, the window widening.

    python benchmarks/frame_cost.py [--look sketch] [--profile]

Prints CPU milliseconds a frame. The first round also compiles and fills the caches, the second is what a film pays.
"""

from __future__ import annotations

import argparse
import cProfile
import pstats
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

from rentegn.acting.repertoire import action
from rentegn.manim_stage.canvas import Canvas
from rentegn.manim_stage.drawing_mobject import Entity
from rentegn.manim_stage.encoder import Encoder
from rentegn.manim_stage.host import shoot
from rentegn.manim_stage.planes import Planes
from rentegn.manim_stage.stage import Stage
from rentegn.model.storyboard import WIDE, Call, Dress, Placement, Tableau
from rentegn.model.timing_json import BeatTiming, FilmTiming, SceneTiming, changes, written

CAST = {
    "ida": Dress(role="leader", hair="bun"),
    "bo": Dress(role="employee", skin=1),
    "eva": Dress(role="citizen", hair="curly", skin=2),
    "per": Dress(role="gardener", skin=3),
}
SCENE = """from rentegn.manim_stage import StoryScene, act


class Cost(StoryScene):
    def construct(self):
        people = [self.actor(name) for name in ("ida", "bo", "eva", "per")]
        window = self.prop("window")
        self.open_on(self.place("room"), window, *people)
        self.beat("wave", act.wave(people[1]))
        self.beat("widen", act.widen(window))
"""
STEPS: tuple[tuple[type, str, str], ...] = (
    (Stage, "cels", "acting and drawing"),
    (Entity, "take", "inking"),
    (Canvas, "show", "painting"),
    (Planes, "take", "RGBA to I420"),
    (Encoder, "write", "encoding, I420 included"),
)


def film(folder: Path) -> Path:
    """The scene's file with its timing, 125 frames."""
    people = [Placement(name, "employee", 2.2 * k - 5, -2.45, 0.75, depth=20.0 + k) for k, name in enumerate(CAST)]
    opening = Tableau((Placement("room", "room", y=-2.45, depth=0), Placement("window", "window", 2.5, 0.6), *people))
    beats, tableau = {}, opening
    for name, entity, start in (("wave", "bo", 15), ("widen", "window", 60)):
        call = Call(name, {action(name).roles[0].name: (entity,)})
        after = action(name).after(call, tableau, WIDE)
        beats[name] = BeatTiming(start, start + 40, 5, *changes(tableau, after))
        tableau = after
    timing = FilmTiming("cost", "Cost", WIDE.name, "da", 25, CAST, {"cost": SceneTiming("", 125, opening, beats)})
    (folder / "timing.json").write_text(written(timing), encoding="utf-8")
    path = folder / "cost.py"
    path.write_text(SCENE, encoding="utf-8")
    return path


def timed(owner: type, name: str, step: str, spent: Counter[str]) -> None:
    """Make a method add the CPU time it takes to a step's."""
    method: Callable[..., Any] = getattr(owner, name)

    def measured(*args: Any, **kwargs: Any) -> Any:
        start = time.process_time()
        try:
            return method(*args, **kwargs)
        finally:
            spent[step] += time.process_time() - start  # type: ignore[assignment]

    setattr(owner, name, measured)


def main() -> None:
    """Shoot the scene twice and print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--look", default="ink")
    parser.add_argument("--profile", action="store_true", help="where the second round's time goes, by function")
    asked = parser.parse_args()
    spent: Counter[str] = Counter()
    for owner, name, step in STEPS:
        timed(owner, name, step, spent)
    with tempfile.TemporaryDirectory() as folder:
        scene = film(Path(folder))
        for turn in ("first", "second"):
            spent.clear()
            profile = cProfile.Profile()
            start = time.process_time()
            if asked.profile and turn == "second":
                profile.enable()
            frames = shoot(scene, "Cost", Path(folder) / "cost.mp4", look=asked.look)
            profile.disable()
            whole = time.process_time() - start
            print(f"{turn} round: {frames} frames, {1000 * whole / frames:.1f} ms CPU a frame")
            for step, seconds in spent.items():
                print(f"  {step:26}{1000 * seconds / frames:6.2f}")
        if asked.profile:
            pstats.Stats(profile).sort_stats("tottime").print_stats(25)


if __name__ == "__main__":
    main()
