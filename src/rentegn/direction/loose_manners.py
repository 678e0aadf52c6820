"""How a clause says that all of it goes: manners and moods that describe nobody in it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from rentegn.direction.body import SPOTS
from rentegn.direction.clause_reading import ClauseReading
from rentegn.direction.matching import Match
from rentegn.direction.phrases import Phrase
from rentegn.direction.repeating import says_on_and_on
from rentegn.direction.tokens import Word

#: Who really does these gives their mind to it.
_WITH_THE_SENSES = frozenset({"listen", "look", "look_at", "watch", "examine"})
#: With each other, said by itself.
_TOGETHER = frozenset({"sammen", "saman", "together"})
#: How it goes that is said to be done and done.
_ENDLESSLY = "endlessly"
#: Once more, said by itself.
_AGAIN = frozenset({"igen", "igjen", "att", "again"})
#: How loud it is that somebody says high or low.
_VOICES = {"high": "loud", "short": "quiet"}
#: Pieces, ways and rows: no corner of a room, nor what a leader aims at.
_PIECES = frozenset({"stykke", "stykkje", "piece", "retning", "direction"})
#: Where nothing is done that was told by them already: who shuts his eyes does not do it at his nose.
_PASSING = frozenset({"nose", "corner"})
#: What only makes more of another word, and is no way to do anything by itself: `helt frem til`.
_DEGREE = "very"
#: What is done with the voice, which is loud where things are high.
_ALOUD = frozenset(
    {"talk", "count", "read_out", "sing", "laugh", "shout", "scream", "be_sad", "snore", "say", "play_music"}
)


def loose_manners(read: ClauseReading, match: Match) -> list[str]:
    """Adverbs: manners that describe no phrase, sign or mood, nor are a set phrase of the saying itself."""
    adverbs = [word for word in read.words if word.part("manner")]
    said = _of_nobody(adverbs, read, match) if adverbs else []
    again = (word for word in read.words if word.low in _AGAIN and (word.sense is None or word.part("filler")))
    said.extend("again" for word in again if word not in match.words)
    place = next((at for at, word in enumerate(read.words) if word is match.word), None)
    if place is not None and says_on_and_on(read.words[place], _unmarked(read.words[place + 1 :])):
        said.append(_ENDLESSLY)
    return [*said, "together"] if _together(read, match) else said


def _unmarked(words: Sequence[Word]) -> Sequence[Word]:
    return [word for word in words if not word.is_mark]


def _of_nobody(adverbs: Sequence[Word], read: ClauseReading, match: Match) -> list[str]:
    """What those of the adverbs say that describe nobody and no other word."""
    # of `han er rolig` the adjective says what he is, and not how he is it
    grammar = read.vocabulary.grammar
    is_so = match.word is not None and (match.word.lemma in grammar.being or match.word.lemma in grammar.passives)
    told = {id(word) for word in match.words if " " in word.low or is_so}
    attached = told | {id(word) for phrase in read.phrases for word in phrase.words}
    feeling = (pair for pair in pairwise(read.words) if pair[1].part("sign", "mood"))
    # `slow close-up` is how the camera comes
    attached |= {id(one) for one, other in feeling if match.by != "sign" or other is not match.word}
    loose = [word for word in adverbs if id(word) not in attached]
    said = [_at_once(word, read) or word.sense.concept for word in loose if word.sense and word.sense.concept]
    if _ALOUD.intersection((match.action, *read.vocabulary.kinds_of_doing(match.action))):
        # `tæller højt`, `snakker lavt`
        said = [_VOICES.get(manner, manner) for manner in said]
    if match.action in _WITH_THE_SENSES:
        said = ["attentive" if manner == "really" else manner for manner in said]
    return [manner for manner in said if manner != _DEGREE]


def _at_once(word: Word, read: ClauseReading) -> str:
    """`They both let go at once`: of several who do it, English says so that they do it at the same time."""
    if word.low not in ("at once", "all at once"):
        return ""
    bare = [phrase for phrase in read.phrases if not phrase.relation]
    several = any(each.refers in ("they", "everyone") or (each.many and each.kind == "actor") for each in bare)
    return "simultaneously" if several else ""


def _together(read: ClauseReading, match: Match) -> bool:
    """`går ud i haven sammen`: a small word of its own, which governs nothing and is part of no saying."""
    if not any(word.low in _TOGETHER for word in read.words):
        return False
    governed = {id(word) for phrase in read.phrases for word in phrase.words[:1]}
    pairs = pairwise([*read.words, None])
    return any(
        word is not None
        and word.low in _TOGETHER
        and word.sense is None
        and word not in match.words
        and (after is None or id(after) not in governed or _begins_anew(after, read))
        and (after is None or after.low not in read.vocabulary.grammar.prepositions)
        for word, after in pairs
    )


def _begins_anew(word: Word, read: ClauseReading) -> bool:
    """`holder sammen et stort seil`: whether an article begins the naming of a thing, which is not what it governs."""
    return word.sense is None and word.low in read.vocabulary.grammar.one


def loose_moods(read: ClauseReading) -> list[str]:
    """How those feel who do it: moods that describe no phrase and are no action of their own."""
    moods = [word for word in read.words if word.part("mood")]
    attached = {id(word) for phrase in read.phrases for word in phrase.moods} if moods else set()
    acted = {id(match.word) for match in read.matches}
    loose = [word for word in moods if id(word) not in attached and id(word) not in acted]
    return [as_manner(word.sense.concept) for word in loose if word.sense]


def only_moods(read: ClauseReading) -> list[str]:
    """The moods of a clause that names nobody and does nothing else: `(genert, men glad)`; [] of any other."""
    if read.named or not read.matches or any(match.by != "mood" for match in read.matches):
        return []
    becoming = read.vocabulary.grammar.becoming
    if any(word.part("verb") and word.lemma in becoming for word in read.words):
        # `… og blir glad` comes after what was done
        return []
    return [as_manner(match.action) for match in read.matches]


def only_manners(read: ClauseReading) -> list[str]:
    """What a clause says that names nobody and nothing, and only how it goes: `– ups!`, `alle i takt`."""
    if read.matches or any(phrase.refers != "everyone" for phrase, _ in read.named):
        return []
    grammar = read.vocabulary.grammar
    words = [word for word in read.words if not (word.is_mark or word.small or word.kind == "function")]
    words = [word for word in words if not (word.part("verb") and word.lemma in grammar.passives and not read.named)]
    plain = bool(words) and all(word.part("manner") and word.sense and word.sense.concept for word in words)
    return [word.sense.concept for word in words if word.sense is not None] if plain else []


def spots(read: ClauseReading, told: Sequence[Word] = ()) -> list[str]:
    """Where or with what it is done that is nothing by itself: `puster på knæet`, `hænger på væggen`.

    A noun by which the doing was `told` says nothing more: `skruer den på plads`.
    """
    said = {id(word) for word in told}
    ideas = [phrase for phrase in read.phrases if phrase.kind == "idea"]
    unseen = (each for each in ideas if (each.relation or _is_light(each)) and not read.shows(each))
    more = {each.concept for each in unseen if id(each.noun) not in said}
    ideas = [each for each in ideas if each.noun.lemma not in _PIECES]
    spoken_of = {each.concept for each in ideas if id(each.noun) not in said or each.concept not in _PASSING}
    return [each.concept for each in ideas if each.concept in more or each.concept in SPOTS & spoken_of]


def _is_light(phrase: Phrase) -> bool:
    """`slepp inn lys`, `lyset blir sløkt`: light is no thing, and yet what something is done to."""
    return phrase.concept == "light" and not (phrase.noun.sense is not None and phrase.noun.sense.genitive)


def manners_beside(read: ClauseReading) -> list[str]:
    """`Gaden set oppefra`, `ti spande på række`: how those are there of whom no verb is said."""
    if any(word.part("verb") for word in read.words):
        return []
    return loose_manners(read, Match("appear", "state", None, (), 0))


def as_manner(mood: str) -> str:
    """How something is done by somebody in a mood."""
    return mood.removeprefix("be_").removeprefix("get_")
