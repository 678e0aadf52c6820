"""A way that goes on: `strømmer gjennom byen og inn i en safe`, `runs down the stairs and out into the street`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from rentegn.direction.tokens import Word
from rentegn.direction.vocabulary import Vocabulary

#: The small words that say which way it goes on, before where; and those that say both in one.
_WAYS = frozenset({
    "ind", "ud", "ned", "op", "hen", "over", "videre", "inn", "ut", "opp", "bort", "vidare", "in", "out", "up", "down",
    "off", "on", "away",
})  # fmt: skip
_INTO = frozenset({"into", "onto"})
#: What goes on so is somebody or something that moves.
_MOVING = frozenset({
    "walk", "run", "roll", "flow", "stream_in", "fly", "drive", "cycle", "crawl", "climb", "swim", "sail", "jump",
    "march", "slide", "hurry", "move", "rush", "glide", "tiptoe", "limp", "ski", "skate", "float", "hop", "drift",
    "stroll", "wander", "rise", "fall", "tumble", "ride", "sledge", "race", "sprint", "stumble", "bounce",
})  # fmt: skip


def goes_on(left: Sequence[Word], right: Sequence[Word], vocabulary: Vocabulary) -> Word | None:
    """The verb of `left`, said again for the way that `right`, from its joining word or comma, goes on; else None."""
    grammar = vocabulary.grammar
    if len(right) < 3 or not (right[0].low in grammar.coordinators or right[0].text == ","):
        return None
    if not _leads(right[1:], vocabulary) or any(word.part("verb") or word.verbal for word in right):
        return None
    verbs = [at for at, word in enumerate(left) if word.part("verb")]
    if not verbs or not any(word.part("noun") for word in left[verbs[-1] :]) or not _moves(left[verbs[-1]], vocabulary):
        return None
    start = right[1].start
    return replace(left[verbs[-1]], start=start, end=start)


def _leads(words: Sequence[Word], vocabulary: Vocabulary) -> bool:
    ways = next((at for at, word in enumerate(words) if word.low not in _WAYS or word.sense is not None), 0)
    after = words[ways]
    governs = after.sense is None and after.low in vocabulary.grammar.prepositions
    leads = after.low in _INTO or (ways > 0 and governs)
    return leads and any(word.part("noun") for word in words[ways:])


def is_leg(words: Sequence[Word]) -> bool:
    """Whether a clause only says how the way of the one before goes on."""
    return any(word.start == word.end for word in words[:2])


def _moves(verb: Word, vocabulary: Vocabulary) -> bool:
    patterns = vocabulary.patterns.get(verb.lemma, ())
    return any(pattern.weight == 1 and pattern.action in _MOVING for pattern in patterns)
