"""The reference film looks as it was accepted."""

import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from rentegn.acting.performance import rest
from rentegn.drawing.aspect import Aspect
from rentegn.drawing.draw import draw
from rentegn.drawing.palette import CORAL
from rentegn.drawing.prims import Cel, Part, Piece
from rentegn.drawing.raster import picture
from rentegn.model.storyboard import WIDE
from tests.acting.plays import reference
from tests.golden import pictures
from tests.golden.pictures import (
    LOOKS,
    Pixels,
    accepted,
    all_golden,
    difference,
    drawn,
    golden,
    key_frames,
    leave,
    scenes,
    timing,
)

ACCEPT = "look at it; if the new picture is right, `make accept`"


@pytest.fixture
def own_tools() -> None:
    """Skips, and says why, where the pictures were drawn with other tools."""
    if foreign := pictures.foreign(pictures.made_with()):
        pytest.skip(f"the accepted pictures were drawn with other tools: {foreign}")


@pytest.mark.usefixtures("own_tools")
@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("scene", scenes())
def test_a_scene_looks_as_it_was_accepted(scene: str, look: str) -> None:
    wrong = []
    for path, _, frame, _ in (each for each in all_golden() if each[1] == scene and each[3] == look):
        assert path.exists(), f"nobody has accepted {path.name} yet: `make accept`"
        actual, expected = drawn(scene, frame, look), accepted(path)
        found = difference(expected, actual)
        if not found.within:
            wrong.append(f"{path.stem}, frame {frame}: {found}, see {leave(expected, actual, path.stem)}; {ACCEPT}")
    assert not wrong, "\n".join(wrong)


def test_every_accepted_picture_belongs_to_a_scene() -> None:
    assert set(pictures.HERE.glob("*.png")) == {path for path, *_ in all_golden()}


@pytest.fixture
def window() -> Pixels:
    return accepted(golden("lille-vindue", "end", "ink"))


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
    first, last = (accepted(golden("lederen-forsvinder", name, "ink")) for name in key_frames(beats))
    assert not difference(first, last).within


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize(
    "spoil",
    [
        lambda piece: None if is_of(piece, "right-arm") or is_of(piece, "hand") else piece,
        lambda piece: replace(piece, fill=CORAL) if is_of(piece, "trunk") else piece,
        lambda piece: None if is_of(piece, "head") else piece,
    ],
    ids=["a missing arm", "a coat of another colour", "a missing head"],
)
def test_the_comparison_finds_what_is_wrong_with_one_of_four_people(
    look: str, spoil: Callable[[Piece], Piece | None]
) -> None:
    right = {entity: draw(aspect) for entity, aspect in people().items()}
    (body,) = right["leader"]
    pieces = tuple(piece for each in body.pieces if (piece := spoil(each)) is not None)
    wrong = {**right, "leader": (replace(body, pieces=pieces, key=None),)}
    one, again, other = (seen(look, cels) for cels in (right, right, wrong))
    assert difference(one, again).within
    assert not difference(one, other).within


@pytest.mark.parametrize("look", LOOKS)
def test_the_comparison_finds_a_person_three_pixels_aside(look: str) -> None:
    right = {entity: draw(aspect) for entity, aspect in people().items()}
    leader = people()["leader"]
    aside = {**right, "leader": draw(replace(leader, at=leader.at + 3 * WIDE.units_wide / pictures.WIDTH))}
    assert not difference(seen(look, right), seen(look, aside)).within


def people() -> Mapping[str, Aspect]:
    """The leader and three employees who talk, among what stands about them."""
    shot = next(shot for shot in reference().shots if shot.scene == "det-der-sker")
    return rest(shot.closing, 0, reference().cast).aspects


def seen(look: str, drawing: Mapping[str, tuple[Cel, ...]]) -> Pixels:
    return picture([cel for cels in drawing.values() for cel in cels], width=pictures.WIDTH, look=look)


def is_of(piece: Piece, name: str) -> bool:
    return piece.key[0] == name if isinstance(piece, Part) else piece.name.startswith(name)  # type: ignore[index]


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
        timeout=120,
    )
    assert done.returncode == 2
    assert "accepted by a person" in done.stderr
