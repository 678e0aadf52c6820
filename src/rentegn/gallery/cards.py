"""What is shown: groups of cards, each a concept or an action with its words and its pictures still to be drawn."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from rentegn.acting.repertoire import actions
from rentegn.acting.stance import PEOPLE
from rentegn.drawing.aspect import Aspect
from rentegn.drawing.draw import draw
from rentegn.drawing.people.pose import pose
from rentegn.drawing.people.wardrobe import dress
from rentegn.drawing.prims import Cel
from rentegn.drawing.things import Thing, thing, things
from rentegn.gallery.examples import example
from rentegn.gallery.words import Words, concepts, sayable, ways_to_say, words_of
from rentegn.model.storyboard import WIDE, Value

#: How many frames of an action are shown.
FRAMES = 5
_FILM = "galleri"
#: What stands for somebody, or for a thing or place, that is not drawn yet.
_SOMEBODY, _CARD = "person", "lettered_card"
_ASPECT = WIDE.width / WIDE.height
_FLOOR = -2.45
#: Air about a thing (times its box), the most a small one is enlarged (units across), people's room (units high).
_AIR, _NEAREST, _STANDING = 1.35, 3.6, 5.8
#: What a thing needs so that it shows something.
_SHOWN: Mapping[str, Mapping[str, Value]] = {
    "text": {"words": "Hvad er tillid?", "emphasis": "tillid", "size": 1.2},
    "title_card": {"title": "Tillid", "subtitle": "En film om at slippe", "client": "Rentegn"},
    "end_card": {"title": "Tillid", "client": "Rentegn", "subtitle": "Tak, fordi du så med"},
    "core_value": {"label": "Relationer"},
    "signpost": {"label1": "Byen", "label2": "Havet"},
    "house": {"lit": 1.0},
}


@dataclass(frozen=True, slots=True)
class Drawing:
    """Cels and the frame they are seen in: its middle and width in units."""

    cels: Callable[[], tuple[Cel, ...]]
    center: complex = 0j
    units_wide: float = WIDE.units_wide
    variant: int = 0


@dataclass(frozen=True, slots=True)
class Card:
    """One concept or action: its id, its words by language, its drawings in order; no drawings for a mere idea."""

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
    acted = actions()
    ordered = [*(a for a in sayable() if a in acted), *(a for a in acted if a not in sayable())]
    return (
        Group("actors", "Who acts", tuple(_concept(one, _SOMEBODY) for one in kinds["actor"])),
        Group("props", "Props", tuple(_concept(one, _CARD) for one in kinds["prop"])),
        Group("places", "Places", tuple(_concept(one, _CARD) for one in kinds["place"])),
        Group("actions", "What they do", tuple(_action(action) for action in ordered)),
        Group("ideas", "Ideas", tuple(map(_concept, kinds["idea"]))),
        Group("own", "What staging adds by itself", tuple(map(_concept, own))),
        Group("unacted", "Understood, not yet acted", tuple(_unacted(a for a in sayable() if a not in acted))),
    )


def _concept(concept: str, instead: str = "") -> Card:
    """A concept with its drawing, or with what stands `instead` of one."""
    drawings = tuple(_drawings(concept)) or tuple(_drawings(instead))
    return Card(concept, words_of(concept), drawings)


def _drawings(concept: str) -> Iterator[Drawing]:
    if concept in things():
        yield _thing(thing(concept))
    elif concept in PEOPLE:
        yield Drawing(partial(_person, concept), 0.5j * _STANDING - 0.35j, _STANDING * _ASPECT)


def _thing(kind: Thing) -> Drawing:
    state = {**kind.state, **_SHOWN.get(kind.id, {})}
    left, bottom, right, top = kind.box(state)
    if right - left >= 12 and bottom < -1:  # a place, which fills the frame
        aspect = Aspect(kind.id, kind.id, 1j * _FLOOR, 1.0, depth=kind.depth, state=state)
        return Drawing(partial(draw, aspect))
    wide = max(_NEAREST, _AIR * (right - left), _AIR * (top - bottom) * _ASPECT)
    aspect = Aspect(kind.id, kind.id, 0j, 1.0, depth=kind.depth, state=state)
    return Drawing(partial(draw, aspect), complex(left + right, bottom + top) / 2, min(wide, WIDE.units_wide))


def _person(concept: str) -> tuple[Cel, ...]:
    look = dress(concept, concept, _FILM)
    return draw(Aspect(concept, concept, 0j, 1.0, depth=20.0, pose=pose("relaxed"), dress=look))


def _action(action: str) -> Card:
    played = example(action)
    last = played.frames - 1
    frames = [round(last * share / (FRAMES - 1)) for share in range(FRAMES)]
    drawings = tuple(Drawing(partial(played.at, frame), variant=frame // 3) for frame in frames)
    return Card(action, ways_to_say(action), drawings)


def _unacted(found: Iterable[str]) -> Iterator[Card]:
    return (Card(action, ways_to_say(action)) for action in found)
