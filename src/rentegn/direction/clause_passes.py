"""A clause read, pass after pass: its set phrases, whom it names, what it says is done, and by whom."""

from __future__ import annotations

from dataclasses import replace

from rentegn.direction.camera import CAMERA, films
from rentegn.direction.causing import set_causer_aside
from rentegn.direction.clause_reading import ClauseReading
from rentegn.direction.clauses import Clause, undone
from rentegn.direction.dummies import goes_by_itself, without_dummies
from rentegn.direction.each import share_out
from rentegn.direction.getting import set_leave_aside
from rentegn.direction.houses import peopled
from rentegn.direction.matching import impersonal, matches
from rentegn.direction.matching import undone as undone_doings
from rentegn.direction.memory import Memory
from rentegn.direction.naming import in_mood, meant_before, mentions, name_everybody
from rentegn.direction.out_of_sight import without_onlookers
from rentegn.direction.phrase_finding import phrases_of
from rentegn.direction.phrases import Phrase
from rentegn.direction.seen import Seen, idioms_in
from rentegn.direction.strangers import as_phrase, like_a_person, of_ideas, stranger
from rentegn.direction.stuff import as_seen
from rentegn.direction.touching import touched
from rentegn.direction.vocabulary import Idiom, Vocabulary
from rentegn.model.direction import Mention

#: Ideas of many people, who do what these are said to do.
_OF_PEOPLE = frozenset({"organisation", "society_company", "leadership", "profession", "home_care"})


def read_clause(
    clause: Clause,
    memory: Memory,
    text: str,
    before: tuple[Mention, ...] = (),
    subject: tuple[Mention, ...] = (),
    *,
    sudden: bool = False,
    filmed: bool = False,
    later: bool = False,
) -> ClauseReading:
    """A clause of the note `text`; `memory` learns whom it names.

    `before` is whom or what the clause before named last, `subject` whom or what it was about, `filmed` whether it was
    about the camera, `later` whether the note has told already that something is done.
    """
    vocabulary = memory.vocabulary
    filmed = films(clause, vocabulary, goes_on=filmed, staged=CAMERA in memory.known)
    if undone(clause.words, vocabulary):
        next(word for word in clause.words if not word.is_mark).account("function", reason="negation")
    idioms = _set_phrases(clause, vocabulary)
    set_leave_aside(clause.words, vocabulary)
    weather = impersonal(clause, vocabulary)
    # a noun of a set phrase (`viser vejen`) is nothing on stage
    phrases = [phrase for phrase in _phrases(clause, memory) if phrase.noun.kind != "manner"]
    phrases = without_onlookers(without_dummies(phrases, clause.words, vocabulary), clause.words, vocabulary)
    phrases = peopled(phrases, clause, vocabulary)
    as_seen(phrases, clause, vocabulary)
    if clause.absolute and phrases and phrases[0].relation == "with":
        phrases[0].relation = ""
    share_out(clause.words, phrases, vocabulary)
    about = frozenset(mention.concept for mention in subject)
    known = meant_before(clause, before, vocabulary)
    read = ClauseReading(clause, memory, idioms, phrases, known, weather, about, sudden, filmed)
    away = later and not sudden and any(word.low in vocabulary.grammar.absent for word in clause.words)
    there = frozenset(mention.entity for mention in memory.there()) if away else frozenset()
    name_everybody(read, text, subject)
    read.sudden = read.sudden or (away and _went(read, there))
    _find_doings(read)
    set_causer_aside(read)
    read.foreign = _foreign(read, text) or goes_by_itself(clause.words)
    read.touched = touched(read, subject)
    read.named = [(phrase, in_mood(read, phrase, mention)) for phrase, mention in read.named]
    if read.goes_on_with_people:
        for phrase in read.phrases:
            phrase.oblique = True
    read.subject = read.whom_about()
    return read


def _phrases(clause: Clause, memory: Memory) -> list[Phrase]:
    return phrases_of(clause.words, memory.vocabulary, broken=memory.broken is not None)


def _went(read: ClauseReading, there: frozenset[str]) -> bool:
    """`Hullet er lappet, keglerne er væk`: what stood there, and is gone after what was done, is seen to go."""
    gone = [mention for phrase, mention in read.named if not phrase.relation]
    denied = any(word.low in read.vocabulary.grammar.negations for word in read.words)
    return not denied and len(gone) == 1 == len(read.named) and gone[0].entity in there


def _find_doings(read: ClauseReading) -> None:
    """Match all that is seen in the clause, whom it names and what it is about, against what can be said."""
    concepts = frozenset(mention.concept for _, mention in read.named)
    if read.relative and read.before is not None:
        # `en ramme, som dannes af hænder`: a frame is formed
        concepts |= {read.before.concept}
    read.idea = of_ideas(read.clause, read.phrases)
    if read.idea is not None:
        concepts |= {read.idea.concept}
    seen = Seen(read.clause, read.phrases, concepts, read.vocabulary, read.idioms, read.about, read.sudden, read.filmed)
    read.denying = seen.denied
    read.matches = matches(seen)
    read.not_done = undone_doings(seen) if read.denied and not read.matches else []


def _set_phrases(clause: Clause, vocabulary: Vocabulary) -> list[Idiom]:
    """The set phrases of a clause, their words accounted for."""
    found = idioms_in(clause, vocabulary)
    for idiom in found:
        for word in clause.words:
            if word.low in idiom.words or (word.sense is not None and word.sense.lemma in idiom.words):
                word.account("manner", idiom.manner)
    return found


def _foreign(read: ClauseReading, text: str) -> bool:
    """Whether an idea or an unknown word says who does it, so that nobody does who was named before.

    An unknown word that looks like people, or does what only people do, is somebody on stage.
    """
    word = stranger(read.clause, read.vocabulary)
    doings = [match for match in read.matches if match.by == "verb"]
    human = any(read.vocabulary.frames[match.action].people for match in doings)
    if word is not None and doings and (human or like_a_person(word, read.clause, read.vocabulary)):
        phrase = as_phrase(word, read.clause, read.vocabulary)
    elif human and read.idea is not None and read.idea.concept in _OF_PEOPLE:
        # `to afdelinger råber`: those who are in them
        phrase = replace(read.idea, concept="employee", kind="actor", count=None, many=True)
        read.idea = None
    else:
        return word is not None or read.idea is not None
    read.phrases.insert(0, phrase)
    read.named[:0] = [(phrase, mention) for mention in mentions(read, phrase, text, frozenset())]
    # an unknown word stays one, and is told
    phrase.words = [each for each in phrase.words if each is not word]
    read.memory.handle([mention for other, mention in read.named if not other.relation])
    return False
