"""What a doing lacks and the note has spoken of: `medarbejderen tager over`, `en pige ruller om bord`, `hænder op`."""

from __future__ import annotations

from dataclasses import replace

from rentegn.direction.body import ON_SOMEBODY
from rentegn.direction.clause_reading import ClauseReading
from rentegn.direction.hand_to_hand import goes_round
from rentegn.direction.pointing import following, inhabitants
from rentegn.direction.roles import Draft, own_role
from rentegn.direction.so_far import SoFar
from rentegn.direction.vocabulary import Vocabulary
from rentegn.model.direction import Mention

#: What is done to a thing, which is the one that was handled last where none is named.
_TO_A_THING = frozenset({"take_over", "grab", "break_in_two", "lift", "catch", "pick_up", "give", "throw", "hand_over"})
#: What is done before something that stands there, which was told of before where nothing else is named.
_AT_WHAT_IS_THERE = frozenset({"pass_by", "point"})
#: Words for being in what one rides, and what that is.
_ABOARD = frozenset({"om bord", "ombord", "aboard", "on board", "onboard"})
_RIDDEN = frozenset({
    "bus", "train", "car", "boat", "ship", "ferry", "plane", "tram", "taxi", "van", "metro", "minibus", "ambulance",
    "helicopter", "school_bus",
})  # fmt: skip
#: How something goes that several people pass on.
#: What is done to what one rides.
_AT_THE_WHEEL = frozenset({"steer", "row", "paddle", "drive"})
#: What hands are for, and who they belong to where a group is named by one word.
_OF_HANDS = frozenset({"raise_hand", "cross_arms"})
_HANDS = "hands"
_MEMBERS = {"city_council": "councillor", "council": "councillor", "class": "student", "board": "leader"}
#: What is climbed, and where; and what somebody points at after these, where nothing else is said.
_CLIMBING = frozenset({"climb", "climb_up", "climb_down", "climb_ladder"})
_CLIMBED = frozenset({
    "climbing_frame", "ladder", "stairs", "stepladder", "tree", "rock", "hill", "mountain", "rope", "cliff",
    "scaffold", "fence", "slide", "wall", "stone_wall", "tower", "roof",
})  # fmt: skip
#: What comes out of what was opened, and how that is said.
_FROM_WITHIN = frozenset({
    "widen", "grow_plant", "grow_larger", "jump", "fly", "fly_away", "walk", "appear", "stream_in", "flow", "fall",
    "rise", "enter", "leave", "crawl", "climb", "roll", "slide", "tumble", "pop_up", "run", "spring_up", "float",
    "glow", "march", "look_out", "peek_out", "hop", "flutter", "spill", "arrive", "climb_out", "stick_out",
})  # fmt: skip
_OUT = frozenset({"ut", "ud", "out", "opp", "op", "up", "fram", "frem", "fra", "from"})
_OPENING = frozenset({"open", "unfold", "explode", "crack", "unwrap", "hatch", "burst", "break_apart", "break", "lift"})
#: At what one knocks who has come to it.
_KNOCKING = frozenset({"knock", "ring_bell", "peek_out", "look_out"})
_COMING = frozenset({"approach", "walk", "run", "arrive", "enter", "hurry", "climb", "go_over", "cross"})
_KNOCKED = frozenset({"door", "window", "gate", "house", "counter_window"})
_POINTING = "point"
_IMITATING = "imitate"
_CLAPPING = "clap"
_SOUGHT = frozenset({"search", "look_for", "find", "ask_way", "be_confused", "discover", "look_around_for"})


def supply(so_far: SoFar, found: list[Draft], clause: ClauseReading) -> None:
    """Give the doings of a clause what they lack, where the note has told what that can only be."""
    unknown = any(word.lost for word in clause.words)
    for made in found:
        if made.action in _OF_HANDS:
            _whose_hands(so_far, made, clause)
        goes_round(so_far, made, clause)
        if made.action in _TO_A_THING and not unknown:
            _what_was_handled(so_far, made)
        if made.action in _CLIMBING:
            _what_is_climbed(so_far, made)
        if made.action == _POINTING:
            _what_was_sought(so_far, made)
        if made.action == _CLAPPING and not clause.named and not clause.verbal:
            _who_claps(so_far, made)
        if made.action == _IMITATING:
            _what_they_copy(so_far, made)
        if made.action in _AT_WHAT_IS_THERE and not unknown:
            _what_was_there(so_far, made)
        if made.action in _FROM_WITHIN and not unknown:
            _out_of_what(so_far, made, clause)
        if made.action in _KNOCKING and not unknown:
            _what_one_came_to(so_far, made)
        if any(word.low in _ABOARD for word in clause.words):
            _what_is_boarded(so_far, made)
        if made.action in _AT_THE_WHEEL and not unknown:
            _what_is_steered(so_far, made)


def _what_was_handled(so_far: SoFar, made: Draft) -> None:
    """`Lederen giver slip på rattet, og medarbejderen tager over`: the thing that was named last, of one who acts."""
    if not made.actors or made.props or made.places or made.passive or (made.targets and made.action != "give"):
        return
    if ON_SOMEBODY.intersection(made.manner):
        # `som løfter føttene`
        return
    told = (mention for before in reversed(so_far.drafts) for mention in reversed(before.props) if before.actors)
    thing = next(told, None) or so_far.memory.latest(("prop",))
    if thing is not None and thing.entity not in made.entities:
        made.cast("props", replace(thing, definite=True))


def _what_is_climbed(so_far: SoFar, made: Draft) -> None:
    """`En pige går hen til et træ. Hun klatrer op`: what was named last that can be climbed."""
    if made.props or made.places or made.targets:
        return
    kinds_of = so_far.vocabulary.kinds_of
    there = so_far.memory.there()
    climbed = (mention for mention in there if _CLIMBED.intersection((mention.concept, *kinds_of(mention.concept))))
    found = next(climbed, None)
    if found is not None:
        made.cast(own_role(found, so_far.vocabulary), replace(found, definite=True))


def _what_was_sought(so_far: SoFar, made: Draft) -> None:
    """`The old man can't find the button, his granddaughter points`: at what another looks for."""
    before = so_far.last_draft
    if before is None or before.action not in _SOUGHT or made.props or made.places or made.targets:
        return
    sought = [mention for mention in (*before.props, *before.places) if mention.entity not in made.entities]
    if made.actors and set(made.actors).isdisjoint(before.actors):
        made.targets = [replace(mention, definite=True) for mention in sought[:1]]


def _who_claps(so_far: SoFar, made: Draft) -> None:
    """`She turns her drawing round. Then applause.`: nobody claps for themselves, but the others who are there."""
    last = so_far.memory.latest(("actor",))
    doer = made.actors or ([last] if last is not None else [])
    if len(doer) == 1 and doer[0].count == 1:
        others = so_far.memory.latest(("actor",), many=True, besides=frozenset({doer[0].entity}))
        made.actors = [others or so_far.memory.named_person("audience")]


def _what_they_copy(so_far: SoFar, made: Draft) -> None:
    """`A sailor ties knots while the others copy him`: who imitates somebody does it with the same things."""
    copied = {mention.entity for mention in made.targets}
    before = so_far.last_draft
    if before is not None and not made.props and copied & {mention.entity for mention in before.actors}:
        made.props = [mention for mention in before.props if mention.entity not in made.entities]


def _what_was_there(so_far: SoFar, made: Draft) -> None:
    """`Jobopslaget hænger på tavlen. Folk går forbi`: what the note told of last, or where somebody stands there."""
    before = so_far.last_draft
    if not made.actors or before is None or len(made.entities) > len(made.actors):
        return
    if made.action == "pass_by":
        # of those who are in the same sentence it is said by name
        told = [each for each in (*before.actors, *before.props) if each.entity not in so_far.memory.just_named]
    else:
        done = (draft for draft in reversed(so_far.drafts) if not draft.bare)
        told = [mention for draft in done for mention in (*draft.targets, *draft.props)]
    there = next((mention for mention in told if mention.concept not in ON_SOMEBODY), None)
    if there is not None and there.entity not in made.entities:
        made.cast("target", replace(there, definite=True))


def _out_of_what(so_far: SoFar, made: Draft, clause: ClauseReading) -> None:
    """`Brosjyren åpner seg, og ut vokser en by`: out of what was opened just before."""
    said = [word.low for word in clause.words if not (word.is_mark or word.low in so_far.vocabulary.grammar.joints)]
    before = so_far.last_draft
    if (
        not said
        or said[0] not in _OUT
        or before is None
        or made.targets
        or (made.actors and made.actors == before.actors)
    ):
        return
    opened = _OPENING.intersection((before.action, *so_far.vocabulary.kinds_of_doing(before.action)))
    thing = next((each for each in (*before.props, *before.places) if each.entity not in made.entities), None)
    if opened and thing is not None:
        made.cast("target", replace(thing, definite=True))


def _what_one_came_to(so_far: SoFar, made: Draft) -> None:
    """`går bort til vinduet og banker på`: at the door, window or house that whoever does it has just come to."""
    before = so_far.last_draft
    if before is None or before.action not in _COMING or made.props or made.targets or made.places:
        return
    there = (*before.targets, *before.props, *before.places)
    kinds_of = so_far.vocabulary.kinds_of
    at = next((each for each in there if _KNOCKED.intersection((each.concept, *kinds_of(each.concept)))), None)
    if at is not None:
        made.cast("props" if own_role(at, so_far.vocabulary) == "props" else "target", replace(at, definite=True))


def _what_is_boarded(so_far: SoFar, made: Draft) -> None:
    there = so_far.memory.there()
    ridden = next((mention for mention in there if _is_ridden(mention.concept, so_far.vocabulary)), None)
    if ridden is not None and not made.targets and not made.weather:
        made.cast("target", replace(ridden, definite=True))


def _what_is_steered(so_far: SoFar, made: Draft) -> None:
    """`setter seg bak i båten og lar de ansatte styre`: what can be steered and was named."""
    if made.props or made.places or made.targets or made.passive or not made.actors:
        return
    there = so_far.memory.there()
    ridden = next((mention for mention in there if _is_ridden(mention.concept, so_far.vocabulary)), None)
    if ridden is not None:
        made.cast("props", replace(ridden, definite=True))


def _is_ridden(concept: str, vocabulary: Vocabulary) -> bool:
    return bool(_RIDDEN.intersection((concept, *vocabulary.kinds_of(concept))))


def _whose_hands(so_far: SoFar, made: Draft, clause: ClauseReading) -> None:
    """`Byrådet stemmer: fire hænder i vejret`: hands are raised by those who are there, so many of them."""
    hands = next((mention for _, mention in clause.named if mention.concept == _HANDS), None)
    own = [mention for mention in made.actors if mention.concept != _HANDS]
    somebody = any(phrase.kind == "actor" and phrase.concept != _HANDS for phrase, _ in clause.named)
    if hands is None or somebody or len(own) > 1:
        return
    who = own[0] if own else so_far.memory.latest(("actor",), besides=frozenset({hands.entity}))
    who = who or inhabitants(so_far.memory) or following(so_far.memory) or so_far.memory.named_person("people")
    several = who.concept in _MEMBERS or who.count != 1
    made.actors = [replace(_member(who, so_far), count=hands.count) if several else who]


def _member(who: Mention, so_far: SoFar) -> Mention:
    concept = _MEMBERS.get(who.concept)
    return who if concept is None else so_far.memory.note(Mention(concept, so_far.vocabulary.concepts[concept].many))
