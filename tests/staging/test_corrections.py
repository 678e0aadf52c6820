"""What a storymap sets right by hand changes the stage as it says, and nothing else."""

from __future__ import annotations

from dataclasses import replace

import pytest

from rentegn.acting.performance import rest
from rentegn.drawing.draw import draw
from rentegn.drawing.measure import Box, box
from rentegn.model.span import Diagnostic, Severity, Span
from rentegn.model.storyboard import WIDE, Shot, Storyboard, Tableau
from rentegn.model.storymap import BeatLength, Lock, Nudge, SceneOptions, Text
from rentegn.staging import stage
from tests.direction.films import film, understood

WINDOW = ("En mand ser ud på den store verden.", "En mand kigger ud gennem et lille vindue …")
WIDER = ("Og den bliver større.", "… vinduet udvides.")
TALK = ("De taler sammen om det.", "Lederen taler med en borger.")


def named(text: str, line: int = 7) -> Text:
    return Text(text, Span("film.yaml", line, 5, len(text)))


def staged(
    *scenes: tuple[tuple[str, str], SceneOptions], whole: bool = True
) -> tuple[Storyboard, tuple[Diagnostic, ...]]:
    written = film(*(scene for scene, _ in scenes))
    options = [own for _, own in scenes]
    corrected = (replace(scene, options=own) for scene, own in zip(written.scenes, options, strict=True))
    written = replace(written, scenes=tuple(corrected))
    outcome = stage(written, understood(written)[0])
    assert outcome.value is not None
    assert outcome.ok is whole
    return outcome.value, outcome.diagnostics


def one(scene: tuple[str, str], options: SceneOptions = SceneOptions()) -> Shot:  # noqa: B008 – frozen
    return staged((scene, options))[0].shots[0]


def drawn(tableau: Tableau, entity: str) -> Box:
    found = box(draw(rest(tableau, 0, {}).aspects[entity]))
    assert found is not None
    return found


def tableaux(shot: Shot) -> list[Tableau]:
    return [shot.opening, *(beat.after for beat in shot.beats)]


def test_a_nudge_moves_what_is_drawn_by_just_that_much():
    plain = one(WINDOW)
    moved = one(WINDOW, SceneOptions(nudges=(Nudge(named("window"), x=0.5, y=-0.3, size=1.5),)))
    before, after = drawn(plain.opening, "window"), drawn(moved.opening, "window")
    anchor, there = plain.opening["window"], moved.opening["window"]
    assert (there.x - anchor.x, there.y - anchor.y) == pytest.approx((0.5, -0.3))
    assert after.width / before.width == pytest.approx(1.5, rel=0.03)
    assert after.centre.real - there.x == pytest.approx(1.5 * (before.centre.real - anchor.x), abs=0.05)


def test_people_go_to_where_a_nudged_thing_stands_now():
    plain, moved = one(WINDOW), one(WINDOW, SceneOptions(nudges=(Nudge(named("window"), x=0.8),)))
    assert moved.opening["man"] == plain.opening["man"]
    assert moved.closing["man"].x - plain.closing["man"].x == pytest.approx(0.8)


def test_whoever_is_nudged_keeps_their_distance_all_the_way():
    plain, moved = one(WINDOW), one(WINDOW, SceneOptions(nudges=(Nudge(named("man"), x=-0.4, size=1.1),)))
    assert plain.opening["man"].x != plain.closing["man"].x
    for old, new in zip(tableaux(plain), tableaux(moved), strict=True):
        assert new["man"].x - old["man"].x == pytest.approx(-0.4)
        assert new["man"].size / old["man"].size == pytest.approx(1.1)
        assert new["window"] == old["window"]


def test_whoever_is_nudged_down_stands_nearer():
    plain, moved = one(TALK), one(TALK, SceneOptions(nudges=(Nudge(named("citizen"), y=-0.3),)))
    assert moved.opening["citizen"].depth - plain.opening["citizen"].depth == pytest.approx(0.3)


def test_a_locked_thing_stays_where_it_is_locked_however_the_scene_is_staged():
    locked = SceneOptions(locks=(Lock(named("window"), x=-3.0, y=1.0),))
    for scene in (WINDOW, ("Se!", "En mand kigger ud gennem et vindue, og vinduet udvides.")):
        for tableau in tableaux(one(scene, locked)):
            assert (tableau["window"].x, tableau["window"].y) == (-3.0, 1.0)
    assert one(WINDOW).opening["window"].x != -3.0


def test_people_who_are_locked_begin_there_and_go_on_as_their_actions_say():
    plain, moved = one(WINDOW), one(WINDOW, SceneOptions(locks=(Lock(named("man"), x=-5.0),)))
    assert moved.opening["man"].x == -5.0
    assert moved.closing["man"].x == pytest.approx(plain.closing["man"].x)
    walk = {
        shot.opening["man"].x: next(b for b in shot.beats if b.calls[0].action == "walk").ideal
        for shot in (plain, moved)
    }
    assert walk[-5.0] > walk[plain.opening["man"].x]


def test_a_nudge_is_carried_into_the_scene_that_goes_on_and_not_told_of():
    board, problems = staged((WINDOW, SceneOptions(nudges=(Nudge(named("man"), x=-0.4),))), (WIDER, SceneOptions()))
    first, second = board.shots
    assert second.opening == first.closing
    assert problems == ()


def test_a_nudge_that_makes_somebody_jump_from_scene_to_scene_is_told_of():
    _, problems = staged((WINDOW, SceneOptions()), (WIDER, SceneOptions(nudges=(Nudge(named("man"), x=-0.4),))))
    (note,) = problems
    assert (note.severity, note.code) == (Severity.NOTE, "jump")
    assert note.message == "`man` jumps from where scene `scene-1` leaves it"


def test_a_beat_lasts_as_long_as_it_is_told_to():
    plain = one(WINDOW)
    name = plain.beats[0].name
    timed = one(WINDOW, SceneOptions(lengths=(BeatLength(named(name), 3.2),)))
    assert (timed.beats[0].least, timed.beats[0].ideal) == (80, 80)
    assert timed.beats[1:] == plain.beats[1:]
    short = one(WINDOW, SceneOptions(lengths=(BeatLength(named(name), 0.2),))).beats[0]
    assert short.lead < short.ideal == 5
    assert all(frame < 5 for _, frame in short.sounds)


@pytest.mark.parametrize("scene", [WINDOW, WIDER, TALK, ("Sådan begynder det hele altid.", "Tekst animeres.")])
def test_a_cue_by_hand_is_kept_by_every_kind_of_scene(scene):
    last = scene[0].split()[-1]
    index = len(scene[0].split()) - 1
    written = film(scene)
    written = replace(written, scenes=(replace(written.scenes[0], options=SceneOptions(cue=last.strip("."))),))
    board = stage(written, understood(written)[0]).value
    assert board is not None
    assert index in [beat.cue.index for beat in board.shots[0].beats if beat.cue]


def test_the_camera_comes_closer_with_all_it_is_about_in_the_frame():
    widths = {}
    for wanted in ("close", "window", "man"):
        shot = one(WINDOW, SceneOptions(camera=named(wanted)))
        assert shot.camera is not None
        assert shot.camera.start.wide == WIDE.units_wide
        assert [(move.beat, move.frames) for move in shot.camera.moves] == [("", 25)]
        seen = shot.camera.end
        high = seen.wide * WIDE.units_high / WIDE.units_wide
        widths[wanted] = seen.wide
        assert abs(seen.x) + seen.wide / 2 <= WIDE.units_wide / 2 + 0.01
        assert abs(seen.y) + high / 2 <= WIDE.units_high / 2 + 0.01
        for tableau in tableaux(shot):
            covered = drawn(tableau, "window" if wanted == "window" else "man")
            assert seen.x - seen.wide / 2 < covered.left
            assert covered.right < seen.x + seen.wide / 2
            assert covered.top < seen.y + high / 2
    assert widths["window"] < widths["man"] < widths["close"] < WIDE.units_wide


def test_wide_is_all_of_the_stage_which_needs_no_camera():
    assert one(WINDOW).camera is not None
    assert one(WINDOW, SceneOptions(camera=named("wide"))).camera is None


def test_the_camera_goes_on_from_where_it_was_in_a_scene_that_goes_on():
    board, _ = staged((WINDOW, SceneOptions(camera=named("window"))), (WIDER, SceneOptions()), (TALK, SceneOptions()))
    window, wider, talk = board.shots
    assert window.camera is not None
    assert wider.camera is not None
    assert wider.camera.start == window.camera.end
    assert wider.camera.carried
    assert wider.camera.end.wide == WIDE.units_wide
    assert talk.camera is None or talk.camera.start.wide == WIDE.units_wide


@pytest.mark.parametrize(
    ("options", "code", "told", "hint"),
    [
        (
            SceneOptions(nudges=(Nudge(named("windw"), x=1.0),)),
            "unknown-entity",
            "`windw` is not on stage in scene `scene-1`",
            "did you mean `window`?",
        ),
        (
            SceneOptions(locks=(Lock(named("elefant"), x=1.0),)),
            "unknown-entity",
            "`elefant` is not on stage in scene `scene-1`",
            "known here: `room`, `plant`, `chair`, `sunlight`, `window`, `man`",
        ),
        (
            SceneOptions(lengths=(BeatLength(named("man-wlak"), 1.0),)),
            "unknown-beat",
            "`man-wlak` names nothing that happens in scene `scene-1`",
            "did you mean `man-walk`?",
        ),
        (
            SceneOptions(camera=named("clsoe")),
            "unknown-camera",
            "`clsoe` is neither a way to film nor on stage in scene `scene-1`",
            "did you mean `close`?",
        ),
    ],
    ids=lambda value: value if isinstance(value, str) and value.startswith("unknown") else "",
)
def test_a_correction_of_what_is_not_there_is_an_error_with_its_place(options, code, told, hint):
    _, (problem,) = staged((WINDOW, options), whole=False)
    assert (problem.severity, problem.code, problem.message) == (Severity.ERROR, code, told)
    assert str(problem.span) == "film.yaml:7:5"
    assert problem.hints == (hint,)
