"""Where a doing stands: `begynder at grine`, `er lige ved at falde`, `is busy reading`.

What only says that something begins, goes on, or all but happens is taken from around the verb that is meant, which
then stands as if it were said alone; what all but happens, or is done in turns, keeps that as its manner.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from rentegn.direction.tokens import Word
from rentegn.direction.vocabulary import Sense, Vocabulary

#: The manner of what does not quite happen, or is only tried.
NEARLY = "nearly"
#: What is said, and what is not done: `glemmer at lukke døren`.
NOT_DONE = "not done"
#: What goes on where it is denied: `holder ikke op med at ringe`.
UNCEASING = "unceasing"
#: So many words before its verb may deny it: `kan ikke helt slutte å`.
_BEFORE = 3
#: What leaves a doing as it is; any other kind but these is how it is done: `skiftes til at kaste`, `hurries to open`.
_PLAINLY = frozenset({"plain", "going", "all but", UNCEASING})
#: So many words may stand within: whoever does it, after its verb.
_REACH = 4
#: The mark of an English doing without the infinitive's mark: `starts laughing`.
_GOING = "-ing"


#: What stands after a verb, and what kind of phase the two are.
Way = tuple[tuple[str, ...], str]


def set_aside(words: Sequence[Word], vocabulary: Vocabulary) -> None:
    """Set aside the words that only say where a doing stands, and mark the verb that is meant."""
    known = vocabulary.worked_out.setdefault("phases of", {})
    for place, word in enumerate(words):
        said = known.get(word.low)
        if said is None:
            said = known[word.low] = _ways_of(word.low, vocabulary)
        for form, ways in said if said and not word.aside else ():
            found = next(_wrapped(place, ways, words, vocabulary), None)
            if found is not None:
                start, _, kind, _ = found
                for denial in _denials(place, start, words, vocabulary) if kind == UNCEASING else ():
                    denial.aside = True
                    denial.account("function", reason="how far a doing is")
                _peel(place, form, *found, words)
                _go_on(words, vocabulary)
                break


def _openings(vocabulary: Vocabulary) -> dict[str, list[Way]]:
    """By its verb what may stand after it, the longest first, and what kind of phase it is."""
    found: dict[str, list[Way]] = {}
    for said, kind in vocabulary.grammar.phases.items():
        verb, *rest = said.split()
        found.setdefault(verb, []).append((tuple(rest), kind))
    for ways in found.values():
        ways.sort(key=lambda way: -len(way[0]))
    return found


def _ways_of(low: str, vocabulary: Vocabulary) -> list[tuple[str, Sequence[Way]]]:
    """The phases that a word may begin, by the form that it has there."""
    openings = vocabulary.remembered("phases", "", lambda: _openings(vocabulary))
    verbs = (sense for sense in vocabulary.senses.get(low, ()) if sense.part == "verb")
    return [(sense.form, openings[sense.lemma]) for sense in verbs if sense.lemma in openings]


def _wrapped(
    place: int, ways: Sequence[Way], words: Sequence[Word], vocabulary: Vocabulary
) -> Iterator[tuple[int, int, str, tuple[Sense, ...]]]:
    """From where to where the rest of a phase stands, what kind it is, and the senses of the verb after it."""
    for rest, kind in ways:
        for start in range(place + 1, min(place + _REACH + 1, len(words))):
            stop = start + len(rest) - (rest[-1] == _GOING)
            if start > place + 1 and _closed(words[place + 1 : start], vocabulary):
                break
            if [word.low for word in words[start:stop]] != [low for low in rest if low != _GOING]:
                continue
            if kind == UNCEASING and not _denials(place, start, words, vocabulary):
                continue
            meant = _meant(stop, words, vocabulary, going=rest[-1] == _GOING)
            if meant is not None:
                yield start, stop, kind, meant
                break


def _denials(place: int, start: int, words: Sequence[Word], vocabulary: Vocabulary) -> list[Word]:
    """The words that deny a verb: `holder ikke op`, `won't stop`; none where another clause stands between."""
    negations = vocabulary.grammar.negations - vocabulary.grammar.prepositions.keys() - vocabulary.grammar.nobody
    near = words[max(0, place - _BEFORE) : start]
    marks = [at for at, word in enumerate(near) if word.is_mark]
    return [word for word in near[marks[-1] + 1 if marks else 0 :] if word.low in negations]


def _closed(between: Sequence[Word], vocabulary: Vocabulary) -> bool:
    """Whether more stands between the verb and the rest than who does it."""
    grammar = vocabulary.grammar
    shut = grammar.prepositions.keys() | grammar.coordinators | {grammar.infinitive}
    return any(word.is_mark or word.low in shut or _is_going(word, vocabulary) for word in between)


def _is_going(word: Word, vocabulary: Vocabulary) -> bool:
    """`comes running to help her`: a doing of its own stands between, and says how somebody comes."""
    senses = vocabulary.senses.get(word.low, ())
    return bool(senses) and all(sense.form in ("present-participle", "finite") for sense in senses)


def _meant(place: int, words: Sequence[Word], vocabulary: Vocabulary, *, going: bool) -> tuple[Sense, ...] | None:
    """The senses of the verb that is meant, at `place` or past one adverb; None where none stands there."""
    forms = ("present-participle",) if going else ("infinitive", "finite", "passive")
    for at in (place,) if going else (place, place + 1):
        word = words[at] if at < len(words) else None
        senses = vocabulary.senses.get(word.low, ()) if word is not None else ()
        verbs = tuple(sense for sense in senses if sense.part == "verb" and sense.form in forms)
        if verbs:
            words[at].phased = verbs
            return verbs
        if not any(sense.part == "manner" for sense in senses):
            return None
    return None


def _peel(
    place: int, form: str, start: int, stop: int, kind: str, meant: tuple[Sense, ...], words: Sequence[Word]
) -> None:
    verb = next(word for word in words[stop:] if word.phased)
    if kind == NOT_DONE:
        verb.phase, verb.phased = NOT_DONE, ()
        return
    said = "finite" if form == "imperative" else form
    verb.phased = tuple(dict.fromkeys(replace(sense, form=said) for sense in meant))
    if kind not in _PLAINLY:
        verb.phase = kind
    elif kind == "all but" or (kind == "going" and _mishap(meant)):
        verb.phase = NEARLY
    for word in (words[place], *words[start:stop]):
        word.aside = True
        word.account("manner" if verb.phase else "function", verb.phase or None, "how far a doing is")


def _go_on(words: Sequence[Word], vocabulary: Vocabulary) -> None:
    """`begynner å danse og synge`: what is joined to the verb that is meant stands as that does."""
    place = max(at for at, word in enumerate(words) if word.phased or word.phase)
    verb = words[place]
    if not verb.phased:
        return
    going = any(sense.form == "present-participle" for sense in vocabulary.senses[verb.low])
    form = "present-participle" if going and verb.low.endswith("ing") else "infinitive"
    for one, other in pairwise(words[place + 1 :]):
        if one.is_mark:
            return
        senses = vocabulary.senses.get(other.low, ()) if one.low in vocabulary.grammar.coordinators else ()
        if senses and all(sense.part == "verb" and sense.form in (form, "imperative") for sense in senses):
            other.phase = verb.phase
            other.phased = (replace(senses[0], form=verb.phased[0].form),)


#: What nobody goes on doing: of these *er ved at* and *holder på å* say that they all but happen.
_MISHAPS = frozenset({
    "falde", "tabe", "vælte", "miste", "snuble", "drukne", "besvime", "glide", "kæntre", "tippe", "briste",
    "sprænge", "knække", "ramme", "falle", "velte", "svime", "skli", "kantre", "sprekke", "knekke", "kollidere",
    "kræsje", "sovne", "besvimast", "fall", "drop", "topple", "tip", "faint", "trip", "stumble", "drown", "slip",
    "crash", "capsize", "collapse", "miss",
})  # fmt: skip


def _mishap(meant: Sequence[Sense]) -> bool:
    return any(sense.lemma in _MISHAPS for sense in meant)


def all_but(words: Sequence[Word], vocabulary: Vocabulary) -> None:
    """`taber næsten kagen`, `nearly falls`: a word right beside a verb that says that it does not quite happen."""
    for place, word in enumerate(words):
        if word.low not in vocabulary.grammar.all_but or word.sense is not None:
            continue
        after = words[place + 1] if place + 1 < len(words) else None
        described = after is not None and (after.part("manner", "mood", "sign") or after.low in _AMOUNTS)
        beside = (*words[max(0, place - 1) : place], *words[place + 1 : place + 2])
        verb = next((other for other in beside if other.part("verb")), None)
        if verb is not None and not described:
            verb.phase = NEARLY
            word.small = True
            word.account("manner", NEARLY)


#: Before these *næsten* says how much, and not that it does not happen.
_AMOUNTS = frozenset({
    "alle", "alt", "hele", "ingen", "intet", "ikke", "heile", "ingenting", "ikkje", "all", "every", "no", "none",
    "nothing", "not", "as",
})  # fmt: skip
