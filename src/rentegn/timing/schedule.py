"""The film's clock: when each shot, word, beat, sound and caption falls, in whole frames."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from rentegn.model import scene_file
from rentegn.model.camera import Framing
from rentegn.model.cards import END_HOLD, TITLE_HOLD, card
from rentegn.model.leisure import Leisure
from rentegn.model.span import Diagnostic, Outcome, Severity
from rentegn.model.storyboard import Beat, Shot, Storyboard
from rentegn.model.timeline import FrameRange, ShotTiming, SoundEvent, Timeline
from rentegn.model.transition import TO_END_CARD, TRANSITION_FRAMES
from rentegn.model.voice import Take, Word
from rentegn.timing.arrivals import arrivals
from rentegn.timing.beats import Wish, place
from rentegn.timing.filming import filmed
from rentegn.timing.leisure import clause_beginnings, clause_stresses, leisure
from rentegn.timing.phrasing import SpokenWord, captions

#: Frames of a card on which the pencil that writes it is heard.
_CARD_STROKES = (8, 32)
#: Silence before and after a shot's speech; none where a sentence runs on from one shot into the next.
PRE_ROLL, POST_ROLL = 10, 12
#: The voice need not wait for the last frames in which a shot takes over, and where the next one takes its time to do
#: so, this much of the silence before it is spared: the picture is still there while it goes.
_UNDER_WAY, _GOING = 8, 6
#: How much longer a shot may wait before it speaks so that its first beat can fall on its word.
_PATIENCE = 50
#: A picture stays at least so long after its last beat, and the film's last one longer.
_SETTLE, _LAST_SETTLE = 8, 30


@dataclass(frozen=True, slots=True)
class _Scheduled:
    """A shot with its ranges counted from its own first frame, and what had to give."""

    shot: Shot
    take: Take
    length: int
    arriving: int
    speech: FrameRange
    beats: tuple[FrameRange, ...]
    notes: tuple[Diagnostic, ...]


def schedule(storyboard: Storyboard, takes: Sequence[Take], rate: int = 25) -> Outcome[Timeline]:
    """The timeline of a film: title card, the shots one after another, end card.

    A shot lasts as long as its speech with pauses or as its beats, whichever is longer; its `pause` is silence before
    the speech, its `hold` what the closing picture stays after all is said and done, both in frames. What happens in a
    shot waits until it has taken over from the one before; its speech begins a little sooner. Notes say which
    beats are off their words by more than a frame and where a sentence had to be torn. ValueError for takes that are
    not the storyboard's.
    """
    if [take.scene for take in takes] != [shot.scene for shot in storyboard.shots]:
        raise ValueError("the takes are not of the storyboard's scenes")
    scheduled = tuple(_shot(storyboard, index, takes[index], rate) for index in range(len(takes)))
    turning = TRANSITION_FRAMES[TO_END_CARD]
    title, closing = _card(storyboard, TITLE_HOLD), turning + _card(storyboard, END_HOLD)
    whole = Framing(0.0, 0.0, storyboard.format.units_wide)
    timings = tuple(
        replace(timing, leisure=_leisure(one, storyboard, rate))
        for one, timing in zip(scheduled, _in_a_row(scheduled, title, whole, rate), strict=True)
    )
    end = timings[-1].range.end if timings else title
    heard = [*_card_sounds(scene_file.TITLE, 0), *_sounds(scheduled, timings)]
    heard += [*arrivals(scene_file.END, TO_END_CARD, end), *_card_sounds(scene_file.END, end + turning)]
    sounds = tuple(sorted(heard, key=lambda sound: (sound.frame, sound.scene, sound.beat)))
    texts = captions(_spoken(scheduled, timings, rate), sounds, storyboard.language, rate, FrameRange(title, end))
    timeline = Timeline(rate, FrameRange(0, title), timings, FrameRange(end, end + closing), sounds, texts)
    return Outcome(timeline, tuple(note for one in scheduled for note in one.notes))


def _card(storyboard: Storyboard, hold: int) -> int:
    return card(storyboard.title, storyboard.subtitle, storyboard.client, hold=hold).length


def _shot(storyboard: Storyboard, index: int, take: Take, rate: int) -> _Scheduled:
    shot = storyboard.shots[index]
    continues = index > 0 and storyboard.shots[index - 1].runs_on
    arriving = TRANSITION_FRAMES[shot.transition]
    wishes = [_wish(beat, take, rate) for beat in shot.beats]
    begin = _speech_start(shot, wishes, arriving, continues=continues)
    speech = FrameRange(begin, begin + -(-take.length * rate // take.rate))
    wishes = [Wish(None if w.start is None else max(0, begin + w.start), w.least, w.ideal) for w in wishes]
    settle = max(_settle(storyboard, index), shot.hold or 0)
    silence = POST_ROLL - _going(storyboard, index)
    spoken_until = speech.end + (0 if shot.runs_on and not shot.hold else max(silence, shot.hold or 0))
    beats = place(wishes, spoken_until - settle, press=shot.runs_on, opens=arriving)
    length = max(spoken_until, beats[-1].end + settle if beats else 0, arriving, 1)
    notes = (*_off_cue(shot, take, begin, beats, rate), *_torn(shot, length - speech.end, rate))
    return _Scheduled(shot, take, length, arriving, speech, beats, notes)


def _going(storyboard: Storyboard, index: int) -> int:
    """The silence that is spared after a shot since the next one takes over bit by bit; the film's last keeps all."""
    following = storyboard.shots[index + 1 : index + 2]
    return _GOING if any(TRANSITION_FRAMES[shot.transition] for shot in following) else 0


def _wish(beat: Beat, take: Take, rate: int) -> Wish:
    """The beat's wish, its start counted from the first frame of speech (it may be before it)."""
    start = None if beat.cue is None else _onset(_cue_word(beat, take), take, rate) - beat.lead
    return Wish(start, beat.least, max(beat.least, beat.ideal))


def _cue_word(beat: Beat, take: Take) -> Word:
    assert beat.cue is not None
    if not 0 <= beat.cue.index < len(take.words):
        raise ValueError(f"beat `{beat.name}` is cued by word {beat.cue.index} of {len(take.words)} in `{take.scene}`")
    return take.words[beat.cue.index]


def _onset(word: Word, take: Take, rate: int) -> int:
    """The frame nearest a word's first sound."""
    return (2 * word.start * rate + take.rate) // (2 * take.rate)


def _speech_start(shot: Shot, wishes: Sequence[Wish], arriving: int, *, continues: bool) -> int:
    """Frames before the speech: the pre-roll, and what the beats up to the first cued one need before its word."""
    if continues:
        return shot.pause or 0
    least = max(PRE_ROLL, shot.pause or 0, arriving - _UNDER_WAY)
    needed = arriving
    for wish in wishes:
        if wish.start is not None:
            return min(max(least, needed - wish.start), least + _PATIENCE)
        needed += wish.least
    return least


def _settle(storyboard: Storyboard, index: int) -> int:
    if index + 1 == len(storyboard.shots):
        return _LAST_SETTLE
    return 0 if storyboard.shots[index].runs_on else _SETTLE


def _off_cue(shot: Shot, take: Take, begin: int, beats: Sequence[FrameRange], rate: int) -> tuple[Diagnostic, ...]:
    notes = []
    for beat, frames in zip(shot.beats, beats, strict=True):
        if beat.cue is None:
            continue
        off = frames.start + beat.lead - begin - _onset(_cue_word(beat, take), take, rate)
        if abs(off) > 1:
            side = "after" if off > 0 else "before"
            message = f"`{beat.name}` happens {abs(off) / rate:.1f} s {side} the word `{beat.cue.word}`"
            hint = f"a `pause` in scene `{shot.scene}` gives it time, a `cue` moves it to another word"
            notes.append(Diagnostic(Severity.NOTE, "off-cue", message, beat.span or shot.span, (hint,)))
    return tuple(notes)


def _torn(shot: Shot, silence: int, rate: int) -> tuple[Diagnostic, ...]:
    if not shot.runs_on or silence <= 0:
        return ()
    seconds = f"{silence / rate:.1f} s"
    message = (
        f"the sentence of scene `{shot.scene}` stops for {seconds} before it runs on, since its picture needs them"
    )
    return (Diagnostic(Severity.NOTE, "torn-sentence", message, shot.span),)


def _in_a_row(scheduled: Sequence[_Scheduled], start: int, whole: Framing, rate: int) -> tuple[ShotTiming, ...]:
    timings: list[ShotTiming] = []
    for one in scheduled:
        beats = {beat.name: frames for beat, frames in zip(one.shot.beats, one.beats, strict=True)}
        before = timings[-1].camera if timings else None
        path = filmed(
            one.shot.camera,
            beats,
            before,
            whole=whole,
            opens=one.arriving,
            length=one.length,
            phrases=[one.speech.start + _onset(word, one.take, rate) for word in clause_beginnings(one.take.words)],
        )
        frames = FrameRange(start, start + one.length)
        timings.append(ShotTiming(one.shot.scene, frames, one.speech, beats, one.arriving, path))
        start += one.length
    return tuple(timings)


def _leisure(one: _Scheduled, storyboard: Storyboard, rate: int) -> dict[str, Leisure]:
    """What people do where nothing is asked of them; who listens hears the last stress of every clause."""
    stresses = [one.speech.start + _onset(word, one.take, rate) for word in clause_stresses(one.take.words)]
    return leisure(
        one.shot,
        one.beats,
        stresses,
        opens=one.arriving,
        length=one.length,
        format=storyboard.format,
        cast=storyboard.cast,
    )


def _sounds(scheduled: Sequence[_Scheduled], timings: Sequence[ShotTiming]) -> list[SoundEvent]:
    ways_in = [
        sound
        for one, timing in zip(scheduled, timings, strict=True)
        for sound in arrivals(timing.scene, one.shot.transition, timing.range.start)
    ]
    beats = [
        SoundEvent(
            effect, min(timing.range.start + frames.start + after, timing.range.end - 1), timing.scene, beat.name
        )
        for one, timing in zip(scheduled, timings, strict=True)
        for beat, frames in zip(one.shot.beats, one.beats, strict=True)
        for effect, after in beat.sounds
    ]
    return [*ways_in, *beats]


def _card_sounds(card: str, start: int) -> list[SoundEvent]:
    return [SoundEvent("pencil", start + frame, card, "written") for frame in _CARD_STROKES]


def _spoken(scheduled: Sequence[_Scheduled], timings: Sequence[ShotTiming], rate: int) -> list[tuple[SpokenWord, ...]]:
    """Every shot's words on the film's clock."""
    return [
        tuple(_spoken_word(word, one.take, timing.range.start + one.speech.start, rate) for word in one.take.words)
        for one, timing in zip(scheduled, timings, strict=True)
    ]


def _spoken_word(word: Word, take: Take, base: int, rate: int) -> SpokenWord:
    start = base + word.start * rate // take.rate
    return SpokenWord(word.text, FrameRange(start, base + -(-word.end * rate // take.rate)), word.stressed)
