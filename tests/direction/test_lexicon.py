from __future__ import annotations

import subprocess
import sys
from itertools import islice

import pytest

from rentegn.direction.lexicons import vocabulary
from rentegn.direction.paradigms import noun_forms
from rentegn.direction.vocabulary import Vocabulary
from rentegn.model.storymap import LANGUAGES


@pytest.fixture(params=LANGUAGES)
def words(request: pytest.FixtureRequest) -> Vocabulary:
    return vocabulary(request.param)


def test_every_way_to_say_an_action_uses_a_verb_that_is_known(words: Vocabulary) -> None:
    verbs = {sense.lemma for senses in words.senses.values() for sense in senses if sense.part == "verb"}
    assert {verb for verb in words.patterns if verb is not None} - verbs == set()


def test_every_way_to_say_an_action_asks_for_things_that_are_known(words: Vocabulary) -> None:
    manners = {sense.concept for senses in words.senses.values() for sense in senses if sense.part == "manner"}
    manners |= {idiom.manner for idiom in words.idioms} | set(words.concepts)
    relations = set(words.grammar.prepositions.values())
    for patterns in words.patterns.values():
        for pattern in patterns:
            assert set(pattern.concepts) <= set(words.concepts), pattern
            assert set(pattern.manners) <= manners, pattern
            assert set(pattern.relations) <= relations | {"of"}, pattern


def test_the_vocabularys_actions_can_be_said_in_every_language(words: Vocabulary) -> None:
    said = {pattern.action for patterns in words.patterns.values() for pattern in patterns}
    named = {s.concept for senses in words.senses.values() for s in senses if s.part in ("sign", "mood")}
    assert set(words.frames) - said - named == set()


def test_a_doing_is_a_kind_of_a_known_one_and_never_of_itself(words: Vocabulary) -> None:
    assert {frame.kin for frame in words.frames.values()} - set(words.frames) == {""}
    for action in words.frames:
        assert action not in islice(words.kinds_of_doing(action), len(words.frames))


def test_every_concept_has_a_word_in_every_language(words: Vocabulary) -> None:
    named = {sense.concept for senses in words.senses.values() for sense in senses if sense.part == "noun"}
    assert set(words.concepts) - named == set()


def test_no_form_means_two_people_things_or_places_unless_its_article_tells_them_apart(words: Vocabulary) -> None:
    shared = {}
    for form, senses in words.senses.items():
        nouns = [sense for sense in senses if sense.part == "noun" and not sense.genitive]
        concepts = {sense.concept for sense in nouns if words.kind(sense.concept) != "idea"}
        if len(concepts) > 1:
            shared[form] = concepts
    # `en have` and `mange have`
    assert shared == ({"have": {"garden", "sea"}} if words.language == "da" else {})


@pytest.mark.parametrize(
    ("form", "lemma"),
    [("udvides", "udvide"), ("klemt", "klemme"), ("kig", "kigge"), ("samlede", "samle"), ("bestigende", "bestige")],
)
def test_danish_verbs_are_known_in_all_their_forms(form: str, lemma: str) -> None:
    assert lemma in {sense.lemma for sense in vocabulary("da").senses[form]}


def test_reading_needs_neither_manim_nor_numpy_and_suggestions_only_on_demand() -> None:
    check = (
        "import sys, rentegn.storymap, rentegn.direction; "
        "from rentegn.direction.lexicons import vocabulary; vocabulary('da'); "
        "print(sorted({'manim', 'numpy', 'rapidfuzz', 'scipy', 'PIL'} & set(sys.modules)))"
    )
    said = subprocess.run([sys.executable, "-c", check], capture_output=True, text=True, check=True, timeout=120)
    assert said.stdout.strip() == "[]"


@pytest.mark.parametrize(
    ("form", "lemma"),
    [
        ("sitjande", "sitje"), ("sitte", "sitje"), ("tennest", "tenne"), ("opnast", "opne"), ("møttest", "møte"),
        ("finst", "finne"), ("bygge", "byggje"), ("trekker", "trekkje"), ("gir", "gje"), ("gjev", "gje"),
        ("skriven", "skrive"), ("skilde", "skilje"), ("kasta", "kaste"), ("vert", "bli"),
    ],
)  # fmt: skip
def test_nynorsk_verbs_are_known_in_all_their_forms_and_spellings(form: str, lemma: str) -> None:
    assert lemma in {sense.lemma for sense in vocabulary("nn").senses[form] if sense.part == "verb"}


def test_what_bokmaal_says_nynorsk_says_in_its_own_spelling() -> None:
    said = {(pattern.action, pattern.verb) for ways in vocabulary("nn").patterns.values() for pattern in ways}
    assert ("vanish", "fordampe") in said
    assert ("be_happy", "stråle") in said
    for form, concept in (("gamal", "old"), ("vennleg", "be_friendly"), ("lykkelege", "be_happy")):
        assert concept in {sense.concept for sense in vocabulary("nn").senses.get(form, ())}, form


@pytest.mark.parametrize(
    ("form", "concept"),
    [("kurva", "diagram"), ("kjøkkenbordet", "table"), ("hønsehauken", "hawk"), ("vegger", "wall")],
)
def test_nouns_of_bokmaal_are_nynorsk_ones_in_its_own_spelling_and_in_either_gender(form: str, concept: str) -> None:
    assert concept in {sense.concept for sense in vocabulary("nn").senses.get(form, ())}


@pytest.mark.parametrize(
    ("cell", "several"),
    [
        ("man men", "men"), ("running water", "running waters"), ("pile of papers", "piles of papers"),
        ("puzzle pieces", "puzzle pieces"), ("bus stop bus stops", "bus stops"), ("box+", "boxes"),
    ],
)  # fmt: skip
def test_an_english_noun_of_more_words_is_not_taken_for_one_and_several(cell: str, several: str) -> None:
    assert several in {noun.form for noun in noun_forms(cell, "en") if noun.many}
    assert not {"water", "papers", "pieces", "running"} & {noun.form for noun in noun_forms(cell, "en")}
