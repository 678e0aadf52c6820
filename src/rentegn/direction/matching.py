"""Which actions a clause names, and by which of its words."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from rentegn.direction.beside import means_else, near
from rentegn.direction.body import OF_SOMEBODY, SPOTS
from rentegn.direction.camera import is_filmed
from rentegn.direction.clauses import Clause
from rentegn.direction.denial import absence, ceasing
from rentegn.direction.expecting import goes_on, too_much
from rentegn.direction.helping import (
    is_done_to,
    leads_on,
    lemma_of,
    marked_after,
    only_brings,
    only_enables,
    passive_of,
    purpose,
    undergone,
)
from rentegn.direction.hosts import hangs_on, host
from rentegn.direction.phases import NOT_DONE
from rentegn.direction.phrases import Phrase
from rentegn.direction.seen import Seen
from rentegn.direction.tokens import Word
from rentegn.direction.verbless import opening_particle
from rentegn.direction.vocabulary import Frame, Pattern, Vocabulary

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
WEATHER |= {"dawn": "", "blow": "wind", "darken": "", "get_dark": ""}


#: What can be seen, heard or felt and does nothing that people do.
_NATURE = frozenset({"light", "sound", "air", "darkness", "heat_weather", "cold", "noise", "song", "silence"})


#: The same, and parts of somebody that are nobody: `the new hip works`.
_NOT_PEOPLE = _NATURE | (SPOTS - OF_SOMEBODY)


#: Where somebody is who is at something, and not in it or on it.
_NEXT_TO = frozenset({"at", "before", "behind", "between"})
#: What is done with bare hands.
_WITH_HANDS = frozenset({"shake_hands", "raise_hand"})
#: What water does that is said of somebody who runs, too.
_OF_WATER = frozenset({"flow", "overflow", "flood"})
#: What crowds do by themselves.
_OF_CROWDS = frozenset({"rush_in", "stream_in", "stream_out"})
#: What machines do, and no part of somebody: `the new hip works`.
_OF_MACHINES = frozenset({"work_machine"})
#: What is done to beds and chairs on wheels, and the chairs that some go in by themselves.
_DRIVING = frozenset({"køre", "kjøre", "køyre", "drive"})
_WHEELED, _CHAIRS = "wheel", frozenset({"wheelchair", "electric_wheelchair"})
#: What those do who are not named where a thing goes round.
PASSING = "pass_along"
#: What the camera does, and people do to others: `pulls her out`.
_PULLING = frozenset({"zoom_out", "zoom_in"})
#: Verbs of going: a door does so where it opens.
_GOING = frozenset({"gå", "go"})
#: What drivers do, who are not named beside what they drive.
_DRIVERS_DO = frozenset(
    {"slow_down", "speed_up", "accelerate", "brake", "wait", "queue", "line_up", "hesitate", "hurry"}
)
_DRIVEN = frozenset({
    "car", "bus", "train", "tram", "boat", "ferry", "plane", "truck", "van", "taxi", "bicycle", "motorcycle",
    "ambulance", "tractor", "snowplough", "fire_engine",
})  # fmt: skip
#: What says of places and things that many are in them, and of people something else.
_ALSO_OF_PLACES = frozenset({"be_drunk"})
#: What hands do to a button, and people to hands.
_PRESSING = frozenset({"trykke", "trykkje"})
#: Who lays a piece somewhere lays no puzzle.
_PUZZLING = frozenset({"build", "do_puzzle"})
_LAYING = frozenset({"lægge", "legge", "leggje", "lay"})
_SPOT = frozenset({"on", "in", "before", "at", "over", "under", "behind", "to", "beside", "toward"})
#: Who sets something does not sit.
_SETTING = frozenset({"sætte", "sette", "setje"})
#: Doings that only say which way somebody comes.
_COMING = frozenset({"enter", "arrive", "approach", "bring"})
#: How somebody comes who does not ride or run.
_WALKING = frozenset({"gå", "walk", "spadsere"})
#: What helps a participle say what has been done.
_IS = frozenset({"være", "vere"})
#: Doings that only say that somebody or something is there.
_SEEING = frozenset({"look", "appear", "see"})
#: A state that asks for so much is there to be seen, whatever somebody's mood is.
_PLAINLY_SEEN = 3


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
    #: The concepts and the manners that it was said with.
    asked: tuple[str, ...] = ()
    manners: tuple[str, ...] = ()


def _only_too_large(match: Match, seen: Seen) -> bool:
    """`Hjelmen er altfor stor` has not grown, as `pludselig er lokalet stort` has."""
    return match.action == "widen" and match.word is not None and too_much(match.word, seen.clause, seen.vocabulary)


def matches(seen: Seen) -> list[Match]:
    """The actions of a clause in the order of its words."""
    by_verb = [match for match in _heaviest(list(_by_verbs(seen))) if not _only_too_large(match, seen)]
    denied = seen.denied
    absent = not seen.sudden and absence(seen.clause, seen.vocabulary)
    if absent or ceasing(seen.clause.words, seen.vocabulary):
        return []
    if denied:
        # `kan ikke røre sig` says something that can be seen
        return [match for match in by_verb if all(any(word is told for told in match.words) for word in denied)]
    if seen.filmed:
        return _each_once(by_verb)
    named = {match.action for match in by_verb}
    by_name = [match for match in _by_names(seen) if not _told_already(match, by_verb, named, seen)]
    # `mister balansen`: a sign that is a word of a saying says nothing more
    said = {id(word) for match in by_verb for word in match.words}
    by_name = [match for match in by_name if match.by != "sign" or id(match.word) not in said]
    if any(_plain_doing(match, seen.vocabulary) or _looked_at(match, seen) for match in by_verb):
        # `arbejder, friske og vågne`: a mood beside a doing says how it is done
        by_name = [match for match in by_name if match.by != "mood" or match.phrase is not None]
    found = [*by_verb, *by_name]
    states = _by_state(seen) if all(is_posture(match, seen.vocabulary) for match in found) else []
    if any(match.by == "mood" and match.phrase is None for match in by_name):
        # `ser trist ud`, `looks sad`: how somebody is, not what they do
        linking = seen.vocabulary.grammar.linking
        found = [m for m in found if m.by != "verb" or not (m.word and m.word.sense and m.word.sense.lemma in linking)]
    if found and all(match.by == "mood" and match.phrase is not None for match in found):
        # `træt medarbejder med hovedet i hænderne`: what somebody in a mood is seen to do
        shown = [match for match in _by_state(seen) if match.weight >= _PLAINLY_SEEN]
        found = [] if shown else found
        states = [*states, *shown]
    active = [match for match in (*found, *states) if not is_posture(match, seen.vocabulary)]
    if active and all(_of_a_host(match, seen) for match in active):
        # `a man sees a woman crying`: he looks, she cries
        active = [*found, *states]
    return sorted(_each_once(active or found), key=lambda match: match.word.start if match.word else -1)


def _of_a_host(match: Match, seen: Seen) -> bool:
    word = match.word if match.by == "verb" else None
    return word is not None and host(word, seen.clause.words, seen.phrases, seen.vocabulary) is not None


def undone(seen: Seen) -> list[Match]:
    """The doings that a clause only denies, and the moods and signs that it says cease: `stops crying`."""
    found = [
        match
        for match in _heaviest(list(_by_verbs(seen)))
        if match.word is None or match.word.lemma not in seen.vocabulary.grammar.little or match.action == "talk"
    ]
    return [*found, *_by_names(seen)] if ceasing(seen.clause.words, seen.vocabulary) else found


def _heaviest(found: Sequence[Match]) -> list[Match]:
    """Without those whose verb is part of another's saying: `held tale` is one doing."""
    return [
        match
        for match in found
        if not any(
            other is not match and _outweighs(other, match) and any(word is match.word for word in other.words)
            for other in found
        )
    ]


def _outweighs(one: Match, other: Match) -> bool:
    """Whether one asks for more; of as much, whether it begins before: `kommer kørende ind` is one doing."""
    if one.weight != other.weight or one.word is None or other.word is None:
        return one.weight > other.weight
    return one.word.start < other.word.start


#: How those stand to what is done who are only beside it.
_BESIDE = frozenset({"between", "behind", "at", "before", "toward", "to", "around", "over", "under", "after", "along"})


def _told_already(match: Match, by_verb: Sequence[Match], named: set[str], seen: Seen) -> bool:
    """A sign of what a verb says; the mood of whoever does what a verb after it says (`glad medarbejder vinker`).

    And of whom something is done to (`trøster en trist medarbejder`).
    """
    if match.by != "mood":
        return match.action in named
    phrase = match.phrase
    feels = match.action.startswith("be_")  # `går forbi en sovende medarbejder`: who sleeps does so
    if feels and phrase is not None and any(_done_to(phrase, verb, seen) for verb in by_verb):
        return True
    if phrase is not None and phrase.relation in _BESIDE and match.action.startswith("be_"):
        # `sits between a doctor and a worried couple`: only what those are like beside whom it is done
        return bool(by_verb)
    if phrase is not None and phrase.kind != "actor" and by_verb and not phrase.refers:
        # `bildet av den ferdige skolen toner fram`: only what a thing is like that something else is told of
        return True
    if phrase is None or phrase.relation:
        return False
    return any(
        verb.word is not None and verb.word.start > phrase.noun.start and verb.action != "look" for verb in by_verb
    )


def _done_to(phrase: Phrase, verb: Match, seen: Seen) -> bool:
    """Whether somebody stands after a verb that says what is done, and others before it who do it."""
    if verb.word is None or verb.word.start > phrase.noun.start or not _plain_doing(verb, seen.vocabulary):
        return False
    if verb.action in _SEEING or seen.vocabulary.kind(phrase.concept) != "actor":
        return False
    before = any(not other.relation and other.noun.start < verb.word.start for other in seen.phrases)
    return before or goes_on(seen.clause, seen.vocabulary)


def is_posture(match: Match, vocabulary: Vocabulary) -> bool:
    """Whether a match only says how somebody stands, sits, walks or looks, which yields to any other action."""
    return match.by == "verb" and match.weight == 1 and vocabulary.frames[match.action].posture


def _looked_at(match: Match, seen: Seen) -> bool:
    """`ser bekymret på klokken`: whether what somebody looks at is named, so that a mood says how."""
    word = match.word
    spots = (phrase for phrase in seen.phrases if phrase.relation in ("on", "at", "toward", "in", "after", "along"))
    return match.action == "look" and word is not None and any(phrase.noun.start > word.start for phrase in spots)


def _plain_doing(match: Match, vocabulary: Vocabulary) -> bool:
    """Whether a verb says something that is done, and not only how somebody is, sits or looks."""
    grammar = vocabulary.grammar
    lemma = match.word.sense.lemma if match.word is not None and match.word.sense is not None else ""
    plain = lemma in grammar.linking or lemma in grammar.light or lemma in grammar.stances
    return not (plain or is_posture(match, vocabulary))


def _each_once(found: Sequence[Match]) -> list[Match]:
    best: dict[tuple[str, int], Match] = {}
    for match in found:
        key = (match.action, id(match.phrase))
        other = best.setdefault(key, match)
        if other is not match:
            heavier = match if match.weight > other.weight else other
            words = {id(word): word for word in (*other.words, *match.words)}
            best[key] = replace(heavier, words=tuple(words.values()))
    return list(best.values())


def _by_verbs(seen: Seen) -> Iterator[Match]:
    idiomatic = {word for idiom in seen.idioms for word in idiom.words}
    weather = impersonal(seen.clause, seen.vocabulary)
    elsewhere = walked = False
    for word in seen.clause.words:
        if word.sense is None or not word.part("verb"):
            elsewhere = elsewhere or word.part("mood")
            continue
        if (word.phase == NOT_DONE and elsewhere) or (walked and word.lemma in _WALKING):
            continue
        fitting = [
            pattern
            for pattern in _ways_to_say(word.sense.lemma, seen)
            if word.sense.first in ("", *pattern.words)
            and seen.fits(pattern)
            and _by_whom_asked(pattern, word, seen)
            and _possible(seen.vocabulary.frames[pattern.action], word, seen)
            and near(word, pattern, seen)
            and not _done_by(pattern, word, seen)
            and not _done_by_hands(pattern, word, seen)
            and not _put_there(pattern, word, seen)
            and not _beside_it(pattern, word, seen)
            and not _in_the_hands(pattern, seen)
            and _of_its_own(pattern, word, seen)
        ]
        if weather:
            fitting = list(_weather(word.sense.lemma, seen.vocabulary)) or fitting
        best = max(fitting, key=lambda pattern: _demands(pattern, seen), default=None)
        if best is None or (best.weight == 1 and word.sense.lemma in idiomatic):
            continue
        if word.sense.lemma in seen.vocabulary.grammar.passives and is_done_to(word, seen) and not _whole(best, seen):
            continue
        if word.sense.lemma in _IS and best.words and _done_after(word, best, seen):
            # `er blevet til et bælte med træer` is no taking part
            continue
        if only_enables(word, seen):
            continue
        if elsewhere and purpose(word, seen.clause.words, seen.vocabulary):
            continue
        if word.sense.lemma in seen.vocabulary.grammar.auxiliaries and leads_on(word, best, seen):
            continue
        if best.weight == 1 and word.sense.lemma in seen.vocabulary.grammar.attempting and marked_after(word, seen):
            continue
        if best.weight == 1 and (only_brings(word, seen) or means_else(word, seen)):
            continue
        if best.action in _COMING and only_brings(word, seen):
            # `kommer kørende ind`, but `kommer gående med en stige`
            if not _walking_with(best, word, seen):
                continue
            walked = True
        if word.sense.lemma in seen.vocabulary.grammar.light and best.weight == 1 and is_done_to(word, seen):
            continue
        elsewhere = True
        passive = passive_of(word, seen)
        told = seen.told_by(best, word)
        yield Match(
            best.action,
            "verb",
            word,
            told,
            best.weight,
            passive,
            undergone=passive and undergone(word, seen),
            asked=best.concepts,
            manners=best.manners,
        )


def _done_after(verb: Word, pattern: Pattern, seen: Seen) -> bool:
    """Whether a participle right after *er* says what is done, which is no word of the saying."""
    after = next((word for word in seen.clause.words if word.start > verb.start and not word.small), None)
    done = after is not None and after.sense is not None and after.part("verb") and after.sense.form == "participle"
    return done and after is not None and after.low not in pattern.words and after.lemma not in pattern.words


def _walking_with(pattern: Pattern, verb: Word, seen: Seen) -> bool:
    """`kommer gående med en stige`: who comes on foot with a thing brings it."""
    after = next((word for word in seen.clause.words if word.start > verb.start and word.part("verb")), None)
    things = any(
        phrase.relation == "with" and (phrase.kind == "prop" or phrase.refers == "it") for phrase in seen.phrases
    )
    return pattern.action == "bring" and things and after is not None and after.lemma in _WALKING


def _ways_to_say(verb: str, seen: Seen) -> list[Pattern]:
    """What may be said with a verb, without that of which a word is plainly missing."""
    ways = seen.vocabulary.remembered("ways by word", verb, lambda: _by_word(verb, seen.vocabulary))
    lows = seen.lows
    if len(ways) == 1 and "" in ways:
        return [way for _, way in ways[""]]
    chosen = [*ways.get("", ()), *(way for low in ways.keys() & lows if low for way in ways[low])]
    chosen.sort(key=lambda way: way[0])
    return [way for _, way in chosen]


def _by_word(verb: str, vocabulary: Vocabulary) -> dict[str, list[tuple[int, Pattern]]]:
    """The ways to say something with a verb, numbered, by the first word that each asks for."""
    found: dict[str, list[tuple[int, Pattern]]] = {}
    for number, pattern in enumerate(vocabulary.patterns.get(verb, ())):
        found.setdefault(pattern.words[0] if pattern.words else "", []).append((number, pattern))
    return found


def _by_whom_asked(pattern: Pattern, verb: Word, seen: Seen) -> bool:
    """Whether a doing is the camera's where the camera is who does it, and nobody else's."""
    if not (seen.filmed or pattern.concepts):
        return True
    filmed = is_filmed(seen.vocabulary.frames[pattern.action])
    if filmed and not seen.filmed and pattern.action in _PULLING and any(p.oblique for p in seen.phrases):
        # `a hand pulls her out`
        return False
    return filmed if seen.filmed and not _of_what_is_seen(verb, seen) else not (filmed and pattern.concepts)


def _of_what_is_seen(verb: Word, seen: Seen) -> bool:
    """`Zoom in on a thermometer rising`: whether what the camera looks at does it, which stands right before."""
    going = verb.sense is not None and verb.sense.form == "present-participle"
    place = next(at for at, word in enumerate(seen.clause.words) if word is verb)
    before = seen.clause.words[:place]
    return going and bool(before) and before[-1].part("noun") and any(word.part("verb") for word in before)


def _done_by(pattern: Pattern, verb: Word, seen: Seen) -> bool:
    """`ungene holder pusten` is no holding of a child: of what people do the person asked for is not who does it."""
    if not (pattern.concepts and seen.vocabulary.frames[pattern.action].people) or passive_of(verb, seen):
        return False
    kinds = seen.vocabulary.kinds_of
    asked = [concept for concept in pattern.concepts if seen.vocabulary.kind(concept) == "actor"]
    asked = [concept for concept in asked if concept not in OF_SOMEBODY]
    if not asked or seen.vocabulary.frames[pattern.action].doers.issuperset(asked):
        return False
    named = [phrase for phrase in seen.phrases if set(asked) & {phrase.concept, *_kinds_of(phrase, kinds)}]
    # `hun holder stigen`: a pronoun may be the person
    named = named or [phrase for phrase in seen.phrases if phrase.refers]
    return bool(named) and all(not phrase.relation and phrase.noun.start < verb.start for phrase in named)


def _of_its_own(pattern: Pattern, verb: Word, seen: Seen) -> bool:
    """`stands at the door holding a lamp` is no holding of doors: what an English participle is about follows it."""
    if not pattern.concepts or hangs_on(verb, seen.clause.words, seen.vocabulary) is None:
        return True
    kinds = seen.vocabulary.kinds_of
    asked = set(pattern.concepts)
    own = [phrase for phrase in seen.phrases if asked & {phrase.concept, *_kinds_of(phrase, kinds)}]
    doer = host(verb, seen.clause.words, seen.phrases, seen.vocabulary)
    return not own or any(phrase.noun.start > verb.start or phrase is doer for phrase in own)


def _done_by_hands(pattern: Pattern, verb: Word, seen: Seen) -> bool:
    """`Two hands hold a plant` is no holding of hands: what does it is not what it is done to."""
    bare = [phrase for phrase in seen.phrases if not phrase.relation and phrase.concept in OF_SOMEBODY]
    asked = [each for each in bare if each.concept in pattern.concepts or each.noun.low in pattern.words]
    others = [phrase for phrase in seen.phrases if not phrase.relation and phrase.concept not in OF_SOMEBODY]
    before = bool(asked) and all(phrase.noun.start < verb.start for phrase in asked)
    if before and lemma_of(verb) in _PRESSING:
        # `en finger trykker på knappen` is no handshake
        return True
    return before and bool(others) and all(phrase.noun.start > verb.start for phrase in others)


def _put_there(pattern: Pattern, verb: Word, seen: Seen) -> bool:
    """`sætter sedler på kortet` is no sitting: a thing that is set somewhere is put there, and nobody sits."""
    if pattern.action in _PUZZLING and lemma_of(verb) in _LAYING:
        # `legger brikkene på bordet`, `legger en brikke foran ham` builds nothing
        spots = [phrase for phrase in seen.phrases if phrase.relation in _SPOT and phrase.noun.start > verb.start]
        return bool(spots) and not any(phrase.concept in pattern.concepts for phrase in spots)
    if pattern.action != "sit" or lemma_of(verb) not in _SETTING or passive_of(verb, seen):
        return False
    if seen.vocabulary.grammar.reflexive in seen.lows:
        return False
    after = [phrase for phrase in seen.phrases if not phrase.relation and phrase.noun.start > verb.start]
    return any(phrase.kind == "prop" and not seen.vocabulary.concepts[phrase.concept].alive for phrase in after)


def _beside_it(pattern: Pattern, verb: Word, seen: Seen) -> bool:
    """`en kvinne står ved siden av en bil` is no parking: what stands is no thing that something else stands at."""
    if (
        not pattern.concepts
        or pattern.words
        or pattern.relations
        or lemma_of(verb) not in seen.vocabulary.grammar.stances
    ):
        return False
    kinds = seen.vocabulary.kinds_of
    named = [phrase for phrase in seen.phrases if set(pattern.concepts) & {phrase.concept, *_kinds_of(phrase, kinds)}]
    others = any(not phrase.relation for phrase in seen.phrases if phrase not in named)
    return bool(named) and others and all(phrase.relation in _NEXT_TO for phrase in named)


def _in_the_hands(pattern: Pattern, seen: Seen) -> bool:
    """`her notes shaking in her hands`, `put their papers in her hands`: no hands are shaken or raised there."""
    if pattern.action not in _WITH_HANDS or pattern.relations:
        return False
    hands = [phrase for phrase in seen.phrases if phrase.concept in OF_SOMEBODY]
    return seen.vocabulary.language == "en" and bool(hands) and all(phrase.relation == "in" for phrase in hands)


def _kinds_of(phrase: Phrase, kinds: Callable[[str], Iterator[str]]) -> Iterator[str]:
    return kinds(phrase.concept) if phrase.concept else iter(())


def _whole(pattern: Pattern, seen: Seen) -> bool:
    """`bliver overrasket`: whether the participle after a helping verb is a word of the saying."""
    participles = (word for word in seen.clause.words if word.sense is not None and word.sense.form == "participle")
    return any(word.low in pattern.words for word in participles)


def impersonal(clause: Clause, vocabulary: Vocabulary) -> bool:
    """`det sner`, `it is raining`: a clause about the weather, whose *it* is nothing."""
    if not any(word.low in ("det", "it") and word.sense is None for word in clause.words):
        return False
    spoken = [word for word in clause.words if not word.small and word.part("verb")]
    told = [word for word in spoken if lemma_of(word) not in vocabulary.grammar.little]
    return bool(told) and all(any(_weather(lemma_of(word), vocabulary)) for word in told)


def _weather(lemma: str, vocabulary: Vocabulary) -> Iterator[Pattern]:
    """What a verb says of the weather by itself."""
    plain = (each for each in vocabulary.patterns.get(lemma, ()) if each.weight == 1)
    return (each for each in plain if each.action in WEATHER)


def _demands(pattern: Pattern, seen: Seen) -> tuple[int, bool, int]:
    """How much a pattern asks for; of two that ask for as much, things say more than prepositions.

    A preposition that governs nothing says least: `et tandhjul drejer rundt`.
    """
    governed = not pattern.relations or seen.governed.issuperset(pattern.relations)
    return pattern.weight, governed, len(pattern.concepts)


def _by_names(seen: Seen) -> Iterator[Match]:
    for word in seen.clause.words:
        if word.sense is None or not word.part("sign", "mood"):
            continue
        phrase = next((phrase for phrase in seen.phrases if word in phrase.moods), None)
        if word.sense.concept in _ALSO_OF_PLACES and not _alive(seen):
            # `legevakta er full`
            word.account("manner", "crowded")
            continue
        yield Match(word.sense.concept, word.sense.part, word, (word,), 1, phrase=phrase)


def _alive(seen: Seen) -> bool:
    """Whether anybody is there, in the clause or going on from the one before."""
    return any(seen.vocabulary.concepts[concept].alive for concept in seen.concepts | seen.about)


def _ends_with(pattern: Pattern, seen: Seen) -> bool:
    """`Leder ud.`: a particle that stands for a doing comes last, after somebody."""
    spoken = [word for word in seen.clause.words if not word.is_mark]
    verbal = any(word.part("verb") for word in spoken)
    alive = any(seen.vocabulary.concepts[concept].alive for concept in seen.concepts)
    return alive and not verbal and bool(spoken) and spoken[-1].low in pattern.words


def _opens_with(pattern: Pattern, seen: Seen) -> bool:
    """`Så på med lokket`, `off with the coat`: a particle right before *with* says what is done with a thing."""
    if "with" not in pattern.relations:
        return False
    particle = opening_particle(seen.clause.words, seen.vocabulary)
    return particle is not None and particle.low in pattern.words


def _goes_up(pattern: Pattern, seen: Seen) -> bool:
    """`Solceller op på taget`: a bare thing, a particle and right after it where the thing is put."""
    if pattern.relations != ("on",) or not pattern.words or any(word.part("verb") for word in seen.clause.words):
        return False
    things = [phrase for phrase in seen.phrases if not phrase.relation]
    if not things or any(seen.vocabulary.concepts[each.concept].alive for each in things if each.concept):
        return False
    small = seen.vocabulary.grammar.prepositions
    pairs = pairwise(seen.clause.words)
    after = any(one.low in pattern.words and small.get(other.low) == "on" for one, other in pairs)
    return after and all(phrase.kind == "prop" for phrase in things)


def _somebody_for(pattern: Pattern, seen: Seen) -> bool:
    """`Sygeplejerske på cykel`: whether somebody is there for what only people do."""
    people = seen.vocabulary.frames[pattern.action].people
    return not people or any(seen.vocabulary.concepts[concept].alive for concept in seen.concepts)


def _by_state(seen: Seen) -> list[Match]:
    spoken = [pattern for pattern in seen.vocabulary.patterns.get(None, ()) if seen.fits(pattern)]
    fitting = [
        pattern
        for pattern in spoken
        if pattern.concepts
        or (pattern.manners and _somebody_for(pattern, seen))
        or _ends_with(pattern, seen)
        or _opens_with(pattern, seen)
        or _goes_up(pattern, seen)
    ]
    best = max(fitting, key=lambda pattern: _demands(pattern, seen), default=None)
    if best is None:
        return []
    told = seen.told_by(best, None)
    return [Match(best.action, "state", None, told, best.weight, asked=best.concepts, manners=best.manners)]


def _rolls_along(verb: Word, seen: Seen) -> bool:
    """`En pige i kørestol ruller om bord`: who sits in it goes by themselves, and nobody wheels them."""
    finite = verb.sense is not None and verb.sense.form == "finite" and lemma_of(verb) not in _DRIVING
    return finite and any(
        p.concept in _CHAIRS and p.relation == "in" and p.noun.start < verb.start for p in seen.phrases
    )


def _possible(frame: Frame, verb: Word, seen: Seen) -> bool:
    """Whether somebody or something is there for what only people do, or what only happens to things."""
    if frame.action in _OF_WATER and any(seen.vocabulary.concepts[concept].alive for concept in seen.concepts):
        return False  # `ræven løber over vejen`
    if frame.action == _WHEELED and _rolls_along(verb, seen):
        return False
    if frame.action in _OF_CROWDS and passive_of(verb, seen):
        return False  # `staff are poured in`
    if frame.action in _OF_MACHINES and all(p.concept in SPOTS for p in seen.phrases if not p.relation):
        return False
    by_somebody = not frame.people or _people(verb, seen) or (frame.action in _DRIVERS_DO and _driven(seen))
    by_somebody = by_somebody or frame.action == PASSING
    return (not frame.things or (_things(seen) and not _walks_itself(verb, seen))) and by_somebody


def _walks_itself(verb: Word, seen: Seen) -> bool:
    """`De går op på tredje sal`: whether only people stand bare beside a verb of going, which is then their own."""
    if lemma_of(verb) not in _GOING or verb.sense is None or verb.sense.form in ("passive", "participle"):
        return False
    bare = [phrase for phrase in seen.phrases if not phrase.relation]
    people = (phrase.kind == "actor" or phrase.refers in ("he", "she", "they", "everyone") for phrase in bare)
    return bool(bare) and all(people)


def _driven(seen: Seen) -> bool:
    """`bilene bak må vente`: who drives is not named beside what is driven."""
    bare = [phrase.concept for phrase in seen.phrases if not phrase.relation and phrase.kind == "prop"]
    return bool(bare) and all(_DRIVEN.intersection((each, *seen.vocabulary.kinds_of(each))) for each in bare)


def _things(seen: Seen) -> bool:
    """Whether something else than a person is there to change, or nothing is named at all, nor was before."""
    kinds = {seen.vocabulary.kind(concept) for concept in seen.concepts or seen.about}
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
        if not phrase.relation
        and (phrase.kind in ("prop", "place") or phrase.refers == "it" or phrase.concept in _NOT_PEOPLE)
    ]
    if passive:
        return True
    if any(phrase.noun.start < verb.start for phrase in bare):
        return False
    opening = next((word for word in seen.clause.words if word.part("verb", "noun")), None)
    joins = seen.vocabulary.grammar.coordinators
    goes_on = opening is verb and any(word.low in joins for word in seen.clause.words if word.start < verb.start)
    return not (goes_on and seen.about) or any(seen.vocabulary.concepts[concept].alive for concept in seen.about)
