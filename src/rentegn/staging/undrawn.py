"""What the vocabulary names and nobody has drawn yet: a card for a thing, somebody for a person; and it is told."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

import yaml

from rentegn.acting.stance import PEOPLE
from rentegn.drawing.things import things
from rentegn.model.direction import Direction, Mention, Reading
from rentegn.model.span import Diagnostic, Severity
from rentegn.model.storyboard import Placement, Tableau
from rentegn.model.storymap import Storymap, StoryScene
from rentegn.staging.company import members

_NEAREST = Path(__file__).parent / "nearest_ground.yaml"
#: What stands in for a thing or a place, and for a person.
CARD, SOMEBODY = "lettered_card", "person"
#: Of what is drawn without words, what is a card where it has some: a map is *et kort*, which is a card as well.
_CARDS_TOO = frozenset({"map"})

#: What is all around, or somewhere in the picture, and no thing in it.
_AROUND = """
    air corner darkness distance front ground half inside landscape middle mood silence view world morning evening night
    summer winter autumn spring_season week heat_weather temperature cold
"""
_ALL_AROUND = frozenset(_AROUND.split())
#: How many are seen of what is one word for many people.
_MANY: Mapping[str, int] = {"crowd": 12}


@dataclass(frozen=True, slots=True)
class Own:
    """A film's own word for somebody or something: the concept it is drawn as, "" for a card with its `name`."""

    name: str
    drawn: str = ""
    is_thing: bool = True


_NOTHING: Mapping[str, Own] = {}


def own_things(storymap: Storymap) -> Mapping[str, Own]:
    """What a film's own words stand for, by concept."""
    return {
        word.id: Own(word.called(storymap.language), word.drawn.value if word.drawn else "", word.kind != "actor")
        for word in storymap.words
        if word.id
    }


def stood_in(
    scene: StoryScene, reading: Reading, left: Tableau, own: Mapping[str, Own] = _NOTHING
) -> tuple[Reading, tuple[Diagnostic, ...]]:
    """The reading with a drawing for all that it names, and a warning for each concept that has none of its own.

    `left` is the tableau of the scene before, whose cards stay cards. `own` are the film's own words for things:
    whoever wrote them knows how they are drawn.
    """
    matter = _things_named(reading, left)

    def cast(mention: Mention) -> Mention:
        word = own.get(mention.concept)
        drawn = word.drawn if word is not None and word.drawn else drawn_as(mention.concept)
        if mention.concept in _MANY and mention.count in (1, None):
            mention = replace(mention, count=_MANY[mention.concept])
        mention = mention if drawn == mention.concept else replace(mention, concept=drawn)
        if is_drawn(mention.concept) and not (mention.names and _is_card_with_words(mention.concept)):
            return mention
        if mention.concept not in matter and not (word is not None and word.is_thing):
            return replace(mention, concept=SOMEBODY)
        label = word.name if word is not None and not mention.names else _label(mention, reading, left)
        if len(mention.names) > 1 and mention.count != 1:
            return replace(mention, concept=CARD, count=len(mention.names))
        names = ("\n".join(mention.names),) if mention.names else (label,)
        return replace(mention, concept=CARD, count=1, names=names)

    reading = replace(reading, directions=tuple(map(_without_air, reading.directions)))
    directions = tuple(_cast(direction, cast) for direction in reading.directions)
    present = tuple(map(cast, reading.present))
    told = tuple(_told(scene, reading, matter, own))
    return replace(reading, directions=directions, present=present), told


def _without_air(direction: Direction) -> Direction:
    """A direction without what is all around and no thing: who looks out over the landscape has no card before them."""
    target = direction.target
    return replace(
        direction,
        props=tuple(mention for mention in direction.props if mention.concept not in _ALL_AROUND),
        target=None if target is not None and target.concept in _ALL_AROUND else target,
    )


def _things_named(reading: Reading, left: Tableau) -> frozenset[str]:
    """Concepts that the reading takes for things or places."""
    played = [
        mention
        for direction in reading.directions
        for mention in (*direction.props, *((direction.place,) if direction.place else ()))
    ]
    kept = [mention for mention in reading.present if (known := left.get(mention.entity)) and known.kind == CARD]
    said = [word.concept for word in reading.words if word.kind in ("prop", "place") and word.concept]
    return frozenset((*(mention.concept for mention in (*played, *kept)), *said))


def is_drawn(concept: str) -> bool:
    """Whether there is a drawing for a concept."""
    return concept in things() or concept in PEOPLE


def _is_card_with_words(concept: str) -> bool:
    """Whether something is drawn without words, and is a card where it has some: a board from an icon."""
    return concept in _CARDS_TOO or (concept in things() and bool(things()[concept].icon))


@cache
def _more_general() -> Mapping[str, str]:
    listed: dict[str, str] = yaml.safe_load((Path(__file__).parent / "drawn_as.yaml").read_text(encoding="utf-8"))
    return {concept: drawn for drawn, concepts in listed.items() for concept in concepts.split()}


def drawn_as(concept: str) -> str:
    """What shows a concept: itself where it has a drawing, else what `drawn_as.yaml` says looks the same."""
    return concept if is_drawn(concept) else _more_general().get(concept, concept)


@cache
def _nearest_grounds() -> Mapping[str, str]:
    listed: dict[str, str] = yaml.safe_load(_NEAREST.read_text(encoding="utf-8"))
    return {concept: ground for ground, concepts in listed.items() for concept in concepts.split()}


def nearest_ground(place: str) -> str:
    """The ground that is nearest to a place that is not drawn; "" where none is listed."""
    return _nearest_grounds().get(place, "")


def lettered(tableau: Tableau, reading: Reading) -> Tableau:
    """A tableau whose new cards say what they stand for."""
    every = (*reading.present, *(mention for direction in reading.directions for mention in direction.mentions))
    cards = [mention for mention in every if mention.concept == CARD]
    labels = {entity: name for card in cards for entity, name in zip(members(card), card.names, strict=False)}
    return Tableau(tuple(_labelled(placement, labels.get(placement.entity)) for placement in tableau))


def _labelled(placement: Placement, label: str | None) -> Placement:
    if placement.kind != CARD or label is None:
        return placement
    return placement.moved(state={"label": label})


def _cast(direction: Direction, cast: Callable[[Mention], Mention]) -> Direction:
    return replace(
        direction,
        actors=tuple(map(cast, direction.actors)),
        props=tuple(map(cast, direction.props)),
        place=cast(direction.place) if direction.place else None,
        target=cast(direction.target) if direction.target else None,
    )


def _label(mention: Mention, reading: Reading, left: Tableau) -> str:
    """What it is called: by its name, the scene before, or the note's own word."""
    known = left.get(mention.entity)
    if mention.names or (known is not None and known.kind == CARD):
        return mention.names[0] if mention.names else str(known.state.get("label", "")) if known else ""
    said = next((word.text for word in reading.words if word.concept == mention.concept), mention.concept)
    return said.replace("_", " ").capitalize()


def _told(scene: StoryScene, reading: Reading, matter: Collection[str], own: Collection[str]) -> Iterator[Diagnostic]:
    mentions = (mention for direction in reading.directions for mention in direction.mentions)
    # whoever says what is to be read on a thing gets to read it
    told: set[str] = {*own, *(mention.concept for mention in mentions if mention.names)}
    for word in reading.words:
        concept = word.concept or ""
        if word.kind not in ("actor", "prop", "place") or concept in told or is_drawn(drawn_as(concept)):
            continue
        told.add(concept)
        instead = (
            "the nearest place" if nearest_ground(concept) else "a lettered card" if concept in matter else "somebody"
        )
        message = f"`{word.text}` in scene `{scene.id}` is not drawn yet; {instead} stands for it"
        yield Diagnostic(Severity.WARNING, "not-drawn", message, word.span, ("name something that is drawn",))
