"""The schema that editors use says what the reader says."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from rentegn import pipeline
from rentegn.cli import main
from rentegn.direction import spelt_out, understand
from rentegn.direction.lexicons import vocabulary
from rentegn.model.storymap import LANGUAGES
from rentegn.storymap import read
from tests.storymap.json_schema import faults

HERE = Path(__file__).parent
STORYMAPS = sorted((HERE.parents[1] / "storymaps").glob("*.yaml"))
#: What is wrong in some broken files only the reader can see: what is said twice, hidden, empty or not said at all.
UNSEEN = {
    "aliases", "colon-in-text", "cue", "duplicate-keys", "empty-texts", "escaped", "languages", "no-own-language",
    "tabs", "two-documents",
}  # fmt: skip
BROKEN = [path for path in sorted((HERE / "broken").glob("*.yaml")) if path.stem not in UNSEEN]


@pytest.fixture(scope="module")
def schema() -> dict[str, Any]:
    return pipeline.storymap_schema()


def wrong(content: str, schema: dict[str, Any]) -> list[str]:
    return [*faults(yaml.safe_load(content), schema, schema)]


@pytest.mark.parametrize("path", STORYMAPS, ids=lambda path: path.stem)
def test_every_film_is_by_the_schema(path: Path, schema: dict[str, Any]) -> None:
    assert wrong(path.read_text(encoding="utf-8"), schema) == []


@pytest.mark.parametrize("path", STORYMAPS, ids=lambda path: path.stem)
def test_what_explain_tells_to_be_pasted_is_by_the_schema(path: Path, schema: dict[str, Any]) -> None:
    storymap = read(path).value
    assert storymap is not None
    directions = understand(storymap).value
    assert directions is not None
    for scene in yaml.safe_load(spelt_out(directions))["scenes"]:
        each = {"type": "array", "items": {"$ref": "#/definitions/direction"}}
        assert [*faults(scene["direction"], each, schema)] == [], scene["id"]


@pytest.mark.parametrize("path", BROKEN, ids=lambda path: path.stem)
def test_what_the_reader_refuses_the_schema_refuses(path: Path, schema: dict[str, Any]) -> None:
    assert wrong(path.read_text(encoding="utf-8"), schema)


@pytest.mark.parametrize(
    ("scene", "fault"),
    [
        ("{id: a, text: Hej, direction: [{action: lok}]}", "/scenes/0/direction/0/action: enum"),
        ("{id: a, text: Hej, direction: [{action: look, actors: [mand]}]}", "/scenes/0/direction/0/actors/0: anyOf"),
        ("{id: a, text: Hej, direction: [{action: look, hvem: man}]}", "/scenes/0/direction/0/hvem: additionalProp"),
        ("{id: a, text: Hej, direction: []}", "/scenes/0/direction: minItems"),
        ("{id: a, text: Hej, camera: 7}", "/scenes/0/camera: anyOf"),
        ("{id: Å, text: Hej}", "/scenes/0/id: pattern"),
    ],
)
def test_a_mistake_is_marked_where_it_stands(scene: str, fault: str, schema: dict[str, Any]) -> None:
    head = "storymap: 1\ntitle: Tillid\nclient: Esbjerg\nlanguage: da\nscenes:\n"
    assert wrong(f"{head}  - {{id: a, text: Hej}}\n", schema) == []
    (found,) = wrong(f"{head}  - {scene}\n", schema)
    assert found.startswith(fault)


def test_every_action_of_the_vocabulary_is_completed(schema: dict[str, Any]) -> None:
    direction = schema["definitions"]["direction"]["properties"]
    for language in LANGUAGES:
        assert set(direction["action"]["enum"]) >= set(vocabulary(language).frames)
    entities = schema["definitions"]["player"]["anyOf"][0]["enum"]
    assert {"man", "men", "window", "office", "relevance"} <= set(entities)


def test_the_verb_prints_it_or_writes_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema"]) == 0
    printed = json.loads(capsys.readouterr().out)
    assert main(["schema", "-o", str(tmp_path / "storymap.schema.json")]) == 0
    assert json.loads((tmp_path / "storymap.schema.json").read_text(encoding="utf-8")) == printed
