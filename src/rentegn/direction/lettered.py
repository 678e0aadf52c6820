"""Words of a note that are to be read in the picture: quoted, listed after a colon, or single letters."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from rentegn.direction.tokens import Word
from rentegn.direction.vocabulary import Vocabulary

#: How a quotation opens and closes.
QUOTES = {"«": "»", "»": "«", "“": "”", "„": "“", '"': '"'}
#: Things that words may be written on.
WRITTEN_ON = frozenset({"text", "checklist", "speech_bubble", "thought_bubble", "signpost", "sticky_note", "book"})
_LETTERING = "lettering"
_STOPS = frozenset(".!?:;…\n")
_NEAR = 4


def set_aside(words: Sequence[Word], vocabulary: Vocabulary) -> None:
    """Account for what is lettering, so that nothing in it is read as people, things and doings."""
    for place, word in enumerate(words):
        if is_quoted(word.text) or _is_letter(place, words):
            _letter(word)
        elif word.text == ":" and place and _takes_list(words[:place], vocabulary):
            listed = _stretch(words[place + 1 :])
            items = [item for item in _items(listed, vocabulary) if item]
            if len(items) > 1 and all(item[0].text[0].isupper() for item in items):
                for item in items:
                    for each in item:
                        _letter(each)


def lettering(words: Sequence[Word]) -> tuple[str, ...]:
    """What is to be lettered, in the note's order; words of one item together."""
    runs = (list(run) for is_run, run in groupby(words, lambda word: word.reason == _LETTERING) if is_run)
    texts = (" ".join(word.text for word in run) for run in runs)
    return tuple(text.strip('«»“”„"') for text in texts)


def is_quoted(text: str) -> bool:
    """Whether a token is a whole quotation."""
    return len(text) > 2 and text[-1] == QUOTES.get(text[0])


def _is_letter(place: int, words: Sequence[Word]) -> bool:
    """`Bokstaven L`, `bokstavene S og E`: a capital alone, with what is written shortly before it."""
    word = words[place]
    if len(word.text) != 1 or not word.text.isupper() or word.text in "IÅ":
        return False
    return any(
        other.sense is not None and other.sense.concept == "text" for other in words[max(0, place - _NEAR) : place]
    )


def _takes_list(before: Sequence[Word], vocabulary: Vocabulary) -> bool:
    """Whether a thing stands right before the colon, or what is written on stands near: `tre skilte dukker op: …`."""
    last = before[-1]
    if last.sense is not None and last.part("noun"):
        return vocabulary.kind(last.sense.concept) == "prop"
    return any(word.part("noun") and word.sense and word.sense.concept in WRITTEN_ON for word in before[-_NEAR:])


def _stretch(words: Sequence[Word]) -> list[Word]:
    stop = next((place for place, word in enumerate(words) if word.text in _STOPS), len(words))
    return list(words[:stop])


def _items(words: Sequence[Word], vocabulary: Vocabulary) -> Iterator[list[Word]]:
    parting = vocabulary.grammar.coordinators
    for parts, run in groupby(words, lambda word: word.text == "," or word.low in parting):
        if not parts:
            yield [word for word in run if not word.is_mark]


def _letter(word: Word) -> None:
    word.sense, word.small = None, True
    word.account("function", reason=_LETTERING)
