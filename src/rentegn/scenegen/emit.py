"""Storyboard → Python source: one readable Manim class a shot, which names beats, entities and actions only."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from keyword import iskeyword
from pkgutil import iter_modules

from rentegn.model.direction import Source
from rentegn.model.scene_file import GeneratedScene, class_name, file_name
from rentegn.model.storyboard import Beat, Call, Shot, Storyboard
from rentegn.model.transition import Transition
from rentegn.scenegen.layout import STEP, Bracketed, Code, call, entry, listed, named, statement
from rentegn.scenegen.literal import docstring, literal
from rentegn.scenegen.names import Names, names

_INSIDE = 2 * STEP
#: What a scene calls to take over from the one before; a cut needs no word.
WAYS_IN: Mapping[Transition, str] = {
    Transition.SETTLE: "settle_in",
    Transition.PAGE: "turn_page",
    Transition.DRAW: "draw_in",
    Transition.WIPE: "wipe_in",
}

#: An action's id → the names of its roles, the one that needs no keyword first.
Roles = Callable[[str], Sequence[str]]


def known_roles(concept: str) -> tuple[str, ...]:
    """The roles of an action of the vocabulary; KeyError where there is no such action."""
    from rentegn.acting.repertoire import action

    return tuple(role.name for role in action(concept).roles)


def emit(storyboard: Storyboard, roles: Roles = known_roles) -> tuple[GeneratedScene, ...]:
    """A scene for every shot, in the storyboard's order; the same storyboard always makes the same source."""
    carried: dict[str, str] = {}
    scenes = []
    for shot in storyboard.shots:
        scenes.append(_scene(shot, storyboard, carried, roles))
        carried = {p.entity: carried.get(p.entity, shot.scene) for p in shot.closing}
    return tuple(scenes)


def _scene(shot: Shot, storyboard: Storyboard, carried: Mapping[str, str], roles: Roles) -> GeneratedScene:
    title = class_name(shot.scene)
    spoken = [shot.text or shot.title or shot.scene, f"Visual: {shot.note}" if shot.note else ""]
    lines = [
        "from rentegn.manim_stage import StoryScene, act"
        if shot.beats
        else "from rentegn.manim_stage import StoryScene",
        "",
        "",
        f"class {title}(StoryScene):",
        *docstring(spoken, STEP),
        "",
        f"{STEP}def construct(self):",
        *_construct(shot, storyboard, carried, roles),
    ]
    return GeneratedScene(shot.scene, file_name(shot.scene), title, "\n".join(lines) + "\n")


def _construct(shot: Shot, storyboard: Storyboard, carried: Mapping[str, str], roles: Roles) -> Iterator[str]:
    called = names(_entities(shot))
    yield from _cast(shot, storyboard, carried, called)
    if shot.transition in WAYS_IN:
        yield from statement(call(f"self.{WAYS_IN[shot.transition]}"), _INSIDE)
    opening = [p.entity for p in shot.opening]
    yield from statement(call("self.open_on", *called.spread(opening)), _INSIDE)
    for beat in shot.beats:
        yield from statement(_beat(beat, called, roles), _INSIDE, _origin(beat))


def _entities(shot: Shot) -> Iterator[str]:
    """Everything the code has to name: what the shot opens on, and who plays in its calls."""
    for placement in shot.opening:
        yield placement.entity
    for beat in shot.beats:
        for each in beat.calls:
            yield from each.entities


def _cast(shot: Shot, storyboard: Storyboard, carried: Mapping[str, str], called: Names) -> Iterator[str]:
    first = {members[0]: (variable, members) for variable, members in called.groups.items()}
    grouped = {entity for members in called.groups.values() for entity in members}
    for entity in dict.fromkeys(_entities(shot)):
        origin = f"carried from {carried[entity]}" if entity in carried and entity in shot.opening else ""
        if entity in first:
            variable, members = first[entity]
            stem = entity.removesuffix("1")
            maker = f"self.{_maker(entity, shot, storyboard)}(f{literal(stem + '{number}')})"
            every = f"{variable} = [{maker} for number in range(1, {len(members) + 1})]"
            yield from statement(every, _INSIDE, origin)
        elif entity not in grouped:
            maker = f"self.{_maker(entity, shot, storyboard)}({literal(entity)})"
            yield from statement(f"{called.one(entity)} = {maker}", _INSIDE, origin)


def _maker(entity: str, shot: Shot, storyboard: Storyboard) -> str:
    if entity in storyboard.cast:
        return "actor"
    tableaux = (shot.opening, *(beat.after for beat in shot.beats))
    kind = next((tableau[entity].kind for tableau in tableaux if entity in tableau), entity)
    return "place" if kind in _places() else "prop"


@cache
def _places() -> frozenset[str]:
    """The concepts that are drawn as places; each has a file of its name."""
    from rentegn.drawing import places

    return frozenset(module.name for module in iter_modules(places.__path__))


def _beat(beat: Beat, called: Names, roles: Roles) -> Bracketed:
    return call("self.beat", literal(beat.name), *(_action(each, called, roles(each.action)) for each in beat.calls))


def _action(each: Call, called: Names, roles: Sequence[str]) -> Code:
    """`act.widen(window, manner="slowly")`: the action's first role by place, the others by name."""
    arguments: list[Code] = []
    awkward: list[Code] = []  # roles whose names Python keeps for itself, such as `from`
    for role in sorted(each.roles, key=roles.index):
        value = called.some(each.roles[role])
        if role == roles[0]:
            arguments.append(value)
        elif iskeyword(role):
            awkward.append(entry(literal(role), value))
        else:
            arguments.append(named(role, value))
    if each.manner:
        manners = [literal(word) for word in each.manner]
        arguments.append(named("manner", manners[0] if len(manners) == 1 else listed(manners)))
    if awkward:
        arguments.append(Bracketed("**", tuple(awkward), "{}"))
    return call(f"act.{each.action}", *arguments)


def _origin(beat: Beat) -> str:
    place = f"{beat.span.file}:{beat.span.line}" if beat.span else ""
    said = str(beat.source) if place and beat.source is not Source.NOTE else ""
    return ", ".join(filter(None, (place, said)))
