"""Words of a film's or a studio's own: other words for what is known, new things, compounds and verbs."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from rentegn import pipeline
from rentegn.cli import main
from rentegn.direction import explain, explained, understand
from rentegn.model.direction import Directions
from rentegn.model.span import Diagnostic
from rentegn.model.storymap import Storymap
from rentegn.staging import stage
from rentegn.storymap import read
from tests.direction.films import roles

WORDS = """\
words:
  - {is: citizen, da: "koldingenser -en -e -ne"}
  - {id: solar_panel, da: "solcelle -n -r -rne", en: "solar panel solar panels"}
  - {id: wellbeing_wheel, drawn: gear, da: "trivselshjul -et = -ene"}
  - {id: fire_chief, kind: actor, drawn: leader, da: "beredskabschef -en -er -erne"}
  - {action: weed, da: "bortluge, fortynde:t"}
"""
NOTES = (
    ("To koldingensere peger på en solcelle.", "point citizens | solar_panel | - | -"),
    ("Solcellerne dukker op.", "appear - | solar_panels | - | -"),
    ("Lederen peger på trivselshjulet.", "point leader | wellbeing_wheel | - | -"),
    ("En beredskabschef vinker.", "wave fire_chief | - | - | -"),
    ("En medarbejder bortlugede papirarbejdet.", "weed employee | paperwork | - | -"),
    ("En medarbejder fortyndte papirarbejdet.", "weed employee | paperwork | - | -"),
)


def film(folder: Path, *notes: str, words: str = WORDS, language: str = "da") -> Path:
    scenes = "".join(f"  - id: s{number}\n    text: Hej.\n    visual: {note}\n" for number, note in enumerate(notes, 1))
    path = folder / "film.yaml"
    head = f"storymap: 1\ntitle: Sol\nclient: Kolding\nlanguage: {language}\n"
    path.write_text(f"{head}{words}scenes:\n{scenes}", encoding="utf-8")
    return path


def understood(path: Path, words: Path | None = None) -> tuple[Storymap, Directions, tuple[Diagnostic, ...]]:
    outcome = read(path, words)
    assert outcome.value is not None, outcome.diagnostics
    noted = understand(outcome.value)
    assert noted.value is not None
    return outcome.value, noted.value, (*outcome.diagnostics, *noted.diagnostics)


@pytest.mark.parametrize(("note", "shown"), NOTES)
def test_a_note_is_read_with_the_films_own_words(tmp_path: Path, note: str, shown: str) -> None:
    _, directions, problems = understood(film(tmp_path, note))
    assert problems == ()
    assert [*map(roles, directions.readings[0].directions)] == [shown]


def test_without_them_it_is_not(tmp_path: Path) -> None:
    _, _, problems = understood(film(tmp_path, NOTES[0][0], words=""))
    assert {problem.code for problem in problems} == {"unknown-word"}


def test_words_in_another_language_are_for_notes_in_that(tmp_path: Path) -> None:
    _, directions, problems = understood(film(tmp_path, "A leader points at two solar panels.", language="en"))
    assert problems == ()
    (panels,) = directions.readings[0].directions[0].props
    assert (panels.concept, panels.count) == ("solar_panel", 2)


def test_a_new_thing_stands_on_a_card_with_its_name_or_is_drawn_as_what_it_is_like(tmp_path: Path) -> None:
    storymap, directions, _ = understood(film(tmp_path, *(note for note, _ in NOTES[:4])))
    outcome = stage(storymap, directions)
    assert outcome.value is not None
    assert outcome.diagnostics == ()
    drawn = [
        {
            placement.entity: placement
            for tableau in (shot.opening, *(beat.after for beat in shot.beats))
            for placement in tableau
        }
        for shot in outcome.value.shots
    ]
    assert drawn[0]["solar_panel"].kind == "solar_panel"
    assert drawn[2]["wellbeing_wheel"].kind == "gear"
    assert drawn[3]["fire_chief"].kind == "leader"


def test_a_words_meaning_must_be_known_and_its_forms_be_told(tmp_path: Path) -> None:
    words = (
        "words:\n"
        "  - {is: citisen, da: koldingenser}\n"
        "  - {id: sun, drawn: gearr, da: solcelle}\n"
        "  - {action: weedd, da: bortluge}\n"
        '  - {is: citizen, da: "koldingenser -en -e -ne -nes"}\n'
        '  - {is: citizen, da: "koldingenser,, borger"}\n'
    )
    _, directions, problems = understood(film(tmp_path, "En mand vinker.", words=words))
    told = [
        (problem.message, problem.span.line if problem.span else 0, problem.span.column if problem.span else 0)
        for problem in problems
    ]
    assert told == [
        ("the concept `citisen` is not in the vocabulary", 6, 10),
        ("the concept `gearr` is not in the vocabulary", 7, 22),
        ("the action `weedd` is not in the vocabulary", 8, 14),
        ("the forms of `koldingenser -en -e -ne -nes` cannot be told", 9, 24),
        ("the forms of `koldingenser,, borger` cannot be told", 10, 24),
    ]
    assert "did you mean `citizen`?" in problems[0].hints
    assert [*map(roles, directions.readings[0].directions)] == ["wave man | - | - | -"]


def test_the_studios_words_stand_beside_its_storymaps_or_where_it_is_said(tmp_path: Path) -> None:
    path = film(tmp_path, "En koldingenser luger ud i papirarbejdet.", words="")
    (tmp_path / "words.yaml").write_text(WORDS, encoding="utf-8")
    assert understood(path)[2] == ()
    other = tmp_path / "elsewhere.yaml"
    other.write_text('words: [{is: citizen, da: "aarhusianer -en -e -ne"}]\n', encoding="utf-8")
    assert [problem.code for problem in understood(path, other)[2]] == ["unknown-word"]


def test_the_films_own_words_go_before_the_studios(tmp_path: Path) -> None:
    path = film(tmp_path, "En koldingenser vinker.", words="words: [{is: employee, da: koldingenser}]\n")
    (tmp_path / "words.yaml").write_text(WORDS, encoding="utf-8")
    assert [*map(roles, understood(path)[1].readings[0].directions)] == ["wave employee | - | - | -"]


def test_what_is_wrong_in_the_studios_words_is_told_in_their_file(tmp_path: Path) -> None:
    path = film(tmp_path, "En mand vinker.", words="")
    (tmp_path / "words.yaml").write_text("words:\n  - {is: citizen, dk: borger}\n", encoding="utf-8")
    outcome = read(path)
    assert outcome.value is not None
    assert [
        (problem.code, Path(problem.span.file).name, problem.span.line)
        for problem in outcome.diagnostics
        if problem.span
    ] == [
        ("unknown-key", "words.yaml", 2),
        ("missing-key", "words.yaml", 2),
    ]
    (tmp_path / "words.yaml").write_text("[]", encoding="utf-8")
    assert [problem.code for problem in read(path).diagnostics] == ["wrong-type"]


def test_explain_tells_where_an_own_word_comes_from(tmp_path: Path) -> None:
    storymap, directions, _ = understood(film(tmp_path, NOTES[0][0]))
    page = explained(storymap, directions)
    assert "»koldingensere« står for borger" in page
    assert "»solcelle« står for kortet »Solcelle«" in page
    (scene,) = explain(storymap, directions)["scenes"]
    assert len(scene["own_words"]) == 2
    assert "linje 6)" in scene["own_words"][0]


def test_another_meaning_is_staged_anew_and_a_word_that_is_not_used_is_not(tmp_path: Path) -> None:
    path, store = film(tmp_path, NOTES[2][0], words=""), tmp_path / "store"
    own = tmp_path / "words.yaml"

    def kept() -> set[str]:
        assert pipeline.read_notes(path, store).ok
        return {each.name for each in (store / "ac").rglob("*") if each.is_file()}

    own.write_text(WORDS, encoding="utf-8")
    first = kept()
    own.write_text(WORDS + '  - {is: leader, da: "overhoved -et -er -erne"}\n', encoding="utf-8")
    assert kept() == first
    own.write_text(WORDS.replace("drawn: gear", "drawn: heart"), encoding="utf-8")
    assert len(kept()) == len(first) + 1


def test_the_command_takes_a_file_of_words(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RENTEGN_STORE", str(tmp_path / "store"))
    path = film(tmp_path, NOTES[0][0], words="")
    words = tmp_path / "kunde.yaml"
    words.write_text(WORDS, encoding="utf-8")
    assert main(["check", str(path), "--words", str(words)]) == 0
    assert "no problems" in capsys.readouterr().out
    assert main(["check", str(path), "--words", str(tmp_path / "none.yaml")]) == 1
    (tmp_path / "words.yaml").write_text(WORDS, encoding="utf-8")
    capsys.readouterr()
    assert main(["check", str(path), str(tmp_path / "words.yaml")]) == 0
    assert capsys.readouterr().out.count("\n") == 1


@pytest.mark.parametrize("page", ["README.md", "docs/own-words.md"])
def test_the_words_that_are_shown_to_writers_are_sound(page: str, tmp_path: Path) -> None:
    text = (Path(__file__).parents[2] / page).read_text(encoding="utf-8")
    (shown,) = re.findall(r"^```yaml\n(words:\n.*?)^```", text, re.M | re.S)
    notes = [note for note, _ in NOTES if "beredskabschef" not in note and "fortyndte" not in note]
    _, directions, problems = understood(film(tmp_path, *notes, words=shown))
    assert problems == ()
    assert all(reading.directions for reading in directions.readings)
