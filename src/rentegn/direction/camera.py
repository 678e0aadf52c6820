"""Notes about the picture itself: what the camera does, who looks through it, and what is seen then.

`Kameraet kører ud, så vi ser hele byen`: nobody drives, and no camera stands there. A clause is *filmed* where the
camera, the picture or *vi* and *we* do what only a camera does; whatever it names is what is looked at.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rentegn.direction.clauses import LOOKING, Clause
from rentegn.direction.tokens import Word
from rentegn.direction.vocabulary import Frame, Pattern, Vocabulary

#: The lexicon's name for the camera, which marks what it does: *køre ind =camera*.
CAMERA = "camera"
_FILMING = "the camera"
#: Who looks, and what stands in their place: `Der klippes til …`.
_VIEWERS = frozenset({"vi", "we", "der", "her", "man"})
#: What is said of the picture as of the camera.
_PICTURED = frozenset({"split_screen", "freeze_frame", "fade_to_black"})


def is_filmed(frame: Frame) -> bool:
    """Whether it is something that a camera does."""
    return CAMERA in frame.doers


def films(clause: Clause, vocabulary: Vocabulary, *, goes_on: bool, staged: bool) -> bool:
    """Whether a clause says what the camera does; its words for the camera are set aside then.

    `goes_on`: whether the clause before was filmed, and this one may go on with it. `staged`: whether a camera is a
    thing in this film, that somebody holds.
    """
    if goes_on and _shows(clause, vocabulary):
        return False
    who = list(_who_films(clause, vocabulary, staged=staged))
    if who:
        for word in who:
            _set_aside(word, _FILMING)
        _themselves(clause, vocabulary)
        _refuse_unknown(who[0], clause, vocabulary)
    elif not (_told_to(clause, vocabulary) or (goes_on and _goes_on(clause, vocabulary))):
        return False
    verbs = [word for word in clause.words if word.part("verb")]
    for word in verbs[1:]:
        if word.lemma in vocabulary.grammar.revealing:
            _set_aside(word, LOOKING)
    return True


def _shows(clause: Clause, vocabulary: Vocabulary) -> bool:
    """`… og viser hele byen`, `, revealing a pile`: only tells what is seen; the word for it is set aside."""
    spoken = [word for word in clause.words if not (word.is_mark or word.low in vocabulary.grammar.coordinators)]
    opening = [word for word in spoken if not word.small][:1]
    if not opening or opening[0].lemma not in vocabulary.grammar.revealing:
        return False
    if any(word.low in vocabulary.grammar.pronouns for word in spoken[: spoken.index(opening[0])]):
        return False
    _set_aside(opening[0], LOOKING)
    return True


def _set_aside(word: Word, reason: str) -> None:
    word.account("function", reason=reason)
    word.sense, word.small, word.verbal = None, True, False


def _themselves(clause: Clause, vocabulary: Vocabulary) -> None:
    """`vi trækker os tilbage`: whoever films is no part of the picture, nor what they do to themselves."""
    for word in clause.words:
        if word.low in vocabulary.grammar.ourselves:
            _set_aside(word, _FILMING)


def _refuse_unknown(who: Word, clause: Clause, vocabulary: Vocabulary) -> None:
    """`The camera spirals around him`: what stands where the camera's verb does is one, also where it is not known."""
    if any(word.part("verb") or word.verbal for word in clause.words):
        return
    place = next(at for at, word in enumerate(clause.words) if word is who)
    after = clause.words[place + 1] if place + 1 < len(clause.words) else None
    if after is not None and not after.small and not after.is_mark and after.low.endswith(("s", "r")):
        after.sense, after.verbal = None, True


def _who_films(clause: Clause, vocabulary: Vocabulary, *, staged: bool) -> Iterator[Word]:
    """The words of a clause for who films, where that is its subject."""
    grammar = vocabulary.grammar
    for place, word in enumerate(clause.words):
        camera = word.sense is not None and word.sense.concept == CAMERA and not word.sense.first
        picture = word.low in grammar.pictures and not _of_something(place, clause, vocabulary)
        viewer = word.low in _VIEWERS and (word.low != "her" or vocabulary.language != "en")
        if not (camera or picture or viewer) or not _is_subject(place, clause.words, vocabulary):
            continue
        if camera:
            if not staged and word.sense is not None and not word.sense.many:
                yield word
            return
        if _does_as_camera(clause, vocabulary, pictured=picture):
            yield word
            return


def _of_something(place: int, clause: Clause, vocabulary: Vocabulary) -> bool:
    """`Bildet av skolen toner fram`: the picture of something is no frame that the camera fills."""
    after = clause.words[place + 1] if place + 1 < len(clause.words) else None
    return after is not None and vocabulary.grammar.prepositions.get(after.low) in ("by", "of")


def _is_subject(place: int, words: Sequence[Word], vocabulary: Vocabulary) -> bool:
    """Whether a word stands where who does it stands: before the verb alone, or right after it with nobody before."""
    grammar = vocabulary.grammar
    before = words[place - 1] if place else None
    governing = (grammar.one, grammar.possessives, grammar.prepositions)
    if before is not None and any(before.low in known for known in governing):
        return False
    if before is not None and before.part("manner", "noun"):
        return False
    earlier = words[:place]
    named = any(word.part("noun") or _stands_for_somebody(word, vocabulary) for word in earlier)
    verbs = [word for word in earlier if word.part("verb") or word.verbal]
    return not named and (not verbs or (len(verbs) == 1 and before is verbs[0]))


def _stands_for_somebody(word: Word, vocabulary: Vocabulary) -> bool:
    grammar = vocabulary.grammar
    return word.low in grammar.pronouns and word.low not in grammar.definite and word.low not in grammar.viewers


def _does_as_camera(clause: Clause, vocabulary: Vocabulary, *, pictured: bool = False) -> bool:
    """Whether the verb is one that viewers do as a camera, or a picture does, and a saying of the camera's fits."""
    verbs = [word for word in clause.words if word.part("verb")]
    verb = next((word for word in verbs if word.lemma not in vocabulary.grammar.auxiliaries), None)
    if verb is None or not (pictured or verb.lemma in vocabulary.grammar.filming):
        return False
    lows = {word.low for word in clause.words}
    manners = {word.sense.concept for word in clause.words if word.sense is not None and word.part("manner")}
    relations = {vocabulary.grammar.prepositions.get(low, "") for low in lows}
    return any(
        lows.issuperset(saying.words) and manners.issuperset(saying.manners) and relations.issuperset(saying.relations)
        for saying in _sayings(verb, vocabulary)
        if not pictured or not saying.concepts or saying.action in _PICTURED
    )


def _sayings(verb: Word, vocabulary: Vocabulary) -> Iterator[Pattern]:
    patterns = vocabulary.patterns.get(verb.lemma, ())
    return (pattern for pattern in patterns if is_filmed(vocabulary.frames[pattern.action]))


def _told_to(clause: Clause, vocabulary: Vocabulary) -> bool:
    """`Følg brevet gennem huset`, `Pull back: …`: whoever makes the film is told what the camera does."""
    first = next((word for word in clause.words if not word.small), None)
    if first is None or not first.part("verb") or first.sense is None or clause.words[0] is not first:
        return False
    forms = ("infinitive", "imperative", "finite") if vocabulary.language == "en" else ("imperative",)
    bare = vocabulary.language != "en" or not first.low.endswith(("s", "ed", "ing"))
    return bare and first.sense.form in forms and _does_as_camera(clause, vocabulary)


def _goes_on(clause: Clause, vocabulary: Vocabulary) -> bool:
    """`Kameraet kører ind og panorerer`: a clause without anybody of its own goes on with the camera."""
    spoken = [word for word in clause.words if not word.is_mark]
    joined = bool(spoken) and spoken[0].low in vocabulary.grammar.coordinators
    after = next((word for word in spoken[1:] if not word.small), None)
    return joined and after is not None and after.part("verb") and _does_as_camera(clause, vocabulary)
