"""What is proposed for scenes without a note: rows of a file that anybody can add to, always told apart from notes."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest

from rentegn import pipeline
from rentegn.direction import adopted, explain, explained, understand
from rentegn.direction.proposals import Proposal, fitting, proposals
from rentegn.model.direction import Direction, Directions, Reading, Source
from rentegn.model.span import Severity
from rentegn.model.storymap import LANGUAGES, Storymap
from rentegn.staging import stage
from rentegn.storymap import read
from tests.direction.films import film, readings, roles

ROWS = proposals()
ABOUT = [row for row in ROWS if row.about]
#: A text, and what happens in the picture that is proposed for it.
TEXTS = [
    ("da", "Tillid er grundlaget.", "shake_hands leader+employee"),
    ("da", "Vi skal kende retningen.", "point leader | compass"),
    ("da", "Tydelige rammer hjælper alle.", "frame_in"),
    ("da", "Et stærkt fællesskab.", "gather"),
    ("da", "Det kræver modet.", "jump"),
    ("da", "Usikkerheden er til at leve med.", "think leader"),
    ("da", "En proces i flere trin.", "appear - | stairs"),
    ("da", "Resultatet kan måles.", "appear - | diagram"),
    ("da", "Altid med borgeren i centrum.", "gather_around employees | - | - | citizen"),
    ("da", "Et langt fravær.", "appear - | chair"),
    ("da", "Giv feedback hver dag.", "talk"),
    ("da", "Læring tager tid.", "grow_plant"),
    ("nb", "Tillit er alt.", "shake_hands"),
    ("nn", "Tillit er alt.", "shake_hands"),
    ("en", "Trust is all.", "shake_hands"),
]


def understood(storymap: Storymap) -> Directions:
    directions = understand(storymap).value
    assert directions is not None
    return directions


def one(text: str, language: str = "da") -> Reading:
    (reading,) = readings((text, None), language=language)
    return reading


def looks(directions: tuple[Direction, ...]) -> list[str]:
    return [*map(roles, directions)]


@pytest.mark.parametrize(("language", "text", "shown"), TEXTS)
def test_a_text_gets_the_picture_of_what_it_is_about(language: str, text: str, shown: str) -> None:
    reading = one(text, language)
    assert reading.source is Source.PROPOSED
    assert any(look.startswith(shown) for look in looks(reading.directions)), looks(reading.directions)


def test_there_are_more_than_forty_rows_each_with_a_name_of_its_own() -> None:
    assert len(ABOUT) >= 42
    readme = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
    assert "sixty rows" in readme
    assert len(ROWS) >= 60
    assert len({row.id for row in ROWS}) == len(ROWS)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.id)
def test_every_row_is_a_note_that_is_understood_and_can_be_drawn(row: Proposal, language: str) -> None:
    storymap = film(row.notes[language], language=language)
    outcome = understand(storymap)
    assert outcome.value is not None
    staged = stage(storymap, outcome.value)
    wrong = [each.message for each in (*outcome.diagnostics, *staged.diagnostics) if each.severity != Severity.NOTE]
    assert wrong == []
    assert outcome.value.readings[0].source is Source.NOTE


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("row", ABOUT, ids=lambda row: row.id)
def test_every_row_is_found_by_each_of_its_words(row: Proposal, language: str) -> None:
    assert row.about[language]
    for word in row.about[language]:
        said = word.replace("*", "").replace("_", " ")
        assert row in [each for each, _ in fitting(f"Her er {said}.", language)], said


def test_two_scenes_in_a_row_never_look_alike() -> None:
    same = [("Tillid er godt.", None)] * 4
    shown = [looks(reading.directions) for reading in readings(*same)]
    assert all(one != other for one, other in pairwise(shown))
    noted, proposed = readings(("Hej.", "En leder og en medarbejder giver hinanden hånden."), ("Tillid er godt.", None))
    assert noted.directions[0].action == "shake_hands"
    assert proposed.directions[0].action != "shake_hands"


def test_the_word_that_asks_for_a_proposal_is_the_one_it_happens_on() -> None:
    assert one("Her i huset er tilliden stor.").directions[0].cue == "tilliden"
    assert one("Borgeren i centrum.").directions[0].cue == "Borgeren"
    assert one("Det kræver mod til alt.").directions[0].cue == "mod"


def test_of_two_subjects_the_one_that_is_spoken_of_most_is_shown() -> None:
    assert one("Tillid, retning og kurs.").directions[0].action == "point"
    assert one("Tillid, tilliden og retning.").directions[0].action == "shake_hands"


def test_a_proposal_is_told_as_one_wherever_it_is_told() -> None:
    storymap = film(("Tillid er godt.", None))
    outcome = understand(storymap)
    assert outcome.value is not None
    (scene,) = explain(storymap, outcome.value)["scenes"]
    assert (scene["proposed"], scene["proposal"]) == (True, "En leder og en medarbejder giver hinanden hånden.")
    assert "Forslag" in explained(storymap, outcome.value)
    (note,) = outcome.diagnostics
    assert (note.code, note.severity) == ("no-note", Severity.NOTE)
    assert "--write-proposals" in note.hints[0]


FILM = """\
# Vores film
storymap: 1
title: Tillid   # arbejdstitel
client: Esbjerg Kommune
language: da
scenes:
  - id: a
    text: Tillid er det hele.   # start

  - {id: b, text: "Retning og rammer.", hold: 1}
  - id: c
    text: >-
      Vi har relationer til borgeren
      og til politikerne.
    # mere
  - id: d
    text: Hvad vil vi?
  - id: e
    text: Og så vinker vi.
    visual: En mand vinker.
"""


def written(folder: Path, content: str = FILM) -> Path:
    path = folder / "film.yaml"
    path.write_text(content, encoding="utf-8")
    return path


def shots(path: Path) -> list[object]:
    storymap = read(path).value
    assert storymap is not None
    board = stage(storymap, understood(storymap)).value
    assert board is not None
    return [
        (shot.opening, [(beat.name, beat.calls, beat.after, beat.cue) for beat in shot.beats]) for shot in board.shots
    ]


def test_written_proposals_are_notes_that_stage_the_same_film(tmp_path: Path) -> None:
    path = written(tmp_path)
    proposed = shots(path)
    told = pipeline.write_proposals(path).value
    assert told is not None
    assert [*told] == ["a", "b", "c", "d"]
    assert told["a"] == ("visual: En leder og en medarbejder giver hinanden hånden.", "cue: Tillid")
    storymap = read(path).value
    assert storymap is not None
    directions = understood(storymap)
    assert {reading.source for reading in directions.readings} == {Source.NOTE}
    again = [(opening, [beat[1:] for beat in beats]) for opening, beats in shots(path)]
    assert again == [(opening, [beat[1:] for beat in beats]) for opening, beats in proposed]


def test_written_proposals_leave_every_other_line_and_a_second_run_changes_nothing(tmp_path: Path) -> None:
    path = written(tmp_path)
    told = pipeline.write_proposals(path).value
    assert told is not None
    once = path.read_text(encoding="utf-8")
    flow = '  - {id: b, text: "Retning og rammer.", hold: 1}'
    kept = [line for line in FILM.split("\n") if line != flow]
    added = {f"    {line}" for lines in told.values() for line in lines}
    assert [line for line in once.split("\n") if line not in added and not line.startswith("  - {id: b")] == kept
    assert pipeline.write_proposals(path).value == {}
    assert path.read_text(encoding="utf-8") == once


def test_a_storymap_with_an_error_is_left_alone(tmp_path: Path) -> None:
    path = written(tmp_path, FILM.replace("hold: 1", "hold: lang"))
    before = path.read_bytes()
    outcome = pipeline.write_proposals(path)
    assert outcome.value is None
    assert not outcome.ok
    assert path.read_bytes() == before


def test_a_scene_that_goes_on_has_no_proposal_to_write() -> None:
    storymap = film(("Lederen går.", "Lederen og medarbejderne vinker."), ("Det handler om det, der sker …", None))
    directions = understood(storymap)
    assert directions.readings[1].source is Source.CARRIED
    assert adopted(storymap, directions) == {}
