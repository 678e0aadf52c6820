"""The storyboard read aloud: one take a shot, every word with its time."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import groupby

import numpy as np
from numpy.typing import NDArray

from rentegn.model.progress import Count, Steps, nobody_counts
from rentegn.model.span import Diagnostic, Outcome, Severity
from rentegn.model.storyboard import Shot, Storyboard
from rentegn.model.voice import Take, Word
from rentegn.voice.espeak import Espeak
from rentegn.voice.provider import RATE, Provider, Recital, Shelf, VoiceError
from rentegn.voice.spoken import Token, spoken
from rentegn.voice.stress import stressed

PROVIDERS: Mapping[str, Provider] = {"espeak": Espeak()}

_AT_ONCE = 2
#: A sentence is parted on the clock of the picture (25 frames a second), so that its halves play without a seam.
_FRAME = RATE // 25
#: Silence between two who speak, beside what ends an utterance.
_TURN = RATE // 5


def speak(
    storyboard: Storyboard,
    provider: str | Provider = "espeak",
    *,
    store: Shelf | None = None,
    count: Count = nobody_counts,
) -> Outcome[tuple[Take, ...]]:
    """One take for each shot, in order, at 48 kHz.

    Shots whose sentence runs on are read as one utterance and parted where the next shot's first word begins. A text
    that a voice cannot read is a `voice-failed` error that names its scene; all such errors are reported at once.
    `count` is told how many utterances are read.
    """
    voice = PROVIDERS.get(provider) if isinstance(provider, str) else provider
    if voice is None:
        return Outcome(None, (_unknown(str(provider)),))
    utterances = list(_utterances(storyboard.shots))
    results: list[tuple[Take, ...] | Diagnostic] = []
    reading = Steps(count, len(utterances))
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        for result in pool.map(lambda shots: _read(shots, voice, storyboard.language, store), utterances):
            results.append(result)
            reading.step()
    troubles = tuple(result for result in results if isinstance(result, Diagnostic))
    if troubles:
        return Outcome(None, troubles)
    return Outcome(tuple(take for result in results if isinstance(result, tuple) for take in result))


def _utterances(shots: Sequence[Shot]) -> Iterator[tuple[Shot, ...]]:
    """Shots in runs: each ends with one whose sentence does not run on."""
    run: list[Shot] = []
    for shot in shots:
        run.append(shot)
        if not shot.runs_on:
            yield tuple(run)
            run = []
    if run:
        yield tuple(run)


def _read(
    shots: tuple[Shot, ...], voice: Provider, language: str, store: Shelf | None
) -> tuple[Take, ...] | Diagnostic:
    # A tuple of one text after another, so that an ellipsis at a join is at an end of its text, and silent.
    by_shot = [spoken(shot.text, language) for shot in shots]
    said_by = [_speakers(shot, tokens) for shot, tokens in zip(shots, by_shot, strict=True)]
    tokens = [token for tokens in by_shot for token in tokens]
    try:
        recital = _recited(tokens, [name for names in said_by for name in names], voice, language, store)
    except VoiceError as error:
        return _failed(shots[0], voice.name, error)
    return tuple(_parted(shots, by_shot, recital, voice.name, language))


def _speakers(shot: Shot, tokens: Sequence[Token]) -> Sequence[str]:
    return shot.voices or [""] * len(tokens)


def _recited(
    tokens: Sequence[Token], speakers: Sequence[str], voice: Provider, language: str, store: Shelf | None
) -> Recital:
    """An utterance in which one speaker may take over from another, with a pause between them."""
    if not any(speakers):
        return voice.read(tokens, language, store)
    samples: list[NDArray[np.float64]] = []
    times: list[tuple[int, int]] = []
    length = 0
    pairs = zip(speakers, tokens, strict=True)
    for speaker, turn in groupby(pairs, key=lambda pair: pair[0]):
        if samples:
            samples.append(np.zeros(_TURN))
            length += _TURN
        read = voice.read([token for _, token in turn], language, store, speaker)
        times += [(start + length, end + length) for start, end in read.tokens]
        samples.append(read.samples)
        length += len(read.samples)
    return Recital(np.concatenate(samples), tuple(times))


def _parted(
    shots: Sequence[Shot], by_shot: Sequence[Sequence[Token]], recital: Recital, provider: str, language: str
) -> Iterator[Take]:
    firsts = _first_tokens(by_shot)
    silence = _lead_in(recital, firsts)
    samples = np.concatenate([np.zeros(silence), recital.samples])
    cuts = [0, *(_cut(recital, first, silence) for first in firsts[1:]), len(samples)]
    for index, (shot, tokens) in enumerate(zip(shots, by_shot, strict=True)):
        start, end = cuts[index], max(cuts[index], cuts[index + 1])
        times = recital.tokens[firsts[index] : firsts[index] + len(tokens)]
        words = tuple(
            _word(token, time, silence - start, end - start, language)
            for token, time in zip(tokens, times, strict=True)
        )
        yield _take(shot.scene, provider, samples[start:end], words)


def _first_tokens(by_shot: Sequence[Sequence[Token]]) -> list[int]:
    counts = [len(tokens) for tokens in by_shot]
    return [sum(counts[:index]) for index in range(len(counts))]


def _lead_in(recital: Recital, firsts: Sequence[int]) -> int:
    """Silence before an utterance that puts its first parting on a whole frame."""
    return -_start(recital, firsts[1]) % _FRAME if len(firsts) > 1 else 0


def _cut(recital: Recital, first: int, silence: int) -> int:
    """The whole frame on which a later shot's part begins: the last one not after its first word."""
    return (_start(recital, first) + silence) // _FRAME * _FRAME


def _start(recital: Recital, token: int) -> int:
    return recital.tokens[token][0] if token < len(recital.tokens) else len(recital.samples)


def _word(token: Token, time: tuple[int, int], shift: int, length: int, language: str) -> Word:
    start, end = (min(max(0, moment + shift), length) for moment in time)
    return Word(token.text, token.char, start, end, bool(token.spoken) and stressed(token.text, language))


def _take(scene: str, provider: str, samples: NDArray[np.float64], words: tuple[Word, ...]) -> Take:
    sound = np.round(np.clip(samples, -1, 1) * 32767).astype("<i2").tobytes()
    digest = hashlib.sha256(sound)
    digest.update(repr([(word.text, word.start, word.end) for word in words]).encode())
    return Take(scene, provider, RATE, sound, words, digest.hexdigest())


def _unknown(name: str) -> Diagnostic:
    known = ", ".join(f"`{known}`" for known in PROVIDERS)
    return Diagnostic(Severity.ERROR, "unknown-voice", f"there is no voice `{name}`", hints=(f"known voices: {known}",))


def _failed(shot: Shot, provider: str, error: VoiceError) -> Diagnostic:
    message = f"the voice `{provider}` could not read the text of scene `{shot.scene}`: {error}"
    return Diagnostic(Severity.ERROR, "voice-failed", message, shot.span, ("`rentegn doctor` shows what is missing",))
