"""What somebody goes on to do with a thing that is not named again: `fyller ut søknaden og sender inn`."""

from __future__ import annotations

from rentegn.direction.clause_reading import ClauseReading
from rentegn.direction.roles import Draft
from rentegn.direction.so_far import SoFar
from rentegn.model.direction import Mention

#: What is done to a thing, and says nothing without one.
_NEEDING = frozenset({
    "send", "submit", "hand_in", "deliver", "hand_over", "sign", "throw", "throw_away", "drink", "eat", "taste",
    "print", "post", "post_letter", "pour", "hang_up", "put_back", "put_down", "give", "pass_along", "delete", "save",
    "stamp", "file", "carry", "lift", "drop", "scan", "upload", "read", "open", "close", "forward", "tear_up",
})  # fmt: skip
#: What is put up on something that hangs or stands upright.
_PUTTING_UP = frozenset({"stick", "hang", "hang_up", "pin", "put_up", "attach", "glue", "tape"})
_UPRIGHT = frozenset({"window", "refrigerator", "door", "map", "computer", "screen", "fence", "tree", "clothes_line"})
#: What is written or drawn on.
_SURFACES = frozenset({"flip_chart", "whiteboard", "blackboard", "board", "notice_board", "poster", "wall_chart"})
_WRITING = frozenset({"write", "scribble", "draw", "jot_down", "sketch", "take_notes", "note_down"})


def go_on_with(so_far: SoFar, made: Draft, clause: ClauseReading) -> None:
    """Give a doing that needs a thing and has none the one that whoever does it handled in the clause before."""
    before = so_far.last_draft
    if before is not None and made.props and clause.subjectless and not (before.bare or made.passive):
        _put_up_there(so_far, made, before)
    if before is None or before.bare or made.passive or made.props or made.targets or made.places:
        return
    again = any(phrase.refers and not phrase.relation and not phrase.oblique for phrase, _ in clause.named)
    same = (clause.subjectless or again) and bool(made.actors) and _who(before) == _who(made)
    thing = _thing(so_far, made, before) if same else None
    if thing is not None:
        made.props.append(thing)


def _put_up_there(so_far: SoFar, made: Draft, before: Draft) -> None:
    """`retter tavlen og klasker fem sedler op`: what they are put up on is what was handled before."""
    kinds = {made.action, *so_far.vocabulary.kinds_of_doing(made.action)}
    if made.targets or made.places or not kinds & _PUTTING_UP or made.actors != before.actors:
        return
    upright = (each for each in (*before.props, *before.targets) if each.concept in _SURFACES | _UPRIGHT)
    board = next(upright, None)
    if board is not None and not {*made.manner} & {"wall"}:
        made.cast("target", board)


def _who(made: Draft) -> list[str]:
    return [mention.entity for mention in made.actors]


def _thing(so_far: SoFar, made: Draft, before: Draft) -> Mention | None:
    kinds = (made.action, *so_far.vocabulary.kinds_of_doing(made.action))
    things = [*before.props, *before.targets]
    if _WRITING.intersection(kinds):
        return next((mention for mention in things if mention.concept in _SURFACES), None)
    alive = so_far.vocabulary.concepts
    props = [mention for mention in before.props if so_far.vocabulary.kind(mention.concept) == "prop"]
    props = [mention for mention in props if not alive[mention.concept].alive]
    # `legger fra seg telefonen og lukker øynene`: `close_eyes` says itself what is closed
    needing = any(kind in _NEEDING and not made.action.startswith(f"{kind}_") for kind in kinds)
    return props[0] if needing and len(props) == 1 else None
