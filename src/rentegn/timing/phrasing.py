"""Captions: the spoken text parted at phrases, in step with the voice, slow enough to read.

The limits are those of Nordic public service subtitling: two lines of 42 characters, one to seven seconds, fifteen
characters a second where the speech itself is no faster, two frames between one caption and the next.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from rentegn.model.timeline import Caption, FrameRange, SoundEvent

LINE = 42
LINES = 2
SHORTEST, LONGEST = 1, 7  # seconds
READING = 15  # characters a second
GAP = 2  # frames

_LINGER = 0.6  # seconds a caption stays after its last word where nothing follows
_EARLY = 6  # frames a caption may come before its first word

#: Sounds that a person who cannot hear them should know of, by effect and language.
NAMED_SOUNDS = {"puff": {"da": "(puf)", "nb": "(puff)", "nn": "(puff)", "en": "(puff)"}}

_IMPOSSIBLE = 1e9


@dataclass(frozen=True, slots=True)
class SpokenWord:
    """A written token and its frames on the film's clock (none for a token that is not spoken)."""

    text: str
    range: FrameRange
    stressed: bool


def captions(
    shots: Iterable[Sequence[SpokenWord]],
    sounds: Sequence[SoundEvent],
    language: str,
    rate: int,
    film: FrameRange,
) -> tuple[Caption, ...]:
    """Captions for every shot's words, in order, within `film`; a caption never runs over from one shot to the next."""
    phrases = [phrase for words in shots if words for phrase in _phrases(words, rate)]
    timed = _timed(phrases, rate, film)
    for sound in sounds:
        if label := NAMED_SOUNDS.get(sound.effect, {}).get(language):
            timed = _with_sound(timed, label, sound.frame, rate, film)
    return tuple(timed)


def _phrases(words: Sequence[SpokenWord], rate: int) -> list[tuple[SpokenWord, ...]]:
    """The cheapest way to part the words, by dynamic programming over every place to part them."""
    count = len(words)
    best: list[tuple[float, int]] = [(0.0, 0)] + [(float("inf"), 0)] * count
    for end in range(1, count + 1):
        for start in range(end - 1, -1, -1):
            if end - start > 1 and len(_text(words[start:end])) > LINES * LINE + 1:
                break
            cost = best[start][0] + _cost(words, start, end, rate)
            if cost < best[end][0]:
                best[end] = (cost, start)
    phrases = []
    end = count
    while end:
        start = best[end][1]
        phrases.append(tuple(words[start:end]))
        end = start
    return phrases[::-1]


def _cost(words: Sequence[SpokenWord], start: int, end: int, rate: int) -> float:
    """How badly `words[start:end]` reads as one caption."""
    phrase = words[start:end]
    letters = len(_text(phrase))
    until = words[end].range.start - GAP if end < len(words) else phrase[-1].range.end + int(_LINGER * rate)
    seconds = max(1, until - phrase[0].range.start) / rate
    cost = 2.5 + max(0.0, letters / seconds - READING) * 2 + (4.0 if letters < LINE / 3 else 0.0)
    if end < len(words):
        cost += _parting(words[end - 1], words[end])
    cost += _mixture(phrase, begins=not start or _ends_sentence(words[start - 1]))
    if seconds < SHORTEST:
        cost += 60 * (SHORTEST - seconds)
    if _wrapped(phrase) is None or (phrase[-1].range.end - phrase[0].range.start) / rate > LONGEST:
        cost += _IMPOSSIBLE
    return cost


def _mixture(phrase: Sequence[SpokenWord], *, begins: bool) -> float:
    """What it costs to show the end of one sentence with the next: little where each has a line of its own."""
    ends = [index for index, word in enumerate(phrase[:-1], start=1) if _ends_sentence(word)]
    if not ends:
        return 0.0
    lines = _wrapped(phrase) or ()
    own_lines = len(lines) == LINES and begins and lines[0] == _text(phrase[: ends[0]]) and len(ends) == 1
    return 1.0 if own_lines else (4.0 if begins else 9.0) * len(ends)


def _ends_sentence(word: SpokenWord) -> bool:
    return _mark(word) in (".", "!", "?", ":")


def _mark(word: SpokenWord) -> str:
    """The punctuation a token ends with, quotation marks aside."""
    return word.text.rstrip("»”\")'’")[-1:]


def _parting(before: SpokenWord, after: SpokenWord) -> float:
    """How much it hurts to part two words: nothing after a sentence, most after a word that leans on the next."""
    mark = before.text.rstrip("»”\")’'")[-1:]
    for marks, cost in ((".!?", 0.0), ("…:;", 1.0), (",–—", 2.0)):
        if mark in marks and mark:
            return cost
    if after.text in ("–", "—"):
        return 6.0
    if not before.stressed or not any(character.isalnum() for character in after.text):
        return 16.0
    return 9.0 if after.stressed else 5.0


def _wrapped(phrase: Sequence[SpokenWord]) -> tuple[str, ...] | None:
    """The phrase in lines, parted where it hurts least and the lines are most alike; None where it does not fit."""
    whole = _text(phrase)
    if len(whole) <= LINE or len(phrase) == 1:
        return (whole,)
    fits = []
    for cut in range(1, len(phrase)):
        lines = _text(phrase[:cut]), _text(phrase[cut:])
        if max(map(len, lines)) <= LINE:
            uneven = abs(len(lines[0]) - len(lines[1])) + (2 if len(lines[0]) > len(lines[1]) else 0)
            fits.append((_parting(phrase[cut - 1], phrase[cut]) + uneven / 6, lines))
    return min(fits)[1] if fits else None


def _timed(phrases: Sequence[tuple[SpokenWord, ...]], rate: int, film: FrameRange) -> list[Caption]:
    """A range for each phrase: from its first word, long enough to read, two frames clear of the next.

    Where words come so close that a caption would flash by, it keeps its second and the next one comes late.
    """
    starts = _starts(phrases, rate, film)
    timed: list[Caption] = []
    for index, phrase in enumerate(phrases):
        start = max(starts[index], timed[-1].range.end + GAP) if timed else starts[index]
        following = starts[index + 1] - GAP if index + 1 < len(phrases) else film.end
        spoken_until = phrase[-1].range.end + int(_LINGER * rate)
        end = min(max(spoken_until, start + _reading_time(_text(phrase), rate)), following, start + LONGEST * rate)
        lines = _wrapped(phrase) or (_text(phrase),)
        timed.append(Caption(FrameRange(start, max(end, start + SHORTEST * rate)), lines))
    return timed


def _starts(phrases: Sequence[tuple[SpokenWord, ...]], rate: int, film: FrameRange) -> list[int]:
    """The first frame of each phrase: its first word's, or a little before where the silence and the reading ask it."""
    starts: list[int] = []
    free = film.start
    for index, phrase in enumerate(phrases):
        word = phrase[0].range.start
        following = phrases[index + 1][0].range.start - GAP if index + 1 < len(phrases) else film.end
        lacking = _reading_time(_text(phrase), rate) - (following - word)
        start = max(min(word, free), word - max(0, min(_EARLY, lacking)))
        starts.append(max(start, free if index else film.start))
        free = max(phrase[-1].range.end, starts[-1] + 1) + GAP
    return starts


def _reading_time(text: str, rate: int) -> int:
    return max(SHORTEST * rate, -(-len(text) * rate // READING))


def _with_sound(timed: list[Caption], label: str, frame: int, rate: int, film: FrameRange) -> list[Caption]:
    """The captions with a sound's name: by itself where there is a second for it, else on a caption near it."""
    before = [caption for caption in timed if caption.range.end <= frame]
    rest = [caption for caption in timed if caption.range.end > frame]
    first = rest[0].range.start if rest else film.end
    last = before[-1].range.end + GAP if before else film.start
    room = (
        FrameRange(max(frame, last), max(first - GAP, frame, last)) if rest else FrameRange(max(frame, last), film.end)
    )
    if len(room) >= SHORTEST * rate:
        alone = Caption(FrameRange(room.start, min(room.end, room.start + 2 * rate)), (label,))
        return [*before, alone, *rest]
    for caption in (*rest[:1], *before[-1:]):
        if (lines := _with_label(caption.lines, label)) is not None:
            index = timed.index(caption)
            until = timed[index + 1].range.start - GAP if index + 1 < len(timed) else film.end
            return [*timed[:index], _lasting(replace(caption, lines=lines), until, rate), *timed[index + 1 :]]
    return timed


def _lasting(caption: Caption, until: int, rate: int) -> Caption:
    """The caption, shown for longer where its lines ask for it and the next one leaves room."""
    start, end = caption.range.start, caption.range.end
    wanted = min(start + _reading_time(" ".join(caption.lines), rate), start + LONGEST * rate, until)
    return replace(caption, range=FrameRange(start, max(end, wanted)))


def _with_label(lines: tuple[str, ...], label: str) -> tuple[str, ...] | None:
    if len(lines) < LINES:
        return (*lines, label)
    last = f"{lines[-1]} {label}"
    return (*lines[:-1], last) if len(last) <= LINE else None


def _text(phrase: Sequence[SpokenWord]) -> str:
    return " ".join(word.text for word in phrase)
