"""Which changes to files count, and when."""

import os
from pathlib import Path

import pytest

from rentegn.live.sources import Sources
from rentegn.model.scene_file import sealed


@pytest.fixture
def storymap(tmp_path: Path) -> Path:
    path = tmp_path / "film.yaml"
    path.write_text("title: Film\n", encoding="utf-8")
    (tmp_path / "scenes").mkdir()
    (tmp_path / "scenes" / "dag.py").write_text(sealed("GREY = 40\n"), encoding="utf-8")
    return path


@pytest.fixture
def sources(storymap: Path) -> Sources:
    found = Sources(storymap, storymap.parent / "scenes", storymap.with_name("words.yaml"))
    assert found.changed()
    return found


def looks(sources: Sources, times: int) -> list[bool]:
    return [sources.changed() for _ in range(times)]


def test_nothing_changes_by_itself(sources: Sources) -> None:
    assert looks(sources, 5) == [False] * 5


def test_a_save_counts_once_when_nobody_is_writing_any_more(sources: Sources, storymap: Path) -> None:
    storymap.write_text("title: Fi", encoding="utf-8")
    assert not sources.changed()
    storymap.write_text("title: Filmen\n", encoding="utf-8")
    assert looks(sources, 4) == [False, True, False, False]


def test_a_file_that_is_only_touched_is_the_same(sources: Sources, storymap: Path) -> None:
    os.utime(storymap, (1, 1))
    assert looks(sources, 4) == [False] * 4


def test_an_editor_may_put_another_file_in_its_place(sources: Sources, storymap: Path) -> None:
    other = storymap.with_suffix(".new")
    other.write_text("title: Filmen\n", encoding="utf-8")
    storymap.unlink()
    assert looks(sources, 3) == [False] * 3
    other.rename(storymap)
    assert looks(sources, 3) == [False, True, False]


def test_an_editor_that_puts_the_same_text_there_changes_nothing(sources: Sources, storymap: Path) -> None:
    text = storymap.read_text(encoding="utf-8")
    storymap.unlink()
    assert looks(sources, 3) == [False] * 3
    storymap.write_text(text, encoding="utf-8")
    assert looks(sources, 4) == [False] * 4


def test_a_file_that_stays_away_is_told_of(sources: Sources, storymap: Path) -> None:
    storymap.unlink()
    assert looks(sources, 20).count(True) == 1


def test_words_of_ones_own_count_from_when_they_are_there(sources: Sources, storymap: Path) -> None:
    storymap.with_name("words.yaml").write_text("words: []\n", encoding="utf-8")
    assert looks(sources, 3) == [False, True, False]
    storymap.with_name("words.yaml").unlink()
    assert looks(sources, 3) == [False, True, False]


def test_what_the_program_writes_is_no_change_and_what_a_person_writes_is(sources: Sources, storymap: Path) -> None:
    scenes = storymap.parent / "scenes"
    (scenes / "dag.py").write_text(sealed("GREY = 41\n"), encoding="utf-8")
    (scenes / "timing.json").write_text("{}", encoding="utf-8")
    assert looks(sources, 3) == [False] * 3
    edited = (scenes / "dag.py").read_text(encoding="utf-8").replace("41", "90")
    (scenes / "dag.py").write_text(edited, encoding="utf-8")
    assert looks(sources, 3) == [False, True, False]
    (scenes / "colours.py").write_text("RED = 1\n", encoding="utf-8")
    assert looks(sources, 3) == [False, True, False]
