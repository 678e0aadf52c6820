"""What English tells beside a doing: `with her coat buttoned up`, `, crutches left against the wall`."""

from __future__ import annotations

from collections.abc import Sequence

from rentegn.direction.body import ON_SOMEBODY
from rentegn.direction.clause_reading import ClauseReading
from rentegn.direction.roles import Draft, own_role
from rentegn.direction.so_far import SoFar
from rentegn.model.direction import Mention

#: What somebody has on or with them, so that how it is goes into what they do.
_WORN = frozenset({
    "backpack", "bag", "coat", "jacket", "hat", "cap", "helmet", "scarf", "shirt", "tie", "glove", "shoe", "boot",
    "apron", "trousers", "skirt", "dress", "sweater", "umbrella", "glasses", "mask", "handbag", "suitcase", "belt",
    "hood", "uniform", "vest", "visor", "briefcase", "satchel", "raincoat", "clothes",
})  # fmt: skip
#: What somebody has done with a thing that is now elsewhere.
_LEFT = frozenset({"leave", "put", "put_down", "lean", "park", "place", "hang", "lay"})


def beside(so_far: SoFar, clause: ClauseReading, found: Sequence[Draft]) -> list[Draft]:
    """The doings of a clause that only goes along with what was told last, but those that are how a thing is there."""
    main = so_far.last_draft
    if main is None or not clause.clause.absolute:
        return list(found)
    kept: list[Draft] = []
    for made in found:
        made.at_once = True
        things = [*made.props, *made.targets, *made.actors]
        if not _is_done(made, clause):
            kept.append(made)
        elif _on_them(made.props[:1], so_far) and made.props[0].concept not in made.action.split("_"):
            for mention in things:
                main.cast(own_role(mention, so_far.vocabulary), mention)
            main.words = [*main.words, *made.words]
        else:
            named = any(mention.concept in made.action for mention in made.props) or made.action in _LEFT
            own = named or any(mention.concept in ON_SOMEBODY for mention in things)
            doers = [mention for mention in so_far.subject if mention in main.actors] or list(main.actors)
            made.actors = made.actors or (doers if own else [])
            kept.append(made)
    return kept


def _is_done(made: Draft, clause: ClauseReading) -> bool:
    """Whether a participle says what is done to the thing, and not what that does."""
    verbs = [match.word for match in clause.matches if match.action == made.action and match.word is not None]
    forms = {verb.sense.form for verb in verbs if verb.sense is not None}
    return forms == {"participle"}


def _on_them(things: Sequence[Mention], so_far: SoFar) -> bool:
    kinds_of = so_far.vocabulary.kinds_of
    return bool(things) and all(_WORN.intersection((each.concept, *kinds_of(each.concept))) for each in things)
