"""What a clause's verb expects beside it, before it is known whom a pronoun points to."""

from __future__ import annotations

from collections.abc import Sequence

from rentegn.direction.body import OF_SOMEBODY
from rentegn.direction.clauses import Clause
from rentegn.direction.containers import HOLDING
from rentegn.direction.phrases import Phrase
from rentegn.direction.shown import RELEASING
from rentegn.direction.tokens import Word
from rentegn.direction.vocabulary import Frame, Vocabulary

#: What is done with a thing that is away.
_FINDING = frozenset({"find", "search", "look_for", "discover", "look_around_for", "get_back"})
#: What is done to a thing that goes from one to another.
_HANDED = frozenset({"give", "pass_along", "hand_over", "send", "send_on", "throw", "deliver", "hand_out", "pass"})
#: How a clause of purpose begins: `så hun kan komme igennem`, `so that he can rest`.
_SO_THAT = frozenset({"så", "so", "slik", "slikt"})
_THAT = frozenset({"at", "that"})
_ABLE = frozenset({"kunne", "can", "få"})
#: Verbs by which something comes to be somewhere.
_GOING = frozenset(
    {"go", "gå", "ryge", "ryke", "fly", "flyve", "fall", "falde", "falle", "drop", "disappear", "land", "lande"}
)
#: How it is said that something does not fit, and how it is then.
_TOO = frozenset({"altfor", "alt for", "for", "too", "far too", "much too", "way too"})
_FITTING = frozenset({"large", "small", "heavy", "long", "short", "tight", "wide", "narrow", "thick", "thin"})
#: What is done to people rather than to things.
_TO_PEOPLE = frozenset({
    "help", "greet", "kiss", "hug", "welcome", "comfort", "follow", "thank", "teach", "meet", "praise", "lead",
    "invite", "support", "wake", "scold", "dress", "give", "offer", "ask", "answer", "show", "show_around", "treat",
    "rescue",
    "protect", "embrace", "interview", "arrest", "bandage", "vaccinate", "visit", "pick_up_child", "guide", "listen",
    "introduce", "congratulate", "tickle", "carry_away", "overtake", "scare", "surprise", "motivate", "gather_around",
})  # fmt: skip


#: What the sick do rather than those who are well.
_ABED = frozenset({"ligge", "liggje", "lie", "sove", "sleep", "hoste", "cough", "snue", "fryse", "shiver"})


def expected(phrase: Phrase, clause: Clause, phrases: Sequence[Phrase], vocabulary: Vocabulary) -> str:
    """people or things, as the verb of the clause asks of a pronoun; abed of what the sick do; "" of anybody."""
    verb = _verb(phrase, clause, vocabulary)
    if verb is not None and phrase.relation in ("after", "for") and phrase.refers == "it":
        # `leder efter den`, `looks for it`
        searched = any(frame.action in _FINDING for frame in _sayings(verb, vocabulary))
        return "missing" if searched else ""
    if verb is None or phrase.relation:
        return ""
    frames = _beside(verb, clause, vocabulary) or _frames(verb, vocabulary)
    if phrase.refers in ("he", "she") and vocabulary.language == "nn" and too_much(verb, clause, vocabulary):
        return "things"
    undergoes = phrase.refers == "it" and _undergone(verb, vocabulary)
    if undergoes and _HANDED.intersection(frame.action for frame in _sayings(verb, vocabulary)):
        return "held"
    if _object(phrase, verb, phrases, clause, vocabulary):
        if phrase.refers == "it" and any(frame.action in _FINDING for frame in frames):
            return "missing"
        if phrase.refers in ("it", "they") and any(frame.action in RELEASING for frame in _sayings(verb, vocabulary)):
            return "held"
        others = (other for other in phrases if other is not phrase and not other.relation)
        # `tek han i handa`
        given = any(other.relation == "in" and other.concept in OF_SOMEBODY for other in phrases)
        given = given or any(other.kind == "prop" and other.noun.start > verb.start for other in others)
        if given or any(_to_people(frame, vocabulary) for frame in frames):
            return "people"
        return "things" if phrase.refers != "it" else ""
    if phrase.refers in ("he", "she") and verb.lemma in _ABED:
        return "abed"
    if phrase.refers in ("he", "she") and _to_something(verb, phrases, vocabulary):
        return ""
    frames = _said_with(verb, clause, vocabulary) or frames
    into = (other.concept for other in phrases if other.relation == "in" and other.concept)
    if verb.lemma in _GOING and any(HOLDING.intersection((each, *vocabulary.kinds_of(each))) for each in into):
        # `into a basket they go`
        return "things"
    if frames and all(frame.people for frame in frames):
        return "people"
    return "things" if frames and all(frame.things for frame in frames) else ""


def too_much(verb: Word, clause: Clause, vocabulary: Vocabulary) -> bool:
    """`Ei jente prøver hjelmen. Han er altfor stor`: a size that does not fit, which is said of what was tried."""
    if verb.lemma not in vocabulary.grammar.being:
        return False
    last = [word for word in clause.words if not word.is_mark][-2:]
    return len(last) > 1 and last[0].low in _TOO and last[1].sense is not None and last[1].sense.concept in _FITTING


def _undergone(verb: Word, vocabulary: Vocabulary) -> bool:
    """`gives den videre`, `is passed on`: whether a verb tells what is done to what stands beside it."""
    return verb.sense is not None and verb.sense.form in ("passive", "participle")


def _object(phrase: Phrase, verb: Word, phrases: Sequence[Phrase], clause: Clause, vocabulary: Vocabulary) -> bool:
    """Whether a bare pronoun is what something is done to: by its form, or after the verb and who does it."""
    if phrase.oblique or phrase.noun.start < verb.start:
        return phrase.oblique
    parted = vocabulary.language != "nn" and phrase.refers in ("they", "he", "she")
    first = any(not other.relation and other.noun.start < verb.start for other in phrases)
    # nynorsk `… og legg dei på bordet`
    first = first or (not parted and phrase.refers == "they" and goes_on(clause, vocabulary))
    return first and not parted


def _to_something(verb: Word, phrases: Sequence[Phrase], vocabulary: Vocabulary) -> bool:
    """`ho held stigen`: whether a bare thing after the verb is what it is done to, so that no thing does it."""
    after = (other for other in phrases if not other.relation and other.concept and other.noun.start > verb.start)
    return any(
        other.concept in OF_SOMEBODY or (other.kind == "prop" and not vocabulary.concepts[other.concept].alive)
        for other in after
    )


def _to_people(frame: Frame, vocabulary: Vocabulary) -> bool:
    return frame.lone or bool(_TO_PEOPLE.intersection((frame.action, *vocabulary.kinds_of_doing(frame.action))))


def goes_on(clause: Clause, vocabulary: Vocabulary) -> bool:
    """Whether a clause begins with its verb, and so is about whom the one before was: `… og hjælper hende op`.

    After an adverb (`så smiler hun`) whoever does it stands behind the verb, but in English.
    """
    grammar = vocabulary.grammar
    english = vocabulary.language == "en"
    for place, word in enumerate(clause.words):
        if word.part("verb"):
            after = clause.words[place + 1].low if place + 1 < len(clause.words) else ""
            subject = after in grammar.pronouns and after not in grammar.oblique and after not in grammar.definite
            return not (clause.inverted or (subject and not english and place == 0))
        joint = word.is_mark or word.low in grammar.coordinators or (english and word.low in grammar.clausal)
        if word.sense is not None or not joint:
            return False
    return False


def enables(clause: Clause) -> bool:
    """`laver et hul, så han kan komme igennem`: what somebody does that another may do something."""
    lemmas = [word.sense.lemma for word in clause.words if word.sense is not None and word.part("verb")]
    opening = [word.low for word in clause.words if not word.is_mark][:2]
    able = bool(lemmas) and lemmas[0] in _ABLE
    return bool(opening) and opening[0] in _SO_THAT and (able or opening[-1] in _THAT)


def doings_of(clause: Clause, vocabulary: Vocabulary) -> list[Frame]:
    """What the first verb of a clause that says something may say by itself."""
    little = vocabulary.grammar.little
    verbs = [word for word in clause.words if word.sense is not None and word.part("verb")]
    telling = (word for word in verbs if word.sense is not None and word.sense.lemma not in little)
    verb = next(telling, None)
    return [] if verb is None else _frames(verb, vocabulary)


def said_of(clause: Clause, vocabulary: Vocabulary) -> frozenset[str]:
    """The doings that the verbs of a clause say with its small words: `dukker opp` appears."""
    verbs = [word for word in clause.words if word.sense is not None and word.part("verb")]
    return frozenset(frame.action for verb in verbs for frame in _said_with(verb, clause, vocabulary))


def _verb(phrase: Phrase, clause: Clause, vocabulary: Vocabulary) -> Word | None:
    """The verb that says something by itself and stands last before a pronoun, or first after it; else any."""
    grammar = vocabulary.grammar
    verbs = [word for word in clause.words if word.part("verb")]
    little = grammar.little
    telling = [word for word in verbs if word.sense is not None and word.sense.lemma not in little] or verbs
    before = [word for word in telling if word.start < phrase.noun.start]
    return (before or telling)[-1 if before else 0] if telling else None


def _sayings(verb: Word, vocabulary: Vocabulary) -> list[Frame]:
    """All that the verb may say, with whatever stands beside it."""
    lemma = verb.sense.lemma if verb.sense is not None else ""
    patterns = vocabulary.patterns.get(lemma, ())
    return vocabulary.remembered("sayings", lemma, lambda: [vocabulary.frames[each.action] for each in patterns])


def _said_with(verb: Word, clause: Clause, vocabulary: Vocabulary) -> list[Frame]:
    """What the verb says with the small words of its clause: `holder fast i` is done by people."""
    lows = {word.low for word in clause.words}
    ways = [
        way
        for way in vocabulary.patterns.get(verb.lemma, ())
        if way.words and not way.concepts and lows.issuperset(way.words)
    ]
    most = max((len(way.words) for way in ways), default=0)
    return [vocabulary.frames[way.action] for way in ways if len(way.words) == most]


def _beside(verb: Word, clause: Clause, vocabulary: Vocabulary) -> list[Frame]:
    """What the verb says with a preposition that stands after it: `stikk han i lomma` puts, where `stikk han` jabs."""
    lemma = verb.sense.lemma if verb.sense is not None else ""
    ways = vocabulary.remembered(
        "said with relations",
        lemma,
        lambda: [
            way for way in vocabulary.patterns.get(lemma, ()) if way.relations and not (way.words or way.concepts)
        ],
    )
    if not ways:
        return []
    small = vocabulary.grammar.prepositions
    after = {small[word.low] for word in clause.words if word.start > verb.start and word.low in small}
    return [vocabulary.frames[way.action] for way in ways if after.issuperset(way.relations)]


def _frames(verb: Word, vocabulary: Vocabulary) -> list[Frame]:
    """What the verb may say by itself."""
    lemma = verb.sense.lemma if verb.sense is not None else ""

    def find() -> list[Frame]:
        patterns = vocabulary.patterns.get(lemma, ())
        plain = [pattern for pattern in patterns if pattern.weight == 1] or list(patterns)
        return [vocabulary.frames[pattern.action] for pattern in plain]

    return vocabulary.remembered("said by itself", lemma, find)
