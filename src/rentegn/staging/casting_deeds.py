"""Who and what plays the roles of a deed's action, as far as they are on stage."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rentegn.acting.action import Role
from rentegn.acting.hinges import opens
from rentegn.acting.repertoire import action, actions
from rentegn.acting.stance import PEOPLE
from rentegn.drawing.things import things
from rentegn.model.storyboard import Tableau
from rentegn.staging.deeds import Deed
from rentegn.staging.lying import is_lying
from rentegn.staging.recasting import GROWING

#: Roles that nobody plays.
_ROLES_OF_THINGS = frozenset({"thing", "what", "into", "with"})
#: What a thing can do that is drawn for itself.
_THINGS_TOO = frozenset({"appear", "enter", "fall", "fly", "gather", "leave", "rise", "vanish", "walk"})
#: What is done with a table itself, where nothing is named that may stand on it.
_TABLES_TOO = frozenset({"appear", "carry", "shrink", "vanish", "widen"})
_CONTAINERS = frozenset({"box", "wheelbarrow"})


def roles_of(concept: str, deed: Deed, tableau: Tableau) -> Mapping[str, tuple[str, ...]] | None:
    """Who and what plays each role of an action; None where one that it needs stays empty, or nobody has drawn it."""
    if concept not in actions():
        return None
    roles: dict[str, tuple[str, ...]] = {}
    for role in action(concept).roles:
        found = _players(role, concept, deed, tableau)
        if found:
            roles[role.name] = found if role.many else found[:1]
        elif role.required:
            return None
    return roles


def _players(role: Role, concept: str, deed: Deed, tableau: Tableau) -> tuple[str, ...]:
    """Who or what plays a role of the action, as far as it is on stage."""
    actors = [e for e, _ in deed.actors if e in tableau]
    there = [e for e, _ in deed.props if e in tableau]
    props = [e for e in there if tableau[e].kind != "table"] or (there if concept in _TABLES_TOO else [])
    targets = [e for e, _ in deed.targets if e in tableau]
    found: Sequence[str]
    match role.name:
        case "actor":
            found = targets or actors if concept == "ignite" else actors
            if concept == "vanish" and props:  # whoever clears something away stays
                found = props
            if not found and concept in _THINGS_TOO:
                found = props or places_of(deed, tableau)
        case "thing":
            if concept in ("turn_off", "turn_on"):
                props = [e for e in props if tableau[e].kind == "lights_out"]
            if concept == "transform":
                props = props or actors or _grounds(deed, tableau)
            if concept == "topple" and not props:
                props = [e for e, kind in deed.props if kind == "table" and e in tableau]
            alike = _alike(deed, tableau) if concept == "widen" else ()
            named = _parts(concept, props, tableau) or alike or places_of(deed, tableau)
            found = named or (targets if not props else ())
        case "what" if concept == "wheel" and deed.in_chairs:
            found = targets
        case "what":
            found = [e for e in props if tableau[e].kind not in _CONTAINERS] or props
            found = found if concept != "balance" else [e for e in found if tableau[e].kind in ("rope", "scales")]
        case "into" if concept == "transform":
            found = targets or places_of(deed, tableau)
        case "into":
            found = [e for e in props if tableau[e].kind in _CONTAINERS]
        case "on":
            found = [f"{actor}-chair" for actor in actors if f"{actor}-chair" in tableau]
        case "with" if concept == "wheel":
            found = [e for e, _ in deed.aboard if e in tableau]
        case "with":
            found = [e for e in props if tableau[e].kind == "umbrella"]
        case "hands":
            found = ["hands"] if "hands" in tableau else []
        case "source":
            found = []
        case "text":
            found = [e for e in _texts(tableau) if not deed.props or e in {p for p, _ in deed.props}]
        case "flame":
            found = props
        case "to" | "at" if any(is_lying(tableau[e]) for e in (*actors, *targets)):
            found = []
        case "to":
            found = [] if concept == "run" and len(targets) > 1 else targets
        case "at":
            found = targets or (props if concept not in ("sit",) else ()) or _partner(concept, actors, tableau)
        case _:
            found = targets
    return tuple(e for e in found if _may_play(role, concept, tableau[e].kind))


def _may_play(role: Role, concept: str, kind: str) -> bool:
    """Whether somebody or something of this kind can have the role: a person is no thing, unless to become small."""
    if role.kinds and kind not in role.kinds:
        return False
    return kind in things() or role.name not in _ROLES_OF_THINGS or concept in ("shrink", "transform", "wheel")


def _texts(tableau: Tableau) -> list[str]:
    """What is or will be written on stage."""
    return [p.entity for p in tableau if p.kind == "text"]


def _parts(concept: str, props: Sequence[str], tableau: Tableau) -> Sequence[str]:
    """Those of the things named that an action can be done to."""
    kinds = {e: tableau[e].kind for e in props}
    if concept in ("open", "close"):
        return [e for e in props if opens(kinds[e])]
    if concept == "grow_plant":
        return [e for e in props if kinds[e] in GROWING] or list(props)
    return props


def _alike(deed: Deed, tableau: Tableau) -> tuple[str, ...]:
    """What is on stage already of the kind that a deed names: *the flames* are all of them."""
    kinds = {kind for _, kind in deed.props}
    return tuple(p.entity for p in tableau if p.kind in kinds and p.shown > 0)


def places_of(deed: Deed, tableau: Tableau) -> tuple[str, ...]:
    """The place that a deed names, where it is drawn as a thing; else ()."""
    place = deed.place.concept if deed.place is not None else ""
    return (place,) if place in tableau and place in things() else ()


def _grounds(deed: Deed, tableau: Tableau) -> list[str]:
    """The place that gives way to the one a deed names."""
    return [p.entity for p in tableau if things().get(p.kind) and things()[p.kind].depth <= 0 and p.shown > 0]


def _partner(concept: str, actors: Sequence[str], tableau: Tableau) -> Sequence[str]:
    """Whoever talks or listens does so to somebody who is there."""
    if concept not in ("talk", "listen", "attend", "invite", "reach_out", "help"):
        return ()
    others = [p.entity for p in tableau if p.kind in PEOPLE and p.shown > 0 and p.entity not in actors]
    return others[:1] if others else ()
