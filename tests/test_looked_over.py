"""What a film's pictures have wrong is told with its frame, and kept: the same film is looked over once."""

from pathlib import Path

import pytest

from rentegn import staging
from rentegn.model.timeline import FrameRange, ShotTiming, Timeline
from rentegn.model.timing_json import FilmTiming
from rentegn.rehearsal import film_looked_over
from tests.direction.films import reference as storymap
from tests.staging.test_checker import moved, office, spoiled


def test_a_film_is_looked_over_once_and_told_every_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    board = spoiled(office(), moved("employee-3", x=7.0))
    (shot,) = board.shots
    beats = {beat.name: FrameRange(30 * index, 30 * index + 20) for index, beat in enumerate(shot.beats)}
    timing = ShotTiming(shot.scene, FrameRange(1000, 1300), FrameRange(0, 290), beats)
    timeline = Timeline(25, FrameRange(0, 1000), (timing,), FrameRange(1300, 1400), (), ())
    film = FilmTiming("film", "Film", "16x9", "da", 25, {}, {})
    file = tmp_path / "film.yaml"
    file.write_text("storymap: 1\n")

    def look(store: str) -> list[str]:
        return [d.message for d in film_looked_over(file, storymap(), board, timeline, film, tmp_path / store)]

    told = ["`employee-3` is cut by the frame's right edge, in scene `det-der-sker` when it opens, frame 1000"]
    assert look("store") == told
    monkeypatch.setattr(staging, "look_over", lambda board, timeline: ())
    assert look("store") == told
    assert look("another store") == []
