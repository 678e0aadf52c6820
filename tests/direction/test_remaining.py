"""What is left where something was, what is done of itself, and how far something is so."""

from __future__ import annotations

import pytest

from tests.direction.test_senses_by_company import manners
from tests.direction.test_who_does_it import asked


@pytest.mark.parametrize(
    ("language", "note"),
    [
        ("da", "Papirerne er væk fra bordet. Kun en kop står tilbage."),
        ("nb", "Papirene er borte fra bordet. Bare en kopp står igjen."),
        ("nn", "Papira er borte frå bordet. Berre ein kopp står att."),
        ("en", "The papers are gone from the table. Only a cup is left."),
    ],
)
def test_what_is_left_is_where_that_was_which_is_gone(language: str, note: str) -> None:
    [left] = asked(language, note)
    assert "cup" in left
    assert "table" in left


def test_what_hangs_there_instead_hangs_on_the_same_wall() -> None:
    assert "wall" in manners("da", "Uret er ikke længere på væggen, der hænger et maleri i stedet.")


@pytest.mark.parametrize(
    ("language", "note"),
    [
        ("da", "To drenge hopper, så det sprøjter op på lærerens støvler."),
        ("nb", "To gutter hopper, så det spruter på støvlene til læreren."),
        ("en", "Two boys jump so that it splashes on the teacher's boots."),
    ],
)
def test_whoever_jumps_is_not_what_splashes(language: str, note: str) -> None:
    splash = asked(language, note)[-1]
    assert splash.startswith("splash - |")
    assert "boots" in splash


@pytest.mark.parametrize(
    ("language", "note"),
    [
        ("da", "Den sendes videre fra hånd til hånd."),
        ("nb", "Den sendes videre fra hånd til hånd."),
        ("en", "Now it is passed on."),
    ],
)
def test_what_is_passed_on_is_a_thing_and_no_place(language: str, note: str) -> None:
    before = {
        "da": "En leder løber ind på stadion med en bold.",
        "nb": "En leder løper inn på stadion med en ball.",
        "en": "A leader runs into the stadium with a ball.",
    }
    assert "ball" in asked(language, note, before[language])[0]


@pytest.mark.parametrize(
    ("language", "note", "doing"),
    [
        ("da", "Der bliver helt mørkt.", "dim"),
        ("nb", "Det blir helt mørkt.", "dim"),
        ("nn", "Det blir heilt mørkt.", "dim"),
        ("en", "It gets completely dark.", "dim"),
        ("nb", "Sykepleieren er helt utslitt.", "be_tired"),
    ],
)
def test_how_far_it_is_so_is_no_doing_of_its_own(language: str, note: str, doing: str) -> None:
    [only] = asked(language, note)
    assert only.startswith(doing)
    assert manners(language, note) & {"very", "completely"}


def test_the_one_of_them_is_no_thing_that_was_named_before() -> None:
    assert asked("da", "Bolden ryger over nettet, til den ene pensionist må sætte sig.")[-1] == (
        "sit_down pensioner | - | - | -"
    )


@pytest.mark.parametrize(
    ("language", "note", "before"),
    [
        ("da", "Naboen kommer og følger hende hjem.", "En gammel kvinde."),
        ("nb", "Naboen kommer og følger henne hjem.", "En gammel kvinne."),
    ],
)
def test_whoever_sees_another_home_goes_with_them(language: str, note: str, before: str) -> None:
    assert asked(language, note, before)[-1].startswith("escort neighbour |")


def test_what_is_put_up_goes_on_the_board_that_was_handled_before() -> None:
    assert "blackboard" in asked("da", "Lederen retter tavlen og sætter fem sedler op.")[-1]


@pytest.mark.parametrize(
    ("note", "doing"),
    [
        ("Familien sortere affald i køkkenet.", "sort family | trash | kitchen | -"),
        ("Hun plejer at sortere affald.", "sort woman | trash | - | -"),
    ],
)
def test_an_infinitive_without_its_r_is_what_somebody_does(note: str, doing: str) -> None:
    assert asked("da", note) == [doing]


@pytest.mark.parametrize(
    ("language", "note", "doing"),
    [
        ("da", "Vejen er blevet til et grønt bælte med små søer.", "transform"),
        ("nb", "Veien er blitt til et grønt belte.", "transform"),
        ("da", "Pigen i kørestol holder foran trappen.", "stop"),
        ("da", "Manden holder en kop og en pen.", "hold"),
        ("da", "Hjælperen står ved siden af med hænderne på ryggen.", "stand"),
        ("da", "Lederen giver hånd hele vejen rundt.", "shake_hands"),
        ("da", "Kollegaen hiver hende op af bunken.", "pull_up"),
    ],
)
def test_small_words_elsewhere_in_the_clause_make_no_other_doing(language: str, note: str, doing: str) -> None:
    [only] = asked(language, note)
    assert only.startswith(f"{doing} ")


def test_what_a_place_has_become_is_what_it_turns_into() -> None:
    assert asked("da", "Vejen er blevet til et grønt bælte.") == ["transform - | road | - | belt"]


@pytest.mark.parametrize(
    ("note", "doing"),
    [
        ("Så lægger de stenen i en vogn.", "put_down people | stone"),
        ("De unge danser.", "dance youths | -"),
        ("De går op på tredje sal.", "walk people | - | upper_floors"),
        ("Bilerne sætter farten ned.", "slow_down - | cars"),
        ("Mægleren stiller sig bag stolen.", "stand process_consultant | chair"),
    ],
)
def test_before_a_definite_noun_danish_has_no_article(note: str, doing: str) -> None:
    [only] = asked("da", note)
    assert only.replace("upper_floor ", "upper_floors ").startswith(doing)


def test_light_that_is_lit_is_not_what_the_clause_before_was_about() -> None:
    assert "sun" not in asked("da", "Solen går ned, og lysene tændes i vinduerne.")[-1]


@pytest.mark.parametrize(
    ("language", "note"),
    [("da", "Lederen tegner en cirkel. Medarbejderne træder ind i den."), ("nb", "Lederen tegner en sirkel.")],
)
def test_a_circle_is_drawn_and_stepped_into(language: str, note: str) -> None:
    assert all("circle_round" in doing for doing in asked(language, note))
