"""Who goes up, down or halfway on what the note has named: `en rampe skrus på plass, og han triller opp`."""

from __future__ import annotations

from dataclasses import replace

from rentegn.direction.clause_reading import ClauseReading
from rentegn.direction.matching import Match
from rentegn.direction.roles import Draft, own_role
from rentegn.model.direction import Mention

#: The small words for it, where they govern nothing.
_WAYS = frozenset({
    "op", "opp", "up", "ned", "down", "opad", "nedad", "oppover", "nedover", "upwards", "downwards", "halvvejs",
    "halvveis", "halvvegs", "halfway", "midtvejs", "midtveis", "midtvegs", "til topps", "til tops",
})  # fmt: skip
#: Ways to get somewhere, or no further.
_GOING = frozenset({
    "walk", "run", "climb", "roll", "wheel", "crawl", "limp", "tiptoe", "march", "cycle", "drive", "hop", "jump",
    "stop", "hurry", "move", "climb_up", "climb_down", "balance", "rest", "pause", "stumble", "slide", "push",
    "turn_around",
    "carry", "pull", "drag", "lift", "stroll", "trudge", "stagger", "totter", "hesitate", "stand_still",
})  # fmt: skip
#: What one goes up and down, and so are kinds of it.
_CLIMBED = frozenset({
    "stairs", "ramp", "ladder", "hill", "slope", "escalator", "staircase", "gangway", "ski_slope", "scaffolding",
    "mountain", "climbing_wall", "step_of_stairs",
})  # fmt: skip
#: In what somebody rolls.
_ROLLING, _CHAIR = "roll", "wheelchair"


def settle_climbing(read: ClauseReading, match: Match, made: Draft) -> None:
    """Let who goes up or down nothing that is named here do so on what was named last that one climbs."""
    if match.by != "verb" or match.word is None:
        return
    _roll_in_chair(read, made)
    if made.action not in _GOING or made.places or made.targets or not _way(read, match):
        return
    climbed = next((each for each in read.memory.there() if _is_climbed(read, each)), None)
    if climbed is not None and climbed.entity not in made.entities and not _climbs_already(read, made):
        if made.empty and read.subjectless and not read.about and made.latest is not None:
            # `Stopper halvveis`: whoever was seen last
            made.cast(own_role(made.latest, read.vocabulary), made.latest)
        made.cast(own_role(climbed, read.vocabulary), read.memory.note(replace(climbed, definite=True)))


def _roll_in_chair(read: ClauseReading, made: Draft) -> None:
    """`Han triller opp`: somebody who rolls, where a wheelchair is there, rolls in that."""
    if made.action != _ROLLING or not made.actors or made.props:
        return
    chair = next((each for each in read.memory.there() if each.concept == _CHAIR), None)
    if chair is not None:
        made.cast("props", read.memory.note(replace(chair, definite=True)))


def _is_climbed(read: ClauseReading, mention: Mention) -> bool:
    return not _CLIMBED.isdisjoint((mention.concept, *read.vocabulary.kinds_of(mention.concept)))


def _climbs_already(read: ClauseReading, made: Draft) -> bool:
    return any(_is_climbed(read, mention) for mention in made.props)


def _way(read: ClauseReading, match: Match) -> bool:
    """Whether a small word for it stands after the verb, and nothing that it governs after that."""
    assert match.word is not None
    after = [*read.words[1:], None]
    starts = {word.start for phrase in read.phrases for word in phrase.words[:1]}
    return any(
        word.low in _WAYS and word.start > match.word.start and (next_one is None or next_one.start not in starts)
        for word, next_one in zip(read.words, after, strict=True)
    )
