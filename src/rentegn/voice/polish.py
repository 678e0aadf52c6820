"""A synthetic voice made easier to listen to: evenly loud words, less hum and hiss, warmth, a small dry room.

Everything is a fixed filter or a fixed seed: the same samples in, the same samples out.
"""

from __future__ import annotations

from math import gcd

import numpy as np
from numpy.typing import NDArray
from scipy.signal import butter, fftconvolve, resample_poly, sosfilt, sosfiltfilt

from rentegn.voice.provider import RATE

Sound = NDArray[np.float64]

_LEVEL = 10 ** (-20 / 20)  # root mean square of speech, of full scale
_CEILING = 10 ** (-2 / 20)
_GATE = 10 ** (-45 / 20)
_FADE = RATE // 100


def resample(samples: Sound, rate: int, to: int) -> Sound:
    """The same sound at another rate, by an exact ratio."""
    common = gcd(rate, to)
    return np.asarray(resample_poly(samples, to // common, rate // common), dtype=np.float64)


def polish(samples: Sound) -> Sound:
    """A voice at `RATE`, mono, as it goes into a take; the length stays."""
    if not len(samples):
        return samples
    voice = _tone(samples)
    voice = _levelled(_at_level(voice))
    voice = _at_level(voice + _room(voice))
    voice = _limited(voice)
    return _faded(voice)


def speech_level(samples: Sound) -> float:
    """Root mean square over the 20 ms blocks that are not silence; 0 for silence."""
    block = RATE // 50
    whole = len(samples) // block * block
    power = (samples[:whole].reshape(-1, block) ** 2).mean(axis=1)
    loud = power[power > (_GATE**2) * max(1e-12, float(power.max(initial=0.0)))]
    return float(np.sqrt(loud.mean())) if len(loud) else 0.0


def _tone(samples: Sound) -> Sound:
    """No hum below 85 Hz nor hiss above 9 kHz, a little less at 3 kHz where synthesis rasps, a little more at 220."""
    voice = sosfilt(butter(2, 85, "highpass", fs=RATE, output="sos"), samples)
    voice = sosfiltfilt(butter(1, 9000, "lowpass", fs=RATE, output="sos"), voice)
    voice = sosfilt(_bell(220, 0.7, 2.0), voice)
    return np.asarray(sosfilt(_bell(3100, 0.8, -3.0), voice), dtype=np.float64)


def _bell(frequency: float, quality: float, decibels: float) -> NDArray[np.float64]:
    """A peaking filter as one second-order section (the audio-EQ cookbook's form)."""
    gain = 10 ** (decibels / 40)
    angle = 2 * np.pi * frequency / RATE
    alpha = np.sin(angle) / (2 * quality)
    middle = -2 * np.cos(angle)
    section = np.array([1 + alpha * gain, middle, 1 - alpha * gain, 1 + alpha / gain, middle, 1 - alpha / gain])
    return np.asarray(section / section[3], dtype=np.float64)[None, :]


def _levelled(voice: Sound) -> Sound:
    """Loud syllables brought a third of the way toward the mean, by a slow envelope that looks both ways."""
    window = RATE // 12
    envelope = np.sqrt(np.maximum(_smooth(voice**2, window), 1e-10))
    excess = np.maximum(envelope / _LEVEL, 1.0)
    return voice * _smooth(excess ** (-1 / 3), window)


def _room(voice: Sound) -> Sound:
    """What a small furnished room answers: three early echoes and 90 ms of soft tail, about 22 dB below."""
    tail = np.zeros(RATE // 8)
    for delay, gain in ((0.0071, 0.05), (0.0113, -0.04), (0.0167, 0.03)):
        tail[int(delay * RATE)] += gain
    time = np.arange(len(tail)) / RATE
    noise = np.random.default_rng(7).standard_normal(len(tail)) * np.exp(-time / 0.025) * (time > 0.004)
    tail += 0.055 * noise / np.sqrt((noise**2).sum())
    soft = sosfilt(butter(1, 4500, "lowpass", fs=RATE, output="sos"), tail)
    return np.asarray(fftconvolve(voice, soft)[: len(voice)], dtype=np.float64)


def _at_level(voice: Sound) -> Sound:
    level = speech_level(voice)
    return voice * (_LEVEL / level) if level else voice


def _limited(voice: Sound) -> Sound:
    """Peaks bent below the ceiling; nothing under half of it changes."""
    knee = _CEILING / 2
    over = np.maximum(np.abs(voice) - knee, 0.0)
    bent = knee + (_CEILING - knee) * np.tanh(over / (_CEILING - knee))
    return np.where(over > 0, np.sign(voice) * bent, voice)


def _faded(voice: Sound) -> Sound:
    """No click at either end."""
    count = min(_FADE, len(voice) // 2)
    ramp = np.sin(np.linspace(0, np.pi / 2, count)) ** 2
    voice = voice.copy()
    voice[:count] *= ramp
    voice[len(voice) - count :] *= ramp[::-1]
    return voice


def _smooth(signal: Sound, window: int) -> Sound:
    half = window // 2
    padded = np.pad(signal, (half, window - half), mode="edge")
    total = np.cumsum(padded)
    return (total[window:] - total[:-window])[: len(signal)] / window
