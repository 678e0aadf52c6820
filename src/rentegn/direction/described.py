"""How somebody or something is that a clause before has named: `ein gut som er åleine`, `kassen … den er tung`."""

from __future__ import annotations

from dataclasses import replace

from rentegn.direction.clause_reading import ClauseReading
from rentegn.direction.so_far import SoFar
from rentegn.model.direction import Mention

#: What only makes more of what is said.
_DEGREE = "very"


def described(so_far: SoFar, clause: ClauseReading) -> bool:
    """Let those who are shown already be as a clause says that they are; False where it says something else."""
    verbs = [word for word in clause.words if word.part("verb")]
    if clause.denied or clause.matches or len(verbs) != 1 or verbs[0].lemma not in clause.vocabulary.grammar.being:
        return False
    who = _who(clause)
    said = [word.sense.concept for word in clause.words if word.part("manner") and word.sense is not None]
    said = [manner for manner in said if manner and manner != _DEGREE]
    if who is None or not said or any(word.lost for word in clause.words):
        return False
    return _let_be(so_far, who, tuple(said))


def _who(clause: ClauseReading) -> Mention | None:
    """Whom it is about, where that is one and nobody and nothing else is named.

    Of a pronoun a thing: *ho* in `ser på lista; ho er lang` is no woman.
    """
    named = [mention for _, mention in clause.named]
    pronouns = all(phrase.refers for phrase in clause.phrases)
    if clause.relative and not clause.phrases:
        return clause.before
    one = named[0] if len(named) == len(clause.phrases) == 1 and pronouns else None
    return one if one is not None and clause.vocabulary.kind(one.concept) == "prop" else None


def _let_be(so_far: SoFar, who: Mention, said: tuple[str, ...]) -> bool:
    """Give the latest draft's part of somebody the manners; False where nobody plays it."""
    for made in reversed(so_far.drafts):
        for _, known in made.cast_list:
            for place, mention in enumerate(known):
                if mention.entity == who.entity:
                    known[place] = replace(mention, manner=tuple(dict.fromkeys((*mention.manner, *said))))
                    so_far.memory.note(known[place])
                    return True
    return False
