"""To whom somebody goes who then does something to them, and who follows whom."""

from __future__ import annotations

import pytest

from tests.direction.test_pointing import asked


@pytest.mark.parametrize(
    ("language", "note", "how"),
    [
        ("en", "A woman falls. Two guards hurry over to help her up.", "hurry guards | - | - | woman"),
        ("da", "En pige græder. Læreren løber hen for at trøste hende.", "run teacher | - | - | girl"),
        ("nb", "En gutt gråter. Læreren går bort og trøster ham.", "approach teacher | - | - | boy"),
        ("nn", "Ei jente fell. Ein mann spring bort og hjelper henne.", "run man | - | - | girl"),
        ("en", "The nurse goes over to an old man to help him.", "approach nurse | - | - | old_man"),
    ],
)
def test_whoever_goes_over_and_helps_goes_to_whom_they_help(language: str, note: str, how: str) -> None:
    assert how in asked(language, note)


def test_what_somebody_bends_down_for_is_done() -> None:
    assert asked("da", "Hun bøjer sig ned for at samle papiret op")[-1].startswith("pick_up woman")


@pytest.mark.parametrize(
    ("language", "note"),
    [
        ("en", "The leader walks in front, the others follow."),
        ("da", "Lederen går forrest, og medarbejderne følger efter."),
        ("nb", "Lederen går foran og medarbeiderne følger etter."),
    ],
)
def test_nobody_who_follows_goes_in_front(language: str, note: str) -> None:
    walking, following = asked(language, note)
    assert walking.startswith("walk leader | ")
    assert following == "follow employees | - | - | leader"


def test_who_runs_over_runs_nobody_over() -> None:
    assert asked("en", "The teacher runs over and lifts the boy up.")[0].startswith("run teacher")
    assert asked("en", "A car runs over a cat.")[0].startswith("knock_down")
