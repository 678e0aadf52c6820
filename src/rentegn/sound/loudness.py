"""Loudness and true peak of 48 kHz sound, as ITU-R BS.1770-4 defines them."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy.signal import resample_poly, sosfilt

RATE = 48_000
OVERSAMPLING = 4

Stereo = NDArray[np.float64]

# The two K-weighting sections of BS.1770-4 at 48 kHz: the head's shelf, then the low cut.
_K_WEIGHTING = np.array(
    [
        [1.53512485958697, -2.69169618940638, 1.19839281085285, 1.0, -1.69065929318241, 0.73248077421585],
        [1.0, -2.0, 1.0, 1.0, -1.99004745483398, 0.99007225036621],
    ]
)
_PIECE, _MARGIN = RATE // 4, 64
_BLOCK, _STEP = RATE * 2 // 5, RATE // 10
_ABSOLUTE_GATE, _RELATIVE_GATE = -70.0, -10.0


def weighted(sound: Stereo) -> Stereo:
    """The sound as loud as the ear takes each frequency; time runs along the first axis."""
    return np.asarray(sosfilt(_K_WEIGHTING, sound, axis=0))


def integrated(sound: Stereo) -> float:
    """Integrated loudness in LUFS of (samples, channels); -inf for silence or less than 400 ms."""
    powers = _block_powers(weighted(sound[:, :1]) ** 2) * 2 if _alike(sound) else _block_powers(weighted(sound) ** 2)
    loud = powers[_lufs(powers) > _ABSOLUTE_GATE]
    if not len(loud):
        return float("-inf")
    gate = _lufs(loud.mean()) + _RELATIVE_GATE
    kept = loud[_lufs(loud) > gate]
    return float(_lufs(kept.mean()))


def true_peak(sound: Stereo) -> float:
    """The highest peak between the samples, in dBTP, at four times oversampling."""
    worth = float(np.abs(sound).max(initial=0.0)) / 2
    return float(20 * np.log10(max(1e-9, float(peaks(sound, worth).max(initial=0.0)))))


def peaks(sound: Stereo, worth: float = 0.0) -> NDArray[np.float64]:
    """For each sample the highest absolute value of any channel about it, oversampled four times.

    Quarter seconds in which no sample reaches `worth` are not looked into between their samples: the sound there rises
    by less than twice.
    """
    heard = sound[:, :1] if _alike(sound) else sound
    found = np.abs(heard).max(axis=1)
    for start in range(0, len(heard), _PIECE):
        end = min(start + _PIECE, len(heard))
        if found[start:end].max() >= worth:
            found[start:end] = _between(heard, start, end)
    return np.asarray(found)


def _alike(sound: Stereo) -> bool:
    """Whether both channels hold the same, so that one need be looked at."""
    return sound.shape[1] == 2 and np.array_equal(sound[:, 0], sound[:, 1])


def _between(sound: Stereo, start: int, end: int) -> NDArray[np.float64]:
    first, last = max(0, start - _MARGIN), min(len(sound), end + _MARGIN)
    fine = np.abs(resample_poly(sound[first:last], OVERSAMPLING, 1, axis=0)).max(axis=1)
    return np.asarray(fine.reshape(-1, OVERSAMPLING).max(axis=1)[start - first : end - first])


def loudest_moment(wave: NDArray[np.float64], seconds: float = 0.1) -> float:
    """The K-weighted level of a mono sound where it is loudest, over `seconds`, in dB of full scale."""
    window = max(1, int(seconds * RATE))
    power = np.concatenate([[0.0], np.cumsum(np.pad(weighted(wave) ** 2, (window, window)))])
    return float(10 * np.log10(max(1e-12, float((power[window:] - power[:-window]).max()) / window)))


def _block_powers(squares: Stereo) -> NDArray[np.float64]:
    """Mean power over 400 ms blocks that overlap by three quarters, summed over channels."""
    total = np.concatenate([[0.0], np.cumsum(squares.sum(axis=1))])
    starts = np.arange(0, len(squares) - _BLOCK + 1, _STEP)
    return np.asarray((total[starts + _BLOCK] - total[starts]) / _BLOCK)


def _lufs(power: NDArray[np.float64] | np.floating) -> NDArray[np.float64]:
    return np.asarray(-0.691 + 10 * np.log10(np.maximum(power, 1e-12)))
