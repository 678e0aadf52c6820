"""Doings: people handle things and one another, deed after deed in the note's order, on a stage laid out for it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from rentegn.acting.hinges import opens
from rentegn.acting.stance import PEOPLE
from rentegn.acting.wielding import trades
from rentegn.model.direction import Direction, Reading
from rentegn.model.storyboard import Call, Format, Tableau
from rentegn.staging.blocking import blocked
from rentegn.staging.casting_deeds import places_of, roles_of
from rentegn.staging.deeds import Deed, deeds, shown_as
from rentegn.staging.draft import Draft, SceneToStage, Step, outcome
from rentegn.staging.lying import is_lying
from rentegn.staging.moods import kept_faces
from rentegn.staging.vignettes import Vignette
from rentegn.staging.vignettes.climbing import climbs_a_mountain
from rentegn.staging.whereabouts import led_by, marks_of

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
#: Who does one of these has no hands for anything else.
_HANDLING = frozenset({"balance", "carry", "give", "hold", "jump", "lift", "put_down", "share"})
#: Poses in which somebody has nothing to do.
_AT_REST = frozenset({"relaxed", "sit"})
#: What lies over the whole picture.
_WHOLE_SKY = frozenset({"fog", "rain"})
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
    marks: dict[str, Mapping[str, object]] = dict(marks_of(deed, tableau, scene.format))
    for entity, face in kept_faces(deed, acts).items():
        marks[entity] = {**face, **marks.get(entity, {})}
    return Step(calls, cue=cue, rule=rule, direction=deed.direction, marks=marks)


def _calls(deed: Deed, tableau: Tableau, format: Format) -> tuple[Call, ...]:
    """The action of a deed with its roles filled, and how the others take it; () where a role stays empty."""
    concept, manner = _as_staged(deed, tableau), deed.direction.manner
    if concept in _ON_FOOT and any(e in tableau and is_lying(tableau[e]) for e, _ in deed.actors):
        return ()
    roles = roles_of(concept, deed, tableau)
    if roles is None and deed.actors and concept in _WITHOUT_IT:
        concept = _WITHOUT_IT[concept]
        roles = roles_of(concept, deed, tableau)
    if roles is None:
        return ()
    if concept == "enter" and "quickly" not in manner:
        manner = (*manner, "quickly")
    return (Call(concept, roles, manner), *_besides(deed, tableau))


def _besides(deed: Deed, tableau: Tableau) -> tuple[Call, ...]:
    """What comes with a deed: the thing somebody stands there with, the frame that hands make."""
    if deed.action == "frame_in":
        frames = tuple(e for e, kind in deed.props if kind == "frame" and e in tableau)
        return (Call("draw", {"thing": frames}),) if frames else ()
    if deed.action == "walk" and deed.actors:
        led = led_by(deed, tableau)
        return (Call("ride", {"thing": led}),) if led else ()
    if deed.action == "appear" and deed.actors:
        come = tuple(e for e, _ in deed.props if e in tableau and tableau[e].shown <= 0)
        fog = tuple(e for e in come if tableau[e].kind in _WHOLE_SKY)
        pop = tuple(e for e in come if e not in fog)
        made = [("draw", "thing", fog), ("appear", "actor", pop)]
        return tuple(Call(action, {role: who}) for action, role, who in made if who)
    return ()


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
    hidden_place = any(tableau[e].shown <= 0 for e in places_of(deed, tableau))
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


VIGNETTE = Vignette("doings", _fits, _stage)
