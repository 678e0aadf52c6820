"""Bodies and what they touch: a sill, walls, a sheet on the floor, rock and rope."""

from itertools import pairwise

import pytest

from rentegn.acting.action import Passage
from rentegn.acting.performance import during, rest
from rentegn.acting.repertoire import action
from rentegn.acting.ropes import belt
from rentegn.acting.stance import aspect
from rentegn.drawing.draw import draw
from rentegn.drawing.measure import box
from rentegn.drawing.people.skeleton import joints, world
from rentegn.drawing.things import things
from rentegn.model.storyboard import WIDE, Call, Dress, Placement, Tableau
from tests.acting.plays import plays

#: Units that count as touching.
TOUCHING = 0.16


def at_window(size=1.14, x=-0.5, facing=1, **state):
    tableau = Tableau(
        (
            Placement("window", "window", 1.15 * facing, 1.35, state=state),
            Placement("bo", "man", x * facing, -2.45, size, facing, pose="look_out", gaze="window"),
        )
    )
    return aspect(tableau["bo"], tableau, {}), tableau["window"]


def palm(seen, side):
    return world(seen.at, seen.size, seen.facing, joints(seen.pose, seen.dress or Dress()).palm(side))


@pytest.mark.parametrize("facing", [1, -1])
@pytest.mark.parametrize("size", [1.0, 1.14])
def test_who_looks_out_has_a_hand_on_the_sill_and_their_back_half_to_us(facing, size):
    seen, window = at_window(size, facing=facing)
    left, bottom, right, _ = things()["window"].box({**things()["window"].state, **window.state})
    hand = palm(seen, "right")
    assert window.x + left < hand.real < window.x + right
    assert 0 < hand.imag - (window.y + bottom) < 0.4
    assert 115 < seen.pose.body_yaw < 160
    assert 100 < seen.pose.head_yaw < 130


def test_a_hand_hangs_where_no_sill_is_within_reach():
    far, _ = at_window(x=-4.0)
    low, window = at_window(width=8.2, height=4.3)
    for seen in (far, low):
        assert palm(seen, "right").imag < -0.2
    assert palm(low, "right").imag > window.y - 4.3 / 2


def test_a_passage_through_a_beat_keeps_the_hand_on_the_sill_it_has_found():
    play = next(p for p in plays() if p.plays("look_out") and p.shot.number == 1)
    hands = [palm(play.at(frame).aspects["man"], "right") for frame in range(play.frames - 12, play.frames + 10)]
    assert max(abs(a - b) for a, b in pairwise(hands)) < 0.05


def test_before_a_view_people_throw_their_arms_wide_and_before_anything_else_they_are_taken_aback():
    def ends(kind):
        tableau = Tableau((Placement("it", kind, 1.0, 1.0), Placement("bo", "man", -2.0, -2.45)))
        call = Call("marvel", {"actor": ("bo",), "at": ("it",)})
        return action("marvel").after(call, tableau, WIDE)["bo"].pose

    assert ends("window") == "rejoice"
    assert ends("puzzle") == "marvel"


def test_a_room_that_has_closed_in_touches_the_back_and_the_toes_of_who_crouches_in_it():
    play = next(p for p in plays() if p.plays("squeeze"))
    (call,) = (c for c in play.beat.calls if c.action == "squeeze")
    (who,), (room,) = call.roles["actor"], call.roles["place"]
    walls = play.beat.after[room]
    seen = play.people_at(play.frames)[who]
    drawn = box(draw(seen))
    body = joints(seen.pose, seen.dress or Dress())
    toes = seen.at.real + seen.size * (max(leg.end.real for leg in body.legs.values()) + 0.34)
    half = float(walls.state["width"]) / 2
    assert walls.x - half - 0.02 < drawn.left < walls.x - half + TOUCHING + 0.1
    assert walls.x + half - TOUCHING - 0.1 < toes < walls.x + half + 0.02
    assert drawn.top - walls.y < float(walls.state["height"]) + 0.06


def test_walls_that_come_back_press_the_body_together_and_let_it_go():
    play = next(p for p in plays() if p.plays("struggle"))
    (who,) = play.beat.calls[0].roles["actor"]
    squashes = [play.people_at(frame)[who].squash for frame in range(play.frames)]
    assert min(wide for wide, _ in squashes) < 0.96
    assert max(high for _, high in squashes) > 1.03
    assert squashes[0] == squashes[-1] == (1.0, 1.0)


@pytest.mark.parametrize("x", [0.9, 1.2])
def test_who_picks_up_a_sheet_bends_the_knees_and_has_a_hand_at_it(x):
    before = Tableau(
        (
            Placement("bo", "employee", 0.0, -2.45, 1.0, depth=20.0, pose="relaxed"),
            Placement("sheet", "fallen_sheet", x - 0.55, -2.45, 1.0, depth=19.0),
        )
    )
    call = Call("pick_up", {"actor": ("bo",), "what": ("sheet",)})
    doing = action("pick_up")
    after = doing.after(call, before, WIDE)
    passage = Passage(call, before, after, 52, doing.length(call, before, after).lead, 3, WIDE, {})
    lowest = during((passage,), 20, 23, before, {}).aspects["bo"]
    body = joints(lowest.pose, Dress())
    assert abs(palm(lowest, "right") - (x - 2.40j)) < 0.45
    for leg in body.legs.values():
        assert abs(leg.end - leg.root) < 0.9 * (body.build.thigh + body.build.shin)
    assert lowest.pose.expression == "calm"


def test_climbers_are_tied_to_one_another_wherever_they_stand():
    climbs = [p for p in plays() if p.plays("climb")]
    assert climbs
    for play in climbs:
        names = play.beat.calls[0].roles["actor"]
        moments = [play.at(frame) for frame in (play.frames // 2, play.frames - 1, play.frames + 4)]
        for seen in (moment.aspects for moment in moments):
            for high, low in pairwise(names):
                rope = seen[f"{low}-rope"]
                end = rope.at + rope.size * complex(float(rope.state["x2"]), float(rope.state["y2"]))
                assert abs(rope.at - belt(seen[low])) < 0.01
                assert abs(end - belt(seen[high])) < 0.01


def test_who_is_pulled_up_has_a_hand_on_the_rope_while_climbing_and_after_it():
    first, *_ = climbs = [p for p in plays() if p.plays("climb")]
    for play in climbs:
        for low in play.beat.calls[0].roles["actor"][1:]:
            for frame in (play.frames // 2, *((play.frames + 4,) if play is first else ())):
                seen = play.at(frame).aspects
                rope, hand = seen[f"{low}-rope"], palm(seen[low], "right")
                end = rope.at + rope.size * complex(float(rope.state["x2"]), float(rope.state["y2"]))
                way = (end - rope.at) / abs(end - rope.at)
                assert abs(((hand - rope.at) / way).imag) < 0.2 * rope.size, (str(play), low, frame)


def test_on_the_summit_the_rope_hangs_slack_between_them_and_in_nobodys_hand():
    last = [p for p in plays() if p.plays("climb")][-1]
    seen = last.at(last.frames).aspects
    for low in last.beat.calls[0].roles["actor"][1:]:
        rope, who = seen[f"{low}-rope"], seen[low]
        drawn = box(draw(rope))
        assert who.at.imag < drawn.bottom < belt(who).imag - 0.5 * who.size
        assert who.pose.right_shape != "grip"
        assert who.state["harness"] == 1.0


def test_palms_are_on_the_walls_they_push_at():
    play = next(p for p in plays() if p.plays("struggle"))
    (room,) = play.beat.calls[0].roles["place"]
    (who,) = play.beat.calls[0].roles["actor"]
    seen = play.at(20).aspects
    pusher, half = seen[who], float(seen[room].state["width"]) / 2
    for side, wall in (("left", half), ("right", -half)):
        gap = wall - (palm(pusher, side) - seen[room].at).real
        assert 0 < gap * (1 if wall > 0 else -1) < 0.25 * pusher.size


@pytest.mark.parametrize("x", [0.3, 0.6])
def test_nobody_kneels_on_what_they_take_up(x):
    bo = Placement("bo", "employee", 0.0, -2.45, 1.0, depth=20.0, pose="relaxed")
    sheet = Placement("sheet", "fallen_sheet", x, -2.45, 1.0, depth=19.0)
    call = Call("pick_up", {"actor": ("bo",), "what": ("sheet",)})
    there = action("pick_up").after(call, Tableau((bo, sheet)), WIDE)["bo"]
    assert x + 0.1 - there.x > 0.45


def test_each_climber_has_a_manner_of_their_own():
    play = next(p for p in plays() if p.plays("climb"))
    names = play.beat.calls[0].roles["actor"]
    for frame in (40, 56):
        poses = [play.people_at(frame)[name].pose for name in names]
        shapes = {(round(p.lean), round(p.tilt), p.left_wrist is None, p.right_wrist is None) for p in poses}
        assert len(shapes) == len(names)


def test_a_rope_whose_climbers_are_gone_lies_as_it_lay():
    lying = Placement("bo-rope", "rope", 1.0, 2.0, state={"from": "bo", "to": "ib", "x2": 1.5})
    seen = rest(Tableau((lying,)), 0, {}).aspects["bo-rope"]
    assert (seen.at, seen.state["x2"]) == (1 + 2j, 1.5)


def test_who_comes_to_the_summit_throws_up_their_arms():
    last = [p for p in plays() if p.plays("climb")][-1]
    first = last.beat.calls[0].roles["actor"][0]
    seen = last.people_at(last.frames)[first]
    body = joints(seen.pose, seen.dress or Dress())
    assert all(arm.end.imag > body.chest.imag for arm in body.arms.values())


def test_who_is_before_a_wide_view_turns_to_it_with_both_hands_on_the_sill_and_leans_at_a_small_window():
    play = next(p for p in plays() if p.plays("look_out") and p.shot.number == 2)
    small = next(p for p in plays() if p.plays("look_out") and p.shot.number == 1)
    (wide_pose, small_pose) = (p.people_at(p.frames)["man"].pose for p in (play, small))
    assert abs(wide_pose.body_yaw) > 140
    assert {wide_pose.left_shape, wide_pose.right_shape} == {"ledge"}
    assert small_pose.body_yaw > 80


def test_a_farewell_is_answered_by_whoever_has_been_looking_on():
    play = next(p for p in plays() if p.plays("bid_farewell"))
    leaving = play.beat.calls[0].roles["actor"]
    watching = [p.entity for p in play.before if p.gaze in leaving]
    assert watching
    shocked = {play.people_at(frame)[who].pose.expression for who in watching for frame in range(24, 50, 2)}
    assert "surprised" in shocked
    hands = [abs(play.people_at(46)[who].pose.right_hand - play.people_at(0)[who].pose.right_hand) for who in watching]
    assert max(hands) > 0.5


def test_whoever_stands_by_looks_to_what_happens():
    idle = [
        (play, who)
        for play in plays()
        for who in play.people_at(0)
        if who not in {e for call in play.beat.calls for e in call.entities}
    ]
    turns = []
    for play, who in idle:
        before, meanwhile = (play.people_at(frame)[who].pose for frame in (0, min(24, play.frames // 2)))
        turns.append(abs(meanwhile.head_yaw - before.head_yaw))
    assert sum(turn > 8 for turn in turns) > 5


def test_who_pushes_at_walls_stays_at_them_until_they_give_way_and_is_then_free():
    pushes = next(p for p in plays() if p.plays("struggle"))
    gives = next(p for p in plays() if p.plays("widen") and p.beat.calls[0].roles["thing"] == ("room",))
    (who,) = pushes.beat.calls[0].roles["actor"]
    for play, frame in ((pushes, pushes.frames), (gives, 0), (gives, 8)):
        seen = play.at(frame).aspects
        pusher, room = seen[who], seen["room"]
        half = float(room.state["width"]) / 2
        for side, wall in (("left", half), ("right", -half)):
            gap = (wall - (palm(pusher, side) - room.at).real) * (1 if wall > 0 else -1)
            assert -0.02 < gap < 0.25 * pusher.size, (frame, side)
    after = gives.people_at(gives.frames)[who]
    assert abs(palm(after, "left") - palm(after, "right")) > 2.2 * after.size
    assert box(draw(after)).top > box(draw(gives.people_at(0)[who])).top


def test_who_slides_a_window_wide_has_both_hands_on_its_edge_all_the_way():
    slides = next(p for p in plays() if p.plays("widen") and p.beat.calls[0].roles["thing"] == ("window",))
    (who,) = slides.beat.calls[0].roles["by"]
    edges = []
    for frame in range(12, 60, 8):
        seen = slides.at(frame).aspects
        edges.append(seen["window"].at.real + float(seen["window"].state["width"]) / 2)
        for side in ("left", "right"):
            assert abs(palm(seen[who], side).real - edges[-1]) < 0.25 * seen[who].size, (frame, side)
    assert edges[-1] > edges[0] + 1
    left = [a.at.real - float(a.state["width"]) / 2 for a in (slides.at(f).aspects["window"] for f in (0, 40, 60))]
    assert max(left) - min(left) < 0.05, "the other edge waits"


def test_climbers_are_on_one_rope_from_the_first_frame_to_the_last():
    shots = {play.shot.scene: play.shot for play in plays()}
    shot = shots["lederen-gaar-forrest"]
    for tableau in (shot.opening, *(beat.after for beat in shot.beats)):
        ropes = [p for p in tableau if p.kind == "rope"]
        assert [(rope.state["from"], rope.state["to"]) for rope in ropes] == [
            ("employee-1", "leader"),
            ("employee-2", "employee-1"),
        ]
