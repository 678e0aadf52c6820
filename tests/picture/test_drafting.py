"""Clips of a draft: drawn once, lettered anew wherever they come to stand on the clock."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from rentegn.model.draft import Slate
from rentegn.model.film import Clip
from rentegn.model.timing_json import written
from rentegn.picture import draft, draft_reasons
from tests.picture.test_shooting import Location, location

__all__ = ["location"]

STARTS = {"lille-vindue": 0, "midten": 10, "slut": 17}


def drafted(
    location: Location, starts: Mapping[str, int] = STARTS, label: str = "UDKAST", **changes: object
) -> dict[str, Clip]:
    file = location.folder / "timing.json"
    file.write_text(written(location.timing), encoding="utf-8")
    studio = replace(
        location.studio, stage="tests.picture.stages:sketch", burn="tests.picture.stages:letter", **changes
    )
    slates = {scene: Slate(label, scene, start, 25) for scene, start in starts.items()}
    return {clip.scene: clip for clip in draft(location.scripts, location.timing, file, studio, slates)}


def drawn(location: Location) -> dict[str, int]:
    """How often each scene has been drawn."""
    logs = {script.scene: script.path.with_suffix(".drawn") for script in location.scripts}
    return {scene: len(log.read_text().split()) for scene, log in logs.items() if log.exists()}


def new(clips: Mapping[str, Clip]) -> set[str]:
    return {scene for scene, clip in clips.items() if not clip.from_store}


def lettered(clip: Clip) -> bytes:
    assert clip.path is not None
    return clip.path.read_bytes()[-7:]


def test_a_draft_that_is_there_is_not_made_again(location: Location) -> None:
    first = drafted(location)
    assert new(first) == set(STARTS)
    assert drawn(location) == dict.fromkeys(STARTS, 1)
    assert {scene: clip.frames for scene, clip in first.items()} == {"lille-vindue": 10, "midten": 7, "slut": 5}
    second = drafted(location)
    assert new(second) == set()
    assert [clip.path for clip in second.values()] == [clip.path for clip in first.values()]


def test_a_scene_that_moves_on_the_clock_is_lettered_anew_and_not_drawn(location: Location) -> None:
    drafted(location)
    moved = drafted(location, {**STARTS, "slut": 42})
    assert new(moved) == {"slut"}
    assert lettered(moved["slut"]) == b"42 16x9"
    assert drawn(location) == dict.fromkeys(STARTS, 1)


def test_a_scene_that_changed_is_drawn_anew_alone(location: Location) -> None:
    drafted(location)
    location.write("midten", "GREY = 120\n")
    assert draft_reasons(location.scripts, location.timing, location.studio) == {"midten": ("its code",)}
    assert new(drafted(location)) == {"midten"}
    assert drawn(location) == {**dict.fromkeys(STARTS, 1), "midten": 2}


def test_a_draft_is_no_clip_of_the_film(location: Location) -> None:
    drafted(location)
    assert location.made() == set(STARTS)


def test_a_scene_that_cannot_be_drafted_says_why_and_stops_no_other(location: Location) -> None:
    location.write("midten", "GREY = 1 / 0\n")
    clips = drafted(location)
    assert clips["midten"].path is None
    assert "ZeroDivisionError" in clips["midten"].error
    assert all(clips[scene].path for scene in ("lille-vindue", "slut"))


def test_a_clip_of_the_wrong_length_is_kept_nowhere(location: Location) -> None:
    location.write("slut", "TOO_MANY = 2\n")
    assert "7 frames, not 5" in drafted(location)["slut"].error
    location.write("slut", "GREY = 50\n")
    assert drafted(location)["slut"].path is not None


def test_another_size_is_another_draft(location: Location) -> None:
    drafted(location)
    assert new(drafted(location, width=32, height=18)) == set(STARTS)


@pytest.mark.parametrize("label", ["UTKAST", "DRAFT"])
def test_another_label_is_another_draft_of_the_same_drawings(location: Location, label: str) -> None:
    drafted(location)
    assert new(drafted(location, label=label)) == set(STARTS)
    assert drawn(location) == dict.fromkeys(STARTS, 1)
