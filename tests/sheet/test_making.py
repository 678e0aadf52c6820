from dataclasses import replace
from pathlib import Path

import pytest

from rentegn.model.camera import CameraLeg, CameraPath, Framing
from rentegn.model.storyboard import WIDE
from rentegn.sheet.filming import camera
from rentegn.sheet.making import fits_beside, made
from rentegn.sheet.strings import strings
from tests.sheet.films import PUFF, film

WHOLE = Framing(0.0, 0.0, WIDE.units_wide)
CLOSE = Framing(1.0, 0.0, 0.7 * WIDE.units_wide)
ASIDE = Framing(4.0, 0.0, 0.7 * WIDE.units_wide)


def path(start: Framing, *framings: Framing) -> CameraPath:
    return CameraPath(start, tuple(CameraLeg(25 * n, 25 * n + 20, to) for n, to in enumerate(framings)))


@pytest.mark.parametrize(
    ("filmed", "told"),
    [
        (None, ()),
        (path(WHOLE), ()),
        (path(CLOSE), (("close", ""),)),
        (path(WHOLE, CLOSE), (("in", "→←"),)),
        (path(CLOSE, WHOLE), (("out", "←→"),)),
        (path(CLOSE, ASIDE), (("pan", "→"),)),
        (path(ASIDE, CLOSE, WHOLE), (("pan", "←"), ("out", "←→"))),
    ],
)
def test_a_camera_is_told_by_where_it_goes(filmed: CameraPath | None, told: tuple[tuple[str, str], ...]) -> None:
    assert camera(filmed, WIDE) == told


def test_the_small_print_tells_camera_sound_and_the_way_in(tmp_path: Path) -> None:
    panel = film(tmp_path, PUFF).sheet().panels[0]
    still = dict(made(replace(panel, camera=(), transition="page"), strings("da")))
    assert still["Kamera"] == "står stille"
    assert "puf" in still["Lyd"].split(", ")
    assert still["Skift"] == "siden vendes"
    moving = dict(made(replace(panel, camera=(("in", "→←"), ("in", "→←"), ("pan", "→"))), strings("en")))
    assert moving["Camera"] == "moves in →←, pans →"


def test_much_of_it_stands_under_the_frames_instead_of_beside_them() -> None:
    little = (("Kamera", "står stille"), ("Skift", "direkte"))
    much = (*little, ("Lyd", "raslende papir, sus, blyant, plop og en klokke"), ("Bevægelse", "medarbejderne →"))
    assert fits_beside(little, 2, "6")
    assert not fits_beside(much, 2, "6")
    assert fits_beside(much, 1, "6")
    assert not fits_beside(little, 3, "6")
