"""What plays in a doing though nothing names it there: what falls, shines or rains, and whose hands they are."""

from __future__ import annotations

from dataclasses import replace

from rentegn.direction.clause_reading import ClauseReading
from rentegn.direction.lettered import LETTERING, SIGNS
from rentegn.direction.matching import WEATHER, Match
from rentegn.direction.naming import card
from rentegn.direction.phrases import TIMES
from rentegn.direction.roles import Draft
from rentegn.direction.vocabulary import Frame
from rentegn.model.direction import Mention

#: What the light of the whole picture does.
_OF_LIGHT = frozenset(
    {"turn_off", "turn_on", "dim", "darken", "go_out", "light_up", "fade_out", "change_colour", "blink"}
)
#: How it is around everybody.
_AROUND = frozenset({"silence", "calmness", "peace"})
#: What a wall is that falls itself, and how it does.
_WALL = "stone_wall"
_FALLING = frozenset(
    {
        "vanish",
        "melt",
        "fade_out",
        "crumble",
        "collapse",
        "fall",
        "fall_down",
        "topple",
        "crack",
        "break_apart",
        "break",
        "tip_over",
    }
)
#: How words come to stand somewhere.
_WRITING = frozenset({"write", "paint", "draw"})
#: What is done at traffic lights, and by what colours.
_AT_LIGHTS = frozenset({"stop", "wait", "change_colour"})
_SIGNALS = frozenset({"red", "green"})


def settle_impersonal(read: ClauseReading, made: Draft, frame: Frame) -> None:
    """`Der bliver stille`: all who are there are silent; of `der bliver mørkt` nobody is dark."""
    if not read.impersonally or made.actors or not made.empty:
        return
    group = read.memory.latest(("actor",), many=True)
    if frame.people and group is not None:
        made.cast("actors", replace(group, definite=True))
    elif made.action in _OF_LIGHT:
        made.foreign = True


def settle_light(read: ClauseReading, made: Draft) -> None:
    """`Dæmpet lys, ro`: how it is around everybody is no thing that the light is dimmed of."""
    if made.action in _OF_LIGHT:
        around = {mention.entity for mention in made.props if mention.concept in _AROUND}
        of_light = any(phrase.concept == "light" for phrase in read.phrases)
        made.foreign = made.foreign or (of_light and not read.subjectless and not made.entities - around)
        made.manner.extend(mention.concept for mention in made.props if mention.concept in _AROUND)
        made.props = [mention for mention in made.props if mention.concept not in _AROUND]


def settle_wall(read: ClauseReading, match: Match, made: Draft) -> None:
    """`The wall between the school and the town crumbles`: it is the wall, and neither place beside it."""
    if match.action not in _FALLING or match.word is None:
        return
    bare = next((phrase for phrase in read.phrases if not phrase.relation), None)
    if bare is None or bare.concept != "wall" or bare.noun.start > match.word.start:
        return
    beside = {mention.entity for phrase, mention in read.named if phrase.relation}
    if any(mention.entity not in beside for mention in made.props):
        return
    made.props.clear()
    made.actors = [mention for mention in made.actors if mention.entity not in beside]
    made.props.append(read.memory.note(Mention(_WALL, _WALL, text=bare.noun.text, definite=bare.definite)))
    made.places.clear()
    made.foreign = False


def settle_signals(read: ClauseReading, match: Match, made: Draft) -> None:
    """`holder for rødt`, `lyset skifter til grønt`: of what is done at traffic lights there are such lights."""
    if match.action in _AT_LIGHTS and _SIGNALS.intersection(made.manner) and not (made.props or made.targets):
        made.props.append(read.memory.note(Mention("traffic_light", "traffic_light")))
        made.foreign = False


def settle_weather(read: ClauseReading, match: Match, made: Draft) -> None:
    """`det sner`: it is done by nobody, and what falls is there."""
    made.weather = read.impersonal and match.action in WEATHER
    if made.weather and WEATHER[match.action] and made.empty:
        made.props.append(read.memory.note(Mention(WEATHER[match.action], WEATHER[match.action])))


def settle_lettering(read: ClauseReading, match: Match, made: Draft) -> None:
    """`skriver «Hei!» i midten`: what is written in so many words is there as a text."""
    quoted = match.action in _WRITING and any(word.reason == LETTERING for word in read.words)
    if quoted and not any(mention.concept in SIGNS for mention in made.props):
        made.props.append(read.memory.note(Mention("text", "text")))


def settle_owners(read: ClauseReading, match: Match, made: Draft, frame: Frame) -> None:
    """Who is there only as their hands and the like does what only people do, or has it done to them."""
    if read.touched is not None and match.by == "verb" and not made.targets:
        made.cast("target", read.touched[1])
    for phrase, mention in read.owners if frame.people and match.by == "verb" and not match.passive else ():
        if match.word is not None and phrase.noun.start < match.word.start and not made.actors:
            made.cast("actors", mention)
        elif match.word is not None and phrase.noun.start > match.word.start and not made.targets:
            made.cast("actors" if frame.object == "actors" else "target", mention)
        made.words.extend(phrase.words)


def settle_idea(read: ClauseReading, match: Match, made: Draft) -> None:
    """An idea that does something is there as a card with its word."""
    if read.idea is None or match.by != "verb" or _is_whole_light(read, match) or read.shows(read.idea):
        return
    made.props.append(read.memory.note(card(read.idea)))


def _is_whole_light(read: ClauseReading, match: Match) -> bool:
    """`lyset slukkes`: the light of the whole picture, which needs no sign."""
    return read.idea is not None and read.idea.concept == "light" and match.action in _OF_LIGHT


def labelled(read: ClauseReading, mention: Mention) -> Mention:
    """`Overblik stiger op af bogen`: what rises with the ideas of its clause written on it."""
    ideas = [phrase.noun.text for phrase in read.phrases if phrase.kind == "idea" and phrase.concept not in TIMES]
    if not ideas:
        return mention
    labels = tuple(idea.capitalize() for idea in ideas)
    return read.memory.note(replace(mention, names=labels))
