import cmath
import math
from itertools import pairwise

import pytest

from rentegn.drawing.people.climbing import climb_pose, hold, moving
from rentegn.drawing.people.gait import BALL, GAITS, HEEL, foot, plan, walk_pose
from rentegn.drawing.people.living import blink, living
from rentegn.drawing.people.pose import pose
from rentegn.drawing.people.skeleton import joints, legs, stooped
from rentegn.model.storyboard import Dress

#: Pixels of a 1080p frame a unit, and units per H of a figure in a group.
PIXELS, SIZE = 135, 0.8


def soles(walk, frame, build="adult"):
    """For each foot the carrying point of its drawn sole, and the name of the mark it stands on (None in the air)."""
    acted, root = walk_pose(walk, frame)
    body = joints(stooped(acted, Dress(build=build)), Dress(build=build))
    for side in ("left", "right"):
        x, y, pitch = foot(walk, side, frame)
        turn = cmath.exp(1j * math.radians(pitch))
        pivot = BALL if pitch < 0 else HEEL if pitch > 0 else 0.0
        planted = abs(y + (pivot * turn).imag) < 1e-6
        mark = round(x + (pivot * turn).real - pivot, 4)
        drawn = body.legs[side].end - 1j * body.build.ankle * turn + pivot * turn + root - pivot
        yield side, drawn, mark if planted else None


@pytest.mark.parametrize("build", ["adult", "tall", "short", "elder", "child"])
@pytest.mark.parametrize("gait", GAITS)
def test_a_planted_foot_does_not_slide_on_twos(gait, build):
    share = legs(Dress(build=build))
    walk = plan(GAITS[gait].step * 5 * share, gait, legs=share)
    last = {}
    compared = 0
    for frame in range(0, walk.end, 2):
        for side, drawn, mark in soles(walk, frame, build):
            if mark is not None and side in last and last[side][0] == mark:
                assert abs(drawn - last[side][1]) * SIZE * PIXELS < 2
                compared += 1
            last[side] = (mark, drawn)
    assert compared > 8


def test_the_slide_is_seen_when_the_body_is_moved_without_its_feet():
    walk = plan(5.0)
    a, b = ({s: d for s, d, m in soles(walk, f) if m is not None} for f in (40, 42))
    root = walk_pose(walk, 42)[1] - walk_pose(walk, 40)[1]
    both = set(a) & set(b)
    assert both
    assert all(abs(b[s] - root - a[s]) * SIZE * PIXELS > 2 for s in both)


@pytest.mark.parametrize("gait", GAITS)
@pytest.mark.parametrize("distance", [0.5, 1.0, 2.0, 3.3, 8.0])
def test_a_walk_begins_and_ends_as_somebody_who_stands(gait, distance):
    walk = plan(distance, gait, start=7)
    standing = pose("stand")
    for frame, x in ((7, 0.0), (walk.end, distance)):
        acted, root = walk_pose(walk, frame)
        assert root == pytest.approx(x, abs=1e-9)
        assert acted.left_foot == pytest.approx(standing.left_foot)
        assert acted.right_foot == pytest.approx(standing.right_foot)
        assert acted.body_yaw == standing.body_yaw


def test_the_body_never_goes_back():
    walk = plan(6.0, "brisk")
    way = [walk_pose(walk, frame)[1] for frame in range(walk.start, walk.end + 1)]
    assert all(b >= a for a, b in pairwise(way))


def test_a_walk_can_be_fitted_to_a_length():
    walk = plan(6.0, frames=80)
    assert walk.frames == 80
    assert walk_pose(walk, 80)[1] == pytest.approx(6.0)


def test_a_child_takes_shorter_steps():
    assert len(plan(4.0, legs=0.55).contacts) > len(plan(4.0).contacts)


def test_on_a_slope_the_feet_stand_on_the_slope():
    walk = plan(4.0, slope=15)
    grade = math.tan(math.radians(15))
    for frame in range(walk.start, walk.end, 4):
        acted, root = walk_pose(walk, frame)
        for side in ("left", "right"):
            x, y, _ = foot(walk, side, frame)
            assert acted.of(side, "foot") == pytest.approx(complex(x - root, y + (x - root) * grade))


@pytest.mark.parametrize("wall", [52.0, 70.0, 85.0])
def test_a_climber_keeps_three_holds_while_one_limb_moves(wall):
    for i in range(40):
        now, then = i / 40, (i + 0.4) / 40
        mover = moving(now + 0.2 / 40)
        for limb in ("left_hand", "right_hand", "left_foot", "right_foot"):
            shift = abs(hold(then, limb, wall) - hold(now, limb, wall))
            assert shift < 1e-9 if limb != mover else shift > 0


def test_a_climber_holds_on_where_the_wall_is():
    last = {}
    for i in range(0, 24):
        t = i / 24
        acted, offset = climb_pose(t, 70)
        body = joints(acted, Dress())
        for side in ("left", "right"):
            at = body.arms[side].end + offset
            if side in last and f"{side}_hand" != moving(t - 0.01) and f"{side}_hand" != moving(t + 0.01):
                assert abs(at - last[side]) * SIZE * PIXELS < 2
            last[side] = at


def test_a_cycle_brings_a_climber_up_the_wall():
    (_, start), (_, end) = climb_pose(0.0, 70), climb_pose(1.0, 70)
    assert end.imag - start.imag > 0.8


def test_a_held_pose_breathes_and_blinks_but_stays_put():
    still = pose("stand")
    held = [living(still, frame, seed=3) for frame in range(0, 200, 2)]
    assert len(set(held)) > 50
    assert max(h.lid for h in held) >= 0.5
    drift = max(abs(h.hip_shift - still.hip_shift) for h in held)
    assert 0.005 < drift < 0.03
    assert {h.left_foot for h in held} == {still.left_foot}


def test_people_do_not_blink_together():
    shut = [{frame for frame in range(400) if blink(frame, seed) == 1.0} for seed in (1, 2)]
    assert all(3 <= len(s) <= 8 for s in shut)
    assert shut[0] != shut[1]
