from __future__ import annotations

import numpy as np
import pytest

from rentegn.sound.loudness import RATE, integrated, peaks, true_peak


def sine(frequency: float, decibels: float, seconds: float = 5.0, phase: float = 0.0) -> np.ndarray:
    time = np.arange(int(seconds * RATE)) / RATE
    return 10 ** (decibels / 20) * np.sin(2 * np.pi * frequency * time + phase)


def both(wave: np.ndarray) -> np.ndarray:
    return np.stack([wave, wave], axis=1)


@pytest.mark.parametrize("level", [-23.0, -33.0])
def test_the_meter_reads_the_reference_tone_of_the_recommendation(level: float) -> None:
    """EBU Tech 3341: a stereo sine of 1000 Hz at a level in dBFS reads as that level in LUFS."""
    assert integrated(both(sine(1000, level))) == pytest.approx(level, abs=0.1)


def test_one_channel_reads_three_decibels_lower_than_two_alike() -> None:
    tone = sine(997, -20)
    assert integrated(both(tone)) - integrated(tone[:, None]) == pytest.approx(3.01, abs=0.01)


def test_silence_between_does_not_count() -> None:
    """EBU Tech 3341, relative gate: quiet passages leave the reading where the loud one put it."""
    tone = np.concatenate([sine(1000, -36, 10), sine(1000, -23, 60), sine(1000, -36, 10)])
    assert integrated(both(tone)) == pytest.approx(-23, abs=0.1)
    assert integrated(both(np.zeros(RATE))) == float("-inf")


def test_a_peak_between_the_samples_is_seen() -> None:
    tone = sine(RATE / 4, -6, 0.5, np.pi / 4)
    assert 20 * np.log10(np.abs(tone).max()) == pytest.approx(-9.03, abs=0.02)
    assert true_peak(both(tone)) == pytest.approx(-6, abs=0.3)


def test_looking_piecewise_sees_what_looking_everywhere_sees() -> None:
    noise = np.random.default_rng(1).standard_normal((RATE, 2)) * np.linspace(0.01, 1, RATE)[:, None]
    everywhere, where_loud = peaks(noise), peaks(noise, 1.0)
    assert np.array_equal(everywhere > 2, where_loud > 2)
