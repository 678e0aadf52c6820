"""Which actions a clause names, and by which of its words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise

from rentegn.direction.clauses import Clause, undone
from rentegn.direction.context import LETTING
from rentegn.direction.phrases import Phrase
from rentegn.direction.tokens import Word
from rentegn.direction.vocabulary import Frame, Idiom, Pattern, Vocabulary

#: What the weather does, and what is seen then, if that can be named.
WEATHER = {
    "rain": "rain",
    "pour_down": "rain",
    "drizzle": "rain",
    "snow": "snow",
    "hail": "",
    "thunder": "",
    "storm": "wind",
}
WEATHER |= {"dawn": "", "blow": "wind", "darken": ""}
#: So many words open a clause.
_OPENING = 2
#: The lexicon's name for doing what the action before was.
JOINING = "same"


@dataclass(frozen=True, slots=True)
class Match:
    """An action found in a clause. `by` is verb, sign, mood or state; `phrase` the one that a mood describes."""

    action: str
    by: str
    word: Word | None
    words: tuple[Word, ...]
    weight: int
    passive: bool = False
    phrase: Phrase | None = None
    #: Whether it is plainly done to whom the clause is about: `bliver budt velkommen`.
    undergone: bool = False


@dataclass(frozen=True)
class Seen:
    """All that a pattern may ask for in one clause. `concepts` counts what pronouns point to."""

    clause: Clause
    phrases: Sequence[Phrase]
    concepts: frozenset[str]
    vocabulary: Vocabulary
    #: What the clause before was about, where this one does not say.
    about: frozenset[str] = frozenset()
    #: Whether a call of the note says that somebody goes just now: `puf!`.
    sudden: bool = False

    @cached_property
    def manners(self) -> frozenset[str]:
        """The manners and ideas that the clause names anywhere."""
        by_phrase = (manner for phrase in self.phrases for manner in phrase.manner)
        ideas = (phrase.concept for phrase in self.phrases if phrase.kind == "idea")
        loose = (word.sense.concept for word in self.clause.words if word.sense and word.part("manner"))
        idioms = (idiom.manner for idiom in idioms_in(self.clause, self.vocabulary))
        return frozenset((*by_phrase, *ideas, *loose, *idioms))

    @cached_property
    def _kinds(self) -> frozenset[str]:
        """What is named, and what it is a kind of."""
        return self.concepts.union(*(self.vocabulary.kinds_of(concept) for concept in self.concepts))

    @cached_property
    def _lows(self) -> frozenset[str]:
        """The words as they are spelt, and the particles that verbs begin with."""
        firsts = (word.sense.first for word in self.clause.words if word.sense is not None and word.part("verb"))
        return frozenset((*(word.low for word in self.clause.words), *firsts))

    @cached_property
    def _relations(self) -> frozenset[str]:
        return frozenset((*(phrase.relation for phrase in self.phrases), self.stranded))

    @cached_property
    def stranded(self) -> str:
        """`medarbejderne kigger på`: the relation of a preposition that ends a clause and governs nothing; or ""."""
        said = [word for word in self.clause.words if not word.is_mark]
        last = said[-1] if said else None
        known = last is not None and last.sense is None and bool(self.about)
        return self.vocabulary.grammar.prepositions.get(last.low, "") if known and last is not None else ""

    def fits(self, pattern: Pattern) -> bool:
        """Whether all that a pattern asks for is there; its verb is not looked at."""
        return (
            (not pattern.words or self._lows.issuperset(pattern.words))
            and (not pattern.concepts or self._have(pattern))
            and (not pattern.relations or self._relations.issuperset(pattern.relations))
            and (not pattern.manners or self.manners.issuperset(pattern.manners))
        )

    def _have(self, pattern: Pattern) -> bool:
        """Whether the clause has what a pattern asks for, and not only as that where something comes from."""
        if not self._kinds.issuperset(pattern.concepts):
            return False
        come = {phrase.concept for phrase in self.phrases if phrase.relation == "from"} if not pattern.relations else ()
        return not any(concept in come for concept in pattern.concepts)

    def told_by(self, pattern: Pattern, verb: Word | None) -> tuple[Word, ...]:
        """The words of the clause that a pattern stands on."""
        return tuple(word for word in self.clause.words if word is verb or word.low in pattern.words)


def idioms_in(clause: Clause, vocabulary: Vocabulary) -> list[Idiom]:
    """The set phrases of a clause, the longest of those that share a word."""
    present = {word.low for word in clause.words} | {word.sense.lemma for word in clause.words if word.sense}
    by_word = vocabulary.remembered("idioms", "", lambda: _idioms_by_word(vocabulary))
    fitting = [
        (-len(idiom.words), place, idiom)
        for word in present
        for place, idiom in by_word.get(word, ())
        if present.issuperset(idiom.words)
    ]
    found: list[Idiom] = []
    for _, _, idiom in sorted(fitting, key=lambda found: found[:2]):
        if not any(set(idiom.words) & set(other.words) for other in found):
            found.append(idiom)
    return found


def _idioms_by_word(vocabulary: Vocabulary) -> dict[str, list[tuple[int, Idiom]]]:
    """The set phrases with their places in the lexicon, by their first word."""
    found: dict[str, list[tuple[int, Idiom]]] = {}
    for place, idiom in enumerate(vocabulary.idioms):
        found.setdefault(idiom.words[0], []).append((place, idiom))
    return found


def matches(seen: Seen) -> list[Match]:
    """The actions of a clause in the order of its words."""
    by_verb = _heaviest(list(_by_verbs(seen)))
    denied = negated(seen.clause, seen.vocabulary)
    absent = not seen.sudden and absence(seen.clause, seen.vocabulary)
    if absent or _ceasing(seen.clause.words, seen.vocabulary):
        return []
    if denied:
        # `kan ikke røre sig` says something that can be seen
        return [match for match in by_verb if all(any(word is told for told in match.words) for word in denied)]
    named = {match.action for match in by_verb}
    by_name = [match for match in _by_names(seen) if not _told_already(match, by_verb, named)]
    if any(_plain_doing(match, seen.vocabulary) for match in by_verb):
        # `arbejder, friske og vågne`: a mood beside a doing says how it is done
        by_name = [match for match in by_name if match.by != "mood" or match.phrase is not None]
    found = [*by_verb, *by_name]
    states = _by_state(seen) if all(is_posture(match, seen.vocabulary) for match in found) else []
    if any(match.by == "mood" and match.phrase is None for match in by_name):
        # `ser trist ud`, `looks sad`: how somebody is, not what they do
        linking = seen.vocabulary.grammar.linking
        found = [m for m in found if m.by != "verb" or not (m.word and m.word.sense and m.word.sense.lemma in linking)]
    active = [match for match in (*found, *states) if not is_posture(match, seen.vocabulary)]
    return sorted(_each_once(active or found), key=lambda match: match.word.start if match.word else -1)


def _heaviest(found: Sequence[Match]) -> list[Match]:
    """Without those whose verb is part of another's saying: `held tale` is one doing."""
    return [
        match
        for match in found
        if not any(
            other is not match and other.weight > match.weight and any(word is match.word for word in other.words)
            for other in found
        )
    ]


def _told_already(match: Match, by_verb: Sequence[Match], named: set[str]) -> bool:
    """A sign of what a verb says; the mood of whoever does what a verb after it says (`glad medarbejder vinker`)."""
    if match.by != "mood":
        return match.action in named
    phrase = match.phrase
    if phrase is None or phrase.relation:
        return False
    return any(
        verb.word is not None and verb.word.start > phrase.noun.start and verb.action != "look" for verb in by_verb
    )


def negated(clause: Clause, vocabulary: Vocabulary) -> list[Word]:
    """The words by which a clause says what does not happen; *uden* denies only the phrase after it."""
    grammar = vocabulary.grammar
    denied = [word for word in clause.words if word.low in grammar.negations - set(grammar.prepositions)]
    if undone(clause.words[:2], vocabulary):
        denied = [clause.words[0]]
    return denied or _ceasing(clause.words, vocabulary)


def absence(clause: Clause, vocabulary: Vocabulary) -> list[Word]:
    """The words that say that somebody or something is not there: `ingen kø længere`, `er væk`."""
    grammar = vocabulary.grammar
    verbs = [word for word in clause.words if word.part("verb") or word.verbal]
    away = [word for word in clause.words if word.low in grammar.absent]
    denied = [word for word in clause.words if word.low in grammar.negations - set(grammar.prepositions)]
    if any(word.low in grammar.sudden for word in clause.words):
        return []
    is_there = all(word.sense is not None and word.sense.lemma in grammar.being for word in verbs if word not in away)
    if not is_there or not (denied or (away and verbs)):
        return []
    return [*denied, *away, *(word for word in verbs if word not in away)]


def _ceasing(words: Sequence[Word], vocabulary: Vocabulary) -> list[Word]:
    """`holder op med at græde`, `stops crying`: who ceases to do something is not seen doing it."""
    grammar = vocabulary.grammar
    for place, word in enumerate(words):
        if word.sense is None or not word.part("verb") or word.sense.lemma not in grammar.ceasing:
            continue
        after = words[place + 1 : place + 5]
        marked = any(one.low == grammar.infinitive and other.part("verb") for one, other in pairwise(after))
        going = bool(after) and after[0].sense is not None and after[0].sense.form == "present-participle"
        if marked or (going and vocabulary.language == "en"):
            return [word]
    return []


def is_posture(match: Match, vocabulary: Vocabulary) -> bool:
    """Whether a match only says how somebody stands, sits, walks or looks, which yields to any other action."""
    return match.by == "verb" and match.weight == 1 and vocabulary.frames[match.action].posture


def _plain_doing(match: Match, vocabulary: Vocabulary) -> bool:
    """Whether a verb says something that is done, and not only how somebody is, sits or looks."""
    grammar = vocabulary.grammar
    lemma = match.word.sense.lemma if match.word is not None and match.word.sense is not None else ""
    return not is_posture(match, vocabulary) and lemma not in grammar.linking | grammar.light | grammar.stances


def _each_once(found: Sequence[Match]) -> list[Match]:
    best: dict[tuple[str, int], Match] = {}
    for match in found:
        key = (match.action, id(match.phrase))
        other = best.get(key, match)
        heavier = match if match.weight > other.weight else other
        words = {id(word): word for word in (*other.words, *match.words)}
        best[key] = replace(heavier, words=tuple(words.values()))
    return list(best.values())


def _by_verbs(seen: Seen) -> Iterator[Match]:
    idiomatic = {word for idiom in idioms_in(seen.clause, seen.vocabulary) for word in idiom.words}
    elsewhere = False
    for word in seen.clause.words:
        if word.sense is None or not word.part("verb"):
            elsewhere = elsewhere or word.part("mood")
            continue
        fitting = [
            pattern
            for pattern in seen.vocabulary.patterns.get(word.sense.lemma, ())
            if _possible(seen.vocabulary.frames[pattern.action], word, seen)
            and seen.fits(pattern)
            and _near(word, pattern, seen)
        ]
        best = max(fitting, key=_demands, default=None)
        if best is None or (best.weight == 1 and word.sense.lemma in idiomatic):
            continue
        if word.sense.lemma in seen.vocabulary.grammar.passives and _is_done_to(word, seen):
            continue
        if elsewhere and purpose(word, seen.clause.words, seen.vocabulary):
            continue
        if word.sense.lemma in seen.vocabulary.grammar.auxiliaries and _leads_on(word, best, seen):
            continue
        if best.weight == 1 and word.sense.lemma in seen.vocabulary.grammar.attempting and _marked_after(word, seen):
            continue
        if best.weight == 1 and (_only_brings(word, seen) or _means_else(word, seen)):
            continue
        if word.sense.lemma in seen.vocabulary.grammar.light and best.weight == 1 and _is_done_to(word, seen):
            continue
        elsewhere = True
        passive = _passive(word, seen)
        told = seen.told_by(best, word)
        yield Match(best.action, "verb", word, told, best.weight, passive, undergone=passive and _undergone(word, seen))


def impersonal(clause: Clause, vocabulary: Vocabulary) -> bool:
    """`det sner`, `it is raining`: a clause about the weather, whose *it* is nothing."""
    spoken = [word for word in clause.words if not word.small and word.sense is not None and word.part("verb")]
    told = [word for word in spoken if _lemma(word) not in vocabulary.grammar.light | vocabulary.grammar.auxiliaries]
    its = any(word.low in ("det", "it") and word.sense is None for word in clause.words)
    lemma = _lemma(told[0]) if len(told) == 1 else ""
    return its and any(each.action in WEATHER for each in vocabulary.patterns.get(lemma, ()) if each.weight == 1)


def _means_else(verb: Word, seen: Seen) -> bool:
    """`tager imod`, `goes off`: a verb of many meanings beside a small word that no saying has is not what it is alone.

    What it means is not known, and is not guessed.
    """
    grammar = seen.vocabulary.grammar
    if _lemma(verb) not in grammar.fickle:
        return False
    words = seen.clause.words
    place = next(index for index, word in enumerate(words) if word is verb)
    reach = words[place + 1 : place + 3]
    particle = next((at for at, word in enumerate(reach, place + 1) if _particle(word, seen.vocabulary)), None)
    return particle is not None and not any(word.part("verb") for word in words[place + 1 : particle])


def _particle(word: Word, vocabulary: Vocabulary) -> bool:
    grammar = vocabulary.grammar
    return word.sense is None and word.low in grammar.particles - set(grammar.prepositions) - set(grammar.pronouns)


def _only_brings(verb: Word, seen: Seen) -> bool:
    """`kommer cyklende`, `keeps typing`: how somebody comes, or what they go on doing, is what is done."""
    grammar = seen.vocabulary.grammar
    lemma = verb.sense.lemma if verb.sense is not None else ""
    if lemma not in grammar.coming | grammar.going_on:
        return False
    verbs = [word for word in seen.clause.words if word.part("verb") and word.start > verb.start]
    going = bool(verbs) and verbs[0].sense is not None and verbs[0].sense.form == "present-participle"
    return going and any(seen.fits(pattern) for pattern in seen.vocabulary.patterns.get(_lemma(verbs[0]), ()))


def _lemma(verb: Word) -> str:
    return verb.sense.lemma if verb.sense is not None else ""


def _marked_after(verb: Word, seen: Seen) -> bool:
    """`plejer at få`, `tries to copy`: the infinitive's mark right after a verb that says nothing by itself then."""
    words, grammar = seen.clause.words, seen.vocabulary.grammar
    after = [word.low for word in words if word.start > verb.start and word.low not in grammar.negations][:1]
    return after == [grammar.infinitive] and any(word.part("verb") and word.start > verb.start for word in words)


def _leads_on(auxiliary: Word, saying: Pattern, seen: Seen) -> bool:
    """Whether what begins is told by a verb after it: `begynder at rotere`; `let go of it` is a saying of its own."""
    if saying.weight > 1 and _lemma(auxiliary) in LETTING:
        return False
    return any(word.part("verb") and word.start > auxiliary.start for word in seen.clause.words)


def _is_done_to(light: Word, seen: Seen) -> bool:
    """`får skænket kaffe`: what somebody gets done is told by the participle right after."""
    after = next((word for word in seen.clause.words if word.start > light.start and not word.small), None)
    return (
        after is not None and after.sense is not None and after.part("verb") and after.sense.form in _after_light(seen)
    )


def _after_light(seen: Seen) -> tuple[str, ...]:
    """The forms that tell what a light verb leads to: `får skænket`, Norwegian `får hilse`."""
    return ("participle",) if seen.vocabulary.language == "en" else ("participle", "infinitive")


def _demands(pattern: Pattern) -> tuple[int, int]:
    """How much a pattern asks for; of two that ask for as much, things say more than prepositions."""
    return pattern.weight, len(pattern.concepts)


def _near(verb: Word, pattern: Pattern, seen: Seen) -> bool:
    """Whether the pattern's particles are this verb's: no other verb may stand between."""
    words = seen.clause.words
    place = next(index for index, word in enumerate(words) if word is verb)
    if verb.sense is not None and verb.sense.first in pattern.words:
        return True
    if _turned(place, pattern, seen) or not _in_order(pattern, seen):
        return False
    for particle in pattern.words:
        spots = [index for index, word in enumerate(words) if word.low == particle]
        if pattern.action == JOINING or particle in pattern.alone:
            spots = [index for index in spots if not _governs(index, seen)]
        if seen.vocabulary.language == "en":
            # `a girl on a bike turns` is no turning on: a saying's small word comes after its verb, or opens the clause
            spots = [index for index in spots if index > place or index < _OPENING]
        if not any(_free(words[min(place, spot) + 1 : max(place, spot)]) for spot in spots):
            return False
    return True


def _turned(place: int, pattern: Pattern, seen: Seen) -> bool:
    """`takes out the photo` is no taking of photos: beside a verb of many meanings stands the pattern's small word."""
    verb, grammar = seen.clause.words[place], seen.vocabulary.grammar
    if pattern.weight == 1 or _lemma(verb) not in grammar.fickle:
        return False
    beside = seen.clause.words[place + 1 : place + 2]
    if seen.vocabulary.language == "en" and place and seen.clause.words[0].low in grammar.particles:
        # `Off it goes over the hedge` is not `it goes off`
        return True
    named = (*pattern.concepts, *pattern.manners)
    if any(phrase.concept in named and phrase.noun.start < verb.start for phrase in seen.phrases):
        # `Væggene rykker ud`: what moves, and not what somebody moves
        return False
    return any(_particle(word, seen.vocabulary) and word.low not in pattern.words for word in beside)


def _in_order(pattern: Pattern, seen: Seen) -> bool:
    """`tar av seg skoene` is not `tar seg av`: right beside each other, *seg* and a particle stand as in the saying."""
    reflexive = seen.vocabulary.grammar.reflexive
    if reflexive not in pattern.words or len(pattern.words) == 1:
        return True
    lows = [word.low for word in seen.clause.words]
    mine = pattern.words.index(reflexive)
    for particle in pattern.words[mine + 1 :]:
        if any(pair == (particle, reflexive) for pair in pairwise(lows)):
            return False
    return True


def _governs(place: int, seen: Seen) -> bool:
    """Whether a small word stands before what it governs: `klatrer med os`, but `medarbejderne klatrer med`."""
    after = seen.clause.words[place + 1 : place + 2]
    starts = {phrase.words[0].start for phrase in seen.phrases}
    return any(word.start in starts or word.low == seen.vocabulary.grammar.infinitive for word in after)


def _free(between: Sequence[Word]) -> bool:
    return not any(word.part("verb") for word in between)


def _possible(frame: Frame, verb: Word, seen: Seen) -> bool:
    """Whether somebody or something is there for what only people do, or what only happens to things."""
    return (not frame.things or _things(seen)) and (not frame.people or _people(verb, seen))


def _things(seen: Seen) -> bool:
    """Whether something else than a person is there to change, or nothing is named at all."""
    kinds = {seen.vocabulary.kind(concept) for concept in seen.concepts}
    return not kinds or bool(kinds - {"actor"})


def _people(verb: Word, seen: Seen) -> bool:
    """Whether somebody may do it: a person or an animal is there, or no thing that could be what does it.

    A thing does it that stands bare before an active verb (`ballonen springer`), or is all there is after it.
    """
    if any(seen.vocabulary.concepts[concept].alive for concept in seen.concepts):
        return True
    passive = verb.sense is not None and verb.sense.form in ("passive", "participle")
    bare = [
        phrase
        for phrase in seen.phrases
        if not phrase.relation and (phrase.kind in ("prop", "place") or phrase.refers == "it")
    ]
    if passive:
        return True
    if any(phrase.noun.start < verb.start for phrase in bare):
        return False
    opening = next((word for word in seen.clause.words if word.part("verb", "noun")), None)
    joins = seen.vocabulary.grammar.coordinators
    goes_on = opening is verb and any(word.low in joins for word in seen.clause.words if word.start < verb.start)
    return not (goes_on and seen.about) or any(seen.vocabulary.concepts[concept].alive for concept in seen.about)


def purpose(verb: Word, words: Sequence[Word], vocabulary: Vocabulary) -> bool:
    """`klar til at løse opgaven`: what somebody is ready for, or does something for, is not done here."""
    grammar = vocabulary.grammar
    place = next(index for index, word in enumerate(words) if word is verb)
    if place < 2 or words[place - 1].low != grammar.infinitive:
        return False
    return words[place - 2].low in grammar.purpose or words[place - 2].part("mood")


def _passive(verb: Word, seen: Seen) -> bool:
    assert verb.sense is not None
    reflexive = any(word.low == seen.vocabulary.grammar.reflexive for word in seen.clause.words)
    return verb.sense.form in ("passive", "participle") and not reflexive and not _perfect(verb, seen)


def _helping(verb: Word, seen: Seen) -> str:
    """The lemma of the verb that stands before another with only small words, moods and names between; or ""."""
    for word in reversed(seen.clause.words):
        if word.start < verb.start and word.part("verb"):
            return word.sense.lemma if word.sense is not None else ""
    return ""


def _perfect(verb: Word, seen: Seen) -> bool:
    """`har glemt passordet`: what somebody has done is not done to them."""
    return (
        verb.sense is not None
        and verb.sense.form == "participle"
        and (_helping(verb, seen) in seen.vocabulary.grammar.perfect)
    )


def _undergone(verb: Word, seen: Seen) -> bool:
    """`bliver hentet`, `is shown`: a participle after the verb that makes a passive of it."""
    assert verb.sense is not None
    return verb.sense.form == "participle" and _helping(verb, seen) in seen.vocabulary.grammar.passives


def _by_names(seen: Seen) -> Iterator[Match]:
    for word in seen.clause.words:
        if word.sense is None or not word.part("sign", "mood"):
            continue
        phrase = next((phrase for phrase in seen.phrases if word in phrase.moods), None)
        yield Match(word.sense.concept, word.sense.part, word, (word,), 1, phrase=phrase)


def _ends_with(pattern: Pattern, seen: Seen) -> bool:
    """`Leder ud.`: a particle that stands for a doing comes last, after somebody."""
    spoken = [word for word in seen.clause.words if not word.is_mark]
    verbal = any(word.part("verb") for word in spoken)
    alive = any(seen.vocabulary.concepts[concept].alive for concept in seen.concepts)
    return alive and not verbal and bool(spoken) and spoken[-1].low in pattern.words


def _by_state(seen: Seen) -> list[Match]:
    spoken = [pattern for pattern in seen.vocabulary.patterns.get(None, ()) if seen.fits(pattern)]
    fitting = [pattern for pattern in spoken if pattern.concepts or pattern.manners or _ends_with(pattern, seen)]
    best = max(fitting, key=_demands, default=None)
    if best is None:
        return []
    return [Match(best.action, "state", None, seen.told_by(best, None), best.weight)]
