import numpy as np
import pytest

from rentegn.drawing.draw_on import drawn, pen_point
from rentegn.drawing.prims import Part, Prim

FIRST = Prim(np.linspace(0, 2, 9) + 0j, ink=0.05, name="first")
SQUARE = Prim(np.array([0, 1, 1 + 1j, 1j], complex), True, "#2F8582", ink=0.05, name="square")
WASH = Prim(5 * SQUARE.pts, True, "#F3E8D3", kind="wash", name="wash")
DRAWING = [WASH, FIRST, SQUARE]
#: The share of the work after which all lines stand.
LINES = 0.85


def length(prim):
    path = np.append(prim.pts, prim.pts[:1]) if prim.closed else prim.pts
    return float(np.abs(np.diff(path)).sum())


def test_nothing_at_first_and_everything_at_last():
    assert drawn(DRAWING, 0) == []
    assert drawn(DRAWING, 1) == DRAWING


def test_strokes_come_in_order_by_length():
    (only,) = drawn(DRAWING, LINES * 1 / 6)
    assert only.name == "first"
    assert length(only) == pytest.approx(1.0)


@pytest.mark.parametrize("share", [0.1, 0.33, 0.5, 0.7, 0.84])
def test_as_much_line_as_the_share_says(share):
    lines = [prim for prim in drawn(DRAWING, share) if prim.ink]
    assert sum(length(prim) for prim in lines) == pytest.approx(6 * share / LINES)


def test_a_fill_appears_when_its_outline_closes():
    (_, square) = drawn(DRAWING, LINES * 0.9)
    assert not square.closed
    assert square.fill is None
    closed = next(prim for prim in drawn(DRAWING, LINES + 0.001) if prim.name == "square")
    assert closed is SQUARE


def test_washes_fade_in_last():
    assert all(prim.name != "wash" for prim in drawn(DRAWING, LINES))
    wash = next(prim for prim in drawn(DRAWING, LINES + 0.075) if prim.name == "wash")
    assert wash.fill_opacity == pytest.approx(0.5)


def test_parts_are_drawn_as_their_prims_where_they_lie():
    part = Part("part", lambda: [FIRST], turn=2j, at=1 + 0j, mirror=True)
    (stroke,) = drawn([part], 0.5)
    assert stroke.pts[0] == pytest.approx(1)
    assert stroke.pts[-1] == pytest.approx(1 - 4j * 0.5 / LINES)
    assert stroke.ink == pytest.approx(0.1)


def test_the_pen_is_at_the_end_of_what_is_drawn():
    for share in (0.1, 0.3, 0.6):
        last = drawn(DRAWING, share)[-1]
        assert pen_point(DRAWING, share) == pytest.approx(last.pts[-1])
    assert pen_point(DRAWING, 0) is None
    assert pen_point(DRAWING, 0.95) is None


def test_a_drawing_without_lines_only_fades_in():
    assert pen_point([WASH], 0.5) is None
    assert drawn([WASH], 0.5) == []
    assert len(drawn([WASH], 0.95)) == 1
