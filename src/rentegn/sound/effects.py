"""The effects, all synthesised: what each sounds like, and the sample on which its attack falls.

A variant (0 to `VARIANTS` - 1) is the same effect made anew, so that two steps in a row are not one step twice.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache

import numpy as np

from rentegn.sound.loudness import loudest_moment
from rentegn.sound.synthesis import (
    RATE,
    Wave,
    above,
    band,
    bell,
    below,
    clock,
    decay,
    grains,
    noise,
    softened,
    swept,
    tone,
)

VARIANTS = 4

#: Root mean square of speech in a take, in dB of full scale: what effects are held under.
SPEECH = -20.0


@dataclass(frozen=True, slots=True)
class Effect:
    """Mono float samples at 48 kHz; `attack` is the sample that belongs on the effect's frame."""

    samples: Wave
    attack: int


@dataclass(frozen=True, slots=True)
class _Recipe:
    """How an effect is made from a seed, how far under speech it lies (dB), and where its attack is.

    The attack is where the sound first reaches `reach` of its highest level: near the top for something that hits,
    near the bottom for something that swells along with a movement.
    """

    make: Callable[[int], Wave]
    under: float
    reach: float = 0.5


def effect(name: str, variant: int = 0) -> Effect:
    """An effect by name; KeyError where there is none."""
    return _made(name, variant % VARIANTS)


@cache
def _made(name: str, variant: int) -> Effect:
    recipe = RECIPES[name]
    wave = softened(recipe.make(variant + 1))
    wave = wave * 10 ** ((SPEECH - recipe.under - loudest_moment(wave)) / 20)
    wave.flags.writeable = False
    return Effect(wave, _attack(wave, recipe.reach))


def _attack(wave: Wave, reach: float) -> int:
    level = np.abs(wave)
    return int(np.argmax(level >= reach * level.max()))


def _puff(seed: int) -> Wave:
    """A burst of soft air: opens in 18 ms, darkens from 3 kHz to 350 Hz, with a little chest under it."""
    time = clock(0.6)
    air = noise(len(time), seed)
    flutter = 1 + 4 * below(noise(len(time), seed + 50), 25)
    cloud = swept(air, 350 + 2850 * np.exp(-time / 0.09)) * flutter * decay(time, 0.08, 0.018)
    chest = tone(70 + 40 * np.exp(-time / 0.05)) * decay(time, 0.045, 0.01)
    return above(cloud / np.abs(cloud).max() + 0.25 * chest, 55)


def _pop(seed: int) -> Wave:
    """A cork: a short tone that leaps up."""
    time = clock(0.14)
    high = 900 + 60 * seed
    body = tone(420 + (high - 420) * (1 - np.exp(-time / 0.018))) * decay(time, 0.02)
    return body + 0.08 * band(noise(len(time), seed), 1500, 5000) * decay(time, 0.004, 0.001)


def _pencil(seed: int) -> Wave:
    """Strokes of lead on paper: the faster the hand, the louder and brighter."""
    source = np.random.default_rng(seed)
    pieces = []
    for index in range(5):
        time = clock(float(source.uniform(0.12, 0.2)))
        speed = np.sin(np.pi * time / (time[-1] + 1 / RATE)) ** 0.8
        grain = grains(len(time), 0.05 + 0.12 * speed, 100 * seed + index)
        hiss = noise(len(time), 200 * seed + index)
        pieces += [(band(grain, 1800, 6500) * 2 + 0.3 * band(hiss, 2500, 7500)) * speed * source.uniform(0.7, 1)]
        pieces += [np.zeros(int(source.uniform(0.01, 0.05) * RATE))]
    return below(np.concatenate(pieces), 7000)


def _whoosh(seed: int) -> Wave:
    """Something large goes by: wind that opens and closes again."""
    time = clock(0.95)
    swell = bell(time, 0.42, 0.22)
    wind = swept(noise(len(time), seed), 260 + 2600 * swell) * swell**1.2
    return above(wind, 150, order=1)


def _bell_tone(frequency: float, time: Wave, half: float) -> Wave:
    """A small metal bar: its tone and the overtones of a free bar, which die away sooner."""
    total = np.zeros_like(time)
    for ratio, gain in ((1.0, 1.0), (2.76, 0.28), (5.4, 0.08)):
        if frequency * ratio < 15_000:
            total += gain * np.sin(2 * np.pi * frequency * ratio * time) * decay(time, half / ratio, 0.003)
    return total


def _chime(seed: int) -> Wave:
    """A flame takes: a breath of fire, and two warm bars a fifth apart."""
    time = clock(1.5)
    fire = swept(noise(len(time), seed), 300 + 1200 * bell(time, 0.06, 0.06)) * bell(time, 0.07, 0.07)
    tones = _bell_tone(587.33, time, 0.22) + 0.7 * np.roll(_bell_tone(880.0, time, 0.2), int(0.05 * RATE))
    return np.asarray(tones + 0.5 * fire / np.abs(fire).max())


def _sparkle(seed: int) -> Wave:
    """A handful of tiny bells, upwards."""
    time = clock(1.0)
    source = np.random.default_rng(seed)
    total = np.zeros_like(time)
    for index, step in enumerate((0, 4, 7, 12, 16, 19)):
        start = int((0.055 * index + source.uniform(0, 0.012)) * RATE)
        note = _bell_tone(1174.66 * 2 ** (step / 12), time, 0.1) * (1 - 0.08 * index)
        total[start:] += note[: len(total) - start]
    return below(total, 9000)


def _rustle(seed: int) -> Wave:
    """A sheet of paper in the hand."""
    time = clock(0.55)
    source = np.random.default_rng(seed)
    moves = sum(
        (source.uniform(0.4, 1) * bell(time, centre, 0.05) for centre in source.uniform(0.06, 0.42, 5)),
        np.zeros_like(time),
    )
    crackle = band(grains(len(time), 0.02 + 0.1 * moves, seed + 9), 1500, 9000) * 3
    return below((crackle + 0.2 * above(noise(len(time), seed + 3), 2500)) * moves, 8000)


def _pluck(seed: int) -> Wave:
    """A root lets go: a short tug, then a small pop and earth."""
    time = clock(0.26)
    tug = band(noise(len(time), seed), 300, 1400) * bell(time, 0.05, 0.03) * 0.4
    snap = np.roll(tone(180 + 320 * (1 - np.exp(-time / 0.02))) * decay(time, 0.025), int(0.07 * RATE))
    return tug + snap


def _thud(seed: int) -> Wave:
    """Something heavy meets the ground, softly."""
    time = clock(0.35)
    body = tone(62 + (70 + 4 * seed) * np.exp(-time / 0.03)) * decay(time, 0.05, 0.003)
    return body + 0.3 * below(noise(len(time), seed), 600) * decay(time, 0.012, 0.001)


def _step(seed: int) -> Wave:
    """A shoe on a wooden floor."""
    time = clock(0.16)
    heel = tone(95 + (60 + 8 * seed) * np.exp(-time / 0.015)) * decay(time, 0.02)
    tap = band(noise(len(time), seed), 500, 2200) * decay(time, 0.008, 0.001)
    return np.asarray(heel + 0.6 * tap / np.abs(tap).max())


def _stamp(seed: int) -> Wave:
    """A rubber stamp: wood, cushion, table."""
    time = clock(0.3)
    knock = band(noise(len(time), seed), 700, 3000) * decay(time, 0.007, 0.001)
    return np.asarray(_thud(seed)[: len(time)] + 0.8 * knock / np.abs(knock).max())


def _clap(seed: int) -> Wave:
    """A few people clap, each in their own time."""
    time = clock(1.5)
    source = np.random.default_rng(seed)
    total = np.zeros_like(time)
    for person in range(4):
        centre, pace = source.uniform(1000, 2200), source.uniform(0.19, 0.25)
        at = 0.03 * person
        while at < 1.35:
            piece = clock(0.05)
            hands = band(noise(len(piece), int(source.integers(1 << 30))), centre * 0.6, centre * 1.8)
            start = int(at * RATE)
            total[start : start + len(piece)] += hands * decay(piece, 0.007, 0.001) * source.uniform(0.6, 1)
            at += pace * source.uniform(0.94, 1.06)
    return np.asarray(total * np.minimum(1, (time[-1] - time) / 0.4))


def _wind(seed: int) -> Wave:
    """Wind about a summit."""
    time = clock(3.2)
    gusts = 0.6 + 0.4 * np.sin(2 * np.pi * (0.45 * time + 0.1 * seed)) * np.sin(2 * np.pi * 0.17 * time + seed)
    air = swept(noise(len(time), seed), 350 + 700 * gusts) - below(noise(len(time), seed), 150)
    return np.asarray(air * gusts * np.sin(np.pi * time / (time[-1] + 1 / RATE)) ** 0.7)


def _tick(seed: int) -> Wave:
    """A mark set on a list."""
    time = clock(0.09)
    return band(noise(len(time), seed), 2000, 6000) * decay(time, 0.006, 0.001) + 0.4 * tone(
        np.full_like(time, 1500.0)
    ) * decay(time, 0.006)


RECIPES: Mapping[str, _Recipe] = {
    "chime": _Recipe(_chime, 10),
    "clap": _Recipe(_clap, 14),
    "pencil": _Recipe(_pencil, 15, reach=0.3),
    "pluck": _Recipe(_pluck, 12),
    "pop": _Recipe(_pop, 9),
    "puff": _Recipe(_puff, 6),
    "rustle": _Recipe(_rustle, 14, reach=0.3),
    "sparkle": _Recipe(_sparkle, 13),
    "stamp": _Recipe(_stamp, 9),
    "step": _Recipe(_step, 15),
    "thud": _Recipe(_thud, 10),
    "tick": _Recipe(_tick, 14, reach=0.3),
    "whoosh": _Recipe(_whoosh, 12, reach=0.15),
    "wind": _Recipe(_wind, 18, reach=0.15),
}
