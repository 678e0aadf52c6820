"""How the picture before gives way, and how the next one is drawn: measured on polygons and pixels."""

from itertools import pairwise

import numpy as np
import pytest

from rentegn.acting.performance import rest
from rentegn.drawing.draw import draw
from rentegn.drawing.drawlist import DrawList, View
from rentegn.drawing.looks.inking import inked_all
from rentegn.drawing.painter import paint
from rentegn.drawing.paper import paper
from rentegn.drawing.prims import Cel, Prim
from rentegn.drawing.shapes import box, shape
from rentegn.drawing.transitions import drawn_in, gone_by
from rentegn.drawing.transitions.clip import clipped, edge
from rentegn.drawing.transitions.sheet import sheet
from rentegn.model.storyboard import WIDE, Placement, Tableau
from rentegn.model.transition import Transition

FRAME = (-WIDE.units_wide / 2, -4.0, WIDE.units_wide / 2, 4.0)
VIEW = View(320, 180)
RED = (0.9, 0.1, 0.1, 1.0)
STAGE = Tableau(
    (Placement("room", "room", 0, -2.45, depth=0), Placement("ida", "employee", -2.0, -2.45, 0.9, depth=20))
)


def polygons(*paths):
    starts = np.cumsum([0, *(len(path) for path in paths)])
    return DrawList(np.concatenate(paths), starts, np.array([RED] * len(paths), np.float32))


def area(drawing):
    return sum(abs(np.imag(np.conj(path) * np.roll(path, -1)).sum()) / 2 for path in drawing.polygons())


def painted(drawing, view=VIEW):
    raster = paper(view.width, view.height).copy()
    paint(raster, drawing, view)
    return raster[..., :3].astype(int)


def red(image):
    return float(((image[..., 0] > 180) & (image[..., 1] < 90)).mean())


def cels():
    return {entity: draw(aspect) for entity, aspect in rest(STAGE, 0, {}, amount=0.0).aspects.items()}


@pytest.mark.parametrize("degrees", [0, 33, 90, 200, 315])
def test_a_cut_leaves_what_is_on_the_near_side_and_all_of_it(degrees):
    square, beyond = box(-1, -1, 1, 1), box(5, 5, 6, 6)
    line = edge(0j, degrees)
    near = clipped(polygons(square, beyond - 12 * line.out, beyond + 12 * line.out), line)
    assert area(near) == pytest.approx(area(polygons(square)) / 2 + 1)
    assert line.beyond(near.points).max() < 1e-9


def test_a_cut_through_a_hollow_shape_leaves_both_its_arms():
    fork = np.array([0, 4, 4 + 1j, 1 + 1j, 1 + 3j, 4 + 3j, 4 + 4j, 4j], complex)
    assert area(clipped(polygons(fork), edge(2 + 0j, 0))) == pytest.approx(6)


@pytest.mark.parametrize(("look", "nearly"), [("ink", 6), ("sketch", 40)])
def test_a_sheet_that_moves_looks_like_the_paper_it_is_taken_from(look, nearly):
    view = View(1100, 618)
    lifted, under = painted(sheet(FRAME, look), view), paper(view.width, view.height, look)[..., :3].astype(int)
    assert np.abs(lifted - under).max() <= nearly
    assert np.abs(lifted - under).mean() < 1
    assert np.abs(lifted.mean(axis=2) - under.mean()).max() > 6, "flat paper would be told apart"


@pytest.mark.parametrize("by", [Transition.PAGE, Transition.WIPE])
def test_the_picture_that_goes_is_all_there_at_first_and_goes_bit_by_bit_till_nothing_is_left(by):
    leaving = polygons(box(*FRAME))
    left = [red(painted(gone_by(by, leaving, share, FRAME, "ink"))) for share in np.linspace(0.02, 0.98, 13)]
    assert left[0] > 0.97
    assert left[-1] < 0.01
    assert all(later <= earlier + 0.002 for earlier, later in pairwise(left))
    assert 0.2 < left[6] < 0.7


def test_a_page_goes_from_right_to_left():
    image = painted(gone_by(Transition.PAGE, polygons(box(*FRAME)), 0.5, FRAME, "ink"))
    assert red(image[:, :60]) > 0.9
    assert red(image[:, -100:]) == 0


def test_what_a_page_has_left_is_not_covered():
    over = gone_by(Transition.PAGE, polygons(box(*FRAME)), 0.7, FRAME, "ink")
    under = np.abs(painted(over) - paper(VIEW.width, VIEW.height)[..., :3]).max(axis=2)
    assert under[:, -60:].max() == 0
    assert under[:, :60].max() > 30


def test_where_the_next_picture_is_drawn_the_one_before_fades_from_the_sheet():
    leaving = polygons(box(-3, -2, 3, 2))
    shown = [painted(gone_by(Transition.DRAW, leaving, share, FRAME, "ink"))[90, 160, 1] for share in (0.0, 0.12, 0.24)]
    assert shown[0] < 60 < shown[1] < shown[2]
    assert len(gone_by(Transition.DRAW, leaving, 0.5, FRAME, "ink")) == 0


def test_people_are_drawn_before_the_room_they_stand_in():
    early = drawn_in(cels(), 0.25)
    assert early["ida"]
    assert early["room"] == ()
    assert drawn_in(cels(), 0.6)["room"]


def test_outlines_come_before_details_and_colour_comes_last():
    square = shape(box(-1, -1, 1, 1), "#E2663F", 0.06, name="square")
    fold = Prim(np.array([-0.5, 0.5 + 0j]), ink=0.03, name="fold")
    mark = {"ida": (Cel(20.0, (square, fold)),)}

    def prims(share):
        return {prim.name: prim for cel in drawn_in(mark, share)["ida"] for prim in cel.pieces}

    begun, outlined, coloured = prims(0.25), prims(0.5), prims(0.66)
    assert set(begun) == {"square"}
    assert begun["square"].fill is None
    assert not begun["square"].closed
    assert outlined["square"].closed
    assert outlined["fold"].pts[-1].real < 0.5
    assert outlined["square"].fill != "#E2663F"
    assert coloured["fold"].pts[-1].real == 0.5
    assert coloured["square"].fill != outlined["square"].fill


def test_a_drawing_grows_and_ends_as_the_picture_itself():
    whole = cels()

    def dark(share):
        drawn = [cel for own in drawn_in(whole, share).values() for cel in own]
        return float((painted(inked_all(drawn)).mean(axis=2) < 90).mean())

    ink = [dark(share) for share in (0.1, 0.3, 0.5, 1.0)]
    assert ink == sorted(ink)
    assert ink[0] < ink[-1] / 4
    ended = drawn_in(whole, 1.0)
    assert all(ended[entity] == tuple(whole[entity]) for entity in whole)
