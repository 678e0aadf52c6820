"""What the effects are made of: noise, envelopes, filters, tones. Mono float arrays at 48 kHz."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy.signal import butter, sosfilt

RATE = 48_000

Wave = NDArray[np.float64]


def clock(seconds: float) -> Wave:
    """The time of every sample, in seconds."""
    return np.arange(int(seconds * RATE)) / RATE


def noise(count: int, seed: int) -> Wave:
    """White noise, the same for the same seed."""
    return np.random.default_rng(seed).standard_normal(count)


def band(wave: Wave, low: float, high: float, order: int = 2) -> Wave:
    """Only what lies between two frequencies."""
    return np.asarray(sosfilt(butter(order, [low, high], "bandpass", fs=RATE, output="sos"), wave))


def below(wave: Wave, frequency: float, order: int = 2) -> Wave:
    """Only what lies below a frequency."""
    return np.asarray(sosfilt(butter(order, frequency, "lowpass", fs=RATE, output="sos"), wave))


def above(wave: Wave, frequency: float, order: int = 2) -> Wave:
    """Only what lies above a frequency."""
    return np.asarray(sosfilt(butter(order, frequency, "highpass", fs=RATE, output="sos"), wave))


def swept(wave: Wave, cutoff: Wave, bands: int = 14) -> Wave:
    """A low-pass whose cutoff moves: fixed low-passes an even step apart, faded from one to the next."""
    edges = np.geomspace(max(60.0, float(cutoff.min())), min(16_000.0, float(cutoff.max()) + 1), bands)
    place = np.interp(np.log(np.maximum(cutoff, edges[0])), np.log(edges), np.arange(bands))
    out = np.zeros_like(wave)
    for index, edge in enumerate(edges):
        share = np.maximum(0.0, 1.0 - np.abs(place - index))
        if share.any():
            out += share * below(wave, float(edge))
    return out


def decay(time: Wave, half: float, attack: float = 0.002) -> Wave:
    """A rise over `attack` seconds, then a fall by half every `half` seconds."""
    rise = 0.5 - 0.5 * np.cos(np.pi * np.clip(time / attack, 0, 1))
    return np.asarray(rise * 0.5 ** (np.maximum(time - attack, 0) / half))


def tone(frequency: Wave) -> Wave:
    """A sine whose frequency in hertz is given for every sample."""
    return np.asarray(np.sin(2 * np.pi * np.cumsum(frequency) / RATE))


def bell(time: Wave, centre: float, width: float) -> Wave:
    """A smooth hump about `centre`, `width` seconds to either side at 37 %."""
    return np.asarray(np.exp(-(((time - centre) / width) ** 2)))


def grains(count: int, density: Wave, seed: int) -> Wave:
    """Sparse random clicks, `density` of them a sample (0 to 1)."""
    source = np.random.default_rng(seed)
    return np.asarray((source.random(count) < density) * source.standard_normal(count))


def softened(wave: Wave, fade: float = 0.012) -> Wave:
    """The same sound without a click at either end."""
    count = min(int(fade * RATE), len(wave) // 2)
    out = wave.copy()
    out[len(out) - count :] *= np.linspace(1, 0, count) ** 2
    start = min(32, count)
    out[:start] *= np.linspace(0, 1, start)
    return out
