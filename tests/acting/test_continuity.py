"""From drawing to drawing nobody jumps, slides, or leaves the frame."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations, pairwise

import pytest
import shapely

from rentegn.acting.performance import rest
from rentegn.drawing.draw import draw
from rentegn.drawing.measure import outline
from tests.acting.plays import body, jump, plays, reference, shown_people, slide

#: H that a joint may go in two frames.
FAST = 1.3
#: H that an elbow may go farther than its hand in two frames.
SNAP = 0.4
#: H that nobody notices.
UNSEEN = 0.05
#: Pixels of a 1080p frame to a unit, and how many of them a planted foot may slide.
PIXELS, SLIDE = 135, 2.0
#: Half the height of a head with its hair, and half its width, in H.
HEAD, FACE = 0.72, 0.5
#: Actions in which people come out of nothing or go into it.
FROM_NOTHING = ("appear", "vanish")
ON_FOOT = ("walk", "gather", "climb", "enter", "leave")
#: What must leave faces free: lettering, discs with a name, lines and papers.
LABELS = frozenset({"text", "core_value", "relevance", "task", "strategy", "connection", "arrow"})

every_play = pytest.mark.parametrize("play", plays(), ids=str)


@every_play
def test_nobody_jumps_from_one_drawing_to_the_next(play):
    limit = FAST
    for one, other in pairwise(range(-2, play.frames + 2, 2)):
        for entity, start, end in both(play, one, other):
            if not any(entity in call.entities and call.action in FROM_NOTHING for call in play.beat.calls):
                far, joint = jump(start, end)
                assert far < limit, (entity, joint, other)


@every_play
def test_no_elbow_snaps_to_its_other_side_while_its_hand_is_calm(play):
    for one, other in pairwise(range(-2, play.frames + 2, 2)):
        for entity, start, end in both(play, one, other):
            was, now = body(start).joints, body(end).joints
            for side in ("left", "right"):
                elbow, hand = (abs(now[f"{side} {part}"] - was[f"{side} {part}"]) for part in ("elbow", "hand"))
                assert elbow - hand < SNAP * end.size, (entity, side, other)


def test_an_elbow_that_snaps_is_seen():
    play = next(play for play in plays() if play.plays("walk", "enter"))
    (_, _, here) = next(both(play, 30, 32))
    bent = here.pose.but(right_wrist=None, right_hand=0.1 - 0.8j, right_elbow=-1.0)
    one, other = body(replace(here, pose=bent)).joints, body(replace(here, pose=bent.but(right_elbow=1.0))).joints
    assert max(abs(one[f"{side} elbow"] - other[f"{side} elbow"]) for side in ("left", "right")) > SNAP * here.size


@every_play
def test_a_beat_joins_the_rest_before_it_and_after_it(play):
    last = play.frames - 1
    for one, other in ((-1, 0), (last - 1, last), (last, last + 1)):
        for entity, start, end in both(play, one, other):
            far, joint = jump(start, end)
            assert far < UNSEEN, (entity, joint, other)


@pytest.mark.parametrize("play", [play for play in plays() if play.plays(*ON_FOOT)], ids=str)
def test_a_foot_holds_its_ground_while_somebody_walks_or_climbs(play):
    walkers = {e for call in play.beat.calls if call.action in ON_FOOT for e in call.roles["actor"]}
    for one, other in pairwise(range(-2, play.frames + 4, 2)):
        for entity, start, end in both(play, one, other):
            if entity in walkers:
                assert PIXELS * slide(start, end) < SLIDE, (entity, other)


def test_a_jump_and_a_slide_are_seen_where_there_is_one():
    play = next(play for play in plays() if play.plays("walk"))
    (_, start, end) = next(both(play, 30, 32))
    assert jump(start, end)[0] < FAST
    assert PIXELS * slide(start, end) < SLIDE
    assert jump(start, replace(end, at=end.at + FAST * end.size))[0] > FAST
    assert PIXELS * slide(start, replace(end, at=end.at + 0.05)) > SLIDE
    assert jump(start, replace(end, pose=end.pose.mirrored()))[0] > UNSEEN


def test_a_turned_drawing_told_from_its_other_side_is_the_same_drawing():
    play = next(play for play in plays() if play.plays("walk"))
    (_, _, here) = next(both(play, 30, 32))
    assert jump(here, replace(here, facing=-here.facing, pose=here.pose.mirrored()))[0] < 1e-9


@every_play
def test_every_head_is_inside_the_frame_when_a_beat_is_over(play):
    frame = play.board.format
    for entity, aspect in play.people_at(play.frames).items():
        head, size = body(aspect).joints["head"], aspect.size
        assert abs(head.real) + FACE * size < frame.units_wide / 2, entity
        assert abs(head.imag) + HEAD * size < frame.units_high / 2, entity


@pytest.mark.parametrize("shot", reference().shots, ids=lambda shot: shot.scene)
def test_heads_stand_apart_and_free_of_labels_at_rest(shot):
    seen = 0
    for tableau in (shot.opening, *(beat.after for beat in shot.beats)):
        aspects = rest(tableau, 0, reference().cast).aspects
        heads = {p.entity: (body(aspects[p.entity]).joints["head"], p.size) for p in shown_people(tableau)}
        for (one, (a, wide)), (other, (b, broad)) in combinations(heads.items(), 2):
            assert abs(a - b) > FACE * (wide + broad), (one, other)
        labels = [aspect for aspect in aspects.values() if aspect.kind in LABELS]
        for label in labels:
            drawn = outline(draw(label))
            for entity, (head, size) in heads.items():
                seen += 1
                assert drawn.distance(shapely.Point(head.real, head.imag)) > FACE * size, (label.entity, entity)
    assert seen or not any(p.kind in LABELS for p in shot.closing)


def both(play, one: int, other: int) -> Iterator[tuple]:
    """Everybody who is on stage in both of two frames, with their two aspects."""
    earlier, later = play.people_at(one), play.people_at(other)
    yield from ((entity, earlier[entity], aspect) for entity, aspect in later.items() if entity in earlier)
