"""Gestures among people: nobody's hand in a neighbour's space, nobody with another's gesture."""

from itertools import pairwise

import pytest

from rentegn.acting.action import Passage
from rentegn.acting.elbow_room import neighbours, rests, roomy, unlike_others
from rentegn.acting.holding import HOLDS
from rentegn.acting.repertoire import action
from rentegn.acting.wielding import trades
from rentegn.drawing.people.attitudes import AKIMBO, RESTS
from rentegn.drawing.people.pose import plain, pose
from rentegn.drawing.people.skeleton import joints
from rentegn.model.storyboard import WIDE, Call, Dress, Placement, Tableau
from tests.acting.plays import jump, plays

#: H from somebody's middle that is theirs.
BODY = 0.45
WIDE_GESTURES = ("present", "point", "marvel", "shrug", "cheer", "wave", "lead_on", "offer")


def beside(apart: float, facing: int = 1, size: float = 0.8) -> Tableau:
    first = Placement("ida", "employee", 0.0, -2.4, size, facing)
    return Tableau((first, Placement("bo", "employee", facing * apart * size, -2.4, size, -facing)))


def reaches(name: str) -> float:
    body = joints(pose(name), Dress())
    return max(body.fingertip(side).real for side in body.arms)


@pytest.mark.parametrize("name", WIDE_GESTURES)
@pytest.mark.parametrize("facing", [1, -1])
def test_a_hand_stays_out_of_a_neighbour_s_space(name, facing):
    tableau = beside(1.5, facing)
    assert reaches(roomy(name, tableau["ida"], tableau)) < 1.5 - BODY


def test_a_gesture_that_would_reach_a_neighbour_is_seen():
    assert reaches("present") > 1.5 - BODY


@pytest.mark.parametrize("name", WIDE_GESTURES)
def test_with_room_enough_a_gesture_is_as_wide_as_ever(name):
    tableau = beside(4.0)
    assert roomy(name, tableau["ida"], tableau) == name


def test_those_on_another_level_or_much_smaller_are_no_neighbours():
    here = Placement("ida", "employee", 0.0, 0.0, 0.8)
    high = Placement("bo", "employee", 0.8, 2.4, 0.8)
    small = Placement("per", "gardener", 0.8, 0.0, 0.34)
    assert list(neighbours(here, Tableau((here, high, small)))) == []


def test_a_thing_takes_no_elbow_room():
    here = Placement("ida", "employee", 0.0, 0.0, 0.8)
    assert list(neighbours(here, Tableau((here, Placement("table", "table", 0.8, 0.0, 1.0))))) == []


def test_no_three_people_hold_the_same_gesture():
    trio = tuple(Placement(who, "employee", 3.0 * i - 3, -2.4, 0.8) for i, who in enumerate(("ida", "bo", "per")))
    for verb in ("marvel", "cheer", "be_proud"):
        call = Call(verb, {"actor": ("ida", "bo", "per")})
        after = action(verb).after(call, Tableau(trio), WIDE)
        assert len({plain(after[who.entity].pose) for who in trio}) == 3, verb


def test_who_talks_after_somebody_of_the_same_group_does_not_copy_their_hands():
    pair = tuple(Placement(f"employee-{i}", "employee", 3.0 * i, -2.4, 0.8) for i in (1, 2))
    hands = []
    for who in pair:
        call, before = Call("talk", {"actor": (who.entity,)}), Tableau(pair)
        passage = Passage(call, before, action("talk").after(call, before, WIDE), 56, 0, 0, WIDE, {})
        hands.append(action("talk").picture(passage, 14).aspects[who.entity].pose.right_hand)
    assert abs(hands[0] - hands[1]) > 0.3


def test_a_gesture_is_held_for_a_while_and_then_relaxes():
    for verb in ("point", "present", "talk", "think", "lead_on"):
        before = Tableau((Placement("ida", "employee", 0.0, -2.4, 0.8, pose="hand_on_hip"),))
        call = Call(verb, {"actor": ("ida",)})
        after = action(verb).after(call, before, WIDE)
        frames = action(verb).length(call, before, after).ideal
        passage = Passage(call, before, after, frames, 0, 0, WIDE, {})
        hands = [action(verb).picture(passage, frame).aspects["ida"].pose for frame in (frames // 2, frames - 1)]
        assert abs(hands[0].left_hand - hands[1].left_hand) + abs(hands[0].right_hand - hands[1].right_hand) > 0.3, verb
        assert plain(after["ida"].pose) in RESTS, verb


def test_nobody_rests_as_a_neighbour_does_nor_as_they_did_themselves():
    stage = Tableau(tuple(Placement(f"employee-{i}", "employee", 2.0 * i, -2.4, 0.8) for i in range(1, 5)))
    names = tuple(who.entity for who in stage)
    held = []
    for _ in range(4):
        stage = action("nod").after(Call("nod", {"actor": names}), stage, WIDE)
        held.append([plain(stage[name].pose) for name in names])
    assert all(len(set(once)) == len(names) and len(AKIMBO.intersection(once)) <= 1 for once in held)
    assert all(one != other for earlier, later in pairwise(held) for one, other in zip(earlier, later, strict=True))


def test_one_at_a_time_has_hands_on_the_hips():
    stage = Tableau(tuple(Placement(who, "employee", 3.0 * i, -2.4, 0.8) for i, who in enumerate(("ida", "bo"))))
    with_hands_on_hips = stage.with_(stage["bo"].moved(pose="hands_on_hips"))
    assert unlike_others(("proud", "arms_crossed"), ("ida",), with_hands_on_hips) == {"ida": "arms_crossed"}
    assert unlike_others(("proud", "arms_crossed"), ("ida",), stage) == {"ida": "proud"}


def test_who_sits_rests_on_the_seat():
    seated = Tableau((Placement("ida", "employee", 0.0, -2.4, 0.8, pose="sit"),))
    assert rests(("ida",), seated) == {"ida": "relaxed"}


def test_where_every_gesture_is_taken_one_is_shared():
    tableau = Tableau(tuple(Placement(str(i), "employee", 3.0 * i, 0.0, 0.8, pose=end) for i, end in enumerate("ab")))
    assert unlike_others(("a", "b"), ("new",), tableau) == {"new": "a"}


def test_everybody_of_a_group_who_talks_begins_with_a_gesture_of_their_own():
    call = Call("talk", {"actor": ("ida", "bo")})
    before = beside(3.0)
    after = action("talk").after(call, before, WIDE)
    passage = Passage(call, before, after, 61, 0, 0, WIDE, {})
    hands = [action("talk").picture(passage, 16).aspects[who].pose.right_hand for who in ("ida", "bo")]
    assert abs(hands[0] - hands[1]) > 0.3


def test_whoever_vanishes_throws_no_hand():
    play = next(play for play in plays() if play.plays("vanish"))
    for one, other in pairwise(range(-2, 12)):
        start, end = play.people_at(one), play.people_at(other + 1)
        for entity in start.keys() & end.keys():
            assert jump(start[entity], end[entity])[0] < 1.0


@pytest.mark.parametrize("name", [*HOLDS, *(trade.rest for trade in trades().values())])
def test_every_pose_that_has_something_in_hand_can_be_taken(name: str) -> None:
    assert pose(name)
