"""Where a scene of doings plays: the place its note names, else where its people are, else where they belong."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from rentegn.acting.marks import FLOOR
from rentegn.acting.stance import PEOPLE
from rentegn.drawing.things import thing, things
from rentegn.model.storyboard import Format, Placement
from rentegn.staging.deeds import Deed, is_long_text, is_off_a_height
from rentegn.staging.draft import SceneToStage
from rentegn.staging.recasting import Named
from rentegn.staging.standing import BEHIND_PEOPLE, place, prop
from rentegn.staging.undrawn import CARD, nearest_ground

#: Where people belong of whom nothing else is said, and everybody else.
_HOMES: Mapping[str, str] = {
    "child": "school",
    "citizen": "lobby",
    "cook": "kitchen",
    "doctor": "hospital_ward",
    "farmer": "garden",
    "colleague": "project_room",
    "employee": "project_room",
    "gardener": "garden",
    "leader": "office",
    "nurse": "nursing_home",
    "teacher": "school",
    "tradesperson": "town",
    "user": "lobby",
}
_ANYBODYS, _NOBODYS, _TOWN = "study", "lobby", "town"
#: Buildings with a drawing of their own, which are places or things.
_HOUSES = frozenset({"house", "town_hall"})
#: Where things are found that stand in the open.
_FOUND: Mapping[str, str] = {
    "ball": "garden",
    "bench": "town",
    "bird": "town",
    "pram": "town",
    "balloon": "garden",
    "bicycle": "town",
    "bridge": "forest",
    "bus": "town",
    "car": "town",
    "cliff": "forest",
    "cloud": "town",
    "dog": "garden",
    "flag": "town",
    "fog": "forest",
    "kite": "garden",
    "leaf": "garden",
    "rain": "town",
    "rainbow": "town",
    "rope": "garden",
    "signpost": "forest",
    "ramp": "town",
    "snow": "town",
    "street_lamp": "town",
    "stone": "garden",
    "tree": "garden",
}
#: Where things are done that nobody does indoors.
_DONE: Mapping[str, str] = {"dig": "garden", "rake": "garden", "shovel": "garden", "shovel_snow": "town"}
#: Where things are found that stand indoors, so that nobody has them in a school yard.
_ROOMS: Mapping[str, str] = {
    "armchair": "study",
    "bed": "study",
    "bookcase": "study",
    "chest_of_drawers": "study",
    "computer": "office",
    "cupboard": "kitchen",
    "floor_lamp": "study",
    "fridge": "kitchen",
    "heart_monitor": "hospital_ward",
    "blackboard": "classroom",
    "pot": "kitchen",
    "stretcher": "hospital_ward",
    "ironing_board": "study",
    "lamp": "study",
    "piano": "study",
    "printer": "office",
    "sink": "kitchen",
    "sofa": "study",
    "stove": "kitchen",
    "television": "study",
    "washing_machine": "study",
    "wheelchair_lift": "lobby",
    "window": "study",
}
#: What is done in bed.
_IN_BED = frozenset({"go_to_bed", "lie_awake", "oversleep", "sleep", "tuck", "tuck_in"})
#: Whoever is cared for in a bed has it where they are cared for.
_CARED_FOR, _CARERS = frozenset({"bed", "stretcher"}), frozenset({"nurse", "doctor"})
_OPEN_AIR = frozenset({"forest", "garden", "road", "town"})
#: Places that are more than a ground to stand on: nobody who has left them is there still.
_BUILT = frozenset({"backdrop", "crossroads", "mountain", "reading_wall", "room", "sea"})
#: Actions by which a place that is named comes into the picture.
_COMES = frozenset({"appear", "draw", "lie", "transform"})
#: Where else the sun may stand, as shares of half a place's width; how far from heads it is clear of them, and how much
#: of the frame's edge it keeps to, in units.
_SUNS, _CLEAR, _SUN = (0.36, -0.3, 0.02, 0.84, -0.84), 0.85, 0.8
#: A building that people stand before: its size as a share of its drawing, and how far to their right, in units.
_BUILDING, _BESIDE = 0.9, 3.4
#: The same of a place that is known by a picture letter.
_PICTURED = 2.3


def grounds(scene: SceneToStage, acts: Sequence[Deed], cast: Sequence[Named]) -> Iterator[Placement]:
    """The place, and what the note says they are before."""
    named = next((d for d in acts if d.place is not None and _is_place(d.place.concept)), None)
    landmark = next((d for d in acts if _is_landmark(d)), None)
    before = landmark.place.concept if landmark is not None and landmark.place is not None else None
    if named is not None and not is_off_a_height(named):
        yield from _named(named, scene)
    elif any(is_off_a_height(deed) for deed in acts):
        yield place("sea", "sea")
    elif any(is_long_text(deed) for deed in acts):
        yield place("reading_wall", "reading_wall")
    elif nearest := _nearest(acts):
        yield place(nearest, nearest)
    elif before is not None:
        ground = _ground_of(before)
        yield place(ground, ground, faint=0.6) if ground == _TOWN else place(ground, ground)
    else:
        yield _where_they_are(scene, acts, cast) or _where_they_belong(acts, cast)
    if landmark is not None and before is not None:
        size = _BUILDING if before in _HOUSES else _PICTURED
        comes = landmark.action in _COMES and not landmark.actors
        x = _BESIDE if cast else 0.0
        yield prop(before, before, x, FLOOR + BEHIND_PEOPLE, size=size, shown=0.0 if comes else 1.0)


def sunlit(ground: Placement, standing: Sequence[Placement], format: Format) -> Placement:
    """A place under the sky with the sun where it touches nobody's head, as far as there is room for that."""
    state = thing(ground.kind).state if _is_place(ground.kind) else {}
    if "sun" not in state or "sun" in ground.state:
        return ground
    half = float(str({**state, **ground.state}["width"])) / 2
    shares = [share for share in (float(str(state["sun"])), *_SUNS) if abs(share * half) < format.units_wide / 2 - _SUN]

    def free(share: float) -> float:
        return min((abs(ground.x + share * half - p.x) - _half(p) for p in standing), default=half)

    clear = next((share for share in shares if free(share) > _CLEAR), None)
    best = clear if clear is not None else max(shares, key=free, default=None)
    return ground if best in (None, state["sun"]) else ground.moved(state={"sun": best})


def _half(here: Placement) -> float:
    """Half the width of somebody's head, or of a thing, in units."""
    if here.kind in PEOPLE or here.kind not in things():
        return 0.5 * here.size
    left, _, right, _ = thing(here.kind).box({**thing(here.kind).state, **here.state})
    return here.size * (right - left) / 2


def _named(deed: Deed, scene: SceneToStage) -> Iterator[Placement]:
    """The place that a deed names; where it is what the deed brings, it is not there yet."""
    assert deed.place is not None
    where = deed.place.concept
    only_it = not deed.props or deed.direction.action in _COMES
    hidden = deed.action in _COMES and not deed.actors and only_it
    if deed.action == "transform":
        yield place("garden", "garden") if where != "garden" else place("lobby", "lobby")
    if where == "room" and deed.action == "widen":
        yield place("room", "room", width=0.62 * scene.format.units_wide, height=5.4, light=0.6, depth=1.0)
    else:
        yield place(where, where).moved(shown=0.0 if hidden else 1.0)


def _is_place(concept: str) -> bool:
    return concept in things() and thing(concept).depth <= 0


def _is_landmark(deed: Deed) -> bool:
    """Whether a deed is done before a building or brings one, or what else another place is known by."""
    if deed.place is None or deed.place.concept not in things():
        return False
    brought = deed.action in _COMES
    return bool(thing(deed.place.concept).ground) or (deed.place.concept in _HOUSES and (bool(deed.actors) or brought))


def _nearest(acts: Sequence[Deed]) -> str:
    """The ground nearest to a place that only a card stands for; "" where none is named."""
    cards = (mention for deed in acts for mention in (deed.place, *deed.direction.props) if mention is not None)
    found = (nearest_ground(mention.entity) for mention in cards if mention.concept == CARD)
    return next((ground for ground in found if ground), "")


def _ground_of(landmark: str) -> str:
    return thing(landmark).ground or _TOWN


def _where_they_are(scene: SceneToStage, acts: Sequence[Deed], cast: Sequence[Named]) -> Placement | None:
    """Where the scene before left them, if most of them were there, and nothing is in this one that is not."""
    was = next((p for p in scene.before if _is_place(p.kind) and p.shown > 0), None)
    stayed = [entity for entity, _ in cast if (here := scene.before.get(entity)) is not None and here.shown > 0]
    if was is None or was.kind in _BUILT or not stayed or 2 * len(stayed) < len(cast):
        return None
    if was.kind in _OPEN_AIR and _in_a_room(acts, cast) is not None:
        return None  # nobody has a bed in the garden
    return was if _in_the_open(acts) is None or was.kind in _OPEN_AIR else None


def _where_they_belong(acts: Sequence[Deed], cast: Sequence[Named]) -> Placement:
    where = (
        _in_the_open(acts)
        or _in_a_room(acts, cast)
        or next((_HOMES.get(kind, _ANYBODYS) for _, kind in cast if kind in PEOPLE), _NOBODYS)
    )
    return place(where, where)


def _in_the_open(acts: Sequence[Deed]) -> str | None:
    """Where what they have to do with is found, if not indoors."""
    found = (_FOUND[kind] for deed in acts for _, kind in (*deed.props, *deed.targets) if kind in _FOUND)
    return next(found, None) or next((_DONE[deed.action] for deed in acts if deed.action in _DONE), None)


def _in_a_room(acts: Sequence[Deed], cast: Sequence[Named]) -> str | None:
    """Where what they have to do with stands, if indoors: a bed where people are cared for, if there are any such."""
    every = [kind for deed in acts for _, kind in (*deed.props, *deed.targets)]
    asleep = any(deed.direction.action in _IN_BED for deed in acts)
    if any(kind in _CARED_FOR for kind in every) and any(kind in _CARERS for _, kind in cast):
        return "hospital_ward"
    if "door" in every and any(kind in ("child", "teacher") for _, kind in cast):
        return "corridor"
    return next((_ROOMS[kind] for kind in every if kind in _ROOMS), "study" if asleep else None)
