"""All that is on stage is drawn on the same twos, and what is held costs nothing but x264."""

from itertools import pairwise

import numpy as np
import pytest

from rentegn.drawing.prims import Prim
from rentegn.manim_stage.canvas import Canvas
from rentegn.manim_stage.drawing_mobject import Entity
from rentegn.manim_stage.host import play, still
from rentegn.manim_stage.stage import Stage
from rentegn.model.storyboard import WIDE
from tests.manim_stage.films import BODY, FRAMES, OPENING, WAVE, film

SIZE = {"width": 160, "height": 90}


def frames(path, **options):
    """Every frame's pixels, and whether it was said to be just the one before."""
    shown = []
    play(
        path,
        "LilleProve",
        lambda number, raster, changed: shown.append((raster.copy(), not changed)),
        **SIZE,
        **options,
    )
    return shown


@pytest.fixture(scope="module")
def shown(tmp_path_factory):
    return frames(film(tmp_path_factory.mktemp("twos")))


def test_every_second_frame_repeats_wherever_beats_begin(shown):
    """A beat begins on frame 5, another on frame 30, and somebody is at rest all the while."""
    assert all(held for _, held in shown[1::2])
    assert sum(not held for _, held in shown[::2]) > FRAMES / 4


def test_a_frame_said_to_repeat_has_the_same_pixels(shown):
    for (before, _), (now, held) in pairwise(shown):
        assert not held or np.array_equal(before, now)


@pytest.mark.parametrize("number", [5, 6, 7, 25, 29, 30, 31, 55, 59])
def test_a_still_of_any_frame_is_the_drawing_held_there(shown, tmp_path, number):
    assert np.array_equal(still(film(tmp_path), "LilleProve", number, **SIZE), shown[number][0][..., :3])


def test_what_is_held_is_neither_drawn_nor_painted(tmp_path, monkeypatch):
    asked = {"take": 0, "show": 0}
    for owner, name in ((Entity, "take"), (Canvas, "show")):
        monkeypatch.setattr(owner, name, _counted(getattr(owner, name), name, asked))
    frames(film(tmp_path))
    drawings = FRAMES / 2 + 6  # the first frame of each play is looked at again
    assert 0 < asked["show"] <= drawings
    assert 0 < asked["take"] <= 4 * drawings


def _counted(method, name, asked):
    def counted(*args, **kwargs):
        asked[name] += 1
        return method(*args, **kwargs)

    return counted


def test_what_the_scene_s_own_code_moves_between_beats_is_painted_at_once(tmp_path):
    body = BODY.replace(
        '        self.beat("widen"', '        self.wait(0.04)\n        ida.shift((1, 0, 0))\n        self.beat("widen"'
    )
    shown = frames(film(tmp_path, body))
    assert not shown[26][1]
    body = body.replace(
        "        ida.shift((1, 0, 0))\n", "        ida.add_updater(lambda ida: ida.shift((0.02, 0, 0)))\n"
    )
    shown = frames(film(tmp_path, body))
    assert not any(held for _, held in shown[27:-1])


def test_a_beat_that_begins_between_two_drawings_waits_for_the_next():
    stage = Stage(WIDE, {})
    stage.end(OPENING)
    held = stage.cels(4)
    stage.begin([WAVE], OPENING, 5, 20, 4)
    assert stage.cels(5) is held
    assert stage.cels(6) is not held
    assert stage.cels(7) is stage.cels(6)


def test_a_beat_that_begins_on_a_drawing_is_drawn_from_there():
    stage = Stage(WIDE, {})
    stage.end(OPENING)
    before = stage.cels(6)
    stage.begin([WAVE], OPENING, 6, 20, 4)
    assert stage.cels(6) is not before


@pytest.mark.parametrize("length", [59, 60])
def test_the_last_drawing_of_a_shot_is_that_of_its_last_frame(length):
    stage, still = Stage(WIDE, {}, length), Stage(WIDE, {}, 1)
    for each in (stage, still):
        each.end(OPENING)
    last = stage.cels(length - 1)["ida"]
    assert _strokes(last) == _strokes(still.cels(0)["ida"])
    assert _strokes(last) != _strokes(stage.cels(length - 4)["ida"])


def _strokes(cels):
    return [each.pts.tobytes() for cel in cels for each in cel.pieces if isinstance(each, Prim)]
