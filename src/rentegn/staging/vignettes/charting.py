"""A diagram whose bars lift people, all to one height; somebody beside it has the overview.

They sway where the text speaks of risk, and stand firm later; the arrow over their heads they lift all together.
"""

from collections.abc import Iterator
from dataclasses import replace

from rentegn.acting.marks import FLOOR
from rentegn.drawing.props.diagram import bar_top
from rentegn.model.direction import Mention, Reading
from rentegn.model.storyboard import Placement, Tableau
from rentegn.staging.company import everybody, members
from rentegn.staging.cues import free, sentence_starts
from rentegn.staging.draft import Draft, SceneToStage, Step, call
from rentegn.staging.standing import at, lettering, person, place, prop
from rentegn.staging.vignettes import Vignette

#: How high all bars are, in units: as they are drawn, as people go on, and in the end. Nobody stands over anybody.
_HEIGHTS = (0.30, 0.56, 0.92)
#: Where the axes cross, how far they reach, the width of a bar as a share of that, and units per H of everybody.
_X, _WIDE, _HIGH, _BROAD, _SIZE = -4.45, 9.6, 4.2, 0.205, 0.81
#: The one who has the overview: beside the diagram and before it.
_OWNER_X, _OWNER_NEAR = -5.8, 0.3
#: The town stands so that nothing of it grows out of the head of the one at the left.
_TOWN_X, _TOWN_WIDE = -1.2, 17.6
#: Where the arrow begins and ends before it is lifted, how far that is, the share of it that is level, its weight.
_ARROW, _ARROW_ENDS, _LIFTED, _LEVEL, _WEIGHT = complex(-4.1, 2.30), complex(6.3, 3.08), 0.32, 0.70, 0.34
#: Where the words stand, and a tree that grows at the axis' end, in units; the tree stands on the ground of the town.
_WORDS_X, _WORDS_Y = -2.2, 3.38
_TREE_X, _TREE_UP, _TREE_SIZE, _HALF_GROWN = 5.95, 0.30, 0.92, 0.4
#: Words of what nobody can be sure of.
_UNSURE = ("risiko", "usikkerhed", "usikkert", "usikker", "risk", "uncertainty", "uncertain", "risici", "uvisshed")
_NONE = {"h1": 0.0, "h2": 0.0, "h3": 0.0, "h4": 0.0}
_ATTITUDES = ("weight_left", "hands_behind_back", "hand_in_pocket")


def _fits(reading: Reading) -> int:
    named = {mention.concept for direction in reading.directions for mention in direction.mentions}
    return 85 if "diagram" in named else 0


def _stage(scene: SceneToStage) -> Draft:
    overview = scene.direction("oversee")
    owner = overview.actors[0] if overview is not None and overview.actors else Mention("leader", "leader")
    (leader,) = members(owner)[:1]
    crowd = _crowd(scene)
    diagram = prop("diagram", "diagram", _X, FLOOR, width=_WIDE, height=_HIGH, broad=_BROAD, drawn=0.0)
    diagram = diagram.moved(state={**_NONE, "bars": float(max(3, len(crowd)))})
    standing = tuple(_on_bar(diagram, i, entity, kind) for i, (entity, kind) in enumerate(crowd))
    names = tuple(p.entity for p in standing)
    watching = person(
        leader,
        owner.concept,
        _OWNER_X,
        at(_SIZE, _OWNER_NEAR),
        y=FLOOR - _OWNER_NEAR,
        pose="hand_on_hip",
        gaze=names[0],
    )
    opening = Tableau(
        (place("town", "town", _TOWN_X, width=_TOWN_WIDE, faint=0.7, sun=1.4, clouds=0.0), _tree(), *standing, watching)
    )
    played = [
        Step(
            (call("draw", thing="diagram"), call("look", ["late"], actor=names, at="diagram")),
            cue=scene.cue(scene.direction("appear"))[0],
            rule="first stressed content word",
            direction=scene.direction("appear"),
            entering=(diagram,),
            name="diagrammet-tegnes",
        ),
        _unsure(scene, diagram, standing),
        *_lifted(scene, diagram, standing),
        *_moods(scene, leader, names),
        *_growth(scene, leader, diagram, standing),
    ]
    business = (
        call("think", actor=leader),
        call("shrug", actor=leader, at="diagram"),
        call("nod", actor=names[:1]),
        call("point", actor=leader, at="diagram"),
        call("talk", actor=names[-1], at=names[0]),
        call("attend", actor=leader, at="diagram"),
    )
    return Draft(opening, _in_text_order(played), business)


def _unsure(scene: SceneToStage, diagram: Placement, standing: tuple[Placement, ...]) -> Step:
    """The bars rise a little, and who stands on them sways where that is what the text speaks of."""
    cue = next((cue for word in _UNSURE if (cue := scene.on(word)) is not None), None)
    manner = () if cue is None else ("unsure",)
    rises = _rising(diagram, standing, _HEIGHTS[0], "soejlerne-vokser", "relaxed", manner)
    return rises if cue is None else replace(rises, cue=cue, rule="the word for it")


def _lifted(scene: SceneToStage, diagram: Placement, standing: tuple[Placement, ...]) -> Iterator[Step]:
    """The bars rise on under people's feet in the middle of the second sentence, if there is one."""
    words, starts = scene.words, sentence_starts(scene.words)
    if len(starts) > 1:
        ends = starts[2] if len(starts) > 2 else len(words)
        goes_on = _rising(diagram, standing, _HEIGHTS[1], "soejlerne-vokser-videre", "relaxed")
        cue = free(words, (starts[1] + ends) // 2, len(words))
        calls = (*goes_on.calls, call("grow_plant", thing="tree"))
        marks = {**goes_on.marks, "tree": {"state": {"grown": _HALF_GROWN}}}
        yield replace(goes_on, calls=calls, cue=cue, rule="stressed word in the middle of the sentence", marks=marks)


def _rising(
    diagram: Placement,
    standing: tuple[Placement, ...],
    height: float,
    name: str,
    pose: str,
    manner: tuple[str, ...] = (),
) -> Step:
    """The bars rise to this height with everybody who stands on them, who ends in that pose."""
    heights = {f"h{i + 1}": height for i in range(len(standing))}
    full = diagram.moved(state={**heights})
    lifted: dict[str, dict[str, object]] = {
        p.entity: {"y": diagram.y + bar_top(full.state, i + 1).imag, "pose": pose, "expression": "happy", "gaze": ""}
        for i, p in enumerate(standing)
    }
    rises = call("rise_bars", manner, thing="diagram", rider=tuple(lifted))
    return Step((rises,), marks={"diagram": {"state": {**heights}}, **lifted}, name=name)


def _moods(scene: SceneToStage, leader: str, names: tuple[str, ...]) -> Iterator[Step]:
    """The overview, joy and pride that the note asks for."""
    for mood, share in (("oversee", 0.5), ("be_happy", 0.6), ("be_proud", 0.7)):
        direction = scene.direction(mood)
        if direction is None:
            continue
        cue, rule = scene.cue(direction, share)
        sees = mood == "oversee"
        seen = {"at": "diagram"} if sees else {}
        yield Step((call(mood, actor=leader if sees else names, **seen),), cue=cue, rule=rule, direction=direction)


def _growth(scene: SceneToStage, leader: str, diagram: Placement, standing: tuple[Placement, ...]) -> tuple[Step, ...]:
    """The arrow grows over all heads and is pointed out; then they lift it together, and a tree is grown by then.

    Whoever has the overview is proud of them.
    """
    direction = scene.direction("rise", "widen", "show")
    cue, rule = scene.cue(direction, 0.85)
    arrow, caption = _arrow(), _caption(scene)
    grows = (call("rise", actor="arrow"), *(call("animate_text", text=p.entity) for p in caption))
    pointed = call("point", ["late"], actor=leader, at="arrow")
    looked = call("look", ["late"], actor=tuple(p.entity for p in standing), at="arrow")
    entering = (arrow, *caption)
    arrives = Step((*grows, pointed, looked), cue, rule, "pilen-vokser", direction, entering)
    up = _rising(diagram, standing, _HEIGHTS[-1], "alle-loefter", "hold_up")
    (rises,) = up.calls
    together = replace(rises, roles={**rises.roles, "load": ("arrow",)})
    marks = {**up.marks, "arrow": {"y": arrow.y + _LIFTED}}
    proud = call("be_proud", ["late"], actor=leader, at=standing[0].entity)
    return arrives, replace(up, calls=(together, call("grow_plant", thing="tree"), proud), marks=marks)


def _crowd(scene: SceneToStage) -> tuple[tuple[str, str], ...]:
    for direction in scene.reading.directions:
        if direction.action in ("be_happy", "be_proud", "cheer") and direction.actors:
            return everybody(direction.actors)[:3]
    return tuple((e, "employee") for e in members(Mention("employee", "employees", None)))


def _on_bar(diagram: Placement, i: int, entity: str, kind: str) -> Placement:
    """Where somebody stands whom a bar is going to lift."""
    top = bar_top(diagram.state, i + 1)
    attitude = _ATTITUDES[i % len(_ATTITUDES)]
    return person(entity, kind, diagram.x + top.real, _SIZE, y=diagram.y, facing=-1 if i else 1, pose=attitude)


def _arrow() -> Placement:
    at, way = _ARROW, _ARROW_ENDS - _ARROW
    return prop("arrow", "arrow", at.real, at.imag, weight=_WEIGHT, level=_LEVEL, x2=way.real, y2=way.imag, drawn=0.0)


def _tree() -> Placement:
    return prop("tree", "tree", _TREE_X, FLOOR + _TREE_UP, size=_TREE_SIZE, grown=0.0)


def _caption(scene: SceneToStage) -> tuple[Placement, ...]:
    """What the arrow shows, where the note says it."""
    direction = scene.direction("rise", "widen", "show")
    names = next((m.names for m in (direction.mentions if direction else ()) if m.concept == "arrow"), ())
    if not names:
        return ()
    return (lettering("arrow-text", " & ".join(names), _WORDS_X, _WORDS_Y, size=0.62, width=5.4, pen=0.0),)


def _in_text_order(steps: list[Step]) -> tuple[Step, ...]:
    """Cued steps by their word; a step without a word stays behind the one it follows."""
    runs: list[list[Step]] = []
    for step in steps:
        if step.cue is None and runs:
            runs[-1].append(step)
        else:
            runs.append([step])
    runs.sort(key=lambda run: run[0].cue if run[0].cue is not None else -1)
    return tuple(step for run in runs for step in run)


VIGNETTE = Vignette("charting", _fits, _stage)
