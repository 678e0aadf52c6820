"""Where work is done: a table under what is worked on, somebody close to it, the tool in their hand from the start."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from rentegn.acting.marks import FLOOR
from rentegn.acting.stance import PEOPLE
from rentegn.acting.wielding import Trade, trades
from rentegn.drawing.people.skeleton import fitted, joints
from rentegn.drawing.people.wardrobe import dress
from rentegn.drawing.people.working import STROKES, with_tool
from rentegn.drawing.things import thing
from rentegn.model.storyboard import Placement
from rentegn.staging.deeds import Deed
from rentegn.staging.standing import close_to, prop

#: Strokes that need something as high as a table, and those that are done close to something.
_ON_TABLES, _CLOSE_TO = frozenset({"table", "keys"}), frozenset({"wall", "table", "keys", "pour"})
#: How high and how wide a table is that stands for one who works at it, in H; how large what lies on it may be.
_HIGH, _WIDE, _LARGEST = 1.46, 1.9, 1.5
#: A table's height at size 1, and how far from somebody the middle of what they work on is, in H.
_TABLE, _REACH = 1.34, 1.5
#: Where the last of those who ride begins, in units, and how far one is behind the other, in H.
_LEFT_END, _APART = -4.6, 2.6
#: How large a picture is that somebody draws, and how far before the hand its middle is, in H.
_PICTURE, _SHEET_OFF = 1.7, 0.5
#: How near to the edge of what is worked on somebody stands, and how far they come for it, in H.
_ARM, _A_FEW_STEPS = 0.95, 3.2
#: What is a table itself, or higher than one, and where a keyboard is.
_TABLES, _KEYBOARD = frozenset({"table", "near_desk", "desk_top"}), "computer"


def at_work(acts: Sequence[Deed], placed: Mapping[str, Placement]) -> Iterator[Placement]:
    """Tables for those who need one, with what they work on, and them within reach of it."""
    for deed, trade, doer in _working(acts, placed):
        if trade.stroke not in _CLOSE_TO:
            continue
        worked = [placed[e] for e, kind in (*deed.props, *deed.targets) if e in placed and kind not in PEOPLE]
        what = worked[0] if worked else None
        if trade.stroke not in _ON_TABLES:
            if what is not None:
                yield _beside(doer, what)
            continue
        x = doer.x + doer.facing * _REACH * doer.size if what is None else what.x
        if what is None and len(deed.actors) > 1:
            doer, x = doer.moved(facing=1), doer.x + _REACH * doer.size
        needs = what is None or not _is_table(what)
        if needs and f"{what.entity if what else doer.entity}-desk" not in placed:
            yield _table(doer, what, x)
        yield _beside(doer, what) if what is not None else doer
        if what is not None and _small(what, doer):
            yield _on_top(what, doer)
        elif what is None and trade.stroke == "keys":
            yield _on_top(prop(f"{doer.entity}-computer", _KEYBOARD, x, FLOOR, size=0.9 * doer.size), doer)


def drawn_on_sheets(acts: Sequence[Deed], placed: Mapping[str, Placement]) -> Iterator[Placement]:
    """What somebody draws, on a sheet of paper before them."""
    for deed in acts:
        doer = next((placed[e] for e, _ in deed.actors if e in placed), None)
        what = next((placed[e] for e, kind in deed.props if e in placed and not _is_table(placed[e])), None)
        if deed.action != "draw" or doer is None or what is None or what.kind in PEOPLE:
            continue
        left, bottom, right, top = thing(what.kind).box({**thing(what.kind).state, **what.state})
        size = _PICTURE * doer.size / max(right - left, top - bottom)
        hand = _reach(doer)
        x, y = doer.x + doer.facing * (hand.real + _SHEET_OFF) * doer.size, doer.y + hand.imag * doer.size
        middle = complex(left + right, bottom + top) / 2
        wide = 1.35 * _PICTURE
        yield prop(f"{what.entity}-sheet", "wall_sheet", x, y, size=doer.size, width=wide, height=wide)
        yield what.moved(
            x=x - size * middle.real, y=y - size * middle.imag, size=size, depth=doer.depth - 1, state={"drawn": 0.0}
        )
        yield doer.moved(pose=with_tool("pen"))


def riders(acts: Sequence[Deed], placed: Mapping[str, Placement]) -> Iterator[Placement]:
    """Whoever rides a bicycle, on it: behind one another, all to the right."""
    for deed in acts:
        bicycles = [placed[e] for e, kind in deed.props if kind == "bicycle" and e in placed]
        people = [placed[e] for e, _ in deed.actors if e in placed]
        if deed.action != "ride" or not bicycles:
            continue
        for i, (rider, bicycle) in enumerate(zip(people, bicycles, strict=False)):
            x = _LEFT_END + _APART * rider.size * (len(people) - 1 - i)
            yield bicycle.moved(x=x, y=FLOOR, size=rider.size, facing=1, depth=rider.depth - 0.3)
            yield rider.moved(x=x, y=FLOOR, facing=1, pose="cycle", expression="happy")


def tool_in_hand(acts: Sequence[Deed], placed: Mapping[str, Placement]) -> Iterator[Placement]:
    """Whoever begins with a tool has it in hand when the scene opens."""
    first: dict[str, Deed] = {}
    for deed in acts:
        for entity, _ in deed.people:
            first.setdefault(entity, deed)
    for entity, deed in first.items():
        trade = trades().get(deed.action)
        if trade is None or entity not in placed or placed[entity].pose != "relaxed":
            continue
        if any(entity == actor for actor, _ in deed.actors):
            yield placed[entity].moved(pose=trade.rest)
        elif trade.tool == "jug":
            yield placed[entity].moved(pose="with_mug")


def _reach(doer: Placement) -> complex:
    """Where somebody's hand is on an average while they draw, in H from their ground point."""
    worn = dress(doer.entity, doer.kind, "")
    palms = [joints(fitted(stroke, worn), worn).palm("right") for stroke in STROKES["wall"]]
    return sum(palms) / len(palms)


def _working(acts: Sequence[Deed], placed: Mapping[str, Placement]) -> Iterator[tuple[Deed, Trade, Placement]]:
    """Each deed done with a tool, and who does it first; everybody who has a table of their own for it."""
    for deed in acts:
        trade = trades().get(deed.action)
        doers = [placed[e] for e, _ in deed.actors if e in placed]
        for doer in doers if each_at_a_table(deed) else doers[:1]:
            if trade is not None:
                yield deed, trade, doer


def each_at_a_table(deed: Deed) -> bool:
    """Whether several sit down to the same work at nothing that is named, so that each has a table for it."""
    trade = trades().get(deed.action)
    return trade is not None and trade.stroke in _ON_TABLES and not deed.props and not deed.targets


def _beside(doer: Placement, what: Placement) -> Placement:
    """The doer so close that the hands are at it, unless that is far off."""
    near = close_to(what, doer, _ARM)
    return near if abs(near.x - doer.x) < _A_FEW_STEPS * doer.size else doer.moved(facing=near.facing)


def _is_table(what: Placement) -> bool:
    return what.kind in _TABLES


def _small(what: Placement, doer: Placement) -> bool:
    """Whether something can lie on a table."""
    if _is_table(what):
        return False
    left, bottom, right, top = thing(what.kind).box({**thing(what.kind).state, **what.state})
    return max(right - left, top - bottom) * what.size < 2.6 * doer.size


def _on_top(what: Placement, doer: Placement) -> Placement:
    left, bottom, right, top = thing(what.kind).box({**thing(what.kind).state, **what.state})
    size = min(what.size, _LARGEST * doer.size / max(right - left, top - bottom))
    return what.moved(size=size, y=FLOOR + _HIGH * doer.size - size * bottom, depth=max(what.depth, 15.2))


def _table(doer: Placement, what: Placement | None, x: float) -> Placement:
    name = what.entity if what is not None else doer.entity
    return prop(f"{name}-desk", "table", x, FLOOR, size=_HIGH / _TABLE * doer.size, width=_WIDE, depth=15.0)
