"""What is done in one go, held against the same done slowly."""

import numpy as np
import pytest
from shapely.geometry import LineString

from rentegn.drawing import drawlist
from rentegn.drawing.compiled import NUMBA
from rentegn.drawing.drawlist import DrawList
from rentegn.drawing.looks.inking import LOOKS
from rentegn.drawing.looks.program import ink
from rentegn.drawing.looks.sketch import corners
from rentegn.drawing.people import limbs
from rentegn.drawing.prims import Part, Prim, place

TRIANGLE = np.concatenate([np.linspace(a, b, 9)[:-1] for a, b in ((0, 4), (4, 2 + 3j), (2 + 3j, 0))])
RING = np.exp(2j * np.pi * np.arange(60) / 60)


def scrawl(seed: int, count: int = 40) -> np.ndarray:
    steps = np.random.default_rng(seed).normal(0, 0.05, (count, 2))
    return np.cumsum(steps[:, 0] + 0.02 + 1j * steps[:, 1])


@pytest.mark.parametrize("closed", [False, True])
@pytest.mark.parametrize("path", [TRIANGLE, *(scrawl(seed) for seed in range(5))])
def test_the_corners_of_a_line_are_those_that_shapely_finds(path, closed):
    ring = np.append(path, path[0]) if closed else path
    line = LineString(np.column_stack([ring.real, ring.imag])).simplify(0.01, preserve_topology=False)
    wanted = [complex(x, y) for x, y in line.coords]
    assert corners(path, closed, 0.01, 100).tolist() == wanted


def test_a_line_that_bends_all_along_is_given_up_early():
    assert not len(corners(RING, True, 0.001, 14))
    assert len(corners(TRIANGLE, True, 0.01, 14)) == 4


@pytest.mark.parametrize("look", sorted(LOOKS))
def test_prims_inked_together_are_inked_as_each_alone(look):
    prims = [
        Prim(TRIANGLE, True, "#2F8582", ink=0.05, name="sail"),
        Prim(scrawl(3), ink=0.04, name="rope"),
        Prim(0.2 * RING, True, "#2B2A33", kind="solid", name="knot"),
        Prim(RING + 3, True, "#F2B84B", 0.5, kind="wash", shift_fill=False, name="light"),
    ]
    together = ink(prims, LOOKS[look], 1)
    for owner, prim in enumerate(prims):
        alone = ink([prim], LOOKS[look], 1)
        mine = np.flatnonzero(together.owners == owner)
        assert len(mine) == len(alone.polygons) > 0
        for k, polygon in zip(mine, alone.polygons.polygons(), strict=True):
            assert np.array_equal(together.polygons.polygons()[k], polygon)
        assert np.array_equal(together.polygons.colours[mine], alone.polygons.colours)


def test_pieces_placed_together_are_placed_as_each_alone():
    pieces = [Prim(TRIANGLE, True, ink=0.05, name="sail"), Part("knot", tuple, 2j, 1 + 1j), Prim(scrawl(2), ink=0.02)]
    for mirror in (False, True):
        together = place(pieces, 0.5 + 0.5j, 3 - 1j, mirror=mirror)
        for piece, placed in zip(pieces, together, strict=True):
            (alone,) = place([piece], 0.5 + 0.5j, 3 - 1j, mirror=mirror)
            assert type(alone) is type(placed) is type(piece)
            if isinstance(placed, Prim):
                seen = -piece.pts.conj() if mirror else piece.pts
                assert np.array_equal(placed.pts, seen * (0.5 + 0.5j) + 3 - 1j)
                assert np.array_equal(placed.pts, alone.pts)
                assert placed.ink == alone.ink == piece.ink * abs(0.5 + 0.5j)
            else:
                assert (placed.turn, placed.at, placed.mirror) == (alone.turn, alone.at, alone.mirror)


def test_the_box_of_a_drawing_is_that_of_its_points():
    points = np.concatenate([TRIANGLE, scrawl(1)])
    drawing = DrawList(points, np.array([0, len(points)]), np.ones((1, 4), np.float32))
    assert drawing.box() == drawlist._plain_span(points)
    assert drawing.box() == (points.real.min(), points.imag.min(), points.real.max(), points.imag.max())


def test_points_fall_on_the_same_pixels_compiled_or_not():
    view = drawlist.View(1920, 1080, 9.5, 1.2 - 0.3j)
    plain = drawlist._plain_pixels(TRIANGLE, view.center, view.scale, 960.0, 540.0)
    assert np.array_equal(view.pixels(TRIANGLE), plain)
    assert plain[0].tolist() == pytest.approx([960 - 1.2 * view.scale, 540 - 0.3 * view.scale])


@pytest.mark.skipif(not NUMBA, reason="numba is not installed")
@pytest.mark.parametrize("bend", [0.4 - 0.6j, -0.4 - 0.6j, 0.05 - 0.7j, 0.1 + 0.5j])
def test_limbs_are_the_same_compiled_or_not(bend):
    fast, slow = (
        each(0j, bend, 2 * bend.real - 1.2j, 0.2, 0.15, 0.12, 0.16, -0.02)
        for each in (limbs._contours, limbs._contours.py_func)
    )
    for one, other in zip(fast, slow, strict=True):
        assert np.allclose(one, other, rtol=0, atol=1e-12)
