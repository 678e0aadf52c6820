from __future__ import annotations

import numpy as np
import pytest

from rentegn.acting.repertoire import actions
from rentegn.sound.effects import RECIPES, SPEECH, VARIANTS, effect
from rentegn.sound.loudness import RATE, loudest_moment


@pytest.mark.parametrize("name", sorted(RECIPES))
def test_an_effect_lies_six_decibels_or_more_under_speech(name: str) -> None:
    for variant in range(VARIANTS):
        assert loudest_moment(effect(name, variant).samples) <= SPEECH - 6 + 0.01


@pytest.mark.parametrize("name", sorted(RECIPES))
def test_the_attack_is_where_the_sound_rises(name: str) -> None:
    """Hardly anything is heard before it, and a good part of its strength within 120 ms after."""
    for variant in range(VARIANTS):
        made = effect(name, variant)
        energy = made.samples**2
        assert energy[: made.attack].sum() < 0.08 * energy.sum()
        soon = energy[made.attack : made.attack + RATE * 12 // 100].max()
        assert soon > 0.03 * energy.max()


@pytest.mark.parametrize("name", ["chime", "pop", "puff", "stamp", "step", "thud", "tick"])
def test_what_hits_is_loudest_within_a_frame_of_its_attack(name: str) -> None:
    made = effect(name)
    frame = RATE // 25
    level = np.sqrt(np.convolve(made.samples**2, np.ones(frame // 2), "same"))
    assert made.attack < frame
    assert level[made.attack : made.attack + frame].max() > 0.8 * level.max()


@pytest.mark.parametrize("name", sorted(RECIPES))
def test_an_effect_begins_and_ends_without_a_click(name: str) -> None:
    for variant in range(VARIANTS):
        samples = effect(name, variant).samples
        loudest = np.abs(samples).max()
        assert abs(samples[0]) < 0.02 * loudest
        assert np.abs(samples[-24:]).max() < 0.02 * loudest


def test_variants_differ_and_repeat_themselves() -> None:
    first, second = effect("step", 0).samples, effect("step", 1).samples
    assert not np.array_equal(first, second)
    assert effect("step", VARIANTS) is effect("step", 0)


def test_the_puff_darkens_as_it_goes() -> None:
    samples = effect("puff").samples
    burst, cloud = samples[: RATE // 12], samples[RATE // 6 : RATE // 3]

    def brightness(wave: np.ndarray) -> float:
        power = np.abs(np.fft.rfft(wave)) ** 2
        return float((power * np.fft.rfftfreq(len(wave), 1 / RATE)).sum() / power.sum())

    assert brightness(burst) > 1.5 * brightness(cloud)


def test_every_sound_an_action_asks_for_exists() -> None:
    asked = {sound.effect for action in actions().values() for sound in action.sounds}
    assert asked
    assert asked <= set(RECIPES)
