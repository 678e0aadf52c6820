"""Manim's own mobjects under our painter, beside Manim's."""

import textwrap

import numpy as np
import pytest
from manim import BLUE, GREEN, RED, UP, Circle, ManimColor, Square, VMobject

from rentegn.drawing.compiled import NUMBA
from rentegn.drawing.drawlist import View
from rentegn.drawing.painter import paint
from rentegn.manim_stage import camera, host
from rentegn.manim_stage.drawing_mobject import steady
from rentegn.manim_stage.stock import Stock, paintable

pytestmark = pytest.mark.skipif(not NUMBA, reason="without numba Manim paints its own mobjects")

SIZE = {"width": 640, "height": 360}
VIEW = View(64, 64, 8.0)
SCENE = """\
from manim import *
from rentegn.manim_stage import StoryScene

class Stock(StoryScene):
    def construct(self):
"""
MANY_KINDS = """
            circle = Circle(color=RED, stroke_width=8).shift(LEFT * 5 + UP * 2)
            square = Square(color=BLUE, fill_opacity=0.5, stroke_width=12).shift(LEFT * 2 + UP * 2)
            star = Star(color=BLACK, stroke_width=6, fill_color=YELLOW, fill_opacity=1).shift(UP * 2 + RIGHT)
            words = Text("Blåbærgrød, æøå", color=BLACK).shift(DOWN * 0.5)
            arrow = Arrow(LEFT * 5, LEFT * 2 + DOWN, color=GREEN).shift(DOWN * 1.5)
            round_end = Line(ORIGIN, RIGHT * 3, stroke_width=20, cap_style=CapStyleType.ROUND).shift(DOWN * 2)
            ring = Annulus(color=TEAL, stroke_width=4, fill_opacity=0.7).shift(RIGHT * 4 + UP)
            zigzag = VMobject(color=BLACK, stroke_width=10, joint_type=LineJointType.BEVEL)
            zigzag.set_points_as_corners([[3, -3, 0], [4, -1, 0], [5, -3, 0], [6, -2, 0]])
            dashes = DashedVMobject(Circle(radius=0.8, color=BLACK)).shift(DOWN * 2)
            self.add(circle, square, star, words, arrow, round_end, ring, zigzag, dashes)
            self.play(Transform(circle, star.copy().shift(LEFT * 6)), words.animate.shift(UP), FadeOut(dashes))
"""
GRADIENT = "self.add(Square(fill_opacity=1).set_color_by_gradient(RED, BLUE), Circle(color=BLACK)); self.wait(0.2)"


def frames(tmp_path, body):
    path = tmp_path / "stock.py"
    path.write_text(SCENE + textwrap.indent(textwrap.dedent(body).strip(), " " * 8), encoding="utf-8")
    shown = []
    host.play(path, "Stock", lambda number, raster, changed: shown.append(raster[..., :3].copy()), **SIZE)
    return shown


def likeness(one, other):
    """Peak signal to noise, in decibels."""
    error = ((one.astype(float) - other) ** 2).mean()
    return 99.0 if error == 0 else 10 * np.log10(255**2 / error)


@pytest.mark.parametrize("body", [MANY_KINDS, GRADIENT], ids=["many kinds", "a gradient"])
def test_manims_own_shapes_look_as_manim_paints_them(tmp_path, monkeypatch, body):
    ours = frames(tmp_path, body)
    monkeypatch.setattr(camera, "paintable", lambda mobject: False)
    theirs = frames(tmp_path, body)
    assert len(ours) == len(theirs) > 3
    assert min(map(likeness, ours, theirs)) > 44
    assert len({frame.tobytes() for frame in ours}) > (5 if body == MANY_KINDS else 0)


def painted(mobject):
    raster = np.full((64, 64, 4), 255, np.uint8)
    paint(raster, Stock().drawn(mobject, VIEW.scale), VIEW)
    return raster[..., :3]


def test_a_ring_of_two_circles_keeps_its_hole():
    ring = Circle(2, color=RED, fill_opacity=1, stroke_width=0)
    ring.append_vectorized_mobject(Circle(1, fill_opacity=1).reverse_points())
    shown = painted(ring)
    assert tuple(shown[32, 32]) == (255, 255, 255)
    assert shown[32, 32 + 12, 0] > shown[32, 32 + 12, 2]


def test_a_line_is_as_wide_as_its_stroke_along_all_of_it():
    line = VMobject(stroke_width=100, stroke_color="#000000").set_points_as_corners(
        [[-3, -1, 0], [0, 1, 0], [3, -1, 0]]
    )
    shown = painted(line) < 128
    columns = shown[:, 14:26, 0].sum(axis=0)
    upright = 1.0 * VIEW.scale / np.cos(np.arctan2(2, 3))
    assert np.abs(columns - upright).max() <= 1


def test_what_stayed_the_same_is_the_same_drawing():
    stock, square = Stock(), Square(color=GREEN, fill_opacity=1)
    first = stock.drawn(square, VIEW.scale)
    assert stock.drawn(square, VIEW.scale) is first
    for change in (lambda: square.shift([1, 0, 0]), lambda: square.set_fill(RED), lambda: square.set_stroke(width=9)):
        change()
        changed = stock.drawn(square, VIEW.scale)
        assert changed is not first
        first = changed


def test_a_gradient_is_left_to_manim():
    assert paintable(Square())
    assert not paintable(Square(fill_opacity=1).set_fill([RED, GREEN]))


def test_a_point_and_a_curve_of_no_length_paint_nothing():
    dot = VMobject(stroke_width=10, stroke_color="#000000").set_points_as_corners([[1, 1, 0], [1, 1, 0]])
    assert (painted(dot) == 255).all()


def test_copies_of_a_shape_share_its_colours_and_nothing_else(tmp_path):
    with host.set_up(tmp_path / "none.py", "None"):
        shape = Square(color=RED, fill_opacity=0.5)
        copy = shape.copy()
        copy.set_color(BLUE).shift(UP)
    assert shape.get_color() == RED
    assert copy.get_color() == BLUE
    assert not np.array_equal(shape.points, copy.points)
    assert "__deepcopy__" not in vars(ManimColor)


def test_many_faint_layers_add_up_under_cairo_as_they_should():
    ink = np.array([0.16, 0.15, 0.2, 0.0135], np.float32)
    layers = np.repeat(ink[None], 34, axis=0)
    assert np.abs(_cairo(layers) - _exact(layers)).max() > 8, "cut down to whole levels one by one, they do not"
    assert np.abs(_cairo(steady(layers)) - _exact(layers)).max() <= 4


def test_what_is_not_faint_keeps_its_colour():
    colours = np.array([[0.2, 0.3, 0.4, 1.0], [0.2, 0.3, 0.4, 1.0], [0.9, 0.1, 0.1, 0.02]], np.float32)
    assert (steady(colours) == colours.astype(float)).all()


def _cairo(colours):
    import cairo

    raster = np.full((1, 1, 4), 200, np.uint8)
    surface = cairo.ImageSurface.create_for_data(raster.data, cairo.FORMAT_RGB24, 1, 1)
    context = cairo.Context(surface)
    for red, green, blue, alpha in colours.tolist():
        context.set_source_rgba(blue, green, red, alpha)
        context.paint()
    surface.flush()
    return raster[0, 0, :3].astype(float)


def _exact(colours):
    pixel = np.full(3, 200.0)
    for colour in colours:
        pixel += colour[3] * (255 * colour[:3] - pixel)
    return pixel
