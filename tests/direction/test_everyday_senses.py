"""Words of two meanings in everyday sentences."""

from __future__ import annotations

import pytest

from tests.direction.test_who_does_it import asked


@pytest.mark.parametrize(
    ("language", "note", "expected"),
    [
        ("da", "Pilen peger på målet.", "point - | arrow | - | target"),
        ("da", "En sygeplejerske giver en gammel mand vand.", "give nurse | water | - | old_man"),
        ("nn", "Ho gir eit barn vatn.", "give woman | water | - | child"),
        ("da", "Han giver blomsterne vand.", "water man | plants+water | - | -"),
        ("da", "Søjlen i diagrammet stiger.", "rise - | bar_chart | - | -"),
        ("en", "The lamp goes out.", "turn_off - | lamp | - | -"),
    ],
)
def test_the_words_beside_it_tell_what_a_word_means(language: str, note: str, expected: str) -> None:
    assert asked(language, note)[-1] == expected
