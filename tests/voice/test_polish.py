from __future__ import annotations

import numpy as np
import pytest

from rentegn.voice.polish import polish, speech_level
from rentegn.voice.provider import RATE


def test_hum_goes_and_speech_stays() -> None:
    time = np.arange(2 * RATE) / RATE
    speech = 0.1 * np.sin(2 * np.pi * 400 * time)
    hum = 0.1 * np.sin(2 * np.pi * 30 * time)
    spectrum = np.abs(np.fft.rfft(polish(speech + hum)))
    assert spectrum[2 * 30] < 0.12 * spectrum[2 * 400]


@pytest.mark.parametrize("gain", [0.01, 0.2, 1.0])
def test_a_quiet_and_a_loud_reading_come_out_alike(gain: float) -> None:
    time = np.arange(2 * RATE) / RATE
    voice = gain * np.sin(2 * np.pi * 220 * time) * (np.sin(2 * np.pi * 2 * time) > 0)
    done = polish(voice)
    assert len(done) == len(voice)
    assert 20 * np.log10(speech_level(done)) == pytest.approx(-20, abs=0.5)
    assert np.abs(done).max() < 0.8
    assert done[0] == done[-1] == 0


def test_the_room_dies_away_quickly() -> None:
    click = np.zeros(RATE)
    click[RATE // 4] = 1
    done = np.abs(polish(click))
    assert done[RATE // 4 + RATE // 5 :].max() < 0.003 * done.max()
