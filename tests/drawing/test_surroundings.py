"""Stone, light and the places of the film."""

from __future__ import annotations

import numpy as np
import pytest
from shapely import contains_xy

from rentegn.drawing.light import daylight
from rentegn.drawing.looks.inking import LOOKS
from rentegn.drawing.looks.program import ink
from rentegn.drawing.places.masonry import mass
from rentegn.drawing.places.room import STATE
from rentegn.drawing.prims import Prim
from rentegn.drawing.shapes import poly
from rentegn.drawing.things import thing

HOLE = (-1.6, 1.6, 3.3)
INTERIORS = ("lobby", "project_room", "study", "reading_wall", "office")


def test_stone_leaves_the_hole_free_and_fills_the_rest():
    left, right, top = HOLE
    hole = poly([(left + 0.02, 0.02), (right - 0.02, 0.02), (right - 0.02, top - 0.02), (left + 0.02, top - 0.02)])
    filled = [prim for prim in mass(*HOLE, 1.0) if prim.closed]
    assert max(poly(prim.pts).intersection(hole).area for prim in filled) < 1e-6
    assert max(poly(prim.pts).area for prim in filled) > 100


def test_seams_stop_at_the_hole():
    left, right, top = HOLE
    for prim in mass(*HOLE, 1.0):
        if not prim.closed:
            middle = complex(prim.pts.mean())
            assert not (left < middle.real < right and 0 < middle.imag < top), prim.name


def test_the_dark_about_the_hole_gathers_in_few_layers_and_is_too_soft_for_a_pencil():
    dark = [prim for prim in mass(*HOLE, 1.0) if prim.kind == "shade"]
    left, _, top = HOLE
    layers = [
        sum(prim.fill_opacity for prim in dark if contains_xy(poly(prim.pts), left - away, top / 2))
        for away in (0.01, 0.5, 1.0, 2.0, 2.5)
    ]
    assert layers == sorted(layers, reverse=True)
    assert layers[0] > 0.3
    assert layers[-1] == 0
    assert sum(contains_xy(poly(prim.pts), left - 0.01, top / 2) for prim in dark) == 3
    assert not len(ink(dark, LOOKS["sketch"], 0).polygons)


def test_without_weight_there_is_no_stone():
    assert mass(*HOLE, 0.0) == []


def test_a_room_stands_in_stone_only_if_it_is_told_to():
    free = thing("room").draw({**STATE, "depth": 1.0, "width": 3.0, "height": 3.0})[0]
    held = thing("room").draw({**STATE, "depth": 1.0, "width": 3.0, "height": 3.0, "mass": 1.0})[0]
    assert not any("stone" in piece.name for piece in free if isinstance(piece, Prim))
    assert any("stone" in piece.name for piece in held if isinstance(piece, Prim))


def test_daylight_lies_on_the_floor_and_fades_to_nothing():
    assert daylight(-1, 1, strength=0.0) == []
    assert all(prim.pts.imag.max() < 0 for prim in daylight(-1, 1))


@pytest.mark.parametrize("kind", INTERIORS)
def test_an_interior_reaches_over_both_edges_of_the_frame(kind):
    pieces = [piece for layer in thing(kind).draw(thing(kind).state).values() for piece in layer]
    across = np.concatenate([piece.pts.real for piece in pieces if isinstance(piece, Prim)])
    assert across.min() < -64 / 9
    assert across.max() > 64 / 9


def test_a_rolled_sheet_is_a_roll_under_its_batten():
    sheet = thing("wall_sheet")
    _, low, _, top = sheet.box({**sheet.state, "rolled": 1.0})
    _, foot, _, _ = sheet.box(sheet.state)
    assert top - low < 0.5
    assert foot < low - 3
