"""The checker finds every spoiled staging, says so once, and has nothing to say of the reference film."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cache

import numpy as np
import pytest

from rentegn.drawing.people.pose import _ALL, BEHIND, pose
from rentegn.model.camera import Camera, Framing
from rentegn.model.span import Severity
from rentegn.model.storyboard import Placement, Shot, Storyboard, Tableau
from rentegn.model.timeline import FrameRange, ShotTiming, Timeline
from rentegn.staging.checker import look_over
from rentegn.staging.checker_text import _contrast
from tests.acting.plays import reference

Spoil = Callable[[Tableau], Tableau]


@cache
def office() -> Storyboard:
    """Four people who talk: the reference film's `det-der-sker`, as it opens and as it ends."""
    return only("det-der-sker")


def only(scene: str) -> Storyboard:
    shot = next(shot for shot in reference().shots if shot.scene == scene)
    return replace(reference(), shots=(replace(shot, camera=None),))


def spoiled(board: Storyboard, spoil: Spoil, *, from_beat: int | None = None) -> Storyboard:
    """The board with everything that stands there changed, throughout or from one of its beats on."""
    (shot,) = board.shots
    beats = tuple(
        beat if index < (from_beat or 0) else replace(beat, after=spoil(beat.after))
        for index, beat in enumerate(shot.beats)
    )
    opening = spoil(shot.opening) if from_beat is None else shot.opening
    return replace(board, shots=(replace(shot, opening=opening, beats=beats),))


def moved(entity: str, **values: object) -> Spoil:
    return lambda tableau: tableau.with_(tableau[entity].moved(**values)) if entity in tableau else tableau


def added(*placements: Placement) -> Spoil:
    return lambda tableau: tableau.with_(*placements)


def text(words: str, x: float, y: float, **values: object) -> Placement:
    return Placement(f"text-{words.lower()}", "text", x, y, depth=50, state={"words": words, "pen": 0.0, **values})  # type: ignore[dict-item]


def codes(board: Storyboard) -> list[tuple[str, str]]:
    """What is found, and of whom the first sentence speaks."""
    return [(d.code, d.message.split("`")[1]) for d in look_over(board)]


@pytest.mark.parametrize(
    ("spoil", "code", "of"),
    [
        (moved("employee-3", x=7.0), "out-of-frame", "employee-3"),
        (moved("employee-3", x=12.0), "out-of-frame", "employee-3"),
        (moved("employee-1", y=0.4), "out-of-frame", "employee-1"),
        (moved("employee-2", x=-0.9, y=-2.9, depth=20.9), "overlap", "employee-2"),
        (added(Placement("book", "book", 2.0, 1.6, 1.0, depth=30)), "face-covered", "book"),
        (added(text("PAUSE", 2.0, 1.7, size=1.4)), "face-covered", "text-pause"),
        (moved("leader", y=-1.2), "in-the-air", "leader"),
        (added(Placement("table", "table", 6.0, -0.5, 0.6, depth=10)), "in-the-air", "table"),
        (added(text("Rand", -6.6, 3.0)), "outside-safe-area", "text-rand"),
        (added(text("Nederst", 0.0, -3.2)), "under-captions", "text-nederst"),
        (added(text("Tillid", 0.0, 3.2), text("Ansvar", 0.3, 3.1)), "text-over-text", "text-tillid"),
        (
            added(Placement("plant", "plant", 6.2, -2.45, 0.6), text("Plante", 6.1, -2.0, size=0.7)),
            "label-covers",
            "text-plante",
        ),
    ],
)
def test_a_spoiled_staging_is_found(spoil: Spoil, code: str, of: str):
    assert codes(office()) == []
    found = codes(spoiled(office(), spoil))
    assert (code, of) in found
    assert found.count((code, of)) == 1, "once a shot"


def side_by_side(gap: float, **second: object) -> Spoil:
    """`employee-2` and `employee-3` alone, so far apart; more of the second where it is not like the first."""

    def stood(tableau: Tableau) -> Tableau:
        one, other = (
            tableau[entity].moved(y=-2.45, depth=20.0, size=0.9, pose="relaxed")
            for entity in ("employee-2", "employee-3")
        )
        kept = tuple(placed for placed in tableau if not placed.entity.startswith("employee"))
        return Tableau(kept).with_(one.moved(x=2.5, facing=1), other.moved(x=2.5 + gap, facing=-1, **second))

    return stood


@pytest.mark.parametrize(
    ("spoil", "found"),
    [
        (side_by_side(0.65), {"silhouettes-merge"}),
        (side_by_side(0.9), {"silhouettes-merge"}),
        (side_by_side(0.9, depth=20.6, y=-2.6), set()),
        (side_by_side(1.08), {"tangent"}),
        (side_by_side(1.4), set()),
        (side_by_side(0.9, pose="embraced_left"), set()),
    ],
)
def test_figures_that_merge_or_just_touch_are_found(spoil: Spoil, found: set[str]):
    assert {code for code, _ in codes(spoiled(office(), spoil))} & {"silhouettes-merge", "tangent"} == found


def test_a_sign_that_just_touches_a_head_is_found_and_one_over_it_or_well_behind_it_is_not():
    def sign(y: float) -> Storyboard:
        over = Placement("box", "box", 2.5, y, 0.9, depth=12)
        return spoiled(office(), lambda tableau: side_by_side(2.0)(tableau).with_(over))

    touching = [y for y in np.arange(1.62, 2.1, 0.08) if ("tangent", "employee-2") in codes(sign(float(y)))]
    assert 1 <= len(touching) <= 2
    (told,) = [d for d in look_over(sign(float(touching[0]))) if d.code == "tangent"]
    assert told.hints == ("from where it stands: `nudge: {box: {y: 0.2}}`",)


def test_a_hand_that_points_behind_the_own_body_is_found(monkeypatch: pytest.MonkeyPatch):
    behind = pose("point").but(left_layer=BEHIND, left_hand=-0.2 - 0.75j, right_shape="rest")
    monkeypatch.setitem(_ALL, "point_behind", behind)  # type: ignore[arg-type]
    hidden = spoiled(office(), moved("employee-3", pose="point_behind"))
    (told,) = [d for d in look_over(hidden) if d.code == "hand-hidden"]
    assert told.message.startswith("the own body of `employee-3` hides the hand that does it (point), in scene")
    assert "hand-hidden" not in {code for code, _ in codes(spoiled(office(), moved("employee-3", pose="point")))}


def test_letters_on_something_as_dark_as_they_are_hardly_stand_out():
    clear, dark = Placement("paper", "paper", 0.0, 3.0, 2.5, depth=45), text("Tillid", 0.0, 3.0, size=0.5)
    assert ("low-contrast", dark.entity) not in codes(spoiled(office(), added(clear, dark)))
    assert ("low-contrast", dark.entity) in codes(spoiled(office(), added(dark.moved(shown=0.3))))


def test_letters_behind_something_are_hidden():
    sign = text("Tillid", 0.0, 3.0, size=0.5)
    found = codes(spoiled(office(), added(sign, Placement("box", "box", 0.2, 2.7, 0.6, depth=60))))
    assert ("text-hidden", sign.entity) in found


def test_hands_before_a_face_are_found():
    over_faces = moved("hands", x=4.1, y=1.5, depth=30.0, state={"width": 3.0, "height": 2.0})
    assert "face-covered" in {code for code, _ in codes(spoiled(only("haender-danner-ramme"), over_faces))}


def test_a_face_that_a_close_camera_cuts_is_found_and_feet_that_it_leaves_out_are_not():
    (shot,) = office().shots
    here = shot.opening["employee-2"]

    def filmed(framing: Framing) -> Storyboard:
        return replace(office(), shots=(replace(shot, camera=Camera(framing)),))

    close = Framing(here.x, here.y + 3.6, 7.0)
    cut = Framing(here.x, here.y + 0.4, 6.0)
    assert ("out-of-frame", "employee-2") not in codes(filmed(close))
    assert ("out-of-frame", "employee-2") in codes(filmed(cut))


def test_a_finding_says_where_in_the_film_it_is_and_what_helps():
    board = spoiled(office(), moved("employee-3", x=7.0), from_beat=0)
    (shot,) = board.shots
    first = shot.beats[0]
    beats = {beat.name: FrameRange(30 * index, 30 * index + 20) for index, beat in enumerate(shot.beats)}
    timing = ShotTiming(shot.scene, FrameRange(1000, 1300), FrameRange(0, 290), beats)
    timeline = Timeline(25, FrameRange(0, 1000), (timing,), FrameRange(1300, 1400), (), ())
    (found,) = look_over(board, timeline)
    assert found.severity is Severity.WARNING
    assert found.span == (first.span or shot.span)
    assert found.message == (
        f"`employee-3` is cut by the frame's right edge, in scene `det-der-sker` after `{first.name}`, frame 1019"
    )
    (hint,) = found.hints
    nudge = float(hint.split("x: ")[1].rstrip("}`"))
    assert codes(spoiled(office(), moved("employee-3", x=7.0 + nudge), from_beat=0)) == []


def test_what_a_shot_carries_over_is_told_in_the_shot_that_left_it_so():
    (shot,) = spoiled(office(), moved("employee-3", x=7.0)).shots
    again: Shot = replace(shot, scene="igen", opening=shot.closing, beats=())
    found = look_over(replace(office(), shots=(shot, again)))
    assert [("igen" in d.message, d.code) for d in found] == [(False, "out-of-frame")]


def test_people_may_stand_on_what_reaches_the_floor():
    (shot,) = only("overblik-og-vaekst").shots
    assert codes(only("overblik-og-vaekst")) == []
    lifted = spoiled(only("overblik-og-vaekst"), moved("employee-3", y=0.6), from_beat=len(shot.beats) - 1)
    assert ("in-the-air", "employee-3") in codes(lifted)


def test_contrast_is_that_of_the_standard():
    black, white, grey = (np.full((1, 3), level / 255) for level in (0, 255, 119))
    assert _contrast(black, white) == pytest.approx(21.0)
    assert _contrast(grey, white) == pytest.approx(4.48, abs=0.01)
    assert _contrast(white, black) == _contrast(black, white)


def test_the_reference_film_is_clean():
    assert look_over(reference()) == ()
