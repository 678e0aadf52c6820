"""What stands on something: papers on a desk, a vase on a window sill; side by side on its top, as large as fits."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from rentegn.acting.stance import PEOPLE
from rentegn.drawing.things import thing, things
from rentegn.model.storyboard import Placement
from rentegn.staging.deeds import Deed
from rentegn.staging.recasting import Named
from rentegn.staging.sizes import scale_of
from rentegn.staging.standing import prop

#: How high the top of something is on which other things stand, above its anchor, at a size of 1.
TOPS: Mapping[str, float] = {"table": 1.34, "window": -0.82, "tree": 1.75}
#: How high what stands there is (units per unit of its support): a drawing as a rule, something from an icon, a pile.
_HIGH, _SMALL = 1.15, 0.82
_HIGHER: Mapping[str, float] = {"paper_pile": 1.5, "plant": 1.3, "lamp": 1.2, "leaf": 0.36, "apple": 0.3, "bird": 0.45}
#: What is larger than this (H) stands on the floor; what is kept free beside each thing, and of the top's ends.
_LARGE, _APART, _ENDS = 2.9, 0.16, 0.86
#: What is done with a thing that is not put anywhere.
_NOT_UPON = frozenset({"hang", "hide", "sit", "gather_around", "build", "balance", "look_out", "fly", "open", "close"})


def support(deed: Deed) -> Named | None:
    """What the things of a deed stand on; None where they stand on the floor."""
    if deed.direction.action in _NOT_UPON or deed.elsewhere:
        return None
    tops = [named for named in (*deed.targets, *deed.props) if named[1] in TOPS]
    return next((top for top in tops if any(_fits(named, top) for named in deed.props)), None)


def upon(deed: Deed) -> tuple[Named, ...]:
    """Those things of a deed that stand on what is named with them."""
    top = support(deed)
    return tuple(named for named in (*deed.props, *deed.targets) if _fits(named, top)) if top is not None else ()


def _fits(named: Named, top: Named) -> bool:
    """Whether something is small enough to be put there."""
    entity, kind = named
    if entity == top[0] or kind in TOPS or kind in PEOPLE or kind not in things() or kind in ("text", "frame", "chair"):
        return False
    left, bottom, right, high = thing(kind).box(thing(kind).state)
    size = max(high - bottom, right - left) * scale_of(kind)
    return things()[kind].depth > 0 and (
        things()[kind].held or (size < _LARGE and not things()[kind].icon) or kind == "paper_pile"
    )


def standing_upon(named: Sequence[Named], top: Placement) -> Iterator[Placement]:
    """Things side by side on a top, closer and smaller where there are many of them."""
    left, _, right, _ = thing(top.kind).box({**thing(top.kind).state, **top.state})
    room = _ENDS * (right - left) * top.size
    sized = [(entity, kind, top.size * _scale(kind)) for entity, kind in named]
    wide = [size * _width(kind) + _APART for _, kind, size in sized]
    fits = min(1.0, room / sum(wide))
    x = top.x + top.size * (left + right) / 2 - fits * sum(wide) / 2
    for (entity, kind, size), width in zip(sized, wide, strict=True):
        scale = size * fits
        start, bottom, _, _ = thing(kind).box(thing(kind).state)
        y = top.y + TOPS[top.kind] * top.size - scale * bottom
        yield prop(entity, kind, x + fits * _APART / 2 - scale * start, y, size=scale, depth=max(top.depth + 0.4, 10.0))
        x += fits * width


def _scale(kind: str) -> float:
    _, bottom, _, top = thing(kind).box(thing(kind).state)
    high = _HIGHER.get(kind, _SMALL if things()[kind].icon else _HIGH)
    return high / max(top - bottom, 0.7 * _width(kind))


def _width(kind: str) -> float:
    left, _, right, _ = thing(kind).box(thing(kind).state)
    return float(right - left)
