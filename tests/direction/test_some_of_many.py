"""One, two or all of those whom a noun names, and small words that belong to whom they stand beside."""

from __future__ import annotations

import pytest

from tests.direction.test_who_does_it import asked


@pytest.mark.parametrize(
    ("language", "note", "expected"),
    [
        ("da", "En af kvinderne vinker.", "wave woman | - | - | -"),
        ("nb", "En av kvinnene vinker.", "wave woman | - | - | -"),
        ("nn", "Ei av kvinnene vinkar.", "wave woman | - | - | -"),
        ("en", "One of the women waves.", "wave woman | - | - | -"),
        ("en", "Two of the women dance.", "dance women | - | - | -"),
        ("en", "All of the children laugh.", "laugh children | - | - | -"),
        ("en", "One of her colleagues waves.", "wave colleague | - | - | -"),
        ("en", "She gives one of the boys a ball.", "give woman | ball | - | boy"),
        ("en", "The woman by the window lifts the box.", "lift woman | box | - | window"),
    ],
)
def test_some_of_many_do_what_the_verb_says(language: str, note: str, expected: str) -> None:
    assert asked(language, note) == [expected]


@pytest.mark.parametrize(
    ("language", "note", "expected"),
    [
        ("da", "Lederen bøjer sig ned for at løfte kassen.", ["bend leader | - | - | -", "lift leader | box | - | -"]),
        ("nb", "Hun stopper for å hjelpe en mann.", ["stop woman | - | - | -", "help woman | - | - | man"]),
        ("nn", "Ho går bort for å opne vindauget.", ["leave woman | - | - | -", "open woman | window | - | -"]),
        ("en", "She stops to help a man.", ["stop woman | - | - | -", "help woman | - | - | man"]),
    ],
)
def test_what_somebody_stops_or_bends_for_is_done_next(language: str, note: str, expected: list[str]) -> None:
    assert asked(language, note) == expected


@pytest.mark.parametrize(
    ("language", "note", "expected"),
    [
        ("da", "Folk går forbi, nogle på cykel.", ["pass_by folks | - | - | -", "cycle folks | - | - | -"]),
        ("en", "People walk, some on bikes.", ["walk people | - | - | -", "cycle people | - | - | -"]),
    ],
)
def test_some_of_those_who_go_may_go_otherwise(language: str, note: str, expected: list[str]) -> None:
    assert asked(language, note) == expected


@pytest.mark.parametrize(
    ("language", "note", "done"),
    [
        ("da", "Bunker af papir står på bordet. De vælter.", "topple"),
        ("nb", "Hauger av papir ligger på bordet. De velter.", "topple"),
        ("nn", "Haugar av papir ligg på bordet. Dei veltar.", "topple"),
        ("en", "Piles of paper tower over the clerk, then they collapse.", "collapse"),
    ],
)
def test_stuff_in_several_heaps_is_they(language: str, note: str, done: str) -> None:
    assert asked(language, note)[-1] == f"{done} - | paperwork | - | -"
