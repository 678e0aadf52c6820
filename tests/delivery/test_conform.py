from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from pathlib import Path

import av
import pytest

from rentegn.delivery import conform
from rentegn.delivery.track import measure_loudness
from rentegn.model.film import Clip, Film, Mix
from rentegn.model.span import Outcome
from rentegn.model.storyboard import Storyboard
from rentegn.model.timeline import Caption, FrameRange, ShotTiming, Timeline
from tests.delivery import clips as made
from tests.timing.boards import board, shot

NAMES = ["_title", "lille-vindue", "vinduet-udvides", "_end"]
STEM = "prøve_16x9_da_ink"


def timeline() -> Timeline:
    shots = (
        ShotTiming("lille-vindue", FrameRange(20, 60), FrameRange(5, 40), {}),
        ShotTiming("vinduet-udvides", FrameRange(60, 110), FrameRange(0, 40), {}),
    )
    caption = Caption(FrameRange(25, 60), ("Ledelse handler om at bygge",))
    return Timeline(25, FrameRange(0, 20), shots, FrameRange(110, 140), (), (caption,))


def storyboard() -> Storyboard:
    return board(shot("lille-vindue", "Ledelse …", runs_on=True), shot("vinduet-udvides", "… med råderum."))


class Studio:
    """A folder with the clips and the mix of a small film."""

    def __init__(self, folder: Path) -> None:
        self.out = folder / "out"
        lengths = [20, 40, 50, 30]
        paths = [made.clip(folder / f"{name}.mp4", length) for name, length in zip(NAMES, lengths, strict=True)]
        self.clips = [Clip(n, p, f, "d" * 64) for n, p, f in zip(NAMES, paths, lengths, strict=True)]
        self.mix: Mix = made.mix(folder / "mix.wav", 140)

    def conform(self) -> Outcome[Film]:
        return conform(self.clips, timeline(), self.mix, storyboard(), self.out, look="ink", language="da")

    def files(self) -> list[str]:
        return sorted(path.name for path in self.out.iterdir()) if self.out.exists() else []


@pytest.fixture
def studio(tmp_path: Path) -> Studio:
    return Studio(tmp_path)


def test_a_film_comes_with_its_captions_and_manifest(studio: Studio) -> None:
    outcome = studio.conform()
    assert outcome.ok
    assert outcome.value is not None
    film = outcome.value
    assert studio.files() == [f"{STEM}.manifest.json", f"{STEM}.mp4", f"{STEM}.srt", f"{STEM}.vtt"]
    assert (film.path.name, film.frames, film.format, film.look) == (f"{STEM}.mp4", 140, "16x9", "ink")
    assert "Ledelse handler om at bygge" in film.captions[0].read_text(encoding="utf-8")
    assert film.checks["frames"] == "140 frames"
    assert made.whites(film.path) == [19, 59, 109, 139]


def test_the_manifest_holds_every_files_digest_and_says_that_nobody_has_approved(studio: Studio) -> None:
    film = studio.conform().value
    assert film is not None
    manifest = json.loads(film.manifest.read_text(encoding="utf-8"))
    assert manifest["approval"] == "ikke godkendt"
    assert manifest["verdict"] == "passed"
    listed = {file["name"]: file["sha256"] for file in manifest["files"]}
    assert set(listed) == {film.path.name, *(path.name for path in film.captions), "mix.wav"}
    for path in (film.path, *film.captions):
        assert listed[path.name] == hashlib.sha256(path.read_bytes()).hexdigest()
    assert {"manim", "espeakng-loader", "libavcodec"} <= set(manifest["tools"])
    assert {"fontpkg-kalam", "fontpkg-delius"} == set(manifest["fonts"])
    assert [scene["scene"] for scene in manifest["scenes"]] == NAMES


def test_the_same_film_is_the_same_bytes(studio: Studio) -> None:
    studio.conform()
    first = {name: (studio.out / name).read_bytes() for name in studio.files()}
    studio.conform()
    assert {name: (studio.out / name).read_bytes() for name in studio.files()} == first


def test_a_sentence_that_runs_on_is_one_chapter(studio: Studio) -> None:
    film = studio.conform().value
    assert film is not None
    with av.open(str(film.path)) as file:
        assert [chapter["metadata"]["title"] for chapter in file.chapters()] == ["Prøve", "lille-vindue"]


def test_every_failed_scene_is_named_and_no_film_is_made(studio: Studio) -> None:
    studio.clips[1] = replace(studio.clips[1], path=None, error="the beat `udvides` is not in the code")
    studio.clips[2] = replace(studio.clips[2], frames=49)
    outcome = studio.conform()
    assert outcome.value is None
    assert [(d.code, d.span is not None) for d in outcome.diagnostics] == [
        ("scene-missing", True),
        ("clip-length", True),
    ]
    assert "`lille-vindue`" in outcome.diagnostics[0].message
    assert "`vinduet-udvides` has 49 frames where the film has 50" in outcome.diagnostics[1].message
    assert studio.files() == []


def test_what_stood_there_stays_when_a_film_cannot_be_made(studio: Studio) -> None:
    studio.conform()
    before = {name: (studio.out / name).read_bytes() for name in studio.files()}
    path = studio.clips[2].path
    assert path is not None
    path.write_bytes(b"torn")
    assert [d.code for d in studio.conform().diagnostics] == ["clip-unfit"]
    made.clip(path, 50, tagged=False, profile="high")
    assert not studio.conform().ok
    assert {name: (studio.out / name).read_bytes() for name in studio.files()} == before


def test_a_film_that_fails_its_checks_is_not_delivered(studio: Studio) -> None:
    studio.mix = made.mix(studio.mix.path, 100)
    outcome = studio.conform()
    assert [d.code for d in outcome.diagnostics] == ["film-check-failed"]
    assert "sound's length is 100" in outcome.diagnostics[0].message
    assert studio.files() == []


def test_what_encoding_does_to_the_loudness_is_made_up_for_and_no_more(studio: Studio) -> None:
    studio.conform()
    as_made = measure_loudness(studio.out / f"{STEM}.mp4")[0]
    mixed = studio.mix
    studio.mix = replace(mixed, loudness=as_made - 0.4)
    assert studio.conform().ok
    assert measure_loudness(studio.out / f"{STEM}.mp4")[0] == pytest.approx(as_made - 0.4, abs=0.11)
    studio.mix = replace(mixed, loudness=as_made - 2)
    assert "loudness" in studio.conform().diagnostics[0].message


def test_clips_of_another_film_are_refused(studio: Studio) -> None:
    studio.clips.reverse()
    with pytest.raises(ValueError, match="in order"):
        studio.conform()
