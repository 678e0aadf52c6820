"""One scene takes over from another, in the picture: pages, arms, drawings, and people who settle."""

from dataclasses import replace

import numpy as np
import pytest
from manim import MovingCamera

from rentegn.manim_stage import SceneError
from rentegn.manim_stage.host import load, play, set_up, still
from rentegn.model.camera import CameraLeg, CameraPath, Framing
from rentegn.model.storyboard import WIDE, Placement, Tableau
from rentegn.model.timing_json import Arrival, read, written
from rentegn.model.transition import Transition
from tests.manim_stage.films import BODY, FRAMES, OPENING, film
from tests.manim_stage.test_scene import Keeping, frames, psnr

SIZE = {"width": 320, "height": 180}
TAKEN = 16
CALLS = {
    Transition.PAGE: "turn_page",
    Transition.DRAW: "draw_in",
    Transition.WIPE: "wipe_in",
    Transition.SETTLE: "settle_in",
}
LEFT = Tableau(
    (
        Placement("room", "room", 0, -2.45, depth=0, state={"light": 0.2}),
        Placement("plant", "plant", 4.0, -2.45, 2.0, depth=10),
        Placement("ida", "employee", -2.0, -2.45, 0.9, -1, depth=20, pose="cheer"),
    )
)


def taking(folder, by, *, calls=True, leaving=LEFT, framing=None, camera=None):
    """The small film's scene with its way in; later by as long as that takes."""
    folder.mkdir(parents=True, exist_ok=True)
    body = BODY.replace("        self.open_on", f"        self.{CALLS[by]}()\n        self.open_on") if calls else BODY
    path = film(folder, body)
    timing = read((folder / "timing.json").read_text(encoding="utf-8"))
    scene = timing.scenes["lille-prove"]
    beats = {n: replace(b, start=b.start + TAKEN, end=b.end + TAKEN) for n, b in scene.beats.items()}
    arrival = Arrival(by, TAKEN, leaving, framing)
    scene = replace(scene, frames=FRAMES + TAKEN, beats=beats, arrival=arrival, camera=camera)
    (folder / "timing.json").write_text(written(replace(timing, scenes={"lille-prove": scene})), encoding="utf-8")
    return path


def frame(path, number, **more):
    return still(path, "LilleProve", number, **SIZE, **more)


@pytest.fixture(scope="module")
def before(tmp_path_factory):
    """What the scene before has left, as its own last picture."""
    folder = tmp_path_factory.mktemp("before")
    path = film(folder, BODY)
    timing = read((folder / "timing.json").read_text(encoding="utf-8"))
    scene = replace(timing.scenes["lille-prove"], opening=LEFT, beats={}, frames=20)
    (folder / "timing.json").write_text(written(replace(timing, scenes={"lille-prove": scene})), encoding="utf-8")
    source = path.read_text(encoding="utf-8").replace("room, window, ida)", 'room, self.prop("plant"), ida)')
    kept = [line for line in source.split("\n") if "self.beat" not in line and "window =" not in line]
    path.write_text("\n".join(kept), encoding="utf-8")
    return path


@pytest.fixture(scope="module", params=CALLS, ids=lambda by: by.value)
def shown(request, tmp_path_factory):
    by = request.param
    return by, frames(taking(tmp_path_factory.mktemp(by.value) / "scene", by))


def test_it_begins_as_the_scene_before_ended_and_ends_as_this_one_stands(shown, before, tmp_path):
    by, played = shown
    left, here = frame(before, 19), frame(film(tmp_path), 0)
    assert psnr(left, here) < 22
    assert psnr(played[0], left) > psnr(played[0], here) + 3
    assert psnr(played[TAKEN], here) > 33
    for number in (TAKEN // 2 - 2, TAKEN // 2, TAKEN // 2 + 2):
        assert psnr(played[number], left) < 26, by
        assert psnr(played[number], here) < 30, by


def test_a_picture_seen_from_near_is_left_as_it_was_seen_with_its_sky_as_far_away(tmp_path):
    near = CameraPath(Framing(2.6, 1.2, 5.0))
    far = Tableau((Placement("town", "town", 0, -2.45, depth=0), LEFT["ida"].moved(x=2.0)))
    path = film(tmp_path, BODY)
    timing = read((path.parent / "timing.json").read_text(encoding="utf-8"))
    scene = replace(timing.scenes["lille-prove"], opening=far, beats={}, frames=20, camera=near)
    (path.parent / "timing.json").write_text(written(replace(timing, scenes={"lille-prove": scene})), encoding="utf-8")
    source = path.read_text(encoding="utf-8").replace("room, window, ida)", 'self.place("town"), ida)')
    kept = [line for line in source.split("\n") if not any(no in line for no in ("self.beat", "window =", "room ="))]
    path.write_text("\n".join(kept), encoding="utf-8")
    left = frame(path, 19)
    going = taking(tmp_path / "scene", Transition.PAGE, leaving=far, framing=near.start)
    assert psnr(frame(going, 0), left) > 25


def test_a_scene_is_as_long_as_its_timing_says_however_it_takes_over(shown):
    assert len(shown[1]) == FRAMES + TAKEN


def test_beats_come_after_it_as_they_did(shown, tmp_path):
    plain = frames(film(tmp_path))
    assert psnr(shown[1][TAKEN + 40], plain[40]) > 27
    assert psnr(shown[1][TAKEN + 40], plain[4]) < 24


def test_a_still_of_it_is_the_frame_of_the_film(shown, tmp_path):
    by, played = shown
    path = taking(tmp_path / "scene", by)
    for number in (3, TAKEN - 2, TAKEN + 5):
        assert np.abs(frame(path, number).astype(int) - played[number]).max() <= 2


def test_any_other_camera_shows_the_same(shown, tmp_path):
    by, played = shown
    path = taking(tmp_path / "scene", by)
    with set_up(path, "LilleProve", **SIZE):
        renderer = Keeping()
        load(path, "LilleProve")(renderer=renderer, camera_class=MovingCamera).render()
    for number in (2, 7, 13, TAKEN + 2):
        assert psnr(renderer.kept[number], played[number]) > 29, number
    assert psnr(renderer.kept[7], played[TAKEN + 2]) < 29


def test_a_closer_picture_leaves_as_close_as_it_was(tmp_path, before):
    near = Framing(-2.0, -0.4, 7.0)
    path = taking(tmp_path / "scene", Transition.PAGE, framing=near)
    folder = before.parent
    timing = read((folder / "timing.json").read_text(encoding="utf-8"))
    scene = replace(timing.scenes["lille-prove"], camera=CameraPath(near))
    closer = folder / "closer.json"
    closer.write_text(written(replace(timing, scenes={"lille-prove": scene})), encoding="utf-8")
    left = frame(before, 19, timing=closer)
    assert psnr(frame(path, 0)[:120, :200], left[:120, :200]) > 24
    assert psnr(frame(path, 0)[:120, :200], frame(before, 19)[:120, :200]) < 20


def test_a_page_lies_over_a_scene_that_begins_closer(tmp_path, before):
    whole, near = Framing(0.0, 0.0, WIDE.units_wide), Framing(1.0, -0.3, 10.0)
    path = taking(tmp_path / "scene", Transition.PAGE, camera=CameraPath(near, (CameraLeg(20, 50, whole),)))
    left = frame(before, 19)
    assert psnr(frame(path, 0)[:120, :200], left[:120, :200]) > 24
    assert psnr(frame(path, 60), frame(film(tmp_path), 44)) > 27


def test_an_animator_who_takes_the_call_out_has_a_cut(tmp_path):
    cut = taking(tmp_path / "cut", Transition.PAGE, calls=False)
    assert psnr(frame(cut, 4), frame(film(tmp_path), 0)) > 33


def test_without_a_timing_file_the_page_before_is_blank(tmp_path):
    path = taking(tmp_path / "scene", Transition.PAGE)
    (path.parent / "timing.json").unlink()
    first, later = frame(path, 0), frame(path, 30)
    assert (first < 90).mean() < 0.005 < 0.02 < (later < 90).mean()


def test_a_scene_takes_over_before_it_opens(tmp_path):
    body = BODY.replace('        self.beat("wave"', '        self.turn_page()\n        self.beat("wave"')
    with pytest.raises(SceneError, match="takes over from the one before it opens"):
        play(film(tmp_path, body), "LilleProve", lambda *_: None, **SIZE)


def test_people_stand_as_their_placements_say_where_scenes_meet(tmp_path):
    played = frames(film(tmp_path))
    folder = tmp_path / "next"
    folder.mkdir()
    path = film(folder, BODY)
    timing = read((folder / "timing.json").read_text(encoding="utf-8"))
    closing = OPENING
    for beat in timing.scenes["lille-prove"].beats.values():
        closing = closing.with_(*beat.after)
    scene = replace(timing.scenes["lille-prove"], opening=closing)
    (folder / "timing.json").write_text(written(replace(timing, scenes={"lille-prove": scene})), encoding="utf-8")
    assert psnr(played[-1], frame(path, 0)) > 33
