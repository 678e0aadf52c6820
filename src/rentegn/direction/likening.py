"""One thing that is said to be another."""

from __future__ import annotations

from rentegn.direction.clause_reading import ClauseReading
from rentegn.direction.roles import Draft, own_role
from rentegn.direction.tokens import Word
from rentegn.model.direction import Mention

#: Doings by which one thing becomes another.
BECOMING = ("transform", "turn_into")
#: The verbs that say that it is another.
_IS = frozenset({"være", "vere", "be"})
#: What can turn into something.
_MATTER = ("prop", "place")


def likened(read: ClauseReading) -> Draft | None:
    """`Bjerget er en graf`: one thing that is said to be another turns into it; None where nothing is."""
    verbs = [word for word in read.words if word.part("verb") or word.verbal]
    if len(verbs) != 1 or verbs[0].lemma not in _IS or len(read.named) not in (1, 2) or read.denied:
        return None
    other, new = read.named[-1]
    known = _likened_thing(read, verbs[0])
    if known is None or new.concept == known.concept or read.vocabulary.kind(new.concept) not in _MATTER:
        return None
    if other.relation or other.joined or other.definite or other.noun.start < verbs[0].start:
        return None
    made = Draft(BECOMING[0], targets=[new], words=[word for word in read.words if not word.is_mark])
    made.cast(own_role(known, read.vocabulary), known)
    return made


def _likened_thing(read: ClauseReading, verb: Word) -> Mention | None:
    """What is said to be something else: a known thing before the verb, or what was named last."""
    thing, known = read.named[0]
    if len(read.named) == 2:
        plain = thing.definite and not (thing.relation or thing.refers) and thing.noun.start < verb.start
        return known if plain and read.vocabulary.kind(known.concept) in _MATTER else None
    if read.opening is not verb:
        return None
    earlier = [mention for mention in read.memory.named.values() if mention.entity != known.entity]
    things = [mention for mention in earlier if read.vocabulary.kind(mention.concept) in _MATTER]
    return things[-1] if things else None
