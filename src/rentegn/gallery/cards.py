"""What is shown: groups of cards, each a concept or an action with its words and its pictures still to be drawn."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from rentegn.acting.marks import FLOOR
from rentegn.acting.repertoire import actions
from rentegn.acting.stance import PEOPLE
from rentegn.drawing.aspect import Aspect
from rentegn.drawing.draw import draw
from rentegn.drawing.prims import Cel
from rentegn.drawing.things import Thing, thing, things
from rentegn.gallery.examples import example
from rentegn.gallery.portraits import portrait
from rentegn.gallery.words import Words, concepts, sayable, ways_to_say, words_of
from rentegn.model.storyboard import WIDE, Value
from rentegn.staging.standing import BEHIND_PEOPLE

#: An action is shown before it begins and when it tells most.
FRAMES = 2
_ASPECT = WIDE.width / WIDE.height
#: What reaches so far down (units) is drawn about the frame's middle, and not on a floor.
_FRAME_FOOT = 3.9
#: The middle of the floor line of a place in which people stand well on the ground.
_GROUND = 1j * (FLOOR + BEHIND_PEOPLE)
#: By how many units a place stands lower because it is high.
_HIGH: Mapping[str, float] = {"mountain": 0.75}
#: The width of a portrait as a share of its height.
PORTRAIT = 0.8
#: Air about a thing (times its box), more of it where it shines, and the most a small one is enlarged (units across).
_AIR, _NEAREST = 1.2, 2.2
_SHINES: Mapping[str, float] = {"sun": 2.8, "flame": 2.2, "lightbulb": 1.9}
#: What a thing needs so that it shows something.
_SHOWN: Mapping[str, Mapping[str, Value]] = {
    "text": {"words": "Hvad er tillid?", "emphasis": "tillid", "size": 1.2},
    "title_card": {"title": "Tillid", "subtitle": "En film om at slippe", "client": "Rentegn"},
    "end_card": {"title": "Tillid", "client": "Rentegn", "subtitle": "Tak, fordi du så med"},
    "core_value": {"label": "Relationer"},
    "lettered_card": {"label": "Raket"},
    "signpost": {"label1": "Byen", "label2": "Havet"},
    "house": {"lit": 1.0},
    "sun": {"shine": 1.0},
    "garden": {"grown": 1.0},
    "sunlight": {"light": 1.0},
}

#: What is seen by what it does to something else, and where that stands from the floor line's middle.
_SCENERY: Mapping[str, tuple[tuple[str, complex], ...]] = {
    "fog": (("forest", 0j),),
    "sunlight": (("room", 0j), ("window", 3.2j)),
    "room": (("window", 2.4 + 3.2j), ("plant", -5.6 - 0.4j)),
}


@dataclass(frozen=True, slots=True)
class Fit:
    """A frame about what is drawn: that takes `share` of its height, and it is `least` units high or more.

    With `within` it never leaves the stage.
    """

    about: Callable[[], tuple[Cel, ...]]
    share: float
    least: float
    within: bool = False


@dataclass(frozen=True, slots=True)
class Drawing:
    """Cels and their frame: its middle and width in units, or what it fits, and its width over its height."""

    cels: Callable[[], tuple[Cel, ...]]
    center: complex = 0j
    units_wide: float = WIDE.units_wide
    variant: int = 0
    shape: float = _ASPECT
    fit: Fit | None = None


@dataclass(frozen=True, slots=True)
class Card:
    """A concept or an action: its id, its words by language, its drawings in order, none for what is only named."""

    id: str
    words: Words
    drawings: tuple[Drawing, ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """Cards of a kind under one heading."""

    id: str
    title: str
    cards: tuple[Card, ...]


def groups() -> tuple[Group, ...]:
    """Everything there is, in the order of the lexicon; what the film uses by itself comes after what has words."""
    kinds = {kind: concepts(kind) for kind in ("actor", "prop", "place", "idea")}
    named = {concept for found in kinds.values() for concept in found}
    own = [concept for concept in things() if concept not in named]
    inked = [concept for concept in kinds["prop"] if concept in things() and thing(concept).icon]
    kinds["prop"] = tuple(concept for concept in kinds["prop"] if concept not in inked)
    acted = actions()
    ordered = [*(a for a in sayable() if a in acted), *(a for a in acted if a not in sayable())]
    cards = {kind: [_concept(one) for one in found] for kind, found in kinds.items()}
    drawn = {kind: tuple(card for card in found if card.drawings) for kind, found in cards.items()}
    undrawn = {kind: tuple(card for card in found if not card.drawings) for kind, found in cards.items()}
    return (
        Group("actors", "Who acts", drawn["actor"]),
        Group("props", "Props", drawn["prop"]),
        Group("inked", "Props inked from icons", tuple(map(_concept, inked))),
        Group("places", "Places", drawn["place"]),
        Group("actions", "What they do", tuple(_action(action) for action in ordered)),
        Group("own", "What staging adds by itself", (*drawn["idea"], *map(_concept, own))),
        Group("unplayed", "Understood as somebody: the one most like them is drawn", undrawn["actor"]),
        Group("undrawn", "Understood, and lettered on a card", (*undrawn["prop"], *undrawn["place"])),
        Group("ideas", "Ideas", undrawn["idea"]),
        Group("unacted", "Understood, not yet acted", tuple(_unacted(a for a in sayable() if a not in acted))),
    )


def _concept(concept: str) -> Card:
    return Card(concept, words_of(concept), tuple(_drawings(concept)))


def _drawings(concept: str) -> Iterator[Drawing]:
    if concept in things():
        yield _thing(thing(concept))
    elif concept in PEOPLE:
        people = partial(portrait, concept)
        yield Drawing(people, shape=PORTRAIT, fit=Fit(people, 0.85, 4.5))


def _thing(kind: Thing) -> Drawing:
    left, bottom, right, top = kind.box(_shown(kind))
    if kind.id in _SCENERY:
        return Drawing(partial(_scene, kind))
    if right - left >= 12 and bottom < -1:  # a place, which fills the frame
        ground = _GROUND - 1j * _HIGH.get(kind.id, 0.0)
        return Drawing(partial(_stood, kind, 0j if bottom <= -_FRAME_FOOT else ground))
    air = _SHINES.get(kind.id, _AIR)
    wide = max(_NEAREST, air * (right - left), air * (top - bottom) * _ASPECT)
    middle = complex(left + right, bottom + top) / 2
    return Drawing(partial(_stood, kind, 0j), middle, min(wide, WIDE.units_wide))


def _shown(kind: Thing) -> Mapping[str, Value]:
    return {**kind.state, **_SHOWN.get(kind.id, {})}


def _stood(kind: Thing, at: complex) -> tuple[Cel, ...]:
    return draw(Aspect(kind.id, kind.id, at, 1.0, depth=kind.depth, state=_shown(kind)))


def _scene(kind: Thing) -> tuple[Cel, ...]:
    others = tuple(cel for other, at in _SCENERY[kind.id] for cel in _stood(thing(other), _GROUND + at))
    return (*others, *_stood(kind, _GROUND))


def _action(action: str) -> Card:
    fit = Fit(partial(_players, action), 0.86, 3.4, within=True)
    drawings = tuple(Drawing(partial(_acted, action, told), variant=int(told), fit=fit) for told in (False, True))
    return Card(action, ways_to_say(action), drawings)


def _acted(action: str, told: bool) -> tuple[Cel, ...]:
    """The stage before an action, or when it is told."""
    played = example(action)
    return played.at(played.telling() if told else 0)


def _players(action: str) -> tuple[Cel, ...]:
    """Whoever plays a part in an action, before it and when it is told."""
    played = example(action)
    return (*played.players(0), *played.players(played.telling()))


def _unacted(found: Iterable[str]) -> Iterator[Card]:
    return (Card(action, ways_to_say(action)) for action in found)
