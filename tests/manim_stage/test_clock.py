import pytest

from rentegn.manim_stage.clock import Clock, frames_in, seconds


@pytest.mark.parametrize("rate", [15, 23.976, 24, 25, 30, 50, 60])
def test_manim_makes_exactly_the_frames_asked_for(rate):
    assert [frames_in(seconds(n, rate), rate) for n in range(1, 3001)] == list(range(1, 3001))


def test_whole_seconds_would_not_have_been_exact():
    assert any(frames_in(n / 25, 25) != n for n in range(1, 3001))


def test_no_frames_are_no_play():
    with pytest.raises(ValueError, match="one frame at least"):
        seconds(0, 25)


@pytest.mark.parametrize("rate", [24, 25, 30, 60])
def test_a_beat_begins_on_the_same_second_at_any_rate(rate):
    clock = Clock(rate)
    for end in (7, 40, 41, 125):
        clock.play(clock.until(end))
    assert clock.played == round(5 * rate)
    assert clock.next_stage_frame == 125


def test_the_stage_frame_follows_the_frame_being_made():
    clock = Clock(50)
    clock.play(10)
    seen = []
    for index in range(4):
        clock.reach(index)
        seen.append(clock.stage_frame)
    assert seen == [5, 5, 6, 6]
