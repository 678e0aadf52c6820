from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest
from PIL import Image

from rentegn.model.scene_file import sealed
from rentegn.model.storyboard import Tableau
from rentegn.model.timing_json import FilmTiming, SceneTiming, written
from rentegn.picture import Script, Stills, Studio, stills
from rentegn.run import Crew
from rentegn.store import Store

SCENES = ("dag", "nat")
TIMING = FilmTiming("film", "Film", "16x9", "da", 25, {}, {s: SceneTiming("0" * 16, 9, Tableau(), {}) for s in SCENES})


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "timing.json").write_text(written(TIMING), encoding="utf-8")
    for scene in SCENES:
        (tmp_path / f"{scene}.py").write_text(sealed("GREY = 40\n"), encoding="utf-8")
    return tmp_path


def shown(
    folder: Path, wanted: Mapping[str, Sequence[int]], still: str = "tests.picture.stages:still", look: str = "ink"
) -> Mapping[str, Stills]:
    crew = Crew(workers=2, seconds=30)
    studio = Studio(Store(folder / "store"), look=look, width=32, height=18, crew=crew, still=still)
    scripts = [Script(scene, folder / f"{scene}.py", "Scene") for scene in SCENES]
    return {each.scene: each for each in stills(scripts, TIMING, folder / "timing.json", studio, wanted)}


def grey(path: Path) -> int:
    with Image.open(path) as picture:
        assert picture.size == (32, 18)
        level = picture.convert("L").getpixel((5, 5))
    assert isinstance(level, int)
    return level


def test_the_frames_that_were_wanted_come_and_no_others(folder: Path) -> None:
    found = shown(folder, {"dag": (2, 0), "nat": ()})
    assert {scene: {f: grey(p) for f, p in each.pictures.items()} for scene, each in found.items()} == {
        "dag": {0: 40, 2: 60}
    }


def test_frames_that_are_there_are_not_drawn_again(folder: Path) -> None:
    shown(folder, {"dag": (0, 2), "nat": (1,)})
    # a stage that does not exist proves that nobody was asked to draw
    again = shown(folder, {"dag": (2,), "nat": (1,)}, still="nowhere:still")
    assert [each.error for each in again.values()] == ["", ""]
    assert "nowhere" in shown(folder, {"dag": (2, 3)}, still="nowhere:still")["dag"].error


def test_a_frame_in_another_look_is_another_picture(folder: Path) -> None:
    shown(folder, {"dag": (0,)})
    assert shown(folder, {"dag": (0,)}, still="nowhere:still", look="sketch")["dag"].error


def test_a_scene_that_fails_says_where_and_stops_no_other(folder: Path) -> None:
    (folder / "nat.py").write_text("GREY = 1\nraise ValueError('no moon')\n", encoding="utf-8")
    found = shown(folder, {"dag": (0,), "nat": (0,)})
    assert (found["nat"].error, found["nat"].line, dict(found["nat"].pictures)) == ("ValueError: no moon", 2, {})
    assert set(found["dag"].pictures) == {0}
