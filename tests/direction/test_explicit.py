"""What a storymap says by hand: as good as a note, checked like one, and what `explain` tells can be pasted there."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from rentegn.direction import explain, explained, spelt_out, understand
from rentegn.direction.lexicons import vocabulary
from rentegn.direction.spelt_out import direction_lines
from rentegn.model.direction import Directions, Source
from rentegn.model.span import Diagnostic
from rentegn.model.storyboard import Shot
from rentegn.model.storymap import Storymap
from rentegn.staging import stage
from rentegn.storymap import read
from rentegn.storymap.directing import DIRECTION_KEYS, PLAYER_KEYS
from tests.direction.films import roles

STORYMAPS = sorted((Path(__file__).parents[2] / "storymaps").glob("*.yaml"))
HEAD = "storymap: 1\ntitle: Tillid\nclient: Esbjerg\nlanguage: da\nscenes:\n"
SCENE = "  - id: a\n    text: Vi ser langt.\n"


def film(path: Path, text: str) -> Storymap:
    path.write_text(text, encoding="utf-8")
    outcome = read(path)
    assert outcome.value is not None, outcome.diagnostics
    assert outcome.ok, outcome.diagnostics
    return outcome.value


def understood(storymap: Storymap) -> tuple[Directions, tuple[Diagnostic, ...]]:
    outcome = understand(storymap)
    assert outcome.value is not None
    return outcome.value, outcome.diagnostics


def as_yaml(storymap: Storymap, directions: Directions) -> list[list[str]]:
    known = vocabulary(storymap.language)
    return [[*direction_lines(reading.directions, known)] for reading in directions.readings]


def as_json(storymap: Storymap, directions: Directions) -> list[list[str]]:
    told = explain(storymap, directions)["scenes"]
    return [[f"direction: {json.dumps(scene['direction'], ensure_ascii=False)}"] for scene in told]


def pasted(storymap: Storymap, lines_of_scenes: list[list[str]], folder: Path) -> Storymap:
    """The storymap with what `explain` tells of each scene pasted into it."""
    told = {scene.id_span.line: each for scene, each in zip(storymap.scenes, lines_of_scenes, strict=True)}
    lines = []
    for number, line in enumerate(Path(storymap.file).read_text(encoding="utf-8").split("\n"), 1):
        lines += [line, *(f"    {each}" for each in told.get(number, ()))]
    return film(folder / Path(storymap.file).name, "\n".join(lines))


def without_origin(shot: Shot) -> Shot:
    """The shot without the lines of the file and without who said so."""
    beats = tuple(replace(beat, span=None, source=Source.NOTE) for beat in shot.beats)
    return replace(shot, span=None, source=Source.NOTE, beats=beats)


@pytest.mark.parametrize(
    ("path", "told"),
    [
        pytest.param(path, told, id=f"{path.stem}-{name}", marks=() if often else pytest.mark.slow)
        for path in STORYMAPS
        for name, told, often in (("yaml", as_yaml, True), ("json", as_json, path.stem == "tillid-esbjerg"))
    ],
)
def test_what_explain_tells_stages_the_same_film_when_it_is_pasted_as_direction(
    path: Path, told: Callable[[Storymap, Directions], list[list[str]]], tmp_path: Path
) -> None:
    storymap = read(path).value
    assert storymap is not None
    directions, _ = understood(storymap)
    by_hand = pasted(storymap, told(storymap, directions), tmp_path)
    again, problems = understood(by_hand)
    assert problems == ()
    assert all(scene.direction for scene in by_hand.scenes)
    first, second = stage(storymap, directions).value, stage(by_hand, again).value
    assert first is not None
    assert second is not None
    assert [*map(without_origin, first.shots)] == [*map(without_origin, second.shots)]


def test_another_direction_stages_another_film(tmp_path: Path) -> None:
    note = film(tmp_path / "note.yaml", HEAD + SCENE + "    visual: En leder vinker.\n")
    by_hand = film(
        tmp_path / "hand.yaml",
        HEAD + SCENE + "    visual: En leder vinker.\n    direction:\n      - {action: wave, actors: [citizen]}\n",
    )
    (asked,), (said,) = (understood(each)[0].readings for each in (note, by_hand))
    assert [*map(roles, asked.directions)] == ["wave leader | - | - | -"]
    assert [*map(roles, said.directions)] == ["wave citizen | - | - | -"]
    assert said.source is Source.NOTE


def test_short_names_say_who_and_how_many(tmp_path: Path) -> None:
    storymap = film(
        tmp_path / "film.yaml",
        HEAD + SCENE + "    direction:\n"
        "      - action: look\n"
        "        actors: [employees, employee_2, {entity: boss, concept: leader}]\n"
        "        props: [{entity: window, definite: true, manner: small}, {entity: arrow, count: 3}]\n"
        "        place: office\n"
        "        cue: langt\n",
    )
    (direction,) = understood(storymap)[0].readings[0].directions
    players = [(each.concept, each.entity, each.count) for each in direction.mentions]
    assert players == [
        ("employee", "employees", None),
        ("employee", "employee_2", 1),
        ("leader", "boss", 1),
        ("window", "window", 1),
        ("arrow", "arrow", 3),
        ("office", "office", 1),
    ]
    assert (direction.props[0].definite, direction.props[0].manner, direction.cue) == (True, ("small",), "langt")


def test_who_was_said_by_hand_is_known_to_the_notes_after_it(tmp_path: Path) -> None:
    storymap = film(
        tmp_path / "film.yaml",
        HEAD
        + SCENE
        + "    direction:\n      - {action: look_out, actors: [woman], props: [window]}\n"
        + "  - id: b\n    text: Og mere.\n    visual: Hun vinker ved vinduet.\n",
    )
    _, second = understood(storymap)[0].readings
    assert [each.entity for each in second.present] == ["woman", "window"]
    assert second.directions[0].actors[0].entity == "woman"


@pytest.mark.parametrize(
    ("said", "message", "column"),
    [
        ("{action: loook, actors: [man]}", "the action `loook` is not in the vocabulary; did you mean `look`?", 18),
        ("{action: look, actors: [mann]}", "the concept `mann` is not in the vocabulary; did you mean `man`?", 33),
        (
            "{action: look, manner: [smal]}",
            "the manner `smal` is not in the vocabulary; did you mean `small`?",
            33,
        ),
        (
            "{action: look, props: [{entity: w, concept: windo}]}",
            "the concept `windo` is not in the vocabulary; did you mean `window`?",
            53,
        ),
    ],
)
def test_an_id_that_is_not_in_the_vocabulary_is_told_where_it_stands(
    tmp_path: Path, said: str, message: str, column: int
) -> None:
    storymap = film(tmp_path / "film.yaml", HEAD + SCENE + f"    direction:\n      - {said}\n")
    (problem,) = understood(storymap)[1]
    assert problem.span is not None
    assert (f"{problem.message}; {problem.hints[0]}", problem.span.line, problem.span.column) == (message, 9, column)


def test_a_note_that_decides_nothing_is_shown_and_misses_nothing(tmp_path: Path) -> None:
    storymap = film(
        tmp_path / "film.yaml",
        HEAD + SCENE + "    visual: En zzyzx vinker.\n    direction:\n      - {action: wave, actors: [man]}\n",
    )
    directions, problems = understood(storymap)
    assert problems == ()
    page = explained(storymap, directions)
    assert "En zzyzx vinker." in page
    assert "sagt med hånden i storymappet" in page
    assert spelt_out(directions) == "scenes:\n  - id: a\n    direction:\n      - action: wave\n        actors: [man]\n"


def test_the_direction_that_the_readme_shows_is_one(tmp_path: Path) -> None:
    readme = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
    (shown,) = (block for block in re.findall(r"^```yaml\n(.*?)^```", readme, re.M | re.S) if "direction:" in block)
    storymap = film(tmp_path / "film.yaml", f"{HEAD}  - id: a\n    text: Og udsigten.\n{shown}")
    directions, problems = understood(storymap)
    assert problems == ()
    assert [*map(roles, directions.readings[0].directions)] == [
        "widen - | window | - | -",
        "be_happy man+employees | - | - | -",
    ]


def test_the_guide_to_directions_names_every_key_and_its_example_is_read(tmp_path: Path) -> None:
    guide = (Path(__file__).parents[2] / "docs" / "directions.md").read_text(encoding="utf-8")
    assert [key for key in (*DIRECTION_KEYS, *PLAYER_KEYS) if f"| `{key}` |" not in guide] == []
    (shown,) = re.findall(r"^```yaml\n(.*?)^```", guide, re.M | re.S)
    storymap = film(tmp_path / "film.yaml", HEAD.removesuffix("scenes:\n") + shown)
    directions, problems = understood(storymap)
    assert problems == ()
    assert len(directions.readings[0].directions) == 2
