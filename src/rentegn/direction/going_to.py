"""To whom somebody goes who then does something to them: `hurry over to help her`, `går hen og lytter til ham`."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from rentegn.direction.nearing import NEARER, NEARING
from rentegn.direction.roles import Draft, own_role
from rentegn.direction.tokens import Word
from rentegn.direction.vocabulary import Vocabulary
from rentegn.model.direction import Mention

#: Small words of going off that are as often of going over to somebody: `går bort og trøster henne`.
_OFF_OR_OVER = frozenset({"bort", "hen", "over", "borti"})


#: What is done only right beside another.
_CLOSE = frozenset({"help", "comfort", "hug", "kiss", "lift", "pat", "shake_hands", "embrace", "bandage"})


def go_to_them(drafts: Sequence[Draft], words: Sequence[Word], vocabulary: Vocabulary) -> None:
    """Let whoever goes over and helps somebody go to them; `words` are those of the note."""
    for before, made in pairwise(drafts):
        whom = _whom(before, made, vocabulary)
        if whom is None or before.targets or before.props or before.places or before.passive or before.foreign:
            continue
        said = _between(before, made, words)
        if before.action == "leave" and said & _OFF_OR_OVER and len(said) == 1:
            before.action = "approach"
        close = _CLOSE.intersection((made.action, *vocabulary.kinds_of_doing(made.action)))
        if before.action in NEARING and (said or close or before.action == "approach"):
            before.targets.append(whom)


def _between(before: Draft, made: Draft, words: Sequence[Word]) -> frozenset[str]:
    """The small words of nearing between two doings."""
    starts = [min((word.start for word in each.words if word.part("verb")), default=-1) for each in (before, made)]
    between = (word for word in words if starts[0] < word.start < starts[1])
    return frozenset(word.low for word in between if word.low in NEARER)


def _whom(before: Draft, made: Draft, vocabulary: Vocabulary) -> Mention | None:
    if not before.actors or made.actors != before.actors or made.at_once or made.bare or made.passive:
        return None
    people = (mention for mention in made.targets if own_role(mention, vocabulary) == "actors")
    return next((mention for mention in people if mention.entity not in before.entities), None)
