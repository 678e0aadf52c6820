"""What is done in one go, held against the same done slowly."""

import numpy as np
import pytest
from shapely.geometry import LineString

from rentegn.drawing.looks.inking import LOOKS
from rentegn.drawing.looks.program import ink
from rentegn.drawing.looks.sketch import corners
from rentegn.drawing.prims import Prim

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
