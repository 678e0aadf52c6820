"""What a participle before a noun says of it: `en lukket dør` is closed, `en sovende mand` sleeps."""

from __future__ import annotations

from rentegn.direction.vocabulary import Sense, Vocabulary

#: How a thing is to which something was done.
_STATES = {
    "block": "blocked", "break": "broken", "break_apart": "broken", "burn": "burnt", "close": "closed",
    "collapse": "collapsed", "crumple": "crumpled", "crush": "broken", "decorate": "decorated", "deflate": "flat",
    "empty": "empty", "fold": "folded", "fold_up": "folded", "fold_paper": "folded", "freeze": "frozen",
    "ignite": "lit", "lock": "locked", "open": "open", "pack": "packed", "paint": "painted", "roll_up": "rolled_up",
    "shatter": "broken", "shut": "closed", "tear": "torn", "tear_apart": "torn", "tie": "tied", "tip_over": "toppled",
    "topple": "toppled", "turn_off": "switched_off", "turn_on": "lit", "wither": "withered", "wrap": "wrapped",
}  # fmt: skip


def described(sense: Sense, vocabulary: Vocabulary, *, alive: bool) -> Sense:
    """The participle of a verb as what it says of the noun after it, which names somebody where `alive`.

    What somebody is doing is a doing of theirs as a mood is; what was done to a thing is how it is.
    """
    plain = [pattern.action for pattern in vocabulary.patterns.get(sense.lemma, ()) if pattern.weight == 1]
    if sense.form == "present-participle":
        doing = next((action for action in plain if vocabulary.frames[action].people), "") if alive else ""
        return Sense("mood", sense.lemma, doing) if doing else Sense("manner", sense.lemma)
    state = next((_STATES[action] for action in plain if action in _STATES), "")
    return Sense("manner", sense.lemma, state if not alive else "")
