"""What says when something is done is no thing in the picture, and keeps nobody from doing it."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from tests.corpus import rows

PHRASES = yaml.safe_load((Path(__file__).parent / "when_it_is_done.yaml").read_text(encoding="utf-8"))
DONE = {
    "da": "{} løfter kvinden kassen.",
    "nb": "{} løfter kvinnen kassa.",
    "nn": "{} løftar kvinna kassa.",
    "en": "{}, the woman lifts the box.",
}


@pytest.mark.parametrize(("language", "phrase"), [(lang, each) for lang, known in PHRASES.items() for each in known])
def test_when_it_is_done_changes_nothing_of_what_is_done(language: str, phrase: str) -> None:
    note = DONE[language].format(phrase[0].upper() + phrase[1:])
    reading, _, (direction, *more) = rows.read(rows.Row(note, language, (), ()))
    assert not more
    assert (direction.action, direction.target) == ("lift", None)
    assert [mention.concept for mention in direction.actors] == ["woman"]
    assert [mention.concept for mention in direction.props] == ["box"]
    assert not [word.text for word in reading.words if word.kind == "unknown"]


@pytest.mark.parametrize(
    ("language", "note"),
    [
        ("da", "To uger senere ringer telefonen."),
        ("nb", "Et par år etter ringer telefonen."),
        ("nn", "Nokre månader seinare ringer telefonen."),
        ("en", "A few days later the phone rings."),
    ],
)
def test_any_number_of_any_time_may_have_passed(language: str, note: str) -> None:
    _, _, (direction,) = rows.read(rows.Row(note, language, (), ()))
    assert direction.action == "ring"
    assert direction.manner == ("later",)
