from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import numpy as np
import pytest
import soundfile

from rentegn.model.timeline import FrameRange, ShotTiming, SoundEvent, Timeline
from rentegn.model.voice import Take
from rentegn.sound import mix
from rentegn.sound.effects import effect
from tests.timing.boards import FRAME, RATE


def spoken(scene: str, frames: int, seed: int) -> Take:
    """Noise at the level and with the syllables of speech."""
    source = np.random.default_rng(seed)
    time = np.arange(frames * FRAME) / RATE
    voice = 0.1 * source.standard_normal(len(time)) * (0.2 + np.abs(np.sin(2 * np.pi * 2.3 * time)))
    return Take(scene, "hand", RATE, (voice.clip(-1, 1) * 32767).astype("<i2").tobytes(), (), "0" * 64)


def film(*lengths: int, sounds: tuple[SoundEvent, ...] = (), silence: int = 10) -> tuple[Timeline, list[Take]]:
    shots, at = [], 25
    for number, length in enumerate(lengths):
        whole = length + 2 * silence
        shots.append(ShotTiming(f"s{number}", FrameRange(at, at + whole), FrameRange(silence, silence + length), {}))
        at += whole
    takes = [spoken(f"s{number}", length, number) for number, length in enumerate(lengths)]
    return Timeline(25, FrameRange(0, 25), tuple(shots), FrameRange(at, at + 25), sounds, ()), takes


def read(path: Path) -> np.ndarray:
    samples, rate = soundfile.read(path)
    assert rate == RATE
    return np.asarray(samples)


def test_the_mix_has_exactly_the_films_samples_and_each_take_starts_on_its_frame(tmp_path: Path) -> None:
    timeline, takes = film(70, 50)
    made = mix(timeline, takes, tmp_path / "mix.wav")
    sound = read(made.path)
    assert sound.shape == (timeline.length * 1920, 2)
    assert made.samples == len(sound)
    for shot in timeline.shots:
        start = (shot.range.start + shot.speech.start) * FRAME
        assert np.abs(sound[start - 400 : start - 1]).max() < 1e-3
        assert np.abs(sound[start : start + FRAME]).max() > 0.02


def test_an_effects_attack_is_on_its_frame_to_the_sample(tmp_path: Path) -> None:
    events = (SoundEvent("puff", 37, "s0", "vanish"), SoundEvent("pop", 3, "s0", "appear"))
    timeline, takes = film(60, sounds=events, silence=40)
    quiet = [Take(take.scene, "hand", RATE, bytes(len(take.samples)), (), "0") for take in takes]
    sound = read(mix(timeline, quiet, tmp_path / "mix.wav").path)[:, 0]
    for event in events:
        heard = [_found(sound, effect(event.effect, variant).samples) for variant in range(4)]
        offset, likeness, attack = max(
            (offset, likeness, effect(event.effect, variant).attack)
            for variant, (offset, likeness) in enumerate(heard)
            if likeness == max(like for _, like in heard)
        )
        assert likeness > 0.99
        assert offset + attack == event.frame * FRAME


def _found(sound: np.ndarray, pattern: np.ndarray) -> tuple[int, float]:
    """Where a sound holds a pattern best, and how alike the two are there (1: the same shape)."""
    size = len(sound) + len(pattern)
    match = np.fft.irfft(np.fft.rfft(sound, size) * np.conj(np.fft.rfft(pattern, size)))[: len(sound)]
    offset = int(match.argmax())
    part = sound[offset : offset + len(pattern)]
    likeness = float(part @ pattern[: len(part)] / np.sqrt((part @ part) * (pattern @ pattern)))
    return offset, round(likeness, 6)


def test_a_sentence_that_runs_on_plays_without_a_seam(tmp_path: Path) -> None:
    whole, takes = film(60, silence=0)
    cut = 25 * FRAME * 2
    halves = [
        Take(name, "hand", RATE, part, (), "0")
        for name, part in (("s0", takes[0].samples[:cut]), ("s1", takes[0].samples[cut:]))
    ]
    shots = tuple(
        ShotTiming(n, FrameRange(s, e), FrameRange(0, e - s), {}) for n, s, e in (("s0", 25, 50), ("s1", 50, 85))
    )
    parted = Timeline(25, whole.title, shots, whole.end, (), ())
    one, two = mix(whole, takes, tmp_path / "one.wav"), mix(parted, halves, tmp_path / "two.wav")
    assert one.digest == two.digest


def test_the_mix_is_the_same_bytes_every_time(tmp_path: Path) -> None:
    timeline, takes = film(60, sounds=(SoundEvent("thud", 50, "s0", "land"),))
    digests = {mix(timeline, takes, tmp_path / f"{number}.wav").digest for number in range(2)}
    assert len(digests) == 1
    assert sorted(path.name for path in tmp_path.iterdir()) == ["0.wav", "1.wav"]


@pytest.mark.parametrize(("loudness", "peak"), [(-16.0, -1.5), (-23.0, -1.0)])
def test_ffmpeg_reads_the_loudness_that_was_ordered(tmp_path: Path, loudness: float, peak: float) -> None:
    events = tuple(SoundEvent("puff", frame, "s0", "vanish") for frame in (40, 90))
    timeline, takes = film(150, 80, sounds=events)
    made = mix(timeline, takes, tmp_path / "mix.wav", loudness=loudness, peak=peak)
    measured, highest = ffmpeg_loudness(made.path)
    assert measured == pytest.approx(loudness, abs=0.2)
    assert highest <= peak
    assert made.loudness == pytest.approx(measured, abs=0.1)
    assert made.peak == pytest.approx(highest, abs=0.2)


def ffmpeg_loudness(path: Path) -> tuple[float, float]:
    ffmpeg = shutil.which("ffmpeg")
    if ffmpeg is None:
        pytest.skip("ffmpeg is not installed")
    command = [ffmpeg, "-hide_banner", "-nostats", "-i", str(path), "-af", "ebur128=peak=true", "-f", "null", "-"]
    report = subprocess.run(command, capture_output=True, text=True, check=True, timeout=120).stderr
    summary = report[report.rindex("Summary:") :]
    found = [re.search(rf"{name}:\s+(-?[\d.]+)", summary) for name in ("I", "Peak")]
    assert all(found)
    loudness, peak = (float(match[1]) for match in found if match)
    return loudness, peak


def test_music_sinks_twelve_decibels_under_speech_and_lies_twenty_below_it(tmp_path: Path) -> None:
    hiss = 0.1 * np.random.default_rng(5).standard_normal((4 * RATE, 2))
    soundfile.write(tmp_path / "music.wav", hiss, RATE)
    timeline, takes = film(200, silence=100)
    silent = [Take(take.scene, "hand", RATE, bytes(len(take.samples)), (), "0") for take in takes]
    sound = read(mix(timeline, silent, tmp_path / "bed.wav", music=tmp_path / "music.wav").path)
    open_level = _level(sound[80 * FRAME : 100 * FRAME])
    ducked = _level(sound[170 * FRAME : 280 * FRAME])
    assert open_level - ducked == pytest.approx(12, abs=0.6)
    plain = read(mix(timeline, takes, tmp_path / "plain.wav").path)
    full = read(mix(timeline, takes, tmp_path / "full.wav", music=tmp_path / "music.wav").path)
    speech = slice(170 * FRAME, 280 * FRAME)
    rest = full[speech] - plain[speech] * (plain[speech] * full[speech]).sum() / (plain[speech] ** 2).sum()
    assert _level(full[speech]) - _level(rest) > 20


def _level(sound: np.ndarray) -> float:
    return float(10 * np.log10((sound**2).mean()))


def test_many_who_do_the_same_at_once_are_heard_once(tmp_path: Path) -> None:
    one = (SoundEvent("step", 50, "s0", "walk"),)
    timeline, takes = film(60, sounds=one)
    crowd, _ = film(60, sounds=(*one, SoundEvent("step", 50, "s0", "run"), SoundEvent("step", 52, "s0", "jump")))
    alone, together = mix(timeline, takes, tmp_path / "one.wav"), mix(crowd, takes, tmp_path / "three.wav")
    assert alone.digest == together.digest


def test_a_silent_film_stays_silent(tmp_path: Path) -> None:
    timeline, takes = film(20)
    silent = [Take(take.scene, "hand", RATE, bytes(len(take.samples)), (), "0") for take in takes]
    assert not read(mix(timeline, silent, tmp_path / "mix.wav").path).any()


def test_an_effect_nobody_has_made_is_refused(tmp_path: Path) -> None:
    timeline, takes = film(20, sounds=(SoundEvent("kazoo", 30, "s0", "b"),))
    with pytest.raises(KeyError, match="kazoo"):
        mix(timeline, takes, tmp_path / "mix.wav")
    assert not list(tmp_path.iterdir())


def test_takes_of_another_film_are_refused(tmp_path: Path) -> None:
    timeline, takes = film(20, 20)
    with pytest.raises(ValueError, match="takes"):
        mix(timeline, takes[::-1], tmp_path / "mix.wav")
