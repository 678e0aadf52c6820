"""What somebody has in the hands or a pocket when a scene opens."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rentegn.acting.holding import in_hand
from rentegn.acting.marks import FLOOR
from rentegn.acting.stance import PEOPLE
from rentegn.drawing.people.pose import sitting, while_seated
from rentegn.drawing.things import thing, things
from rentegn.model.storyboard import Placement
from rentegn.staging.deeds import Deed
from rentegn.staging.recasting import Named
from rentegn.staging.standing import prop

#: How far before somebody (H) a ball lies that is kicked.
_FOOT = 0.78
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


def small(kind: str) -> bool:
    """Whether a thing is small enough to be held."""
    return kind in _SMALL or (kind in things() and thing(kind).held)


def held(deed: Deed, named: Named) -> bool:
    """Whether a thing is in somebody's hands in this deed, or comes out of them."""
    if named[1] in PEOPLE:
        return False
    handy = small(named[1]) or deed.action in ("carry", "put_down", "drop")
    if deed.action == "walk":  # up the stairs with it
        return bool(deed.actors) and deed.direction.action in ("carry", "lift") and (handy or named[1] == "box")
    return bool(deed.actors) and handy and deed.action in (_IN_HAND | _POCKETED | {"carry", "kick", "lift"})


def handled(deed: Deed, named: Named, placed: dict[str, Placement], acts: Sequence[Deed]) -> Placement | None:
    """A thing in the hands of whoever does the deed; they take the pose that holds it, or have it in a pocket yet."""
    if not held(deed, named) or deed.actors[0][0] not in placed:
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


def laid_down(deed: Deed) -> bool:
    """Whether somebody puts something down."""
    return deed.action == "put_down" and bool(deed.actors)
