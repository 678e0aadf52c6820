"""Lettering: set in lines, within its width, as shapes without holes, written by a pen."""

from __future__ import annotations

from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from fontTools.ttLib import TTFont
from shapely.geometry import Point, Polygon

from rentegn.drawing import glyphs
from rentegn.drawing.glyphs import Font, areas_of, cap_height, glyph, kerning, missing
from rentegn.drawing.lettering import Lettering, lettering, moved, pen_point, pen_rest, written
from rentegn.drawing.looks.marks import Fill, Hatch, Stroke
from rentegn.drawing.looks.sketch import sketch_marks
from rentegn.drawing.penstrokes import STAGES, begun, pen_strokes
from rentegn.drawing.prims import Prim
from rentegn.drawing.props.text import at_work
from rentegn.drawing.props.text import block as block_of
from rentegn.drawing.things import thing, things
from rentegn.drawing.writing_hand import hand_writing

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


def test_a_letter_that_a_font_lacks_is_lent_by_another() -> None:
    assert missing("→ № šž") == ""
    assert np.allclose(glyph("№", "title").outlines[0], glyph("№", "body").outlines[0])
    assert glyph("š", "body").outlines


def test_letters_that_no_font_has_are_named_and_boxes_stand_for_them() -> None:
    assert missing("漢字 og kanji 字") == "漢字"
    (box,) = lettering("漢", "title").prims
    assert span([box])[1] > span([box])[0]
    assert written(lettering("漢", "title"), 0.5)


@pytest.mark.parametrize("name", ["Kalam-Bold.ttf", "Nowhere.ttf"])
def test_a_font_that_lacks_danish_letters_or_is_not_there_is_refused(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "fontpkg_odd").mkdir()
    font = TTFont(next(Path(find_spec("fontpkg_kalam").origin).parent.rglob("Kalam-Bold.ttf")))
    for table in font["cmap"].tables:
        if ord("å") in table.cmap:
            table.cmap[ord("ø")] = table.cmap[ord("å")]
    font.save(tmp_path / "fontpkg_odd" / "Kalam-Bold.ttf")
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setitem(glyphs._FILES, "title", ("fontpkg_odd", name, None))
    with pytest.raises(glyphs.FontError, match=name):
        glyphs._face.__wrapped__("title")


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


def test_a_word_a_little_wider_than_its_width_makes_the_whole_text_smaller() -> None:
    block = lettering("medarbejder nu", "title", 1.0, width=4.5)
    left, right = span(block.prims)
    assert [word.text for word in block.words] == ["medarbejder", "nu"]
    assert block.size < 1.0
    assert 4.2 < right - left <= 4.6


@pytest.mark.parametrize(
    ("word", "pieces"),
    [
        ("kommunalbestyrelsesmøde", ["kommu-", "nalbesty-", "relsesmøde"]),
        ("co-creation-workshop", ["co-", "creation-", "workshop"]),
        ("arbejds\u00admarkeds\u00adcenter", ["arbejds-", "markeds-", "center"]),
        ("skov", ["skov"]),
    ],
)
def test_a_word_much_too_wide_is_broken_at_its_hyphens_or_between_syllables(word: str, pieces: list[str]) -> None:
    assert [piece.text for piece in lettering(word, "title", 0.42, width=1.36).words] == pieces


def test_a_soft_hyphen_is_not_seen_where_the_word_fits() -> None:
    assert [word.text for word in lettering("råde\u00adrum", "title", 0.42, width=5.0).words] == ["råderum"]


LABELS = {
    "one letter": "Ø",
    "three lines": "Det\nder\nsker",
    "a compound": "Arbejdsmarkedsuddannelsescenter",
    "eighty characters": "Et råderum til at handle lokalt, og et råderum for den enkelte medarbejder – nu",
    "one word of eighty": "tillidsrepræsentantsuddannelsesudvalgsformandskandidatlistebehandlingsprocedurerne",
}
LABELLED = [
    (kind.id, key)
    for kind in things().values()
    for key in kind.state
    if key in ("label", "label1", "label2", "label3", "label4", "label_x", "label_y", "text", "words", "title")
    or (kind.id, key) in {("title_card", "subtitle"), ("title_card", "client"), ("end_card", "client")}
]


@pytest.mark.parametrize("label", LABELS)
@pytest.mark.parametrize(("concept", "key"), LABELLED)
def test_every_label_stays_on_what_it_labels(concept: str, key: str, label: str) -> None:
    kind = thing(concept)
    state = {**kind.state, key: LABELS[label]}
    letters = [
        piece
        for pieces in kind.draw(state).values()
        for piece in pieces
        if isinstance(piece, Prim) and piece.kind == "letter"
    ]
    left, bottom, right, top = kind.box(state)
    every = np.concatenate([prim.pts for prim in letters])
    assert left - 0.03 < every.real.min()
    assert every.real.max() < right + 0.03
    assert bottom - 0.03 < every.imag.min()
    assert every.imag.max() < top + 0.1  # ascenders reach over the capitals that a text's box is measured by


def test_a_text_gets_smaller_until_it_fits_its_height() -> None:
    tall = lettering(QUESTION, "title", 0.8, width=4.0)
    low = lettering(QUESTION, "title", 0.8, width=4.0, height=1.2)
    assert tall.box[3] - tall.box[1] > 1.2 >= low.box[3] - low.box[1]
    assert low.size < tall.size


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
    one, other = (np.concatenate([p.pts for p in each.prims]) for each in lettering("ll", "title").words[0].letters)
    assert not np.allclose(one - one.mean(), other - other.mean(), atol=1e-4)


def test_writing_goes_from_nothing_to_all_and_never_takes_back() -> None:
    block = lettering("Personligt lederskab", "title", 0.8)
    areas = [ink(written(block, share)) for share in np.linspace(0, 1, 41)]
    assert areas[0] == 0.0
    assert areas[-1] == pytest.approx(ink(block.prims), rel=1e-6)
    assert all(later >= earlier - 1e-9 for earlier, later in pairwise(areas))
    assert max(np.diff(areas)) < 0.12 * areas[-1]


@pytest.mark.parametrize("font", FONTS)
def test_every_letter_is_written_whole_by_its_strokes(font: Font) -> None:
    for char in "abcdefghijklmnopqrstuvwxyzæøåABCDEFGHIJKLMNOPQRSTUVWXYZÆØÅ0123456789–…«»!?&.,:;-'éü":
        whole = sum(area.area for area in areas_of(char, font))
        drawn = sum(Polygon(np.column_stack([p.real, p.imag])).buffer(0).area for p in begun(char, font, STAGES))
        assert drawn > 0.9 * whole, char
        assert begun(char, font, 0) == ()


def test_strokes_run_the_way_a_hand_writes() -> None:
    (down,) = pen_strokes("l", "title")
    assert down.path[0].imag > down.path[-1].imag + 0.3
    stem, *bars = pen_strokes("t", "title")
    assert np.ptp(stem.path.imag) > 0.3, "the upright comes first"
    assert all(bar.path[0].real < bar.path[-1].real for bar in bars)
    body, dot = pen_strokes("i", "title")
    assert dot.path.imag.min() > body.path.imag.max()
    (ring,) = pen_strokes("o", "title")
    turned = float(np.imag(np.conj(ring.path) * np.roll(ring.path, -1)).sum())
    assert turned > 0, "an o turns left"
    assert ring.path[0].imag == pytest.approx(ring.path.imag.max(), abs=0.03)


def test_a_ring_over_an_a_is_written_last() -> None:
    strokes = pen_strokes("å", "title")
    assert strokes[-1].path.imag.min() > max(stroke.path.imag.max() for stroke in strokes[:-1])


def test_a_letter_grows_along_its_stroke_and_not_from_the_left() -> None:
    # an l is one upright: half of it is its upper half, at its full width
    half = np.concatenate(begun("l", "title", STAGES // 2))
    whole = np.concatenate(begun("l", "title", STAGES))
    assert half.imag.max() == pytest.approx(whole.imag.max(), abs=0.02)
    assert half.imag.min() > whole.imag.min() + 0.2


def test_the_pens_tip_is_on_the_letter_it_writes() -> None:
    block = lettering("Relationer", "title", 0.8)
    on_paper = 0
    for share in np.linspace(0.05, 0.95, 40):
        tip = pen_point(block, float(share))
        assert tip is not None
        ink_so_far = written(block, float(share))
        gap = min(
            Polygon(np.column_stack([p.pts.real, p.pts.imag])).distance(Point(tip.real, tip.imag)) for p in ink_so_far
        )
        assert gap < 0.5, "in the air, on its way to a dot"
        on_paper += gap < 0.03
    assert on_paper > 20


def test_the_pen_never_jumps() -> None:
    block = lettering("Vil vi?\nJa, å!", "title", 0.8)
    tips = np.array([pen_point(block, float(share)) for share in np.linspace(0, 1, 2001)])
    assert np.abs(np.diff(tips)).max() < 0.12


def test_the_hand_goes_more_evenly_than_the_pen() -> None:
    block = lettering("Relationer", "title", 0.8)
    shares = np.linspace(0.1, 0.9, 80)
    tips, rests = (np.array([where(block, float(share)) for share in shares]) for where in (pen_point, pen_rest))
    assert np.abs(np.diff(rests)).sum() < 0.5 * np.abs(np.diff(tips)).sum()
    assert np.abs(tips - rests).max() < 0.6


def test_the_hand_holds_the_pen_that_stands_on_the_letter_and_is_gone_before_and_after() -> None:
    text = thing("text")
    states = [{**text.state, "words": "Relationer", "drawn": drawn} for drawn in (0.0, 0.5, 1.0)]
    before, during, after = (text.draw(state).get(1.0, ()) for state in states)
    assert (len(before), len(after)) == (0, 0)
    (nib,) = [piece for piece in during if isinstance(piece, Prim) and piece.name == "nib"]
    tip = pen_point(block_of(states[1]), at_work(0.5))
    assert tip is not None
    assert np.abs(nib.pts - tip).min() < 1e-6


def test_a_hand_without_anything_to_write_is_not_there() -> None:
    assert hand_writing(lettering("", "title"), 0.5, 0.0) == []


def test_a_marked_word_gets_bolder() -> None:
    text = thing("text")
    state = {**text.state, "words": "om tillid", "emphasis": "tillid"}
    plain, marked = (
        [p.name for p in text.draw({**state, "drawn": drawn})[0] if isinstance(p, Prim) and p.name.endswith("-bold")]
        for drawn in (0.84, 1.0)
    )
    assert plain == []
    assert len(marked) == sum(len(letter.prims) for letter in block_of(state).words[1].letters)


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
