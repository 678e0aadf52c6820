"""What a doing is shown as, with whom and what, by what the note names with it: a table, row after row."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from rentegn.acting.actions.go_up import CLIMBED
from rentegn.acting.hinges import opens
from rentegn.acting.stance import PEOPLE
from rentegn.acting.wielding import trades

Named = tuple[str, str]
_ANYTHING: frozenset[str] = frozenset()

#: Animals, which come and go of themselves.
_BEASTS = """
    badger bat bear beaver bee beetle bird boar bull bumblebee butterfly calf camel cat caterpillar chick cow crocodile
    deer dog dolphin donkey duck duckling eagle elephant fish flamingo foal fox frog giraffe goat goldfish gull hamster
    hare hedgehog hen hippo horse kangaroo ladybird lamb lion monkey moose mouse mouse_rodent octopus owl parrot peacock
    penguin pig piglet polar_bear pony rabbit rat reindeer rooster seal shark sheep snail snake spider squirrel swan
    tiger turkey turtle wasp whale wolf zebra
"""
ANIMALS = frozenset(_BEASTS.split())
#: What an animal does that nobody else has to do with.
_OF_ANIMALS = "bark bite chew drink eat find graze greet lie look peck play search sit sleep smell sniff stand wait"
#: What goes round by itself; a needle stops where it points.
_GOES_ROUND = frozenset(
    {"carousel", "coin", "compass", "compass_rose", "fan", "gear", "planet_globe", "tyre", "wheel", "wind_turbine"}
)
#: What sprouts.
GROWING = frozenset({"plant", "tree"})
#: What comes and stops of itself.
_VEHICLES = frozenset(
    {"ambulance", "bicycle", "bus", "car", "fire_engine", "motorcycle", "taxi", "train", "tram", "truck", "van"}
)
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
_HOUSES = frozenset({"house", "town_hall", "wall", "stone_wall", "tower", "bridge", "sandcastle", "tent"})
#: What leaves no heap when it goes to pieces.
_NEVER_RUBBLE = frozenset({"chain", "heart", "lettered_card", "link", "paper", "rope", "text", "thread"})
#: What is in a vessel that is named with it.
_LIQUIDS, _VESSELS = (
    frozenset({"water", "coffee"}),
    frozenset({"drinking_glass", "cup", "mug", "bottle", "jug", "bucket"}),
)
#: The same of what is no trade.
_HANDS: Mapping[str, str] = {"drink": "mug", "help": "first_aid"}
#: What is made or filled where somebody digs.
_HOLES = frozenset({"hole", "pothole"})
#: What is poured or is poured into, and what is scrubbed with a cloth.
_DRINKS = """
    bottle bowl bucket cup coffee coffee_machine drinking_glass jug juice kettle latte milk mug plant soup tea tea_bag
    teapot water water_jug wine wine_glass
"""
_POURED = frozenset(_DRINKS.split())
_KITCHENWARE = frozenset({"baking_tray", "bowl", "cup", "plate", "pot", "saucepan"})
#: What is out of balance and not about to fall.
_SCALES = frozenset({"scales"})
#: What is kicked, and what leads up to somewhere.
_KICKED = frozenset({"ball", "beach_ball", "can_tin", "stone"})
_WAYS_UP = frozenset({"ramp", "stairs"})
#: Who is carried in arms.
_BABIES = frozenset({"baby"})
#: How many stand in line at least.
_A_LINE = 4
#: What is in the hand anyway while it is used, and needs no place of its own, by the tool that is drawn there.
_TOOLS: Mapping[str, frozenset[str]] = {
    "brush": frozenset({"paintbrush", "paint"}),
    "camera": frozenset({"camera"}),
    "can": frozenset({"watering_can", "water"}),
    "cloth": frozenset({"detergent", "soap_bubble", "bucket"}),
    "hammer": frozenset({"hammer"}),
    "first_aid": frozenset({"gauze", "plaster"}),
    "jug": frozenset({"cup", "jug", "water_jug", "kettle", "teapot", "coffee_machine"}),
    "knife": frozenset({"knife", "bread_knife"}),
    "mug": frozenset({"cup", "latte", "tea_bag"}),
    "pen": frozenset({"pen", "pencil", "marker"}),
    "phone": frozenset({"phone"}),
    "scissors": frozenset({"scissors"}),
    "screwdriver": frozenset({"screwdriver"}),
    "snow_shovel": frozenset({"snow_shovel", "snow"}),
    "spade": frozenset({"asphalt", "hole", "pothole", "soil", "spade"}),
    "spoon": frozenset({"spoon", "ladle"}),
    "toothbrush": frozenset({"tooth"}),
}


@dataclass(frozen=True, slots=True)
class Parts:
    """A doing as it is drawn, with its parts as `(entity, kind)`; `read` is what the note says."""

    read: str
    action: str
    actors: tuple[Named, ...]
    props: tuple[Named, ...]
    targets: tuple[Named, ...]


@dataclass(frozen=True, slots=True)
class Before:
    """Who and what had a part in the deed before, if there was one."""

    actors: tuple[Named, ...] = ()
    props: tuple[Named, ...] = ()
    targets: tuple[Named, ...] = ()
    people: tuple[Named, ...] = ()


Change = Callable[[Parts, Before], Parts]


@dataclass(frozen=True, slots=True)
class Recast:
    """A row: of which doings (as drawn, or as read) where what is named with them, and what becomes of it.

    `alone` asks that nobody does it, or that somebody does; one of `things` is among what is named with it and none of
    `without`; `targets` are kinds one of which it is done to; `untold` that it is done to nobody and nothing.
    It is shown `as_` another doing, or its parts change.
    """

    of: str = ""
    read: str = ""
    alone: bool | None = None
    things: frozenset[str] = _ANYTHING
    without: frozenset[str] = _ANYTHING
    targets: frozenset[str] = _ANYTHING
    not_to: frozenset[str] = _ANYTHING
    bare: bool | None = None
    untold: bool = False
    as_: str = ""
    change: Change | None = field(default=None)

    def fits(self, parts: Parts) -> bool:
        """Whether the row is about a doing with these parts."""
        return (
            (not self.of or parts.action in self.of.split())
            and (not self.read or parts.read in self.read.split())
            and (self.alone is None or self.alone != bool(parts.actors))
            and (self.bare is None or self.bare != bool(parts.props))
            and (not self.things or _among(parts.props, self.things))
            and not _among(parts.props, self.without)
            and (not self.targets or _among(parts.targets, self.targets))
            and not _among(parts.targets, self.not_to)
            and not (self.untold and parts.targets)
        )

    def done(self, parts: Parts, before: Before) -> Parts:
        """The parts once the row has been heeded."""
        changed = self.change(parts, before) if self.change is not None else parts
        return replace(changed, action=self.as_) if self.as_ else changed


def recast(parts: Parts, before: Before, rows: Sequence[Recast]) -> Parts:
    """The parts as the rows have them, each told of what those before it made."""
    for row in rows:
        if row.fits(parts):
            parts = row.done(parts, before)
    return parts


def _among(named: Sequence[Named], kinds: frozenset[str]) -> bool:
    return any(kind in kinds for _, kind in named)


def _leaving_out(kinds: frozenset[str]) -> Change:
    return lambda parts, _: replace(parts, props=tuple(named for named in parts.props if named[1] not in kinds))


def _with_prop(kind: str) -> Change:
    return lambda parts, _: replace(parts, props=(*parts.props, (kind, kind)))


def _coming_down(parts: Parts, _: Before) -> Parts:
    """Whether something that falls comes down, goes over, or falls in; what it falls from stays where it is."""
    falling = tuple(named for named in parts.props if named[1] not in _FROM) or parts.props
    supports = tuple(named for named in parts.props if named not in falling)
    if all(kind in _HOUSES for _, kind in falling):
        return replace(parts, action="collapse", props=falling, targets=(*parts.targets, *supports))
    if not supports and all(kind in _ON_A_TABLE for _, kind in falling):
        supports = (("table", "table"),)
    over = not supports and all(kind in _STANDS for _, kind in falling)
    return replace(parts, action="topple" if over else "fall", props=falling, targets=(*parts.targets, *supports))


def _off_a_table(parts: Parts, _: Before) -> Parts:
    return replace(parts, targets=(*parts.targets, ("table", "table")))


def _felt_by_them(parts: Parts, _: Before) -> Parts:
    """Who is named as the one to whom it happens feels it, where nobody does it."""
    people = bool(parts.targets) and all(kind in PEOPLE for _, kind in parts.targets)
    return replace(parts, actors=parts.targets, targets=()) if people else parts


def _beasts_first(parts: Parts, _: Before) -> Parts:
    """Runs or flies past, what it is after before it."""
    return replace(parts, props=tuple(sorted(parts.props, key=lambda named: named[1] not in ANIMALS)))


def _opened_by_them(parts: Parts, before: Before) -> Parts:
    """Whoever has the key opens."""
    return replace(parts, actors=before.actors) if set(parts.props) & set(before.props) else parts


def _given_on(parts: Parts, before: Before) -> Parts:
    """*Looks at her and gives her*: she is the one who gets it."""
    if not before.actors or parts.actors != before.targets:
        return parts
    return replace(parts, actors=before.actors, targets=before.targets)


def _one_to_the_others(parts: Parts, _: Before) -> Parts:
    several = len(parts.actors) > 1
    return replace(parts, actors=parts.actors[:1], targets=parts.actors[1:]) if several else parts


def _growing_alone(parts: Parts, _: Before) -> Parts:
    """A seed that becomes a tree."""
    return replace(parts, props=tuple(named for named in parts.targets if named[1] in GROWING), targets=())


def _each_their_own_bicycle(parts: Parts, _: Before) -> Parts:
    return replace(parts, props=tuple((f"bicycle-{i + 1}", "bicycle") for i in range(len(parts.actors))))


def _a_line(parts: Parts, _: Before) -> Parts:
    missing = range(_A_LINE - len(parts.actors))
    return replace(parts, actors=(*parts.actors, *((f"in-line-{i + 1}", "person") for i in missing)))


def _tool_in_hand(parts: Parts, _: Before) -> Parts:
    """What is in the hand anyway needs no place of its own."""
    tool = trades()[parts.action].tool if parts.action in trades() else _HANDS.get(parts.action, "")
    kinds = _TOOLS.get(tool, _ANYTHING)
    props = tuple(named for named in parts.props if named[1] not in kinds)
    return replace(parts, props=props, targets=tuple(n for n in parts.targets if n[1] not in _HOLES & kinds))


#: What shines, and what else is only switched on and off.
_LAMPS = frozenset({"lamp", "lantern", "light", "light_switch", "floor_lamp", "desk_lamp", "spotlight", "street_lamp"})


def _with_the_dark(parts: Parts, _: Before) -> Parts:
    """What is on or off is seen by how light it is."""
    props = tuple(named for named in parts.props if named[1] not in ("light", "light_switch"))
    return replace(parts, props=(*props, ("lights-out", "lights_out")))


def _in_a_pram(parts: Parts, _: Before) -> Parts:
    """A baby by itself lies in its pram."""
    return replace(parts, props=(("pram", "pram"), *(named for named in parts.props if named[1] not in _BABIES)))


def _up_the_ramp(parts: Parts, _: Before) -> Parts:
    """A ramp is where something is wheeled, and never what."""
    return replace(parts, props=tuple(sorted(parts.props, key=lambda named: named[1] == "ramp")))


def _at_hand(parts: Parts, _: Before) -> Parts:
    """A ball that something is done to is what it is done with."""
    balls = tuple(named for named in parts.targets if named[1] in _KICKED)
    props = tuple(dict.fromkeys((*parts.props, *balls)))
    return replace(parts, props=props, targets=tuple(named for named in parts.targets if named not in balls))


def _up_there_with_it(parts: Parts, _: Before) -> Parts:
    """Stairs and ramps are walked up with what is carried."""
    if not any(kind not in _WAYS_UP for _, kind in parts.props):
        return parts
    return replace(parts, action="walk", props=tuple(sorted(parts.props, key=lambda named: named[1] in _WAYS_UP)))


def _opens_or_comes(parts: Parts, _: Before) -> Parts:
    """What has nothing to open about it, and is unfolded or unpacked, is there then."""
    return parts if any(opens(kind) for _, kind in parts.props) else replace(parts, action="appear")


def _led_by_somebody(parts: Parts, _: Before) -> Parts:
    """Who is shown round is so by somebody who works there."""
    return replace(parts, actors=(("guide", "employee"),))


def _into_their_arms(parts: Parts, _: Before) -> Parts:
    """A baby whom somebody lifts, rocks or carries is in their arms."""
    babies = tuple(named for named in parts.targets if named[1] in _BABIES)
    props = tuple(dict.fromkeys((*parts.props, *babies)))
    return replace(parts, props=props, targets=tuple(named for named in parts.targets if named not in babies))


_FELT = "be_happy be_proud be_sad be_surprised be_tired be_worried"
#: What is settled before it is known who does it.
SHOWN = (
    Recast(things=_VESSELS, change=_leaving_out(_LIQUIDS)),
    Recast("fall", alone=True, bare=False, change=_coming_down),
    Recast("lie", alone=True, as_="appear"),
    Recast("stop", alone=True, things=_VEHICLES, as_="ride"),
    Recast("topple spill", things=_ON_A_TABLE, not_to=_FROM, change=_off_a_table),
    Recast(read="turn_off go_out dim get_dark", things=_LAMPS, as_="turn_off"),
    Recast(read="turn_off go_out dim get_dark", bare=True, as_="turn_off"),
    Recast("turn_on", bare=False, without=_LAMPS, as_="appear"),
    Recast("turn_off", bare=False, without=_LAMPS, as_="reach_out"),
    Recast("turn_off turn_on", change=_with_the_dark),
    Recast(read="shake get_stuck wobble", alone=True, bare=False, without=_SCALES, as_="shake"),
    Recast("shake", alone=False, as_="struggle"),
    Recast("open", alone=True, bare=False, change=_opens_or_comes),
    Recast("lead_on", alone=True, targets=PEOPLE, change=_led_by_somebody),
    Recast("collapse", alone=False, as_="fall"),
    Recast("collapse", bare=True, as_="fall"),
    Recast("collapse", read="break_apart break_in_two", change=_leaving_out(_NEVER_RUBBLE)),
    Recast(_FELT, alone=True, change=_felt_by_them),
    Recast(f"{_FELT} sleep laugh talk sing lie", alone=True, things=_BABIES, as_="appear", change=_in_a_pram),
    Recast(read=_OF_ANIMALS, alone=True, things=ANIMALS, as_="appear"),
    Recast("run walk chase jump dance play fly", alone=True, things=ANIMALS, as_="ride", change=_beasts_first),
    Recast("turn stop point", alone=True, things=_GOES_ROUND, as_="spin"),
    Recast("spin", alone=False, as_="turn"),
    Recast("spin", bare=True, as_="turn"),
    Recast("ring", alone=False, as_="call"),
    Recast("ring", bare=True, change=_with_prop("bell")),
)
#: What is settled once it is known.
PEOPLED = (
    # *springer ud* is said of buds, and of those who leap
    Recast("grow_plant", alone=False, without=GROWING, as_="jump"),
    Recast("lift", things=frozenset({"puzzle"}), as_="build"),
    Recast("open close", alone=True, change=_opened_by_them),
    Recast("give", untold=True, change=_given_on),
    Recast("share give", untold=True, change=_one_to_the_others),
    Recast("talk listen", things=frozenset({"phone"}), as_="call"),
    Recast("grow_plant", targets=GROWING, change=_growing_alone),
    Recast("carry hold hug help lift pick_up put_down look hold_hands", targets=_BABIES, change=_into_their_arms),
    Recast("carry hug help lift pick_up put_down hold_hands", alone=False, things=_BABIES, as_="hold"),
    Recast("kick throw", change=_at_hand),
    Recast("throw", untold=True, as_="throw_away"),
    Recast("throw", not_to=PEOPLE, as_="throw_away"),
    Recast("kick", read="pass_ball", bare=True, change=_with_prop("ball")),
    Recast("kick", bare=True, as_="play"),
    Recast("kick", without=_KICKED, as_="push"),
    Recast("lift carry", things=_WAYS_UP, change=_up_there_with_it),
    Recast("drop", alone=True, as_="fall"),
    Recast("read_out", bare=True, change=_with_prop("book")),
    Recast(read="cycle", alone=False, change=_each_their_own_bicycle),
    Recast(read="rain hail pour_down", bare=True, as_="appear", change=_with_prop("rain")),
    Recast(read="walk_dog", without=ANIMALS, change=_with_prop("dog")),
    Recast("climb", things=frozenset(CLIMBED), as_="go_up"),
    Recast("climb climb_up ride", alone=False, things=frozenset({"ramp", "stairs"}), as_="walk"),
    Recast("climb", bare=False, without=frozenset({"mountain"}), as_="walk"),
    Recast("wheel push", things=frozenset({"ramp"}), change=_up_the_ramp),
    Recast("pour", bare=False, without=_POURED, as_="put_down"),
    Recast("scrub", things=_KITCHENWARE, as_="wash"),
    Recast("drop", bare=True, alone=False, as_="be_surprised"),
    Recast("point", alone=True, bare=False, as_="appear"),
    Recast("shovel", alone=True, as_="appear"),
    Recast("build", alone=False, bare=True, untold=True, as_="type"),
    Recast("hold", bare=True, targets=PEOPLE, as_="help"),
    Recast("queue", change=_a_line),
    Recast("shovel", things=frozenset({"snow"}), as_="shovel_snow"),
    Recast(change=_tool_in_hand),
)
