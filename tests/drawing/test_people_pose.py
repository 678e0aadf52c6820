import dataclasses
from itertools import pairwise

import pytest

from rentegn.drawing.people.carried import CARRIED
from rentegn.drawing.people.channels import HAND_SHAPES, SIDES
from rentegn.drawing.people.expressions import EXPRESSIONS
from rentegn.drawing.people.hands import SHAPES
from rentegn.drawing.people.pose import BEHIND, IN_FRONT, Pose, blend, names, pose
from rentegn.drawing.people.skeleton import joints, world
from rentegn.drawing.people.turning import NECK, turn_pose
from rentegn.drawing.people.working import rests_with
from rentegn.model.storyboard import Dress

ADULT = Dress()


def test_the_library_has_what_the_actions_ask_for():
    asked = (
        "stand relaxed look_out look marvel amazed cheer wave point present proud ready slump squeezed think listen "
        "talk_1 talk_2 carry push pull_up hold_up sit climb_1 puff_wind puff_up lead_on hands_on_hips clap_1 clap_2 "
        "shrug arms_crossed"
    )
    assert set(asked.split()) <= set(names())


def test_a_pose_that_does_not_exist_is_a_key_error():
    with pytest.raises(KeyError):
        pose("no such pose")


@pytest.mark.parametrize("name", names())
def test_a_pose_names_only_faces_and_hands_that_can_be_drawn(name):
    chosen = pose(name)
    assert chosen.expression in EXPRESSIONS
    assert {chosen.left_shape, chosen.right_shape} <= set(SHAPES)


def test_every_hand_shape_a_pose_may_ask_for_is_drawn():
    assert set(HAND_SHAPES) == set(SHAPES)


def test_no_two_poses_share_a_silhouette():
    seen = {}
    for name in names():
        if name == "amazed" or name in rests_with(CARRIED):  # these differ by what is in the hand
            continue
        body = joints(pose(name), ADULT)
        places = (body.head, *(arm.end for arm in body.arms.values()), *(leg.end for leg in body.legs.values()))
        for other, theirs in seen.items():
            apart = max(abs(a - b) for a, b in zip(places, theirs, strict=True))
            assert apart > 0.06, f"{name} looks like {other}"
        seen[name] = places


@pytest.mark.parametrize("name", ["stand", "marvel", "lead_on", "look_out", "squeezed"])
def test_mirroring_twice_gives_the_pose_back(name):
    assert pose(name).mirrored().mirrored() == pose(name)


def test_a_blend_begins_and_ends_at_its_poses():
    a, b = pose("stand"), pose("cheer")
    assert blend(a, b, 0.0).but(left_hand=a.left_hand, right_hand=a.right_hand) == a
    assert abs(blend(a, b, 1.0).left_hand - b.left_hand) < 1e-9
    assert blend(a, b, 1.0).expression == "joy"


def test_a_hand_that_is_raised_swings_outward_and_never_crosses_the_body():
    a, b = pose("stand"), pose("cheer")
    for i in range(1, 10):
        between = blend(a, b, i / 10)
        assert between.left_hand.real > 0.1
        assert between.right_hand.real < -0.1


def test_an_arm_that_goes_behind_the_back_swings_clear_of_the_trunk_when_it_changes_side():
    a, b = pose("stand"), pose("stand").but(right_layer=BEHIND, right_hand=0.2 - 1.0j)
    before, after = blend(a, b, 0.49), blend(a, b, 0.51)
    assert (before.right_layer, after.right_layer) == (IN_FRONT, BEHIND)
    assert max(before.right_hand.real, after.right_hand.real) < a.right_hand.real - 0.1


def test_head_face_and_hands_may_run_ahead_of_the_trunk_or_behind_it():
    a, b = pose("stand"), pose("marvel")
    mixed = blend(a, b, 0.5, face=1.0, head=0.75, hands=0.25)
    assert mixed.expression == "surprised"
    assert mixed.head_yaw == pytest.approx(a.head_yaw + 0.75 * (b.head_yaw - a.head_yaw))
    assert mixed.lean == pytest.approx(b.lean / 2)
    assert mixed.left_shape == "rest"


@pytest.mark.parametrize("goal", names())
def test_between_two_drawings_of_a_change_nothing_jumps(goal):
    a, b = pose("stand"), pose(goal)
    bodies = [joints(blend(a, b, i / 40), ADULT) for i in range(41)]
    for before, after in pairwise(bodies):
        assert abs(after.head - before.head) < 0.12
        assert abs(after.hip - before.hip) < 0.08


def test_every_channel_of_a_pose_can_be_blended():
    changed = {
        field.name: value + 1
        for field in dataclasses.fields(Pose)
        if isinstance(value := getattr(Pose(), field.name), float | complex)
    }
    far = Pose(**changed)
    half = blend(Pose(), far, 0.5)
    moved = {name for name in changed if getattr(half, name) != getattr(Pose(), name)}
    assert moved == set(changed)


@pytest.mark.parametrize("name", names())
@pytest.mark.parametrize("build", ["adult", "tall", "short", "elder", "child"])
def test_bones_keep_their_lengths_in_every_pose(name, build):
    body = joints(pose(name), Dress(build=build))
    for side in SIDES:
        arm, leg = body.arms[side], body.legs[side]
        assert abs(leg.bend - leg.root) <= body.build.thigh + 1e-9
        assert abs(leg.end - leg.bend) <= body.build.shin + 0.06
        assert abs(arm.bend - arm.root) <= body.build.upper_arm + 1e-9


def test_a_standing_adult_is_as_tall_as_the_art_direction_says():
    assert joints(pose("stand"), ADULT).crown.imag == pytest.approx(4.4, abs=0.03)


def test_a_wrist_that_is_told_where_to_be_is_there():
    body = joints(pose("stand").but(left_wrist=0.9 + 3.1j), ADULT)
    assert abs(body.arms["left"].end - (0.9 + 3.1j)) < 1e-6


def test_a_point_of_a_figure_that_faces_left_lies_on_its_left():
    assert world(1 + 1j, 0.5, -1, 0.4 + 2j) == pytest.approx(0.8 + 2j)


def test_a_turn_starts_and_ends_at_its_poses_and_the_neck_is_never_wrung():
    a, b = pose("stand"), pose("stand").but(body_yaw=180, head_yaw=180)
    assert turn_pose(a, b, 0) == a
    assert turn_pose(a, b, 1) == b
    for i in range(21):
        between = turn_pose(a, b, i / 20)
        assert abs(between.head_yaw - between.body_yaw) <= NECK + 1e-9


def test_in_a_turn_the_head_goes_before_the_body_and_the_eyes_shut_on_the_way():
    a, b = pose("stand"), pose("stand").but(body_yaw=150, head_yaw=150)
    turn = [turn_pose(a, b, i / 20) for i in range(21)]
    assert all(t.head_yaw >= t.body_yaw for t in turn)
    assert max(t.lid for t in turn) > 0.9
    assert max(t.left_foot.imag for t in turn) > 0.03
    assert turn[-1].lid == 0
