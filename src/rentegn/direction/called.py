"""People who are called by an adjective alone: `den syge`, `de gamle`, `the young`, `børn, unge og gamle`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rentegn.direction.tokens import Word
from rentegn.direction.vocabulary import Sense, Vocabulary

#: Who somebody is whom an adjective names, by what it says.
_WHO = {
    "old": "elder", "young": "youth", "be_sick": "patient", "sick": "person", "be_healthy": "person",
    "be_blind": "person", "be_deaf": "person", "be_lonely": "person", "be_disabled": "person", "be_demented": "elder",
    "be_injured": "patient", "poor_person": "person", "rich": "person", "absent_minded": "person",
    "be_tired": "person", "be_in_love": "person", "strong": "person", "be_dead": "person", "new": "new_employee",
}  # fmt: skip
#: What things are called too, where one was named before.
_ALSO_THINGS = frozenset({"old", "new", "strong"})
#: Danish `en unge` is a child, and `de unge` are not.
_YOUNG = {"unge": "young"}
_ONE = frozenset({"den", "en", "ein", "ei"})
_SEVERAL = frozenset({"de", "dei", "the", "disse", "desse", "those"})
_ARTICLES = _ONE | _SEVERAL


def with_people(
    words: Sequence[Word], options: Sequence[tuple[Sense, ...]], vocabulary: Vocabulary
) -> list[tuple[Sense, ...]]:
    """The senses that each word may have, with somebody first where only an adjective says who."""
    found = list(options)
    qualities = list(_qualities(words, options, vocabulary))
    listed = _listed(words, options, vocabulary) if qualities else set()
    for place, genitive, senses, quality in qualities:
        word = words[place]
        if any(sense.part == "noun" and quality != "young" for sense in senses):
            continue
        before = words[place - 1].low if place else ""
        several = before in _SEVERAL or place in listed
        called = _called(place, words, options, vocabulary, quality) or (genitive and before in _ARTICLES)
        if called or place in listed:
            stem = word.low[:-1] if genitive else word.low
            who = Sense(
                "noun", stem, _WHO[quality], many=several, definite=place not in listed, genitive=genitive, first=stem
            )
            found[place] = (who, *(sense for sense in options[place] if sense.part != "noun"))
    return found


def _qualities(
    words: Sequence[Word], options: Sequence[tuple[Sense, ...]], vocabulary: Vocabulary
) -> Iterator[tuple[int, bool, Sequence[Sense], str]]:
    """Where an adjective may say who somebody is, whether it owns what follows, its senses, and what it says."""
    for place, word in enumerate(words):
        low, senses, genitive = word.low, options[place], False
        if not senses and low[-1:] == "s" and not word.small:
            low, genitive = low[:-1], True
            senses = vocabulary.senses.get(low, ())
        quality = _quality(low, senses) if senses else ""
        if quality:
            yield place, genitive, senses, quality


def is_called(sense: Sense) -> bool:
    """Whether it is somebody who is called by an adjective."""
    return sense.part == "noun" and bool(sense.first) and sense.first == sense.lemma


def _quality(low: str, senses: Sequence[Sense]) -> str:
    if low in _YOUNG and any(sense.part == "noun" for sense in senses):
        return _YOUNG[low]
    for sense in senses:
        if sense.concept in _WHO and sense.part in ("manner", "mood"):
            return sense.concept
    return ""


def _called(
    place: int, words: Sequence[Word], options: Sequence[tuple[Sense, ...]], vocabulary: Vocabulary, quality: str
) -> bool:
    """Whether an article stands before an adjective, and nothing after it that it may describe."""
    before = words[place - 1].low if place else ""
    if before not in _ARTICLES or (vocabulary.language == "en" and quality in _ALSO_THINGS - {"old"}):
        return False
    if before in ("en", "ein", "ei") and quality in _ALSO_THINGS | {"young"}:
        return False
    if vocabulary.language != "en" and not words[place].low.endswith("e") and before not in ("en", "ein", "ei"):
        return False
    if quality in _ALSO_THINGS and _thing_before(place, options, vocabulary):
        return False
    return _nothing_after(place, words, options, vocabulary)


def _thing_before(place: int, options: Sequence[tuple[Sense, ...]], vocabulary: Vocabulary) -> bool:
    """`Den gamle bil kører ud, den nye ind`: whether the last noun before is a thing."""
    nouns = [sense for senses in options[:place] for sense in senses[:1] if sense.part == "noun"]
    return bool(nouns) and vocabulary.kind(nouns[-1].concept) in ("prop", "place")


def _nothing_after(
    place: int, words: Sequence[Word], options: Sequence[tuple[Sense, ...]], vocabulary: Vocabulary
) -> bool:
    after = place + 1
    if after == len(words):
        return True
    word, english = words[after], vocabulary.language == "en"
    does = any(sense.part == "verb" and (english or sense.form in ("finite", "passive")) for sense in options[after])
    if word.text == "," or word.low in vocabulary.grammar.coordinators:
        # `den gamle og slitne bilen`
        others = options[after + 1 : after + 3]
        described = len(others) == 2 and not any(sense.part == "noun" for sense in others[0])
        return not (described and any(sense.part == "noun" for sense in others[1]))
    return word.is_mark or word.low in vocabulary.small or does


def _listed(words: Sequence[Word], options: Sequence[tuple[Sense, ...]], vocabulary: Vocabulary) -> set[int]:
    """`Børn, unge og gamle danser`, `young and old`: the adjectives in a list of people."""
    grammar, found = vocabulary.grammar, set[int]()
    place = 0
    while place < len(words):
        items, at = [place], place
        while at + 2 < len(words) and (words[at + 1].text == "," or words[at + 1].low in grammar.coordinators):
            if not (_is_item(words, options, at, vocabulary) and _is_item(words, options, at + 2, vocabulary)):
                break
            at += 2
            items.append(at)
        joins = at + 3 < len(words) and words[at + 1].low in grammar.coordinators and words[at + 2].low in grammar.one
        if joins and _lives(options[at + 3], vocabulary):
            # `barn, gamle og en hund`
            at += 3
            items.append(at)
        if any(word.low in grammar.coordinators for word in words[place:at]):
            named = [each for each in items if _adjective(words[each], options[each], vocabulary)]
            if named and _stands_free(items, named, words, options, vocabulary):
                found.update(named)
        place = at + 1
    return found


def _lives(senses: Sequence[Sense], vocabulary: Vocabulary) -> bool:
    return any(sense.part == "noun" and vocabulary.concepts[sense.concept].alive for sense in senses)


def _adjective(word: Word, senses: Sequence[Sense], vocabulary: Vocabulary) -> bool:
    plural = word.low in ("young", "old") if vocabulary.language == "en" else word.low.endswith("e")
    return plural and _quality(word.low, senses) in {"old", "young", "be_sick", "be_healthy", "rich", "poor_person"}


def _is_item(words: Sequence[Word], options: Sequence[tuple[Sense, ...]], at: int, vocabulary: Vocabulary) -> bool:
    people = any(
        sense.part == "noun" and sense.many and vocabulary.kind(sense.concept) == "actor" for sense in options[at]
    )
    return people or _adjective(words[at], options[at], vocabulary)


def _stands_free(
    items: Sequence[int],
    named: Sequence[int],
    words: Sequence[Word],
    options: Sequence[tuple[Sense, ...]],
    vocabulary: Vocabulary,
) -> bool:
    """Whether the list says who, and not what somebody is or is like."""
    before, first = words[items[0] - 1] if items[0] else None, items[0]
    if len(named) == len(items) and before is not None and not before.is_mark:
        grammar = vocabulary.grammar
        if before.low not in grammar.prepositions or before.low in grammar.definite:
            return False
    if before is not None and first in named and before.low in _ARTICLES:
        return False
    return _nothing_after(items[-1], words, options, vocabulary)
