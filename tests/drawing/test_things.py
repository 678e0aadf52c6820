"""Props and places: drawn, pure, within their boxes, and continuous where actions animate them."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

import numpy as np
import pytest

from rentegn.drawing import measure, view
from rentegn.drawing.places import mountain
from rentegn.drawing.prims import Cel, Part, Piece, Points, Prim, place
from rentegn.drawing.props import core_value, diagram, hands, text, window
from rentegn.drawing.things import thing, things
from rentegn.model.storyboard import Value

PROPS = [
    "arrow",
    "bicycle",
    "book",
    "box",
    "bridge",
    "brochure",
    "bus",
    "calendar",
    "car",
    "chair",
    "checklist",
    "clock",
    "cloud",
    "compass",
    "computer",
    "connection",
    "core_value",
    "diagram",
    "door",
    "end_card",
    "fallen_sheet",
    "flag",
    "flame",
    "frame",
    "gear",
    "hands",
    "heart",
    "house",
    "key",
    "ladder",
    "letter",
    "lightbulb",
    "lock",
    "magnifier",
    "map",
    "megaphone",
    "money",
    "network",
    "paper",
    "paper_pile",
    "paperwork",
    "phone",
    "plant",
    "puzzle",
    "question_mark",
    "rain",
    "relevance",
    "rope",
    "ruler",
    "scales",
    "signpost",
    "spark",
    "speech_bubble",
    "stairs",
    "strategy",
    "sun",
    "table",
    "target",
    "task",
    "text",
    "title_card",
    "town_hall",
    "tree",
    "trophy",
    "umbrella",
    "wheelbarrow",
    "window",
]
PLACES = [
    "backdrop",
    "crossroads",
    "forest",
    "garden",
    "kindergarten",
    "meeting",
    "mountain",
    "nursing_home",
    "office",
    "road",
    "room",
    "school",
    "sea",
    "town",
]
TEXTS: Mapping[str, Mapping[str, Value]] = {
    "text": {"words": "Hvordan forstår vi tillid?", "emphasis": "tillid"},
    "title_card": {"title": "Tillidsbaseret ledelse", "client": "Esbjerg Kommune"},
    "end_card": {"title": "Tillidsbaseret ledelse", "client": "Esbjerg Kommune"},
    "core_value": {"icon": "compass", "label": "Retning & Rammer"},
}
PEOPLE = 20.0


def drawn(kind: str, **state: Value) -> Mapping[float, list[Piece]]:
    made = thing(kind)
    layers = made.draw({**made.state, **TEXTS.get(kind, {}), **state})
    return {depth: list(pieces) for depth, pieces in layers.items()}


def prims(kind: str, **state: Value) -> list[Prim]:
    def flat(pieces: list[Piece]) -> list[Prim]:
        found: list[Prim] = []
        for piece in pieces:
            if isinstance(piece, Part):
                found += flat(place(piece.prims(), piece.turn, piece.at, mirror=piece.mirror))
            else:
                found.append(piece)
        return found

    return [prim for _, pieces in sorted(drawn(kind, **state).items()) for prim in flat(pieces)]


def cels(kind: str, at: complex = 0j, **state: Value) -> list[Cel]:
    return [
        Cel(thing(kind).depth + depth, tuple(place(pieces, 1.0, at))) for depth, pieces in drawn(kind, **state).items()
    ]


def named(kind: str, name: str, **state: Value) -> Points:
    return next(prim.pts for prim in prims(kind, **state) if prim.name == name)


def same(one: list[Prim], other: list[Prim]) -> bool:
    return len(one) == len(other) and all(
        np.array_equal(a.pts, b.pts) and (a.fill, a.ink, a.name) == (b.fill, b.ink, b.name)
        for a, b in zip(one, other, strict=True)
    )


def test_every_thing_of_the_vocabulary_has_a_drawing() -> None:
    assert sorted({*PROPS, *PLACES} - set(things())) == []


@pytest.mark.parametrize("kind", [*PROPS, *PLACES])
def test_a_thing_is_drawn_the_same_every_time_in_sound_strokes(kind: str) -> None:
    strokes = prims(kind)
    assert strokes
    assert same(strokes, prims(kind))
    for prim in strokes:
        assert prim.pts.dtype == np.complex128
        assert np.isfinite(prim.pts.real).all()
        assert np.isfinite(prim.pts.imag).all()
        assert len(prim.pts) >= (3 if prim.closed else 2), prim.name
        assert prim.ink >= 0
        assert 0 <= prim.fill_opacity <= 1, prim.name
        assert prim.fill is None or prim.closed, prim.name


@pytest.mark.parametrize("kind", [*PROPS, *PLACES])
def test_a_box_tells_about_where_the_thing_is(kind: str) -> None:
    made = thing(kind)
    left, bottom, right, top = made.box({**made.state, **TEXTS.get(kind, {})})
    assert left < right
    assert bottom < top
    lines = [prim.pts for prim in prims(kind) if prim.kind != "wash" and not prim.name.startswith("ray")]
    every = np.concatenate(lines)
    if kind in PLACES or kind.endswith("_card") or kind in {"hands", "rain"}:
        return  # they run over the frame's edge, or their hands do
    slack = 0.35 * max(right - left, top - bottom) + 0.45
    assert every.real.min() > left - slack
    assert every.real.max() < right + slack
    assert every.imag.min() > bottom - slack
    assert every.imag.max() < top + slack
    assert every.real.max() - every.real.min() > 0.5 * (right - left)


@pytest.mark.parametrize("kind", [*PROPS, *PLACES])
def test_a_thing_reads_no_state_that_it_does_not_declare(kind: str) -> None:
    class Watched(dict[str, Value]):
        def get(self, key: str, default: object = None) -> Value:
            return self[key]

    thing(kind).draw(Watched(thing(kind).state))


def test_the_land_outside_stands_still_while_the_window_widens() -> None:
    widths = ((1.25, 1.45), (3.0, 2.2), (9.0, 4.4))
    views = [{p.name: p.pts for p in prims("window", width=w, height=h)} for w, h in widths]
    land = {prim.name for prim in view.land()}
    seen_by_all = [name for name in views[0] if name in land and all(name in other for other in views)]
    assert "sun" in seen_by_all
    for name in seen_by_all:
        assert np.allclose(views[0][name], views[1][name]), name
        assert np.allclose(views[0][name], views[2][name]), name


def test_a_wider_window_shows_more_and_loses_its_cross() -> None:
    boxes = [measure.box(cels("window", width=w, height=h)) for w, h in ((1.25, 1.45), (3.0, 2.2), (9.0, 4.4))]
    assert [round(box.right - box.left) for box in boxes if box] == [2, 4, 10]
    assert any(prim.name == "upright" for prim in prims("window"))
    assert not any(prim.name == "upright" for prim in prims("window", width=9.0, height=4.4))
    assert len(prims("window", width=9.0, height=4.4)) > 2 * len(prims("window"))


def test_the_window_draws_nothing_outside_its_frame() -> None:
    made = thing("window")
    for state in ({}, {"width": 5.0, "height": 3.0, "open": 0.0}):
        left, bottom, right, top = made.box({**made.state, **state})
        every = np.concatenate([prim.pts for prim in prims("window", **state) if not prim.name.startswith("sill")])
        assert left <= every.real.min()
        assert every.real.max() <= right
        assert bottom - 0.15 <= every.imag.min()
        assert every.imag.max() <= top + 1e-9
    assert window.glass({})[2] == pytest.approx(0.625)


def test_the_room_goes_smoothly_from_tight_to_large() -> None:
    steps = np.linspace(0, 1, 40)
    backs = [named("room", "back", width=2.7 + 9.1 * t, height=2.6 + 3.0 * t, depth=1.0) for t in steps]
    jumps = [float(np.abs(b - a).max()) for a, b in pairwise(backs)]
    assert max(jumps) < 2.5 * min(jumps)
    inks = [
        measure.ink_area(cels("room", width=2.7 + 9.1 * t, height=2.6 + 3.0 * t, depth=1.0))
        for t in np.linspace(0, 1, 9)
    ]
    assert all(later > earlier for earlier, later in pairwise(inks[3:]))


def test_the_front_of_a_room_stands_before_people_and_its_walls_behind() -> None:
    depths = sorted(thing("room").depth + offset for offset in drawn("room", depth=1.0, width=2.7, height=2.6))
    assert depths[0] < PEOPLE < depths[-1]


def test_furniture_comes_with_the_space_for_it() -> None:
    assert not any(prim.name == "pot" for prim in prims("room", depth=1.0, width=3.0, height=2.8))
    assert any(prim.name == "pot" for prim in prims("room", depth=1.0, width=11.0, height=5.5))


def test_the_hands_frame_their_rectangle_and_are_out_of_sight_when_spread() -> None:
    right = named("hands", "right-hand", side="right")
    width, height = 6.3, 4.4
    inner = right[(right.imag > -height / 2 + 0.6)]
    assert abs(inner.real.min() - width / 2) < 0.35  # the forefinger stands along the right edge
    assert right.real.min() < width / 2 - 1.2  # the thumb reaches in along the foot
    away = np.concatenate([prim.pts for prim in prims("hands", spread=1.0)])
    assert not ((np.abs(away.real) < 3.6) & (np.abs(away.imag) < 2.4)).any()
    assert thing("hands").depth + min(drawn("hands")) > PEOPLE
    assert len(prims("hands", side="left")) * 2 == len(prims("hands"))
    assert hands.STATE["side"] == "both"


def test_less_paperwork_is_fewer_weeds() -> None:
    inks = [measure.ink_area(cels("paperwork", amount=amount)) for amount in (1.0, 0.8, 0.6, 0.4, 0.2, 0.0)]
    assert all(later < 0.95 * earlier for earlier, later in pairwise(inks))


def test_a_lit_flame_outshines_one_that_waits() -> None:
    inks = [measure.ink_area(cels("flame", lit=lit)) for lit in (0.0, 0.3, 0.6, 1.0)]
    assert all(later > 1.5 * earlier for earlier, later in pairwise(inks))
    assert not np.allclose(named("flame", "flame", tick=0.0), named("flame", "flame", tick=1.0))


def test_an_arrow_ends_where_it_is_told_and_grows_towards_it() -> None:
    tips = [max(np.abs(named("arrow", "arrow", drawn=share, x2=4.0, y2=2.0, arch=0.0))) for share in (0.3, 0.6, 1.0)]
    assert tips[0] < tips[1] < tips[2]
    assert tips[2] == pytest.approx(abs(4 + 2j), abs=0.12)


def test_bars_are_as_high_as_they_say_and_can_be_stood_on() -> None:
    for bar in range(1, 5):
        top = diagram.bar_top(diagram.STATE, bar)
        outline = named("diagram", f"bar{bar}")
        assert outline.imag.max() == pytest.approx(top.imag)
        assert outline.real.mean() == pytest.approx(top.real)
    assert not any(prim.name == "bar4" for prim in prims("diagram", h4=0.0))


def test_the_diagram_has_no_words_of_its_own() -> None:
    assert not any(prim.kind == "letter" for prim in prims("diagram"))
    assert any(prim.kind == "letter" for prim in prims("diagram", label_y="Trivsel"))


def test_the_way_up_the_mountain_climbs_from_ledge_to_ledge() -> None:
    way = np.array([mountain.slope(t) for t in np.linspace(0, 1, 200)])
    assert (np.diff(way.real) > 0).all()
    assert (np.diff(way.imag) > -1e-9).all()
    for ledge in mountain.LEDGES:
        around = mountain.slope(ledge + 0.015) - mountain.slope(ledge - 0.015)
        assert abs(around.imag / around.real) < 0.2
    ridge = named("mountain", "ridge")
    for t in (0.2, 0.5, 0.8):
        assert np.abs(ridge - mountain.slope(t)).min() < 0.12


def test_text_marks_its_emphasis_after_it_is_written() -> None:
    assert not any(prim.name.startswith("swash") for prim in prims("text", drawn=0.8))
    assert any(prim.name.startswith("swash") for prim in prims("text", drawn=1.0))
    assert text.marked(text.block({"words": "Tillid, sagde hun", "emphasis": ""}), "tillid")[0][0].text == "Tillid,"


def test_a_label_stands_clear_of_its_disc() -> None:
    letters = np.concatenate([p.pts for p in prims("core_value") if p.kind == "letter" and p.name.startswith("label")])
    assert letters.imag.max() < -core_value.RADIUS - 0.1


def test_a_network_that_does_not_read_is_our_mistake() -> None:
    with pytest.raises(ValueError, match="could not convert"):
        prims("network", points="her og der")


@pytest.mark.parametrize("kind", ["arrow", "connection", "spark", "network", "frame", "text", "title_card", "end_card"])
def test_what_writes_itself_grows_from_little_to_all(kind: str) -> None:
    assert thing(kind).writes
    inks = [
        measure.ink_area(cels(kind, **({"pen": 0.0} if "pen" in thing(kind).state else {}), drawn=share))
        for share in (0.0, 0.5, 1.0)
    ]
    assert inks[0] < inks[1] < inks[2]
