"""Whom and what the pronouns of a note point to."""

from __future__ import annotations

import pytest

from tests.corpus.rows import Row, read
from tests.direction.films import readings, roles


def asked(language: str, note: str, *before: str) -> list[str]:
    """What a note asks for, in short, after the notes of the scenes before it."""
    return [roles(direction) for direction in read(Row(note, language, before, ()))[2]]


@pytest.mark.parametrize(
    ("language", "note"),
    [
        ("da", "Bordet er fyldt med kaffekopper. Alle griner."),
        ("nb", "Hyllene er fulle av permer. Alle ler."),
        ("nn", "Stolane står i ein ring. Alle ler."),
        ("en", "The shelves are full of folders. Everyone laughs."),
    ],
)
def test_everybody_is_people_and_never_the_things_that_were_named(language: str, note: str) -> None:
    assert asked(language, note)[-1] == "laugh people | - | - | -"


@pytest.mark.parametrize(
    ("language", "note"),
    [
        ("da", "En kvinde tager en bog fra hylden og åbner den."),
        ("nb", "En kvinne tar en bok fra hylla og åpner den."),
        ("nn", "Ei kvinne tek ei bok frå hylla og opnar ho."),
        ("en", "A woman takes a book from the shelf and opens it."),
    ],
)
def test_it_is_what_was_handled_and_not_where_that_was(language: str, note: str) -> None:
    assert asked(language, note)[-1] == "open woman | book | - | -"


@pytest.mark.parametrize(
    ("language", "note"),
    [
        ("da", "Medarbejder sidder ved computeren. Kollegerne kigger på hende."),
        ("nb", "En ansatt sitter ved pulten. Kollegene ser på henne."),
        ("nn", "Ein tilsett sit ved pulten. Kollegaene ser på henne."),
        ("en", "An employee sits at a desk. The colleagues look at her."),
    ],
)
def test_she_is_whoever_is_there_before_she_is_somebody_new(language: str, note: str) -> None:
    assert asked(language, note)[-1] == "look colleagues | - | - | employee"


@pytest.mark.parametrize(
    ("language", "note", "before"),
    [
        ("da", "Lederen giver ham et kort, og han går.", "En ung mand står på vejen."),
        ("nb", "Lederen gir ham et kart, og han går.", "En ung mann står på veien."),
        ("nn", "Leiaren gir han eit kart, og han går.", "Ein ung mann står på vegen."),
        ("en", "The manager gives him a map, and he walks.", "A young man stands in the road."),
    ],
)
def test_he_who_was_just_given_something_is_the_same_he_after_it(language: str, note: str, before: str) -> None:
    assert asked(language, note, before)[-1] == "walk youth | - | - | -"


@pytest.mark.parametrize(
    ("language", "note"),
    [
        ("da", "Chefen taler. En af dem gaber."),
        ("nb", "Sjefen snakker. En av dem gjesper."),
        ("nn", "Leiaren snakkar. Ein av dei gjespar."),
        ("en", "The boss is talking. One of them is yawning."),
    ],
)
def test_one_of_them_is_not_the_leader_who_stands_alone(language: str, note: str) -> None:
    assert asked(language, note)[-1] == "yawn employee | - | - | -"


@pytest.mark.parametrize(
    ("language", "note"),
    [
        ("da", "Sagsbehandleren laver et hul, så hun kan hoppe."),
        ("nb", "Saksbehandleren lager et hull, så hun kan hoppe."),
        ("nn", "Saksbehandlaren lagar eit hol, så ho kan hoppe."),
        ("en", "The caseworker makes a hole so that she jumps."),
    ],
)
def test_what_somebody_does_so_that_she_can_do_something_lets_another_do_it(language: str, note: str) -> None:
    before = {"da": "En kvinde venter.", "nb": "En kvinne venter.", "nn": "Ei kvinne ventar.", "en": "A woman waits."}
    assert asked(language, note, before[language])[-1] == "jump woman | - | - | -"


@pytest.mark.parametrize(
    ("language", "note"),
    [
        ("da", "Læreren løfter hånden. Så smiler hun."),
        ("nb", "Læreren løfter hånda. Så smiler hun."),
        ("nn", "Læraren løftar handa. Så smiler ho."),
        ("en", "The teacher raises a hand. Then she smiles."),
    ],
)
def test_a_raised_hand_is_nobody_to_go_on_with(language: str, note: str) -> None:
    assert asked(language, note)[-1] == "smile teacher | - | - | -"


@pytest.mark.parametrize(
    ("language", "note"),
    [
        ("da", "Seks medarbejdere sidder. De rejser sig alle."),
        ("nb", "Seks ansatte sitter. De reiser seg alle."),
        ("en", "Six employees sit. They all stand up."),
    ],
)
def test_they_all_are_they(language: str, note: str) -> None:
    assert asked(language, note)[-1].endswith(" employees | - | - | -")


@pytest.mark.parametrize(
    ("language", "note"),
    [
        ("da", "Tre kolleger trækker i et reb, den fjerde kigger på."),
        ("nb", "Tre kolleger drar i et tau, den fjerde ser på."),
        ("nn", "Tre kollegaer dreg i eit tau, den fjerde ser på."),
        ("en", "Three colleagues pull a rope; the fourth just watches."),
    ],
)
def test_the_fourth_is_one_more_beside_the_three(language: str, note: str) -> None:
    assert "colleague_2 | - | - | " in asked(language, note)[-1]


@pytest.mark.parametrize(
    ("language", "note", "before"),
    [
        ("da", "De sætter den ned.", "To medarbejdere bærer en tung kasse; en tredje åbner døren for dem."),
        ("nb", "De setter den ned.", "To ansatte bærer en tung kasse; en tredje åpner døra for dem."),
        ("nn", "Dei set den ned.", "To tilsette ber ei tung kasse; ein tredje opnar døra for dei."),
        ("en", "They put it down.", "Two employees carry a heavy box up the stairs; a third one opens the door."),
    ],
)
def test_what_is_put_down_is_what_was_carried(language: str, note: str, before: str) -> None:
    assert asked(language, note, before) == ["put_down employees | box | - | -"]


@pytest.mark.parametrize(
    ("language", "note"),
    [
        ("da", "En gammel dame med en rollator, som vinker."),
        ("nb", "En gammel dame med en rullator som vinker."),
        ("nn", "Ei gammal dame med ein rullator som vinkar."),
        ("en", "An old lady with a dog who waves."),
    ],
)
def test_a_relative_clause_is_about_who_can_do_what_it_says(language: str, note: str) -> None:
    assert asked(language, note)[-1].startswith("wave old_woman |")


@pytest.mark.parametrize(
    ("language", "note"),
    [
        ("da", "Sygeplejersken giver patienten et glas, og han drikker."),
        ("nb", "Sykepleieren gir pasienten et glass, og han drikker."),
        ("nn", "Sjukepleiaren gir pasienten eit glas, og han drikk."),
        ("en", "The nurse gives the patient a glass, and he drinks."),
    ],
)
def test_who_is_named_again_after_and_is_another_than_who_did_it_before(language: str, note: str) -> None:
    assert asked(language, note)[-1].startswith("drink patient |")


@pytest.mark.parametrize(
    ("language", "note", "before"),
    [
        ("da", "Lederen giver hver af dem en nøgle.", "Fire medarbejdere venter."),
        ("nb", "Lederen gir hver av dem en nøkkel.", "Fire ansatte venter."),
        ("nn", "Leiaren gir kvar av dei ein nøkkel.", "Fire tilsette ventar."),
        ("en", "The manager gives each of them a key.", "Four employees wait."),
    ],
)
def test_each_of_them_are_all_of_them(language: str, note: str, before: str) -> None:
    assert asked(language, note, before) == ["give leader | key | - | employees"]


@pytest.mark.parametrize(
    ("language", "before", "note", "asked"),
    [
        ("nn", "Ordføraren og to ungdomar ror i ein båt", "Dei vinkar", ["wave politician+youths | - | - | -"]),
        ("da", "Lederen og tre medarbejdere løfter et bord", "De griner", ["laugh leader+employees | - | - | -"]),
        ("nb", "Lederen taler til medarbeiderne", "De klapper", ["clap employees | - | - | -"]),
        (
            "nb",
            "En sykepleier og en gammel dame står ved trappa",
            "Hun støtter henne",
            ["support nurse | - | - | old_woman"],
        ),
        ("nn", "Ei kvinne held ein kopp", "Ho stikk han i lomma", ["put woman | cup | - | pocket"]),
    ],
)
def test_they_are_all_who_did_the_last_thing_and_she_does_it_to_the_other(
    language: str, before: str, note: str, asked: list[str]
) -> None:
    reading = readings(before, note, language=language)[-1]
    assert [roles(direction) for direction in reading.directions] == asked


@pytest.mark.parametrize(
    ("language", "note", "target"),
    [
        ("nb", "Barna leker mens en voksen passer på", "child"),
        ("nn", "Elevar heng i klatrestativet medan ein vaksen passar på", "pupil"),
        ("da", "En medarbejder sidder alene. Lederen sætter sig ved siden af", "employee"),
    ],
)
def test_who_watches_over_nobody_or_sits_beside_nobody_does_so_by_whoever_was_there(
    language: str, note: str, target: str
) -> None:
    (reading,) = readings(note, language=language)
    assert reading.directions[-1].target is not None
    assert reading.directions[-1].target.concept == target


@pytest.mark.parametrize(
    ("language", "note", "thing"),
    [
        ("da", "En dame afleverer et skema ved skranken. Hun får det tilbage.", "form"),
        ("nb", "En mann legger et brev i en kasse. Han åpner den.", "box"),
        ("nb", "En mann legger et brev i en kasse. Han åpner det.", "letter"),
        ("nn", "Ein mann legg eit brev i ei bok. Han opnar det.", "letter"),
        ("da", "Manden lægger kortet på bordet ved døren. Han åbner den.", "door"),
    ],
)
def test_den_and_det_point_to_what_was_called_by_a_word_of_their_gender(language: str, note: str, thing: str) -> None:
    assert thing in asked(language, note)[-1].split(" | ")[1]


@pytest.mark.parametrize(
    ("language", "note", "doing"),
    [
        ("nb", "Vaktmesteren finner en ledning og teiper den fast.", "tape caretaker | cable"),
        ("da", "Kvinden tager en kop og vasker den ren.", "wash woman | cup"),
        ("nn", "Ho tek eit glas og gjer det klart.", "get_ready woman | drinking_glass"),
    ],
)
def test_what_a_thing_becomes_is_no_attribute_of_the_pronoun_before_it(language: str, note: str, doing: str) -> None:
    assert asked(language, note)[-1].startswith(doing)


def test_they_are_the_two_of_the_same_sentence_and_not_who_left_before() -> None:
    note = "Faren cykler videre. Pædagogen tager pigen i hånden, og de går ind sammen."
    assert asked("da", note)[-1] == "enter teacher+girl | - | - | -"


def test_she_who_is_named_anew_after_and_is_the_woman_who_was_left_there() -> None:
    before = "En ældre dame sidder i sin lænestol."
    made = asked("da", "Hjemmehjælperen kommer ind ad døren, og hun lyser op.", before)
    assert made[-1].startswith("be_happy old_woman")


@pytest.mark.parametrize(
    ("language", "note"),
    [
        ("da", "Et frø ligger i jorden. Det regner, og det spirer."),
        ("nb", "Et frø ligger i jorda. Det regner. Det spirer."),
        ("nn", "Eit lite frø i sprekken i asfalten. Det regnar, det spirer."),
        ("en", "A seed lies in the soil. It rains. It sprouts."),
    ],
)
def test_what_it_does_after_the_rain_is_not_done_by_the_rain(language: str, note: str) -> None:
    assert asked(language, note)[-1] == "grow_plant - | plant | - | -"


@pytest.mark.parametrize(
    ("language", "note", "doing"),
    [
        ("en", "A volunteer hands out soup in the rain.", "hand_out volunteer | soup+rain | - | -"),
        ("nb", "Hun gir ham en paraply i regnet.", "give woman | umbrella+rain | - | man"),
    ],
)
def test_nobody_is_given_anything_but_is_only_in_the_rain(language: str, note: str, doing: str) -> None:
    assert asked(language, note) == [doing]
