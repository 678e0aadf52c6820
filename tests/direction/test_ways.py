"""The usual ways to say what can be seen, in words and set phrases of every day."""

from __future__ import annotations

import pytest

from rentegn.direction.lexicons import vocabulary
from rentegn.direction.words import compound
from rentegn.model.storymap import LANGUAGES
from tests.direction.films import readings, roles

SET_PHRASES = [
    ("da", "Hun ryster på hovedet", "shake_head woman | - | - | -"),
    ("nb", "Hun rister på hodet", "shake_head woman | - | - | -"),
    ("nn", "Ho ristar på hovudet", "shake_head woman | - | - | -"),
    ("da", "Robotten overtager mappen", "take_over - | robot+folder | - | -"),
    ("nb", "Roboten overtar mappen", "take_over - | robot+folder | - | -"),
    ("en", "The robot takes over the folder", "take_over - | robot | - | folder"),
    ("da", "To cyklister holder for rødt", "stop cyclists | traffic_light | - | -"),
    ("nb", "To syklister stopper for rødt", "stop cyclists | traffic_light | - | -"),
    ("da", "Kvinden vender ryggen til manden", "turn_back_on woman | - | - | man"),
    ("nb", "Kvinnen snur ryggen til mannen", "turn_back_on woman | - | - | man"),
    ("da", "Chefen giver tommelfingeren op", "give_thumbs_up leader | - | - | -"),
    ("da", "Hun siger tak", "thank woman | - | - | -"),
    ("da", "Muren styrter sammen", "collapse - | stone_wall | - | -"),
    ("nb", "Barna stiller seg på rekke", "line_up children | - | - | -"),
    ("nb", "Hun blir overrasket", "be_surprised woman | - | - | -"),
    ("nb", "Hun setter fra seg mappen", "put_down woman | folder | - | -"),
    ("nb", "De går fra hverandre", "split_up people | - | - | -"),
    ("nb", "Det regner", "rain - | rain | - | -"),
    ("da", "Lederen giver ordet til medarbejderen", "give_floor leader | - | - | employee"),
]


@pytest.mark.parametrize(("language", "note", "asked"), SET_PHRASES, ids=[note for _, note, _ in SET_PHRASES])
def test_a_set_phrase_is_read_as_the_one_doing_that_it_means(language: str, note: str, asked: str) -> None:
    (reading,) = readings(note, language=language)
    assert [roles(direction) for direction in reading.directions] == [asked]
    assert reading.unknown == ()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_way_to_say_something_has_its_words_as_a_note_has_them(language: str) -> None:
    known = vocabulary(language)
    pairs = [
        (pattern, f"{one} {other}")
        for patterns in known.patterns.values()
        for pattern in patterns
        for one, other in zip(pattern.words, pattern.words[1:], strict=False)
    ]
    assert [pattern for pattern, joined in pairs if joined in known.senses] == []


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("da", "forkert løs gammel magtesløs bagover oppefra tredje nederst fugtig rådden sikker falsk aktiv"),
        ("nb", "feil løs gammel maktesløs bakover ovenfra tredje nederst fuktig råtten sikker falsk aktiv"),
        ("nn", "feil laus gammal maktlaus bakover ovanfrå tredje nedst fuktig roten sikker falsk aktiv"),
        ("en", "wrong loose old powerless third wide rotten damp safe fake active"),
    ],
)
def test_usual_adjectives_and_adverbs_are_known(language: str, words: str) -> None:
    known = vocabulary(language)
    assert [word for word in words.split() if word not in known.senses and word not in known.small] == []


@pytest.mark.parametrize(
    ("language", "word", "concept"),
    [
        ("nb", "pc-en", "computer"),
        ("nb", "TV-en", "television"),
        ("da", "tv'et", "television"),
        ("nn", "PC-ane", "computer"),
    ],
)
def test_initials_have_their_endings_after_a_hyphen_or_an_apostrophe(language: str, word: str, concept: str) -> None:
    note = f"Ein mann ser på {word}" if language == "nn" else f"En mand ser på {word}"
    (reading,) = readings(note, language=language)
    assert [mention.concept for direction in reading.directions for mention in direction.props] == [concept]


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("da", "værdifuld frugtbar virkeligheden hemmeligheder slutspil"),
        ("nb", "måten lysten rusten verdifull fruktbar forfatterskap"),
    ],
)
def test_an_ending_is_no_head_of_a_compound(language: str, words: str) -> None:
    known = vocabulary(language)
    assert {word: [sense.concept for sense in compound(word, known)] for word in words.split()} == {
        word: [] for word in words.split()
    }
