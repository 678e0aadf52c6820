"""Music under a film: on a level of its own, and lower by a fixed amount wherever somebody speaks."""

from __future__ import annotations

from collections.abc import Sequence
from math import gcd
from pathlib import Path

import numpy as np
import soundfile
from numpy.typing import NDArray
from scipy.ndimage import uniform_filter1d
from scipy.signal import resample_poly

from rentegn.sound.loudness import integrated

RATE = 48_000

#: Loudness where nobody speaks; `DUCK` dB lower under speech, which leaves more than 20 dB to the voice.
LEVEL, DUCK = -32.0, -12.0
_RAMP = 0.6  # s the music takes to sink or rise; it has sunk when the speech begins
_ENDS = 2.0  # s it fades in and out at the film's ends
_OVERLAP = 1.5  # s by which a short piece overlaps itself where it begins again


def bed(path: Path, length: int, speech: Sequence[tuple[int, int]]) -> NDArray[np.float64]:
    """`length` stereo samples of the music in a file, repeated as needed, ducked during `speech` (sample ranges).

    soundfile.LibsndfileError where the file is no sound it can read.
    """
    read, rate = soundfile.read(path, dtype="float64", always_2d=True)
    common = gcd(rate, RATE)
    piece = resample_poly(read[:, :2], RATE // common, rate // common, axis=0)
    piece = np.repeat(piece, 2, axis=1) if piece.shape[1] == 1 else piece
    loudness = integrated(piece)
    if loudness == float("-inf"):
        return np.zeros((length, 2))
    tune = _repeated(piece * 10 ** ((LEVEL - loudness) / 20), length)
    return np.asarray(tune * (_ducking(length, speech) * _ends(length))[:, None])


def _repeated(piece: NDArray[np.float64], length: int) -> NDArray[np.float64]:
    overlap = min(int(_OVERLAP * RATE), len(piece) // 4)
    out = np.zeros((length + len(piece), 2))
    ramp = np.sin(np.linspace(0, np.pi / 2, overlap))[:, None]
    softened = piece.copy()
    softened[:overlap] *= ramp
    softened[len(piece) - overlap :] *= ramp[::-1]
    for start in range(0, length, len(piece) - overlap):
        out[start : start + len(piece)] += softened
    return out[:length]


def _ducking(length: int, speech: Sequence[tuple[int, int]]) -> NDArray[np.float64]:
    """1 where nobody speaks, `DUCK` dB under it where somebody does; pauses shorter than two ramps stay low."""
    ramp = int(_RAMP * RATE)
    low = np.zeros(length)
    for start, end in speech:
        low[max(0, start - ramp) : end + ramp] = 1.0
    return np.asarray(10 ** (DUCK * uniform_filter1d(low, ramp) / 20))


def _ends(length: int) -> NDArray[np.float64]:
    count = min(int(_ENDS * RATE), length // 2)
    gain = np.ones(length)
    gain[:count] = np.linspace(0, 1, count) ** 2
    gain[length - count :] = gain[:count][::-1]
    return gain
