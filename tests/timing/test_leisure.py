"""What people do of their own accord: on whose clock, in whose way, and back in time for whatever is asked of them."""

from __future__ import annotations

from functools import cache
from itertools import pairwise

import pytest

from rentegn.acting.leisure import SHIFT
from rentegn.acting.performance import rest
from rentegn.acting.stance import is_person
from rentegn.model.direction import Source
from rentegn.model.leisure import Leisure, Shift
from rentegn.model.storyboard import WIDE, Beat, Call, Placement, Shot, Tableau
from rentegn.model.timeline import FrameRange
from rentegn.model.timing_json import leisure_from_json, leisure_to_json
from rentegn.timing.leisure import clause_stresses, leisure
from tests.acting.plays import body, jump, reference
from tests.timing.boards import SPAN, take

#: H that a joint goes at most from one drawing to the next, and that a planted foot may, while somebody shifts.
CALM, PLANTED = 0.42, 0.012
LENGTH = 300
TRIO = Tableau(
    tuple(
        Placement(f"employee-{n}", "employee", x=2.4 * n - 4.8, y=-2.45, depth=20.0, pose="relaxed") for n in (1, 2, 3)
    )
)
NOD = Call("nod", {"actor": ("employee-2",)})


def held(
    *beats: tuple[Call, FrameRange], opening: Tableau = TRIO, stresses: tuple[int, ...] = ()
) -> dict[str, Leisure]:
    told = tuple(Beat(f"b{k}", (c,), opening, None, 0, 20, 30, Source.NOTE, SPAN) for k, (c, _) in enumerate(beats))
    shot = Shot("hold", 1, "hold", "", opening, told, False, Source.NOTE, SPAN)
    return leisure(shot, [frames for _, frames in beats], stresses, opens=0, length=LENGTH, format=WIDE, cast={})


def test_nobody_stays_in_one_rest_for_more_than_some_two_seconds():
    for person, found in held().items():
        starts = [0, *(shift.start for shift in found.shifts), LENGTH]
        assert max(b - a for a, b in pairwise(starts)) <= 60, person


def test_no_two_people_shift_at_once():
    starts = [shift.start for found in held().values() for shift in found.shifts if not shift.is_own]
    assert len(starts) > 9
    assert len(set(starts)) == len(starts)


def test_people_do_so_each_in_their_own_order_and_pace():
    ways = {tuple((s.pose != "", s.gaze != "", s.weight) for s in found.shifts) for found in held().values()}
    assert len(ways) == 3


def test_whoever_is_asked_for_something_is_back_as_they_stood_before_it_begins():
    beats = FrameRange(140, 190)
    found = held((NOD, beats))["employee-2"]
    before = [shift for shift in found.shifts if shift.start < beats.start]
    assert before[-1].is_own
    assert before[-1].start + SHIFT <= beats.start
    assert not any(beats.start <= shift.start < beats.end for shift in found.shifts)


def test_everybody_is_back_as_they_stood_when_the_shot_ends():
    for found in held().values():
        assert found.shifts[-1].is_own
        assert found.shifts[-1].start + SHIFT < LENGTH


def test_in_too_short_a_hold_nobody_fidgets():
    assert "employee-2" not in held((NOD, FrameRange(24, 150)), (NOD, FrameRange(190, 296)))


def test_whoever_has_their_hands_full_keeps_them_so():
    full = TRIO.with_(TRIO["employee-1"].moved(pose="read"), TRIO["employee-2"].moved(pose="sit"))
    found = held(opening=full)
    assert not any(shift.pose for who in ("employee-1", "employee-2") for shift in found.get(who, Leisure()).shifts)
    assert not any(shift.weight for shift in found.get("employee-2", Leisure()).shifts)


def test_a_reader_looks_up_and_what_is_in_the_hands_stays_where_it_is():
    reading = TRIO.with_(TRIO["employee-1"].moved(pose="read"))
    found = held(opening=reading)["employee-1"]
    assert any(shift.gaze for shift in found.shifts)
    looks = next(shift for shift in found.shifts if shift.gaze)
    down, up = (rest(reading, f, {}, 0.0, {"employee-1": found}).aspects["employee-1"] for f in (0, looks.start + 28))
    assert up.pose.gaze.imag > down.pose.gaze.imag + 0.5
    for side in ("left", "right"):
        assert abs(body(up).joints[f"{side} hand"] - body(down).joints[f"{side} hand"]) < 0.01


def test_at_the_stress_of_a_clause_one_listener_nods_and_not_always_the_same():
    found = held(stresses=(40, 90, 140, 190))
    nods = {who: own.nods for who, own in found.items() if own.nods}
    assert sum(len(each) for each in nods.values()) == 4
    assert len(nods) == 3


def test_a_clause_is_about_its_last_stressed_word():
    spoken = take(
        "s", ("Lederen", 0, 5), ("går", 5, 8), ("forrest,", 8, 14), ("og", 14, 16), ("alle.", 16, 20), frames=20
    )
    assert [word.text for word in clause_stresses(spoken.words)] == ["forrest,", "alle."]


def test_a_timing_file_tells_what_people_do_as_it_was_planned():
    for found in held(stresses=(40, 90)).values():
        assert leisure_from_json(leisure_to_json(found)) == found


@cache
def of_the_film() -> tuple[tuple[Shot, dict[str, Leisure]], ...]:
    """Every shot of the reference film whose people have nothing to do at all for ten seconds as it ends."""
    board = reference()
    bare = (Shot("", 1, "", "", shot.closing, (), False, Source.NOTE, SPAN) for shot in board.shots)
    plan = {"opens": 0, "length": LENGTH, "format": board.format, "cast": board.cast}
    return tuple((shot, leisure(shot, (), (30, 120, 200), **plan)) for shot in bare)


def test_nobody_jumps_and_no_foot_slides_while_somebody_shifts():
    seen = 0
    for shot, found in of_the_film()[1::2]:
        frames = {s.start + k for own in found.values() for s in own.shifts[:3] for k in range(0, 30, 2)}
        for frame in sorted(frames):
            one, other = (rest(shot.opening, f, reference().cast, 0.0, found).aspects for f in (frame - 2, frame))
            for who in found:
                seen += 1
                assert jump(one[who], other[who])[0] < CALM, (who, frame)
                was, now = body(one[who]).soles, body(other[who]).soles
                assert max(abs(was[sole] - now[sole]) for sole in was) < PLANTED * other[who].size, (who, frame)
    assert seen > 100


def test_a_rest_taken_up_at_once_would_be_seen_as_a_jump():
    found = {"employee-1": Leisure((Shift(20, pose="hands_folded", weight=1.0),))}
    one, other = (rest(TRIO, f, {}, 0.0, found).aspects["employee-1"] for f in (20, 60))
    assert jump(one, other)[0] > CALM


@pytest.mark.parametrize("frame", [0, 100, 299])
def test_without_leisure_people_are_as_they_ever_were(frame):
    shot, _ = of_the_film()[2]
    plain, given = (rest(shot.opening, frame, reference().cast, 1.0, found) for found in ({}, {"nobody": Leisure()}))
    assert plain.aspects == given.aspects
    assert any(is_person(placement) for placement in shot.opening)
