"""Blocking: where everybody and everything stands when a scene of doings opens, side by side, within the frame."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from rentegn.acting.actions.sit import BEFORE_SEAT
from rentegn.acting.holding import in_hand
from rentegn.acting.marks import FLOOR, LETTERING, PERSON
from rentegn.acting.stance import PEOPLE
from rentegn.drawing.things import thing, things
from rentegn.model.storyboard import Format, Placement, Tableau
from rentegn.staging.deeds import Deed, Named, label
from rentegn.staging.draft import SceneToStage
from rentegn.staging.standing import lettering, person, place, prop

#: Units per H by how many stand there, and for more than that; under a line of lettering they are smaller.
_SIZES = {1: 1.1, 2: 1.04, 3: 0.98, 4: 0.88, 5: 0.78}
_CROWD, _UNDER_TEXT = 0.70, 0.84
#: Width that somebody takes, and more that lies between two who are to come up to one another, in H.
_ELBOWS, _WAY = 2.0, 1.2
#: What is kept free at the frame's edges, and between a thing and its neighbours, in units.
_EDGE, _GAP = 1.0, 0.35
#: How large things are beside people: a share of the units per H. What is not named is as large as most.
_MOST = 1.15
_SCALES: Mapping[str, float] = {
    "bicycle": 1.35,
    "book": 1.0,
    "box": 1.3,
    "bridge": 1.0,
    "bus": 1.05,
    "calendar": 1.35,
    "car": 1.3,
    "chair": 1.0,
    "cliff": 1.0,
    "door": 1.78,
    "flag": 1.7,
    "house": 1.5,
    "paper_pile": 1.5,
    "plant": 1.9,
    "puzzle": 1.2,
    "scales": 1.75,
    "signpost": 1.5,
    "stone": 1.6,
    "table": 1.14,
    "town_hall": 0.85,
    "tree": 1.65,
    "window": 1.5,
}
#: What is in somebody's hands from the start in these actions; what comes out of a pocket first.
_IN_HAND = frozenset({"give", "share", "throw_away", "open", "look", "jump", "put_down", "read_out"})
_POCKETED = frozenset({"hold"})
#: Small enough to be held.
_SMALL_THINGS = """
    book brochure compass flame heart key letter lightbulb lettered_card magnifier map megaphone money paper phone
    trophy umbrella puzzle_piece relevance lock
"""
_SMALL = frozenset(_SMALL_THINGS.split())
#: Actions by which something comes that was not to be seen before.
_BRINGS = frozenset({"appear", "build", "grow_plant", "draw", "ignite", "animate_text"})
_GOES_UP_TO = frozenset(
    {"give", "share", "shake_hands", "hug", "high_five", "walk", "push", "pull", "open", "close", "look", "run"}
)
#: What stands on the floor wherever its own anchor is.
_OUTDOOR = frozenset({"bridge", "tree", "stone", "cliff", "rope", "flag", "bicycle", "bus", "car", "signpost", "fog"})
_INDOORS, _OUTDOORS = ("lobby", "project_room", "office", "study"), ("garden", "town", "forest")
#: Actions by which a place that is named comes into the picture.
_COMES = frozenset({"appear", "draw", "lie", "transform"})
_AT_TABLE = frozenset({"sit", "talk", "listen", "eat", "build", "be_happy", "laugh", "think"})
#: How much thicker than a climber's a rope is that is walked on; how wide a bridge is, in H.
_THICK = 2.0
_BRIDGE = 4.6
#: How high over the floor a rope for walking on is, how far it reaches, in H; how high what hangs in the air is.
ROPE_HIGH, _ROPE_LONG, _EYES = 1.25, 6.4, 3.1


_SEVERAL = 2
#: So far from the middle a bubble leans to it, in units.
_NEAR_EDGE = 4.2
#: How far from a signpost in the middle of a place people stand, in units.
_POST = 2.2
#: Room for a large letter at the left, and for who runs ahead or pushes something there, in H.
_LETTER, _RUN_UP, _PUSHED = 2.6, 4.0, 2.2
#: How far beside the middle (H) hangs what has no floor of its own.
_ASIDE = 2.2
#: What stands on a desk, and how high a desk is, in H.
_ON_A_DESK, _DESK = frozenset({"computer", "phone", "trophy", "money"}), 1.5
#: What lies in a pan of the scales, by what it stands for.
_LOADS: Mapping[str, str] = {
    "checklist": "check",
    "compass": "compass",
    "flame": "flame",
    "gear": "gear",
    "heart": "heart",
    "lightbulb": "bulb",
    "paperwork": "sheet",
    "plant": "sprout",
    "target": "target",
}
#: How far over the floor a thing hangs that is to fall, in units.
_ALOFT = 3.0
#: A frame that hands make, and the height of its middle, in units.
_FRAME, _FRAME_MIDDLE = (6.3, 5.2), 0.25


@dataclass(frozen=True, slots=True)
class Slot:
    """Something that needs floor: its width in H at a size of 1 unit per H, and what is free to its right."""

    entity: str
    kind: str
    wide: float
    after: float = 0.0


def blocked(scene: SceneToStage, acts: Sequence[Deed]) -> Tableau:
    """The opening tableau: a place, people in the order the note names them, and their things."""
    cast = tuple(dict.fromkeys(named for deed in acts for named in deed.people))
    special = _rope(acts, cast, scene.format) or _cliff(acts, cast, scene.format) or _table(acts, cast, scene.format)
    standing = special if special is not None else _row(acts, cast, scene.format)
    placed = {p.entity: p for p in standing}
    for deed in acts:
        for named in _with_a_place(deed, placed):
            if named[0] not in placed:
                placed[named[0]] = _handled(deed, named, placed, acts) or _in_the_air(deed, named, placed, scene.format)
    if any(deed.action == "frame_in" for deed in acts):
        placed["hands"] = prop("hands", "hands", *_framed(acts, placed), shown=0.0, width=_FRAME[0], height=_FRAME[1])
    for deed in acts:
        if deed.action == "run" and len(deed.targets) >= _SEVERAL:
            placed |= {e: placed[e].moved(facing=1) for e, _ in deed.actors if e in placed}
    written = list(_written(acts, scene.format))
    return Tableau((*_places(scene, acts), *_as_called(placed.values(), acts), *written))


def _framed(acts: Sequence[Deed], placed: Mapping[str, Placement]) -> tuple[float, float]:
    """Where hands make a frame: round those it is for."""
    whom = [placed[e] for deed in acts if deed.action == "frame_in" for e, _ in deed.targets if e in placed]
    middle = sum(p.x for p in whom) / len(whom) if whom else 0.0
    return middle, _FRAME_MIDDLE


def size_of(count: int, acts: Sequence[Deed]) -> float:
    """Units per H for so many people."""
    size = _SIZES.get(count, _CROWD)
    over = any(_long_text(deed) or deed.prop("speech_bubble") for deed in acts)
    return min(size, _UNDER_TEXT) if over else size


def _places(scene: SceneToStage, acts: Sequence[Deed]) -> Iterator[Placement]:
    """Where it is: the place that is named, else one that suits what stands there."""
    kinds = {kind for deed in acts for _, kind in deed.props}
    named = next((d for d in acts if d.place is not None and _is_place(d.place.concept)), None)
    if named is not None and named.place is not None and not _off_a_height(named):
        hidden = named.action in _COMES and not named.actors
        if named.action == "transform":
            yield place("garden", "garden")
        if named.place.concept == "room" and named.action == "widen":
            yield place("room", "room", width=0.62 * scene.format.units_wide, height=5.4, light=0.6, depth=1.0)
        else:
            yield place(named.place.concept, named.place.concept).moved(shown=0.0 if hidden else 1.0)
    elif any(_off_a_height(deed) for deed in acts):
        yield place("sea", "sea")
    elif any(_long_text(deed) for deed in acts):
        yield place("reading_wall", "reading_wall")
    else:
        choice = _OUTDOORS if kinds & _OUTDOOR else _INDOORS
        which = choice[scene.scene.number % len(choice)]
        yield place(which, which)


def _is_place(concept: str) -> bool:
    return concept in things() and thing(concept).depth <= 0


def _off_a_height(deed: Deed) -> bool:
    """Whether somebody leaps from something high."""
    return deed.action == "jump" and deed.place is not None and deed.place.concept in ("mountain", "cliff")


def _row(acts: Sequence[Deed], cast: Sequence[Named], format: Format) -> list[Placement]:
    """People and what stands on the floor side by side, in the order they are named; smaller where it gets tight."""
    slots = list(_slots(acts))
    if not slots:
        return []
    size = size_of(len(cast) or 1, acts)
    room = format.units_wide - 2 * _EDGE
    whole = sum(s.wide + s.after for s in slots) * size
    size *= min(1.0, room / whole)
    x = -min(room, whole) / 2
    placed = []
    for slot in slots:
        middle = x + slot.wide * size / 2
        placed.append(_standing(slot, middle, size))
        x += (slot.wide + slot.after) * size
    desks = [_desk(p, size) for p in placed if p.kind in _ON_A_DESK]
    raised = [p.moved(y=p.y + _DESK * size) if p.kind in _ON_A_DESK else p for p in placed]
    standing = [_facing(p, placed) for p in raised if p.kind != "letters"]
    aside = _beside_the_post(acts, standing)
    return [*desks, *(p.moved(x=p.x + aside) for p in standing)]


def _beside_the_post(acts: Sequence[Deed], standing: Sequence[Placement]) -> float:
    """How far one or two step aside where the place itself has something in its middle (units)."""
    signpost = any(deed.place is not None and deed.place.concept == "crossroads" for deed in acts)
    return -_POST if signpost and len(standing) <= _SEVERAL else 0.0


def _desk(what: Placement, size: float) -> Placement:
    """A small table under what is not put on the floor."""
    return prop(f"{what.entity}-desk", "table", what.x, FLOOR, size=_DESK / 1.34 * size, width=2.1, depth=15.0)


def _slots(acts: Sequence[Deed]) -> Iterator[Slot]:
    seen: set[str] = set()
    kinds: set[str] = set()
    people = any(deed.people for deed in acts)
    in_hand_some_time = {named[0] for deed in acts for named in deed.props if _held(deed, named)}
    letters = next((d for d in acts if d.action == "animate_text" and not _long_text(d)), None)
    if letters is not None:
        yield Slot("letters", "letters", _LETTER)
    pushing = next((d for d in acts if d.action == "push"), None)
    if pushing is not None:  # nobody stands where it is pushed to
        for entity, kind in (n for d in acts for n in d.people if n not in pushing.actors):
            if entity not in seen:
                seen.add(entity)
                yield Slot(entity, kind, _ELBOWS, 0.4)
    for deed in acts:
        way = _WAY if deed.action in _GOES_UP_TO else 0.0
        parts = _round_the_work(deed) or (*deed.actors, *deed.props, *deed.targets)
        for i, (entity, kind) in enumerate(parts):
            known = kind in kinds
            kinds.add(kind)
            if entity in seen or entity in in_hand_some_time or kind in ("text", "rope", "fog", "rain", "frame"):
                continue
            if kind not in PEOPLE and kind not in things():
                continue
            if deed.action == "ignite" and kind in _SMALL and deed.people:
                continue
            if kind == "speech_bubble" and people:
                continue
            if deed.action == "widen" and known:
                continue
            if deed.action == "balance" and kind != "scales" and deed.prop("scales"):
                continue
            seen.add(entity)
            wide = _ELBOWS if kind in PEOPLE else _wide(_lettered(prop(entity, kind, 0.0, 0.0), deed))
            yield Slot(entity, kind, wide, way if i < len(parts) - 1 else 0.0)
        ahead = _ahead(deed)
        if ahead:
            yield Slot("ahead", "letters", ahead)


def _ahead(deed: Deed) -> float:
    """What must be free to the right for a deed, in H."""
    if deed.action == "push":
        return _PUSHED
    runs = deed.action == "run" and len(deed.targets) >= _SEVERAL
    return _RUN_UP if runs or deed.action == "ride" else 0.0


def _round_the_work(deed: Deed) -> tuple[Named, ...]:
    """What a group builds stands in its midst."""
    if deed.action == "run" and len(deed.targets) >= _SEVERAL:
        return (*deed.targets, *deed.actors)  # who runs ahead of the others starts in front of them
    if deed.action not in ("build", "gather_around") or len(deed.actors) < _SEVERAL:
        return ()
    half = (len(deed.actors) + 1) // 2
    midst = (*deed.props, *deed.targets)
    return (*deed.actors[:half], *midst, *deed.actors[half:])


def _wide(what: Placement) -> float:
    if what.kind == "bridge":
        return _BRIDGE
    left, _, right, _ = thing(what.kind).box({**thing(what.kind).state, **what.state})
    return float((right - left) * _SCALES.get(what.kind, _MOST) + _GAP)


def _standing(slot: Slot, x: float, size: float) -> Placement:
    if slot.kind == "letters":
        return Placement(slot.entity, slot.kind, x, FLOOR, size)
    if slot.kind in PEOPLE:
        return person(slot.entity, slot.kind, x, size)
    return on_floor(slot.entity, slot.kind, x, size)


def on_floor(entity: str, kind: str, x: float, size: float) -> Placement:
    """A thing on the floor, or at eye level where it is anchored in its middle; `size` is people's units per H."""
    if kind == "bridge":
        return prop(entity, kind, x, FLOOR - 0.05 * size, size=size, width=_BRIDGE)
    left, bottom, right, _ = thing(kind).box(thing(kind).state)
    scale = size * _SCALES.get(kind, _MOST)
    middle = x - scale * (left + right) / 2
    if bottom < -0.3 and kind not in ("house", "town_hall", "bridge"):
        return prop(entity, kind, middle, FLOOR + _EYES * size, size=scale)
    return prop(entity, kind, middle, FLOOR - scale * min(0.0, bottom), size=scale)


def _facing(here: Placement, placed: Sequence[Placement]) -> Placement:
    """People turn to the middle of what stands there."""
    if here.kind not in PEOPLE:
        return here
    middle = sum(p.x for p in placed) / len(placed)
    return here.moved(facing=1 if here.x <= middle + 0.01 else -1)


def _held(deed: Deed, named: Named) -> bool:
    """Whether a thing is in somebody's hands in this deed, or comes out of them."""
    if named[1] in PEOPLE:
        return False
    small = named[1] in _SMALL or deed.action in ("carry", "put_down")
    return bool(deed.actors) and small and deed.action in (_IN_HAND | _POCKETED | {"carry", "lift"})


def _handled(deed: Deed, named: Named, placed: dict[str, Placement], acts: Sequence[Deed]) -> Placement | None:
    """A thing in the hands of whoever does the deed; they take the pose that holds it, or have it in a pocket yet."""
    if not _held(deed, named) or deed.actors[0][0] not in placed:
        return None
    entity, kind = named
    holder = placed[deed.actors[0][0]]
    what = prop(entity, kind, 0.0, 0.0)
    earlier = acts[: acts.index(deed)]
    busy = deed.action in _IN_HAND and any(deed.actors[0] in other.people for other in earlier)
    if deed.action in _POCKETED or busy:
        return in_hand(what, holder, "hold_before").moved(shown=0.0)
    pose = "under_umbrella" if kind == "umbrella" else "hold_to_eye" if deed.action == "look" else "hold_before"
    if deed.action in ("carry", "lift"):
        x = holder.x + holder.facing * 1.15 * holder.size
        return _on_the_ground(what, x, holder)
    placed[holder.entity] = holder.moved(pose=pose, expression="happy")
    return in_hand(what, placed[holder.entity])


def _on_the_ground(what: Placement, x: float, holder: Placement) -> Placement:
    """A thing on the floor before somebody, as large as it will be in the hands."""
    sized = in_hand(what, holder, "carry_low")
    bottom = thing(what.kind).box(thing(what.kind).state)[1]
    return sized.moved(x=x, y=FLOOR - sized.size * bottom)


def _in_the_air(deed: Deed, named: Named, placed: Mapping[str, Placement], format: Format) -> Placement:
    """A thing that has no floor of its own: over the heads, before somebody's chest, across the whole picture."""
    entity, kind = named
    people = [p for p in placed.values() if p.kind in PEOPLE]
    size = people[0].size if people else 1.0
    table = next((p for p in placed.values() if p.kind == "table"), None)
    if table is not None:
        return _on_the_table(entity, kind, table)
    if deed.action == "ignite" and people:
        whom = next((placed[t] for t, _ in (*deed.targets, *deed.actors) if t in placed), people[-1])
        return prop(entity, kind, whom.x, FLOOR + 5.25 * size, size=size)
    if kind in ("fog", "rain"):
        return prop(entity, kind, 0.0, FLOOR)
    if kind == "frame":
        return prop(entity, kind, *_framed((deed,), placed), width=_FRAME[0], height=_FRAME[1])
    if kind == "speech_bubble" and people:
        return _over_a_head(entity, people, placed)
    x = 0.0 if not people else (min(p.x for p in people) + max(p.x for p in people)) / 2 + _ASIDE * size
    return prop(entity, kind, x, min(2.4, FLOOR + 5.4 * size), size=size)


def _over_a_head(entity: str, people: Sequence[Placement], placed: Mapping[str, Placement]) -> Placement:
    """A bubble over the head of the next one who has none."""
    taken = [p.x for p in placed.values() if p.kind == "speech_bubble"]
    apart = max(1, (len(people) - 1) // 2)
    speaker, more = people[len(taken) * apart % len(people)], len(taken) // len(people)
    inward = len(people) == 1 or abs(speaker.x) > _NEAR_EDGE
    way = (1 if speaker.x <= 0 else -1) * (1 if inward else -1) * (-1) ** more
    x, y = speaker.x + 0.35 * speaker.size * way, speaker.y + 4.75 * speaker.size
    side = "right" if way > 0 else "left"
    return prop(entity, "speech_bubble", x, y, size=0.72 * speaker.size, side=side)


def _with_a_place(deed: Deed, placed: Mapping[str, Placement]) -> Iterator[Named]:
    """The things of a deed that stand somewhere of their own."""
    for entity, kind in deed.props:
        more = deed.action == "widen" and any(p.kind == kind for p in placed.values())
        load = deed.action == "balance" and kind != "scales" and deed.prop("scales") is not None
        seat = kind == "chair" and any(p.kind == "chair" for p in placed.values())
        spoken = sum(p.kind == "speech_bubble" for p in placed.values())
        mute = kind == "speech_bubble" and 0 < sum(p.kind in PEOPLE for p in placed.values()) <= spoken
        if kind != "text" and not (more or load or seat or mute):
            yield entity, kind


def _on_the_table(entity: str, kind: str, table: Placement) -> Placement:
    """A thing that stands on a table, no larger than two can reach."""
    _, bottom, _, top = thing(kind).box(thing(kind).state)
    scale = 1.25 * table.size / max(1.6, top - bottom)
    return prop(
        entity, kind, table.x, table.y + 1.34 * table.size - scale * bottom, size=scale, depth=table.depth + 0.4
    )


def _as_called(placed: Iterable[Placement], acts: Sequence[Deed]) -> Iterator[Placement]:
    """What an action brings on stage is not there when the scene opens."""
    first: dict[str, Deed] = {}
    for deed in acts:
        for entity, _ in (*deed.actors, *deed.props, *deed.targets):
            first.setdefault(entity, deed)
    for here in placed:
        yield _before(here, first.get(here.entity))


def _before(here: Placement, deed: Deed | None) -> Placement:
    """How something is before the deed it first has a part in."""
    if deed is None:
        return here
    kind = here.kind
    named = (here.entity, kind)
    if kind in PEOPLE:
        comes = deed.action in ("enter", "gather", "gather_around", "appear") and named in deed.actors
        return here.moved(shown=0.0) if comes else here
    here = _lettered(here, deed)
    state = thing(kind).state
    if deed.action == "throw_away" and "open" in state:
        return here.moved(state={"open": 1.0})
    if deed.action == "balance" and kind == "scales":
        loads = [_LOADS.get(other, "weight") for _, other in deed.props if other != "scales"]
        pans = dict(zip(("left", "right"), loads, strict=False))
        return here.moved(state={"tilt": 1.0, **pans})
    if deed.action == "frame_in" and kind == "frame":
        return here.moved(state={"drawn": 0.0})
    if "halo" in state and deed.action == "ignite":
        return here.moved(shown=0.0, state={"halo": 1.0})
    if deed.action == "open" and "open" in state:
        return here.moved(state={"open": 0.0})
    if deed.action == "close" and "open" in state:
        return here.moved(state={"open": 1.0})
    if deed.action == "build" and "joined" in state:
        return here.moved(state={"joined": 0.0})
    if deed.action == "build" and kind not in ("table", "chair"):
        return here.moved(state={"drawn": 0.0})
    if deed.action == "grow_plant" and kind in ("plant", "tree"):
        return here.moved(shown=0.0) if "grown" not in state else here.moved(state={"grown": 0.0})
    if deed.action == "fall" and not deed.actors:
        return here.moved(y=here.y + _ALOFT)
    if deed.action == "walk" and not deed.actors:
        return here.moved(shown=0.0)
    if deed.action in ("appear", "ignite", "present", "show") and kind not in ("table", "chair"):
        return here.moved(shown=0.0)
    return here


def _lettered(here: Placement, deed: Deed) -> Placement:
    """The thing with what the note calls it to be read on it."""
    state = thing(here.kind).state
    names = tuple(n for m in deed.direction.props if m.concept == here.kind for n in m.names)
    if "items" in state and names:
        return here.moved(state={"items": "\n".join(names)})
    name = label(deed.direction, here.entity)
    key = next((k for k in ("label", "text", "label1") if k in state), "")
    return here.moved(state={key: name}) if name and key else here


def _rope(acts: Sequence[Deed], cast: Sequence[Named], format: Format) -> list[Placement] | None:
    """A rope over the floor with somebody at its one end, and those who hold it or look on at the other."""
    deed = next((d for d in acts if d.prop("rope") and d.action == "balance"), None)
    if deed is None or not deed.actors:
        return None
    size = 0.9 * size_of(2, acts)
    long = min(_ROPE_LONG * size, format.units_wide - 5.6 * size)
    left, high = -long / 2 - 0.3 * size, FLOOR + ROPE_HIGH * size
    entity, kind = deed.actors[0]
    walker = person(entity, kind, left + 0.16 * long, size, pose="balancing").moved(y=high, depth=PERSON)
    others = [named for named in cast if named[0] != entity]
    xs = [left + long + (1.1 + 1.7 * i) * size for i in range(len(others))]
    watching = [
        person(e, k, x, size, facing=-1, pose="attend").moved(gaze=entity) for (e, k), x in zip(others, xs, strict=True)
    ]
    named = deed.prop("rope")
    assert named is not None
    rope = prop(named[0], "rope", left, high, size=_THICK, x2=long / _THICK, y2=0.0, slack=0.0, depth=PERSON - 0.5)
    posts = [
        prop(f"post-{i + 1}", "post", x, FLOOR, size=size, high=ROPE_HIGH) for i, x in enumerate((left, left + long))
    ]
    return [*posts, rope, walker, *watching]


def _cliff(acts: Sequence[Deed], cast: Sequence[Named], format: Format) -> list[Placement] | None:
    """A cliff by the sea with somebody on its top."""
    deed = next((d for d in acts if _off_a_height(d)), None)
    if deed is None or not deed.actors:
        return None
    size = 0.74
    edge, scale = format.units_wide / 2, min(1.0, format.units_wide / 10)
    cliff = prop("cliff", "cliff", -edge - 0.1, FLOOR - 0.95 * scale, size=scale)
    top = cliff.y + scale * thing("cliff").box(thing("cliff").state)[3]
    brink = cliff.x + 2.7 * scale
    jumpers = [
        person(e, k, brink - 1.4 * size * i, size).moved(y=top - 0.06, depth=PERSON)
        for i, (e, k) in enumerate(deed.actors)
    ]
    others = [named for named in cast if named not in deed.actors]
    watching = [person(e, k, edge - 1.4 - 1.5 * size * i, size, facing=-1) for i, (e, k) in enumerate(others)]
    return [cliff, *jumpers, *watching]


def _table(acts: Sequence[Deed], cast: Sequence[Named], format: Format) -> list[Placement] | None:
    """People on chairs, round a table where there is one; those who sit down in the scene stand before their chairs."""
    sitting = [d for d in acts if d.action == "sit"]
    tables = [t for d in acts if d.action in _AT_TABLE and (t := d.prop("table"))]
    if not sitting and not tables:
        return None
    size = size_of(len(cast), acts) * 0.96
    table = tables[0] if tables else None
    down = {e for d in sitting for e, _ in d.actors}
    aside = _LETTER / 2 if any(d.action == "animate_text" and not _long_text(d) for d in acts) else 0.0
    wide = 2.3 * size if table else 0.0
    out = wide / 2 + 0.25 * size if table else 0.75 * size
    left_side = [named for i, named in enumerate(cast) if i % 2 == 0]
    right_side = [named for i, named in enumerate(cast) if i % 2 == 1]
    placed: list[Placement] = []
    for side, people in ((-1, left_side), (1, right_side)):
        for i, (entity, kind) in enumerate(people):
            back = i > 0
            x = aside + side * (out + 0.95 * size + 1.55 * size * i)
            chair = prop(
                f"{entity}-chair", "chair", x, FLOOR, size=size, facing=-side, depth=18.0 - (0.5 if back else 0)
            )
            seat = x - side * BEFORE_SEAT * size
            who = person(entity, kind, seat, size, facing=-side, pose="sit").moved(depth=18.5 - (0.5 if back else 0))
            if entity in down:
                who = who.moved(x=seat - side * 0.4 * size, pose="relaxed")
            placed += [chair, who]
    if table:
        placed.append(prop(table[0], "table", aside, FLOOR - 0.12, size=_SCALES["table"] * size, width=wide / size))
    return placed


def _long_text(deed: Deed) -> bool:
    """Whether a deed writes more than a letter or two."""
    return deed.action == "animate_text" and any(len(words) > 2 for m in deed.direction.props for words in m.names)


def _written(acts: Sequence[Deed], format: Format) -> Iterator[Placement]:
    """What is written: a line over everybody, or a large letter on the left."""
    for deed in acts:
        if deed.action != "animate_text":
            continue
        names = [n for m in deed.direction.props for n in m.names] or [""]
        entity = deed.props[0][0] if deed.props else "text"
        if _long_text(deed):
            width = min(11.5, format.units_wide - 2 * _EDGE)
            yield lettering(entity, names[0], 0.0, 2.75, size=0.86, width=width).moved(depth=LETTERING)
        else:
            x = -format.units_wide / 2 + 2.1
            yield lettering(entity, " ".join(names), x, 0.9, size=3.0, width=3.6)
