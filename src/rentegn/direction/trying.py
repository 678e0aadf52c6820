"""What somebody tries who was shown or taught how it is done: `viser hvordan man spikker. Hun prøver selv`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from rentegn.direction.clause_reading import ClauseReading
from rentegn.direction.loose_manners import loose_manners
from rentegn.direction.matching import Match
from rentegn.direction.roles import Draft, own_role
from rentegn.direction.so_far import SoFar
from rentegn.model.direction import Mention

#: How it is said that somebody tries.
_TRYING = frozenset({"prøve", "forsøge", "forsøke", "freiste", "try"})
#: Doings by which a thing is tried that nobody was shown how to do, and by which that is shown.
_TRIED = frozenset({"test", "attempt"})
_TEACHING = frozenset({"show", "teach", "explain", "explain_to", "demonstrate", "instruct", "train", "guide", "learn"})


def remember_taught(telling: Draft, contents: Sequence[Draft]) -> None:
    """Keep with a showing or teaching what it is that is shown."""
    telling.taught = next((made for made in contents if not made.bare), telling.taught)


def tries_it(so_far: SoFar, clause: ClauseReading) -> list[Draft]:
    """What was shown last, done by who tries it; [] where a clause says something else, or nothing was shown."""
    verbs = [word for word in clause.words if word.part("verb")]
    if len(verbs) != 1 or verbs[0].lemma not in _TRYING or clause.denied:
        return []
    if any(match.action not in _TRIED for match in clause.matches):
        return []
    showing = next((made for made in reversed(so_far.drafts) if made.action in _TEACHING), None)
    if showing is None or showing.taught is None:
        return []
    return [_done_by(_who(so_far, clause, showing), showing.taught, clause)]


def _who(so_far: SoFar, clause: ClauseReading, showing: Draft) -> list[Mention]:
    """Whom the clause names; or else who was shown it."""
    people = [mention for mention in clause.subject if own_role(mention, so_far.vocabulary) == "actors"]
    learners = [mention for mention in showing.targets if own_role(mention, so_far.vocabulary) == "actors"]
    return people or learners or list(so_far.subject)


def _done_by(people: Sequence[Mention], taught: Draft, clause: ClauseReading) -> Draft:
    words = [word for word in clause.words if not (word.is_mark or word.part("noun"))]
    things = [replace(mention, definite=True) for mention in taught.props]
    return replace(
        taught,
        actors=list(people),
        props=things,
        places=list(taught.places),
        targets=[mention for mention in taught.targets if mention not in people],
        manner=[*taught.manner, *loose_manners(clause, Match(taught.action, "state", None, (), 0))],
        words=words,
        bare=False,
        taught=None,
    )
