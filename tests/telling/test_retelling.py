import re
from itertools import chain
from pathlib import Path
from typing import Any

import pytest
import yaml

from rentegn import telling
from rentegn.direction.lexicons import vocabulary
from rentegn.direction.nouns import nouns
from rentegn.drawing.things import things
from rentegn.model.sheet import Run
from rentegn.model.storymap import LANGUAGES
from rentegn.telling import carried, retold, strings
from tests.sheet.films import OPEN, PUFF, WIDER, WINDOW, Film, film, scene


def told(made: Film, number: int = -1, language: str = "da") -> str:
    runs = retold(made.directions, nouns(language), strings(language))[number]
    return "".join(run.text for run in runs)


@pytest.mark.parametrize(
    ("scenes", "expected"),
    [
        (WINDOW, "En mand ser ud gennem et lille vindue."),
        (WINDOW + WIDER, "Vinduet fra scene 1 bliver større."),
        (PUFF, "Lederen forsvinder med et puf."),
        (
            scene(
                "vaerdier", "På tre ben: Retning, Relationer og Mod.", "De tre kerneværdier samles om medarbejderne."
            ),
            "De tre kerneværdier »Retning«, »Relationer« og »Mod« samler sig om medarbejderne.",
        ),
        (OPEN, "Lederen forbindes med borgeren og medarbejderne."),
    ],
)
def test_a_note_is_told_back_as_it_was_understood(tmp_path: Path, scenes: str, expected: str) -> None:
    assert told(film(tmp_path, scenes)) == expected


def test_every_part_is_marked_by_what_it_was_read_as(tmp_path: Path) -> None:
    (runs,) = retold(film(tmp_path, WINDOW).directions, nouns("da"), strings("da"))
    assert runs == (
        Run("En mand", "actor"),
        Run(" "),
        Run("ser ud", "action"),
        Run(" gennem "),
        Run("et lille vindue", "prop"),
        Run("."),
    )


def test_a_sentence_agrees_with_how_many_there_are(tmp_path: Path) -> None:
    one = film(tmp_path, scene("en", "One leader is here today.", "The leader climbs a mountain."), language="en")
    assert told(one, language="en") == "The leader climbs a mountain."
    many = film(tmp_path, scene("to", "All are here today.", "The employees climb a mountain."), language="en")
    assert told(many, language="en") == "The employees climb a mountain."


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_says_the_same_things(language: str) -> None:
    def shape(value: Any, path: str = "") -> set[str]:
        if isinstance(value, dict):
            inner = chain.from_iterable(shape(each, f"{path}.{key}") for key, each in value.items())
            return {path for path in inner if not path.startswith(".nouns")}
        return {path}

    def read(code: str) -> Any:
        file = Path(telling.__file__).parent / "strings" / f"{code}.yaml"
        return yaml.safe_load(file.read_text(encoding="utf-8"))

    danish, other = read("da"), read(language)
    assert shape(other) == shape(danish)
    fields = re.compile(r"\{(\w*)\}")

    def asked(ways: list[str]) -> list[list[str]]:
        return [sorted(set(fields.findall(way))) for way in ways]

    assert {action: asked(ways) for action, ways in other["retold"].items()} == {
        action: asked(ways) for action, ways in danish["retold"].items()
    }


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        ("En medarbejder i et meget trangt, lille rum.", "En medarbejder er klemt inde i et meget trangt, lille rum."),
        ("To medarbejdere bestiger et bjerg.", "To medarbejdere klatrer op ad et bjerg."),
        ("Mand kigger ud gennem smalt vindue.", "Manden ser ud gennem vinduet (smalt)."),
        ("Sidder klemt i et lille rum.", "Nogen er klemt inde i et lille rum."),
    ],
)
def test_what_is_new_is_told_with_the_notes_own_words(tmp_path: Path, note: str, expected: str) -> None:
    assert told(film(tmp_path, scene("en", "Det er vigtigt.", note))).startswith(expected)


def test_whoever_is_carried_is_told_with_the_scene_that_brought_them_on(tmp_path: Path) -> None:
    three = (
        scene("op", "Du går forrest.", "Lederen bestiger et bjerg sammen med medarbejderne.")
        + scene("det-der-sker", "Ledelse handler om det, der sker …")
        + PUFF.replace("Når", "… når")
    )
    made = film(tmp_path, three)
    assert told(made) == "Lederen fra scene 1 forsvinder med et puf."
    *_, there = carried(made.directions)
    found = [(known.mention.entity, known.scene) for known in there]
    assert found == [
        ("leader", 1),
        ("employees", 1),
        ("mountain", 1),
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_action_that_a_note_can_ask_for_can_be_told(language: str) -> None:
    assert set(vocabulary(language).frames) - set(strings(language)["retold"]) == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_whatever_can_be_drawn_has_a_name(language: str) -> None:
    unnamed = {"backdrop", "end_card", "lights_out", "title_card"}
    named = {*nouns(language), *strings(language)["nouns"]}
    assert set(things()) - named == unnamed
