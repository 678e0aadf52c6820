"""The voice that every machine has: espeak-ng, a Danish woman unhurried, her sound smoothed (`voice.polish`)."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from functools import cache
from importlib.metadata import version
from itertools import pairwise
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from rentegn.store import key
from rentegn.voice.polish import polish, resample
from rentegn.voice.provider import RATE, Recital, Shelf, VoiceError
from rentegn.voice.respelling import respelled
from rentegn.voice.spoken import Token, said

_PROGRAM = Path(__file__).with_name("espeak_process.py")
_SECONDS_AT_MOST = 60

#: Silence added after a token that ends so, in seconds, on top of espeak-ng's own: a narrator breathes there.
_BREATHS = {".": 0.16, "!": 0.16, "?": 0.2, ":": 0.06, ";": 0.06}
#: Espeak-ng's full stop is about 0.4 s; nothing is left of the silence it ends an utterance with.
_TAIL = 0.12


@dataclass(frozen=True, slots=True)
class Tone:
    """How espeak-ng is set: voice and variant, words a minute (its own count), pitch and its range of 100."""

    voice: str
    rate: int = 140
    pitch: int = 40
    range: int = 55


# Of 37 variants measured, f2 is clear without rasping: never clipped, steady, 12.7 dB of harmonics over noise.
_TONES = {
    "da": Tone("da+f2"),
    "nb": Tone("nb+f2"),
    "nn": Tone("nb+f2"),  # espeak-ng has no nynorsk
    "en": Tone("en+f2", rate=155),
}

#: Of each voice of the cast the variant, words a minute more than the narrator, and pitch.
_SPEAKERS = {
    "woman": ("f3", 8, 55),
    "man": ("m3", 4, 40),
    "older woman": ("f4", -6, 32),
    "older man": ("m7", -8, 30),
}


@dataclass(frozen=True, slots=True)
class _Raw:
    """What the process answered: samples at its own rate, times in samples."""

    rate: int
    samples: NDArray[np.int16]
    words: tuple[tuple[int, int], ...]
    phonemes: tuple[tuple[str, int], ...]


class Espeak:
    """The provider `espeak`."""

    name = "espeak"

    def read(self, tokens: Sequence[Token], language: str, shelf: Shelf | None = None, speaker: str = "") -> Recital:
        """The tokens as one utterance, polished."""
        tokens = [replace(token, spoken=respelled(token.spoken, language)) for token in tokens]
        text, ranges = said(tokens)
        if not text:
            return Recital(np.zeros(0), tuple((0, 0) for _ in tokens))
        raw = _decode(_answer(text, _tone(language, speaker), shelf))
        times = _times(raw, ranges)
        samples, times = _breathe(raw.samples / 32768.0, times, [token.spoken for token in tokens], raw.rate)
        return Recital(polish(resample(samples, raw.rate, RATE)), _scaled(times, raw.rate))


def _tone(language: str, speaker: str) -> Tone:
    """The narrator's tone, or that of somebody who is quoted."""
    tone = _TONES[language]
    if not speaker:
        return tone
    variant, rate, pitch = _SPEAKERS[speaker]
    return replace(tone, voice=f"{tone.voice.partition('+')[0]}+{variant}", rate=tone.rate + rate, pitch=pitch)


def _answer(text: str, tone: Tone, shelf: Shelf | None) -> bytes:
    request = {"text": text, **asdict(tone)}
    name = key(product="espeak utterance", engine=_engine_version(), request=request)
    if shelf is not None and (kept := shelf.get(name)) is not None:
        return kept.read_bytes()
    command = [sys.executable, "-P", str(_PROGRAM)]
    try:
        done = subprocess.run(
            command, input=json.dumps(request).encode(), capture_output=True, timeout=_SECONDS_AT_MOST, check=False
        )
    except subprocess.TimeoutExpired as error:
        raise VoiceError(f"espeak-ng did not answer within {_SECONDS_AT_MOST} seconds") from error
    if done.returncode:
        lines = done.stderr.decode(errors="replace").strip().splitlines()
        raise VoiceError(lines[-1] if lines else f"espeak-ng ended with code {done.returncode}")
    if shelf is not None:
        shelf.put(name, done.stdout)
    return done.stdout


@cache
def _engine_version() -> str:
    return version("espeakng-loader")


def _decode(answer: bytes) -> _Raw:
    head, _, sound = answer.partition(b"\n")
    header = json.loads(head)
    rate = int(header["rate"])
    words = tuple((int(char), int(ms) * rate // 1000) for char, ms in header["words"])
    phonemes = tuple((str(symbol), int(ms) * rate // 1000) for symbol, ms in header["phonemes"])
    return _Raw(rate, np.frombuffer(sound, "<i2"), words, phonemes)


def _times(raw: _Raw, ranges: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """(start, end) of each token in samples. Word events lead the sound; the phoneme that follows one does not."""
    starts: list[int | None] = []
    for first, last in ranges:
        events = [sample for char, sample in raw.words if first <= char < last]
        starts.append(_sounding(raw, min(events)) if events else None)
    return _filled(starts, raw)


def _sounding(raw: _Raw, event: int) -> int:
    """The first phoneme that sounds from a word event on."""
    return next((sample for symbol, sample in raw.phonemes if sample >= event and symbol[:1] not in ("_", "")), event)


def _filled(starts: Sequence[int | None], raw: _Raw) -> list[tuple[int, int]]:
    """Ends for the starts found; a token without a start is a moment where the next one starts, or at the end."""
    last = max((start for start in starts if start is not None), default=0)
    following = _falling_silent(raw, last, len(raw.samples))
    times: list[tuple[int, int]] = []
    for start in reversed(starts):
        if start is None:
            times.append((following, following))
            continue
        start = min(start, following)
        times.append((start, _falling_silent(raw, start, following)))
        following = start
    return times[::-1]


def _falling_silent(raw: _Raw, start: int, following: int) -> int:
    """Where a word that starts at `start` ends: at the pause before `following`, if there is one."""
    end = following
    for symbol, sample in reversed(raw.phonemes):
        if sample >= following:
            continue
        if sample <= start or not symbol.startswith("_"):
            break
        end = sample
    return end


def _breathe(
    samples: NDArray[np.float64], times: list[tuple[int, int]], words: Sequence[str], rate: int
) -> tuple[NDArray[np.float64], list[tuple[int, int]]]:
    """Longer pauses after sentences, and hardly any silence after the last."""
    pieces, moved, done, added = [], [], 0, 0
    for word, (start, end), (following, _) in zip(words, times, [*times[1:], times[-1]], strict=True):
        moved.append((start + added, end + added))
        breath = int(_BREATHS.get(word[-1:], 0.0) * rate)
        if breath and following > end:
            middle = (end + following) // 2
            pieces += [samples[done:middle], np.zeros(breath)]
            done, added = middle, added + breath
    stop = min(len(samples), times[-1][1] + int(_TAIL * rate))
    return np.concatenate([*pieces, samples[done:stop]]), moved


def _scaled(times: Sequence[tuple[int, int]], rate: int) -> tuple[tuple[int, int], ...]:
    scaled = tuple((start * RATE // rate, end * RATE // rate) for start, end in times)
    assert all(a[0] <= b[0] for a, b in pairwise(scaled)), "words are in the text's order"
    return scaled
