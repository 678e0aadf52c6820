"""People and what needs floor beside one another, in the order they are named, smaller where it gets tight."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from rentegn.acting.marks import FLOOR
from rentegn.acting.stance import PEOPLE
from rentegn.drawing.things import things
from rentegn.model.storyboard import Format, Placement, Tableau
from rentegn.staging.beforehand import lettered_with
from rentegn.staging.deeds import Deed, is_long_text
from rentegn.staging.desks import ON_A_DESK, desk, on_a_desk
from rentegn.staging.in_hands import held, small
from rentegn.staging.recasting import Named
from rentegn.staging.sizes import on_floor, size_of, wide
from rentegn.staging.standing import at, person, prop
from rentegn.staging.upon import upon
from rentegn.staging.workplaces import each_at_a_table

#: Width that somebody takes, and more that lies between two who are to come up to one another, in H.
_ELBOWS, _WAY = 2.0, 1.2
#: The same where each of several has a table to work at.
_DESK_AHEAD = 1.4
#: And between two one of whom throws something to the other.
_THROWN = 3.0
#: Who stands closer than this (H) to somebody, or has become this much larger or smaller, does not stay like that.
_CROWDED, _GREW = 1.5, 0.2
#: So many are more than a pair, and how near those in a row stand, from the left, in units before the floor line.
_A_CROWD, _NEAR = 3, (0.12, 0.62, 0.0, 0.46, 0.2)
#: In these nobody touches anybody or takes hold of anything, so that people need not stand in one plane.
_APART = frozenset(
    {
        *("animate_text", "appear", "attend", "be_happy", "be_proud", "be_sad", "be_surprised", "be_tired"),
        *("be_worried", "cheer", "clap", "draw", "enter", "get_ready", "ignite", "laugh", "listen", "look", "nod"),
        *("point", "present", "shrug", "sing", "slump", "talk", "think", "wave", "widen"),
    }
)
#: What needs no floor of its own.
_NOWHERE = frozenset({"fog", "frame", "lights_out", "rain", "rope", "text"})
#: What is kept free at the frame's edges, in units.
EDGE = 1.0
#: In these one comes up to another, or to a thing.
_GOES_UP_TO = frozenset(
    {"give", "share", "shake_hands", "hug", "high_five", "walk", "push", "pull", "open", "close", "look", "run"}
)
#: So many are more than one.
SEVERAL = 2
#: What comes about between two for whom it does.
_BETWEEN = frozenset({"appear", "rise", "widen", "grow_plant", "build", "topple", "collapse", "vanish"})
#: How far from a signpost in the middle of a place people stand, in units.
_POST = 2.2
#: Room for a large letter at the left, and for who runs ahead or pushes something there, in H.
_LETTER, _RUN_UP, _PUSHED = 2.6, 4.0, 2.2


@dataclass(frozen=True, slots=True)
class Slot:
    """Something that needs floor: its width in H at a size of 1 unit per H, and what is free to its right."""

    entity: str
    kind: str
    wide: float
    after: float = 0.0


def side_by_side(acts: Sequence[Deed], cast: Sequence[Named], format: Format) -> list[Placement]:
    """People and what stands on the floor side by side, in the order they are named; smaller where it gets tight."""
    slots = list(_slots(acts))
    if not slots:
        return []
    size = size_of(len(cast), acts)
    room = format.units_wide - 2 * EDGE
    whole = sum(s.wide + s.after for s in slots) * size
    size *= min(1.0, room / whole)
    x = -min(room, whole) / 2
    placed = []
    for slot in slots:
        middle = x + slot.wide * size / 2
        placed.append(_standing(slot, middle, size))
        x += (slot.wide + slot.after) * size
    desks = [desk(p, size) for p in placed if p.kind in ON_A_DESK]
    raised = [on_a_desk(p, size) if p.kind in ON_A_DESK else p for p in placed]
    standing = [facing(p, placed) for p in raised if p.kind != "letters"]
    aside = _beside_the_post(acts, standing)
    return [*desks, *(p.moved(x=p.x + aside) for p in standing)]


def as_they_stood(standing: list[Placement], before: Tableau) -> list[Placement]:
    """The same people on the same stage are where the scene before left them, so that nobody changes sides.

    Those who were left in one another's arms, or at another size, take their places anew.
    """
    stood = [old for p in standing if (old := before.get(p.entity)) is not None and old.shown > 0 and _stood(old)]
    if len(stood) < len(standing) or any(p.kind not in PEOPLE for p in standing):
        return standing
    close = any(abs(a.x - b.x) < _CROWDED * a.size for a, b in combinations(stood, 2))
    if close or any(abs(old.size / new.size - 1) > _GREW for old, new in zip(stood, standing, strict=True)):
        return standing
    if _in_one_plane(standing) and not _in_one_plane(stood):
        return standing  # who is to touch somebody stands as near as they do
    kept = [
        new.moved(x=old.x, y=old.y, size=old.size, depth=old.depth) for new, old in zip(standing, stood, strict=True)
    ]
    return [facing(p, kept) for p in kept]


def _stood(here: Placement) -> bool:
    """Whether somebody stands on the floor, as near as people do or farther back."""
    return 0 <= FLOOR - here.y <= max(_NEAR)


def _in_one_plane(standing: Sequence[Placement]) -> bool:
    return len({p.y for p in standing}) == 1


def in_depth(standing: list[Placement], acts: Sequence[Deed]) -> list[Placement]:
    """Three and more who only speak, look and feel stand nearer and farther off, those nearer lower and larger."""
    people = sorted((p for p in standing if p.kind in PEOPLE), key=lambda p: p.x)
    if len(people) < _A_CROWD or len(people) < len(standing) or any(deed.action not in _APART for deed in acts):
        return standing
    near = {p.entity: _NEAR[i % len(_NEAR)] for i, p in enumerate(people)}
    return [
        p.moved(y=p.y - near[p.entity], size=at(p.size, near[p.entity]), depth=p.depth + near[p.entity])
        for p in standing
    ]


def _beside_the_post(acts: Sequence[Deed], standing: Sequence[Placement]) -> float:
    """How far one or two step aside where the place itself has something in its middle (units)."""
    signpost = any(deed.place is not None and deed.place.concept == "crossroads" for deed in acts)
    return -_POST if signpost and len(standing) <= SEVERAL else 0.0


def _slots(acts: Sequence[Deed]) -> Iterator[Slot]:
    seen: set[str] = set()
    kinds: set[str] = set()
    people = any(deed.people for deed in acts)
    in_hand_some_time = {named[0] for deed in acts for named in deed.props if held(deed, named)}
    upon_something = {named[0] for deed in acts for named in upon(deed)}
    becoming = {named[0] for deed in acts if deed.action == "transform" for named in deed.targets}
    letters = next((d for d in acts if d.action == "animate_text" and not is_long_text(d)), None)
    if letters is not None:
        yield Slot("letters", "letters", _LETTER)
    pushing = next((d for d in acts if d.action == "push"), None)
    if pushing is not None:  # nobody stands where it is pushed to
        for entity, kind in (n for d in acts for n in d.people if n not in pushing.actors):
            if entity not in seen:
                seen.add(entity)
                yield Slot(entity, kind, _ELBOWS, 0.4)
    for deed in acts:
        way = _way(deed)
        parts = _round_the_work(deed) or (*deed.actors, *deed.props, *deed.targets)
        parts = tuple(sorted(parts, key=lambda named: named[1] == "ramp"))
        for i, (entity, kind) in enumerate(parts):
            known = kind in kinds
            kinds.add(kind)
            if entity in upon_something | becoming:
                continue
            if entity in seen or entity in in_hand_some_time or kind in _NOWHERE:
                continue
            if kind not in PEOPLE and kind not in things():
                continue
            if deed.action == "ignite" and small(kind) and deed.people:
                continue
            if kind == "speech_bubble" and people:
                continue
            if deed.action == "widen" and known:
                continue
            if deed.action == "balance" and kind != "scales" and deed.prop("scales"):
                continue
            seen.add(entity)
            room = _ELBOWS if kind in PEOPLE else wide(lettered_with(prop(entity, kind, 0.0, 0.0), deed))
            yield Slot(entity, kind, room, way if i < len(parts) - 1 or _at_desks(deed) else 0.0)
        ahead = _ahead(deed)
        if ahead:
            yield Slot("ahead", "letters", ahead)


def _way(deed: Deed) -> float:
    """What lies between one and the next of those in a deed, in H."""
    if deed.action in ("throw", "kick"):
        return _THROWN
    return _WAY if deed.action in _GOES_UP_TO else _DESK_AHEAD if _at_desks(deed) else 0.0


def _at_desks(deed: Deed) -> bool:
    """Whether several have a table each."""
    return len(deed.actors) > 1 and each_at_a_table(deed)


def _ahead(deed: Deed) -> float:
    """What must be free to the right for a deed, in H."""
    if deed.action in ("push", "wheel"):
        return _PUSHED
    runs = deed.action == "run" and len(deed.targets) >= SEVERAL
    return _RUN_UP if runs or deed.action == "ride" else 0.0


def _round_the_work(deed: Deed) -> tuple[Named, ...]:
    """What a group builds stands in its midst."""
    if deed.action == "run" and len(deed.targets) >= SEVERAL:
        return (*deed.targets, *deed.actors)  # who runs ahead of the others starts in front of them
    if deed.action in _BETWEEN and not deed.actors and deed.props and len(deed.targets) == SEVERAL:
        return (deed.targets[0], *deed.props, deed.targets[1])
    if deed.action not in ("build", "gather_around") or len(deed.actors) < SEVERAL:
        return ()
    half = (len(deed.actors) + 1) // 2
    midst = (*deed.props, *deed.targets)
    return (*deed.actors[:half], *midst, *deed.actors[half:])


def _standing(slot: Slot, x: float, size: float) -> Placement:
    if slot.kind == "letters":
        return Placement(slot.entity, slot.kind, x, FLOOR, size)
    if slot.kind in PEOPLE:
        return person(slot.entity, slot.kind, x, size)
    return on_floor(slot.entity, slot.kind, x, size)


def facing(here: Placement, placed: Sequence[Placement]) -> Placement:
    """People turn to the middle of what stands there."""
    if here.kind not in PEOPLE:
        return here
    middle = sum(p.x for p in placed) / len(placed)
    return here.moved(facing=1 if here.x <= middle + 0.01 else -1)
