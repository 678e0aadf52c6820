"""How large people and things are in a scene of doings, and how wide what stands on the floor is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rentegn.acting.marks import FLOOR
from rentegn.drawing.things import thing
from rentegn.model.storyboard import Placement, Value
from rentegn.staging.deeds import Deed, is_long_text
from rentegn.staging.standing import prop

#: Units per H by how many people stand there (a thing that is alone is large), and for more than that; under a line of
#: lettering they are smaller.
_SIZES = {0: 1.3, 1: 1.1, 2: 1.04, 3: 0.98, 4: 0.88, 5: 0.78}
_CROWD, _UNDER_TEXT = 0.70, 0.84
#: And where they go up something, so that there is room for them on its top.
_GOING_UP = 0.78
#: How large things are beside people: a share of the units per H. What is not named is as large as most.
_MOST = 1.15
_SCALES: Mapping[str, float] = {
    "armchair": 1.0,
    "bed": 1.0,
    "bench": 1.0,
    "ball": 0.4,
    "bicycle": 1.35,
    "bird": 0.85,
    "book": 1.0,
    "box": 1.3,
    "bridge": 1.0,
    "bus": 1.05,
    "calendar": 1.35,
    "car": 1.3,
    "cat": 0.8,
    "chair": 1.0,
    "cliff": 1.0,
    "dog": 0.95,
    "door": 1.78,
    "flag": 1.7,
    "house": 1.5,
    "leaf": 0.3,
    "paper_pile": 1.5,
    "plant": 1.9,
    "pram": 1.06,
    "puzzle": 0.95,
    "scales": 1.75,
    "signpost": 1.5,
    "sofa": 1.0,
    "stone": 1.6,
    "table": 1.14,
    "ramp": 1.0,
    "walker": 1.12,
    "counter": 1.0,
    "town_hall": 0.85,
    "tree": 1.65,
    "window": 1.5,
}
#: The same of what is inked from an icon: what a hand can hold, and what stands on the floor.
_INKED_SMALL, _INKED = 0.75, 1.3
#: And of those that everybody knows to be larger or smaller.
_KNOWN: Mapping[float, str] = {
    0.35: "ant bee beetle bumblebee butterfly caterpillar earthworm fly_insect ladybird mosquito snail spider wasp",
    0.5: "chick coin duckling egg frog hamster hedgehog mouse_rodent pill rat ring squirrel wedding_ring",
    0.6: "badger beaver duck fox hare hen owl parrot rabbit rooster turtle",
    0.8: "eagle goat lamb pig piglet pumpkin sheep swan teddy_bear toy_car turkey wolf",
    1.6: "bear bull calf church_bell cow deer lion moose motorcycle mobility_scooter pony reindeer shark tiger tent",
    1.9: "ambulance camel dolphin donkey foal horse police_car polar_bear taxi tractor van zebra bouncy_castle",
    2.3: """
        boat crane cruise_ship dinosaur elephant ferry fire_engine giraffe helicopter hippo iceberg lift_crane plane
        refuse_truck rocket sailing_boat ship subway_train tower train tram truck whale
    """,
}
_SIZED = {kind: scale for scale, kinds in _KNOWN.items() for kind in kinds.split()}
#: As what a thing takes most of the floor: pieces that lie apart yet.
_AT_WIDEST: Mapping[str, Mapping[str, Value]] = {"puzzle": {"joined": 0.0}}
#: How wide a bridge is, in H; how high what hangs in the air is, in H.
_BRIDGE, _EYES = 4.6, 3.1
#: What is seen in the sky, and how high (H).
_SKY_THINGS = "cloud sun moon star rainbow balloon bird lightning helicopter"
_IN_THE_SKY = frozenset(_SKY_THINGS.split())
_SKY = 4.3
#: What is kept free between a thing and its neighbours, in units.
_GAP = 0.35


def size_of(count: int, acts: Sequence[Deed]) -> float:
    """Units per H for so many people."""
    size = _SIZES.get(count, _CROWD)
    over = any(is_long_text(deed) or deed.prop("speech_bubble") for deed in acts)
    size = min(size, _UNDER_TEXT) if over else size
    return min(size, _GOING_UP) if any(deed.prop("stairs", "ladder", "ramp") for deed in acts) else size


def scale_of(kind: str) -> float:
    """How large a thing is beside people: a share of the units per H."""
    if thing(kind).icon and kind not in _SCALES:
        return _SIZED.get(kind, _INKED_SMALL if thing(kind).held else _INKED)
    return _SCALES.get(kind, _MOST)


def wide(what: Placement) -> float:
    """What something takes of the floor beside its neighbours, in H at a size of 1 unit per H."""
    if what.kind == "bridge":
        return _BRIDGE
    widest = {**thing(what.kind).state, **_AT_WIDEST.get(what.kind, {}), **what.state}
    left, _, right, _ = thing(what.kind).box(widest)
    return float((right - left) * scale_of(what.kind) + _GAP)


def on_floor(entity: str, kind: str, x: float, size: float) -> Placement:
    """A thing on the floor, or at eye level where it is anchored in its middle; `size` is people's units per H."""
    if kind == "bridge":
        return prop(entity, kind, x, FLOOR - 0.05 * size, size=size, width=_BRIDGE)
    left, bottom, right, _ = thing(kind).box(thing(kind).state)
    scale = size * scale_of(kind)
    middle = x - scale * (left + right) / 2
    if kind in _IN_THE_SKY:
        return prop(entity, kind, middle, FLOOR + _SKY * size - 0.5 * scale * bottom, size=scale)
    if bottom < -0.3 and kind not in ("house", "town_hall", "bridge"):
        return prop(entity, kind, middle, FLOOR + _EYES * size, size=scale)
    return prop(entity, kind, middle, FLOOR - scale * min(0.0, bottom), size=scale)
