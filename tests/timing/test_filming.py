"""The camera on the clock, and how shots take over from each other."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest

from rentegn.model.camera import Camera, CameraLeg, CameraMove, CameraPath, Framing
from rentegn.model.storyboard import Shot
from rentegn.model.timeline import FrameRange, Timeline
from rentegn.model.transition import TRANSITION_FRAMES, Transition
from rentegn.timing import schedule
from rentegn.timing.filming import filmed
from tests.timing.boards import beat, board, evenly

WHOLE, NEAR, NEARER = Framing(0, 0, 14.0), Framing(1.0, -0.3, 12.0), Framing(2.0, 0.0, 11.0)
BEATS = {"go": FrameRange(20, 60), "write": FrameRange(80, 120), "end": FrameRange(170, 190)}


def path(*moves: CameraMove, still: tuple[str, ...] = (), **more: int) -> CameraPath | None:
    return filmed(Camera(WHOLE, moves, still), BEATS, whole=WHOLE, opens=more.get("opens", 0), length=200)


def legs(*moves: CameraMove, still: tuple[str, ...] = (), **more: int) -> list[tuple[int, int]]:
    found = path(*moves, still=still, **more)
    return [(leg.start, leg.end) for leg in found.legs] if found else []


def test_a_move_begins_with_its_beat_and_takes_its_time() -> None:
    assert legs(CameraMove(NEAR, "go", 50)) == [(20, 70)]
    assert legs(CameraMove(NEAR, "go", 30, after=True)) == [(60, 90)]


def test_a_move_of_no_beat_begins_when_the_shot_has_taken_over() -> None:
    assert legs(CameraMove(NEAR)) == [(0, 25)]
    assert legs(CameraMove(NEAR), opens=18) == [(18, 43)]


def test_a_move_waits_for_the_one_before_it() -> None:
    assert legs(CameraMove(NEAR, "go", 70), CameraMove(NEARER, "write", 30)) == [(20, 90), (90, 120)]


def test_the_camera_does_not_move_while_something_is_written() -> None:
    assert legs(CameraMove(NEAR, "go", 100), still=("write",)) == [(20, 80)]
    assert legs(CameraMove(NEAR, "write", 40), still=("write",)) == [(120, 160)]
    assert legs(CameraMove(NEAR, "go", 40, after=True), still=("write",)) == [(60, 80)]


def test_a_move_that_has_hardly_any_time_is_left_out() -> None:
    assert legs(CameraMove(NEAR, "end", 60)) == [(170, 194)]
    assert legs(CameraMove(NEAR, "end", 60, after=True)) == []


def test_a_drift_is_made_in_the_first_hold_that_is_long_enough_and_once() -> None:
    drifts = [CameraMove(NEAR, name, 75, after=True, quiet=36) for name in BEATS]
    assert legs(*drifts) == [(120, 194)]


def test_without_a_move_there_is_no_camera() -> None:
    assert path() is None
    assert filmed(None, BEATS, whole=WHOLE, opens=0, length=200) is None


def test_a_carried_camera_begins_where_the_one_before_really_is() -> None:
    before = CameraPath(WHOLE, (CameraLeg(0, 20, NEAR),))
    camera = Camera(NEARER, (CameraMove(WHOLE, "go", 40),), carried=True)
    found = filmed(camera, BEATS, before, whole=WHOLE, opens=0, length=200)
    assert found is not None
    assert found.start == NEAR
    assert filmed(replace(camera, carried=False), BEATS, before, whole=WHOLE, opens=0, length=200).start == NEARER  # type: ignore[union-attr]


def test_the_camera_eases_out_of_each_framing_and_into_the_next() -> None:
    moving = CameraPath(WHOLE, (CameraLeg(10, 60, NEAR),))
    wide = [moving.at(frame).wide for frame in range(80)]
    steps = [before - after for before, after in pairwise(wide)]
    assert wide[:11] == [14.0] * 11
    assert set(wide[60:]) == {12.0}
    assert max(steps[10:12] + steps[57:60]) < max(steps) / 8
    assert max(abs(b - a) for a, b in pairwise(steps)) < 0.01
    assert moving.end == NEAR


def test_a_leg_that_takes_no_time_is_refused() -> None:
    with pytest.raises(ValueError, match="sets off at 4"):
        CameraLeg(4, 4, NEAR)


TEXT = "lederen forsvinder med et puf midt i det hele"


def scheduled(second: Transition, *beats: Shot, first: Transition = Transition.CUT) -> Timeline:
    pairs = [evenly(scene, TEXT) for scene in "ab"]
    shots = [replace(pairs[0][0], transition=first), replace(pairs[1][0], transition=second, beats=beats)]
    timeline = schedule(board(*shots), [take for _, take in pairs]).value
    assert timeline is not None
    return timeline


@pytest.mark.parametrize("by", [by for by in Transition if by is not Transition.CUT])
def test_nothing_happens_before_a_shot_has_taken_over_and_speech_hardly_waits(by: Transition) -> None:
    wave = beat("wave", cue=0, lead=6)
    cut, taken = (scheduled(way, wave).shot("b") for way in (Transition.CUT, by))  # type: ignore[arg-type]
    assert cut.arriving == 0
    assert taken.arriving == TRANSITION_FRAMES[by]
    assert taken.beats["wave"].start == taken.arriving
    assert taken.beats["wave"].start + 6 == taken.speech.start
    silent = scheduled(by).shot("b")
    assert silent.speech.start - scheduled(Transition.CUT).shot("b").speech.start <= 2


@pytest.mark.parametrize("by", [by for by in Transition if by is not Transition.CUT])
def test_a_transition_makes_a_film_hardly_longer(by: Transition) -> None:
    assert -6 <= scheduled(by).length - scheduled(Transition.CUT).length <= 2


def test_a_page_rustles_a_drawing_scratches_and_a_sleeve_is_heard_as_they_come() -> None:
    for by, effect in ((Transition.PAGE, "rustle"), (Transition.DRAW, "pencil"), (Transition.WIPE, "whoosh")):
        timeline = scheduled(by)
        shot = timeline.shot("b")
        (sound,) = [sound for sound in timeline.sounds if sound.scene == "b"]
        assert (sound.effect, sound.beat) == (effect, by.value)
        assert shot.range.start < sound.frame < shot.range.start + shot.arriving
    assert [sound for sound in scheduled(Transition.SETTLE).sounds if sound.scene == "b"] == []


def test_a_second_framing_waits_until_the_camera_has_stood_and_is_no_matter_of_a_moment() -> None:
    second = CameraMove(NEAR, "write", 1, stood=60, seen=40)
    assert legs(second) == [(80, 81)]
    assert legs(CameraMove(NEARER, "go", 30), second) == [(20, 50)]
    assert legs(replace(second, seen=130)) == []
    assert legs(replace(second, until="end", seen=100)) == []
    assert legs(replace(second, until="end", seen=80)) == [(80, 81)]


def test_from_one_second_framing_there_is_no_cut_to_another() -> None:
    first, then = CameraMove(NEAR, "go", 1, stood=20, seen=20), CameraMove(NEARER, "end", 1, stood=20, seen=20)
    assert legs(first, then) == [(20, 21)]
    assert legs(first, CameraMove(WHOLE, "write", 1), then) == [(20, 21), (80, 81), (170, 171)]


def test_a_second_framing_comes_just_before_something_new_is_said() -> None:
    made = Camera(WHOLE, (CameraMove(NEAR, "write", 1, stood=60, seen=40),))
    found = filmed(made, BEATS, whole=WHOLE, opens=0, length=200, phrases=(30, 89, 150))
    assert found is not None
    assert found.legs[0].start == 86
    plain = filmed(made, BEATS, whole=WHOLE, opens=0, length=200, phrases=(30, 130))
    assert plain is not None
    assert plain.legs[0].start == 80
