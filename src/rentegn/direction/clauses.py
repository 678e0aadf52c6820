"""A note parted into clauses: what happens one after the other, or together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rentegn.direction.conjunctions import opens_clause
from rentegn.direction.english import opens_absolute
from rentegn.direction.legs import goes_on
from rentegn.direction.not_until import parted
from rentegn.direction.repeating import says_all_do, says_on_and_on, says_once_more, says_who_then
from rentegn.direction.tokens import Word
from rentegn.direction.verbless import opening_particle
from rentegn.direction.vocabulary import Vocabulary

#: Marks that end a clause wherever they stand; a note's ! is sharp, which its action is told.
HARD = frozenset(".!?;:…–—-()|•→\n") | {"..."}
#: The account of a verb that only says that something is seen: `og da ser vi hele bygda`.
LOOKING = "looking at the picture"
#: The account of whoever is said to draw or show something: `vi viser en mand`.
MAKING = "who makes the picture"
_THEN = frozenset({"så", "then", "dernæst", "derefter", "deretter", "etterpå"})
#: How some of many are called, before what they are like.
_SOME_OF = frozenset({"some", "others", "most", "nogle", "noen", "nokre", "somme", "andre", "de fleste", "dei fleste"})
#: A place, a verb and a doer.
_SHORTEST_TURNED = 3
#: How it is said where somebody is.
_WHERE_THEY_ARE = frozenset({"in", "on", "at", "under", "behind", "before", "around", "between"})
_THE_OTHER = ("anden", "andre", "andra", "andet", "other")
_AT_SIDES = frozenset({"on_each_side", "side_by_side"})
STOPS = frozenset(".!?;…") | {"..."}


@dataclass(frozen=True, slots=True)
class Clause:
    """The words of one clause; `ends` is the mark after it, "" where only a comma or a joining word parts it."""

    words: tuple[Word, ...]
    ends: str
    together: bool = False
    #: Whether it stands between brackets.
    aside: bool = False
    #: Whether it follows a clause that tells when, and so begins with its verb: `mens han taler, skriver …`.
    inverted: bool = False
    #: Whether it only says what something is or does beside what is told: `with her coat buttoned up`.
    absolute: bool = False
    #: Whether it is done only when the next has been: `medicine is not given until …`.
    waits: bool = False

    @property
    def sharp(self) -> bool:
        """Whether the note shouts it."""
        return self.ends == "!"


def clauses_of(words: Sequence[Word], vocabulary: Vocabulary) -> tuple[Clause, ...]:
    """The clauses of a note in its order; *mens* and *samtidig* make one go together with its neighbour."""
    grammar = vocabulary.grammar
    found: list[Clause] = []
    waiting = False
    opened = ""
    for stretch, mark in _stretches(words):
        aside = opened == "(" and bool(stretch)
        opened = mark if stretch or mark == "(" else opened
        then, rest = parted(stretch)
        parts = list(_parts(then, vocabulary)) if then else []
        waits = len(parts) - 1
        parts.extend(_parts(rest, vocabulary))
        for number, part in enumerate(parts):
            together = any(word.low in grammar.together for word in part)
            opens = together and bool(part) and part[0].low in grammar.together
            last = number == len(parts) - 1
            inverted = number > 0 and parts[number - 1][0].low in grammar.fronting
            at_once = (together and bool(found)) or waiting
            absolute = bool(found or number) and opens_absolute(part, vocabulary)
            found.append(Clause(tuple(part), mark if last else "", at_once, aside, inverted, absolute, number == waits))
            # `Mens lederen taler, skriver medarbejderen`: the clause that follows is the one that goes together
            waiting = opens and not last and number == 0
    return tuple(clause for clause in found if clause.words)


def _stretches(words: Sequence[Word]) -> Iterator[tuple[list[Word], str]]:
    stretch: list[Word] = []
    for word in words:
        if word.text in HARD:
            yield stretch, word.text
            stretch = []
        else:
            stretch.append(word)
    yield stretch, ""


def _parts(stretch: list[Word], vocabulary: Vocabulary) -> Iterator[list[Word]]:
    """A stretch parted at commas and joining words, where something is done or somebody named on either side."""
    start = 0
    again: list[Word] = []
    for place in range(len(stretch)):
        if place <= start or not _may_part(place, stretch, vocabulary):
            continue
        left = [*stretch[start : start + 1], *again, *stretch[start + 1 : place]]
        right = _until_next(place, stretch, vocabulary)
        verb = goes_on(left, right, vocabulary)
        if verb is not None:
            yield left
            start, again = place, [verb]
            continue
        listing = stretch[place].low in vocabulary.grammar.coordinators and not _predicate(right)
        more = says_once_more(left) or (not listing and says_who_then(left, vocabulary))
        more = more or (_predicate(left) and (says_once_more(right) or says_all_do(right)))
        more = more or (_predicate(left) and says_who_then(right, vocabulary))
        more = more or (_predicate(left) and opens_absolute(stretch[place:], vocabulary))
        more = more or _last_of_list(left, stretch[place:], vocabulary)
        if (
            more
            or _both_done(place, left, right, stretch, vocabulary)
            or _anew(place, left, right, stretch, vocabulary)
        ):
            yield left
            start, again = place, []
    yield [*stretch[start : start + 1], *again, *stretch[start + 1 :]]


def _last_of_list(left: Sequence[Word], right: Sequence[Word], vocabulary: Vocabulary) -> bool:
    """`One nurse, a desk, a lamp burning`: of those whom only commas list the last alone does what is said.

    And of `a signpost with five signs pointing` the signs.
    """
    joins, grammar = vocabulary.grammar.coordinators, vocabulary.grammar
    if vocabulary.language != "en" or _predicate(left) or any(word.low in joins for word in left):
        return False
    if right[0].text != "," and right[0].low != "with":
        return False
    noun = next((at for at, word in enumerate(right) if word.part("noun")), 0)
    counted = len(right) > 1 and (right[1].low in grammar.one or right[1].low in grammar.numbers)
    after = right[noun + 1 : noun + 2]
    going = bool(after) and after[0].sense is not None and after[0].sense.form == "present-participle"
    if (
        right[0].low == "with"
        and not _alive(right[noun], vocabulary)
        and any(_alive(word, vocabulary) for word in left)
    ):
        # `a man with a stick walking slowly`
        return False
    return counted and going and any(word.part("noun") for word in left)


def _both_done(
    place: int, left: list[Word], right: Sequence[Word], stretch: Sequence[Word], vocabulary: Vocabulary
) -> bool:
    return (
        _predicate(left)
        and (
            _predicate(right)
            or any(word.reason == LOOKING for word in right)
            or _one_who(place, left, stretch, vocabulary)
        )
        and not _posture_and(place, left, stretch, vocabulary)
        and not (stretch[place].text != "," and says_on_and_on(left[-1], _to_mark(stretch[place:])))
        and not _goes_on_listing(place, stretch, vocabulary)
    )


def _to_mark(words: Sequence[Word]) -> Sequence[Word]:
    """The words up to the first mark."""
    return words[: next((at for at, word in enumerate(words) if word.is_mark), len(words))]


def _one_who(place: int, left: Sequence[Word], stretch: Sequence[Word], vocabulary: Vocabulary) -> bool:
    """`Koret synger, og en mand, der ellers tier, nynner`: after a comma *og* somebody is told of who does something.

    What a relative clause says of the one stands between.
    """
    grammar = vocabulary.grammar
    if place + 1 >= len(stretch):
        return False
    comma = vocabulary.language != "en" and stretch[place].text == ","
    comma = comma and stretch[place + 1].low in grammar.coordinators
    # `en hund som bjeffer og en mann som ler`
    relative = any(word.sense is None and word.low in grammar.relatives for word in left)
    both = relative and stretch[place].low in grammar.coordinators
    if not (comma or both):
        return False
    for at in range(place + 1 + comma, len(stretch) - 1):
        word = stretch[at]
        if word.part("verb") or word.verbal or word.low in (*grammar.coordinators, *grammar.prepositions):
            return False
        if word.part("noun"):
            after = [each for each in stretch[at + 1 : at + 3] if each.text != ","]
            return bool(after) and after[0].sense is None and after[0].low in grammar.relatives
    return False


def _goes_on_listing(place: int, stretch: Sequence[Word], vocabulary: Vocabulary) -> bool:
    """`mellem lederen og den nye og oversætter`: the first *og* lists whom the clause names, the second goes on."""
    joins = vocabulary.grammar.coordinators
    if stretch[place].text == ",":
        # `over pulter, tavle og vinduer og stopper`: what comes before the joining word of a verb goes on the list
        verb = next((at for at in range(place + 1, len(stretch)) if stretch[at].part("verb") or stretch[at].verbal), 0)
        listed = stretch[place + 1 : verb - 1]
        small = joins | vocabulary.grammar.articles
        plain = all(word.part("noun", "manner") or word.low in small for word in listed)
        return len(listed) > 1 and plain and stretch[verb - 1].low in joins
    if stretch[place].low not in joins:
        return False
    for at in range(place + 1, len(stretch) - 1):
        if stretch[at].part("verb") or stretch[at].verbal or stretch[at].text == ",":
            return False
        if stretch[at].low in joins:
            return stretch[at + 1].part("verb") and any(word.part("noun") for word in stretch[place:at])
    return False


def _anew(place: int, left: list[Word], right: Sequence[Word], stretch: Sequence[Word], vocabulary: Vocabulary) -> bool:
    """`Medarbejder på sofaen, telefonen ringer`: who is there without a verb, and somebody else who does something.

    Or what is not so, and what is: `ingen kø, kun en tom stol`.
    """
    grammar = vocabulary.grammar
    after = right[1] if len(right) > 1 else None
    if opening_particle(right, vocabulary) is not None:
        # `legger pillen i esken, så på med lokket`
        return _predicate(left) or opening_particle(left, vocabulary) is not None
    if after is not None and (after.low in grammar.only or right[0].low in grammar.only):
        return any(word.low in grammar.negations for word in left)
    if stretch[place].text == "," and _predicate(left):
        if after is not None and after.low in grammar.nobody and not _predicate(right):
            # `the van rolls out, nobody else about`
            return True
        if after is not None and _some_of_them(right[1:], vocabulary):
            return True
        return _beside_it(left, right, vocabulary)
    if _goes_with(place, stretch, vocabulary) and any(word.part("noun") for word in left) and not _predicate(left):
        # `granddad in the armchair while the caretaker unlocks the door`
        return left[0].low not in grammar.clausal | grammar.together and _somebody_does(
            _spoken(right, vocabulary), vocabulary
        )
    if stretch[place].text not in (",", "+", "&") or not any(word.part("noun") for word in left):
        return False
    if stretch[place].text == "," and _told_of(stretch[place + 1 :], vocabulary):
        return True
    if stretch[place].text == "," and _each_in_place(left, stretch[place + 1 :], vocabulary):
        return True
    people = all(_alive(word, vocabulary) for word in left if word.part("noun"))
    if people and not any(word.low in grammar.prepositions for word in left):
        # `leder, medarbejder samles`: a list
        return False
    opening = next((word for word in left if not word.is_mark), None)
    if opening is None or opening.low in (*grammar.prepositions, *grammar.clausal) or after is None:
        return False
    if _and_there(place, right, stretch, vocabulary):
        return True
    if _turned(right[1:], vocabulary):
        return any(word.part("noun") and _alive(word, vocabulary) for word in left)
    if stretch[place].text == "," and after.low in grammar.coordinators and vocabulary.language == "en":
        # `a planner with a model, and passers-by move the trees`
        return any(word.low in grammar.prepositions for word in left) and _somebody_does(right[2:], vocabulary)
    if after.part("verb"):
        return _placed(left, vocabulary) and not any(word.text == "," for word in left)
    return _somebody_does(right[1:], vocabulary)


def _told_of(right: Sequence[Word], vocabulary: Vocabulary) -> bool:
    """`tre barn, en hund som bjeffer`: whether it names but one of those who are listed, and says what they do."""
    grammar = vocabulary.grammar
    noun = next((at for at, word in enumerate(right) if word.part("noun", "verb") or word.verbal), None)
    if noun is None or not right[noun].part("noun"):
        return False
    if any(word.is_mark or word.low in (*grammar.coordinators, *grammar.prepositions) for word in right[:noun]):
        return False
    after = [word for word in right[noun + 1 : noun + 3] if word.text != ","]
    return bool(after) and after[0].sense is None and after[0].low in grammar.relatives and _predicate(right)


def _each_in_place(left: Sequence[Word], right: Sequence[Word], vocabulary: Vocabulary) -> bool:
    """`Patient i sengen, lege og sykepleier på hver sin side`: of each who is listed it is said where they are.

    What is said of the first is not so of the next, where no verb is said of any.
    """
    if _predicate(right) or _predicate(left) or any(word.text == "," for word in left[1:]):
        return False
    if not (left and left[-1].part("noun")) or _alive(left[-1], vocabulary) or not _is_somewhere(left, vocabulary):
        return False
    # `leder på den ene siden av bordet, søker på den andre`: where the one is tells where the other is
    return _is_somewhere(right, vocabulary) and not any(word.low.endswith(_THE_OTHER) for word in right)


def _is_somewhere(words: Sequence[Word], vocabulary: Vocabulary) -> bool:
    """Whether words name people first, and then say where these are."""
    prepositions = vocabulary.grammar.prepositions
    first = next((word for word in words if word.part("noun") or word.low in prepositions), None)
    if first is None or not first.part("noun") or not _person(first, vocabulary):
        return False
    return any(
        prepositions.get(word.low) in _WHERE_THEY_ARE if word.sense is None else word.sense.concept in _AT_SIDES
        for word in words
        if word.start > first.start
    )


def _some_of_them(words: Sequence[Word], vocabulary: Vocabulary) -> bool:
    """`folk går forbi, nogle på cykel`, `some in tears`: how some of them are, of whom no more is said."""
    some = words[0].sense is None and words[0].low in _SOME_OF
    return some and len(words) > 1 and (words[1].low in vocabulary.grammar.prepositions or words[1].part("manner"))


def _turned(right: Sequence[Word], vocabulary: Vocabulary) -> bool:
    """`ute går kollegene forbi`: where it is, the verb, and who does it."""
    if vocabulary.language == "en" or len(right) < _SHORTEST_TURNED:
        return False
    where, verb, who = right[:_SHORTEST_TURNED]
    grammar = vocabulary.grammar
    adverb = where.sense is None and where.low in grammar.beside_verbs
    finite = verb.sense is not None and verb.part("verb") and verb.sense.form in ("finite", "passive")
    return (
        adverb
        and finite
        and (who.part("noun", "manner", "mood") or who.low in grammar.one | grammar.definite | grammar.numbers.keys())
    )


def _and_there(place: int, right: Sequence[Word], stretch: Sequence[Word], vocabulary: Vocabulary) -> bool:
    """`En trappe, og øverst vajer et flag`: what is there, and after *og* where, the verb, and who does it."""
    grammar = vocabulary.grammar
    if vocabulary.language == "en" or stretch[place].text != "," or right[1].low not in grammar.coordinators:
        return False
    verb = next((at for at, word in enumerate(right) if word.part("verb")), 0)
    sense = right[verb].sense
    if verb < _SHORTEST_TURNED - 1 or sense is None or sense.form not in ("finite", "passive"):
        return False
    where, after = right[2:verb], right[verb + 1 :]
    governed = bool(where) and where[0].low in grammar.prepositions and where[0].sense is None
    plain = not any(word.part("noun") or word.low in grammar.numbers for word in where)
    named = bool(after) and (after[0].part("noun", "manner", "mood") or after[0].low in grammar.one | grammar.several)
    return (governed or (plain and len(where) == 1)) and named and not where[0].is_mark


def _asks(place: int, stretch: Sequence[Word], vocabulary: Vocabulary) -> bool:
    """`argue about which bin the bottle goes in`: after a preposition, what is asked."""
    grammar, word, before = vocabulary.grammar, stretch[place], stretch[place - 1]
    if word.low == "om" and word.sense is None and _somebody_next(stretch[place + 1 : place + 4], vocabulary):
        # `spør om hun vil være med`
        return True
    governed = before.sense is None and before.low in grammar.prepositions
    return governed and word.sense is None and word.low in grammar.questions


def _somebody_next(words: Sequence[Word], vocabulary: Vocabulary) -> bool:
    """Whether one who does something comes next, and then a verb: `hun vil`, `de nye er`."""
    if len(words) < 2:
        return False
    grammar, first = vocabulary.grammar, words[0]
    pronoun = first.sense is None and first.low in grammar.pronouns and first.low not in grammar.oblique
    verb = next((at for at, word in enumerate(words) if word.part("verb")), 0)
    finite = words[verb].sense is not None and words[verb].sense.form == "finite"  # type: ignore[union-attr]
    return finite and ((pronoun and verb == 1) or (verb > 0 and words[verb - 1].part("noun") and verb < 3))


def _goes_with(place: int, stretch: Sequence[Word], vocabulary: Vocabulary) -> bool:
    """Whether `mens`, `og så`, `and then` stands there, which joins whole clauses and no names."""
    if place >= len(stretch):
        return False
    after = stretch[place + 1].low if place + 1 < len(stretch) else ""
    return stretch[place].low in vocabulary.grammar.together or (
        stretch[place].low in vocabulary.grammar.coordinators and after in _THEN
    )


def _spoken(right: Sequence[Word], vocabulary: Vocabulary) -> Sequence[Word]:
    """A clause without what joins it to the one before."""
    joins = vocabulary.grammar.together | vocabulary.grammar.coordinators | _THEN
    start = next((at for at, word in enumerate(right) if word.low not in joins), len(right))
    return right[start:]


def _beside_it(left: Sequence[Word], right: Sequence[Word], vocabulary: Vocabulary) -> bool:
    """`toddlers wave, one trombonist out of step`: after a whole clause somebody else, of whom no verb is said.

    Where the clause ends with somebody, or with a bare thing, the next may go on its list.
    """
    named = [at for at, word in enumerate(right) if word.part("noun", "verb") or word.verbal or word.text == ","]
    first = right[named[1]] if len(named) > 1 else None
    if first is None or not first.part("noun") or not _person(first, vocabulary):
        return False
    grammar = vocabulary.grammar
    opening = right[1]
    begins = opening is first or opening.low in grammar.one | grammar.numbers.keys()
    # `left team shouting, right team silent`
    begins = begins or (opening.part("manner") and right[2] is first and right[3:4] != [] and _says_how(right[3]))
    if not begins or any(word.low in grammar.coordinators or word.text == "," for word in right[1:]):
        return False
    verb = max(at for at, word in enumerate(left) if word.part("verb") or word.verbal)
    after = [word for word in left[verb + 1 :] if word.part("noun") or word.low in grammar.prepositions]
    if not after:
        return any(word.part("noun") for word in left[:verb])
    more = any(word.low in grammar.prepositions for word in right[named[1] + 1 :])
    last = after[-1]
    return more and after[0].low in grammar.prepositions and last.part("noun") and not _alive(last, vocabulary)


def _says_how(word: Word) -> bool:
    return word.part("mood", "sign", "manner")


def _person(word: Word, vocabulary: Vocabulary) -> bool:
    return word.sense is not None and vocabulary.kind(word.sense.concept) == "actor"


def _placed(words: Sequence[Word], vocabulary: Vocabulary) -> bool:
    """Whether somebody is said to be in or on something: `bedstefar på sengekanten`."""
    spots = [at for at, word in enumerate(words) if vocabulary.grammar.prepositions.get(word.low) in ("in", "on")]
    people = [at for at, word in enumerate(words) if word.part("noun") and _alive(word, vocabulary)]
    return bool(spots and people) and people[0] < spots[0]


def _alive(word: Word, vocabulary: Vocabulary) -> bool:
    return word.sense is not None and vocabulary.concepts[word.sense.concept].alive


def _somebody_does(words: Sequence[Word], vocabulary: Vocabulary) -> bool:
    """Whether it begins with one who does something, and that is said at once."""
    grammar = vocabulary.grammar
    named = False
    for word in words:
        if word.part("verb") or word.verbal:
            return named
        if word.is_mark or word.low in (*grammar.coordinators, *grammar.prepositions):
            return False
        stands = word.sense is None and (
            word.low in grammar.pronouns or word.low in grammar.numbers or word.low in grammar.nobody
        )
        named = named or word.part("noun") or stands
    return False


def _may_part(place: int, stretch: Sequence[Word], vocabulary: Vocabulary) -> bool:
    word = stretch[place]
    if word.text == ",":
        return True
    if word.text in "+&":
        return _somebody_does(stretch[place + 1 :], vocabulary)
    before = stretch[place - 1].text
    if _asks(place, stretch, vocabulary):
        return True
    if word.low in vocabulary.grammar.relatives and word.sense is None:
        # `til en dame som smiler`: she is the one who smiles; `på ham som sover`
        return stretch[place - 1].part("noun") or _whom_said_of(place, stretch, vocabulary)
    without = vocabulary.grammar.prepositions.get(word.low) == "without"
    if without and undone(stretch[place : place + _WITHIN_REACH], vocabulary):
        return True
    if vocabulary.language == "en" and word.lemma == "do" and _turned_round(place, stretch):
        return True
    if word.low == "with" and opens_absolute(stretch[place:], vocabulary):
        return True
    if word.low == "når" and _reaches(stretch[place : place + 3], vocabulary):
        return False
    if opens_clause(place, stretch, vocabulary):
        return before != ","
    opens = word.low in vocabulary.grammar.clausal or word.low in vocabulary.grammar.contents
    return opens and word.sense is None and before != "," and not _only_then(place, stretch, vocabulary)


def _only_then(place: int, stretch: Sequence[Word], vocabulary: Vocabulary) -> bool:
    """`låser så døren op og går ind`: a *så* right after the verb whose object follows, and no verb before *og*."""
    if stretch[place].low != "så" or not stretch[place - 1].part("verb"):
        return False
    after = stretch[place + 1 :]
    joins = next((at for at, word in enumerate(after) if word.low in vocabulary.grammar.coordinators), len(after))
    goes_on = joins + 1 < len(after) and after[joins + 1].part("verb")
    return goes_on and not any(word.part("verb") or word.verbal for word in after[:joins])


def _whom_said_of(place: int, stretch: Sequence[Word], vocabulary: Vocabulary) -> bool:
    """Whether a pronoun for whom it is done to stands before a relative, and more is said than how they are there."""
    before, after = stretch[place - 1], stretch[place + 1 : place + 2]
    if vocabulary.language == "en" or before.sense is not None or before.low not in vocabulary.grammar.oblique:
        return False
    doing = bool(after) and after[0].part("verb") and after[0].lemma not in vocabulary.grammar.stances
    patterns = vocabulary.patterns.get(after[0].lemma, ()) if doing else ()
    return doing and not any(vocabulary.frames[pattern.action].posture for pattern in patterns if pattern.weight == 1)


#: What opens a clause after which English turns its verb round: `only when it is shut does she smile`.
_TURNING = frozenset({"when", "until", "after", "once", "if"})


def _turned_round(place: int, stretch: Sequence[Word]) -> bool:
    opening = [word.low for word in stretch[:3]]
    return place > 2 and bool(_TURNING.intersection(opening)) and _predicate(stretch[:place])


def _reaches(words: Sequence[Word], vocabulary: Vocabulary) -> bool:
    """`sekretæren når ikke at tage den`: before an infinitive with its mark *når* is a verb and opens nothing."""
    grammar = vocabulary.grammar
    after = [word.low for word in words[1:] if word.low not in grammar.negations]
    return after[:1] == [grammar.infinitive]


#: So many words after *without* somebody stands with what they do not do: `without the boss seeing it`.
_WITHIN_REACH = 5
#: Who is said not to do something, and how it is said that it is not done to somebody.
_NOBODY_OF = frozenset({"anyone", "anybody", "being", "him", "her", "them", "it"})


def undone(words: Sequence[Word], vocabulary: Vocabulary) -> bool:
    """`uten å holde seg fast`, `without looking`, `uden at nogen ser det`: whether words begin to tell what is not."""
    grammar = vocabulary.grammar
    words = words[1:] if words and words[0].is_mark else words
    if len(words) < 2 or grammar.prepositions.get(words[0].low) != "without":
        return False
    if vocabulary.language != "en":
        return words[1].low in (grammar.infinitive, "at")
    going = next((at for at, word in enumerate(words[1:_WITHIN_REACH], 1) if _is_going(word)), 0)
    between = words[1:going]
    named = all(word.part("noun") or word.low in grammar.definite | _NOBODY_OF | grammar.one for word in between)
    passive = words[1].low == "being" and len(words) > 2 and words[2].part("verb")
    return (bool(going) and named) or passive


def _is_going(word: Word) -> bool:
    return word.sense is not None and word.sense.part == "verb" and word.sense.form == "present-participle"


def _until_next(place: int, stretch: Sequence[Word], vocabulary: Vocabulary) -> Sequence[Word]:
    """From a parting to the next one; an *og* between nouns is none, nor is a joining word right after a comma."""
    whole = _goes_with(place, stretch, vocabulary) or _goes_with(place + 1, stretch, vocabulary)
    for stop in range(place + 2, len(stretch)):
        joins = stretch[stop].low in vocabulary.grammar.coordinators
        # `while the farmer, the teacher and the nurse dance`
        joins = joins or (whole and stretch[stop].text == ",")
        if _may_part(stop, stretch, vocabulary) and (not joins or _predicate(stretch[place:stop])):
            return stretch[place:stop]
    return stretch[place:]


def _predicate(words: Sequence[Word]) -> bool:
    return any(word.part("verb") or word.verbal for word in words)


def _posture_and(place: int, left: Sequence[Word], stretch: Sequence[Word], vocabulary: Vocabulary) -> bool:
    """`står og kigger` is one doing: the word right before *og* says how somebody stands or sits."""
    sense = left[-1].sense if left else None
    if sense is None or sense.part != "verb" or stretch[place].low not in vocabulary.grammar.coordinators:
        return False
    patterns = vocabulary.patterns.get(sense.lemma, ())
    return sense.lemma in vocabulary.grammar.stances or any(vocabulary.frames[p.action].posture for p in patterns)
