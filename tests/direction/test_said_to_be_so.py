"""What a clause only says to be so: that it is gone, that it is lit, or that it does not fit."""

from __future__ import annotations

import pytest

from tests.direction.test_senses_by_company import manners
from tests.direction.test_who_does_it import asked


@pytest.mark.parametrize(
    ("language", "before", "note"),
    [
        ("da", "En vejmand stiller kegler på vejen.", "Hullet er lappet, keglerne er væk."),
        ("nb", "En mann legger en veske på bordet.", "Mannen våkner, veska er borte."),
        ("nn", "Ein mann parkerer bilen.", "Han kjem att, men bilen er borte."),
        ("en", "A woman parks a bike.", "She comes back and the bike is gone."),
    ],
)
def test_what_stood_there_is_seen_to_go_after_what_is_done(language: str, before: str, note: str) -> None:
    assert asked(language, note, before)[-1].startswith("vanish - |")


def test_what_is_gone_as_a_scene_begins_is_not_seen_to_go() -> None:
    assert [doing.split()[0] for doing in asked("da", "Kassen er væk. En mand vinker.", "En mand bærer en kasse.")] == [
        "wave"
    ]


@pytest.mark.parametrize(
    ("language", "note", "doing"),
    [
        ("nb", "Lyset er på.", "light_up"),
        ("nn", "Ljoset er på i skulen.", "light_up"),
        ("da", "Lyset på kontoret er tændt.", "light_up"),
        ("en", "The lamp is on.", "light_up"),
        ("nn", "Lampa er av.", "turn_off"),
        ("en", "The lamp is on the table.", "appear"),
        ("nb", "Lampen er på bordet.", "appear"),
    ],
)
def test_what_is_on_shines_and_what_is_on_a_table_does_not(language: str, note: str, doing: str) -> None:
    assert asked(language, note)[0].split()[0] == doing


@pytest.mark.parametrize(
    ("language", "note"),
    [
        ("nn", "Brannmannen viser ungane hjelmen sin. Ei jente får prøve han, han er altfor stor."),
        ("nn", "Ei jente prøver hjelmen. Han er altfor stor."),
        ("da", "En pige prøver hjelmen, den er alt for stor."),
        ("en", "A girl tries on the helmet, it is far too big."),
    ],
)
def test_what_is_too_large_does_not_grow(language: str, note: str) -> None:
    tried = asked(language, note)[-1]
    assert tried.startswith("try_on")
    assert "helmet" in tried


@pytest.mark.parametrize(
    ("language", "note", "who"),
    [
        ("da", "Bunken vokser, til man næsten ikke kan se sygeplejersken bag den.", "nurse"),
        ("nb", "Bunken vokser til man nesten ikke kan se sykepleieren bak den.", "nurse"),
        ("nn", "Papirbunken veks til ein nesten ikkje ser sjukepleiaren.", "nurse"),
        ("en", "The pile grows until you can hardly see the nurse behind it.", "nurse"),
    ],
)
def test_whom_nobody_can_see_is_hidden_and_nobody_looks_away(language: str, note: str, who: str) -> None:
    found = asked(language, note)
    assert found[-1].startswith(f"hide {who} |")
    assert "leader" not in " ".join(found)


@pytest.mark.parametrize(
    ("note", "doing"),
    [
        ("Two colleagues finish the puzzle, it shows a woman in a uniform.", "appear"),
        ("A poster shows a woman in a kitchen.", "appear"),
        ("A nurse shows a woman in with a smile.", "show_in"),
        ("A nurse shows in a patient.", "show_in"),
    ],
)
def test_a_picture_shows_nobody_in(note: str, doing: str) -> None:
    assert asked("en", note)[-1].split()[0] == doing


@pytest.mark.parametrize(
    ("language", "note"),
    [
        ("da", "En kollega tager det ene rum."),
        ("nb", "En kollega tar det siste rommet."),
        ("en", "A colleague takes one room."),
    ],
)
def test_whoever_takes_a_room_takes_it_over(language: str, note: str) -> None:
    assert asked(language, note)[0].startswith("take_over colleague |")


def test_whoever_comes_and_takes_a_room_takes_it_over() -> None:
    assert asked("nn", "Ein kollega kjem til og tek det eine rommet.")[-1].startswith("take_over colleague |")


def test_what_is_picked_up_in_a_room_is_picked_up() -> None:
    assert asked("da", "En sygeplejerske tager en bog i rummet.")[0].startswith("pick_up nurse |")


@pytest.mark.parametrize(
    ("language", "note"),
    [
        ("da", "En brandbil med udrykning kører gennem byen."),
        ("nb", "En ambulanse under utrykning kjører forbi."),
        ("nn", "Ein ambulanse under utrykking køyrer forbi."),
    ],
)
def test_what_is_called_out_drives_with_its_blue_light_on(language: str, note: str) -> None:
    assert "blue_light" in manners(language, note)
