"""Things that are inked anew from icons and picture letters."""

from __future__ import annotations

import numpy as np
import pytest

from rentegn.direction.lexicons import vocabulary
from rentegn.drawing import emoji_set, icon_set
from rentegn.drawing.icon_set import areas, strokes
from rentegn.drawing.inked import all_inked, inked
from rentegn.drawing.palette import INK
from rentegn.drawing.prims import Prim
from rentegn.drawing.things import thing, things


def test_every_icon_and_letter_that_the_tables_name_is_installed() -> None:
    lacking = [
        each.concept for each in inked().values() if not (emoji_set if each.colours else icon_set).exists(each.icon)
    ]
    assert lacking == []


def test_what_has_an_icon_is_a_thing_of_the_vocabulary_or_a_place_known_by_it() -> None:
    concepts = vocabulary("en").concepts
    kinds = {each.concept: "place" if each.ground else "prop" for each in inked().values()}
    wrong = [name for name, kind in kinds.items() if name not in concepts or concepts[name].kind not in (kind, "idea")]
    assert wrong == []


def test_a_place_that_is_known_by_something_stands_on_a_ground_that_is_drawn() -> None:
    grounds = {each.ground for each in inked().values() if each.ground}
    assert grounds
    assert all(thing(ground).depth <= 0 for ground in grounds)


def test_nothing_stands_twice_in_the_tables() -> None:
    named = [each.concept for each in all_inked()]
    assert sorted(named) == sorted(set(named))


@pytest.mark.parametrize("letter", ["🐄", "⛪", "🎸"])
def test_a_picture_letter_stands_on_its_anchor_as_large_as_an_icon_and_its_lines_lie_over_its_colours(
    letter: str,
) -> None:
    every = np.concatenate(emoji_set.ink(letter))
    assert abs(every.imag.min()) < 1e-9
    assert max(np.ptp(every.real), np.ptp(every.imag)) == pytest.approx(2.1)
    name = next(each.concept for each in inked().values() if each.icon == letter)
    (pieces,) = things()[name].draw({}).values()
    inks = [isinstance(piece, Prim) and piece.fill == INK for piece in pieces]
    assert inks == sorted(inks)
    assert any(inks)
    assert not all(inks)


def test_what_is_drawn_by_hand_is_not_inked_from_an_icon() -> None:
    assert thing("puzzle").icon == ""
    assert thing("wheelchair").icon == "wheelchair"
    assert "puzzle" not in inked()


@pytest.mark.parametrize("icon", ["wheelchair", "fence", "globe", "traffic-cone"])
def test_an_icon_stands_on_its_anchor_and_is_as_large_as_others(icon: str) -> None:
    every = np.concatenate(strokes(icon))
    assert abs(every.imag.min()) < 1e-9
    assert max(np.ptp(every.real), np.ptp(every.imag)) == pytest.approx(2.1)


def test_what_strokes_enclose_is_coloured_and_the_strokes_lie_over_it() -> None:
    assert len(areas("traffic-cone")) > 0
    (pieces,) = things()["traffic_cone"].draw({}).values()
    fills = [isinstance(piece, Prim) and piece.fill is not None for piece in pieces]
    assert fills == sorted(fills, reverse=True)
    assert any(fills)
