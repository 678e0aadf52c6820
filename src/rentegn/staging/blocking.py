"""Blocking: where everybody and everything stands when a scene of doings opens, side by side, within the frame."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from rentegn.acting.marks import LETTERING
from rentegn.acting.stance import PEOPLE
from rentegn.drawing.things import thing, things
from rentegn.model.storyboard import Format, Placement, Tableau
from rentegn.staging.beforehand import as_called
from rentegn.staging.deeds import Deed, is_long_text
from rentegn.staging.desks import on_desks, to_put_it_on, upon_their_tops
from rentegn.staging.draft import SceneToStage
from rentegn.staging.grounds import grounds, sunlit
from rentegn.staging.in_hands import handled
from rentegn.staging.in_the_air import FRAME, framed, in_the_air
from rentegn.staging.lying import laid
from rentegn.staging.moods import in_their_mood, moods
from rentegn.staging.recasting import Named
from rentegn.staging.set_pieces import set_piece
from rentegn.staging.side_by_side import EDGE, SEVERAL, as_they_stood, in_depth, side_by_side
from rentegn.staging.sizes import on_floor, size_of
from rentegn.staging.standing import close_to, lettering, person, prop
from rentegn.staging.wheels import CARRIERS
from rentegn.staging.workplaces import at_work, drawn_on_sheets, riders, tool_in_hand

#: Who stands behind a counter.
_CLERKS = frozenset({"colleague", "doctor", "employee", "leader", "nurse", "police_officer"})
#: How large a letter stands beside people, and a few of them.
_ONE_LETTER, _FEW_LETTERS = 3.0, 2.1
#: How far before a door somebody stands who knocks at it, in H.
_FIST = 0.85
#: How large a child in a pram is beside people.
_BABY = 0.42
#: What reaches further than this below its anchor is anchored in its middle.
_ANCHORED_LOW = 0.3


def blocked(scene: SceneToStage, acts: Sequence[Deed]) -> Tableau:
    """The opening tableau: a place, people in the order the note names them, and their things."""
    cast = tuple(dict.fromkeys(named for deed in acts for named in deed.people))
    where = tuple(grounds(scene, acts, cast))
    standing = set_piece(acts, cast, scene.format) or in_depth(side_by_side(acts, cast, scene.format), acts)
    stayed = [old for ground in where if (old := scene.before.get(ground.entity)) is not None and old.shown > 0]
    if len(stayed) == len(where):
        where, standing = tuple(stayed), as_they_stood(standing, scene.before)
    else:
        where = tuple(sunlit(ground, standing, scene.format) for ground in where)
    placed = {p.entity: p for p in standing}
    placed |= {p.entity: p for p in upon_their_tops(acts, placed)}
    placed |= {p.entity: p for p in _in_one_place(acts, placed)}
    for deed in acts:
        for named in _with_a_place(deed, placed):
            if named[0] not in placed:
                placed[named[0]] = handled(deed, named, placed, acts) or in_the_air(deed, named, placed, scene.format)
    placed |= {p.entity: p for p in on_desks(placed)}
    for put in (at_work, drawn_on_sheets, riders, tool_in_hand):
        placed |= {p.entity: p for p in put(acts, placed)}
    if any(deed.action == "frame_in" for deed in acts):
        placed["hands"] = prop("hands", "hands", *framed(acts, placed), shown=0.0, width=FRAME[0], height=FRAME[1])
    for deed in acts:
        if deed.action == "queue" or (deed.action == "run" and len(deed.targets) >= SEVERAL):
            placed |= {e: placed[e].moved(facing=1) for e, _ in deed.actors if e in placed}
    for put in (to_put_it_on, _at_the_door, _on_wheels):
        placed |= {p.entity: p for p in put(acts, placed)}
    placed |= {p.entity: p for p in _behind_counters(placed)}
    felt = moods(acts)
    placed = {e: in_their_mood(p, felt) for e, p in placed.items()}
    written = list(_written(acts, scene.format))
    return Tableau((*where, *as_called(placed.values(), acts), *written))


def _at_the_door(acts: Sequence[Deed], placed: Mapping[str, Placement]) -> Iterator[Placement]:
    """Who knocks stands so close to what they knock at that the fist is at it."""
    for deed in acts:
        doer = next((placed[e] for e, _ in deed.actors if e in placed), None)
        at = next((placed[e] for e, kind in (*deed.props, *deed.targets) if e in placed and kind in things()), None)
        if deed.action != "knock" or doer is None or at is None or deed is not acts[0]:
            continue
        yield close_to(at, doer, _FIST)


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
            width = min(11.5, format.units_wide - 2 * EDGE)
            yield lettering(entity, names[0], 0.0, 2.75, size=0.86, width=width).moved(depth=LETTERING)
        else:
            x = -format.units_wide / 2 + 2.1
            words = " ".join(names)
            size = _ONE_LETTER if len(words) == 1 else _FEW_LETTERS
            yield lettering(entity, words, x, 0.9, size=size, width=3.6)
