"""Whom a house stands for that does what only people do."""

from __future__ import annotations

import pytest

from tests.direction.test_pointing import asked


@pytest.mark.parametrize(
    ("language", "note", "who"),
    [
        ("da", "Hele skolen jubler.", "students"),
        ("da", "Vuggestuen går tur i skoven.", "children"),
        ("da", "Kommunen hjælper borgeren.", "employees"),
        ("nb", "Sykehjemmet synger.", "residents"),
        ("nn", "Barnehagen går på tur i skogen.", "children"),
        ("en", "The whole school cheers.", "students"),
        ("da", "Hele kontoret vender sig om.", "employees"),
        ("nb", "Hele kontoret snur seg.", "employees"),
        ("nn", "Heile skulen reiser seg.", "students"),
        ("en", "The whole office turns around.", "employees"),
    ],
)
def test_a_house_that_does_what_people_do_is_those_in_it(language: str, note: str, who: str) -> None:
    assert f" {who} | " in asked(language, note)[-1]


@pytest.mark.parametrize(
    "note", ["Skolen åbner.", "Hele skolen brænder.", "Skolen ligger ved søen.", "Rådhuset bliver evakueret."]
)
def test_a_house_that_only_stands_there_stays_a_house(note: str) -> None:
    assert not any(who in asked("da", note)[-1] for who in ("students", "employees"))
