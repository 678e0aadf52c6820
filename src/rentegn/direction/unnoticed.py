"""What nobody sees somebody do: `(nobody notices)`, `uden at nogen ser det`."""

from __future__ import annotations

from rentegn.direction.clause_reading import ClauseReading
from rentegn.direction.clauses import STOPS, undone
from rentegn.direction.not_done import nobody
from rentegn.direction.so_far import SoFar

#: What those do who see it, and how it is done where nobody does.
_SEEING = frozenset({"look", "see", "notice", "discover", "watch", "sense", "glimpse", "detect"})
_IN_SECRET = "in_secret"
#: Who is nobody after *without*.
_ANYBODY = frozenset({"nogen", "noen", "nokon", "anyone", "anybody", "being"})


def unnoticed(so_far: SoFar, clause: ClauseReading) -> bool:
    """Let what was told last be done in secret where the clause says that nobody sees it; False where it does not."""
    before = so_far.last_draft
    if (
        before is None
        or before.bare
        or before.filmed
        or so_far.parted in STOPS
        or not (clause.denied and before.actors)
    ):
        return False
    kinds = so_far.vocabulary.kinds_of_doing
    seen = bool(clause.not_done) and all(
        _SEEING.intersection((match.action, *kinds(match.action))) for match in clause.not_done
    )
    by_nobody = nobody(clause.clause, so_far.vocabulary) or (
        undone(clause.words, so_far.vocabulary) and any(word.low in _ANYBODY for word in clause.words)
    )
    if not (seen and by_nobody) or any(_is_else(phrase.refers, phrase.relation) for phrase in clause.phrases):
        return False
    before.manner.append(_IN_SECRET)
    for word in clause.words:
        if not word.is_mark:
            word.account("manner", _IN_SECRET, "nobody sees it")
    return True


def _is_else(refers: str, relation: str) -> bool:
    """Whether a phrase is more than nobody, and than what they do not see."""
    return refers not in ("it", "someone") or relation not in ("", "to", "by", "without")
