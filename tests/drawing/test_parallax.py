from rentegn.drawing.parallax import HILLS, SKY, Lens
from rentegn.model.camera import Framing

WHOLE, NEAR = Framing(0.0, 0.0, 14.0), Framing(1.0, 0.5, 11.0)


def seen(lens, depth, point):
    """Where a point falls in the frame: shares of its width from its middle."""
    scale, shift = lens.seen(depth)
    return (point * scale + shift - complex(lens.now.x, lens.now.y)) / lens.now.wide


def test_the_stage_itself_is_seen_as_the_camera_sees_it():
    assert Lens(WHOLE, NEAR).seen(0.0) == Lens(WHOLE, NEAR).seen(20.0) == (1.0, 0j)


def test_what_is_further_away_follows_a_pan_less():
    still, moved = Lens(WHOLE, WHOLE), Lens(WHOLE, Framing(1.0, 0.0, 14.0))
    ways = [abs(seen(moved, depth, 2 + 1j) - seen(still, depth, 2 + 1j)) for depth in (0.0, HILLS, SKY)]
    assert ways[0] > ways[1] > ways[2] > 0


def test_what_is_further_away_grows_less_as_the_camera_comes_closer():
    lens = Lens(WHOLE, Framing(0.0, 0.0, 11.0))
    sizes = [abs(seen(lens, depth, 1 + 0j) - seen(lens, depth, 0j)) for depth in (0.0, HILLS, SKY)]
    assert sizes[0] > sizes[1] > sizes[2] > 1 / 14.0


def test_from_as_far_as_can_be_all_depths_lie_as_they_are_drawn():
    for depth in (HILLS, SKY):
        scale, shift = Lens(WHOLE, WHOLE).seen(depth)
        assert (scale, shift) == (1.0, 0j)


def test_the_sky_fills_the_frame_wherever_the_camera_is():
    for x, y in ((1.5, 0.8), (-1.5, -0.8)):
        lens = Lens(WHOLE, Framing(x, y, 11.0))
        assert abs(seen(lens, SKY, complex(-7, 0)).real) >= 0.5
        assert abs(seen(lens, SKY, complex(7, 0)).real) >= 0.5
