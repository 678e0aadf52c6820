import subprocess
import sys

import numpy as np
import pytest

from rentegn.drawing import painter
from rentegn.drawing.compiled import NUMBA
from rentegn.drawing.drawlist import DrawList, View
from rentegn.drawing.looks.inking import inked_all
from rentegn.drawing.paper import fresh, paper
from rentegn.drawing.prims import Cel, Prim
from rentegn.drawing.raster import picture
from rentegn.model.storyboard import Format

VIEW = View(40, 20, 40.0)
SQUARE_FORMAT = Format("1x1", 1080, 1080, 8.0, 8.0)


def polygon(*corners: complex, colour=(1.0, 0.0, 0.0, 1.0)) -> DrawList:
    return DrawList(np.array(corners, complex), np.array([0, len(corners)]), np.array([colour], np.float32))


def box(left, bottom, right, top, **more) -> DrawList:
    return polygon(left + 1j * bottom, right + 1j * bottom, right + 1j * top, left + 1j * top, **more)


def sheet(view: View = VIEW):
    raster = np.empty((view.height, view.width, 4), np.uint8)
    raster[:] = 255
    return raster


def blob(count=60):
    angle = 2 * np.pi * np.arange(count) / count
    return (3 + np.sin(5 * angle)) * np.exp(1j * angle)


def difference(one, other) -> float:
    return float(10 * np.log10(255**2 / max(1e-9, ((one.astype(float) - other) ** 2).mean())))


needs_numba = pytest.mark.skipif(not NUMBA, reason="numba is not installed")


@needs_numba
def test_a_pixel_is_covered_by_the_share_of_its_area():
    raster = sheet()
    painter.paint_compiled(raster, box(0.0, 0.0, 1.25, 1.5), VIEW)
    green = 1 - raster[..., 1] / 255
    assert green[9, 20] == pytest.approx(1, abs=0.01)
    assert green[9, 21] == pytest.approx(0.25, abs=0.01)
    assert green[8, 20] == pytest.approx(0.5, abs=0.01)
    assert green[8, 21] == pytest.approx(0.125, abs=0.01)
    assert green.sum() == pytest.approx(1.25 * 1.5, abs=0.03)


@needs_numba
def test_both_painters_paint_the_same():
    cels = [Cel(0, (Prim(blob(), True, "#2F8582", ink=0.1), Prim(blob()[:40] * 0.5, ink=0.05)))]
    view = View(320, 180, 128 / 9)
    drawing = inked_all(cels)
    by_numba, by_cairo = sheet(view), sheet(view)
    painter.paint_compiled(by_numba, drawing, view)
    painter.paint_cairo(by_cairo, drawing, view)
    moved = sheet(view)
    painter.paint_cairo(moved, drawing.moved(at=0.1), view)
    assert difference(by_numba, moved) < 35
    assert difference(by_numba, by_cairo) > 45


@needs_numba
def test_scratch_is_clean_after_polygons_that_leave_the_raster():
    raster = sheet()
    painter.paint_compiled(raster, box(-90, -90, 90, 3.5), VIEW)
    painter.paint_compiled(raster, box(30, 3, 90, 5), VIEW)
    again = sheet()
    painter.paint_compiled(again, box(-1, -1, 1, 1), VIEW)
    assert (again[..., 1] == 255).sum() == again.shape[0] * again.shape[1] - 4


@pytest.mark.parametrize("paint", [painter.paint_compiled, painter.paint_cairo])
def test_nothing_is_painted_outside_the_rectangle(paint):
    if paint is painter.paint_compiled and not NUMBA:
        pytest.skip("numba is not installed")
    raster = sheet()
    paint(raster, box(-30, -30, 30, 30), VIEW, (4, 2, 12, 10))
    painted = raster[..., 1] < 255
    assert painted[2:10, 4:12].all()
    assert painted.sum() == 64


@needs_numba
def test_a_rectangle_that_reaches_out_of_the_picture_is_painted_as_far_as_that_goes():
    memory = np.full((4 * VIEW.height, VIEW.width, 4), 255, np.uint8)
    raster, base = memory[: VIEW.height], np.zeros((4 * VIEW.height, VIEW.width, 4), np.uint8)[: VIEW.height]
    ground = box(-90, -90, 90, 90, colour=(0.0, 0.0, 0.0, 0.5))
    rects = [(-8, 4, 3 * VIEW.width, 2 * VIEW.height), (0, 2 * VIEW.height + 2, 9, 3 * VIEW.height)]
    painter.repaint(raster, base, ground, VIEW, rects)
    assert (raster[4:, :, 1] == 0).all()
    assert (memory[:4] == 255).all()
    assert (memory[VIEW.height :] == 255).all()


@needs_numba
def test_a_part_painted_by_itself_is_that_part_of_the_whole():
    random = np.random.default_rng(5)
    shapes = [polygon(*(random.uniform(-25, 25, 3) + 0.3j * random.uniform(-25, 25, 3))) for _ in range(60)]
    drawing = DrawList.joined(shapes).faded(0.5)
    whole, parts = sheet(), sheet()
    painter.paint_compiled(whole, drawing, VIEW)
    for left in range(0, 40, 6):
        for top in range(0, 20, 4):
            painter.paint_compiled(parts, drawing, VIEW, (left, top, min(left + 6, 40), top + 4))
    assert (parts == whole).all()


def test_opacity_mixes_with_what_lies_below():
    raster = sheet()
    painter.paint(raster, box(-5, -5, 5, 5, colour=(0, 0, 0, 0.5)), VIEW)
    assert raster[10, 20, 0] == pytest.approx(128, abs=1)
    assert (raster[..., 3] == 255).all()


def test_a_raster_of_another_size_is_refused():
    with pytest.raises(ValueError, match="the view wants"):
        painter.paint(sheet(), box(0, 0, 1, 1), View(10, 10, 40))


def test_without_numba_cairo_paints_and_the_line_is_the_same():
    program = """
import sys
sys.modules["numba"] = None
import numpy as np
from rentegn.drawing.compiled import NUMBA
from rentegn.drawing.prims import Cel, Prim
from rentegn.drawing.raster import picture
assert not NUMBA
ring = 2 * np.exp(2j * np.pi * np.arange(40) / 40)
image = picture([Cel(0, (Prim(ring, True, "#2F8582", ink=0.1, name="ring"),))], width=160)
sys.stdout.buffer.write(image.tobytes())
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True, timeout=120)
    slow = np.frombuffer(done.stdout, np.uint8).reshape(90, 160, 3)
    ring = 2 * np.exp(2j * np.pi * np.arange(40) / 40)
    fast = picture([Cel(0, (Prim(ring, True, "#2F8582", ink=0.1, name="ring"),))], width=160)
    assert difference(slow, picture([], width=160)) < 20
    assert difference(slow, fast) > 40


def test_paper_is_off_white_grained_and_always_the_same():
    sheet = paper(320, 180)
    assert np.abs(sheet[90, 160, :3].astype(int) - (251, 245, 233)).max() <= 4
    assert 0 < sheet[80:100, 150:170, 0].std() < 2.5
    assert sheet[0, 0, 0] < sheet[90, 160, 0]
    assert paper(320, 180, "ink") is sheet
    assert (fresh(320, 180) == sheet).all()


def test_a_picture_has_the_format_s_proportions_and_looks_where_it_is_told():
    dot = [Cel(0, (Prim(2 + 0.5 * blob() / 4, True, "#000000"),))]
    assert picture(dot, SQUARE_FORMAT, width=100).shape == (100, 100, 3)
    near = picture(dot, width=160, center=2 + 0j, units_wide=2.0)
    assert near[45, 80].max() < 20
    assert picture(dot, width=160)[45, 80].min() > 200


def test_even_rectangles_hold_their_box():
    assert VIEW.rect((0, 0, 1, 1), margin=0) == (20, 8, 22, 12)
    left, top, right, bottom = VIEW.rect((-99, -99, 99, 99))
    assert (left, top, right, bottom) == (0, 0, 40, 20)


@needs_numba
@pytest.mark.parametrize("width", [60, 62, 510, 512, 514, 1100])
def test_a_raster_of_any_width_is_swept_to_its_edges(width):
    view = View(width, 16, width / 100)
    lefts = np.arange(-view.units_wide / 2, view.units_wide / 2, 0.09)
    bars = DrawList.joined(box(x, -0.05, x + 0.03, 0.05, colour=(0, 0, 0, 1)) for x in lefts)
    fast, slow = sheet(view), sheet(view)
    for drawing in (box(-9, -0.06, 9, 0.04), bars):
        painter.paint_compiled(fast, drawing, view)
        painter.paint_cairo(slow, drawing, view)
    assert np.abs(fast.astype(int) - slow).max() <= 3
    assert not any(scratch.any() for scratch in painter._scratch[width])
