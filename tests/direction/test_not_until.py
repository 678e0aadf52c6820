"""What is done only when something else has been."""

from __future__ import annotations

import pytest

from tests.direction.test_pointing import asked


@pytest.mark.parametrize(
    ("language", "note", "first", "then"),
    [
        ("en", "The gate does not open until the guard has checked the ticket.", "examine guard", "open - | gate"),
        ("da", "Porten åbner ikke, før vagten har tjekket billetten.", "examine guard", "open - | gate"),
        ("nb", "Porten åpner ikke før vakten har sjekket billetten.", "examine guard", "open - | gate"),
        ("nn", "Porten opnar ikkje før vakta har sjekka billetten.", "examine guard", "open - | gate"),
        ("da", "Ikke før han banker på, åbner hun døren.", "knock man", "open woman"),
        ("en", "She doesn't sit down until the children are quiet.", "fall_silent children", "sit woman"),
    ],
)
def test_what_is_not_done_until_something_else_is_done_after_that(
    language: str, note: str, first: str, then: str
) -> None:
    before, after = asked(language, note)
    assert before.startswith(first)
    assert after.startswith(then)


def test_what_is_denied_without_more_stays_denied() -> None:
    assert asked("en", "The gate does not open.") == []
    assert not any(told.startswith("eat") for told in asked("nb", "Hun spiser ikke før møtet."))
