"""Those whom only commas list: each is there, and the last alone does what its participle says."""

from __future__ import annotations

import pytest

from tests.direction.test_who_does_it import asked


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        ("A nurse, a lamp burning.", ["appear nurse | - | - | -", "burn - | lamp | - | -"]),
        ("A nurse, a desk, a phone ringing.", ["appear nurse | table | - | -", "ring - | phone | - | -"]),
        ("A man, a dog, a boy waving.", ["appear man | dog | - | -", "wave boy | - | - | -"]),
    ],
)
def test_the_last_of_a_list_alone_does_what_its_participle_says(note: str, expected: list[str]) -> None:
    assert asked("en", note) == expected
