"""The puff: nothing before it, smoke that hides a person, clouds unlike each other, a sheet that settles."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest

from rentegn.drawing import measure
from rentegn.drawing.prims import Prim
from rentegn.drawing.smoke import BREAK_UP, BURST, CLOUD, GONE, LARGEST, SETTLED, fallen_sheet, last_sheet, puff


def strokes(frame: float) -> list[Prim]:
    return [piece for cel in puff(frame) for piece in cel.pieces if isinstance(piece, Prim)]


def test_there_is_no_smoke_before_the_wind_up() -> None:
    assert puff(0) == ()
    assert puff(4) == ()


def test_the_cloud_hides_whoever_stood_there() -> None:
    for frame in (CLOUD + 2, LARGEST, BREAK_UP - 1):
        box = measure.box(puff(frame))
        assert box is not None
        assert box.top > 2.7
        assert box.bottom < 0.3
        assert box.right - box.left > 1.6


def test_each_key_is_built_unlike_the_others() -> None:
    names = [
        frozenset(p.name.rstrip("0123456789") for p in strokes(f)) for f in (BURST, CLOUD, LARGEST, BREAK_UP, 27, 32)
    ]
    assert len(set(names)) == len(names)


def test_the_smoke_is_largest_in_the_middle_and_gone_at_the_end() -> None:
    inks = {frame: measure.ink_area(puff(frame)) for frame in (CLOUD, LARGEST, BREAK_UP + 2, 28, 36)}
    assert inks[LARGEST] == max(inks.values())
    assert inks[28] < 0.35 * inks[LARGEST]
    assert {p.name for p in strokes(GONE + 1)} == {p.name for p in last_sheet(GONE + 1)}


def test_the_sheet_falls_and_lies_where_the_prop_lies() -> None:
    heights = [float(np.concatenate([p.pts for p in last_sheet(f)]).imag.mean()) for f in range(CLOUD + 8, SETTLED)]
    assert heights[0] > 2.5
    assert heights[-1] < 0.5
    assert all(later < earlier + 0.06 for earlier, later in pairwise(heights))
    settled, prop = last_sheet(SETTLED), fallen_sheet()
    assert all(np.array_equal(a.pts, b.pts) for a, b in zip(settled, prop, strict=True))


@pytest.mark.parametrize("frame", [BURST, LARGEST, 26])
def test_it_stands_where_it_is_put_at_the_size_it_is_given(frame: int) -> None:
    here, there = measure.box(puff(frame)), measure.box(puff(frame, 2 - 1j, 0.5))
    assert here is not None
    assert there is not None
    assert there.left == pytest.approx(2 + here.left / 2, abs=0.06)
    assert there.top == pytest.approx(-1 + here.top / 2, abs=0.06)
