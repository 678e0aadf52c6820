import numpy as np
import pytest

from rentegn.drawing.drawlist import DrawList
from rentegn.drawing.looks.hatch import hatching
from rentegn.drawing.looks.inking import LOOKS, Memory, inked, inked_all, pen_at
from rentegn.drawing.looks.program import ink
from rentegn.drawing.looks.tones import colourful, solid_tone, tone
from rentegn.drawing.palette import CORAL, INK
from rentegn.drawing.paper import paper
from rentegn.drawing.prims import Cel, Part, Prim, place


def ring(radius=1.0, at=0j, count=48):
    return at + radius * np.exp(2j * np.pi * np.arange(count) / count)


def line(length=3.0):
    return np.linspace(0, length, 30) + 0j


SQUARE = np.array([0, 2, 2 + 2j, 2j], complex)


def polygons(prims, look="ink", variant=0) -> DrawList:
    return ink(prims, LOOKS[look], variant).placed()


def far_apart(one: DrawList, other: DrawList) -> float:
    assert one.starts.tolist() == other.starts.tolist()
    return float(np.abs(one.points - other.points).max())


def test_a_filled_shape_is_paper_then_colour_then_line():
    drawing = polygons([Prim(ring(), True, "#2F8582", ink=0.05)])
    assert [tuple(np.round(255 * c[:3]).astype(int)) for c in drawing.colours] == [
        (251, 245, 233),
        (47, 133, 130),
        (43, 42, 51),
    ]


def test_colour_lies_off_its_line_but_white_does_not():
    printed = polygons([Prim(ring(), True, "#2F8582", ink=0.05)])
    paper, colour = (printed.part(k, k + 1).points for k in (0, 1))
    assert np.allclose(colour - paper, 0.022 - 0.018j)
    assert len(polygons([Prim(ring(), True, "#FFFDF8", ink=0.05)])) == 2


def test_a_line_has_the_width_it_was_given():
    drawing = polygons([Prim(line(), ink=0.06, taper=(0.0, 0.0))])
    area = abs(shoelace(drawing.points))
    assert area / 3.0 == pytest.approx(0.06, rel=0.2)


def test_what_is_seen_nearer_has_a_broader_line_but_not_as_much_broader_as_itself():
    cel = Cel(0, (Prim(line(), ink=0.06, taper=(0.0, 0.0)),))
    far, near = (abs(shoelace(inked(cel, pen=pen_at(zoom)).points)) for zoom in (1.0, 2.0))
    assert 2 * near / far == pytest.approx(np.sqrt(2), rel=0.03)
    assert pen_at(1.0) == pen_at(0.5) == 1.0


def test_a_line_that_is_seen_nearer_and_nearer_grows_without_a_jump():
    pens = np.array([pen_at(zoom) for zoom in np.linspace(1, 3, 200)])
    assert (pens[1:] / pens[:-1]).min() > 0.97


def test_no_line_is_thinner_than_two_pixels():
    thin, two_pixels = (abs(shoelace(polygons([Prim(line(), ink=w)]).points)) for w in (0.001, 2 / 135))
    assert thin == pytest.approx(two_pixels)


def test_a_line_keeps_to_its_path():
    drawing = polygons([Prim(line(), ink=0.05)])
    assert np.abs(drawing.points.imag).max() < 0.05


def test_corners_stay_corners():
    drawing = polygons([Prim(SQUARE, True, ink=0.05)])
    nearest = [np.abs(drawing.points - corner).min() for corner in SQUARE]
    assert max(nearest) < 0.06


def test_a_line_does_not_swim_while_its_shape_stretches():
    steps = [polygons([Prim(line(1.0 + 0.002 * k), ink=0.05, name="arm")]) for k in range(60)]
    # samples may be added, so compare where the line's middle is at a fixed share of its length
    heights = np.array([middle_at(step, 0.5 * (1.0 + 0.002 * k)) for k, step in enumerate(steps)])
    assert np.abs(np.diff(heights)).max() < 0.0004
    assert np.ptp(heights) < 0.006


def test_noise_hangs_on_the_name_not_on_the_company():
    alone = polygons([Prim(ring(), True, ink=0.05, name="cup")])
    other = Prim(ring(0.3, 4), True, ink=0.05, name="spoon")
    together = ink([other, Prim(ring(), True, ink=0.05, name="cup")], LOOKS["ink"], 0)
    mine = together.placed().part(1, 2)
    assert far_apart(alone, mine) == 0
    named_otherwise = polygons([Prim(ring(), True, ink=0.05, name="bowl")])
    assert named_otherwise.points.shape != alone.points.shape or far_apart(alone, named_otherwise) > 0


def test_a_living_line_has_three_drawings_and_a_still_one_has_one():
    prims = (Prim(ring(), True, "#2F8582", ink=0.05),)
    living, still = Cel(0, prims, boil=True), Cel(0, prims)
    assert far_apart(inked(living, variant=0), inked(living, variant=1)) > 1e-4
    assert far_apart(inked(living, variant=0), inked(living, variant=3)) == 0
    assert far_apart(inked(still, variant=0), inked(still, variant=1)) == 0
    assert far_apart(inked(living, variant=0), inked(living, variant=1)) < 0.03


def test_a_part_is_inked_once_and_then_moved():
    asked = []

    def prims():
        asked.append(1)
        return [Prim(ring(0.5), True, "#2F8582", ink=0.05)]

    for angle in (0.0, 0.3, 0.6):
        inked(Cel(0, (Part(("test", "moved"), prims, np.exp(1j * angle), at=2 + 1j),)))
    assert len(asked) == 1


def test_a_part_lies_where_its_prims_would():
    prims = [Prim(ring(0.5, 1), True, "#2F8582", ink=0.05, shift_fill=False, name="hand")]
    turn, at = 0.8 * np.exp(0.4j), 2 - 1j
    part = inked(Cel(0, (Part(("test", "where"), lambda: prims, turn, at, True),)))
    free = inked(Cel(0, tuple(place(prims, turn, at, mirror=True))))
    assert np.allclose(part.box(), free.box(), atol=0.03)


def test_the_misprint_goes_the_same_way_in_a_mirrored_part():
    part = Part(("test", "misprint"), lambda: [Prim(ring(0.5), True, "#2F8582", ink=0.05)], mirror=True)
    drawing = inked(Cel(0, (part,)))
    assert np.allclose(drawing.part(1, 2).points - drawing.part(0, 1).points, 0.022 - 0.018j)


def test_parts_and_prims_keep_the_order_they_are_given_in():
    red, blue = "#FF0000", "#0000FF"
    part = Part(("test", "order"), lambda: [Prim(ring(), True, blue)])
    drawing = inked(Cel(0, (Prim(ring(), True, red), part, Prim(ring(), True, red))))
    assert [c[2] for c in drawing.colours] == [0, 1, 0]


def test_equal_keys_give_the_very_same_picture_and_opacity_tells_them_apart():
    prims = (Prim(ring(), True, "#2F8582"),)
    assert inked(Cel(0, prims, ("test", "key"))) is inked(Cel(5, prims, ("test", "key")))
    faint = inked(Cel(0, prims, ("test", "key"), opacity=0.25))
    assert faint.colours[0, 3] == pytest.approx(0.25)


def test_cels_are_stacked_by_depth():
    cels = [Cel(20, (Prim(ring(), True, "#FF0000"),)), Cel(0, (Prim(ring(), True, "#0000FF"),))]
    assert inked_all(cels).colours[0, 2] == 1


def test_blue_construction_lines_are_the_sketchs_alone():
    construct = Prim(line(), ink=0.02, kind="construct")
    assert (len(polygons([construct], "ink")), len(polygons([construct], "sketch"))) == (0, 1)


def test_a_tone_costs_the_sketch_one_polygon():
    drawing = polygons([Prim(ring(), True, "#E2663F")], "sketch")
    paper, crayon = drawing.colours
    assert paper[:3].min() > 0.8
    assert crayon[0] > 1.5 * crayon[2], "the crayon is not coral"


def test_darker_colours_are_hatched_denser():
    covered = [hatched_area(colour) for colour in ("#E7D9BF", "#B5A88F", "#56616E")]
    assert covered == sorted(covered)
    assert covered[2] > 2 * covered[0]


def test_hatching_stays_in_its_outline_and_hangs_on_it():
    outline = ring(1.0)
    strokes = hatching(outline, 0.06, 0.785, 0.02, 1.2, 0.0, 7, 0)
    assert np.abs(strokes).max() < 1.05
    moved = hatching(outline + 3.1 - 2.7j, 0.06, 0.785, 0.02, 1.2, 0.0, 7, 0)
    assert np.allclose(moved, strokes + 3.1 - 2.7j, atol=1e-3)


def test_the_thread_between_hatching_strokes_encloses_nothing():
    bar = np.array([0, 4, 4 + 0.2j, 0.2j])
    strokes = hatching(bar, 0.05, 0.0, 0.02, 10.0, 0.0, 7, 0)
    count = (len(strokes) + 1) // 8
    assert 2 <= count <= 4
    assert abs(shoelace(strokes)) == pytest.approx(sum(abs(shoelace(s)) for s in strokes[: 7 * count].reshape(-1, 7)))
    assert abs(shoelace(strokes)) == pytest.approx(count * 4 * 0.02 * 0.8, rel=0.15)


def test_no_hatching_where_nothing_fits():
    assert len(hatching(ring(0.01), 0.06, 0.785, 0.02, 1.2, 0.0, 7, 0)) == 0


def test_washes_keep_their_tone_in_the_sketch_unless_they_are_hardly_seen():
    tint, faint, shadow = (
        Prim(ring(), True, fill, opacity, kind="wash")
        for fill, opacity in (("#BBDCD6", 0.6), ("#F3E8D3", 1.0), ("#E7D9BF", 0.8))
    )
    assert [len(polygons([prim], "sketch")) for prim in (tint, faint, shadow)] == [1, 0, 1]
    (colour,) = polygons([tint], "sketch").colours
    assert colour[2] > colour[0], "the crayon is not teal"


def test_a_wash_that_fades_in_does_not_pop_in_the_sketch():
    opacities = []
    for share in np.linspace(0, 1, 41):
        drawing = polygons([Prim(ring(), True, "#BBDCD6", float(share), kind="wash")], "sketch")
        opacities.append(drawing.colours[0, 3] if len(drawing) else 0.0)
    assert opacities[0] == 0
    assert opacities[-1] > 0.4
    assert (np.diff(opacities) >= 0).all()
    assert max(np.diff(opacities)) < 0.15


def test_what_stands_behind_the_stage_is_drawn_with_less_pressure_but_hides_as_much():
    prims = (Prim(ring(), True, "#E2663F", ink=0.02),)
    near, far = inked(Cel(20, prims), "sketch").colours, inked(Cel(0, prims), "sketch").colours
    assert near[0, 3] == far[0, 3], "the paper under it"
    assert (far[1:, 3] < near[1:, 3]).all()
    assert (inked(Cel(20, prims)).colours == inked(Cel(0, prims)).colours).all()


def test_a_pencil_leaves_white_lines_out_and_draws_far_ones_lightly():
    white, far, near = (Prim(line(), ink=0.05, color=colour) for colour in ("#FFFDF8", "#B5A88F", "#2B2A33"))
    assert len(polygons([white], "sketch")) == 0
    assert polygons([far], "sketch").colours[0, 3] < 0.8 * polygons([near], "sketch").colours[0, 3]


def test_lines_in_an_accent_are_crayon():
    drawing = polygons([Prim(line(), ink=0.05, color="#2F8582")], "sketch")
    assert all(tuple(np.round(255 * colour[:3]).astype(int)) == (0x2F, 0x85, 0x82) for colour in drawing.colours)


def test_edges_of_a_box_are_drawn_past_its_corners_in_the_sketch():
    left, _, right, _ = polygons([Prim(SQUARE, True, ink=0.05)], "sketch").box()
    assert left < -0.05
    assert right > 2.05


def test_a_prim_too_short_to_draw_leaves_nothing():
    assert len(polygons([Prim(np.array([1j]), ink=0.05), Prim(np.array([0, 1j]), True, "#FF0000")])) == 0


@pytest.mark.parametrize("look", ["ink", "sketch"])
def test_a_line_without_length_does_no_harm(look):
    dot = Prim(np.full(5, 2 + 1j), ink=0.05)
    drawing = polygons([dot], look)
    assert np.abs(drawing.points - (2 + 1j)).max() < 0.2, "some point was never written"


def test_a_sketch_is_drawn_on_paper_with_its_thirds_ruled_in_blue():
    plain, ruled = paper(360, 240).astype(int), paper(360, 240, "sketch").astype(int)
    changed = np.abs(ruled - plain).sum(axis=2) > 0
    assert set(np.flatnonzero(changed.all(axis=1))) == {80, 160}
    assert set(np.flatnonzero(changed.all(axis=0))) == {120, 240}
    assert changed.sum() == 2 * 360 + 2 * 240 - 4
    cooler = (ruled - plain)[80, :, 2] - (ruled - plain)[80, :, 0]
    assert cooler.min() > 10, "it is blue"


def test_memory_lets_go_of_what_was_used_longest_ago():
    memory = Memory[str](10)
    for key in "abc":
        memory.put(key, key, 4)
    assert memory.get("a") is None
    assert memory.get("b") == "b"
    memory.put("d", "d", 4)
    assert memory.get("c") is None


def hatched_area(colour):
    """Units² that hatching covers of a disc in this colour."""
    return abs(shoelace(polygons([Prim(ring(0.3), True, colour)], "sketch").part(1, 2).points))


def shoelace(points):
    following = np.roll(points, -1)
    return float((points.real * following.imag - points.imag * following.real).sum()) / 2


def middle_at(drawing: DrawList, x: float) -> float:
    """The height of a roughly level ribbon's middle at x."""
    half = (len(drawing.points) - 6) // 2
    left, right = drawing.points[:half], drawing.points[half + 3 : 2 * half + 3][::-1]
    middle = (left + right) / 2
    return float(np.interp(x, middle.real, middle.imag))


def test_hair_of_different_colours_is_told_apart_in_pencil():
    hairs = ("#6B4630", "#3F3A40", INK, "#8A4B2A", "#C98B3C", "#8A857C")
    told = {(tone.colour, tone.angle) for tone in map(solid_tone, hairs)}
    assert len(told) == len(hairs)


def test_fire_is_hatched_more_densely_than_the_clothes_before_which_it_burns():
    assert tone(CORAL) is not None
    assert solid_tone(CORAL).gap < 0.8 * tone(CORAL).gap
    assert colourful(solid_tone(CORAL).colour) > 0.5
