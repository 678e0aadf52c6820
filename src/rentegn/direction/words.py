"""A note as words: each with its place, what it can be, and (once the grammar has used it) what it was taken for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from rentegn.direction.vocabulary import Sense, Vocabulary

_TOKEN = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*|…|\.\.\.|[^\w\s]", re.UNICODE)
_LINKS = ("", "s", "e", "er")
_SHORTEST_HEAD = 3


@dataclass(slots=True)
class Word:
    """One word or mark of a note, `text[start:end]`.

    `sense` is what it was taken for among its senses, None for small words and marks. `kind`, `concept` and `reason`
    are the account that is given of it; a content word that keeps kind "" was not read.
    """

    text: str
    start: int
    end: int
    sense: Sense | None = None
    small: bool = False
    kind: str = ""
    concept: str | None = None
    reason: str = ""

    @property
    def low(self) -> str:
        """The word as the lexicon spells it."""
        return self.text.lower().replace("’", "'")

    @property
    def is_mark(self) -> bool:
        """Whether it is punctuation."""
        return not any(character.isalnum() for character in self.text)

    def part(self, *parts: str) -> bool:
        """Whether the word was taken for one of these parts of speech."""
        return self.sense is not None and self.sense.part in parts

    def account(self, kind: str, concept: str | None = None, reason: str = "") -> None:
        """Say what the word was read as; the first account stands."""
        if not self.kind:
            self.kind, self.concept, self.reason = kind, concept, reason


def words_of(text: str, vocabulary: Vocabulary) -> list[Word]:
    """The words and marks of a note, each taken for the sense that its neighbours allow."""
    words = [Word(hit[0], *hit.span()) for hit in _TOKEN.finditer(text)]
    words = _joined(words, text, vocabulary)
    options = [_options(word, vocabulary) for word in words]
    for place, word in enumerate(words):
        word.sense, word.small = _choose(place, words, options, vocabulary)
    _set_aside_viewers(words, vocabulary)
    return words


def _set_aside_viewers(words: Sequence[Word], vocabulary: Vocabulary) -> None:
    """`Man ser en mand …`: who looks at the picture is not in it."""
    grammar = vocabulary.grammar
    for one, other in pairwise(words):
        for viewer, verb in ((one, other), (other, one)):
            framing = verb.part("verb") and verb.sense is not None and verb.sense.lemma in grammar.framing
            if framing and viewer.low in grammar.viewers and viewer.sense is None:
                viewer.account("function", reason="who looks at the picture")
                verb.account("function", reason="looking at the picture")
                verb.sense, verb.small = None, True


def _joined(words: list[Word], text: str, vocabulary: Vocabulary) -> list[Word]:
    """Words that only together are an entry of the lexicon (`speech bubble`) made into one."""
    joined: list[Word] = []
    for word in words:
        if joined and f"{joined[-1].low} {word.low}" in vocabulary.senses:
            first = joined.pop()
            word = Word(text[first.start : word.end], first.start, word.end)
        joined.append(word)
    return joined


def _options(word: Word, vocabulary: Vocabulary) -> tuple[Sense, ...]:
    if word.is_mark:
        return ()
    known = vocabulary.senses.get(word.low, ())
    return known or (() if word.low in vocabulary.small else tuple(compound(word.low, vocabulary)))


def compound(form: str, vocabulary: Vocabulary) -> Iterator[Sense]:
    """What a compound is by its head: `papirbunkerne` a kind of pile, `miniature-gartnere` gardeners.

    The first part must be a known word, else nothing is claimed: without this guard a third of the claims are false.
    """
    for cut in range(2, len(form) - _SHORTEST_HEAD + 1):
        first, head = form[:cut].rstrip("-"), form[cut:].lstrip("-")
        particle = first in vocabulary.grammar.particles
        found = [
            sense
            for sense in vocabulary.senses.get(head, ())
            if sense.part in ("noun", "mood", "sign")
            or (particle and sense.form in ("finite", "participle", "passive"))
        ]
        if found and _known(first, vocabulary):
            for sense in found:
                yield Sense(
                    sense.part,
                    sense.lemma,
                    sense.concept,
                    sense.many,
                    sense.definite,
                    sense.genitive,
                    sense.form,
                    first,
                )
            return


def _known(first: str, vocabulary: Vocabulary) -> bool:
    for link in _LINKS:
        stem = first.removesuffix(link) if link else first
        if len(stem) > 1 and (stem in vocabulary.plain or stem in vocabulary.senses or stem in vocabulary.small):
            return True
    return False


def _choose(
    place: int, words: Sequence[Word], options: Sequence[tuple[Sense, ...]], vocabulary: Vocabulary
) -> tuple[Sense | None, bool]:
    """The sense of one word, and whether it is a small word."""
    word, grammar = words[place], vocabulary.grammar
    small = word.low in vocabulary.small
    if small and not _wanted_as_content(place, words, options, vocabulary):
        return None, True
    nouns = [sense for sense in options[place] if sense.part != "verb"]
    verbs = [sense for sense in options[place] if sense.part == "verb"]
    if not nouns or not verbs:
        only = nouns or verbs
        return (_by_number(place, words, only, vocabulary) if only else None), False
    before = words[place - 1].low if place else ""
    if before == grammar.infinitive:
        return verbs[0], False
    introduces = (
        grammar.one | grammar.definite | set(grammar.numbers) | set(grammar.possessives) | set(grammar.prepositions)
    )
    after_adjective = place > 0 and any(sense.part == "manner" for sense in options[place - 1])
    if before in introduces or after_adjective:
        return _by_number(place, words, nouns, vocabulary), False
    if _is_pattern(verbs, words[place + 1 : place + 2], vocabulary):
        return verbs[0], False
    if place and any(sense.part == "noun" for sense in options[place - 1]) and verbs[0].form != "infinitive":
        return verbs[0], False
    infinitive = all(verb.form in ("infinitive", "imperative") for verb in verbs)
    if infinitive or _another_verb(place, words, options) or place == 0:
        return _by_number(place, words, nouns, vocabulary), False
    return verbs[0], False


def _wanted_as_content(
    place: int, words: Sequence[Word], options: Sequence[tuple[Sense, ...]], vocabulary: Vocabulary
) -> bool:
    """A small word that is also a verb or a noun is that only where its sentence has no other verb."""
    verbs = [sense for sense in options[place] if sense.part == "verb"]
    if any(sense.part == "noun" for sense in options[place]):
        # Norwegian `et tre` is a tree, `tre menn` are three
        after = options[place + 1] if place + 1 < len(words) else ()
        counts = any(sense.part in ("noun", "manner", "mood") for sense in after)
        return place > 0 and words[place - 1].low in vocabulary.grammar.one and not counts
    if any(sense.part in ("mood", "manner", "sign") for sense in options[place]):
        return words[place].low not in vocabulary.grammar.prepositions
    if not verbs or words[place].low in vocabulary.grammar.prepositions:
        return False
    finite = [verb for verb in verbs if verb.form in ("finite", "passive")]
    return bool(finite) and not _another_verb(place, words, options) and place > 0


def _another_verb(place: int, words: Sequence[Word], options: Sequence[tuple[Sense, ...]]) -> bool:
    """Whether the same stretch between hard marks has a word that can only be a finite verb."""
    start = max((index + 1 for index in range(place) if words[index].text in ".!?:;…"), default=0)
    stop = next((index for index in range(place, len(words)) if words[index].text in ".!?:;…"), len(words))
    return any(
        options[index] and all(sense.part == "verb" and sense.form in ("finite", "passive") for sense in options[index])
        for index in range(start, stop)
        if index != place
    )


def _is_pattern(verbs: Sequence[Sense], following: Sequence[Word], vocabulary: Vocabulary) -> bool:
    """Whether the next word makes a set verb of it: `leder efter`."""
    after = following[0].low if following else ""
    return any(after in pattern.words for verb in verbs for pattern in vocabulary.patterns.get(verb.lemma, ()))


def _by_number(place: int, words: Sequence[Word], senses: Sequence[Sense], vocabulary: Vocabulary) -> Sense:
    """Of several senses the one that agrees with the article or number before it; the plainest otherwise."""
    grammar = vocabulary.grammar
    before = [word.low for word in words[max(0, place - 4) : place]]
    single = any(word in grammar.one for word in before)
    several = any(grammar.numbers.get(word, 1) > 1 for word in before)
    for sense in senses:
        if (several and sense.many) or (single and not sense.many):
            return sense
    return senses[0]
