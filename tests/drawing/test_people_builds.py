"""Bodies of other builds in the same poses: on the floor, on a chair, in a wheelchair, under an elder's years."""

import cmath
import math

import pytest

from rentegn.drawing.people import wheelchair
from rentegn.drawing.people.gait import GAITS, plan, walk_pose
from rentegn.drawing.people.limbs import shoe
from rentegn.drawing.people.pose import names, pose
from rentegn.drawing.people.skeleton import BUILDS, fitted, joints, legs, stooped
from rentegn.model.storyboard import Dress

STANDING = [name for name in names() if not name.startswith("climb") and not pose(name).seated]
#: The two ends of a sole's line on the floor, from under the ankle (H), and what may be under the floor.
SOLE, UNDER = (-0.13, 0.20), 0.03


@pytest.mark.parametrize("name", STANDING)
@pytest.mark.parametrize("build", BUILDS)
def test_feet_stand_where_the_pose_puts_them_on_legs_of_any_length(name, build):
    dress = Dress(build=build)
    fit = fitted(pose(name), dress)
    if fit.body_yaw > 110:
        pytest.skip("from behind left and right change sides")
    body = joints(fit, dress)
    for side in ("left", "right"):
        sole = cmath.exp(1j * math.radians(fit.of(side, "pitch")))
        assert abs(body.legs[side].end - fit.of(side, "foot") - 1j * body.build.ankle * sole) < 0.015


@pytest.mark.parametrize("name", STANDING)
def test_no_toe_or_heel_is_under_the_floor(name):
    posed = pose(name)
    for side in ("left", "right"):
        turn = cmath.exp(1j * math.radians(posed.of(side, "pitch")))
        assert min((posed.of(side, "foot") + at * turn).imag for at in SOLE) > -UNDER


def test_short_people_stand_as_straight_as_tall_ones():
    for build in ("short", "child", "elder"):
        dress = Dress(build=build)
        crouched, straight = joints(pose("weight_right"), dress), joints(fitted(pose("weight_right"), dress), dress)
        assert straight.hip.imag >= crouched.hip.imag
        assert straight.hip.imag > 0.9 * BUILDS[build].leg


def test_an_elder_stoops_and_nobody_else_does():
    straight, bent = joints(pose("stand"), Dress()), joints(fitted(pose("stand"), Dress(build="elder")), Dress())
    assert bent.head.real > straight.head.real + 0.05
    assert stooped(pose("stand"), Dress(build="tall")) == pose("stand")


@pytest.mark.parametrize("build", BUILDS)
def test_everybody_sits_on_the_same_chair_and_a_childs_feet_dangle(build):
    body = joints(pose("sit"), Dress(build=build))
    assert body.hip.imag == pytest.approx(joints(pose("sit"), Dress()).hip.imag)
    hanging = min(leg.end.imag for leg in body.legs.values()) > 0.5
    assert hanging == (build == "child")


@pytest.mark.parametrize("gait", GAITS)
def test_a_child_begins_and_ends_its_walk_as_it_stands(gait):
    dress = Dress(build="child")
    still = fitted(pose("stand"), dress)
    walk = plan(4.0, gait, legs=legs(dress), frames=plan(4.0, gait).frames)
    assert walk.frames == plan(4.0, gait).frames
    for frame in (0, walk.end):
        acted, _ = walk_pose(walk, frame)
        assert acted.left_foot == pytest.approx(still.left_foot)
        assert acted.right_foot == pytest.approx(still.right_foot)


def test_who_rolls_pushes_the_rims_and_who_rests_holds_one():
    walk = plan(5.0)
    way = [wheelchair.seated(walk_pose(walk, frame)[0]).right_wrist for frame in range(20, 60, 2)]
    assert max(w.real for w in way) - min(w.real for w in way) > 0.3
    rest = wheelchair.seated(pose("stand")).right_wrist
    assert abs(wheelchair.seated(walk_pose(walk, 0)[0]).right_wrist - rest) < 0.05


def test_raised_arms_leave_neck_and_chin_where_they_were():
    still, raised = joints(pose("stand").but(body_yaw=14), Dress()), joints(pose("cheer").but(tilt=0), Dress())
    assert abs(still.head - raised.head) < 0.05
    for side in ("left", "right"):
        assert raised.arms[side].root.imag - still.arms[side].root.imag < 0.20
        assert raised.arms[side].root.imag < raised.chest.imag + 0.02


def test_toes_stay_on_the_floor_under_a_lifted_heel_and_hang_straight_in_the_air():
    lifted = pose("stand").but(body_yaw=60, right_foot=-0.3 + 0.10j, right_pitch=-30)
    body = joints(lifted, Dress())
    lowest = [low(shoe(body, lifted.but(right_foot=at), "right", "#2B2A33", 1.0)) for at in (-0.3 + 0.10j, -0.3 + 0.4j)]
    assert lowest[0] > -0.02
    assert lowest[1] < -0.06


def low(part):
    """The lowest point of a shoe's outline (H), in the joints' own frame."""
    return min((part.turn * z + part.at).imag for prim in part.prims() if prim.name == "shoe" for z in prim.pts)
