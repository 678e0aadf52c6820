"""Corpora of reworded notes: `NAME_wordings.yaml` or `rewordings.yaml`, rows of `scene, note, expect`.

A row is *right* when every expected direction is there, *refused* when something expected is missing and the reader
said that it did not understand, *wrong* when something is missing and nothing was said. A corpus names the share that
must be right; wrong is worse than refused.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import yaml

from rentegn.direction import explain
from rentegn.direction.lexicons import vocabulary
from rentegn.model.span import Severity
from tests.direction.films import reference, understood, with_note

HERE = Path(__file__).parent
CORPORA = sorted(HERE.glob("*wordings.yaml"))


def fits(expected: dict[str, Any], found: dict[str, Any]) -> bool:
    """Whether a direction has at least what a row expects of it, or kinds of that."""
    several = all(
        any(_is(there, concept) for there in found[role])
        for role in ("actors", "props", "manner")
        for concept in expected.get(role, ())
    )
    single = all(found[role] and _is(found[role], expected[role]) for role in ("place", "target") if role in expected)
    return bool(expected["action"] == found["action"]) and several and single


def _is(found: str, expected: str) -> bool:
    known = vocabulary("da")
    return found == expected or (found in known.concepts and expected in known.kinds_of(found))


def verdict(row: dict[str, Any]) -> str:
    """right, refused or wrong."""
    storymap = with_note(reference(), row["scene"], row["note"])
    understanding, diagnostics = understood(storymap)
    scene = next(scene for scene in explain(storymap, understanding)["scenes"] if scene["id"] == row["scene"])
    asked = [direction for direction in scene["directions"] if direction["source"] == "note"]
    if all(any(fits(expected, found) for found in asked) for expected in row["expect"]):
        return "right"
    warned = any(diagnostic.severity is not Severity.NOTE for diagnostic in diagnostics)
    return "refused" if warned else "wrong"


@pytest.mark.parametrize("path", CORPORA, ids=lambda path: path.stem)
def test_reworded_notes_are_read_right_or_refused_aloud(path: Path, verdicts: dict[str, Counter[str]]) -> None:
    corpus = yaml.safe_load(path.read_text(encoding="utf-8"))
    found = [(verdict(row), row["note"]) for row in corpus["rows"]]
    verdicts[path.stem] = Counter(how for how, _ in found)
    missed = [pair for pair in found if pair[0] != "right"]
    right = 1 - len(missed) / len(found)
    assert right >= corpus["least_right"], "\n".join(f"{how}: {note}" for how, note in missed)


def test_a_wrong_reading_is_counted_as_wrong() -> None:
    expect = [{"action": "climb", "actors": ["leader"]}]
    assert verdict({"scene": "lederen-forsvinder", "note": "Lederen forsvinder", "expect": expect}) == "wrong"
    assert verdict({"scene": "lederen-forsvinder", "note": "Lederen jodler", "expect": expect}) == "refused"
