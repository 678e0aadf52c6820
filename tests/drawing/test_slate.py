"""What is lettered over a draft keeps to its corners, and can be read."""

import numpy as np
import pytest

from rentegn.drawing.measure import box
from rentegn.drawing.raster import picture
from rentegn.drawing.slate import caption, clock, clock_slip, tag
from rentegn.model.draft import LABELS, TIMECODE, timecode
from rentegn.model.storyboard import WIDE, Format

LONGEST = ("mmmmmmmmmm mmmmmmmmmm mmmmmmmmmm mmmmmmmmm", "og et råderum for den enkelte medarbejder.")
NAMES = ("a", "lille-vindue", "haender-danner-ramme", "en-meget-lang-scene-om-noget-der-aldrig-faar-nogen-ende-her")


@pytest.mark.parametrize("label", sorted(set(LABELS.values())))
@pytest.mark.parametrize("name", NAMES)
def test_label_and_scene_stand_in_the_left_corner_and_the_clock_in_the_right(label, name):
    left, right = box([tag(label, name, WIDE)]), box([clock_slip(WIDE)])
    words = box([caption(LONGEST, WIDE)])
    assert left.left > -WIDE.units_wide / 2 + 0.1
    assert left.bottom > -WIDE.units_high / 2 + 0.1
    assert left.right < words.left
    assert words.right < right.left
    assert right.right < WIDE.units_wide / 2 - 0.1
    assert max(words.top, right.top) < -2.75


def test_a_short_name_stays_within_the_caption_zone():
    assert box([tag("UDKAST", "haender-danner", WIDE)]).top < -2.75


def test_a_running_clock_stands_still():
    lefts = [box([clock("1" * 2, 9, WIDE)]).left, box([clock("0" * 2, 9, WIDE)]).left]
    assert abs(lefts[0] - lefts[1]) < 0.1
    slip, first, last = box([clock_slip(WIDE)]), box([clock("0", 0, WIDE)]), box([clock("0", len(TIMECODE) - 1, WIDE)])
    assert slip.left < first.left
    assert last.right < slip.right
    assert first.left - slip.left == pytest.approx(slip.right - last.right, abs=0.08)


def test_every_letter_is_dark_enough_on_its_slip_whatever_lies_below():
    dark = np.array(picture([clock_slip(WIDE), clock(TIMECODE, 0, WIDE)], width=640)).astype(int).sum(axis=2)
    right = box([clock_slip(WIDE)])
    scale = 640 / WIDE.units_wide
    rows = slice(int(180 - right.top * scale) + 3, int(180 - right.bottom * scale) - 3)
    columns = slice(int(320 + right.left * scale) + 3, int(320 + right.right * scale) - 3)
    assert dark[rows, columns].min() < 200 < 600 < np.median(dark[rows, columns])


def test_a_tall_frame_has_room_for_all_of_it():
    tall = Format("9x16", 1080, 1920, 8.0, 128 / 9)
    assert box([tag("UDKAST", "lille-vindue", tall)]).right < box([clock_slip(tall)]).left


def test_a_timecode_counts_frames_seconds_minutes_and_hours():
    frames = (0, 24, 25, 60 * 25 - 1, 60 * 25, 3600 * 25 + 61 * 25 + 7)
    assert [timecode(frame, 25) for frame in frames] == [
        "00:00:00:00",
        "00:00:00:24",
        "00:00:01:00",
        "00:00:59:24",
        "00:01:00:00",
        "01:01:01:07",
    ]
