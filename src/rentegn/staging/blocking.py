"""Blocking: where everybody and everything stands when a scene of doings opens, side by side, within the frame."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from rentegn.acting.holding import in_hand
from rentegn.acting.marks import FLOOR, LETTERING
from rentegn.acting.stance import PEOPLE
from rentegn.drawing.people.pose import sitting, while_seated
from rentegn.drawing.things import thing, things
from rentegn.model.storyboard import Format, Placement, Tableau
from rentegn.staging.beforehand import as_called, lettered_with
from rentegn.staging.deeds import Deed, is_long_text
from rentegn.staging.draft import SceneToStage
from rentegn.staging.grounds import grounds, sunlit
from rentegn.staging.lying import laid
from rentegn.staging.moods import in_their_mood, moods
from rentegn.staging.recasting import Named
from rentegn.staging.set_pieces import set_piece
from rentegn.staging.sizes import on_floor, size_of, wide
from rentegn.staging.standing import at, lettering, person, prop
from rentegn.staging.upon import TOPS, standing_upon, support, upon
from rentegn.staging.wheels import CARRIERS
from rentegn.staging.workplaces import at_work, drawn_on_sheets, each_at_a_table, riders, tool_in_hand

#: Width that somebody takes, and more that lies between two who are to come up to one another, in H.
_ELBOWS, _WAY = 2.0, 1.2
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
#: The same between two one of whom throws something to the other.
_THROWN = 3.0
#: The same where each of several has a table to work at.
_DESK_AHEAD = 1.4
#: Who stands behind a counter.
_CLERKS = frozenset({"colleague", "doctor", "employee", "leader", "nurse", "police_officer"})
#: How far before somebody (H) a ball lies that is kicked.
_FOOT = 0.78
#: What needs no floor of its own.
_NOWHERE = frozenset({"fog", "frame", "lights_out", "rain", "rope", "text"})
#: What is kept free at the frame's edges, in units.
_EDGE = 1.0
#: What is in somebody's hands from the start in these actions; what comes out of a pocket first.
_IN_HAND = frozenset(
    {"give", "share", "throw_away", "open", "look", "jump", "put_down", "read_out", "eat", "drink", "drop", "throw"}
)
_POCKETED = frozenset({"hold"})
#: In which pose, where that is not before the body in both hands.
_HELD: Mapping[str, str] = {"look": "hold_to_eye", "eat": "hold_at_side", "drink": "hold_at_side"}
#: Small enough to be held.
_SMALL_THINGS = """
    book brochure compass flame heart key letter lightbulb lettered_card magnifier map megaphone money paper phone
    trophy umbrella puzzle_piece relevance lock
"""
_SMALL = frozenset(_SMALL_THINGS.split())
_GOES_UP_TO = frozenset(
    {"give", "share", "shake_hands", "hug", "high_five", "walk", "push", "pull", "open", "close", "look", "run"}
)
_SEVERAL = 2
#: What comes about between two for whom it does.
_BETWEEN = frozenset({"appear", "rise", "widen", "grow_plant", "build", "topple", "collapse", "vanish"})
#: So far from the middle a bubble leans to it, in units.
_NEAR_EDGE = 4.2
#: How far from a signpost in the middle of a place people stand, in units.
_POST = 2.2
#: Room for a large letter at the left, and for who runs ahead or pushes something there, in H.
_LETTER, _RUN_UP, _PUSHED = 2.6, 4.0, 2.2
#: How large a letter stands beside people, and a few of them.
_ONE_LETTER, _FEW_LETTERS = 3.0, 2.1
#: How far beside the middle (H) hangs what has no floor of its own.
_ASIDE = 2.2
#: How far beside people something is put down, in H, and how near to the floor it is there, in units.
_BESIDE, _ON_THE_FLOOR = 2.3, 0.05
#: What stands on a desk, and how high a desk is, in H.
_ON_A_DESK, _DESK = frozenset({"bell", "computer", "phone", "trophy", "money"}), 1.5
#: How far before a door somebody stands who knocks at it, in H.
_FIST = 0.85
#: How large a child in a pram is beside people.
_BABY = 0.42
#: What reaches further than this below its anchor is anchored in its middle.
_ANCHORED_LOW = 0.3
#: How high rain clouds hang, in H.
_CLOUDS = 5.3
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
    where = tuple(grounds(scene, acts, cast))
    standing = set_piece(acts, cast, scene.format) or _in_depth(_row(acts, cast, scene.format), acts)
    stayed = [old for ground in where if (old := scene.before.get(ground.entity)) is not None and old.shown > 0]
    if len(stayed) == len(where):
        where, standing = tuple(stayed), _as_they_stood(standing, scene.before)
    else:
        where = tuple(sunlit(ground, standing, scene.format) for ground in where)
    placed = {p.entity: p for p in standing}
    placed |= {p.entity: p for p in _upon_their_tops(acts, placed)}
    placed |= {p.entity: p for p in _in_one_place(acts, placed)}
    for deed in acts:
        for named in _with_a_place(deed, placed):
            if named[0] not in placed:
                placed[named[0]] = _handled(deed, named, placed, acts) or _in_the_air(deed, named, placed, scene.format)
    placed |= {p.entity: p for p in [*_on_desks(placed)]}
    placed |= {p.entity: p for p in [*at_work(acts, placed)]}
    placed |= {p.entity: p for p in [*drawn_on_sheets(acts, placed)]}
    placed |= {p.entity: p for p in [*riders(acts, placed)]}
    placed |= {p.entity: p for p in [*tool_in_hand(acts, placed)]}
    if any(deed.action == "frame_in" for deed in acts):
        placed["hands"] = prop("hands", "hands", *_framed(acts, placed), shown=0.0, width=_FRAME[0], height=_FRAME[1])
    for deed in acts:
        if deed.action == "queue" or (deed.action == "run" and len(deed.targets) >= _SEVERAL):
            placed |= {e: placed[e].moved(facing=1) for e, _ in deed.actors if e in placed}
    placed |= {p.entity: p for p in _to_put_it_on(acts, placed)}
    placed |= {p.entity: p for p in _at_the_door(acts, placed)}
    placed |= {p.entity: p for p in _on_wheels(acts, placed)}
    placed |= {p.entity: p for p in [*_behind_counters(placed)]}
    felt = moods(acts)
    placed = {e: in_their_mood(p, felt) for e, p in placed.items()}
    written = list(_written(acts, scene.format))
    return Tableau((*where, *as_called(placed.values(), acts), *written))


def _framed(acts: Sequence[Deed], placed: Mapping[str, Placement]) -> tuple[float, float]:
    """Where hands make a frame: round those it is for."""
    whom = [placed[e] for deed in acts if deed.action == "frame_in" for e, _ in deed.targets if e in placed]
    middle = sum(p.x for p in whom) / len(whom) if whom else 0.0
    return middle, _FRAME_MIDDLE


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


def _as_they_stood(standing: list[Placement], before: Tableau) -> list[Placement]:
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
    return [_facing(p, kept) for p in kept]


def _stood(here: Placement) -> bool:
    """Whether somebody stands on the floor, as near as people do or farther back."""
    return 0 <= FLOOR - here.y <= max(_NEAR)


def _in_one_plane(standing: Sequence[Placement]) -> bool:
    return len({p.y for p in standing}) == 1


def _in_depth(standing: list[Placement], acts: Sequence[Deed]) -> list[Placement]:
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
    return -_POST if signpost and len(standing) <= _SEVERAL else 0.0


def _desk(what: Placement, size: float) -> Placement:
    """A small table under what is not put on the floor."""
    return prop(f"{what.entity}-desk", "table", what.x, FLOOR, size=_DESK / 1.34 * size, width=2.1, depth=15.0)


def _slots(acts: Sequence[Deed]) -> Iterator[Slot]:
    seen: set[str] = set()
    kinds: set[str] = set()
    people = any(deed.people for deed in acts)
    in_hand_some_time = {named[0] for deed in acts for named in deed.props if _held(deed, named)}
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
            if deed.action == "ignite" and _small(kind) and deed.people:
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
    runs = deed.action == "run" and len(deed.targets) >= _SEVERAL
    return _RUN_UP if runs or deed.action == "ride" else 0.0


def _round_the_work(deed: Deed) -> tuple[Named, ...]:
    """What a group builds stands in its midst."""
    if deed.action == "run" and len(deed.targets) >= _SEVERAL:
        return (*deed.targets, *deed.actors)  # who runs ahead of the others starts in front of them
    if deed.action in _BETWEEN and not deed.actors and deed.props and len(deed.targets) == _SEVERAL:
        return (deed.targets[0], *deed.props, deed.targets[1])
    if deed.action not in ("build", "gather_around") or len(deed.actors) < _SEVERAL:
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


def _facing(here: Placement, placed: Sequence[Placement]) -> Placement:
    """People turn to the middle of what stands there."""
    if here.kind not in PEOPLE:
        return here
    middle = sum(p.x for p in placed) / len(placed)
    return here.moved(facing=1 if here.x <= middle + 0.01 else -1)


def _small(kind: str) -> bool:
    return kind in _SMALL or (kind in things() and thing(kind).held)


def _held(deed: Deed, named: Named) -> bool:
    """Whether a thing is in somebody's hands in this deed, or comes out of them."""
    if named[1] in PEOPLE:
        return False
    small = _small(named[1]) or deed.action in ("carry", "put_down", "drop")
    if deed.action == "walk":  # up the stairs with it
        return bool(deed.actors) and deed.direction.action in ("carry", "lift") and (small or named[1] == "box")
    return bool(deed.actors) and small and deed.action in (_IN_HAND | _POCKETED | {"carry", "kick", "lift"})


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
    pose = _HELD.get(deed.action, "under_umbrella" if kind == "umbrella" else "hold_before")
    if deed.action == "kick":
        return _on_the_ground(what, holder.x + holder.facing * _FOOT * holder.size, holder)
    if deed.action in ("carry", "lift"):
        x = holder.x + holder.facing * 1.15 * holder.size
        return _on_the_ground(what, x, holder)
    pose = while_seated(pose) if sitting(holder.pose) else pose
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
    if kind in ("fog", "lights_out"):
        return prop(entity, kind, 0.0, FLOOR)
    table = None if deed.elsewhere else next((p for p in placed.values() if p.kind == "table"), None)
    if table is not None:
        return next(standing_upon([named], table))
    if deed.action == "ignite" and people:
        whom = next((placed[t] for t, _ in (*deed.targets, *deed.actors) if t in placed), people[-1])
        return prop(entity, kind, whom.x, FLOOR + 5.25 * size, size=size)
    if kind == "rain":
        under = people or [prop(entity, kind, 0.0, FLOOR)]
        return prop(entity, kind, sum(p.x for p in under) / len(under), FLOOR + _CLOUDS * size, size=size)
    if kind == "frame":
        return prop(entity, kind, *_framed((deed,), placed), width=_FRAME[0], height=_FRAME[1])
    if kind == "speech_bubble" and people:
        return _over_a_head(entity, people, placed)
    beside = _free_beside(people, size, format)
    if beside is not None:
        return on_floor(entity, kind, beside, size)
    x = 0.0 if not people else (min(p.x for p in people) + max(p.x for p in people)) / 2 + _ASIDE * size
    return prop(entity, kind, x, min(2.4, FLOOR + 5.4 * size), size=size)


def _free_beside(people: Sequence[Placement], size: float, format: Format) -> float | None:
    """Where there is floor next to people, at their right or at their left; None where there is none."""
    if not people:
        return 0.0
    edge = format.units_wide / 2 - _EDGE - _BESIDE * size / 2
    right, left = max(p.x for p in people) + _BESIDE * size, min(p.x for p in people) - _BESIDE * size
    return right if right <= edge else left if left >= -edge else None


def _upon_their_tops(acts: Sequence[Deed], placed: Mapping[str, Placement]) -> Iterator[Placement]:
    """What stands on a table or a sill that is there; what is put on one comes there later."""
    for top in [p for p in placed.values() if p.kind in TOPS]:
        laid = [d for d in acts if (by := support(d)) is not None and by[0] == top.entity and not _laid_down(d)]
        named = [n for d in laid for n in upon(d) if n[0] not in placed and not _held(d, n)]
        if named:
            yield from standing_upon(tuple(dict.fromkeys(named)), top)


def _at_the_door(acts: Sequence[Deed], placed: Mapping[str, Placement]) -> Iterator[Placement]:
    """Who knocks stands so close to what they knock at that the fist is at it."""
    for deed in acts:
        doer = next((placed[e] for e, _ in deed.actors if e in placed), None)
        at = next((placed[e] for e, kind in (*deed.props, *deed.targets) if e in placed and kind in things()), None)
        if deed.action != "knock" or doer is None or at is None or deed is not acts[0]:
            continue
        left, _, right, _ = thing(at.kind).box({**thing(at.kind).state, **at.state})
        side = 1 if at.x >= doer.x else -1
        edge = at.x + at.size * (left if side > 0 else right)
        yield doer.moved(x=edge - side * _FIST * doer.size, facing=side)


def _to_put_it_on(acts: Sequence[Deed], placed: Mapping[str, Placement]) -> Iterator[Placement]:
    """A table before somebody who puts down something small, where none is named."""
    tables = any(p.kind in TOPS for p in placed.values())
    for deed in acts:
        doer = next((placed[e] for e, _ in deed.actors if e in placed), None)
        if tables or doer is None or not _laid_down(deed) or not any(_small(kind) for _, kind in deed.props):
            continue
        x = doer.x + doer.facing * 1.75 * doer.size
        yield _desk(doer.moved(x=x), doer.size)


def _laid_down(deed: Deed) -> bool:
    return deed.action == "put_down" and bool(deed.actors)


def _on_wheels(acts: Sequence[Deed], placed: Mapping[str, Placement]) -> Iterator[Placement]:
    """Those in wheelchairs, looking where they are wheeled, and those who are in what is wheeled."""
    for deed in acts:
        for entity, _ in deed.in_chairs:
            if entity in placed:
                faces = 1 if deed.action == "wheel" else placed[entity].facing
                yield placed[entity].moved(state={"wheelchair": 1.0}, facing=faces)
        carrier = next((placed[e] for e, kind in deed.props if kind in CARRIERS and e in placed), None)
        size = next((p.size for p in placed.values() if p.kind in PEOPLE), 1.0)
        for i, named in enumerate(deed.aboard if carrier is not None else ()):
            assert carrier is not None
            yield laid(named, carrier, i) if carrier.kind == "bed" else _in_a_pram(named, carrier, size, i)


def _in_a_pram(named: Named, pram: Placement, size: float, i: int) -> Placement:
    """A child that looks out of a pram, small enough to be in it."""
    x, y = pram.x - (0.42 - 0.5 * i) * pram.size, pram.y + 0.5 * pram.size
    return person(*named, x, _BABY * size, y=y).moved(depth=pram.depth + 0.5 - 0.1 * i, expression="happy", facing=1)


def _in_one_place(acts: Sequence[Deed], placed: Mapping[str, Placement]) -> Iterator[Placement]:
    """What something turns into is where that is, on the same floor."""
    for deed in acts:
        old = next((placed[e] for e, _ in (*deed.actors, *deed.props) if e in placed), None)
        if deed.action != "transform" or old is None:
            continue
        for entity, kind in deed.targets:
            if kind in PEOPLE:
                yield person(entity, kind, old.x, size_of(1, acts))
            elif kind in things() and thing(kind).depth > 0:
                new = on_floor(entity, kind, old.x, size_of(1, acts))
                yield (
                    new
                    if old.kind in PEOPLE or thing(kind).box(thing(kind).state)[1] > -_ANCHORED_LOW
                    else new.moved(y=_middle(old))
                )


def _middle(here: Placement) -> float:
    """How high the middle of a thing is, in units."""
    _, bottom, _, top = thing(here.kind).box({**thing(here.kind).state, **here.state})
    return here.y + here.size * (bottom + top) / 2


def _behind_counters(placed: Mapping[str, Placement]) -> Iterator[Placement]:
    """Whoever works there stands behind a counter and looks over it; those who come to it turn to it."""
    for counter in [p for p in placed.values() if p.kind == "counter"]:
        people = [p for p in placed.values() if p.kind in PEOPLE]
        clerk = next((p for p in people if p.kind in _CLERKS), None)
        others = [p for p in people if p is not clerk]
        for other in others:
            yield other.moved(facing=1 if other.x <= counter.x else -1)
        if clerk is not None:
            left = sum(p.x <= counter.x for p in others)
            yield clerk.moved(x=counter.x, facing=-1 if 2 * left >= len(others) else 1)


def _on_desks(placed: Mapping[str, Placement]) -> Iterator[Placement]:
    """What stands on the floor and belongs on a desk, each on one of its own."""
    size = next((p.size for p in placed.values() if p.kind in PEOPLE), 1.0)
    for what in placed.values():
        if what.kind in _ON_A_DESK and what.shown > 0 and abs(what.y - FLOOR) < _ON_THE_FLOOR:
            yield _desk(what, size)
            yield what.moved(y=what.y + _DESK * size)


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


def _written(acts: Sequence[Deed], format: Format) -> Iterator[Placement]:
    """What is written: a line over everybody, or a large letter on the left."""
    for deed in acts:
        if deed.action != "animate_text":
            continue
        names = [n for m in deed.direction.props for n in m.names] or [""]
        entity = deed.props[0][0] if deed.props else "text"
        if is_long_text(deed):
            width = min(11.5, format.units_wide - 2 * _EDGE)
            yield lettering(entity, names[0], 0.0, 2.75, size=0.86, width=width).moved(depth=LETTERING)
        else:
            x = -format.units_wide / 2 + 2.1
            words = " ".join(names)
            size = _ONE_LETTER if len(words) == 1 else _FEW_LETTERS
            yield lettering(entity, words, x, 0.9, size=size, width=3.6)
