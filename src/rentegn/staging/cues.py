"""The cue rule: on which spoken word a beat falls.

On the word that names it, which the reading has found (`Direction.cue`); else on a word a label gives; else on the
first stressed content word that is still free.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_EDGES = re.compile(r"^\W+|\W+$")
#: Words that carry no stress of their own; data as small as the rule needs.
_LIGHT_WORDS = """
    af at da de dem den denne der deres det dette dig din dine dit du ej eller en end er et fra får få for gør
    har hun han hver hvad hvor hvordan hvem i ikke ind jeg kan man med men mellem min når nu og om op os på så
    sig sin sine sit skal som til ud ved vi vil være å ein eit dei ikkje hva fordi også so the a an and or of to
    in on for with is are it that this your you we how what as at by from be
"""
_LIGHT = frozenset(_LIGHT_WORDS.split())


def words_of(text: str) -> tuple[str, ...]:
    """The whitespace-separated tokens of a spoken text: what cues and takes count."""
    return tuple(text.split())


def bare(word: str) -> str:
    """A token without its punctuation, lower case."""
    return _EDGES.sub("", word).lower()


def stressed(word: str) -> bool:
    """Whether a spoken token carries stress enough for something to happen on it."""
    return len(bare(word)) > 2 and bare(word) not in _LIGHT


def find(words: Sequence[str], phrase: str, after: int = -1) -> int | None:
    """Where a phrase starts among the words (after an index), compared without case and punctuation."""
    wanted = [b for b in map(bare, phrase.split()) if b]
    spoken = [bare(word) for word in words]
    if not wanted:
        return None
    for start in range(after + 1, len(spoken)):
        run = [word for word in spoken[start:] if word][: len(wanted)]
        if spoken[start] and run == wanted:
            return start
    return None


def free(words: Sequence[str], start: int, end: int) -> int | None:
    """The first stressed word from `start` up to, not including, `end`."""
    return next((i for i in range(max(0, start), min(end, len(words))) if stressed(words[i])), None)


def sentence_starts(words: Sequence[str]) -> tuple[int, ...]:
    """The index of the first word of every sentence."""
    starts, fresh = [], True
    for i, word in enumerate(words):
        if fresh and bare(word):
            starts.append(i)
            fresh = False
        if re.search(r"[.!?:]$", word):
            fresh = True
    return tuple(starts)
