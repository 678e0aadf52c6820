from __future__ import annotations

import random

import pytest

from rentegn.direction import understand
from rentegn.direction.lexicons import vocabulary
from rentegn.model.direction import Source
from rentegn.model.span import Severity
from rentegn.model.storymap import LANGUAGES
from tests.direction.films import directions, film, readings, roles, understood


@pytest.mark.parametrize(
    ("note", "asked"),
    [
        ("Gennem et lille vindue kigger en mand ud", ["look_out man | window | - | -"]),
        ("Bag et lille vindue står en mand og kigger ud", ["look_out man | window | - | -"]),
        ("En mand, der står bag et vindue, kigger ud", ["look_out man | window | - | -"]),
        ("Man ser en mand, der kigger ud gennem et vindue", ["look_out man | window | - | -"]),
        ("Medarbejderne rammes ind af et par hænder", ["frame_in hands | frame | - | employees"]),
        ("En medarbejders ildsjæl bliver tændt", ["ignite - | flame | - | employee"]),
        ("Lederen rækker medarbejderen en blomst", ["give leader | plant | - | employee"]),
        ("En medarbejder vinker til en anden medarbejder", ["wave employee | - | - | employee_2"]),
        ("Den store bunke papir på bordet vælter", ["topple - | paperwork | - | table"]),
        ("Bag skrivebordet sidder en leder", ["sit leader | table | - | -"]),
        ("Der dukker en taleboble op over hovedet", ["appear - | speech_bubble | - | -"]),
        ("Leder efter nøglen", ["search - | key | - | -"]),
        ("Manden taler i telefon i haven", ["talk man | phone | garden | -"]),
        ("Puf! Lederen er væk", ["vanish leader | - | - | -"]),
        (
            "Lederen går forrest op ad bjerget, og medarbejderne følger efter",
            ["climb leader+employees | - | mountain | -"],
        ),
        ("Leder og medarbejdere på vej op ad et bjerg, lederen forrest", ["climb leader+employees | - | mountain | -"]),
    ],
)
def test_a_note_in_another_order_or_voice_is_read_by_its_grammar(note: str, asked: list[str]) -> None:
    assert [roles(direction) for direction in directions(note)] == asked


SAME_IN_FOUR = [
    (
        "look_out man | window | - | -",
        "En mand kigger ud gennem et lille vindue …",
        "En mann kikker ut gjennom et lite vindu …",
        "Ein mann kikkar ut gjennom eit lite vindauge …",
        "A man looks out through a small window …",
    ),
    (
        "gather_around - | core_values | - | employees",
        "De tre kerneværdier samles om medarbejderne.",
        "De tre kjerneverdiene samles rundt medarbeiderne.",
        "Dei tre kjerneverdiane samlar seg rundt medarbeidarane.",
        "The three core values gather around the employees.",
    ),
    (
        "ignite - | flame+relevance | - | employee",
        "Relevansen tænder ildsjælen i en medarbejder.",
        "Relevansen tenner ildsjelen i en medarbeider.",
        "Relevansen tenner eldsjela i ein medarbeidar.",
        "Relevance lights the fiery soul in an employee.",
    ),
    (
        "climb leader+employees | - | mountain | -",
        "Lederen går forrest: bestiger et bjerg sammen med medarbejderne.",
        "Lederen går først: bestiger et fjell sammen med medarbeiderne.",
        "Leiaren går først: bestig eit fjell saman med medarbeidarane.",
        "The leader goes first: climbs a mountain together with the employees.",
    ),
    (
        "vanish leader | - | - | -",
        "Lederen forsvinder med et puf!",
        "Lederen forsvinner med et poff!",
        "Leiaren forsvinn med eit poff!",
        "The leader vanishes with a puff!",
    ),
]


@pytest.mark.parametrize("row", SAME_IN_FOUR, ids=[row[0].split()[0] for row in SAME_IN_FOUR])
def test_the_same_note_reads_the_same_in_four_languages(row: tuple[str, str, str, str, str]) -> None:
    for language, note in zip(("da", "nb", "nn", "en"), row[1:], strict=True):
        (reading,) = readings(note, language=language)
        assert [roles(direction) for direction in reading.directions] == [row[0]]
        assert reading.unknown == ()


def test_a_definite_window_brings_the_man_who_looks_through_it() -> None:
    before, after = readings("En mand kigger ud gennem et vindue", "Vinduet bliver større")
    assert after.directions[0].props[0].entity == before.directions[0].props[0].entity
    assert [mention.entity for mention in after.present] == ["man", "window"]


def test_an_indefinite_window_is_a_new_picture() -> None:
    _, after = readings("En mand kigger ud gennem et vindue", "Et vindue lukkes")
    assert after.present == ()


def test_a_scene_that_goes_on_with_a_thing_that_is_not_there_is_told() -> None:
    storymap = film(("Så …", "Lederen vinker"), ("… stort.", "… vinduet udvides."))
    (warning,) = (problem for problem in understood(storymap)[1] if problem.code == "points-to-nothing")
    assert "`vinduet` is not on stage" in warning.message
    assert warning.span is not None
    assert warning.span.column == 13 + len("… ")


def test_whoever_vanished_is_no_longer_there() -> None:
    *_, after = readings(
        "Leder og medarbejder ved et bord", ("Det sker …", "Lederen forsvinder"), ("… nu.", "Bordet vælter")
    )
    assert "leader" not in [mention.entity for mention in after.present]


def test_a_note_without_a_subject_goes_on_with_what_was_there() -> None:
    _, after = readings(("Så …", "En mand kigger ud gennem et vindue …"), ("… stort.", "… bliver meget større"))
    assert roles(after.directions[0]) == "widen - | window | - | -"


def test_a_possessive_names_its_owner() -> None:
    (climb,) = directions("Lederen bestiger et bjerg med sine medarbejdere")
    assert climb.actors[1].owner == "leader"


def test_while_makes_two_actions_go_together() -> None:
    talk, wave = directions("Mens lederen taler, vinker medarbejderen")
    assert (talk.action, wave.action, wave.at_once) == ("talk", "wave", True)


def test_a_mood_before_another_action_is_how_somebody_looks() -> None:
    (wave,) = directions("En glad medarbejder vinker")
    assert wave.actors[0].manner == ("happy",)


def test_a_compound_is_read_by_its_head_if_its_first_part_is_a_word() -> None:
    assert roles(directions("Et panoramavindue dukker op")[0]) == "appear - | window | - | -"
    assert directions("En turnering i glimmus")[0].source is Source.PROPOSED


@pytest.mark.parametrize("word", ["underhånden", "slingring", "glimmus", "hjemstavnen"])
def test_a_word_that_only_ends_like_a_known_one_is_not_taken_for_it(word: str) -> None:
    (reading,) = readings(f"Lederen vinker {word}")
    assert [unknown.text for unknown in reading.unknown] == [word]
    assert roles(reading.directions[0]) == "wave leader | - | - | -"


@pytest.mark.parametrize(
    ("note", "word", "suggestion"),
    [
        ("Leder bestiger et bjærg", "bjærg", "bjerg"),
        ("En mand kigger ud gennem et vindu", "vindu", "vindue"),
        ("Lederen jodler", "jodler", None),
        ("En zerblum", "zerblum", None),
    ],
)
def test_an_unknown_word_is_told_with_the_nearest_known_and_never_guessed(
    note: str, word: str, suggestion: str | None
) -> None:
    understanding, diagnostics = understood(film(note))
    (unknown,) = understanding.readings[0].unknown
    assert unknown.text == word
    assert suggestion is None or suggestion in unknown.suggestions
    warning = next(diagnostic for diagnostic in diagnostics if diagnostic.code == "unknown-word")
    assert warning.message == f"the note's `{word}` is not in the vocabulary"
    assert warning.span is not None
    assert warning.span.column == 13 + note.index(word)
    concepts = {m.concept for d in understanding.readings[0].directions if d.source is Source.NOTE for m in d.mentions}
    assert not concepts & {"mountain", "window"}


@pytest.mark.parametrize(
    ("note", "code", "severity"),
    [
        ("Leder bestiger et bjærg", "unknown-word", Severity.ERROR),
        ("Lederen vinker til en zerblum", "unknown-word", Severity.WARNING),
        ("En zerblum", "note-not-understood", Severity.ERROR),
        ("Lederen vinker og behøver mappen på bordet", "no-action", Severity.WARNING),
    ],
)
def test_a_film_is_not_made_of_a_misspelt_note_nor_of_one_that_says_nothing(
    note: str, code: str, severity: Severity
) -> None:
    found = {diagnostic.code: diagnostic for diagnostic in understood(film(note))[1]}
    assert found[code].severity is severity
    assert found[code].hints


@pytest.mark.parametrize(
    ("note", "asked"),
    [
        ("Et lille vindue. En mand titter ud", ["look_out man | window | - | -"]),
        ("Medarbejderen kan ikke røre sig i det lille rum", ["squeeze employee | - | room | -"]),
        ("To hænder kommer ind og danner en ramme om de ansatte", ["frame_in hands | frame | - | employees"]),
        ("Lederens hænder danner en ramme om medarbejderne", ["frame_in hands | frame | - | employees"]),
        ("Lederen vinker til et hold af medarbejdere", ["wave leader | - | - | employees"]),
        ("Du ser medarbejdere med faglig stolthed", ["be_proud employees | - | - | -"]),
        ("Vi tegner en graf", ["appear - | diagram | - | -"]),
        ("Væksten vises med en pil", ["rise - | arrow | - | -"]),
        ("Lederen er der ikke længere", ["vanish leader | - | - | -"]),
        ("Bjergbestigning: lederen forrest", ["climb leader | - | mountain | -"]),
    ],
)
def test_what_is_set_borne_counted_denied_or_shown_plays_its_own_part(note: str, asked: list[str]) -> None:
    assert [roles(direction) for direction in directions(note)] == asked


def test_a_thing_that_was_set_is_as_it_was_set() -> None:
    (look_out,) = directions("Et lille vindue. En mand titter ud")
    assert (look_out.props[0].manner, look_out.props[0].definite) == (("small",), False)


def test_a_note_that_lists_the_core_values_by_name_means_them() -> None:
    text = "Det står på to ben: Retning & Rammer og Relationer."
    (reading,) = readings((text, "Retning & Rammer og Relationer samles om medarbejderne"))
    assert [roles(direction) for direction in reading.directions] == ["gather_around - | core_values | - | employees"]
    assert reading.directions[0].props[0].names == ("Retning & Rammer", "Relationer")


def test_who_does_nothing_that_can_be_seen_only_stands_there_and_it_is_told() -> None:
    understanding, diagnostics = understood(film("Lederen vinker ikke"))
    assert [roles(direction) for direction in understanding.readings[0].directions] == ["appear leader | - | - | -"]
    assert [diagnostic.code for diagnostic in diagnostics].count("no-action") == 1


@pytest.mark.parametrize("note", ["Vinduet udvides ikke", "Ikke mere papir på bordet"])
def test_what_does_not_happen_is_not_staged(note: str) -> None:
    understanding, diagnostics = understood(film(note))
    assert all(direction.source is Source.PROPOSED for direction in understanding.readings[0].directions)
    assert any(diagnostic.code == "no-action" for diagnostic in diagnostics)


def test_a_known_verb_without_an_action_is_told_and_not_staged() -> None:
    understanding, diagnostics = understood(film("Lederen behøver mappen på bordet"))
    assert "the note's `behøver` is nothing that can be shown yet" in [diagnostic.message for diagnostic in diagnostics]
    assert understanding.readings[0].source is Source.PROPOSED


def test_the_authors_own_cue_wins() -> None:
    (reading,) = readings(("Vinduet bliver større i dag.", 'Vinduet udvides @ "dag"'))
    assert reading.directions[0].cue == "dag"


def test_a_film_of_odd_notes_is_read_without_falling_over() -> None:
    odd = ("…", "!", "@", "+ + +", "og og og", "12 34", "en en en", "der som", "“”", "a" * 5000, "en mand " * 500)
    for note in odd:
        understood(film(note))


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_thrown_together_are_read_without_falling_over(language: str) -> None:
    chance = random.Random(language)
    words = vocabulary(language)
    known = [*sorted(words.senses), *sorted(words.small) * 6, *".,!?:;…–+&()@" * 40]
    for _ in range(150):
        first, second = (" ".join(chance.choices(known, k=chance.randint(1, 14))) for _ in range(2))
        understood(film((f"{first} …", second), (f"… {second}", first), (first, None), language=language))


@pytest.mark.parametrize(
    ("note", "language", "names"),
    [
        ("Teksten skrives: «Fællesskab i Kerteminde».", "da", ("Fællesskab i Kerteminde",)),
        ("Bokstavene S og E skrives.", "nb", ("S", "E")),
        (
            "En sjekkliste: Medarbeidersamtale, Mestringsklima og Lederprogram.",
            "nb",
            ("Medarbeidersamtale", "Mestringsklima", "Lederprogram"),
        ),
        ("Tre skilte dukker op: Processer, Usikkerhed og Mod.", "da", ("Processer", "Usikkerhed", "Mod")),
        ("A checklist: Trust, Courage, Open doors.", "en", ("Trust", "Courage", "Open doors")),
    ],
)
def test_what_is_quoted_or_listed_is_lettering(note: str, language: str, names: tuple[str, ...]) -> None:
    (reading,) = readings(note, language=language)
    assert not reading.unknown
    assert [mention.names for direction in reading.directions for mention in direction.props] == [names]


def test_a_long_word_a_letter_away_from_one_known_word_is_read_as_it_and_noted() -> None:
    understanding, diagnostics = understood(film("Medarbejdren vinker"))
    (direction,) = (each for each in understanding.readings[0].directions if each.source is Source.NOTE)
    assert [mention.concept for mention in direction.actors] == ["employee"]
    (noted,) = (each for each in diagnostics if each.code == "spelling")
    assert noted.message == "the note's `Medarbejdren` was read as `medarbejderen`"
    assert noted.severity is Severity.NOTE


def test_of_two_places_neither_is_left_out() -> None:
    understanding, diagnostics = understood(film("Søknaden flyr gjennom stua bak rådhuset", language="nb"))
    assert not [diagnostic for diagnostic in diagnostics if diagnostic.code == "not-shown"]
    (direction,) = understanding.readings[0].directions
    assert {"living_room", "town_hall"} <= {mention.concept for mention in direction.mentions}


def test_a_noun_that_no_picture_has_a_part_for_is_told() -> None:
    outcome = understand(film("Tre bøtter: ei til glas, ei til mat, ei til rest", language="nn"))
    told = [diagnostic.message for diagnostic in outcome.diagnostics if diagnostic.code == "not-shown"]
    assert "the note's `glas` has no part in what is shown" in told


@pytest.mark.parametrize(
    ("language", "note", "place", "target"),
    [
        ("nb", "Søknaden flyr som et papirfly fra stua til rådhuset", "living_room", "town_hall"),
        ("nn", "Ballongen flyg frå skulen til rådhuset", "school", "town_hall"),
        ("da", "Papirflyet flyver fra skolen til rådhuset", "school", "town_hall"),
    ],
)
def test_of_two_places_one_is_where_it_leads(language: str, note: str, place: str, target: str) -> None:
    (reading,) = readings(note, language=language)
    (direction,) = reading.directions
    assert direction.place is not None
    assert direction.target is not None
    assert (direction.place.concept, direction.target.concept) == (place, target)


def test_a_noun_of_what_is_not_so_is_not_told_as_left_out() -> None:
    outcome = understand(film("Bunken er væk, og to kolleger smiler"))
    assert [diagnostic.code for diagnostic in outcome.diagnostics if diagnostic.code == "not-shown"] == []
