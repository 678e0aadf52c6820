"""Doings: people handle things and one another, deed after deed in the note's order, on a stage laid out for it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from rentegn.acting.action import Role
from rentegn.acting.crossing import LEADS_UP, bridge_in, height_on, top_of
from rentegn.acting.hinges import opens
from rentegn.acting.holding import held_by
from rentegn.acting.marks import FLOOR
from rentegn.acting.repertoire import action, actions
from rentegn.acting.stance import PEOPLE
from rentegn.acting.wielding import trades
from rentegn.drawing.things import things
from rentegn.model.direction import Direction, Reading
from rentegn.model.storyboard import Call, Format, Placement, Tableau
from rentegn.staging.blocking import blocked
from rentegn.staging.deeds import Deed, deeds, shown_as
from rentegn.staging.draft import Draft, SceneToStage, Step, outcome
from rentegn.staging.lying import is_lying
from rentegn.staging.moods import kept_faces
from rentegn.staging.recasting import ANIMALS, GROWING
from rentegn.staging.upon import standing_upon
from rentegn.staging.vignettes import Vignette
from rentegn.staging.vignettes.climbing import climbs_a_mountain

#: Actions that need things and people placed for them.
_HANDLED = """
    balance be_in_pain be_sad be_surprised be_tired be_worried build carry close collapse dance drink drop eat fall
    fly give go_up grow_plant help hide hold hold_each_other hold_hands hug invite jump lie lift open play pull
    push put_down queue raise_hand reach_out repair ride run search share shrink sing sit sleep spill stop
    shake throw_away topple transform turn turn_off turn_on wheel
"""
_DOINGS = frozenset(_HANDLED.split())
#: What other ways of staging show besides their own; anything more is staged here.
_SHOWN_ELSEWHERE: Mapping[str, frozenset[str]] = {
    "animate_text": frozenset({"animate_text", "emphasise"}),
    "frame_in": frozenset({"frame_in", "gather", "be_happy", "same"}),
    "ignite": frozenset({"ignite", "be_happy", "be_proud", "same"}),
}
_AT_TABLE = frozenset({"be_happy", "gather", "gather_around", "laugh", "listen", "talk", "think"})
#: What is lit in somebody who is not a flame.
_LIT = frozenset({"heart", "lightbulb"})
_BETTER_THAN_A_ROW = 2
#: After these somebody stays as they are.
_MOODS = frozenset({"be_sad", "be_surprised", "be_tired", "be_worried", "hide", "fall", "slump", "help", "stop"})
#: What those do with a hand who stand at somebody's bed.
_BESIDE_A_BED = frozenset({"hold_hands", "shake_hands", "hug", "help", "give"})
#: What nobody does lying down.
_ON_FOOT = frozenset({"dance", "enter", "gather", "get_ready", "jump", "leave", "rise", "run", "sit", "walk"})
#: Roles that nobody plays.
_ROLES_OF_THINGS = frozenset({"thing", "what", "into", "with"})
#: What a thing can do that is drawn for itself.
_THINGS_TOO = frozenset({"appear", "enter", "fall", "fly", "gather", "leave", "rise", "vanish", "walk"})
#: What is done with a table itself, where nothing is named that may stand on it.
_TABLES_TOO = frozenset({"appear", "carry", "shrink", "vanish", "widen"})
#: Who does one of these has no hands for anything else.
_HANDLING = frozenset({"balance", "carry", "give", "hold", "jump", "lift", "put_down", "share"})
#: Poses in which somebody has nothing to do.
_AT_REST = frozenset({"relaxed", "sit"})
#: What lies over the whole picture.
_WHOLE_SKY = frozenset({"fog", "rain"})
#: How far those go who just go on, and what they keep of the frame's edge, in units.
_ONWARD, _MARGIN = 3.4, 0.8
#: So far away (H) a table may be on which somebody puts something.
_REACH = 4.0
#: How near people go to one another, in H.
_ARM_LENGTH = 1.7
_CONTAINERS = frozenset({"box", "wheelbarrow"})
#: What is shown where what it is done with or to is not on stage; ids as they are drawn.
_WITHOUT_IT: Mapping[str, str] = {
    "carry": "walk",
    "climb": "walk",
    "close": "reach_out",
    "connect": "repair",
    "give": "reach_out",
    "hold": "be_happy",
    "open": "reach_out",
    "pick_up": "kneel",
    "pull": "reach_out",
    "put_down": "reach_out",
    "share": "reach_out",
    "squeeze": "be_worried",
    "struggle": "be_worried",
    "throw_away": "sweep",
    "tick_off": "sort",
}


def _fits(reading: Reading) -> int:
    said = [d.action for d in reading.directions]
    acts = [shown_as(action) for action in said]
    kinds = {m.concept for d in reading.directions for m in d.props}
    if climbs_a_mountain(reading) or any(d.action == "vanish" and not _of_things(d) for d in reading.directions):
        return 0
    if (set(acts) & (_DOINGS | trades().keys()) or acts != said) and not _a_room_that_shrinks(reading):
        return 120
    if any(special in acts and set(acts) - shown for special, shown in _SHOWN_ELSEWHERE.items()):
        return 120
    if "ignite" in acts and kinds & _LIT:
        return 120
    around = [d for d in reading.directions if d.action == "gather_around" and d.props]
    if any(m.concept in PEOPLE for d in around for m in d.actors):
        return 120
    somebody = any(d.action == "appear" and any(m.concept in PEOPLE for m in d.actors) for d in reading.directions)
    if somebody:
        return 120
    at_table = any(
        d.action in _AT_TABLE and d.actors and any(m.concept == "table" for m in d.mentions) for d in reading.directions
    )
    return 120 if at_table else _BETTER_THAN_A_ROW


def _of_things(direction: Direction) -> bool:
    """Whether only things are said to do it."""
    return bool(direction.props) and not any(m.concept in PEOPLE for m in direction.actors)


def _a_room_that_shrinks(reading: Reading) -> bool:
    return any(d.action in ("shrink", "squeeze") and d.place is not None for d in reading.directions)


def _stage(scene: SceneToStage) -> Draft:
    acts = deeds(scene.reading)
    opening = blocked(scene, acts)
    tableau, steps = opening, []
    for deed in acts:
        step = _step(scene, deed, tableau, acts)
        if step is not None:
            steps.append(step)
            tableau = outcome(step, tableau, scene.format)
    moved = any(deed.action in _MOODS for deed in acts)
    return Draft(opening, tuple(steps), () if moved else tuple(_business(opening, acts)))


def _business(opening: Tableau, acts: Sequence[Deed]) -> Iterator[Call]:
    """What people who are there from the start do in between: they talk, nod and think, or look at what there is."""
    busy = {entity for deed in acts if deed.action in _HANDLING for entity, _ in deed.people}
    there = [p for p in opening if p.kind in PEOPLE and p.shown > 0 and p.pose in _AT_REST]
    idle = [p.entity for p in there if p.entity not in busy]
    if len(idle) > 1:
        yield Call("talk", {"actor": (idle[0],), "at": (idle[1],)})
        yield Call("nod", {"actor": (idle[1],)})
        yield Call("attend", {"actor": tuple(idle[1:]), "at": (idle[0],)})
        yield Call("think", {"actor": (idle[-1],)})
    elif idle:
        seen = [p.entity for p in opening if p.kind not in PEOPLE and p.depth > 0 and p.shown > 0]
        if seen:
            yield Call("look", {"actor": (idle[0],), "at": (seen[0],)})
        yield Call("think", {"actor": (idle[0],)})


def _step(scene: SceneToStage, deed: Deed, tableau: Tableau, acts: Sequence[Deed]) -> Step | None:
    calls = _calls(deed, tableau, scene.format)
    if not calls:
        return None
    cue, rule = scene.cue(deed.direction)
    marks: dict[str, Mapping[str, object]] = dict(_marks(deed, tableau, scene.format))
    for entity, face in kept_faces(deed, acts).items():
        marks[entity] = {**face, **marks.get(entity, {})}
    return Step(calls, cue=cue, rule=rule, direction=deed.direction, marks=marks)


def _calls(deed: Deed, tableau: Tableau, format: Format) -> tuple[Call, ...]:
    """The action of a deed with its roles filled, and how the others take it; () where a role stays empty."""
    concept, manner = _as_staged(deed, tableau), deed.direction.manner
    if concept in _ON_FOOT and any(e in tableau and is_lying(tableau[e]) for e, _ in deed.actors):
        return ()
    roles = _roles(concept, deed, tableau)
    if roles is None and deed.actors and concept in _WITHOUT_IT:
        concept = _WITHOUT_IT[concept]
        roles = _roles(concept, deed, tableau)
    if roles is None:
        return ()
    if concept == "enter" and "quickly" not in manner:
        manner = (*manner, "quickly")
    return (Call(concept, roles, manner), *_besides(deed, tableau))


def _roles(concept: str, deed: Deed, tableau: Tableau) -> Mapping[str, tuple[str, ...]] | None:
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


def _besides(deed: Deed, tableau: Tableau) -> tuple[Call, ...]:
    """What comes with a deed: the thing somebody stands there with, the frame that hands make."""
    if deed.action == "frame_in":
        frames = tuple(e for e, kind in deed.props if kind == "frame" and e in tableau)
        return (Call("draw", {"thing": frames}),) if frames else ()
    if deed.action == "walk" and deed.actors:
        led = _led(deed, tableau)
        return (Call("ride", {"thing": led}),) if led else ()
    if deed.action == "appear" and deed.actors:
        come = tuple(e for e, _ in deed.props if e in tableau and tableau[e].shown <= 0)
        fog = tuple(e for e in come if tableau[e].kind in _WHOLE_SKY)
        pop = tuple(e for e in come if e not in fog)
        made = [("draw", "thing", fog), ("appear", "actor", pop)]
        return tuple(Call(action, {role: who}) for action, role, who in made if who)
    return ()


def _led(deed: Deed, tableau: Tableau) -> tuple[str, ...]:
    """The animals that go along with somebody."""
    return tuple(e for e, kind in deed.props if kind in ANIMALS and e in tableau)


def _as_staged(deed: Deed, tableau: Tableau) -> str:
    """The action that shows a deed here: who gathers and was not there comes in, a place draws itself."""
    hidden = [e for e, _ in deed.actors if e in tableau and tableau[e].shown <= 0]
    if deed.action in ("gather", "gather_around") and any(f"{e}-chair" in tableau for e, _ in deed.actors):
        return "sit"
    lie = [e for e, _ in deed.people if e in tableau and is_lying(tableau[e])]
    if lie and deed.action in _BESIDE_A_BED and not any(e in lie for e, _ in deed.actors):
        return "reach_out"
    if deed.action in ("gather", "gather_around", "appear", "enter") and deed.actors:
        return "enter" if hidden else "gather" if len(deed.actors) > 1 else "wave"
    hidden_place = any(tableau[e].shown <= 0 for e in _places(deed, tableau))
    if deed.action in ("appear", "lie") and hidden_place and not deed.actors:
        return "draw"
    if deed.action == "walk" and not deed.actors:
        return "appear"
    if deed.action == "open" and deed.actors and deed.props and not any(opens(kind) for _, kind in deed.props):
        return "reach_out"
    if deed.action == "look_out":
        return "look"
    if deed.action == "ignite" and not any(e in tableau for e, _ in deed.people):
        return "appear"
    if deed.action == "be_happy" and any(t.kind == "table" for t in tableau):
        return "laugh"
    return deed.action


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
                found = props or _places(deed, tableau)
        case "thing":
            if concept in ("turn_off", "turn_on"):
                props = [e for e in props if tableau[e].kind == "lights_out"]
            if concept == "transform":
                props = props or actors or _grounds(deed, tableau)
            if concept == "topple" and not props:
                props = [e for e, kind in deed.props if kind == "table" and e in tableau]
            alike = _alike(deed, tableau) if concept == "widen" else ()
            named = _parts(concept, props, tableau) or alike or _places(deed, tableau)
            found = named or (targets if not props else ())
        case "what" if concept == "wheel" and deed.in_chairs:
            found = targets
        case "what":
            found = [e for e in props if tableau[e].kind not in _CONTAINERS] or props
            found = found if concept != "balance" else [e for e in found if tableau[e].kind in ("rope", "scales")]
        case "into" if concept == "transform":
            found = targets or _places(deed, tableau)
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


def _places(deed: Deed, tableau: Tableau) -> tuple[str, ...]:
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


def _marks(deed: Deed, tableau: Tableau, format: Format) -> Mapping[str, Mapping[str, object]]:
    """Where the staging wants something that the action would have elsewhere."""
    if deed.action == "put_down" and deed.actors:
        return _onto_the_table(deed, tableau)
    if deed.action == "fall" and deed.targets and not deed.actors:
        return _beside_their_support(deed, tableau)
    if deed.action == "walk" and deed.actors and not deed.targets:
        return _onward(
            [tableau[e] for e in (*(a for a, _ in deed.actors), *_led(deed, tableau)) if e in tableau], tableau, format
        )
    if deed.action == "ignite":
        whom = next((tableau[e] for e, _ in (*deed.targets, *deed.actors) if e in tableau), None)
        bulb = deed.prop("lightbulb")
        if whom is not None and bulb is not None:
            up = {"x": whom.x, "y": FLOOR + 5.2 * whom.size, "size": whom.size}
            return {bulb[0]: up}
    return {}


def _onto_the_table(deed: Deed, tableau: Tableau) -> Mapping[str, Mapping[str, object]]:
    """What is put down comes to stand on the table that is there."""
    table = next((p for p in tableau if p.kind == "table"), None)
    what = next((named for named in deed.props if named[0] in tableau and named[1] != "table"), None)
    doer = next((tableau[e] for e, _ in deed.actors if e in tableau), None)
    if table is None or what is None or doer is None or abs(table.x - doer.x) > _REACH * doer.size:
        return {}
    there = next(standing_upon([what], table))
    near = table.x - (table.x - doer.x) * 0.3
    return {what[0]: {"x": near, "y": there.y, "size": there.size, "depth": there.depth}}


def _beside_their_support(deed: Deed, tableau: Tableau) -> Mapping[str, Mapping[str, object]]:
    """What falls off a table lands before one of its ends."""
    table = next((tableau[e] for e, kind in deed.targets if kind == "table" and e in tableau), None)
    if table is None:
        return {}
    half = table.size * float(str({**things()["table"].state, **table.state}["width"])) / 2
    falling = [e for e, _ in deed.props if e in tableau]
    return {e: {"x": table.x + half + (0.55 + 0.8 * i) * table.size} for i, e in enumerate(falling)}


def _onward(walkers: Sequence[Placement], tableau: Tableau, format: Format) -> Mapping[str, Mapping[str, object]]:
    """Those who just go on: to where there is more room, all as far."""
    if not walkers:
        return {}
    edge = format.units_wide / 2 - _MARGIN
    right, left = edge - max(p.x for p in walkers), edge + min(p.x for p in walkers)
    bridge = bridge_in(tableau)
    if bridge is not None and bridge.x > max(p.x for p in walkers):  # to its other bank
        return _moved_by(walkers, _over_it(walkers, bridge, tableau), tableau)
    way = min(_ONWARD, right) if right >= 0.6 * _ONWARD or right >= left else -min(_ONWARD, left)
    return _moved_by(walkers, way, tableau)


def _over_it(walkers: Sequence[Placement], bridge: Placement, tableau: Tableau) -> float:
    """How far it is to the other bank, short of whoever stands there; of stairs to their top."""
    foremost = max(walkers, key=lambda p: p.x)
    if bridge.kind in LEADS_UP:
        return top_of(bridge) - foremost.x
    there = [p.x - _ARM_LENGTH * p.size for p in tableau if p.kind in PEOPLE and p.shown > 0 and p.x > bridge.x]
    return min([2 * bridge.x - foremost.x, *there]) - foremost.x


def _moved_by(walkers: Sequence[Placement], way: float, tableau: Tableau) -> Mapping[str, Mapping[str, object]]:
    facing = 1 if way > 0 else -1
    moved: dict[str, Mapping[str, object]] = {}
    for walker in walkers:
        there = _on_the_way(walker.x + way, tableau)
        moved[walker.entity] = {"x": walker.x + way, "facing": facing, **there}
        up = there.get("y", walker.y) - walker.y
        for what in held_by(walker, tableau) if walker.kind in PEOPLE else ():
            moved[what.entity] = {"x": what.x + way, "y": what.y + up}
    return moved


def _on_the_way(x: float, tableau: Tableau) -> Mapping[str, float]:
    """How high the way is there, where it leads over a bridge."""
    bridge = bridge_in(tableau)
    return {} if bridge is None else {"y": FLOOR + height_on(bridge, x, FLOOR)}


VIGNETTE = Vignette("doings", _fits, _stage)
