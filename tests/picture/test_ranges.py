import ast
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import av
import numpy as np
import pytest
from numpy.typing import NDArray

from rentegn.manim_stage.host import play
from rentegn.model.camera import CameraLeg, CameraPath, Framing
from rentegn.model.film import Clip
from rentegn.model.leisure import Leisure, Shift
from rentegn.model.scene_file import body_digest, class_name, sealed
from rentegn.model.storyboard import Dress, Placement
from rentegn.model.timing_json import BeatTiming, FilmTiming, SceneTiming, read, written
from rentegn.picture import Script, Studio, reasons, shoot
from rentegn.picture.lines import lines
from rentegn.picture.ranges import ranges, until
from rentegn.run import Result, Task
from rentegn.run.worker import perform
from rentegn.store import Store
from tests.manim_stage.films import BODY, FRAMES, OPENING, film

SCENES = Path(__file__).parents[2] / "scenes" / "tillid_esbjerg"
IDA, TASK = Placement("ida", "employee", depth=20), Placement("task", "task", x=2, depth=10)
EARLY, LATE = BeatTiming(2, 8, 2, after=(IDA.moved(x=1.0),)), BeatTiming(24, 30, 2, after=(TASK,))
OWN = SceneTiming(body_digest(BODY), 40, OPENING, {"wave": EARLY, "widen": LATE})


class Here:
    """A workforce of one, in this process."""

    def run(self, tasks: Sequence[Task[Any]], watch: Any = None) -> tuple[Result[Any], ...]:
        done = [(task.name, perform(0, task.work, task.arguments)) for task in tasks]
        if watch is not None:
            watch({task.name: task.arguments["frames"] for task in tasks})
        return tuple(
            Result(name, value) if isinstance(value, int) else Result(name, None, value) for name, value in done
        )


@pytest.fixture(autouse=True)
def in_this_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rentegn.run.worker._counters", [0])
    monkeypatch.setattr("rentegn.run.worker.let_go", lambda: None)


def studio(folder: Path, stage: str = "tests.picture.stages:numbered") -> Studio:
    return Studio(Store(folder / "store"), width=64, height=36, crew=Here(), stage=stage, stretch=15)


def filmed(
    folder: Path, own: SceneTiming = OWN, body: str = BODY, cast: Mapping[str, Dress] | None = None, **changes: Any
) -> tuple[Clip, list[str]]:
    """The clip of a scene, and the ranges of frames that were filmed for it."""
    timing = FilmTiming("tiny", "Tiny", "16x9", "da", 25, {"ida": Dress(), **(cast or {})}, {"lille-prove": own})
    (folder / "timing.json").write_text(written(timing), encoding="utf-8")
    path = folder / "lille_prove.py"
    path.write_text(sealed(BODY).replace(BODY, body), encoding="utf-8")
    log = path.with_suffix(".filmed")
    log.write_text("")
    script = Script("lille-prove", path, "LilleProve")
    (clip,) = shoot([script], timing, folder / "timing.json", replace(studio(folder), **changes))
    return clip, sorted(log.read_text().split(), key=lambda line: int(line.split("-")[0]))


def greys(path: Path | None) -> list[float]:
    assert path is not None
    with av.open(str(path)) as container:
        return [float(frame.to_ndarray(format="gray").mean()) for frame in container.decode(video=0)]


@pytest.mark.parametrize(
    ("frames", "expected"),
    [
        (90, [(0, 90)]),
        (374, [(0, 374)]),
        (375, [(0, 250), (250, 375)]),
        (614, [(0, 250), (250, 614)]),
        (625, [(0, 250), (250, 500), (500, 625)]),
    ],
)
def test_a_long_scene_is_cut_by_its_length_alone(frames: int, expected: list[tuple[int, int]]) -> None:
    assert [(each.start, each.stop) for each in ranges(BODY, replace(OWN, frames=frames))] == expected


def test_every_scene_of_the_reference_film_could_be_cut() -> None:
    timing = read((SCENES / "timing.json").read_text(encoding="utf-8"))
    for scene, own in timing.scenes.items():
        source = (SCENES / f"{scene.replace('-', '_')}.py").read_text(encoding="utf-8")
        assert len(ranges(source, own, own.frames // 2)) == 2, scene


@pytest.mark.parametrize(
    ("line", "instead"),
    [
        ('self.beat("wave", act.wave(ida))', 'self.beat("wave", act.wave(ida), FadeIn(Circle()))'),
        ('self.beat("wave", act.wave(ida))', 'for _ in "a":\n            self.beat("wave", act.wave(ida))'),
        ('self.beat("wave", act.wave(ida))', 'ida.shift([1, 0, 0])\n        self.beat("wave", act.wave(ida))'),
        ('self.beat("wave", act.wave(ida))', 'self.wait(1)\n        self.beat("wave", act.wave(ida))'),
        ('self.beat("wave", act.wave(ida))', 'self.beat("wave", act.wave(ida, manner=open("x").read()))'),
        ('self.beat("wave", act.wave(ida))', 'self.beat("wave", act.wave(ida.submobjects))'),
        ('ida = self.actor("ida")', 'act = self.actor("ida")'),
        ("import StoryScene, act", "import StoryScene, act as do"),
        ("from rentegn.manim_stage", "import manim\nfrom rentegn.manim_stage"),
        ("class LilleProve(StoryScene):", "class LilleProve(StoryScene):\n    look = 1\n"),
        ("def construct(self):", "@staticmethod\n    def construct(self):"),
        ("def construct(self):", "def construct(self, *, fast=True):"),
        ("self.open_on(", "self.open_on(("),
    ],
)
def test_a_scene_that_does_more_than_play_its_beats_is_not_cut(line: str, instead: str) -> None:
    assert lines(BODY) is not None
    assert line in BODY
    assert lines(BODY.replace(line, instead)) is None


def test_a_scene_whose_beats_are_not_those_of_its_timing_is_not_cut() -> None:
    assert len(ranges(BODY, OWN, 15)) == 3
    assert len(ranges(sealed(BODY), OWN, 15)) == 3
    assert len(ranges(sealed(BODY), replace(OWN, digest="0" * 16), 15)) == 1
    assert len(ranges(BODY, replace(OWN, beats={"wave": EARLY}), 15)) == 1
    assert len(ranges(BODY, replace(OWN, beats={"widen": LATE, "wave": EARLY}), 15)) == 1
    assert len(ranges(BODY, replace(OWN, beats={"wave": LATE, "widen": EARLY}), 15)) == 1


def test_ranges_filmed_apart_are_one_clip_with_every_frame_in_its_place(tmp_path: Path) -> None:
    clip, made = filmed(tmp_path)
    assert made == ["0-15", "15-30", "30-40"]
    shown = greys(clip.path)
    assert len(shown) == clip.frames == 40
    assert np.abs(np.diff(shown) - 4).max() < 2.5
    again, made = filmed(tmp_path)
    assert (made, again.from_store, again.digest) == ([], True, clip.digest)


def test_a_spliced_clip_decodes_to_just_what_its_ranges_do(tmp_path: Path) -> None:
    clip, _ = filmed(tmp_path)
    assert clip.path is not None
    apart = []
    for record in (tmp_path / "store" / "ac").glob("*/*"):
        found = Store(tmp_path / "store").get(record.name)
        if found is not None and found != clip.path and found.read_bytes()[4:8] == b"ftyp":
            apart.append(greys(found))
    assert sorted(len(each) for each in apart) == [10, 15, 15]
    assert [grey for each in sorted(apart) for grey in each] == greys(clip.path)


def test_what_changes_late_in_a_scene_leaves_the_ranges_before_it(tmp_path: Path) -> None:
    filmed(tmp_path)
    late = replace(LATE, after=(TASK.moved(x=-3.0),))
    path = CameraPath(Framing(0, 0, 14), (CameraLeg(3, 9, Framing(0, 0, 7)), CameraLeg(31, 36, Framing(1, 0, 7))))
    changes: list[tuple[dict[str, Any], list[str]]] = [
        ({"own": replace(OWN, beats={"wave": EARLY, "widen": late})}, ["15-30", "30-40"]),
        ({"own": replace(OWN, frames=41)}, ["30-41"]),
        ({"own": replace(OWN, frames=55)}, ["30-45", "45-55"]),
        ({"body": BODY.replace("act.widen(window)", "act.shake(window)")}, ["15-30", "30-40"]),
        ({"body": BODY.replace('"""A trial."""', '"""Another word."""')}, []),
        ({"cast": {"task": Dress(skin=2)}}, ["15-30", "30-40"]),
        ({"body": BODY.replace("act.wave(ida)", "act.jump(ida)")}, ["0-15", "15-30", "30-40"]),
        ({"own": replace(OWN, camera=path)}, ["0-15", "15-30", "30-40"]),
        ({"own": replace(OWN, camera=replace(path, legs=path.legs[:1]))}, ["30-40"]),
        ({"look": "sketch"}, ["0-15", "15-30", "30-40"]),
    ]
    for change, expected in changes:
        clip, made = filmed(tmp_path, **change)
        assert made == expected, change
        assert not clip.error
        assert clip.from_store == (not expected)


def test_a_clip_is_the_same_bytes_whichever_of_its_ranges_were_there(tmp_path: Path) -> None:
    for name in ("cold", "warm"):
        (tmp_path / name).mkdir()
    longer = replace(OWN, frames=41)
    filmed(tmp_path / "warm")
    warm, made = filmed(tmp_path / "warm", longer)
    assert made == ["30-41"]
    cold, _ = filmed(tmp_path / "cold", longer)
    assert warm.digest == cold.digest


def test_a_scene_in_ranges_fails_once_and_with_its_line(tmp_path: Path) -> None:
    body = BODY.replace("act.widen(window)", "act.juggle(window)")
    clip, _ = filmed(tmp_path, body=body, stage="rentegn.manim_stage.host:shoot")
    assert (clip.path, clip.line) == (None, 2 + BODY[: BODY.index('self.beat("widen"')].count("\n") + 1)
    assert "juggle" in clip.error


def test_progress_of_a_scene_counts_its_ranges_together(tmp_path: Path) -> None:
    filmed(tmp_path)
    seen: list[Mapping[str, int]] = []
    timing = replace(read((tmp_path / "timing.json").read_text()), scenes={"lille-prove": replace(OWN, frames=41)})
    script = Script("lille-prove", tmp_path / "lille_prove.py", "LilleProve")
    (tmp_path / "timing.json").write_text(written(timing), encoding="utf-8")
    assert reasons([script], timing, studio(tmp_path)) == {"lille-prove": ("its timing",)}
    shoot([script], timing, tmp_path / "timing.json", studio(tmp_path), seen.append)
    assert [dict(each) for each in seen] == [{"lille-prove": 30}, {"lille-prove": 41}]


def rasters(path: Path, scene: str, width: int, only: range | None = None, **settings: Any) -> list[NDArray[np.uint8]]:
    found: list[NDArray[np.uint8]] = []
    size = {"width": width, "height": width * 9 // 16, **settings}
    play(path, class_name(scene), lambda _, raster, __: found.append(raster.copy()), only=only, **size)
    return found


@pytest.mark.parametrize("look", ["ink", "sketch"])
def test_frames_of_a_range_are_the_pixels_that_the_whole_scene_has(look: str, tmp_path: Path) -> None:
    path = film(tmp_path)
    whole = rasters(path, "lille-prove", 160, look=look)
    assert len(whole) == FRAMES
    for start in (7, 30, 41):  # within a beat, as one begins, within the next
        part = rasters(path, "lille-prove", 160, range(start, FRAMES), look=look)
        assert np.array_equal(part, whole[start:])


def without_what_follows(folder: Path, scene: str, source: str, timing: FilmTiming, stop: int) -> Path:
    """A scene that plays only what the key of its frames before `stop` knows, and is longer than it was."""
    own, found = timing.scenes[scene], lines(source)
    assert found is not None
    begun = replace(until(own, stop), frames=own.frames + 200, digest="0" * 16)
    told = [ast.unparse(each) for name, each in found.statements if name is None or name in begun.beats]
    head = "from rentegn.manim_stage import StoryScene, act\n\n\n"
    body = "\n        ".join(told)
    path = folder / f"{scene.replace('-', '_')}.py"
    path.write_text(f"{head}class {class_name(scene)}(StoryScene):\n    def construct(self):\n        {body}\n")
    (folder / "timing.json").write_text(written(replace(timing, scenes={scene: begun})), encoding="utf-8")
    return path


def test_what_the_key_of_a_range_leaves_out_does_not_show_in_it(tmp_path: Path) -> None:
    path = film(tmp_path)
    timing = read((tmp_path / "timing.json").read_text(encoding="utf-8"))
    shifts = Leisure((Shift(8, weight=1.0), Shift(26), Shift(31, weight=1.0)), (20, 40))
    own = replace(timing.scenes["lille-prove"], leisure={"ida": shifts})
    timing = replace(timing, scenes={"lille-prove": own})
    (tmp_path / "timing.json").write_text(written(timing), encoding="utf-8")
    whole = rasters(path, "lille-prove", 160)
    assert until(own, 30).leisure == {"ida": Leisure(shifts.shifts[:2], (20,))}
    (tmp_path / "begun").mkdir()
    begun = without_what_follows(tmp_path / "begun", "lille-prove", BODY, timing, 30)
    assert "widen" not in begun.read_text(encoding="utf-8")
    assert np.array_equal(rasters(begun, "lille-prove", 160, range(30)), whole[:30])


SPUN = """from manim import *
from rentegn.manim_stage import StoryScene, act


class LilleProve(StoryScene):
    def construct(self):
        room = self.place("room")
        window = self.prop("window")
        ida = self.actor("ida")
        self.open_on(room, window, ida)
        wheel = Square(side_length=1.5, color=BLACK).shift(UP + LEFT * 4)
        wheel.add_updater(lambda each, dt: each.rotate(2 * dt))
        self.add(wheel)
        self.beat("wave", act.wave(ida))
        self.play(wheel.animate.shift(RIGHT), run_time=0.16)
        self.beat("widen", act.widen(window))
"""


def test_what_an_animator_lets_run_by_the_frame_is_not_cut_and_comes_out_right(tmp_path: Path) -> None:
    path = film(tmp_path, SPUN)
    own = read((tmp_path / "timing.json").read_text(encoding="utf-8")).scenes["lille-prove"]
    assert len(ranges(path.read_text(encoding="utf-8"), own, 20)) == 1
    whole = rasters(path, "lille-prove", 160)
    assert not np.array_equal(whole[27], whole[28])
    for number in (3, 27, 45):  # a still of it
        (alone,) = rasters(path, "lille-prove", 160, range(number, number + 1))
        assert np.array_equal(alone, whole[number]), number


@pytest.mark.slow
@pytest.mark.timeout(3600)
@pytest.mark.parametrize("look", ["ink", "sketch"])
def test_every_scene_of_the_reference_film_is_the_same_pixels_in_ranges(look: str, tmp_path: Path) -> None:
    timing = read((SCENES / "timing.json").read_text(encoding="utf-8"))
    for scene, own in timing.scenes.items():
        path = SCENES / f"{scene.replace('-', '_')}.py"
        whole = rasters(path, scene, 320, look=look)
        for start in (own.frames // 3, 2 * own.frames // 3 + 1):
            part = rasters(path, scene, 320, range(start, own.frames), look=look)
            assert np.array_equal(part, whole[start:]), (scene, start)
        cut = own.frames // 2
        begun = without_what_follows(tmp_path, scene, path.read_text(encoding="utf-8"), timing, cut)
        assert np.array_equal(rasters(begun, scene, 320, range(cut), look=look), whole[:cut]), (scene, cut)
