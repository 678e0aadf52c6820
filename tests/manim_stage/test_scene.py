import logging

import numpy as np
import pytest
from manim import MovingCamera
from manim.renderer.cairo_renderer import CairoRenderer

from rentegn.manim_stage import SceneError, act
from rentegn.manim_stage.host import load, play, set_up, still
from rentegn.model.storyboard import Call, Format
from tests.manim_stage.films import BODY, FRAMES, film

SIZE = {"width": 320, "height": 180}
RED = (252, 98, 85)


def frames(path, **more):
    kept = []
    play(path, "LilleProve", lambda number, raster, changed: kept.append(raster[..., :3].copy()), **SIZE, **more)
    return kept


def psnr(one, other) -> float:
    return float(10 * np.log10(255**2 / max(1e-9, ((one.astype(float) - other) ** 2).mean())))


def share_of(colour, image) -> float:
    return float((np.abs(image.astype(int) - colour).max(axis=2) < 12).mean())


def edited(folder, old, new):
    assert old in BODY
    return film(folder, BODY.replace(old, new))


@pytest.fixture(scope="module")
def played(tmp_path_factory):
    return frames(film(tmp_path_factory.mktemp("film")))


def test_a_scene_lasts_exactly_as_long_as_its_timing_says(played):
    assert len(played) == FRAMES


def test_the_stage_lives_before_between_and_after_beats(played):
    for start, end in ((0, 5), (25, 30), (55, 60)):
        assert any((played[k] != played[k + 1]).any() for k in range(start, end - 1))


def test_beats_show_in_the_picture(played):
    wall, view = played[4][20:120, 260:310], played[59][20:120, 260:310]
    assert psnr(wall, view) < 25
    assert psnr(played[4][20:120, 260:310], played[29][20:120, 260:310]) > 35


def test_a_still_is_the_frame_of_the_film(tmp_path, played):
    path = film(tmp_path)
    for number in (0, 17, 44, FRAMES - 1):
        image = still(path, "LilleProve", number, **SIZE)
        assert np.abs(image.astype(int) - played[number]).max() <= 2


def test_there_is_no_still_past_the_end(tmp_path):
    with pytest.raises(SceneError, match="no frame 60"):
        still(film(tmp_path), "LilleProve", FRAMES, **SIZE)


@pytest.mark.parametrize("rate", [25, 50])
def test_any_other_camera_shows_the_same_picture(tmp_path, played, rate):
    """Under Manim's own renderer and camera, every polygon one of Manim's mobjects."""
    path = film(tmp_path)
    with set_up(path, "LilleProve", **SIZE, rate=rate):
        renderer = Keeping()
        load(path, "LilleProve")(renderer=renderer, camera_class=MovingCamera).render()
    assert len(renderer.kept) == FRAMES * rate // 25
    stride = rate // 25
    assert psnr(renderer.kept[0], played[59]) < 30
    assert min(psnr(renderer.kept[k * stride], played[k]) for k in (0, 12, 40, 59)) > 40


class Keeping(CairoRenderer):
    def __init__(self):
        super().__init__(camera_class=MovingCamera)
        self.kept = []

    def add_frame(self, frame, num_frames=1):
        self.kept += [frame[..., :3].copy()] * num_frames
        super().add_frame(frame, num_frames)


def test_manim_s_own_mobjects_keep_their_order(tmp_path):
    dot = "Circle(2, color=RED, fill_opacity=1, stroke_width=0).move_to(ida)"
    start = "        self.open_on(room, window, ida)\n"

    def with_dot(name, z_index):
        (tmp_path / name).mkdir()
        added = f"{start}        self.add({dot}{z_index})\n"
        body = BODY.replace(start, added).replace("from rentegn", "from manim import *\nfrom rentegn", 1)
        return still(film(tmp_path / name, body), "LilleProve", 0, **SIZE)

    front, behind = with_dot("front", ""), with_dot("behind", ".set_z_index(15)")
    nowhere = with_dot("nowhere", ".set_z_index(-9)")
    assert share_of(RED, front) > share_of(RED, behind) + 0.01 > 0.05
    assert share_of(RED, nowhere) == 0


def test_what_a_mobject_turns_into_stands_where_it_stood(tmp_path):
    start = "        self.open_on(room, window, ida)\n"
    turned = start + (
        "        dot = Circle(1, color=BLUE, fill_opacity=1)\n"
        "        self.add(dot)\n"
        "        square = Square(3, color=RED, fill_opacity=1, stroke_width=0)\n"
        "        self.play(ReplacementTransform(dot, square), run_time=0.1)\n"
    )
    body = BODY.replace(start, turned).replace("from rentegn", "from manim import *\nfrom rentegn", 1)
    assert share_of(RED, still(film(tmp_path, body), "LilleProve", 40, **SIZE)) > 0.07


def test_a_group_of_entities_moves_them_all_in_their_order(tmp_path, played):
    start = "        self.open_on(room, window, ida)\n"
    body = BODY.replace(start, start + "        self.add(VGroup(window, ida).shift([1, 0, 0]))\n")
    body = body.replace("from rentegn", "from manim import *\nfrom rentegn", 1)
    image = still(film(tmp_path, body), "LilleProve", 2, **SIZE)
    unit = round(320 / (128 / 9))
    assert psnr(image[40:120, 60 + unit : 260 + unit], played[2][40:120, 60:260]) > 20
    assert psnr(image[40:120, 60:260], played[2][40:120, 60:260]) < 18


def test_an_entity_moved_by_hand_stays_where_it_was_put(tmp_path, played):
    path = edited(
        tmp_path,
        '        self.beat("widen"',
        '        self.play(ida.animate.shift([-2, 0, 0]), run_time=0.2)\n        self.beat("widen"',
    )
    moved = frames(path)
    assert len(moved) == FRAMES
    assert psnr(moved[20], played[20]) > 60
    assert psnr(moved[59][:, 45 * 2 :], played[59][:, 45 * 2 :]) < 30
    person = slice(100, 120)
    shifted = round(2 * 320 / (128 / 9))
    ida = round((-2 + 64 / 9) * 320 / (128 / 9))
    there = moved[59][person, ida - 8 - shifted : ida + 8 - shifted]
    here = played[59][person, ida - 8 : ida + 8]
    assert psnr(there, here) > 20
    assert psnr(moved[59][person, ida - 8 : ida + 8], here) < 15


def test_what_manim_takes_away_stays_away(tmp_path, played):
    path = edited(tmp_path, '        self.beat("widen"', '        self.remove(ida)\n        self.beat("widen"')
    gone = frames(path)
    assert psnr(gone[24], played[24]) > 60
    assert psnr(gone[59], played[59]) < 30


def test_manim_s_animations_run_along_with_a_beat(tmp_path):
    path = edited(
        tmp_path, "act.widen(window))", "act.widen(window), self.camera.frame.animate.move_to(ida).scale(0.3))"
    )
    seen = frames(path)
    assert len(seen) == FRAMES
    assert psnr(seen[30], seen[59]) < psnr(seen[0], seen[29])


def test_after_a_camera_move_only_what_changes_is_painted_again(tmp_path):
    start = "        self.open_on(room, window, ida)\n"
    path = edited(tmp_path, start, start + "        self.play(self.camera.frame.animate.scale(0.8), run_time=0.1)\n")
    areas = []

    def take(number, raster, changed):
        areas.append(sum((right - left) * (bottom - top) for left, top, right, bottom in changed))

    play(path, "LilleProve", take, **SIZE)
    assert areas[1] == 320 * 180
    assert max(areas[10:25]) < 0.5 * 320 * 180
    assert 0 in areas[10:]


def test_a_beat_the_timing_does_not_know_names_its_line(tmp_path):
    path = edited(tmp_path, 'self.beat("widen"', 'self.beat("widens"')
    with pytest.raises(SceneError, match=r"lille_prove\.py:15: there is no beat `widens`"):
        frames(path)


def test_a_beat_that_is_never_played_is_an_error(tmp_path):
    path = edited(tmp_path, '        self.beat("widen", act.widen(window))\n', "")
    with pytest.raises(SceneError, match=r"lille_prove\.py:\d+: beat `widen` of the timing file is never played"):
        frames(path)


def test_a_beat_played_twice_is_an_error(tmp_path):
    path = edited(tmp_path, 'self.beat("widen"', 'self.beat("wave"')
    with pytest.raises(SceneError, match="`wave` is played twice"):
        frames(path)


def test_an_entity_that_does_not_stand_there_cannot_open(tmp_path):
    path = edited(tmp_path, 'self.actor("ida")', 'self.actor("ada")')
    with pytest.raises(SceneError, match="`ada` is not on stage when the scene opens"):
        frames(path)


def test_a_scene_that_runs_over_is_an_error(tmp_path):
    path = edited(tmp_path, "act.widen(window))", "act.widen(window))\n        self.wait(1)")
    with pytest.raises(SceneError, match="20 frames past its 60"):
        frames(path)


@pytest.mark.parametrize("how", ["missing", "stale"])
def test_without_a_current_timing_beats_last_as_they_like(tmp_path, caplog, how):
    path = film(tmp_path)
    if how == "missing":
        (tmp_path / "timing.json").unlink()
    else:
        source = path.read_text(encoding="utf-8")
        path.write_text(source.replace(source.splitlines()[1], "# body 0123456789abcdef"), encoding="utf-8")
    with caplog.at_level(logging.WARNING, logger="manim"):
        seen = frames(path)
    assert "beats last as long as their actions like" in caplog.text
    assert len(seen) > 25 + 20
    assert psnr(seen[0], seen[-1]) < 30


def test_a_square_frame_shows_its_own_units(tmp_path, played):
    square = Format("1x1", 1080, 1080, 8.0, 8.0)
    image = still(film(tmp_path, format=square), "LilleProve", 0, width=180, height=180)
    assert psnr(image, played[0][:, 70:250]) > 30
    assert psnr(image, played[0][:, 80:260]) < 25


def test_the_sketch_is_another_picture(tmp_path, played):
    sketch = still(film(tmp_path), "LilleProve", 0, look="sketch", **SIZE)
    assert psnr(sketch, played[0]) < 25


def test_no_such_scene_is_told_with_its_file(tmp_path):
    with pytest.raises(SceneError, match=r"lille_prove\.py: there is no scene `Ukendt`"):
        still(film(tmp_path), "Ukendt", 0, **SIZE)


def test_act_makes_calls_from_entities_lists_and_names():
    entity = type("Named", (), {"entity": "ida"})()
    first = act.wave(entity)
    assert list(first.roles.values()) == [("ida",)]
    assert act.wave([entity, "bo"], manner="gently") == Call(
        "wave", {next(iter(first.roles)): ("ida", "bo")}, ("gently",)
    )


def test_act_knows_what_is_no_action_and_no_role():
    with pytest.raises(AttributeError, match="there is no action `wiggle_ears`"):
        _ = act.wiggle_ears
    with pytest.raises(AttributeError, match="did you mean `widen`"):
        _ = act.wident
    with pytest.raises(TypeError, match="`wave` has no role `spoon`"):
        act.wave("ida", spoon="x")
    with pytest.raises(TypeError, match="only its first role by place"):
        act.wave("ida", "bo")
