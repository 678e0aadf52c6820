"""Hands at rest and in gestures: what they are shaped like and where they point."""

import cmath
import math

import numpy as np
import pytest
import shapely

from rentegn.drawing.people.attitudes import ATTITUDES, EASY
from rentegn.drawing.people.channels import SIDES
from rentegn.drawing.people.close import close, kept_close, opened
from rentegn.drawing.people.hands import SHAPES, Hand, hand
from rentegn.drawing.people.pose import names, plain, pose
from rentegn.drawing.people.skeleton import joints
from rentegn.model.storyboard import Dress

#: Hands that nothing hides, and the one they are compared with.
WHOLE = sorted(set(SHAPES) - {"pocket", "tucked"})
#: What else than surprise and joy spreads fingers: a greeting, a grasp, a throw, a fall.
GRASPING = {
    "wave", "reach_up", "throw", "wobbling", "flailing", "tumbling", "drifting", "puff_up",
    *(name for name in names() if name.startswith("climb")),
}  # fmt: skip
TALKING = tuple(f"talk_{i}" for i in range(1, 7))


def silhouette(shape: str) -> shapely.Geometry:
    drawn = hand(Hand(shape, 1, "#EBC19B", 1.0, 1.0))
    areas = [shapely.Polygon(np.column_stack([p.pts.real, p.pts.imag])) for p in (*drawn.under, *drawn.over) if p.fill]
    return shapely.union_all([shapely.make_valid(area) for area in areas])


@pytest.mark.parametrize("shape", WHOLE)
def test_every_hand_is_one_piece_and_as_large_as_a_hand(shape):
    whole = silhouette(shape)
    assert isinstance(whole, shapely.Polygon)
    assert 0.05 < whole.area < 0.13


@pytest.mark.parametrize("shape", WHOLE)
def test_no_two_hands_have_one_silhouette(shape):
    mine = silhouette(shape)
    for other in set(WHOLE) - {shape, "fist", "grip", "hip", "clasp"}:
        if shape not in ("fist", "grip", "hip", "clasp"):
            theirs = silhouette(other)
            assert mine.intersection(theirs).area / mine.union(theirs).area < 0.93, other


def test_a_hand_at_rest_keeps_its_fingers_together_and_a_spread_one_does_not():
    rest, palm, spread = (silhouette(shape) for shape in ("rest", "palm", "open"))
    filled = [whole.area / whole.convex_hull.area for whole in (rest, palm, spread)]
    assert filled[0] > filled[1] + 0.03 > filled[2] + 0.08


@pytest.mark.parametrize("name", names())
def test_fingers_are_spread_in_surprise_joy_and_grasping_only(name):
    chosen = pose(name)
    spread = "open" in (chosen.left_shape, chosen.right_shape)
    assert not spread or chosen.expression in ("surprised", "joy") or name in GRASPING


@pytest.mark.parametrize("name", EASY)
def test_who_stands_at_ease_lets_their_hands_hang(name):
    chosen, body = pose(name), joints(pose(name), Dress())
    for side in SIDES:
        if chosen.of(side, "shape") == "rest" and chosen.of(side, "hand").imag < -1.1:
            off = cmath.phase(body.hands[side] / -1j)
            assert abs(math.degrees(off)) < 30, side


@pytest.mark.parametrize("name", TALKING)
def test_ordinary_talk_is_small_and_one_hand_leads(name):
    chosen = pose(name)
    heights = [chosen.of(side, "hand").imag for side in SIDES]
    assert max(heights) < -0.3
    assert "open" not in (chosen.left_shape, chosen.right_shape)
    assert name == "talk_5" or abs(heights[0] - heights[1]) > 0.4


def test_the_close_way_of_a_pose_keeps_hands_at_ones_own_side():
    for name in ("present", "point", "marvel", "wave", "cheer", "lead_on"):
        near = joints(pose(close(name)), Dress())
        assert max(abs(near.fingertip(side).real) for side in SIDES) < 1.0, name


def test_the_close_way_is_the_same_gesture():
    wide, near = pose("present"), pose(close("present"))
    assert (near.left_shape, near.right_hand, near.expression) == (wide.left_shape, wide.right_hand, wide.expression)
    assert near.left_hand != wide.left_hand


def test_a_hand_that_has_a_place_keeps_it():
    held = pose("present").but(left_wrist=1.2 + 2.4j)
    assert kept_close(held) == held


def test_a_close_seated_pose_is_a_way_of_the_plain_one():
    assert plain(close("seated_talk_1")) == plain("talk_1") == "talk_1"
    assert opened(close("present")) == "present" == opened("present")


def test_nobody_at_ease_changes_by_keeping_close():
    assert all(kept_close(pose(name)) == pose(name) for name in EASY if name in ATTITUDES)
