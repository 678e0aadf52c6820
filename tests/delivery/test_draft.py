"""A draft's file: some clips or all, with their own sound and chapters."""

from __future__ import annotations

import wave
from pathlib import Path

import av
import numpy as np
import pytest

from rentegn.delivery import draft
from rentegn.model.film import Clip
from rentegn.model.storyboard import WIDE, Storyboard
from rentegn.model.timeline import FrameRange, ShotTiming, Timeline
from tests.delivery.clips import clip, mix, whites

LENGTHS = {"_title": 20, "one": 30, "two": 25, "three": 35, "_end": 15}


def timeline() -> Timeline:
    starts, at = {}, 0
    for scene, frames in LENGTHS.items():
        starts[scene] = FrameRange(at, at + frames)
        at += frames
    shots = tuple(ShotTiming(s, starts[s], FrameRange(0, 1), {}) for s in ("one", "two", "three"))
    return Timeline(25, starts["_title"], shots, starts["_end"], (), ())


def board() -> Storyboard:
    return Storyboard("prove", "Prøve", "Kunden", "da", WIDE, {}, ())


@pytest.fixture(scope="module")
def clips(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Clip]:
    folder = tmp_path_factory.mktemp("clips")
    return {
        scene: Clip(scene, clip(folder / f"{scene}.mp4", frames, number), frames, "0")
        for number, (scene, frames) in enumerate(LENGTHS.items())
    }


def made(clips: list[Clip], folder: Path, clicks: tuple[int, ...] = ()) -> Path:
    sound = mix(folder / "mix.wav", sum(LENGTHS.values()), clicks)
    outcome = draft(clips, timeline(), sound, board(), folder / "out" / "draft.mp4")
    assert outcome.ok, outcome.diagnostics
    assert outcome.value is not None
    return outcome.value


def clicks_in(path: Path) -> list[int]:
    """The frames on which the file's sound clicks."""
    with av.open(str(path)) as film:
        pieces = [(frame.pts or 0, frame.to_ndarray()) for frame in film.decode(audio=0)]
    loud = np.concatenate([np.abs(samples).max(axis=0) for _, samples in pieces])
    hits = np.flatnonzero(loud > 0.3) + max(0, pieces[0][0])
    return sorted({round(int(hit) / 1920) for hit in hits})


def test_a_whole_draft_holds_every_clip_and_a_chapter_for_each(clips: dict[str, Clip], tmp_path: Path) -> None:
    path = made(list(clips.values()), tmp_path, clicks=(20, 75))
    assert whites(path) == [19, 49, 74, 109, 124]
    assert clicks_in(path) == [20, 75]
    with av.open(str(path)) as film:
        assert not film.streams.subtitles
        assert [chapter["metadata"]["title"] for chapter in film.chapters()] == ["title", "one", "two", "three", "end"]
    assert [each.name for each in path.parent.iterdir()] == ["draft.mp4"]


def test_some_scenes_come_with_their_own_sound(clips: dict[str, Clip], tmp_path: Path) -> None:
    path = made([clips["one"], clips["three"]], tmp_path, clicks=(5, 30, 60, 85))
    assert whites(path) == [29, 64]
    # frame 30 is the tenth of scene one, frame 85 the tenth of scene three
    assert clicks_in(path) == [10, 40]


def test_sound_is_faded_where_it_is_cut_and_nowhere_else(clips: dict[str, Clip], tmp_path: Path) -> None:
    from rentegn.delivery.draft import _cut

    whole = mix(tmp_path / "mix.wav", 125, gain=0.2)
    for name, shown in (
        ("cut", [FrameRange(20, 50), FrameRange(75, 110)]),
        ("all", [FrameRange(0, 60), FrameRange(60, 125)]),
    ):
        _cut(whole.path, tmp_path / f"{name}.wav", shown, 25)
    cut, every, source = (samples(tmp_path / f"{name}.wav") for name in ("cut", "all", "mix"))
    assert (every == source).all()
    assert len(cut) == 65 * 1920
    assert np.abs(cut[[0, 30 * 1920 - 1, 30 * 1920, -1]]).max() <= 1
    assert (cut[1920 : 29 * 1920] == source[21 * 1920 : 49 * 1920]).all()


def samples(path: Path) -> np.ndarray:
    with wave.open(str(path), "rb") as file:
        return np.frombuffer(file.readframes(file.getnframes()), "<i2").reshape(-1, 2)


def test_a_draft_that_is_not_whole_leaves_the_one_before(clips: dict[str, Clip], tmp_path: Path) -> None:
    path = made([clips["one"]], tmp_path)
    before = path.read_bytes()
    short = Clip("two", clips["_title"].path, 20, "0")
    sound = mix(tmp_path / "mix.wav", sum(LENGTHS.values()))
    outcome = draft([short], timeline(), sound, board(), path)
    assert outcome.value is None
    assert outcome.diagnostics[0].code == "draft-check-failed"
    assert "frames" in outcome.diagnostics[0].message
    assert path.read_bytes() == before
    assert [each.name for each in path.parent.iterdir()] == ["draft.mp4"]
