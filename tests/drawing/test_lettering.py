"""Lettering: set in lines, within its width, as shapes without holes, written by a pen."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from shapely.geometry import Polygon

from rentegn.drawing.glyphs import Font, cap_height, glyph, kerning
from rentegn.drawing.lettering import Lettering, lettering, moved, pen_point, written
from rentegn.drawing.looks.program import Fill, Hatch, Stroke
from rentegn.drawing.looks.sketch import sketch_marks
from rentegn.drawing.prims import Prim

FONTS: tuple[Font, ...] = ("title", "body")
QUESTION = "Hvordan forstår vi tillid, og hvordan vil vi arbejde med den sammen?"


def span(prims: list[Prim]) -> tuple[float, float]:
    every = np.concatenate([prim.pts for prim in prims])
    return float(every.real.min()), float(every.real.max())


def ink(prims: list[Prim]) -> float:
    return sum(Polygon(np.column_stack([p.pts.real, p.pts.imag])).buffer(0).area for p in prims)


@pytest.mark.parametrize("font", FONTS)
def test_every_letter_of_the_four_languages_is_there(font: Font) -> None:
    for char in "abcdefghijklmnopqrstuvwxyzæøåABCDEFGHIJKLMNOPQRSTUVWXYZÆØÅ0123456789–…«»!?&.,:;-'éü":
        assert glyph(char, font).outlines, char


def test_missing_letters_are_named() -> None:
    with pytest.raises(ValueError, match=r"the title font lacks `漢`, `字`"):
        lettering("漢字 og kanji 字", "title")


@pytest.mark.parametrize(("char", "holes"), [("o", 1), ("B", 2), ("a", 1), ("å", 2)])
def test_holes_stay_open_in_one_closed_path(char: str, holes: int) -> None:
    found = 0
    for outline in glyph(char, "title").outlines:
        filled = Polygon(np.column_stack([outline.real, outline.imag])).buffer(0)
        solid = Polygon(filled.exterior) if isinstance(filled, Polygon) else filled.convex_hull
        found += len(filled.interiors) if isinstance(filled, Polygon) else 0
        assert found == 0 or filled.area < 0.97 * solid.area
    assert found == holes


@pytest.mark.parametrize("font", FONTS)
@pytest.mark.parametrize("width", [2.0, 3.5, 7.0, 12.0])
def test_text_never_leaves_its_width(font: Font, width: float) -> None:
    left, right = span(lettering(QUESTION, font, 0.8, width=width).prims)
    assert right - left <= width * 1.02  # a letter may lean out by a hair, never by a stroke


def test_a_word_wider_than_its_width_makes_the_whole_text_smaller() -> None:
    block = lettering("medarbejdersamtaler nu", "title", 1.0, width=3.0)
    left, right = span(block.prims)
    assert block.size < 1.0
    assert 2.7 < right - left <= 3.06


def test_lines_come_out_alike_rather_than_leave_one_word_over() -> None:
    block = lettering(QUESTION, "title", 0.8, width=8.0)
    rows = {word.line for word in block.words}
    widths = [
        max(w.box[2] for w in block.words if w.line == row) - min(w.box[0] for w in block.words if w.line == row)
        for row in rows
    ]
    assert min(widths) > 0.6 * max(widths)


def test_alignment_puts_the_edge_or_the_middle_at_zero() -> None:
    for align, at in (("left", 0.0), ("center", 0.5), ("right", 1.0)):
        left, _, right, _ = lettering("Retning & Rammer", "title", 0.5, align=align).box  # type: ignore[arg-type]
        assert left + at * (right - left) == pytest.approx(0.0, abs=1e-9)


def test_pairs_are_kerned_where_the_font_knows_them() -> None:
    assert kerning("A", "V", "body") < 0
    assert kerning("n", "n", "body") == 0.0
    assert kerning("A", "V", "title") == 0.0  # this font has no pairs


def test_two_equal_letters_in_a_title_differ_as_a_hand_makes_them() -> None:
    one, other = (np.concatenate([p.pts for p in letter]) for letter in lettering("ll", "title").words[0].glyphs)
    assert not np.allclose(one - one.mean(), other - other.mean(), atol=1e-4)


def test_writing_goes_from_nothing_to_all_and_never_takes_back() -> None:
    block = lettering("Personligt lederskab", "title", 0.8)
    areas = [ink(written(block, share)) for share in np.linspace(0, 1, 41)]
    assert areas[0] == 0.0
    assert areas[-1] == pytest.approx(ink(block.prims), rel=1e-6)
    assert all(later >= earlier - 1e-9 for earlier, later in pairwise(areas))
    assert max(np.diff(areas)) < 0.12 * areas[-1]


def test_the_pen_stands_at_the_edge_of_what_is_written() -> None:
    block = lettering("Relationer", "title", 0.8)
    for share in (0.15, 0.42, 0.77):
        pen = pen_point(block, share)
        assert pen is not None
        assert abs(pen.real - span(written(block, share))[1]) < 0.25
    assert pen_point(block, 0.0) is None
    assert pen_point(block, 1.0) is None


def test_empty_text_is_empty() -> None:
    block: Lettering = lettering("", "title")
    assert block.prims == []
    assert written(block, 0.5) == []


def test_moving_turns_about_the_origin_first() -> None:
    block = lettering("x", "title")
    turned = moved(block.prims, 3 + 1j, 1j)
    assert np.allclose(turned[0].pts, block.prims[0].pts * 1j + 3 + 1j)


def test_capitals_are_as_tall_as_the_size_says() -> None:
    top = max(float(prim.pts.imag.max()) for prim in lettering("H", "body", 2.0).prims)
    low = min(float(prim.pts.imag.min()) for prim in lettering("H", "body", 2.0).prims)
    assert top - low == pytest.approx(2.0 * cap_height("body"), rel=0.05)


def test_small_lettering_is_filled_in_the_sketch_look_and_large_is_shaded() -> None:
    small, large = (list(sketch_marks(lettering("M", "title", size).prims[0], 5.0)) for size in (0.3, 2.0))
    assert [type(mark) for mark in small] == [Fill]
    assert [type(mark) for mark in large] == [Fill, Hatch, Stroke]
