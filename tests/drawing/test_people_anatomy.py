"""How a body hangs together: joints, contours, faces and what lies over what, measured on what is drawn."""

import cmath
import math

import numpy as np
import pytest
from shapely import Point, Polygon

from rentegn.drawing.aspect import Aspect
from rentegn.drawing.people.attitudes import EASY
from rentegn.drawing.people.figure import person
from rentegn.drawing.people.head import Head, head
from rentegn.drawing.people.limbs import sleeve
from rentegn.drawing.people.pose import pose
from rentegn.drawing.people.seams import depth, showing
from rentegn.drawing.people.skeleton import joints
from rentegn.drawing.prims import Prim
from rentegn.drawing.shapes import box
from rentegn.model.storyboard import Dress

ADULT = Dress("employee", "short", top="#E2663F")
SQUARE = box(0, 0, 2, 2)
LIFTED = ["cheer", "rejoice", "wave", "jump", "hold_aloft"]


def prims(name, dress=ADULT):
    drawn = person(Aspect("bo", dress.role, 0j, 1.0, pose=pose(name), dress=dress))
    return [piece for cel in drawn for piece in cel.pieces if isinstance(piece, Prim)]


def area(prim):
    return Polygon([(z.real, z.imag) for z in prim.pts]).buffer(0)


def knee(leg):
    """How far a leg is bent, in degrees."""
    return math.degrees(abs(cmath.phase((leg.end - leg.bend) / (leg.bend - leg.root))))


def test_how_deep_a_point_lies_is_told_from_the_nearest_edge():
    assert depth(np.array([1 + 1j, 0.25 + 1j, 3 + 1j]), SQUARE) == pytest.approx([1.0, 0.25, -1.0])


def test_a_line_is_cut_where_it_goes_into_what_hides_it_and_shown_again_behind_it():
    through = np.linspace(-2 + 1j, 4 + 1j, 61)
    before, behind = showing(through, depth(through, SQUARE), 0.0)
    assert (before[0], behind[-1]) == (-2 + 1j, 4 + 1j)
    assert abs(before[-1] - 1j) < 0.01
    assert abs(behind[0] - (2 + 1j)) < 0.01


@pytest.mark.parametrize("name", LIFTED)
def test_no_contour_runs_through_cloth_where_a_lifted_arm_grows_out_of_the_trunk(name):
    drawn, body = prims(name), joints(pose(name), ADULT)
    (trunk,) = (prim.pts for prim in drawn if prim.name == "trunk")
    for side in (side for side in body.arms if sleeve(body, side).lifted > 0.5):
        root = sleeve(body, side).root
        for line in (prim.pts for prim in drawn if prim.name.startswith("trunk-line")):
            assert depth(line, root).max() < 0.03
        for line in (prim.pts for prim in drawn if prim.name.startswith(f"{side}-arm-")):
            near = np.abs(line - body.arms[side].root) < 0.3
            assert depth(line, trunk)[near].max(initial=-1.0) < 0.03


@pytest.mark.parametrize("name", LIFTED)
def test_raised_arms_do_not_leave_the_neck(name):
    body = joints(pose(name), ADULT)
    for arm in body.arms.values():
        assert ((body.chest - arm.root) / body.chest_up).real > 0.08


@pytest.mark.parametrize("name", EASY)
def test_who_stands_about_has_one_straight_leg_and_no_crouching_knee(name):
    bends = sorted(knee(leg) for leg in joints(pose(name), ADULT).legs.values())
    assert bends[0] < 10
    assert bends[1] < 30


@pytest.mark.parametrize("name", EASY)
def test_who_stands_about_has_chest_and_head_over_the_hips(name):
    body = joints(pose(name), ADULT)
    assert abs(body.chest.real - body.hip.real) < 0.08
    assert abs(body.head.real - body.hip.real) < 0.15


@pytest.mark.parametrize("yaw", range(0, 181, 4))
def test_a_head_that_shows_a_cheek_shows_an_eye_and_a_mouth_too(yaw):
    _, front = head(Head("short", "#6B4630", "#F8DCC6", yaw=float(yaw)).rounded())
    seen = {prim.name.rstrip("01") for prim in front}
    assert ("cheek" in seen) == ("eye" in seen) == ("mouth" in seen) == (yaw < 122)


def test_wide_eyes_are_larger_dots_without_whites():
    def eye(mood):
        _, front = head(Head("short", "#6B4630", "#F8DCC6", yaw=16.0, expression=mood))
        assert not [prim for prim in front if prim.name.startswith("white")]
        return next(np.ptp(prim.pts.imag) for prim in front if prim.name == "eye0")

    assert 1.3 < eye("surprised") / eye("neutral") < 1.4


@pytest.mark.parametrize("name", [*EASY, "shrug", "cheer", "arms_crossed", "talk_3", "talk_5", "hands_folded"])
def test_the_card_on_the_lanyard_is_not_lost_under_an_arm(name):
    drawn = prims(name)
    place = next(i for i, prim in enumerate(drawn) if prim.name == "card")
    card = area(drawn[place])
    over = [area(prim) for prim in drawn[place:] if prim.name in ("left-arm", "right-arm")]
    left = card.difference(over[0].union(over[-1]) if over else Point(0, 0))
    assert left.area > 0.45 * card.area


def test_hands_keep_off_the_face_of_who_crouches():
    body = joints(pose("squeezed"), ADULT)
    assert min(abs(body.palm(side) - body.head) for side in ("left", "right")) > 0.8
