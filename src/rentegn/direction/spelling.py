"""Which known words somebody may have meant who wrote one that is not known."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from rentegn.direction.vocabulary import Vocabulary

_MOST = 3
#: Edits that may part a word from what was meant, by its letters: within the first 98% of suggestions were right.
_SURE_EDITS, _MORE_EDITS = 1, 2
_SHORT, _LONG = 5, 8
#: A word of so many letters is read as the only one that is a letter away.
LONG = 6
#: And one of so many by a slip that is often made.
SHORTEST_SLIP = 5
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
    ("ea", "e"),
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
    """The known form that was plainly meant by one that is not, which begins alike; "" where there is none.

    A slip that is often made comes first: two letters in the wrong order, one where there should be two, two letters
    that sound like one. Else all forms a letter away must belong to one word.
    """
    from rapidfuzz import distance, process

    found = process.extract(form, vocabulary.spellings, scorer=distance.OSA.distance, score_cutoff=1, limit=None)
    hits = [word for word, *_ in found]
    likely = [word for word in hits if word[0] == form[0] and _often_slips(form, word)]
    if likely and _one_word(likely, vocabulary):
        return _nearest_in_length(form, likely)
    # another letter in its place makes another word: `formålet` is not `formatet`; `borgern` is no `borgere` either
    lacking = [hit for hit in hits if len(hit) != len(form) or sorted(hit) == sorted(form)]
    left_out = [hit for hit in lacking if len(hit) > len(form) and hit[0] == form[0]]
    if len(left_out) > 1 and len(form) >= LONG and _one_word(left_out, vocabulary):
        # `borgern`: a letter was left out of *borgeren* or *borgerne*, rather than one written too many in *borgen*
        lacking = left_out
    whole = all(hit[0] == form[0] and len(hit) >= LONG for hit in lacking)
    return _nearest_in_length(form, lacking) if lacking and whole and _one_word(lacking, vocabulary) else ""


def meant_small(form: str, vocabulary: Vocabulary) -> str:
    """The small word that a form is by a slip that is often made, as `thier` is *their*; "" where it is none."""
    by_letters = vocabulary.remembered("small by letters", "", lambda: _by_letters(vocabulary.small))
    found = {word for key in _letters(form) for word in by_letters.get(key, ())}
    hits = sorted(word for word in found if word[0] == form[0] and _letter_away(form, word))
    return hits[0] if len(hits) == 1 else ""


def _letters(form: str) -> tuple[str, str]:
    """What a form shares with those that have its letters in another order, and with those that sound alike."""
    return "".join(sorted(form)), "~" + _sound(form)


def _by_letters(words: Iterable[str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for word in words:
        for key in _letters(word) if len(word) >= SHORTEST_SLIP else ():
            found.setdefault(key, []).append(word)
    return found


def _letter_away(form: str, word: str) -> bool:
    """Whether one letter is too many or lacks, or two side by side stand in the other order."""
    short, long = sorted((form, word), key=len)
    if len(long) - len(short) == 1:
        return any(long[:at] + long[at + 1 :] == short for at in range(len(long)))
    turned = (form[:at] + form[at + 1] + form[at] + form[at + 2 :] for at in range(len(form) - 1))
    return len(long) == len(short) and word in turned


def _often_slips(form: str, word: str) -> bool:
    """`recieve`, `employe`: whether a word is the form but for letters in another order, or for how it sounds."""
    return (len(form) == len(word) and sorted(form) == sorted(word)) or _sound(form) == _sound(word)


def _one_word(hits: Sequence[str], vocabulary: Vocabulary) -> bool:
    """Whether all are forms of one word that is no idea, or all the same small word."""
    if len(hits) == 1 and hits[0] in vocabulary.small:
        return True
    senses = [sense for hit in hits for sense in vocabulary.senses.get(hit, ())]
    # `krangler` is what some do, and also several quarrels: a form of the one word all the same
    words = [{(sense.part, sense.lemma) for sense in vocabulary.senses.get(hit, ())} for hit in hits]
    shared = set[tuple[str, str]]().union(*words).intersection(*words)
    verbal = any(part == "verb" for part, _ in shared)
    ideas = any(sense.part == "noun" and vocabulary.kind(sense.concept) == "idea" for sense in senses)
    known = all(hit in vocabulary.senses and hit not in vocabulary.small for hit in hits)
    return known and (verbal or not ideas) and bool(shared or len(hits) == 1)


def _nearest_in_length(form: str, hits: Sequence[str]) -> str:
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
