"""How far a doing is, how many each are, and who is nobody."""

from __future__ import annotations

import pytest

from tests.corpus.rows import Row, read
from tests.direction.films import roles


def asked(language: str, note: str, *before: str) -> list[str]:
    """What a note asks for, in short, after the notes of the scenes before it."""
    return [roles(direction) for direction in read(Row(note, language, before, ()))[2]]


@pytest.mark.parametrize(
    ("language", "note", "doing"),
    [
        ("da", "Manden giver sig til at danse.", "dance man"),
        ("da", "Så begynder børnene langsomt at synge.", "sing children"),
        ("da", "En kvinde er i færd med at male væggen.", "paint woman"),
        ("nb", "Lederen holder på å snakke.", "talk leader"),
        ("nb", "Kvinnen setter i gang med å male veggen.", "paint woman"),
        ("nn", "Leiaren held fram med å snakke.", "talk leader"),
        ("nn", "Barna byrjar å synge.", "sing children"),
        ("en", "The leader keeps on talking.", "talk leader"),
        ("en", "They burst out laughing.", "laugh people"),
        ("en", "A man manages to open the window.", "open man"),
    ],
)
def test_what_begins_or_goes_on_is_done(language: str, note: str, doing: str) -> None:
    assert [each.split(" |")[0] for each in asked(language, note)] == [doing]


@pytest.mark.parametrize(
    ("language", "note"),
    [
        ("da", "Drengen er lige ved at falde."),
        ("da", "Drengen falder næsten."),
        ("nb", "Gutten er i ferd med å falle."),
        ("nb", "Gutten holder på å falle."),
        ("nn", "Guten er nær ved å falle."),
        ("en", "The boy nearly falls."),
        ("en", "The boy is about to fall."),
    ],
)
def test_what_all_but_happens_is_read_as_that(language: str, note: str) -> None:
    (direction,) = read(Row(note, language, (), ()))[2]
    assert (direction.action, direction.manner) == ("fall", ("nearly",))


@pytest.mark.parametrize(
    ("language", "note"),
    [
        ("da", "Chefen glemmer at lukke døren."),
        ("nb", "Sjefen glemmer å lukke døra."),
        ("nn", "Sjefen gløymer å lukke døra."),
        ("en", "The boss forgets to close the door."),
    ],
)
def test_what_is_forgotten_is_not_done(language: str, note: str) -> None:
    assert asked(language, note) == ["forget leader | door | - | -"]


@pytest.mark.parametrize(
    ("language", "note"),
    [
        ("da", "Hvert barn bærer en kasse."),
        ("nb", "Hvert barn bærer en kasse."),
        ("nn", "Kvart barn ber ein kasse."),
        ("en", "Every child carries a box."),
        ("en", "Each of the children carries a box."),
    ],
)
def test_each_of_several_has_one_of_their_own(language: str, note: str) -> None:
    assert asked(language, note) == ["carry children | boxs | - | -"]


@pytest.mark.parametrize(
    ("language", "note", "before"),
    [
        ("da", "En borger kommer ind. De giver hånd.", "En leder sidder ved et skrivebord."),
        ("nb", "En innbygger kommer inn, og de håndhilser.", "En leder sitter ved et skrivebord."),
        ("nn", "Ein innbyggjar kjem inn. Dei handhelsar.", "Ein leiar sit ved eit skrivebord."),
        ("en", "A citizen comes in and they shake hands.", "A leader sits at a desk."),
    ],
)
def test_they_are_who_comes_and_who_was_there(language: str, note: str, before: str) -> None:
    assert asked(language, note, before)[-1] == "shake_hands leader+citizen | - | - | -"


@pytest.mark.parametrize(
    ("language", "note"),
    [
        ("da", "Ingen ved skranken."),
        ("nb", "Ingen sitter ved skranken."),
        ("nn", "Det er ingen ved skranken."),
        ("en", "Nobody at the counter."),
    ],
)
def test_where_nobody_is_stands_empty(language: str, note: str) -> None:
    (direction,) = read(Row(note, language, (), ()))[2]
    assert (direction.action, direction.actors) == ("appear", ())
    assert [mention.manner for mention in direction.mentions] == [("empty",)]


@pytest.mark.parametrize(
    ("language", "note", "read_as"),
    [
        ("da", "Alle flytter over til vinduet.", "walk people | window | - | -"),
        ("nb", "Alle flytter bordet over til vinduet.", "move people | table | - | window"),
        ("en", "Everyone moves over to the window.", "walk people | window | - | -"),
    ],
)
def test_people_who_move_over_walk(language: str, note: str, read_as: str) -> None:
    assert asked(language, note) == [read_as]


@pytest.mark.parametrize(
    ("language", "note", "doings"),
    [
        ("da", "En lastbil kører forbi, ingen andre på vejen.", ["drive", "appear"]),
        ("nb", "En mann venter, ingen ved skranken.", ["wait", "appear"]),
        ("nn", "Ein mann ventar, ingen ved bordet.", ["wait", "appear"]),
        ("en", "A lorry rolls out at dawn, nobody else about.", ["drive"]),
    ],
)
def test_nobody_beside_a_doing_denies_it_not(language: str, note: str, doings: list[str]) -> None:
    assert [each.split(" ")[0] for each in asked(language, note)] == doings


@pytest.mark.parametrize(
    ("language", "note", "doing", "manner"),
    [
        ("da", "Børnene skiftes til at kaste bolden.", "throw children", "in_turns"),
        ("nb", "To gutter bytter på å kaste ballen.", "throw boys", "in_turns"),
        ("nn", "Jentene byter på å kaste ballen.", "throw girls", "in_turns"),
        ("en", "Two nurses take turns reading to him.", "read_out nurses", "in_turns"),
        ("da", "Kvinden skynder sig at lukke vinduet.", "close woman", "fast"),
        ("nb", "Kvinnen skynder seg å lukke vinduet.", "close woman", "fast"),
        ("en", "The woman hurries to close the window.", "close woman", "fast"),
        ("en", "The neighbours work together to lift the car.", "lift neighbours", "together"),
    ],
)
def test_how_a_doing_is_said_to_go_is_its_manner(language: str, note: str, doing: str, manner: str) -> None:
    (direction,) = read(Row(note, language, (), ()))[2]
    assert roles(direction).split(" |")[0] == doing
    assert manner in direction.manner


def test_of_several_who_go_on_english_says_it_as_of_one_infinitive() -> None:
    assert asked("en", "Two nurses keep talking.") == ["talk nurses | - | - | -"]


@pytest.mark.parametrize(
    ("language", "note", "doing"),
    [
        ("da", "Telefonen holder ikke op med at ringe.", "ring - | phone | - | -"),
        ("nb", "Telefonen slutter ikke å ringe.", "ring - | phone | - | -"),
        ("nn", "Telefonen sluttar ikkje å ringje.", "ring - | phone | - | -"),
        ("en", "The phone won't stop ringing.", "ring - | phone | - | -"),
        ("en", "She cannot stop laughing.", "laugh woman | - | - | -"),
        ("en", "The child stops crying.", "be_calm child | - | - | -"),
    ],
)
def test_what_does_not_stop_goes_on(language: str, note: str, doing: str) -> None:
    assert asked(language, note) == [doing]
