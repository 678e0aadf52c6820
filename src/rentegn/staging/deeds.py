"""Directions as deeds: who does it once pronouns and passives are filled in, with what, to whom, where."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

from rentegn.acting.actions.go_up import CLIMBED
from rentegn.acting.repertoire import actions
from rentegn.acting.stance import PEOPLE
from rentegn.acting.wielding import trades
from rentegn.drawing.things import things
from rentegn.model.direction import Direction, Mention, Reading
from rentegn.staging.company import members
from rentegn.staging.wheels import Wheeled, on_wheels

Named = tuple[str, str]

#: Actions that only people do: where the note names nobody, those who were last named do it.
_HUMAN = """
    put_down drink be_in_pain go_up knock queue raise_hand
    balance be_happy be_proud be_sad be_surprised be_tired be_worried build carry cheer clap dance eat give help
    hide high_five hold hold_each_other hold_hands hug invite jump laugh lift listen look nod play pull push reach_out
    read_out repair run search shake_hands share sing sit stop talk think throw_away turn walk wave wheel
"""
#: What is in the hand anyway while it is used, and needs no place of its own, by the tool that is drawn there.
_TOOLS: Mapping[str, frozenset[str]] = {
    "brush": frozenset({"paintbrush", "paint"}),
    "camera": frozenset({"camera"}),
    "can": frozenset({"watering_can", "water"}),
    "cloth": frozenset({"detergent", "soap_bubble", "bucket"}),
    "hammer": frozenset({"hammer"}),
    "jug": frozenset({"cup", "jug", "water_jug", "kettle", "teapot", "coffee_machine"}),
    "knife": frozenset({"knife", "bread_knife"}),
    "mug": frozenset({"cup", "latte", "tea_bag"}),
    "pen": frozenset({"pen", "pencil", "marker"}),
    "phone": frozenset({"phone"}),
    "scissors": frozenset({"scissors"}),
    "screwdriver": frozenset({"screwdriver"}),
    "snow_shovel": frozenset({"snow_shovel", "snow"}),
    "spade": frozenset({"spade", "hole", "soil"}),
    "spoon": frozenset({"spoon", "ladle"}),
    "toothbrush": frozenset({"tooth"}),
}
#: What a thing does of itself, so that nobody is missing where the note names only the thing.
_VEHICLES = frozenset(
    {"ambulance", "bicycle", "bus", "car", "fire_engine", "motorcycle", "taxi", "train", "tram", "truck", "van"}
)
_OF_ITSELF = {"balance": frozenset({"scales"}), "build": frozenset(), "walk": frozenset({"arrow", "compass"})}
#: What somebody feels, who is named as the one to whom it happens where nobody does it.
_FELT = frozenset({"be_happy", "be_proud", "be_sad", "be_surprised", "be_tired", "be_worried"})
#: What stands where it is, so that it falls over and does not come down; and what other things fall from.
_STANDS_HERE = """
    armchair barrier_tape bench bicycle bookcase bottle cabinet candle chair christmas_tree construction_sign
    domino_row fence flower_pot floor_lamp ladder lamp motorcycle paper_pile podium road_sign scaffolding shelf spruce
    street_lamp table traffic_cone tree wardrobe_closet
"""
_STANDS = frozenset(_STANDS_HERE.split())
#: What stands on a table until it falls.
_ON_A_TABLE = frozenset(
    {"bottle", "bowl", "cup", "drinking_glass", "egg", "jug", "mug", "plate", "teapot", "vase", "wine_glass"}
)
_FROM = frozenset({"table", "tree", "window", "house", "bookcase", "shelf", "ladder"})
#: What goes to pieces, and what leaves no heap of them.
_BREAKS = frozenset({"break_apart", "break_in_two"})
_NEVER_RUBBLE = frozenset({"chain", "heart", "lettered_card", "link", "paper", "rope", "text", "thread"})
_HOUSES = frozenset({"house", "town_hall", "wall", "stone_wall", "tower", "bridge", "sandcastle", "tent"})
#: Words that say that something is not on what they are followed by.
_NOT_ON_IT = """
    under underneath beneath below beside behind bag bak foran framfor ved siden innunder attmed around rundt om
"""
_ELSEWHERE = frozenset(_NOT_ON_IT.split())
#: What is in a vessel that is named with it.
_LIQUIDS, _VESSELS = (
    frozenset({"water", "coffee"}),
    frozenset({"drinking_glass", "cup", "mug", "bottle", "jug", "bucket"}),
)
#: What sprouts.
GROWING = frozenset({"plant", "tree"})
_BICYCLE = "bicycle"
#: How many stand in line at least.
_A_LINE = 4
#: Animals, which come and go of themselves, and how they may do it.
_BEASTS = """
    dog cat bird horse cow pig sheep goat hen fish goldfish butterfly bee beetle spider bat elephant deer fox hare
    rabbit mouse seal duck swan gull
"""
ANIMALS = frozenset(_BEASTS.split())
_ON_FOOT = frozenset({"run", "walk", "chase", "jump", "dance", "play", "fly"})
#: What is staged as something that can be held and thrown.
#: What is one in the plural.
_ONE_AS_MANY = "glasses scissors trousers headphones dentures clothes food sunglasses tools medicine coins"
_IN_PAIRS = frozenset(_ONE_AS_MANY.split())
_STAND_INS = {"paperwork": "paper_pile"}


@dataclass(frozen=True, slots=True)
class Deed:
    """A direction with its parts as `(entity, kind)`; `in_chairs` are in wheelchairs, `aboard` in what is wheeled.

    `elsewhere` says that what is named with a table is under it or beside it.
    """

    direction: Direction
    action: str
    actors: tuple[Named, ...] = ()
    props: tuple[Named, ...] = ()
    targets: tuple[Named, ...] = ()
    place: Mention | None = None
    in_chairs: tuple[Named, ...] = ()
    aboard: tuple[Named, ...] = ()
    elsewhere: bool = False

    @property
    def people(self) -> tuple[Named, ...]:
        """Whoever has a part in it."""
        return tuple(dict.fromkeys((*self.actors, *(t for t in self.targets if t[1] in PEOPLE))))

    def prop(self, *kinds: str) -> Named | None:
        """The first thing of one of these kinds (of any, where none is given)."""
        return next((p for p in self.props if not kinds or p[1] in kinds), None)


@cache
def _stand_ins() -> Mapping[str, str]:
    found: dict[str, str] = yaml.safe_load((Path(__file__).parent / "shown_as.yaml").read_text(encoding="utf-8"))
    return found


def shown_as(action: str) -> str:
    """The action that is drawn for one that is understood: itself where it has a drawing."""
    return action if action in actions() else _stand_ins().get(action, action)


def deeds(reading: Reading) -> tuple[Deed, ...]:
    """The reading's directions, each with somebody to do it."""
    made: list[Deed] = []
    for direction in reading.directions:
        made.append(_deed(direction, made, reading))
    return tuple(made)


def _deed(direction: Direction, earlier: Sequence[Deed], reading: Reading) -> Deed:
    action = shown_as(direction.action)
    actors = tuple(_named(m for m in direction.actors if m.concept in PEOPLE))
    targets = tuple(_named([direction.target] if direction.target else []))
    if action != "weed":
        targets = tuple((entity, _STAND_INS.get(kind, kind)) for entity, kind in targets)
    props = tuple(_things((*direction.props, *(m for m in direction.actors if m.concept in things()))))
    last = earlier[-1] if earlier else None
    wheeled = on_wheels(direction, Wheeled(action, actors, props, targets))
    action, actors, props, targets = wheeled.action, wheeled.actors, wheeled.props, wheeled.targets
    if any(kind in _VESSELS for _, kind in props):
        props = tuple(named for named in props if named[1] not in _LIQUIDS)
    if action == "fall" and not actors and props:
        action, props, targets = _coming_down(props, targets)
    if action == "lie" and not actors:
        action = "appear"
    if action == "stop" and not actors and any(kind in _VEHICLES for _, kind in props):
        action = "ride"  # it comes, and is there
    if action in ("topple", "spill") and any(kind in _ON_A_TABLE for _, kind in props) and not _on_something(targets):
        targets = (*targets, ("table", "table"))
    if action == "collapse" and (actors or not props):
        action = "fall"
    if action == "collapse" and direction.action in _BREAKS:
        props = tuple(named for named in props if named[1] not in _NEVER_RUBBLE)
    if not actors and action in _FELT and targets and all(kind in PEOPLE for _, kind in targets):
        actors, targets = targets, ()
    if not actors and action in _ON_FOOT and any(kind in ANIMALS for _, kind in props):
        action = "ride"  # runs or flies past, what it is after before it
        props = tuple(sorted(props, key=lambda named: named[1] not in ANIMALS))
    if not actors and _needs_somebody(action, props):
        actors = last.people if last is not None and last.people else _present(reading)
    if action == "grow_plant" and actors and not any(kind in GROWING for _, kind in props):
        action = "jump"  # *springer ud* is said of buds, and of those who leap
    if action == "lift" and any(kind == "puzzle" for _, kind in props):
        action = "build"  # a piece that is lifted into its place
    if action in ("open", "close") and not actors and last is not None and set(props) & set(last.props):
        actors = last.actors  # whoever has the key
    if action == "give" and not targets and last is not None and actors == last.targets:
        actors, targets = last.actors, last.targets  # "looks at her and gives her": she is the one who gets it
    if action in ("share", "give") and not targets and len(actors) > 1:
        actors, targets = actors[:1], actors[1:]
    if action in ("talk", "listen") and any(kind == "phone" for _, kind in props):
        action = "call"
    if action == "grow_plant" and any(kind in GROWING for _, kind in targets):
        props, targets = tuple(named for named in targets if named[1] in GROWING), ()  # a seed that becomes a tree
    if action == "drop" and not (actors and props):
        action = "fall"
    if action == "read_out" and not props:
        props = (("book", "book"),)
    if direction.action == "cycle" and actors:
        props = tuple((f"bicycle-{i + 1}", _BICYCLE) for i in range(len(actors)))  # everybody rides their own
    if direction.action == "rain":
        props = props or (("rain", "rain"),)
    if direction.action == "walk_dog" and not any(kind in ANIMALS for _, kind in props):
        props = (*props, ("dog", "dog"))
    if action == "climb" and any(kind in CLIMBED for _, kind in props):
        action = "go_up"
    if action in ("climb", "climb_up") and any(kind == "stairs" for _, kind in props):
        action = "walk"
    if action == "queue" and len(actors) < _A_LINE:
        actors = (*actors, *((f"in-line-{i + 1}", "person") for i in range(_A_LINE - len(actors))))
    if action == "shovel" and any(kind == "snow" for _, kind in props):
        action = "shovel_snow"
    tool = trades()[action].tool if action in trades() else "mug" if action == "drink" else ""
    props = tuple(named for named in props if named[1] not in _TOOLS.get(tool, ()))
    return Deed(
        direction,
        action,
        actors,
        props,
        targets,
        direction.place,
        wheeled.in_chairs,
        wheeled.aboard,
        _elsewhere(direction, reading),
    )


def _elsewhere(direction: Direction, reading: Reading) -> bool:
    """Whether a table of the direction has a word before it that says that something is not on it."""
    own = {(word.span.line, word.span.column) for word in direction.words}
    for i, word in enumerate(reading.words):
        if word.concept == "table" and (word.span.line, word.span.column) in own:
            return any(before.text.lower() in _ELSEWHERE for before in reading.words[max(0, i - 2) : i])
    return False


def _on_something(targets: Sequence[Named]) -> bool:
    return any(kind in _FROM for _, kind in targets)


def _coming_down(
    props: tuple[Named, ...], targets: tuple[Named, ...]
) -> tuple[str, tuple[Named, ...], tuple[Named, ...]]:
    """Whether something that falls comes down, goes over, or falls in; what it falls from stays where it is."""
    falling = tuple(named for named in props if named[1] not in _FROM) or props
    supports = tuple(named for named in props if named not in falling)
    if all(kind in _HOUSES for _, kind in falling):
        return "collapse", falling, (*targets, *supports)
    if not supports and all(kind in _ON_A_TABLE for _, kind in falling):
        supports = (("table", "table"),)
    over = not supports and all(kind in _STANDS for _, kind in falling)
    return "topple" if over else "fall", falling, (*targets, *supports)


def _needs_somebody(action: str, props: Sequence[Named]) -> bool:
    if action not in _HUMAN.split() and action not in trades():
        return False
    if action in _FELT and props:
        return False  # a robot that is proud has nobody beside it who is
    alone = _OF_ITSELF.get(action)
    return alone is None or not any(kind in alone for _, kind in props)


def _present(reading: Reading) -> tuple[Named, ...]:
    """Whoever is there anyway, else a few employees: "everybody cheers"."""
    there = tuple(_named(m for m in reading.present if m.concept in PEOPLE))
    return there or tuple((name, "employee") for name in members(Mention("employee", "employees", None)))


def _named(mentions: Iterator[Mention] | Sequence[Mention]) -> Iterator[Named]:
    for mention in mentions:
        if mention.concept == "family" and mention.count == 1:
            yield from ((mention.entity, "family"), (f"{mention.entity}-2", "family"), (f"{mention.entity}-3", "child"))
        else:
            yield from ((entity, mention.concept) for entity in members(mention))


def _things(mentions: Sequence[Mention]) -> Iterator[Named]:
    alone = sum(mention.concept in things() and things()[mention.concept].held for mention in mentions) == 1
    for mention in mentions:
        if mention.concept not in things() or things()[mention.concept].depth <= 0 or mention.concept == "hands":
            continue
        kind = _STAND_INS.get(mention.concept, mention.concept)
        bubbles = mention.concept == "speech_bubble" and mention.count is None
        some = bubbles or (mention.count is None and things()[kind].held and alone and kind not in _IN_PAIRS)
        several = members(mention) if some or mention.count not in (1, None) else (mention.entity,)
        yield from ((entity, kind) for entity in several)


def label(direction: Direction, entity: str) -> str:
    """What is to be read on a thing of a direction, "" where it has no name."""
    for mention in direction.props:
        if mention.names and (mention.entity == entity or entity in members(mention)):
            place = members(mention).index(entity) if entity in members(mention) else 0
            return mention.names[min(place, len(mention.names) - 1)]
    return ""


def is_long_text(deed: Deed) -> bool:
    """Whether a deed writes more than a letter or two."""
    return deed.action == "animate_text" and any(len(words) > 2 for m in deed.direction.props for words in m.names)


def is_off_a_height(deed: Deed) -> bool:
    """Whether somebody leaps from something high."""
    return deed.action == "jump" and deed.place is not None and deed.place.concept in ("mountain", "cliff")
