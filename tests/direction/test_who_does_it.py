"""Who does what a clause says, and who does not though they were named before."""

from __future__ import annotations

import pytest

from tests.corpus.rows import Row, read
from tests.direction.films import readings, roles


def asked(language: str, note: str, *before: str) -> list[str]:
    """What a note asks for, in short, after the notes of the scenes before it."""
    return [roles(direction) for direction in read(Row(note, language, before, ()))[2]]


def told(language: str, note: str) -> list[str]:
    """The words of a note that are told to be unknown."""
    return [word.text for word in read(Row(note, language, (), ()))[0].words if word.kind == "unknown"]


@pytest.mark.parametrize(
    ("language", "note", "word"),
    [
        ("da", "En borger sidder, og de flurfagelige danner en ring omkring hende.", "flurfagelige"),
        ("nb", "En borger sitter, og de flurfaglige samler seg rundt henne.", "flurfaglige"),
        ("nn", "Ein innbyggjar sit, og flurfagistane samlar seg rundt henne.", "flurfagistane"),
        ("en", "A citizen sits, and the flurfagists gather around her.", "flurfagists"),
    ],
)
def test_who_is_not_known_does_it_and_not_whoever_was_named_before(language: str, note: str, word: str) -> None:
    assert asked(language, note)[-1] == "gather_around people | - | - | citizen"
    assert told(language, note) == [word]


@pytest.mark.parametrize(
    ("language", "note"),
    [
        ("da", "Manden åbner døren, og flurserne falder ud."),
        ("nb", "Mannen åpner døra, og flursene faller ut."),
        ("nn", "Mannen opnar døra, og flursane fell ut."),
    ],
)
def test_what_is_not_known_and_may_be_a_thing_is_told_and_nobody_falls(language: str, note: str) -> None:
    assert asked(language, note) == ["open man | door | - | -"]
    assert len(told(language, note)) == 1


@pytest.mark.parametrize(
    ("language", "note"),
    [
        ("da", "Kvinden åbner døren, og lyset vælter ind."),
        ("nb", "Kvinnen åpner døra, og lyset velter inn."),
        ("nn", "Kvinna opnar døra, og lyset veltar inn."),
        ("en", "The woman opens the door and the light floods in."),
    ],
)
def test_light_comes_in_by_itself(language: str, note: str) -> None:
    assert asked(language, note)[-1] == "stream_in - | light | - | -"


@pytest.mark.parametrize(
    ("language", "note"),
    [
        ("da", "Kollegerne hjælper en mand med at udfylde skemaet."),
        ("nb", "Kollegene hjelper en mann med å fylle ut skjemaet."),
        ("nn", "Kollegaene hjelper ein mann med å fylle ut skjemaet."),
        ("en", "A man waits. The colleagues help him fill in the form."),
    ],
)
def test_whoever_is_helped_does_it_with_the_thing(language: str, note: str) -> None:
    assert asked(language, note)[-2:] == ["help colleagues | - | - | man", "fill_in man | form | - | -"]


@pytest.mark.parametrize(
    ("language", "note"),
    [
        ("da", "Portøren skubber sengen; sygeplejersken følger efter."),
        ("nb", "Portøren skyver senga, og sykepleieren følger etter."),
        ("nn", "Portøren skuvar senga, og sjukepleiaren følgjer etter."),
        ("en", "The porter pushes the bed; the nurse follows close behind."),
    ],
)
def test_who_follows_one_that_pushes_a_bed_does_not_push_it(language: str, note: str) -> None:
    doings = asked(language, note)
    assert doings[0].endswith(" porter | bed | - | -")
    assert doings[1:] == ["follow nurse | - | - | porter"]


@pytest.mark.parametrize(
    ("language", "note"),
    [
        ("da", "Alle griner undtagen chefen."),
        ("nb", "Alle ler bortsett fra sjefen."),
        ("nn", "Alle ler utanom sjefen."),
        ("en", "Everyone laughs except for the boss."),
    ],
)
def test_who_is_excepted_is_there_and_does_not_do_it(language: str, note: str) -> None:
    assert asked(language, note) == ["appear leader | - | - | -", "laugh people | - | - | -"]


@pytest.mark.parametrize(
    ("language", "note"),
    [
        ("da", "Lederen danser som en ballerina."),
        ("nb", "Lederen danser som en ballerina."),
        ("nn", "Leiaren dansar som ein ballerina."),
        ("en", "The manager dances like a ballerina."),
    ],
)
def test_what_somebody_is_like_is_nobody_on_stage(language: str, note: str) -> None:
    assert asked(language, note) == ["dance leader | - | - | -"]


@pytest.mark.parametrize(
    ("language", "note", "before"),
    [
        ("da", "Læreren løfter hånden. Der bliver stille.", "Ti elever taler."),
        ("nb", "Læreren løfter hånda. Det blir stille.", "Ti elever snakker."),
        ("nn", "Læraren løftar handa. Det blir stille.", "Ti elevar snakkar."),
    ],
)
def test_when_it_falls_silent_all_who_are_there_are_silent(language: str, note: str, before: str) -> None:
    assert asked(language, note, before)[-1] == "fall_silent pupils | - | - | -"


@pytest.mark.parametrize(
    ("language", "note", "before"),
    [
        ("da", "Lægen lægger en hånd på hendes skulder.", "En kvinde græder."),
        ("nb", "Legen legger hånda på skulderen hennes.", "En kvinne gråter."),
        ("nn", "Legen legg handa på skuldra hennar.", "Ei kvinne græt."),
        ("en", "The man puts a hand on her shoulder.", "A woman cries."),
    ],
)
def test_who_has_the_shoulder_is_touched(language: str, note: str, before: str) -> None:
    (reading,) = [direction for direction in read(Row(note, language, (before,), ()))[2] if direction.target]
    assert reading.target is not None
    assert reading.target.entity == "woman"


@pytest.mark.parametrize(
    ("language", "note"),
    [
        ("da", "En pige tegner et hus, og en dreng flurkæl det."),
        ("nb", "En jente tegner et hus, og en gutt flurkal det."),
        ("nn", "Ei jente teiknar eit hus, og ein gut flurkegg det."),
    ],
)
def test_who_does_what_nobody_knows_does_not_do_what_was_done_before(language: str, note: str) -> None:
    assert asked(language, note) == ["draw girl | house | - | -", "appear boy | - | - | -"]


@pytest.mark.parametrize(
    ("language", "note"),
    [
        ("da", "Lægen smiler, mens gartneren, læreren og sygeplejersken danser."),
        ("nb", "Legen smiler mens gartneren, læreren og sykepleieren danser."),
        ("nn", "Legen smiler medan gartnaren, læraren og sjukepleiaren dansar."),
        ("en", "The doctor smiles while the gardener, the teacher and the nurse dance."),
    ],
)
def test_all_on_a_list_do_it_after_a_word_that_joins_whole_clauses(language: str, note: str) -> None:
    assert asked(language, note) == ["smile doctor | - | - | -", "dance gardener+teacher+nurse | - | - | -"]


@pytest.mark.parametrize(
    ("language", "note", "carried"),
    [
        ("da", "En mor skriver med barnet på skødet.", "sit_on_lap child | - | - | mother"),
        ("nb", "En mor snakker med barnet på armen.", "carry mother | - | - | child"),
        ("nn", "Ei mor les med barnet på fanget.", "sit_on_lap child | - | - | mother"),
        ("en", "A mother writes with the baby on her lap.", "sit_on_lap baby | - | - | mother"),
    ],
)
def test_whom_somebody_has_on_the_lap_or_the_arm_does_not_do_it(language: str, note: str, carried: str) -> None:
    assert asked(language, note)[-1] == carried
    assert "child" not in asked(language, note)[0]


@pytest.mark.parametrize(
    ("language", "note"),
    [
        ("da", "Bedstefar i lænestolen, mens viceværten låser døren op."),
        ("nb", "Bestefar i lenestolen mens vaktmesteren låser opp døra."),
        ("en", "Granddad in the armchair while the caretaker unlocks the door."),
    ],
)
def test_who_only_sits_there_does_not_do_what_another_does_meanwhile(language: str, note: str) -> None:
    assert asked(language, note) == ["sit grandfather | armchair | - | -", "unlock caretaker | door | - | -"]


@pytest.mark.parametrize(
    ("note", "doings"),
    [
        ("The children are laughing.", ["laugh children | - | - | -"]),
        ("The water is rising.", ["rise - | water | - | -"]),
        ("The children are asleep in their prams.", ["sleep children"]),
        ("Two boys argue about which bin the bottle goes in.", ["argue boys"]),
        ("A woman cannot make up her mind.", ["hesitate woman"]),
        ("Letters are tipped out onto a table and counted by hand.", ["pour_out", "count"]),
    ],
)
def test_what_english_says_in_ing_and_ed_is_done(note: str, doings: list[str]) -> None:
    found = asked("en", note)
    assert [one[: len(other)] for one, other in zip(found, doings, strict=True)] == doings


@pytest.mark.parametrize(
    ("language", "note", "target", "other"),
    [
        ("nb", "Garnnøstet ruller fra en gammel dame og bort til en tenåring.", "teenager", "old_woman"),
        ("da", "Læreren fører barnet over til moren.", "mother", "child"),
        ("en", "The midwife carries the baby to the father.", "father", "baby"),
    ],
)
def test_of_two_to_whom_it_is_done_it_leads_to_one_and_the_other_is_there(
    language: str, note: str, target: str, other: str
) -> None:
    (direction,) = read(Row(note, language, (), ()))[2]
    assert direction.target is not None
    assert direction.target.concept == target
    assert other in [mention.concept for mention in direction.props]


@pytest.mark.parametrize(
    ("language", "note", "action"),
    [
        ("da", "Lederen trøster en trist medarbejder", "comfort"),
        ("nb", "Legen hjelper en redd pasient", "help"),
        ("nn", "Legen hjelper ein redd pasient", "help"),
        ("en", "The nurse helps a scared patient", "help"),
    ],
)
def test_whom_something_is_done_to_has_it_done_in_whatever_mood(language: str, note: str, action: str) -> None:
    (reading,) = readings(note, language=language)
    assert [direction.action for direction in reading.directions] == [action]
    assert reading.directions[0].target is not None
    assert reading.directions[0].target.manner


@pytest.mark.parametrize(
    ("language", "note", "one", "rest"),
    [
        ("da", "Alle rækker hånden op undtagen én.", "person", "raise_hand people | - | - | -"),
        ("nb", "Alle ler unntatt én.", "person", "laugh people | - | - | -"),
        ("nn", "Alle ler utanom ein.", "person", "laugh people | - | - | -"),
        ("en", "All the pupils laugh except one.", "pupil", "laugh pupils | - | - | -"),
    ],
)
def test_one_who_is_excepted_is_there_and_does_not_do_it(language: str, note: str, one: str, rest: str) -> None:
    assert asked(language, note) == [f"appear {one} | - | - | -", rest]


@pytest.mark.parametrize(
    ("language", "note", "last"),
    [
        ("da", "Et brev bliver foldet, stemplet og lagt i en skuffe.", "put_down - | letter | - | drawer"),
        ("nb", "Papirene krølles sammen og kastes i søpla.", "throw_away - | paperwork | - | trash"),
        ("nn", "Eit brev blir bretta, stempla og lagt i ein skuff.", "put_down - | letter | - | drawer"),
        ("en", "The box is closed and placed on the shelf.", "put_down - | box | - | shelf"),
    ],
)
def test_what_is_put_somewhere_is_what_the_chain_of_passives_began_with(language: str, note: str, last: str) -> None:
    assert asked(language, note)[-1] == last


@pytest.mark.parametrize(
    ("language", "note", "asked"),
    [
        ("nb", "Sekken til jenta blir fylt med steiner", "fill - | stones+sack | - | -"),
        ("nn", "Sekken til leiaren blir fylt med steinar", "fill - | stones+sack | - | -"),
        ("da", "Rygsækken til drengen bliver båret af en lærer", "carry teacher | backpack | - | -"),
        ("nb", "Sykkelen til mannen faller", "fall - | bicycle | - | -"),
        ("en", "The backpack is being filled with stones", "fill_up - | stones+backpack | - | -"),
    ],
)
def test_whose_a_thing_is_does_nothing_with_it(language: str, note: str, asked: str) -> None:
    (reading,) = readings(note, language=language)
    assert [roles(direction) for direction in reading.directions] == [asked]


@pytest.mark.parametrize(
    ("language", "note", "doing"),
    [
        ("da", "Døren åbner sig, og der falder lys ind.", "stream_in - | light | - | -"),
        ("da", "En dør. Der falder lys ud.", "glow - | light | - | -"),
        ("nb", "Det faller lys ut.", "glow - | light | - | -"),
        ("en", "The door opens and light falls out.", "glow - | light | - | -"),
    ],
)
def test_light_that_falls_somewhere_makes_nothing_else_fall(language: str, note: str, doing: str) -> None:
    assert asked(language, note)[-1] == doing
