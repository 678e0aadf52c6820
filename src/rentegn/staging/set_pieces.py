"""Stages that are built for one doing: a rope to walk on, a cliff to leap from, seats about a table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rentegn.acting.actions.sit import BEFORE_SEAT
from rentegn.acting.marks import FLOOR, PERSON
from rentegn.drawing.things import thing
from rentegn.model.storyboard import Format, Placement
from rentegn.staging.deeds import Deed, is_long_text, is_off_a_height
from rentegn.staging.lying import lying
from rentegn.staging.recasting import Named
from rentegn.staging.sizes import scale_of, size_of
from rentegn.staging.standing import person, prop

_AT_TABLE = frozenset(
    {"sit", "talk", "listen", "eat", "build", "be_happy", "laugh", "think", "be_sad", "be_tired", "be_worried", "drink"}
)
#: Who comes together at a table sits down at it, if they are no more than this.
_GATHERS, _ROUND = frozenset({"gather", "gather_around"}), 8
#: What several or one can sit on: how wide it is for one, how much wider for each more, and the most, in H.
_SEATS: Mapping[str, tuple[float, float, int]] = {
    "bench": (2.6, 2.1, 5),
    "sofa": (3.4, 1.9, 4),
    "armchair": (2.3, 0.0, 1),
}
#: What is done sitting where a seat is named; who is told to sit gets down on it first.
_SITTING_HERE = """
    be_happy be_proud be_sad be_surprised be_tired be_worried call drink eat hold laugh listen look read read_out rest
    sing sleep talk think wave nod clap point
"""
_SEATED = frozenset(_SITTING_HERE.split())
_THEY_SIT = "sidder sidde siddende sitter sitte sittende sit sitja sitjande sits sitting sat seated"
_SITTING_WORDS = frozenset(_THEY_SIT.split())
#: How much thicker than a climber's a rope is that is walked on; how high over the floor, and how far it reaches, in H.
_THICK, _ROPE_HIGH, _ROPE_LONG = 2.0, 1.25, 6.4
#: Room for a large letter at the left, in H.
_LETTER = 2.6


def set_piece(acts: Sequence[Deed], cast: Sequence[Named], format: Format) -> list[Placement]:
    """Who and what stands on the stage that one of the deeds needs; nobody where none needs one."""
    built = (stage(acts, cast, format) for stage in (_rope_walk, _cliff_top, lying, _on_a_seat, _round_a_table))
    return next(filter(None, built), [])


def _rope_walk(acts: Sequence[Deed], cast: Sequence[Named], format: Format) -> list[Placement] | None:
    """A rope over the floor with somebody at its one end, and those who hold it or look on at the other."""
    deed = next((d for d in acts if d.prop("rope") and d.action == "balance"), None)
    if deed is None or not deed.actors:
        return None
    size = 0.9 * size_of(2, acts)
    long = min(_ROPE_LONG * size, format.units_wide - 5.6 * size)
    left, high = -long / 2 - 0.3 * size, FLOOR + _ROPE_HIGH * size
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
        prop(f"post-{i + 1}", "post", x, FLOOR, size=size, high=_ROPE_HIGH) for i, x in enumerate((left, left + long))
    ]
    return [*posts, rope, walker, *watching]


def _cliff_top(acts: Sequence[Deed], cast: Sequence[Named], format: Format) -> list[Placement] | None:
    """A cliff by the sea with somebody on its top."""
    deed = next((d for d in acts if is_off_a_height(d)), None)
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


def _sits(deed: Deed) -> bool:
    """Whether the note says that they sit, whatever else they do."""
    return any(word.text.lower() in _SITTING_WORDS for word in deed.direction.words)


def _table_of(deed: Deed) -> Named | None:
    return next((named for named in (*deed.props, *deed.targets) if named[1] == "table"), None)


def _seat_of(deed: Deed) -> Named | None:
    return next((named for named in (*deed.props, *deed.targets) if named[1] in _SEATS), None)


def _on_a_seat(acts: Sequence[Deed], cast: Sequence[Named], format: Format) -> list[Placement] | None:
    """A bench, sofa or easy chair with those on it whom the note puts there, and the others beside it."""
    seats = ((d, _seat_of(d)) for d in acts if d.actors and (d.action in ("sit", *_SEATED) or _sits(d)))
    deed, named = next(((d, seat) for d, seat in seats if seat is not None), (None, None))
    if deed is None or named is None:
        return None
    one, more, most = _SEATS[named[1]]
    sitters = deed.actors[:most]
    others = [who for who in cast if who not in sitters]
    size = min(
        size_of(len(cast), acts), (format.units_wide - 2.0) / (one + more * (len(sitters) - 1) + 2 * len(others))
    )
    wide = one + more * (len(sitters) - 1)
    middle = -0.85 * size * len(others)
    seat = prop(named[0], named[1], middle, FLOOR, size=size)
    placed = [seat.moved(state={"width": wide}) if "width" in thing(named[1]).state else seat]
    for i, (entity, kind) in enumerate(sitters):
        x = middle + size * more * (i - (len(sitters) - 1) / 2)
        facing = -1 if i and i >= len(sitters) / 2 else 1
        chair = prop(f"{entity}-chair", "chair", x, FLOOR, size=size, facing=facing, shown=0.0)
        who = person(entity, kind, x + BEFORE_SEAT * size * facing, size, facing=facing, pose="sit").moved(
            depth=18.5 + 0.1 * i
        )
        if deed.action == "sit":
            who = who.moved(x=who.x + (0.4 if len(sitters) == 1 else 0.0) * size * facing, pose="relaxed")
        placed += [chair, who]
    edge = middle + wide * size / 2
    return placed + [person(e, k, edge + (1.0 + 1.7 * i) * size, size, facing=-1) for i, (e, k) in enumerate(others)]


def _round_a_table(acts: Sequence[Deed], cast: Sequence[Named], format: Format) -> list[Placement] | None:
    """People on chairs, round a table where there is one; those who sit down in the scene stand before their chairs."""
    come = [d for d in acts if d.action in _GATHERS and _table_of(d) and 1 < len(d.actors) <= _ROUND]
    sitting = [d for d in acts if d.action == "sit"] + come
    tables = [
        t for d in acts if (d.action in _AT_TABLE or d in come or (d.actors and _sits(d))) and (t := _table_of(d))
    ]
    if not sitting and not tables:
        return None
    size = size_of(len(cast), acts) * 0.96
    table = tables[0] if tables else None
    down = {e for d in sitting for e, _ in d.actors}
    aside = _LETTER / 2 if any(d.action == "animate_text" and not is_long_text(d) for d in acts) else 0.0
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
        placed.append(prop(table[0], "table", aside, FLOOR - 0.12, size=scale_of("table") * size, width=wide / size))
    return placed
