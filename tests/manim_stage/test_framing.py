"""The camera that a storymap asks for, in the picture of a scene."""

from dataclasses import replace

import numpy as np
import pytest
from manim import MovingCamera
from PIL import Image

from rentegn.manim_stage.host import load, set_up, still
from rentegn.model.camera import CameraLeg, CameraPath, Framing
from rentegn.model.storyboard import WIDE
from rentegn.model.timing_json import read, written
from tests.manim_stage.films import BODY, film
from tests.manim_stage.test_scene import Keeping, psnr

SIZE = {"width": 320, "height": 180}
WHOLE = Framing(0.0, 0.0, WIDE.units_wide)
#: A quarter of the stage: its upper right.
QUARTER = Framing(WIDE.units_wide / 4, WIDE.units_high / 4, WIDE.units_wide / 2)


def filmed(folder, end=QUARTER, body=BODY):
    path = film(folder, body)
    timing = read((folder / "timing.json").read_text(encoding="utf-8"))
    scene = replace(timing.scenes["lille-prove"], camera=CameraPath(WHOLE, (CameraLeg(0, 25, end),)))
    (folder / "timing.json").write_text(written(replace(timing, scenes={"lille-prove": scene})), encoding="utf-8")
    return path


def frame(path, number, **size):
    return still(path, "LilleProve", number, **(size or SIZE))


@pytest.fixture(scope="module")
def paths(tmp_path_factory):
    return film(tmp_path_factory.mktemp("plain")), filmed(tmp_path_factory.mktemp("closer"))


def test_a_closer_camera_shows_its_part_of_the_stage_and_nothing_else(paths):
    plain, closer = paths
    whole = frame(plain, 40, width=640, height=360)
    part = whole[:180, 320:]
    assert psnr(frame(closer, 40), part) > 24
    assert psnr(frame(closer, 40), whole[::2, ::2]) < 18
    assert psnr(frame(closer, 40), whole[180:, :320]) < 18


def test_the_camera_begins_wide_and_is_there_after_a_second(paths):
    plain, closer = paths
    assert (frame(closer, 0) == frame(plain, 0)).all()
    target = frame(plain, 24, width=640, height=360)[:180, 320:]
    begun, halfway, there = (psnr(frame(closer, number), target) for number in (0, 12, 24))
    assert max(begun, halfway) < 18
    assert there > 22
    assert psnr(frame(closer, 12), frame(plain, 12)) < 18


def test_any_other_camera_frames_the_same(paths):
    _, closer = paths
    with set_up(closer, "LilleProve", **SIZE):
        renderer = Keeping()
        load(closer, "LilleProve")(renderer=renderer, camera_class=MovingCamera).render()
    assert psnr(renderer.kept[40], frame(closer, 40)) > 32


def test_a_scene_may_move_the_camera_on_once_it_is_there(tmp_path):
    away = BODY.replace('self.beat("widen"', 'self.camera.frame.move_to((-3.5, -2.0, 0.0))\n        self.beat("widen"')
    moved, stays = tmp_path / "moved", tmp_path / "stays"
    for folder in (moved, stays):
        folder.mkdir()
    assert psnr(frame(filmed(moved, body=away), 50), frame(filmed(stays), 50)) < 20


def test_pictures_that_differ_are_told_apart(paths):
    plain, _ = paths
    image = frame(plain, 40)
    turned = np.asarray(Image.fromarray(image).transpose(Image.Transpose.FLIP_LEFT_RIGHT))
    assert psnr(image, turned) < 20
