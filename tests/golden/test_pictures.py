"""The reference film looks as it was accepted."""

import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from tests.golden import pictures
from tests.golden.pictures import Pixels, accepted, difference, drawn, golden, key_frames, leave, scenes, timing

ACCEPT = "look at it; if the new picture is right, `make accept`"


@pytest.fixture
def own_tools() -> None:
    """Skips, and says why, where the pictures were drawn with other tools."""
    if foreign := pictures.foreign(pictures.made_with()):
        pytest.skip(f"the accepted pictures were drawn with other tools: {foreign}")


@pytest.mark.usefixtures("own_tools")
@pytest.mark.parametrize("scene", scenes())
def test_a_scene_looks_as_it_was_accepted(scene: str) -> None:
    wrong = []
    for name, frame in key_frames(timing().scenes[scene]).items():
        assert golden(scene, name).exists(), f"nobody has accepted {golden(scene, name).name} yet: `make accept`"
        actual, expected = drawn(scene, frame), accepted(golden(scene, name))
        found = difference(expected, actual)
        if not found.within:
            wrong.append(f"frame {frame} ({name}): {found}, see {leave(expected, actual, f'{scene}.{name}')}; {ACCEPT}")
    assert not wrong, "\n".join(wrong)


def test_every_accepted_picture_belongs_to_a_scene() -> None:
    named = {golden(scene, name) for scene in scenes() for name in key_frames(timing().scenes[scene])}
    assert set(pictures.HERE.glob("*.png")) == named


@pytest.fixture
def window() -> Pixels:
    return accepted(golden("lille-vindue", "end"))


def test_the_comparison_finds_a_thing_that_is_gone(window: Pixels) -> None:
    gone = window.copy()
    y, x = np.argwhere(window.sum(axis=2) == window.sum(axis=2).min())[0]
    gone[max(0, y - 8) : y + 8, max(0, x - 8) : x + 8] = window[2, 2]
    assert difference(window, window).within
    assert not difference(window, gone).within


def test_the_comparison_finds_a_picture_that_has_moved(window: Pixels) -> None:
    assert not difference(window, np.roll(window, 2, axis=1)).within


def test_the_comparison_finds_another_tone_of_the_whole(window: Pixels) -> None:
    assert not difference(window, np.clip(window.astype(int) - 4, 0, 255).astype(np.uint8)).within


def test_the_comparison_finds_the_scene_at_another_moment() -> None:
    beats = timing().scenes["lederen-forsvinder"]
    first, last = (accepted(golden("lederen-forsvinder", name)) for name in key_frames(beats))
    assert not difference(first, last).within


def test_a_failure_leaves_expected_difference_and_actual_side_by_side(
    window: Pixels, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pictures, "LEFT", tmp_path)
    other = np.roll(window, 40, axis=0)
    sheet = accepted(leave(window, other, "window"))
    assert sheet.shape == (180, 960, 3)
    assert np.array_equal(sheet[:, :320], window)
    assert np.array_equal(sheet[:, 640:], other)
    assert sheet[:, 320:640].any()


def test_other_tools_are_named() -> None:
    assert pictures.foreign(pictures.tools()) == ""
    older = {**pictures.tools(), "numba": "0.1"}
    assert "not 0.1" in pictures.foreign(older)


def test_nothing_is_accepted_where_nobody_looks() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.golden.accept"],
        cwd=pictures.ROOT,
        env={**os.environ, "CI": "true"},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 2
    assert "accepted by a person" in done.stderr
