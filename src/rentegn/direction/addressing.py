"""To whom something is said or done where only what is done is said: `Chatboten svarer, damen takker`."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from rentegn.direction.body import OF_SOMEBODY, ON_SOMEBODY
from rentegn.direction.roles import Draft
from rentegn.direction.vocabulary import Vocabulary
from rentegn.model.direction import Mention

#: What is hardly said to nobody; what is hardly done to nobody, or is done beside somebody.
_SAID_TO = frozenset({"ask", "thank", "answer", "apologise", "apologize", "reply"})
_TO_SOMEBODY = _SAID_TO | frozenset({
    "protect", "watch_over", "look_after", "help_up", "comfort", "hug", "praise", "scold", "sit_side_by_side",
    "stand_side_by_side", "walk_with", "welcome", "watch", "follow", "support",
    "help", "catch", "rescue", "reach_out", "offer_hand",
})  # fmt: skip
#: What is done to the body of another, who is told of next: `sygeplejersken stikker, pigen kniber øjnene sammen`.
_ON_A_BODY = frozenset({
    "vaccinate", "bandage", "examine", "massage", "tickle", "sting", "take_blood_sample",
    "take_pulse", "cut_hair", "shave", "inject", "comfort", "scold", "praise", "pat",
})  # fmt: skip
#: What is done to as many as there are, and not to one alone.
_TO_SEVERAL = frozenset({"protect", "watch_over", "look_after", "welcome"})


#: What is done with a thing to somebody's foot, knee or shoulder, rather another's than one's own.
_ON_ANOTHER = frozenset({"wrap", "cover", "put", "put_down", "tuck_in", "spread", "place", "lay", "put_arm_around"})


def address(drafts: Sequence[Draft], vocabulary: Vocabulary) -> None:
    """Give whoever asks or thanks nobody the one other person with whom something was done right before."""
    for place, made in enumerate(drafts):
        if made.action in _ON_A_BODY and made.actors and not (made.targets or made.passive):
            _who_is_told_of_next(made, drafts[place + 1 : place + 2], vocabulary)
        if made.action not in _TO_SOMEBODY or not made.actors or made.targets or made.passive or made.foreign:
            continue
        if made.action not in _SAID_TO and (made.props or made.places):
            continue
        there = (_people(before, vocabulary) for before in reversed(drafts[:place]))
        others = next((apart for people in there if (apart := [one for one in people if one not in made.actors])), [])
        if len(others) == 1 or (others and made.action in _TO_SEVERAL):
            made.cast("target", others[0])


def _who_is_told_of_next(made: Draft, after: Sequence[Draft], vocabulary: Vocabulary) -> None:
    """Give a doing the one other person who does the next thing, where it names nobody that it is done to."""
    others = [one for each in after for one in _people(each, vocabulary) if one.entity not in made.entities]
    one = others[0] if len(others) == 1 else None
    if one is not None and one.definite and one.count == 1 and one in after[0].actors:
        made.cast("target", one)


def touch(drafts: Sequence[Draft], vocabulary: Vocabulary) -> None:
    """`hjelper henne opp i stolen og pakker et teppe rundt føttene`: the feet are hers who was helped."""
    for before, made in pairwise(drafts):
        same = bool(made.actors) and made.actors == before.actors
        somewhere = ON_SOMEBODY.intersection(made.manner) and made.props and not (made.targets or made.places)
        others = [mention for mention in _people(before, vocabulary) if mention not in made.actors]
        if same and somewhere and len(others) == 1 and made.action in _ON_ANOTHER and not before.passive:
            made.cast("target", others[0])


def _people(made: Draft, vocabulary: Vocabulary) -> list[Mention]:
    people = [mention for mention in (*made.actors, *made.targets) if vocabulary.kind(mention.concept) == "actor"]
    return [mention for mention in people if mention.concept not in OF_SOMEBODY]
