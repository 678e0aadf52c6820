from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from rentegn.model.timeline import FrameRange
from rentegn.timing.beats import ESTABLISH, Wish, place


@st.composite
def wishes(draw: st.DrawFn) -> list[Wish]:
    made = []
    for _ in range(draw(st.integers(1, 6))):
        least = draw(st.integers(1, 40))
        start = draw(st.none() | st.integers(0, 250))
        made.append(Wish(start, least, least + draw(st.integers(0, 60))))
    return made


@given(wishes(), st.integers(0, 300), st.booleans())
def test_beats_come_in_order_never_two_at_once_each_between_least_and_ideal(
    asked: list[Wish], until: int, press: bool
) -> None:
    given_ranges = place(asked, until, press=press)
    assert len(given_ranges) == len(asked)
    assert given_ranges[0].start >= 0
    assert all(a.end <= b.start for a, b in pairwise(given_ranges))
    assert all(w.least <= len(r) <= w.ideal for w, r in zip(asked, given_ranges, strict=True))
    assert all(r.start >= w.start for w, r in zip(asked, given_ranges, strict=True) if w.start is not None)


@given(st.lists(st.tuples(st.integers(1, 30), st.integers(0, 30)), min_size=1, max_size=6))
def test_cued_beats_with_room_for_their_least_fall_on_their_words(lengths: list[tuple[int, int]]) -> None:
    asked, at = [], 5
    for least, more in lengths:
        asked.append(Wish(at, least, least + more))
        at += least + more // 2
    given_ranges = place(asked, at + 100, press=True)
    assert [r.start for r in given_ranges] == [w.start for w in asked]


def test_uncued_beats_move_before_anything_is_shortened() -> None:
    roomy = place([Wish(0, 10, 20), Wish(None, 10, 20), Wish(100, 10, 20)], 130, press=True)
    tight = place([Wish(0, 10, 20), Wish(None, 10, 20), Wish(41, 10, 20)], 130, press=True)
    assert roomy == (FrameRange(0, 20), FrameRange(50, 70), FrameRange(100, 120))
    assert tight == (FrameRange(0, 20), FrameRange(20, 40), FrameRange(41, 61))


def test_all_are_shortened_alike_before_anyone_is_late() -> None:
    pressed = place([Wish(0, 10, 20), Wish(None, 10, 20), Wish(30, 10, 20)], 130, press=True)
    late = place([Wish(0, 10, 20), Wish(None, 10, 20), Wish(15, 10, 20)], 130, press=True)
    assert pressed == (FrameRange(0, 15), FrameRange(15, 30), FrameRange(30, 50))
    assert late == (FrameRange(0, 10), FrameRange(10, 20), FrameRange(20, 40))


def test_the_last_beats_keep_their_ideal_unless_pressed() -> None:
    asked = [Wish(50, 10, 40)]
    assert place(asked, 70, press=False) == (FrameRange(50, 90),)
    assert place(asked, 70, press=True) == (FrameRange(50, 70),)


def test_uncued_beats_are_spread_evenly_and_the_first_waits_until_the_picture_is_seen() -> None:
    spread = place([Wish(None, 10, 20), Wish(None, 10, 20), Wish(None, 10, 20)], 200, press=True)
    assert spread[0].start == ESTABLISH
    gaps = [b.start - a.end for a, b in pairwise(spread)]
    assert gaps[0] == gaps[1] == (200 - 60) // 4
