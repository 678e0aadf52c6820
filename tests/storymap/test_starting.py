from __future__ import annotations

import re
from pathlib import Path

import pytest

from rentegn.direction import understand
from rentegn.model.storymap import SceneOptions
from rentegn.storymap import read, start
from rentegn.storymap.names import slug


def test_a_new_storymap_is_read_and_understood_without_a_word(tmp_path: Path) -> None:
    path = start("Vores nye hus", tmp_path / "storymaps").value
    assert path == tmp_path / "storymaps" / "vores-nye-hus.yaml"
    outcome = read(path)
    assert outcome.diagnostics == ()
    assert outcome.value is not None
    assert (outcome.value.title.value, len(outcome.value.scenes)) == ("Vores nye hus", 3)
    assert understand(outcome.value).diagnostics == ()


def test_the_corrections_it_shows_are_right_as_soon_as_they_are_uncommented(tmp_path: Path) -> None:
    path = start("prøve", tmp_path).value
    assert path is not None
    text = path.read_text(encoding="utf-8")
    path.write_text(re.sub(r"^    # (\w+: [^#]*  #)", r"    \1", text, flags=re.MULTILINE), encoding="utf-8")
    outcome = read(path)
    assert outcome.diagnostics == ()
    assert outcome.value is not None
    corrected, *others = (scene.options for scene in outcome.value.scenes)
    assert None not in (corrected.hold, corrected.pause, corrected.cue, corrected.camera, corrected.transition)
    assert len(corrected.nudges) == len(corrected.locks) == len(corrected.lengths) == 1
    assert others == [SceneOptions(), SceneOptions()]


def test_what_is_there_already_is_never_touched(tmp_path: Path) -> None:
    path = tmp_path / "hus.yaml"
    path.write_text("mit", encoding="utf-8")
    outcome = start("Hus", tmp_path)
    assert outcome.value is None
    (problem,) = outcome.diagnostics
    assert (problem.code, problem.message) == ("file-exists", f"`{path}` is there already")
    assert path.read_text(encoding="utf-8") == "mit"


def test_a_path_is_taken_as_it_is_and_told_in_the_file(tmp_path: Path) -> None:
    path = tmp_path / "kunder" / "Nyt år.yaml"
    assert start(str(path), tmp_path / "elsewhere").value == path
    assert f"rentegn draft {path.as_posix()}" in path.read_text(encoding="utf-8")
    assert not (tmp_path / "elsewhere").exists()


@pytest.mark.parametrize(("name", "title"), [("min-film", "Min film"), ('Den "nye" vej: 1', 'Den "nye" vej: 1')])
def test_the_name_is_the_title(name: str, title: str, tmp_path: Path) -> None:
    path = start(name, tmp_path).value
    assert path is not None
    film = read(path).value
    assert film is not None
    assert film.title.value == title


@pytest.mark.parametrize("name", ["", "!!", "...", "-", "2026"])
def test_a_name_without_letters_makes_no_file(name: str, tmp_path: Path) -> None:
    outcome = start(name, tmp_path / "maps")
    assert outcome.value is None
    assert outcome.diagnostics[0].code == "bad-name"
    assert not (tmp_path / "maps").exists()


@pytest.mark.parametrize(
    ("text", "name"),
    [("film-1", "film-1"), ("Film 2026", "film-2026"), ("2. udkast – ", "udkast"), ("Blåbær!", "blaabaer"), ("12", "")],
)
def test_films_of_a_row_keep_the_numbers_that_tell_them_apart(text: str, name: str) -> None:
    assert slug(text) == name
