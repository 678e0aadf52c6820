"""Verbs that help others, and what they make of them: passives, what has been done, what only begins or is wanted."""

from __future__ import annotations

from collections.abc import Sequence

from rentegn.direction.seen import Seen
from rentegn.direction.tag_costs import LETTING
from rentegn.direction.tokens import Word
from rentegn.direction.vocabulary import Pattern, Vocabulary

#: Verbs by which somebody gets another to do something, and what stands before the infinitive's mark then.
GETTING = frozenset({"få", "get"})
_TO = frozenset({"til", "to"})
#: What is no thing that somebody gets.
HELP = frozenset({"hjælp", "hjelp", "help"})
_ALL = frozenset({"alle", "dem", "dei", "ham", "han", "henne", "hende", "ho", "oss", "os"})


def passive_of(verb: Word, seen: Seen) -> bool:
    """Whether a verb tells what is done to somebody or something."""
    assert verb.sense is not None
    if verb.sense.form not in ("passive", "participle") or _perfect(verb, seen):
        return False
    return not any(word.low == seen.vocabulary.grammar.reflexive for word in seen.clause.words)


def undergone(verb: Word, seen: Seen) -> bool:
    """`bliver hentet`, `is shown`: a participle after the verb that makes a passive of it."""
    assert verb.sense is not None
    return verb.sense.form == "participle" and _helping(verb, seen) in seen.vocabulary.grammar.passives


def _perfect(verb: Word, seen: Seen) -> bool:
    """`har glemt passordet`: what somebody has done is not done to them."""
    return (
        verb.sense is not None
        and verb.sense.form == "participle"
        and (_helping(verb, seen) in seen.vocabulary.grammar.perfect)
    )


def _helping(verb: Word, seen: Seen) -> str:
    """The lemma of the verb that stands before another with only small words, moods and names between; or ""."""
    for word in reversed(seen.clause.words):
        if word.start < verb.start and word.part("verb"):
            return word.sense.lemma if word.sense is not None else ""
    return ""


def marked_after(verb: Word, seen: Seen) -> bool:
    """`plejer at få`, `tries to copy`: the infinitive's mark right after a verb that says nothing by itself then."""
    words, grammar = seen.clause.words, seen.vocabulary.grammar
    after = [word.low for word in words if word.start > verb.start and word.low not in grammar.negations][:1]
    return after == [grammar.infinitive] and any(word.part("verb") and word.start > verb.start for word in words)


def leads_on(auxiliary: Word, saying: Pattern, seen: Seen) -> bool:
    """Whether what begins is told by a verb after it: `begynder at rotere`; `let go of it` is a saying of its own."""
    if saying.weight > 1 and lemma_of(auxiliary) in LETTING:
        return False
    return any(word.part("verb") and word.start > auxiliary.start for word in seen.clause.words)


def only_enables(verb: Word, seen: Seen) -> bool:
    """`får tid til at snakke`, `lader sig falde`: what somebody has time for, or lets happen, is what is done."""
    words, grammar = seen.clause.words, seen.vocabulary.grammar
    after = [word for word in words if word.start > verb.start]
    if not any(word.part("verb") for word in after):
        return False
    if verb.lemma in LETTING:
        return bool(after) and after[0].low in grammar.themselves
    marked = any(word.low == grammar.infinitive for word in after)
    return marked and verb.lemma in grammar.light | grammar.perfect and after[0].low in grammar.enabling


def is_done_to(light: Word, seen: Seen) -> bool:
    """`får skænket kaffe`: what somebody gets done is told by the participle right after."""
    after = next((word for word in seen.clause.words if word.start > light.start and not word.small), None)
    return (
        after is not None and after.sense is not None and after.part("verb") and after.sense.form in _after_light(seen)
    )


def _after_light(seen: Seen) -> tuple[str, ...]:
    """The forms that tell what a light verb leads to: `får skænket`, Norwegian `får hilse`."""
    return ("participle",) if seen.vocabulary.language == "en" else ("participle", "infinitive")


def only_brings(verb: Word, seen: Seen) -> bool:
    """`kommer cyklende`, `keeps typing`: how somebody comes, or what they go on doing, is what is done."""
    grammar = seen.vocabulary.grammar
    lemma = verb.sense.lemma if verb.sense is not None else ""
    if lemma not in grammar.bringing:
        return False
    verbs = [word for word in seen.clause.words if word.part("verb") and word.start > verb.start]
    going = bool(verbs) and verbs[0].sense is not None and verbs[0].sense.form == "present-participle"
    return going and any(seen.fits(pattern) for pattern in seen.vocabulary.patterns.get(lemma_of(verbs[0]), ()))


#: What somebody does on the way to what they do it for, which is seen next: `bøjer sig for at løfte den`.
_SETTING_OUT = frozenset({
    "gå", "komme", "kome", "løbe", "løpe", "springe", "cykle", "sykle", "køre", "kjøre", "køyre", "kravle", "klatre",
    "hoppe", "træde", "tre", "bøje", "bøye", "læne", "lene", "rejse", "reise", "vende", "snu", "dreje", "dreie",
    "knæle", "knele", "stoppe", "standse", "stanse", "stogge", "skynde", "skunde", "haste", "ile",
})  # fmt: skip
_OUT_OF_SIGHT = frozenset({"ud", "ut", "hjem", "heim", "væk", "vekk"})


def purpose(verb: Word, words: Sequence[Word], vocabulary: Vocabulary) -> bool:
    """`klar til at løse opgaven`: what somebody is ready for, or does something for, is not done here."""
    grammar = vocabulary.grammar
    place = next(index for index, word in enumerate(words) if word is verb)
    if place < 2 or words[place - 1].low != grammar.infinitive:
        return False
    if any(word.low in grammar.enabling for word in words[max(0, place - 4) : place]):
        return False
    if gets_somebody(place, words) or gets_help(place, words):
        return False
    if words[place - 2].low == "for" and _sets_out(words[: place - 2]):
        return False
    return words[place - 2].low in grammar.purpose or words[place - 2].part("mood")


def _sets_out(words: Sequence[Word]) -> bool:
    """`bøjer sig ned`, and not `går ud`: whether somebody is seen to do next what they set out for."""
    sets_out = any(word.part("verb") and word.lemma in _SETTING_OUT for word in words)
    return sets_out and not any(word.low in _OUT_OF_SIGHT for word in words)


def gets_somebody(place: int, words: Sequence[Word]) -> bool:
    """`får barna til å le`: whether the verb at a place is what somebody gets another to do, who is named between."""
    verb = next((at for at in range(place - 1, -1, -1) if words[at].part("verb")), None)
    if verb is None or words[verb].lemma not in GETTING or words[place - 2].low not in _TO:
        return False
    named = any(word.part("noun") or word.reason == "pronoun" or word.low in _ALL for word in words[verb + 1 : place])
    return named and not gets_help(place, words)


def gets_help(place: int, words: Sequence[Word]) -> bool:
    """`får hjelp av en pleier til å ta på seg jakka`: whether the verb at a place is what somebody is helped with."""
    verb = next((at for at in range(place - 1, -1, -1) if words[at].part("verb")), None)
    if verb is None or words[verb].lemma not in GETTING:
        return False
    return any(word.low in HELP for word in words[verb + 1 : verb + 4])


def lemma_of(verb: Word) -> str:
    """A verb as the lexicon lists it."""
    return verb.lemma
