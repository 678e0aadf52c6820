"""Where that is which has no floor of its own: over heads, before somebody, beside them, across the picture."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rentegn.acting.marks import FLOOR
from rentegn.acting.stance import PEOPLE
from rentegn.model.storyboard import Format, Placement
from rentegn.staging.deeds import Deed
from rentegn.staging.recasting import Named
from rentegn.staging.side_by_side import EDGE
from rentegn.staging.sizes import on_floor
from rentegn.staging.standing import prop
from rentegn.staging.upon import standing_upon

#: So far from the middle a bubble leans to it, in units.
_NEAR_EDGE = 4.2
#: How far beside the middle (H) hangs what has no floor of its own.
_ASIDE = 2.2
#: How far beside people something is put down, in H.
_BESIDE = 2.3
#: How high rain clouds hang, in H.
_CLOUDS = 5.3
#: A frame that hands make, and the height of its middle, in units.
FRAME, _FRAME_MIDDLE = (6.3, 5.2), 0.25


def framed(acts: Sequence[Deed], placed: Mapping[str, Placement]) -> tuple[float, float]:
    """Where hands make a frame: round those it is for."""
    whom = [placed[e] for deed in acts if deed.action == "frame_in" for e, _ in deed.targets if e in placed]
    middle = sum(p.x for p in whom) / len(whom) if whom else 0.0
    return middle, _FRAME_MIDDLE


def in_the_air(deed: Deed, named: Named, placed: Mapping[str, Placement], format: Format) -> Placement:
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
        return prop(entity, kind, *framed((deed,), placed), width=FRAME[0], height=FRAME[1])
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
    edge = format.units_wide / 2 - EDGE - _BESIDE * size / 2
    right, left = max(p.x for p in people) + _BESIDE * size, min(p.x for p in people) - _BESIDE * size
    return right if right <= edge else left if left >= -edge else None


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
