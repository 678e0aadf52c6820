import numpy as np
import pytest

from rentegn.drawing.measure import box, centroid, covers, distance, ink_area
from rentegn.drawing.prims import Cel, Prim


def square(at=0j, size=2.0, opacity=1.0, cel_opacity=1.0):
    corners = at + size * np.array([0, 1, 1 + 1j, 1j])
    return [Cel(0, (Prim(corners, True, "#2F8582", opacity),), opacity=cel_opacity)]


def test_the_box_is_about_what_is_drawn():
    found = box(square(1 + 2j))
    assert (found.left, found.bottom, found.right, found.top) == pytest.approx((1, 2, 3, 4), abs=0.01)
    assert found.area == pytest.approx(4, abs=0.05)
    assert found.centre == pytest.approx(2 + 3j, abs=0.01)


def test_nothing_drawn_has_no_box_no_middle_and_no_ink():
    assert box([]) is None
    assert centroid([]) is None
    assert ink_area([]) == 0
    assert distance([], square()) is None


def test_what_has_faded_away_is_gone():
    gone = square(cel_opacity=0.01)
    assert box(gone) is None
    assert ink_area(gone) == 0


def test_ink_is_area_times_opacity():
    assert ink_area(square()) == pytest.approx(4, rel=0.02)
    assert ink_area(square(opacity=0.5)) == pytest.approx(2, rel=0.02)
    assert ink_area([*square(), *square(9)]) == pytest.approx(8, rel=0.02)


def test_the_middle_is_that_of_the_ink():
    assert centroid(square()) == pytest.approx(1 + 1j, abs=0.02)
    assert centroid([*square(), *square(4)]) == pytest.approx(3 + 1j, abs=0.02)


def test_distance_is_the_gap_between_the_drawings():
    assert distance(square(), square(5)) == pytest.approx(3, abs=0.02)
    assert distance(square(), square(1)) == 0


def test_covering_is_a_share_of_the_other():
    assert covers(square(), square(1)) == pytest.approx(0.5, abs=0.02)
    assert covers(square(size=9), square(1)) == pytest.approx(1, abs=0.01)
    assert covers(square(), square(5)) == 0
    assert covers(square(), []) == 0
