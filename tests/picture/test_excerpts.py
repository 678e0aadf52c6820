from pathlib import Path

import av
import pytest

from rentegn.model.film import Clip
from rentegn.model.scene_file import sealed
from rentegn.model.storyboard import Tableau
from rentegn.model.timing_json import FilmTiming, SceneTiming, written
from rentegn.picture import Script, Studio, excerpts
from rentegn.run import Crew
from rentegn.store import Store

TIMING = FilmTiming("film", "Film", "16x9", "da", 25, {}, {"dag": SceneTiming("0" * 16, 9, Tableau(), {})})


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "timing.json").write_text(written(TIMING), encoding="utf-8")
    (tmp_path / "dag.py").write_text(sealed("GREY = 40\n"), encoding="utf-8")
    return tmp_path


def excerpt(folder: Path, first: int | None) -> Clip:
    crew = Crew(workers=1, seconds=30)
    studio = Studio(Store(folder / "store"), width=32, height=18, crew=crew, stage="tests.picture.stages:shots")
    (clip,) = excerpts([Script("dag", folder / "dag.py", "Scene")], TIMING, folder / "timing.json", studio, first)
    return clip


def length(clip: Clip) -> int:
    assert clip.path is not None, clip.error
    with av.open(str(clip.path)) as container:
        return sum(1 for _ in container.decode(video=0))


@pytest.mark.parametrize(("first", "frames"), [(4, 4), (None, 9), (30, 9)])
def test_an_excerpt_has_the_first_frames_of_its_scene(folder: Path, first: int | None, frames: int) -> None:
    clip = excerpt(folder, first)
    assert (clip.frames, length(clip)) == (frames, frames)


def test_the_beginning_and_the_whole_are_kept_apart(folder: Path) -> None:
    assert not excerpt(folder, 4).from_store
    assert not excerpt(folder, None).from_store
    assert excerpt(folder, 4).from_store
    assert length(excerpt(folder, 4)) == 4
