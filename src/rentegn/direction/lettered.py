"""Words of a note that are to be read in the picture: quoted, listed after a colon, or single letters."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from rentegn.direction.tokens import Word
from rentegn.direction.vocabulary import Vocabulary

#: How a quotation opens and closes.
QUOTES = {"«": "»", "»": "«", "“": "”", "„": "“", '"': '"', "'": "'", "‘": "’"}
#: What is written by itself.
SIGNS = frozenset({"text", "letter_of_alphabet", "number_digit", "quote"})
#: Things that words may be written on.
WRITTEN_ON = SIGNS | frozenset({
    "checklist", "speech_bubble", "thought_bubble", "signpost", "sticky_note", "book", "blackboard", "brochure",
    "letter", "photo", "map",
})  # fmt: skip
_TEXT = "text"
#: What says of a thing that words stand on it.
_LABELLED = frozenset({
    "mærket", "mærkede", "merket", "merkede", "merka", "merkt", "merkte", "labelled", "labeled", "marked", "saying",
    "reading",
})  # fmt: skip
#: Why a word of lettering is nobody and nothing.
LETTERING, _LEAD = "lettering", "what follows is lettering"
_STOPS = frozenset(".!?:;…\n")
_SENTENCE_ENDS = frozenset(".!?;\n")
_NEAR = 4


def set_aside(words: Sequence[Word], vocabulary: Vocabulary) -> None:
    """Account for what is lettering, so that nothing in it is read as people, things and doings."""
    for place, word in enumerate(words):
        if is_quoted(word.text) or _is_letter(place, words, vocabulary):
            _letter(word)
            _set_lead_aside(words[:place], vocabulary)
        elif word.text == ":" and place and _takes_list(words[:place], vocabulary):
            listed = _stretch(words[place + 1 :])
            items = [item for item in _items(listed, vocabulary) if item]
            if len(items) > 1 and all(item[0].text[0].isupper() for item in items):
                for item in items:
                    for each in item:
                        _letter(each)


def lettering(words: Sequence[Word], concept: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    """What is to be lettered on a thing, in the note's order; words of one item together.

    What stands behind a thing that is written on is on that thing; the rest is on whatever can be written on.
    """
    on = [(text, _carrier(words[:place], vocabulary)) for place, text in _runs(words)]
    own = tuple(text for text, carrier in on if carrier == concept)
    return own or tuple(text for text, carrier in on if not carrier)


def _runs(words: Sequence[Word]) -> Iterator[tuple[int, str]]:
    """Each item with the place of its first word."""
    place = 0
    for is_run, run in groupby(words, lambda word: word.reason == LETTERING):
        found = list(run)
        if is_run:
            yield place, " ".join(word.text for word in found).strip("«»“”„\"'‘’")
        place += len(found)


def _carrier(before: Sequence[Word], vocabulary: Vocabulary) -> str:
    """The thing that a sentence named last before its lettering, where it can be written on; else ""."""
    for word in reversed(before):
        if word.text in _SENTENCE_ENDS:
            break
        if _is_thing(word, vocabulary):
            assert word.sense is not None
            return word.sense.concept if word.sense.concept in WRITTEN_ON else ""
    return ""


def _is_thing(word: Word, vocabulary: Vocabulary) -> bool:
    return word.sense is not None and word.part("noun") and vocabulary.kind(word.sense.concept) == "prop"


def _set_lead_aside(before: Sequence[Word], vocabulary: Vocabulary) -> None:
    """`En taleboble med ordet «tillid»`: the word is that on the bubble, and no thing by itself."""
    lead = len(before) - 1
    while lead > 0 and (before[lead].reason == LETTERING or before[lead].low in vocabulary.grammar.coordinators):
        lead -= 1
    word = before[lead] if lead > 0 else None
    if word is not None and word.low in _LABELLED and _is_thing(before[lead - 1], vocabulary):
        # `en sekk merket «krav»`
        word.sense, word.small = None, True
        word.account("function", reason=_LEAD)
        return
    if word is None or word.sense is None or not word.part("noun") or word.sense.concept != _TEXT:
        return
    grammar = vocabulary.grammar
    place = lead - 1
    while place > 0 and before[place].low in grammar.definite | grammar.one:
        place -= 1
    said_with = grammar.prepositions.get(before[place].low) in ("with", "of")
    if said_with and place > 0 and _is_thing(before[place - 1], vocabulary):
        word.sense, word.small = None, True
        word.account("function", reason=_LEAD)


def is_quoted(text: str) -> bool:
    """Whether a token is a whole quotation."""
    return len(text) > 2 and text[-1] == QUOTES.get(text[0])


def _is_letter(place: int, words: Sequence[Word], vocabulary: Vocabulary) -> bool:
    """`Bokstaven L`, `bokstavene S, T og E`: a capital alone, with what is written or another one shortly before it."""
    word = words[place]
    if len(word.text) != 1 or not word.text.isupper():
        return False
    parting = (",", *vocabulary.grammar.coordinators)
    before = next((other for other in reversed(words[:place]) if other.low not in parting), None)
    if before is not None and before.reason == LETTERING and len(before.text) == 1:
        return True
    return word.text not in "IÅ" and any(
        other.sense is not None and other.sense.concept in SIGNS for other in words[max(0, place - _NEAR) : place]
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
    word.account("function", reason=LETTERING)
