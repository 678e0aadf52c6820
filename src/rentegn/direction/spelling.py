"""Which known words somebody may have meant who wrote one that is not known."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rentegn.direction.vocabulary import Vocabulary

_MOST = 3
#: Edits that may part a word from what was meant, by its letters: within the first 98% of suggestions were right.
_SURE_EDITS, _MORE_EDITS = 1, 2
_SHORT, _LONG = 5, 8
#: A word of so many letters is read as the only one that is a letter away.
LONG = 6
_SOUNDS = (
    ("aa", "å"),
    ("æ", "e"),
    ("ä", "e"),
    ("ö", "ø"),
    ("hv", "v"),
    ("nd", "n"),
    ("ld", "l"),
    ("j", "i"),
    ("c", "k"),
)
_DOUBLED = re.compile(r"(.)\1")


def nearest(form: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    """Known words that differ in a letter, or two where there are five or more: the nearest alone; () where none does.

    What sounds alike is nearer than what does not.
    """
    if form.isdecimal():
        return ()
    return vocabulary.remembered("nearest", form, lambda: _nearest(form, vocabulary))


def _nearest(form: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    # only a mistake needs it, and a note without one should be read at once
    from rapidfuzz import distance, process

    edits = _MORE_EDITS if len(form) >= _SHORT else _SURE_EDITS
    hits = process.extract(form, vocabulary.spellings, scorer=distance.OSA.distance, score_cutoff=edits, limit=None)
    sound = _sound(form)
    found = [
        (int(apart), distance.OSA.distance(sound, _sound(word)), word)
        for word, apart, _ in hits
        if word != form and not _only_commands(word, vocabulary)
    ]
    near = [(apart + heard, word) for apart, heard, word in found if _is_near(form, apart, heard)]
    least = min((apart for apart, _ in near), default=0)
    alike = [word for apart, word in near if apart == least]
    return tuple(sorted(alike, key=lambda word: (word[0] != form[0], word not in vocabulary.senses, word))[:_MOST])


def _only_commands(form: str, vocabulary: Vocabulary) -> bool:
    """Whether a form is but how to tell somebody to do something, which notes seldom do."""
    senses = vocabulary.senses.get(form, ())
    return bool(senses) and all(sense.form == "imperative" for sense in senses)


def _is_near(form: str, apart: int, heard: int) -> bool:
    """Whether a word so many letters away may have been meant; of two in a short word one must not be heard."""
    return apart <= _SURE_EDITS or len(form) >= _LONG or heard <= _SURE_EDITS


def meant(form: str, vocabulary: Vocabulary) -> str:
    """The form a letter away where all that are belong to one word, which begins alike; "" where there is none."""
    from rapidfuzz import distance, process

    alike = process.extract(form, vocabulary.spellings, scorer=distance.OSA.distance, score_cutoff=1, limit=None)
    hits = [word for word, *_ in alike]
    words = {(sense.part, sense.lemma) for hit in hits for sense in vocabulary.senses.get(hit, ())}
    # another letter in its place makes another word: `formålet` is not `formatet`; `borgern` is no `borgere` either
    lacking = [hit for hit in hits if len(hit) != len(form) or sorted(hit) == sorted(form)]
    if not lacking:
        return ""
    hits = lacking
    whole = all(hit in vocabulary.senses and hit[0] == form[0] and len(hit) >= LONG for hit in hits)
    ideas = any(
        vocabulary.kind(sense.concept) == "idea"
        for hit in hits
        for sense in vocabulary.senses.get(hit, ())
        if sense.part == "noun"
    )
    if len(words) != 1 or not whole or ideas:
        return ""
    return min(hits, key=lambda hit: (abs(len(hit) - len(form) - 1), hit))


def misspelt(form: str, suggestions: Sequence[str], vocabulary: Vocabulary) -> bool:
    """Whether one of its suggestions was plainly meant, a word that says something, and not some other unknown word."""
    if len(form) < _SHORT:
        return False
    return any(near in vocabulary.senses and near[0] == form[0] and _plain(form, near) for near in suggestions)


def _plain(form: str, near: str) -> bool:
    from rapidfuzz import distance

    edits = _MORE_EDITS if len(form) >= _LONG else _SURE_EDITS
    return distance.OSA.distance(form, near) <= edits or _sound(form) == _sound(near)


def _sound(form: str) -> str:
    """A word as it may be written by ear: letters that sound alike are one, doubled ones single."""
    for written, heard in _SOUNDS:
        form = form.replace(written, heard)
    return _DOUBLED.sub(r"\1", form)
