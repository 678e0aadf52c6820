"""Things that are inked anew from icons."""

from __future__ import annotations

import numpy as np
import pytest

from rentegn.direction.lexicons import vocabulary
from rentegn.drawing.icon_set import areas, exists, strokes
from rentegn.drawing.inked import inked
from rentegn.drawing.prims import Prim
from rentegn.drawing.things import thing, things


def test_every_icon_that_the_table_names_is_installed() -> None:
    assert [each.concept for each in inked().values() if not exists(each.icon)] == []


def test_what_has_an_icon_is_a_thing_of_the_vocabulary() -> None:
    concepts = vocabulary("en").concepts
    assert [name for name in inked() if name not in concepts or concepts[name].kind != "prop"] == []


def test_what_is_drawn_by_hand_is_not_inked_from_an_icon() -> None:
    assert thing("puzzle").icon == ""
    assert thing("wheelchair").icon == "wheelchair"
    assert "puzzle" not in inked()


@pytest.mark.parametrize("icon", ["wheelchair", "bucket", "dice", "microscope", "traffic-lights"])
def test_an_icon_stands_on_its_anchor_and_is_as_large_as_others(icon: str) -> None:
    every = np.concatenate(strokes(icon))
    assert abs(every.imag.min()) < 1e-9
    assert max(np.ptp(every.real), np.ptp(every.imag)) == pytest.approx(2.1)


def test_what_strokes_enclose_is_coloured_and_the_strokes_lie_over_it() -> None:
    assert len(areas("bucket")) == 1
    (pieces,) = things()["bucket"].draw({}).values()
    fills = [isinstance(piece, Prim) and piece.fill is not None for piece in pieces]
    assert fills == sorted(fills, reverse=True)
    assert any(fills)
