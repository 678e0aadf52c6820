"""The camera of every shot: where it goes, and that it never cuts off anybody or anything to be read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

import pytest

from rentegn.acting.marks import LETTERING
from rentegn.acting.performance import rest
from rentegn.acting.stance import is_person
from rentegn.drawing.aspect import Aspect
from rentegn.drawing.draw import draw
from rentegn.drawing.measure import Box, box
from rentegn.drawing.people.skeleton import joints, world
from rentegn.model.camera import CameraPath, Framing
from rentegn.model.storyboard import WIDE, Dress, Placement, Shot, Storyboard
from rentegn.model.storymap import SceneOptions, Text
from rentegn.model.timeline import FrameRange
from rentegn.staging import stage
from rentegn.staging.closeups import CLOSE_UPS, clear
from rentegn.staging.filming import RULES
from rentegn.staging.framing import closer, holds, taken_up, whole
from rentegn.timing.filming import filmed
from tests.acting.plays import Play, reference
from tests.direction.films import film, understood

#: How much of a line's width may reach over the frame's edge, in units.
_HAIR = 0.05
#: A framing narrower than this share of the stage is a close one.
CLOSE = 0.8


def shot_of(scene: str) -> Shot:
    return next(shot for shot in reference().shots if shot.scene == scene)


def staged(*scenes: tuple[str, str | None] | str) -> Storyboard:
    written = film(*scenes)
    board = stage(written, understood(written)[0]).value
    assert board is not None
    return board


@cache
def timed(scene: str) -> tuple[dict[str, FrameRange], CameraPath | None]:
    """A shot's beats one after another with a pause, and its camera on them."""
    shot, start, ranges = shot_of(scene), 20, {}
    for beat in shot.beats:
        ranges[beat.name] = FrameRange(start, start + beat.ideal)
        start += beat.ideal + 5
    return ranges, filmed(shot.camera, ranges, whole=whole(WIDE), opens=18, length=start + 20)


moving = pytest.mark.parametrize(
    "shot", [shot for shot in reference().shots if timed(shot.scene)[1]], ids=lambda shot: shot.scene
)


def body(aspect: Aspect) -> Box | None:
    """The box about all that is drawn of somebody but the shadow on the floor."""
    cels = (
        replace(cel, key=None, pieces=tuple(each for each in cel.pieces if getattr(each, "name", "") != "shadow"))
        for cel in draw(aspect)
    )
    return box(cels)


def played(shot: Shot, every: int = 7) -> Iterator[tuple[Framing, str, Placement, Aspect]]:
    """Framing, moment, placement and aspect of everything on stage, every few frames of a shot's beats."""
    ranges, path = timed(shot.scene)
    assert path is not None
    before = shot.opening
    for beat in shot.beats:
        play = Play(shot, beat, before, ranges[beat.name].start, reference())
        for frame in range(0, beat.ideal, every):
            now = path.at(ranges[beat.name].start + frame)
            for entity, aspect in play.at(frame).aspects.items():
                yield now, f"{beat.name} {frame} {entity}", beat.after.get(entity) or before[entity], aspect
        before = beat.after


def seen(shot: Shot) -> Iterator[tuple[Framing, str, Box]]:
    """Framing, entity and drawn box of people and lettering wherever the camera moves but does not come near."""
    for now, name, placement, aspect in played(shot):
        near = (path := timed(shot.scene)[1]) is not None and min(
            [path.start.wide, *(leg.to.wide for leg in path.legs)]
        ) < CLOSE * WIDE.units_wide
        kept = is_person(placement) or placement.depth >= LETTERING
        if kept and not near and now != whole(WIDE) and (drawn := body(aspect)) is not None:
            yield now, name, drawn


def near(shot: Shot) -> Framing | None:
    """The framing on which the camera comes near in a shot, if it does."""
    path = timed(shot.scene)[1]
    ways = [leg.to for leg in path.legs] if path else []
    return next((framing for framing in ways if framing.wide < CLOSE * WIDE.units_wide), None)


def astride(framing: Framing, drawn: Box) -> bool:
    """Whether the frame's edge goes through something."""
    half, high = framing.wide / 2, framing.wide / 2 * WIDE.units_high / WIDE.units_wide
    left, right, low, top = framing.x - half, framing.x + half, framing.y - high, framing.y + high
    out = drawn.right < left or drawn.left > right or drawn.top < low or drawn.bottom > top
    return not out and cut_off(framing, drawn)


def skull(aspect: Aspect) -> Box:
    assert aspect.pose is not None
    body_of = joints(aspect.pose, aspect.dress or Dress())
    at, radius = world(aspect.at, aspect.size, aspect.facing, body_of.head), 0.5 * body_of.build.head * aspect.size
    return Box(at.real - radius, at.imag - radius, at.real + radius, at.imag + radius)


def cut_off(framing: Framing, drawn: Box) -> bool:
    high = framing.wide * WIDE.units_high / WIDE.units_wide
    return (
        drawn.left < framing.x - framing.wide / 2 - _HAIR
        or drawn.right > framing.x + framing.wide / 2 + _HAIR
        or drawn.bottom < framing.y - high / 2 - _HAIR
        or drawn.top > framing.y + high / 2 + _HAIR
    )


@moving
def test_hands_hair_and_letters_are_never_cut_off(shot: Shot) -> None:
    assert [name for framing, name, drawn in seen(shot) if cut_off(framing, drawn)] == []


def test_somebody_at_the_edge_is_found_to_be_cut_off() -> None:
    assert cut_off(Framing(0, 0, 10.0), Box(-6.0, -1.0, -4.0, 1.0))
    assert not cut_off(Framing(0, 0, 10.0), Box(-4.0, -1.0, 4.0, 1.0))


@moving
def test_no_camera_sees_past_the_stage(shot: Shot) -> None:
    assert shot.camera is not None
    for framing in (shot.camera.start, *(move.to for move in shot.camera.moves)):
        free = (WIDE.units_wide - framing.wide) / 2
        assert abs(framing.x) <= free + 0.01
        assert abs(framing.y) <= free * WIDE.units_high / WIDE.units_wide + 0.01
        assert framing.wide / WIDE.units_wide >= 0.29


def test_the_camera_comes_in_on_the_man_at_the_window_and_back_as_it_widens() -> None:
    small, wide = shot_of("lille-vindue"), shot_of("vinduet-udvides")
    assert small.camera is not None
    assert wide.camera is not None
    assert small.camera.end.wide < WIDE.units_wide
    assert small.camera.moves[0].beat == next(b.name for b in small.beats if b.calls[0].action == "look_out")
    assert wide.camera.start == small.camera.end
    assert wide.camera.moves[0].to == whole(WIDE)
    assert wide.camera.carried


def test_the_camera_comes_in_as_the_room_presses_and_back_as_it_grows() -> None:
    tight, large = shot_of("trange-rum"), shot_of("rummet-vokser")
    assert tight.camera is not None
    assert large.camera is not None
    assert tight.camera.end.wide < WIDE.units_wide == large.camera.moves[0].to.wide
    assert large.camera.start == tight.camera.end


def test_the_camera_climbs_along() -> None:
    camera = shot_of("lederen-gaar-forrest").camera
    assert camera is not None
    ways = [camera.start, *(move.to for move in camera.moves)]
    assert ways[0].x < ways[-1].x
    assert ways[0].y < ways[1].y < ways[-1].y


def test_where_a_text_is_what_it_is_about_the_camera_stands_still() -> None:
    assert shot_of("spoergsmaalet").camera is None
    for shot in reference().shots:
        writes = {beat.name for beat in shot.beats if any(call.action == "animate_text" for call in beat.calls)}
        assert shot.camera is None or writes <= set(shot.camera.still)


def test_a_storymaps_own_camera_goes_before_the_rules() -> None:
    written = film("En mand kigger ud gennem et lille vindue")
    own = SceneOptions(camera=Text("wide", written.scenes[0].span))
    written = replace(written, scenes=(replace(written.scenes[0], options=own),))
    board = stage(written, understood(written)[0]).value
    assert board is not None
    assert board.shots[0].camera is None


def test_a_scene_that_goes_on_stays_close_where_it_can_and_opens_up_where_it_cannot() -> None:
    first, then = staged(
        ("En mand ser ud …", "En mand kigger ud gennem et lille vindue …"), ("… og ser.", "… manden nikker.")
    ).shots
    assert first.camera is not None
    if then.opening == first.closing:
        assert then.camera is not None
        assert then.camera.start == first.camera.end


def test_a_framing_holds_what_must_be_kept_and_turns_to_its_subject() -> None:
    subject, other = Box(3.0, -2.4, 4.0, 2.0), Box(-3.0, -2.4, -2.0, 1.5)
    near = closer([subject], [subject, other], 0.8, WIDE, low=True)
    assert near is not None
    assert near.x > 0
    assert holds(near, [subject, other], WIDE)
    assert not holds(near, [Box(-7.0, 0.0, -6.5, 1.0)], WIDE)
    assert closer([subject], [subject, Box(-7.0, -2.0, 7.0, 2.0)], 0.8, WIDE, low=True) is None


def test_every_rule_has_its_reason() -> None:
    assert all(rule.why and 0.7 <= rule.share < 1 for rule in RULES)
    assert all(rule.why and 0 < rule.body <= 1 for rule in CLOSE_UPS)


@pytest.mark.parametrize("shot", [shot for shot in reference().shots if near(shot)], ids=lambda shot: shot.scene)
def test_a_close_camera_cuts_through_no_face(shot: Shot) -> None:
    framing = near(shot)
    assert framing is not None
    people = [(now, name, skull(aspect)) for now, name, placement, aspect in played(shot, 3) if is_person(placement)]
    shown = [(name, face) for now, name, face in people if now == framing]
    at_rest = rest(shot.closing, 0, reference().cast).aspects
    last = timed(shot.scene)[1]
    if last is not None and last.end == framing:
        shown += [(entity, skull(aspect)) for entity, aspect in at_rest.items() if aspect.pose is not None]
    assert shown
    assert [name for name, face in shown if astride(framing, face)] == []


def test_when_the_window_has_widened_and_narration_goes_on_the_camera_goes_closer_to_the_man() -> None:
    shot = shot_of("vinduet-udvides")
    assert shot.camera is not None
    *_, last = second = [move.to for move in shot.camera.moves if move.stood]
    man = shot.closing["man"]
    assert all(framing.wide < CLOSE * WIDE.units_wide for framing in second)
    assert (man.x - last.x) * man.facing < -0.1 * last.wide  # there is room before him, where he looks


def test_what_is_about_people_is_in_the_picture_with_them() -> None:
    shot = shot_of("kernevaerdier")
    path = timed(shot.scene)[1]
    assert path is not None
    for entity, aspect in rest(shot.closing, 0, reference().cast).aspects.items():
        if entity.startswith("core-value"):
            assert not cut_off(path.end, taken_up(replace(aspect, state={**aspect.state, "cord": 0.0}))), entity


def test_most_scenes_come_near_once() -> None:
    close = [shot.scene for shot in reference().shots if near(shot)]
    assert len(close) > len(reference().shots) / 2


def test_the_camera_cuts_back_with_the_beat_that_needs_more_than_it_shows() -> None:
    shot = shot_of("relationer")
    assert shot.camera is not None
    come, back = [move for move in shot.camera.moves if not move.after][:2]
    ranges, path = timed(shot.scene)
    assert path is not None
    assert path.at(ranges[come.beat].start + 2) == near(shot)
    assert path.at(ranges[back.beat].start + 2) == whole(WIDE)
    (needs,) = [beat for beat in shot.beats if beat.name == back.beat]
    seen = near(shot)
    assert seen is not None
    acting = {entity for call in needs.calls for entity in call.entities if entity.startswith("employee")}
    assert any(needs.after[who].x > seen.x + seen.wide / 2 for who in acting)


def test_nobody_is_framed_so_that_a_neighbour_s_face_is_cut() -> None:
    subject = [Box(-1.0, 0.0, 1.0, 2.0)]
    beside = Box(1.9, 1.0, 2.9, 2.0)
    framing = clear(subject, [subject[0], beside], [], WIDE)
    assert framing is not None
    assert not astride(framing, beside)
    assert clear(subject, [Box(-9.0, 0.0, 9.0, 1.0)], [], WIDE) is None


def test_words_stand_clear_of_the_captions_in_a_close_framing_or_outside_it() -> None:
    subject, words = [Box(-1.0, 0.0, 1.0, 2.0)], Box(-0.5, -0.4, 0.5, 0.0)
    framing = clear(subject, [], [words], WIDE)
    assert framing is not None
    high = framing.wide * WIDE.units_high / WIDE.units_wide
    low = framing.y - high / 2
    assert words.bottom - low >= 0.15 * high or words.top < low
