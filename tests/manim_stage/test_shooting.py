import av
import numpy as np
import pytest

from rentegn.drawing.compiled import NUMBA
from rentegn.drawing.drawlist import DrawList, View
from rentegn.manim_stage import SceneError
from rentegn.manim_stage.canvas import Canvas, merged
from rentegn.manim_stage.host import shoot, still
from rentegn.manim_stage.planes import Planes
from tests.manim_stage.films import FRAMES, film

SIZE = {"width": 320, "height": 180}
VIEW = View(64, 36, 64.0)


def decoded(path):
    with av.open(str(path)) as clip:
        stream = clip.streams.video[0]
        context = stream.codec_context
        tags = context.color_range, context.colorspace, context.color_primaries, context.color_trc
        images = [frame.to_ndarray(format="rgb24", src_colorspace="ITU709") for frame in clip.decode(stream)]
        return images, stream.average_rate, tags, context.profile, context.pix_fmt


def test_a_clip_has_its_frames_its_rate_and_its_tags(tmp_path):
    seen = []
    written = shoot(film(tmp_path), "LilleProve", tmp_path / "a.mp4", on_frame=seen.append, **SIZE)
    images, rate, tags, profile, pixels = decoded(tmp_path / "a.mp4")
    assert written == len(images) == FRAMES
    assert seen == list(range(FRAMES))
    assert (rate, tags, profile, pixels) == (25, (1, 1, 1, 1), "High", "yuv420p")


def test_the_clip_shows_the_stills(tmp_path):
    path = film(tmp_path)
    shoot(path, "LilleProve", tmp_path / "a.mp4", **SIZE)
    images, *_ = decoded(tmp_path / "a.mp4")
    for number in (0, 45):
        image = still(path, "LilleProve", number, **SIZE)
        assert np.abs(images[number].astype(float) - image).mean() < 3
    assert np.abs(images[0].astype(float) - images[59]).mean() > 5


def test_the_same_scene_makes_the_same_bytes(tmp_path):
    path = film(tmp_path)
    for name in ("a.mp4", "b.mp4"):
        shoot(path, "LilleProve", tmp_path / name, only=range(28, 40), **SIZE)
    assert (tmp_path / "a.mp4").read_bytes() == (tmp_path / "b.mp4").read_bytes()


def test_only_some_frames_can_be_shot(tmp_path):
    path = film(tmp_path)
    seen = []
    assert shoot(path, "LilleProve", tmp_path / "a.mp4", only=range(40, 44), on_frame=seen.append, **SIZE) == 4
    assert seen == [40, 41, 42, 43]
    with pytest.raises(SceneError, match="no frames in"):
        shoot(path, "LilleProve", tmp_path / "b.mp4", only=range(90, 99), **SIZE)


def box(left, bottom, right, top, colour=(1.0, 0.0, 0.0, 1.0)):
    corners = np.array([complex(left, bottom), complex(right, bottom), complex(right, top), complex(left, top)])
    return DrawList(corners, np.array([0, 4]), np.array([colour], np.float32))


def blank():
    raster = np.empty((36, 64, 4), np.uint8)
    raster[:] = 255
    return raster


def test_repainting_only_what_changed_gives_the_whole_picture():
    random = np.random.default_rng(1)
    boxes = [
        box(x, y, x + 9.3, y + 7.7, (*random.random(3), 0.8)) for x, y in random.uniform((-30, -18), (25, 12), (12, 2))
    ]
    canvas = Canvas(blank(), blank())
    pile = boxes[:8]
    for step in range(40):
        if step % 3 == 0:
            pile = [boxes[(k + step if k > 4 else k + step // 12) % 12] for k in range(8 - step % 4)]
        changed = canvas.show(pile, VIEW)
        whole = Canvas(blank(), blank())
        whole.show(pile, VIEW)
        assert (canvas.raster == whole.raster).all()
        assert bool(changed) == (step % 3 == 0)


def test_what_did_not_change_is_left_alone():
    still_box, moving, moved = box(-30, -10, -20, 0), box(0, 0, 4, 4), box(10, 10, 14, 14)
    canvas = Canvas(blank(), blank())
    canvas.show([still_box, moving], VIEW)
    changed = canvas.show([still_box, moved], VIEW)
    assert 0 < sum((right - left) * (bottom - top) for left, top, right, bottom in changed) < 400
    assert canvas.show([still_box, moved], VIEW) == []
    canvas.forget()
    assert canvas.show([still_box, moved], VIEW) == [(0, 0, 64, 36)]


@pytest.mark.parametrize("away", [90.0, -90.0, 90j, -90j])
def test_what_changes_outside_the_frame_changes_no_pixel(away):
    inside = [box(3 * k - 30, -2, 3 * k - 29, 2) for k in range(14)]
    outside = [box(away.real, away.imag, away.real + 4, away.imag + 4) for _ in range(2)]
    canvas = Canvas(blank(), blank())
    canvas.show([*inside, outside[0]], VIEW)
    assert canvas.show([*inside, outside[1]], VIEW) == []
    (changed,) = canvas.show([*(box(3 * k - 30, -1, 3 * k - 29, 2) for k in range(14)), outside[0]], VIEW)
    assert 0 <= changed[0] < changed[2] <= 64
    assert 0 <= changed[1] < changed[3] <= 36


def test_merged_rectangles_cover_all_and_do_not_overlap():
    random = np.random.default_rng(2)
    for count in (3, 9, 30):
        corners = random.integers(0, 50, (count, 2))
        rects = [(int(x), int(y), int(x) + 6, int(y) + 4) for x, y in corners]
        seen, covered = np.zeros((60, 60), int), np.zeros((60, 60), bool)
        for left, top, right, bottom in merged(rects):
            seen[top:bottom, left:right] += 1
        for left, top, right, bottom in rects:
            covered[top:bottom, left:right] = True
        assert seen.max() == 1
        assert (seen[covered] == 1).all()


def reference(rgb):
    """BT.709, limited range, by its definition."""
    red, green, blue = (rgb[..., k] / 255 for k in range(3))
    luma = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    return 16 + 219 * luma, 128 + 224 * (blue - luma) / 1.8556, 128 + 224 * (red - luma) / 1.5748


def test_planes_are_bt_709():
    random = np.random.default_rng(3)
    raster = np.repeat(np.repeat(random.integers(0, 256, (18, 32, 4)).astype(np.uint8), 2, axis=0), 2, axis=1)
    planes = Planes(64, 36)
    planes.take(raster, [(0, 0, 64, 36)])
    luma, blue, red = reference(raster.astype(float))
    assert np.abs(planes.luma - luma).max() < 1
    assert np.abs(planes.blue - blue[::2, ::2]).max() < 1
    assert np.abs(planes.red - red[::2, ::2]).max() < 1


@pytest.mark.skipif(not NUMBA, reason="numba is not installed")
def test_planes_are_the_same_without_numba(monkeypatch):
    raster = np.random.default_rng(4).integers(0, 256, (36, 64, 4)).astype(np.uint8)
    compiled, plain = Planes(64, 36), Planes(64, 36)
    compiled.take(raster, [(2, 4, 40, 30)])
    monkeypatch.setattr("rentegn.manim_stage.planes.NUMBA", False)
    plain.take(raster, [(2, 4, 40, 30)])
    assert all((getattr(compiled, name) == getattr(plain, name)).all() for name in ("luma", "blue", "red"))
    assert compiled.luma[4:30, 2:40].any()
    assert not compiled.luma[:4].any()


def test_odd_sizes_are_refused():
    with pytest.raises(ValueError, match="even sizes"):
        Planes(63, 36)
