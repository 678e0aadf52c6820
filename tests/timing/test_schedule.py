from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest

from rentegn.model.cards import PAUSE, card
from rentegn.model.storyboard import Beat, Shot
from rentegn.model.timeline import Timeline
from rentegn.model.voice import Take
from rentegn.timing import schedule
from rentegn.timing.schedule import POST_ROLL, PRE_ROLL
from tests.timing.boards import beat as make
from tests.timing.boards import board, evenly, take

TEXT = "lederen forsvinder med et puf midt i det hele"


def one(*beats: Beat, each: int = 10, **options: object) -> tuple[Timeline, tuple[str, ...]]:
    shot, spoken = evenly("a", TEXT, each)
    outcome = schedule(board(replace(shot, beats=beats, **options)), [spoken])  # type: ignore[arg-type]
    assert outcome.value is not None
    return outcome.value, tuple(d.code for d in outcome.diagnostics)


def test_the_film_is_title_shots_end_without_a_gap() -> None:
    pairs = [evenly(scene, TEXT) for scene in "abc"]
    timeline = schedule(board(*(shot for shot, _ in pairs)), [spoken for _, spoken in pairs]).value
    assert timeline is not None
    ranges = [timeline.title, *(shot.range for shot in timeline.shots), timeline.end]
    assert all(a.end == b.start for a, b in pairwise(ranges))
    assert ranges[0].start == 0
    assert timeline.length == ranges[-1].end


@pytest.mark.parametrize("title", ["Tillid", "Tillidsbaseret ledelse", "Ledelse " * 20])
def test_a_card_can_be_read_and_stands_when_it_is_written(title: str) -> None:
    shot, spoken = evenly("a", TEXT)
    storyboard = replace(board(shot), title=title)
    timeline = schedule(storyboard, [spoken]).value
    assert timeline is not None
    letters = len(title + storyboard.subtitle + storyboard.client)
    written = PAUSE + card(title, storyboard.subtitle, storyboard.client, hold=0).writing
    for shown, seconds in ((timeline.title, 1.2), (timeline.end, 2)):
        assert (len(shown) - PAUSE) / 25 >= letters / 15
        assert (len(shown) - written) / 25 >= seconds


def test_a_beat_falls_on_its_word_after_its_lead() -> None:
    timeline, notes = one(make("vanish", cue=4, lead=6))
    shot = timeline.shots[0]
    assert shot.beats["vanish"].start + 6 == shot.speech.start + 40
    assert notes == ()


def test_speech_waits_for_the_beats_before_the_first_cued_word() -> None:
    timeline, notes = one(make("enter", least=20), make("wave", cue=0, lead=8))
    shot = timeline.shots[0]
    assert shot.speech.start == 28
    assert shot.beats["wave"].start + 8 == shot.speech.start
    assert notes == ()


def test_a_beat_off_its_word_by_more_than_a_frame_is_told() -> None:
    timeline, notes = one(make("climb", cue=0, least=35, ideal=60), make("wave", cue=2, least=10))
    shot = timeline.shots[0]
    assert shot.beats["wave"].start == shot.beats["climb"].end
    assert len(shot.beats["climb"]) == 35
    assert notes == ("off-cue",)


def test_a_shot_lasts_as_long_as_its_speech_or_its_beats_whichever_is_longer() -> None:
    spoken, _ = one()
    assert len(spoken.shots[0].range) == PRE_ROLL + 90 + POST_ROLL
    moved, _ = one(make("climb", cue=8, least=80, ideal=100))
    assert len(moved.shots[0].range) > len(spoken.shots[0].range)
    assert moved.shots[0].beats["climb"].end < len(moved.shots[0].range)


def test_pause_comes_before_the_speech_and_hold_after_everything() -> None:
    timeline, _ = one(make("wave", cue=8, least=30, ideal=30), pause=40, hold=50)
    shot = timeline.shots[0]
    assert shot.speech.start == 40
    assert len(shot.range) - shot.beats["wave"].end == 50


def halves(*beats: Beat) -> tuple[list[Shot], list[Take]]:
    first, spoken = evenly("a", "ledelse handler om det der sker …")
    second, more = evenly("b", "… når du ikke er der!")
    return [replace(first, runs_on=True, beats=beats), second], [spoken, more]


def test_a_sentence_that_runs_on_is_not_torn() -> None:
    shots, takes = halves(make("talk", cue=1, least=10, ideal=200))
    timeline = schedule(board(*shots), takes).value
    assert timeline is not None
    first, second = timeline.shots
    assert second.speech.start == 0
    assert first.range.start + first.speech.end == second.range.start


def test_a_torn_sentence_is_told() -> None:
    shots, takes = halves(make("talk", cue=5, least=90, ideal=90))
    outcome = schedule(board(*shots), takes)
    assert [d.code for d in outcome.diagnostics] == ["torn-sentence"]


def test_sounds_fall_on_their_frames_and_never_after_the_shot() -> None:
    timeline, _ = one(make("vanish", cue=4, lead=6, sounds=(("puff", 6), ("thud", 400))))
    puff, thud = (sound for sound in timeline.sounds if sound.scene == "a")
    shot = timeline.shots[0]
    assert puff.frame == shot.range.start + shot.speech.start + 40
    assert thud.frame == shot.range.end - 1


def test_the_pencil_that_writes_the_cards_is_heard() -> None:
    timeline, _ = one()
    title, end = timeline.title, timeline.end
    assert {sound.frame in title or sound.frame in end for sound in timeline.sounds} == {True}
    assert [sound.effect for sound in timeline.sounds if sound.beat == "written"] == ["pencil"] * 4


def test_takes_of_another_film_are_refused() -> None:
    shot, _ = evenly("a", TEXT)
    with pytest.raises(ValueError, match="not of the storyboard"):
        schedule(board(shot), [take("b", frames=10)])


def test_a_cue_beyond_the_text_is_refused() -> None:
    with pytest.raises(ValueError, match="cued by word 40"):
        one(make("wave", cue=40))
