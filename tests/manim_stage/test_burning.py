"""A slate burnt into a clip, read back from the pixels of the file."""

import numpy as np
import pytest

from rentegn.drawing.drawlist import View
from rentegn.drawing.raster import picture
from rentegn.drawing.slate import clock_slip, tag
from rentegn.manim_stage.burning import burn, tile
from rentegn.manim_stage.host import shoot
from rentegn.manim_stage.planes import Planes
from rentegn.model.draft import Slate, timecode
from rentegn.model.storyboard import WIDE
from rentegn.model.timeline import Caption, FrameRange
from tests.manim_stage.clockreading import read_clock
from tests.manim_stage.films import FRAMES, film
from tests.manim_stage.test_shooting import decoded

SIZE = {"width": 640, "height": 360}
WORDS = Caption(FrameRange(20, 41), ("Et råderum for den enkelte", "medarbejder."))
SLATE = Slate("UDKAST", "lille-prove", 25 * 83 - 13, 25, (WORDS,))


@pytest.fixture(scope="module")
def clips(tmp_path_factory):
    folder = tmp_path_factory.mktemp("draft")
    shoot(film(folder), "LilleProve", folder / "clean.mp4", draft=True, **SIZE)
    assert burn(folder / "clean.mp4", SLATE, folder / "burnt.mp4", FRAMES) == FRAMES
    shoot(film(folder), "LilleProve", folder / "full.mp4", **SIZE)
    return folder


@pytest.fixture(scope="module")
def images(clips):
    clean, burnt, full = (decoded(clips / f"{name}.mp4") for name in ("clean", "burnt", "full"))
    return clean[0], burnt[0], full[0], burnt[1:]


def difference(one, other):
    return np.abs(one.astype(int) - other).max(axis=2)


def test_every_frame_carries_its_own_timecode(images):
    _, burnt, full, _ = images
    read = [read_clock(image) for image in burnt]
    assert read == [timecode(SLATE.start + number, 25) for number in range(FRAMES)]
    assert read[12:14] == ["00:01:22:24", "00:01:23:00"]
    assert [read_clock(image) for image in full] != read


def test_nothing_but_the_slate_is_touched(images):
    clean, burnt, _, _ = images
    for number in (0, 30, FRAMES - 1):
        apart = difference(burnt[number], clean[number // 2])
        assert np.percentile(apart[:280], 99) < 14
        assert np.percentile(apart[290:, :100], 50) > 10
        assert np.percentile(apart[320:350, 520:620], 50) > 5


def test_a_caption_stands_for_just_its_frames(images):
    clean, burnt, _, _ = images
    shown = [
        number
        for number in range(FRAMES)
        if np.percentile(difference(burnt[number], clean[number // 2])[310:350, 220:420], 90) > 60
    ]
    assert shown == list(range(20, 41))


def test_a_draft_is_drawn_on_twos_and_as_long_as_its_scene(images):
    clean, burnt, full, settings = images
    assert (len(clean), len(burnt)) == (FRAMES // 2, FRAMES)
    for number in (0, 20, 40, 58):
        assert np.percentile(difference(clean[number // 2], full[number]), 96) < 40
    held = [difference(burnt[number], burnt[number + 1])[:280].mean() for number in range(0, FRAMES, 2)]
    assert max(held) < 1.0
    rate, tags, profile, pixels = settings
    assert (rate, tags, profile, pixels) == (25, (1, 1, 1, 1), "High", "yuv420p")


def test_an_odd_number_of_frames_comes_out_whole(clips, tmp_path):
    assert burn(clips / "clean.mp4", SLATE, tmp_path / "odd.mp4", FRAMES - 1) == FRAMES - 1
    assert len(decoded(tmp_path / "odd.mp4")[0]) == FRAMES - 1


def test_the_same_slate_makes_the_same_bytes(clips, tmp_path):
    burn(clips / "clean.mp4", SLATE, tmp_path / "again.mp4", FRAMES)
    assert (tmp_path / "again.mp4").read_bytes() == (clips / "burnt.mp4").read_bytes()
    other = Slate("UTKAST", SLATE.scene, SLATE.start, 25, SLATE.captions)
    burn(clips / "clean.mp4", other, tmp_path / "other.mp4", FRAMES)
    assert (tmp_path / "other.mp4").read_bytes() != (clips / "burnt.mp4").read_bytes()


@pytest.mark.parametrize("cel", [tag("UDKAST", "lille-prove", WIDE), clock_slip(WIDE)], ids=["tag", "clock"])
def test_a_tile_lies_over_paper_as_if_it_were_painted_there(cel):
    blank, painted = (raster(picture(cels, width=640)) for cels in ((), (cel,)))
    planes, expected = Planes(640, 360), Planes(640, 360)
    whole = [(0, 0, 640, 360)]
    planes.take(blank, whole)
    expected.take(painted, whole)
    before = values(planes)
    tile(cel, View(640, 360)).burn(planes)
    assert np.abs(values(planes) - values(expected)).max() <= 3
    assert np.abs(values(planes) - before).max() > 20


def values(planes):
    return np.concatenate([plane.ravel().astype(int) for plane in (planes.luma, planes.blue, planes.red)])


def raster(image):
    return np.dstack([image, np.full(image.shape[:2], 255, np.uint8)])
