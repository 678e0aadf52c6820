"""Somebody as the gallery shows them: on their feet, with what they work with; who is several is shown as several."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rentegn.drawing.aspect import Aspect
from rentegn.drawing.draw import draw
from rentegn.drawing.people.pose import pose
from rentegn.drawing.people.skeleton import fitted
from rentegn.drawing.people.wardrobe import dress
from rentegn.drawing.prims import Cel

_FILM = "galleri"
#: How somebody alone stands.
_ATTITUDE = "relaxed"
#: How people of a trade stand, and what they have in their hand besides what the pose has.
_WORKING: Mapping[str, tuple[str, str]] = {
    "leader": ("proud", ""),
    "employee": ("with_mug", ""),
    "nurse": ("with_folder", "chart"),
    "teacher": ("with_folder", "book"),
    "doctor": ("with_folder", "chart"),
    "farmer": ("hands_on_hips", ""),
    "firefighter": ("proud", ""),
    "politician": ("present", ""),
    "citizen": ("hands_on_hips", ""),
    "user": ("with_tablet", ""),
    "gardener": ("with_mug", "trowel"),
    "tradesperson": ("with_mug", "hammer"),
}
#: Who is several: entity, kind, where they stand (units from the middle, nearer to us > 0), and their pose.
_SEVERAL: Mapping[str, Sequence[tuple[str, str, complex, str]]] = {
    "family": (
        ("family", "family", -0.95 + 0j, "relaxed"),
        ("family-2", "family", 0.95 + 0j, "relaxed"),
        ("family-3", "child", 0.0 - 0.12j, "relaxed"),
    ),
    "audience": (
        ("audience-1", "audience", -1.15 + 0j, "relaxed"),
        ("audience-2", "audience", 0.0 - 0.15j, "relaxed"),
        ("audience-3", "audience", 1.15 + 0j, "relaxed"),
    ),
    "colleague": (
        ("colleague-1", "colleague", -1.1 + 0j, "relaxed"),
        ("colleague-2", "colleague", 0.0 - 0.15j, "relaxed"),
        ("colleague-3", "colleague", 1.1 + 0j, "relaxed"),
    ),
}


def portrait(concept: str) -> tuple[Cel, ...]:
    """One of the cast by concept, facing right, or several who turn to one another; feet at the origin."""
    if concept in _SEVERAL:
        return tuple(cel for member in _SEVERAL[concept] for cel in _stood(*member))
    attitude, tool = _WORKING.get(concept, (_ATTITUDE, ""))
    return _stood(concept, concept, 0j, attitude, tool)


def _stood(entity: str, kind: str, at: complex, attitude: str, tool: str = "") -> tuple[Cel, ...]:
    worn = dress(entity, kind, _FILM)
    return draw(
        Aspect(
            entity,
            kind,
            at,
            1.0,
            facing=-1 if at.real > 0 else 1,
            depth=20.0 - at.imag,
            pose=fitted(pose(attitude), worn),
            dress=worn,
            held=(tool,) if tool else (),
        )
    )
