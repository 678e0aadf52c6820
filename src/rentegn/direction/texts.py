"""What a scene's spoken text adds to its note: names in a list, questions, the word an action belongs to, people."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rentegn.direction.phrase_finding import phrases_of
from rentegn.direction.phrases import Phrase
from rentegn.direction.roles import Draft
from rentegn.direction.tokens import Word
from rentegn.direction.vocabulary import Vocabulary
from rentegn.direction.words import words_of

_ELLIPSES = ("…", "...")
_SENTENCE = re.compile(r"[^.!?…]+[.!?…]*")
#: So many spoken texts are kept: those of a long film.
_TEXTS = 200
_LIST_JOINT = {
    "da": r",\s*|\s+og\s+",
    "nb": r",\s*|\s+og\s+",
    "nn": r",\s*|\s+og\s+",
    "en": r",\s*(?:and\s+)?|\s+and\s+",
}


def runs_on(text: str) -> bool:
    """Whether the sentence goes on in the next scene."""
    return text.rstrip().endswith(_ELLIPSES)


def takes_up(text: str) -> bool:
    """Whether the text goes on with a sentence of the scene before."""
    return text.lstrip().startswith(_ELLIPSES)


def listed(text: str, count: int | None, language: str) -> tuple[str, ...]:
    """The names in a list after a colon: all of them capitalised, `count` of them where a number is known."""
    for part in re.findall(r":\s*([^.!?:…]+)", text):
        names = tuple(name.strip() for name in re.split(_LIST_JOINT[language], part) if name.strip())
        proper = all(name[0].isupper() for name in names)
        if len(names) > 1 and proper and count in (None, len(names)):
            return names
    return ()


def questions(text: str) -> tuple[str, ...]:
    """The questions of a text; the whole text where it asks none."""
    sentences = [part.strip() for part in _SENTENCE.findall(text.replace(":", "."))]
    asked = tuple(part for part in sentences if part.endswith("?"))
    return asked or (text.strip("… "),)


def said(text: str, vocabulary: Vocabulary) -> list[Word]:
    """The words of a spoken text, without its marks; those of the latest texts are known when a film is read again."""
    known = vocabulary.worked_out.setdefault("texts", {})
    words: list[Word] | None = known.get(text)
    if words is None:
        if len(known) >= _TEXTS:
            known.clear()
        words = known[text] = [word for word in words_of(text, vocabulary) if not word.is_mark]
    return words


def cue(made: Draft, words: Sequence[Word], vocabulary: Vocabulary) -> str | None:
    """The spoken one of `words` that an action belongs to: it names it, or else a name or a concept that it brings."""
    named = next((word.text for word in words if _names_action(word, made.action, vocabulary)), None)
    if named is not None:
        return named
    going = next((word.text for word in words if _names_manner(word, made.manner, vocabulary)), None)
    if going is not None:
        return going
    mentions = (*made.props, *made.places, *made.targets, *made.actors)
    for mention in mentions:
        for name in mention.names if mention.count != 1 or mention.concept == "text" else ():
            first = next(iter(name.split()), "").casefold()
            if (hit := next((word.text for word in words if word.low == first), None)) is not None:
                return hit
    concepts = [mention.concept for mention in mentions]
    for concept in concepts:
        for word in words:
            if word.part("noun") and word.sense is not None and word.sense.concept == concept:
                return word.text
    return None


def _names_action(word: Word, action: str, vocabulary: Vocabulary) -> bool:
    if word.sense is None:
        return False
    if word.part("sign", "mood"):
        return word.sense.concept == action
    plain = [pattern for pattern in vocabulary.patterns.get(word.sense.lemma, ()) if pattern.weight == 1]
    return word.part("verb") and any(pattern.action == action for pattern in plain)


def _names_manner(word: Word, manner: list[str], vocabulary: Vocabulary) -> bool:
    if word.part("noun") and word.sense is not None:
        return word.sense.concept in manner
    said = vocabulary.remembered("manners by last word", "", lambda: _manners_by_last_word(vocabulary))
    return not said.get(word.low, frozenset()).isdisjoint(manner)


def _manners_by_last_word(vocabulary: Vocabulary) -> dict[str, frozenset[str]]:
    """What the set phrases that end in a word say."""
    found: dict[str, frozenset[str]] = {}
    for idiom in vocabulary.idioms:
        last = idiom.words[-1]
        found[last] = found.get(last, frozenset()) | {idiom.manner}
    return found


def people_in(text: str, vocabulary: Vocabulary) -> Iterator[Phrase]:
    """The people a text speaks about, once each, in its order."""
    seen: set[tuple[str, bool, str]] = set()
    for phrase in phrases_of(words_of(text, vocabulary), vocabulary):
        key = (phrase.concept, phrase.many, phrase.owner if phrase.concept == "leader" else "")
        if phrase.concept and phrase.kind == "actor" and key not in seen:
            seen.add(key)
            yield phrase


def ideas_in(text: str, vocabulary: Vocabulary) -> frozenset[str]:
    """The ideas a text speaks about."""
    senses = (word.sense for word in words_of(text, vocabulary) if word.sense is not None)
    return frozenset(sense.concept for sense in senses if sense.concept)
