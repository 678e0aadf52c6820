"""A doing is the same doing however its sentence is built."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from tests.corpus import rows

WAYS = yaml.safe_load((Path(__file__).parent / "said_otherwise.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize(("language", "note"), [(lang, note) for lang, notes in WAYS.items() for note in notes])
def test_the_leader_opens_the_door_in_whatever_way_it_is_said(language: str, note: str) -> None:
    reading, _, (direction, *more) = rows.read(rows.Row(note, language, (), ()))
    assert not more
    assert direction.action == "open"
    assert [mention.concept for mention in direction.actors] == ["leader"]
    assert [mention.concept for mention in direction.props] == ["door"]
    assert not [word.text for word in reading.words if word.kind == "unknown"]
